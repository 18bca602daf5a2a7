"""Measures how long small pieces of code take."""
import gc
import itertools
import sys
import time

__all__ = ["Timer", "timeit", "repeat", "default_timer"]

dummy_src_name = "<timeit-src>"
default_number = 1000000
default_repeat = 5
default_timer = time.perf_counter

_globals = globals

_template = """\
def inner(_it, _timer{init}):
    {setup}
    _t0 = _timer()
    for _i in _it:
        {stmt}
        pass
    _t1 = _timer()
    return _t1 - _t0
"""


def reindent(source, indent):
    return source.replace("\n", "\n" + " " * indent)


class Timer:
    """A statement, and what is to be done once before it is timed."""

    def __init__(self, stmt="pass", setup="pass", timer=default_timer, globals=None):
        self.timer = timer
        space = {}
        namespace = _globals() if globals is None else globals
        init = ''
        prefix = ''
        if isinstance(setup, str):
            # on their own first: a syntax error is told in the code as it was given
            compile(setup, dummy_src_name, "exec")
            prefix = setup + '\n'
            setup = reindent(setup, 4)
        elif callable(setup):
            space['_setup'] = setup
            init += ', _setup=_setup'
            setup = '_setup()'
        else:
            raise ValueError("setup is neither a string nor callable")
        if isinstance(stmt, str):
            compile(prefix + stmt, dummy_src_name, "exec")
            stmt = reindent(stmt, 8)
        elif callable(stmt):
            space['_stmt'] = stmt
            init += ', _stmt=_stmt'
            stmt = '_stmt()'
        else:
            raise ValueError("stmt is neither a string nor callable")
        self.src = _template.format(stmt=stmt, setup=setup, init=init)
        exec(compile(self.src, dummy_src_name, "exec"), namespace, space)
        self.inner = space["inner"]

    def print_exc(self, file=None):
        """Helper to print a traceback from the timed code."""
        import linecache
        import traceback
        linecache.cache[dummy_src_name] = (len(self.src), None, self.src.split("\n"), dummy_src_name)
        traceback.print_exc(file=file)

    def timeit(self, number=default_number):
        """Time 'number' executions of the main statement."""
        was_enabled = gc.isenabled()
        gc.disable()
        try:
            return self.inner(itertools.repeat(None, number), self.timer)
        finally:
            if was_enabled:
                gc.enable()

    def repeat(self, repeat=default_repeat, number=default_number):
        """Call timeit() a few times."""
        return [self.timeit(number) for _ in range(repeat)]

    def autorange(self, callback=None):
        """Return the number of loops and time taken so that total time >= 0.2."""
        base = 1
        while True:
            for step in 1, 2, 5:
                number = base * step
                taken = self.timeit(number)
                if callback:
                    callback(number, taken)
                if taken >= 0.2:
                    return number, taken
            base *= 10


def timeit(stmt="pass", setup="pass", timer=default_timer, number=default_number, globals=None):
    """Convenience function to create Timer object and call timeit method."""
    return Timer(stmt, setup, timer, globals).timeit(number)


def repeat(stmt="pass", setup="pass", timer=default_timer, repeat=default_repeat, number=default_number, globals=None):
    """Convenience function to create Timer object and call repeat method."""
    return Timer(stmt, setup, timer, globals).repeat(repeat, number)


def main(args=None, *, _wrap_timer=None):
    """The command line: python -m timeit [-n N] [-r N] [-u UNIT] [-s S] [-p] [-v] [statement]"""
    import getopt
    import os
    if args is None:
        args = sys.argv[1:]
    try:
        opts, args = getopt.getopt(args, "n:u:s:r:pvh", ["number=", "setup=", "repeat=", "process", "verbose", "unit=", "help"])
    except getopt.error as err:
        print(err)
        print("use -h/--help for command line help")
        return 2
    timer = default_timer
    number, repeats, verbose, precision, unit, setup = 0, default_repeat, 0, 3, None, []
    units = {"nsec": 1e-9, "usec": 1e-6, "msec": 1e-3, "sec": 1.0}
    for option, value in opts:
        if option in ("-n", "--number"):
            number = int(value)
        elif option in ("-s", "--setup"):
            setup.append(value)
        elif option in ("-u", "--unit"):
            if value not in units:
                print("Unrecognized unit. Please select nsec, usec, msec, or sec.", file=sys.stderr)
                return 2
            unit = value
        elif option in ("-r", "--repeat"):
            repeats = max(1, int(value))
        elif option in ("-p", "--process"):
            timer = time.process_time
        elif option in ("-v", "--verbose"):
            if verbose:
                precision += 1
            verbose += 1
        else:
            print(main.__doc__)
            return 0
    sys.path.insert(0, os.curdir)
    if _wrap_timer is not None:
        timer = _wrap_timer(timer)
    measured = Timer("\n".join(args) or "pass", "\n".join(setup) or "pass", timer)
    if number == 0:
        def callback(number, taken):
            print("{num} loop{s} -> {secs:.{prec}g} secs".format(num=number, s='' if number == 1 else 's', secs=taken, prec=precision))
        try:
            number, _ = measured.autorange(callback if verbose else None)
        except:
            measured.print_exc()
            return 1
        if verbose:
            print()
    try:
        raw = measured.repeat(repeats, number)
    except:
        measured.print_exc()
        return 1

    def shown(seconds):
        name = unit
        if name is None:
            name = next((name for name, scale in reversed(units.items()) if seconds >= scale), "nsec")
        return "%.*g %s" % (precision, seconds / units[name], name)

    if verbose:
        print("raw times: %s" % ", ".join(map(shown, raw)))
        print()
    timings = [taken / number for taken in raw]
    best, worst = min(timings), max(timings)
    print("%d loop%s, best of %d: %s per loop" % (number, 's' if number != 1 else '', repeats, shown(best)))
    if worst >= best * 4:
        import warnings
        warnings.warn_explicit("The test results are likely unreliable. The worst time (%s) was more than four times slower than "
                               "the best time (%s)." % (shown(worst), shown(best)), UserWarning, '', 0)
    return None


if __name__ == "__main__":
    sys.exit(main())
