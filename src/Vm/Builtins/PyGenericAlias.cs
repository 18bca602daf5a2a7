namespace PyLite.Vm.Builtins;

/// <summary>types.GenericAlias: <c>list[int]</c>. https://docs.python.org/3.14/library/stdtypes.html#generic-alias-type</summary>
[PyType("GenericAlias", Module = "types", Subclassable = true, Doc = "Represent a PEP 585 generic type\n\nE.g. for t = list[int], t.__origin__ is list and t.__args__ is (int,).")]
public partial class PyGenericAlias : PyObject
{
    private PyInstance? _attributes;
    private PyTuple? _parameters;

    public readonly Value Origin;
    public readonly PyTuple Args;

    /// <summary>Made by <c>*alias</c>.</summary>
    public readonly bool IsUnpacked;

    public PyGenericAlias(in Value origin, in Value item) : this(TypeObject, origin, item.Ref as PyTuple ?? PyTuple.Of(item)) { }

    protected PyGenericAlias(PyType type, in Value origin, PyTuple args, bool isUnpacked = false) : base(type)
    {
        Origin = origin;
        Args = args;
        IsUnpacked = isUnpacked;
    }

    public override PyInstance? Attributes(bool create) => _attributes ?? (create && Type != TypeObject ? _attributes = PyInstance.ForAttributes(Type) : null);

    [PyNew("GenericAlias(origin, args, /)")]
    static Value New(PyType type, Value origin, Value args) => new PyGenericAlias(type, origin, args.Ref as PyTuple ?? PyTuple.Of(args));

    // ---- attributes

    /// <summary>Names that are the alias's own; all others are looked up in the origin.</summary>
    private static bool IsOwn(string name) => name is "__class__" or "__origin__" or "__args__" or "__unpacked__" or "__parameters__" or "__typing_unpacked_tuple_args__"
        or "__mro_entries__" or "__reduce_ex__" or "__reduce__" or "__bases__" or "__copy__" or "__deepcopy__";

    [PyMethod("__getattribute__(self, name, /)")]
    static Value GetAttribute(ThreadState ts, PyGenericAlias self, PyStr name)
    {
        if (!IsOwn(name.ToString()) && (self.Type == TypeObject || self.Type.Lookup(name).Ref is null or PyMethodDescriptor)) return Ops.TryGetAttrRaising(ts, self.Origin, name);
        return Ops.GenericTryGetAttr(ts, self, name, out var value) ? value : ts.Raise(PyAttributeError.Missing(self, name));
    }

    [PyGetter("__origin__", Member = true)] Value GetOrigin() => Origin;
    [PySetter("__origin__")] void SetOrigin(Value value) => throw Receiver.ReadOnly();
    [PyGetter("__args__", Member = true)] Value GetArgs() => Args;
    [PySetter("__args__")] void SetArgs(Value value) => throw Receiver.ReadOnly();
    [PyGetter("__unpacked__", Member = true)] bool GetUnpacked() => IsUnpacked;
    [PySetter("__unpacked__")] void SetUnpacked(Value value) => throw Receiver.ReadOnly();

    [PyGetter("__parameters__", Doc = "Type variables in the GenericAlias.")]
    static Value GetParameters(ThreadState ts, PyGenericAlias self) => self._parameters ??= GenericSubstitution.Parameters(ts, self.Args);

    [PyGetter("__typing_unpacked_tuple_args__")]
    Value GetUnpackedTupleArgs() => IsUnpacked && Origin.Ref == PyTuple.TypeObject ? Args : Value.None;

    [PyMethod("__dir__(self, /)")]
    Value Dir(ThreadState ts)
    {
        var names = Ops.ToList(ts, Ops.CallUnbound(ts, Origin.Type.Slot(SlotId.Dir)!, Origin));
        foreach (var name in (string[])["__origin__", "__args__", "__parameters__", "__mro_entries__", "__reduce_ex__", "__reduce__", "__unpacked__", "__typing_unpacked_tuple_args__", "__class__"])
            if (!Ops.Contains(ts, names, name)) names.Append(name);
        return names;
    }

    // ---- protocol

    [PyMethod("__call__(self, /, *args, **kwargs)", Raw = true)]
    static Value Call(ThreadState ts, ReadOnlySpan<Value> args, PyTuple? kw)
    {
        var self = (PyGenericAlias)Receiver.Check<PyGenericAlias>(args, "__call__", "types.GenericAlias").Ref!;
        return CallOrigin(ts, self, args[1..], kw);
    }

