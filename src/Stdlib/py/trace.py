"""Follow a program line by line, or count how often its lines are executed: https://docs.python.org/3.14/library/trace.html"""

import linecache
import os
import sys
import tokenize
from time import monotonic
from types import CodeType

__all__ = ["Trace", "CoverageResults"]

# A line with this comment is not marked as missing.
PRAGMA_NOCOVER = "#pragma NO COVER"


class _Ignore:
    """Which modules are not followed: by their names or packages, or by the folders of their files."""

    def __init__(self, modules=None, dirs=None):
        self._mods = set(modules or ())
        self._dirs = [os.path.normpath(folder) for folder in dirs or ()]
        self._known = {}

    def names(self, filename, modulename):
        """1 if a module is not followed, else 0."""
        if modulename not in self._known:
            is_named = any(modulename == name or modulename.startswith(name + ".") for name in self._mods)
            # What has no file is built in.
            self._known[modulename] = int(is_named or filename is None or any(filename.startswith(folder + os.sep) for folder in self._dirs))
        return self._known[modulename]


def _modname(path):
    """The name of the module of a file."""
    return os.path.splitext(os.path.basename(path))[0]


def _fullmodname(path):
    """The name with its packages, as far as sys.path tells."""
    compared = os.path.normcase(path)
    longest = ""
    for folder in map(os.path.normcase, sys.path):
        if compared.startswith(folder) and compared[len(folder):len(folder) + 1] == os.sep and len(folder) > len(longest):
            longest = folder
    base = path[len(longest) + 1:] if longest else path
    base = os.path.splitdrive(base)[1].replace(os.sep, ".")
    if os.altsep:
        base = base.replace(os.altsep, ".")
    return os.path.splitext(base)[0].lstrip(".")


class CoverageResults:
    """What was counted: lines by (file, line), functions that were called, pairs of caller and called."""

    def __init__(self, counts=None, calledfuncs=None, infile=None, callers=None, outfile=None):
        self.counts = {} if counts is None else counts
        self.counter = self.counts.copy()
        self.calledfuncs = {} if calledfuncs is None else calledfuncs
        self.calledfuncs = self.calledfuncs.copy()
        self.callers = ({} if callers is None else callers).copy()
        self.infile = infile
        self.outfile = outfile
        if infile:
            import pickle
            try:
                with open(infile, "rb") as file:
                    counts, calledfuncs, callers = pickle.load(file)
                self.update(self.__class__(counts, calledfuncs, callers=callers))
            except (OSError, EOFError, ValueError) as e:
                print(f"Skipping counts file {infile!r}: {e}", file=sys.stderr)

    def is_ignored_filename(self, filename):
        """Whether a name stands for no file."""
        return filename.startswith("<") and (filename.endswith(">") or filename.startswith("<pylite>/"))

    def update(self, other):
        """Add what was counted elsewhere."""
        for key, count in other.counts.items():
            self.counts[key] = self.counts.get(key, 0) + count
        self.calledfuncs.update(dict.fromkeys(other.calledfuncs, 1))
        self.callers.update(dict.fromkeys(other.callers, 1))

    def write_results(self, show_missing=True, summary=False, coverdir=None, *, ignore_missing_files=False):
        """Print functions and calls, and write a .cover file for each source file, into coverdir or beside it."""
        self._print_functions()
        self._print_callers()
        per_file = {}
        for (filename, lineno), count in self.counts.items():
            per_file.setdefault(filename, {})[lineno] = count
        sums = {}
        for filename, hits in per_file.items():
            if self.is_ignored_filename(filename):
                continue
            if filename.endswith(".pyc"):
                filename = filename[:-1]
            if ignore_missing_files and not os.path.isfile(filename):
                continue
            if coverdir is None:
                folder = os.path.dirname(os.path.abspath(filename))
                modulename = _modname(filename)
            else:
                folder = coverdir
                os.makedirs(folder, exist_ok=True)
                modulename = _fullmodname(filename)
            executable = _find_executable_linenos(filename) if show_missing else {}
            with open(filename, "rb") as file:
                encoding, _ = tokenize.detect_encoding(file.readline)
            hit, lines = self.write_results_file(os.path.join(folder, modulename + ".cover"), linecache.getlines(filename), executable, hits, encoding)
            if summary and lines:
                sums[modulename] = lines, 100 * hit / lines, modulename, filename
        if summary and sums:
            print("lines   cov%   module   (path)")
            for name in sorted(sums):
                print("%5d   %.1f%%   %s   (%s)" % sums[name])
        if self.outfile:
            import pickle
            try:
                with open(self.outfile, "wb") as file:
                    pickle.dump((self.counts, self.calledfuncs, self.callers), file, 1)
            except OSError as e:
                print("Can't save counts files because %s" % e, file=sys.stderr)

    def _print_functions(self):
        if self.calledfuncs:
            print()
            print("functions called:")
            for filename, modulename, funcname in sorted(self.calledfuncs):
                print(f"filename: {filename}, modulename: {modulename}, funcname: {funcname}")

    def _print_callers(self):
        if not self.callers:
            return
        print()
        print("calling relationships:")
        last = last_called = ""
        for (filename, modulename, name), (called_file, called_module, called) in sorted(self.callers):
            if filename != last:
                print()
                print("***", filename, "***")
                last, last_called = filename, ""
            if called_file != filename and last_called != called_file:
                print("  -->", called_file)
                last_called = called_file
            print(f"    {modulename}.{name} -> {called_module}.{called}")

    def write_results_file(self, path, lines, lnotab, lines_hit, encoding=None):
        """Write a source with the counts of its lines; gives how many were executed, and how many could have been."""
        try:
            out = open(path, "w", encoding=encoding)
        except OSError as e:
            print("trace: Could not open %r for writing: %s - skipping" % (path, e), file=sys.stderr)
            return 0, 0
        hit = missing = 0
        with out:
            for lineno, line in enumerate(lines, 1):
                if lineno in lines_hit:
                    mark = "%5d: " % lines_hit[lineno]
                    hit += 1
                elif lineno in lnotab and line.strip() and PRAGMA_NOCOVER not in line:
                    mark = ">>>>>> "
                    missing += 1
                else:
                    mark = " " * 7
                out.write(mark + line.expandtabs(8))
        return hit, hit + missing


