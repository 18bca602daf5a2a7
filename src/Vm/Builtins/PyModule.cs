namespace PyLite.Vm.Objects;

/// <remarks>Reference: https://docs.python.org/3.14/reference/datamodel.html#modules</remarks>
public sealed partial class PyModule
{
    private static class Cached
    {
        public static readonly PyObject GetAttribute = TypeObject.Dict.GetStr("__getattribute__").Object;
    }

    /// <summary><c>module.__getattribute__</c>.</summary>
    public static PyObject GetAttributeMethod => Cached.GetAttribute;

    [PyNew("module(*args, **kwargs)", Raw = true)]
    static Value New(ThreadState ts, ReadOnlySpan<Value> args, PyTuple? kw) => new PyModule((PyType)Receiver.Check<PyType>(args, "__new__", "module").Ref!);

    [PyInit("module(name, doc=None)")]
    void Init(ThreadState ts, PyStr name, Value doc)
    {
        Dict.SetStr(Names.__name__, name);
        Dict.SetStr(Names.__doc__, doc);
        Dict.SetStr(Names.__package__, Value.None);
        Dict.SetStr(Names.__loader__, Value.None);
        Dict.SetStr(Names.__spec__, Value.None);
    }

    [PyMethod("__getattribute__(self, name, /)")]
    static Value GetAttribute(ThreadState ts, PyModule self, PyStr name)
    {
        if (Ops.GenericTryGetAttr(ts, self, name, out var value)) return value;
        value = self.Dict.GetStr(name);
        if (!value.IsAbsent) return value;
        // PEP 562
        var hook = self.Dict.GetStr(Slots.Name(SlotId.GetAttr));
        if (!hook.IsAbsent) return Ops.TryCall(ts, hook, name);
        if (Shadowing.Describe(ts, self.Dict.GetStr(Names.__name__), self.Dict.GetStr(Names.__spec__), IsInitializing(ts, self)) is { } hint)
            return ts.Raise(PyAttributeError.Make(self, name, $"module '{self.Dict.GetStr(Names.__name__).Ref}' has no attribute '{name}' ({hint})"));
        if (!IsInitializing(ts, self)) return ts.Raise(PyAttributeError.Missing(self, name));
        return ts.Raise(PyAttributeError.Make(self, name,
            $"partially initialized module '{self.Dict.GetStr(Names.__name__).Ref}'{From(ts, self)} has no attribute '{name}' (most likely due to a circular import)"));
    }

    private static string From(ThreadState ts, PyModule module)
    {
        var spec = module.Dict.GetStr(Names.__spec__);
        return Ops.TryGetAttr(ts, spec, "has_location", out var flag) && Ops.IsTrue(ts, flag) && Ops.TryGetAttr(ts, spec, "origin", out var origin) ? $" from {Ops.Repr(ts, origin)}" : "";
    }

    private static bool IsInitializing(ThreadState ts, PyModule module)
    {
        var spec = module.Dict.GetStr(Names.__spec__);
        return !spec.IsAbsent && !spec.IsNone && Ops.TryGetAttr(ts, spec, "_initializing", out var flag) && Ops.IsTrue(ts, flag);
    }

    [PyMethod("__repr__(self, /)")]
    static string Repr(ThreadState ts, PyModule self)
    {
        var name = self.Dict.GetStr(Names.__name__);
        var spec = self.Dict.GetStr(Names.__spec__);
        if (!spec.IsAbsent && !spec.IsNone) return ReprOfSpec(ts, spec);
        string shown = name.IsAbsent ? "'?'" : Ops.Repr(ts, name).ToString();
        var file = self.Dict.GetStr(Names.__file__);
        if (!file.IsAbsent) return $"<module {shown} from {Ops.Repr(ts, file)}>";
        var loader = self.Dict.GetStr(Names.__loader__);
        return loader.IsAbsent || loader.IsNone ? $"<module {shown}>" : $"<module {shown} ({Ops.Repr(ts, loader)})>";
    }

    private static string ReprOfSpec(ThreadState ts, in Value spec)
    {
        string name = Ops.TryGetAttr(ts, spec, "name", out var given) && !given.IsNone ? Ops.Repr(ts, given).ToString() : "'?'";
        if (!Ops.TryGetAttr(ts, spec, "origin", out var origin) || origin.IsNone)
        {
            if (!Ops.TryGetAttr(ts, spec, "loader", out var loader) || loader.IsNone) return $"<module {name}>";
            return loader.Type.Name == "NamespaceLoader" ? $"<module {name} (namespace) from {Ops.Repr(ts, Ops.ToList(ts, Ops.GetAttr(ts, spec, "submodule_search_locations")))}>" : $"<module {name} ({Ops.Repr(ts, loader)})>";
        }
        bool hasLocation = Ops.TryGetAttr(ts, spec, "has_location", out var flag) && Ops.IsTrue(ts, flag);
        return hasLocation ? $"<module {name} from {Ops.Repr(ts, origin)}>" : $"<module {name} ({Ops.Str(ts, origin)})>";
    }

    [PyMethod("__dir__(self, /)", Doc = "__dir__() -> list\nspecialized dir() implementation")]
    static Value Dir(ThreadState ts, PyModule self)
    {
        var hook = self.Dict.GetStr(Slots.Name(SlotId.Dir));
        return hook.IsAbsent ? Ops.ToList(ts, self.Dict) : Ops.Call(ts, hook);
    }

    [PyGetter("__dict__", Member = true)] Value GetDict() => Dict;

    [PyGetter("__annotate__")]
    Value GetAnnotate()
    {
        var found = Dict.GetStr(Names.__annotate__);
        if (!found.IsAbsent) return found;
        Dict.SetStr(Names.__annotate__, Value.None);
        return Value.None;
    }

    [PySetter("__annotate__")]
    void SetAnnotate(Value value)
    {
        if (!value.IsNone && !Ops.IsCallable(value)) throw Err.Type("__annotate__ must be callable or None");
        Dict.SetStr(Names.__annotate__, value);
        if (!value.IsNone) Dict.RemoveStr(Names.__annotations__);
    }

    [PyDeleter("__annotate__")] void DeleteAnnotate() => throw Err.Type("cannot delete __annotate__ attribute");

    [PyGetter("__annotations__")]
    Value GetAnnotations(ThreadState ts)
    {
        var found = Dict.GetStr(Names.__annotations__);
        if (!found.IsAbsent) return found;
        var made = Annotating.Evaluate(ts, Dict.GetStr(Names.__annotate__));
        // While the module runs, more annotations may come.
        if (!IsInitializing(ts, this)) Dict.SetStr(Names.__annotations__, made);
        return made;
    }

    [PySetter("__annotations__")]
    void SetAnnotations(Value value)
    {
        Dict.SetStr(Names.__annotations__, value);
        Dict.RemoveStr(Names.__annotate__);
    }

    [PyDeleter("__annotations__")]
    void DeleteAnnotations()
    {
        if (!Dict.RemoveStr(Names.__annotations__)) throw Err.New(PyAttributeError.TypeObject, "__annotations__");
        Dict.RemoveStr(Names.__annotate__);
    }
}
