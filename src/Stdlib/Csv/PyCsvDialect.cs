using System.Buffers;

namespace PyLite.Stdlib.Csv;

/// <summary>The QUOTE_… constants.</summary>
internal enum Quoting { Minimal, All, NonNumeric, None, Strings, NotNull }

/// <summary>_csv.Dialect: how rows are written, checked. Immutable.</summary>
/// <remarks>Reference: https://docs.python.org/3.14/library/csv.html#dialects-and-formatting-parameters</remarks>
[PyType("Dialect", Module = "_csv", Subclassable = true, Doc = "CSV dialect\n\nThe Dialect type records CSV parsing and generation options.\n")]
public sealed partial class PyCsvDialect : PyObject
{
    /// <summary>Stands for a character that is not set.</summary>
    internal const int NotSet = -1;

    private static readonly string[] Names = ["dialect", "delimiter", "doublequote", "escapechar", "lineterminator", "quotechar", "quoting", "skipinitialspace", "strict"];

    internal readonly int Delimiter, EscapeChar, QuoteChar;
    internal readonly PyStr LineTerminator;
    internal readonly Quoting Quoting;
    internal readonly bool DoubleQuote, SkipInitialSpace, Strict;

    /// <summary>The characters up to U+FFFF that end a run of ordinary ones: in a field without quotes, in one with quotes, and in one that is written.</summary>
    internal readonly SearchValues<char> FieldStops, QuotedStops, Special;

    private PyInstance? _attributes;

    /// <summary>Arguments by their places in <see cref="Names"/>; Absent if neither given nor an attribute of the dialect.</summary>
    private PyCsvDialect(ThreadState ts, PyType type, ReadOnlySpan<Value> given) : base(type)
    {
        Delimiter = Character(given[1], "delimiter", ',', isOptional: false);
        DoubleQuote = Flag(ts, given[2], true);
        EscapeChar = Character(given[3], "escapechar", NotSet, isOptional: true);
        LineTerminator = given[4].IsAbsent ? PyStr.Intern("\r\n") : given[4].Ref as PyStr ?? throw Err.Type($"\"lineterminator\" must be a string, not {given[4].Type.FullName}");
        QuoteChar = Character(given[5], "quotechar", '"', isOptional: true);
        Quoting = ToQuoting(ts, given[6]);
        SkipInitialSpace = Flag(ts, given[7], false);
        Strict = Flag(ts, given[8], false);
        if (given[5].IsNone && given[6].IsAbsent) Quoting = Quoting.None;
        if (Quoting != Quoting.None && QuoteChar == NotSet) throw Err.Type("quotechar must be set if quoting enabled");
        Check(Delimiter, "delimiter", allowsSpace: true);
        Check(EscapeChar, "escapechar", !SkipInitialSpace);
        Check(QuoteChar, "quotechar", !SkipInitialSpace);
        if (Delimiter == EscapeChar) throw Err.Value("bad delimiter or escapechar value");
        if (Delimiter == QuoteChar) throw Err.Value("bad delimiter or quotechar value");
        if (EscapeChar != NotSet && EscapeChar == QuoteChar) throw Err.Value("bad escapechar or quotechar value");
        string escape = Narrow(EscapeChar), quote = Narrow(QuoteChar), delimiter = Narrow(Delimiter);
        FieldStops = SearchValues.Create("\r\n" + delimiter + escape);
        QuotedStops = SearchValues.Create((Quoting == Quoting.None ? "" : quote) + escape);
        Special = SearchValues.Create("\r\n" + delimiter + escape + quote + (LineTerminator.IsWide ? "" : LineTerminator.Narrow));
    }

    private static string Narrow(int point) => point is >= 0 and <= 0xFFFF ? ((char)point).ToString() : "";

    private static int Character(in Value value, string name, int @default, bool isOptional)
    {
        if (value.IsAbsent) return @default;
        if (value.IsNone && isOptional) return NotSet;
        string wanted = $"\"{name}\" must be a unicode character{(isOptional ? " or None" : "")}, not ";
        if (value.Ref is not PyStr text) throw Err.Type(wanted + value.Type.Name);
        return text.Length == 1 ? text.CodePointAt(0) : throw Err.Type($"{wanted}a string of length {text.Length}");
    }

    private static bool Flag(ThreadState ts, in Value value, bool @default) => value.IsAbsent ? @default : Ops.IsTrue(ts, value);

    private static Quoting ToQuoting(ThreadState ts, in Value value)
    {
        if (value.IsAbsent) return Quoting.Minimal;
        if (!value.IsInt && !value.IsExact<PyLong>()) throw Err.Type($"\"quoting\" must be an integer, not {value.Type.FullName}");
        long number = Ops.ToLong(ts, value, "Python int too large to convert to C int");
        if (number != (int)number) throw Err.Overflow("Python int too large to convert to C int");
        return number is >= 0 and <= (long)Quoting.NotNull ? (Quoting)number : throw Err.Type("bad \"quoting\" value");
    }

