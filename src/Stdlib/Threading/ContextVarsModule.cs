using System.Collections.Immutable;

namespace PyLite.Stdlib.Threading;

/// <summary>contextvars: https://docs.python.org/3.14/library/contextvars.html</summary>
[PyModule("_contextvars", Doc = "Context Variables")]
[PyModuleType(typeof(PyContextVar)), PyModuleType(typeof(PyContext)), PyModuleType(typeof(PyContextToken))]
public static partial class ContextVarsModule
{
    [PyFunction("copy_context()")] static Value CopyContext(ThreadState ts) => new PyContext(PyContext.Current(ts).Values);
}

/// <summary>contextvars.Context: an immutable map that the code which runs in it replaces.</summary>
[PyType("Context", Module = "_contextvars")]
public sealed partial class PyContext : PyObject
{
    private PyContext? _previous;
    private bool _entered;

    internal PyContext(ImmutableDictionary<PyContextVar, Value> values) : base(TypeObject) => Values = values;

    internal ImmutableDictionary<PyContextVar, Value> Values { get; set; }

    /// <summary>The decimal context among the values that are <see cref="DecimalKey"/>: every operation on decimals asks for it.</summary>
    internal Decimals.PyDecimalContext? DecimalContext { get; set; }

    internal object? DecimalKey { get; set; }

    internal static PyContext Current(ThreadState ts)
    {
        if (ts.Context is PyContext context) return context;
        context = new PyContext(ImmutableDictionary<PyContextVar, Value>.Empty) { _entered = true };
        ts.Context = context;
        return context;
    }

    /// <summary>A copy of the context that runs.</summary>
    internal static PyContext Copy(ThreadState ts) => new(Current(ts).Values);

    [PyNew("Context", Raw = true)]
    static Value New(ThreadState ts, PyType type, ReadOnlySpan<Value> args, PyTuple? kw) =>
        args.Length == 0 ? new PyContext(ImmutableDictionary<PyContextVar, Value>.Empty) : throw Err.Type("Context() does not accept any arguments");

    [PyMethod("run(self, callable, /, *args, **kwargs)", Shown = "", Raw = true)]
    static Value Run(ThreadState ts, PyContext self, ReadOnlySpan<Value> args, PyTuple? kw)
    {
        if (args.Length - (kw?.Length ?? 0) < 1) throw Err.Type("run() missing 1 required positional argument");
        self.Enter(ts);
        try
        {
            return Ops.CallVector(ts, args[0], args[1..], kw);
        }
        finally
        {
            self.Exit(ts);
        }
    }

    internal void Enter(ThreadState ts)
    {
        if (_entered) throw Err.Runtime($"cannot enter context: {Ops.Repr(ts, this)} is already entered");
        _previous = Current(ts);
        _entered = true;
        ts.Context = this;
    }

    internal void Exit(ThreadState ts)
    {
        ts.Context = _previous;
        _previous = null;
        _entered = false;
    }

    private static PyContextVar Key(in Value key) => key.Ref as PyContextVar ?? throw Err.Type($"a ContextVar key was expected, got {Ops.Repr(ThreadState.Current, key)}");

    [PyMethod("copy(self, /)", Doc = "Return a shallow copy of the context object.")] Value Copy() => new PyContext(Values);
    [PyMethod("__len__(self, /)")] long Length() => Values.Count;
    [PyMethod("__contains__(self, key, /)")] bool Contains(Value key) => Values.ContainsKey(Key(key));
    [PyMethod("__getitem__(self, key, /)")] Value GetItem(Value key) => Values.TryGetValue(Key(key), out var value) ? value : throw Err.Key(key);
    [PyMethod("get(self, key, default=None, /)", Doc = "Return the value for `key` if `key` has the value in the context object.")] Value Get(Value key, Value @default) => Values.TryGetValue(Key(key), out var value) ? value : @default;
    [PyMethod("keys(self, /)", Doc = "Return a list of all variables in the context object.")] Value Keys() => new PyList(Values.Keys.Select(static k => (Value)k).ToArray());
    [PyMethod("values(self, /)", Doc = "Return a list of all variables' values in the context object.")] Value AllValues() => new PyList(Values.Values.ToArray());
    [PyMethod("items(self, /)", Doc = "Return all variables and their values in the context object.")] Value Items() => new PyList(Values.Select(static p => (Value)PyTuple.Of(p.Key, p.Value)).ToArray());
    [PyMethod("__iter__(self, /)")] Value Iterate(ThreadState ts) => Ops.GetIter(ts, Keys());

    [PyMethod("__eq__(self, value, /)")]
    Value Equal(ThreadState ts, Value other)
    {
        if (other.Ref is not PyContext that) return Value.NotImplemented;
        if (that.Values.Count != Values.Count) return false;
        foreach (var (key, value) in Values)
            if (!that.Values.TryGetValue(key, out var theirs) || !Ops.Equal(ts, value, theirs)) return false;
        return true;
    }

