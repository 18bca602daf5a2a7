namespace PyLite.Vm.Objects;

// The exceptions that have fields of their own.

/// <summary>StopIteration.</summary>
[PyType("StopIteration", Base = typeof(ExceptionType), Subclassable = true, HasDict = true, Doc = "Signal the end from iterator.__next__().")]
public sealed partial class PyStopIteration : PyBaseException
{
    public Value Value = Value.None;
    public PyStopIteration(PyType type) : base(type) { }
    public PyStopIteration(in Value value) : base(TypeObject)
    {
        Value = value;
        if (!value.IsNone) Args = PyTuple.Of(value);
    }
}

/// <summary>AttributeError, with what the "Did you mean" of a traceback needs.</summary>
[PyType("AttributeError", Base = typeof(ExceptionType), Subclassable = true, HasDict = true, Doc = "Attribute not found.")]
public sealed partial class PyAttributeError : PyBaseException
{
    public Value Name = Value.None;
    public Value Obj = Value.None;
    public PyAttributeError(PyType type) : base(type) { }

    public static PyAttributeError Make(in Value obj, PyStr name, string message) =>
        new(TypeObject) { Args = PyTuple.Of(message), Name = name, Obj = obj };

    /// <summary>"'list' object has no attribute 'x'", in the words for the kind of object.</summary>
    public static PyAttributeError Missing(in Value obj, PyStr name)
    {
        string what = obj.Ref switch
        {
            PyType type => $"type object '{type.FullName}'",
            PyModule module => module.Dict.GetStr(Names.__name__).Ref is PyStr n ? $"module '{n}'" : "module",
            // An unset slot names the class in full.
            _ when obj.Type.Lookup(name).Ref is PyMemberDescriptor => $"'{Ops.TypeFullName(obj.Type)}' object",
            _ => $"'{obj.Type.FullName}' object",
        };
        return Make(obj, name, $"{what} has no attribute '{name}'");
    }
}

/// <summary>NameError and UnboundLocalError.</summary>
[PyType("NameError", Base = typeof(ExceptionType), Subclassable = true, HasDict = true, Doc = "Name not found globally.")]
public sealed partial class PyNameError : PyBaseException
{
    public static readonly PyType UnboundLocalErrorType = PyType.MakeSimple("UnboundLocalError", static () => TypeObject, doc: "Local name referenced but not bound to a value.");
    public Value Name = Value.None;
    public PyNameError(PyType type) : base(type) { }

    internal static PyException NotDefined(PyStr name) =>
        new(new PyNameError(TypeObject) { Args = PyTuple.Of($"name '{name}' is not defined"), Name = name });

    internal static PyException UnboundLocal(string name) =>
        new(new PyNameError(UnboundLocalErrorType) { Args = PyTuple.Of($"cannot access local variable '{name}' where it is not associated with a value") });

    internal static PyException UnboundFree(string name) =>
        new(new PyNameError(TypeObject) { Args = PyTuple.Of($"cannot access free variable '{name}' where it is not associated with a value in enclosing scope"), Name = name });

    internal static PyException Plain(string message) => new(new PyNameError(TypeObject) { Args = PyTuple.Of(message) });
}

/// <summary>ImportError and ModuleNotFoundError.</summary>
[PyType("ImportError", Base = typeof(ExceptionType), Subclassable = true, HasDict = true, Doc = "Import can't find module, or can't find name in module.")]
public sealed partial class PyImportError : PyBaseException
{
    public static readonly PyType ModuleNotFoundErrorType = PyType.MakeSimple("ModuleNotFoundError", static () => TypeObject, doc: "Module not found.");
    public Value Msg = Value.None;
    public Value Name = Value.None;
    public Value Path = Value.None;
    public Value NameFrom = Value.None;
    public PyImportError(PyType type) : base(type) { }

    internal static PyException NotFound(string message, string name) =>
        new(new PyImportError(ModuleNotFoundErrorType) { Args = PyTuple.Of(message), Msg = message, Name = name });

    internal static PyException Make(string message, in Value name, in Value path) =>
        new(new PyImportError(TypeObject) { Args = PyTuple.Of(message), Msg = message, Name = name, Path = path });
}

/// <summary>SystemExit.</summary>
[PyType("SystemExit", Base = typeof(PyBaseException), Subclassable = true, HasDict = true, Doc = "Request to exit from the interpreter.")]
public sealed partial class PySystemExit : PyBaseException
{
    public Value Code = Value.None;
    public PySystemExit(PyType type) : base(type) { }
}

/// <summary>Declares the base of the exceptions above; the type itself is <see cref="Exc.Exception"/>.</summary>
public static class ExceptionType
{
    public static PyType TypeObject => Exc.Exception;
}
