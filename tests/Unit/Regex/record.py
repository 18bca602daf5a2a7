"""Records what CPython's re does with the cases of cases.py, and with generated ones, into cases.jsonl.

    python3.14 tests/Unit/Regex/record.py                    writes tests/Unit/Regex/cases.jsonl
    python3.14 tests/Unit/Regex/record.py SEED COUNT FILE    writes only generated cases, to look for differences

Each line is a case: the operation, the pattern, flags, arguments, and the result or the error.
Text that JSON cannot carry unchanged everywhere (surrogates, characters beyond U+FFFF) is a list of code points.
"""
import json
import os
import random
import re
import sys
import warnings

HERE = os.path.dirname(os.path.abspath(__file__))
sys.path.insert(0, HERE)


def text(value):
    if value is None:
        return None
    if isinstance(value, bytes):
        return value.decode("latin-1")
    if any(ord(c) > 0xFFFF or 0xD800 <= ord(c) <= 0xDFFF for c in value):
        return [ord(c) for c in value]
    return value


def spans(match):
    result = []
    for i in range(match.re.groups + 1):
        result.extend(match.span(i))
    return {"spans": result, "last": match.lastindex}


def run(op, pattern, flags, args):
    if op == "escape":
        return text(re.escape(pattern))
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        re.purge()
        compiled = re.compile(pattern, flags)
    if op == "compile":
        return {"flags": int(compiled.flags), "groups": compiled.groups, "index": dict(compiled.groupindex),
                "warnings": [str(w.message) for w in caught]}
    if op in ("search", "match", "fullmatch"):
        match = getattr(compiled, op)(*args)
        return None if match is None else spans(match)
    if op == "finditer":
        return [spans(m) for m in compiled.finditer(*args)]
    if op == "scanmatch":
        scanner = compiled.scanner(*args)
        return [spans(m) for m in iter(scanner.match, None)]
    if op == "split":
        return [text(piece) for piece in compiled.split(*args)]
    if op == "sub":
        result, count = compiled.subn(*args)
        return {"text": text(result), "count": count}
    raise ValueError(op)


def case(op, pattern, flags=0, *args):
    record = {"op": op, "p": text(pattern), "b": isinstance(pattern, bytes), "f": int(flags),
              "a": [a if isinstance(a, int) else text(a) for a in args]}
    try:
        record["r"] = run(op, pattern, flags, args)
    except re.PatternError as e:
        record["e"] = {"type": "PatternError", "msg": str(e), "reason": e.msg, "pos": e.pos, "line": e.lineno, "col": e.colno}
    except (ValueError, OverflowError, IndexError, RecursionError) as e:
        record["e"] = {"type": type(e).__name__, "msg": str(e)}
    return record


# Generated cases ------------------------------------------------------------------------------------------------

