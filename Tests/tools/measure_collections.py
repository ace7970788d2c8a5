"""Prints what `convert batch` costs: CPU time a text against a pandoc loop, a run without changes, memory, two cores.

usage: measure_collections.py CONVERT TEXTS [--pandoc PATH] [--most 10000]

TEXTS is a folder of plain texts; they are copied, each a little different, as often as needed. CPU times are user and system
time of the process and its children; wall times mean something only when nothing else runs.
"""
import argparse
import os
import pathlib
import shutil
import subprocess
import tempfile
import time


def copies(texts, folder, count):
    folder.mkdir()
    sources = [path.read_text(encoding="utf-8") for path in sorted(texts.glob("*.txt"))]
    for number in range(count):
        source = sources[number % len(sources)]
        (folder / f"text-{number:05}.txt").write_text(f"{source}\n{number}.\n", encoding="utf-8")
    return folder


def measured(command):
    """CPU seconds, wall seconds and peak memory in MiB of a command."""
    start = time.monotonic()
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    _, _, usage = os.wait4(process.pid, 0)
    wall = time.monotonic() - start
    return usage.ru_utime + usage.ru_stime, wall, usage.ru_maxrss / 1024


def batch(tool, texts, library, *options):
    return measured([tool, "batch", str(texts), "-o", str(library), "--progress", "none", "--quiet", *options])


def pandoc_per_text(pandoc, texts, work, count=20):
    total = 0.0
    for path in sorted(texts.glob("*.txt"))[:count]:
        cpu, _, _ = measured([pandoc, "-f", "markdown", str(path), "-o", str(work / "one.epub")])
        total += cpu
    return total / count


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("convert")
    parser.add_argument("texts", type=pathlib.Path)
    parser.add_argument("--pandoc", default=shutil.which("pandoc"))
    parser.add_argument("--most", type=int, default=10_000)
    arguments = parser.parse_args()
    tool = os.path.abspath(arguments.convert)
    with tempfile.TemporaryDirectory() as folder:
        work = pathlib.Path(folder)
        texts = copies(arguments.texts, work / "thousand", 1_000)
        full, wall, peak = batch(tool, texts, work / "library")
        print(f"1,000 texts to EPUB:  {full:.2f} s CPU, {full:.2f} ms a text; {wall:.2f} s wall; peak {peak:.1f} MiB")
        repeats = sorted(batch(tool, texts, work / "library")[0] for _ in range(3))
        print(f"without changes:      {repeats[1]:.3f} s CPU: 1/{full / repeats[1]:.0f} of the full run")
        one, wall_one, _ = batch(tool, texts, work / "one", "--jobs", "1")
        two, wall_two, _ = batch(tool, texts, work / "two", "--jobs", "2")
        print(f"one job, two jobs:    {wall_one:.2f} s and {wall_two:.2f} s wall ({wall_one / wall_two:.2f} x), "
              f"{one:.2f} s and {two:.2f} s CPU; CPU over wall with two: {two / wall_two:.2f}")
        if arguments.pandoc:
            peer = pandoc_per_text(arguments.pandoc, texts, work)
            print(f"a pandoc loop:        {peer * 1000:.0f} ms CPU a text: we take 1/{peer / (full / 1000):.0f}")
        for name in ("library", "one", "two", "thousand"):
            shutil.rmtree(work / name)
        for count in (100, 1_000, arguments.most):
            texts = copies(arguments.texts, work / "texts", count)
            _, _, peak = batch(tool, texts, work / "library")
            state = (work / "library/.convert/state").stat().st_size / 2 ** 20
            _, _, again = batch(tool, texts, work / "library")
            print(f"{count:6} texts:         peak {peak:.1f} MiB, without changes {again:.1f} MiB, state {state:.1f} MiB")
            shutil.rmtree(work / "texts")
            shutil.rmtree(work / "library")


if __name__ == "__main__":
    main()
