namespace PyLite.Vm.Objects;

/// <summary>What classmethod and staticmethod share: a function, and attributes of their own, to which its name and docstring are copied.</summary>
[PyMembers]
public abstract class PyFunctionWrapper(PyType type) : PyObject(type)
{
    private PyInstance? _attributes;

    /// <summary>What is wrapped; None until <c>__init__</c> has run.</summary>
    public Value Function = Value.None;

    public override PyInstance? Attributes(bool create) => _attributes ?? (create ? _attributes = PyInstance.ForAttributes(Type) : null);

    [PyGetter("__func__", Member = true)] protected Value GetFunction() => Function;
    [PySetter("__func__")] protected void SetFunction(Value value) => throw Receiver.ReadOnly();
    [PyGetter("__wrapped__", Member = true)] protected Value GetWrapped() => Function;
    [PySetter("__wrapped__")] protected void SetWrapped(Value value) => throw Receiver.ReadOnly();
    [PyGetter("__isabstractmethod__")] protected bool GetIsAbstract(ThreadState ts) => Abstractness.Of(ts, Function);
    [PyGetter("__dict__")] protected Value GetDict() => InstanceDict.Get(this);
    [PySetter("__dict__")] protected void SetDict(ThreadState ts, Value value) => InstanceDict.Set(ts, this, value);
    [PyDeleter("__dict__")] protected void DeleteDict() => throw Err.Type("cannot delete __dict__");
    [PyGetter("__annotations__")] protected Value GetAnnotations(ThreadState ts) => FunctionWrapping.Cached(ts, this, Function, Names.__annotations__);
    [PySetter("__annotations__")] protected void SetAnnotations(Value value) => Attributes(true)!.Set(Names.__annotations__, value);
    [PyGetter("__annotate__")] protected Value GetAnnotate(ThreadState ts) => FunctionWrapping.Cached(ts, this, Function, Names.__annotate__);
    [PySetter("__annotate__")] protected void SetAnnotate(Value value) => Attributes(true)!.Set(Names.__annotate__, value);

    [PyClassMethod("__class_getitem__(cls, object, /)", Doc = "See PEP 585")]
    protected static Value ClassGetItem(PyType cls, Value item) => new PyGenericAlias(cls, item);
}