# ---- what lines there are


def _find_lines_from_code(code, strs):
    """The lines that have instructions, but those of strs."""
    return {line: 1 for _, _, line in code.co_lines() if line and line not in strs}


def _find_lines(code, strs):
    """The same with all code inside."""
    lines = _find_lines_from_code(code, strs)
    for constant in code.co_consts:
        if isinstance(constant, CodeType):
            lines.update(_find_lines(constant, strs))
    return lines


def _find_strings(filename, encoding=None):
    """The lines of docstrings: of texts that are statements by themselves."""
    lines = {}
    before = tokenize.INDENT
    with open(filename, encoding=encoding) as file:
        for kind, text, start, end, _ in tokenize.generate_tokens(file.readline):
            if kind == tokenize.STRING and before == tokenize.INDENT:
                lines.update(dict.fromkeys(range(start[0], end[0] + 1), 1))
            before = kind
    return lines


def _find_executable_linenos(filename):
    """The lines of a file that can be executed."""
    try:
        with tokenize.open(filename) as file:
            source = file.read()
            encoding = file.encoding
    except OSError as e:
        print("Not printing coverage data for %r: %s" % (filename, e), file=sys.stderr)
        return {}
    return _find_lines(compile(source, filename, "exec"), _find_strings(filename, encoding))


# ---- following


