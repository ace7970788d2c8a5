extension Lexicon {
  static let english: StaticString = """
    language: en
    function: the, of, and, to, in, that, was, it, is, with, for, on, as, at, by, he, she, his, her, had, not, be, this, which, from, have, but, you, they, were, are, we, my, there, an, or, would, what, when, who, if, their, all, been, one, so, no, into, than, them, then, could, some, me, do, your, our, its, about, only, will, i, how, just, after, out
    part: part, book, volume, act, tome, season
    chapter: chapter, canto, letter, scene, episode, stave, day, lesson, story, tale, sonnet, fable, chap, ode, lecture, adventure, week, round, track, stanza
    section: section, article, paragraph, appendix, exhibit
    contents: contents, table of contents, list of chapters, index, in this issue, list of illustrations, illustrations, what's inside
    notes: notes, footnotes, endnotes, references, bibliography, works cited, sources, further reading
    matter: preface, foreword, introduction, prologue, epilogue, afterword, dedication, acknowledgements, acknowledgments, appendix, conclusion, glossary, postscript, interlude, epigraph, author's note, translator's note, to the reader, advertisement, summary, overview, background, abstract, verdict, ingredients, directions, method, instructions, preparation, dramatis personae, argument
    byline: by, written by, reviewed by, words by, words, text by, text, author, authors, by line, byline, review by, story by, a story by, posted by, interview by, interviewed by, translated by, translated from the french by, translator, edited by, editor, recipe by, lyrics by, music by, poem by, poems by, a poem by, as told to, compiled by, collected by, illustrated by, photography by, photos by, a novel by, an essay by, contributor, reviewer, written and directed by, from the pen of, creator, interviewer, retold by, selected by
    author: author, authors, by, written by, reviewed by, words by, words, text by, text, review by, posted by, byline, reviewer, story by, creator, interview by, poem by, poems by, recipe by, a story by, a novel by, an essay by, a poem by, lyrics by, contributor
    title: title, book title, name
    subtitle: subtitle
    date: date, posted, posted on, published, published on, updated, last updated, last modified, on, written, date posted, release date, posting date, first published, created, as of, version of, seen on, watched on, visited, date visited, read on, received, sent, day
    rating: rating, score, grade, verdict, stars, my rating, overall rating, our rating, overall, final score, overall score, our score, rated, final rating, out of
    tags: tags, tagged, filed under, keywords, labels, categories, tag, topics, category, hashtags, tagged with, filed in, subjects
    boilerplate: share this, like loading, leave a comment, posted in, read more, copyright, all rights reserved, subscribe, sign up, follow us, privacy policy, terms of use, cookie, cookies, this site uses, skip to content, skip to main content, advertisement, click here, unsubscribe, sent from my, view this email, powered by, related posts, print, email this, share on, updated editions will, this ebook is for the use, end of the project, end of project, produced by, transcribed by, this message may contain, this email is, you are receiving this, comments are closed, previous post, next post, back to top, log in, home about contact, newsletter, disclaimer, no part of this, to unsubscribe, you received this, join our, follow, share, tweet, like this, comments, more from, you may also like, most popular, recent posts, all content
    caption: image, photo, picture, figure, fig, table, illustration, photograph, caption, map, plate, chart, diagram, listing, above, below, screenshot, image credit, photo credit, video, graph, drawing, exhibit, frontispiece, inset
    months: january/jan, february/feb, march/mar, april/apr, may, june/jun, july/jul, august/aug, september/sep/sept, october/oct, november/nov, december/dec
    weekdays: monday/mon, tuesday/tue/tues, wednesday/wed, thursday/thu/thur/thurs, friday/fri, saturday/sat, sunday/sun
    numbers: one/first/the first, two/second/the second, three/third/the third, four/fourth/the fourth, five/fifth/the fifth, six/sixth/the sixth, seven/seventh/the seventh, eight/eighth/the eighth, nine/ninth/the ninth, ten/tenth/the tenth, eleven/eleventh, twelve/twelfth, thirteen/thirteenth, fourteen/fourteenth, fifteen/fifteenth, sixteen/sixteenth, seventeen/seventeenth, eighteen/eighteenth, nineteen/nineteenth, twenty/twentieth
    particles: of, the, von, van, de, du, der, la, le, di, da, del, dos, bin, ibn, al, el, mc, and, y, e, st
    spoiler: spoiler, spoilers, spoiler warning, spoiler alert, spoilers ahead, contains spoilers, spoilers below, warning spoilers, mild spoilers
    takeaways: takeaways, key takeaways, verdict, bottom line, the bottom line, in short, tl;dr, tldr, final verdict, final thoughts, pros, cons, in summary, summing up, conclusion, key points, at a glance
    facts: director, directed by, cast, starring, runtime, running time, year, genre, country, language, studio, publisher, pages, isbn, price, location, address, hours, opening hours, phone, website, server, serves, yield, servings, makes, prep time, cook time, total time, preparation, difficulty, present, attendees, absent, attending, status, reading time, length, format, platform, developer, label, released, duration, format, edition, series, from, to, cc, bcc, subject, re, reply-to, message-id, sender, mailing list, list-id, in-reply-to, tel, email, url, slug, draft, layout, version, author, place, venue, time, where, when, who, chair, minutes, apologies, category, cuisine, distance, route, producer, screenplay, music, cinematography, editing, composer, translator, original title, level, reading level, word count, read time, minute read, character set encoding, prep, cook, composed, key, capo, tempo, tuning
    step: step, tip, rule, day, question, week, track, stage, phase, no
    ending: the end, end, fin, finis, to be continued, amen, continued, exeunt, curtain
    languages: english/en
    note: note, notes, nb, footnote, editor's note, n.b
    mail: from, to, cc, bcc, subject, date, reply-to, sent, message-id, in-reply-to, list-id, newsgroups, organization, x-mailer, mime-version, content-type, references, sender, received
    source: source, via, originally published, first appeared, from
    """
}
