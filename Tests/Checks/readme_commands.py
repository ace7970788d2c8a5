"""Runs every command of a page's `sh` code blocks, in order, in one folder; each must succeed.

usage: readme_commands.py README.md

Blocks whose fence says `sh install` change the machine and are left out: Tests/run has done the like.
"""
import os
import pathlib
import re
import subprocess
import sys


def main():
    text = pathlib.Path(sys.argv[1]).read_text(encoding="utf-8")
    blocks = re.findall(r"^```sh\n(.*?)^```", text, re.S | re.M)
    commands = "\n".join(blocks)
    if not commands:
        sys.exit("no commands found")
    shims = pathlib.Path(".build-checks/bin")
    shims.mkdir(parents=True, exist_ok=True)
    target = shims / "convert"
    target.unlink(missing_ok=True)
    target.symlink_to(pathlib.Path(".build/release/convert").absolute())
    work = pathlib.Path(".build-checks/readme")
    subprocess.run(["rm", "-rf", str(work)], check=True)
    work.mkdir(parents=True)
    (work / "samples").symlink_to(pathlib.Path("samples").absolute())
    environment = {**os.environ, "PATH": f"{shims.absolute()}:{os.environ['PATH']}"}
    script = "set -eux\n" + commands
    result = subprocess.run(["bash", "-c", script], cwd=work, env=environment)
    sys.exit(result.returncode)


main()
