namespace PyLite.Vm.Objects;

/// <summary>BaseExceptionGroup and ExceptionGroup: https://docs.python.org/3.14/library/exceptions.html#exception-groups</summary>
[PyType("BaseExceptionGroup", Base = typeof(PyBaseException), Subclassable = true, HasDict = true, Doc = "A combination of multiple unrelated exceptions.")]
public sealed partial class PyExceptionGroup : PyBaseException
{
    public Value Message = Value.None;
    public PyTuple Exceptions = PyTuple.Empty;

    public PyExceptionGroup(PyType type) : base(type) { }

    /// <summary>ExceptionGroup, which derives from BaseExceptionGroup and Exception.</summary>
    public static readonly PyType ExceptionGroupType = MakeExceptionGroupType();

    private static PyType MakeExceptionGroupType()
    {
        var type = PyType.MakeSimple("ExceptionGroup", static () => TypeObject, doc: "");
        type.Bases = [TypeObject, Exc.Exception];
        type.Mro = [type, TypeObject, Exc.Exception, Exc.BaseException, PyObjectType.TypeObject];
        return type;
    }

    /// <summary>A group with the type that fits its exceptions.</summary>
    public static PyExceptionGroup Make(ThreadState ts, string message, IReadOnlyList<PyBaseException> exceptions)
    {
        bool plain = exceptions.All(static e => e.Type.IsSubtypeOf(Exc.Exception));
        var list = new PyList(exceptions.Select(static e => new Value(e)).ToArray());
        return new PyExceptionGroup(plain ? ExceptionGroupType : TypeObject)
        {
            Message = message,
            Exceptions = new PyTuple(list.Span.ToArray()),
            Args = PyTuple.Of(message, list),
        };
    }

    /// <summary>What <c>except*</c> makes of a plain exception.</summary>
    public static PyExceptionGroup Wrap(PyBaseException exception)
    {
        var group = Make(ThreadState.Current, "", [exception]);
        group.Traceback = exception.Traceback;
        return group;
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
        return (Derive(ts, yes), Derive(ts, no));
    }

    /// <summary><c>derive()</c>, with what a part takes over from the whole.</summary>
    private PyExceptionGroup? Derive(ThreadState ts, List<PyBaseException> parts)
    {
        if (parts.Count == 0) return null;
        var made = Ops.CallMethod(ts, this, "derive", new PyList(parts.Select(static e => new Value(e)).ToArray()));
        if (made.Ref is not PyExceptionGroup group) throw Err.Type("derive must return an instance of BaseExceptionGroup");
        group.Traceback = Traceback;
        group.Cause = Cause;
        group.Context = Context;
        group.SuppressContext = SuppressContext;
        if (Attributes(false)?.Get(Names.__notes__) is { IsAbsent: false } notes)
            group.Attributes(true)!.Set(Names.__notes__, notes.Ref is PyList list ? new PyList((ReadOnlySpan<Value>)list.Span) : notes);
        return group;
    }

    [PyMethod("derive(self, excs, /)")]
    Value Derive(ThreadState ts, Value exceptions) => Make(ts, Message.Ref?.ToString() ?? "", Array.ConvertAll(Ops.ToArray(ts, exceptions), static v => (PyBaseException)v.Ref!));
}
