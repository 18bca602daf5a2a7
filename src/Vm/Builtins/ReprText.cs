using PyLite.Vm.Text;

namespace PyLite.Vm.Builtins;

/// <summary>Writes the repr of a container: an opening text, items separated by commas, a closing text.</summary>
internal ref struct ReprText(ThreadState ts, string open)
{
    private readonly string _open = open;
    private TextBuilder _text;
    private bool _started;

    /// <summary>Adds the repr of an item, after a comma if it is not the first.</summary>
    public void Item(in Value item)
    {
        Separate();
        Append(item);
    }

    /// <summary>Adds <c>key: value</c>.</summary>
    public void Pair(in Value key, in Value value)
    {
        var held = value;
        Separate();
        Append(key);
        Append(": ");
        Append(held);
    }

    private void Separate()
    {
        if (_started) Append(", ");
        else
        {
            _text = new TextBuilder(64);
            _started = true;
            Append(_open);
        }
    }

    private void Append(in Value item)
    {
        if (item.IsInt)
        {
            Span<char> digits = stackalloc char[20];
            item.Bits.TryFormat(digits, out int count, provider: System.Globalization.CultureInfo.InvariantCulture);
            Append(digits[..count]);
            return;
        }
        _text.Append(Ops.Repr(ts, item).Span);
    }

    private void Append(scoped ReadOnlySpan<char> text) => _text.Append(text);

    /// <summary>The finished text.</summary>
    public PyStr Close(string close)
    {
        if (!_started) return PyStr.FromNarrow(_open + close);
        Append(close);
        return Ops.FromText(_text.ToText());
    }
}
