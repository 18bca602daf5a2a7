"""Writes DataTables.g.cs: categories and the other properties of unicodedata, and normalization. Run: python3.14 src/Vm/Text/tables/data.py"""

import os
import unicodedata as u
from trie import CODE_POINTS, span, trie_members, write

HERE = os.path.dirname(os.path.abspath(__file__))
HANGUL = range(0xAC00, 0xAC00 + 11172)


def strings(name, values):
    return "    internal static readonly string[] %s = [%s];\n" % (name, ", ".join('"%s"' % v for v in values))


def main():
    categories, bidis, widths = [], [], []

    def number(values, value):
        if value not in values:
            values.append(value)
        return values.index(value)

    # Primary composites: pairs that NFC joins. Exclusions show in that NFC does not give the character back.
    pairs = []
    for code in range(CODE_POINTS):
        c = chr(code)
        text = u.decomposition(c)
        if not text or text.startswith("<") or code in HANGUL:
            continue
        points = [int(part, 16) for part in text.split()]
        if len(points) == 2 and u.normalize("NFC", chr(points[0]) + chr(points[1])) == c:
            pairs.append((points[0], points[1], code))
    pairs.sort()
    # What may join the character before it: no text with such a character is known to be composed at first sight.
    seconds = {p[1] for p in pairs} | set(range(0x1161, 0x1176)) | set(range(0x11A8, 0x11C3))

    ids, types = {}, []
    prefixes, prefix_ids = [], {}
    decompositions, decomposition_ids, texts, text_at = [], {None: 0}, [], {}
    heads, tags = [0], [0]
    for code in range(CODE_POINTS):
        c = chr(code)
        quick = sum(1 << i for i, form in enumerate(["NFC", "NFD", "NFKC", "NFKD"]) if not u.is_normalized(form, c)) | (code in seconds) << 4
        record = (number(categories, u.category(c)), number(bidis, u.bidirectional(c)), u.combining(c), number(widths, u.east_asian_width(c)),
                  u.mirrored(c), quick)
        types.append(ids.setdefault(record, len(ids)))
        text = u.decomposition(c) if code not in HANGUL else ""
        if not text:
            decompositions.append(0)
            continue
        if text not in decomposition_ids:
            parts = text.split()
            tag = parts.pop(0)[1:-1] if parts[0].startswith("<") else ""
            points = tuple(int(part, 16) for part in parts)
            if points not in text_at:
                text_at[points] = len(texts)
                texts.extend(points)
            decomposition_ids[text] = len(decomposition_ids)
            heads.append(text_at[points] << 8 | len(points))
            tags.append(number(prefixes, tag))
        decompositions.append(decomposition_ids[text])

    members = [
        trie_members("Type", types),
        span("TypeCategory", [r[0] for r in ids], "byte"),
        span("TypeBidi", [r[1] for r in ids], "byte"),
        span("TypeCombining", [r[2] for r in ids], "byte"),
        span("TypeWidth", [r[3] for r in ids], "byte"),
        span("TypeMirrored", [r[4] for r in ids], "byte"),
        span("TypeChanged", [r[5] for r in ids], "byte"),
        strings("Categories", categories), strings("Bidis", bidis), strings("Widths", widths), strings("DecompositionTags", prefixes),
        trie_members("Decomposition", decompositions),
        span("DecompositionHeads", heads, "int"),
        span("DecompositionTag", tags, "byte"),
        span("DecompositionText", texts, "int"),
        span("PairFirst", [p[0] for p in pairs], "int"),
        span("PairSecond", [p[1] for p in pairs], "int"),
        span("PairComposite", [p[2] for p in pairs], "int"),
    ]
    write(os.path.join(HERE, "DataTables.g.cs"), "DataTables",
          "Properties of characters; <see cref=\"UnicodeData\"/> and <see cref=\"Normalization\"/> read them.", "tables/data.py", members)
    print(len(ids), len(heads), len(texts), len(pairs), prefixes)


main()
