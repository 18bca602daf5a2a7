using System.Globalization;
using System.Text;
using PyLite.Vm.Builtins;
using PyLite.Vm.Declaring;
using PyLite.Vm.Objects;
using PyLite.Vm.Text.Regex;
using PyLite.Vm.Values;
using ThreadState = PyLite.Vm.Eval.ThreadState;

namespace PyLite.Stdlib.Re;

/// <summary>re.Pattern: https://docs.python.org/3.14/library/re.html#regular-expression-objects</summary>
[PyType("Pattern", Module = "re", Abstract = true, Doc = "Compiled regular expression object.")]
public sealed partial class PyPattern : PyObject
{
    /// <summary>From this length on, the prepared text is remembered, for those who match at one position after another.</summary>
    private const int LongText = 256;

    private const int MaxShownPattern = 200;

    private static readonly (PatternFlags Flag, string Name)[] FlagNames =
    [
        (PatternFlags.IgnoreCase, "re.IGNORECASE"), (PatternFlags.Locale, "re.LOCALE"), (PatternFlags.Multiline, "re.MULTILINE"),
        (PatternFlags.DotAll, "re.DOTALL"), (PatternFlags.Unicode, "re.UNICODE"), (PatternFlags.Verbose, "re.VERBOSE"),
        (PatternFlags.Debug, "re.DEBUG"), (PatternFlags.Ascii, "re.ASCII"),
    ];

    private readonly PyDict _groupNumbers = new();
    private readonly PyStr?[] _groupNames;
    private WeakReference<MatchText>? _longText;
    private PyObject? _templateSource;
    private ReplacementTemplate? _template;

    internal PyPattern(in Value source, RegexProgram program) : base(TypeObject)
    {
        Source = source;
        Program = program;
        _groupNames = new PyStr?[program.GroupCount + 1];
        foreach ((string text, int group) in program.GroupNames)
        {
            PyStr name = PyStr.Intern(text);
            _groupNumbers.SetStr(name, group);
            _groupNames[group] = name;
        }
    }

    internal RegexProgram Program { get; }

    [PyGetter("pattern", Member = true, Doc = "The pattern string from which the RE object was compiled.")]
    internal Value Source { get; }

    [PyGetter("flags", Member = true, Doc = "The regex matching flags.")]
    int Flags => (int)Program.Flags;

    [PyGetter("groups", Member = true, Doc = "The number of capturing groups in the pattern.")]
    int Groups => Program.GroupCount;

    [PyGetter("groupindex", Doc = "A dictionary mapping group names to group numbers.")]
    Value GroupIndex => new PyMappingProxy(_groupNumbers);

    [PyMethod("match(self, /, string, pos=0, endpos=9223372036854775807)", Doc = "Matches zero or more characters at the beginning of the string.")]
    internal Value Match(ThreadState ts, Value @string, long pos, long endpos) => MatchOnce(ts, MatchMode.Match, @string, pos, endpos);

    [PyMethod("fullmatch(self, /, string, pos=0, endpos=9223372036854775807)", Doc = "Matches against all of the string.")]
    internal Value FullMatch(ThreadState ts, Value @string, long pos, long endpos) => MatchOnce(ts, MatchMode.FullMatch, @string, pos, endpos);

    [PyMethod("search(self, /, string, pos=0, endpos=9223372036854775807)", Doc = "Scan through string looking for a match, and return a corresponding match object instance.\n\nReturn None if no position in the string matches.")]
    internal Value Search(ThreadState ts, Value @string, long pos, long endpos) => MatchOnce(ts, MatchMode.Search, @string, pos, endpos);

    [PyMethod("findall(self, /, string, pos=0, endpos=9223372036854775807)", Doc = "Return a list of all non-overlapping matches of pattern in string.")]
    internal Value FindAll(ThreadState ts, Value @string, long pos, long endpos)
    {
        MatchText text = Prepare(ts, @string);
        (int start, int end) = Bounds(text, pos, endpos);
        MatchScanner scanner = new(Program, text.Subject, start, end);
        int[] spans = new int[Program.SpanLength];
        PyList result = new();
        while (Check(ts, scanner.Next(MatchMode.Search, spans, ts)))
            result.Append(FoundItem(text, spans));
        return result;
    }

