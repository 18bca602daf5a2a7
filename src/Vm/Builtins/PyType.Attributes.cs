namespace PyLite.Vm.Objects;

// The attributes of classes: what type itself says about them, and writing to them.
public sealed partial class PyType
{
    private void RequireMutable(string attribute)
    {
        if (IsBuiltin) throw Err.Type($"cannot set '{attribute}' attribute of immutable type '{FullName}'");
    }

    // ---- writing

    [PyMethod("__setattr__(self, name, value, /)")]
    static void SetAttr(ThreadState ts, PyType self, PyStr name, Value value)
    {
        self.RequireMutable(name.ToString());
        var found = self.Type.Lookup(name);
        if (Ops.IsDataDescriptor(found))
        {
            Ops.DescriptorSet(ts, found, self, name, value);
            return;
        }
        self.Dict.SetStr(name, value);
        self.Modified();
    }

    [PyMethod("__delattr__(self, name, /)")]
    static void DelAttr(ThreadState ts, PyType self, PyStr name)
    {
        self.RequireMutable(name.ToString());
        var found = self.Type.Lookup(name);
        if (Ops.IsDataDescriptor(found))
        {
            Ops.DescriptorDelete(ts, found, self, name);
            return;
        }
        if (!self.Dict.RemoveStr(name)) throw new PyException(PyAttributeError.Missing(self, name));
        self.Modified();
    }

    /// <summary>Writes an entry of the class's own dict.</summary>
    internal void SetOwn(PyStr name, in Value value)
    {
        Dict.SetStr(name, value);
        Modified();
    }

    private bool RemoveOwn(PyStr name)
    {
        bool removed = Dict.RemoveStr(name);
        if (removed) Modified();
        return removed;
    }

    // ---- names

    [PyGetter("__name__")]
    string GetName() => Name;

    [PySetter("__name__")]
    void SetName(ThreadState ts, Value value)
    {
        RequireMutable("__name__");
        if (value.Ref is not PyStr text) throw Err.Type($"can only assign string to {Name}.__name__, not '{value.Type.FullName}'");
        string name = text.ToString();
        Codecs.RequireUtf8(ts, text);
        if (name.Contains('\0')) throw Err.Value("type name must not contain null characters");
        Name = name;
        Modified();
    }

    [PyDeleter("__name__")]
    void DeleteName() => throw Undeletable("__name__");

    [PyGetter("__qualname__")]
    string GetQualName() => QualName;

    [PySetter("__qualname__")]
    void SetQualName(Value value)
    {
        RequireMutable("__qualname__");
        if (value.Ref is not PyStr text) throw Err.Type($"can only assign string to {Name}.__qualname__, not '{value.Type.FullName}'");
        QualName = text.ToString();
    }

    [PyDeleter("__qualname__")]
    void DeleteQualName() => throw Undeletable("__qualname__");

    private PyException Undeletable(string attribute) => Err.Type($"cannot delete '{attribute}' attribute of immutable type '{Name}'");

    [PyGetter("__module__")]
    Value GetModule()
    {
        if (IsBuiltin) return PyStr.Intern(_spec!.Module);
        var module = Dict.GetStr(Names.__module__);
        return module.IsAbsent ? throw Err.New(PyAttributeError.TypeObject, "__module__") : module;
    }

    [PySetter("__module__")]
    void SetModule(Value value)
    {
        RequireMutable("__module__");
        SetOwn(Names.__module__, value);
        RemoveOwn(Names.__firstlineno__);
    }

    [PyDeleter("__module__")]
    void DeleteModule() => throw Undeletable("__module__");

    [PyGetter("__doc__")]
    Value GetDoc(ThreadState ts)
    {
        if (IsBuiltin) return _spec!.Doc == null ? Value.None : _spec.Doc;
        var doc = Dict.GetStr(Names.__doc__);
        return doc.IsAbsent ? Value.None : Ops.DescriptorGet(ts, doc, Value.Absent, this);
    }

    [PySetter("__doc__")]
    void SetDoc(Value value)
    {
        RequireMutable("__doc__");
        SetOwn(Names.__doc__, value);
    }

    [PyDeleter("__doc__")]
    void DeleteDoc() => throw Undeletable("__doc__");

    [PyGetter("__text_signature__")]
    Value GetTextSignature() => _spec?.TextSignature is { } signature && !signature.Contains("<unrepresentable>", StringComparison.Ordinal) ? signature : Value.None;

    // ---- structure

    [PyGetter("__base__", Member = true)]
    Value GetBase() => Base is { } b ? b : Value.None;

    [PyGetter("__mro__")]
    Value GetMro() => new PyTuple(Array.ConvertAll(Mro, static t => new Value(t)));

    [PyGetter("__dict__")]
    Value GetDict() => new PyMappingProxy(Dict);

