extension Lexicon {
  static let russian: StaticString = """
    language: ru
    function: и, в, не, на, я, что, он, с, как, а, то, это, по, к, его, но, она, из, у, за, от, так, все, же, было, бы, мы, о, вы, ты, для, был, мне, только, ее, её, уже, или, еще, ещё, меня, даже, нет, если, когда, до, ни, чтобы, они, была, во, со, где, него, ему, там, этот, тут, потом
    part: часть, книга, том, действие, акт
    chapter: глава, песнь, письмо, сцена, серия, явление, день, урок, рассказ, сказка
    section: раздел, статья, приложение
    contents: содержание, оглавление
    notes: примечания, сноски, литература, источники, список литературы
    matter: предисловие, введение, пролог, эпилог, послесловие, посвящение, заключение, ингредиенты, приготовление, вступление, от автора, вывод, итог
    byline: автор, авторы, текст, написал, написала, рецензия, перевод, перевёл, перевела, перевод с английского, беседовал, беседовала, интервью, рецепт
    author: автор, авторы, текст, написал, написала, рецензия, рецепт
    title: название, заголовок
    subtitle: подзаголовок
    date: г, года, год, дата, опубликовано, обновлено, дата публикации, написано
    rating: оценка, рейтинг, балл, моя оценка, наша оценка, итоговая оценка
    tags: теги, метки, ключевые слова, рубрики, категории, рубрика, тэги
    boilerplate: поделиться, оставить комментарий, читать далее, все права защищены, подписаться, подписывайтесь, похожие записи, отправлено с, комментарии, распечатать
    caption: фото, рис, рисунок, таблица, иллюстрация, изображение, табл, карта, картинка
    months: январь/января/янв, февраль/февраля/фев, март/марта/мар, апрель/апреля/апр, май/мая, июнь/июня/июн, июль/июля/июл, август/августа/авг, сентябрь/сентября/сен, октябрь/октября/окт, ноябрь/ноября/ноя, декабрь/декабря/дек
    weekdays: понедельник, вторник, среда, четверг, пятница, суббота, воскресенье
    numbers: один/первая/первый/первое, два/вторая/второй/второе, три/третья/третий/третье, четыре/четвертая/четвёртая/четвертый/четвёртый, пять/пятая/пятый, шесть/шестая/шестой, семь/седьмая/седьмой, восемь/восьмая/восьмой, девять/девятая/девятый, десять/десятая/десятый, одиннадцать/одиннадцатая, двенадцать/двенадцатая
    particles: фон, де, и
    spoiler: спойлер, спойлеры, осторожно спойлеры, внимание спойлеры
    takeaways: вывод, выводы, итог, итоги, кратко, плюсы, минусы, вердикт, коротко, достоинства, недостатки, главное
    facts: режиссёр, режиссер, в ролях, длительность, продолжительность, год, жанр, страна, сценарий, издательство, страниц, цена, адрес, часы работы, телефон, порций, порции, время, сложность, место, присутствовали, язык, тема, кому, от кого, время чтения, музыка, оператор, год выпуска
    step: шаг, день, совет, вопрос
    ending: конец, продолжение следует
    languages: russian/русский
    note: примечание, прим
    mail: от, кому, тема, дата
    """

  static let minorSlavic: StaticString = """
    language: uk
    function: і, в, не, на, що, з, до, як, та, це, він, за, про, його, але, від, вона, є, був, було, для, й, ми, ти, вже, тільки, її, ще, коли, або, чи, бо, вони, під, щоб
    chapter: розділ
    part: частина
    contents: зміст
    byline: автор
    author: автор
    language: pl
    function: i, w, nie, na, się, z, że, do, to, jest, jak, o, po, co, ale, od, tak, za, przez, był, było, jego, już, tylko, dla, przy, czy, mu, lub, ja, pan, była, gdy, ze, tym, go, mnie, bo, aby, jej
    part: część, księga, tom, akt
    chapter: rozdział, pieśń, list, scena
    contents: spis treści, spis rzeczy
    matter: przedmowa, wstęp, prolog, epilog, posłowie, zakończenie
    byline: autor, napisał, napisała, tekst, przełożył
    author: autor, napisał, napisała, tekst
    months: stycznia/styczeń, lutego/luty, marca/marzec, kwietnia/kwiecień, maja/maj, czerwca/czerwiec, lipca/lipiec, sierpnia/sierpień, września/wrzesień, października/październik, listopada/listopad, grudnia/grudzień
    rating: ocena
    tags: tagi, etykiety
    date: data
    ending: koniec
    numbers: pierwszy/pierwsza/jeden, drugi/druga/dwa, trzeci/trzecia/trzy, czwarty/czwarta/cztery, piąty/piąta/pięć
    language: cs
    function: a, v, se, na, že, je, s, to, z, do, i, o, by, jako, ale, jsem, k, tak, za, jeho, jsou, nebo, co, pro, byl, bylo, jen, při, když, po, ve, jak, už, od, ten, která, který, si, byla, ho, mu, není, až
    part: díl, část, kniha
    chapter: kapitola, hlava, dopis
    contents: obsah
    matter: předmluva, úvod, prolog, epilog, doslov, závěr
    byline: napsal, napsala, autor, přeložil
    author: napsal, napsala, autor
    months: ledna/leden, února/únor, března/březen, dubna/duben, května/květen, června/červen, července/červenec, srpna/srpen, září, října/říjen, listopadu/listopad, prosince/prosinec
    ending: konec
    numbers: první/jedna, druhá/druhý/dvě, třetí/tři, čtvrtá/čtvrtý/čtyři, pátá/pátý/pět
    language: bg
    function: и, на, да, се, за, от, не, с, в, че, по, са, като, но, той, това, ще, си, му, ги, беше, само, една, един, го, към, при, аз
    chapter: глава
    part: част
    """
}
