using PyLite.Vm.Builtins;
using PyLite.Vm.Declaring;
using PyLite.Vm.Imports;
using PyLite.Vm.Objects;
using PyLite.Vm.Text.Regex;
using PyLite.Vm.Values;
using ThreadState = PyLite.Vm.Eval.ThreadState;

namespace PyLite.Stdlib.Re;

/// <summary>re: https://docs.python.org/3.14/library/re.html</summary>
/// <remarks>
/// What is best written in Python is imported when it is first asked for: the flags (<c>_re_flags</c>, which needs enum), the exception (<c>_re_error</c>),
/// and <c>re.Scanner</c> (<c>_re_scanner</c>). So <c>import re</c> itself costs next to nothing.
/// </remarks>
[PyModule("re", Doc = "Support for regular expressions (RE).")]
[PyModuleType(typeof(PyPattern)), PyModuleType(typeof(PyMatch))]
public static partial class ReModule
{
    private static readonly string[] Exported =
    [
        "match", "fullmatch", "search", "sub", "subn", "split", "findall", "finditer", "compile", "purge", "escape",
        "error", "Pattern", "Match", "A", "I", "L", "M", "S", "X", "U", "ASCII", "IGNORECASE", "LOCALE", "MULTILINE", "DOTALL", "VERBOSE",
        "UNICODE", "NOFLAG", "RegexFlag", "PatternError",
    ];

    private static readonly HashSet<string> FlagNames =
    [
        "A", "I", "L", "M", "S", "X", "U", "ASCII", "IGNORECASE", "LOCALE", "MULTILINE", "DOTALL", "VERBOSE", "UNICODE", "NOFLAG", "DEBUG", "RegexFlag",
    ];

    [PyConst("__version__")] static string Version => "2.2.1";

    [PyModuleInit]
    static void Init(ThreadState ts, PyModule module)
    {
        module.State = new PatternCache();
        PyList all = new();
        foreach (string name in Exported)
            all.Append(name);
        module.Dict.SetStr("__all__", all);
    }

    [PyFunction("match(pattern, string, flags=0)", Doc = "Try to apply the pattern at the start of the string, returning\na Match object, or None if no match was found.")]
    static Value Match(ThreadState ts, PyModule module, Value pattern, Value @string, Value flags) =>
        CompilePattern(ts, module, pattern, flags).Match(ts, @string, 0, long.MaxValue);

    [PyFunction("fullmatch(pattern, string, flags=0)", Doc = "Try to apply the pattern to all of the string, returning\na Match object, or None if no match was found.")]
    static Value FullMatch(ThreadState ts, PyModule module, Value pattern, Value @string, Value flags) =>
        CompilePattern(ts, module, pattern, flags).FullMatch(ts, @string, 0, long.MaxValue);

    [PyFunction("search(pattern, string, flags=0)", Doc = "Scan through string looking for a match to the pattern, returning\na Match object, or None if no match was found.")]
    static Value Search(ThreadState ts, PyModule module, Value pattern, Value @string, Value flags) =>
        CompilePattern(ts, module, pattern, flags).Search(ts, @string, 0, long.MaxValue);

    [PyFunction("findall(pattern, string, flags=0)", Doc = "Return a list of all non-overlapping matches in the string.\n\nIf one or more capturing groups are present in the pattern, return\na list of groups; this will be a list of tuples if the pattern\nhas more than one group.\n\nEmpty matches are included in the result.")]
    static Value FindAll(ThreadState ts, PyModule module, Value pattern, Value @string, Value flags) =>
        CompilePattern(ts, module, pattern, flags).FindAll(ts, @string, 0, long.MaxValue);

    [PyFunction("finditer(pattern, string, flags=0)", Doc = "Return an iterator over all non-overlapping matches in the\nstring.  For each match, the iterator returns a Match object.\n\nEmpty matches are included in the result.")]
    static Value FindIter(ThreadState ts, PyModule module, Value pattern, Value @string, Value flags) =>
        CompilePattern(ts, module, pattern, flags).FindIter(ts, @string, 0, long.MaxValue);

    [PyFunction("sub(pattern, repl, string, *args, count=<missing>, flags=<missing>)", Shown = "(pattern, repl, string, count=0, flags=0)", Doc = "Return the string obtained by replacing the leftmost\nnon-overlapping occurrences of the pattern in string by the\nreplacement repl.  repl can be either a string or a callable;\nif a string, backslash escapes in it are processed.  If it is\na callable, it's passed the Match object and must return\na replacement string to be used.")]
    static Value Sub(ThreadState ts, PyModule module, Value pattern, Value repl, Value @string, ReadOnlySpan<Value> args, Value count, Value flags)
    {
        TakePositional(ts, "sub", "count", 3, args, ref count, ref flags);
        return CompilePattern(ts, module, pattern, flags).Sub(ts, repl, @string, Ops.ToSequenceIndex(ts, count));
    }

