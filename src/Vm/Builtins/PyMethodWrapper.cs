namespace PyLite.Vm.Objects;

/// <summary>The type of special methods of built-in types bound to an object; they are <see cref="PyNativeFunction"/> objects.</summary>
[PyType("method-wrapper", Abstract = true, Instance = typeof(PyNativeFunction))]
public static partial class PyMethodWrapper
{
    [PyMethod("__call__(self, /, *args, **kwargs)", Raw = true)]
    static Value Call(ThreadState ts, ReadOnlySpan<Value> args, PyTuple? kw) =>
        Ops.TryCallVector(ts, Receiver.Check<PyNativeFunction>(args, "__call__", "method-wrapper"), args[1..], kw);

    [PyGetter("__name__")] static string GetName(PyNativeFunction self) => self.Def.Name;
    [PyGetter("__doc__")] static Value GetDoc(PyNativeFunction self) => NativeCallable.Doc(self.Def);
    [PyGetter("__text_signature__")] static Value GetTextSignature(PyNativeFunction self) => NativeCallable.TextSignature(self.Def);
    [PyGetter("__qualname__")] static string GetQualName(PyNativeFunction self) => self.GetQualName();
    [PyGetter("__self__")] static Value GetSelf(PyNativeFunction self) => self.Self;
    [PyGetter("__objclass__")] static Value GetOwner(PyNativeFunction self) => self.Module!;

    [PyMethod("__repr__(self, /)")]
    static string Repr(ThreadState ts, PyNativeFunction self) => $"<method-wrapper '{self.Def.Name}' of {self.Self.Type.FullName} object at 0x{Ops.Id(ts, self.Self):x}>";

    [PyMethod("__eq__(self, value, /)")] static Value Eq(PyNativeFunction self, Value value) => PyNativeFunction.Same(self, value);
    [PyMethod("__hash__(self, /)")] static long Hash(PyNativeFunction self) => NativeCallable.IdentityHash(self.Self) ^ self.Def.GetHashCode();

    [PyMethod("__reduce__(self, /)")]
    static Value Reduce(ThreadState ts, PyNativeFunction self) => PyTuple.Of(ts.Interpreter.Builtins.Dict.GetStr("getattr"), PyTuple.Of(self.Self, PyStr.Intern(self.Def.Name)));
}