    private void Check(int point, string name, bool allowsSpace)
    {
        if (point == NotSet) return;
        if (point is '\r' or '\n' || point == ' ' && !allowsSpace) throw Err.Value($"bad {name} value");
        if (IsInTerminator(point)) throw Err.Value($"bad {name} or lineterminator value");
    }

    private bool IsInTerminator(int point)
    {
        for (int i = 0; i < LineTerminator.Length; i++)
            if (LineTerminator.CodePointAt(i) == point) return true;
        return false;
    }

    /// <summary>Whether a character means something, so that it has to be quoted or escaped where it is part of a field.</summary>
    internal bool IsSpecial(int point) => point == Delimiter || point == EscapeChar || point == QuoteChar || point is '\r' or '\n' || IsInTerminator(point);

    [PyNew("Dialect(*args, **kwargs)", Raw = true, Doc = "Create and return a new object.  See help(type) for accurate signature.")]
    static Value New(ThreadState ts, PyType type, ReadOnlySpan<Value> args, PyTuple? kw) => Make(ts, type, args, kw);

    /// <summary>The dialect that arguments of the constructor describe; the one that is given, if nothing of it is changed.</summary>
    internal static PyCsvDialect Make(ThreadState ts, PyType type, ReadOnlySpan<Value> args, PyTuple? kw)
    {
        Span<Value> given = new Value[Names.Length];
        given.Fill(Value.Absent);
        bool changes = Bind(args, kw, given);
        var source = given[0];
        if (source.Ref is PyStr) source = CsvModule.Registered(ts, source);
        if (!source.IsAbsent && !source.IsNone)
        {
            if (source.Ref is PyCsvDialect same && type == TypeObject && !changes) return same;
            for (int i = 1; i < Names.Length; i++)
                if (given[i].IsAbsent) given[i] = AttributeOf(ts, source, Names[i]);
        }
        return new PyCsvDialect(ts, type, given);
    }

    /// <summary>What a dialect, which can be any object, says; Absent if it cannot be asked, for whatever reason.</summary>
    private static Value AttributeOf(ThreadState ts, in Value source, string name)
    {
        try
        {
            return Ops.TryGetAttr(ts, source, name, out var found) ? found : Value.Absent;
        }
        catch (PyException)
        {
            return Value.Absent;
        }
    }

    /// <summary>Puts arguments to their places; whether there is another than the dialect.</summary>
    private static bool Bind(ReadOnlySpan<Value> args, PyTuple? kw, Span<Value> given)
    {
        int named = kw?.Length ?? 0, positional = args.Length - named;
        if (args.Length > Names.Length) throw Err.Type($"function takes at most {Names.Length} arguments ({args.Length} given)");
        args[..positional].CopyTo(given);
        bool changes = positional > 1;
        for (int i = 0; i < named; i++)
        {
            string name = kw!.Items[i].Ref!.ToString()!;
            int place = Array.IndexOf(Names, name);
            if (place < 0) throw Err.Type($"this function got an unexpected keyword argument '{name}'");
            if (place < positional) throw Err.Type($"argument for function given by name ('{name}') and position ({place + 1})");
            given[place] = args[positional + i];
            changes |= place > 0;
        }
        return changes;
    }

    public override PyInstance? Attributes(bool create) => _attributes ?? (create && Type != TypeObject ? _attributes = PyInstance.ForAttributes(Type) : null);

    private static Value Shown(int point) => point == NotSet ? Value.None : PyStr.FromCodePoint(point);

    [PyGetter("delimiter")] Value GetDelimiter => Shown(Delimiter);
    [PyGetter("escapechar")] Value GetEscapeChar => Shown(EscapeChar);
    [PyGetter("quotechar")] Value GetQuoteChar => Shown(QuoteChar);
    [PyGetter("lineterminator")] Value GetLineTerminator => LineTerminator;
    [PyGetter("quoting")] long GetQuoting => (long)Quoting;
    [PyGetter("doublequote", Member = true)] bool GetDoubleQuote => DoubleQuote;
    [PyGetter("skipinitialspace", Member = true)] bool GetSkipInitialSpace => SkipInitialSpace;
    [PyGetter("strict", Member = true)] bool GetStrict => Strict;

    [PyMethod("__reduce__(self, /)", Shown = "", Doc = "raises an exception to avoid pickling")]
    static Value Reduce(PyCsvDialect self) => throw Err.Type($"cannot pickle '{self.Type.Name}' instances");

    [PyMethod("__reduce_ex__(self, protocol, /)", Shown = "", Doc = "raises an exception to avoid pickling")]
    static Value ReduceEx(PyCsvDialect self, Value protocol) => throw Err.Type($"cannot pickle '{self.Type.Name}' instances");
}
