import DocumentAST

extension SampleDocuments {
  /// A short review in languages that are set differently.
  static let languages: [(name: String, document: Document)] = [
    review(
      "korean", "ko", "그녀: 사랑 이야기 ❤️", "김영희", "외로움에 대하여",
      "테오도르는 편지를 씁니다. Her는 2013년 영화입니다. 漢字도 있습니다."),
    review("japanese", nil, "彼女の物語", "山田花子", "孤独について", "セオドアは手紙を書く。「Her」は2013年の映画です。한국어도 있다."),
    review("chinese", nil, "她的故事", "王小明", "关于孤独", "西奥多替别人写信。《Her》是2013年的电影。"),
    review(
      "arabic", nil, "قصة حب", "ليلى حسن", "عن الوحدة", "يكتب ثيودور الرسائل. فيلم Her من عام 2013."
    ),
    review(
      "hebrew", "he", "סיפור אהבה", "דנה לוי", "על הבדידות",
      "תאודור כותב מכתבים. הסרט Her יצא ב-2013."),
    review(
      "thai", nil, "เรื่องรัก", "สมชาย ใจดี", "ว่าด้วยความเหงา", "ธีโอดอร์เขียนจดหมาย Her เป็นภาพยนตร์ปี 2013"),
    review("hindi", nil, "एक प्रेम कहानी", "अनीता शर्मा", "अकेलेपन पर", "थियोडोर चिट्ठियाँ लिखता है। Her 2013 की फ़िल्म है।"),
    review(
      "russian", nil, "История любви", "Анна Иванова", "Об одиночестве",
      "Теодор пишет письма. Her — фильм 2013 года."),
    mixed,
  ]

  private static func review(
    _ name: String, _ language: String?, _ title: String, _ author: String, _ heading: String,
    _ words: String
  ) -> (name: String, document: Document) {
    var document = Document(
      [
        .heading(1, Inlines(text: heading)), .paragraph(Paragraph(stringLiteral: words)),
        .quote(Quote(kind: .pull, [.paragraph(Paragraph(stringLiteral: words))])),
        .list([ListItem(stringLiteral: words), "English in between."]),
        .heading(1, "An English heading"),
        ["English words with a note", .note(NoteReference(label: "1")), "."],
        .noteDefinition(NoteDefinition(label: "1", [.paragraph(Paragraph(stringLiteral: words))])),
        .tagCloud([TagEntry(heading, count: 3), TagEntry("love")]),
      ], title: title)
    document.metadata.creators = [Creator(author)]
    document.metadata.language = language
    return (name, document)
  }

  private static let mixed: (name: String, document: Document) = (
    "mixed",
    Document(
      [
        .heading(1, "Tongues"), ["English words and enough of them to be the language."],
        .heading(2, "بالعربية"), ["هذا النص من اليمين إلى اليسار."], .heading(3, "בעברית"),
        ["טקסט בעברית."], .heading(2, "한국어로"), ["한국어 문장입니다."],
        ["An English sentence with שלום and 日本語 and ελληνικά in it."],
        .list([["عنصر أول"], ["عنصر ثان"]]),
        .heading(1, "The end 한국어 ❤️"), ["And more English words for the count."],
      ], title: "Many tongues – 여러 언어")
  )
}
