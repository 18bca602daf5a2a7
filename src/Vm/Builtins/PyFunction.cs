namespace PyLite.Vm.Objects;

/// <remarks>Reference: https://docs.python.org/3.14/reference/datamodel.html#user-defined-functions</remarks>
public sealed partial class PyFunction
{
    [PyNew("function(code, globals, name=None, argdefs=None, closure=None, kwdefaults=None)", Shown = "(code, globals, name=None, argdefs=None, closure=None,\n         kwdefaults=None)")]
    static Value New(ThreadState ts, PyType type, PyCode code, PyDict globals, Value name, Value argdefs, Value closure, Value kwdefaults)
    {
        if (!name.IsNone && name.Ref is not PyStr) throw Err.Type("arg 3 (name) must be None or string");
        if (!argdefs.IsNone && argdefs.Ref is not PyTuple) throw Err.Type("arg 4 (defaults) must be None or tuple");
        int free = code.Code.FreeNames.Length;
        if (closure.Ref is not PyTuple && (free > 0 || !closure.IsNone)) throw Err.Type(free > 0 ? "arg 5 (closure) must be tuple" : "arg 5 (closure) must be None or tuple");
        if (!kwdefaults.IsNone && kwdefaults.Ref is not PyDict) throw Err.Type("arg 6 (kwdefaults) must be None or dict");
        var cells = (closure.Ref as PyTuple)?.Items ?? [];
        if (cells.Length != free) throw Err.Value($"{code.Code.Name} requires closure of length {free}, not {cells.Length}");
        var function = new PyFunction(ts.Interpreter.StateOf(code.Code), globals, BuiltinsOf(ts, globals),
            Array.ConvertAll(cells, static c => c.Ref as PyCell ?? throw Err.Type($"arg 5 (closure) expected cell, found {c.Type.FullName}")));
        if (name.Ref is PyStr text) function.Name = text;
        if (argdefs.Ref is PyTuple defaults) function.Defaults = defaults.Items;
        function.KwDefaults = kwdefaults.Ref as PyDict;
        return function;
    }

    /// <summary>The builtins that code with these globals sees.</summary>
    public static PyDict BuiltinsOf(ThreadState ts, PyDict globals) => globals.GetStr(Names.__builtins__).Ref switch
    {
        PyModule module => module.Dict,
        PyDict dict => dict,
        PyObject other => new ForeignBuiltins(other),
        _ => ts.Interpreter.Builtins.Dict,
    };

    /// <summary>What stands in for the builtins where <c>__builtins__</c> is neither a module nor a dict: names are asked of that object.</summary>
    internal sealed class ForeignBuiltins(PyObject source) : PyDict(PyDict.TypeObject)
    {
        public Value Find(ThreadState ts, PyStr name)
        {
            try
            {
                return Ops.GetItem(ts, source, name);
            }
            catch (PyException e) when (e.Value.Type.IsSubtypeOf(Exc.KeyError))
            {
                throw PyNameError.NotDefined(name);
            }
        }
    }

    [PyMethod("__call__(self, /, *args, **kwargs)", Raw = true)]
    static Value Call(ThreadState ts, ReadOnlySpan<Value> args, PyTuple? kw) => Ops.TryCallVector(ts, Receiver.Check<PyFunction>(args, "__call__", "function"), args[1..], kw);

    [PyMethod("__get__(self, instance, owner=None, /)")]
    static Value Get(PyFunction self, Value instance, Value owner)
    {
        if (!instance.IsNone) return new PyBoundMethod(self, instance);
        return owner.IsNone ? throw Err.Type("__get__(None, None) is invalid") : self;
    }

    [PyMethod("__repr__(self, /)")]
    static string Repr(ThreadState ts, PyFunction self) => $"<function {self.QualName} at 0x{Ops.Id(ts, self):x}>";

    // ---- names and documentation

    [PyGetter("__name__")] Value GetName() => Name;
    [PySetter("__name__")] void SetName(Value value) => Name = value.Ref as PyStr ?? throw Err.Type("__name__ must be set to a string object");
    [PyDeleter("__name__")] void DeleteName() => SetName(Value.None);

    [PyGetter("__qualname__")] Value GetQualName() => QualName;
    [PySetter("__qualname__")] void SetQualName(Value value) => QualName = value.Ref as PyStr ?? throw Err.Type("__qualname__ must be set to a string object");
    [PyDeleter("__qualname__")] void DeleteQualName() => SetQualName(Value.None);

    [PyGetter("__module__")] Value GetModule() => Module;
    [PySetter("__module__")] void SetModule(Value value) => Module = value;
    [PyDeleter("__module__")] void DeleteModule() => Module = Value.None;

    [PyGetter("__doc__")] Value GetDoc() => Doc;
    [PySetter("__doc__")] void SetDoc(Value value) => Doc = value;
    [PyDeleter("__doc__")] void DeleteDoc() => Doc = Value.None;

