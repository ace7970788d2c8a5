"""Runs `convert batch` over a collection with damaged texts, kills it, continues it, shares it out, and compares every byte.

usage: collections_check.py CONVERT [--texts FOLDER] [--kills NUMBER] [--keep FOLDER]

Without a folder of texts it makes some. --keep leaves the library of the collection with damaged texts in a folder.
"""
import argparse
import hashlib
import os
import pathlib
import random
import shutil
import signal
import subprocess
import sys
import tempfile
import time

WORDS = {
    "en": "the roof was wet and the city did not look up when the music began again".split(),
    "ko": "비가 그친 골목 에서 우리는 오래된 노래 를 들었다 그리고 아무도 말하지 않았다".split(),
    "ja": "雨 が やんだ 路地 で 古い 歌 を 聞いた 誰も 話さ なかった".split(),
}
SITE_CLOUD = "film (31) 영화 (22) travel (9) 映画 (14) soup (3) books (17)"


def make_texts(folder, count, seed=7):
    """Texts in three languages: with front matter, with hashtags, with the cloud of a site."""
    chance = random.Random(seed)
    for number in range(count):
        language = ("en", "ko", "ja")[number % 3]

        def prose(words):
            return " ".join(chance.choice(WORDS[language]) for _ in range(words)) + "."

        paragraphs = "\n\n".join(prose(60) for _ in range(chance.randint(3, 9)))
        title = f"{prose(4)[:-1]} {number}"
        if number % 3 == 0:
            text = (f"---\ntitle: {title}\nauthor: Writer {number % 7}\ndate: {2010 + number % 9}-03-0{1 + number % 9}\n"
                    f"lang: {language}\ntags: [film, topic {number % 5}]\nrating: {number % 6}/5\n---\n\n{paragraphs}\n")
            (folder / f"text-{number}.md").write_text(text, encoding="utf-8")
        else:
            ending = f"#topic{number % 5} #영화" if number % 2 else SITE_CLOUD
            (folder / f"text-{number}.txt").write_text(
                f"{title}\n\n{paragraphs}\n\n{ending}\n", encoding="utf-8")


def damage(folder):
    """Five texts that are not as they should be; returns those that cannot become books."""
    names = sorted(path for path in folder.iterdir() if path.suffix in (".txt", ".md"))
    binary, empty, unreadable, huge, front = names[3:18:3]
    binary.write_bytes(bytes(random.Random(1).randrange(256) for _ in range(20_000)) + bytes(500))
    empty.write_bytes(b"")
    huge.write_text("word " * 400_000, encoding="utf-8")
    front.write_text("---\ntitle: [unclosed\n  - : :\ntags: {a\n---\n\nText.\n", encoding="utf-8")
    unreadable.chmod(0)
    return {binary.name, unreadable.name}, {empty.name, front.name}


def unprivileged():
    """Root may read everything; another user may not."""
    if os.geteuid() != 0:
        return []
    return ["setpriv", "--reuid", "65534", "--regid", "65534", "--clear-groups"]


class Checks:
    def __init__(self, tool, work):
        self.tool, self.work, self.failures = tool, work, 0

    def expect(self, condition, what):
        print(("ok      " if condition else "FAILED  ") + what)
        self.failures += not condition

    def command(self, texts, library, *options):
        return [*unprivileged(), self.tool, "batch", str(texts), "-o", str(self.work / library),
                "--progress", "none", *options]

    def run(self, texts, library, *options):
        return subprocess.run(self.command(texts, library, *options), capture_output=True, text=True)

    def tree(self, library):
        """The digests of all files, the state included; the lock and the stamps belong to one machine and moment."""
        root = self.work / library
        return {
            str(path.relative_to(root)): hashlib.sha256(path.read_bytes()).hexdigest()
            for path in sorted(root.rglob("*")) if path.is_file() and path.name.split("-")[0] not in ("lock", "stamps")
        }

    def expect_same(self, library, other, what, also=True):
        """Names the files that make two libraries differ."""
        trees = self.tree(library), self.tree(other)
        for path in sorted(trees[0].keys() | trees[1].keys()):
            if trees[0].get(path) != trees[1].get(path):
                print(f"        {library} and {other} differ in {path}")
        self.expect(trees[0] == trees[1] and also, what)


def check_damaged(checks, texts, bad, odd, options):
    result = checks.run(texts, "damaged", *options)
    good = len([path for path in texts.iterdir() if path.suffix in (".txt", ".md")]) - len(bad)
    checks.expect(result.returncode == 1, "a collection with bad texts ends with status 1")
    checks.expect(all(name in result.stderr for name in bad | odd), "the bad and odd texts are named")
    books = list((checks.work / "damaged/books").glob("*.epub"))
    checks.expect(len(books) == good, f"all {good} good texts are books")
    again = checks.run(texts, "damaged", *options)
    checks.expect(f"{good} unchanged" in again.stderr, "a second run makes nothing")
    one_job = checks.run(texts, "one-job", *options, "--jobs", "1")
    checks.expect_same("one-job", "damaged", "one job gives the same bytes as many",
                       also=one_job.returncode == 1)


