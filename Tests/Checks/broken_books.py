"""Breaks a good book in a hundred ways and puts `convert check` beside EPUBCheck: what only one of them finds is listed.

usage: broken_books.py CONVERT [--all]

A book that EPUBCheck rejects (errors) and `convert check` passes is a finding; the other way round is listed only, because
`convert check` also holds books to what stores and old reading systems ask. --all lists what was found in each.
"""
import pathlib
import subprocess
import sys
import tempfile
import zipfile

from check_books import run_epubcheck

SOURCE = """---
title: A Good Book
author: Ada Example
language: en
---

# One

Some text with a note.[^n] A formula: $a+b$.

| a | b |
|---|---|
| c | d |

![A dot](dot.gif)

- item

> quotation

# Two

Back to [one](#one).

[^n]: The note.
"""
GIF = (b"GIF89a\1\0\1\0\x80\0\0\0\0\0\xff\xff\xff,\0\0\0\0\1\0\1\0\0\2\2D\1\0;")
ONE, TWO = "EPUB/chapter-001.xhtml", "EPUB/chapter-002.xhtml"
OPF, NAV, NCX, CSS = "EPUB/package.opf", "EPUB/nav.xhtml", "EPUB/toc.ncx", "EPUB/style.css"
META = "</metadata>"
TEXT = "Some text"

