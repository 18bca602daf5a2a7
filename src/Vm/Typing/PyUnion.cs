namespace PyLite.Vm.Builtins;

/// <summary>typing.Union, which is types.UnionType too: <c>int | str</c>.</summary>
/// <remarks>Reference: https://docs.python.org/3.14/library/stdtypes.html#types-union</remarks>
[PyType("Union", Module = "typing", Abstract = true, Doc = "Represent a union type\n\nE.g. for int | str")]
public sealed partial class PyUnion(PyTuple args) : PyObject(TypeObject)
{
    public readonly PyTuple Args = args;
    private PyTuple? _parameters;

    /// <summary>What <c>a | b</c> gives; NotImplemented if one of them is nothing that a union takes.</summary>
    public static Value OfOperands(ThreadState ts, in Value a, in Value b) => IsOperand(a) && IsOperand(b) ? Of(ts, a, b) : Value.NotImplemented;

    private static bool IsOperand(in Value value) => value.IsNone || value.Ref is PyType or PyGenericAlias or PyTypeAliasType or PyUnion;

    /// <summary>The union of some types: nested ones are flattened, equal ones count once; one alone is itself.</summary>
    public static Value Of(ThreadState ts, params ReadOnlySpan<Value> types)
    {
        var members = new List<Value>(types.Length);
        foreach (var type in types)
        {
            if (type.Ref is PyUnion union)
                foreach (var member in union.Args.Items) Add(ts, member, members);
            else Add(ts, type.IsNone ? PyNone.TypeObject : type, members);
        }
        return members.Count == 1 ? members[0] : new PyUnion(new PyTuple([.. members]));
    }

    private static void Add(ThreadState ts, in Value type, List<Value> members)
    {
        foreach (var member in members)
            if (member.Type == type.Type && Ops.IsOrEqual(ts, member, type)) return;
        members.Add(type);
    }

    [PyClassMethod("__class_getitem__(cls, types, /)")]
    static Value ClassGetItem(ThreadState ts, PyType cls, Value types)
    {
        if (types.Ref is not PyTuple tuple) tuple = PyTuple.Of(types);
        if (tuple.Length == 0) throw Err.Type("Cannot take a Union of no types.");
        var items = Array.ConvertAll(tuple.Items, t => IsOperand(t) ? t : TypingSupport.CheckType(ts, t, "Union[arg, ...]: each arg must be a type."));
        return Of(ts, items);
    }

    [PyGetter("__args__")] Value GetArgs() => Args;
    [PyGetter("__origin__")] Value GetOrigin() => TypeObject;
    [PyGetter("__name__")] Value GetName() => "Union";
    [PyGetter("__qualname__")] Value GetQualName() => "Union";
    [PyGetter("__parameters__")] Value GetParameters(ThreadState ts) => Parameters(ts);

    private PyTuple Parameters(ThreadState ts) => _parameters ??= TypeArguments.Parameters(ts, Args.Items);

    [PyMethod("__getitem__(self, key, /)")]
    static Value GetItem(ThreadState ts, PyUnion self, Value key) => Of(ts, TypeArguments.Substitute(ts, self, self.Args.Items, self.Parameters(ts), key).Items);

    [PyMethod("__or__(self, value, /)")] static Value Or(ThreadState ts, Value self, Value value) => OfOperands(ts, self, value);
    [PyMethod("__ror__(self, value, /)")] static Value ROr(ThreadState ts, Value self, Value value) => OfOperands(ts, value, self);

    [PyMethod("__mro_entries__(self, bases, /)")]
    static Value MroEntries(ThreadState ts, PyUnion self, Value bases) => throw Err.Type($"Cannot subclass {Ops.Repr(ts, self)}");

    [PyMethod("__instancecheck__(self, instance, /)")]
    static Value InstanceCheck(ThreadState ts, PyUnion self, Value instance)
    {
        foreach (var member in self.Args.Items)
            if (Ops.IsInstance(ts, instance, member)) return true;
        return false;
    }

    [PyMethod("__subclasscheck__(self, cls, /)")]
    static Value SubclassCheck(ThreadState ts, PyUnion self, Value cls)
    {
        if (cls.Ref is not PyType) throw Err.Type("issubclass() arg 1 must be a class");
        foreach (var member in self.Args.Items)
            if (Ops.IsSubclass(ts, cls, member)) return true;
        return false;
    }

    [PyMethod("__eq__(self, value, /)")]
    static Value Eq(ThreadState ts, PyUnion self, Value value)
    {
        if (value.Ref is not PyUnion other) return Value.NotImplemented;
        return self.Args.Length == other.Args.Length && IsWithin(ts, self, other) && IsWithin(ts, other, self);
    }

    private static bool IsWithin(ThreadState ts, PyUnion small, PyUnion large)
    {
        foreach (var item in small.Args.Items)
            if (!Ops.Contains(ts, large.Args, item)) return false;
        return true;
    }

    [PyMethod("__hash__(self, /)")]
    static long Hash(ThreadState ts, PyUnion self)
    {
        long hash = 0x5A17;
        foreach (var item in self.Args.Items) hash ^= Ops.Hash(ts, item) * 0x9E3779B1;
        return hash;
    }

    [PyMethod("__repr__(self, /)")]
    static Value Repr(ThreadState ts, PyUnion self) => string.Join(" | ", Array.ConvertAll(self.Args.Items, a => a.Ref == PyNone.TypeObject ? "None" : TypeArguments.Show(ts, a)));

    [PyMethod("__reduce__(self, /)")]
    static Value Reduce(ThreadState ts, PyUnion self) => PyTuple.Of(Ops.GetAttr(ts, Importer.ImportModule(ts, "operator"), "getitem"), PyTuple.Of(TypeObject, self.Args));
}
