"""The faster of the profilers: https://docs.python.org/3.14/library/profile.html#module-cProfile"""

import _lsprof
import profile as _pyprofile

__all__ = ["run", "runctx", "Profile"]


def run(statement, filename=None, sort=-1):
    """Profile a statement in __main__, and print what was measured, or write it to a file."""
    return _pyprofile._Utils(Profile).run(statement, filename, sort)


def runctx(statement, globals, locals, filename=None, sort=-1):
    """The same in namespaces."""
    return _pyprofile._Utils(Profile).runctx(statement, globals, locals, filename, sort)


class Profile(_pyprofile._Reporting, _lsprof.Profiler):
    """Profile(timer=None, timeunit=None, subcalls=True, builtins=True)

    Builds a profiler object using the specified timer function.
    The default timer is a fast built-in one based on real time.
    For custom timer functions returning integers, timeunit can
    be a float specifying a scale (i.e. how long each integer unit
    is, in seconds).
    """

    def create_stats(self):
        """End measuring; stats is what was measured."""
        self.disable()
        self.snapshot_stats()

    def snapshot_stats(self):
        """Have stats be what was measured so far."""
        entries = self.getstats()
        stats = self.stats = {}
        callers_of = {}
        for entry in entries:
            func = label(entry.code)
            figures = entry.callcount - entry.reccallcount, entry.callcount, entry.inlinetime, entry.totaltime
            if func in stats:
                # Several code objects of one name, at one place.
                figures = tuple(map(sum, zip(figures, stats[func][:4])))
            stats[func] = *figures, callers_of.setdefault(func, {})
        for entry in entries:
            caller = label(entry.code)
            for call in entry.calls or ():
                callers = callers_of.get(label(call.code))
                if callers is None:
                    continue
                figures = call.callcount, call.callcount - call.reccallcount, call.inlinetime, call.totaltime
                if caller in callers:
                    figures = tuple(map(sum, zip(figures, callers[caller])))
                callers[caller] = figures

    def run(self, cmd):
        """Profile a statement in __main__."""
        import __main__
        return self.runctx(cmd, __main__.__dict__, __main__.__dict__)

    def runctx(self, cmd, globals, locals):
        """Profile a statement in namespaces."""
        self.enable()
        try:
            exec(cmd, globals, locals)
        finally:
            self.disable()
        return self

    def runcall(self, func, /, *args, **kw):
        """Profile a call; gives its result."""
        self.enable()
        try:
            return func(*args, **kw)
        finally:
            self.disable()

    def __enter__(self):
        self.enable()
        return self

    def __exit__(self, *exc_info):
        self.disable()


def label(code):
    """(file, line, name) for a code object, or for the text that stands for a built-in function."""
    return ("~", 0, code) if isinstance(code, str) else (code.co_filename, code.co_firstlineno, code.co_name)


def main():
    """What `python -m cProfile` does."""
    import pstats
    return _pyprofile.main("cProfile.py", runctx, 2, sorted(pstats.Stats.sort_arg_dict_default))


if __name__ == "__main__":
    main()
