namespace PyLite.Vm.Objects;

/// <summary>A tuple whose items have names, with further named values behind the items: <c>os.stat_result</c>, <c>time.struct_time</c>, <c>sys.version_info</c>.</summary>
public sealed class PyStructSequence(PyType type, Value[] items, Value[] hidden) : PyTuple(type, items)
{
    /// <summary>The values that are attributes only.</summary>
    public readonly Value[] Hidden = hidden;
}

/// <summary>Declares a struct sequence type. Shared by the process.</summary>
public sealed class StructSequenceType
{
    private readonly string[] _fields;
    private readonly int _visible;
    private readonly int _unnamed;
    private readonly string _fullName;

    /// <param name="module">The module of the type.</param>
    /// <param name="name">Its name.</param>
    /// <param name="doc">Its docstring.</param>
    /// <param name="visible">The names of the items; empty for an item without one.</param>
    /// <param name="hidden">The names of the values that are attributes only.</param>
    /// <param name="callable">Whether programs may make instances.</param>
    public StructSequenceType(string module, string name, string doc, string[] visible, string[]? hidden = null, bool callable = true)
    {
        _fields = hidden == null ? visible : [.. visible, .. hidden];
        _visible = visible.Length;
        foreach (string field in visible)
            if (field.Length == 0) _unnamed++;
        _fullName = module == "builtins" ? name : $"{module}.{name}";
        Type = PyType.FromSpec(new MadeTypeSpec(static () => PyTuple.TypeObject, typeof(PyStructSequence), () => Members(callable))
        {
            Name = name, Module = module, Doc = doc,
            Abstract = !callable, SequencePattern = true,
        });
    }

    public PyType Type { get; }

    /// <summary>Whether a call takes the items as arguments of their names, where that of others takes one sequence of them (<c>os.sched_param</c>).</summary>
    public bool TakesItems { get; init; }

    /// <summary>An instance; values beyond the items are attributes only, missing ones are None.</summary>
    public PyStructSequence Make(params Value[] values)
    {
        var hidden = new Value[_fields.Length - _visible];
        for (int i = 0; i < hidden.Length; i++) hidden[i] = _visible + i < values.Length ? values[_visible + i] : Value.None;
        return new PyStructSequence(Type, ValueArray.Copy(values.AsSpan(0, _visible)), hidden);
    }

    private NativeMembers Members(bool callable)
    {
        var getSets = new List<NativeGetSet>();
        for (int i = 0; i < _fields.Length; i++)
        {
            if (_fields[i].Length == 0) continue;
            int at = i;
            getSets.Add(new NativeGetSet(_fields[i], null, (_, self) => Field((PyStructSequence)self.Ref!, at), null, null, true));
        }
        var callables = new List<NativeDef>
        {
            new("__repr__", "($self, /)", "Return repr(self).", NativeKind.Method, _ => Repr, 0),
            new("__reduce__", null, null, NativeKind.Method, _ => Reduce, 0),
            new("__replace__", "($self, /, **changes)", "Return a copy of the structure with new values for the specified fields.", NativeKind.Method, _ => Replace, 0),
        };
        if (callable) callables.Add(new NativeDef("__new__", null, null, NativeKind.New, _ => New, 0));
        return new NativeMembers
        {
            Callables = [.. callables],
            GetSets = [.. getSets],
            Constants =
            [
                new NativeConst("n_fields", _ => _fields.Length), new NativeConst("n_sequence_fields", _ => _visible), new NativeConst("n_unnamed_fields", _ => _unnamed),
                new NativeConst("__match_args__", _ => new PyTuple([.. _fields.Take(_visible).Where(static f => f.Length > 0).Select(static f => (Value)f)])),
            ],
        };
    }

    private Value Field(PyStructSequence self, int at) => at < _visible ? self.Items[at] : self.Hidden[at - _visible];

    private PyStructSequence Self(ReadOnlySpan<Value> args, string method) => (PyStructSequence)Receiver.Check<PyStructSequence>(args, method, _fullName).Ref!;

    private Value Repr(ThreadState ts, ReadOnlySpan<Value> args, PyTuple? kw)
    {
        var self = Self(args, "__repr__");
        var parts = new List<string>();
        // Items without a name show under those of the attributes that follow.
        var names = _fields.Where(static f => f.Length > 0).ToArray();
        for (int i = 0; i < _visible; i++) parts.Add($"{names[i]}={Ops.Repr(ts, self.Items[i])}");
        return $"{_fullName}({string.Join(", ", parts)})";
    }

