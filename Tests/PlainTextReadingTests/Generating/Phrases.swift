/// Sentences and headings of one language, enough to make texts that look like texts.
struct Phrases {
  var language: String
  var sentences: [String]
  var headings: [String]
  var items: [String]
  var names: [String]
  var by: String
  var chapterWord: (before: String, after: String)
  /// Words are not separated by spaces, so lines are not broken at them.
  var isSpaceless = false

  func chapter(_ number: Int) -> String { chapterWord.before + String(number) + chapterWord.after }

  static let all = [english, german, french, spanish, russian, korean, japanese, chinese, arabic]

  static let english = Phrases(
    language: "en",
    sentences: [
      "The ferry left before anyone had finished a cup of tea.",
      "He kept the tickets in a biscuit tin, and the biscuits in his pocket.",
      "Nobody on the island could say when the clock had last been right.",
      "We walked along the wall until the wall gave up and became a hedge.",
      "It is a small museum, but it has more chairs than any I know.",
      "The letter had been opened, read, and closed again with great care.",
      "What she remembered best was the noise of the rain on the tin roof.",
      "By evening the square was empty apart from two dogs and a violin.",
    ],
    headings: [
      "The Long Way Round", "What the Baker Said", "Rooms and Prices", "A Second Visit",
      "Winter Hours", "Things to Bring Home",
    ],
    items: ["a warm coat", "two clean spoons", "the old map", "a bag of apples", "some string"],
    names: ["Martha Ellery", "Tom Carrow"], by: "by", chapterWord: ("Chapter ", ""))

  static let german = Phrases(
    language: "de",
    sentences: [
      "Der Bäcker öffnet um sechs, aber das Licht brennt schon um vier.",
      "Wir fanden den Schlüssel dort, wo ihn niemand gesucht hatte.",
      "Am Ende der Straße steht ein Haus, das keine Nummer haben will.",
      "Sie erzählte die Geschichte so oft, bis wir sie selbst erlebt hatten.",
      "Das Wasser war kalt, und gerade deshalb blieben alle darin.",
      "Niemand weiß, wem die gelben Stühle im Hof gehören.",
    ],
    headings: [
      "Der Weg zum See", "Ein Zimmer mit Ofen", "Was im Keller stand", "Noch ein Versuch",
      "Kosten und Zeiten",
    ],
    items: ["eine warme Jacke", "zwei Löffel", "die alte Karte", "etwas Schnur"],
    names: ["Hanne Wiese", "Karl Osterloh"], by: "von", chapterWord: ("Kapitel ", ""))

  static let french = Phrases(
    language: "fr",
    sentences: [
      "Le train s'arrêta au milieu des champs sans donner de raison.",
      "Elle gardait les lettres dans un moule à gâteau, sous le lit.",
      "Personne ne savait plus pourquoi la porte était peinte en bleu.",
      "On nous servit une soupe si claire qu'on y voyait le village.",
      "Il faut arriver tôt, car les chaises sont rares et les voisins nombreux.",
      "Le soir, la place appartenait aux chiens et à un accordéon.",
    ],
    headings: [
      "Une arrivée tardive", "La chambre du fond", "Ce que disait la voisine", "Dernière promenade",
      "Prix et horaires",
    ],
    items: ["un manteau", "deux cuillères", "une vieille carte", "de la ficelle"],
    names: ["Odile Marchais", "Jean Toussac"], by: "par", chapterWord: ("Chapitre ", ""))

  static let spanish = Phrases(
    language: "es",
    sentences: [
      "El autobús llegó tarde y se fue temprano, como todos los lunes.",
      "Mi tía guardaba las llaves en la azucarera para que nadie las buscara.",
      "En la plaza había más palomas que noticias.",
      "Nos dieron la habitación del fondo, la que huele a manzanas.",
      "Nadie recuerda cuándo dejó de funcionar el reloj de la torre.",
      "La sopa estaba fría, pero la conversación no.",
    ],
    headings: [
      "La casa de la esquina", "Un desayuno largo", "Lo que dijo el cartero", "Otra vez el mar",
      "Precios y horarios",
    ],
    items: ["un abrigo", "dos cucharas", "el mapa viejo", "una cuerda"],
    names: ["Clara Montes", "Julio Ferrer"], by: "Por", chapterWord: ("Capítulo ", ""))

