using PyLite.Vm.Declaring;
using PyLite.Vm.Objects;
using PyLite.Vm.Text.Regex;
using PyLite.Vm.Values;
using ThreadState = PyLite.Vm.Eval.ThreadState;

namespace PyLite.Stdlib.Re;

/// <summary>What <c>Pattern.scanner</c> returns: finds one match after another.</summary>
[PyType("SRE_Scanner", Module = "_sre", Abstract = true)]
public sealed partial class PyPatternScanner : PyObject
{
    private readonly MatchText _text;
    private readonly int _start;
    private readonly int _end;
    private readonly MatchScanner _scanner;

    internal PyPatternScanner(PyPattern pattern, MatchText text, int start, int end) : base(TypeObject)
    {
        Pattern = pattern;
        _text = text;
        _start = start;
        _end = end;
        _scanner = new MatchScanner(pattern.Program, text.Subject, start, end);
    }

    [PyGetter("pattern", Member = true)]
    PyPattern Pattern { get; }

    [PyMethod("match(self, /)")]
    Value Match(ThreadState ts) => Next(ts, MatchMode.Match);

    [PyMethod("search(self, /)")]
    Value Search(ThreadState ts) => Next(ts, MatchMode.Search);

    /// <summary>The next match, or None.</summary>
    internal Value Next(ThreadState ts, MatchMode mode)
    {
        int[] spans = new int[Pattern.Program.SpanLength];
        return PyPattern.Check(ts, _scanner.Next(mode, spans, ts)) ? new PyMatch(Pattern, _text, spans, _start, _end) : Value.None;
    }
}

/// <summary>What <c>finditer</c> returns.</summary>
[PyType("callable_iterator", Abstract = true)]
public sealed partial class PyMatchIterator : PyIterator
{
    private readonly PyPatternScanner _scanner;

    internal PyMatchIterator(PyPatternScanner scanner) : base(TypeObject) => _scanner = scanner;

    [PyMethod("__iter__(self, /)")]
    Value Iterate() => this;

    [PyMethod("__next__(self, /)")]
    Value Next(ThreadState ts) => TryNext(ts, out Value value) ? value : ts.Raise(new PyStopIteration(Value.None));

    public override bool TryNext(ThreadState ts, out Value value)
    {
        value = _scanner.Next(ts, MatchMode.Search);
        return !value.IsNone;
    }
}
