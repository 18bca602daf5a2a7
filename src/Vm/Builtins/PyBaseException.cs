namespace PyLite.Vm.Objects;

/// <remarks>Reference: https://docs.python.org/3.14/library/exceptions.html#BaseException</remarks>
public partial class PyBaseException
{
    private static class Cached
    {
        public static readonly PyObject New = TypeObject.Dict.GetStr(Names.__new__).Object;
        public static readonly PyObject Init = TypeObject.Dict.GetStr(Names.__init__).Object;
    }

    // The methods of BaseException itself: a class whose slot is one of these has not overridden it.
    public static PyObject NewFunction => Cached.New;
    public static PyObject InitMethod => Cached.Init;

    /// <summary>The same <c>__new__</c> as one of a built-in exception's own: each has one that refuses what does not derive from it.</summary>
    internal static PyNativeFunction NewOf(PyType type)
    {
        var shared = ((PyNativeFunction)NewFunction).Def;
        NativeCode code = (ts, args, kw) => NewFor(type, ts, args, kw);
        return new PyNativeFunction(new NativeDef(shared.Name, shared.Signature, shared.Doc, NativeKind.New, _ => code, 0), Value.Absent, type);
    }

    /// <summary>Makes an object of the C# class that fits; all built-in exceptions share it but those that look at the arguments first.</summary>
    [PyNew("BaseException(*args, **kwargs)", Raw = true)]
    static Value New(ThreadState ts, ReadOnlySpan<Value> args, PyTuple? kw) => NewFor(TypeObject, ts, args, kw);

    private static Value NewFor(PyType owner, ThreadState ts, ReadOnlySpan<Value> args, PyTuple? kw)
    {
        var type = CheckNew(args, owner);
        var nearest = type;
        while (!nearest.IsBuiltin) nearest = nearest.Base!;
        if (nearest.Layout != TypeObject && nearest.Slot(SlotId.New) is PyNativeFunction { Module: PyType { Layout: var layout } } special && layout != TypeObject)
        {
            // Of several bases the one that decides what instances are makes them, though another one's __new__ comes first.
            if (type.Slot(SlotId.New) is PyNativeFunction first && first.Module == owner && owner != TypeObject) return special.Def.Code(ts, args, kw);
            var safe = type;
            while (safe.Slot(SlotId.New) is not PyNativeFunction) safe = safe.Base!;
            throw Err.Type($"{owner.Name}.__new__({type.Name}) is not safe, use {safe.Name}.__new__()");
        }
        return MakeNew(type, args[1..^(kw?.Length ?? 0)]);
    }

    private protected static PyType CheckNew(ReadOnlySpan<Value> args, PyType owner)
    {
        if (args.Length == 0) throw Err.Type($"{owner.Name}.__new__(): not enough arguments");
        if (args[0].Ref is not PyType type) throw Err.Type($"{owner.Name}.__new__(X): X is not a type object ({args[0].Type.FullName})");
        return type.IsSubtypeOf(owner) ? type : throw Err.Type($"{owner.Name}.__new__({type.Name}): {type.Name} is not a subtype of {owner.Name}");
    }

    private protected static PyBaseException MakeNew(PyType type, ReadOnlySpan<Value> args)
    {
        var made = ExceptionTypes.Allocate(type);
        made.Args = PyTuple.Of(args);
        return made;
    }

    [PyInit("BaseException(*args, **kwargs)", Shown = "", Raw = true)]
    static Value Init(ThreadState ts, ReadOnlySpan<Value> args, PyTuple? kw)
    {
        var self = CheckInit<PyBaseException>(args, kw);
        if (!HasArgs(self, args[1..])) self.Args = PyTuple.Of(args[1..]);
        return Value.None;
    }

    /// <summary>Mostly <c>__new__</c> was given the same arguments.</summary>
    private static bool HasArgs(PyBaseException self, ReadOnlySpan<Value> args)
    {
        var known = self.Args.Items;
        if (known.Length != args.Length) return false;
        for (int i = 0; i < known.Length; i++)
            if (!Value.Is(known[i], args[i])) return false;
        return true;
    }

    private protected static T CheckInit<T>(ReadOnlySpan<Value> args, PyTuple? kw, string type = "BaseException") where T : PyBaseException
    {
        var self = (T)Receiver.Check<T>(args, "__init__", type).Ref!;
        if (kw is { Length: > 0 }) throw Err.Type($"{self.Type.Name}() takes no keyword arguments");
        return self;
    }

    /// <summary>Splits off the keyword arguments that an exception takes; the others are wrong.</summary>
    private protected static ReadOnlySpan<Value> TakeKeywords(string name, ReadOnlySpan<Value> args, PyTuple? kw, ReadOnlySpan<string> names, Span<Value> values)
    {
        if (kw == null) return args;
        var given = args[^kw.Length..];
        if (kw.Length > names.Length) throw Err.Type($"{name}() takes at most {names.Length} keyword argument{(names.Length == 1 ? "" : "s")} ({kw.Length} given)");
        for (int i = 0; i < kw.Length; i++)
        {
            string keyword = kw.Items[i].Ref!.ToString()!;
            int at = names.IndexOf(keyword);
            if (at < 0) throw Err.Type($"{name}() got an unexpected keyword argument '{keyword}'");
            values[at] = given[i];
        }
        return args[..^kw.Length];
    }

    // ---- text

    [PyMethod("__repr__(self, /)")]
    static Value Repr(ThreadState ts, PyBaseException self) =>
        self.Args.Length == 1 ? $"{self.Type.Name}({Ops.Repr(ts, self.Args.Items[0])})" : PyStr.Concat(PyStr.FromUtf16(self.Type.Name), Ops.Repr(ts, self.Args));