  static let russian = Phrases(
    language: "ru",
    sentences: [
      "Поезд остановился посреди поля и никому ничего не объяснил.",
      "Бабушка хранила ключи в сахарнице, а сахар держала в шкафу.",
      "На площади было больше голубей, чем новостей.",
      "Мы долго шли вдоль забора, пока забор не превратился в кусты.",
      "Никто уже не помнит, когда часы на башне показывали верное время.",
      "К вечеру остались только две собаки и одна скрипка.",
    ],
    headings: [
      "Дорога к озеру", "Комната с окном", "Что сказал почтальон", "Последняя прогулка",
      "Цены и время",
    ],
    items: ["тёплая куртка", "две ложки", "старая карта", "моток верёвки"],
    names: ["Анна Белова", "Пётр Соколов"], by: "Автор:", chapterWord: ("Глава ", ""))

  static let korean = Phrases(
    language: "ko",
    sentences: [
      "기차는 들판 한가운데에서 아무 말 없이 멈추었다.",
      "할머니는 열쇠를 설탕 그릇에 넣어 두셨다.",
      "광장에는 소식보다 비둘기가 더 많았다.",
      "우리는 담을 따라 걸었고, 담은 어느새 울타리가 되었다.",
      "탑의 시계가 언제 멈추었는지 아무도 기억하지 못한다.",
      "저녁이 되자 개 두 마리와 바이올린 하나만 남았다.",
    ],
    headings: ["호수로 가는 길", "창문이 있는 방", "우체부가 한 말", "마지막 산책", "가격과 시간"],
    items: ["두꺼운 외투", "숟가락 두 개", "낡은 지도", "노끈 한 뭉치"],
    names: ["김하늘", "박도윤"], by: "글", chapterWord: ("제", "장"))

  static let japanese = Phrases(
    language: "ja",
    sentences: [
      "列車は野原のまんなかで、わけも言わずに止まった。",
      "祖母は鍵を砂糖つぼに入れ、砂糖は戸棚にしまっていた。",
      "広場には知らせよりも鳩のほうが多かった。",
      "塀に沿って歩いていくと、塀はいつのまにか生け垣になった。",
      "塔の時計がいつ止まったのか、だれも覚えていない。",
      "夕方には、犬が二匹とバイオリンがひとつ残った。",
    ],
    headings: ["湖への道", "窓のある部屋", "郵便屋の話", "最後の散歩", "値段と時間"],
    items: ["厚い上着", "さじ二本", "古い地図", "ひも少々"],
    names: ["森川ゆき", "田辺一郎"], by: "文：", chapterWord: ("第", "章"), isSpaceless: true)

  static let chinese = Phrases(
    language: "zh-Hans",
    sentences: [
      "火车在田野中间停了下来，没有说明原因。",
      "外婆把钥匙放在糖罐里，糖却锁在柜子里。",
      "广场上的鸽子比新闻还多。",
      "我们沿着墙走，走着走着墙变成了篱笆。",
      "没有人记得钟楼上的钟是什么时候停的。",
      "到了晚上，只剩下两条狗和一把小提琴。",
    ],
    headings: ["去湖边的路", "有窗的房间", "邮差说的话", "最后一次散步", "价格与时间"],
    items: ["一件厚外套", "两把勺子", "一张旧地图", "一团绳子"],
    names: ["沈小荷", "陆远舟"], by: "作者：", chapterWord: ("第", "章"), isSpaceless: true)

  static let arabic = Phrases(
    language: "ar",
    sentences: [
      "توقف القطار في وسط الحقول دون أن يشرح السبب لأحد.",
      "كانت جدتي تحفظ المفاتيح في وعاء السكر وتخفي السكر في الخزانة.",
      "في الساحة حمام أكثر من الأخبار.",
      "مشينا بجانب الجدار حتى صار الجدار سياجًا من الشجر.",
      "لا أحد يذكر متى توقفت ساعة البرج عن العمل.",
      "في المساء لم يبق سوى كلبين وعود قديم.",
    ],
    headings: ["الطريق إلى البحيرة", "غرفة بنافذة", "ما قاله ساعي البريد", "النزهة الأخيرة"],
    items: ["معطف ثقيل", "ملعقتان", "خريطة قديمة", "قليل من الخيط"],
    names: ["سلمى درويش", "كريم العطار"], by: "بقلم:", chapterWord: ("الفصل ", ""))
}
