/// Roles and states of WAI-ARIA 1.2, with the roles of Digital Publishing and Graphics.
enum AriaVocabulary {
  /// What is wrong with the roles and states of an element; nil when nothing is found.
  ///
  /// - Complexity: O(k) in the attributes.
  static func fault(of node: Int, in tree: XMLTree) -> String? {
    for role in tree.words("role", of: node) where !isRole(role) {
      return "there is no role “\(role)”"
    }
    for attribute in tree.attributes[tree.nodes[node].attributes]
    where attribute.namespace == .none && attribute.name.hasPrefix("aria-") {
      let name = String(attribute.name.dropFirst(5))
      guard states.contains(name) else { return "there is no attribute “aria-\(name)”" }
      if truths.contains(name), !["true", "false", "undefined"].contains(attribute.value) {
        return "“\(attribute.value)” is no value of “aria-\(name)”"
      }
    }
    return nil
  }

  /// The ids that an element's states lead to, which must be in the same document.
  static func references(of node: Int, in tree: XMLTree) -> [String] {
    ["labelledby", "describedby", "details", "controls", "owns", "flowto"].flatMap {
      tree.words("aria-\($0)", of: node)
    }
  }

  private static func isRole(_ role: String) -> Bool {
    if role.hasPrefix("doc-") { return publishing.contains(String(role.dropFirst(4))) }
    return roles.contains(role)
  }

  private static let truths = Set(
    xmlWords:
      "atomic busy disabled expanded hidden modal multiline multiselectable readonly required selected"
  )

  private static let states = Set(
    xmlWords:
      """
      activedescendant atomic autocomplete braillelabel brailleroledescription busy checked colcount colindex \
      colindextext colspan controls current describedby description details disabled dropeffect errormessage \
      expanded flowto grabbed haspopup hidden invalid keyshortcuts label labelledby level live modal multiline \
      multiselectable orientation owns placeholder posinset pressed readonly relevant required roledescription \
      rowcount rowindex rowindextext rowspan selected setsize sort valuemax valuemin valuenow valuetext
      """)

  private static let roles = Set(
    xmlWords:
      """
      alert alertdialog application article banner blockquote button caption cell checkbox code columnheader \
      combobox comment complementary contentinfo definition deletion dialog directory document emphasis feed figure \
      form generic graphics-document graphics-object graphics-symbol grid gridcell group heading image img insertion \
      link list listbox listitem log main mark marquee math menu menubar menuitem menuitemcheckbox menuitemradio \
      meter navigation none note option paragraph presentation progressbar radio radiogroup region row rowgroup \
      rowheader scrollbar search searchbox separator slider spinbutton status strong subscript suggestion \
      superscript switch tab table tablist tabpanel term text textbox time timer toolbar tooltip tree treegrid \
      treeitem
      """)

  private static let publishing = Set(
    xmlWords:
      """
      abstract acknowledgments afterword appendix backlink biblioentry bibliography biblioref chapter colophon \
      conclusion cover credit credits dedication endnote endnotes epigraph epilogue errata example footnote foreword \
      glossary glossref index introduction noteref notice pagebreak pagefooter pageheader pagelist part preface \
      prologue pullquote qna subtitle tip toc
      """)
}
