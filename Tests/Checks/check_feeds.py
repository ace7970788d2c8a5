"""The rules of OPDS 1.2 (with Atom, RFC 4287) and 2.0 over the feeds of a library, and a walk from the root to every book.

usage: check_feeds.py LIBRARY

The library is served by a plain file server; a small client follows relative links from `opds/root.xml` and `opds/root.json`,
downloads every book and picture it finds, and compares the sizes with what the feeds say.
"""
import datetime
import functools
import http.server
import json
import pathlib
import re
import sys
import threading
import urllib.parse
import urllib.request
import xml.etree.ElementTree as ET

ATOM = "{http://www.w3.org/2005/Atom}"
DC = "{http://purl.org/dc/terms/}"
THREAD = "{http://purl.org/syndication/thread/1.0}"
CATALOG = "application/atom+xml;profile=opds-catalog;kind="
ACQUISITION = "http://opds-spec.org/acquisition"
IMAGES = ("http://opds-spec.org/image", "http://opds-spec.org/image/thumbnail")
PICTURES = ("image/png", "image/jpeg", "image/gif")
LANGUAGE = re.compile(r"[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8})*$")
MOMENT = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$")
DAY = re.compile(r"\d{4}(-\d\d(-\d\d)?)?$")
URI = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:\S+$")


class Findings(list):
    def need(self, holds, where, rule):
        if not holds:
            self.append(f"{where}: {rule}")


# --- OPDS 1.2 ---------------------------------------------------------------------------------------------------------------

def only(element, name):
    found = element.findall(ATOM + name)
    return found[0] if len(found) == 1 else None


def filled(element):
    return element is not None and bool((element.text or "").strip())


def is_moment(text):
    try:
        datetime.datetime.fromisoformat((text or "").replace("Z", "+00:00"))
    except ValueError:
        return False
    return bool(MOMENT.match(text or ""))


def check_common(element, where, findings):
    """What Atom asks of feeds and entries alike (RFC 4287 §4.1)."""
    findings.need(filled(only(element, "id")) and URI.match(only(element, "id").text), where, "one id that is an IRI")
    findings.need(filled(only(element, "title")), where, "one title with words")
    updated = only(element, "updated")
    findings.need(updated is not None and is_moment(updated.text), where, "one updated with a moment")
    for person in element.findall(ATOM + "author") + element.findall(ATOM + "contributor"):
        findings.need(filled(only(person, "name")), where, "a person has one name")
    for link in element.findall(ATOM + "link"):
        findings.need(bool(link.get("href")), where, "a link has an address")
        findings.need(" " not in (link.get("href") or "") and (link.get("href") or "").isascii(), where,
                      "an address is ASCII without spaces")
        findings.need(bool(link.get("type")), where, "a link has a media type")


def check_navigation_entry(entry, where, findings):
    """OPDS 1.2 §2.1: an entry leads to a feed and says what is there."""
    links = [link for link in entry.findall(ATOM + "link") if (link.get("type") or "").startswith(CATALOG)]
    findings.need(len(links) == 1, where, "one link to a catalog feed")
    findings.need(filled(only(entry, "content")), where, "content that describes the feed")
    for link in links:
        findings.need((link.get(THREAD + "count") or "").isdigit(), where, "a count")


def check_acquisition_entry(entry, where, findings):
    """OPDS 1.2 §5: metadata in Dublin Core terms, acquisition links, pictures."""
    acquisitions = [link for link in entry.findall(ATOM + "link") if (link.get("rel") or "").startswith(ACQUISITION)]
    findings.need(bool(acquisitions), where, "an acquisition link")
    for link in acquisitions:
        findings.need((link.get("length") or "").isdigit(), where, "an acquisition link has a length")
    for relation in IMAGES:
        pictures = [link for link in entry.findall(ATOM + "link") if link.get("rel") == relation]
        findings.need(len(pictures) == 1 and pictures[0].get("type") in PICTURES, where, f"one {relation} that all can show")
    languages = [element.text or "" for element in entry.findall(DC + "language")]
    findings.need(len(languages) == 1 and LANGUAGE.match(languages[0]), where, "a language")
    for issued in entry.findall(DC + "issued"):
        findings.need(DAY.match(issued.text or ""), where, "dc:issued is a date")
    for category in entry.findall(ATOM + "category"):
        findings.need(bool(category.get("term")), where, "a category has a term")
    content, summary = entry.findall(ATOM + "content"), entry.findall(ATOM + "summary")
    findings.need(len(content) <= 1 and len(summary) <= 1, where, "one content and one summary at most")
    for element in content + summary:
        findings.need(element.get("type") in (None, "text", "html", "xhtml"), where, "a kind of text that Atom knows")


