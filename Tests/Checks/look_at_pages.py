"""Measures pages of every theme in Chromium: contrast, measure, phones, paper; and walks a site and hostile markup.

usage: look_at_pages.py CONVERT
"""
import pathlib
import re
import subprocess
import sys
import tempfile

import axe

FOLDER = pathlib.Path(__file__).parent
THEMES = ["plain", "classic", "modern"]

# The contrast of every run of text with the ground it stands on (WCAG 2.2, 1.4.6), the worst first.
CONTRAST = """() => {
  const channels = colour => (colour.match(/[\\d.]+/g) || []).map(Number);
  const luminance = colour => channels(colour).slice(0, 3)
    .map(x => x / 255).map(x => x <= 0.04045 ? x / 12.92 : ((x + 0.055) / 1.055) ** 2.4)
    .reduce((sum, x, i) => sum + x * [0.2126, 0.7152, 0.0722][i], 0);
  const ground = node => {
    for (; node; node = node.parentElement) {
      const colour = getComputedStyle(node).backgroundColor;
      if (channels(colour).length === 3 || channels(colour)[3] > 0) return colour;
    }
    return 'rgb(255, 255, 255)';
  };
  const ratio = (one, other) => (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
  const found = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const node = walker.currentNode.parentElement;
    if (!walker.currentNode.textContent.trim()) continue;
    for (const part of [null, '::marker', '::before', '::after']) {
      const style = getComputedStyle(node, part);
      if (part && part !== '::marker' && style.content === 'none') continue;
      const value = ratio(luminance(style.color), luminance(ground(node)));
      found.push([value, (part || '') + node.outerHTML.slice(0, 80)]);
    }
  }
  return found.sort((a, b) => a[0] - b[0]).slice(0, 3).concat([[found.length, 'count']]);
}"""

# The characters on whole lines of long paragraphs: the median, and the size of type.
MEASURE = """() => {
  const counts = [];
  const paragraphs = [...document.querySelectorAll('main > p')].filter(p => p.textContent.length > 250);
  for (const paragraph of paragraphs) {
    const lines = new Map();
    const walker = document.createTreeWalker(paragraph, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      for (let i = 0; i < walker.currentNode.length; i++) {
        const range = document.createRange();
        range.setStart(walker.currentNode, i);
        range.setEnd(walker.currentNode, i + 1);
        const box = range.getClientRects()[0];
        if (box && box.width) {
          const line = Math.round(box.bottom / 6);
          lines.set(line, (lines.get(line) || 0) + 1);
        }
      }
    }
    const whole = [...lines.values()].filter(x => x > 4);
    whole.pop();
    counts.push(...whole);
  }
  counts.sort((a, b) => a - b);
  return [counts[counts.length >> 1], parseFloat(getComputedStyle(paragraphs[0]).fontSize)];
}"""

OVERFLOW = "document.documentElement.scrollWidth - window.innerWidth"
GROUND = "getComputedStyle(document.body).backgroundColor"


def convert(tool, *arguments):
    subprocess.run([tool, "--quiet", *map(str, arguments)], check=True, capture_output=True)


def look(browser, page, theme):
    """What is wrong with a page on screens and on paper."""
    for scheme in ["light", "dark"]:
        browser.emulate_media(color_scheme=scheme, media="screen")
        browser.set_viewport_size({"width": 1280, "height": 900})
        browser.goto(page.absolute().as_uri())
        browser.evaluate("document.querySelectorAll('details').forEach(node => node.open = true)")
        *worst, (count, _) = browser.evaluate(CONTRAST)
        print(f"{theme}, {scheme}: {count} runs of text, contrast {worst[0][0]:.2f} and more")
        yield from (f"{scheme}: contrast {value:.2f}: {text}" for value, text in worst if value < 7)
        dark = browser.evaluate(GROUND)
        bright = sum(map(int, re.findall(r"\d+", dark)[:3])) > 382
        if bright != (scheme == "light"):
            yield f"{scheme}: the ground is {dark}"
    browser.emulate_media(color_scheme="light", media="screen")
    for width, fewest, most, smallest in [(1280, 60, 70, 18), (390, 34, 70, 17)]:
        browser.set_viewport_size({"width": width, "height": 900})
        characters, size = browser.evaluate(MEASURE)
        print(f"{theme}, {width} pixels: {characters} characters of {size} pixels in a line")
        if not fewest <= characters <= most or size < smallest:
            yield f"{width} pixels: {characters} characters of {size} pixels in a line"
    for width in [1280, 390, 320]:
        browser.set_viewport_size({"width": width, "height": 900})
        if browser.evaluate(OVERFLOW) > 0:
            yield f"scrolls sideways at {width} pixels"
    yield from on_paper(browser)