    // ---- code and what belongs to it

    [PyGetter("__code__")] Value GetCode() => PyCode.Of(Code);

    [PySetter("__code__")]
    void SetCode(ThreadState ts, Value value)
    {
        if (value.Ref is not PyCode code) throw Err.Type("__code__ must be set to a code object");
        if (code.Code.FreeNames.Length != Closure.Length)
            throw Err.Value($"{Name}() requires a code object with {Closure.Length} free vars, not {code.Code.FreeNames.Length}");
        const CodeFlags Kinds = CodeFlags.Generator | CodeFlags.Coroutine | CodeFlags.AsyncGenerator;
        if (((Code.Flags ^ code.Code.Flags) & Kinds) != 0)
            Warnings.Warn(ts, Exc.DeprecationWarning, "Assigning a code object of non-matching type is deprecated (e.g., from a generator to a plain function)");
        SetState(ts.Interpreter.StateOf(code.Code));
    }

    [PyDeleter("__code__")] void DeleteCode(ThreadState ts) => SetCode(ts, Value.None);

    [PyGetter("__defaults__")] Value GetDefaults() => Defaults == null ? Value.None : new PyTuple(Defaults);

    [PySetter("__defaults__")]
    void SetDefaults(Value value)
    {
        if (!value.IsNone && value.Ref is not PyTuple) throw Err.Type("__defaults__ must be set to a tuple object");
        Defaults = (value.Ref as PyTuple)?.Items;
    }

    [PyDeleter("__defaults__")] void DeleteDefaults() => Defaults = null;

    [PyGetter("__kwdefaults__")] Value GetKwDefaults() => KwDefaults == null ? Value.None : KwDefaults;

    [PySetter("__kwdefaults__")]
    void SetKwDefaults(Value value)
    {
        if (!value.IsNone && value.Ref is not PyDict) throw Err.Type("__kwdefaults__ must be set to a dict object");
        KwDefaults = value.Ref as PyDict;
    }

    [PyDeleter("__kwdefaults__")] void DeleteKwDefaults() => KwDefaults = null;

    [PyGetter("__globals__", Member = true)] Value GetGlobals() => Globals;
    [PySetter("__globals__")] void SetGlobals(Value value) => throw Receiver.ReadOnly();
    [PyDeleter("__globals__")] void DeleteGlobals() => throw Receiver.ReadOnly();

    [PyGetter("__builtins__", Member = true)] Value GetBuiltins() => BuiltinsDict;
    [PySetter("__builtins__")] void SetBuiltins(Value value) => throw Receiver.ReadOnly();
    [PyDeleter("__builtins__")] void DeleteBuiltins() => throw Receiver.ReadOnly();

    [PyGetter("__closure__", Member = true)] Value GetClosure() => Closure.Length == 0 ? Value.None : new PyTuple(Array.ConvertAll(Closure, static c => new Value(c)));
    [PySetter("__closure__")] void SetClosure(Value value) => throw Receiver.ReadOnly();
    [PyDeleter("__closure__")] void DeleteClosure() => throw Receiver.ReadOnly();

    [PyGetter("__dict__")] Value GetDict() => InstanceDict.Get(this);
    [PySetter("__dict__")] void SetDict(ThreadState ts, Value value) => InstanceDict.Set(ts, this, value);
    [PyDeleter("__dict__")] void DeleteDict() => throw Err.Type("cannot delete __dict__");

    // ---- annotations and type parameters

    [PyGetter("__annotations__")] Value GetAnnotations(ThreadState ts) => Annotations ??= Annotating.Evaluate(ts, Annotate);

    [PySetter("__annotations__")]
    void SetAnnotations(Value value)
    {
        if (!value.IsNone && value.Ref is not PyDict) throw Err.Type("__annotations__ must be set to a dict object");
        Annotations = value.Ref as PyDict;
        Annotate = Value.None;
    }

    [PyDeleter("__annotations__")] void DeleteAnnotations() => SetAnnotations(Value.None);

    [PyGetter("__annotate__")] Value GetAnnotate() => Annotate.IsAbsent ? Value.None : Annotate;

    [PySetter("__annotate__")]
    void SetAnnotate(Value value)
    {
        if (!value.IsNone && !Ops.IsCallable(value)) throw Err.Type("__annotate__ must be callable or None");
        Annotate = value;
        if (!value.IsNone) Annotations = null;
    }

    [PyDeleter("__annotate__")] void DeleteAnnotate() => throw Err.Type("__annotate__ cannot be deleted");

    [PyGetter("__type_params__")] Value GetTypeParams() => TypeParams.IsAbsent ? PyTuple.Empty : TypeParams;

    [PySetter("__type_params__")]
    void SetTypeParams(Value value) => TypeParams = value.Ref is PyTuple ? value : throw Err.Type("__type_params__ must be set to a tuple");

    [PyDeleter("__type_params__")] void DeleteTypeParams() => SetTypeParams(Value.None);
}