class Trace:
    """Follows what it runs: counts lines (count), prints them (trace), notes functions (countfuncs) or calls (countcallers).

    ignoremods and ignoredirs say what is not followed; infile has counts to add to, outfile is where to keep them; timing
    puts the time since the start before each line.
    """

    def __init__(self, count=1, trace=1, countfuncs=0, countcallers=0, ignoremods=(), ignoredirs=(), infile=None, outfile=None, timing=False):
        self.infile = infile
        self.outfile = outfile
        self.ignore = _Ignore(ignoremods, ignoredirs)
        self.counts = {}
        self.pathtobasename = {}
        self.donothing = 0
        self.trace = trace
        self._calledfuncs = {}
        self._callers = {}
        self._caller_cache = {}
        self.start_time = monotonic() if timing else None
        if countcallers:
            self.globaltrace = self.globaltrace_trackcallers
        elif countfuncs:
            self.globaltrace = self.globaltrace_countfuncs
        elif trace or count:
            self.globaltrace = self.globaltrace_lt
            self.localtrace = self.localtrace_trace_and_count if trace and count else self.localtrace_trace if trace else self.localtrace_count
        else:
            self.donothing = 1

    def run(self, cmd):
        """Follow a statement in __main__."""
        import __main__
        self.runctx(cmd, __main__.__dict__, __main__.__dict__)

    def runctx(self, cmd, globals=None, locals=None):
        """Follow a statement in namespaces."""
        import threading
        globals = {} if globals is None else globals
        locals = {} if locals is None else locals
        if not self.donothing:
            threading.settrace(self.globaltrace)
            sys.settrace(self.globaltrace)
        try:
            exec(cmd, globals, locals)
        finally:
            if not self.donothing:
                sys.settrace(None)
                threading.settrace(None)

    def runfunc(self, func, /, *args, **kw):
        """Follow a call; gives its result."""
        result = None
        if not self.donothing:
            sys.settrace(self.globaltrace)
        try:
            result = func(*args, **kw)
        finally:
            if not self.donothing:
                sys.settrace(None)
        return result

    def file_module_function_of(self, frame):
        """(file, module, function) of a frame; a method is named with its class."""
        code = frame.f_code
        filename = code.co_filename
        module = _modname(filename) if filename else None
        if code not in self._caller_cache:
            self._caller_cache[code] = _class_of(frame)
        owner = self._caller_cache[code]
        return filename, module, f"{owner}.{code.co_name}" if owner else code.co_name

    def globaltrace_trackcallers(self, frame, why, arg):
        """Notes who called."""
        if why == "call":
            self._callers[self.file_module_function_of(frame.f_back), self.file_module_function_of(frame)] = 1

    def globaltrace_countfuncs(self, frame, why, arg):
        """Notes what was called."""
        if why == "call":
            self._calledfuncs[self.file_module_function_of(frame)] = 1

    def globaltrace_lt(self, frame, why, arg):
        """Decides whether the lines of a frame are followed."""
        if why != "call":
            return None
        filename = frame.f_globals.get("__file__", None)
        if not filename:
            return None
        modulename = _modname(filename)
        if self.ignore.names(filename, modulename):
            return None
        if self.trace:
            print(f" --- modulename: {modulename}, funcname: {frame.f_code.co_name}")
        return self.localtrace

    def localtrace_trace_and_count(self, frame, why, arg):
        """Counts a line and prints it."""
        if why == "line":
            self._count(frame)
            self._print(frame)
        return self.localtrace

    def localtrace_trace(self, frame, why, arg):
        """Prints a line."""
        if why == "line":
            self._print(frame)
        return self.localtrace

    def localtrace_count(self, frame, why, arg):
        """Counts a line."""
        if why == "line":
            self._count(frame)
        return self.localtrace

    def _count(self, frame):
        key = frame.f_code.co_filename, frame.f_lineno
        self.counts[key] = self.counts.get(key, 0) + 1

    def _print(self, frame):
        filename, lineno = frame.f_code.co_filename, frame.f_lineno
        if self.start_time is not None:
            print("%.2f" % (monotonic() - self.start_time), end=" ")
        line = linecache.getline(filename, lineno)
        print(f"{os.path.basename(filename)}({lineno})" + (f":  {line}" if line else "\n"), end="")

    def results(self):
        """What was counted."""
        return CoverageResults(self.counts, infile=self.infile, outfile=self.outfile, calledfuncs=self._calledfuncs, callers=self._callers)


def _class_of(frame):
    """The name of the class that has a frame's function as a method; None if none has."""
    code = frame.f_code
    owner, dot, name = code.co_qualname.rpartition(".")
    if not dot or owner.endswith("<locals>"):
        return None
    outer = owner.rpartition(".")[2]
    candidates = []
    if "<locals>" not in owner:
        found = frame.f_globals
        for part in owner.split("."):
            found = found.get(part) if isinstance(found, dict) else getattr(found, part, None)
        candidates.append(found)
    if code.co_argcount:
        first = frame.f_locals.get(code.co_varnames[0])
        candidates += first.__mro__ if isinstance(first, type) else type(first).__mro__
    for cls in candidates:
        if isinstance(cls, type) and cls.__name__ == outer and getattr(vars(cls).get(name), "__code__", None) is code:
            return outer
    return None


