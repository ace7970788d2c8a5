/// Sentences of a language, written for these tests.
struct Tongue {
  let title: String
  let headings: [String]
  let sentences: [String]
  let word: String
  var space = " "
  /// What a table, a glossary and tags are about.
  let terms: [String]
  /// A saying in its quotation marks, and who said it.
  let quoted: String
  let name: String
  /// Lines that are short and keep their ends.
  let verse: [String]

  func heading(_ place: Int) -> String { headings[place % headings.count] }

  static let all = [english, korean, japanese, arabic, chinese, thai, russian]

  static let english = Tongue(
    title: "The Keeper of the Lamp",
    headings: [
      "The First Winter on the Island", "What the Ships Carried", "A Visitor", "Oil and Glass",
      "The Long Way Down to the Harbour and Back",
    ],
    sentences: [
      "The keeper counted the ships every evening, as his mother had taught him.",
      "He wrote the number down in pencil before he climbed the stairs.",
      "Nobody had asked him to, and nobody ever thanked him for it.",
      "The lamp wanted oil twice a night when the wind came from the north-west.",
      "On clear days one could see the church tower of the town across the water.",
      "It was said that the old glass had come from Murano, packed in straw.",
    ], word: "never",
    terms: ["wick", "lens", "log book"],
    quoted: "“The light is not for us who stand beside it.”", name: "Ada Marsh, keeper",
    verse: [
      "The lamp goes round, the lamp goes round,", "the water takes its light away,",
      "and nobody has ever found", "the place where it was put to stay.",
    ])

  static let korean = Tongue(
    title: "등대지기의 겨울",
    headings: ["섬에서 보낸 첫 겨울", "배들이 실어 온 것", "찾아온 손님", "기름과 유리"],
    sentences: [
      "등대지기는 저녁마다 지나가는 배를 세었다.",
      "그는 계단을 올라가기 전에 연필로 그 숫자를 공책에 적었다.",
      "아무도 그에게 부탁하지 않았고 아무도 고맙다고 하지 않았다.",
      "북서풍이 부는 밤이면 등불에 기름을 두 번이나 채워야 했다.",
      "맑은 날에는 바다 건너 마을의 교회 종탑이 또렷하게 보였다.",
    ], word: "결코",
    terms: ["심지", "렌즈", "일지"],
    quoted: "“등불은 곁에 선 우리를 위한 것이 아니다.”", name: "등대지기 김수영",
    verse: ["등불이 돈다, 등불이 돈다,", "바다가 그 빛을 가져간다,", "아무도 찾지 못한 곳에", "그 빛이 가만히 놓여 있다."])

  static let japanese = Tongue(
    title: "灯台守の冬",
    headings: ["島で過ごした最初の冬", "船が運んできたもの", "訪ねてきた人", "油とガラス"],
    sentences: [
      "灯台守は毎晩、通り過ぎる船を数えていた。",
      "階段を上る前に、彼は鉛筆でその数を帳面に書きとめた。",
      "誰に頼まれたわけでもなく、誰に礼を言われたこともなかった。",
      "北西の風が吹く夜には、ランプの油を二度も足さなければならなかった。",
      "晴れた日には、海の向こうの町の教会の塔がはっきりと見えた。",
    ], word: "決して", space: "",
    terms: ["灯芯", "レンズ", "日誌"],
    quoted: "「灯りは、そばに立つ私たちのためのものではない。」", name: "灯台守の山田",
    verse: ["灯りは回る、灯りは回る、", "海がその光を持って行く、", "誰も見つけたことのない所に", "光はそっと置かれている。"])

