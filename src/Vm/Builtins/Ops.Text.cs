using PyLite.Vm.Text;

namespace PyLite.Vm.Builtins;

public static partial class Ops
{
    /// <summary>A str of what the text algorithms give.</summary>
    public static PyStr FromText(TextValue text) => text.Wide is { } wide ? PyStr.FromCodePoints(wide) : PyStr.FromNarrow(text.Narrow!);

    /// <summary>The Python exception for an error of the text algorithms.</summary>
    public static PyException FromTextError(PyTextError error) => error.PythonType switch
    {
        "TypeError" => Err.Type(error.Message),
        "OverflowError" => Err.Overflow(error.Message),
        "MemoryError" => Err.Memory(),
        "IndexError" => Err.Index(error.Message),
        "KeyError" => Err.New(Exc.KeyError, error.Message),
        "ZeroDivisionError" => Err.ZeroDivision(error.Message),
        _ => Err.Value(error.Message),
    };
}
