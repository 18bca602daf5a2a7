using System.Diagnostics;

namespace PyLite.Vm.Objects;

/// <summary>What a type is like.</summary>
[Flags]
public enum TypeFlags
{
    None = 0,
    /// <summary>Implemented in C#: immutable, shared by all interpreters.</summary>
    Builtin = 1,
    /// <summary>Python classes may derive from it.</summary>
    Subclassable = 2,
    /// <summary>No <c>__new__</c>.</summary>
    NotInstantiable = 4,
    /// <summary>Instances have a <c>__dict__</c>.</summary>
    HasDict = 8,
    SequencePattern = 16,
    MappingPattern = 32,
    /// <summary>Derives from BaseException.</summary>
    Exception = 64,
    /// <summary>Has abstract methods that are not implemented.</summary>
    AbstractMethods = 128,
    /// <summary>Instances can be weakly referenced.</summary>
    HasWeakRef = 256,
}

/// <summary>
/// A type. Built-in types are shared by all interpreters and never change after their dict was filled; classes made by Python code belong to the
/// interpreter that made them.
/// </summary>
/// <remarks>Reference: data model, "Custom classes" and "Metaclasses".</remarks>
[PyType("type", Subclassable = true, HasDict = true, Doc = "type(object) -> the object's type\ntype(name, bases, dict, **kwds) -> a new type")]
public sealed partial class PyType : PyObject
{
    private const int CacheSize = 64;

    private readonly NativeTypeSpec? _spec;
    private PyType[]? _mro;
    private PyType[]? _bases;
    private PyType? _base;
    private PyType? _layout;
    private volatile PyDict? _dict;
    private PyObject?[]? _slots;
    private CacheEntry[]? _cache;
    private List<WeakReference<PyType>>? _subclasses;
    private List<WeakReference<PyType>>? _borrowers;
    private Shape? _rootShape;
    private Shape? _dictShape;
    private PyInstance? _attributes;
    private List<WeakReference<AttrCache>>? _dependents;
    private Finalizer _finalizer;

    private struct CacheEntry
    {
        public PyStr? Name;
        public Value Value;
    }

    private PyType(NativeTypeSpec spec) : base(null!)
    {
        _spec = spec;
        Name = spec.Name;
        // While `type` itself is being made, its TypeObject is still null.
        Type = TypeObject ?? this;
        Flags = TypeFlags.Builtin
            | (WeakRefs.IsReferable(spec.Name) ? TypeFlags.HasWeakRef : 0)
            | (spec.Subclassable ? TypeFlags.Subclassable : 0)
            | (spec.Abstract ? TypeFlags.NotInstantiable : 0)
            | (spec.HasDict ? TypeFlags.HasDict : 0)
            | (spec.SequencePattern ? TypeFlags.SequencePattern : 0)
            | (spec.MappingPattern ? TypeFlags.MappingPattern : 0);
    }

    /// <summary>A class made by Python code; PyType.Creation computes its parts.</summary>
    internal PyType(PyType metatype, string name, PyType[] bases, PyType @base, PyDict dict, InterpreterState owner) : base(metatype)
    {
        Name = name;
        _bases = bases;
        _base = @base;
        _dict = dict;
        Owner = owner;
        Flags = TypeFlags.Subclassable | @base.Flags & (TypeFlags.HasDict | TypeFlags.Exception | TypeFlags.HasWeakRef);
        if (@base.IsException) Flags |= TypeFlags.Exception;
        _cache = new CacheEntry[CacheSize];
        SlotCount = @base.SlotCount;
        InstanceSlotHint = Math.Max(SlotCount, @base.IsBuiltin ? 0 : @base.InstanceSlotHint);
    }

    /// <summary>Makes the type that a C# class declares. Its base, MRO and dict are computed when they are first needed.</summary>
    public static PyType FromSpec(NativeTypeSpec spec) => new(spec);

    /// <summary>Makes a built-in type that has nothing of its own (most exceptions).</summary>
    public static PyType MakeSimple(string name, Func<PyType> @base, string module = "builtins", string? doc = null) => new(new MadeTypeSpec(@base, typeof(PyObject))
    {
        Name = name, Module = module, Subclassable = true, Doc = doc, HasDict = true,
    });

    /// <summary><c>__name__</c>.</summary>
    public string Name { get; set; }

    /// <summary>The name as messages show it: that of a built-in type outside <c>builtins</c> with its module.</summary>
    public string FullName => Spec is { } spec && spec.Module is not ("builtins" or "_sitebuiltins") ? spec.Module + "." + Name : Name;

