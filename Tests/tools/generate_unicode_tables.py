#!/usr/bin/env python3
"""Writes the Unicode tables of LineBreaking from the files of Debian's `unicode-data`.

usage: generate_unicode_tables.py [UNICODE_FOLDER] > UnicodeTables.swift

Two things come out:

* a two-stage table from code point to *kind*; a kind stands for one combination of line-breaking
  column, grapheme cluster class, display width and emoji property;
* two finite automata for UAX #14, minimal, built by exploring the rules below: `standard` is the
  algorithm of the installed version with the number tailoring of its own test file (section 8.2,
  example 7); `prose` adds LB15a, LB15b and LB19a of version 16 (quotation marks by direction and
  by East Asian context) and keeps dashes off the start of a line.

Every byte of the tables is below 128, so that they can be string literals, which cost the
compiler nothing; kinds begin at 16, states at 32, decisions are digits, so that nearly all print.
"""

import sys
import unicodedata

FOLDER = sys.argv[1] if len(sys.argv) > 1 else "/usr/share/unicode"
LIMIT = 0x20000  # from here on a few ranges say it all: `beyond`
BLOCK = 64
FIRST = 32  # number of the first state
FIRST_KIND = 16


# ---------------------------------------------------------------- reading the data files


def ranges(path, field=1):
    for line in open(f"{FOLDER}/{path}", encoding="utf-8"):
        line = line.split("#")[0].strip()
        if not line:
            continue
        parts = [part.strip() for part in line.split(";")]
        first, _, last = parts[0].partition("..")
        yield int(first, 16), int(last or first, 16), parts[field]


def filled(path, default):
    values = [default] * 0x110000
    for first, last, value in ranges(path):
        for code in range(first, last + 1):
            values[code] = value
    return values


def properties(path, wanted):
    found = {name: set() for name in wanted}
    for first, last, value in ranges(path):
        if value in found:
            found[value].update(range(first, last + 1))
    return found


def general_categories():
    values = ["Cn"] * 0x110000
    start = None
    for line in open(f"{FOLDER}/UnicodeData.txt", encoding="utf-8"):
        parts = line.split(";")
        code, name, category = int(parts[0], 16), parts[1], parts[2]
        if name.endswith("First>"):
            start = code
        elif name.endswith("Last>"):
            for inner in range(start, code + 1):
                values[inner] = category
        else:
            values[code] = category
    return values


def version():
    return open(f"{FOLDER}/LineBreak.txt", encoding="utf-8").readline().split("-")[1].split(".txt")[0]


LINE = filled("LineBreak.txt", "XX")
for first, last in [(0x3400, 0x4DBF), (0x4E00, 0x9FFF), (0xF900, 0xFAFF), (0x20000, 0x2FFFD),
                    (0x30000, 0x3FFFD), (0x1F000, 0x1FAFF), (0x1FC00, 0x1FFFD)]:
    for code in range(first, last + 1):
        if LINE[code] == "XX":
            LINE[code] = "ID"
for code in range(0x20A0, 0x20D0):
    if LINE[code] == "XX":
        LINE[code] = "PR"
CATEGORY = general_categories()
WIDTH = filled("EastAsianWidth.txt", "N")
CLUSTER = filled("auxiliary/GraphemeBreakProperty.txt", "Other")
EMOJI = properties("emoji/emoji-data.txt", ["Emoji", "Emoji_Presentation", "Extended_Pictographic"])
VARIATION = set(first for first, _, _ in
                ((int(line.split()[0], 16), 0, 0)
                 for line in open(f"{FOLDER}/emoji/emoji-variation-sequences.txt", encoding="utf-8")
                 if line.strip() and not line.startswith("#")))
IGNORABLE = properties("DerivedCoreProperties.txt", ["Default_Ignorable_Code_Point"])[
    "Default_Ignorable_Code_Point"]

# ---------------------------------------------------------------- classes of a code point

HANGUL = ("JL", "JV", "JT", "H2", "H3")
SPACES = {0x09, 0x1680, 0x2000, 0x2001, 0x2002, 0x2003, 0x2004, 0x2005, 0x2006, 0x2008, 0x2009,
          0x200A, 0x205F, 0x3000}


def wide(code):
    return WIDTH[code] in "FWH"


