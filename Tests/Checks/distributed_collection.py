"""Converts the texts of a folder on a cluster of Dask's `distributed`, through the worker protocol of `convert`.

usage: distributed_collection.py CONVERT TEXTS BOOKS

The cluster here is a local one; give `Client` an address for another. Each process of the cluster keeps one `convert worker`,
which does its jobs one after the other. Prints how many books were made and how many texts failed.
"""
import json
import pathlib
import subprocess
import sys

from dask.distributed import Client, LocalCluster, get_worker


def converter(tool):
    """The `convert worker` of this process of the cluster, started at the first job."""
    worker = get_worker()
    if not hasattr(worker, "converter"):
        worker.converter = subprocess.Popen(
            [tool, "worker"], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
    return worker.converter


def convert(tool, job):
    """The answer to a job."""
    process = converter(tool)
    process.stdin.write(json.dumps(job) + "\n")
    process.stdin.flush()
    return json.loads(process.stdout.readline())


def main():
    tool, texts, books = sys.argv[1], pathlib.Path(sys.argv[2]), pathlib.Path(sys.argv[3])
    books.mkdir(parents=True, exist_ok=True)
    jobs = [
        {"id": text.name, "input": str(text.absolute()), "output": str((books / text.stem).absolute()) + ".epub"}
        for text in sorted(texts.iterdir()) if text.suffix in (".txt", ".md")
    ]
    with LocalCluster(n_workers=2, threads_per_worker=1, dashboard_address=None) as cluster, Client(cluster) as client:
        answers = client.gather(client.map(convert, [str(pathlib.Path(tool).absolute())] * len(jobs), jobs))
    for answer in answers:
        if not answer["ok"]:
            print(f"{answer['id']}: {answer['error']['message']}", file=sys.stderr)
    made = sum(answer["ok"] for answer in answers)
    print(f"{made} books, {len(answers) - made} failed")


if __name__ == "__main__":
    main()
