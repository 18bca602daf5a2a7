using PyLite.Vm.Io;

namespace PyLite.Vm.Objects;

/// <summary>What objects refer to, as far as scripts made it: attributes, items, variables.</summary>
public static class References
{
    /// <summary>Adds the objects that <paramref name="value"/> refers to directly.</summary>
    public static void AddDirect(PyObject value, List<PyObject> found)
    {
        switch (value)
        {
            case PyList list:
                AddAll(list.Span, found);
                break;
            case PyTuple tuple:
                AddAll(tuple.Items, found);
                break;
            case PyDict dict:
                for (int i = dict.FirstEntry; i < dict.EntryCount; i++)
                {
                    if (!dict.TryEntry(i, out var key, out var item)) continue;
                    Add(key, found);
                    Add(item, found);
                }
                break;
            case PySetBase set:
                AddAll(set.ToArray(), found);
                break;
            case PyBoundMethod method:
                Add(method.Function, found);
                Add(method.Self, found);
                break;
            case PyCell cell:
                Add(cell.Contents, found);
                break;
            case PyFunction function:
                found.AddRange(function.Closure);
                break;
            case PyGenerator generator:
                foreach (ref var register in generator.Registers.AsSpan())
                {
                    if (register.Ref is PyObject held) PyGenerator.Show(held);
                    Add(register, found);
                }
                break;
            case PyBuffered stream:
                Add(stream.Underlying, found);
                break;
            case PyTextIOWrapper stream:
                Add(stream.Underlying, found);
                break;
        }
        if (value is PyType or PyModule || value.Attributes(false) is not { } attributes) return;
        if (attributes.Dict != null) found.Add(attributes.Dict);
        else AddAll(attributes.Slots, found);
    }

    /// <summary>The objects that can be reached from one, itself only if a cycle leads back to it. Gives up at <paramref name="limit"/> objects.</summary>
    public static HashSet<PyObject> Reachable(PyObject from, int limit)
    {
        var seen = new HashSet<PyObject>(ReferenceEqualityComparer.Instance);
        var found = new List<PyObject>();
        AddDirect(from, found);
        while (found.Count > 0 && seen.Count < limit)
        {
            var next = found[^1];
            found.RemoveAt(found.Count - 1);
            if (next is PyType or PyModule || !seen.Add(next)) continue;
            AddDirect(next, found);
        }
        return seen;
    }

    /// <summary>
    /// How many variables, items and attributes refer to an object, seen from the variables of <c>__main__</c> and of the functions that run;
    /// -1 if there is too much to look through.
    /// </summary>
    public static int CountTo(ThreadState ts, PyObject target, int limit)
    {
        int count = 0;
        var seen = new HashSet<PyObject>(ReferenceEqualityComparer.Instance);
        var found = new List<PyObject>();
        var waiting = new Stack<PyObject>();
        if (ts.Interpreter.Modules.GetStr(Names.__main__).Ref is PyModule main) waiting.Push(main.Dict);
        for (var frame = ts.Frame; frame != null && frame != ts.Bottom; frame = frame.Back)
        {
            if (frame.Namespace == null) AddAll(frame.Stack.AsSpan(frame.Base, frame.State.NamedCount), found);
            found.AddRange(frame.Function.Closure);
        }
        do
        {
            foreach (var item in found)
            {
                if (item == target) count++;
                if (seen.Add(item)) waiting.Push(item);
            }
            found.Clear();
            if (seen.Count > limit) return -1;
            if (waiting.Count > 0) AddDirect(waiting.Pop(), found);
        }
        while (found.Count > 0 || waiting.Count > 0);
        return count;
    }

    private static void AddAll(ReadOnlySpan<Value> values, List<PyObject> found)
    {
        foreach (ref readonly var value in values) Add(value, found);
    }

    private static void Add(in Value value, List<PyObject> found)
    {
        if (value.Ref is PyObject and not (PyStr or PyType or PyModule)) found.Add((PyObject)value.Ref);
    }
}