def check_atom(name, data, findings):
    feed = ET.fromstring(data)
    findings.need(feed.tag == ATOM + "feed", name, "the root is a feed")
    check_common(feed, name, findings)
    findings.need(feed.find(ATOM + "author") is not None, name, "a feed has an author (RFC 4287 §4.1.1)")
    relations = {}
    for link in feed.findall(ATOM + "link"):
        relations.setdefault(link.get("rel"), []).append(link)
    for relation in ("self", "start", "alternate"):
        findings.need(len(relations.get(relation, [])) == 1, name, f"one link {relation}")
    entries = feed.findall(ATOM + "entry")
    kinds = {link.get("type", "").removeprefix(CATALOG) for link in relations.get("self", [])}
    findings.need(kinds <= {"navigation", "acquisition"} and len(kinds) == 1, name, "self says the kind of feed")
    ids = [entry.findtext(ATOM + "id") for entry in entries]
    findings.need(len(set(ids)) == len(ids), name, "the ids of entries differ")
    for place, entry in enumerate(entries):
        where = f"{name} entry {place + 1}"
        check_common(entry, where, findings)
        check = check_acquisition_entry if kinds == {"acquisition"} else check_navigation_entry
        check(entry, where, findings)
    return feed


# --- OPDS 2.0 ---------------------------------------------------------------------------------------------------------------

def is_text(value):
    return isinstance(value, str) and bool(value.strip())


def is_count(value):
    return isinstance(value, int) and not isinstance(value, bool) and value >= 0


def check_link(link, where, findings):
    """Readium Web Publication Manifest, link schema."""
    findings.need(isinstance(link, dict) and is_text(link.get("href")), where, "a link has an href")
    if not isinstance(link, dict):
        return
    findings.need(str(link.get("href", "")).isascii(), where, "an address is ASCII")
    for key in ("type", "title"):
        findings.need(key not in link or is_text(link[key]), where, f"{key} is a text")
    for key in ("width", "height", "size"):
        findings.need(key not in link or is_count(link[key]) and link[key] > 0, where, f"{key} is a number above 0")
    items = link.get("properties", {}).get("numberOfItems", 0)
    findings.need(is_count(items), where, "numberOfItems is a whole number")


def check_feed_metadata(metadata, where, findings):
    findings.need(is_text(metadata.get("title")), where, "metadata has a title")
    findings.need("identifier" not in metadata or URI.match(metadata["identifier"]), where, "identifier is a URI")
    findings.need("modified" not in metadata or is_moment(metadata["modified"]), where, "modified is a moment")
    for key, least in (("numberOfItems", 0), ("itemsPerPage", 1), ("currentPage", 1)):
        findings.need(key not in metadata or is_count(metadata[key]) and metadata[key] >= least, where, f"{key} is a count")


def check_publication(publication, where, findings):
    """OPDS 2.0, publication schema: metadata, an acquisition link, a picture that all can show."""
    metadata = publication.get("metadata", {})
    findings.need(is_text(metadata.get("title")), where, "a publication has a title")
    findings.need(URI.match(metadata.get("identifier", "")), where, "identifier is a URI")
    findings.need(LANGUAGE.match(metadata.get("language", "")), where, "language is a tag")
    published = metadata.get("published")
    findings.need(published is None or re.match(r"\d{4}-\d\d-\d\d$", published), where, "published is a day")
    findings.need(is_moment(metadata.get("modified")), where, "modified is a moment")
    for role in ("author", "translator", "editor", "illustrator"):
        for person in metadata.get(role, []):
            findings.need(is_text(person.get("name")), where, f"{role} has a name")
    for subject in metadata.get("subject", []):
        findings.need(is_text(subject.get("name")), where, "a subject has a name")
    links, images = publication.get("links", []), publication.get("images", [])
    findings.need(any(str(link.get("rel", "")).startswith(ACQUISITION) for link in links), where, "an acquisition link")
    findings.need(any(image.get("type") in PICTURES for image in images), where, "a picture that all can show")
    for link in links + images:
        check_link(link, where, findings)
        findings.need(is_text(link.get("type")), where, "a file has a media type")