def line_class(code):
    """The column of the automata before merging: class, East Asian or not, and what the rules ask."""
    name = LINE[code]
    if name in ("AI", "SG", "XX"):
        name = "AL"
    if name == "SA":
        name = "CM" if CATEGORY[code] in ("Mn", "Mc") else "SA"
    detail = ""
    if name == "QU" and CATEGORY[code] in ("Pi", "Pf"):
        detail = CATEGORY[code]
    if name == "ID" and CATEGORY[code] == "Cn" and code in EMOJI["Extended_Pictographic"]:
        detail = "Cn"
    if name == "BA":
        detail = "space" if code in SPACES else ""
    if not detail and code in EMOJI["Extended_Pictographic"]:
        detail = "picture"
    if not detail and wide(code) and name not in HANGUL and not spaceless(code):
        detail = "other"
    return (name, wide(code), detail)


def spaceless(code):
    """Whether lines are joined without a space beside it: Han, kana, bopomofo, their punctuation."""
    return any(first <= code <= last for first, last in [
        (0x2E80, 0x312F), (0x31A0, 0x31FF), (0x3400, 0x9FFF), (0xF900, 0xFAFF), (0xFF00, 0xFFEF),
        (0x20000, 0x3FFFD)])


def columns(code):
    """Display columns: 0, 1 or 2 (UAX #11; ambiguous is narrow)."""
    category = CATEGORY[code]
    if category in ("Mn", "Me", "Cc", "Zl", "Zp") or CLUSTER[code] in ("V", "T"):
        return 0
    if code == 0xAD or code in IGNORABLE and code not in (0x115F, 0x3164, 0xFFA0):
        return 0
    if category == "Cf" and CLUSTER[code] != "Prepend":
        return 0
    if 0x1F3FB <= code <= 0x1F3FF:
        return 2
    return 2 if WIDTH[code] in "FW" else 1


CLUSTERS = ["Other", "CR", "LF", "Control", "Extend", "ZWJ", "Regional_Indicator", "Prepend",
            "SpacingMark", "L", "V", "T", "LV", "LVT", "Pictographic"]


def cluster_class(code):
    name = CLUSTER[code]
    if code in EMOJI["Extended_Pictographic"] and name == "Other":
        name = "Pictographic"
    return CLUSTERS.index(name)


def presentation(code):
    """0 none, 1 the variation selectors act on it, 2 VS15, 3 VS16."""
    return 2 if code == 0xFE0E else 3 if code == 0xFE0F else 1 if code in VARIATION else 0


# ---------------------------------------------------------------- UAX #14

# `End` stands for the end of the text in look-ahead only.
PROHIBITED, ALLOWED, MANDATORY, UNLESS_NUMBER, UNLESS_CLOSING, UNLESS_NARROW = range(6)
HARD = ("BK", "CR", "LF", "NL")
LETTER = ("AL", "HL", "SA")
SOT = ("sot", False, "")


class Context:
    """What the rules remember of the text before the next character."""

    __slots__ = ("last", "spaces", "joiner", "odd", "hebrew", "number", "before", "opens")

    def __init__(self, last=SOT, spaces=False, joiner=False, odd=False, hebrew=False, number=0,
                 before=None, opens=False):
        self.last, self.spaces, self.joiner, self.odd = last, spaces, joiner, odd
        self.hebrew, self.number, self.before, self.opens = hebrew, number, before, opens

    def key(self):
        return tuple(getattr(self, name) for name in self.__slots__)


def following(context, cls, prose):
    """The context after `cls`."""
    name = cls[0]
    last = context.last
    if name == "SP":
        return Context(last, True, False, False, False, 0, None, context.opens)
    if name in ("CM", "ZWJ"):
        base = last[0] not in HARD + ("ZW", "sot") and not context.spaces
        if base:
            return Context(last, False, name == "ZWJ", context.odd, context.hebrew, context.number,
                           context.before, context.opens)
        return Context(("AL", False, ""), False, name == "ZWJ")
    new = Context(cls)
    plain = not context.spaces
    if name == "RI":
        new.odd = not (plain and last[0] == "RI" and context.odd)
    if name in ("HY", "BA"):
        new.hebrew = plain and last[0] == "HL"
    if name == "NU":
        new.number = 1
    elif plain and context.number == 1 and name in ("SY", "IS"):
        new.number = 1
    elif plain and context.number == 1 and name in ("CL", "CP"):
        new.number = 2
    if prose and name == "QU":
        new.before = plain and last[1]
        new.opens = cls[2] == "Pi" and (
            context.spaces or last[0] in HARD + ("sot", "OP", "QU", "GL", "ZW"))
    return new


