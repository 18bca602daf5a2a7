namespace PyLite.Stdlib.Interpreters;

// The ways in which a built-in function can be called: each gives back what it was called on and with.
[PyModuleType(typeof(MethInstance))]
[PyModuleType(typeof(MethClass))]
[PyModuleType(typeof(MethStatic))]
public static partial class TestApiModule
{
    [PyFunction("meth_varargs(*args)")]
    static PyTuple Args(PyModule module, ReadOnlySpan<Value> args) => Called(module, args);

    [PyFunction("meth_varargs_keywords(*args, **kwargs)")]
    static PyTuple ArgsKeywords(PyModule module, ReadOnlySpan<Value> args, PyDict kwargs) => Called(module, args, kwargs);

    [PyFunction("meth_o(object, /)")]
    static PyTuple One(PyModule module, Value value) => PyTuple.Of(module, value);

    [PyFunction("meth_noargs()")]
    static PyModule None(PyModule module) => module;

    [PyFunction("meth_fastcall(*args)")]
    static PyTuple Fast(PyModule module, ReadOnlySpan<Value> args) => Called(module, args);

    [PyFunction("meth_fastcall_keywords(*args, **kwargs)")]
    static PyTuple FastKeywords(PyModule module, ReadOnlySpan<Value> args, PyDict kwargs) => Called(module, args, kwargs);

    [PyFunction("pyobject_fastcalldict(func, args, kwargs, /)")]
    static Value FastCallDict(ThreadState ts, Value func, Value args, Value kwargs)
    {
        PyTuple? names = null;
        var all = new List<Value>(Positional(args));
        if (!kwargs.IsNone)
        {
            var dict = kwargs.Ref as PyDict ?? throw Err.Type("kwnames must be None or a dictionary");
            var keys = new List<Value>();
            for (int i = dict.FirstEntry; i < dict.EntryCount; i++)
            {
                if (!dict.TryEntry(i, out var key, out var value)) continue;
                keys.Add(key);
                all.Add(value);
            }
            names = PyTuple.Of(keys.ToArray());
        }
        return Ops.CallVector(ts, func, all.ToArray(), names);
    }

    [PyFunction("pyobject_vectorcall(func, func_args, kwnames, /)")]
    static Value VectorCall(ThreadState ts, Value func, Value args, Value kwnames)
    {
        var all = Positional(args);
        if (kwnames.IsNone) return Ops.CallVector(ts, func, all);
        if (kwnames.Ref is not PyTuple names) throw Err.Type("kwnames must be None or a tuple");
        if (names.Items.Length > all.Length) throw Err.Value("kwnames longer than args");
        return Ops.CallVector(ts, func, all, names);
    }

    static Value[] Positional(in Value args) =>
        args.IsNone ? [] : args.Ref is PyTuple tuple ? tuple.Items.ToArray() : throw Err.Type("args must be None or a tuple");

    internal static PyTuple Called(Value on, ReadOnlySpan<Value> args) => PyTuple.Of(on, PyTuple.Of(args));

    internal static PyTuple Called(Value on, ReadOnlySpan<Value> args, PyDict kwargs) => PyTuple.Of(on, PyTuple.Of(args), kwargs);
}

/// <summary>_testcapi.MethInstance: methods of an object.</summary>
[PyType("MethInstance", Module = "builtins")]
public sealed partial class MethInstance() : PyObject(TypeObject)
{
    [PyNew("MethInstance()")] static Value New(PyType type) => new MethInstance();

    [PyMethod("meth_varargs(self, *args)")] PyTuple Args(ReadOnlySpan<Value> args) => TestApiModule.Called(this, args);
    [PyMethod("meth_varargs_keywords(self, *args, **kwargs)")] PyTuple ArgsKeywords(ReadOnlySpan<Value> args, PyDict kwargs) => TestApiModule.Called(this, args, kwargs);
    [PyMethod("meth_o(self, object, /)")] PyTuple One(Value value) => PyTuple.Of(this, value);
    [PyMethod("meth_noargs(self)")] MethInstance None() => this;
    [PyMethod("meth_fastcall(self, *args)")] PyTuple Fast(ReadOnlySpan<Value> args) => TestApiModule.Called(this, args);
    [PyMethod("meth_fastcall_keywords(self, *args, **kwargs)")] PyTuple FastKeywords(ReadOnlySpan<Value> args, PyDict kwargs) => TestApiModule.Called(this, args, kwargs);
}

/// <summary>_testcapi.MethClass: class methods.</summary>
[PyType("MethClass", Module = "builtins")]
public sealed partial class MethClass() : PyObject(TypeObject)
{
    [PyNew("MethClass()")] static Value New(PyType type) => new MethClass();

    [PyClassMethod("meth_varargs(cls, *args)")] static PyTuple Args(PyType cls, ReadOnlySpan<Value> args) => TestApiModule.Called(cls, args);
    [PyClassMethod("meth_varargs_keywords(cls, *args, **kwargs)")] static PyTuple ArgsKeywords(PyType cls, ReadOnlySpan<Value> args, PyDict kwargs) => TestApiModule.Called(cls, args, kwargs);
    [PyClassMethod("meth_o(cls, object, /)")] static PyTuple One(PyType cls, Value value) => PyTuple.Of(cls, value);
    [PyClassMethod("meth_noargs(cls)")] static PyType None(PyType cls) => cls;
    [PyClassMethod("meth_fastcall(cls, *args)")] static PyTuple Fast(PyType cls, ReadOnlySpan<Value> args) => TestApiModule.Called(cls, args);
    [PyClassMethod("meth_fastcall_keywords(cls, *args, **kwargs)")] static PyTuple FastKeywords(PyType cls, ReadOnlySpan<Value> args, PyDict kwargs) => TestApiModule.Called(cls, args, kwargs);
}

/// <summary>_testcapi.MethStatic: static methods, which are called on nothing.</summary>
[PyType("MethStatic", Module = "builtins")]
public sealed partial class MethStatic() : PyObject(TypeObject)
{
    [PyNew("MethStatic()")] static Value New(PyType type) => new MethStatic();

    [PyStaticMethod("meth_varargs(*args)")] static PyTuple Args(ReadOnlySpan<Value> args) => TestApiModule.Called(Value.None, args);
    [PyStaticMethod("meth_varargs_keywords(*args, **kwargs)")] static PyTuple ArgsKeywords(ReadOnlySpan<Value> args, PyDict kwargs) => TestApiModule.Called(Value.None, args, kwargs);
    [PyStaticMethod("meth_o(object, /)")] static PyTuple One(Value value) => PyTuple.Of(Value.None, value);
    [PyStaticMethod("meth_noargs()")] static Value Nothing() => Value.None;
    [PyStaticMethod("meth_fastcall(*args)")] static PyTuple Fast(ReadOnlySpan<Value> args) => TestApiModule.Called(Value.None, args);
    [PyStaticMethod("meth_fastcall_keywords(*args, **kwargs)")] static PyTuple FastKeywords(ReadOnlySpan<Value> args, PyDict kwargs) => TestApiModule.Called(Value.None, args, kwargs);
}
