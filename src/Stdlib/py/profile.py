"""A profiler in Python, which classes can be derived from: https://docs.python.org/3.14/library/profile.html#module-profile"""

import sys
import time

__all__ = ["run", "runctx", "Profile"]


class _Utils:
    """run() and runctx() of a profiler class."""

    def __init__(self, profiler):
        self.profiler = profiler

    def run(self, statement, filename, sort):
        """Profile a statement in __main__."""
        self._profile(filename, sort, lambda prof: prof.run(statement))

    def runctx(self, statement, globals, locals, filename, sort):
        """Profile a statement in namespaces."""
        self._profile(filename, sort, lambda prof: prof.runctx(statement, globals, locals))

    def _profile(self, filename, sort, action):
        prof = self.profiler()
        try:
            action(prof)
        except SystemExit:
            pass
        finally:
            self._show(prof, filename, sort)

    def _show(self, prof, filename, sort):
        if filename is not None:
            prof.dump_stats(filename)
        else:
            prof.print_stats(sort)


def run(statement, filename=None, sort=-1):
    """Profile a statement in __main__, and print what was measured, or write it to a file."""
    return _Utils(Profile).run(statement, filename, sort)


def runctx(statement, globals, locals, filename=None, sort=-1):
    """The same in namespaces."""
    return _Utils(Profile).runctx(statement, globals, locals, filename, sort)


class _Call:
    """A call that has begun: its own time so far, that of the calls in it, and the call that it is in."""

    __slots__ = "own", "in_calls", "function", "frame", "caller"

    def __init__(self, function, frame, caller):
        self.own = self.in_calls = 0
        self.function = function
        self.frame = frame
        self.caller = caller


class _SimulatedCode:
    def __init__(self, filename, line, name):
        self.co_filename, self.co_firstlineno, self.co_name = filename, line, name


class _SimulatedFrame:
    def __init__(self, code, prior):
        self.f_code, self.f_back = code, prior


class _Reporting:
    """What profilers do with what they have measured."""

    def print_stats(self, sort=-1):
        """Print what was measured, sorted by a key of pstats or several."""
        import pstats
        if not isinstance(sort, tuple):
            sort = (sort,)
        pstats.Stats(self).strip_dirs().sort_stats(*sort).print_stats()

    def dump_stats(self, file):
        """Write what was measured to a file, which pstats can load."""
        import marshal
        with open(file, "wb") as out:
            self.create_stats()
            marshal.dump(self.stats, out)


