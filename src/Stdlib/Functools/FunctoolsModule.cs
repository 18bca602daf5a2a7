namespace PyLite.Stdlib.Functools;

/// <summary>_functools: https://docs.python.org/3.14/library/functools.html</summary>
[PyModule("_functools", Doc = "Tools that operate on functions.")]
[PyModuleType(typeof(PyPartial)), PyModuleType(typeof(PyPlaceholder)), PyModuleType(typeof(PyLruCache))]
public static partial class FunctoolsModule
{
    [PyConst("Placeholder")] static Value Placeholder => PyPlaceholder.Instance;

    [PyFunction("reduce(function, iterable, /, initial=<missing>)", Doc = "Apply a function of two arguments cumulatively to the items of an iterable, from left to right.\n\nThis effectively reduces the iterable to a single value.  If initial is present,\nit is placed before the items of the iterable in the calculation, and serves as\na default when the iterable is empty.\n\nFor example, reduce(lambda x, y: x+y, [1, 2, 3, 4, 5])\ncalculates ((((1 + 2) + 3) + 4) + 5).")]
    static Value Reduce(ThreadState ts, Value function, Value iterable, Value initial)
    {
        if (iterable.Type.Slot(SlotId.Iter) is null or PyNone && iterable.Type.Slot(SlotId.GetItem) is null or PyNone) throw Err.Type("reduce() arg 2 must support iteration");
        var iterator = Ops.GetIter(ts, iterable);
        var result = initial;
        while (Ops.TryNext(ts, iterator.Ref, out var item))
        {
            result = result.IsAbsent ? item : Ops.Call(ts, function, result, item);
            ts.CheckBreaker();
        }
        return result.IsAbsent ? throw Err.Type("reduce() of empty iterable with no initial value") : result;
    }

    [PyFunction("cmp_to_key(mycmp)", Doc = "Convert a cmp= function into a key= function.\n\n  mycmp\n    Function that compares two objects.")]
    static Value CmpToKey(Value mycmp) => new PyKeyWrapper(mycmp, Value.Absent);
}

/// <summary>The type of functools.Placeholder.</summary>
[PyType("_PlaceholderType", Module = "functools", Doc = "The type of the Placeholder singleton.\n\nUsed as a placeholder for partial arguments.")]
public sealed partial class PyPlaceholder : PyObject
{
    /// <summary>functools.Placeholder. Shared by the process.</summary>
    public static readonly PyPlaceholder Instance = new();

    private PyPlaceholder() : base(TypeObject) { }

    [PyNew("_PlaceholderType()", Raw = true)]
    static Value New(ThreadState ts, PyType type, ReadOnlySpan<Value> args, PyTuple? kw)
    {
        if (args.Length > 0) throw Err.Type("_PlaceholderType takes no arguments");
        return Instance;
    }

    [PyMethod("__repr__(self, /)")] string Repr() => "Placeholder";
    [PyMethod("__reduce__(self, /)")] string Reduce() => "Placeholder";
}

/// <summary>What cmp_to_key gives, and, called with an object, its key.</summary>
[PyType("KeyWrapper", Module = "functools", Abstract = true)]
public sealed partial class PyKeyWrapper(Value function, Value obj) : PyObject(TypeObject)
{
    private Value _object = obj;

    [PyGetter("obj", Member = true, Doc = "Value wrapped by a key function.")]
    Value GetObject(ThreadState ts) => _object.IsAbsent ? Value.None : _object;

    [PySetter("obj")]
    void SetObject(ThreadState ts, Value value) => _object = value;

    [PyMethod("__call__(self, /, *args, **kwargs)", Shown = "($self, obj)", Raw = true)]
    static Value Call(ThreadState ts, PyKeyWrapper self, ReadOnlySpan<Value> args, PyTuple? kw)
    {
        if (args.Length == 0) throw Err.Type("K() missing required argument 'obj' (pos 1)");
        if (args.Length > 1) throw Err.Type($"K() takes at most 1 argument ({args.Length} given)");
        if (kw != null && kw.Items[0].Ref!.ToString() != "obj") throw Err.Type($"K() got an unexpected keyword argument '{kw.Items[0].Ref}'");
        return new PyKeyWrapper(self.Function, args[0]);
    }

    private Value Function => function;

    private Value Compare(ThreadState ts, CompareOp op, in Value value)
    {
        if (value.Ref is not PyKeyWrapper other) throw Err.Type("other argument must be K instance");
        if (_object.IsAbsent || other._object.IsAbsent) throw Err.New(PyAttributeError.TypeObject, "object");
        return Ops.Compare(ts, op, Ops.Call(ts, function, _object, other._object), 0);
    }

    [PyMethod("__eq__(self, value, /)")] Value Eq(ThreadState ts, Value value) => Compare(ts, CompareOp.Eq, value);
    [PyMethod("__ne__(self, value, /)")] Value Ne(ThreadState ts, Value value) => Compare(ts, CompareOp.Ne, value);
    [PyMethod("__lt__(self, value, /)")] Value Lt(ThreadState ts, Value value) => Compare(ts, CompareOp.Lt, value);
    [PyMethod("__le__(self, value, /)")] Value Le(ThreadState ts, Value value) => Compare(ts, CompareOp.Le, value);
    [PyMethod("__gt__(self, value, /)")] Value Gt(ThreadState ts, Value value) => Compare(ts, CompareOp.Gt, value);
    [PyMethod("__ge__(self, value, /)")] Value Ge(ThreadState ts, Value value) => Compare(ts, CompareOp.Ge, value);
}
