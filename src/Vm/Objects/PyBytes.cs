namespace PyLite.Vm.Objects;

/// <summary>bytes. Immutable: nobody writes to <see cref="Data"/> once the object was handed out.</summary>
[PyType("bytes", Subclassable = true, Doc = "bytes(iterable_of_ints) -> bytes")]
public partial class PyBytes : PyObject
{
    public static readonly PyBytes Empty = new([]);
    public readonly byte[] Data;
    public PyBytes(byte[] data) : base(TypeObject) => Data = data;
    protected PyBytes(PyType type, byte[] data) : base(type) => Data = data;
    public int Length => Data.Length;
}

/// <summary>An instance of a Python subclass of bytes.</summary>
public sealed class PyBytesSub(PyType type, byte[] data) : PyBytes(type, data)
{
    private PyInstance? _attributes;
    public override PyInstance? Attributes(bool create) => _attributes ?? (create ? _attributes = PyInstance.ForAttributes(Type) : null);
}

/// <summary>bytearray.</summary>
[PyType("bytearray", Subclassable = true, Doc = "bytearray(iterable_of_ints) -> bytearray")]
public partial class PyByteArray : PyObject
{
    public byte[] Data = [];
    public int Count;

    /// <summary>How many memoryviews look at it: while there are any, it cannot be resized.</summary>
    public int Exports;

    public PyByteArray() : base(TypeObject) { }
    protected PyByteArray(PyType type) : base(type) { }
    public Span<byte> Span => Data.AsSpan(0, Count);
}

/// <summary>An instance of a Python subclass of bytearray.</summary>
public sealed class PyByteArraySub(PyType type) : PyByteArray(type)
{
    private PyInstance? _attributes;
    public override PyInstance? Attributes(bool create) => _attributes ?? (create ? _attributes = PyInstance.ForAttributes(Type) : null);
}

/// <summary>complex.</summary>
[PyType("complex", Subclassable = true, Doc = "Create a complex number from a string or numbers.")]
public partial class PyComplex : PyObject
{
    public readonly Complex Number;
    public PyComplex(Complex value) : base(TypeObject) => Number = value;
    protected PyComplex(PyType type, Complex value) : base(type) => Number = value;

    /// <summary>x ** y of complex numbers; ZeroDivisionError.</summary>
    public static Value Power(Complex x, Complex y)
    {
        if (y == Complex.Zero) return new PyComplex(Complex.One);
        if (x == Complex.Zero)
        {
            if (y.Imaginary != 0 || y.Real < 0) throw Err.ZeroDivision("zero to a negative or complex power");
            return new PyComplex(Complex.Zero);
        }
        double magnitude = Math.Sqrt(x.Real * x.Real + x.Imaginary * x.Imaginary);
        double length = Math.Pow(magnitude, y.Real);
        double angle = Math.Atan2(x.Imaginary, x.Real);
        double phase = angle * y.Real;
        if (y.Imaginary != 0)
        {
            length *= Math.Exp(-angle * y.Imaginary);
            phase += y.Imaginary * Math.Log(magnitude);
        }
        return new PyComplex(new Complex(length * Math.Cos(phase), length * Math.Sin(phase)));
    }
}

/// <summary>An instance of a Python subclass of complex.</summary>
public sealed class PyComplexSub(PyType type, Complex value) : PyComplex(type, value)
{
    private PyInstance? _attributes;
    public override PyInstance? Attributes(bool create) => _attributes ?? (create ? _attributes = PyInstance.ForAttributes(Type) : null);
}
