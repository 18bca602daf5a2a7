"""Reports of what profilers measured: https://docs.python.org/3.14/library/profile.html#pstats.Stats

Statistics are a dict: a function is (file, line, name), and has (calls but recursive ones, calls, its own time, time with what it
called, callers). A caller has the same four figures (of _lsprof) or just the number of its calls (of profile).
"""

import functools
import marshal
import os
import re
import sys
import time
from dataclasses import dataclass
from enum import StrEnum, _simple_enum

__all__ = ["Stats", "SortKey", "FunctionProfile", "StatsProfile"]


@_simple_enum(StrEnum)
class SortKey:
    """What Stats.sort_stats() sorts by."""

    CALLS = "calls", "ncalls"
    CUMULATIVE = "cumulative", "cumtime"
    FILENAME = "filename", "module"
    LINE = "line"
    NAME = "name"
    NFL = "nfl"
    PCALLS = "pcalls"
    STDNAME = "stdname"
    TIME = "time", "tottime"

    def __new__(cls, *values):
        member = str.__new__(cls, values[0])
        member._value_ = values[0]
        for other in values[1:]:
            cls._value2member_map_[other] = member
        member._all_values = values
        return member


@dataclass(unsafe_hash=True)
class FunctionProfile:
    """The figures of a function."""

    ncalls: str
    tottime: float
    percall_tottime: float
    cumtime: float
    percall_cumtime: float
    file_name: str
    line_number: int


@dataclass(unsafe_hash=True)
class StatsProfile:
    """The figures of all functions, by their names."""

    total_tt: float
    func_profiles: dict[str, FunctionProfile]