def decision(context, cls, prose):
    """Whether a line may end between `context` and `cls`."""
    last, name, spaces = context.last[0], cls[0], context.spaces
    if last == "sot" and not spaces:
        return PROHIBITED  # LB2
    if last in HARD and not spaces:
        return PROHIBITED if (last, name) == ("CR", "LF") else MANDATORY  # LB4, LB5
    if name in HARD + ("SP", "ZW"):
        return PROHIBITED  # LB6, LB7
    if last == "ZW":
        return ALLOWED  # LB8
    if context.joiner:
        return PROHIBITED  # LB8a
    if name in ("CM", "ZWJ"):
        if not spaces and last != "sot":
            return PROHIBITED  # LB9
        name, cls = "AL", ("AL", False, "")  # LB10
    if name == "WJ" or (last == "WJ" and not spaces):
        return PROHIBITED  # LB11
    if last == "GL" and not spaces:
        return PROHIBITED  # LB12
    if name == "GL" and not spaces and last not in ("BA", "HY"):
        return PROHIBITED  # LB12a
    if name in ("CL", "CP", "EX", "IS", "SY"):
        return PROHIBITED  # LB13
    if last == "OP":
        return PROHIBITED  # LB14
    if prose and context.opens and last == "QU":
        return PROHIBITED  # LB15a of version 16
    if last == "QU" and name == "OP" and not (prose and cls[1] and context.before and not spaces):
        return PROHIBITED  # LB15
    if prose and cls[2] == "Pf" and spaces:
        return UNLESS_CLOSING  # LB15b of version 16
    if last in ("CL", "CP") and name in ("NS", "CJ"):
        return PROHIBITED  # LB16
    if last == "B2" and name == "B2":
        return PROHIBITED  # LB17
    if prose and (name == "B2" or (name in ("NS", "CJ") and cls[1])):
        return PROHIBITED  # ours: no dash and no mark such as a colon begins a line, spaces or not
    if spaces:
        return ALLOWED  # LB18
    if name == "QU" or last == "QU":
        if not prose:
            return PROHIBITED  # LB19
        return quotation(context, cls)
    if name == "CB" or last == "CB":
        return ALLOWED  # LB20
    if name in ("BA", "HY", "NS", "CJ") or last == "BB":
        return PROHIBITED  # LB21
    if context.hebrew and last in ("HY", "BA"):
        return PROHIBITED  # LB21a
    if last == "SY" and name == "HL":
        return PROHIBITED  # LB21b
    if name == "IN":
        return PROHIBITED  # LB22
    if (last in LETTER and name == "NU") or (last == "NU" and name in LETTER):
        return PROHIBITED  # LB23
    if (last == "PR" and name in ("ID", "EB", "EM")) or (last in ("ID", "EB", "EM") and name == "PO"):
        return PROHIBITED  # LB23a
    if (last in ("PR", "PO") and name in LETTER) or (last in LETTER and name in ("PR", "PO")):
        return PROHIBITED  # LB24
    if last in ("PR", "PO") and name == "NU":
        return PROHIBITED  # LB25
    if last in ("PR", "PO") and name in ("OP", "HY"):
        return UNLESS_NUMBER
    if last in ("OP", "HY") and name == "NU":
        return PROHIBITED
    if context.number == 1 and name in ("NU", "SY", "IS", "CL", "CP"):
        return PROHIBITED
    if context.number and name in ("PO", "PR"):
        return PROHIBITED
    if (last == "JL" and name in ("JL", "JV", "H2", "H3")) or (
            last in ("JV", "H2") and name in ("JV", "JT")) or (last in ("JT", "H3") and name == "JT"):
        return PROHIBITED  # LB26
    if (last in HANGUL and name == "PO") or (last == "PR" and name in HANGUL):
        return PROHIBITED  # LB27
    if last in LETTER and name in LETTER:
        return PROHIBITED  # LB28
    if last == "IS" and name in LETTER:
        return PROHIBITED  # LB29
    if last in LETTER + ("NU",) and name == "OP" and not cls[1]:
        return PROHIBITED  # LB30
    if last == "CP" and not context.last[1] and name in LETTER + ("NU",):
        return PROHIBITED
    if last == "RI" and name == "RI" and context.odd:
        return PROHIBITED  # LB30a
    if name == "EM" and (last == "EB" or context.last[2] == "Cn"):
        return PROHIBITED  # LB30b
    return ALLOWED  # LB31


