namespace PyLite.Vm.Builtins;

/// <summary>"Did you mean: 'append'?" behind the message of a shown AttributeError, NameError or ImportError.</summary>
internal static class ExceptionSuggestions
{
    /// <summary>The text to append to the message; empty if there is nothing to suggest.</summary>
    /// <param name="ts">The thread.</param>
    /// <param name="exception">The exception that is shown.</param>
    /// <param name="hasTraceback">Whether its traceback is shown, too: without one nothing is said of the names in the scope.</param>
    public static string Find(ThreadState ts, PyBaseException exception, bool hasTraceback = true)
    {
        try
        {
            return exception switch
            {
                PyImportError { NameFrom.Ref: PyStr name } error => DidYouMean(InModule(ts, error, name.ToString())),
                PyNameError { Name.Ref: PyStr name } error => ForName(ts, error, name.ToString(), hasTraceback),
                PyAttributeError { Name.Ref: PyStr name } error => DidYouMean(InObject(ts, error, name.ToString())),
                _ => "",
            };
        }
        catch (PyException)
        {
            return "";
        }
    }

    private static string DidYouMean(string? name) => name == null ? "" : $". Did you mean: '{name}'?";

    private static string ForName(ThreadState ts, PyNameError error, string wrong, bool hasTraceback)
    {
        string? similar = hasTraceback ? InScope(ts, error, wrong) : null;
        if (!StdlibModuleNames.Contains(wrong)) return DidYouMean(similar);
        return similar == null ? $". Did you forget to import '{wrong}'?" : $". Did you mean: '{similar}'? Or did you forget to import '{wrong}'?";
    }

    private static List<string> NamesOf(ThreadState ts, in Value obj)
    {
        var names = new List<string>();
        foreach (var item in Ops.ToArray(ts, Ops.CallUnbound(ts, obj.Type.Slot(SlotId.Dir)!, obj)))
            if (item.Ref is PyStr name) names.Add(name.ToString());
        names.Sort(string.CompareOrdinal);
        return names;
    }

    private static string? InObject(ThreadState ts, PyAttributeError error, string wrong)
    {
        var names = NamesOf(ts, error.Obj);
        bool hidesPrivate = !wrong.StartsWith('_');
        // A method may see the private names of its own object.
        if (hidesPrivate && LastFrame(error) is { } frame && Local(frame, "self") is { IsAbsent: false } self && Value.Is(self, error.Obj)) hidesPrivate = false;
        if (hidesPrivate) names.RemoveAll(static n => n.StartsWith('_'));
        return Suggestions.Closest(wrong, names);
    }

    private static string? InModule(ThreadState ts, PyImportError error, string wrong)
    {
        if (error.Name.Ref is not PyStr name) return null;
        var module = ts.Interpreter.Modules.GetStr(name);
        if (module.IsAbsent) return null;
        var names = NamesOf(ts, module);
        if (!wrong.StartsWith('_')) names.RemoveAll(static n => n.StartsWith('_'));
        return Suggestions.Closest(wrong, names);
    }

    private static string? InScope(ThreadState ts, PyNameError error, string wrong)
    {
        if (LastFrame(error) is not { } frame) return null;
        var self = Local(frame, "self");
        if (!self.IsAbsent && Ops.TryGetAttr(ts, self, wrong, out _)) return $"self.{wrong}";
        var names = new List<string>();
        AddKeys(names, frame.Namespace as PyDict ?? (frame.Namespace == null ? FrameAccess.Snapshot(frame.Function, frame.Code, frame.Locals) : null));
        AddKeys(names, frame.Function.Globals);
        int own = names.Count;
        AddKeys(names, frame.Function.BuiltinsDict);
        names.Sort(own, names.Count - own, BuiltinsOrder);
        return Suggestions.Closest(wrong, names);
    }

    /// <summary>Of names that are equally close the first is suggested: built-in functions come before types, and exceptions after them, by name with few exceptions.</summary>
    private static readonly Comparer<string> BuiltinsOrder = Comparer<string>.Create(static (a, b) =>
    {
        int group = BuiltinGroup(a) - BuiltinGroup(b);
        return group != 0 ? group : string.CompareOrdinal(SortedAs(a), SortedAs(b));
    });

    /// <summary>A function's asynchronous twin stands right behind it.</summary>
    private static string SortedAs(string name) => name switch { "aiter" => "iter~", "anext" => "next~", _ => name };

    private static int BuiltinGroup(string name) =>
        name.Length == 0 || name[0] == '_' ? 0
        : name is "open" or "quit" or "exit" or "copyright" or "credits" or "license" or "help" ? 4
        : char.IsUpper(name[0]) ? (name is "None" or "Ellipsis" or "NotImplemented" or "False" or "True" ? 1 : 3)
        : name is "bool" or "memoryview" or "bytearray" or "bytes" or "classmethod" or "complex" or "dict" or "enumerate" or "filter" or "float" or "frozenset" or "property"
            or "int" or "list" or "map" or "object" or "range" or "reversed" or "set" or "slice" or "staticmethod" or "str" or "super" or "tuple" or "type" or "zip" ? 2
        : 0;

    private static void AddKeys(List<string> names, PyDict? dict)
    {
        for (int i = 0; i < (dict?.EntryCount ?? 0); i++)
            if (dict!.TryEntry(i, out var key, out _) && key.Ref is PyStr name) names.Add(name.ToString());
    }

    private static PyFrame? LastFrame(PyBaseException exception)
    {
        var traceback = exception.Traceback;
        while (traceback?.Next != null) traceback = traceback.Next;
        return traceback?.Frame;
    }

    private static Value Local(PyFrame frame, string name) => frame.Namespace is PyDict ns ? ns.GetStr(name) : frame.Namespace == null ? FrameAccess.Snapshot(frame.Function, frame.Code, frame.Locals).GetStr(name) : Value.Absent;
}