class Stats:
    """Reports of one or several profiles: objects with create_stats() or files that dump_stats() wrote. stream: where reports go."""

    # A key sorts by fields of (primitive calls, calls, own time, time, file, line, name, text), ascending (1) or descending (-1).
    sort_arg_dict_default = {
        "calls": (((1, -1),), "call count"),
        "ncalls": (((1, -1),), "call count"),
        "cumtime": (((3, -1),), "cumulative time"),
        "cumulative": (((3, -1),), "cumulative time"),
        "filename": (((4, 1),), "file name"),
        "line": (((5, 1),), "line number"),
        "module": (((4, 1),), "file name"),
        "name": (((6, 1),), "function name"),
        "nfl": (((6, 1), (4, 1), (5, 1)), "name/file/line"),
        "pcalls": (((0, -1),), "primitive call count"),
        "stdname": (((7, 1),), "standard name"),
        "time": (((2, -1),), "internal time"),
        "tottime": (((2, -1),), "internal time"),
    }

    def __init__(self, *args, stream=None):
        self.stream = stream or sys.stdout
        self.init(args[0] if args else None)
        self.add(*args[1:])

    def init(self, arg):
        """Begin with one profile, or with none."""
        self.all_callees = None
        self.files = []
        self.fcn_list = None
        self.total_tt = 0
        self.total_calls = 0
        self.prim_calls = 0
        self.max_name_len = 0
        self.top_level = set()
        self.stats = {}
        self.sort_arg_dict = {}
        self.load_stats(arg)
        try:
            self.get_top_level_stats()
        except Exception:
            print(f"Invalid timing data {self.files[-1] if self.files else ''}", file=self.stream)
            raise

    def load_stats(self, arg):
        """Take over the figures of a profile."""
        if arg is None:
            self.stats = {}
            return
        if isinstance(arg, str):
            with open(arg, "rb") as file:
                self.stats = marshal.load(file)
            try:
                arg = time.ctime(os.stat(arg).st_mtime) + "    " + arg
            except OSError:
                pass
            self.files = [arg]
        elif hasattr(arg, "create_stats"):
            arg.create_stats()
            self.stats = arg.stats
            arg.stats = {}
        if not self.stats:
            raise TypeError(f"Cannot create or construct a {self.__class__!r} object from {arg!r}")

    def get_top_level_stats(self):
        """Add up the functions."""
        for func, (primitive, calls, own, _, callers) in self.stats.items():
            self.total_calls += calls
            self.prim_calls += primitive
            self.total_tt += own
            if ("jprofile", 0, "profiler") in callers:
                self.top_level.add(func)
            self.max_name_len = max(self.max_name_len, len(func_std_string(func)))

    def add(self, *arg_list):
        """Add other profiles to this one."""
        for item in reversed(arg_list):
            if type(self) is not type(item):
                item = Stats(item)
            self.files += item.files
            self.total_calls += item.total_calls
            self.prim_calls += item.prim_calls
            self.total_tt += item.total_tt
            self.top_level |= item.top_level
            self.max_name_len = max(self.max_name_len, item.max_name_len)
            self.fcn_list = None
            for func, figures in item.stats.items():
                self.stats[func] = add_func_stats(self.stats.get(func, (0, 0, 0, 0, {})), figures)
        return self

    def dump_stats(self, filename):
        """Write the figures to a file, which can be loaded again."""
        with open(filename, "wb") as file:
            marshal.dump(self.stats, file)

    # ---- order

    def get_sort_arg_defs(self):
        """What all keys, and their abbreviations that are clear, sort by."""
        if not self.sort_arg_dict:
            known = {}
            unclear = set()
            for word, definition in self.sort_arg_dict_default.items():
                for length in range(len(word), 0, -1):
                    text = word[:length]
                    if text in known:
                        # What is shorter is left to the word that had it first.
                        unclear.add(text)
                        break
                    known[text] = definition
            for text in unclear:
                del known[text]
            self.sort_arg_dict = known
        return self.sort_arg_dict

    def sort_stats(self, *field):
        """Sort by keys: texts, SortKeys, or one number of a former time."""
        if not field:
            self.fcn_list = None
            return self
        if len(field) == 1 and isinstance(field[0], int):
            field = [{-1: "stdname", 0: "calls", 1: "time", 2: "cumulative"}[field[0]]]
        elif len(field) >= 2:
            if any(type(key) is not type(field[0]) for key in field[1:]):
                raise TypeError("Can't have mixed argument type")
        known = self.get_sort_arg_defs()
        fields = ()
        self.sort_type = ""
        for key in field:
            if isinstance(key, SortKey):
                key = key.value
            fields += known[key][0]
            self.sort_type += (", " if self.sort_type else "") + known[key][1]
        rows = [(primitive, calls, own, total, *func, func_std_string(func), func) for func, (primitive, calls, own, total, _) in self.stats.items()]
        rows.sort(key=functools.cmp_to_key(TupleComp(fields).compare))
        self.fcn_list = [row[-1] for row in rows]
        return self

    def reverse_order(self):
        """Turn the order around."""
        if self.fcn_list:
            self.fcn_list.reverse()
        return self

    def strip_dirs(self):
        """Forget the folders of files; what is then the same is added up."""
        old = self.stats
        self.stats = {}
        longest = 0
        for func, (primitive, calls, own, total, callers) in old.items():
            short = func_strip_path(func)
            longest = max(longest, len(func_std_string(short)))
            by = {}
            for caller, figures in callers.items():
                name = func_strip_path(caller)
                by[name] = _sum_of_callers(by[name], figures) if name in by else figures
            figures = primitive, calls, own, total, by
            self.stats[short] = add_func_stats(self.stats[short], figures) if short in self.stats else figures
        self.top_level = {func_strip_path(func) for func in self.top_level}
        self.max_name_len = longest
        self.fcn_list = None
        self.all_callees = None
        return self

    def calc_callees(self):
        """Find what each function called."""
        if self.all_callees:
            return
        self.all_callees = {}
        for func, (_, _, _, _, callers) in self.stats.items():
            self.all_callees.setdefault(func, {})
            for caller, figures in callers.items():
                self.all_callees.setdefault(caller, {})[func] = figures

    # ---- what is shown

    def eval_print_amount(self, sel, list, msg):
        """What a restriction leaves of a list: a pattern for names, a share, or a number of lines. And the message with what it did."""
        kept = list
        if isinstance(sel, str):
            try:
                pattern = re.compile(sel)
            except re.PatternError:
                return list, msg + f"   <Invalid regular expression {sel!r}>\n"
            kept = [func for func in list if pattern.search(func_std_string(func))]
        else:
            count = len(list)
            if isinstance(sel, float) and 0.0 <= sel < 1.0:
                kept = list[:int(count * sel + .5)]
            elif isinstance(sel, int) and 0 <= sel < count:
                kept = list[:sel]
        if len(kept) != len(list):
            msg += f"   List reduced from {len(list)} to {len(kept)} due to restriction <{sel!r}>\n"
        return kept, msg

    def get_stats_profile(self):
        """The figures as objects."""
        functions = self.fcn_list[:] if self.fcn_list else list(self.stats)
        profiles = {}
        for func in functions:
            primitive, calls, own, total, _ = self.stats[func]
            file, line, name = func
            profiles[name] = FunctionProfile(str(calls) if calls == primitive else f"{calls}/{primitive}", float(f8(own)), -1 if calls == 0 else float(f8(own / calls)),
                                             float(f8(total)), -1 if primitive == 0 else float(f8(total / primitive)), file, line)
        return StatsProfile(float(f8(self.total_tt)), profiles)

    def get_print_list(self, sel_list):
        """The width that names take, and the functions that restrictions leave; what they did is printed."""
        width = self.max_name_len
        if self.fcn_list:
            functions = self.fcn_list[:]
            msg = f"   Ordered by: {self.sort_type}\n"
        else:
            functions = list(self.stats)
            msg = "   Random listing order was used\n"
        for selection in sel_list:
            functions, msg = self.eval_print_amount(selection, functions, msg)
        if not functions:
            return 0, functions
        print(msg, file=self.stream)
        if len(functions) < len(self.stats):
            width = max(len(func_std_string(func)) for func in functions)
        return width + 2, functions

    def print_stats(self, *amount):
        """A line for each function."""
        for filename in self.files:
            print(filename, file=self.stream)
        if self.files:
            print(file=self.stream)
        indent = " " * 8
        for func in self.top_level:
            print(indent, func_get_function_name(func), file=self.stream)
        primitive = f" ({self.prim_calls} primitive calls)" if self.total_calls != self.prim_calls else ""
        print(f"{indent} {self.total_calls} function calls{primitive} in {self.total_tt:.3f} seconds", file=self.stream)
        print(file=self.stream)
        _, functions = self.get_print_list(amount)
        if functions:
            self.print_title()
            for func in functions:
                self.print_line(func)
            print(file=self.stream)
            print(file=self.stream)
        return self

    def print_callees(self, *amount):
        """What each function called."""
        width, functions = self.get_print_list(amount)
        if functions:
            self.calc_callees()
            self.print_call_heading(width, "called...")
            for func in functions:
                self.print_call_line(width, func, self.all_callees.get(func, {}))
            print(file=self.stream)
            print(file=self.stream)
        return self

    def print_callers(self, *amount):
        """What called each function."""
        width, functions = self.get_print_list(amount)
        if functions:
            self.print_call_heading(width, "was called by...")
            for func in functions:
                self.print_call_line(width, func, self.stats[func][4], "<-")
            print(file=self.stream)
            print(file=self.stream)
        return self

    def print_call_heading(self, name_size, column_title):
        print("Function ".ljust(name_size) + column_title, file=self.stream)
        # Figures are there if any caller has more than a number.
        if any(isinstance(figures, tuple) for _, _, _, _, callers in self.stats.values() for figures in [*callers.values()][:1]):
            print(" " * name_size + "    ncalls  tottime  cumtime", file=self.stream)

    def print_call_line(self, name_size, source, call_dict, arrow="->"):
        print(func_std_string(source).ljust(name_size) + arrow, end=" ", file=self.stream)
        if not call_dict:
            print(file=self.stream)
            return
        indent = ""
        for func in sorted(call_dict):
            name = func_std_string(func)
            figures = call_dict[func]
            if isinstance(figures, tuple):
                calls, primitive, own, total = figures
                count = f"{calls}/{primitive}" if calls != primitive else str(calls)
                text = f"{count:>7} {f8(own)} {f8(total)}  {name}"
            else:
                text = f"{name}({figures!r}) {f8(self.stats[func][3])}"
            print(indent * (name_size + 3) + text, file=self.stream)
            indent = " "

    def print_title(self):
        print("   ncalls  tottime  percall  cumtime  percall filename:lineno(function)", file=self.stream)

    def print_line(self, func):
        primitive, calls, own, total, _ = self.stats[func]
        count = str(calls) if calls == primitive else f"{calls}/{primitive}"
        print(count.rjust(9), f8(own), " " * 8 if calls == 0 else f8(own / calls), f8(total), " " * 8 if primitive == 0 else f8(total / primitive),
              func_std_string(func), file=self.stream)