    [PyMethod("finditer(self, /, string, pos=0, endpos=9223372036854775807)", Doc = "Return an iterator over all non-overlapping matches for the RE pattern in string.\n\nFor each match, the iterator returns a match object.")]
    internal Value FindIter(ThreadState ts, Value @string, long pos, long endpos) => new PyMatchIterator(NewScanner(ts, @string, pos, endpos));

    [PyMethod("scanner(self, /, string, pos=0, endpos=9223372036854775807)")]
    Value Scanner(ThreadState ts, Value @string, long pos, long endpos) => NewScanner(ts, @string, pos, endpos);

    [PyMethod("split(self, /, string, maxsplit=0)", Doc = "Split string by the occurrences of pattern.")]
    internal Value Split(ThreadState ts, Value @string, long maxsplit)
    {
        MatchText text = Prepare(ts, @string);
        List<int> pieces = [];
        Check(ts, RegexOperations.Split(Program, text.Subject, (int)Math.Clamp(maxsplit, int.MinValue, int.MaxValue), pieces, ts));
        Value[] items = new Value[pieces.Count / 2];
        for (int i = 0; i < items.Length; i++)
            items[i] = pieces[2 * i] < 0 ? Value.None : text.Slice(pieces[2 * i], pieces[2 * i + 1]);
        return new PyList(items);
    }

    [PyMethod("sub(self, /, repl, string, count=0)", Doc = "Return the string obtained by replacing the leftmost non-overlapping occurrences of pattern in string by the replacement repl.")]
    internal Value Sub(ThreadState ts, Value repl, Value @string, long count) => Substitution.Run(ts, this, repl, @string, count).Result;

    [PyMethod("subn(self, /, repl, string, count=0)", Doc = "Return the tuple (new_string, number_of_subs_made) found by replacing the leftmost non-overlapping occurrences of pattern with the replacement repl.")]
    internal Value SubN(ThreadState ts, Value repl, Value @string, long count)
    {
        (Value result, int made) = Substitution.Run(ts, this, repl, @string, count);
        return PyTuple.Of(result, made);
    }

    [PyMethod("__eq__(self, value, /)")]
    Value Equal(ThreadState ts, Value value) => value.Ref is PyPattern other
        ? ReferenceEquals(this, other) || (Flags == other.Flags && Program.IsBytes == other.Program.IsBytes && Ops.Equal(ts, Source, other.Source))
        : Value.NotImplemented;

    [PyMethod("__hash__(self, /)")]
    long Hash(ThreadState ts) => HashCode.Combine(Ops.Hash(ts, Source), Flags, Program.IsBytes);

    [PyMethod("__repr__(self, /)")]
    Value Repr(ThreadState ts)
    {
        PyStr pattern = Ops.Repr(ts, Source);
        StringBuilder text = new("re.compile(");
        text.Append(pattern.Length <= MaxShownPattern ? pattern.Utf16 : Ops.FromText(pattern.Span.Slice(0, MaxShownPattern).ToText()).Utf16);
        PatternFlags flags = Program.Flags;
        if (!Program.IsBytes && (flags & (PatternFlags.Locale | PatternFlags.Unicode | PatternFlags.Ascii)) == PatternFlags.Unicode)
            flags &= ~PatternFlags.Unicode;
        string separator = ", ";
        foreach ((PatternFlags flag, string name) in FlagNames)
        {
            if ((flags & flag) == 0)
                continue;
            text.Append(separator).Append(name);
            separator = "|";
            flags &= ~flag;
        }
        if (flags != 0)
            text.Append(separator).Append(CultureInfo.InvariantCulture, $"0x{(int)flags:x}");
        return text.Append(')').ToString();
    }

    [PyMethod("__copy__(self, /)")]
    Value Copy() => this;

    [PyMethod("__deepcopy__(self, memo, /)")]
    Value DeepCopy(Value memo) => this;

