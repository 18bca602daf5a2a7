namespace PyLite.Vm.Builtins;

/// <summary>typing._GenericAlias: <c>C[int]</c> of a class that derives from <see cref="PyGeneric"/>.</summary>
[PyType("_GenericAlias", Module = "typing", Base = typeof(PyObjectType), Subclassable = true, HasDict = true, Doc = "The central part of the internal API of typing: a generic class with type arguments.")]
public sealed partial class PyTypingAlias : PyGenericAlias
{
    public PyTypingAlias(in Value origin, PyTuple args) : base(TypeObject, origin, args) { }

    private PyTypingAlias(PyType type, in Value origin, PyTuple args) : base(type, origin, args) { }

    public override PyInstance? Attributes(bool create) => _ownAttributes ?? (create ? _ownAttributes = PyInstance.ForAttributes(Type) : null);

    private PyInstance? _ownAttributes;

    [PyNew("_GenericAlias(origin, args, *, inst=True, name=None)")]
    static Value New(PyType type, Value origin, Value args, Value inst, Value name) => new PyTypingAlias(type, origin, args.Ref as PyTuple ?? PyTuple.Of(args));

    private static bool IsDunder(PyStr name) => name.ToString() is ['_', '_', .., '_', '_'];

    [PyMethod("__getattr__(self, name, /)")]
    static Value GetAttr(ThreadState ts, PyTypingAlias self, PyStr name) =>
        IsDunder(name) ? ts.Raise(PyAttributeError.Make(self, name, name.ToString())) : Ops.TryGetAttrRaising(ts, self.Origin, name);

    [PyMethod("__getattribute__(self, name, /)")]
    static Value GetAttribute(ThreadState ts, PyTypingAlias self, PyStr name) => Ops.GenericTryGetAttr(ts, self, name, out var value) ? value : ts.Raise(PyAttributeError.Missing(self, name));

    [PyMethod("__setattr__(self, name, value, /)")]
    static void SetAttr(ThreadState ts, PyTypingAlias self, PyStr name, Value value)
    {
        if (IsDunder(name) || name.ToString().StartsWith('_')) Ops.GenericSetAttr(ts, self, name, value);
        else Ops.SetAttr(ts, self.Origin, name, value);
    }

    [PyGetter("__origin__")] static Value GetOrigin(PyTypingAlias self) => self.Origin;
    [PyGetter("__args__")] static Value GetArgs(PyTypingAlias self) => self.Args;
    [PyGetter("__parameters__")] static Value GetParameters(ThreadState ts, PyTypingAlias self) => GenericSubstitution.Parameters(ts, self.Args);
    [PyGetter("__module__")] static Value GetModule(ThreadState ts, PyTypingAlias self) => Ops.TryGetAttr(ts, self.Origin, Names.__module__, out var module) ? module : Value.None;
    [PyGetter("__dict__")] static Value GetDict(PyTypingAlias self) => InstanceDict.Get(self);

    [PyMethod("__call__(self, /, *args, **kwargs)", Raw = true)]
    static Value Call(ThreadState ts, ReadOnlySpan<Value> args, PyTuple? kw)
    {
        var self = (PyTypingAlias)Receiver.Check<PyTypingAlias>(args, "__call__", "typing._GenericAlias").Ref!;
        return CallOrigin(ts, self, args[1..], kw);
    }

    [PyMethod("__repr__(self, /)")] static Value Repr(ThreadState ts, PyTypingAlias self) => self.Text(ts);

    [PyMethod("__eq__(self, value, /)")]
    static Value Eq(ThreadState ts, PyTypingAlias self, Value value) =>
        value.Ref is PyTypingAlias other ? Ops.Equal(ts, self.Origin, other.Origin) && Ops.Equal(ts, self.Args, other.Args) : Value.NotImplemented;

    [PyMethod("__hash__(self, /)")] static long Hash(ThreadState ts, PyTypingAlias self) => Ops.Hash(ts, PyTuple.Of(self.Origin, self.Args));

    [PyMethod("__getitem__(self, key, /)")]
    static Value GetItem(ThreadState ts, PyTypingAlias self, Value key)
    {
        if (self.Origin.Ref == PyGeneric.TypeObject) throw Err.Type($"Cannot subscript already-subscripted {self.Text(ts)}");
        var items = new PyTuple(Array.ConvertAll(key.Ref is PyTuple tuple ? tuple.Items : [key], i => GenericSubstitution.ToType(ts, i)));
        return new PyTypingAlias(self.Type, self.Origin, GenericSubstitution.Substitute(ts, self, self.Args, GenericSubstitution.Parameters(ts, self.Args), items));
    }

    /// <summary><c>Generic[T]</c> is dropped where a later base is generic anyway.</summary>
    [PyMethod("__mro_entries__(self, object, /)")]
    static Value MroEntries(ThreadState ts, PyTypingAlias self, PyTuple bases)
    {
        if (self.Origin.Ref != PyGeneric.TypeObject) return PyTuple.Of(self.Origin);
        int index = Array.FindIndex(bases.Items, b => b.Ref == self);
        for (int i = 0; i < bases.Length; i++)
        {
            if (bases.Items[i].Ref is PyType { Name: "Protocol", ModuleName: "typing" }) return PyTuple.Empty;
            if (i > index && bases.Items[i].Ref != self && bases.Items[i].Ref is not PyType && Ops.TryGetAttr(ts, bases.Items[i], "__origin__", out _)) return PyTuple.Empty;
        }
        return PyTuple.Of(PyGeneric.TypeObject);
    }

    [PyMethod("__instancecheck__(self, object, /)")]
    static bool InstanceCheck(PyTypingAlias self, Value instance) => throw Err.Type("Subscripted generics cannot be used with class and instance checks");

    [PyMethod("__subclasscheck__(self, object, /)")]
    static bool SubclassCheck(PyTypingAlias self, Value cls) => throw Err.Type("Subscripted generics cannot be used with class and instance checks");

    [PyMethod("__or__(self, value, /)")] static Value Or(ThreadState ts, Value self, Value value) => PyUnion.Of(ts, [self, value]);
    [PyMethod("__ror__(self, value, /)")] static Value ROr(ThreadState ts, Value self, Value value) => PyUnion.Of(ts, [value, self]);

    [PyMethod("__iter__(self, /)")]
    static Value Iter(ThreadState ts, PyTypingAlias self) => Ops.GetIter(ts, PyTuple.Of(Ops.GetItem(ts, Ops.GetAttr(ts, Importer.ImportModule(ts, "typing"), "Unpack"), self)));

    [PyMethod("__reduce__(self, /)")]
    static Value Reduce(ThreadState ts, PyTypingAlias self) =>
        PyTuple.Of(Ops.GetAttr(ts, Importer.ImportModule(ts, "operator"), "getitem"), PyTuple.Of(self.Origin, self.Args.Length == 1 && self.Args.Items[0].Ref is not PyTuple ? self.Args.Items[0] : self.Args));

    [PyMethod("__dir__(self, /)")]
    static Value Dir(ThreadState ts, PyTypingAlias self)
    {
        var names = new PyList();
        foreach (var name in Ops.ToArray(ts, Ops.CallUnbound(ts, self.Origin.Type.Slot(SlotId.Dir)!, self.Origin)))
            if (name.Ref is PyStr text && !IsDunder(text)) names.Append(name);
        foreach (var name in (string[])["__origin__", "__args__", "__parameters__", "__module__", "__mro_entries__", "__getitem__", "__class__", "__doc__", "__dict__"]) names.Append(name);
        return names;
    }
}
