namespace PyLite.Vm.Objects;

/// <summary>FrameLocalsProxy: the variables of a function's frame as a mapping that writes through.</summary>
/// <remarks>Reference: PEP 667.</remarks>
[PyType("FrameLocalsProxy", MappingPattern = true)]
public sealed partial class PyFrameLocals(PyFrame frame) : PyObject(TypeObject)
{
    private readonly PyFrame _frame = frame;

    [PyNew("FrameLocalsProxy(frame, /)", Shown = "")]
    static Value New(PyType type, PyFrame frame) => new PyFrameLocals(frame);

    /// <summary>A dict of what is bound now.</summary>
    private PyDict Snapshot()
    {
        var dict = FrameAccess.Snapshot(_frame.Function, _frame.Code, _frame.Locals);
        _frame.AddExtraLocals(ThreadState.Current, dict);
        return dict;
    }

    /// <summary>The variable of a name; false if the function has none.</summary>
    private bool TryVariable(PyStr name, out Value value, in Value newValue = default, bool write = false)
    {
        var code = _frame.Code;
        string text = name.ToString();
        var locals = _frame.Locals;
        for (int i = 0; i < locals.Length; i++)
        {
            if (code.LocalNames[i] != text) continue;
            ref var register = ref locals[i];
            if (code.IsCell[i] && register.Ref is PyCell cell)
            {
                if (write) cell.Contents = newValue;
                value = cell.Contents;
            }
            else
            {
                if (write) register = newValue;
                value = register;
            }
            return true;
        }
        int free = Array.IndexOf(code.FreeNames, text);
        if (free < 0)
        {
            value = Value.Absent;
            return false;
        }
        var captured = _frame.Function.Closure[free];
        if (write) captured.Contents = newValue;
        value = captured.Contents;
        return true;
    }

    private bool TryRead(ThreadState ts, in Value key, out Value value)
    {
        if (key.Ref is PyStr name && TryVariable(name, out value)) return !value.IsAbsent;
        value = Value.Absent;
        return _frame.HasExtraLocals && _frame.ExtraLocals.TryGet(ts, key, out value);
    }

    [PyMethod("__getitem__(self, object, /)")]
    Value GetItem(ThreadState ts, Value key) => TryRead(ts, key, out var value) ? value : throw Err.New(Exc.KeyError, $"local variable '{Ops.Repr(ts, key)}' is not defined");

    [PyMethod("__setitem__(self, key, value, /)")]
    void SetItem(ThreadState ts, Value key, Value value)
    {
        if (key.Ref is PyStr name && TryVariable(name, out _, value, write: true)) return;
        _frame.ExtraLocals.Set(ts, key, value);
    }

    [PyMethod("__delitem__(self, key, /)")]
    void DelItem(ThreadState ts, Value key)
    {
        if (key.Ref is PyStr name && TryVariable(name, out _)) throw Err.Value("cannot remove local variables from FrameLocalsProxy");
        if (!_frame.HasExtraLocals || !_frame.ExtraLocals.Remove(ts, key, out _)) throw Err.Key(key);
    }

    [PyMethod("__contains__(self, object, /)")] bool Contains(ThreadState ts, Value key) => TryRead(ts, key, out _);
    [PyMethod("__len__(self, /)")] long Len() => Snapshot().Count;
    [PyMethod("__iter__(self, /)")] Value Iter(ThreadState ts) => Ops.GetIter(ts, Ops.ToList(ts, Snapshot()));
    [PyMethod("__reversed__(self, /)")] Value Reversed(ThreadState ts) => Ops.CallMethod(ts, Ops.ToList(ts, Snapshot()), Slots.Name(SlotId.Reversed));

    [PyMethod("__repr__(self, /)")]
    Value Repr(ThreadState ts)
    {
        // A local that refers to the proxy shows another proxy of the same frame.
        if (_frame.IsShown) return "{...}";
        _frame.IsShown = true;
        try
        {
            return Ops.Repr(ts, Snapshot());
        }
        finally
        {
            _frame.IsShown = false;
        }
    }

    [PyMethod("keys(self, /)")] Value Keys(ThreadState ts) => Ops.ToList(ts, Snapshot());
    [PyMethod("values(self, /)")] Value Values(ThreadState ts) => Ops.ToList(ts, Ops.CallMethod(ts, Snapshot(), "values"));
    [PyMethod("items(self, /)")] Value Items(ThreadState ts) => Ops.ToList(ts, Ops.CallMethod(ts, Snapshot(), "items"));
    [PyMethod("copy(self, /)")] Value Copy() => Snapshot();
    [PyMethod("get(self, key, default=None, /)", Shown = "")] Value Get(ThreadState ts, Value key, Value @default) => TryRead(ts, key, out var value) ? value : @default;

    [PyMethod("setdefault(self, key, default=None, /)", Shown = "")]
    Value SetDefault(ThreadState ts, Value key, Value @default)
    {
        if (TryRead(ts, key, out var value)) return value;
        SetItem(ts, key, @default);
        return @default;
    }

    [PyMethod("pop(self, key, default=<missing>, /)")]
    Value Pop(ThreadState ts, Value key, Value @default)
    {
        if (key.Ref is PyStr name && TryVariable(name, out _)) throw Err.Value("cannot remove local variables from FrameLocalsProxy");
        if (_frame.HasExtraLocals && _frame.ExtraLocals.Remove(ts, key, out var value)) return value;
        return @default.IsAbsent ? throw Err.Key(key) : @default;
    }

    [PyMethod("update(self, object, /)")]
    void Update(ThreadState ts, Value other)
    {
        var source = new PyDict();
        Ops.CallMethod(ts, source, "update", other);
        for (int i = 0; i < source.EntryCount; i++)
            if (source.TryEntry(i, out var key, out var value)) SetItem(ts, key, value);
    }

    [PyMethod("__or__(self, value, /)")]
    static Value Or(ThreadState ts, PyFrameLocals self, Value value) => value.Ref is PyDict or PyFrameLocals ? Ops.Binary(ts, BinaryOp.Or, self.Snapshot(), Plain(value)) : Value.NotImplemented;

    [PyMethod("__ror__(self, value, /)")]
    static Value ROr(ThreadState ts, PyFrameLocals self, Value value) => value.Ref is PyDict ? Ops.Binary(ts, BinaryOp.Or, value, self.Snapshot()) : Value.NotImplemented;

    [PyMethod("__ior__(self, value, /)")]
    Value IOr(ThreadState ts, Value value)
    {
        Update(ts, value);
        return this;
    }

    [PyMethod("__eq__(self, value, /)")]
    static Value Eq(ThreadState ts, PyFrameLocals self, Value value) => value.Ref switch
    {
        PyFrameLocals other => self._frame == other._frame,
        PyDict => Ops.Compare(ts, CompareOp.Eq, self.Snapshot(), value),
        _ => Value.NotImplemented,
    };

    private static Value Plain(in Value value) => value.Ref is PyFrameLocals other ? other.Snapshot() : value;
}
