namespace PyLite.Vm.Builtins;

/// <summary>typing.Union, which is types.UnionType as well: <c>int | str</c>. https://docs.python.org/3.14/library/stdtypes.html#union-type</summary>
[PyType("Union", Module = "typing", Abstract = true, Doc = "Represent a union type\n\nE.g. for int | str")]
public sealed partial class PyUnion(PyTuple args) : PyObject(TypeObject), IKeyed
{
    private PyTuple? _parameters;

    public readonly PyTuple Args = args;

    /// <summary><c>a | b</c> of types; NotImplemented if one of them is none.</summary>
    public static Value OfOperands(ThreadState ts, in Value a, in Value b) => IsType(a) && IsType(b) ? Of(ts, [a, b]) : Value.NotImplemented;

    private static bool IsType(in Value value) => value.IsNone || value.Ref is PyType or PyUnion or PyGenericAlias or PyTypeAlias;

    /// <summary>The union of types: nested ones are flattened and repeated ones dropped; a single type is itself.</summary>
    public static Value Of(ThreadState ts, ReadOnlySpan<Value> items)
    {
        var all = new List<Value>();
        foreach (var item in items)
        {
            // What a union holds is told apart already.
            if (item.Ref is PyUnion { Args: var first } && all.Count == 0) all.AddRange(first.Items);
            else if (item.Ref is PyUnion union)
                foreach (var inner in union.Args.Items) Add(ts, all, inner);
            else Add(ts, all, GenericSubstitution.ToType(ts, item));
        }
        return all.Count == 1 ? all[0] : new PyUnion(new PyTuple(all.ToArray()));
    }

    private static void Add(ThreadState ts, List<Value> all, in Value item)
    {
        foreach (var known in all)
        {
            if (known.Ref is PyType && item.Ref is PyType ? known.Ref == item.Ref : MayEqual(ts, known, item) && Ops.IsOrEqual(ts, known, item)) return;
        }
        all.Add(item);
    }

    /// <summary>False for objects with different hashes: what stands for a name that is not known calls itself equal to anything.</summary>
    private static bool MayEqual(ThreadState ts, in Value a, in Value b)
    {
        try
        {
            return Ops.Hash(ts, a) == Ops.Hash(ts, b);
        }
        catch (PyException e) when (e.Value.Type.IsSubtypeOf(Exc.TypeError))
        {
            return true;
        }
    }

    [PyClassMethod("__class_getitem__(cls, object, /)")]
    static Value ClassGetItem(ThreadState ts, PyType cls, Value item)
    {
        if (item.Ref is not PyTuple tuple) return Of(ts, [item]);
        if (tuple.Length == 0) throw Err.Type("Cannot take a Union of no types.");
        foreach (var part in tuple.Items) GenericSubstitution.CheckType(ts, part, "Union[arg, ...]: each arg must be a type.");
        return Of(ts, tuple.Items);
    }

    [PyGetter("__args__", Member = true)] Value GetArgs() => Args;
    [PySetter("__args__")] void SetArgs(Value value) => throw Receiver.ReadOnly();
    [PyGetter("__origin__", Doc = "Always returns the type")] Value GetOrigin() => TypeObject;
    [PyGetter("__parameters__", Doc = "Type variables in the types.UnionType.")] Value GetParameters(ThreadState ts) => _parameters ??= GenericSubstitution.Parameters(ts, Args);
    [PyGetter("__name__", Doc = "Name of the type")] string GetName() => "Union";
    [PyGetter("__qualname__", Doc = "Qualified name of the type")] string GetQualName() => "Union";
    [PyGetter("__module__")] string GetModule() => "typing";

    [PyMethod("__repr__(self, /)")]
    string Repr(ThreadState ts) => string.Join(" | ", Args.Items.Select(a => GenericSubstitution.Show(ts, a)));

    [PyMethod("__eq__(self, value, /)")]
    static Value Eq(ThreadState ts, PyUnion self, Value value) =>
        value.Ref is PyUnion other ? self.Args.Length == other.Args.Length && Array.TrueForAll(self.Args.Items, a => Ops.Contains(ts, other.Args, a)) : Value.NotImplemented;

    /// <summary>Independent of the order.</summary>
    [PyMethod("__hash__(self, /)")]
    static long Hash(ThreadState ts, PyUnion self)
    {
        long hash = 0x5bd1e995;
        foreach (var arg in self.Args.Items) hash ^= Ops.Hash(ts, arg) * 1000003;
        return hash == -1 ? -2 : hash;
    }

    [PyMethod("__or__(self, value, /)")] static Value Or(ThreadState ts, Value self, Value value) => Of(ts, [self, value]);
    [PyMethod("__ror__(self, value, /)")] static Value ROr(ThreadState ts, Value self, Value value) => Of(ts, [value, self]);

    [PyMethod("__getitem__(self, key, /)")]
    static Value GetItem(ThreadState ts, PyUnion self, Value key) =>
        Of(ts, GenericSubstitution.Substitute(ts, self, self.Args, (PyTuple)self.GetParameters(ts).Ref!, key).Items);

    [PyMethod("__instancecheck__(self, instance, /)")]
    bool InstanceCheck(ThreadState ts, Value instance)
    {
        foreach (var arg in Args.Items)
            if (Ops.IsInstance(ts, instance, arg)) return true;
        return false;
    }

    [PyMethod("__subclasscheck__(self, cls, /)")]
    bool SubclassCheck(ThreadState ts, Value cls)
    {
        if (cls.Ref is not PyType) throw Err.Type("issubclass() arg 1 must be a class");
        foreach (var arg in Args.Items)
            if (Ops.IsSubclass(ts, cls, arg)) return true;
        return false;
    }

    [PyMethod("__mro_entries__(self, object, /)")]
    Value MroEntries(ThreadState ts, Value bases) => throw Err.Type($"Cannot subclass {Repr(ts)}");

    [PyMethod("__reduce__(self, /)")]
    static Value Reduce(ThreadState ts, PyUnion self) => PyTuple.Of(Ops.GetAttr(ts, Importer.ImportModule(ts, "operator"), "getitem"), PyTuple.Of(TypeObject, self.Args));
}