# Name, file, words, words in their place.
FAULTS = [
    ("meta property unknown", OPF, META, '<meta property="dcterms:nonsense">x</meta>' + META),
    ("meta property without prefix", OPF, META, '<meta property="nonsense">x</meta>' + META),
    ("meta prefix unknown", OPF, META, '<meta property="zz:thing">x</meta>' + META),
    ("meta rendition value", OPF, META, '<meta property="rendition:layout">loose</meta>' + META),
    ("meta rendition property", OPF, META, '<meta property="rendition:none">x</meta>' + META),
    ("meta two words", OPF, META, '<meta property="dcterms:title dcterms:date">x</meta>' + META),
    ("meta scheme unknown", OPF, META,
     '<meta refines="#title" property="title-type" scheme="zz:x">main</meta>' + META),
    ("refinement unknown", OPF, META, '<meta refines="#title" property="nonsense">x</meta>' + META),
    ("title-type on nothing", OPF, META, '<meta property="title-type">main</meta>' + META),
    ("display-seq not a number", OPF, META,
     '<meta refines="#title" property="display-seq">x</meta>' + META),
    ("role twice without scheme", OPF, META,
     '<meta refines="#title" property="role">aut</meta>' + META),
    ("link without href", OPF, META, '<link rel="record"/>' + META),
    ("link without rel", OPF, META, '<link href="https://example.org/a"/>' + META),
    ("link rel unknown", OPF, META, '<link rel="nonsense" href="https://example.org/a"/>' + META),
    ("dc element unknown", OPF, META, '<dc:nonsense>x</dc:nonsense>' + META),
    ("element in metadata", OPF, META, '<nonsense>x</nonsense>' + META),
    ("element in manifest", OPF, "</manifest>", "<nonsense/></manifest>"),
    ("element in spine", OPF, "</spine>", "<nonsense/></spine>"),
    ("spine item property unknown", OPF, '<itemref ', '<itemref properties="nonsense" '),
    ("spine linear value", OPF, '<itemref ', '<itemref linear="maybe" '),
    ("page progression value", OPF, "<spine ", '<spine page-progression-direction="up" '),
    ("package dir value", OPF, '<package ', '<package dir="up" '),
    ("package attribute unknown", OPF, '<package ', '<package nonsense="x" '),
    ("item attribute unknown", OPF, '<item id="style"', '<item nonsense="x" id="style"'),
    ("metadata behind manifest", OPF, "</manifest>", "</manifest><metadata/>"),
    ("prefix declaration broken", OPF, "<package ", '<package prefix="foo" '),
    ("prefix of the specification", OPF, "<package ", '<package prefix="dcterms: http://a.b/" '),
    ("two modified", OPF, META, '<meta property="dcterms:modified">2020-01-01T00:00:00Z</meta>' + META),
    ("id with a space", OPF, 'id="style"', 'id="sty le"'),
    ("guide with a missing file", OPF, "</package>",
     '<guide><reference type="cover" href="gone.xhtml"/></guide></package>'),
    ("nav title not a heading", NAV, '<h1 id="toc-title">Contents</h1>', '<p id="toc-title">Contents</p>'),
    ("nav title behind the list", NAV, "</ol>\n</nav>", "</ol><h2>x</h2></nav>"),
    ("nav heading empty", NAV, ">Contents</h1>", "></h1>"),
    ("nav nested without words", NAV, '<li><a href="chapter-002', '<li><ol><li><a href="cover.xhtml">x</a></li></ol></li><li><a href="chapter-002'),
    ("nav item with two links", NAV, '<li><a href="chapter-002', '<li><a href="cover.xhtml">x</a><a href="chapter-002'),
    ("nav unordered list", NAV, "<ol", "<ul"),
    ("nav without type", NAV, 'epub:type="toc"', ""),
    ("nav text in an item", NAV, '<li><a href="chapter-002', '<li>words <a href="chapter-002'),
    ("landmark without type", NAV, 'epub:type="bodymatter"', ""),
    ("landmark twice", NAV, '<a epub:type="bodymatter"', '<a epub:type="cover"'),
    ("nav other list without title", NAV, 'epub:type="landmarks"', 'epub:type="loi"'),
    ("nav remote link", NAV, 'href="chapter-002.xhtml#two"', 'href="https://example.org/"'),
    ("playOrder twice", NCX, 'playOrder="2"', 'playOrder="1"'),
    ("playOrder not a number", NCX, 'playOrder="2"', 'playOrder="x"'),
    ("ncx empty label", NCX, "<text>Two</text>", "<text></text>"),
    ("ncx element unknown", NCX, "</navMap>", "<nonsense/></navMap>"),
    ("ncx id not a name", NCX, 'id="point-2"', 'id="2"'),
    ("ncx without content", NCX, '<content src="chapter-002.xhtml#two"/>', ""),
    ("ncx without label", NCX, "<navLabel><text>Two</text></navLabel>", ""),
    ("style attribute broken", ONE, "<p>" + TEXT, '<p style="color: red; }">' + TEXT),
    ("style attribute no value", ONE, "<p>" + TEXT, '<p style="color">' + TEXT),
    ("style attribute direction", ONE, "<p>" + TEXT, '<p style="direction: rtl">' + TEXT),
    ("style element broken", ONE, "</head>", "<style>p { color </style></head>"),
    ("style element direction", ONE, "</head>", "<style>p { direction: rtl }</style></head>"),
    ("role unknown", ONE, "<p>" + TEXT, '<p role="nonsense">' + TEXT),
    ("role not on this element", ONE, "<p>" + TEXT, '<ul role="doc-cover"><li>x</li></ul><p>' + TEXT),
    ("aria attribute unknown", ONE, "<p>" + TEXT, '<p aria-nonsense="x">' + TEXT),
    ("aria value", ONE, "<p>" + TEXT, '<p aria-hidden="maybe">' + TEXT),
    ("aria reference to nothing", ONE, "<p>" + TEXT, '<p aria-labelledby="gone">' + TEXT),
    ("element unknown", ONE, TEXT, "<nonsense>x</nonsense>"),
    ("custom element", ONE, TEXT, "<my-thing>x</my-thing>"),
    ("attribute unknown", ONE, "<p>" + TEXT, '<p nonsense="x">' + TEXT),
    ("data attribute", ONE, "<p>" + TEXT, '<p data-x="x">' + TEXT),
    ("data attribute name", ONE, "<p>" + TEXT, '<p data-X="x">' + TEXT),
    ("attribute in a foreign namespace", ONE, "<p>" + TEXT, '<p xmlns:q="urn:q" q:x="x">' + TEXT),
    ("element in a foreign namespace", ONE, TEXT, '<q:x xmlns:q="urn:q">x</q:x>'),
    ("meta in body", ONE, TEXT, '<meta name="a" content="b"/>' + TEXT),
    ("link in body", ONE, TEXT, '<link rel="stylesheet" href="style.css"/>' + TEXT),
    ("style in body", ONE, TEXT, "<style>p { margin: 0 }</style>" + TEXT),
    ("title in body", ONE, TEXT, "<title>x</title>" + TEXT),
    ("text in head", ONE, "</head>", "words</head>"),
    ("paragraph in head", ONE, "</head>", "<p>words</p></head>"),
    ("two titles", ONE, "</head>", "<title>x</title></head>"),
    ("two bodies", ONE, "</body>", "</body><body></body>"),
    ("text in a list", ONE, "<ul>", "<ul>words"),
    ("text in a table", ONE, "<table>", "<table>words"),
    ("text in a row", ONE, "<tr>", "<tr>words"),
    ("div in a paragraph", ONE, TEXT, "<div>x</div>"),
    ("table in a paragraph", ONE, TEXT, "<table><tr><td>x</td></tr></table>"),
    ("heading in a heading", TWO, "Two</h1>", "<h2>x</h2></h1>"),
    ("caption not first", ONE, "</thead>", "</thead><caption>x</caption>"),
    ("head of a table behind its body", ONE, "</tbody>", "</tbody><thead><tr><th>x</th></tr></thead>"),
    ("figcaption in the middle", ONE, "<p>" + TEXT, "<figure><p>a</p><figcaption>x</figcaption><p>b</p></figure><p>" + TEXT),
    ("two figcaptions", ONE, "<p>" + TEXT, "<figure><figcaption>x</figcaption><figcaption>x</figcaption></figure><p>" + TEXT),
    ("definition without term", ONE, "<p>" + TEXT, "<dl><dd>x</dd></dl><p>" + TEXT),
    ("term without definition", ONE, "<p>" + TEXT, "<dl><dt>x</dt></dl><p>" + TEXT),
    ("image without source", ONE, TEXT, '<img alt="x"/>' + TEXT),
    ("image width with unit", ONE, 'width="1"', 'width="1px"'),
    ("link target attribute", ONE, TEXT, '<a target="x y" href="#one">x</a>' + TEXT),
    ("colspan zero", ONE, "<td>c", '<td colspan="0">c'),
    ("colspan not a number", ONE, "<td>c", '<td colspan="x">c'),
    ("scope value", ONE, '<th scope="col">a', '<th scope="side">a'),
    ("ordered list start", ONE, "<ul>", '<ol start="x"><li>x</li></ol><ul>'),
    ("dir value", ONE, "<p>" + TEXT, '<p dir="up">' + TEXT),
    ("id empty", ONE, "<p>" + TEXT, '<p id="">' + TEXT),
    ("id with a space", ONE, "<p>" + TEXT, '<p id="a b">' + TEXT),
    ("button in a link", ONE, TEXT, '<a href="#one"><button>x</button></a>' + TEXT),
    ("link in a link, deeper", ONE, TEXT, '<a href="#one"><b><a href="#one">x</a></b></a>' + TEXT),
    ("label in a label", ONE, TEXT, '<label>a <label>b</label></label>' + TEXT),
    ("void with content", ONE, TEXT, "<br>x</br>" + TEXT),
    ("summary outside", ONE, "<p>" + TEXT, "<summary>x</summary><p>" + TEXT),
    ("details without summary", ONE, "<p>" + TEXT, "<details><p>x</p></details><p>" + TEXT),
    ("ruby without text", ONE, TEXT, "<ruby>x</ruby>" + TEXT),
    ("ruby reading alone", ONE, TEXT, "<rt>x</rt>" + TEXT),
    ("epub type unknown prefix", ONE, 'epub:type="chapter"', 'epub:type="zz:chapter"'),
    ("epub trigger", ONE, "<p>" + TEXT, '<epub:trigger/><p>' + TEXT),
    ("math element unknown", ONE, "</math>", "<nonsense/></math>"),
    ("math content in presentation", ONE, "</math>", "<apply><plus/></apply></math>"),
    ("math fraction of one", ONE, "</math>", "<mfrac><mi>a</mi></mfrac></math>"),
    ("math root of one", ONE, "</math>", "<mroot><mi>a</mi></mroot></math>"),
    ("math text in a row", ONE, "</math>", "<mrow>words</mrow></math>"),
    ("math html inside", ONE, "</math>", '<p xmlns="http://www.w3.org/1999/xhtml">x</p></math>'),
    ("math attribute unknown", ONE, "<math ", '<math nonsense="x" '),
    ("math over of three", ONE, "</math>", "<mover><mi>a</mi><mi>a</mi><mi>a</mi></mover></math>"),
    ("math row outside a table", ONE, "</math>", "<mtr><mtd/></mtr></math>"),
    ("svg element unknown", ONE, TEXT, '<svg xmlns="http://www.w3.org/2000/svg"><nonsense/></svg>'),
    ("css broken value", CSS, "[hidden]", "p { margin: ; }\n[hidden]"),
    ("css no brace", CSS, "[hidden]", "p  margin: 0; }\n[hidden]"),
    ("css unicode-bidi", CSS, "[hidden]", "p { unicode-bidi: embed }\n[hidden]"),
    ("css font-face without source", CSS, "[hidden]", '@font-face { font-family: "x" }\n[hidden]'),
    ("css empty url", CSS, "[hidden]", "p { background: url() }\n[hidden]"),
    ("css string not closed", CSS, "[hidden]", 'p { content: "x }\n[hidden]'),
    ("audio without source", ONE, TEXT, "<audio controls=\"controls\">x</audio>" + TEXT),
    ("video of unknown type", ONE, TEXT, '<video src="images/1.gif">x</video>' + TEXT),
    ("base element", ONE, "</head>", '<base href="x/"/></head>'),
    ("meta viewport", ONE, "</head>", '<meta name="viewport" content="width=device-width"/></head>'),
    ("meta charset other", ONE, "</head>", '<meta charset="latin-1"/></head>'),
    ("refresh", ONE, "</head>", '<meta http-equiv="refresh" content="1"/></head>'),
    ("href with a space", TWO, 'href="chapter-001', 'href="chapter 001'),
    ("link host broken", TWO, 'href="chapter-001.xhtml#one"', 'href="https://a b/"'),
    ("file link", TWO, 'href="chapter-001.xhtml#one"', 'href="file:///etc/passwd"'),
    ("data link", TWO, 'href="chapter-001.xhtml#one"', 'href="data:text/html,x"'),
    ("query on a link", TWO, 'href="chapter-001.xhtml#one"', 'href="chapter-001.xhtml?a=b"'),
    ("link to the package", TWO, 'href="chapter-001.xhtml#one"', 'href="package.opf"'),
    ("link to a style sheet", TWO, 'href="chapter-001.xhtml#one"', 'href="style.css"'),
    ("link to an image", TWO, 'href="chapter-001.xhtml#one"', 'href="images/1.gif"'),
    ("image with a fragment", ONE, 'src="images/1.gif"', 'src="images/1.gif#x"'),
    ("object without fallback", ONE, TEXT, '<object data="style.css" type="text/css"></object>' + TEXT),
]


