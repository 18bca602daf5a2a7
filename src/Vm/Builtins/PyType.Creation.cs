namespace PyLite.Vm.Objects;

// type(name, bases, namespace): how a class is made.
public sealed partial class PyType
{
    [PyNew("type(name, bases, dict, **kwds)", Raw = true)]
    static Value New(ThreadState ts, ReadOnlySpan<Value> args, PyTuple? kw)
    {
        if (args.Length == 0) throw Err.Type("type.__new__(): not enough arguments");
        if (args[0].Ref is not PyType metatype) throw Err.Type($"type.__new__(X): X is not a type object ({args[0].Type.FullName})");
        if (!metatype.IsSubtypeOf(TypeObject)) throw Err.Type($"type.__new__({metatype.Name}): {metatype.Name} is not a subtype of type");
        int positional = args.Length - (kw?.Length ?? 0);
        if (positional != 4) throw Err.Type($"type.__new__() takes exactly 3 arguments ({positional - 1} given)");
        if (args[1].Ref is not PyStr name) throw Err.Type($"type.__new__() argument 1 must be str, not {args[1].Type.FullName}");
        if (args[2].Ref is not PyTuple bases) throw Err.Type($"type.__new__() argument 2 must be tuple, not {args[2].Type.FullName}");
        if (args[3].Ref is not PyDict ns) throw Err.Type($"type.__new__() argument 3 must be dict, not {args[3].Type.FullName}");
        foreach (var item in bases.Items)
        {
            if (item.Ref is not PyType && Ops.TryGetAttr(ts, item, Slots.Name(SlotId.MroEntries), out _))
                throw Err.Type("type() doesn't support MRO entry resolution; use types.new_class()");
        }
        var winner = WinningMetatype(metatype, bases);
        if (winner != metatype)
        {
            var create = winner.Slot(SlotId.New);
            if (create != TypeObject.Slot(SlotId.New)) return Ops.TryCallVector(ts, Ops.GetAttr(ts, winner, Names.__new__), [winner, .. args[1..]], kw);
        }
        return Create(ts, winner, name, bases, ns, args[4..], kw);
    }

    [PyInit("type(object_or_name, bases, dict, /, **kwds)", Shown = "", Raw = true)]
    static Value InitType(ThreadState ts, ReadOnlySpan<Value> args, PyTuple? kw)
    {
        if (args.Length == 0 || args[0].Ref is not PyType) throw Err.Type($"descriptor '__init__' requires a 'type' object but received a '{(args.Length == 0 ? "" : args[0].Type.FullName)}'");
        int positional = args.Length - (kw?.Length ?? 0) - 1;
        if (kw is { Length: > 0 } && positional == 1) throw Err.Type("type.__init__() takes no keyword arguments");
        if (positional is not (1 or 3)) throw Err.Type("type.__init__() takes 1 or 3 arguments");
        return Value.None;
    }

    /// <summary>The most derived of a metaclass and the metaclasses of the bases; TypeError if there is none.</summary>
    public static PyType WinningMetatype(PyType metatype, PyTuple bases)
    {
        var winner = metatype;
        foreach (var item in bases.Items)
        {
            var type = item.Type;
            if (winner.IsSubtypeOf(type)) continue;
            if (!type.IsSubtypeOf(winner))
                throw Err.Type("metaclass conflict: the metaclass of a derived class must be a (non-strict) subclass of the metaclasses of all its bases");
            winner = type;
        }
        return winner;
    }

    private static PyType Create(ThreadState ts, PyType metatype, PyStr name, PyTuple given, PyDict ns, ReadOnlySpan<Value> keywordValues, PyTuple? keywordNames)
    {
        var bases = given.Length == 0 ? [PyObjectType.TypeObject] : new PyType[given.Length];
        for (int i = 0; i < given.Length; i++) bases[i] = given.Items[i].Ref as PyType ?? throw Err.Type("bases must be types");
        var @base = BestBase(bases);
        string text = name.ToString();
        Codecs.RequireUtf8(ts, name);
        if (text.Contains('\0')) throw Err.Value("type name must not contain null characters");

        var dict = ns.Copy();
        var type = new PyType(metatype, text, bases, @base, dict, ts.Interpreter);
        type.DefineSlots(ts);
        SetModuleAndQualName(ts, type, text);
        WrapImplicitMethods(ts, dict);
        type.AddStorageDescriptors();
        var classCell = TakeCell(dict, Names.__classcell__);
        var dictCell = TakeCell(dict, Names.__classdictcell__);
        var doc = dict.GetStr(Names.__doc__);
        if (doc.Ref is PyStr docText) Codecs.RequireUtf8(ts, docText);
        if (doc.IsAbsent) dict.SetStr(Names.__doc__, Value.None);
        if (!dict.GetStr(Slots.Name(SlotId.Eq)).IsAbsent && dict.GetStr(Slots.Name(SlotId.Hash)).IsAbsent) dict.SetStr(Slots.Name(SlotId.Hash), Value.None);
        WarnOfOtherKeys(ts, ns, text);
        type.ComputeMro(ts);
        type.InheritPatternFlags();
        foreach (var b in bases) b.AddSubclass(type, ts.Interpreter);

        if (dictCell != null) dictCell.Contents = dict;
        if (classCell != null) classCell.Contents = type;
        SetNames(ts, type, dict);
        InitSubclass(ts, type, keywordValues, keywordNames);
        return type;
    }

