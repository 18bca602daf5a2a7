namespace PyLite.Vm.Objects;

/// <summary>
/// A hidden class: which attributes instances of one type have, and in which slot. Instances that got the same attributes in the same order
/// share a shape, so an inline cache that saw a shape knows the slot. A shape belongs to one type, hence to one interpreter.
/// Immutable but for its transitions, which only the interpreter that owns the type touches.
/// </summary>
public sealed class Shape
{
    /// <summary>Instances with more attributes than this keep them in a dict.</summary>
    public const int MaxSlots = 128;

    /// <summary>Shapes with more different successors than this send instances to a dict.</summary>
    private const int MaxTransitions = 256;

    private Dictionary<PyStr, Shape>? _transitions;
    private Dictionary<PyStr, int>? _index;
    private PyStr? _lastName;
    private Shape? _lastNext;

    public readonly PyType Type;
    public readonly PyStr[] Names;

    /// <summary>Instances of this shape keep their attributes in <see cref="PyInstance.Dict"/>.</summary>
    public readonly bool IsDict;

    /// <summary>How many slots are in use; the names start behind the slots of <c>__slots__</c>.</summary>
    public readonly int Count;
    private readonly int _first;

    private Shape(PyType type, PyStr[] names, int first, bool isDict)
    {
        Type = type;
        Names = names;
        IsDict = isDict;
        _first = first;
        Count = first + names.Length;
    }

    /// <summary>The shape of a new instance.</summary>
    public static Shape Root(PyType type) => new(type, [], type.SlotCount, false);

    /// <summary>The shape of instances of a type that keep their attributes in a dict.</summary>
    public static Shape DictMode(PyType type) => new(type, [], type.SlotCount, true);

    /// <summary>The slot of an attribute, or -1.</summary>
    public int IndexOf(PyStr name)
    {
        var names = Names;
        for (int i = 0; i < names.Length; i++)
            if (ReferenceEquals(names[i], name)) return _first + i;
        if (names.Length == 0 || name.IsInterned && names.Length <= 8 && AllInterned) return -1;
        return IndexInTable(name);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private int IndexInTable(PyStr name)
    {
        var names = Names;
        if (_index == null)
        {
            var index = new Dictionary<PyStr, int>(names.Length, PyStr.Comparer);
            for (int i = 0; i < names.Length; i++) index[names[i]] = _first + i;
            _index = index;
        }
        return _index.TryGetValue(name, out int slot) ? slot : -1;
    }

    private bool AllInterned
    {
        get
        {
            foreach (var name in Names)
                if (!name.IsInterned) return false;
            return true;
        }
    }

    /// <summary>The slot of the attribute whose name is Names[i].</summary>
    public int SlotOf(int nameIndex) => _first + nameIndex;

    // One attribute may leave a shape, in practice always the same; instances that lose others turn to dicts, so that there are no more shapes than attributes were added and removed.
    private PyStr? _removed;
    private Shape? _without;

    /// <summary>The shape after the attribute whose name is Names[i] was removed, or null if the instance should turn to a dict.</summary>
    public Shape? Without(int nameIndex)
    {
        var name = Names[nameIndex];
        if (_removed != null) return ReferenceEquals(_removed, name) ? _without : null;
        var shape = Type.RootShape;
        for (int i = 0; i < Names.Length && shape != null; i++)
            if (i != nameIndex) shape = shape.Add(Names[i]);
        _without = shape;
        _removed = name;
        return shape;
    }

    /// <summary>Which of the Names has a slot.</summary>
    public int NameIndexOf(int slot) => slot - _first;

    /// <summary>The shape after an attribute was added, or null if the instance should turn to a dict.</summary>
    public Shape? Add(PyStr name)
    {
        if (ReferenceEquals(_lastName, name)) return _lastNext;
        if (Names.Length >= MaxSlots) return null;
        if (_lastName != null) return AddFurther(name);
        // The first successor, often the only one, needs no table.
        _lastNext = new Shape(Type, [.. Names, name], _first, false);
        _lastName = name;
        return _lastNext;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private Shape? AddFurther(PyStr name)
    {
        _transitions ??= new Dictionary<PyStr, Shape>(PyStr.Comparer) { [_lastName!] = _lastNext! };
        if (!_transitions.TryGetValue(name, out var next))
        {
            if (_transitions.Count >= MaxTransitions) return null;
            next = new Shape(Type, [.. Names, name], _first, false);
            _transitions[name] = next;
        }
        _lastNext = next;
        _lastName = name;
        return next;
    }
}
