"""Reads a table, checks it, groups it, and prints reports with aligned columns and totals."""
import csv
import io
import itertools
import operator
import statistics
from collections import defaultdict
from dataclasses import dataclass, fields

TEXT = '''region,rep,item,units,price
East,Jones,Pencil,95,1.99
Central,Kivell,Binder,50,19.99
Central,"Jardine, Jr.",Pencil,36,4.99
West,Sorvino,"Pen ""Set""",56,15.99
East,Jones,Binder,60,4.99
Central,Andrews,Pencil,x,1.99
West,Thompson,Desk,2,125.00
East,Howard,Binder,29,-1.99
Central,Gill,Desk,5
West,Sorvino,Pencil,76,1.99,extra

East,Jones,Desk,3,275
'''


@dataclass
class Sale:
    region: str
    rep: str
    item: str
    units: int
    price: float

    @property
    def total(self):
        return self.units * self.price

    @classmethod
    def parse(cls, row):
        if None in row:
            raise ValueError(f"too many fields: {row[None]}")
        missing = [f.name for f in fields(cls) if row.get(f.name) in (None, "")]
        if missing:
            raise ValueError(f"missing {', '.join(missing)}")
        sale = cls(*(f.type(row[f.name]) for f in fields(cls)))
        if sale.price < 0:
            raise ValueError(f"negative price {sale.price}")
        return sale


def read(text):
    sales, errors = [], []
    reader = csv.DictReader(io.StringIO(text))
    for row in reader:
        try:
            sales.append(Sale.parse(row))
        except ValueError as error:
            errors.append((reader.line_num, str(error)))
    return sales, errors


def table(rows, headings, formats):
    cells = [[format(value, f) for value, f in zip(row, formats)] for row in rows]
    widths = [max(map(len, column)) for column in zip(headings, *cells)]
    line = "+".join("-" * (w + 2) for w in widths)
    out = [" | ".join(h.center(w) for h, w in zip(headings, widths)), line]
    for row, original in zip(cells, rows):
        out.append(" | ".join(c.rjust(w) if isinstance(v, (int, float)) else c.ljust(w) for c, v, w in zip(row, original, widths)))
    return "\n".join(" " + x.rstrip() if "+" not in x else x for x in out)


sales, errors = read(TEXT)
for line, message in errors:
    print(f"line {line}: {message}")
print(table([(s.region, s.rep, s.item, s.units, s.price, s.total) for s in sorted(sales, key=operator.attrgetter("region", "rep"))], ["Region", "Rep", "Item", "Units", "Price", "Total"], ["", "", "", ",d", ".2f", ",.2f"]))
by_region = defaultdict(list)
for s in sales:
    by_region[s.region].append(s)
print(table([(region, len(group), sum(s.units for s in group), statistics.fmean(s.price for s in group), max(group, key=lambda s: s.total).rep) for region, group in sorted(by_region.items())], ["Region", "N", "Units", "Mean price", "Best"], ["", "d", "d", ".3f", ""]))
pivot = defaultdict(lambda: defaultdict(float))
for s in sales:
    pivot[s.item][s.region] += s.total
regions = sorted(by_region)
print(table([(item, *(row[r] for r in regions), sum(row.values())) for item, row in sorted(pivot.items(), key=lambda p: -sum(p[1].values()))], ["Item", *regions, "Sum"], [""] + [",.0f"] * (len(regions) + 1)))
ranked = sorted(sales, key=lambda s: s.total, reverse=True)
for rank, (s, running) in enumerate(zip(ranked, itertools.accumulate(s.total for s in ranked)), 1):
    print(f"{rank}. {s.item:<10}{s.total:>10,.2f} {running / sum(x.total for x in sales):>7.1%}")
out = io.StringIO()
writer = csv.writer(out, quoting=csv.QUOTE_NONNUMERIC, lineterminator="\n")
writer.writerows((s.rep, s.item, s.units, s.price) for s in sales[:4])
print(out.getvalue(), end="")