    [PyMethod("__str__(self, /)")]
    static Value Str(ThreadState ts, PyBaseException self) => self.ArgsText(ts);

    private protected PyStr ArgsText(ThreadState ts) => Args.Length switch
    {
        0 => PyStr.Empty,
        1 => Ops.Str(ts, Args.Items[0]),
        _ => Ops.Repr(ts, Args),
    };

    // ---- attributes

    [PyGetter("args")] Value GetArgs() => Args;
    [PySetter("args")] void SetArgs(ThreadState ts, Value value) => Args = PyTuple.TryExact(value.Ref, out var tuple) ? tuple : PyTuple.Of(Ops.ToArray(ts, value));
    [PyDeleter("args")] void DeleteArgs() => throw Err.Type("args may not be deleted");

    [PyGetter("__traceback__")] Value GetTraceback() => Traceback == null ? Value.None : Traceback;

    [PySetter("__traceback__")]
    void SetTraceback(Value value)
    {
        if (!value.IsNone && value.Ref is not PyTraceback) throw Err.Type("__traceback__ must be a traceback or None");
        Traceback = value.Ref as PyTraceback;
    }

    [PyDeleter("__traceback__")] void DeleteTraceback() => throw Err.Type("__traceback__ may not be deleted");

    [PyGetter("__context__")] Value GetContext() => Context == null ? Value.None : Context;

    [PySetter("__context__")]
    void SetContext(Value value)
    {
        if (!value.IsNone && value.Ref is not PyBaseException) throw Err.Type("exception context must be None or derive from BaseException");
        Context = value.Ref as PyBaseException;
    }

    [PyDeleter("__context__")] void DeleteContext() => throw Err.Type("__context__ may not be deleted");

    [PyGetter("__cause__")] Value GetCause() => Cause == null ? Value.None : Cause;

    [PySetter("__cause__")]
    void SetCause(Value value)
    {
        if (!value.IsNone && value.Ref is not PyBaseException) throw Err.Type("exception cause must be None or derive from BaseException");
        Cause = value.Ref as PyBaseException;
        SuppressContext = true;
    }

    [PyDeleter("__cause__")] void DeleteCause() => throw Err.Type("__cause__ may not be deleted");

    [PyGetter("__suppress_context__")] bool GetSuppressContext() => SuppressContext;
    [PySetter("__suppress_context__")] void SetSuppressContext(Value value) => SuppressContext = value.Ref is PyBool b ? b.IsTrue : throw Err.Type("attribute value type must be bool");
    [PyDeleter("__suppress_context__")] void DeleteSuppressContext() => throw Err.Type("can't delete numeric/char attribute");

    [PyGetter("__dict__")] Value GetDict() => InstanceDict.Get(this);
    [PySetter("__dict__")] void SetDict(ThreadState ts, Value value) => InstanceDict.Set(ts, this, value);
    [PyDeleter("__dict__")] void DeleteDict() => throw Err.Type("cannot delete __dict__");

    // ---- methods

    [PyMethod("with_traceback(self, tb, /)", Doc = "Set self.__traceback__ to tb and return self.")]
    Value WithTraceback(Value traceback)
    {
        SetTraceback(traceback);
        return this;
    }

    /// <summary>What <c>add_note()</c> does.</summary>
    public void AddNote(ThreadState ts, in Value note)
    {
        if (note.Ref is not PyStr) throw Err.Type($"add_note() argument must be str, not {(note.IsNone ? "None" : note.Type.FullName)}");
        if (!Ops.TryGetAttr(ts, this, Names.__notes__, out var notes))
        {
            notes = new PyList();
            Ops.SetAttr(ts, this, Names.__notes__, notes);
        }
        if (notes.Ref is not PyList list) throw Err.Type("Cannot add note: __notes__ is not a list");
        list.Append(note);
    }

    [PyMethod("add_note(self, note, /)", Doc = "Add a note to the exception")]
    static void PyAddNote(ThreadState ts, PyBaseException self, Value note) => self.AddNote(ts, note);

    [PyMethod("__reduce__(self, /)", Doc = "Helper for pickle.")]
    static Value Reduce(PyBaseException self) => self.Reduced(self.Args, Value.Absent);

    /// <summary>(type, args), with a state if there is one or if attributes were set.</summary>
    private protected Value Reduced(PyTuple args, in Value fields)
    {
        var attributes = Attributes(false);
        bool plain = attributes == null || (attributes.Dict?.Count ?? attributes.Shape.Names.Length) == 0;
        if (fields.IsAbsent) return plain ? PyTuple.Of(Type, args) : PyTuple.Of(Type, args, attributes!.ToDict());
        return PyTuple.Of(Type, args, fields);
    }

    /// <summary>The attributes of the instance, to which <see cref="Reduced"/> adds fields.</summary>
    private protected PyDict CopyOfDict() => Attributes(false) is { } attributes ? attributes.ToDict().Copy() : new PyDict();

    [PyMethod("__setstate__(self, state, /)")]
    void SetState(ThreadState ts, Value state)
    {
        if (state.IsNone) return;
        if (state.Ref is not PyDict dict) throw Err.Type("state is not a dictionary");
        for (int i = 0; i < dict.EntryCount; i++)
            if (dict.TryEntry(i, out var key, out var value)) Ops.SetAttr(ts, this, key.Ref as PyStr ?? throw Err.Type("attribute name must be string"), value);
    }
}
