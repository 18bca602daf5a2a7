using System.Runtime.InteropServices;

namespace PyLite.Vm.Objects;

/// <summary>types.SimpleNamespace: attributes and nothing else.</summary>
/// <remarks>Reference: https://docs.python.org/3.14/library/types.html#types.SimpleNamespace</remarks>
[PyType("SimpleNamespace", Module = "types", Subclassable = true, HasDict = true, Doc = "A simple attribute-based namespace.")]
public sealed partial class PySimpleNamespace : PyObject
{
    private PyInstance? _attributes;

    /// <summary>An empty namespace.</summary>
    public PySimpleNamespace(PyType? type = null) : base(type ?? TypeObject) { }

    /// <summary>A namespace with these attributes.</summary>
    public PySimpleNamespace(PyDict attributes) : this() => Attributes(true)!.ReplaceDict(attributes);

    /// <summary>Adds an attribute; gives this namespace.</summary>
    public PySimpleNamespace With(string name, in Value value)
    {
        Attributes(true)!.Set(PyStr.Intern(name), value);
        return this;
    }

    private PyDict Dict => Attributes(true)!.ToDict();

    public override PyInstance? Attributes(bool create) => _attributes ??= PyInstance.ForAttributes(Type);

    [PyNew("SimpleNamespace(mapping_or_iterable=(), /, **kwargs)", Raw = true)]
    static Value New(ThreadState ts, PyType type, ReadOnlySpan<Value> args, PyTuple? kw) => new PySimpleNamespace(type);

    [PyInit("SimpleNamespace(mapping_or_iterable=(), /, **kwargs)", Raw = true)]
    static Value Init(ThreadState ts, PySimpleNamespace self, ReadOnlySpan<Value> args, PyTuple? kw)
    {
        var given = new PyDict();
        PyDict.UpdateFrom(ts, given, "SimpleNamespace", args, kw);
        RefuseOtherKeys(given);
        self.Update(given);
        return Value.None;
    }

    private static void RefuseOtherKeys(PyDict dict)
    {
        for (int i = 0; i < dict.EntryCount; i++)
            if (dict.TryEntry(i, out var key, out _) && key.Ref is not PyStr) throw Err.Type("keywords must be strings");
    }

    private void Update(PyDict given)
    {
        var attributes = Attributes(true)!;
        for (int i = 0; i < given.EntryCount; i++)
            if (given.TryEntry(i, out var key, out var value)) attributes.Set((PyStr)key.Ref!, value);
    }

    [PyMethod("__repr__(self, /)")]
    static Value Repr(ThreadState ts, PySimpleNamespace self)
    {
        string name = self.Type == TypeObject ? "namespace" : self.Type.Name;
        if (!ts.EnterRepr(self)) return name + "(...)";
        try
        {
            var parts = new List<Value> { name, "(" };
            var dict = self.Dict;
            for (int i = 0; i < dict.EntryCount; i++)
            {
                if (!dict.TryEntry(i, out var key, out var value) || key.Ref is not PyStr { Length: > 0 }) continue;
                if (parts.Count > 2) parts.Add(", ");
                parts.Add(key);
                parts.Add("=");
                parts.Add(Ops.Repr(ts, value));
            }
            parts.Add(")");
            return Ops.JoinStrings(CollectionsMarshal.AsSpan(parts));
        }
        finally
        {
            ts.LeaveRepr(self);
        }
    }

    private static Value Compare(ThreadState ts, CompareOp op, PySimpleNamespace self, in Value other) =>
        other.Ref is PySimpleNamespace ns ? Ops.Compare(ts, op, self.Dict, ns.Dict) : Value.NotImplemented;

    [PyMethod("__eq__(self, value, /)")] static Value Eq(ThreadState ts, PySimpleNamespace self, Value other) => Compare(ts, CompareOp.Eq, self, other);
    [PyMethod("__ne__(self, value, /)")] static Value Ne(ThreadState ts, PySimpleNamespace self, Value other) => Compare(ts, CompareOp.Ne, self, other);
    [PyMethod("__lt__(self, value, /)")] static Value Lt(ThreadState ts, PySimpleNamespace self, Value other) => Compare(ts, CompareOp.Lt, self, other);
    [PyMethod("__le__(self, value, /)")] static Value Le(ThreadState ts, PySimpleNamespace self, Value other) => Compare(ts, CompareOp.Le, self, other);
    [PyMethod("__gt__(self, value, /)")] static Value Gt(ThreadState ts, PySimpleNamespace self, Value other) => Compare(ts, CompareOp.Gt, self, other);
    [PyMethod("__ge__(self, value, /)")] static Value Ge(ThreadState ts, PySimpleNamespace self, Value other) => Compare(ts, CompareOp.Ge, self, other);
    [PyConst("__hash__")] static Value Hash => Value.None;

    [PyMethod("__reduce__(self, /)", Doc = "Return state information for pickling")]
    static Value Reduce(PySimpleNamespace self) => PyTuple.Of(self.Type, PyTuple.Of(), self.Dict);

    [PyMethod("__replace__(self, /, **changes)", Doc = "Return a copy of the namespace object with new values for the specified attributes.")]
    static Value Replace(ThreadState ts, PySimpleNamespace self, PyDict changes)
    {
        var made = Ops.Call(ts, self.Type);
        if (made.Ref is not PySimpleNamespace copy) throw Err.Type($"expect types.SimpleNamespace type, but {self.Type.Name}() returned '{made.Type.FullName}' object");
        copy.Update(self.Dict);
        copy.Update(changes);
        return made;
    }
}