  static let arabic = Tongue(
    title: "شتاء حارس المنارة",
    headings: ["الشتاء الأول في الجزيرة", "ما حملته السفن", "زائر من البعيد", "الزيت والزجاج"],
    sentences: [
      "كان حارس المنارة يعدّ السفن كل مساء كما علّمته أمه.",
      "وكان يكتب العدد بقلم الرصاص قبل أن يصعد الدرج إلى المصباح.",
      "لم يطلب منه أحد ذلك، ولم يشكره عليه أحد قط.",
      "وفي الليالي التي تهب فيها الريح كان المصباح يحتاج إلى الزيت مرتين.",
      "وفي الأيام الصافية كان برج المدينة يُرى واضحا من بعيد.",
    ], word: "أبدا",
    terms: ["الفتيل", "العدسة", "الدفتر"],
    quoted: "«ليس الضوء لنا نحن الواقفين بجانبه.»", name: "سلمى الحارسة",
    verse: [
      "يدور المصباح، يدور المصباح،", "ويأخذ البحر ضوءه بعيدا،", "ولم يجد أحد بعد",
      "أين وُضع الضوء ليبقى.",
    ])

  static let chinese = Tongue(
    title: "守灯人的冬天",
    headings: ["岛上的第一个冬天", "船上运来的东西", "来访的客人", "油与玻璃"],
    sentences: [
      "守灯人每天傍晚都要数一数经过的船。",
      "上楼以前，他总是用铅笔把数目记在本子上。",
      "没有人请他这样做，也从来没有人为此谢过他。",
      "刮西北风的夜里，灯要添两次油才能烧到天亮。",
      "天气晴朗的日子，可以清楚地看见海对面镇上教堂的塔楼。",
    ], word: "从不", space: "",
    terms: ["灯芯", "透镜", "日志"],
    quoted: "“灯光不是为站在它旁边的我们而点的。”", name: "守灯人老陈",
    verse: ["灯在转，灯在转，", "海把它的光带走，", "谁也没有找到过", "那光放下的地方。"])

  static let thai = Tongue(
    title: "ฤดูหนาวของคนเฝ้าประภาคาร",
    headings: ["ฤดูหนาวแรกบนเกาะ", "สิ่งที่เรือขนมา", "ผู้มาเยือน", "น้ำมันกับกระจก"],
    sentences: [
      "คนเฝ้าประภาคารนับเรือที่ผ่านไปมาทุกเย็น",
      "เขาจดจำนวนเรือด้วยดินสอก่อนจะเดินขึ้นบันไดไปดูตะเกียง",
      "ไม่เคยมีใครขอให้เขาทำ และไม่เคยมีใครขอบคุณเขาเลย",
      "คืนที่ลมพัดจากทิศตะวันตกเฉียงเหนือต้องเติมน้ำมันถึงสองครั้ง",
      "วันที่ฟ้าใสจะมองเห็นหอระฆังของเมืองที่อยู่อีกฝั่งได้ชัดเจน",
    ], word: "ไม่เคย",
    terms: ["ไส้ตะเกียง", "เลนส์", "สมุดบันทึก"],
    quoted: "“แสงไฟไม่ได้มีไว้สำหรับเราที่ยืนอยู่ข้างมัน”", name: "สมชาย คนเฝ้าประภาคาร",
    verse: ["ตะเกียงหมุนไป ตะเกียงหมุนไป", "ทะเลพาแสงของมันไป", "ไม่เคยมีใครหาพบ", "ที่ซึ่งแสงนั้นวางอยู่"])

  static let russian = Tongue(
    title: "Зима смотрителя маяка",
    headings: ["Первая зима на острове", "Что привозили корабли", "Гость", "Масло и стекло"],
    sentences: [
      "Смотритель каждый вечер считал корабли, как его научила мать.",
      "Он записывал число карандашом, прежде чем подняться по лестнице.",
      "Никто его об этом не просил, и никто никогда его за это не благодарил.",
      "Когда дул северо-западный ветер, лампе за ночь дважды требовалось масло.",
      "В ясные дни за водой была видна колокольня городской церкви.",
    ], word: "никогда",
    terms: ["фитиль", "линза", "журнал"],
    quoted: "«Свет горит не для нас, стоящих рядом с ним.»", name: "Анна Морозова",
    verse: [
      "Кружится лампа над водой,", "вода уносит лампы свет,", "и никому не виден тот",
      "причал, где света больше нет.",
    ])
}
