"""Runs the tool on bad and odd input and checks status, message and what is left on disk.

usage: command_line.py CONVERT
"""
import os
import pathlib
import stat
import subprocess
import sys
import tempfile

TOOL = os.path.abspath(sys.argv[1])
TEXT = "A Title\n\nA paragraph of text that is long enough to be one.\n"
failures = []
count = 0


def run(*arguments, cwd, data=None, env=None):
    return subprocess.run(
        [TOOL, *map(str, arguments)], cwd=cwd, input=data, capture_output=True, timeout=60,
        env={**os.environ, **(env or {})})


def case(name, status, *arguments, says="", lines=1, data=None, prepare=None, leaves=(), env=None):
    """One call in a fresh folder: its status, one line on standard error that holds `says`, and the files left."""
    global count
    count += 1
    with tempfile.TemporaryDirectory() as folder:
        folder = pathlib.Path(folder)
        (folder / "in.txt").write_text(TEXT, encoding="utf-8")
        if prepare:
            prepare(folder)
        before = set(folder.rglob("*"))
        result = run(*arguments, cwd=folder, data=data, env=env)
        message = result.stderr.decode()
        new = {str(path.relative_to(folder)) for path in set(folder.rglob("*")) - before}
        problems = []
        if result.returncode != status:
            problems.append(f"status {result.returncode}, not {status}")
        if says not in message:
            problems.append(f"does not say {says!r}")
        if status and message.count("\n") != lines:
            problems.append(f"{message.count(chr(10))} lines on standard error")
        if status and not all(line.startswith("convert: ") for line in message.splitlines()):
            problems.append("a line without the tool's name")
        if new != set(leaves):
            problems.append(f"left {sorted(new)}")
        if problems:
            failures.append(f"{name}: {'; '.join(problems)}\n    {message.strip()}")
        return result


def unchanged(name, status, *arguments, prepare, kept, says=""):
    """Like `case`, for an output that exists: its bytes must stay."""
    def remember(folder):
        prepare(folder)
        remembered[name] = (folder / kept).read_bytes()

    remembered = {}
    with tempfile.TemporaryDirectory() as folder:
        folder = pathlib.Path(folder)
        (folder / "in.txt").write_text(TEXT, encoding="utf-8")
        remember(folder)
        result = run(*arguments, cwd=folder)
        if result.returncode != status or (folder / kept).read_bytes() != remembered[name]:
            failures.append(f"{name}: status {result.returncode}, or the old output changed")
        if says not in result.stderr.decode():
            failures.append(f"{name}: does not say {says!r}: {result.stderr.decode()}")
        extra = [p.name for p in folder.iterdir() if p.name.startswith(".") or "tmp" in p.name]
        if extra:
            failures.append(f"{name}: left {extra}")


def write(name, data):
    return lambda folder: (folder / name).write_bytes(data)


def fifo(folder):
    os.mkfifo(folder / "f")
    subprocess.Popen(["sh", "-c", "cat in.txt > f"], cwd=folder)


def explaining():
    case("explain without an input", 64, "explain", says="convert explain --help")
    case("explain a missing file", 66, "explain", "none.txt", says="none.txt")
    case("a bad value of explain", 64, "explain", "in.txt", "--wrap", "loose", says="auto, hard, soft")
    case("an explanation as JSON", 0, "explain", "in.txt", "--format", "json")
    case("an explanation as a page", 0, "explain", "in.txt", "--format", "html", "-o", "out.html",
         leaves=["out.html"])
    case("a bad hint", 65, "in.txt", "-o", "out.html", says="in.txt.hints:2:1",
         prepare=lambda folder: (folder / "in.txt.hints").write_text("1 title\n3 poem\n"))
    case("a batch makes no site", 64, "batch", ".", "-o", "library", "--chunked", "site",
         says="--chunked")
    case("the look and the source of lines", 0, "in.txt", "-o", "out.txt", "--wrap", "hard", "--wrap",
         "greedy", leaves=["out.txt"])


def main():
    explaining()
    case("plain conversion", 0, "in.txt", "-o", "out.epub", leaves=["out.epub"])
    case("standard input and output", 0, "-", "--to", "html", data=TEXT.encode())
    case("no output named", 64, "in.txt", says="--to FORMAT")
    case("no input", 64, says="no input")
    case("unknown option", 64, "in.txt", "--frobnicate", says="--frobnicate")
    case("unknown format", 64, "in.txt", "--to", "docx", says="docx")
    case("unknown ending", 64, "in.txt", "-o", "out.xyz", says="out.xyz")
    case("bad metadata", 64, "in.txt", "-o", "o.epub", "--metadata", "x", says="key=value")
    case("bad encoding", 64, "in.txt", "-o", "o.epub", "--encoding", "klingon", says="klingon")
    case("bad width", 64, "in.txt", "--to", "text", "--width", "0", says="width")
    case("missing file", 66, "none.txt", "-o", "out.epub", says="none.txt")
    case("folder as input", 66, "d", "-o", "out.epub", says="d:",
         prepare=lambda folder: (folder / "d").mkdir())
    case("binary input", 65, "in.png", "-o", "out.epub", says="in.png",
         prepare=write("in.png", b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 8))
    case("random bytes", 65, "in.bin", "-o", "out.epub", says="in.bin",
         prepare=write("in.bin", bytes((i * 7919 + i * i * 31) % 256 for i in range(4096))))
    case("empty input", 0, "e.txt", "-o", "out.epub", says="e.txt", leaves=["out.epub"],
         prepare=write("e.txt", b""))
    case("empty input, strict", 1, "e.txt", "-o", "out.epub", "--strict", says="empty",
         leaves=["out.epub"], prepare=write("e.txt", b""))
    case("invalid bytes are named", 0, "b.txt", "--to", "html", says="b.txt:3:3:",
         prepare=write("b.txt", TEXT.encode() [:9] + b"ab\xff\xfe cd and so on, with more words.\n"))
    case("missing output folder", 73, "in.txt", "-o", "no/such/out.epub", says="no/such/out.epub")
    case("output is a folder", 73, "in.txt", "-o", "d", "--to", "epub", says="d:",
         prepare=lambda folder: (folder / "d").mkdir())
    case("full disk", 74, "in.txt", "-o", "/dev/full", "--to", "html", says="/dev/full")
    case("a pipe with a name", 0, "f", "-o", "out.html", "--from", "text", leaves=["out.html"],
         prepare=fifo)
    case("malformed JSON", 65, "x.json", "--to", "html", says="x.json:1:",
         prepare=write("x.json", b'{"format": '))
    unchanged("output equal to the input", 64, "in.txt", "-o", "in.txt", kept="in.txt",
              prepare=lambda folder: None, says="in.txt")
    unchanged("a failure keeps the old output", 66, "none.txt", "-o", "old.epub", kept="old.epub",
              prepare=write("old.epub", b"old"))
    if os.geteuid() != 0:
        case("unreadable input", 66, "in.txt", "-o", "out.epub", says="in.txt",
             prepare=lambda folder: (folder / "in.txt").chmod(0))
        case("read-only folder", 73, "in.txt", "-o", "d/out.epub", says="d/out.epub",
             prepare=lambda folder: (folder / "d").mkdir(mode=stat.S_IRUSR | stat.S_IXUSR))
    else:
        print("skipped as root: unreadable input, read-only folder")
    print("\n".join(failures))
    print(f"{count} calls, {len(failures)} failures")
    sys.exit(1 if failures else 0)



main()
