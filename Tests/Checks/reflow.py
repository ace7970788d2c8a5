"""Prints what must hold of reflowed text, for files and widths, beside greedy fit and `fmt` and `par`.

usage: reflow.py CONVERT FILE... [--widths 20,40,72,100] [--optimal-only]

Columns: lines; lines over the width that could have been broken, and those that could not; lines that
begin or end with a sign they must not; whether every letter is there in its order; fill in percent and
raggedness (squared slack a line), both without the last lines of paragraphs.
Exit status 1 when a line is over, begins or ends badly, or a letter is missing.
"""
import argparse
import pathlib
import re
import shutil
import subprocess
import sys
import unicodedata

NO_START = set("、。，．・：；？！ー）〕］｝〉》」』】ゝゞヽヾ々ぁぃぅぇぉっゃゅょゎァィゥェォッャュョヮヵヶ〜!?,.;)]}”’…%‰℃")
NO_END = set("（〔［｛〈《「『【“‘([{")
COLUMNS = "file fit width lines over whole start end letters fill ragged"


def columns(text):
    """Columns of text without emoji sequences, counted apart from the program under test."""
    total = 0
    for letter in text:
        if unicodedata.combining(letter) or unicodedata.category(letter) in ("Mn", "Me", "Cf"):
            continue
        total += 2 if unicodedata.east_asian_width(letter) in "WF" else 1
    return total


def letters(text):
    return [letter for letter in text if letter.isalnum()]


def is_whole(line):
    """Whether a line is one word of a script with spaces, or text that keeps its lines."""
    text = line.strip()
    if line.startswith("    ") or text[:1] in "│|┌├└":
        return True
    words = re.sub(r"^([•◦▪>\s]|\d+[.)]|\[[ x\d]*\])+", "", text).split()
    return len(words) <= 1 and not any(unicodedata.east_asian_width(c) in "WF" for c in text)


def paragraphs(text):
    return [block.split("\n") for block in re.split(r"\n(?:[>│ ]*\n)+", text.strip("\n")) if block]


def measure(text, width):
    """The numbers of one text as a dictionary."""
    found = {"lines": 0, "over": 0, "whole": 0, "start": 0, "end": 0}
    filled = slack = inner = 0
    for lines in paragraphs(text):
        for place, line in enumerate(lines):
            line = line.rstrip(" ")
            own = columns(line)
            found["lines"] += 1
            if own > width:
                found["whole" if is_whole(line) else "over"] += 1
            if not line or line.startswith("    ") or line[0] in "│|┌├└":
                continue
            is_rule = not any(letter.isalnum() for letter in line)
            if place and line[0] in NO_START and not is_rule:
                found["start"] += 1
            if place == len(lines) - 1 or is_rule:
                continue
            found["end"] += line[-1] in NO_END
            inner += 1
            filled += min(own, width)
            slack += max(0, width - own) ** 2
    found["fill"] = 100 * filled / max(1, inner * width)
    found["ragged"] = slack / max(1, inner)
    return found


def run(command, source):
    data = subprocess.run(command, input=source, capture_output=True, timeout=300, check=True).stdout
    return data.decode("utf-8")  # strict: what is not UTF-8 ends the check


def row(name, fit, width, found, kept):
    cells = [name, fit, width, found["lines"], found["over"], found["whole"], found["start"], found["end"]]
    cells += [kept, f"{found['fill']:.1f}", f"{found['ragged']:.2f}"]
    print("  ".join(f"{cell!s:>{max(6, len(title))}}" for cell, title in zip(cells, COLUMNS.split())))


def check(arguments, path, width):
    """Prints the rows of one file and width; returns whether everything holds."""
    source = path.read_bytes()
    ours = [arguments.convert, "--quiet", str(path), "-o", "-", "--to", "text", "--width", str(width)]
    whole = letters(run(ours + ["--wrap", "none"], None))
    if path.name.startswith("prose-") and whole != letters(source.decode("utf-8")):
        print(f"{path.name}: the letters of the source are not all there")
        return False
    holds = True
    for fit in ["optimal"] if arguments.optimal_only else ["optimal", "greedy"]:
        text = run(ours + ["--wrap", fit], None)
        found = measure(text, width)
        kept = letters(text) == whole
        row(path.name, fit, width, found, "all" if kept else "NOT")
        holds = holds and kept and not (found["over"] or found["start"] or found["end"])
    peers = [] if arguments.optimal_only or path.suffix != ".txt" else [
        ("fmt", ["fmt", "-w", str(width)]), ("par", ["par", str(width)])]
    for name, command in peers:
        if not shutil.which(name) or not path.name.endswith("-en.txt"):
            continue
        try:
            row(path.name, name, width, measure(run(command, source), width), "-")
        except (subprocess.CalledProcessError, UnicodeDecodeError):
            print(f"{path.name}: {name} fails at {width}")
    return holds


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("convert")
    parser.add_argument("files", nargs="+", type=pathlib.Path)
    parser.add_argument("--widths", default="20,40,72,100")
    parser.add_argument("--optimal-only", action="store_true")
    arguments = parser.parse_args()
    print("  ".join(f"{title:>{max(6, len(title))}}" for title in COLUMNS.split()))
    held = [
        check(arguments, path, int(width))
        for path in arguments.files for width in arguments.widths.split(",")]
    print(f"{sum(held)} of {len(held)} hold")
    sys.exit(0 if all(held) else 1)


main()