    [PyFunction("subn(pattern, repl, string, *args, count=<missing>, flags=<missing>)", Shown = "(pattern, repl, string, count=0, flags=0)", Doc = "Return a 2-tuple containing (new_string, number).\nnew_string is the string obtained by replacing the leftmost\nnon-overlapping occurrences of the pattern in the source\nstring by the replacement repl.  number is the number of\nsubstitutions that were made. repl can be either a string or a\ncallable; if a string, backslash escapes in it are processed.\nIf it is a callable, it's passed the Match object and must\nreturn a replacement string to be used.")]
    static Value SubN(ThreadState ts, PyModule module, Value pattern, Value repl, Value @string, ReadOnlySpan<Value> args, Value count, Value flags)
    {
        TakePositional(ts, "subn", "count", 3, args, ref count, ref flags);
        return CompilePattern(ts, module, pattern, flags).SubN(ts, repl, @string, Ops.ToSequenceIndex(ts, count));
    }

    [PyFunction("split(pattern, string, *args, maxsplit=<missing>, flags=<missing>)", Shown = "(pattern, string, maxsplit=0, flags=0)", Doc = "Split the source string by the occurrences of the pattern,\nreturning a list containing the resulting substrings.  If\ncapturing parentheses are used in pattern, then the text of all\ngroups in the pattern are also returned as part of the resulting\nlist.  If maxsplit is nonzero, at most maxsplit splits occur,\nand the remainder of the string is returned as the final element\nof the list.")]
    static Value Split(ThreadState ts, PyModule module, Value pattern, Value @string, ReadOnlySpan<Value> args, Value maxsplit, Value flags)
    {
        TakePositional(ts, "split", "maxsplit", 2, args, ref maxsplit, ref flags);
        return CompilePattern(ts, module, pattern, flags).Split(ts, @string, Ops.ToSequenceIndex(ts, maxsplit));
    }

    [PyFunction("compile(pattern, flags=0)", Doc = "Compile a regular expression pattern, returning a Pattern object.")]
    static Value Compile(ThreadState ts, PyModule module, Value pattern, Value flags) => CompilePattern(ts, module, pattern, flags);

    /// <summary>What a pickled pattern is restored by.</summary>
    [PyFunction("_compile(pattern, flags)")]
    static Value Restore(ThreadState ts, PyModule module, Value pattern, Value flags) => CompilePattern(ts, module, pattern, flags);

    [PyFunction("purge()", Doc = "Clear the regular expression caches")]
    static void Purge(PyModule module) => CacheOf(module).Clear();

    [PyFunction("escape(pattern)", Doc = "Escape special characters in a string.")]
    static Value Escape(ThreadState ts, Value pattern)
    {
        if (pattern.Ref is PyStr str)
            return Ops.FromText(RegexEscaping.Escape(str.Span));
        byte[] bytes = MatchText.BytesOf(ts, pattern) ?? throw Err.Type($"decoding to str: need a bytes-like object, {pattern.Type.FullName} found");
        return new PyBytes(RegexEscaping.Escape(bytes));
    }

    [PyFunction("__getattr__(name, /)")]
    static Value GetAttr(ThreadState ts, PyModule module, PyStr name)
    {
        string text = name.Utf16;
        string? source = FlagNames.Contains(text) ? "_re_flags" : text is "error" or "PatternError" ? "_re_error" : text == "Scanner" ? "_re_scanner" : null;
        if (source is null)
            return ts.Raise(PyAttributeError.Missing(module, name));
        Value value = Ops.GetAttr(ts, Import(ts, source), text == "error" ? PyStr.Intern("PatternError") : name);
        module.Dict.SetStr(name, value);
        return value;
    }

    /// <summary>What is there already, and what <c>__getattr__</c> fetches.</summary>
    [PyFunction("__dir__()")]
    static Value Dir(PyModule module)
    {
        var names = new PyDict();
        for (int i = module.Dict.FirstEntry; i < module.Dict.EntryCount; i++)
            if (module.Dict.TryEntry(i, out var name, out _)) names.SetStr((PyStr)name.Ref!, Value.None);
        foreach (string name in FlagNames.Concat(["PatternError", "Scanner", "error"])) names.SetStr(name, Value.None);
        var list = new PyList(names.Count);
        for (int i = 0; i < names.EntryCount; i++)
            if (names.TryEntry(i, out var name, out _)) list.Append(name);
        return list;
    }

    /// <summary>Imports a module by its absolute name.</summary>
    internal static Value Import(ThreadState ts, string name) => Importer.ImportModule(ts, name);

