/// Faults in the words of a book: properties, elements, attributes, roles, formulas.
extension BrokenBook {
  static let words: [BrokenBook] = packageWords + listWords + textWords + formulas

  private static func meta(_ added: String, _ codes: String...) -> BrokenBook {
    BrokenBook("metadata: \(added)", codes) { book in
      book.replace("</metadata>", with: "\(added)</metadata>", in: "EPUB/package.opf")
    }
  }

  private static func text(_ added: String, _ codes: String...) -> BrokenBook {
    BrokenBook("text: \(added)", codes) { book in
      book.replace("Some text", with: added, in: "EPUB/chapter-001.xhtml")
    }
  }

  private static func block(_ added: String, _ codes: String...) -> BrokenBook {
    BrokenBook("block: \(added)", codes) { book in
      book.replace("<p>Some", with: "\(added)<p>Some", in: "EPUB/chapter-001.xhtml")
    }
  }

  private static func paragraph(_ attributes: String, _ codes: String...) -> BrokenBook {
    BrokenBook("attributes: \(attributes)", codes) { book in
      book.replace("<p>Some", with: "<p \(attributes)>Some", in: "EPUB/chapter-001.xhtml")
    }
  }

  private static func formula(_ added: String, _ codes: String...) -> BrokenBook {
    BrokenBook("formula: \(added)", codes) { book in
      book.replace("</math>", with: "\(added)</math>", in: "EPUB/chapter-001.xhtml")
    }
  }

  private static let packageWords = [
    meta("<meta property=\"nonsense\">x</meta>", "package.property"),
    meta("<meta property=\"zz:thing\">x</meta>", "package.property"),
    meta("<meta property=\"rendition:layout\">loose</meta>", "package.property"),
    meta("<meta property=\"title-type\">main</meta>", "package.refines"),
    meta("<link href=\"https://example.org/a\"/>", "package.structure"),
    meta("<dc:nonsense>x</dc:nonsense>", "package.structure"),
    BrokenBook("EPUB/package.opf", "<itemref ", "<itemref linear=\"maybe\" ", "package.structure"),
    BrokenBook("EPUB/package.opf", "id=\"style\"", "id=\"1 2\"", "package.structure"),
    BrokenBook(
      "EPUB/package.opf", "</package>",
      "<guide><reference type=\"cover\" href=\"gone.xhtml\"/></guide></package>",
      "text.link-broken"),
  ]

  private static let listWords = [
    BrokenBook("EPUB/nav.xhtml", "h1", "p", "nav.structure"),
    BrokenBook("EPUB/nav.xhtml", "<li><a", "<li>words <a", "nav.structure"),
    BrokenBook("EPUB/toc.ncx", "playOrder=\"2\"", "playOrder=\"1\"", "ncx.play-order"),
    BrokenBook("EPUB/toc.ncx", "playOrder=\"2\"", "playOrder=\"x\"", "ncx.structure"),
  ]

  private static let textWords = [
    text("<nonsense>x</nonsense>", "text.content-model"), text("<my-thing>x</my-thing>"),
    text("<meta name=\"a\" content=\"b\"/>", "text.content-model"),
    text("<q:x xmlns:q=\"urn:q\">x</q:x>", "text.content-model"),
    text("<br>x</br>", "text.content-model"), text("<rt>x</rt>", "text.content-model"),
    block("<ul>x<li>x</li></ul>", "text.content-model"),
    block("<details><p>x</p></details>", "text.content-model"),
    block("<ol start=\"x\"><li>x</li></ol>", "text.content-model"),
    block(
      "<figure><p>a</p><figcaption>x</figcaption><p>b</p></figure>", "text.content-model"),
    paragraph("nonsense=\"x\"", "text.content-model"), paragraph("data-x=\"x\""),
    paragraph("dir=\"up\"", "text.content-model"), paragraph("id=\"a b\"", "text.content-model"),
    paragraph("role=\"nonsense\"", "text.aria"), paragraph("aria-nonsense=\"x\"", "text.aria"),
    paragraph("aria-hidden=\"maybe\"", "text.aria"),
    paragraph("aria-labelledby=\"gone\"", "text.aria"), paragraph("aria-labelledby=\"one\""),
    paragraph("style=\"color: red\""), paragraph("style=\"color: red; }\"", "css.syntax"),
    paragraph("style=\"direction: rtl\"", "css.direction"),
    text("<a href=\"style.css\">x</a>", "text.link-target"),
    text("<a href=\"https://a b/\">x</a>", "text.link-broken"),
  ]

  private static let formulas = [
    formula("<nonsense/>", "text.math-content"),
    formula("<apply><plus/></apply>", "text.math-content"),
    formula("<mfrac><mi>a</mi></mfrac>", "text.math-content"),
    formula("<mrow>words</mrow>", "text.math-content"),
    formula("<mfrac><mi>a</mi><mi>b</mi></mfrac>"),
    formula("<mi nonsense=\"x\">a</mi>", "text.math-content"),
  ]
}
