namespace PyLite.Vm.Builtins;

/// <summary>_hidden_frames: for modules that have in Python what CPython has in C.</summary>
[PyModule("_hidden_frames", Doc = "Leaves frames out of tracebacks.")]
public static partial class HiddenFrames
{
    /// <summary>A decorator: tracebacks leave the function's frames out.</summary>
    [PyFunction("hidden(function, /)")]
    static PyFunction Hidden(PyFunction function)
    {
        function.Code.IsHidden = true;
        return function;
    }
}
