"""Holds `convert worker` to its protocol, then lets Dask's `distributed` drive it.

usage: worker_check.py CONVERT [--without-distributed]
"""
import base64
import hashlib
import json
import pathlib
import subprocess
import sys
import tempfile

HERE = pathlib.Path(__file__).parent
failures = 0


def expect(condition, what):
    global failures
    print(("ok      " if condition else "FAILED  ") + what)
    failures += not condition


def answers(tool, lines, *options):
    data = b"".join(line if isinstance(line, bytes) else json.dumps(line).encode() + b"\n" for line in lines)
    result = subprocess.run([tool, "worker", *options], input=data, capture_output=True, timeout=120)
    expect(result.returncode == 0, "the worker ends with status 0")
    return [json.loads(line) for line in result.stdout.splitlines()]


def check_good_jobs(tool, work):
    text = "Her\n\nA voice in the ear.\n"
    source, book, direct = work / "her.txt", work / "her.epub", work / "direct.epub"
    source.write_text(text)
    subprocess.run([tool, source, "-o", direct], check=True, capture_output=True)
    found = answers(tool, [
        {"id": 1, "input": str(source), "output": str(book)},
        {"id": "two", "text": "# Her\n", "from": "markdown", "to": "html", "options": {"fragment": True}},
        {"id": [3, None], "text": text, "to": "epub", "name": "her.txt"},
        {"base64": base64.b64encode("Café".encode("utf-16")).decode(), "to": "text"},
        {"id": 5, "text": "one two three four", "to": "text", "options": {"width": 9, "wrap": "greedy"}},
    ])
    expect([answer.get("id") for answer in found] == [1, "two", [3, None], None, 5], "ids come back, in order")
    expect(all(answer["ok"] for answer in found), "good jobs succeed")
    expect(book.read_bytes() == direct.read_bytes(), "a book is the one that the tool makes")
    expect(found[0]["sha256"] == hashlib.sha256(book.read_bytes()).hexdigest(), "the digest is that of the book")
    expect("<h1" in found[1]["text"] and "<html" not in found[1]["text"], "options are understood")
    expect(base64.b64decode(found[2]["base64"])[:2] == b"PK", "a book comes back in Base64")
    expect("Café" in found[3]["text"], "bytes in other encodings are read")
    expect(found[4]["text"].splitlines()[0] == "one two", "settings of plain text are understood")


def check_bad_jobs(tool, work):
    bad = [
        b"{\n", b"\xff\xfe\n", b"[1]\n", b"{\"id\": 1}\n", b"[" * 100_000 + b"\n", {"text": "a", "to": "nothing"},
        {"text": "a", "input": "b", "to": "text"}, {"input": str(work / "gone.txt"), "to": "text"},
        {"text": "a", "to": "text", "options": {"width": 0}}, {"text": "a", "to": "text", "surprise": 1},
        {"input": "-", "to": "text"}, {"text": "a", "to": "text", "output": "/dev/stdout"},
        {"text": "a", "output": str(work / "no/such/folder.epub")}, {"base64": "?", "to": "text"},
        {"text": "a", "to": "text", "options": {"wrap": "sideways"}}, {"input": str(work), "to": "text"},
        b"\"" + b"x" * 20_000 + b"\"\n", {"id": "last", "text": "fine", "to": "text"},
    ]
    found = answers(tool, bad, "--max-line", "150000")
    expect(len(found) == len(bad), "every line is answered")
    expect(all(not answer["ok"] and answer["error"]["message"] for answer in found[:-1]), "bad jobs are answered with errors")
    expect(found[-1] == {**found[-1], "id": "last", "ok": True}, "the worker goes on after them")
    long = answers(tool, [b"x" * 5_000_000 + b"\n", {"id": 2, "text": "a", "to": "text"}], "--max-line", "2000")
    expect([answer["ok"] for answer in long] == [False, True] and long[0]["error"]["kind"] == "limit",
           "a line that is too long is refused and skipped")


def check_distributed(tool, work):
    texts = work / "texts"
    texts.mkdir()
    for number in range(12):
        (texts / f"text-{number}.md").write_text(f"# Text {number}\n\nWords, {number} times.\n")
    (texts / "bad.txt").write_bytes(bytes(1000))
    result = subprocess.run(
        [sys.executable, HERE / "distributed_collection.py", tool, texts, work / "books"],
        capture_output=True, text=True, timeout=300)
    expect("12 books, 1 failed" in result.stdout and "bad.txt: " in result.stderr, "distributed converts a collection")
    subprocess.run([tool, texts / "text-3.md", "-o", work / "direct.epub"], check=True, capture_output=True)
    same = (work / "books/text-3.epub").read_bytes() == (work / "direct.epub").read_bytes()
    expect(same, "its books are those that the tool makes")


def main():
    tool = str(pathlib.Path(sys.argv[1]).absolute())
    with tempfile.TemporaryDirectory() as folder:
        check_good_jobs(tool, pathlib.Path(folder))
        check_bad_jobs(tool, pathlib.Path(folder))
        if "--without-distributed" not in sys.argv:
            check_distributed(tool, pathlib.Path(folder))
    print("all held" if failures == 0 else f"{failures} failed")
    sys.exit(1 if failures else 0)


if __name__ == "__main__":
    main()
