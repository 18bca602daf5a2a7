namespace PyLite.Vm.Builtins;

/// <summary>What generic aliases and unions share: how types are shown, which type parameters they contain, and replacing those (PEP 585, 646, 696).</summary>
internal static class GenericSubstitution
{
    private static readonly PyStr s_parameters = PyStr.Intern("__parameters__");
    private static readonly PyStr s_subst = PyStr.Intern("__typing_subst__");
    private static readonly PyStr s_prepare = PyStr.Intern("__typing_prepare_subst__");
    private static readonly PyStr s_unpackedArgs = PyStr.Intern("__typing_unpacked_tuple_args__");
    private static readonly PyStr s_isUnpackedVariadic = PyStr.Intern("__typing_is_unpacked_typevartuple__");

    /// <summary>A type as it stands in an alias: by its name if it has one.</summary>
    public static string Show(ThreadState ts, in Value item)
    {
        switch (item.Ref)
        {
            case PyEllipsis: return "...";
            case PyType type: return type == PyNone.TypeObject ? "None" : Ops.QualifiedTypeName(type);
            case PyList list: return $"[{string.Join(", ", list.Span.ToArray().Select(i => i.Ref is PyList ? Ops.Repr(ts, i).ToString() : Show(ts, i)))}]";
            case PyFunction or PyNativeFunction:
                if (Ops.TryGetAttr(ts, item, Names.__qualname__, out var name) && Ops.TryGetAttr(ts, item, Names.__module__, out var module))
                    return module.Ref is PyStr m && m.ToString() != "builtins" ? $"{m}.{name.Ref}" : name.Ref!.ToString()!;
                break;
        }
        return Ops.Repr(ts, item).ToString();
    }

    /// <summary>The same in an alias of <c>typing</c>, where a list of types was made a tuple.</summary>
    public static string ShowInTyping(ThreadState ts, in Value item) =>
        item.Ref is PyTuple tuple ? $"[{string.Join(", ", tuple.Items.Select(i => ShowInTyping(ts, i)))}]" : item.Ref is PyList ? Ops.Repr(ts, item).ToString() : Show(ts, item);

    /// <summary>The type parameters among arguments, each once, in the order of their first appearance.</summary>
    public static PyTuple Parameters(ThreadState ts, PyTuple args)
    {
        var found = new List<Value>();
        Collect(ts, args.Items, found);
        return found.Count == 0 ? PyTuple.Empty : new PyTuple(found.ToArray());
    }

    private static void Collect(ThreadState ts, ReadOnlySpan<Value> args, List<Value> found)
    {
        if (!RuntimeHelpers.TryEnsureSufficientExecutionStack()) throw Err.Recursion();
        foreach (var arg in args)
        {
            if (arg.Ref is PyType or null) continue;
            if (arg.Ref is PyTuple tuple) Collect(ts, tuple.Items, found);
            else if (arg.Ref is PyList list) Collect(ts, list.Span, found);
            else if (Ops.TryGetAttr(ts, arg, s_subst, out _)) Add(ts, found, arg);
            else if (Ops.TryGetAttr(ts, arg, s_parameters, out var nested) && nested.Ref is PyTuple parameters)
                foreach (var parameter in parameters.Items) Add(ts, found, parameter);
        }
    }

    private static void Add(ThreadState ts, List<Value> found, in Value parameter)
    {
        foreach (var known in found)
            if (Ops.IsOrEqual(ts, known, parameter)) return;
        found.Add(parameter);
    }

    /// <summary>The arguments of an alias or union with its type parameters replaced by the items of a subscript; TypeError if their number is wrong.</summary>
    public static PyTuple Substitute(ThreadState ts, in Value alias, PyTuple args, PyTuple parameters, in Value key)
    {
        if (parameters.Length == 0) throw Err.Type($"{Ops.Repr(ts, alias)} is not a generic class");
        var items = Prepare(ts, alias, parameters, UnpackTuples(ts, key.Ref is PyTuple given ? given.Items : [key]));
        if (items.Length != parameters.Length)
            throw Err.Type($"Too {(items.Length > parameters.Length ? "many" : "few")} arguments for {Ops.Repr(ts, alias)}; actual {items.Length}, expected {parameters.Length}");
        return new PyTuple(Replace(ts, args.Items, parameters.Items, items).ToArray());
    }

    /// <summary>Lets each parameter arrange the items: defaults are added, a variadic one takes what the others leave.</summary>
    public static Value[] Prepare(ThreadState ts, in Value alias, PyTuple parameters, Value[] items)
    {
        foreach (var parameter in parameters.Items)
        {
            if (!Ops.TryGetAttr(ts, parameter, s_prepare, out var prepare)) continue;
            items = Ops.ToArray(ts, Ops.Call(ts, prepare, alias, new PyTuple(items)));
        }
        return items;
    }

