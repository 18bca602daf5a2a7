import argparse
import contextlib
import io


def run(parser, *lines):
    for line in lines:
        out, err = io.StringIO(), io.StringIO()
        try:
            with contextlib.redirect_stdout(out), contextlib.redirect_stderr(err):
                result = parser.parse_args(line.split() if isinstance(line, str) else line)
            print(repr(line), "->", result)
        except SystemExit as stop:
            print(repr(line), "-> exit", stop.code, repr(out.getvalue()[:60]), repr(err.getvalue().split("\n")[-2] if err.getvalue() else ""))
        except Exception as error:
            print(repr(line), "->", type(error).__name__, error)


def attempt(label, action):
    try:
        print(label, "->", action())
    except Exception as error:
        print(label, "->", type(error).__name__, error)


P = lambda **kw: argparse.ArgumentParser(prog="prog", **kw)
p = P()
p.add_argument("pos")
p.add_argument("-f", "--flag", action="store_true")
p.add_argument("-n", "--num", type=int)
p.add_argument("--name", default="anon")
p.add_argument("--choice", choices=["x", "y"])
run(p, "a", "", "a b", "a -f", "-f a", "a --num 3", "a --num=3", "a -n3", "a -n 3 -n 4", "a -n x", "a --num", "a -fn 5", "a -nf", "a --na bob", "a --n 1", "a --choice x", "a --choice z", "a --nope", "-- -f", "a -- b", "a --name -x", "a --name=-x", "a --name -5", "a -n -5", "-5", "a --flag=1", "--help", "-h a", ["a b", "--name", ""], ["", "-f"], "a --fla")
p = P(allow_abbrev=False)
p.add_argument("--verbose", action="store_true")
run(p, "--verb", "--verbose")
p = P()
p.add_argument("-v", action="count", default=0)
p.add_argument("-a", action="append")
p.add_argument("-e", action="extend", nargs="+")
p.add_argument("-c", action="store_const", const="C")
p.add_argument("-t", action="store_false")
p.add_argument("-k", action="append_const", const=7, dest="ks")
p.add_argument("--bool", action=argparse.BooleanOptionalAction)
p.add_argument("--version", action="version", version="%(prog)s 2.0")
run(p, "", "-vvv", "-v -v", "-a 1 -a 2", "-e 1 2 -e 3", "-c -t -k -k", "--bool", "--no-bool", "--version", "-vvca x")
for nargs in (None, "?", "*", "+", 0 if False else 1, 2, argparse.REMAINDER):
    p = P()
    p.add_argument("pos", nargs=nargs, default="D")
    p.add_argument("--opt", nargs=nargs, default="DO", const="K" if nargs == "?" else None)
    print("nargs", nargs)
    run(p, "", "1", "1 2", "1 2 3", "1 --opt", "1 --opt a", "1 --opt a b", "--opt a b c", "--opt x -- 1 2")
p = P()
p.add_argument("first")
p.add_argument("rest", nargs="*")
p.add_argument("last")
run(p, "1", "1 2", "1 2 3 4")
p = P()
p.add_argument("x", type=float)
p.add_argument("--hex", type=lambda s: int(s, 16))
p.add_argument("--even", type=lambda s: int(s) if int(s) % 2 == 0 else (_ for _ in ()).throw(argparse.ArgumentTypeError(f"{s} is odd")))
p.add_argument("--items", type=lambda s: s.split(","), default="a,b")
run(p, "1.5", "x", "1 --hex ff", "1 --hex zz", "1 --even 3", "1 --even 4", "1 --items q,r", "nan", "-1.5", "-1e5")
p = P()
g = p.add_mutually_exclusive_group(required=True)
g.add_argument("--a", action="store_true")
g.add_argument("--b", type=int)
run(p, "", "--a", "--b 1", "--a --b 1", "--b 1 --b 2")
p = P()
p.add_argument("--req", required=True)
p.add_argument("-x", "--extra", required=True, metavar="E")
p.add_argument("pos1")
run(p, "", "--req 1", "--req 1 -x 2 q")
p = P()
sub = p.add_subparsers(dest="cmd", required=True)
a = sub.add_parser("add", aliases=["plus"])
a.add_argument("x", type=int)
a.set_defaults(func=lambda ns: ns.x + 1)
b = sub.add_parser("sub")
b.add_argument("--y")
p.add_argument("--top", action="store_true")
run(p, "", "add 1".replace("add", "sub"), "sub --y 1", "--top sub", "sub --top", "nope", "add", "add x", "plus", "sub -h")
print(p.parse_args(["add", "5"]).func(p.parse_args(["plus", "6"])))
p = P(fromfile_prefix_chars="@", argument_default="AD", exit_on_error=False)
p.add_argument("--x")
p.add_argument("--i", type=int)
with open("args.txt", "w") as f:
    f.write("--x\nfrom file\n")