def check_kills(checks, texts, kills, options):
    start = time.monotonic()
    checks.run(texts, "clean", *options)
    duration = time.monotonic() - start
    clean = checks.tree("clean")
    chance = random.Random(3)
    interrupted = attempts = 0
    while interrupted < kills and attempts < kills * 10:
        attempts += 1
        process = subprocess.Popen(
            checks.command(texts, "killed", *options), stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL)
        time.sleep(duration * chance.random() / 3)
        process.send_signal(signal.SIGKILL if attempts % 2 else signal.SIGINT)
        if process.wait() < 0:
            interrupted += 1
        elif checks.tree("killed") == clean:
            shutil.rmtree(checks.work / "killed")  # It came to its end: from the beginning.
        else:
            break
    checks.run(texts, "killed", *options)
    checks.expect_same("killed", "clean", also=interrupted == kills,
                       what=f"killed {interrupted} times and restarted: the same bytes")


def check_interrupted(checks, texts, options):
    """A run over a good library that is ended half-way: every file is still there, as it was or as it will be."""
    edited = checks.work / "edited"
    shutil.copytree(texts, edited)
    edited.chmod(0o755)
    checks.run(edited, "interrupted", *options)
    before = checks.tree("interrupted")
    for path in edited.iterdir():
        if path.suffix in (".txt", ".md"):
            path.write_text(path.read_text(encoding="utf-8") + "\nOne line more.\n", encoding="utf-8")
    start = time.monotonic()
    checks.run(edited, "after", *options)
    duration = time.monotonic() - start
    after = checks.tree("after")
    ended = torn = 0
    for part, ending in ((0.2, signal.SIGINT), (0.4, signal.SIGTERM), (0.5, signal.SIGKILL)):
        process = subprocess.Popen(
            checks.command(edited, "interrupted", *options), stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL)
        time.sleep(duration * part / 2)
        process.send_signal(ending)
        ended += process.wait() == -ending
        now = checks.tree("interrupted")
        torn += sum(now.get(path) not in (before[path], after.get(path))
                    for path in before if not path.startswith(".convert"))
    checks.expect(ended > 0 and torn == 0, f"{ended} runs ended half-way leave each file as it was or as it will be")
    checks.run(edited, "interrupted", *options)
    checks.expect_same("interrupted", "after", "and the next run finishes the work")


def check_changes(checks, texts, options):
    changed = checks.work / "changed"
    shutil.copytree(texts, changed)
    changed.chmod(0o755)
    checks.run(changed, "incremental", *options)
    names = sorted(path for path in changed.iterdir() if path.suffix in (".txt", ".md"))
    names[0].unlink()
    names[1].write_text("---\ntags: [quite new]\n---\n\nAnother text.\n", encoding="utf-8")
    (changed / "new one.md").write_text("# New\n\nText.\n", encoding="utf-8")
    checks.run(changed, "incremental", *options)
    checks.run(changed, "from-nothing", *options)
    checks.expect_same("incremental", "from-nothing",
                       "after changes an incremental run gives the bytes of a clean one")


def check_shares(checks, texts, options):
    shares = [f"{number}/3" for number in (1, 2, 3)]
    for number, share in enumerate(shares):
        checks.run(texts, f"share{number}", "--to", "epub", "--shard", share)
    libraries = [str(checks.work / f"share{number}") for number in range(3)]
    checks.run(texts, "joined", *options, "--merge", *libraries)
    checks.expect_same("joined", "clean", "three shares joined give the same bytes")


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("convert")
    parser.add_argument("--texts", type=pathlib.Path)
    parser.add_argument("--kills", type=int, default=8)
    parser.add_argument("--keep", type=pathlib.Path)
    arguments = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        work = pathlib.Path(folder)
        work.chmod(0o777)
        checks = Checks(os.path.abspath(arguments.convert), work)
        texts = work / "texts"
        if arguments.texts:
            shutil.copytree(arguments.texts, texts, copy_function=shutil.copyfile)
        else:
            texts.mkdir()
            make_texts(texts, 60)
        texts.chmod(0o755)
        options = ["--to", "epub", "--by-tag", "--min", "5", "--index", "--opds", "--title", "Checked"]
        check_kills(checks, texts, arguments.kills, options)
        check_interrupted(checks, texts, options)
        check_shares(checks, texts, options)
        check_changes(checks, texts, options)
        bad, odd = damage(texts)
        check_damaged(checks, texts, bad, odd, options)
        if arguments.keep:
            shutil.copytree(work / "damaged", arguments.keep, dirs_exist_ok=True)
    print("all held" if checks.failures == 0 else f"{checks.failures} failed")
    sys.exit(1 if checks.failures else 0)


if __name__ == "__main__":
    main()