class TupleComp:
    """Compares tuples by some of their fields, each ascending (1) or descending (-1)."""

    def __init__(self, comp_select_list):
        self.comp_select_list = comp_select_list

    def compare(self, left, right):
        """Negative, zero or positive, as left belongs before, beside or behind right."""
        for index, direction in self.comp_select_list:
            if left[index] < right[index]:
                return -direction
            if left[index] > right[index]:
                return direction
        return 0


# ---- functions


def func_strip_path(func_name):
    """A function without the folder of its file."""
    filename, line, name = func_name
    return os.path.basename(filename), line, name


def func_get_function_name(func):
    """The name of a function."""
    return func[2]


def func_std_string(func_name):
    """The text for a function in reports."""
    if func_name[:2] == ("~", 0):
        # A built-in function; its name has angle brackets.
        name = func_name[2]
        return "{" + name[1:-1] + "}" if name.startswith("<") and name.endswith(">") else name
    return "%s:%d(%s)" % func_name


def add_func_stats(target, source):
    """The sum of the figures of a function."""
    return *(mine + other for mine, other in zip(target[:4], source[:4])), add_callers(target[4], source[4])


def add_callers(target, source):
    """The sum of the figures by callers."""
    both = dict(target)
    for func, figures in source.items():
        both[func] = _sum_of_callers(both[func], figures) if func in both else figures
    return both


def _sum_of_callers(mine, other):
    return tuple(a + b for a, b in zip(mine, other)) if isinstance(other, tuple) else mine + other


def count_calls(callers):
    """How often callers called, altogether."""
    return sum(callers.values())


def f8(x):
    """A time in eight columns."""
    return f"{x:8.3f}"
