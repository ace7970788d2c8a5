"""Counts how the work of reading and rendering Markdown grows, in instructions: the same on every machine, whatever its load.

usage: markdown_growth.py BENCHMARKS CONVERT [--bytes N] [SHAPE ...]

Each of the shapes that `Benchmarks shape` lists is converted at N, 2N and 4N bytes (100,000 unless told) under valgrind's
counter. Prints the exponent between each two sizes, the least instructions of an empty input taken off, and ends with
status 1 when one is over 1.10.
"""
import math
import pathlib
import re
import subprocess
import sys
import tempfile

BAR = 1.10
COUNTER = ["valgrind", "--tool=cachegrind", "--cache-sim=no", "--cachegrind-out-file=/dev/null"]
OPTIONS = ["--from", "markdown", "--to", "html", "--fragment", "--trusted", "--quiet", "-o", "/dev/null"]


def instructions(convert, source):
    with tempfile.TemporaryDirectory() as folder:
        path = pathlib.Path(folder) / "shape.md"
        path.write_bytes(source)
        result = subprocess.run([*COUNTER, convert, path, *OPTIONS], capture_output=True, text=True)
    found = re.search(r"I\s+refs:\s+([\d,]+)", result.stderr)
    if result.returncode or not found:
        sys.exit(f"{convert} failed under valgrind: {result.stderr[-500:]}")
    return int(found.group(1).replace(",", ""))


def main():
    arguments = sys.argv[1:]
    size = 100_000
    if "--bytes" in arguments:
        place = arguments.index("--bytes")
        size = int(arguments[place + 1])
        del arguments[place:place + 2]
    if len(arguments) < 2:
        sys.exit(__doc__)
    benchmarks, convert, *wanted = arguments
    shapes = subprocess.run([benchmarks, "shape"], capture_output=True, text=True, check=True).stdout.splitlines()
    start = instructions(convert, b"")
    over = 0
    for shape in wanted or shapes:
        counts = []
        for factor in (1, 2, 4):
            source = subprocess.run(
                [benchmarks, "shape", shape, str(size * factor)], capture_output=True, check=True).stdout
            counts.append(max(1, instructions(convert, source) - start))
        exponents = [math.log2(later / earlier) for earlier, later in zip(counts, counts[1:])]
        is_over = max(exponents) > BAR
        over += is_over
        rate = counts[2] / (4 * size)
        print(f"{shape:32} {exponents[0]:6.3f} {exponents[1]:6.3f} {rate:8.0f} per byte{'  over' if is_over else ''}", flush=True)
    print(f"{over} over {BAR}")
    sys.exit(1 if over else 0)


main()
