/// A paragraph in each of the scripts that lines are broken in, written for these tests.
enum SampleTexts {
  static let english =
    "The keeper of the lighthouse — a patient man, well-known in the village — counted the ships "
    + "every evening: “Seventeen,” he’d say, “and not one of them mine.” He wrote it down (in pencil, "
    + "as his mother had taught him) and went to bed. In 1999. That was the year the lamp failed."
  static let korean =
    "등대지기는 저녁마다 지나가는 배를 세었다. “오늘은 열일곱 척이군.” 그는 연필로 숫자를 적고 나서 "
    + "잠자리에 들었는데, 어머니가 가르쳐 준 대로 언제나 같은 공책(푸른 표지)에 적었다."
  static let japanese =
    "灯台守は毎晩、通り過ぎる船を数えていた。「今日は十七隻だ」と彼は言って、鉛筆で数字を書きとめ、"
    + "それから床についた。ノート（青い表紙のもの）は、母が教えてくれたとおり、いつも同じものだった……。"
  static let chinese =
    "守塔人每天傍晚都要数一数驶过的船只。“今天是十七艘，”他说，“可是没有一艘是我的。”他用铅笔记下数字，"
    + "然后去睡觉；本子（蓝色封面）一直是同一本，就像母亲教他的那样——年年如此。"
  static let thai =
    "ผู้ดูแลประภาคารนับเรือที่แล่นผ่านทุกเย็น เขาพูดว่าวันนี้มีสิบเจ็ดลำแต่ไม่มีลำไหนเป็นของฉันเลย "
    + "แล้วเขาก็จดตัวเลขไว้ในสมุดเล่มเดิมตามที่แม่เคยสอนไว้"
  static let arabic =
    "كان حارس المنارة يعدّ السفن كل مساء، ويقول: «سبع عشرة سفينة، وليست واحدة منها لي». ثم يكتب الرقم "
    + "بقلم الرصاص وينام."
  static let hebrew =
    "שומר המגדלור ספר את הספינות בכל ערב, ואמר: „שבע־עשרה, ואף אחת מהן אינה שלי”. אחר כך רשם את המספר "
    + "בעיפרון והלך לישון."
  static let hindi =
    "दीपस्तंभ का रखवाला हर शाम जहाज़ गिनता था। वह कहता, “आज सत्रह हैं, और उनमें से एक भी मेरा नहीं।” "
    + "फिर वह पेंसिल से संख्या लिखकर सो जाता।"
  static let emoji =
    "Lights 💡💡💡 and families 👩‍👩‍👧‍👦 and flags 🇰🇷🇯🇵🇹🇭 and keys 1️⃣2️⃣3️⃣ in one long line of pictures ❤️ "
    + "for those who like them 👍🏽👍🏿."

  static let all = [
    english, korean, japanese, chinese, thai, arabic, hebrew, hindi, emoji,
  ]
}
