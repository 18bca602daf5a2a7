"""A spreadsheet with formulas, dependencies, recalculation, cycles, ranges and errors."""
import re


class Cell:
    __slots__ = ("raw", "value", "deps", "users")
    def __init__(self): self.raw, self.value, self.deps, self.users = "", None, set(), set()


class CellError(Exception):
    def __repr__(self): return f"#{self.args[0]}!"
    __str__ = __repr__


class Sheet:
    REF = re.compile(r"\b([A-Z]+)([1-9]\d*)(?::([A-Z]+)([1-9]\d*))?\b")

    def __init__(self): self.cells, self.recalculated = {}, []

    @staticmethod
    def column(name):
        n = 0
        for ch in name: n = n * 26 + ord(ch) - 64
        return n

    @staticmethod
    def letters(n):
        out = ""
        while n: n, r = divmod(n - 1, 26); out = chr(65 + r) + out
        return out

    def expand(self, m):
        c1, r1, c2, r2 = self.column(m[1]), int(m[2]), self.column(m[3] or m[1]), int(m[4] or m[2])
        return [f"{self.letters(c)}{r}" for r in range(min(r1, r2), max(r1, r2) + 1) for c in range(min(c1, c2), max(c1, c2) + 1)]

    def __setitem__(self, name, raw):
        cell = self.cells.setdefault(name, Cell())
        for d in cell.deps: self.cells[d].users.discard(name)
        cell.raw = raw
        cell.deps = {x for m in self.REF.finditer(raw) for x in self.expand(m)} if raw.startswith("=") else set()
        for d in cell.deps: self.cells.setdefault(d, Cell()).users.add(name)
        self.recalculated = []
        self.update(name)

    def update(self, name):
        order, state = [], {}
        def visit(n):
            if state.get(n) == "open": return
            if n in state: return
            state[n] = "open"
            for u in sorted(self.cells[n].users): visit(u)
            state[n] = "done"; order.append(n)
        visit(name)
        for n in reversed(order):
            self.cells[n].value = self.compute(n)
            self.recalculated.append(n)

    def in_cycle(self, name):
        seen, todo = set(), list(self.cells[name].deps)
        while todo:
            n = todo.pop()
            if n == name: return True
            if n not in seen: seen.add(n); todo += self.cells[n].deps
        return False

    def compute(self, name):
        raw = self.cells[name].raw
        if not raw.startswith("="):
            for kind in (int, float):
                try: return kind(raw)
                except ValueError: pass
            return raw or None
        if self.in_cycle(name): return CellError("CYCLE")
        def ref(m):
            names = self.expand(m)
            return f"cells({names})" if m[3] else f"cell({names[0]!r})"
        def cell(n):
            v = self.cells[n].value
            if isinstance(v, CellError): raise v
            return 0 if v is None else v
        env = {"__builtins__": {}, "cell": cell, "cells": lambda ns: [cell(n) for n in ns if self.cells[n].value is not None], "SUM": sum, "MAX": max, "MIN": min, "COUNT": len, "AVG": lambda v: sum(v) / len(v), "IF": lambda c, a, b: a if c else b, "ROUND": round, "LEN": len, "UPPER": str.upper}
        try: return eval(self.REF.sub(ref, raw[1:]), env)
        except CellError as e: return e
        except ZeroDivisionError: return CellError("DIV/0")
        except NameError: return CellError("NAME")
        except SyntaxError: return CellError("SYNTAX")
        except (TypeError, ValueError): return CellError("VALUE")

    def __getitem__(self, name): return self.cells[name].value if name in self.cells else None

    def show(self, rows, cols):
        grid = [["", *map(self.letters, range(1, cols + 1))]] + [[str(r), *("" if (v := self[f"{self.letters(c)}{r}"]) is None else f"{v:.2f}" if isinstance(v, float) else str(v) for c in range(1, cols + 1))] for r in range(1, rows + 1)]
        widths = [max(len(row[i]) for row in grid) for i in range(cols + 1)]
        return "\n".join(" | ".join(x.rjust(w) if x.lstrip("-").replace(".", "").isdigit() else x.ljust(w) for x, w in zip(row, widths)).rstrip() for row in grid)


s = Sheet()
for name, raw in {"A1": "item", "B1": "price", "C1": "qty", "D1": "total", "A2": "tea", "B2": "2.5", "C2": "4", "D2": "=B2*C2", "A3": "cake", "B3": "3", "C3": "2", "D3": "=B3*C3", "A4": "sum", "D4": "=SUM(D2:D3)", "D5": "=ROUND(D4*1.19, 2)", "C5": "=COUNT(B2:B9)", "B5": "=AVG(B2:B4)", "A5": "=UPPER(A2)+'!'"}.items(): s[name] = raw
print(s.show(5, 4))
s["C2"] = "10"; print(s.recalculated, s["D2"], s["D4"], s["D5"])
s["B3"] = "free"; print(s["D3"], s["D4"], repr(s["D5"]))
s["B3"] = "=B2+1"; print(s["D3"], s["D4"])
s["A6"] = "=B6"; s["B6"] = "=C6+1"; s["C6"] = "=A6"; print(s["A6"], s["B6"], s["C6"])
s["C6"] = "5"; print(s["A6"], s["B6"], s["C6"])
for raw in ["=1/0", "=NOPE(1)", "=1+", "=A1+1", "=SUM(A1:A3)", "=IF(B2>2, 'dear', 'cheap')", "=MAX(C2:C3)-MIN(C2:C3)", "=E1", "=SUM(Z1:Z9)", "=AVG(Z1:Z9)", "=(1+2)*3", "plain = text", "", "-3.50", "=__import__('os')"]:
    s["E1"] = raw; print(f"{raw!r:<32} {s['E1']!r}")
print([Sheet.letters(n) for n in (1, 26, 27, 52, 702, 703)], [Sheet.column(x) for x in ("A", "Z", "AA", "ZZ", "AAA")], s.expand(Sheet.REF.match("B2:A1")))