    public TypeFlags Flags { get; internal set; }

    /// <summary>The interpreter that made this class; null for built-in types.</summary>
    public InterpreterState? Owner { get; }

    /// <summary>Changes whenever the type or one of its bases is modified; inline caches compare it.</summary>
    public int Version { get; private set; }

    /// <summary>How many slots <c>__slots__</c> of this class and its bases take.</summary>
    public int SlotCount { get; internal set; }

    /// <summary>How many slots a new instance is given; grows with what instances turn out to need.</summary>
    public int InstanceSlotHint { get; internal set; }

    public bool IsBuiltin => (Flags & TypeFlags.Builtin) != 0;
    public NativeTypeSpec? Spec => _spec;
    public bool IsException => (Flags & TypeFlags.Exception) != 0 || IsBuiltin && this != PyBaseException.TypeObject && IsSubtypeOf(PyBaseException.TypeObject) || this == PyBaseException.TypeObject;

    /// <summary><c>__base__</c>: the base that decides the layout of instances; null for object.</summary>
    public PyType? Base => _base ??= _spec?.Base();

    public PyType[] Bases
    {
        get => _bases ??= Base is { } b ? [b] : [];
        internal set => _bases = value;
    }

    internal void SetBase(PyType @base) => _base = @base;

    /// <summary>The method resolution order, this type first.</summary>
    public PyType[] Mro
    {
        get => _mro ?? MakeMro();
        internal set => _mro = value;
    }

    private PyType[] MakeMro()
    {
        Debug.Assert(IsBuiltin);
        return _mro = Base is { } b ? [this, .. b.Mro] : [this];
    }

    /// <summary>The nearest built-in type that has a C# class of its own: what instances are of. A change of bases cannot change it.</summary>
    public PyType Layout => _layout ??= FindLayout();

    private PyType FindLayout()
    {
        var t = this;
        while (!t.IsBuiltin || !t.HasOwnLayout) t = t.Base!;
        return t;
    }

    /// <summary>Instances are plain <see cref="PyInstance"/> objects.</summary>
    public bool HasPlainInstances => Layout == PyObjectType.TypeObject;

