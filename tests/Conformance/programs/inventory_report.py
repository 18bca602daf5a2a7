"""Reads records from text, validates them, groups and prints an aligned report."""
from collections import namedtuple, OrderedDict
from itertools import groupby
from operator import attrgetter
import textwrap

DATA = """\
# sku, name, category, price, quantity, tags
A100, Desk lamp, lighting, 24.50, 12, led;desk
A101, Floor lamp, lighting, 89.00, 3, tall
B200, Oak desk, furniture, 349.99, 2, wood;desk;heavy
B201, Chair, furniture, 59.95, 20,
C300, "Stapler, red", office, 7.25, 150, metal
C301, Pen, office, 0.99, 1000, blue;red

D400, Broken row, office, abc, 5, x
D401, Too few
A100, Duplicate, lighting, 1, 1, dup
E500, Negative, misc, 10, -4, bad
"""
Item = namedtuple("Item", "sku name category price quantity tags", defaults=[()])


class RowError(ValueError):
    def __init__(self, line, why): super().__init__(f"line {line}: {why}"); self.line = line


def split_row(row):
    cells, buf, quoted = [], "", False
    for ch in row:
        if ch == '"': quoted = not quoted
        elif ch == "," and not quoted: cells.append(buf.strip()); buf = ""
        else: buf += ch
    return [*cells, buf.strip()]


def read(text):
    seen = set()
    for n, row in enumerate(text.splitlines(), 1):
        row = row.split("#")[0].rstrip()
        if not row: continue
        try:
            sku, name, category, price, quantity, *rest = split_row(row)
        except ValueError as e:
            yield RowError(n, str(e)); continue
        try:
            item = Item(sku, name, category, float(price), int(quantity), tuple(filter(None, ";".join(rest).split(";"))))
            if item.quantity < 0: raise ValueError(f"negative quantity {item.quantity}")
            if sku in seen: raise ValueError(f"duplicate sku {sku}")
        except ValueError as e:
            yield RowError(n, e); continue
        seen.add(sku)
        yield item


items, errors = [], []
for r in read(DATA): (errors if isinstance(r, RowError) else items).append(r)
items.sort(key=attrgetter("category", "name"))
total = 0
for category, group in groupby(items, key=attrgetter("category")):
    group = list(group)
    print(f"{category.upper():=^60}")
    for i in group:
        worth = i.price * i.quantity
        total += worth
        print(f"{i.sku:<6}{textwrap.shorten(i.name, 14, placeholder='…'):<16}{i.price:>9,.2f} x {i.quantity:>5,} = {worth:>11,.2f}  {'|'.join(i.tags) or '-'}")
    print(f"{'subtotal':>44}{sum(i.price * i.quantity for i in group):>13,.2f}")
print(f"{'total':>44}{total:>13,.2f}")
print(*errors, sep="\n"); print([e.line for e in errors])
tags = OrderedDict()
for i in items:
    for t in i.tags: tags.setdefault(t, []).append(i.sku)
print({t: s for t, s in sorted(tags.items(), key=lambda kv: (-len(kv[1]), kv[0]))})
cheap, *_, dear = sorted(items, key=lambda i: i.price)
print(cheap._replace(quantity=1), dear.name, cheap._asdict()["price"], Item._fields, Item("x", "y", "z", 1, 2))
low = [i.name for i in items if i.quantity < 5]
print(f"Low stock: {', '.join(low[:-1])} and {low[-1]}" if len(low) > 1 else low)
print(textwrap.fill("Stock worth " + f"{total:,.0f}" + " in " + str(len(items)) + " items; the report was made without any library beyond the standard one.", 40, initial_indent="* ", subsequent_indent="  "))
