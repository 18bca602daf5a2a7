namespace PyLite.Vm.Objects;

/// <summary>
/// An instance of a class written in Python: a shape and the slots it describes. Objects of other C# classes that can have attributes
/// (functions, exceptions, instances of subclasses of built-ins) keep them in a PyInstance of their own, so there is one kind of attribute storage.
/// </summary>
public sealed class PyInstance : PyObject
{
    private static readonly Value[] NoSlots = new Value[0];

    public Shape Shape;
    public Value[] Slots;

    /// <summary>The <c>__dict__</c>, once somebody asked for it; from then on it alone holds the attributes (those of __slots__ excepted).</summary>
    public PyDict? Dict;

    public PyInstance(PyType type) : base(type)
    {
        var shape = type.RootShape;
        Shape = shape;
        int n = type.InstanceSlotHint;
        if (n == 0)
        {
            Slots = NoSlots;
            return;
        }
        var slots = new Value[n];
        for (int i = 0; i < shape.Count; i++) slots[i].Ref = Value.AbsentTag;
        Slots = slots;
    }

    /// <summary>Storage for the attributes of an object of another C# class.</summary>
    public static PyInstance ForAttributes(PyType type) => new(type);

    public override PyInstance? Attributes(bool create) => this;

    /// <summary>Reads an instance attribute. Absent if there is none.</summary>
    public Value Get(PyStr name)
    {
        if (Dict != null) return Dict.GetStr(name);
        int slot = Shape.IndexOf(name);
        return slot >= 0 ? Slots[slot] : Value.Absent;
    }

    /// <summary>Writes an instance attribute.</summary>
    public void Set(PyStr name, in Value value)
    {
        if (Dict != null)
        {
            Dict.SetStr(name, value);
            return;
        }
        int slot = Shape.IndexOf(name);
        if (slot >= 0)
        {
            Slots[slot] = value;
            return;
        }
        var next = Shape.Add(name);
        if (next == null) ToDict().SetStr(name, value);
        else AddSlot(next, value);
    }

    /// <summary>Appends the slot that <paramref name="next"/> has more than the present shape.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void AddSlot(Shape next, in Value value)
    {
        int slot = next.Count - 1;
        if (slot >= Slots.Length) Grow(next.Count);
        Slots[slot] = value;
        Shape = next;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void Grow(int count)
    {
        int size = Math.Max(count, Slots.Length == 0 ? 2 : Slots.Length + (Slots.Length >> 1) + 1);
        Slots = ValueArray.Resized(Slots, size);
        // New instances of the class are made with room for what this one came to need.
        if (count > Type.InstanceSlotHint) Type.InstanceSlotHint = count;
    }

    /// <summary>Removes an instance attribute; false if there is none.</summary>
    public bool Delete(PyStr name)
    {
        if (Dict != null) return Dict.RemoveStr(name);
        int slot = Shape.IndexOf(name);
        if (slot < 0) return false;
        if (Shape.Without(Shape.NameIndexOf(slot)) is not { } next) return ToDict().RemoveStr(name);
        Slots.AsSpan(slot + 1, next.Count - slot).CopyTo(Slots.AsSpan(slot));
        Slots[next.Count] = default;
        Shape = next;
        return true;
    }

    /// <summary>The <c>__dict__</c>: from now on the attributes live in it.</summary>
    public PyDict ToDict()
    {
        if (Dict != null) return Dict;
        var dict = new PyDict { OfInstance = true };
        var shape = Shape;
        for (int i = 0; i < shape.Names.Length; i++)
        {
            ref var slot = ref Slots[shape.SlotOf(i)];
            dict.SetStr(shape.Names[i], slot);
            // What is deleted from the dict is to be gone.
            slot = Value.Absent;
        }
        ReplaceDict(dict);
        return dict;
    }

    /// <summary>Assignment to <c>__dict__</c>.</summary>
    public void ReplaceDict(PyDict dict)
    {
        Shape = Type.DictShape;
        Dict = dict;
    }

    /// <summary>Follows an assignment to <c>__class__</c>: the attributes stay, the slots belong to another type's shapes.</summary>
    public void ChangeType(PyType type)
    {
        var old = Shape;
        Type = type;
        if (Dict != null)
        {
            Shape = type.DictShape;
            return;
        }
        var values = Slots;
        Shape = type.RootShape;
        Slots = new Value[Math.Max(type.SlotCount, values.Length)];
        for (int i = 0; i < type.SlotCount; i++) Slots[i] = i < values.Length ? values[i] : Value.Absent;
        for (int i = 0; i < old.Names.Length; i++) Set(old.Names[i], values[old.SlotOf(i)]);
    }
}
