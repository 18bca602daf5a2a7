"""Writes CharTables.g.cs: predicates, digit values, case mappings. Run: python3.14 src/Vm/Text/tables/chars.py"""

import os
import unicodedata
from trie import CODE_POINTS, span, trie_members, write

HERE = os.path.dirname(os.path.abspath(__file__))

FLAGS = ["Alpha", "Decimal", "Digit", "Numeric", "Space", "Upper", "Lower", "Title", "Printable",
         "IdStart", "IdContinue", "Cased", "CaseIgnorable", "LineBreak"]


def flags_of(c):
    after_cased = ("A" + c + "\u03a3").lower()[-1] == "\u03c2"
    alone = (c + "\u03a3").lower()[-1] == "\u03c2"
    cased = (c + "a").title()[-1] == "a"
    facts = [c.isalpha(), c.isdecimal(), c.isdigit(), c.isnumeric(), c.isspace(), c.isupper(), c.islower(),
             c.istitle() and not c.isupper(), c.isprintable(), c.isidentifier(), ("a" + c).isidentifier(),
             cased, after_cased and not alone, len(("a" + c + "b").splitlines()) == 2]
    return sum(1 << i for i, fact in enumerate(facts) if fact)


def main():
    records, record_ids, types = [], {}, []
    numerics, numeric_ids, numeric_values = [], {None: 0}, [0.0]
    cases, case_ids, case_records = [], {}, []
    extra, extra_at = [], {}

    def mapping(code, text):
        if len(text) == 1:
            return ord(text) - code
        if text not in extra_at:
            extra_at[text] = len(extra)
            extra.extend(map(ord, text))
        return (1 << 30) | (extra_at[text] << 2) | len(text)

    for code in range(CODE_POINTS):
        c = chr(code)
        record = (flags_of(c), unicodedata.digit(c, 255))
        types.append(record_ids.setdefault(record, len(record_ids)))
        number = unicodedata.numeric(c, None)
        if number not in numeric_ids:
            numeric_ids[number] = len(numeric_values)
            numeric_values.append(number)
        numerics.append(numeric_ids[number])
        case = tuple(mapping(code, text) for text in (c.upper(), c.lower(), c.title(), c.casefold()))
        cases.append(case_ids.setdefault(case, len(case_ids)))

    assert max(extra) < 0x10000
    members = [f"    internal const ushort {name} = 0x{1 << i:x};\n" for i, name in enumerate(FLAGS)]
    members += [
        trie_members("Type", types),
        span("TypeFlags", [r[0] for r in record_ids], "ushort"),
        span("TypeDigit", [r[1] for r in record_ids], "byte"),
        trie_members("Numeric", numerics),
        span("NumericValues", [repr(v) + "d" for v in numeric_values], "double"),
        trie_members("Case", cases),
        span("CaseUpper", [r[0] for r in case_ids], "int"),
        span("CaseLower", [r[1] for r in case_ids], "int"),
        span("CaseTitle", [r[2] for r in case_ids], "int"),
        span("CaseFold", [r[3] for r in case_ids], "int"),
        span("CaseExtra", extra, "ushort"),
    ]
    write(os.path.join(HERE, "CharTables.g.cs"), "CharTables",
          "Facts about characters; <see cref=\"CharData\"/> reads them.", "tables/chars.py", members)
    print(len(record_ids), len(numeric_values), len(case_ids), len(extra))


main()