def on_paper(browser):
    """What is wrong with a page as a PDF: without tags, outline or targets, in the dark, or wider than the paper."""
    browser.emulate_media(color_scheme="dark", media="print")
    browser.set_viewport_size({"width": 643, "height": 970})  # 170 mm, the text of an A4 page.
    if browser.evaluate(GROUND) not in ("rgb(255, 255, 255)", "rgba(0, 0, 0, 0)"):
        yield f"paper: the ground is {browser.evaluate(GROUND)}"
    if browser.evaluate(OVERFLOW) > 0:
        yield "paper: something is cut off"
    *worst, _ = browser.evaluate(CONTRAST)
    yield from (f"paper: contrast {value:.2f}: {text}" for value, text in worst if value < 7)
    target = "getComputedStyle(document.querySelector('main a[href^=http]'), '::after').content"
    if "https://" not in browser.evaluate(target):
        yield "paper: links do not say where they lead"
    browser.emulate_media(color_scheme="light", media="print")
    pdf = browser.pdf(prefer_css_page_size=True, tagged=True, outline=True)
    for mark in [b"/MarkInfo", b"/StructTreeRoot", b"/Outlines", b"/Lang"]:
        if mark not in pdf:
            yield f"paper: no {mark.decode()} in the PDF"


def walk(browser, folder, chapters):
    """What is wrong with a site: goes from the first page to the last by `next`, then looks every link up."""
    browser.emulate_media(color_scheme="light", media="screen")
    browser.goto((folder / "index.html").absolute().as_uri())
    browser.click("nav[role=doc-toc] a")
    seen = 1
    while browser.locator("a[rel=next]").count():
        browser.click("a[rel=next]")
        seen += 1
    if seen != chapters:
        yield f"{seen} chapters are reached by “next”, not {chapters}"
    while browser.locator("a[rel=prev]").count():
        browser.click("a[rel=prev]")
        seen -= 1
    if seen != 0 or not browser.url.endswith("index.html"):
        yield f"“previous” ends at {browser.url}"
    links = """() => [...document.querySelectorAll('a[href]')].map(a => a.href).filter(a => a.startsWith('file:'))"""
    places = "() => [...document.querySelectorAll('[id]')].map(node => node.id)"
    ids, targets = {}, set()
    for page in sorted(folder.glob("*.html")):
        browser.goto(page.absolute().as_uri())
        ids[browser.url] = set(browser.evaluate(places))
        targets |= {(page.name, link) for link in browser.evaluate(links)}
        if not browser.evaluate("getComputedStyle(document.body).maxWidth !== '' && document.styleSheets.length === 1"):
            yield f"{page.name}: no style sheet"
    for name, link in sorted(targets):
        address, _, fragment = link.partition("#")
        fragment = re.sub(r"(%[0-9A-F]{2})+", lambda m: bytes.fromhex(m[0].replace("%", "")).decode(), fragment)
        if address not in ids or fragment and fragment not in ids[address]:
            yield f"{name}: a dead link, {link}"


def attack(browser, tool, folder):
    """What comes of hostile markup when nothing but the page itself holds it back: the policy of the page is off."""
    requests = []
    browser.on("request", lambda request: requests.append(request.url))
    browser.add_init_script("window.hits = 0; window.hit = () => { window.hits += 1; };")
    shapes = (FOLDER / "hostile-markup.txt").read_text(encoding="utf-8").split("\n%%\n")
    for number, shape in enumerate(shapes):
        source = folder / f"shape-{number}.md"
        source.write_text(shape, encoding="utf-8")
        page = source.with_suffix(".html")
        convert(tool, source, "-o", page)
        requests.clear()
        browser.goto(page.absolute().as_uri())
        browser.evaluate("document.querySelectorAll('details, summary, a, p, b').forEach(node => {"
                         "for (const name of ['click', 'mouseover', 'focus', 'toggle']) node.dispatchEvent(new Event(name)) })")
        if browser.evaluate("window.hits"):
            yield f"script ran: {shape}"
        yield from (f"a request for {url}: {shape}" for url in requests[1:] if not url.startswith("data:"))
    print(f"{len(shapes)} hostile shapes")


def main():
    tool = str(pathlib.Path(sys.argv[1]).absolute())
    found = []
    with tempfile.TemporaryDirectory() as name, axe.browser() as browser:
        folder = pathlib.Path(name)
        source = FOLDER / "everything.md"
        for theme in THEMES:
            page = folder / f"{theme}.html"
            convert(tool, source, "--theme", theme, "-o", page)
            found += [f"{theme}: {problem}" for problem in look(browser, page, theme)]
            browser.emulate_media(media="screen")
            for where in axe.LOOKS:
                found += [f"{theme}: {problem}" for problem in axe.findings(browser, page, [], where)]
        convert(tool, source, "--chunked", folder / "site")
        chapters = len(list((folder / "site").glob("chapter-*.html")))
        found += [f"site: {problem}" for problem in walk(browser, folder / "site", chapters)]
        found += attack(browser, tool, folder)
    print("\n".join(found))
    print(f"{len(found)} findings")
    sys.exit(1 if found else 0)


main()