class Profile(_Reporting):
    """Measures by sys.setprofile(). timer gives a number, or several that are added up; bias is what measuring an event costs of it."""

    bias = 0

    def __init__(self, timer=None, bias=None):
        # By function: calls without recursive ones, calls that are running, own time, all time, numbers of calls by callers.
        self.timings = {}
        self.cur = None
        self.cmd = ""
        self.c_func_name = ""
        if bias is not None:
            self.bias = bias
        if not timer:
            self.timer = self.get_time = time.process_time
        else:
            self.timer = timer
            given = timer()
            try:
                len(given)
            except TypeError:
                self.get_time = timer
            else:
                self.get_time = lambda: sum(timer())
        self.dispatcher = self.trace_dispatch
        self.t = self.get_time()
        self.simulate_call("profiler")

    # ---- events

    def trace_dispatch(self, frame, event, arg):
        """The profile function."""
        elapsed = self.get_time() - self.t - self.bias
        if event == "c_call":
            self.c_func_name = arg.__name__
        self.dispatch[event](self, frame, elapsed)
        self.t = self.get_time()

    def trace_dispatch_exception(self, frame, t):
        """Time passed."""
        self.cur.own += t

    def trace_dispatch_call(self, frame, t):
        """A frame has begun."""
        if self.cur.frame is not frame.f_back and not isinstance(self.cur.frame, _SimulatedFrame):
            # Its caller has begun, and the last one seen has ended, without being watched.
            self.trace_dispatch_return(self.cur.frame, 0)
        code = frame.f_code
        self._begin((code.co_filename, code.co_firstlineno, code.co_name), frame, t)

    def trace_dispatch_c_call(self, frame, t):
        """A built-in function is called."""
        self._begin(("", 0, self.c_func_name), frame, t)

    def _begin(self, function, frame, t):
        if self.cur is not None:
            self.cur.own += t
        self.cur = _Call(function, frame, self.cur)
        calls, running, own, total, callers = self.timings.get(function, (0, 0, 0, 0, None))
        self.timings[function] = calls, running + 1, own, total, {} if callers is None else callers

    def trace_dispatch_return(self, frame, t):
        """A frame or a built-in function ends."""
        if frame is not self.cur.frame:
            # What is between has ended without being watched.
            self.trace_dispatch_return(self.cur.frame, 0)
        call = self.cur
        if call.caller is None:
            return
        call.own += t
        self.cur = call.caller
        self.cur.in_calls += call.own + call.in_calls
        calls, running, own, total, callers = self.timings[call.function]
        if running == 1:
            # Of recursive calls only the outermost one's time is all time.
            calls += 1
            total += call.own + call.in_calls
        callers[self.cur.function] = callers.get(self.cur.function, 0) + 1
        self.timings[call.function] = calls, running - 1, own + call.own, total, callers

    dispatch = {
        "call": trace_dispatch_call,
        "exception": trace_dispatch_exception,
        "return": trace_dispatch_return,
        "c_call": trace_dispatch_c_call,
        "c_exception": trace_dispatch_return,
        "c_return": trace_dispatch_return,
    }

    def set_cmd(self, cmd):
        """What is profiled: a call that contains all others."""
        if self.cur.caller is None:
            self.cmd = cmd
            self.simulate_call(cmd)

    def simulate_call(self, name):
        """Begin a call of something that is no function."""
        frame = _SimulatedFrame(_SimulatedCode("profile", 0, name), self.cur.frame if self.cur else None)
        self._begin(("profile", 0, name), frame, 0)

    def simulate_cmd_complete(self):
        """End all calls that have not ended."""
        elapsed = self.get_time() - self.t
        while self.cur.caller is not None:
            self.trace_dispatch_return(self.cur.frame, elapsed)
            elapsed = 0
        self.t = self.get_time() - elapsed

    # ---- statistics

    def create_stats(self):
        """End measuring; stats is what was measured."""
        self.simulate_cmd_complete()
        self.snapshot_stats()

    def snapshot_stats(self):
        """Have stats be what was measured so far."""
        self.stats = {function: (calls, sum(callers.values()), own, total, callers.copy()) for function, (calls, _, own, total, callers) in self.timings.items()}

    # ---- what is profiled

    def run(self, cmd):
        """Profile a statement in __main__."""
        import __main__
        return self.runctx(cmd, __main__.__dict__, __main__.__dict__)

    def runctx(self, cmd, globals, locals):
        """Profile a statement in namespaces."""
        self.set_cmd(cmd)
        sys.setprofile(self.dispatcher)
        try:
            exec(cmd, globals, locals)
        finally:
            sys.setprofile(None)
        return self

    def runcall(self, func, /, *args, **kw):
        """Profile a call; gives its result."""
        self.set_cmd(repr(func))
        sys.setprofile(self.dispatcher)
        try:
            return func(*args, **kw)
        finally:
            sys.setprofile(None)

    def calibrate(self, m, verbose=0):
        """What measuring an event costs, found by m calls: the bias for other profilers of this class."""
        if self.__class__ is not Profile:
            raise TypeError("Subclasses must override .calibrate().")
        bias, self.bias = self.bias, 0
        try:
            return self._calibrate_inner(m, verbose)
        finally:
            self.bias = bias

    def _calibrate_inner(self, m, verbose):
        get_time = self.get_time

        def callee():
            for _ in range(50):
                pass

        def caller():
            for _ in range(m):
                callee()

        begin = get_time()
        caller()
        unmeasured = get_time() - begin
        measuring = Profile()
        begin = get_time()
        measuring.runctx("caller()", {"caller": caller}, {})
        measured = get_time() - begin
        if verbose:
            print("elapsed time without profiling =", unmeasured)
            print("elapsed time with profiling =", measured)
        events = 2 * (m + 1)
        # What measuring adds to the times that it reports.
        reported = sum(figures[2] for function, figures in measuring.timings.items() if function[2] in ("caller", "callee"))
        mean = (reported - unmeasured) / events
        if verbose:
            print("'CPU seconds' profiler reported =", reported)
            print("total # calls =", m + 1)
            print("mean stopwatch overhead per profile event =", mean)
        return mean


def main(name="profile.py", runs=None, default_sort=-1, choices=None):
    """What `python -m profile` does, and cProfile with its own runctx()."""
    from optparse import OptionParser
    import importlib.machinery
    import importlib.util
    import io
    import os
    usage = name + " [-o output_file_path] [-s sort] [-m module | scriptfile] [arg] ..."
    parser = OptionParser(usage=usage)
    parser.allow_interspersed_args = False
    parser.add_option("-o", "--outfile", dest="outfile", help="Save stats to <outfile>", default=None)
    sort_options = {"dest": "sort", "help": "Sort order when printing to stdout, based on pstats.Stats class", "default": default_sort}
    if choices is None:
        parser.add_option("-m", dest="module", action="store_true", help="Profile a library module.", default=False)
        parser.add_option("-s", "--sort", **sort_options)
    else:
        parser.add_option("-s", "--sort", choices=choices, **sort_options)
        parser.add_option("-m", dest="module", action="store_true", help="Profile a library module", default=False)
    if not sys.argv[1:]:
        parser.print_usage()
        sys.exit(2)
    options, args = parser.parse_args()
    sys.argv[:] = args
    # The program may change the working directory.
    if options.outfile is not None:
        options.outfile = os.path.abspath(options.outfile)
    if not args:
        parser.print_usage()
        return parser
    if options.module:
        import runpy
        code = "run_module(modname, run_name='__main__')"
        namespace = {"run_module": runpy.run_module, "modname": args[0]}
    else:
        progname = args[0]
        sys.path.insert(0, os.path.dirname(progname))
        with io.open_code(progname) as file:
            code = compile(file.read(), progname, "exec")
        module = importlib.util.module_from_spec(importlib.machinery.ModuleSpec("__main__", None, origin=progname))
        module.__dict__.update({"__file__": progname, "__package__": None, "__cached__": None})
        # The program finds itself where imports look for __main__.
        sys.modules["__main__"] = module
        namespace = module.__dict__
    try:
        (runs or runctx)(code, namespace, None, options.outfile, options.sort)
    except BrokenPipeError as e:
        # Whoever reads has seen enough.
        sys.stdout = None
        sys.exit(e.errno)
    return parser


if __name__ == "__main__":
    main()
