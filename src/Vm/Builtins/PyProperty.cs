namespace PyLite.Vm.Objects;

/// <summary>An instance of a Python subclass of property.</summary>
public sealed class PyPropertySub(PyType type) : PyProperty(type)
{
    private PyInstance? _attributes;
    public override PyInstance? Attributes(bool create) => _attributes ?? (create ? _attributes = PyInstance.ForAttributes(Type) : null);
}

public partial class PyProperty
{
    private bool _docFromGetter;

    private static class Cached
    {
        public static readonly PyObject Get = TypeObject.Dict.GetStr("__get__").Object;
    }

    /// <summary><c>property.__get__</c>.</summary>
    public static PyObject GetMethod => Cached.Get;

    [PyNew("property(*args, **kwargs)", Raw = true)]
    static Value New(ThreadState ts, ReadOnlySpan<Value> args, PyTuple? kw)
    {
        var type = (PyType)Receiver.Check<PyType>(args, "__new__", "property").Ref!;
        return type == TypeObject ? new PyProperty() : new PyPropertySub(type);
    }

    [PyInit("property(fget=None, fset=None, fdel=None, doc=None)")]
    void Init(ThreadState ts, Value fget, Value fset, Value fdel, Value doc)
    {
        Getter = fget;
        Setter = fset;
        Deleter = fdel;
        Doc = doc;
        Name = Value.Absent;
        _docFromGetter = false;
        if (doc.IsNone && !fget.IsNone && Ops.TryGetAttr(ts, fget, Names.__doc__, out var found) && !found.IsNone)
        {
            Doc = found;
            _docFromGetter = true;
        }
        if (GetType() == typeof(PyProperty)) return;
        // A subclass has a docstring of its own, which would hide this one: it becomes an attribute of the instance. Where that cannot be, only a getter's is missed.
        var text = Doc;
        Doc = Value.None;
        try
        {
            Ops.SetAttr(ts, this, Names.__doc__, text);
        }
        catch (PyException e) when (!_docFromGetter && e.Value is PyAttributeError)
        {
        }
    }

    // ---- descriptor

    /// <summary>Calls the getter.</summary>
    public Value GetValue(ThreadState ts, in Value obj) => Getter.IsNone ? throw Lacks(ts, obj, "getter") : Ops.Call(ts, Getter, obj);

    /// <summary>Calls the setter.</summary>
    public void SetValue(ThreadState ts, in Value obj, in Value value)
    {
        if (Setter.IsNone) throw Lacks(ts, obj, "setter");
        Ops.Call(ts, Setter, obj, value);
    }

    /// <summary>Calls the deleter.</summary>
    public void DeleteValue(ThreadState ts, in Value obj)
    {
        if (Deleter.IsNone) throw Lacks(ts, obj, "deleter");
        Ops.Call(ts, Deleter, obj);
    }

    private PyException Lacks(ThreadState ts, in Value obj, string what)
    {
        string name = TryName(ts, out var text) ? $" {Ops.Repr(ts, text)}" : "";
        return Err.New(PyAttributeError.TypeObject, $"property{name} of '{obj.Type.QualName}' object has no {what}");
    }

    private bool TryName(ThreadState ts, out Value name)
    {
        name = Name;
        return !name.IsAbsent || !Getter.IsNone && Ops.TryGetAttr(ts, Getter, Names.__name__, out name);
    }

    [PyMethod("__get__(self, instance, owner=None, /)")]
    Value Get(ThreadState ts, Value instance, Value owner)
    {
        if (!instance.IsNone) return GetValue(ts, instance);
        return owner.IsNone ? throw Err.Type("__get__(None, None) is invalid") : this;
    }

    [PyMethod("__set__(self, instance, value, /)")]
    void Set(ThreadState ts, Value instance, Value value) => SetValue(ts, instance, value);

    [PyMethod("__delete__(self, instance, /)")]
    void Delete(ThreadState ts, Value instance) => DeleteValue(ts, instance);

    [PyMethod("__set_name__(self, owner, name, /)", Raw = true, Doc = "Method to set name of a property.")]
    static Value SetName(ThreadState ts, ReadOnlySpan<Value> args, PyTuple? kw)
    {
        var self = (PyProperty)Receiver.Check<PyProperty>(args, "__set_name__", "property").Ref!;
        if (args.Length != 3) throw Err.Type($"__set_name__() takes 2 positional arguments but {args.Length - 1} were given");
        self.Name = args[2];
        return Value.None;
    }

    // ---- parts

    [PyGetter("fget", Member = true)] Value GetGetter() => Getter;
    [PySetter("fget")] void SetGetter(Value value) => throw Receiver.ReadOnly();
    [PyGetter("fset", Member = true)] Value GetSetter() => Setter;
    [PySetter("fset")] void SetSetter(Value value) => throw Receiver.ReadOnly();
    [PyGetter("fdel", Member = true)] Value GetDeleter() => Deleter;
    [PySetter("fdel")] void SetDeleter(Value value) => throw Receiver.ReadOnly();

    [PyGetter("__doc__")] Value GetDoc() => Doc;
    [PySetter("__doc__")] void SetDoc(Value value) => Doc = value;
    [PyDeleter("__doc__")] void DeleteDoc() => Doc = Value.None;

    [PyGetter("__name__")]
    Value GetName(ThreadState ts) => TryName(ts, out var name) ? name : throw new PyException(PyAttributeError.Missing(this, Names.__name__));

    [PySetter("__name__")] void SetName(Value value) => Name = value;
    [PyDeleter("__name__")] void DeleteName() => Name = Value.Absent;

    [PyGetter("__isabstractmethod__")]
    bool GetIsAbstract(ThreadState ts) => Abstractness.Of(ts, Getter) || Abstractness.Of(ts, Setter) || Abstractness.Of(ts, Deleter);

    [PyMethod("getter(self, object, /)", Doc = "Descriptor to obtain a copy of the property with a different getter.")]
    Value WithGetter(ThreadState ts, Value value) => Copy(ts, value, Setter, Deleter);

    [PyMethod("setter(self, object, /)", Doc = "Descriptor to obtain a copy of the property with a different setter.")]
    Value WithSetter(ThreadState ts, Value value) => Copy(ts, Getter, value, Deleter);

    [PyMethod("deleter(self, object, /)", Doc = "Descriptor to obtain a copy of the property with a different deleter.")]
    Value WithDeleter(ThreadState ts, Value value) => Copy(ts, Getter, Setter, value);

    private Value Copy(ThreadState ts, in Value getter, in Value setter, in Value deleter)
    {
        var doc = _docFromGetter && !getter.IsNone ? Value.None : Doc;
        var copy = Ops.Call(ts, Type, getter, setter, deleter, doc);
        if (copy.Ref is PyProperty property) property.Name = Name;
        return copy;
    }
}
