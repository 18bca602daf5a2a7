# trace: lines, counts, functions and calls, by its classes and by its command.
import os
import re
import subprocess
import sys
import trace

HERE = os.path.realpath(os.getcwd())
sys.path.insert(0, HERE)
import _traced


def lines(text):
    text = text.replace(HERE, "HERE").replace(HERE[1:].replace("/", "."), "HERE")
    return "\n".join(line for line in text.splitlines() if "importlib" not in line and "bootstrap" not in line and "trace.py" not in line)


def command(*args):
    print("====", *args)
    done = subprocess.run([sys.executable, "-m", "trace", *args], capture_output=True, text=True)
    print(lines(done.stdout))
    print(done.returncode, [re.sub(r"^\S+ -m", "python -m", line) for line in done.stderr.splitlines()[-1:]])


def shown(path):
    print(path)
    with open(path) as file:
        print(file.read())


command("--trace", "--ignore-module=_traced_too", "_traced.py")
command("-l", "_traced.py")
command("--count", "-C", "covered", "-m", "-s", "_traced.py")
shown("covered/_traced.cover")
command("--count", "-C", "covered", "_traced.py")
shown("covered/_traced.cover")
command("--count", "-R", "-f", "counts", "_traced.py")
command("--count", "-f", "counts", "-C", "covered", "_traced.py")
shown("covered/_traced.cover")
command("-r", "-f", "counts", "-s", "-C", "again")
print(sorted(os.listdir("again")))
for arguments in (("_traced.py",), ("-c",), ("-l", "-t", "_traced.py"), ("-r",), ("-s", "-t", "_traced.py"), ("-t", "nosuch.py"), ("--version",)):
    command(*arguments)

print("==== classes")
name = lambda path: os.path.basename(path)
t = trace.Trace(count=1, trace=0)
print(t.runfunc(_traced.f, 1))
r = t.results()
print({(name(k[0]), k[1]): v for k, v in r.counts.items()}, r.calledfuncs, r.callers, r.infile, r.outfile)
t = trace.Trace(count=0, trace=0, countfuncs=1)
t.run("import _traced; _traced.C().meth(); _traced._traced_too.g(1)")
print(sorted((name(a), b, c) for a, b, c in t.results().calledfuncs))
t = trace.Trace(count=0, trace=0, countcallers=1)
t.runctx("import _traced; _traced.C().meth(); _traced._traced_too.g(1)", {}, {})
print(sorted(((name(a), b, c), (name(d), e, f)) for (a, b, c), (d, e, f) in t.results().callers))
t = trace.Trace(count=1, trace=1)
t.runctx("import _traced; print(_traced.f(3))")
t = trace.Trace(count=0, trace=0)
print(t.runfunc(max, 1, 2), t.results().counts, t.donothing)
r = trace.CoverageResults({("/x/a.py", 1): 2}, {("a", "b", "c"): 1})
r.update(trace.CoverageResults({("/x/a.py", 1): 3, ("/x/b.py", 2): 1}, {("a", "b", "d"): 1}, callers={(("a", "b", "c"), ("d", "e", "f")): 1}))
print(r.counts, r.calledfuncs, r.callers, r.is_ignored_filename("<string>"), r.is_ignored_filename("x<y"))
r.write_results(ignore_missing_files=True)
print(trace._modname("/a/b.py"), trace._fullmodname("/a/b.py"), trace._fullmodname(_traced.__file__))
print(sorted(filter(None, trace._find_executable_linenos("_traced.py"))))
ignored = trace._Ignore(["h", "pkg"], ["/usr"])
print([ignored.names(*pair) for pair in (("/x/h.py", "h"), ("/usr/x.py", "x"), ("/q/y.py", "pkg.y"), ("/q/y.py", "y"), (None, "q"))])