    private PyDict HiddenDict(PyStructSequence self)
    {
        var dict = new PyDict();
        for (int i = _visible; i < _fields.Length; i++) dict.SetStr(_fields[i], Field(self, i));
        return dict;
    }

    private Value Reduce(ThreadState ts, ReadOnlySpan<Value> args, PyTuple? kw)
    {
        var self = Self(args, "__reduce__");
        if (TakesItems) return PyTuple.Of(Type, new PyTuple((Value[])self.Items.Clone()));
        return PyTuple.Of(Type, PyTuple.Of(new PyTuple((Value[])self.Items.Clone()), HiddenDict(self)));
    }

    private Value Replace(ThreadState ts, ReadOnlySpan<Value> args, PyTuple? kw)
    {
        var self = Self(args, "__replace__");
        int given = args.Length - (kw?.Length ?? 0);
        if (given > 1) throw Err.Type($"__replace__() takes no positional arguments ({given - 1} given)");
        Value[] values = [.. self.Items, .. self.Hidden];
        var unknown = new List<string>();
        for (int i = 0; i < (kw?.Length ?? 0); i++)
        {
            int at = Array.IndexOf(_fields, kw!.Items[i].Ref!.ToString());
            if (at >= 0) values[at] = args[given + i];
            else unknown.Add(Ops.Repr(ts, kw.Items[i]).ToString());
        }
        if (unknown.Count > 0) throw Err.Type($"Got unexpected field name(s): [{string.Join(", ", unknown)}]");
        return Make(values);
    }

    private Value New(ThreadState ts, ReadOnlySpan<Value> args, PyTuple? kw)
    {
        int given = args.Length - (kw?.Length ?? 0);
        if (TakesItems) return Make(BindItems(args[1..], kw));
        if (given < 2 && kw == null) throw Err.Type($"{Type.Name}() missing required argument 'sequence' (pos 1)");
        var sequence = args.Length > 1 ? args[1] : Value.None;
        var extra = args.Length > 2 ? args[2] : Value.None;
        if (sequence.Type.Slot(SlotId.Iter) == null && sequence.Type.Slot(SlotId.GetItem) == null) throw Err.Type("constructor requires a sequence");
        var values = Ops.ToArray(ts, sequence);
        if (values.Length < _visible) throw Err.Type($"{_fullName}() takes {(_fields.Length == _visible ? "a" : "an at least")} {_visible}-sequence ({values.Length}-sequence given)");
        if (values.Length > _fields.Length) throw Err.Type($"{_fullName}() takes {(_fields.Length == _visible ? "a" : "an at most")} {_fields.Length}-sequence ({values.Length}-sequence given)");
        var all = new Value[_fields.Length];
        for (int i = 0; i < all.Length; i++)
        {
            all[i] = i < values.Length ? values[i] : Value.None;
            if (i >= values.Length && extra.Ref is PyDict dict && dict.GetStr(_fields[i]) is { IsAbsent: false } named) all[i] = named;
        }
        // The times of a stat_result as whole numbers stand for those with fractions where only they are given.
        for (int i = _visible; i < all.Length; i++)
            for (int j = 0; all[i].IsNone && j < _unnamed; j++)
                if (i == _visible + j) all[i] = all[_visible - _unnamed + j];
        return Make(all);
    }

    private Value[] BindItems(ReadOnlySpan<Value> args, PyTuple? kw)
    {
        int given = args.Length - (kw?.Length ?? 0);
        if (args.Length > _visible) throw Err.Type($"{Type.Name}() takes at most {_visible} argument{(_visible == 1 ? "" : "s")} ({args.Length} given)");
        var items = new Value[_visible];
        Array.Fill(items, Value.Absent);
        args[..given].CopyTo(items);
        for (int i = 0; i < (kw?.Length ?? 0); i++)
        {
            int at = Array.IndexOf(_fields, kw!.Items[i].Ref!.ToString());
            if (at < 0) continue;
            items[at] = args[given + i];
        }
        int missing = Array.FindIndex(items, static item => item.IsAbsent);
        return missing < 0 ? items : throw Err.Type($"{Type.Name}() missing required argument '{_fields[missing]}' (pos {missing + 1})");
    }
}
