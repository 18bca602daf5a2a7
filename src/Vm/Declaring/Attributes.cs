namespace PyLite.Vm.Declaring;

/// <summary>Declares a module implemented in C#; goes on a static partial class. See docs/builtins.md.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class PyModuleAttribute(string name) : Attribute
{
    public string Name => name;
    public string? Doc { get; init; }
    /// <summary>Whether interpreters other than the main one may import it; if not, ImportError.</summary>
    public bool MultiInterpreter { get; init; } = true;
}

/// <summary>Makes a type an attribute of the module that this class declares.</summary>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = true)]
public sealed class PyModuleTypeAttribute(Type type) : Attribute
{
    public Type Type => type;
}

/// <summary>Runs once in each interpreter that imports the module: <c>static void Init(ThreadState, PyModule)</c>.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class PyModuleInitAttribute : Attribute;

/// <summary>Declares a built-in type; goes on a partial class. See docs/builtins.md.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class PyTypeAttribute(string name) : Attribute
{
    public string Name => name;
    public string Module { get; init; } = "builtins";
    public string? Doc { get; init; }
    /// <summary>The base type's C# class; by default the C# base class where that declares a type, else object.</summary>
    public Type? Base { get; init; }
    /// <summary>The C# class of instances where it is not the declaring class; <c>typeof(Value)</c> where self is no single class.</summary>
    public Type? Instance { get; init; }
    /// <summary>Whether Python classes may derive from it.</summary>
    public bool Subclassable { get; init; }
    /// <summary>No <c>__new__</c>: calling the type says "cannot create 'x' instances".</summary>
    public bool Abstract { get; init; }
    /// <summary>Instances of exactly this type have a <c>__dict__</c>.</summary>
    public bool HasDict { get; init; }
    public bool SequencePattern { get; init; }
    public bool MappingPattern { get; init; }
}

/// <summary>
/// Goes on an abstract class whose declared members belong to each [PyType] class that derives from it, as if they were written there: what types
/// share that are not each other's bases in Python (set and frozenset). A member of the same name in the derived class is the one that counts.
/// </summary>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class PyMembersAttribute : Attribute;

/// <summary>Base of the attributes that declare something callable by its Python signature.</summary>
public abstract class PyCallableAttribute(string signature) : Attribute
{
    public string Signature => signature;
    public string? Doc { get; init; }
    /// <summary>What its messages call it, where that is not its name.</summary>
    public string? SpokenName { get; init; }
    /// <summary>What <c>__text_signature__</c> shows of a function or method where that is not its signature, receiver included: <c>($self, sub[, start[, end]], /)</c>. Empty for none.</summary>
    public string? Text { get; init; }
    /// <summary>The method takes <c>(ThreadState, ReadOnlySpan&lt;Value&gt;, PyTuple?)</c> and binds its arguments itself.</summary>
    public bool Raw { get; init; }
}

/// <summary>A function of a module.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class PyFunctionAttribute(string signature) : PyCallableAttribute(signature);

/// <summary>A method of a type.</summary>
[AttributeUsage(AttributeTargets.Method, AllowMultiple = true)]
public sealed class PyMethodAttribute(string signature) : PyCallableAttribute(signature);

/// <summary>A class method of a type.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class PyClassMethodAttribute(string signature) : PyCallableAttribute(signature);

/// <summary>A static method of a type.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class PyStaticMethodAttribute(string signature) : PyCallableAttribute(signature);

/// <summary><c>__new__</c>: <c>static Value New(ThreadState, PyType type, …)</c>; the signature is written without the type.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class PyNewAttribute(string signature) : PyCallableAttribute(signature);

/// <summary><c>__init__</c>; the signature is written without self.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class PyInitAttribute(string signature) : PyCallableAttribute(signature);

/// <summary>Reads a data descriptor: a property, or a method with self and an optional leading ThreadState.</summary>
[AttributeUsage(AttributeTargets.Method | AttributeTargets.Property)]
public sealed class PyGetterAttribute(string name) : Attribute
{
    public string Name => name;
    public string? Doc { get; init; }
    /// <summary>The descriptor is a member_descriptor, as of what is a plain field in CPython; not a getset_descriptor.</summary>
    public bool Member { get; init; }
}

/// <summary>Writes a data descriptor.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class PySetterAttribute(string name) : Attribute
{
    public string Name => name;
}

/// <summary>Deletes a data descriptor.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class PyDeleterAttribute(string name) : Attribute
{
    public string Name => name;
}

/// <summary>A constant attribute of a module or type, from a static field, property, or method of the ThreadState.</summary>
[AttributeUsage(AttributeTargets.Method | AttributeTargets.Property | AttributeTargets.Field)]
public sealed class PyConstAttribute(string name) : Attribute
{
    public string Name => name;
}