    [PyMethod("__subclasses__(self, /)", Doc = "Return a list of immediate subclasses.")]
    Value GetSubclasses(ThreadState ts)
    {
        var result = new PyList();
        foreach (var type in BuiltinSubclasses(ts)) result.Append(type);
        foreach (var type in Subclasses(ts.Interpreter)) result.Append(type);
        return result;
    }

    /// <summary>The built-in types that derive directly from this one; found among the builtins of the interpreter.</summary>
    private IEnumerable<PyType> BuiltinSubclasses(ThreadState ts)
    {
        if (!IsBuiltin) yield break;
        var dict = ts.Interpreter.Builtins.Dict;
        var seen = new HashSet<PyType>();
        for (int i = 0; i < dict.EntryCount; i++)
            if (dict.TryEntry(i, out _, out var value) && value.Ref is PyType { IsBuiltin: true } type && type.Bases.Contains(this) && seen.Add(type)) yield return type;
    }

    [PyGetter("__flags__", Member = true)]
    long GetFlags()
    {
        // The documented bits of CPython: HEAPTYPE, BASETYPE, READY, IMMUTABLETYPE, IS_ABSTRACT, SEQUENCE, MAPPING and the subclass bits.
        long flags = 1L << 12 | 1L << 14;
        if (IsBuiltin) flags |= 1L << 8;
        if (!IsBuiltin || this == PyGeneric.TypeObject) flags |= 1L << 9;
        if ((Flags & TypeFlags.Subclassable) != 0) flags |= 1L << 10;
        if ((Flags & TypeFlags.AbstractMethods) != 0) flags |= 1L << 20;
        if ((Flags & TypeFlags.SequencePattern) != 0) flags |= 1L << 5;
        if ((Flags & TypeFlags.MappingPattern) != 0) flags |= 1L << 6;
        if (IsSubtypeOf(PyInt.TypeObject)) flags |= 1L << 24;
        if (IsSubtypeOf(PyList.TypeObject)) flags |= 1L << 25;
        if (IsSubtypeOf(PyTuple.TypeObject)) flags |= 1L << 26;
        if (IsSubtypeOf(PyBytes.TypeObject)) flags |= 1L << 27;
        if (IsSubtypeOf(PyStr.TypeObject)) flags |= 1L << 28;
        if (IsSubtypeOf(PyDict.TypeObject)) flags |= 1L << 29;
        if (IsException) flags |= 1L << 30;
        if (IsSubtypeOf(TypeObject)) flags |= 1L << 31;
        return flags;
    }

    [PyGetter("__basicsize__")]
    long GetBasicSize() => ObjectSizes.Basic(this);

    [PyGetter("__itemsize__")]
    long GetItemSize() => Layout == TypeObject ? 40 : Layout == PyTuple.TypeObject ? 8 : Layout == PyInt.TypeObject ? 4 : Layout == PyBytes.TypeObject ? 1 : 0;

    [PyGetter("__dictoffset__")]
    long GetDictOffset() => (Flags & TypeFlags.HasDict) == 0 ? 0 : IsBuiltin ? 16 : -1;

    [PyGetter("__weakrefoffset__")]
    long GetWeakRefOffset() => (Flags & TypeFlags.HasWeakRef) == 0 ? 0 : IsBuiltin ? 24 : -32;

    // ---- abstract methods

    [PyGetter("__abstractmethods__")]
    Value GetAbstractMethods()
    {
        var value = this == TypeObject ? Value.Absent : Dict.GetStr(Names.__abstractmethods__);
        return value.IsAbsent ? throw new PyException(PyAttributeError.Make(this, Names.__abstractmethods__, "__abstractmethods__")) : value;
    }

    [PySetter("__abstractmethods__")]
    void SetAbstractMethods(ThreadState ts, Value value)
    {
        RequireMutable("__abstractmethods__");
        bool any = Ops.IsTrue(ts, value);
        SetOwn(Names.__abstractmethods__, value);
        Flags = any ? Flags | TypeFlags.AbstractMethods : Flags & ~TypeFlags.AbstractMethods;
        _plainInitKnown = false;
    }

    [PyDeleter("__abstractmethods__")]
    void DeleteAbstractMethods()
    {
        RequireMutable("__abstractmethods__");
        if (!RemoveOwn(Names.__abstractmethods__)) throw new PyException(PyAttributeError.Make(this, Names.__abstractmethods__, "__abstractmethods__"));
        Flags &= ~TypeFlags.AbstractMethods;
        _plainInitKnown = false;
    }

    // ---- annotations and type parameters

    [PyGetter("__annotate__")]
    Value GetAnnotate(ThreadState ts)
    {
        if (IsBuiltin) throw new PyException(PyAttributeError.Missing(this, Names.__annotate__));
        var found = Dict.GetStr(Names.__annotate__);
        if (found.IsAbsent) found = Dict.GetStr(Names.__annotate_func__);
        if (found.IsAbsent)
        {
            SetOwn(Names.__annotate_func__, Value.None);
            return Value.None;
        }
        return Ops.DescriptorGet(ts, found, Value.Absent, this);
    }

