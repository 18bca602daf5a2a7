namespace PyLite.Vm.Objects;

/// <summary>KeyError: shows its argument by repr(), so that an empty string or a number is told apart from text.</summary>
[PyType("KeyError", Base = typeof(LookupErrorType), Instance = typeof(PyBaseException), Subclassable = true, HasDict = true, Doc = "Mapping key not found.")]
public static partial class PyKeyError
{
    [PyMethod("__str__(self, /)")]
    static Value Str(ThreadState ts, PyBaseException self) => self.Args.Length == 1 ? Ops.Repr(ts, self.Args.Items[0]) : self.Args.Length == 0 ? PyStr.Empty : Ops.Repr(ts, self.Args);
}

/// <summary>Declares the base of KeyError; the type itself is <see cref="Exc.LookupError"/>.</summary>
public static class LookupErrorType
{
    public static PyType TypeObject => Exc.LookupError;
}
