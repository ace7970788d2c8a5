extension Lexicon {
  static let spanish: StaticString = """
    language: es
    function: de, la, que, el, en, y, los, se, del, las, un, por, con, no, una, su, para, es, al, lo, como, más, pero, sus, le, ya, fue, había, me, si, sin, sobre, este, cuando, muy, era, también, hasta, hay, donde, quien, desde, todo, nos, durante, mi, yo, porque, él, ella, son, está, nada
    part: parte, libro, tomo, acto, volumen, jornada
    chapter: capítulo, capitulo, canto, carta, escena, episodio, soneto, cuento, día, lección, rima
    section: sección, artículo, apéndice
    contents: índice, contenido, sumario, tabla de contenidos, indice
    notes: notas, notas al pie, referencias, bibliografía, fuentes
    matter: prólogo, prefacio, introducción, epílogo, dedicatoria, conclusión, al lector, ingredientes, preparación, elaboración, resumen, presentación, agradecimientos, glosario
    byline: por, escrito por, texto, texto de, autor, autora, reseña de, entrevista de, traducción de, traducido por, traductor, edición de, de la pluma de, poemas de, receta de, texto y fotos
    author: por, escrito por, texto, texto de, autor, autora, reseña de, entrevista de, receta de, poemas de
    title: título
    subtitle: subtítulo
    date: fecha, publicado, publicado el, actualizado, actualizado el, escrito el, publicada
    rating: puntuación, calificación, nota, valoración, puntaje, nota final, mi puntuación, estrellas
    tags: etiquetas, temas, categorías, palabras clave, archivado en, categoría, hashtags
    boilerplate: compartir, comparte, deja un comentario, publicado en, leer más, todos los derechos reservados, suscríbete, síguenos, entradas relacionadas, enviado desde mi, derechos de autor, comentarios, imprimir, este sitio utiliza, aviso legal, política de privacidad
    caption: imagen, foto, figura, tabla, ilustración, fotografía, cuadro, mapa, lámina, gráfico
    months: enero/ene, febrero/feb, marzo/mar, abril/abr, mayo, junio/jun, julio/jul, agosto/ago, septiembre/setiembre/sep, octubre/oct, noviembre/nov, diciembre/dic
    weekdays: lunes, martes, miércoles, jueves, viernes, sábado, domingo
    numbers: uno/una/primero/primera/primer, dos/segundo/segunda, tres/tercero/tercera, cuatro/cuarto/cuarta, cinco/quinto/quinta, seis/sexto/sexta, siete/séptimo/séptima, ocho/octavo/octava, nueve/noveno/novena, diez/décimo/décima, once/undécimo, doce/duodécimo
    particles: de, del, la, los, y
    spoiler: aviso de spoilers, alerta de spoiler, contiene spoilers, atención spoilers, alerta spoiler
    takeaways: en resumen, conclusión, conclusiones, veredicto, lo mejor, lo peor, a favor, en contra, ventajas, inconvenientes
    facts: dirección, director, directora, reparto, duración, año, género, país, guion, intérpretes, editorial, páginas, precio, dirección, horario, teléfono, raciones, porciones, tiempo, dificultad, lugar, asistentes, idioma, para, de, asunto, título original, música, fotografía, tiempo de lectura, estado
    step: paso, día, consejo, pregunta
    ending: fin, continuará
    languages: spanish/español/castellano
    note: nota, notas
    mail: de, para, asunto, fecha
    """

  static let french: StaticString = """
    language: fr
    function: de, la, le, et, les, des, en, un, du, une, que, est, pour, qui, dans, a, par, plus, pas, au, sur, ne, se, ce, il, sont, avec, son, ou, elle, mais, comme, était, nous, vous, sa, ses, tout, je, cette, aux, on, même, à, y, où, leur, lui, été, si, sans, fait, être, ces, avait, d'un, d'une, qu'il, c'est, n'est
    part: partie, livre, tome, acte, volume
    chapter: chapitre, chant, lettre, scène, épisode, sonnet, conte, jour, leçon, fable
    section: section, article, annexe
    contents: table des matières, sommaire, table, table des chapitres
    notes: notes, notes de bas de page, références, bibliographie, sources
    matter: préface, avant-propos, introduction, prologue, épilogue, postface, dédicace, conclusion, remerciements, au lecteur, ingrédients, préparation, résumé, avertissement, glossaire, réalisation
    byline: par, écrit par, texte, texte de, auteur, auteure, autrice, propos recueillis par, traduit par, traduction, traduction de, critique de, une critique de, poèmes de, recette de, mots de, adapté par
    author: par, écrit par, texte, texte de, auteur, auteure, autrice, critique de, recette de, propos recueillis par
    title: titre
    subtitle: sous-titre
    date: date, publié le, publié, mis à jour, mis à jour le, le, écrit le, mise à jour
    rating: note, évaluation, appréciation, note finale, ma note, notre note, verdict, étoiles
    tags: étiquettes, mots-clés, mots clés, catégories, classé dans, tags, rubrique, thèmes, mots-clefs
    boilerplate: partager, partagez, laisser un commentaire, lire la suite, tous droits réservés, abonnez-vous, suivez-nous, articles similaires, envoyé de mon, publié dans, imprimer, mentions légales, commentaires
    caption: image, photo, figure, tableau, illustration, légende, carte, planche, schéma
    months: janvier/janv, février/févr, mars, avril/avr, mai, juin, juillet/juil, août, septembre/sept, octobre/oct, novembre/nov, décembre/déc
    weekdays: lundi, mardi, mercredi, jeudi, vendredi, samedi, dimanche
    numbers: un/premier/première/une, deux/deuxième/second/seconde, trois/troisième, quatre/quatrième, cinq/cinquième, six/sixième, sept/septième, huit/huitième, neuf/neuvième, dix/dixième, onze/onzième, douze/douzième
    particles: de, du, des, la, le, d', et
    spoiler: attention spoilers, attention spoiler, alerte spoiler, divulgâcheur
    takeaways: en résumé, en bref, conclusion, verdict, points forts, points faibles, à retenir, bilan, les plus, les moins
    facts: réalisation, réalisateur, réalisatrice, avec, durée, année, genre, pays, scénario, éditeur, pages, prix, adresse, horaires, portions, difficulté, lieu, présents, absents, temps de préparation, cuisson, temps de lecture, langue, musique, titre original, sortie, à, objet
    step: étape, jour, question, conseil
    ending: fin, à suivre
    languages: french/français
    note: note, nota, n.b
    mail: de, à, objet, date
    """

  static let portuguese: StaticString = """
    language: pt
    function: de, a, o, que, e, do, da, em, um, para, é, com, não, uma, os, no, se, na, por, mais, as, dos, como, mas, foi, ao, ele, das, tem, à, seu, sua, ou, ser, quando, muito, há, nos, já, está, eu, também, só, pelo, pela, até, isso, ela, entre, era, depois, sem, mesmo, aos, ter, seus, quem, nas, me, esse, eles, estão, você, tinha
    part: parte, livro, tomo, ato, volume
    chapter: capítulo, capitulo, canto, carta, cena, episódio, soneto, conto, dia, lição
    section: seção, secção, artigo, apêndice
    contents: índice, sumário, conteúdo
    notes: notas, notas de rodapé, referências, bibliografia, fontes
    matter: prefácio, prólogo, introdução, epílogo, dedicatória, conclusão, ao leitor, ingredientes, preparo, modo de preparo, preparação, resumo, agradecimentos, advertência
    byline: por, escrito por, texto, texto de, autor, autora, resenha de, crítica de, tradução de, traduzido por, entrevista de, receita de
    author: por, escrito por, texto, texto de, autor, autora, resenha de, crítica de, receita de
    title: título
    subtitle: subtítulo
    date: data, publicado em, publicado, atualizado em, escrito em, em
    rating: nota, avaliação, pontuação, classificação, nota final, estrelas, minha nota
    tags: etiquetas, marcadores, palavras-chave, categorias, arquivado em, tags, temas
    boilerplate: compartilhar, compartilhe, partilhar, deixe um comentário, leia mais, todos os direitos reservados, assine, siga-nos, publicado em, posts relacionados, enviado do meu, comentários
    caption: imagem, foto, figura, tabela, ilustração, legenda, quadro, mapa
    months: janeiro/jan, fevereiro/fev, março/mar, abril/abr, maio, junho/jun, julho/jul, agosto/ago, setembro/set, outubro/out, novembro/nov, dezembro/dez
    weekdays: segunda-feira/segunda, terça-feira/terça, quarta-feira/quarta, quinta-feira/quinta, sexta-feira/sexta, sábado, domingo
    numbers: um/uma/primeiro/primeira, dois/duas/segundo/segunda, três/terceiro/terceira, quatro/quarto/quarta, cinco/quinto/quinta, seis/sexto/sexta, sete/sétimo/sétima, oito/oitavo/oitava, nove/nono, dez/décimo, onze, doze
    particles: de, da, do, dos, das, e
    spoiler: aviso de spoilers, alerta de spoiler, contém spoilers
    takeaways: em resumo, conclusão, veredito, pontos positivos, pontos negativos, prós, contras
    facts: direção, diretor, diretora, elenco, duração, ano, gênero, país, roteiro, editora, páginas, preço, endereço, horário, telefone, porções, rendimento, tempo, dificuldade, local, presentes, idioma, assunto, tempo de leitura
    step: passo, dia, dica, pergunta
    ending: fim, continua
    languages: portuguese/português
    note: nota, notas
    """

  static let italian: StaticString = """
    language: it
    function: di, e, il, la, che, in, a, per, un, è, con, non, una, del, della, si, le, i, da, dei, nel, al, alla, come, più, ma, gli, delle, lo, sono, se, anche, ha, o, su, mi, ed, questo, ci, dal, era, suo, sua, nella, io, quando, così, cosa, perché, tutto, lui, lei, aveva, degli, quella, quel, senza, poi, solo, ancora, dalla, sul, dove
    part: parte, libro, tomo, atto, volume
    chapter: capitolo, canto, lettera, scena, episodio, sonetto, racconto, novella, giornata, giorno, lezione
    section: sezione, articolo, appendice
    contents: indice, sommario, contenuti
    notes: note, note a piè di pagina, riferimenti, bibliografia, fonti
    matter: prefazione, prologo, introduzione, epilogo, dedica, conclusione, al lettore, ingredienti, preparazione, procedimento, ringraziamenti, avvertenza, riassunto, postfazione
    byline: di, scritto da, testo, testo di, autore, autrice, recensione di, traduzione di, tradotto da, intervista di, a cura di, ricetta di, da
    author: di, scritto da, testo, testo di, autore, autrice, recensione di, ricetta di, a cura di
    title: titolo
    subtitle: sottotitolo
    date: data, pubblicato il, pubblicato, aggiornato il, scritto il
    rating: voto, valutazione, punteggio, giudizio, voto finale, stelle
    tags: etichette, parole chiave, categorie, archiviato in, tag, tags, temi
    boilerplate: condividi, lascia un commento, leggi tutto, tutti i diritti riservati, iscriviti, seguici, pubblicato in, articoli correlati, inviato da, commenti
    caption: immagine, foto, figura, tabella, illustrazione, didascalia, mappa, tavola
    months: gennaio/gen, febbraio/feb, marzo/mar, aprile/apr, maggio/mag, giugno/giu, luglio/lug, agosto/ago, settembre/set, ottobre/ott, novembre/nov, dicembre/dic
    weekdays: lunedì, martedì, mercoledì, giovedì, venerdì, sabato, domenica
    numbers: uno/una/primo/prima, due/secondo/seconda, tre/terzo/terza, quattro/quarto/quarta, cinque/quinto/quinta, sei/sesto/sesta, sette/settimo, otto/ottavo, nove/nono, dieci/decimo, undici, dodici
    particles: di, de, da, della, dei, degli, del, e, la, lo
    spoiler: attenzione spoiler, allerta spoiler, contiene spoiler
    takeaways: in breve, in sintesi, conclusione, conclusioni, verdetto, pregi, difetti, pro, contro
    facts: regia, regista, cast, durata, anno, genere, paese, sceneggiatura, interpreti, editore, pagine, prezzo, indirizzo, orari, telefono, porzioni, dosi, tempo, difficoltà, luogo, presenti, lingua, oggetto, tempo di lettura
    step: passo, passaggio, giorno, consiglio, domanda
    ending: fine, continua
    languages: italian/italiano
    note: nota, note
    """

  static let minorRomance: StaticString = """
    language: ca
    function: de, la, que, el, i, en, a, els, un, les, per, del, amb, és, una, no, al, es, va, com, més, però, seva, seu, dels, ha, són, aquest, aquesta, també, molt, tot, hi, ho
    language: ro
    function: de, și, în, a, la, cu, nu, pe, o, să, un, din, care, ce, mai, este, se, că, au, pentru, era, sau, dar, lui, ca, ei, fost, după, cum, până, fi, îi
    chapter: capitolul, scrisoarea
    part: partea
    byline: de
    contents: cuprins
    language: la
    function: et, in, est, non, ad, ut, cum, quod, qui, ex, sed, si, quae, ab, de, atque, esse, hoc, etiam, nec, per, autem, enim, aut, quam, se, eius, sunt, erat, quo, me, tibi, neque, ac
    chapter: caput, capitulum
    part: liber, pars
    """
}