def check_json(name, data, findings):
    feed = json.loads(data)
    check_feed_metadata(feed.get("metadata", {}), name, findings)
    relations = [link.get("rel") for link in feed.get("links", [])]
    for relation in ("self", "start", "alternate"):
        findings.need(relations.count(relation) == 1, name, f"one link {relation}")
    for link in feed.get("links", []):
        check_link(link, name, findings)
        findings.need(is_text(link.get("type")), name, "a link has a media type")
    kinds = [key for key in ("navigation", "publications", "groups") if key in feed]
    empty = feed.get("metadata", {}).get("numberOfItems") == 0
    findings.need(bool(kinds) or empty, name, "navigation, publications or groups")
    for key in kinds:
        findings.need(isinstance(feed[key], list) and bool(feed[key]), name, f"{key} is not empty")
    for place, link in enumerate(feed.get("navigation", [])):
        check_link(link, f"{name} step {place + 1}", findings)
        findings.need(is_text(link.get("title")), name, "a step has a title")
    for place, publication in enumerate(feed.get("publications", [])):
        check_publication(publication, f"{name} publication {place + 1}", findings)
    return feed


# --- The client -------------------------------------------------------------------------------------------------------------

class Client:
    """Follows links from a root; reads each feed once and each file once."""

    def __init__(self, findings):
        self.findings = findings
        self.sizes = {}
        self.feeds = 0

    def get(self, address):
        with urllib.request.urlopen(address, timeout=20) as answer:
            return answer.read()

    def download(self, address, size):
        if address not in self.sizes:
            self.sizes[address] = len(self.get(address))
        self.findings.need(size is None or self.sizes[address] == int(size), address, f"has the size that is said: {size}")

    def walk(self, root, read):
        waiting, seen = [root], {root}
        while waiting:
            address = waiting.pop()
            self.feeds += 1
            for following in read(self, address, self.get(address)):
                if following not in seen:
                    seen.add(following)
                    waiting.append(following)


def read_atom(client, address, data):
    feed = check_atom(urllib.parse.unquote(address.rsplit("/", 1)[1]), data, client.findings)
    following = []
    for link in feed.iter(ATOM + "link"):
        target, relation = urllib.parse.urljoin(address, link.get("href")), link.get("rel") or ""
        if relation.startswith(ACQUISITION) or relation in IMAGES:
            client.download(target, link.get("length"))
        elif (link.get("type") or "").startswith(CATALOG):
            following.append(target)
    return following


def read_json(client, address, data):
    feed = check_json(urllib.parse.unquote(address.rsplit("/", 1)[1]), data, client.findings)
    for publication in feed.get("publications", []):
        for link in publication.get("links", []) + publication.get("images", []):
            client.download(urllib.parse.urljoin(address, link["href"]), link.get("size"))
    return [urllib.parse.urljoin(address, link["href"])
            for link in feed.get("links", []) + feed.get("navigation", []) if link.get("type") == "application/opds+json"]


class Quiet(http.server.SimpleHTTPRequestHandler):
    def log_message(self, *arguments):
        pass


def main():
    library = pathlib.Path(sys.argv[1]).resolve()
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(Quiet, directory=str(library)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    findings = Findings()
    base = f"http://127.0.0.1:{server.server_address[1]}/"
    books = {urllib.parse.quote(str(path.relative_to(library))) for path in library.rglob("*.epub")}
    for root, read, ending in (("opds/root.xml", read_atom, ".xml"), ("opds/root.json", read_json, ".json")):
        client = Client(findings)
        client.walk(base + root, read)
        files = len(list((library / "opds").glob("*" + ending)))
        findings.need(client.feeds == files, root, f"leads to every feed: {client.feeds} of {files}")
        reached = {address.removeprefix(base) for address in client.sizes if address.endswith(".epub")}
        findings.need(reached == books, root, f"leads to every book: {len(reached)} of {len(books)}")
        print(f"{root}: {client.feeds} feeds, {len(reached)} books, {len(client.sizes)} files fetched")
    server.shutdown()
    for finding in findings[:40]:
        print(finding)
    print(f"{len(findings)} findings")
    return 1 if findings or not books else 0


if __name__ == "__main__":
    sys.exit(main())