    [PyConst("__hash__")] static Value Hash => Value.None;
}

/// <summary>contextvars.ContextVar.</summary>
[PyType("ContextVar", Module = "_contextvars")]
public sealed partial class PyContextVar(PyStr name, Value @default) : PyObject(TypeObject)
{
    [PyNew("ContextVar(name, /, *, default=<missing>)")]
    static Value New(ThreadState ts, PyType type, Value name, Value @default)
    {
        if (name.Ref is not PyStr text) throw Err.Type("context variable name must be a str");
        if (!name.IsExact<PyStr>()) Ops.Hash(ts, name);
        return new PyContextVar(text, @default);
    }

    [PyGetter("name", Member = true)] Value Name => name;
    [PyClassMethod("__class_getitem__(cls, object, /)", Doc = "See PEP 585")] static Value ClassGetItem(PyType cls, Value item) => new PyGenericAlias(cls, item);

    [PyMethod("get(self, default=<missing>, /)", Doc = "Return a value for the context variable for the current context.")]
    Value Get(ThreadState ts, Value other)
    {
        if (ts.Context is PyContext context && context.Values.TryGetValue(this, out var value)) return value;
        if (!other.IsAbsent) return other;
        if (!@default.IsAbsent) return @default;
        throw Err.WithArgs(Exc.LookupError, this);
    }

    [PyMethod("set(self, value, /)", Doc = "Call to set a new value for the context variable in the current context.")]
    Value Set(ThreadState ts, Value value)
    {
        var context = PyContext.Current(ts);
        var old = context.Values.TryGetValue(this, out var found) ? found : Value.Absent;
        context.Values = context.Values.SetItem(this, value);
        return new PyContextToken(context, this, old);
    }

    [PyMethod("reset(self, token, /)", Doc = "Reset the context variable.")]
    void Reset(ThreadState ts, Value token)
    {
        if (token.Ref is not PyContextToken known) throw Err.Type($"expected an instance of Token, got {Ops.Repr(ts, token)}");
        known.Restore(ts, this);
    }

    [PyMethod("__repr__(self, /)")]
    string Repr(ThreadState ts) => $"<ContextVar name={Ops.Repr(ts, name)}{(@default.IsAbsent ? "" : $" default={Ops.Repr(ts, @default)}")} at 0x{Ops.Id(ts, this):x}>";
}

/// <summary>contextvars.Token: what a variable had before.</summary>
[PyType("Token", Module = "_contextvars")]
public sealed partial class PyContextToken : PyObject
{
    private readonly PyContext _context;
    private readonly PyContextVar _variable;
    private readonly Value _old;
    private bool _used;

    internal PyContextToken(PyContext context, PyContextVar variable, in Value old) : base(TypeObject) => (_context, _variable, _old) = (context, variable, old);

    [PyNew("Token()", Shown = "")] static Value New(PyType type) => throw Err.Runtime("Tokens can only be created by ContextVars");
    [PyConst("MISSING")] static Value Missing => MissingToken.Instance;
    [PyGetter("var")] Value Variable => _variable;
    [PyGetter("old_value")] Value OldValue => _old.IsAbsent ? MissingToken.Instance : _old;
    [PyClassMethod("__class_getitem__(cls, object, /)", Doc = "See PEP 585")] static Value ClassGetItem(PyType cls, Value item) => new PyGenericAlias(cls, item);
    [PyMethod("__enter__(self, /)", Doc = "Enter into Token context manager.")] Value Enter() => this;
    [PyMethod("__exit__(self, type, val, tb, /)", Doc = "Exit from Token context manager, restore the linked ContextVar.")] void Exit(ThreadState ts, Value type, Value value, Value traceback) => Restore(ts, _variable);

    internal void Restore(ThreadState ts, PyContextVar variable)
    {
        if (_used) throw Err.Runtime($"{Ops.Repr(ts, this)} has already been used once");
        if (_variable != variable) throw Err.Value($"{Ops.Repr(ts, this)} was created by a different ContextVar");
        var context = PyContext.Current(ts);
        if (_context != context) throw Err.Value($"{Ops.Repr(ts, this)} was created in a different Context");
        _used = true;
        context.Values = _old.IsAbsent ? context.Values.Remove(variable) : context.Values.SetItem(variable, _old);
    }

    [PyMethod("__repr__(self, /)")]
    string Repr(ThreadState ts) => $"<Token{(_used ? " used" : "")} var={Ops.Repr(ts, _variable)} at 0x{Ops.Id(ts, this):x}>";
}

/// <summary>Token.MISSING.</summary>
[PyType("Token.MISSING", Module = "_contextvars", Abstract = true)]
public sealed partial class MissingToken() : PyObject(TypeObject)
{
    internal static readonly MissingToken Instance = new();

    [PyMethod("__repr__(self, /)")] string Repr() => "<Token.MISSING>";
}
