namespace PyLite.Vm.Eval;

/// <summary>What an attribute cache found.</summary>
public enum AttrCacheKind : byte
{
    /// <summary>Nothing any more: what it was about has changed.</summary>
    Stale,
    /// <summary>An instance attribute in slot Slot of instances of Shape.</summary>
    Slot,
    /// <summary>A function or method descriptor of the class, to be called with the object as first argument; keyed by Shape.</summary>
    Method,
    /// <summary>A plain value of the class, not hidden by the instance; keyed by Shape.</summary>
    ClassValue,
    /// <summary>A method descriptor or value of a type whose instances have no attributes of their own; keyed by Type.</summary>
    TypeMethod,
    /// <summary>A function or method descriptor of a type whose instances may have attributes of their own: used where this one has none of that Name; keyed by Type.</summary>
    HideableMethod,
    /// <summary>A name of the module Owner: entry Slot of Dict while its keys are the same.</summary>
    Module,
    /// <summary>An attribute of the class Owner that needs no binding.</summary>
    OfClass,
    /// <summary>A class method of the class Owner: the function, to be called with the class as first argument.</summary>
    ClassMethod,
    /// <summary>A property with a Python getter; keyed by Shape.</summary>
    Property,
    /// <summary>A getter in C#; keyed by Shape, or by Type for objects without one.</summary>
    Getter,
    /// <summary>No such attribute: <c>__getattr__</c>, a Python function, is asked for Name; keyed by Shape.</summary>
    Hook,
    /// <summary>Item Slot of instances of Type, which are tuples.</summary>
    TupleItem,
    /// <summary>Adding an attribute: instances of Shape get NextShape.</summary>
    Add,
}

/// <summary>
/// What one attribute instruction learned, for one shape or type; a few of them form a list. Belongs to one interpreter.
/// When the type is modified, the type itself makes the entries that depend on it invalid, so that a hit costs one comparison.
/// </summary>
public sealed class AttrCache
{
    /// <summary>The longest list.</summary>
    public const int MaxEntries = 6;

    /// <summary>How often an instruction forgets its oldest entry for a new one; then it uses the general path for objects that it does not know.</summary>
    public const int MaxReplaced = 64;

    public AttrCacheKind Kind;
    public Shape? Shape;
    public Shape? NextShape;
    public PyType? Type;
    public PyObject? Owner;
    public PyStr? Name;
    public PyDict? Dict;
    public int Version;
    public int Slot;
    public Value Value;
    public AttrCache? Next;

    /// <summary>In the first entry of a list: how often an entry was dropped because the list was full.</summary>
    public int Replaced;

    public bool IsValid => Kind != AttrCacheKind.Stale;

    /// <summary>The type changed: nothing matches this entry any more.</summary>
    public void Invalidate()
    {
        Kind = AttrCacheKind.Stale;
        Shape = null;
        Type = null;
        Owner = null;
        Dict = null;
    }
}

/// <summary>Where a call puts its keyword arguments, for functions of one code object.</summary>
public sealed class KeywordCache
{
    public CodeState State = null!;
    public int Given;
    public int[] Parameters = [];
}

/// <summary>Where a global or builtin name was found.</summary>
public sealed class GlobalCache
{
    public PyDict Globals = null!;
    public PyDict Holder = null!;
    public int GlobalsVersion;
    public int HolderVersion;
    public int Index;
}
