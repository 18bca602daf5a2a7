import argparse, csv, io, json, sys
from collections import defaultdict, Counter, namedtuple, OrderedDict
from operator import attrgetter, itemgetter

Item = namedtuple("Item", "sku name qty price tags", defaults=[()])
DATA = """sku,name,qty,price,tags
A1,"Widget, small",10,2.50,tools;metal
A2,Gadget,0,19.99,electronics
B7,"Big ""B"" box",3,7.25,box;paper;tools
C3,Cable,120,0.99,electronics;metal
"""

def load(text):
    for row in csv.DictReader(io.StringIO(text)):
        yield Item(row["sku"], row["name"], int(row["qty"]), float(row["price"]), tuple(row["tags"].split(";")))

def table(items):
    heads = ("SKU", "Name", "Qty", "Price", "Value")
    rows = [(i.sku, i.name, str(i.qty), f"{i.price:.2f}", f"{i.qty * i.price:,.2f}") for i in items]
    widths = [max(map(len, column)) for column in zip(heads, *rows)]
    line = "+".join("-" * (w + 2) for w in widths).join("++")
    print(line)
    print("|" + "|".join(f" {h:^{w}} " for h, w in zip(heads, widths)) + "|")
    print(line)
    for r in rows:
        print("|" + "|".join(f" {c:{'<' if n < 2 else '>'}{w}} " for n, (c, w) in enumerate(zip(r, widths))) + "|")
    print(line)

def build_parser():
    p = argparse.ArgumentParser(prog="inventory", description="Keep an inventory.")
    p.add_argument("-v", "--verbose", action="count", default=0, help="say more")
    sub = p.add_subparsers(dest="command", required=True, metavar="COMMAND")
    ls = sub.add_parser("list", help="list the items")
    ls.add_argument("--sort", choices=["name", "qty", "price"], default="name")
    ls.add_argument("-r", "--reverse", action="store_true")
    find = sub.add_parser("find", help="find items by tag")
    find.add_argument("tags", nargs="+")
    out = sub.add_parser("export", help="write JSON")
    out.add_argument("--indent", type=int, default=None, metavar="N")
    return p

def main(argv):
    args = build_parser().parse_args(argv)
    print("args:", args)
    items = list(load(DATA))
    if args.command == "list":
        table(sorted(items, key=attrgetter(args.sort), reverse=args.reverse))
    elif args.command == "find":
        index = defaultdict(list)
        for i in items:
            for t in i.tags: index[t].append(i.sku)
        for t in args.tags: print(t, "->", index.get(t, "nothing"))
        print(sorted(index.items(), key=lambda kv: (-len(kv[1]), kv[0])))
        print(Counter(t for i in items for t in i.tags).most_common(2))
    else:
        print(json.dumps([i._asdict() for i in items], indent=args.indent, sort_keys=bool(args.indent)))
    return 0

for argv in (["list"], ["-vv", "list", "--sort", "price", "-r"], ["find", "tools", "zebra"], ["export"], ["export", "--indent", "2"], ["list", "--sort", "size"], [], ["-h"], ["find", "-h"], ["export", "--indent", "x"]):
    print("$ inventory", *argv)
    sys.stderr = sys.stdout
    try:
        main(argv)
    except SystemExit as e:
        print("exit", e.code)
print(Item("Z", "z", 1, 2.0), Item._fields, Item._field_defaults, Item("Z", "z", 1, 2.0)._replace(qty=5))
w = csv.writer(sys.stdout, lineterminator="\n")
w.writerow(["a", 'b"c', "d,e", None, 1.5, "line\nbreak"])
csv.DictWriter(sys.stdout, ["x", "y"], lineterminator="\n").writerows([{"x": 1, "y": 2}, {"x": "", "y": "q"}])
