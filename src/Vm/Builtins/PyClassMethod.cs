namespace PyLite.Vm.Objects;

/// <remarks>Reference: https://docs.python.org/3.14/library/functions.html#classmethod</remarks>
public partial class PyClassMethod
{
    /// <summary>The function bound to a class.</summary>
    public Value Bind(ThreadState ts, PyType cls) => new PyBoundMethod(Function, cls);

    /// <summary>classmethod(function), as a class body that writes it gets it.</summary>
    public static PyClassMethod Of(ThreadState ts, in Value function)
    {
        var made = new PyClassMethod { Function = function };
        FunctionWrapping.CopyNames(ts, made, function);
        return made;
    }

    [PyNew("classmethod(*args, **kwargs)", Raw = true)]
    static Value New(ThreadState ts, ReadOnlySpan<Value> args, PyTuple? kw) => new PyClassMethod((PyType)Receiver.Check<PyType>(args, "__new__", "classmethod").Ref!);

    [PyInit("classmethod(function, /)", Raw = true)]
    static Value Init(ThreadState ts, ReadOnlySpan<Value> args, PyTuple? kw)
    {
        var self = (PyClassMethod)Receiver.Check<PyClassMethod>(args, "__init__", "classmethod").Ref!;
        self.Function = FunctionWrapping.OneArgument("classmethod", args[1..], kw);
        FunctionWrapping.CopyNames(ts, self, self.Function);
        return Value.None;
    }

    [PyMethod("__get__(self, instance, owner=None, /)")]
    Value Get(ThreadState ts, Value instance, Value owner)
    {
        if (instance.IsNone && owner.IsNone) throw Err.Type("__get__(None, None) is invalid");
        return new PyBoundMethod(Function, owner.IsNone ? instance.Type : owner);
    }

    [PyMethod("__repr__(self, /)")] string Repr(ThreadState ts) => $"<classmethod({Ops.Repr(ts, Function)})>";
}
