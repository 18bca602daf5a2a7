namespace PyLite.Vm.Imports;

/// <summary>ModuleSpec objects: what <c>module.__spec__</c> is.</summary>
/// <remarks>Reference: https://docs.python.org/3.14/library/importlib.html#importlib.machinery.ModuleSpec</remarks>
[PyType("ModuleSpec", Module = "importlib.machinery", HasDict = true, Subclassable = true, Doc = "The specification for a module, used for loading.")]
public sealed partial class PyModuleSpec() : PyObject(TypeObject)
{
    private PyInstance? _attributes;
    public override PyInstance? Attributes(bool create) => _attributes ?? (create ? _attributes = PyInstance.ForAttributes(Type) : null);

    [PyNew("ModuleSpec(name, loader=None, *, origin=None, loader_state=None, is_package=None)")]
    static Value New(ThreadState ts, PyType type, Value name, Value loader, Value origin, Value loaderState, Value isPackage)
    {
        var spec = new PyModuleSpec();
        spec.Fill(name, loader, origin, loaderState, Ops.IsTrue(ts, isPackage) ? new PyList() : Value.None);
        return spec;
    }

    internal void Fill(in Value name, in Value loader, in Value origin, in Value loaderState, in Value search)
    {
        var storage = Attributes(true)!;
        storage.Set(PyStr.Intern("name"), name);
        storage.Set(PyStr.Intern("loader"), loader);
        storage.Set(PyStr.Intern("origin"), origin);
        storage.Set(PyStr.Intern("loader_state"), loaderState);
        storage.Set(PyStr.Intern("submodule_search_locations"), search);
        storage.Set(PyStr.Intern("_set_fileattr"), false);
        storage.Set(PyStr.Intern("cached"), Value.None);
        storage.Set(PyStr.Intern("_initializing"), false);
    }

    private Value Get(string name) => Attributes(true)!.Get(PyStr.Intern(name));

    [PyGetter("parent")]
    Value Parent
    {
        get
        {
            string name = Get("name").Ref?.ToString() ?? "";
            if (!Get("submodule_search_locations").IsNone) return name;
            int dot = name.LastIndexOf('.');
            return dot < 0 ? "" : name[..dot];
        }
    }

    [PyGetter("has_location")]
    bool HasLocation => Ops.IsTrue(ThreadState.Current, Get("_set_fileattr"));

    [PyMethod("__reduce__(self, /)")] Value Reduce() => PyTuple.Of(Type, PyTuple.Of(Get("name"), Get("loader")), Attributes(true)!.ToDict());

    [PyMethod("__repr__(self, /)")]
    string Repr(ThreadState ts)
    {
        var parts = new List<string> { $"name={Ops.Repr(ts, Get("name"))}", $"loader={Ops.Repr(ts, Get("loader"))}" };
        if (!Get("origin").IsNone) parts.Add($"origin={Ops.Repr(ts, Get("origin"))}");
        if (!Get("submodule_search_locations").IsNone) parts.Add($"submodule_search_locations={Ops.Repr(ts, Get("submodule_search_locations"))}");
        return $"ModuleSpec({string.Join(", ", parts)})";
    }
}

internal static class ModuleSpecs
{
    public static Value Make(ThreadState ts, string name, string? origin, in Value search, in Value loader)
    {
        var spec = new PyModuleSpec();
        spec.Fill(name, loader, origin == null ? Value.None : origin, Value.None, search);
        if (origin is not (null or "built-in")) spec.Attributes(true)!.Set(PyStr.Intern("_set_fileattr"), true);
        return spec;
    }
}