    /// <summary>Calls the origin and tells the instance, if it can be told, of which alias it is.</summary>
    private protected static Value CallOrigin(ThreadState ts, PyGenericAlias self, ReadOnlySpan<Value> args, PyTuple? kw)
    {
        var made = Ops.TryCallVector(ts, self.Origin, args, kw);
        if (made.IsAbsent || !made.IsObject || made.Type.IsBuiltin && (made.Type.Flags & TypeFlags.HasDict) == 0) return made;
        try
        {
            Ops.SetAttr(ts, made, "__orig_class__", self);
        }
        catch (PyException e) when (e.Value.Type.IsSubtypeOf(self is PyTypingAlias ? Exc.Exception : PyAttributeError.TypeObject) || e.Value.Type.IsSubtypeOf(Exc.TypeError))
        {
        }
        return made;
    }

    [PyMethod("__repr__(self, /)")]
    static Value Repr(ThreadState ts, PyGenericAlias self) => self.Text(ts);

    private protected string Text(ThreadState ts)
    {
        bool isTyping = this is PyTypingAlias;
        string args = Args.Length == 0 ? "()" : string.Join(", ", Args.Items.Select(a => isTyping ? GenericSubstitution.ShowInTyping(ts, a) : GenericSubstitution.Show(ts, a)));
        return $"{(IsUnpacked ? "*" : "")}{GenericSubstitution.Show(ts, Origin)}[{args}]";
    }

    [PyMethod("__eq__(self, value, /)")]
    static Value Eq(ThreadState ts, PyGenericAlias self, Value value) => value.Ref is PyGenericAlias other && other is not PyTypingAlias
        ? self.IsUnpacked == other.IsUnpacked && Ops.Equal(ts, self.Origin, other.Origin) && Ops.Equal(ts, self.Args, other.Args)
        : Value.NotImplemented;

    [PyMethod("__hash__(self, /)")]
    static long Hash(ThreadState ts, PyGenericAlias self) => Ops.Hash(ts, self.Origin) ^ Ops.Hash(ts, self.Args);

    [PyMethod("__getitem__(self, key, /)")]
    static Value GetItem(ThreadState ts, PyGenericAlias self, Value key)
    {
        var args = GenericSubstitution.Substitute(ts, self, self.Args, (PyTuple)GetParameters(ts, self).Ref!, key);
        return new PyGenericAlias(self.Type, self.Origin, args, self.IsUnpacked);
    }

    [PyMethod("__mro_entries__(self, object, /)")] Value MroEntries(Value bases) => PyTuple.Of(Origin);

    [PyMethod("__instancecheck__(self, object, /)")]
    bool InstanceCheck(Value instance) => throw Err.Type("isinstance() argument 2 cannot be a parameterized generic");

    [PyMethod("__subclasscheck__(self, object, /)")]
    bool SubclassCheck(Value cls) => throw Err.Type("issubclass() argument 2 cannot be a parameterized generic");

    [PyMethod("__or__(self, value, /)")] static Value Or(ThreadState ts, Value self, Value value) => PyUnion.OfOperands(ts, self, value);
    [PyMethod("__ror__(self, value, /)")] static Value ROr(ThreadState ts, Value self, Value value) => PyUnion.OfOperands(ts, value, self);

    [PyMethod("__iter__(self, /)")]
    static Value Iter(PyGenericAlias self) => new PyGenericAliasIterator(new PyGenericAlias(self.Type, self.Origin, self.Args, isUnpacked: true));

    [PyMethod("__reduce__(self, /)")]
    static Value Reduce(ThreadState ts, PyGenericAlias self) => self.IsUnpacked
        ? PyTuple.Of(ts.Interpreter.BuiltinFunction("next"), PyTuple.Of(new PyGenericAliasIterator(self)))
        : PyTuple.Of(TypeObject, PyTuple.Of(self.Origin, self.Args));
}

/// <summary>Gives the unpacked form of an alias, once: what <c>*alias</c> iterates.</summary>
[PyType("generic_alias_iterator", Abstract = true)]
public sealed partial class PyGenericAliasIterator(Value alias) : PyIterator(TypeObject)
{
    private Value _alias = alias;

    public override bool TryNext(ThreadState ts, out Value value)
    {
        value = _alias;
        _alias = Value.Absent;
        return !value.IsAbsent;
    }

    [PyMethod("__iter__(self, /)")] static Value Iter(PyGenericAliasIterator self) => self;
    [PyMethod("__next__(self, /)")] static Value Next(ThreadState ts, PyGenericAliasIterator self) => self.TryNext(ts, out var value) ? value : ts.Raise(new PyStopIteration(PyStopIteration.TypeObject));
}
