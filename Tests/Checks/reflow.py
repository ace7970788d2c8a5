"""Prints what must hold of reflowed text, for files and widths, beside greedy fit and `fmt` and `par`.

usage: reflow.py CONVERT FILE... [--widths 20,40,72,100] [--optimal-only] [--hyphenate] [--language TAG]

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

NO_START = set("、。，．・：；？！ー）〕］｝〉》」』】ゝゞヽヾ々ぁぃぅぇぉっゃゅょゎァィゥェォッャュョヮヵヶ〜!?,.;)]}”’…")
NO_END = set("（〔［｛〈《「『【“‘([{")
BARS = tuple("│|┌├└+")
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
    text = re.sub(r"^(> ?)+", "", line)
    if text.startswith("    ") or text.startswith(BARS):
        return True
    words = re.sub(r"^(\s*([•◦▪]|\d+[.)]|\[[ x\d*]{0,4}\])\s)*", "", text)
    words = re.split(r" +(?![ .,:;!?/)\]}])", words.strip())  # UAX #14 lets no line begin with these
    wide = [letter.isalnum() and unicodedata.east_asian_width(letter) in "WF" for letter in text]
    pairs = zip(wide, wide[1:], text[1:])
    return len(words) <= 1 and not any(a and b and letter not in NO_START for a, b, letter in pairs)


def keeps_lines(line):
    """Whether a line belongs to code or a table, which stay as they are."""
    text = re.sub(r"^(> ?)+", "", line)
    return text.startswith("    ") or text.startswith(BARS)


def paragraphs(text):
    return [block.split("\n") for block in re.split(r"\n(?:[>│ ]*\n)+", text.strip("\n")) if block]


def prose(blocks):
    """The places of the blocks that are one running paragraph, given the text with nothing wrapped."""
    places = [
        place for place, lines in enumerate(blocks)
        if len(lines) == 1 and not keeps_lines(lines[0]) and not re.match(r"[•◦▪>\s\[]|\d+[.)]", lines[0])]
    return places


def count(blocks, width, own_lines=frozenset()):
    """Lines, and what must not be among them; `own_lines` are the beginnings of lines of the source."""
    found = {"lines": 0, "over": 0, "whole": 0, "start": 0, "end": 0}
    for lines in blocks:
        for place, line in enumerate(lines):
            line = line.rstrip(" ")
            found["lines"] += 1
            if columns(line) > width:
                found["whole" if is_whole(line) else "over"] += 1
            if not line or keeps_lines(line) or not any(letter.isalnum() for letter in line):
                continue
            is_own = line.lstrip("> ")[:6] in own_lines or line[0] in "”’" and line[1:2].isalnum()
            found["start"] += place > 0 and line[0] in NO_START and not is_own
            found["end"] += place < len(lines) - 1 and line[-1] in NO_END
    return found


def fit(blocks, width):
    """Fill in percent and squared slack a line, over all lines but the last of each block."""
    inner = [columns(line.rstrip(" ")) for lines in blocks for line in lines[:-1]]
    filled = sum(min(own, width) for own in inner)
    slack = sum(max(0, width - own) ** 2 for own in inner)
    return {"fill": 100 * filled / max(1, len(inner) * width), "ragged": slack / max(1, len(inner))}


def bound(running, width):
    """The fill of lines that take as many whole words as fit: words wider than a line alone on one."""
    filled, lines = 0, 0
    for paragraph in running:
        used = 0
        for word in paragraph[0].split():
            own = columns(word)
            if used and used + 1 + own > width:
                filled, lines, used = filled + min(used, width), lines + 1, 0
            used += own + (1 if used else 0)
    return 100 * filled / max(1, lines * width)


def run(command, source):
    data = subprocess.run(command, input=source, capture_output=True, timeout=300, check=True).stdout
    return data.decode("utf-8")  # strict: what is not UTF-8 ends the check


def row(name, fit, width, found, kept):
    cells = [name, fit, width, found["lines"], found["over"], found["whole"], found["start"], found["end"]]
    cells += [kept, f"{found['fill']:.1f}", f"{found['ragged']:.2f}"]
    print("  ".join(f"{cell!s:>{max(6, len(title))}}" for cell, title in zip(cells, COLUMNS.split())))


def check(arguments, path, width):
    """Prints the rows of one file and width; returns whether everything holds."""
    ours = [arguments.convert, "--quiet", str(path), "-o", "-", "--to", "text", "--width", str(width)]
    if arguments.language:
        ours += ["--language", arguments.language]
    whole = run(ours + ["--wrap", "none"], None)
    if arguments.hyphenate:
        ours.append("--hyphenate")
    places = prose(paragraphs(whole))
    running = [paragraphs(whole)[place] for place in places]
    own_lines = {line.lstrip("> ")[:6] for line in whole.split("\n")}
    holds = True
    for name in ["optimal"] if arguments.optimal_only else ["optimal", "greedy"]:
        text = run(ours + ["--wrap", name], None)
        blocks = paragraphs(text)
        kept = in_order(blocks, paragraphs(whole))
        best = bound(running, width)
        found = count(blocks, width, own_lines) | fit([blocks[place] for place in places if place < len(blocks)], width)
        row(path.name, name, width, found, "all" if kept else "NOT")
        if found["fill"] < 93 and not arguments.hyphenate:
            print(f"{'':>{len(path.name)}}  filling each line with what fits, words whole, gives {best:.1f}")
        holds = holds and kept and not (found["over"] or found["start"] or found["end"])
    peers = [("fmt", ["fmt", "-w", str(width)]), ("par", ["par", str(width)])]
    for name, command in [] if arguments.optimal_only or not path.name.endswith("-en.txt") else peers:
        if not shutil.which(name):
            continue
        try:
            source = "\n\n".join(lines[0] for lines in running) + "\n"
            blocks = paragraphs(run(command, source.encode()))
            row(path.name, name, width, count(blocks, width) | fit(blocks, width), "-")
        except (subprocess.CalledProcessError, UnicodeDecodeError):
            print(f"{path.name}: {name} fails at {width}")
    return holds


def in_order(blocks, unwrapped):
    """Whether the letters are the same in their order; those of tables in any."""
    if len(blocks) != len(unwrapped):
        return False
    for lines, others in zip(blocks, unwrapped):
        own, other = letters("".join(lines)), letters("".join(others))
        if any(keeps_lines(line) for line in lines):
            own, other = sorted(own), sorted(other)
        if own != other:
            return False
    return True


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("convert")
    parser.add_argument("files", nargs="+", type=pathlib.Path)
    parser.add_argument("--widths", default="20,40,72,100")
    parser.add_argument("--optimal-only", action="store_true")
    parser.add_argument("--hyphenate", action="store_true")
    parser.add_argument("--language")
    arguments = parser.parse_args()
    print("  ".join(f"{title:>{max(6, len(title))}}" for title in COLUMNS.split()))
    held = [
        check(arguments, path, int(width))
        for path in arguments.files for width in arguments.widths.split(",")]
    print(f"{sum(held)} of {len(held)} hold")
    sys.exit(0 if all(held) else 1)


main()
