namespace PyLite.Vm.Objects;

/// <remarks>Reference: https://docs.python.org/3.14/reference/datamodel.html#built-in-functions</remarks>
public sealed partial class PyNativeFunction
{
    /// <summary>A method of a built-in type bound to an object.</summary>
    internal static PyNativeFunction Bind(PyMethodDescriptor method, in Value self)
    {
        var bound = new PyNativeFunction(method.Def, self, method.Owner);
        if (method.Type == PyWrapperDescriptor.TypeObject) bound.Type = PyMethodWrapper.TypeObject;
        return bound;
    }

    /// <summary>The type that declares it, for methods.</summary>
    private PyType? Owner => Module as PyType;

    [PyMethod("__call__(self, /, *args, **kwargs)", Raw = true)]
    static Value Call(ThreadState ts, ReadOnlySpan<Value> args, PyTuple? kw) =>
        Ops.TryCallVector(ts, Receiver.Check<PyNativeFunction>(args, "__call__", "builtin_function_or_method"), args[1..], kw);

    [PyGetter("__name__")] string GetName() => Def.Name;
    [PyGetter("__doc__")] Value GetDoc() => NativeCallable.Doc(Def);
    [PyGetter("__text_signature__")] Value GetTextSignature() => NativeCallable.TextSignature(Def);
    [PyGetter("__qualname__")] internal string GetQualName() => (Def.Kind == NativeKind.ClassMethod ? Self.Ref as PyType ?? Owner : Owner) is { } owner ? $"{owner.QualName}.{Def.Name}" : Def.Name;

    [PyGetter("__module__", Member = true)]
    Value GetModule() => Module switch
    {
        PyStr name => name,
        PyModule module => module.Dict.GetStr(Names.__name__) is { IsAbsent: false } name ? name : Value.None,
        _ => Value.None,
    };

    [PyGetter("__self__")]
    internal Value GetSelf()
    {
        if (!Self.IsAbsent) return Self;
        return Def.Kind == NativeKind.StaticMethod ? Value.None : Module is PyType or PyModule ? Module : Value.None;
    }

    [PyMethod("__repr__(self, /)")]
    static string Repr(ThreadState ts, PyNativeFunction self)
    {
        if (self.Def.Kind == NativeKind.StaticMethod && self.Owner != null) return $"<built-in method {self.Def.Name} of type object at 0x{Ops.Id(ts, self.Owner):x}>";
        var bound = self.GetSelf();
        if (bound.IsNone && self.Owner is { } owner) bound = owner;
        return bound.Ref is PyModule || bound.IsNone && self.Def.Kind is NativeKind.Function or NativeKind.ModuleFunction
            ? $"<built-in function {self.Def.Name}>"
            : $"<built-in method {self.Def.Name} of {bound.Type.FullName} object at 0x{Ops.Id(ts, bound):x}>";
    }

    internal static Value Same(PyNativeFunction self, in Value value) => value.Ref is PyNativeFunction other ? self.Def == other.Def && Value.Is(self.Self, other.Self) : Value.NotImplemented;

    [PyMethod("__eq__(self, value, /)")]
    static Value Eq(PyNativeFunction self, Value value) => Same(self, value);

    [PyMethod("__hash__(self, /)")]
    static long Hash(PyNativeFunction self) => NativeCallable.IdentityHash(self.Self) ^ Ops.IdentityHash(self.Owner ?? (PyObject)self) ^ self.Def.Name.GetHashCode(StringComparison.Ordinal);

    [PyMethod("__reduce__(self, /)")]
    static Value Reduce(ThreadState ts, PyNativeFunction self)
    {
        var bound = self.GetSelf();
        if (bound.IsNone && self.Owner is { } owner) bound = owner;
        // The same text each time, as pickles refer to what they have seen.
        Value name = PyStr.Intern(self.Def.Name);
        return bound.Ref is PyModule || bound.IsNone ? name : PyTuple.Of(ts.Interpreter.Builtins.Dict.GetStr("getattr"), PyTuple.Of(bound, name));
    }
}
