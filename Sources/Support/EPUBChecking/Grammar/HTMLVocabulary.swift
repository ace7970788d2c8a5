/// The elements of HTML and what they carry (HTML Standard §4), as EPUB content documents may have them.
enum HTMLVocabulary {
  /// What is wrong with the name or an attribute of an element; nil when nothing is found.
  ///
  /// - Complexity: O(k) in the attributes.
  static func fault(of node: Int, in tree: XMLTree) -> String? {
    let name = tree.nodes[node].name
    guard let own = attributes[name] else {
      // Elements of the author's own have a hyphen in their names.
      return name.contains("-") ? nil : "HTML has no element <\(name)>"
    }
    for attribute in tree.attributes[tree.nodes[node].attributes]
    where attribute.namespace == .none {
      if let fault = fault(ofData: attribute.name) { return fault }
      guard own.contains(attribute.name) || isShared(attribute.name) else {
        return "<\(name)> has no attribute “\(attribute.name)”"
      }
      if let fault = valueFault(attribute, of: name) { return fault }
    }
    if name == "base" { return "<base> changes where all links of the document lead" }
    if name == "img", tree.value("src", of: node) == nil { return "<img> needs a source" }
    return nil
  }

  /// Names of data in elements are small letters (HTML §3.2.6.6).
  private static func fault(ofData name: String) -> String? {
    guard name.hasPrefix("data-") else { return nil }
    let isGood = name.utf8.count > 5 && !name.utf8.contains { (0x41...0x5a).contains($0) }
    return isGood ? nil : "“\(name)” is no name for data"
  }

  private static func isShared(_ name: String) -> Bool {
    shared.contains(name) || name.hasPrefix("data-") || name.hasPrefix("aria-")
      || name.hasPrefix("on")
  }

  private static func valueFault(_ attribute: XMLTree.Attribute, of element: String) -> String? {
    let value = attribute.value
    let isRight =
      switch (attribute.name, element) {
      case ("dir", _): ["ltr", "rtl", "auto"].contains(value)
      case ("id", _): !value.isEmpty && !value.utf8.contains(where: XMLCharacters.isSpace)
      case ("scope", "th"): ["row", "col", "rowgroup", "colgroup"].contains(value)
      case ("colspan", _), ("span", _): (Int(value) ?? 0) >= 1
      case ("rowspan", _): (Int(value) ?? -1) >= 0
      case ("start", "ol"), ("value", "li"), ("tabindex", _): Int(value) != nil
      case ("width", "img"), ("height", "img"): value.utf8.allSatisfy { (0x30...0x39).contains($0) }
      case ("charset", "meta"): value.lowercased() == "utf-8"
      default: true
      }
    return isRight ? nil : "“\(value)” is no value of “\(attribute.name)”"
  }

  /// Those of all elements, RDFa and microdata among them.
  private static let shared = Set(
    xmlWords:
      """
      id class lang dir title hidden role tabindex accesskey contenteditable spellcheck translate style draggable \
      inert itemid itemprop itemref itemscope itemtype is nonce slot autofocus enterkeyhint inputmode popover about \
      content datatype inlist prefix property rel rev resource typeof vocab autocapitalize xmlns
      """)

  /// The attributes of each element beside the shared ones.
  private static let attributes: [String: Set<String>] = {
    var table: [String: Set<String>] = [:]
    for line in own.split(separator: "\n") {
      let parts = line.split(separator: ":", maxSplits: 1)
      for name in Set(xmlWords: String(parts[0])) {
        table[name] = parts.count > 1 ? Set(xmlWords: String(parts[1])) : []
      }
    }
    return table
  }()

  private static let own = """
    body head address article aside footer header h1 h2 h3 h4 h5 h6 hgroup main nav section search title
    div dd dt dl figcaption figure hr menu p pre ul abbr b bdi bdo br cite code dfn em i kbd mark rp rt rtc rb
    ruby s samp small span strong sub sup u var wbr caption tbody tfoot thead tr legend noscript datalist summary
    picture
    html: version manifest
    base: href target
    link: href crossorigin media hreflang type integrity referrerpolicy sizes imagesrcset imagesizes as blocking \
    color disabled fetchpriority
    meta: name http-equiv charset media
    style: media type blocking
    script: src type nomodule async defer crossorigin integrity referrerpolicy blocking charset fetchpriority
    template: shadowrootmode shadowrootdelegatesfocus
    blockquote q: cite
    ins del: cite datetime
    ol: reversed start type
    li: value
    a: href target download ping hreflang type referrerpolicy
    data: value
    time: datetime
    source: src type srcset sizes media width height
    img: alt src srcset sizes crossorigin usemap ismap width height referrerpolicy decoding loading fetchpriority
    iframe: src srcdoc name sandbox allow allowfullscreen width height referrerpolicy loading
    embed: src type width height
    object: data type name form width height usemap
    param: name value
    video: src crossorigin poster preload autoplay playsinline loop muted controls width height
    audio: src crossorigin preload autoplay loop muted controls
    track: kind src srclang label default
    canvas: width height
    map: name
    area: alt coords shape href target download ping referrerpolicy
    table: border
    colgroup col: span
    td: colspan rowspan headers
    th: colspan rowspan headers scope abbr
    form: accept-charset action autocomplete enctype method name novalidate target
    label: for
    input: accept alt autocomplete checked dirname disabled form formaction formenctype formmethod formnovalidate \
    formtarget height list max maxlength min minlength multiple name pattern placeholder readonly required size src \
    step type value width
    button: disabled form formaction formenctype formmethod formnovalidate formtarget name type value
    select: autocomplete disabled form multiple name required size
    optgroup: disabled label
    option: disabled label selected value
    textarea: autocomplete cols dirname disabled form maxlength minlength name placeholder readonly required rows wrap
    output: for form name
    progress: value max
    meter: value min max low high optimum
    fieldset: disabled form name
    details: name open
    dialog: open
    """
}
