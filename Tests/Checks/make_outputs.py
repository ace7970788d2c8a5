"""Converts every sample to a book, a page and a site, and explains the texts, twice, in unlike surroundings; the bytes must be
equal.

usage: make_outputs.py CONVERT FOLDER
"""
import os
import pathlib
import shutil
import subprocess
import sys
import tempfile

SURROUNDINGS = [
    {"LANG": "C", "LC_ALL": "C", "TZ": "UTC"},
    {"LANG": "ja_JP.UTF-8", "LC_ALL": "", "TZ": "Asia/Tokyo"},
]
INPUTS = (".txt", ".md", ".json")
EXPECTED = (".reflow.txt", ".epub.txt", ".outline.json")


# What a folder of samples gives as a library stands in a folder of its own.
EXPECTED_LIBRARY = "library-expected"


def is_input(path):
    return (path.suffix in INPUTS and not path.name.endswith(EXPECTED)
            and EXPECTED_LIBRARY not in path.parts)


def commands(source):
    """What is made of a sample: the ending of the output, and the arguments before its name."""
    yield ".epub", [source.name, "-o"]
    yield ".html", [source.name, "-o"]
    yield ".site", [source.name, "--chunked"]
    if source.suffix == ".txt":
        yield ".explained.html", ["explain", source.name, "--format", "html", "-o"]


def whole(target):
    """The bytes of a file, or of the files of a folder with their names."""
    if not target.is_dir():
        return target.read_bytes()
    files = sorted(path for path in target.rglob("*") if path.is_file())
    return b"".join(
        f"{path.relative_to(target)} {path.stat().st_size}\n".encode() + path.read_bytes()
        for path in files)


def convert(tool, source, arguments, target, surroundings):
    environment = {"PATH": os.environ["PATH"], **surroundings}
    with tempfile.TemporaryDirectory() as elsewhere:
        copy = pathlib.Path(elsewhere) / "sub" / source.name
        shutil.copytree(source.parent, copy.parent)
        os.utime(copy, (1, 1))
        result = subprocess.run(
            [tool, *arguments, target], cwd=copy.parent, env=environment,
            capture_output=True, text=True)
    if result.returncode != 0:
        sys.exit(f"{source}: status {result.returncode}: {result.stderr}")
    return whole(target)


def main():
    tool = os.path.abspath(sys.argv[1])
    folder = pathlib.Path(sys.argv[2]).absolute()
    folder.mkdir(parents=True, exist_ok=True)
    sources = sorted(path for path in pathlib.Path("samples").rglob("*") if is_input(path))
    for source in sources:
        name = "-".join(source.relative_to("samples").with_suffix("").parts) + source.suffix
        for ending, arguments in commands(source):
            target = folder / (name + ending)
            first, second = (
                convert(tool, source, arguments, target, around) for around in SURROUNDINGS)
            if first != second:
                sys.exit(f"{source}: two runs gave different {ending} bytes")
    print(f"{len(sources)} samples")
    if not sources:
        sys.exit("no samples")


main()
