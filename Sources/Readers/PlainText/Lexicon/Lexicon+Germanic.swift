extension Lexicon {
  static let german: StaticString = """
    language: de
    function: der, die, und, in, den, von, zu, das, mit, sich, des, auf, für, ist, im, dem, nicht, ein, eine, als, auch, es, an, werden, aus, er, hat, dass, daß, sie, nach, wird, bei, einer, um, am, sind, noch, wie, einem, über, einen, so, zum, war, haben, nur, oder, aber, vor, zur, bis, mehr, durch, man, ich, wir, hatte, wenn, ihr, sein, seine, was, wieder, da, ihm, ihn, mir, mich, nun, doch, schon
    part: teil, buch, band, akt, aufzug
    chapter: kapitel, gesang, brief, szene, folge, auftritt, tag, lektion, geschichte, sonett, märchen
    section: abschnitt, artikel, anhang
    contents: inhalt, inhaltsverzeichnis, übersicht
    notes: anmerkungen, fußnoten, literatur, quellen, literaturverzeichnis, endnoten
    matter: vorwort, einleitung, prolog, epilog, nachwort, widmung, fazit, zutaten, zubereitung, danksagung, zusammenfassung, schluss, schluß, einführung, anhang, tipps, glossar
    byline: von, geschrieben von, text, text von, autor, autorin, verfasser, rezension von, übersetzt von, übersetzung, herausgegeben von, aus dem englischen von, interview, interview von, das gespräch führte, rezept von, eine kritik von, erzählt von
    author: von, geschrieben von, text, text von, autor, autorin, verfasser, rezension von, rezept von, eine kritik von
    title: titel
    subtitle: untertitel
    date: datum, stand, veröffentlicht, veröffentlicht am, aktualisiert, aktualisiert am, geschrieben am, vom, am, erschienen, erschienen am
    rating: bewertung, note, wertung, punkte, gesamtnote, gesamtwertung, unsere wertung, sterne, urteil, meine bewertung
    tags: schlagwörter, schlagworte, stichwörter, kategorien, abgelegt unter, tags, themen, kategorie, stichworte
    boilerplate: teilen, teilen mit, kommentar hinterlassen, kommentar schreiben, weiterlesen, alle rechte vorbehalten, abonnieren, folgen sie uns, veröffentlicht in, ähnliche beiträge, gesendet von meinem, von meinem iphone gesendet, impressum, datenschutz, drucken, kommentare
    caption: bild, foto, abbildung, abb, tabelle, tab, karte, skizze, zeichnung, grafik
    months: januar/jan/jänner, februar/feb, märz/mär, april/apr, mai, juni/jun, juli/jul, august/aug, september/sep/sept, oktober/okt, november/nov, dezember/dez
    weekdays: montag, dienstag, mittwoch, donnerstag, freitag, samstag/sonnabend, sonntag
    numbers: eins/ein/eine/erstes/erster/erste, zwei/zweites/zweiter/zweite, drei/drittes/dritter/dritte, vier/viertes/vierter/vierte, fünf/fünftes/fünfter/fünfte, sechs/sechstes/sechster/sechste, sieben/siebentes/siebtes/siebter/siebente, acht/achtes/achter/achte, neun/neuntes/neunter/neunte, zehn/zehntes/zehnter/zehnte, elf/elftes, zwölf/zwölftes
    particles: von, zu, der, und, vom, zum
    spoiler: spoilerwarnung, achtung spoiler, vorsicht spoiler, enthält spoiler
    takeaways: fazit, kurz gesagt, zusammenfassung, urteil, vorteile, nachteile, stärken, schwächen, das wichtigste
    facts: regie, regisseur, besetzung, darsteller, laufzeit, länge, jahr, genre, land, drehbuch, verlag, seiten, preis, adresse, öffnungszeiten, telefon, portionen, zeit, schwierigkeit, ort, anwesend, abwesend, teilnehmer, sprache, betreff, an, lesezeit, dauer, personen, für, arbeitszeit, protokoll, musik, kamera, originaltitel
    step: schritt, tag, tipp, frage
    ending: ende, schluss, schluß, fortsetzung folgt
    languages: german/deutsch
    note: anmerkung, hinweis, anm
    mail: von, an, betreff, datum
    """

  static let minorGermanic: StaticString = """
    language: nl
    function: de, van, het, een, en, in, is, dat, op, te, zijn, met, voor, niet, aan, er, die, om, ook, als, dan, maar, bij, uit, nog, naar, heeft, hij, ze, door, over, ik, was, had, haar, hem, zo, wat, zich, werd, geen, mijn, zij, men, of, wij, toen, worden
    part: deel, boek, bedrijf
    chapter: hoofdstuk, brief, zang, tooneel
    contents: inhoud, inhoudsopgave
    notes: noten, voetnoten
    matter: voorwoord, inleiding, proloog, epiloog, nawoord, voorrede, besluit, ingrediënten, bereiding
    byline: door, geschreven door, tekst, auteur, vertaald door
    author: door, geschreven door, tekst, auteur
    months: januari, februari, maart, april, mei, juni, juli, augustus, september, oktober, november, december
    numbers: een/eerste/eerste, twee/tweede, drie/derde, vier/vierde, vijf/vijfde, zes/zesde, zeven/zevende, acht/achtste, negen/negende, tien/tiende
    rating: beoordeling, waardering, score
    tags: trefwoorden, labels
    date: datum, gepubliceerd op
    ending: einde
    facts: regisseur, speelduur, jaar
    language: sv
    function: och, i, att, det, som, en, på, är, av, för, med, den, till, inte, har, de, ett, om, var, jag, han, men, så, hon, sig, från, vi, nu, ut, när, över, där, hade, då, mig, sin, kunde, man, upp, icke, hans, henne, skulle
    part: del, delen, bok, akt
    chapter: kapitel, kapitlet, brev
    contents: innehåll, innehållsförteckning
    matter: förord, inledning, prolog, epilog, efterord, ingredienser
    byline: av, skriven av, text, översättning av, författare
    author: av, skriven av, text, författare
    months: januari, februari, mars, april, maj, juni, juli, augusti, september, oktober, november, december
    numbers: första/ett, andra/två, tredje/tre, fjärde/fyra, femte/fem, sjätte/sex, sjunde/sju, åttonde/åtta, nionde/nio, tionde/tio
    rating: betyg
    tags: taggar, etiketter
    ending: slut
    language: da
    function: og, i, at, det, er, en, til, på, som, med, for, de, af, den, ikke, der, var, han, har, et, men, om, hun, jeg, sig, fra, så, havde, vi, ud, op, da, nu, efter, sin, mig, hans, hende, eller, ham, blev, kunne, også
    part: del, bog
    chapter: kapitel, brev
    contents: indhold, indholdsfortegnelse
    matter: forord, indledning, prolog, epilog, efterskrift
    byline: af, skrevet af, tekst
    author: af, skrevet af, tekst
    months: januar, februar, marts, april, maj, juni, juli, august, september, oktober, november, december
    language: no
    function: og, i, det, er, en, til, på, som, med, for, de, av, den, ikke, at, var, han, har, et, men, om, hun, jeg, seg, fra, så, hadde, vi, ut, opp, da, nå, etter, sin, meg, eller, hans, også, ble, ham, blev, eg, ikkje
    part: del, bok
    chapter: kapittel, kapitel
    contents: innhold
    matter: forord, innledning, prolog, epilog
    byline: av, skrevet av, tekst
    author: av, skrevet av, tekst
    """
}