run(p, "@args.txt", "@missing.txt", "--i q", "--i", "--zzz", "")
p = P()
p.add_argument("--known")
attempt("parse_known_args", lambda: p.parse_known_args(["--known", "1", "--un", "x", "y"]))
attempt("namespace", lambda: p.parse_args([], argparse.Namespace(existing=1)))
attempt("Namespace", lambda: (argparse.Namespace(b=1, a="x"), argparse.Namespace(a=1) == argparse.Namespace(a=1), "a" in argparse.Namespace(a=1), vars(argparse.Namespace(z=1)), argparse.Namespace(**{"with space": 1})))
attempt("set_defaults", lambda: (p.set_defaults(known="set", other=2), p.parse_args([]), p.get_default("other")))
attempt("intermixed", lambda: (lambda q: (q.add_argument("--f"), q.add_argument("cmd"), q.add_argument("rest", nargs="*", type=int), q.parse_intermixed_args("do 1 --f b 2 3".split())))(P())[-1])
attempt("dest", lambda: (lambda q: (q.add_argument("--foo-bar"), q.add_argument("-x", "--long-x", dest="dd"), q.add_argument("pos-arg"), q.parse_args(["--foo-bar", "1", "2"])))(P())[-1])
for label, make in [("conflict", lambda q: (q.add_argument("-a"), q.add_argument("-a"))), ("help conflict", lambda q: q.add_argument("-h")), ("no name", lambda q: q.add_argument()), ("bad nargs", lambda q: q.add_argument("x", nargs="!")), ("nargs 0", lambda q: q.add_argument("--x", nargs=0)), ("required positional", lambda q: q.add_argument("x", required=True)), ("dest twice", lambda q: q.add_argument("x", dest="y")), ("bad action", lambda q: q.add_argument("--x", action="nope")), ("bad type", lambda q: q.add_argument("--x", type=3)), ("unknown keyword", lambda q: q.add_argument("--x", bogus=1)), ("store_true type", lambda q: q.add_argument("--x", action="store_true", type=int)), ("metavar length", lambda q: q.add_argument("--x", nargs=2, metavar=("A",))), ("bad choices", lambda q: q.add_argument("--x", choices=5)), ("bad help", lambda q: q.add_argument("--x", help="%(nope)s")), ("two subparsers", lambda q: (q.add_subparsers(), q.add_subparsers())), ("const nargs", lambda q: q.add_argument("--x", const=1)), ("mixed", lambda q: q.add_argument("-a", "b")), ("exclusive positional", lambda q: q.add_mutually_exclusive_group().add_argument("pos")), ("name with a space", lambda q: q.add_argument("--a b").dest)]:
    attempt(label, lambda: make(P()) and "fine")
attempt("error", lambda: run(P(), []) or P().error)
q = P()
q.error = lambda message: print("custom error:", message)
q.add_argument("need")
q.parse_args([])
attempt("convert_arg_line", lambda: q.convert_arg_line_to_args("a b"))
attempt("exit", lambda: run(type("Q", (argparse.ArgumentParser,), {"parse_args": lambda self, a: self.exit(3, "bye\n")})(prog="z"), "x"))
attempt("suggest", lambda: (lambda s: (s.add_argument("--color", choices=["red", "green"]), run(s, "--color gren", "--colr red")))(P(suggest_on_error=True))[0])
