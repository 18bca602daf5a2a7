namespace PyLite.Vm.Objects;

/// <summary>complex: two doubles.</summary>
[PyType("complex", Subclassable = true, Doc = "Create a complex number from a string or numbers.\n\nIf a string is given, parse it as a complex number.\nIf a single number is given, convert it to a complex number.\nIf the 'real' or 'imag' arguments are given, create a complex number\nwith the specified real and imaginary components.")]
public partial class PyComplex : PyObject
{
    public readonly Complex Number;
    public PyComplex(Complex value) : base(TypeObject) => Number = value;
    public PyComplex(double real, double imaginary) : base(TypeObject) => Number = new Complex(real, imaginary);
    protected PyComplex(PyType type, Complex value) : base(type) => Number = value;
}

/// <summary>An instance of a Python subclass of complex.</summary>
public sealed class PyComplexSub(PyType type, Complex value) : PyComplex(type, value)
{
    private PyInstance? _attributes;
    public override PyInstance? Attributes(bool create) => _attributes ?? (create ? _attributes = PyInstance.ForAttributes(Type) : null);
}
