namespace PyLite.Stdlib.Csv;

/// <summary>_csv: what of https://docs.python.org/3.14/library/csv.html is not written in Python.</summary>
[PyModule("_csv", Doc = "CSV parsing and writing.\n")]
[PyModuleType(typeof(PyCsvDialect))]
public static partial class CsvModule
{
    private const long FirstLimit = 128 * 1024;

    /// <summary>What an interpreter has of this module: its registered dialects by name, and the longest field that a reader accepts, in characters.</summary>
    internal sealed class CsvState
    {
        public readonly PyDict Dialects = new();
        public long FieldLimit = FirstLimit;
    }

    [PyConst("QUOTE_MINIMAL")] static long QuoteMinimal => (long)Quoting.Minimal;
    [PyConst("QUOTE_ALL")] static long QuoteAll => (long)Quoting.All;
    [PyConst("QUOTE_NONNUMERIC")] static long QuoteNonNumeric => (long)Quoting.NonNumeric;
    [PyConst("QUOTE_NONE")] static long QuoteNone => (long)Quoting.None;
    [PyConst("QUOTE_STRINGS")] static long QuoteStrings => (long)Quoting.Strings;
    [PyConst("QUOTE_NOTNULL")] static long QuoteNotNull => (long)Quoting.NotNull;

    [PyModuleInit]
    static void Init(ThreadState ts, PyModule module)
    {
        Ops.SetAttr(ts, module, "_dialects", StateOf(ts).Dialects);
        Ops.SetAttr(ts, module, "Error", PythonPart.Get(ts, "_csv_error", "Error"));
        Ops.SetAttr(ts, module, "Reader", PyCsvReader.TypeObject);
        Ops.SetAttr(ts, module, "Writer", PyCsvWriter.TypeObject);
    }

    internal static CsvState StateOf(ThreadState ts) => ts.Interpreter.ModuleState<CsvState>();

    /// <summary>csv.Error.</summary>
    internal static PyException Error(ThreadState ts, string message) => PythonPart.Error(ts, "_csv_error", "Error", message);

    /// <summary>The dialect registered under a name; csv.Error if there is none.</summary>
    internal static Value Registered(ThreadState ts, in Value name) => StateOf(ts).Dialects.TryGet(ts, name, out var dialect) ? dialect : throw Error(ts, "unknown dialect");

    [PyFunction("reader(iterable, /, dialect='excel', **fmtparams)", Raw = true, Doc = "Return a reader object that will process lines from the given iterable.\n\nThe \"iterable\" argument can be any object that returns a line\nof input for each iteration, such as a file object or a list.  The\noptional \"dialect\" argument defines a CSV dialect.  The function\nalso accepts optional keyword arguments which override settings\nprovided by the dialect.\n\nThe returned object is an iterator.  Each iteration returns a row\nof the CSV file (which can span multiple input lines).")]
    static Value Reader(ThreadState ts, ReadOnlySpan<Value> args, PyTuple? kw)
    {
        CheckCount("reader", args, kw);
        var lines = Ops.GetIter(ts, args[0]);
        return new PyCsvReader(StateOf(ts), lines.Ref, DialectOf(ts, args, kw));
    }

    [PyFunction("writer(fileobj, /, dialect='excel', **fmtparams)", Raw = true, Doc = "Return a writer object that will write user data on the given file object.\n\nThe \"fileobj\" argument can be any object that supports the file API.\nThe optional \"dialect\" argument defines a CSV dialect.  The function\nalso accepts optional keyword arguments which override settings\nprovided by the dialect.")]
    static Value Writer(ThreadState ts, ReadOnlySpan<Value> args, PyTuple? kw)
    {
        CheckCount("writer", args, kw);
        if (!Ops.TryGetAttr(ts, args[0], "write", out var write) || !Ops.IsCallable(write)) throw Err.Type("argument 1 must have a \"write\" method");
        return new PyCsvWriter(write, DialectOf(ts, args, kw));
    }

    [PyFunction("register_dialect(name, /, dialect='excel', **fmtparams)", Raw = true, Doc = "Create a mapping from a string name to a CVS dialect.\n\nThe optional \"dialect\" argument specifies the base dialect instance\nor the name of the registered dialect.  The function also accepts\noptional keyword arguments which override settings provided by the\ndialect.")]
    static void RegisterDialect(ThreadState ts, ReadOnlySpan<Value> args, PyTuple? kw)
    {
        CheckCount("register_dialect", args, kw);
        if (args[0].Ref is not PyStr) throw Err.Type("dialect name must be a string");
        StateOf(ts).Dialects.Set(ts, args[0], DialectOf(ts, args, kw));
    }

    [PyFunction("unregister_dialect(name)", Doc = "Delete the name/dialect mapping associated with a string name.")]
    static void UnregisterDialect(ThreadState ts, Value name)
    {
        Registered(ts, name);
        StateOf(ts).Dialects.Remove(ts, name, out _);
    }

    [PyFunction("get_dialect(name)", Doc = "Return the dialect instance associated with name.")]
    static Value GetDialect(ThreadState ts, Value name) => Registered(ts, name);

    [PyFunction("list_dialects()", Doc = "Return a list of all known dialect names.")]
    static Value ListDialects(ThreadState ts) => Ops.ToList(ts, StateOf(ts).Dialects);

    [PyFunction("field_size_limit(new_limit=<missing>)", Shown = "($module, /, new_limit=<unrepresentable>)", Doc = "Sets an upper limit on parsed fields.\n\nReturns old limit. If limit is not given, no new limit is set and\nthe old limit is returned")]
    static long FieldSizeLimit(ThreadState ts, Value newLimit)
    {
        var state = StateOf(ts);
        long old = state.FieldLimit;
        if (newLimit.IsAbsent) return old;
        if (!newLimit.IsInt && !newLimit.IsExact<PyLong>()) throw Err.Type("limit must be an integer");
        state.FieldLimit = Ops.ToLong(ts, newLimit, "Python int too large to convert to C ssize_t");
        return old;
    }

    private static void CheckCount(string function, ReadOnlySpan<Value> args, PyTuple? kw)
    {
        int count = args.Length - (kw?.Length ?? 0);
        if (count is < 1 or > 2) throw Err.Type($"{function} expected at {(count < 1 ? "least 1 argument" : "most 2 arguments")}, got {count}");
    }

    /// <summary>The dialect that the arguments behind the first one describe.</summary>
    private static PyCsvDialect DialectOf(ThreadState ts, ReadOnlySpan<Value> args, PyTuple? kw) => PyCsvDialect.Make(ts, PyCsvDialect.TypeObject, args[1..], kw);
}