    private static void WarnOfOtherKeys(ThreadState ts, PyDict ns, string name)
    {
        for (int i = 0; i < ns.EntryCount; i++)
            if (ns.TryEntry(i, out var key, out _) && key.Ref is not PyStr)
            {
                Warnings.Warn(ts, Exc.RuntimeWarning, $"non-string key in the __dict__ of class {name}");
                return;
            }
    }

    private static void SetModuleAndQualName(ThreadState ts, PyType type, string name)
    {
        var dict = type.Dict;
        if (dict.GetStr(Names.__module__).IsAbsent)
        {
            var module = ts.Frame.Function?.Globals.GetStr(Names.__name__) ?? Value.Absent;
            if (!module.IsAbsent) dict.SetStr(Names.__module__, module);
        }
        var qualName = dict.GetStr(Names.__qualname__);
        if (qualName.IsAbsent)
        {
            type.QualName = name;
            return;
        }
        if (qualName.Ref is not PyStr text) throw Err.Type($"type __qualname__ must be a str, not {qualName.Type.FullName}");
        type.QualName = text.ToString();
        if (!type.HasSlotDescriptor(Names.__qualname__)) dict.RemoveStr(Names.__qualname__);
    }

    /// <summary><c>__new__</c> is a static method, <c>__init_subclass__</c> and <c>__class_getitem__</c> are class methods without being marked so.</summary>
    private static void WrapImplicitMethods(ThreadState ts, PyDict dict)
    {
        var create = dict.GetStr(Names.__new__);
        if (create.Ref is PyFunction) dict.SetStr(Names.__new__, PyStaticMethod.Of(ts, create));
        foreach (var name in (ReadOnlySpan<PyStr>)[Slots.Name(SlotId.InitSubclass), Slots.Name(SlotId.ClassGetItem)])
        {
            var method = dict.GetStr(name);
            if (method.Ref is PyFunction) dict.SetStr(name, PyClassMethod.Of(ts, method));
        }
    }

    private static PyCell? TakeCell(PyDict dict, PyStr name)
    {
        var value = dict.GetStr(name);
        if (value.IsAbsent || value.Ref is PyMemberDescriptor) return null;
        if (value.Ref is not PyCell cell) throw Err.Type($"{name} must be a nonlocal cell, not {Ops.Repr(ThreadState.Current, value.Type)}");
        dict.RemoveStr(name);
        return cell;
    }

    /// <summary>A class can be matched by sequence or mapping patterns if the first base that says so can.</summary>
    private void InheritPatternFlags()
    {
        const TypeFlags both = TypeFlags.SequencePattern | TypeFlags.MappingPattern;
        foreach (var type in Mro)
        {
            if ((type.Flags & both) == 0) continue;
            Flags = Flags & ~both | type.Flags & both;
            return;
        }
    }

    /// <summary>Lets instances of a class match sequence or mapping patterns, and those of its subclasses. Built-in types are shared and stay.</summary>
    public void AddPatternFlag(ThreadState ts, TypeFlags pattern)
    {
        const TypeFlags both = TypeFlags.SequencePattern | TypeFlags.MappingPattern;
        if (IsBuiltin || (Flags & both) == pattern) return;
        Flags = Flags & ~both | pattern & both;
        foreach (var sub in Subclasses(ts.Interpreter)) sub.AddPatternFlag(ts, pattern);
    }

    /// <summary>Calls <c>__set_name__</c> of what the namespace held.</summary>
    private static void SetNames(ThreadState ts, PyType type, PyDict dict)
    {
        // A hook may add attributes; those are not asked.
        List<(Value Key, Value Value, PyObject Hook)>? hooks = null;
        for (int i = 0; i < dict.EntryCount; i++)
        {
            if (!dict.TryEntry(i, out var key, out var value) || value.Ref is PyFunction or null) continue;
            if (value.Type.Slot(SlotId.SetName) is { } hook) (hooks ??= []).Add((key, value, hook));
        }
        if (hooks == null) return;
        foreach (var (key, value, hook) in hooks)
        {
            var result = Ops.TryCallUnbound(ts, hook, value, type, key);
            if (!result.IsAbsent) continue;
            var error = ts.TakePending();
            error.Value.AddNote(ts, $"Error calling __set_name__ on '{value.Type.Name}' instance {Ops.Repr(ts, key)} in '{type.Name}'");
            throw error;
        }
    }

    private static void InitSubclass(ThreadState ts, PyType type, ReadOnlySpan<Value> keywordValues, PyTuple? keywordNames)
    {
        var (found, _) = PySuper.Find(ts, type, type, Slots.Name(SlotId.InitSubclass));
        if (found.IsAbsent || keywordNames == null && found.Ref is PyClassMethodDescriptor { Owner: var owner } && owner == PyObjectType.TypeObject) return;
        Ops.CallVector(ts, Ops.DescriptorGet(ts, found, Value.Absent, type), keywordValues, keywordNames);
    }

    [PyClassMethod("__prepare__(cls, name, bases, /, **kwds)", Raw = true, Doc = "Create the namespace for the class statement")]
    static Value Prepare(ThreadState ts, ReadOnlySpan<Value> args, PyTuple? kw) => new PyDict();
}
