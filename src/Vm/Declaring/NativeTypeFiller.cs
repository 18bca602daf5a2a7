namespace PyLite.Vm.Declaring;

/// <summary>Fills the dict of a built-in type from its declarations.</summary>
internal static class NativeTypeFiller
{
    public static void Fill(PyType type, NativeTypeSpec spec, PyDict dict)
    {
        var members = spec.Members();
        if (spec is MadeTypeSpec && spec.Module == "builtins" && type.Layout == PyBaseException.TypeObject) dict.SetStr(Names.__new__, PyBaseException.NewOf(type));
        foreach (var def in members.Callables)
        {
            Value descriptor = def.Kind switch
            {
                NativeKind.New => new PyNativeFunction(def, Value.Absent, type),
                NativeKind.StaticMethod => new PyStaticMethod { Function = new PyNativeFunction(def, Value.Absent, type) },
                NativeKind.ClassMethod => new PyClassMethodDescriptor(def, type),
                _ => new PyMethodDescriptor(def, type),
            };
            dict.SetStr(def.Name, descriptor);
        }
        if (spec.InstanceClass.IsAssignableTo(typeof(PyIterator))) AddIteratorMethods(type, dict);
        if (spec.HasDict && (type.Base!.Flags & TypeFlags.HasDict) == 0) dict.SetStr(Names.__dict__, new PyGetSetDescriptor(InstanceDict.GetSet, type));
        foreach (var def in members.GetSets) dict.SetStr(def.Name, new PyGetSetDescriptor(def, type));
        foreach (var constant in members.Constants) dict.SetStr(constant.Name, constant.Value(null));
        if (spec.HasDict && dict.GetStr(Names.__dict__).IsAbsent && (type.Base!.Flags & TypeFlags.HasDict) == 0)
            dict.SetStr(Names.__dict__, new PyGetSetDescriptor(InstanceDict.GetSet, type));
        if (dict.GetStr(Names.__doc__).IsAbsent) dict.SetStr(Names.__doc__, spec.Doc == null ? Value.None : spec.Doc);
        // Like CPython: a type that defines __eq__ but no __hash__ is unhashable.
        if (!dict.GetStr(Slots.Name(SlotId.Eq)).IsAbsent && dict.GetStr(Slots.Name(SlotId.Hash)).IsAbsent) dict.SetStr(Slots.Name(SlotId.Hash), Value.None);
    }

    /// <summary>What every iterator implemented in C# can do.</summary>
    private static void AddIteratorMethods(PyType type, PyDict dict)
    {
        dict.SetStr("__iter__", new PyMethodDescriptor(new NativeDef("__iter__", "($self, /)", "Implement iter(self).", NativeKind.Method, _ => (_, args, kw) =>
        {
            Receiver(type, "__iter__", args, kw);
            return args[0];
        }, 0), type));
        dict.SetStr("__next__", new PyMethodDescriptor(new NativeDef("__next__", "($self, /)", "Implement next(self).", NativeKind.Method, _ => (ts, args, kw) =>
            Receiver(type, "__next__", args, kw).TryNextOrEnd(ts, out var value, out var result) ? value : ts.Raise(new PyStopIteration(result)), 0), type));
    }

    private static PyIterator Receiver(PyType type, string name, ReadOnlySpan<Value> args, PyTuple? kw)
    {
        if (args.Length == 0) throw Err.Type($"descriptor '{name}' of '{type.Name}' object needs an argument");
        if (args[0].Ref is not PyIterator iterator || !iterator.Type.IsSubtypeOf(type)) throw Err.Type($"descriptor '{name}' requires a '{type.Name}' object but received a '{args[0].Type.FullName}'");
        if (kw != null) throw Err.Type($"wrapper {name}() takes no keyword arguments");
        if (args.Length > 1) throw Err.Type($"expected 0 arguments, got {args.Length - 1}");
        return iterator;
    }
}
