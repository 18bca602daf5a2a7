namespace PyLite.Stdlib.Functools;

/// <summary>functools.partial: https://docs.python.org/3.14/library/functools.html#functools.partial</summary>
[PyType("partial", Module = "functools", Subclassable = true, HasDict = true, Doc = "Create a new function with partial application of the given arguments and keywords.")]
public sealed partial class PyPartial : PyObject
{
    private PyInstance? _attributes;
    private Value _function;
    private PyTuple _given;
    private Value[] _arguments;
    private PyDict _keywords;
    private int _placeholders;

    private PyPartial(PyType type, in Value function, Value[] arguments, PyDict keywords) : base(type)
    {
        _function = function;
        _arguments = arguments;
        _given = new PyTuple(arguments);
        _keywords = keywords;
        _placeholders = CountPlaceholders(arguments);
    }

    public override PyInstance? Attributes(bool create) => _attributes ?? (create ? _attributes = PyInstance.ForAttributes(Type) : null);

    private static bool IsPlaceholder(in Value value) => value.Ref == PyPlaceholder.Instance;

    private static int CountPlaceholders(ReadOnlySpan<Value> arguments)
    {
        int count = 0;
        foreach (ref readonly var argument in arguments)
            if (IsPlaceholder(argument)) count++;
        return count;
    }

    [PyNew("partial(func, /, *args, **keywords)", Raw = true)]
    static Value New(ThreadState ts, PyType type, ReadOnlySpan<Value> args, PyTuple? kw)
    {
        int given = args.Length - (kw?.Length ?? 0);
        if (given < 1) throw Err.Type("type 'partial' takes at least one argument");
        var function = args[0];
        if (!Ops.IsCallable(function)) throw Err.Type("the first argument must be callable");
        var arguments = args[1..given].ToArray();
        if (arguments.Length > 0 && IsPlaceholder(arguments[^1])) throw Err.Type("trailing Placeholders are not allowed");
        foreach (var value in args[given..])
            if (IsPlaceholder(value)) throw Err.Type("Placeholder cannot be passed as a keyword argument");
        var keywords = new PyDict();
        // A partial of a partial calls the innermost function at once.
        if (function.Ref is PyPartial inner && inner.Type.Slot(SlotId.Call) == TypeObject.Slot(SlotId.Call) && (inner._attributes == null || inner._attributes.ToDict().Count == 0))
        {
            arguments = inner.Fill(arguments, out _);
            keywords = inner._keywords.Copy();
            function = inner._function;
        }
        for (int i = 0; i < (kw?.Length ?? 0); i++) keywords.SetStr((PyStr)kw!.Items[i].Ref!, args[given + i]);
        return new PyPartial(type, function, arguments, keywords);
    }

    /// <summary>The arguments with placeholders replaced, as far as there are values, and the rest of the values behind.</summary>
    private Value[] Fill(ReadOnlySpan<Value> values, out int used)
    {
        used = Math.Min(_placeholders, values.Length);
        var all = new Value[_arguments.Length + values.Length - used];
        int next = 0;
        for (int i = 0; i < _arguments.Length; i++) all[i] = next < used && IsPlaceholder(_arguments[i]) ? values[next++] : _arguments[i];
        values[used..].CopyTo(all.AsSpan(_arguments.Length));
        return all;
    }

    [PyMethod("__call__(self, /, *args, **kwargs)", Raw = true)]
    static Value Call(ThreadState ts, PyPartial self, ReadOnlySpan<Value> args, PyTuple? kw)
    {
        int given = args.Length - (kw?.Length ?? 0);
        if (given < self._placeholders) throw Err.Type($"missing positional arguments in 'partial' call; expected at least {self._placeholders}, got {given}");
        var positional = self.Fill(args[..given], out _);
        if (self._keywords.Count == 0 && kw == null) return Ops.TryCallVector(ts, self._function, positional, null);
        return self.CallWithKeywords(ts, positional, args[given..], kw);
    }

    private Value CallWithKeywords(ThreadState ts, Value[] positional, ReadOnlySpan<Value> values, PyTuple? names)
    {
        var merged = _keywords.Copy();
        for (int i = 0; i < values.Length; i++) merged.Set(ts, names!.Items[i], values[i]);
        var all = new Value[positional.Length + merged.Count];
        var keys = new Value[merged.Count];
        positional.CopyTo(all, 0);
        int n = 0;
        for (int i = 0; i < merged.EntryCount; i++)
        {
            if (!merged.TryEntry(i, out var key, out var value)) continue;
            keys[n] = key;
            all[positional.Length + n++] = value;
        }
        return Ops.TryCallVector(ts, _function, all, new PyTuple(keys));
    }

    [PyMethod("__get__(self, instance, owner=None, /)", Doc = "Return an attribute of instance, which is of type owner.")]
    Value Get(Value instance, Value owner) => instance.IsNone || instance.IsAbsent ? this : new PyBoundMethod(this, instance);

    [PyGetter("func", Member = true, Doc = "function object to use in future partial calls")] Value Func => _function;
    [PyGetter("args", Member = true, Doc = "tuple of arguments to future partial calls")] Value Args => _given;
    [PyGetter("keywords", Member = true, Doc = "dictionary of keyword arguments to future partial calls")] Value Keywords => _keywords;

    [PyMethod("__repr__(self, /)")]
    Value Repr(ThreadState ts)
    {
        if (!ts.EnterRepr(this)) return "...";
        try
        {
            var parts = new List<string> { Ops.Repr(ts, _function).ToString() };
            // What is shown is what was there at first, whatever the representations of it do.
            var (given, named) = (_arguments, _keywords);
            foreach (var argument in given) parts.Add(Ops.Repr(ts, argument).ToString());
            var keywords = named.Copy();
            for (int i = 0; i < keywords.EntryCount; i++)
                if (keywords.TryEntry(i, out var key, out var value)) parts.Add($"{Ops.Str(ts, key)}={Ops.Repr(ts, value)}");
            return $"{Ops.QualifiedTypeName(Type)}({string.Join(", ", parts)})";
        }
        finally
        {
            ts.LeaveRepr(this);
        }
    }

    [PyMethod("__reduce__(self, /)")]
    Value Reduce() => PyTuple.Of(Type, PyTuple.Of(_function), PyTuple.Of(_function, _given, _keywords, _attributes?.ToDict() is { Count: > 0 } dict ? dict : Value.None));

    [PyMethod("__setstate__(self, object, /)")]
    void SetState(ThreadState ts, Value state)
    {
        if (state.Ref is not PyTuple { Items: [var function, { Ref: PyTuple arguments }, var keywords, var attributes] } || !Ops.IsCallable(function) || keywords.Ref is not (PyDict or PyNone) || attributes.Ref is not (PyDict or PyNone))
            throw Err.Type("invalid partial state");
        if (arguments.Length > 0 && IsPlaceholder(arguments.Items[^1])) throw Err.Type("trailing Placeholders are not allowed");
        _function = function;
        _arguments = arguments.Items;
        // A subclass of tuple is not kept: it could behave in its own way.
        _given = arguments.Type == PyTuple.TypeObject ? arguments : new PyTuple(arguments.Items);
        _placeholders = CountPlaceholders(_arguments);
        _keywords = keywords.Ref is PyDict dict ? dict.Copy() : new PyDict();
        if (attributes.Ref is PyDict values) Attributes(true)!.ReplaceDict(values);
        else _attributes = null;
    }

    [PyClassMethod("__class_getitem__(cls, object, /)", Doc = "See PEP 585")]
    static Value ClassGetItem(PyType cls, Value item) => new PyGenericAlias(cls, item);
}