def quotation(context, cls):
    """LB19 and LB19a of version 16: marks hold to what they quote, between wide letters only there."""
    last = context.last
    if cls[0] == "QU":
        if cls[2] != "Pi" or not last[1] or last[0] == "QU":
            return PROHIBITED
        return UNLESS_NARROW
    if last[2] != "Pf" or not cls[1] or not context.before:
        return PROHIBITED
    return ALLOWED


def explore(classes, prose):
    start = Context()
    numbers, order = {start.key(): 0}, [start]
    table = []
    for context in order:
        row = []
        for cls in classes:
            after = following(context, cls, prose)
            if after.key() not in numbers:
                numbers[after.key()] = len(order)
                order.append(after)
            row.append((decision(context, cls, prose), numbers[after.key()]))
        table.append(row)
    return minimal(table)


def minimal(table):
    """Moore's algorithm; the start state stays number 0."""
    part = [0] * len(table)
    while True:
        keys = [tuple([part[i]] + [(d, part[n]) for d, n in row]) for i, row in enumerate(table)]
        names = {}
        new = [names.setdefault(key, len(names)) for key in keys]
        if len(names) == len(set(part)):
            break
        part = new
    rows = {}
    for i, row in enumerate(table):
        rows.setdefault(part[i], [(d, part[n]) for d, n in row])
    return [rows[i] for i in range(len(rows))]


# ---------------------------------------------------------------- what the scanner asks of a column

TRAITS = {"wide": 1, "hangul": 2, "complex": 4, "space": 8, "hard": 16, "mark": 32, "number": 64}


def traits(cls):
    name, is_wide, detail = cls
    bits = 0
    if is_wide and name not in ("SP", "EB", "EM", "RI") and detail not in (
            "Cn", "space", "picture", "other"):
        bits |= TRAITS["wide"]
    if name in HANGUL:
        bits |= TRAITS["hangul"]
    if name == "SA":
        bits |= TRAITS["complex"]
    if name == "SP" or detail == "space":
        bits |= TRAITS["space"]
    if name in HARD:
        bits |= TRAITS["hard"]
    if name in ("CM", "ZWJ"):
        bits |= TRAITS["mark"]
    if name == "NU":
        bits |= TRAITS["number"]
    return bits


def closes(cls):
    """Whether a closing mark before `cls` counts as closing (LB15b)."""
    return cls[0] in HARD + (
        "SP", "GL", "WJ", "CL", "QU", "CP", "EX", "IS", "SY", "ZW", "B2", "BA", "HY", "IN", "NS")


def role(cls):
    """What wide letters do at line breaks: 1 may be parted from each other whatever comes before,
    2 hold to what follows, 3 hold to what comes before."""
    if not cls[1] or cls[2]:
        return 0
    return {"ID": 1, "H2": 1, "H3": 1, "OP": 2, "CL": 3, "NS": 3, "CJ": 3, "EX": 3}.get(cls[0], 0)


def literal(values, width=92):
    """A string literal over several lines, split with `+`-free continuation."""
    def escape(value):
        if value == 0:
            return "\\0"
        if value == 9:
            return "\\t"
        if value == 10:
            return "\\n"
        if value == 13:
            return "\\r"
        if value == 34:
            return '"'
        if value == 92:
            return "\\\\"
        if value < 32 or value == 127:
            return "\\u{%X}" % value
        return chr(value)

    lines, line = [], ""
    for value in values:
        piece = escape(value)
        if len(line) + len(piece) > width or (line and piece == " " and len(line) + 2 > width):
            lines.append(line + "\\")
            line = ""
        line += piece
    lines.append(line)
    out = []
    for text in lines:
        text = text.replace('"""', '""\\"')
        if text.startswith(" "):
            text = "\\u{20}" + text[1:]
        out.append("    " + text)
    return '"""\n' + "\n".join(out) + '\n    """'


