namespace PyLite.Stdlib.Operator;

/// <summary>operator.itemgetter.</summary>
[PyType("itemgetter", Module = "operator", HasDict = false, Doc = "Return a callable object that fetches the given item(s) from its operand.\nAfter f = itemgetter(2), the call f(r) returns r[2].\nAfter g = itemgetter(2, 5, 3), the call g(r) returns (r[2], r[5], r[3])")]
public sealed partial class PyItemGetter(Value[] items) : PyObject(TypeObject)
{
    [PyNew("itemgetter(item, /, *items)", Raw = true)]
    static Value New(ThreadState ts, PyType type, ReadOnlySpan<Value> args, PyTuple? kw)
    {
        if (kw != null) throw Err.Type("itemgetter() takes no keyword arguments");
        if (args.Length == 0) throw Err.Type("itemgetter expected 1 argument, got 0");
        return new PyItemGetter(args.ToArray());
    }

    [PyMethod("__call__(self, /, *args, **kwargs)", Shown = "($self, obj, /)", Raw = true)]
    static Value Call(ThreadState ts, PyItemGetter self, ReadOnlySpan<Value> args, PyTuple? kw)
    {
        if (kw != null) throw Err.Type("itemgetter() takes no keyword arguments");
        if (args.Length != 1) throw Err.Type($"itemgetter expected 1 argument, got {args.Length}");
        return self.Get(ts, args[0]);
    }

    private Value Get(ThreadState ts, in Value obj)
    {
        if (items.Length == 1)
        {
            var key = items[0];
            if (key.IsInt && PyTuple.TryExact(obj.Ref, out var tuple) && (ulong)key.Bits < (ulong)tuple.Length) return tuple.Items[key.Bits];
            return Ops.GetItem(ts, obj, key);
        }
        var result = new Value[items.Length];
        for (int i = 0; i < result.Length; i++) result[i] = Ops.GetItem(ts, obj, items[i]);
        return new PyTuple(result);
    }

    [PyMethod("__repr__(self, /)")]
    Value Repr(ThreadState ts)
    {
        if (items.Length == 1) return $"operator.itemgetter({Ops.Repr(ts, items[0])})";
        return $"operator.itemgetter{Ops.Repr(ts, new PyTuple(items))}";
    }

    [PyMethod("__reduce__(self, /)", Doc = "Return state information for pickling")]
    Value Reduce() => PyTuple.Of(TypeObject, new PyTuple(items));
}

/// <summary>operator.attrgetter.</summary>
[PyType("attrgetter", Module = "operator", Doc = "Return a callable object that fetches the given attribute(s) from its operand.\nAfter f = attrgetter('name'), the call f(r) returns r.name.\nAfter g = attrgetter('name', 'date'), the call g(r) returns (r.name, r.date).\nAfter h = attrgetter('name.first', 'name.last'), the call h(r) returns\n(r.name.first, r.name.last).")]
public sealed partial class PyAttrGetter(Value[] names, PyStr[][] paths) : PyObject(TypeObject)
{
    [PyNew("attrgetter(attr, /, *attrs)", Raw = true)]
    static Value New(ThreadState ts, PyType type, ReadOnlySpan<Value> args, PyTuple? kw)
    {
        if (kw != null) throw Err.Type("attrgetter() takes no keyword arguments");
        if (args.Length == 0) throw Err.Type("attrgetter expected 1 argument, got 0");
        var paths = new PyStr[args.Length][];
        for (int i = 0; i < paths.Length; i++)
        {
            if (args[i].Ref is not PyStr name) throw Err.Type("attribute name must be a string");
            paths[i] = Array.ConvertAll(name.ToString().Split('.'), static part => PyStr.FromUtf16(part).TryInterned());
        }
        return new PyAttrGetter(args.ToArray(), paths);
    }

    [PyMethod("__call__(self, /, *args, **kwargs)", Shown = "($self, obj, /)", Raw = true)]
    static Value Call(ThreadState ts, PyAttrGetter self, ReadOnlySpan<Value> args, PyTuple? kw)
    {
        if (kw != null) throw Err.Type("attrgetter() takes no keyword arguments");
        if (args.Length != 1) throw Err.Type($"attrgetter expected 1 argument, got {args.Length}");
        return self.Get(ts, args[0]);
    }

