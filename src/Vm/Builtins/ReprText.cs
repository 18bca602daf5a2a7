using PyLite.Vm.Text;

namespace PyLite.Vm.Builtins;

/// <summary>
/// Writes the repr of containers. Containers within containers are written into the same text, so that deep nesting costs no copies.
/// </summary>
internal ref struct ReprText(ThreadState ts)
{
    /// <summary>Deeper nesting is a RecursionError, well before the stack ends.</summary>
    private const int MaxDepth = 20_000;

    private TextBuilder _text = new(64);
    private int _depth;

    /// <summary>The repr of a container: an opening text, items, a closing text.</summary>
    public static Value Of(ThreadState ts, PyObject container)
    {
        var text = new ReprText(ts);
        text.Nested(container);
        return text.Finish();
    }

    /// <summary>The text.</summary>
    public PyStr Finish() => Ops.FromText(_text.ToText());

    /// <summary>Adds the repr of a value.</summary>
    public void Value(in Value value)
    {
        if (value.IsInt)
        {
            Span<char> digits = stackalloc char[20];
            value.Bits.TryFormat(digits, out int count, provider: System.Globalization.CultureInfo.InvariantCulture);
            Text(digits[..count]);
        }
        else if (value.Ref is PyList or PyTuple or PyDict or PySetBase && value.Type.IsBuiltin && IsPlain((PyObject)value.Ref)) Nested((PyObject)value.Ref);
        else Text(Ops.Repr(ts, value).Span);
    }

    private static bool IsPlain(PyObject value)
    {
        var type = value.GetType();
        return type == typeof(PyList) || type == typeof(PyTuple) || type == typeof(PyDict) || type == typeof(PySet) || type == typeof(PyFrozenSet);
    }

    /// <summary>Adds text as it is.</summary>
    public void Text(scoped ReadOnlySpan<char> text) => _text.Append(text);

    private void Text(scoped TextSpan text) => _text.Append(text);

    private void Nested(PyObject container)
    {
        if (++_depth > MaxDepth || !RuntimeHelpers.TryEnsureSufficientExecutionStack()) throw Err.Recursion(" while getting the repr of an object");
        if (!ts.EnterRepr(container)) Text(Recursive(container));
        else
        {
            try
            {
                Write(container);
            }
            finally
            {
                ts.LeaveRepr(container);
            }
        }
        _depth--;
    }

    /// <summary>What stands for a container within itself.</summary>
    private static string Recursive(PyObject container) => container switch
    {
        PyList => "[...]",
        PyTuple => "(...)",
        PyDict => "{...}",
        _ => container.Type.Name + "(...)",
    };

    private void Write(PyObject container)
    {
        switch (container)
        {
            case PyList list:
                Text("[");
                for (int i = 0; i < list.Count; i++) Item(list.Items[i], i == 0);
                Text("]");
                break;
            case PyTuple tuple:
                Text("(");
                for (int i = 0; i < tuple.Items.Length; i++) Item(tuple.Items[i], i == 0);
                Text(tuple.Items.Length == 1 ? ",)" : ")");
                break;
            case PyDict dict:
                WriteEntries(dict);
                break;
            case PySetBase set:
                WriteElements(set);
                break;
        }
    }

    private void WriteEntries(PyDict dict)
    {
        bool first = true;
        Text("{");
        for (int i = 0; i < dict.EntryCount; i++)
        {
            if (!dict.TryEntry(i, out var key, out var value)) continue;
            Item(key, first);
            Text(": ");
            Value(value);
            first = false;
        }
        Text("}");
    }

    private void WriteElements(PySetBase set)
    {
        bool plain = set.Type == PySet.TypeObject;
        if (!plain || set.Count == 0) Text(set.Type.Name);
        if (set.Count == 0)
        {
            Text("()");
            return;
        }
        Text(plain ? "{" : "({");
        var items = set.ToArray();
        for (int i = 0; i < items.Length; i++) Item(items[i], i == 0);
        Text(plain ? "}" : "})");
    }

    private void Item(in Value item, bool first)
    {
        if (!first) Text(", ");
        Value(item);
        ts.CheckBreaker();
    }
}
