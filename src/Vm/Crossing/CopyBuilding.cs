namespace PyLite.Vm.Crossing;

/// <summary>How copies of objects are put together where they arrive: what <c>pickle</c> does to build objects.</summary>
internal static class CopyBuilding
{
    private static readonly PyStr SetState = PyStr.Intern("__setstate__"), NewName = PyStr.Intern("__new__");
    private static readonly PyStr ExtendName = PyStr.Intern("extend"), AppendName = PyStr.Intern("append");

    /// <summary><c>cls.__new__(cls)</c>.</summary>
    public static Value NewInstance(ThreadState ts, in Value cls)
    {
        if (cls.Ref is PyType type && type.HasPlainInstances && type.Slot(SlotId.New) == PyObjectType.NewFunction) return PyObjectType.NewInstance(ts, type);
        return New(ts, [cls]);
    }

    /// <summary><c>cls.__new__(cls, *args)</c>, the class being the first of the arguments.</summary>
    public static Value New(ThreadState ts, ReadOnlySpan<Value> arguments) => Ops.CallVector(ts, Ops.GetAttr(ts, arguments[0], NewName), arguments, null);

    /// <summary>Gives an instance its attributes; <c>__setstate__</c> gets them as a dict.</summary>
    public static void Fill(ThreadState ts, in Value target, PyStr[] names, ReadOnlySpan<Value> values)
    {
        var type = target.Type;
        if (target.Ref is PyInstance instance && (type.Flags & TypeFlags.HasDict) != 0 && PlainReduction.HasNoSetState(type))
        {
            for (int i = 0; i < names.Length; i++) instance.Set(names[i], values[i]);
            return;
        }
        var state = new PyDict();
        for (int i = 0; i < names.Length; i++) state.SetStr(names[i], values[i]);
        Build(ts, target, state);
    }

    /// <summary>Gives an object its state: by <c>__setstate__</c>, or as attributes and slots.</summary>
    public static void Build(ThreadState ts, in Value target, in Value state)
    {
        if (Ops.TryGetAttr(ts, target, SetState, out var setState))
        {
            Ops.Call(ts, setState, state);
            return;
        }
        var attributes = state;
        var slots = Value.None;
        if (state.Ref is PyTuple { Length: 2 } both) (attributes, slots) = (both.Items[0], both.Items[1]);
        if (Ops.IsTrue(ts, attributes))
        {
            var dict = Ops.GetAttr(ts, target, Names.__dict__);
            foreach (var (key, value) in Pairs(ts, attributes)) Ops.SetItem(ts, dict, key, value);
        }
        if (!Ops.IsTrue(ts, slots)) return;
        foreach (var (key, value) in Pairs(ts, slots)) Ops.SetAttr(ts, target, key.Ref as PyStr ?? throw Err.Type("attribute name must be string"), value);
    }

    private static List<(Value Key, Value Value)> Pairs(ThreadState ts, in Value mapping)
    {
        var result = new List<(Value, Value)>();
        if (mapping.Ref is not PyDict dict) throw Err.Type("state is not a dictionary");
        for (int i = 0; i < dict.EntryCount; i++)
            if (dict.TryEntry(i, out var key, out var value)) result.Add((key, value));
        return result;
    }

    /// <summary>Adds items to what is no plain list.</summary>
    public static void Extend(ThreadState ts, in Value target, ReadOnlySpan<Value> items)
    {
        if (Ops.TryGetAttr(ts, target, ExtendName, out var extend))
        {
            Ops.Call(ts, extend, new PyList(items));
            return;
        }
        var append = Ops.GetAttr(ts, target, AppendName);
        foreach (ref readonly var item in items) Ops.Call(ts, append, item);
    }
}

/// <summary>A class or function on its way: the module that has it and its name there, with dots.</summary>
internal sealed class CopyGlobal(PyStr module, PyStr[] path)
{
    private static readonly PyStr ModuleField = PyStr.Intern("__module__"), QualName = PyStr.Intern("__qualname__"), NameField = PyStr.Intern("__name__");