    private Value Get(ThreadState ts, in Value obj)
    {
        if (paths.Length == 1) return Follow(ts, obj, paths[0]);
        var result = new Value[paths.Length];
        for (int i = 0; i < result.Length; i++) result[i] = Follow(ts, obj, paths[i]);
        return new PyTuple(result);
    }

    private static Value Follow(ThreadState ts, Value obj, PyStr[] path)
    {
        foreach (var name in path) obj = Ops.GetAttr(ts, obj, name);
        return obj;
    }

    [PyMethod("__repr__(self, /)")]
    Value Repr(ThreadState ts)
    {
        if (names.Length == 1) return $"operator.attrgetter({Ops.Repr(ts, names[0])})";
        return $"operator.attrgetter{Ops.Repr(ts, new PyTuple(names))}";
    }

    [PyMethod("__reduce__(self, /)", Doc = "Return state information for pickling")]
    Value Reduce() => PyTuple.Of(TypeObject, new PyTuple(names));
}

/// <summary>operator.methodcaller.</summary>
[PyType("methodcaller", Module = "operator", Doc = "Return a callable object that calls the given method on its operand.\nAfter f = methodcaller('name'), the call f(r) returns r.name().\nAfter g = methodcaller('name', 'date', foo=1), the call g(r) returns\nr.name('date', foo=1).")]
public sealed partial class PyMethodCaller(PyStr name, Value[] arguments, PyTuple? keywords) : PyObject(TypeObject)
{
    [PyNew("methodcaller(name, /, *args, **kwargs)", Raw = true)]
    static Value New(ThreadState ts, PyType type, ReadOnlySpan<Value> args, PyTuple? kw)
    {
        if (args.Length - (kw?.Length ?? 0) < 1) throw Err.Type("methodcaller needs at least one argument, the method name");
        if (args[0].Ref is not PyStr name) throw Err.Type("method name must be a string");
        return new PyMethodCaller(name.TryInterned(), args[1..].ToArray(), kw);
    }

    [PyMethod("__call__(self, /, *args, **kwargs)", Shown = "($self, obj, /)", Raw = true)]
    static Value Call(ThreadState ts, PyMethodCaller self, ReadOnlySpan<Value> args, PyTuple? kw)
    {
        if (kw != null) throw Err.Type("methodcaller() takes no keyword arguments");
        if (args.Length != 1) throw Err.Type($"methodcaller expected 1 argument, got {args.Length}");
        return self.Invoke(ts, args[0]);
    }

    private Value Invoke(ThreadState ts, in Value obj)
    {
        if (keywords == null) return Ops.CallMethod(ts, obj, name, arguments);
        return Ops.CallVector(ts, Ops.GetAttr(ts, obj, name), arguments, keywords);
    }

    private int Positional => arguments.Length - (keywords?.Length ?? 0);

    [PyMethod("__repr__(self, /)")]
    Value Repr(ThreadState ts)
    {
        var parts = new List<string> { Ops.Repr(ts, name).ToString() };
        for (int i = 0; i < arguments.Length; i++)
            parts.Add((i < Positional ? "" : $"{keywords!.Items[i - Positional].Ref}=") + Ops.Repr(ts, arguments[i]));
        return $"operator.methodcaller({string.Join(", ", parts)})";
    }

    [PyMethod("__reduce__(self, /)", Doc = "Return state information for pickling")]
    Value Reduce(ThreadState ts)
    {
        var positional = new PyTuple([name, .. arguments.AsSpan(0, Positional)]);
        if (keywords == null) return PyTuple.Of(TypeObject, positional);
        // Keywords go through functools.partial, as a call of it can be pickled.
        var partial = Ops.GetAttr(ts, PyLite.Vm.Imports.Importer.ImportModule(ts, "functools"), "partial");
        var made = Ops.CallVector(ts, partial, [TypeObject, name, .. arguments.AsSpan(Positional)], keywords);
        return PyTuple.Of(made, new PyTuple(arguments.AsSpan(0, Positional).ToArray()));
    }
}
