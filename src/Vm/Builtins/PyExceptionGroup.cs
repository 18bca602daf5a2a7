namespace PyLite.Vm.Objects;

/// <summary>BaseExceptionGroup and ExceptionGroup: https://docs.python.org/3.14/library/exceptions.html#exception-groups</summary>
[PyType("BaseExceptionGroup", Base = typeof(PyBaseException), Subclassable = true, HasDict = true, Doc = "A combination of multiple unrelated exceptions.")]
public sealed partial class PyExceptionGroup : PyBaseException
{
    public Value Message = Value.None;
    public PyTuple Exceptions = PyTuple.Empty;

    /// <summary>How the sequence that was given shows itself, if it is neither a list nor a tuple: it may change.</summary>
    private PyStr? _shown;

    public PyExceptionGroup(PyType type) : base(type) { }

    /// <summary>ExceptionGroup, which derives from BaseExceptionGroup and Exception.</summary>
    public static readonly PyType ExceptionGroupType = MakeExceptionGroupType();

    private static PyType MakeExceptionGroupType()
    {
        var type = PyType.MakeSimple("ExceptionGroup", static () => TypeObject);
        type.Bases = [TypeObject, Exc.Exception];
        type.Mro = [type, TypeObject, Exc.Exception, Exc.BaseException, PyObjectType.TypeObject];
        return type;
    }

    [PyNew("BaseExceptionGroup(*args, **kwargs)", Raw = true)]
    static Value NewGroup(ThreadState ts, ReadOnlySpan<Value> args, PyTuple? kw)
    {
        var type = CheckNew(args, TypeObject);
        int count = args.Length - 1 - (kw?.Length ?? 0);
        if (count != 2) throw Err.Type($"BaseExceptionGroup.__new__() takes exactly 2 arguments ({count} given)");
        if (kw is { Length: > 0 } && type.IsBuiltin) throw Err.Type($"{type.Name}() takes no keyword arguments");
        if (args[1].Ref is not PyStr) throw Err.Type($"BaseExceptionGroup.__new__() argument 1 must be str, not {(args[1].IsNone ? "None" : args[1].Type.FullName)}");
        if (args[2].Type.Slot(SlotId.GetItem) is null or PyNone || args[2].Ref is PyDict) throw Err.Type("second argument (exceptions) must be a sequence");
        var items = Ops.ToArray(ts, args[2]);
        if (items.Length == 0) throw Err.Value("second argument (exceptions) must be a non-empty sequence");
        bool plain = true;
        for (int i = 0; i < items.Length; i++)
        {
            if (items[i].Ref is not PyBaseException) throw Err.Value($"Item {i} of second argument (exceptions) is not an exception");
            plain &= items[i].Type.IsSubtypeOf(Exc.Exception);
        }
        if (type == TypeObject && plain) type = ExceptionGroupType;
        else if (!plain && type.IsSubtypeOf(Exc.Exception))
            throw Err.Type(type == ExceptionGroupType ? "Cannot nest BaseExceptions in an ExceptionGroup" : $"Cannot nest BaseExceptions in '{type.Name}'");
        bool isKnown = PyList.TryExact(args[2].Ref, out _) || PyTuple.TryExact(args[2].Ref, out _);
        var shown = isKnown ? null : Ops.Repr(ts, args[2]);
        return new PyExceptionGroup(type) { _shown = shown, Message = args[1], Exceptions = new PyTuple(items), Args = PyTuple.Of(args[1..^(kw?.Length ?? 0)]) };
    }

    [PyInit("BaseExceptionGroup(*args, **kwargs)", Shown = "", Raw = true)]
    static Value InitGroup(ThreadState ts, ReadOnlySpan<Value> args, PyTuple? kw)
    {
        var self = CheckInit<PyExceptionGroup>(args, kw, "BaseExceptionGroup");
        self.Args = PyTuple.Of(args[1..]);
        return Value.None;
    }

    /// <summary>A group with the type that fits its exceptions.</summary>
    public static PyExceptionGroup Make(string message, IReadOnlyList<PyBaseException> exceptions)
    {
        bool plain = exceptions.All(static e => e.Type.IsSubtypeOf(Exc.Exception));
        var items = exceptions.Select(static e => new Value(e)).ToArray();
        return new PyExceptionGroup(plain ? ExceptionGroupType : TypeObject) { Message = message, Exceptions = new PyTuple(items), Args = PyTuple.Of(message, new PyList((ReadOnlySpan<Value>)items)) };
    }

    /// <summary>What <c>except*</c> makes of a plain exception.</summary>
    public static PyExceptionGroup Wrap(PyBaseException exception)
    {
        var group = Make("", [exception]);
        group.Args = PyTuple.Of("", group.Exceptions);
        group.Traceback = exception.Traceback;
        return group;
    }

    // ---- text

    [PyMethod("__str__(self, /)")]
    static Value Str(ThreadState ts, PyExceptionGroup self)
    {
        int count = self.Exceptions.Length;
        return $"{Ops.Str(ts, self.Message)} ({count} sub-exception{(count == 1 ? "" : "s")})";
    }

    /// <summary>Shows the exceptions as they are held: the sequence that was given may have changed since.</summary>
    [PyMethod("__repr__(self, /)")]
    static Value Repr(ThreadState ts, PyExceptionGroup self)
    {
        if (self._shown != null) return $"{self.Type.Name}({Ops.Repr(ts, self.Message)}, {self._shown})";
        Value shown = self.Args.Length == 2 && self.Args.Items[1].Ref is PyList ? new PyList((ReadOnlySpan<Value>)self.Exceptions.Items) : self.Exceptions;
        return $"{self.Type.Name}({Ops.Repr(ts, self.Message)}, {Ops.Repr(ts, shown)})";
    }

