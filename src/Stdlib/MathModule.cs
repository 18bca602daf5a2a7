using PyLite.Vm.Declaring;

namespace PyLite.Stdlib;

/// <summary>math: https://docs.python.org/3.14/library/math.html</summary>
[PyModule("math", Doc = "This module provides access to the mathematical functions\ndefined by the C standard.")]
public static partial class MathModule
{
    [PyConst("pi")] static double Pi => Math.PI;
    [PyConst("e")] static double E => Math.E;

    [PyFunction("sqrt(x, /)", Doc = "Return the square root of x.")]
    static double Sqrt(double x) => x >= 0 || double.IsNaN(x) ? Math.Sqrt(x) : throw PyLite.Vm.Builtins.Err.Value("expected a nonnegative input, got " + PyLite.Vm.Text.FloatText.Repr(x));
}
