namespace PyLite.Vm.Objects;

/// <remarks>Reference: https://docs.python.org/3.14/reference/datamodel.html#instance-methods</remarks>
public sealed partial class PyBoundMethod
{
    [PyNew("method(function, instance, /)")]
    static Value New(PyType type, Value function, Value instance)
    {
        if (!Ops.IsCallable(function)) throw Err.Type("first argument must be callable");
        if (instance.IsNone) throw Err.Type("instance must not be None");
        return new PyBoundMethod(function, instance);
    }

    [PyMethod("__call__(self, /, *args, **kwargs)", Raw = true)]
    static Value Call(ThreadState ts, ReadOnlySpan<Value> args, PyTuple? kw) => Ops.TryCallVector(ts, Receiver.Check<PyBoundMethod>(args, "__call__", "method"), args[1..], kw);

    /// <summary>What the method itself does not have is the function's.</summary>
    [PyMethod("__getattribute__(self, name, /)")]
    static Value GetAttribute(ThreadState ts, PyBoundMethod self, PyStr name)
    {
        var found = self.Type.Lookup(name);
        return found.IsAbsent ? Ops.TryGetAttrRaising(ts, self.Function, name) : Ops.DescriptorGet(ts, found, self, self.Type);
    }

    [PyGetter("__func__", Member = true, Doc = "the function (or other callable) implementing a method")] Value GetFunction() => Function;
    [PyGetter("__self__", Member = true, Doc = "the instance to which a method is bound")] Value GetSelf() => Self;
    [PyGetter("__doc__")] Value GetDoc(ThreadState ts) => Ops.TryGetAttr(ts, Function, Names.__doc__, out var doc) ? doc : Value.None;

    [PyMethod("__get__(self, instance, owner=None, /)")]
    static Value Get(PyBoundMethod self, Value instance, Value owner) => instance.IsNone && owner.IsNone ? throw Err.Type("__get__(None, None) is invalid") : self;

    [PyMethod("__repr__(self, /)")]
    static string Repr(ThreadState ts, PyBoundMethod self)
    {
        string name = "?";
        if (Ops.TryGetAttr(ts, self.Function, Names.__qualname__, out var text) && text.Ref is PyStr q) name = q.ToString();
        else if (Ops.TryGetAttr(ts, self.Function, Names.__name__, out text) && text.Ref is PyStr n) name = n.ToString();
        return $"<bound method {name} of {Ops.Repr(ts, self.Self)}>";
    }

    [PyMethod("__eq__(self, value, /)")]
    static Value Eq(ThreadState ts, PyBoundMethod self, Value value) =>
        value.Ref is PyBoundMethod other ? Value.Is(self.Self, other.Self) && Ops.Equal(ts, self.Function, other.Function) : Value.NotImplemented;

    [PyMethod("__ne__(self, value, /)")]
    static Value Ne(ThreadState ts, PyBoundMethod self, Value value) =>
        value.Ref is PyBoundMethod other ? !(Value.Is(self.Self, other.Self) && Ops.Equal(ts, self.Function, other.Function)) : Value.NotImplemented;

    [PyMethod("__hash__(self, /)")]
    static long Hash(ThreadState ts, PyBoundMethod self) => NativeCallable.IdentityHash(self.Self) ^ Ops.Hash(ts, self.Function);

    [PyMethod("__reduce__(self, /)")]
    static Value Reduce(ThreadState ts, PyBoundMethod self) =>
        PyTuple.Of(ts.Interpreter.Builtins.Dict.GetStr("getattr"), PyTuple.Of(self.Self, Ops.GetAttr(ts, self.Function, Names.__name__)));
}
