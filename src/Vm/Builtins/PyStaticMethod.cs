namespace PyLite.Vm.Objects;

/// <remarks>Reference: https://docs.python.org/3.14/library/functions.html#staticmethod</remarks>
public partial class PyStaticMethod
{
    /// <summary>staticmethod(function), as a class body that writes it gets it.</summary>
    public static PyStaticMethod Of(ThreadState ts, in Value function)
    {
        var made = new PyStaticMethod { Function = function };
        FunctionWrapping.CopyNames(ts, made, function);
        return made;
    }

    [PyNew("staticmethod(*args, **kwargs)", Raw = true)]
    static Value New(ThreadState ts, ReadOnlySpan<Value> args, PyTuple? kw) => new PyStaticMethod((PyType)Receiver.Check<PyType>(args, "__new__", "staticmethod").Ref!);

    [PyInit("staticmethod(function, /)", Raw = true)]
    static Value Init(ThreadState ts, ReadOnlySpan<Value> args, PyTuple? kw)
    {
        var self = (PyStaticMethod)Receiver.Check<PyStaticMethod>(args, "__init__", "staticmethod").Ref!;
        self.Function = FunctionWrapping.OneArgument("staticmethod", args[1..], kw);
        FunctionWrapping.CopyNames(ts, self, self.Function);
        return Value.None;
    }

    [PyMethod("__get__(self, instance, owner=None, /)")]
    Value Get(Value instance, Value owner) => instance.IsNone && owner.IsNone ? throw Err.Type("__get__(None, None) is invalid") : Function;

    [PyMethod("__call__(self, /, *args, **kwargs)", Raw = true)]
    static Value Call(ThreadState ts, ReadOnlySpan<Value> args, PyTuple? kw) =>
        Ops.TryCallVector(ts, ((PyStaticMethod)Receiver.Check<PyStaticMethod>(args, "__call__", "staticmethod").Ref!).Function, args[1..], kw);

    [PyMethod("__repr__(self, /)")] string Repr(ThreadState ts) => $"<staticmethod({Ops.Repr(ts, Function)})>";
}
