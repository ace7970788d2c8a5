"""Random documents as books and pages: our own checker on all, the Nu checker on the pages, EPUBCheck on the first few.

usage: check_random.py CONVERT FOLDER
FOLDER holds documents as JSON, as RandomDocumentFiles writes them; books and pages are put beside them.
"""
import pathlib
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor

from check_books import run_epubcheck
from check_pages import run_nu

BOOKS_UNDER_EPUBCHECK = 6


def convert(tool, source):
    found = []
    for extension in (".epub", ".html"):
        result = subprocess.run(
            [tool, source, "-o", source.with_suffix(extension), "--quiet"], capture_output=True, text=True)
        if result.returncode != 0:
            found.append(f"{source.name}: status {result.returncode}: {result.stderr}")
    return found


def main():
    tool = sys.argv[1]
    sources = sorted(pathlib.Path(sys.argv[2]).glob("*.json"))
    if not sources:
        sys.exit("no documents")
    found = [message for source in sources for message in convert(tool, source)]
    books = [source.with_suffix(".epub") for source in sources]
    own = subprocess.run([tool, "check", *books], capture_output=True, text=True)
    if own.returncode != 0:
        found += [line for line in own.stdout.splitlines() if "[" in line] + own.stderr.splitlines()
    found += run_nu([source.with_suffix(".html") for source in sources])
    with ThreadPoolExecutor(2) as pool:
        for messages in pool.map(run_epubcheck, books[:BOOKS_UNDER_EPUBCHECK]):
            found += messages
    print("\n".join(found))
    print(f"{len(sources)} documents, {len(found)} findings")
    sys.exit(1 if found else 0)


if __name__ == "__main__":
    main()
