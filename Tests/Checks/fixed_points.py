"""Checks that text which is reflowed once stays as it is when it is reflowed again.

usage: fixed_points.py CONVERT FILE... [--widths 40,72,100] [--show] [--options "--ascii --eol crlf"]

Each file is converted to text of a width, and that text to text of the same width: both must be equal.
Exit status 1 when one is not; --show prints where they part.
"""
import argparse
import difflib
import pathlib
import subprocess
import sys
import tempfile


def reflow(convert, path, width, options):
    command = [convert, "--quiet", str(path), "-o", "-", "--to", "text", "--width", str(width)]
    return subprocess.run(command + options, capture_output=True, timeout=120, check=True).stdout


def parts(once, twice):
    lines = [text.decode("utf-8").split("\n") for text in (once, twice)]
    return "\n".join(difflib.unified_diff(*lines, "once", "twice", lineterm="", n=2))


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("convert")
    parser.add_argument("files", nargs="+", type=pathlib.Path)
    parser.add_argument("--widths", default="40,72,100")
    parser.add_argument("--options", default="")
    parser.add_argument("--show", action="store_true")
    arguments = parser.parse_args()
    count, differing = 0, []
    with tempfile.TemporaryDirectory() as folder:
        again = pathlib.Path(folder) / "once.txt"
        for path in arguments.files:
            for width in arguments.widths.split(","):
                options = arguments.options.split()
                once = reflow(arguments.convert, path, width, options)
                again.write_bytes(once)
                twice = reflow(arguments.convert, again, width, options)
                count += 1
                if once != twice:
                    differing.append(f"{path.name}@{width}")
                    if arguments.show:
                        print(f"== {path.name} at {width}\n{parts(once, twice)}")
    print(f"{count - len(differing)} of {count} are fixed points")
    if differing:
        print("not fixed: " + " ".join(differing))
    sys.exit(1 if differing else 0)


main()