    [PyGetter("message", Member = true, Doc = "exception message")] Value GetMessage() => Message;
    [PySetter("message")] void SetMessage(Value value) => throw Receiver.ReadOnly();
    [PyGetter("exceptions", Member = true, Doc = "nested exceptions")] Value GetExceptions() => Exceptions;
    [PySetter("exceptions")] void SetExceptions(Value value) => throw Receiver.ReadOnly();

    [PyClassMethod("__class_getitem__(cls, object, /)", Doc = "See PEP 585")]
    static Value ClassGetItem(PyType cls, Value item) => new PyGenericAlias(cls, item);

    // ---- parts

    [PyMethod("split(self, matcher_value, /)")]
    Value SplitByMatcher(ThreadState ts, Value matcher)
    {
        var matches = Matcher(ts, matcher);
        if (matches(this)) return PyTuple.Of(this, Value.None);
        var (matched, rest) = Split(ts, matches);
        return PyTuple.Of(matched == null ? Value.None : matched, rest == null ? Value.None : rest);
    }

    [PyMethod("subgroup(self, matcher_value, /)")]
    Value Subgroup(ThreadState ts, Value matcher)
    {
        var matches = Matcher(ts, matcher);
        if (matches(this)) return this;
        return Split(ts, matches).Matched is { } group ? group : Value.None;
    }

    private static Func<PyBaseException, bool> Matcher(ThreadState ts, Value matcher)
    {
        if (matcher.Ref is PyType { IsException: true } || matcher.Ref is PyTuple tuple && Array.TrueForAll(tuple.Items, static t => t.Ref is PyType { IsException: true }))
            return e => ExceptionMatching.Matches(ts, e, matcher);
        if (matcher.Ref is not PyType && Ops.IsCallable(matcher)) return e => Ops.IsTrue(ts, Ops.Call(ts, matcher, e));
        throw Err.Type("expected an exception type, a tuple of exception types, or a callable (other than a class)");
    }

    /// <summary>The parts that match a class or tuple of classes, and the rest; None for an empty part.</summary>
    public (Value Matched, Value Remaining) SplitBy(ThreadState ts, Value cls)
    {
        if (ExceptionMatching.Matches(ts, this, cls)) return (this, Value.None);
        var (matched, rest) = Split(ts, e => ExceptionMatching.Matches(ts, e, cls));
        return (matched == null ? Value.None : matched, rest == null ? Value.None : rest);
    }

    /// <summary>The part that consists of leaves of the given groups.</summary>
    public PyExceptionGroup? Project(ThreadState ts, List<PyBaseException> groups)
    {
        var leaves = new HashSet<PyBaseException>(ReferenceEqualityComparer.Instance);
        foreach (var group in groups) Collect(group, leaves);
        return Split(ts, leaves.Contains).Matched;
    }

    private static void Collect(PyBaseException exception, HashSet<PyBaseException> leaves)
    {
        if (!RuntimeHelpers.TryEnsureSufficientExecutionStack()) throw Err.Recursion(" in exceptiongroup_split");
        if (exception is not PyExceptionGroup group) leaves.Add(exception);
        else
            foreach (var item in group.Exceptions.Items) Collect((PyBaseException)item.Ref!, leaves);
    }

    private (PyExceptionGroup? Matched, PyExceptionGroup? Remaining) Split(ThreadState ts, Func<PyBaseException, bool> matches)
    {
        if (!RuntimeHelpers.TryEnsureSufficientExecutionStack()) throw Err.Recursion(" in exceptiongroup_split");
        var yes = new List<PyBaseException>();
        var no = new List<PyBaseException>();
        foreach (var item in Exceptions.Items)
        {
            var exception = (PyBaseException)item.Ref!;
            if (matches(exception)) yes.Add(exception);
            else if (exception is PyExceptionGroup group)
            {
                var (matched, rest) = group.Split(ts, matches);
                if (matched != null) yes.Add(matched);
                if (rest != null) no.Add(rest);
            }
            else no.Add(exception);
        }
        return (DerivePart(ts, yes), DerivePart(ts, no));
    }

    /// <summary><c>derive()</c>, with what a part takes over from the whole.</summary>
    private PyExceptionGroup? DerivePart(ThreadState ts, List<PyBaseException> parts)
    {
        if (parts.Count == 0) return null;
        var made = Ops.CallMethod(ts, this, "derive", new PyList(parts.Select(static e => new Value(e)).ToArray()));
        if (made.Ref is not PyExceptionGroup group) throw Err.Type("derive must return an instance of BaseExceptionGroup");
        group.Traceback = Traceback;
        group.Cause = Cause;
        group.Context = Context;
        group.SuppressContext = SuppressContext;
        // Only a sequence of notes is one that the parts can have for their own.
        if (Attributes(false)?.Get(Names.__notes__) is { IsAbsent: false } notes && notes.Type.Slot(SlotId.GetItem) is not (null or PyNone))
            group.Attributes(true)!.Set(Names.__notes__, notes.Ref is PyList list ? new PyList((ReadOnlySpan<Value>)list.Span) : notes);
        return group;
    }

    [PyMethod("derive(self, excs, /)")]
    Value Derive(ThreadState ts, Value exceptions) => Ops.Call(ts, TypeObject, Message, exceptions);
}
