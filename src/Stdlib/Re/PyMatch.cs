using PyLite.Vm.Builtins;
using PyLite.Vm.Declaring;
using PyLite.Vm.Objects;
using PyLite.Vm.Text.Regex;
using PyLite.Vm.Values;
using ThreadState = PyLite.Vm.Eval.ThreadState;

namespace PyLite.Stdlib.Re;

/// <summary>re.Match: https://docs.python.org/3.14/library/re.html#match-objects</summary>
[PyType("Match", Module = "re", Abstract = true, Doc = "The result of re.match() and re.search().\nMatch objects always have a boolean value of True.")]
public sealed partial class PyMatch : PyObject, IKeyed
{
    private const int MaxShownMatch = 50;

    private readonly PyPattern _pattern;
    private readonly MatchText _text;
    private readonly int[] _spans;

    internal PyMatch(PyPattern pattern, MatchText text, int[] spans, int pos, int endpos) : base(TypeObject)
    {
        _pattern = pattern;
        _text = text;
        _spans = spans;
        Pos = pos;
        EndPos = endpos;
    }

    [PyGetter("string", Member = true, Doc = "The string passed to match() or search().")]
    Value String => _text.Original;

    [PyGetter("re", Member = true, Doc = "The regular expression object.")]
    PyPattern Pattern => _pattern;

    [PyGetter("pos", Member = true, Doc = "The index into the string at which the RE engine started looking for a match.")]
    int Pos { get; }

    [PyGetter("endpos", Member = true, Doc = "The index into the string beyond which the RE engine will not go.")]
    int EndPos { get; }

    [PyGetter("lastindex", Doc = "The integer index of the last matched capturing group.")]
    Value LastIndex => LastGroupNumber < 0 ? Value.None : LastGroupNumber;

    [PyGetter("lastgroup", Doc = "The name of the last matched capturing group.")]
    Value LastGroup => LastGroupNumber >= 0 && _pattern.NameOf(LastGroupNumber) is { } name ? name : Value.None;

    [PyGetter("regs")]
    Value Regions
    {
        get
        {
            Value[] regions = new Value[_spans.Length / 2];
            for (int i = 0; i < regions.Length; i++)
                regions[i] = SpanOf(i);
            return new PyTuple(regions);
        }
    }

    [PyMethod("group(self, /, *groups)", Shown = "", Doc = "group([group1, ...]) -> str or tuple.\nReturn subgroup(s) of the match by indices or names.\nFor 0 returns the entire match.")]
    Value Group(ThreadState ts, ReadOnlySpan<Value> groups)
    {
        switch (groups.Length)
        {
            case 0:
                return Item(0);
            case 1:
                return Item(Find(ts, groups[0]));
            default:
                Value[] items = new Value[groups.Length];
                for (int i = 0; i < items.Length; i++)
                    items[i] = Item(Find(ts, groups[i]));
                return new PyTuple(items);
        }
    }

    [PyMethod("__getitem__(self, key, /)")]
    Value GetItem(ThreadState ts, Value key) => Item(Find(ts, key));

    [PyMethod("groups(self, /, default=None)", Doc = "Return a tuple containing all the subgroups of the match, from 1.\n\n  default\n    Is used for groups that did not participate in the match.")]
    Value Groups(Value @default)
    {
        Value[] items = new Value[_pattern.Program.GroupCount];
        for (int i = 0; i < items.Length; i++)
            items[i] = _text.Slice(_spans, i + 1, @default);
        return items.Length == 0 ? PyTuple.Empty : new PyTuple(items);
    }

    [PyMethod("groupdict(self, /, default=None)", Doc = "Return a dictionary containing all the named subgroups of the match, keyed by the subgroup name.\n\n  default\n    Is used for groups that did not participate in the match.")]
    Value GroupDict(Value @default)
    {
        PyDict result = new();
        for (int group = 1; group <= _pattern.Program.GroupCount; group++)
        {
            if (_pattern.NameOf(group) is { } name)
                result.SetStr(name, _text.Slice(_spans, group, @default));
        }
        return result;
    }

    [PyMethod("start(self, group=0, /)", Doc = "Return index of the start of the substring matched by group.")]
    int Start(ThreadState ts, Value group) => _spans[2 * Find(ts, group)];

    [PyMethod("end(self, group=0, /)", Doc = "Return index of the end of the substring matched by group.")]
    int End(ThreadState ts, Value group) => _spans[2 * Find(ts, group) + 1];

    [PyMethod("span(self, group=0, /)", Doc = "For match object m, return the 2-tuple (m.start(group), m.end(group)).")]
    Value Span(ThreadState ts, Value group) => SpanOf(Find(ts, group));

    [PyMethod("expand(self, /, template)", Doc = "Return the string obtained by doing backslash substitution on the string template, as done by the sub() method.")]
    Value Expand(ThreadState ts, Value template) => Substitution.Expand(_pattern.Template(ts, template), _text, _spans, template);

    [PyMethod("__repr__(self, /)")]
    Value Repr(ThreadState ts)
    {
        PyStr shown = Ops.Repr(ts, Item(0));
        if (shown.Length > MaxShownMatch)
            shown = Ops.FromText(shown.Span.Slice(0, MaxShownMatch).ToText());
        return Ops.JoinStrings([$"<re.Match object; span=({_spans[0]}, {_spans[1]}), match=", shown, ">"]);
    }

    [PyMethod("__copy__(self, /)")]
    Value Copy() => this;

    [PyMethod("__deepcopy__(self, memo, /)")]
    Value DeepCopy(Value memo) => this;

    [PyClassMethod("__class_getitem__(cls, object, /)", Doc = "See PEP 585")]
    static Value ClassGetItem(PyType cls, Value @object) => new PyGenericAlias(cls, @object);

    private int LastGroupNumber => _spans[^1];

    private Value Item(int group) => _text.Slice(_spans, group, Value.None);

    private PyTuple SpanOf(int group) => PyTuple.Of(_spans[2 * group], _spans[2 * group + 1]);

    /// <summary>The number of a group given by number or name; IndexError.</summary>
    private int Find(ThreadState ts, in Value group)
    {
        long number = -1;
        if (group.IsInt)
            number = group.Bits;
        else if (group.Ref is PyStr name)
            number = _pattern.NumberOf(name);
        else if (group.Type.Slot(SlotId.Index) is not (null or PyNone))
            number = Ops.ToClampedLong(ts, group);
        return (ulong)number < (ulong)(_spans.Length / 2) ? (int)number : throw Err.Index("no such group");
    }
}
