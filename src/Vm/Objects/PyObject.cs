namespace PyLite.Vm.Objects;

/// <summary>
/// Anything on the Python heap. What an object can do is decided by its <see cref="Type"/>; the C# class only says how it is laid out.
/// For a built-in type <c>x</c> with C# class <c>PyX</c>, subclasses written in Python have instances of a C# class derived from PyX
/// (<c>PyXSub</c>), so that <c>obj.GetType() == typeof(PyX)</c> means "exactly a built-in x, nothing overridden".
/// </summary>
public abstract class PyObject(PyType type)
{
    /// <summary>The Python class. Changes only by assignment to <c>__class__</c>.</summary>
    public PyType Type = type;

    /// <summary>
    /// Where the attributes of this object live, or null if it has none (yet). With <paramref name="create"/>, objects that may have a
    /// <c>__dict__</c> make their storage.
    /// </summary>
    public virtual PyInstance? Attributes(bool create) => null;

    /// <summary>How many elements a built-in container has, so that len() and truth need no call; -1 where <c>__len__</c> is to be called.</summary>
    public virtual int PlainCount => -1;

    /// <summary>What <c>for</c> asks an iterator: the next value, or false at the end. Iterators implemented in C# answer without <c>__next__</c>.</summary>
    public virtual bool IterNext(ThreadState ts, out Value value) => Ops.TryNext(ts, this, out value, out _);

    public override string ToString() => $"<{Type.Name} object>";
}

/// <summary>None. Shared by the process.</summary>
[PyType("NoneType", Doc = "The type of the None singleton.")]
public sealed partial class PyNone : PyObject
{
    public static readonly PyNone Instance = new();
    private PyNone() : base(TypeObject) { }
    public override string ToString() => "None";
}

/// <summary>NotImplemented. Shared by the process.</summary>
[PyType("NotImplementedType", Doc = "The type of the NotImplemented singleton.")]
public sealed partial class PyNotImplemented : PyObject
{
    public static readonly PyNotImplemented Instance = new();
    private PyNotImplemented() : base(TypeObject) { }
}

/// <summary>Ellipsis. Shared by the process.</summary>
[PyType("ellipsis", Doc = "The type of the Ellipsis singleton.")]
public sealed partial class PyEllipsis : PyObject
{
    public static readonly PyEllipsis Instance = new();
    private PyEllipsis() : base(TypeObject) { }
}

/// <summary>True and False. Shared by the process.</summary>
[PyType("bool", Base = typeof(PyInt), Doc = "Returns True when the argument is true, False otherwise.\nThe builtins True and False are the only two instances of the class bool.\nThe class bool is a subclass of the class int, and cannot be subclassed.")]
public sealed partial class PyBool : PyObject
{
    public static readonly PyBool True = new(true);
    public static readonly PyBool False = new(false);
    public readonly bool IsTrue;
    private PyBool(bool value) : base(TypeObject) => IsTrue = value;
    public override string ToString() => IsTrue ? "True" : "False";
}

/// <summary>An instance of a Python subclass of float.</summary>
public sealed class PyFloatSub(PyType type, double value) : PyObject(type)
{
    public readonly double Number = value;
    private PyInstance? _attributes;
    public override PyInstance? Attributes(bool create) => _attributes ?? (create ? _attributes = PyInstance.ForAttributes(Type) : null);
}

/// <summary>
/// A variable that an inner function captures: a separate allocation, because it outlives the frame and is shared by all
/// closures that see it.
/// </summary>
[PyType("cell", Doc = "Create a new cell object.\n\n  contents\n    the contents of the cell. If not specified, the cell will be empty,\n    and \n further attempts to access its cell_contents attribute will\n    raise a ValueError.")]
public sealed partial class PyCell : PyObject
{
    public Value Contents;
    public PyCell(in Value contents) : base(TypeObject) => Contents = contents;
}