def _parse_args():
    import argparse
    parser = argparse.ArgumentParser(color=True)
    parser.add_argument("--version", action="version", version="trace 2.0")

    main_options = parser.add_argument_group("Main options", "One of these (or --report) must be given")
    main_options.add_argument("-c", "--count", action="store_true", help="Count the number of times each line is executed and write the counts to <module>.cover "
                              "for each module executed, in the module's directory. See also --coverdir, --file, --no-report below.")
    main_options.add_argument("-t", "--trace", action="store_true", help="Print each line to sys.stdout before it is executed")
    main_options.add_argument("-l", "--listfuncs", action="store_true", help="Keep track of which functions are executed at least once and write the results to "
                              "sys.stdout after the program exits. Cannot be specified alongside --trace or --count.")
    main_options.add_argument("-T", "--trackcalls", action="store_true", help="Keep track of caller/called pairs and write the results to sys.stdout after the program exits.")

    modifiers = parser.add_argument_group("Modifiers")
    reports = modifiers.add_mutually_exclusive_group()
    reports.add_argument("-r", "--report", action="store_true", help="Generate a report from a counts file; does not execute any code. --file must specify the results file "
                         "to read, which must have been created in a previous run with --count --file=FILE")
    reports.add_argument("-R", "--no-report", action="store_true", help="Do not generate the coverage report files. Useful if you want to accumulate over several runs.")
    modifiers.add_argument("-f", "--file", help="File to accumulate counts over several runs")
    modifiers.add_argument("-C", "--coverdir", help="Directory where the report files go. The coverage report for <package>.<module> will be written to file "
                           "<dir>/<package>/<module>.cover")
    modifiers.add_argument("-m", "--missing", action="store_true", help='Annotate executable lines that were not executed with ">>>>>> "')
    modifiers.add_argument("-s", "--summary", action="store_true", help="Write a brief summary for each file to sys.stdout. Can only be used with --count or --report")
    modifiers.add_argument("-g", "--timing", action="store_true", help="Prefix each line with the time since the program started. Only used while tracing")

    filters = parser.add_argument_group("Filters", "Can be specified multiple times")
    filters.add_argument("--ignore-module", action="append", default=[], help="Ignore the given module(s) and its submodules (if it is a package). Accepts comma separated "
                         "list of module names.")
    filters.add_argument("--ignore-dir", action="append", default=[], help="Ignore files in the given directory (multiple directories can be joined by os.pathsep).")

    parser.add_argument("--module", action="store_true", default=False, help="Trace a module. ")
    parser.add_argument("progname", nargs="?", help="file to run as main program")
    parser.add_argument("arguments", nargs=argparse.REMAINDER, help="arguments to the program")
    opts = parser.parse_args()

    if opts.report and not opts.file:
        parser.error("-r/--report requires -f/--file")
    if not any((opts.trace, opts.count, opts.report, opts.listfuncs, opts.trackcalls)):
        parser.error("must specify one of --trace, --count, --report, --listfuncs, or --trackcalls")
    if opts.listfuncs and (opts.count or opts.trace):
        parser.error("cannot specify both --listfuncs and (--trace or --count)")
    if opts.summary and not (opts.count or opts.report):
        parser.error("--summary can only be used with --count or --report")
    if opts.progname is None and not opts.report:
        parser.error("progname is missing: required with the main options")
    return opts


def main():
    """What `python -m trace` does."""
    opts = _parse_args()
    if opts.report:
        return CoverageResults(infile=opts.file, outfile=opts.file).write_results(opts.missing, opts.summary, opts.coverdir)

    python_folder = os.path.join(sys.base_prefix, sys.platlibdir, "python%d.%d" % sys.version_info[:2])
    modules = [name.strip() for names in opts.ignore_module for name in names.split(",")]
    folders = [os.path.normpath(os.path.expandvars(folder).replace("$prefix", python_folder).replace("$exec_prefix", python_folder))
               for group in opts.ignore_dir for folder in group.split(os.pathsep)]
    tracer = Trace(opts.count, opts.trace, countfuncs=opts.listfuncs, countcallers=opts.trackcalls, ignoremods=modules, ignoredirs=folders,
                   infile=opts.file, outfile=opts.file, timing=opts.timing)
    try:
        if opts.module:
            import runpy
            _, spec, code = runpy._get_module_details(opts.progname)
            sys.argv = [code.co_filename, *opts.arguments]
            namespace = {"__name__": "__main__", "__file__": code.co_filename, "__package__": spec.parent, "__loader__": spec.loader, "__spec__": spec, "__cached__": None}
        else:
            import io
            sys.argv = [opts.progname, *opts.arguments]
            sys.path[:1] = [os.path.dirname(opts.progname)]
            with io.open_code(opts.progname) as file:
                code = compile(file.read(), opts.progname, "exec")
            namespace = {"__file__": opts.progname, "__name__": "__main__", "__package__": None, "__cached__": None}
        tracer.runctx(code, namespace, namespace)
    except OSError as e:
        sys.exit("Cannot run file %r because: %s" % (sys.argv[0], e))
    except SystemExit:
        pass
    results = tracer.results()
    if not opts.no_report:
        results.write_results(opts.missing, opts.summary, opts.coverdir)


if __name__ == "__main__":
    main()
