"""The index pages of a library as a reader uses them, in headless Chromium and without any server.

usage: check_search.py LIBRARY WORDS [WORDS ...]

Each WORDS must be found in three ways: by the browser's own search on `index.html`, with scripts switched off; by typing into
the box of `search.html`; and by the address `search.html#q=WORDS`. What is not there must not be found.
"""
import pathlib
import sys
import time
import urllib.parse

from playwright.sync_api import sync_playwright

NOWHERE = "zqxjkv nowhere"
VISIBLE = "[...document.querySelectorAll('main ul:not(.pages) > li')].filter(item => item.offsetParent !== null).map(item => item.innerText)"


def launch(playwright):
    for options in ({}, {"executable_path": "/usr/bin/chromium"}):
        try:
            return playwright.chromium.launch(args=["--no-sandbox"], **options)
        except Exception as error:
            last = error
    raise last


def find_without_script(browser, page_address, words):
    """The browser's own search needs no script on the page; the call stands for the key a reader presses."""
    page = browser.new_page()
    page.goto(page_address)
    scripts = page.evaluate("document.scripts.length")
    found = page.evaluate("words => window.find(words)", words)
    page.close()
    return scripts == 0 and found


def find_by_typing(page, address, words):
    page.goto(address)
    everything = page.evaluate(VISIBLE)
    started = time.monotonic()
    page.fill("#filter", words)
    # The page's policy forbids what Playwright waits with.
    while not page.evaluate("document.getElementById('filter-state').textContent") and time.monotonic() < started + 10:
        time.sleep(0.01)
    taken = time.monotonic() - started
    return page.evaluate(VISIBLE), everything, taken


def main():
    library = pathlib.Path(sys.argv[1]).resolve()
    wanted = sys.argv[2:]
    index, search = (library / name for name in ("index.html", "search.html"))
    problems = []
    with sync_playwright() as playwright:
        browser = launch(playwright)
        page = browser.new_page()
        errors = []
        page.on("pageerror", lambda error: errors.append(str(error)))
        page.on("console", lambda message: errors.append(message.text) if message.type == "error" else None)
        for words in wanted:
            if not find_without_script(browser, index.as_uri(), words):
                problems.append(f"index.html: {words} is not found")
            found, everything, taken = find_by_typing(page, search.as_uri(), words)
            print(f"search.html: {words}: {len(found)} of {len(everything)} in {taken * 1000:.0f} ms")
            if not found or len(found) >= len(everything) or not all(words.lower() in item.lower() for item in found):
                problems.append(f"search.html: {words} gives {found[:5]}")
            page.goto(search.as_uri() + "#q=" + urllib.parse.quote(words))
            page.reload()
            if page.evaluate(VISIBLE) != found:
                problems.append(f"search.html#q={words} shows something else")
        found, _, _ = find_by_typing(page, search.as_uri(), NOWHERE)
        if found or find_without_script(browser, index.as_uri(), NOWHERE):
            problems.append("something that is not there is found")
        problems += errors
        browser.close()
    for problem in problems:
        print(problem)
    return 1 if problems or not wanted else 0


if __name__ == "__main__":
    sys.exit(main())