def main():
    universe = sorted({line_class(code) for code in range(0x110000)}, key=str)
    automata = {"standard": explore(universe, False), "prose": explore(universe, True)}
    signature = {}
    for index, cls in enumerate(universe):
        column = tuple(tuple(row[index] for row in table) for table in automata.values())
        signature.setdefault((column, traits(cls), closes(cls), role(cls)), []).append(cls)
    merged = list(signature)
    column_of = {cls: number for number, key in enumerate(merged) for cls in signature[key]}
    representative = [signature[key][0] for key in merged]

    kinds, kind_of = {}, []
    for code in range(0x110000):
        key = (column_of[line_class(code)], cluster_class(code), columns(code), presentation(code))
        kind_of.append(key)
    for key in kind_of:
        kinds.setdefault(key, len(kinds) + FIRST_KIND)
    codes = [kinds[key] for key in kind_of]

    beyond = []
    start = LIMIT
    for code in range(LIMIT + 1, 0x110001):
        if code == 0x110000 or codes[code] != codes[start]:
            beyond.append((start, code - 1, codes[start]))
            start = code

    blocks, stage1, stage2 = {}, [], []
    for first in range(0, LIMIT, BLOCK):
        block = tuple(codes[first:first + BLOCK])
        if block not in blocks:
            blocks[block] = len(blocks)
            stage2.extend(block)
        stage1.append(blocks[block])
    sys.stderr.write(
        f"columns {len(merged)}, kinds {len(kinds)}, blocks {len(blocks)}, beyond {len(beyond)}, "
        f"states {[len(t) for t in automata.values()]}\n")
    assert len(kinds) + FIRST_KIND <= 128
    assert max(len(t) for t in automata.values()) + FIRST <= 128
    assert len(beyond) < 20, beyond

    out = []
    emit = out.append
    emit(f"// Generated by Tests/tools/generate_unicode_tables.py from Unicode {version()}. Do not edit.")
    emit("// swift-format-ignore-file")
    emit("")
    emit("/// The Unicode data of this module: code point to kind, kind to properties, and the automata of")
    emit("/// UAX #14. Bytes below 128 in string literals, which compile at once and need no start-up work.")
    emit("enum UnicodeTables {")
    emit(f'  static let version: StaticString = "{version()}"')
    emit(f"  static let lineColumns = {len(merged)}")
    emit(f"  static let limit: UInt32 = 0x{LIMIT:X}")
    emit("")

    def table(name, values, comment):
        emit(f"  /// {comment}")
        emit(f"  static var {name}: StaticString {{")
        emit("    " + literal(values))
        emit("  }")
        emit("")

    table("blockNumbers", [v for b in stage1 for v in (b & 127, b >> 7)],
          f"Block number of each run of {BLOCK} code points, low seven bits first.")
    table("kinds", stage2, "Kind of each code point, block by block.")
    ordered = [(0, 0, 0, 0)] * FIRST_KIND + sorted(kinds, key=kinds.get)
    table("kindLineColumn", [k[0] for k in ordered], "Column of the automata, by kind.")
    table("kindCluster", [k[1] for k in ordered], "Grapheme cluster class, by kind.")
    table("kindColumns", [k[2] for k in ordered], "Display columns, by kind.")
    table("kindPresentation", [k[3] for k in ordered],
          "1: variation selectors act on it; 2: VS15; 3: VS16; by kind.")
    table("columnTraits", [traits(c) for c in representative],
          "Bits " + ", ".join(f"{n} {b}" for n, b in TRAITS.items()) + "; by column.")
    table("columnExtras", [closes(c) + 2 * role(c) for c in representative],
          "Bit closes 1 (LB15b), role of wide scalars from bit 2 on; by column.")
    for name, rows in automata.items():
        picked = [[row[universe.index(c)] for c in representative] for row in rows]
        table(f"{name}Decisions", [d + 48 for row in picked for d, _ in row],
              "Break decision, a digit, by state and column.")
        table(f"{name}States", [n + FIRST for row in picked for _, n in row],
              "Next state by state and column.")
    emit("  /// Kind of a code point from `limit` up.")
    emit("  static func kindBeyond(_ code: UInt32) -> UInt8 {")
    emit("    switch code {")
    common = max(set(k for _, _, k in beyond), key=lambda k: sum(l - f for f, l, kk in beyond if kk == k))
    for first, last, kind in beyond:
        if kind != common:
            emit(f"    case 0x{first:X}...0x{last:X}: {kind}")
    emit(f"    default: {common}")
    emit("    }")
    emit("  }")
    emit("}")
    print("\n".join(out))


main()