    /// <summary>The Python exception for a rejected pattern or template.</summary>
    internal static PyException Convert(ThreadState ts, PatternException error, in Value source)
    {
        switch (error.Kind)
        {
            case PatternErrorKind.ValueError:
                return Err.Value(error.Message);
            case PatternErrorKind.OverflowError:
                return Err.Overflow(error.Message);
            case PatternErrorKind.IndexError:
                return Err.Index(error.Message);
            case PatternErrorKind.RecursionError:
                return Err.New(Exc.RecursionError, error.Message);
            default:
                Value type = Ops.GetAttr(ts, Import(ts, "re"), "PatternError");
                Value exception = error.Position is { } position ? Ops.Call(ts, type, error.Reason, source, position) : Ops.Call(ts, type, error.Reason);
                return new PyException((PyBaseException)exception.Object);
        }
    }

    /// <summary>The pattern object for a str, bytes or pattern, from the interpreter's cache where possible.</summary>
    private static PyPattern CompilePattern(ThreadState ts, PyModule module, in Value pattern, in Value flags)
    {
        int bits = FlagBits(ts, flags);
        if (pattern.Ref is PyPattern compiled)
            return bits == 0 ? compiled : throw Err.Value("cannot process flags argument with a compiled pattern");
        PatternCache cache = CacheOf(module);
        if (cache.Find(pattern, bits) is { } known)
            return known;
        PyPattern made = Compile(ts, pattern, (PatternFlags)bits);
        // A pattern that is dumped is dumped each time.
        if ((bits & (int)PatternFlags.Debug) == 0) cache.Add(pattern, bits, made);
        return made;
    }

    private static PyPattern Compile(ThreadState ts, in Value pattern, PatternFlags flags)
    {
        RegexProgram program;
        bool isDumped = (flags & PatternFlags.Debug) != 0;
        string dump = "";
        try
        {
            if (pattern.Ref is PyStr str)
            {
                program = RegexProgram.Compile(str.Span, flags);
                if (isDumped) dump = RegexProgram.Dump(str.Span, flags);
            }
            else if (MatchText.BytesOf(ts, pattern) is { } bytes)
            {
                program = RegexProgram.CompileBytes(bytes, flags);
                if (isDumped) dump = RegexProgram.DumpBytes(bytes, flags);
            }
            else
            {
                if (pattern.Type.Slot(SlotId.Hash) is null or PyNone)
                    throw Err.Type($"cannot use 'tuple' as a dict key (unhashable type: '{pattern.Type.FullName}')");
                throw Err.Type("first argument must be string or compiled pattern");
            }
        }
        catch (PatternException e)
        {
            throw Convert(ts, e, pattern);
        }
        foreach (PatternWarning warning in program.Warnings)
            Warn(ts, Exc.FutureWarning, warning.Message);
        // What CPython prints next are the instructions of its matcher, which is not this one.
        if (isDumped) Ops.Call(ts, Ops.GetAttr(ts, ts.Interpreter.Builtins, "print"), dump);
        return new PyPattern(pattern, program);
    }

    private static int FlagBits(ThreadState ts, in Value flags)
    {
        if (flags is { IsInt: true, Bits: >= int.MinValue and <= int.MaxValue })
            return (int)flags.Bits;
        if (!Ops.TryInt(flags, out _))
            throw Err.Type($"unsupported operand type(s) for &: '{flags.Type.FullName}' and 'int'");
        long bits = Ops.ToLong(ts, flags, "Python int too large to convert to C int");
        return bits is >= int.MinValue and <= int.MaxValue ? (int)bits : throw Err.Overflow("Python int too large to convert to C int");
    }

    /// <summary>Takes the count and flags that were given by position, which is deprecated.</summary>
    private static void TakePositional(ThreadState ts, string function, string name, int required, ReadOnlySpan<Value> args, ref Value count, ref Value flags)
    {
        if (args.Length > 2)
            throw Err.Type($"{function}() takes from {required} to {required + 2} positional arguments but {required + args.Length} were given");
        if (args.Length > 0 && !count.IsAbsent)
            throw Err.Type($"{function}() got multiple values for argument '{name}'");
        if (args.Length > 1 && !flags.IsAbsent)
            throw Err.Type($"{function}() got multiple values for argument 'flags'");
        if (args.Length > 0)
        {
            count = args[0];
            Warn(ts, Exc.DeprecationWarning, $"'{name}' is passed as positional argument");
        }
        if (args.Length > 1)
            flags = args[1];
        if (count.IsAbsent)
            count = 0;
        if (flags.IsAbsent)
            flags = 0;
    }

    /// <summary>Issues a warning for the line of Python that runs.</summary>
    private static void Warn(ThreadState ts, PyType category, string message) =>
        Ops.Call(ts, Ops.GetAttr(ts, Import(ts, "warnings"), "warn"), message, category);

    private static PatternCache CacheOf(PyModule module) => (PatternCache)module.State!;
}