    [PyMethod("__reduce__(self, /)")]
    Value Reduce(ThreadState ts) => PyTuple.Of(Ops.GetAttr(ts, ReModule.Import(ts, "re"), "_compile"), PyTuple.Of(Source, Flags));

    [PyClassMethod("__class_getitem__(cls, object, /)", Doc = "See PEP 585")]
    static Value ClassGetItem(PyType cls, Value @object) => new PyGenericAlias(cls, @object);

    /// <summary>The name of a group, or null.</summary>
    internal PyStr? NameOf(int group) => _groupNames[group];

    /// <summary>The number of a named group, or -1.</summary>
    internal long NumberOf(PyStr name) => _groupNumbers.GetStr(name) is { IsInt: true } number ? number.Bits : -1;

    /// <summary>The text, prepared for this pattern.</summary>
    internal MatchText Prepare(ThreadState ts, in Value value)
    {
        if (_longText is { } known && known.TryGetTarget(out MatchText? last) && last.Original.Ref == value.Ref)
            return last;
        MatchText text = MatchText.From(ts, value, Program.IsBytes);
        if (text.Subject.Length >= LongText && value.Ref is PyStr or PyBytes)
            _longText = new WeakReference<MatchText>(text);
        return text;
    }

    /// <summary>Whether there is a match; otherwise raises what stopped it, if anything did.</summary>
    internal static bool Check(ThreadState ts, MatchStatus status)
    {
        switch (status)
        {
            case MatchStatus.OutOfMemory:
                throw Err.Memory();
            case MatchStatus.Stopped:
                ts.CheckBreaker();
                throw Err.Runtime("the match was stopped");
            default:
                return status == MatchStatus.Matched;
        }
    }

    /// <summary>The part of the text between <c>pos</c> and <c>endpos</c>.</summary>
    internal static (int Start, int End) Bounds(MatchText text, long pos, long endpos) =>
        ((int)Math.Clamp(pos, 0, text.Subject.Length), (int)Math.Clamp(endpos, 0, text.Subject.Length));

    /// <summary>The parsed form of a template; the last one is remembered.</summary>
    internal ReplacementTemplate Template(ThreadState ts, in Value template)
    {
        if (template.IsObject && ReferenceEquals(_templateSource, template.Object))
            return _template!;
        ReplacementTemplate parsed;
        try
        {
            parsed = template.Ref is PyStr str
                ? ReplacementTemplate.Parse(str.Span, Program)
                : ReplacementTemplate.ParseBytes(MatchText.BytesOf(ts, template) ?? throw Err.Type($"decoding to str: need a bytes-like object, {template.Type.FullName} found"), Program);
        }
        catch (PatternException e)
        {
            throw ReModule.Convert(ts, e, template);
        }
        if (template.IsExact<PyStr>() || template.IsExact<PyBytes>())
        {
            _template = parsed;
            _templateSource = template.Object;
        }
        return parsed;
    }

    private Value MatchOnce(ThreadState ts, MatchMode mode, in Value value, long pos, long endpos)
    {
        MatchText text = Prepare(ts, value);
        (int start, int end) = Bounds(text, pos, endpos);
        int[] spans = new int[Program.SpanLength];
        return Check(ts, Program.Match(text.Subject, mode, start, end, false, spans, ts)) ? new PyMatch(this, text, spans, start, end) : Value.None;
    }

    private PyPatternScanner NewScanner(ThreadState ts, in Value value, long pos, long endpos)
    {
        MatchText text = Prepare(ts, value);
        (int start, int end) = Bounds(text, pos, endpos);
        return new PyPatternScanner(this, text, start, end);
    }

    private Value FoundItem(MatchText text, int[] spans)
    {
        switch (Program.GroupCount)
        {
            case 0:
                return text.Slice(spans[0], spans[1]);
            case 1:
                return text.Slice(spans, 1, text.Empty);
            default:
                Value[] groups = new Value[Program.GroupCount];
                for (int i = 0; i < groups.Length; i++)
                    groups[i] = text.Slice(spans, i + 1, text.Empty);
                return new PyTuple(groups);
        }
    }
}
