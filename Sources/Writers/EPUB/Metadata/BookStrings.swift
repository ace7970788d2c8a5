/// The few words that a book says by itself, in the book's language.
struct BookStrings: Sendable, Hashable {
  /// The heading of the contents list.
  let contents: String
  /// The name of the cover.
  let cover: String
  /// The name of the title page.
  let titlePage: String
  /// Where reading begins.
  let beginning: String
  /// The name of the list of places for reading systems.
  let landmarks: String
  /// The name of the list of printed pages.
  let pages: String
  /// The title of a text that has none.
  let untitled: String

  /// Returns the words for a language; English where there are none.
  static func strings(for language: LanguageTag) -> BookStrings {
    if language.primary == "zh" {
      let isTraditional = ["Hant", "TW", "HK", "MO"].contains { language.text.contains($0) }
      return isTraditional ? traditionalChinese : simplifiedChinese
    }
    return table.first { $0.language == language.primary }?.strings ?? english
  }

  private init(
    _ contents: String, _ cover: String, _ titlePage: String, _ beginning: String,
    _ landmarks: String, _ pages: String, _ untitled: String
  ) {
    self.contents = contents
    self.cover = cover
    self.titlePage = titlePage
    self.beginning = beginning
    self.landmarks = landmarks
    self.pages = pages
    self.untitled = untitled
  }

  private static let english = BookStrings(
    "Contents", "Cover", "Title page", "Beginning", "Landmarks", "Pages", "Untitled")
  private static let simplifiedChinese = BookStrings(
    "目录", "封面", "书名页", "正文", "导航", "页码", "无题")
  private static let traditionalChinese = BookStrings(
    "目錄", "封面", "書名頁", "正文", "導覽", "頁碼", "無題")

  /// A list and not a dictionary: there are few, and a static dictionary is built anew in every process.
  private static let table: [(language: String, strings: BookStrings)] = [
    ("en", english),
    ("ar", BookStrings("المحتويات", "الغلاف", "صفحة العنوان", "البداية", "معالم", "الصفحات", "بلا عنوان")),
    ("cs", BookStrings("Obsah", "Obálka", "Titulní strana", "Začátek", "Orientační body", "Strany", "Bez názvu")),
    ("da", BookStrings("Indhold", "Omslag", "Titelblad", "Begyndelse", "Pejlemærker", "Sider", "Uden titel")),
    ("de", BookStrings("Inhalt", "Umschlag", "Titelseite", "Anfang", "Wegmarken", "Seiten", "Ohne Titel")),
    ("el", BookStrings("Περιεχόμενα", "Εξώφυλλο", "Σελίδα τίτλου", "Αρχή", "Ορόσημα", "Σελίδες", "Χωρίς τίτλο")),
    ("es", BookStrings("Índice", "Cubierta", "Portada", "Comienzo", "Puntos de referencia", "Páginas", "Sin título")),
    ("fa", BookStrings("فهرست", "جلد", "صفحهٔ عنوان", "آغاز", "نشانه‌ها", "صفحه‌ها", "بی‌عنوان")),
    ("fi", BookStrings("Sisällys", "Kansi", "Nimiösivu", "Alku", "Kiintopisteet", "Sivut", "Nimetön")),
    ("fr", BookStrings("Table des matières", "Couverture", "Page de titre", "Début", "Repères", "Pages", "Sans titre")),
    ("he", BookStrings("תוכן העניינים", "כריכה", "עמוד השער", "התחלה", "ציוני דרך", "עמודים", "ללא כותרת")),
    ("hi", BookStrings("विषय-सूची", "आवरण", "शीर्षक पृष्ठ", "आरंभ", "मुख्य स्थान", "पृष्ठ", "शीर्षकहीन")),
    ("hu", BookStrings("Tartalom", "Borító", "Címlap", "Kezdet", "Tájékozódási pontok", "Oldalak", "Cím nélkül")),
    ("id", BookStrings("Daftar isi", "Sampul", "Halaman judul", "Awal", "Penanda", "Halaman", "Tanpa judul")),
    ("it", BookStrings("Indice", "Copertina", "Frontespizio", "Inizio", "Punti di riferimento", "Pagine", "Senza titolo")),
    ("ja", BookStrings("目次", "表紙", "扉", "本文", "ランドマーク", "ページ", "無題")),
    ("ko", BookStrings("차례", "표지", "속표지", "본문", "길잡이", "쪽", "제목 없음")),
    ("nl", BookStrings("Inhoud", "Omslag", "Titelpagina", "Begin", "Oriëntatiepunten", "Pagina’s", "Zonder titel")),
    ("no", BookStrings("Innhold", "Omslag", "Tittelside", "Begynnelse", "Landemerker", "Sider", "Uten tittel")),
    ("pl", BookStrings("Spis treści", "Okładka", "Strona tytułowa", "Początek", "Punkty orientacyjne", "Strony", "Bez tytułu")),
    ("pt", BookStrings("Sumário", "Capa", "Folha de rosto", "Início", "Pontos de referência", "Páginas", "Sem título")),
    ("ru", BookStrings("Содержание", "Обложка", "Титульный лист", "Начало", "Ориентиры", "Страницы", "Без названия")),
    ("sv", BookStrings("Innehåll", "Omslag", "Titelsida", "Början", "Landmärken", "Sidor", "Utan titel")),
    ("th", BookStrings("สารบัญ", "ปก", "หน้าชื่อเรื่อง", "เริ่มต้น", "จุดสำคัญ", "หน้า", "ไม่มีชื่อ")),
    ("tr", BookStrings("İçindekiler", "Kapak", "Başlık sayfası", "Başlangıç", "Yer işaretleri", "Sayfalar", "Başlıksız")),
    ("uk", BookStrings("Зміст", "Обкладинка", "Титульна сторінка", "Початок", "Орієнтири", "Сторінки", "Без назви")),
    ("vi", BookStrings("Mục lục", "Bìa", "Trang tên sách", "Bắt đầu", "Mốc", "Trang", "Không tên")),
  ]
}
