extension Grammar {
  private static let presentation = """
    mi mn mo mtext mspace ms mrow mfrac msqrt mroot mstyle merror mpadded mphantom mfenced menclose msub msup \
    msubsup munder mover munderover mmultiscripts mtable mstack mlongdiv maction semantics maligngroup \
    malignmark mprescripts none
    """

  /// Presentation MathML 3, the part that EPUB 3.3 §6.1.4.2 takes; content markup may stand in annotations only.
  static let math = Grammar(
    .mathML,
    """
    * @ id class style href xref dir=ltr|rtl mathvariant mathcolor mathbackground mathsize displaystyle \
    scriptlevel intent arg color background fontsize fontweight fontstyle fontfamily other
    math > \(presentation) @ display=block|inline alttext altimg altimg-width altimg-height altimg-valign \
    overflow mode macros maxwidth cdgroup scriptminsize scriptsizemultiplier role aria-label aria-hidden
    mi > # mglyph malignmark @
    mn > # mglyph malignmark @
    mo > # mglyph malignmark @ form fence separator lspace rspace stretchy symmetric maxsize minsize largeop \
    movablelimits accent linebreak lineleading linebreakstyle linebreakmultchar indentalign indentshift indenttarget
    mtext > # * @
    ms > # mglyph malignmark @ lquote rquote
    mspace > @ width height depth linebreak
    mglyph > @ src alt width height valign
    mrow > \(presentation) @
    mfrac > \(presentation) @ linethickness numalign denomalign bevelled
    msqrt > \(presentation) @
    mroot > \(presentation) @
    mstyle > \(presentation) @ scriptminsize scriptsizemultiplier decimalpoint infixlinebreakstyle
    merror > \(presentation) @
    mpadded > \(presentation) @ width height depth lspace voffset
    mphantom > \(presentation) @
    mfenced > \(presentation) @ open close separators
    menclose > \(presentation) @ notation
    msub > \(presentation) @ subscriptshift
    msup > \(presentation) @ superscriptshift
    msubsup > \(presentation) @ subscriptshift superscriptshift
    munder > \(presentation) @ accentunder align
    mover > \(presentation) @ accent align
    munderover > \(presentation) @ accent accentunder align
    mmultiscripts > \(presentation) @ subscriptshift superscriptshift
    mprescripts > @
    none > @
    mtable > mtr mlabeledtr @ align rowalign columnalign groupalign alignmentscope columnwidth width rowspacing \
    columnspacing rowlines columnlines frame framespacing equalrows equalcolumns side minlabelspacing
    mtr > mtd @ rowalign columnalign groupalign
    mlabeledtr > mtd @ rowalign columnalign groupalign
    mtd > \(presentation) @ rowspan columnspan rowalign columnalign groupalign
    maligngroup > @ groupalign
    malignmark > @ edge
    maction > \(presentation) @ actiontype selection
    semantics > \(presentation) annotation annotation-xml @ encoding definitionURL
    annotation > # @ encoding definitionURL cd name src
    annotation-xml > # * @ encoding definitionURL cd name src
    mstack > * @ align stackalign charalign charspacing
    mlongdiv > * @ longdivstyle align stackalign charalign charspacing
    """)

  /// How many elements those hold that hold a fixed number.
  static let mathParts: [String: Int] = [
    "mfrac": 2, "mroot": 2, "msub": 2, "msup": 2, "munder": 2, "mover": 2, "msubsup": 3,
    "munderover": 3,
  ]
}