    /// <summary>Whether instances are to be entered with <see cref="Finalizers"/>: the class or a base has <c>__del__</c>.</summary>
    public bool HasFinalizer
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => _finalizer != Finalizer.None && (_finalizer == Finalizer.Some || FindFinalizer());
    }

    private enum Finalizer : byte { Unknown, None, Some }

    private bool FindFinalizer()
    {
        bool found = !IsBuiltin && !LookupInMro(Names.__del__).IsAbsent;
        _finalizer = found ? Finalizer.Some : Finalizer.None;
        return found;
    }

    public Shape RootShape => _rootShape ??= Shape.Root(this);
    public Shape DictShape => _dictShape ??= Shape.DictMode(this);

    /// <summary>The attributes of the type itself. Thread-safe for built-in types: filled once, then never changed.</summary>
    public PyDict Dict => _dict ?? FillDict();

    [MethodImpl(MethodImplOptions.NoInlining)]
    private PyDict FillDict()
    {
        lock (_spec!)
        {
            if (_dict != null) return _dict;
            var dict = new PyDict();
            NativeTypeFiller.Fill(this, _spec, dict);
            return _dict = dict;
        }
    }

    public override PyInstance? Attributes(bool create) => _attributes ?? (create && !IsBuiltin ? _attributes = PyInstance.ForAttributes(Type) : null);

    /// <summary>Looks an attribute up along the MRO, without binding it. Absent if there is none.</summary>
    public Value Lookup(PyStr name)
    {
        var cache = _cache;
        if (cache == null) return LookupInMro(name);
        ref var entry = ref cache[name.ContentHash & CacheSize - 1];
        if (ReferenceEquals(entry.Name, name)) return entry.Value;
        var value = LookupInMro(name);
        entry.Name = name;
        entry.Value = value;
        return value;
    }

    internal Value LookupInMro(PyStr name)
    {
        foreach (var type in Mro)
        {
            var value = type.Dict.GetStr(name);
            if (!value.IsAbsent) return value;
        }
        return Value.Absent;
    }

    /// <summary>The type along the MRO whose dict has the attribute, or null.</summary>
    public PyType? WhereDefined(PyStr name)
    {
        foreach (var type in Mro)
            if (!type.Dict.GetStr(name).IsAbsent) return type;
        return null;
    }

    /// <summary>
    /// The special method of a slot, unbound, or null if the type has none. <see cref="PyNone"/> where a class said
    /// <c>__hash__ = None</c>. Thread-safe for built-in types: whoever computes an entry computes the same.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public PyObject? Slot(SlotId id)
    {
        var slots = _slots;
        if (slots != null)
        {
            var found = slots[(int)id];
            if (found != null) return found == MissingSlot.Instance ? null : found;
        }
        return FindSlot(id);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private PyObject? FindSlot(SlotId id)
    {
        var slots = _slots ??= new PyObject?[Slots.Count];
        var value = LookupInMro(Slots.Name(id));
        var found = value.IsAbsent ? null : value.IsObject ? value.Object : new PyBoxedSlot(value);
        slots[(int)id] = found ?? MissingSlot.Instance;
        return found;
    }

    private sealed class MissingSlot : PyObject
    {
        public static readonly MissingSlot Instance = new();
        private MissingSlot() : base(null!) { }
    }

    /// <summary>Whether the type is <paramref name="other"/> or derives from it (by MRO, no hooks).</summary>
    public bool IsSubtypeOf(PyType other)
    {
        if (this == other) return true;
        foreach (var type in Mro)
            if (type == other) return true;
        return false;
    }

    /// <summary>To be called after the dict, the bases or the MRO changed: forgets what was cached here and in all subclasses.</summary>
    public void Modified()
    {
        ForgetHereAndBelow();
        if (_borrowers == null) return;
        foreach (var weak in _borrowers)
            if (weak.TryGetTarget(out var borrower)) borrower.ForgetHereAndBelow();
    }

    private void ForgetHereAndBelow()
    {
        Version++;
        if (_dependents != null)
        {
            foreach (var weak in _dependents)
                if (weak.TryGetTarget(out var cache)) cache.Invalidate();
            _dependents = null;
        }
        _slots = null;
        _plainInitKnown = false;
        _finalizer = Finalizer.Unknown;
        if (_cache != null) Array.Clear(_cache);
        if (_subclasses == null) return;
        foreach (var weak in _subclasses)
            if (weak.TryGetTarget(out var sub)) sub.ForgetHereAndBelow();
    }

    /// <summary>Registers a class that is no subclass of this one, but whose metaclass's <c>mro()</c> put this one among the classes where attributes are looked up.</summary>
    private void AddBorrower(PyType type)
    {
        if (!IsBuiltin) AddWeak(_borrowers ??= [], type);
    }

    /// <summary>Registers an inline cache that is to be told when this type changes. (Built-in types never do.)</summary>
    internal void AddDependent(AttrCache cache)
    {
        if (IsBuiltin) return;
        _dependents ??= [];
        // Caches die with their code; what is left of them is dropped when the list would grow.
        if (_dependents.Count == _dependents.Capacity && _dependents.Count > 0) _dependents.RemoveAll(static w => !w.TryGetTarget(out var c) || !c.IsValid);
        _dependents.Add(new WeakReference<AttrCache>(cache));
    }

    /// <summary>Registers a direct subclass. For built-in types the interpreter keeps the list.</summary>
    internal void AddSubclass(PyType sub, InterpreterState interpreter)
    {
        if (IsBuiltin) interpreter.AddSubclassOfBuiltin(this, sub);
        else AddWeak(_subclasses ??= [], sub);
    }

    /// <summary>Adds to a list of subclasses; from time to time those that died are dropped.</summary>
    internal static void AddWeak(List<WeakReference<PyType>> list, PyType sub)
    {
        if ((list.Count & 63) == 63) list.RemoveAll(static w => !w.TryGetTarget(out _));
        list.Add(new WeakReference<PyType>(sub));
    }

    internal void RemoveSubclass(PyType sub, InterpreterState interpreter)
    {
        if (IsBuiltin) interpreter.RemoveSubclassOfBuiltin(this, sub);
        else _subclasses?.RemoveAll(w => !w.TryGetTarget(out var t) || t == sub);
    }

    /// <summary>The direct subclasses that are alive, oldest first.</summary>
    public List<PyType> Subclasses(InterpreterState interpreter)
    {
        var list = IsBuiltin ? interpreter.SubclassesOfBuiltin(this) : _subclasses;
        var result = new List<PyType>();
        if (list == null) return result;
        foreach (var weak in list)
            if (weak.TryGetTarget(out var sub)) result.Add(sub);
        return result;
    }

    public override string ToString() => $"<class '{Name}'>";
}

/// <summary>A slot whose entry in the class is an int or a float (a mistake in the program, found when it is called).</summary>
public sealed class PyBoxedSlot(Value value) : PyObject(value.Type)
{
    public Value Content => value;
}