class Generator:
    def __init__(self, seed):
        self.random = random.Random(seed)

    def pick(self, *choices):
        return self.random.choice(choices)

    def pattern(self, depth=3, groups=None):
        self.groups = 0
        self.closed = []
        return self.alternation(depth)

    def alternation(self, depth):
        count = self.pick(1, 1, 1, 2, 2, 3)
        return "|".join(self.sequence(depth) for _ in range(count))

    def sequence(self, depth):
        return "".join(self.item(depth) for _ in range(self.pick(0, 1, 1, 2, 2, 3)))

    def item(self, depth):
        atom, repeatable = self.atom(depth)
        if repeatable and self.random.random() < 0.4:
            atom += self.pick("*", "+", "?", "{2}", "{1,2}", "{0,2}", "{,1}", "{2,}", "*", "+")
            atom += self.pick("", "", "", "?", "+")
        return atom

    def atom(self, depth):
        kind = self.random.randrange(16)
        if depth > 0 and kind < 6:
            if kind == 0:
                return "(?:" + self.alternation(depth - 1) + ")", True
            if kind == 1:
                return self.pick("(?=", "(?!", "(?>", "(?<=", "(?<!", "(?i:", "(?s:", "(?-i:", "(?m:") + self.alternation(depth - 1) + ")", True
            if kind == 2 and self.groups:
                return "(?(%d)%s|%s)" % (self.random.randint(1, self.groups), self.sequence(depth - 1), self.sequence(depth - 1)), True
            self.groups += 1
            number = self.groups
            body = self.alternation(depth - 1)
            self.closed.append(number)
            return "(" + body + ")", True
        if kind == 6 and self.closed:
            return "\\%d" % self.random.choice(self.closed), True
        if kind == 7:
            return self.pick("^", "$", r"\b", r"\B", r"\A", r"\Z", r"\z"), False
        if kind == 8:
            return self.pick("[ab]", "[^a]", "[a-c]", r"[\w]", r"[^\W]", r"[\Wa]", r"[^\d\s]", r"[\Sb]", "[^ab\n]"), True
        if kind == 9:
            return self.pick(".", r"\w", r"\d", r"\s", r"\W", r"\D", r"\S"), True
        return self.pick("a", "b", "c", "a", "b", "A", "1", " ", "-"), True

    def subject(self, alphabet):
        return "".join(self.random.choice(alphabet) for _ in range(self.random.randrange(9)))


BASIC = "aaabbbccAB1 -\n"
UNICODE = "ab1 \n\u00e9\u0660\u00b2\u0130\u017f\u212ak\u3000_"
WIDE = "ab1 \n\U0001F600\U0001D7CE\U00010400\U00010428\ud800\udc00"


def broken(generator, pattern):
    """A pattern with a character dropped, doubled or replaced: mostly an error."""
    if not pattern:
        return "("
    at = generator.random.randrange(len(pattern))
    kind = generator.random.randrange(3)
    if kind == 0:
        return pattern[:at] + pattern[at + 1:]
    if kind == 1:
        return pattern[:at] + pattern[at] + pattern[at:]
    return pattern[:at] + generator.random.choice("()[]{}?*+|\\^-<>!=:P#0123ixq,\n") + pattern[at:]


def generated(seed, count):
    generator = Generator(seed)
    pick = generator.pick
    for _ in range(count):
        pattern = generator.pattern()
        flags = pick(0, 0, 0, re.I, re.M, re.S, re.A, re.I | re.A, re.X)
        if generator.random.random() < 0.25:
            for _ in range(pick(1, 2, 3)):
                pattern = broken(generator, pattern)
            yield case("compile", pattern, flags)
            continue
        subject = generator.subject(pick(BASIC, BASIC, BASIC, UNICODE, WIDE))
        op = pick("search", "match", "fullmatch", "finditer", "finditer", "split", "sub", "scanmatch")
        if pick(0, 0, 0, 1) and subject.isascii():
            pattern, subject = pattern.encode(), subject.encode()
        if op == "sub":
            template = pick("<\\g<0>>", "-", "[\\1]", "\\g<1>x", "\\\\\\n")
            yield case(op, pattern, flags, template.encode() if isinstance(pattern, bytes) else template, subject, pick(0, 0, 1, 2))
        elif op == "split":
            yield case(op, pattern, flags, subject, pick(0, 0, 1, 2))
        elif pick(0, 0, 1):
            start = generator.random.randrange(min(5, len(subject) + 1))
            yield case(op, pattern, flags, subject, start, start + generator.random.randrange(6))
        else:
            yield case(op, pattern, flags, subject)


def main():
    if len(sys.argv) > 1:
        lines = generated(int(sys.argv[1]), int(sys.argv[2]))
        target = sys.argv[3]
    else:
        import cases
        lines = list(cases.written(case)) + list(generated(3141592, 1500))
        target = os.path.join(HERE, "cases.jsonl")
    with open(target, "w", encoding="ascii", newline="\n") as file:
        for line in lines:
            file.write(json.dumps(line) + "\n")


if __name__ == "__main__":
    main()
