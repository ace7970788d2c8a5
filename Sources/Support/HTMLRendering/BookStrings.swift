public import DocumentAST

/// The words that books and pages need beside the text, in the language of the text; English for languages that are not here.
public struct BookStrings: Sendable {
  /// What a word is for.
  public enum Key: Int, Sendable, CaseIterable {
    /// The name of the contents list.
    case contents
    /// The name of the notes.
    case notes
    /// The name of a tag cloud.
    case tags
    /// The name of the cover.
    case cover
    /// The name of the title page.
    case titlePage
    /// A book without a title.
    case untitled
    /// What a hidden part is called.
    case spoiler
    /// A ticked box.
    case done
    /// An empty box.
    case toDo
    /// A page of the printed source without a number.
    case page
    /// A table that can be scrolled.
    case table
    /// The link over the head of the page.
    case skipToText
    /// "Back to the text", without the number of the note.
    case backToText
    /// The five kinds of alerts.
    case note, tip, important, warning, caution
    /// What the links from chapter to chapter are called together.
    case chapters
    /// The chapter before.
    case previous
    /// The chapter behind.
    case next
  }

  private let words: [String]

  /// Creates the words for a language.
  public init(_ language: Language) {
    words = Self.words(for: language)
  }

  /// The word for a purpose.
  public subscript(key: Key) -> String { words[key.rawValue] }

  /// The title of an alert whose writer gave none.
  public func alertTitle(_ kind: AlertKind) -> String {
    switch kind {
    case .note: self[.note]
    case .tip: self[.tip]
    case .important: self[.important]
    case .warning: self[.warning]
    case .caution: self[.caution]
    default: kind.rawValue.prefix(1).uppercased() + kind.rawValue.dropFirst()
    }
  }

  /// What a link from a note back to one of its references is called aloud.
  public func back(from note: Int, toReference reference: Int) -> String {
    reference == 1
      ? "\(note), \(self[.backToText])" : "\(note), \(self[.backToText]) (\(reference))"
  }

  private static func words(for language: Language) -> [String] {
    let line: StaticString =
      switch language.primary {
      case "ko":
        "차례|주|태그|표지|속표지|제목 없음|스포일러|완료|할 일|쪽|표|본문으로 건너뛰기|본문으로 돌아가기|참고|도움말|중요|경고|주의|장|이전|다음"
      case "ja":
        "目次|注|タグ|表紙|扉|無題|ネタバレ|完了|未完了|ページ|表|本文へ移動|本文に戻る|注記|ヒント|重要|警告|注意|章|前へ|次へ"
      case "zh", "cmn", "yue":
        isTraditional(language)
          ? "目錄|註釋|標籤|封面|書名頁|無題|劇透|已完成|待辦|頁|表格|跳至正文|返回正文|注意|提示|重要|警告|小心|章節|上一章|下一章"
          : "目录|注释|标签|封面|书名页|无题|剧透|已完成|待办|页|表格|跳至正文|返回正文|注意|提示|重要|警告|小心|章节|上一章|下一章"
      case "es":
        "Índice|Notas|Etiquetas|Cubierta|Portada|Sin título|Spoiler|Hecho|Pendiente|Página|Tabla|Saltar al texto|volver al texto|Nota|Consejo|Importante|Advertencia|Precaución|Capítulos|Anterior|Siguiente"
      case "fr":
        "Sommaire|Notes|Étiquettes|Couverture|Page de titre|Sans titre|Divulgâchage|Fait|À faire|Page|Tableau|Aller au texte|retour au texte|Note|Astuce|Important|Avertissement|Attention|Chapitres|Précédent|Suivant"
      case "de":
        "Inhalt|Anmerkungen|Schlagwörter|Umschlag|Titelseite|Ohne Titel|Spoiler|Erledigt|Offen|Seite|Tabelle|Zum Text springen|zurück zum Text|Hinweis|Tipp|Wichtig|Warnung|Vorsicht|Kapitel|Zurück|Weiter"
      case "pt":
        "Sumário|Notas|Etiquetas|Capa|Folha de rosto|Sem título|Spoiler|Feito|Por fazer|Página|Tabela|Ir para o texto|voltar ao texto|Nota|Dica|Importante|Aviso|Cuidado|Capítulos|Anterior|Seguinte"
      case "it":
        "Indice|Note|Etichette|Copertina|Frontespizio|Senza titolo|Spoiler|Fatto|Da fare|Pagina|Tabella|Vai al testo|torna al testo|Nota|Suggerimento|Importante|Avviso|Attenzione|Capitoli|Precedente|Successivo"
      case "ru":
        "Содержание|Примечания|Метки|Обложка|Титульный лист|Без названия|Спойлер|Сделано|Не сделано|Страница|Таблица|Перейти к тексту|назад к тексту|Примечание|Совет|Важно|Предупреждение|Осторожно|Главы|Назад|Далее"
      case "ar":
        "المحتويات|الحواشي|الوسوم|الغلاف|صفحة العنوان|بلا عنوان|حرق للأحداث|تم|لم يتم|صفحة|جدول|انتقل إلى النص|العودة إلى النص|ملاحظة|نصيحة|مهم|تحذير|تنبيه|الفصول|السابق|التالي"
      case "he":
        "תוכן העניינים|הערות|תגיות|כריכה|עמוד השער|ללא שם|ספוילר|בוצע|לביצוע|עמוד|טבלה|דילוג לטקסט|חזרה לטקסט|הערה|עצה|חשוב|אזהרה|זהירות|פרקים|הקודם|הבא"
      case "hi":
        "विषय-सूची|टिप्पणियाँ|टैग|आवरण|शीर्षक पृष्ठ|शीर्षकहीन|स्पॉइलर|पूर्ण|शेष|पृष्ठ|तालिका|पाठ पर जाएँ|पाठ पर लौटें|टिप्पणी|सुझाव|महत्वपूर्ण|चेतावनी|सावधान|अध्याय|पिछला|अगला"
      case "th":
        "สารบัญ|หมายเหตุ|แท็ก|ปก|หน้าชื่อเรื่อง|ไม่มีชื่อ|สปอยล์|เสร็จแล้ว|ยังไม่เสร็จ|หน้า|ตาราง|ข้ามไปยังเนื้อหา|กลับไปยังเนื้อหา|หมายเหตุ|เคล็ดลับ|สำคัญ|คำเตือน|ข้อควรระวัง|บท|ก่อนหน้า|ถัดไป"
      default:
        "Contents|Notes|Tags|Cover|Title page|Untitled|Spoiler|Done|To do|Page|Table|Skip to the text|back to the text|Note|Tip|Important|Warning|Caution|Chapters|Previous|Next"
      }
    return line.description.split(separator: "|").map(String.init)
  }

  /// Whether Chinese in a language is written in traditional characters.
  package static func isTraditional(_ language: Language) -> Bool {
    let tag = language.tag.lowercased()
    return tag.contains("hant") || tag.hasSuffix("-tw") || tag.hasSuffix("-hk")
      || tag.hasSuffix("-mo")
  }
}
