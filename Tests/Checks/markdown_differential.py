#!/usr/bin/env python3
"""Compares the Markdown reader with cmark-gfm on every Markdown file that it finds.

usage: markdown_differential.py CONVERT [FOLDER ...]

Looks in the folders (the whole machine unless told) for Markdown in UTF-8, each content once, converts it with both programs
and compares the bytes. What is known to differ is taken out first, each with its reason below. Prints the files that still
differ with the first line that does, and ends with status 1 if there are any. Needs cmark-gfm.
"""
import hashlib
import os
import pathlib
import re
import subprocess
import sys

ENDINGS = {".md", ".markdown", ".mdown", ".mkd"}
LARGEST = 20_000_000
# cmark-gfm 0.29 lacks alerts, and its notes are marked up in its own way.
OURS = ["--from", "gfm-footnotes-alerts", "--to", "html", "--fragment", "--trusted", "--quiet", "-o", "-"]
THEIRS = ["--unsafe", "-e", "table", "-e", "strikethrough", "-e", "autolink", "-e", "tasklist"]

# (reason, pattern, what takes its place), for the output of cmark-gfm.
KNOWN = [
    ("GFM §5.3 prints the attributes of a box in this order and without a slash",
     rb'<input type="checkbox" (checked="" )?disabled="" />', rb'<input \1disabled="" type="checkbox">'),
    ("the box of a loose item belongs to its paragraph's text (GFM §5.3: it replaces the marker there)",
     rb'<li>(<input [^>]*>) \n<p>', rb'<li>\n<p>\1 '),
    ("form feeds and other control characters have no place in HTML", rb'[\x01-\x08\x0b\x0c\x0e-\x1f]', rb''),
    ("GFM §6.9 wants a domain behind \"www.\"", rb'<a href="http://www">www</a>\.', rb'www.'),
]


def files(folders: list[str]):
    """The Markdown files below some folders, in order; links and what the system makes up are left out."""
    for folder in folders:
        for path, names, found in os.walk(folder):
            names[:] = sorted(n for n in names if os.path.join(path, n) not in ("/proc", "/sys", "/dev", "/tmp")
                              and n != ".build")
            for name in sorted(found):
                file = pathlib.Path(path) / name
                if file.suffix.lower() in ENDINGS and file.is_file() and not file.is_symlink():
                    yield file


def output(command: list) -> bytes:
    return subprocess.run(command, capture_output=True, check=True).stdout


def main() -> None:
    if len(sys.argv) < 2:
        sys.exit(__doc__)
    convert = sys.argv[1]
    seen: set[bytes] = set()
    equal = differing = 0
    explained = {reason: 0 for reason, _, _ in KNOWN}
    for file in files(sys.argv[2:] or ["/"]):
        try:
            source = file.read_bytes()
            source.decode()
        except (OSError, UnicodeDecodeError):
            continue
        digest = hashlib.sha1(source).digest()
        if not source or len(source) > LARGEST or digest in seen:
            continue
        seen.add(digest)
        ours, theirs = output([convert, file, *OURS]), output(["cmark-gfm", *THEIRS, file])
        for reason, pattern, replacement in KNOWN:
            if ours == theirs:
                break
            changed = re.sub(pattern, replacement, theirs)
            explained[reason] += changed != theirs
            theirs = changed
        if ours == theirs:
            equal += 1
            continue
        differing += 1
        pairs = zip(ours.split(b"\n"), theirs.split(b"\n"))
        first = next(((a, b) for a, b in pairs if a != b), (b"(shorter or longer)", b""))
        print(f"{file}\n  convert:   {first[0][:150]!r}\n  cmark-gfm: {first[1][:150]!r}")
    for reason, count in explained.items():
        print(f"{count:5} files: {reason}")
    print(f"{equal} of {equal + differing} files are equal")
    sys.exit(1 if differing or not equal else 0)


main()
