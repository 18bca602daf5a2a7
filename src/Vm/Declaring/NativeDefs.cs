namespace PyLite.Vm.Declaring;

/// <summary>
/// The one calling convention. <paramref name="args"/> holds the positional arguments (self first for methods), then the values of the keyword
/// arguments that <paramref name="kwNames"/> names. The result is Absent if an exception is pending in <paramref name="ts"/>.
/// </summary>
public delegate Value NativeCode(ThreadState ts, ReadOnlySpan<Value> args, PyTuple? kwNames);

/// <summary>What a native callable is; a ModuleFunction gets its module as first argument.</summary>
public enum NativeKind : byte { Function, ModuleFunction, Method, ClassMethod, StaticMethod, New }

/// <summary>
/// An immutable declaration of a native callable, shared by all interpreters. The code is resolved at the first call,
/// so that registering a type with a hundred methods costs a hundred small objects and no delegates.
/// </summary>
public sealed class NativeDef(string name, string? signature, string? doc, NativeKind kind, Func<int, NativeCode> resolver, int index)
{
    private NativeCode? _code;

    public string Name => name;

    /// <summary>The parameters in parentheses as <c>__text_signature__</c> shows them, or null.</summary>
    public string? Signature => signature;
    public string? Doc => doc;
    public NativeKind Kind => kind;

    /// <summary>The implementation. Thread-safe: resolving twice gives an equal delegate.</summary>
    public NativeCode Code
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => _code ?? Resolve();
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private NativeCode Resolve() => _code = resolver(index);
}

/// <summary>An immutable declaration of a getset descriptor.</summary>
public sealed class NativeGetSet(string name, string? doc, Func<ThreadState, Value, Value>? get, Action<ThreadState, Value, Value>? set, Action<ThreadState, Value>? delete, bool isMember = false)
{
    public string Name => name;
    public string? Doc => doc;
    public Func<ThreadState, Value, Value>? Get => get;
    public Action<ThreadState, Value, Value>? Set => set;
    public Action<ThreadState, Value>? Delete => delete;
    /// <summary>Whether its descriptor is a member_descriptor.</summary>
    public bool IsMember => isMember;
}

/// <summary>Computes the constant of a number.</summary>
public delegate Value ConstantSource(int index, ThreadState? ts);

/// <summary>Gives the type of a number.</summary>
public delegate PyType TypeSource(int index);

/// <summary>A constant attribute, computed at registration.</summary>
public sealed class NativeConst(string name, ConstantSource source, int index)
{
    public NativeConst(string name, Func<ThreadState?, Value> value) : this(name, (_, ts) => value(ts), 0) { }

    public string Name => name;

    public Value Value(ThreadState? ts) => source(index, ts);
}

/// <summary>What <see cref="PyTypeAttribute"/> and the attributed members of its class declare; the type's dict is filled from it at first use.</summary>
public abstract class NativeTypeSpec
{
    public required string Name { get; init; }
    public required string Module { get; init; }
    public string? Doc { get; init; }

    /// <summary>The parameters of a call of the type, for <c>type.__text_signature__</c>.</summary>
    public string? TextSignature { get; init; }

    public bool Subclassable { get; init; }
    public bool Abstract { get; init; }
    public bool HasDict { get; init; }
    public bool SequencePattern { get; init; }
    public bool MappingPattern { get; init; }

    /// <summary>Whether calling it takes no keyword arguments.</summary>
    public bool MadePositionally { get; init; }

    /// <summary>The base; null for object alone.</summary>
    public abstract PyType? Base();

    /// <summary>What instances are in C#.</summary>
    public abstract Type InstanceClass { get; }

    /// <summary>Creates the declarations of members; called once, when the type's dict is first needed.</summary>
    public abstract NativeMembers Members();
}

/// <summary>A type that no C# class declares.</summary>
public sealed class MadeTypeSpec(Func<PyType?> @base, Type instanceClass, Func<NativeMembers>? members = null) : NativeTypeSpec
{
    public override PyType? Base() => @base();
    public override Type InstanceClass => instanceClass;
    public override NativeMembers Members() => members == null ? new NativeMembers() : members();
}

/// <summary>The members of a native type or module.</summary>
public sealed class NativeMembers
{
    public NativeDef[] Callables { get; init; } = [];
    public NativeGetSet[] GetSets { get; init; } = [];
    public NativeConst[] Constants { get; init; } = [];
    /// <summary>Types that are attributes of a module.</summary>
    public TypeSource? TypeAt { get; init; }

    /// <summary>How many they are.</summary>
    public int TypeCount { get; init; }
}

/// <summary>What <see cref="PyModuleAttribute"/> and the members of its class declare.</summary>
public sealed class NativeModule
{
    public required string Name { get; init; }
    public string? Doc { get; init; }
    public bool MultiInterpreter { get; init; } = true;
    public required Func<NativeMembers> Members { private get; init; }
    public Action<ThreadState, PyModule>? Init { get; init; }

    private NativeMembers? _declared;

    /// <summary>The declarations, which all interpreters share. Thread-safe: whoever comes first makes them.</summary>
    public NativeMembers Declared => _declared ?? Interlocked.CompareExchange(ref _declared, Members(), null) ?? _declared;
}