    /// <summary>How an object is found by its name. An exception (whichever) if it is not found so.</summary>
    /// <param name="ts">The thread.</param>
    /// <param name="value">The object.</param>
    /// <param name="given">Its name, if its <c>__reduce__</c> gave one.</param>
    public static CopyGlobal Of(ThreadState ts, in Value value, PyStr? given)
    {
        var name = given ?? NameOf(ts, value);
        var path = Array.ConvertAll(name.ToString().Split('.'), PyStr.Intern);
        if (path.Contains(PyStr.Intern("<locals>"))) throw Err.Value($"Can't get local object '{name}'");
        var global = new CopyGlobal(ModuleOf(ts, value, path), path);
        Importer.ImportModule(ts, global.ModuleName);
        if (!global.Is(ts, value)) throw Err.Value($"it's not the same object as {global.ModuleName}.{name}");
        return global;
    }

    private string ModuleName => module.ToString();

    /// <summary>Module and name, with dots.</summary>
    public string FullName => $"{module}.{string.Join('.', path.AsEnumerable())}";

    private static PyStr NameOf(ThreadState ts, in Value value)
    {
        if (!Ops.TryGetAttr(ts, value, QualName, out var name)) name = Ops.GetAttr(ts, value, NameField);
        return name.Ref as PyStr ?? throw Err.Type("name is not a str");
    }

    private static PyStr ModuleOf(ThreadState ts, in Value value, PyStr[] path)
    {
        if (Ops.TryGetAttr(ts, value, ModuleField, out var module) && module.Ref is PyStr name) return PyStr.Intern(name.ToString());
        var modules = ts.Interpreter.Modules;
        for (int i = 0; i < modules.EntryCount; i++)
        {
            if (!modules.TryEntry(i, out var key, out var candidate) || key.Ref is not PyStr candidateName || candidateName == Names.__main__ || candidate.Ref is not PyModule) continue;
            if (TryWalk(ts, candidate, path, out var found) && Value.Is(found, value)) return candidateName;
        }
        return Names.__main__;
    }

    /// <summary>Whether an object is what is found by the name now.</summary>
    public bool Is(ThreadState ts, in Value value)
    {
        var holder = ts.Interpreter.Modules.GetStr(module);
        return !holder.IsAbsent && TryWalk(ts, holder, path, out var found) && Value.Is(found, value);
    }

    private static bool TryWalk(ThreadState ts, in Value holder, PyStr[] path, out Value found)
    {
        found = holder;
        foreach (var part in path)
        {
            if (found.Ref is PyModule plain && plain.Dict.GetStr(part) is { IsAbsent: false } direct) found = direct;
            else if (!Ops.TryGetAttr(ts, found, part, out found)) return false;
        }
        return true;
    }

    /// <summary>The object of that name in the interpreter that the thread runs in. What a script defines is, if not in this interpreter's <c>__main__</c>, in the script run once more under a hidden name.</summary>
    public Value Find(ThreadState ts, string? script)
    {
        var holder = ts.Interpreter.Modules.GetStr(module);
        if (holder.IsAbsent || holder.IsNone)
        {
            Importer.ImportModule(ts, ModuleName);
            holder = ts.Interpreter.Modules.GetStr(module);
        }
        if (TryWalk(ts, holder, path, out var found)) return found;
        if (module == Names.__main__ && script != null && TryWalk(ts, ts.Interpreter.ModuleState<ScriptModules>().Of(ts, script), path, out found)) return found;
        throw new PyException(PyAttributeError.Make(holder, path[^1], path.Length == 1
            ? $"module '{ModuleName}' has no attribute '{path[0]}'"
            : $"Can't resolve path '{string.Join('.', path.AsEnumerable())}' on module '{ModuleName}'"));
    }
}