def good_book(tool, folder):
    (folder / "book.md").write_text(SOURCE, encoding="utf-8")
    (folder / "dot.gif").write_bytes(GIF)
    target = folder / "good.epub"
    subprocess.run([tool, str(folder / "book.md"), "-o", str(target)], check=True)
    with zipfile.ZipFile(target) as archive:
        return [(entry, archive.read(entry)) for entry in archive.infolist()]


def write(files, target, file=None, old="", new=""):
    with zipfile.ZipFile(target, "w") as archive:
        for entry, content in files:
            if entry.filename == file:
                text = content.decode()
                if old not in text:
                    sys.exit(f"{file} has no {old}")
                content = text.replace(old, new, 1).encode()
            archive.writestr(entry, content)


def own_findings(tool, book):
    result = subprocess.run([tool, "check", str(book)], capture_output=True, text=True)
    lines = [line for line in result.stdout.splitlines() if ": error: " in line or ": warning: " in line]
    return [line.split(": ", 2)[-1] for line in lines]


def main():
    tool = sys.argv[1]
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        files = good_book(tool, folder)
        books = [folder / "000.epub"]
        write(files, books[0])
        for number, (_, file, old, new) in enumerate(FAULTS, 1):
            books.append(folder / f"{number:03}.epub")
            write(files, books[-1], file, old, new)
        theirs = run_epubcheck(books)
        ours = {book: own_findings(tool, book) for book in books}
    missed = report(books, theirs, ours)
    sys.exit(1 if missed else 0)


def report(books, theirs, ours):
    missed = both = only_ours = 0
    for book, name in zip(books, ["the good book"] + [fault[0] for fault in FAULTS]):
        errors = [line for line in theirs[book] if " ERROR: " in line or " FATAL: " in line]
        found = ours[book]
        word = "both" if errors and found else "MISSED" if errors else "only ours" if found else "neither"
        both += word == "both"
        missed += word == "MISSED"
        only_ours += word == "only ours"
        if word == "MISSED" or "--all" in sys.argv or word == "only ours":
            print(f"{word}: {name}")
            for line in (errors or found)[:2]:
                print(f"    {line[:160]}")
    print(f"{len(FAULTS)} faults: {both} found by both, {missed} by EPUBCheck alone, {only_ours} by convert check alone")
    return missed


if __name__ == "__main__":
    main()
