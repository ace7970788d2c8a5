import Foundation
import Testing

/// A text of ours in one language, and encodings that were in use for it.
struct LegacySample: CustomTestStringConvertible, Sendable {
  let language: String
  let encodings: [String]
  let text: String

  var testDescription: String { language }

  /// Returns the text in an encoding; nil if that lacks one of its characters.
  func bytes(in encoding: String) -> [UInt8]? {
    let handle = iconv_open(encoding, "UTF-8")
    guard handle != iconv_t(bitPattern: -1) else { return nil }
    defer { iconv_close(handle) }
    var input = Array(text.utf8).map { CChar(bitPattern: $0) }
    var output = [CChar](repeating: 0, count: input.count * 4 + 16)
    var (inputLeft, outputLeft) = (input.count, output.count)
    let failed = input.withUnsafeMutableBufferPointer { source in
      output.withUnsafeMutableBufferPointer { target in
        var (from, to) = (source.baseAddress, target.baseAddress)
        let first = iconv(handle, &from, &inputLeft, &to, &outputLeft)
        return first < 0 || iconv(handle, nil, nil, &to, &outputLeft) < 0
      }
    }
    guard !failed else { return nil }
    return output.dropLast(outputLeft).map { UInt8(bitPattern: $0) }
  }

  static let all: [LegacySample] = [
    LegacySample(
      language: "French", encodings: ["CP1252", "ISO-8859-1", "ISO-8859-15", "MACINTOSH"],
      text: """
        Ce soir-là, la lumière était très douce. Théodore écoutait une voix qui n'avait ni visage ni \
        passé, et pourtant il se sentait enfin compris. Où va un amour que personne ne peut toucher ? \
        Peut-être là où vont les rêves, après le réveil : dans la mémoire, à côté des êtres aimés.
        """),
    LegacySample(
      language: "German", encodings: ["CP1252", "ISO-8859-1", "MACINTOSH"],
      text: """
        Der Film erzählt von einem Mann, der sich in eine Stimme verliebt. Das klingt verrückt, fühlt \
        sich aber völlig natürlich an. Große Gefühle brauchen keine großen Gesten: Es genügen Wörter, \
        die zur rechten Zeit kommen. Am Ende müssen beide über sich selbst hinauswachsen.
        """),
    LegacySample(
      language: "Spanish", encodings: ["CP1252", "ISO-8859-1"],
      text: """
        ¿Qué pasa cuando la única persona que te comprende no es una persona? La película lo pregunta \
        con ternura, sin burlarse jamás de su protagonista. Él escribe cartas para otros y olvidó \
        cómo escribir las suyas. Mañana, quizás, aprenderá de nuevo: así empieza el camino.
        """),
    LegacySample(
      language: "Portuguese", encodings: ["CP1252", "ISO-8859-1"],
      text: """
        A solidão não é um problema técnico, e nenhuma máquina a resolverá. Mas a canção que ela \
        compõe é tão bonita que, por alguns minutos, acreditamos. A cidade, cheia de luzes, também \
        parece à espera de alguém. Não há vilões nesta história, só corações que já não sabem pedir.
        """),
    LegacySample(
      language: "Swedish", encodings: ["CP1252", "ISO-8859-1"],
      text: """
        Han går hem genom staden och pratar för sig själv, som alla andra. Rösten i örat är varm och \
        nyfiken; den frågar om små saker och skrattar på rätt ställe. Så börjar något som ingen av \
        dem har ord för. När sommaren är över står han på taket och ser ljusen släckas.
        """),
    LegacySample(
      language: "Polish", encodings: ["CP1250", "ISO-8859-2"],
      text: """
        Wieczorem miasto świeciło jak wnętrze lampy. Mężczyzna szedł powoli, słuchając głosu, który \
        znał każdą jego myśl. Czy można kochać kogoś, kto nie ma rąk ani cienia? Źle postawione \
        pytanie, odpowiedział głos; zapytaj raczej, czy można przestać. Potem była już tylko cisza.
        """),
    LegacySample(
      language: "Czech", encodings: ["CP1250", "ISO-8859-2"],
      text: """
        Příběh začíná obyčejně: muž píše cizí dopisy a večer mlčí. Pak si pořídí nový přístroj, který \
        se směje dřív než on. Možná je to jen ozvěna, říká si, ale ozvěna přece nečeká na odpověď. Když \
        se léto chýlí ke konci, zůstává po ní ticho, které už není prázdné, nýbrž úplné.
        """),
    LegacySample(
      language: "Hungarian", encodings: ["CP1250", "ISO-8859-2"],
      text: """
        A férfi leveleket ír mások helyett, és közben elfelejti a saját szavait. Egy este megszólal \
        egy hang, amely őt kérdezi, és nem a gépet. Különös szerelem ez: nincs benne érintés, csak \
        figyelem. A végén a tetőn ülnek, ők ketten, akik maradtak, és nézik, hogyan fakul az éj.
        """),
    LegacySample(
      language: "Romanian", encodings: ["CP1250", "ISO-8859-2"],
      text: """
        Într-un oraş fără umbre, un bărbat îşi pierde vocea şi o găseşte în alta. Ea învaţă repede, \
        prea repede, ca un copil care nu va mai cere niciodată ajutor. Câteva luni par o viaţă \
        întreagă. La sfârşit rămâne o scrisoare, prima pe care o scrie pentru el însuşi.
        """),
    LegacySample(
      language: "Russian", encodings: ["CP1251", "KOI8-R", "ISO-8859-5", "CP866"],
      text: """
        Он пишет чужие письма и давно не писал своих. Однажды вечером с ним заговорил голос, у которого \
        не было ни лица, ни прошлого, и он впервые за долгое время рассмеялся. Можно ли любить того, \
        кого нельзя обнять? Фильм не отвечает, он только долго смотрит на город и молчит вместе с нами.
        """),
    LegacySample(
      language: "Ukrainian", encodings: ["CP1251", "KOI8-U"],
      text: """
        Увечері місто світилося зсередини, наче ліхтар. Він ішов повільно й слухав голос, який знав \
        кожну його думку. Чи можна любити того, хто не має ані рук, ані тіні? Їхня розповідь не дає \
        відповіді, вона лише ставить запитання і чекає, доки ми самі щось зрозуміємо.
        """),
    LegacySample(
      language: "Bulgarian", encodings: ["CP1251"],
      text: """
        Вечерта градът светеше отвътре като фенер. Той вървеше бавно и слушаше гласа, който знаеше \
        всяка негова мисъл. Може ли да се обича някой, който няма нито ръце, нито сянка? Филмът не \
        отговаря, а само пита още веднъж, по-тихо, и накрая ни оставя сами със себе си.
        """),
    LegacySample(
      language: "Greek", encodings: ["CP1253", "ISO-8859-7"],
      text: """
        Το βράδυ η πόλη έλαμπε σαν φανάρι από μέσα. Εκείνος περπατούσε αργά και άκουγε τη φωνή που \
        γνώριζε κάθε του σκέψη. Μπορεί κανείς να αγαπήσει κάποιον χωρίς χέρια και χωρίς σκιά; Η \
        ταινία δεν απαντά, μόνο ρωτά ξανά, πιο σιγά, και στο τέλος μας αφήνει μόνους.
        """),
    LegacySample(
      language: "Turkish", encodings: ["CP1254", "ISO-8859-9"],
      text: """
        Akşam olunca şehir içeriden ışıldayan bir fener gibiydi. Adam yavaşça yürüyor, her düşüncesini \
        bilen sesi dinliyordu. Eli ve gölgesi olmayan birini sevmek mümkün mü? Film cevap vermiyor, \
        yalnızca soruyu daha alçak sesle yineliyor ve sonunda bizi kendimizle baş başa bırakıyor.
        """),
    LegacySample(
      language: "Hebrew", encodings: ["CP1255", "ISO-8859-8"],
      text: """
        בערב זרחה העיר מבפנים כמו פנס. הוא הלך לאט והקשיב לקול שהכיר כל מחשבה שלו. האם אפשר לאהוב מישהו \
        שאין לו ידיים ואין לו צל? הסרט אינו עונה, הוא רק שואל שוב, בקול שקט יותר, ובסוף משאיר אותנו לבד \
        עם עצמנו ועם האורות שנכבים אחד אחרי השני.
        """),
    LegacySample(
      language: "Arabic", encodings: ["CP1256", "ISO-8859-6"],
      text: """
        في المساء كانت المدينة تضيء من الداخل مثل فانوس. كان يمشي ببطء ويصغي إلى صوت يعرف كل فكرة من \
        أفكاره. هل يمكن أن نحب من ليس له يدان ولا ظل؟ الفيلم لا يجيب، بل يسأل مرة أخرى بصوت أهدأ، وفي \
        النهاية يتركنا وحدنا مع أنفسنا ومع الأضواء التي تنطفئ.
        """),
    LegacySample(
      language: "Lithuanian", encodings: ["CP1257", "ISO-8859-13"],
      text: """
        Vakare miestas švytėjo iš vidaus lyg žibintas. Jis ėjo lėtai ir klausėsi balso, kuris žinojo \
        kiekvieną jo mintį. Ar galima mylėti tą, kuris neturi nei rankų, nei šešėlio? Filmas neatsako, \
        jis tik klausia dar kartą, tyliau, ir galiausiai palieka mus vienus su savimi čia.
        """),
    LegacySample(
      language: "Latvian", encodings: ["CP1257", "ISO-8859-13"],
      text: """
        Vakarā pilsēta mirdzēja no iekšpuses kā laterna. Viņš gāja lēnām un klausījās balsī, kas zināja \
        katru viņa domu. Vai var mīlēti kādu, kam nav ne roku, ne ēnas? Filma neatbild, tā tikai jautā \
        vēlreiz, klusāk, un beigās atstāj mūs vienus ar sevi un gaismām, kas dziest.
        """),
    LegacySample(
      language: "Vietnamese", encodings: ["CP1258"],
      text: """
        Buổi tối, thành phố sáng lên từ bên trong như một chiếc đèn lồng. Anh đi chậm rãi và lắng nghe \
        giọng nói biết mọi ý nghĩ của mình. Có thể yêu một người không có tay và không có bóng không? Bộ \
        phim không trả lời, nó chỉ hỏi lại, khẽ hơn, rồi để chúng ta ở lại một mình.
        """),
    LegacySample(
      language: "Thai", encodings: ["TIS-620", "CP874"],
      text: """
        ตอนเย็นเมืองทั้งเมืองสว่างจากข้างในเหมือนโคมไฟ เขาเดินช้าๆ และฟังเสียงที่รู้ทุกความคิดของเขา \
        เราจะรักใครสักคนที่ไม่มีมือและไม่มีเงาได้หรือไม่ หนังเรื่องนี้ไม่ตอบ เพียงถามอีกครั้งด้วยเสียงที่เบากว่าเดิม
        """),
    LegacySample(
      language: "Japanese", encodings: ["CP932", "SHIFT_JIS", "EUC-JP", "ISO-2022-JP"],
      text: """
        夕方になると、街は内側から光る灯りのように見えた。彼はゆっくり歩きながら、自分の考えをすべて知っている\
        声に耳を傾けていた。手も影もない誰かを愛することはできるのだろうか。映画は答えない。ただ、もう一度、前よりも\
        静かに問いかけ、最後には私たちをひとりにする。
        """),
    LegacySample(
      language: "Korean", encodings: ["EUC-KR", "CP949"],
      text: """
        저녁이 되자 도시는 안에서부터 빛나는 등불 같았다. 그는 천천히 걸으며 자신의 모든 생각을 아는 목소리에 귀를 \
        기울였다. 손도 그림자도 없는 누군가를 사랑할 수 있을까? 영화는 대답하지 않는다. 다만 한 번 더, 더 조용히 묻고, \
        마지막에는 우리를 홀로 남겨 둔다.
        """),
    LegacySample(
      language: "Simplified Chinese", encodings: ["GB18030", "GBK", "GB2312"],
      text: """
        到了晚上,整座城市像一盏从里面发光的灯。他慢慢地走着,听着那个知道他一切想法的声音。一个没有手也没有影子的\
        人,能不能去爱?电影没有回答,只是又问了一次,声音更轻,最后把我们留给了自己。夏天结束的时候,他坐在屋顶上,看着\
        灯光一盏一盏地熄灭,第一次给自己写了一封信。
        """),
    LegacySample(
      language: "Traditional Chinese", encodings: ["BIG5", "CP950"],
      text: """
        到了晚上，整座城市像一盞從裡面發光的燈。他慢慢地走著，聽著那個知道他一切想法的聲音。一個沒有手也沒有影子的\
        人，能不能去愛？電影沒有回答，只是又問了一次，聲音更輕，最後把我們留給了自己。夏天結束的時候，他坐在屋頂上，看著\
        燈光一盞一盞地熄滅，第一次給自己寫了一封信。
        """),
  ]
}
