namespace PyLite.Vm.Objects;

/// <summary>tuple. Immutable: nobody writes to <see cref="Items"/> once the tuple was handed out.</summary>
[PyType("tuple", Subclassable = true, SequencePattern = true, Doc = "Built-in immutable sequence.")]
public partial class PyTuple : PyObject
{
    /// <summary>Whether an object is exactly a tuple, nothing derived: one comparison, where a type pattern on a class that is not sealed calls the runtime.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool TryExact(object? obj, [System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out PyTuple? exact)
    {
        exact = obj != null && obj.GetType() == typeof(PyTuple) ? Unsafe.As<PyTuple>(obj) : null;
        return exact != null;
    }

    public static readonly PyTuple Empty = new([]);

    public readonly Value[] Items;

    /// <summary>The hash, once it was asked for.</summary>
    private long _hash;

    public PyTuple(Value[] items) : base(TypeObject) => Items = items;
    protected PyTuple(PyType type, Value[] items) : base(type) => Items = items;

    public int Length => Items.Length;

    public static PyTuple Of(in Value item) => new(new[] { item });
    public static PyTuple Of(in Value first, in Value second) => new(new[] { first, second });
    public static PyTuple Of(in Value first, in Value second, in Value third) => new(new[] { first, second, third });

    /// <summary>A tuple of a copy of the items.</summary>
    public static PyTuple Of(params ReadOnlySpan<Value> items) => items.Length == 0 ? Empty : new PyTuple(ValueArray.Copy(items));
}

/// <summary>A descriptor that reads an item of a tuple, as the fields of named tuples are: the eval loop reads the item itself. Data descriptor, immutable.</summary>
public abstract class PyItemDescriptor(PyType type, int index) : PyObject(type)
{
    public readonly int Index = index;
}

/// <summary>An instance of a Python subclass of tuple.</summary>
public sealed class PyTupleSub(PyType type, Value[] items) : PyTuple(type, items)
{
    private PyInstance? _attributes;
    public override PyInstance? Attributes(bool create) => _attributes ?? (create ? _attributes = PyInstance.ForAttributes(Type) : null);
}