    [PySetter("__annotate__")]
    void SetAnnotate(ThreadState ts, Value value)
    {
        RequireMutable("__annotate__");
        if (!value.IsNone && !Ops.IsCallable(value)) throw Err.Type("__annotate__ must be callable or None");
        SetOwn(Names.__annotate_func__, value);
        if (!value.IsNone) RemoveOwn(Names.__annotations_cache__);
    }

    [PyDeleter("__annotate__")]
    void DeleteAnnotate()
    {
        RequireMutable("__annotate__");
        throw Err.Type("cannot delete __annotate__ attribute");
    }

    [PyGetter("__annotations__")]
    Value GetAnnotations(ThreadState ts)
    {
        if (IsBuiltin) throw new PyException(PyAttributeError.Missing(this, Names.__annotations__));
        var found = Dict.GetStr(Names.__annotations__);
        if (found.IsAbsent) found = Dict.GetStr(Names.__annotations_cache__);
        if (!found.IsAbsent) return Ops.DescriptorGet(ts, found, Value.Absent, this);
        var made = Annotating.Evaluate(ts, GetAnnotate(ts));
        SetOwn(Names.__annotations_cache__, made);
        return made;
    }

    [PySetter("__annotations__")]
    void SetAnnotations(Value value)
    {
        RequireMutable("__annotations__");
        SetOwn(Dict.GetStr(Names.__annotations__).IsAbsent ? Names.__annotations_cache__ : Names.__annotations__, value);
        ForgetAnnotate();
    }

    [PyDeleter("__annotations__")]
    void DeleteAnnotations()
    {
        RequireMutable("__annotations__");
        if (!RemoveOwn(Names.__annotations__) && !RemoveOwn(Names.__annotations_cache__)) throw new PyException(PyAttributeError.Make(this, Names.__annotations__, "__annotations__"));
        ForgetAnnotate();
    }

    private void ForgetAnnotate()
    {
        RemoveOwn(Names.__annotate_func__);
        RemoveOwn(Names.__annotate__);
    }

    [PyGetter("__type_params__")]
    Value GetTypeParams(ThreadState ts)
    {
        if (IsBuiltin) return PyTuple.Empty;
        var found = Dict.GetStr(Names.__type_params__);
        return found.IsAbsent ? PyTuple.Empty : Ops.DescriptorGet(ts, found, Value.Absent, this);
    }

    [PySetter("__type_params__")]
    void SetTypeParams(Value value)
    {
        RequireMutable("__type_params__");
        SetOwn(Names.__type_params__, value);
    }

    [PyDeleter("__type_params__")] void DeleteTypeParams() => throw CannotDelete("__type_params__");
    [PyDeleter("__bases__")] void DeleteBases() => throw CannotDelete("__bases__");

    private PyException CannotDelete(string attribute) => Err.Type($"cannot delete '{attribute}' attribute of immutable type '{Name}'");

    // ---- protocol

    [PyMethod("__repr__(self, /)")]
    string Repr() => ModuleName is null or "builtins" ? ToString() : $"<class '{Ops.QualifiedTypeName(this)}'>";

    [PyMethod("__instancecheck__(self, instance, /)", Doc = "Check if an object is an instance.")]
    static bool InstanceCheck(ThreadState ts, PyType self, Value instance) => Ops.RecursiveIsInstance(ts, instance, self);

    [PyMethod("__subclasscheck__(self, subclass, /)", Doc = "Check if a class is a subclass.")]
    static bool SubclassCheck(ThreadState ts, PyType self, Value subclass) => Ops.RecursiveIsSubclass(ts, subclass, self);

    [PyMethod("__sizeof__(self, /)", Doc = "Return memory consumption of the type object.")]
    long SizeOf() => IsBuiltin ? 400 : ObjectSizes.HasSharedNames(this) ? 1704 : 936;

    [PyMethod("__dir__(self, /)", Doc = "Specialized __dir__ implementation for types.")]
    Value Dir()
    {
        var names = new PyDict();
        foreach (var type in Mro)
        {
            var dict = type.Dict;
            for (int i = 0; i < dict.EntryCount; i++)
                if (dict.TryEntry(i, out var key, out _)) names.Set(ThreadState.Current, key, Value.None);
        }
        return Ops.ToList(ThreadState.Current, names);
    }


    [PyMethod("__or__(self, value, /)")] static Value Or(ThreadState ts, Value self, Value value) => PyUnion.OfOperands(ts, self, value);
    [PyMethod("__ror__(self, value, /)")] static Value ROr(ThreadState ts, Value self, Value value) => PyUnion.OfOperands(ts, value, self);
}
