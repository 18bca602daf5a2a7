namespace PyLite.Vm.Imports;

/// <summary>The import system.</summary>
/// <remarks>Reference: https://docs.python.org/3.14/reference/import.html</remarks>
public static partial class Importer
{
    /// <summary><c>import name</c>: calls <c>builtins.__import__</c>.</summary>
    internal static Value ImportName(ThreadState ts, Frame frame, PyStr name, in Value fromList, in Value level)
    {
        var import = frame.Function.BuiltinsDict.GetStr(Names.__import__);
        if (import.IsAbsent) throw PyImportError.Make("__import__ not found", Value.None, Value.None);
        Value locals = frame.Namespace is { } ns ? ns : Value.None;
        return Ops.Call(ts, import, name, frame.Function.Globals, locals, fromList, level);
    }

    /// <summary><c>from module import name</c>.</summary>
    internal static Value ImportFrom(ThreadState ts, in Value module, PyStr name)
    {
        if (Ops.TryGetAttr(ts, module, name, out var value)) return value;
        // A submodule that is being imported just now.
        if (Ops.TryGetAttr(ts, module, Names.__name__, out var package) && package.Ref is PyStr packageName)
        {
            value = ts.Interpreter.Modules.GetStr(PyStr.FromUtf16($"{packageName}.{name}"));
            if (!value.IsAbsent) return value;
        }
        throw CannotImport(ts, module, name);
    }

    /// <summary><c>from module import *</c>.</summary>
    internal static void ImportStar(ThreadState ts, in Value module, PyObject target)
    {
        bool hasAll = Ops.TryGetAttr(ts, module, Names.__all__, out var all);
        if (!hasAll)
        {
            if (!Ops.TryGetAttr(ts, module, Names.__dict__, out var dict)) throw PyImportError.Make("from-import-* object has no __dict__ and no __all__", Value.None, Value.None);
            all = Ops.ToList(ts, dict);
        }
        for (int i = 0; ; i++)
        {
            if (!TryIndex(ts, all, i, out var item)) return;
            if (item.Ref is not PyStr name)
            {
                string where = Ops.TryGetAttr(ts, module, Names.__name__, out var n) ? n.Ref!.ToString()! : "?";
                throw Err.Type(hasAll ? $"Item in {where}.__all__ must be str, not {item.Type.FullName}" : $"Key in {where}.__dict__ must be str, not {item.Type.FullName}");
            }
            if (!hasAll && name.Length > 0 && name.CodePointAt(0) == '_') continue;
            Ops.SetItem(ts, target, name, Ops.GetAttr(ts, module, name));
        }
    }

    /// <summary>The item of a sequence at an index; false at its end. It is not iterated, but indexed.</summary>
    private static bool TryIndex(ThreadState ts, in Value sequence, int index, out Value item)
    {
        item = Value.Absent;
        if (sequence.Ref is PyList list) return index < list.Count && !(item = list.Span[index]).IsAbsent;
        if (sequence.Type.Slot(SlotId.GetItem) is null) throw Err.Type($"'{sequence.Type.FullName}' object does not support indexing");
        try
        {
            item = Ops.GetItem(ts, sequence, index);
            return true;
        }
        catch (PyException e) when (e.Value.Type.IsSubtypeOf(Exc.IndexError))
        {
            return false;
        }
    }

    private static PyException CannotImport(ThreadState ts, in Value module, PyStr name)
    {
        bool isNamed = Ops.TryGetAttr(ts, module, Names.__name__, out var n) && n.Ref is PyStr;
        string moduleName = isNamed ? n.Ref!.ToString()! : "<unknown module name>";
        var file = Ops.TryGetAttr(ts, module, Names.__file__, out var f) && f.Ref is PyStr ? f : Value.None;
        bool initializing = Ops.TryGetAttr(ts, module, Names.__spec__, out var spec) && !spec.IsNone
            && Ops.TryGetAttr(ts, spec, "_initializing", out var flag) && Ops.IsTrue(ts, flag);
        string location = file.IsNone ? "unknown location" : file.Ref!.ToString()!;
        string message = Shadowing.Describe(ts, isNamed ? n : Value.Absent, spec, initializing) is { } hint
            ? $"cannot import name '{name}' from '{moduleName}' ({hint})"
            : initializing
            ? $"cannot import name '{name}' from partially initialized module '{moduleName}' (most likely due to a circular import) ({location})"
            : $"cannot import name '{name}' from '{moduleName}' ({location})";
        var exception = PyImportError.Make(message, isNamed ? n : Value.None, file);
        ((PyImportError)exception.Value).NameFrom = name;
        return exception;
    }
}
