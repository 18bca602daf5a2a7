# What pstats prints for given figures: sorted, restricted, stripped, added up, of callers and callees.
import marshal
import os
import pstats

A = ("/x/y/a.py", 10, "fa")
B = ("/x/b.py", 5, "fb")
C = ("~", 0, "<built-in method builtins.len>")
D = ("/x/y/a.py", 3, "<module>")
OF_LSPROF = {A: (3, 5, 1.25, 2.5, {D: (3, 5, 1.25, 2.5), A: (2, 2, 0.5, 0.5)}), B: (10, 10, 0.001, 123.4567, {A: (10, 10, 0.001, 123.4567)}),
             C: (2000, 2000, 0.5, 0.5, {A: (1000, 1000, .25, .25), B: (1000, 1000, .25, .25)}), D: (1, 1, 0., 125., {})}
OF_PROFILE = {A: (3, 5, 1.25, 2.5, {D: 5, A: 2}), B: (0, 0, 0.001, 3., {A: 10}), D: (1, 1, 0., 125., {})}


class Measured:
    def __init__(self, stats):
        self.measured = stats

    def create_stats(self):
        self.stats = self.measured


for figures in (OF_LSPROF, OF_PROFILE):
    for keys in ((-1,), (0,), (1,), (2,), ("cumulative",), ("time",), ("calls", "name"), ("nfl",), ("module",), ("line",), ("pcalls",), ("fil", "stdname"), (pstats.SortKey.TIME, pstats.SortKey.NAME)):
        s = pstats.Stats(Measured(figures))
        s.sort_stats(*keys)
        s.print_stats()
    s = pstats.Stats(Measured(figures)).strip_dirs().sort_stats("cumulative")
    s.print_stats(2)
    s.print_stats(.5, "a.py")
    s.print_stats("nomatch")
    s.print_callers()
    s.print_callees()
    s.print_callers("fb")
    s.print_callees("nomatch")
    s.print_stats("(")
    s.reverse_order().print_stats()
    s.add(Measured(figures))
    s.print_stats()
    print(s.total_calls, s.prim_calls, s.total_tt, s.top_level, s.max_name_len, s.files, s.fcn_list)
    print(s.get_stats_profile())
    s.dump_stats("dumped")
    with open("dumped", "rb") as file:
        print(marshal.load(file) == s.stats)
    os.utime("dumped", (0, 0))
    q = pstats.Stats("dumped")
    q.print_stats(1)
    q.add("dumped")
    q.print_stats(1)
    print(q.files, q.print_stats(0) is q)

print(pstats.Stats.sort_arg_dict_default)
print(sorted(q.get_sort_arg_defs().items()))
for keys in (("x",), ("c",), (5,), ("f",), ("calls", 5), ("calls", pstats.SortKey.TIME), (None,), ()):
    try:
        print(q.sort_stats(*keys).sort_type)
    except (KeyError, TypeError) as e:
        print(type(e).__name__, e)
for source in (5, Measured({})):
    try:
        pstats.Stats(source)
    except TypeError as e:
        print(str(e).split(" at 0x")[0])
print(pstats.func_std_string(A), pstats.func_std_string(C), pstats.func_std_string(("~", 0, "x")), pstats.func_strip_path(A), pstats.func_get_function_name(A), pstats.f8(1.23456), pstats.count_calls({1: 2, 3: 4}))
print(pstats.add_func_stats((1, 2, 3, 4, {A: (1, 2, 3, 4)}), (1, 2, 3, 4, {A: (1, 2, 3, 4), B: (1, 1, 1, 1)})), pstats.add_callers({A: 1}, {A: 2, B: 3}))
pstats.Stats().print_stats()
print(pstats.TupleComp([(0, 1), (1, -1)]).compare((1, 2), (1, 3)), repr(pstats.SortKey.TIME), pstats.SortKey("tottime"), list(pstats.SortKey))
