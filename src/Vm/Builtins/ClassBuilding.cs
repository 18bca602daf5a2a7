namespace PyLite.Vm.Builtins;

/// <summary>What a <c>class</c> statement does: <c>builtins.__build_class__(body, name, *bases, metaclass=type, **keywords)</c>.</summary>
/// <remarks>Reference: https://docs.python.org/3.14/reference/datamodel.html#customizing-class-creation</remarks>
public static class ClassBuilding
{
    private static readonly PyStr s_metaclass = PyStr.Intern("metaclass");
    private static readonly PyStr s_prepare = Slots.Name(SlotId.Prepare);

    public static Value Build(ThreadState ts, ReadOnlySpan<Value> args, PyTuple? kwNames)
    {
        int keywordCount = kwNames?.Length ?? 0;
        int positional = args.Length - keywordCount;
        if (positional < 2) throw Err.Type("__build_class__: not enough arguments");
        if (args[0].Ref is not PyFunction body) throw Err.Type("__build_class__: func must be a function");
        if (args[1].Ref is not PyStr) throw Err.Type("__build_class__: name is not a string");
        var name = args[1];
        var given = PyTuple.Of(args[2..positional]);
        var bases = ResolveBases(ts, given);

        Value meta = Value.Absent;
        var keywordValues = new List<Value>(keywordCount);
        var keywordNames = new List<Value>(keywordCount);
        for (int i = 0; i < keywordCount; i++)
        {
            if (PyStr.ContentEquals((PyStr)kwNames!.Items[i].Ref!, s_metaclass))
            {
                meta = args[positional + i];
                continue;
            }
            keywordNames.Add(kwNames.Items[i]);
            keywordValues.Add(args[positional + i]);
        }
        if (meta.IsAbsent) meta = bases.Length == 0 ? PyType.TypeObject : bases.Items[0].Type;
        if (meta.Ref is PyType metatype) meta = PyType.WinningMetatype(metatype, bases);
        var names = keywordNames.Count == 0 ? null : new PyTuple(keywordNames.ToArray());

        var ns = Prepare(ts, meta, name, bases, keywordValues, names);
        var cell = Interpreter.RunCode(ts, body, ns.Object);
        if (cell.IsAbsent) throw ts.TakePending();
        if (bases != given) Ops.SetItem(ts, ns, Names.__orig_bases__, given);
        var made = Ops.CallVector(ts, meta, [name, bases, ns, .. keywordValues], names);
        if (made.Ref is PyType && cell.Ref is PyCell classCell) CheckCell(ts, made, name, classCell);
        return made;
    }

    /// <summary>Replaces bases that are not classes by what their <c>__mro_entries__</c> gives; the same tuple if there are none (PEP 560).</summary>
    public static PyTuple ResolveBases(ThreadState ts, PyTuple given)
    {
        List<Value>? resolved = null;
        for (int i = 0; i < given.Length; i++)
        {
            var item = given.Items[i];
            if (item.Ref is PyType || !Ops.TryGetAttr(ts, item, Slots.Name(SlotId.MroEntries), out var method))
            {
                resolved?.Add(item);
                continue;
            }
            if (Ops.Call(ts, method, given).Ref is not PyTuple entries) throw Err.Type("__mro_entries__ must return a tuple");
            resolved ??= [.. given.Items.AsSpan(0, i)];
            resolved.AddRange(entries.Items);
        }
        return resolved == null ? given : new PyTuple(resolved.ToArray());
    }

    private static Value Prepare(ThreadState ts, in Value meta, in Value name, PyTuple bases, List<Value> keywordValues, PyTuple? keywordNames)
    {
        if (meta.Ref == PyType.TypeObject || !Ops.TryGetAttr(ts, meta, s_prepare, out var prepare)) return new PyDict();
        var ns = Ops.CallVector(ts, prepare, [name, bases, .. keywordValues], keywordNames);
        if (ns.Ref is PyDict || ns.IsObject && ns.Type.Slot(SlotId.GetItem) != null && ns.Ref is not (PyList or PyTuple or PyStr)) return ns;
        throw Err.Type($"{(meta.Ref is PyType type ? type.Name : "<metaclass>")}.__prepare__() must return a mapping, not {ns.Type.FullName}");
    }

    /// <summary>The cell of <c>__class__</c>, which super() reads, was filled by <c>type.__new__</c> if the metaclass passed the namespace on.</summary>
    private static void CheckCell(ThreadState ts, in Value made, in Value name, PyCell cell)
    {
        if (cell.Contents.IsAbsent)
            throw Err.Runtime($"__class__ not set defining {Ops.Repr(ts, name)} as {Ops.Repr(ts, made)}. Was __classcell__ propagated to type.__new__?");
        if (cell.Contents.Ref != made.Ref)
            throw Err.Type($"__class__ set to {Ops.Repr(ts, cell.Contents)} defining {Ops.Repr(ts, name)} as {Ops.Repr(ts, made)}");
    }
}
