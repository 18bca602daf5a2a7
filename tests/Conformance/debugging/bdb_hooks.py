# What a debugger that derives from bdb.Bdb is told, with both backends.
import bdb
import os
import sys


class Watcher(bdb.Bdb):
    def __init__(self, moves, **options):
        super().__init__(**options)
        self.moves = iter(moves)

    def go(self, what, frame, *more):
        print(f"{what:9} {os.path.basename(frame.f_code.co_filename)}:{frame.f_lineno} {frame.f_code.co_name}", *more)
        name, *args = next(self.moves, ("continue",))
        if name in ("next", "return", "until"):
            args.insert(0, frame)
        result = getattr(self, "set_" + name)(*args)
        if name == "break":
            print("   ", result and result.replace(os.path.realpath(os.getcwd()), "HERE"))
            self.set_continue()

    def user_call(self, frame, argument_list):
        if self.stop_here(frame):
            self.go("call", frame, argument_list)

    def user_line(self, frame):
        self.go("line", frame)

    def user_return(self, frame, return_value):
        self.go("return", frame, return_value)

    def user_exception(self, frame, exc_info):
        self.go("exception", frame, exc_info[0].__name__, exc_info[1])

    def user_opcode(self, frame):
        self.go("opcode", frame)

    def do_clear(self, arg):
        print("    clear", arg)
        self.clear_bpbynumber(arg)


def inner(n):
    if n == 2:
        raise ValueError(n)
    return n * 2


def generator():
    for i in range(2):
        yield i


def outer():
    total = 0
    for i in range(2):
        total += inner(i)
    total += sum(generator())
    try:
        inner(2)
    except ValueError:
        total += 10
    return total


def watch(title, moves, **options):
    for backend in ("settrace", "monitoring"):
        print("----", title, backend)
        watcher = Watcher(moves, backend=backend, **options)
        try:
            print("gave", watcher.runcall(outer))
        finally:
            sys.settrace(None)
            bdb.Breakpoint.clearBreakpoints()


HERE = __file__
LINE = outer.__code__.co_firstlineno
watch("step", [("step",)] * 40)
watch("next", [("next",)] * 12)
watch("until", [("next",), ("until",), ("until", LINE + 7), ("next",)])
watch("return", [("return",), ("next",)])
watch("quit", [("next",), ("next",), ("quit",)])
watch("continue", [("continue",)])
watch("break in a call", [("break", HERE, inner.__code__.co_firstlineno + 3), ("return",), ("next",), ("continue",)])
watch("break in a generator", [("break", HERE, generator.__code__.co_firstlineno + 2), ("next",), ("next",), ("return",)])
watch("temporary, conditional", [("break", HERE, inner.__code__.co_firstlineno + 1, True, "n == 1"), ("continue",)])
watch("no such line", [("break", HERE, 9999)])
watch("skip", [("step",)] * 3, skip=["__main__"])

print("---- run, runeval, runctx")
Watcher([("step",)] * 3).run("x = 1\ny = 2", {})
print(Watcher([("step",)] * 3).runeval("x + 1", {"x": 2}))
Watcher([("quit",)]).runctx("print('never')", {}, {})

print("---- breakpoints")
b = bdb.Bdb()
print(b.set_break(HERE, LINE), b.set_break(HERE, LINE + 1, True, "x"), b.set_break(HERE, 9999) is None)
print([lines for lines in b.get_all_breaks().values()], b.get_break(HERE, LINE), b.get_break(HERE, 1), len(b.get_breaks(HERE, LINE)), b.get_file_breaks(HERE), b.get_file_breaks("nosuch"))
for found in bdb.Breakpoint.bpbynumber[1:]:
    found.ignore, found.hits = found.number - 1, found.number
    print(found.bpformat().replace(b.canonic(HERE), "HERE"), str(found).replace(b.canonic(HERE), "HERE"))
for argument in ("", "x", "77", "1", 1, None):
    try:
        print(b.get_bpbynumber(argument).number)
    except ValueError as e:
        print(e)
print(b.clear_break(HERE, 1).rpartition(":")[2], b.clear_break("<x>", 3), b.clear_bpbynumber("x"), b.clear_bpbynumber("77"), b.clear_all_file_breaks("<x>"))
print(b.clear_bpbynumber(1), b.clear_bpbynumber(1), b.clear_all_breaks(), b.clear_all_breaks())
print(b.canonic("<x>"), os.path.isabs(b.canonic("x")), b.backend)
try:
    bdb.Bdb(backend="x")
except ValueError as e:
    print(e)
try:
    b.do_clear("1")
except NotImplementedError as e:
    print(e)


def framed():
    __return__ = [1]
    return sys._getframe()


frame = framed()
b.reset()
stack, index = b.get_stack(frame, None)
print([entry[0].f_code.co_name for entry in stack], index)
print(b.format_stack_entry((frame, frame.f_lineno)).rpartition("/")[2], "|", b.format_stack_entry((frame, None), " ").rpartition("/")[2])
