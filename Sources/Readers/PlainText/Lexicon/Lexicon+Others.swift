extension Lexicon {
  static let others: StaticString = """
    language: fi
    function: ja, on, ei, että, se, hän, oli, joka, niin, kun, mutta, kuin, ole, minä, sen, nyt, jo, hänen, vaan, olen, sitä, mitä, vielä, sitten, sinä, ne, jos, siitä, tai, tämä, me, he, olisi, häntä, minun, mukaan, oli, myös
    part: osa, kirja, näytös
    chapter: luku, laulu, kirje, kohtaus
    contents: sisällys, sisältö, sisällysluettelo
    matter: esipuhe, johdanto, alkusana, loppusana, epilogi, prologi, ainekset, valmistus
    byline: kirjoittanut, teksti, suomentanut
    author: kirjoittanut, teksti
    numbers: ensimmäinen/ensimäinen/yksi, toinen/kaksi, kolmas/kolme, neljäs/neljä, viides/viisi, kuudes/kuusi, seitsemäs/seitsemän, kahdeksas/kahdeksan, yhdeksäs/yhdeksän, kymmenes/kymmenen
    months: tammikuuta/tammikuu, helmikuuta/helmikuu, maaliskuuta/maaliskuu, huhtikuuta/huhtikuu, toukokuuta/toukokuu, kesäkuuta/kesäkuu, heinäkuuta/heinäkuu, elokuuta/elokuu, syyskuuta/syyskuu, lokakuuta/lokakuu, marraskuuta/marraskuu, joulukuuta/joulukuu
    ending: loppu
    language: hu
    function: a, az, és, hogy, nem, is, egy, meg, volt, de, ez, csak, mint, már, el, ki, mert, azt, ha, még, vagy, s, mi, én, van, ő, be, sem, majd, most, ezt, akkor, fel, itt, ott, kell, aki
    part: rész, kötet, könyv, felvonás
    chapter: fejezet, levél, ének, jelenet
    contents: tartalom, tartalomjegyzék
    matter: előszó, bevezetés, prológus, epilógus, utószó
    byline: írta, szerző
    author: írta, szerző
    numbers: első/egy, második/kettő, harmadik/három, negyedik/négy, ötödik/öt, hatodik/hat, hetedik/hét, nyolcadik/nyolc, kilenczedik/kilencedik, tizedik/tíz
    months: január, február, március, április, május, június, július, augusztus, szeptember, október, november, december
    ending: vége
    language: tr
    function: ve, bir, bu, da, de, için, ile, çok, ne, o, gibi, daha, ama, olan, kadar, var, ben, sonra, değil, olarak, ki, en, mi, her, onu
    part: kısım, kitap
    chapter: bölüm
    contents: içindekiler
    byline: yazan, yazar
    author: yazan, yazar
    months: ocak, şubat, mart, nisan, mayıs, haziran, temmuz, ağustos, eylül, ekim, kasım, aralık
    rating: puan
    tags: etiketler
    language: el
    function: και, το, να, του, η, της, με, που, την, από, για, τα, στο, είναι, δεν, των, τον, οι, θα, τη, μου, στην, σε, ο, τους, ήταν, μας, αλλά, τις, στη, ως
    part: μέρος, βιβλίο, τόμος
    chapter: κεφάλαιο, κεφάλαιον, ραψωδία, σκηνή
    contents: περιεχόμενα
    matter: πρόλογος, εισαγωγή, επίλογος
    byline: του, υπό, συγγραφέας
    author: συγγραφέας
    language: eo
    function: la, de, kaj, en, li, mi, al, ke, ne, estas, estis, sed, por, kun, ĝi, ŝi, ili, tiu, kiel, ĉi, kiu, da, el, pri, ni, pli, vi, sur, tio, nun, oni, ĉiu, tre, kiuj, per, ankaŭ, sia, se
    chapter: ĉapitro
    part: parto
    contents: enhavo
    byline: de
    language: id
    function: yang, dan, di, dengan, untuk, tidak, ini, dari, dalam, akan, pada, itu, juga, ke, saya, karena, ada, bisa, oleh, kami, telah, dia, atau, sudah, seperti, mereka
    chapter: bab
    part: bagian
    contents: daftar isi
    byline: oleh
    author: oleh
    language: vi
    function: và, của, là, có, không, trong, cho, người, được, những, một, với, đã, các, tôi, này, ở, như, khi, đến, để, cũng, ra, từ
    chapter: chương
    part: phần
    contents: mục lục
    byline: tác giả
    author: tác giả
    language: tl
    function: ang, ng, sa, na, mga, at, ay, si, ni, kung, hindi, ito, niya, siya, ko, mo, pa, kay, nang, ako, isang, kanyang
    chapter: kabanata
    """

  /// In the order of the bits of `Entry.languages`; earlier wins a tie in language detection.
  static let sources: [StaticString] = [
    english, spanish, french, german, portuguese, italian, russian, korean, japanese, chinese,
    arabic, hebrew, persian, hindi, thai, minorRomance, minorGermanic, minorSlavic, others,
  ]
}
