namespace PyLite.Vm.Objects;

/// <summary>list: an array and how much of it is in use.</summary>
[PyType("list", Subclassable = true, SequencePattern = true, Doc = "Built-in mutable sequence.\n\nIf no argument is given, the constructor creates a new empty list.\nThe argument must be an iterable if specified.")]
public partial class PyList : PyObject
{
    /// <summary>Whether an object is exactly a list, nothing derived: one comparison, where a type pattern on a class that is not sealed calls the runtime.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool TryExact(object? obj, [System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out PyList? exact)
    {
        exact = obj != null && obj.GetType() == typeof(PyList) ? Unsafe.As<PyList>(obj) : null;
        return exact != null;
    }

    private static readonly Value[] NoItems = new Value[0];

    public Value[] Items;
    public int Count;

    public PyList() : base(TypeObject) => Items = NoItems;
    protected PyList(PyType type) : base(type) => Items = NoItems;
    public PyList(int capacity) : base(TypeObject) => Items = capacity == 0 ? NoItems : new Value[capacity];

    /// <summary>Takes the array over.</summary>
    public PyList(Value[] items) : base(TypeObject)
    {
        Items = items;
        Count = items.Length;
    }

    public PyList(ReadOnlySpan<Value> items) : this(ValueArray.Copy(items)) { }

    public Span<Value> Span => Items.AsSpan(0, Count);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Append(in Value item)
    {
        int n = Count;
        var items = Items;
        if ((uint)n < (uint)items.Length)
        {
            ref Value slot = ref items[n];
            // An int into a fresh slot: no write barrier.
            if (slot.Ref != item.Ref) slot.Ref = item.Ref;
            slot.Bits = item.Bits;
            Count = n + 1;
        }
        else AppendSlow(item);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void AppendSlow(in Value item)
    {
        var copy = item;
        Reserve(Count + 1);
        Items[Count++] = copy;
    }

    /// <summary>Makes room for at least <paramref name="count"/> items, doubling short lists and growing long ones by half.</summary>
    public void Reserve(int count)
    {
        if (count <= Items.Length) return;
        if (count > Array.MaxLength / 2) throw Err.Memory();
        Limits.ResourceMeter.Charge(16L * Math.Max(count, Items.Length + (Items.Length >> 1)));
        var items = new Value[Math.Max(count, Math.Max(4, Items.Length + (Items.Length < 4096 ? Items.Length : Items.Length >> 1)))];
        ValueArray.CopyTo(Span, items);
        Items = items;
    }

    public void AddRange(ReadOnlySpan<Value> items)
    {
        // The span may be part of this list: it stays readable after the array was replaced.
        Reserve(Count + items.Length);
        ValueArray.CopyTo(items, Items.AsSpan(Count));
        Count += items.Length;
    }
}

/// <summary>An instance of a Python subclass of list.</summary>
public sealed class PyListSub(PyType type) : PyList(type)
{
    private PyInstance? _attributes;
    public override PyInstance? Attributes(bool create) => _attributes ?? (create ? _attributes = PyInstance.ForAttributes(Type) : null);
}