    /// <summary>Replaces <c>*tuple[int, str]</c> by its items.</summary>
    public static Value[] UnpackTuples(ThreadState ts, Value[] items)
    {
        List<Value>? result = null;
        for (int i = 0; i < items.Length; i++)
        {
            if (items[i].Ref is not PyType && Ops.TryGetAttr(ts, items[i], s_unpackedArgs, out var inner) && inner.Ref is PyTuple tuple && !(tuple.Length > 0 && tuple.Items[^1].Ref is PyEllipsis))
            {
                result ??= [.. items.AsSpan(0, i)];
                result.AddRange(tuple.Items);
            }
            else result?.Add(items[i]);
        }
        return result?.ToArray() ?? items;
    }

    private static List<Value> Replace(ThreadState ts, Value[] args, Value[] parameters, Value[] items)
    {
        if (!RuntimeHelpers.TryEnsureSufficientExecutionStack()) throw Err.Recursion();
        var result = new List<Value>(args.Length);
        foreach (var arg in args)
        {
            if (arg.Ref is PyType or null)
            {
                result.Add(arg);
                continue;
            }
            if (arg.Ref is PyTuple tuple)
            {
                result.Add(new PyTuple(Replace(ts, tuple.Items, parameters, items).ToArray()));
                continue;
            }
            if (arg.Ref is PyList list)
            {
                result.Add(new PyList(Replace(ts, list.Span.ToArray(), parameters, items).ToArray()));
                continue;
            }
            bool spread = Ops.TryGetAttr(ts, arg, s_isUnpackedVariadic, out var flag) && Ops.IsTrue(ts, flag);
            var replaced = ReplaceOne(ts, arg, parameters, items);
            if (spread && replaced.Ref is PyTuple several) result.AddRange(several.Items);
            else result.Add(replaced);
        }
        return result;
    }

    private static Value ReplaceOne(ThreadState ts, in Value arg, Value[] parameters, Value[] items)
    {
        if (Ops.TryGetAttr(ts, arg, s_subst, out var substitute))
        {
            // The list of parameters may have been made before this argument was added.
            int at = IndexOf(ts, parameters, arg);
            return at < 0 ? throw Err.Type($"argument {Ops.Repr(ts, arg)} with __typing_subst__ was not found in __parameters__") : Ops.Call(ts, substitute, items[at]);
        }
        if (!Ops.TryGetAttr(ts, arg, s_parameters, out var nested) || nested.Ref is not PyTuple { Length: > 0 } own) return arg;
        var subArgs = new List<Value>();
        foreach (var parameter in own.Items)
        {
            int index = IndexOf(ts, parameters, parameter);
            if (index < 0) subArgs.Add(parameter);
            else if (parameter.Ref is PyTypeVarTuple && items[index].Ref is PyTuple several) subArgs.AddRange(several.Items);
            else subArgs.Add(items[index]);
        }
        return Ops.GetItem(ts, arg, new PyTuple(subArgs.ToArray()));
    }

    public static int IndexOf(ThreadState ts, Value[] parameters, in Value parameter)
    {
        for (int i = 0; i < parameters.Length; i++)
            if (Ops.IsOrEqual(ts, parameters[i], parameter)) return i;
        return -1;
    }

    /// <summary>An argument as a type: None stands for its type and text for a reference to a name.</summary>
    public static Value ToType(ThreadState ts, in Value arg)
    {
        if (arg.IsNone) return PyNone.TypeObject;
        return arg.Ref is PyStr ? ForwardReference(ts, arg) : arg;
    }

    /// <summary>The same, with a check; TypeError "message Got (1, 2)."</summary>
    public static Value CheckType(ThreadState ts, in Value arg, string message)
    {
        if (arg.Ref is PyTuple) throw Err.Type($"{message} Got {Ops.Repr(ts, arg)}.");
        var type = ToType(ts, arg);
        return type.Ref switch
        {
            PyType cls when cls != PyGeneric.TypeObject && cls is not { Name: "Protocol", ModuleName: "typing" } => type,
            PyTypeVar or PyParamSpec or PyTypeVarTuple or PyUnion or PyTypeAlias or PyGenericAlias and not PyTypingAlias => type,
            // Which special forms may stand alone is typing's affair.
            _ => Ops.Call(ts, Ops.GetAttr(ts, Importer.ImportModule(ts, "typing"), "_type_check"), type, message),
        };
    }

    private static Value ForwardReference(ThreadState ts, in Value text) => Ops.Call(ts, Ops.GetAttr(ts, Importer.ImportModule(ts, "annotationlib"), "ForwardRef"), text);
}
