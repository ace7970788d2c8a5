#!/usr/bin/env python3
"""Lists the functions that conversions run, so that the linker puts them side by side.

    swift build -c release --static-swift-stdlib --product convert
    python3 Tests/tools/order_symbols.py

The program is 14 MB of code, of which a conversion runs a twentieth, spread over all of it; the system maps 64 KB around each
piece. Side by side they take 2 MB less memory. Names that a later program no longer has do no harm: run this again after larger
changes. Needs valgrind.
"""
import pathlib
import re
import subprocess
import tempfile

ROOT = pathlib.Path(__file__).resolve().parents[2]
PROGRAM = ROOT / ".build/release/convert"
OUTPUT = ROOT / "Sources/CommandLine/Generated/symbol-order.txt"
SAMPLES = ROOT / "samples"

# What raw HTML, images and notes call besides.
MARKUP = """# A page

<div align="center"><img src="a.png" alt="a lamp"> <b>bold</b> <kbd>key</kbd></div>

<Other attribute="x">words</Other> <!-- a remark --> ![lamp](lamp.png "title") and a note[^1] with [a link](b.html).

[^1]: Of *more* than one word.

| a | b |
|---|--:|
| `c` | <br>d |

<!-- a block -->

<ul><li>one<li>two</ul>
"""

RUNS = [
    ["--version"],
    ["markup.md", "-o", "e.html"],
    ["markup.md", "-o", "e.epub"],
    ["pictures/pictures.md", "-o", "f.epub"],
    ["themes/classic.md", "-o", "g.html"],
    ["markdown/bakery.md", "-o", "a.html"],
    ["code.md", "-o", "b.html"],
    ["markdown/bakery.md", "-o", "a.epub"],
    ["--from", "commonmark", "--to", "html", "--fragment", "--trusted", "code.md", "-o", "c.html"],
    ["review.txt", "-o", "b.epub"],
    ["review.txt", "-o", "d.html"],
    ["--to", "text", "review.txt", "-o", "c.txt"],
]


def functions(call: list[str], folder: pathlib.Path) -> list[str]:
    """The functions that a call runs, by their names in the program."""
    profile = folder / "profile"
    words = [str(SAMPLES / word) if (SAMPLES / word).is_file() else word for word in call]
    subprocess.run(
        ["valgrind", "--tool=callgrind", "--demangle=no", f"--callgrind-out-file={profile}", PROGRAM, *words],
        cwd=folder, check=True, capture_output=True)
    found = re.findall(r"^c?fn=\(\d+\) (\S+)", profile.read_text(errors="replace"), re.M)
    return [re.sub(r"'\d+$", "", name) for name in found]


def main() -> None:
    users: dict[str, int] = {}
    with tempfile.TemporaryDirectory() as folder:
        (pathlib.Path(folder) / "markup.md").write_text(MARKUP)
        for number, call in enumerate(RUNS):
            for name in functions(call, pathlib.Path(folder)):
                users[name] = users.get(name, 0) | 1 << number
    listing = subprocess.run(["nm", PROGRAM], check=True, capture_output=True, text=True).stdout
    present = {line.split()[-1] for line in listing.splitlines()}
    # What most runs share comes first; what the same runs need stands together.
    names = sorted(users.keys() & present, key=lambda n: (-users[n].bit_count(), users[n], n))
    OUTPUT.parent.mkdir(exist_ok=True)
    head = "# Made by Tests/tools/order_symbols.py with Swift 6.3: functions in the order of their use.\n"
    OUTPUT.write_text(head + "\n".join(names) + "\n")
    print(f"{len(names)} functions in {OUTPUT.relative_to(ROOT)}")


main()
