namespace PyLite.Vm.Limits;

/// <summary>
/// The one object for a name, for interpreters that are confined: what the table of the process has no room for. These strings do not count as interned, so that others of the
/// same text are found equal by their text. Thread-safe.
/// </summary>
internal sealed class OwnNames
{
    private readonly Dictionary<string, PyStr> _names = new(StringComparer.Ordinal);

    public PyStr Of(string text)
    {
        lock (_names)
        {
            if (_names.TryGetValue(text, out var known)) return known;
            return _names[text] = PyStr.FromUtf16(text);
        }
    }
}
