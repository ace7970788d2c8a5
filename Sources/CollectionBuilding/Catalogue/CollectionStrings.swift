internal import HTMLRendering

/// The words of anthologies, index pages and feeds, in the language of the library; English for languages that are not here.
struct CollectionStrings: Sendable {
  /// What a word is for.
  enum Key: Int, Sendable, CaseIterable {
    /// One text, and so many; `#` stands for the number. Languages with many plural forms have a label instead.
    case textCountOne, textCount
    /// Headings of indexes.
    case authors, tags, sources, aboutThisBook
    /// Behind the first names of many.
    case andOthers
    /// Headings of lists.
    case titles, newest, languages, anthologies, search
    /// Texts that could not be read.
    case leftOut
    case date, allTexts, nothingFound, rating, undated, collection, untagged
    /// Leads to the next or previous page of a list.
    case next, previous
  }

  /// The language of the words.
  let language: Language
  private let words: [String]

  init(_ language: Language) {
    self.language = language
    words = Self.line(for: language).description.split(separator: "|").map(String.init)
  }

  init(languageTag: String) { self.init(Language(languageTag) ?? .english) }

  /// The language of the words, as a BCP 47 tag.
  var languageTag: String { language.tag }

  subscript(key: Key) -> String { words[key.rawValue] }

  /// "16 texts".
  func texts(_ count: Int) -> String {
    let pattern = self[count == 1 ? .textCountOne : .textCount]
    return pattern.split(separator: "#", omittingEmptySubsequences: false)
      .joined(separator: String(count))
  }

  /// Names as they are shown: of four or more the first three.
  func names(_ names: [String]) -> String {
    guard names.count > 3 else { return names.joined(separator: separator) }
    let shown = names.prefix(3).joined(separator: separator)
    return shown + (isSpaced ? " " : "") + self[.andOthers]
  }

  /// What stands between names in a row.
  var separator: String {
    switch language.primary {
    case "ja", "zh", "cmn", "yue": "、"
    case "ar": "، "
    default: ", "
    }
  }

  private var isSpaced: Bool { !["zh", "cmn", "yue"].contains(language.primary) }

  private static func line(for language: Language) -> StaticString {
    switch language.primary {
    case "ko":
      "글 #편|글 #편|지은이|태그|출처|이 책에 대하여|외|제목|최신|언어|모음집|검색|빠진 글|날짜|모든 글|찾은 것이 없습니다|평점|날짜 없음|컬렉션|태그 없음|다음|이전"
    case "ja":
      "#編|#編|著者|タグ|出典|この本について|ほか|題名|新着|言語|アンソロジー|検索|収録できなかったもの|日付|すべて|見つかりません|評価|日付なし|コレクション|タグなし|次へ|前へ"
    case "zh", "cmn", "yue":
      BookStrings.isTraditional(language)
        ? "#篇|#篇|作者|標籤|出處|關於本書|等|標題|最新|語言|選集|搜尋|未收入|日期|全部|沒有結果|評分|無日期|文集|無標籤|下一頁|上一頁"
        : "#篇|#篇|作者|标签|出处|关于本书|等|标题|最新|语言|选集|搜索|未收入|日期|全部|没有结果|评分|无日期|文集|无标签|下一页|上一页"
    case "es":
      "# texto|# textos|Autores|Etiquetas|Fuentes|Sobre este libro|y otros|Títulos|Novedades|Idiomas|Antologías|Buscar|No incluidos|Fecha|Todos los textos|Sin resultados|Valoración|Sin fecha|Colección|Sin etiquetas|Siguiente|Anterior"
    case "fr":
      "# texte|# textes|Auteurs|Étiquettes|Sources|À propos de ce livre|et d’autres|Titres|Nouveautés|Langues|Anthologies|Rechercher|Non inclus|Date|Tous les textes|Aucun résultat|Note|Sans date|Collection|Sans étiquette|Suivant|Précédent"
    case "de":
      "# Text|# Texte|Verfasser|Schlagwörter|Quellen|Über dieses Buch|und andere|Titel|Neueste|Sprachen|Sammelbände|Suchen|Nicht enthalten|Datum|Alle Texte|Nichts gefunden|Bewertung|Ohne Datum|Sammlung|Ohne Schlagwort|Weiter|Zurück"
    case "pt":
      "# texto|# textos|Autores|Etiquetas|Fontes|Sobre este livro|e outros|Títulos|Novidades|Idiomas|Antologias|Pesquisar|Não incluídos|Data|Todos os textos|Nenhum resultado|Avaliação|Sem data|Coleção|Sem etiquetas|Seguinte|Anterior"
    case "it":
      "# testo|# testi|Autori|Etichette|Fonti|Informazioni su questo libro|e altri|Titoli|Novità|Lingue|Antologie|Cerca|Non inclusi|Data|Tutti i testi|Nessun risultato|Valutazione|Senza data|Raccolta|Senza etichette|Avanti|Indietro"
    case "ru":
      "Текстов: #|Текстов: #|Авторы|Метки|Источники|Об этой книге|и другие|Названия|Новое|Языки|Сборники|Поиск|Не вошли|Дата|Все тексты|Ничего не найдено|Оценка|Без даты|Коллекция|Без меток|Далее|Назад"
    case "ar":
      "عدد النصوص: #|عدد النصوص: #|المؤلفون|الوسوم|المصادر|عن هذا الكتاب|وآخرون|العناوين|الأحدث|اللغات|المختارات|بحث|غير مدرج|التاريخ|كل النصوص|لا نتائج|التقييم|بلا تاريخ|المجموعة|بلا وسوم|التالي|السابق"
    case "he":
      "טקסטים: #|טקסטים: #|מחברים|תגיות|מקורות|על הספר|ואחרים|כותרות|חדשים|שפות|אנתולוגיות|חיפוש|לא נכללו|תאריך|כל הטקסטים|לא נמצא דבר|דירוג|ללא תאריך|אוסף|ללא תגיות|הבא|הקודם"
    case "hi":
      "# पाठ|# पाठ|लेखक|टैग|स्रोत|इस पुस्तक के बारे में|और अन्य|शीर्षक|नवीनतम|भाषाएँ|संकलन|खोजें|शामिल नहीं|तिथि|सभी पाठ|कुछ नहीं मिला|रेटिंग|बिना तिथि|संग्रह|बिना टैग|अगला|पिछला"
    case "th":
      "# เรื่อง|# เรื่อง|ผู้เขียน|แท็ก|แหล่งที่มา|เกี่ยวกับหนังสือเล่มนี้|และอื่น ๆ|ชื่อเรื่อง|ใหม่ล่าสุด|ภาษา|รวมเรื่อง|ค้นหา|ไม่ได้รวมไว้|วันที่|ทั้งหมด|ไม่พบ|คะแนน|ไม่มีวันที่|คอลเลกชัน|ไม่มีแท็ก|ถัดไป|ก่อนหน้า"
    default:
      "# text|# texts|Authors|Tags|Sources|About this book|and others|Titles|Newest|Languages|Anthologies|Search|Left out|Date|All texts|Nothing found|Rating|Undated|Collection|Untagged|Next|Previous"
    }
  }
}
