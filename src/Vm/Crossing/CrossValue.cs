namespace PyLite.Vm.Crossing;

/// <summary>
/// What an object is on its way from one interpreter to another. Immutable objects cross as they are, in constant time; of others their data, from which the other
/// interpreter makes an object of its own.
/// </summary>
/// <remarks>Reference: https://docs.python.org/3.14/library/concurrent.interpreters.html#sharing-objects</remarks>
public readonly struct CrossValue
{
    private readonly Value _plain;
    private readonly CrossData? _data;

    private CrossValue(in Value plain) => _plain = plain;
    private CrossValue(CrossData data) => _data = data;

    /// <summary>Something that crosses as it is.</summary>
    internal static CrossValue OfPlain(in Value value) => new(value);

    /// <summary>Something that has a way of its own to cross.</summary>
    public static CrossValue Of(CrossData data) => new(data);

    /// <summary>Whether an object can be shared as such: its type decides, not what it contains.</summary>
    public static bool IsShareable(ThreadState ts, in Value value) => IsPlain(value) || value.Ref is PyTuple tuple && tuple.Type == PyTuple.TypeObject || IsBuffer(value) || Sharer(ts, value) != null;

    private static bool IsBuffer(in Value value) => value.Ref is { } o && (o.GetType() == typeof(PyBytes) || o.GetType() == typeof(PyMemoryView));

    /// <summary>Objects that nobody can change, of types that all interpreters share. (Bytes are shared, too, but each has its own object for them, as in CPython.)</summary>
    internal static bool IsPlain(in Value value)
    {
        if (!value.IsObject) return true;
        object o = value.Ref!;
        return value.IsNone || o is PyBool || o.GetType() == typeof(PyStr) || o.GetType() == typeof(PyLong);
    }

    private static Func<ThreadState, Value, CrossData>? Sharer(ThreadState ts, in Value value) => ts.Interpreter.ModuleState<CrossTypes>().Find(value.Type);

    /// <summary>Takes an object along; false if it cannot be shared.</summary>
    public static bool TryShare(ThreadState ts, in Value value, out CrossValue crossing) => TryShare(ts, value, false, out crossing);

    /// <summary>The same; with <paramref name="copies"/> the items of tuples that cannot be shared are copied, each on its own.</summary>
    private static bool TryShare(ThreadState ts, in Value value, bool copies, out CrossValue crossing)
    {
        if (IsPlain(value))
        {
            crossing = new CrossValue(value);
            return true;
        }
        if (value.Ref is PyTuple tuple && tuple.Type == PyTuple.TypeObject) return TryShareTuple(ts, tuple, copies, out crossing);
        if (value.Ref!.GetType() == typeof(PyBytes))
        {
            crossing = new CrossValue(new CrossBytes(Unsafe.As<PyBytes>(value.Ref).Data));
            return true;
        }
        if (value.Ref.GetType() == typeof(PyMemoryView))
        {
            crossing = new CrossValue(new CrossMemory(Unsafe.As<PyMemoryView>(value.Ref).LoanToOthers()));
            return true;
        }
        if (Sharer(ts, value) is { } share)
        {
            crossing = new CrossValue(share(ts, value));
            return true;
        }
        crossing = default;
        return false;
    }

    private static bool TryShareTuple(ThreadState ts, PyTuple tuple, bool copies, out CrossValue crossing)
    {
        crossing = default;
        if (!ts.HasNativeStack()) throw Err.Recursion(" (native stack)");
        var items = tuple.Items;
        int i = 0;
        while (i < items.Length && IsPlain(items[i])) i++;
        if (i == items.Length)
        {
            crossing = new CrossValue(tuple);
            return true;
        }
        var parts = new CrossValue[items.Length];
        bool plain = true;
        for (i = 0; i < parts.Length; i++)
        {
            if (copies) parts[i] = ShareOrCopyItem(ts, tuple, items[i]);
            else if (!TryShare(ts, items[i], false, out parts[i])) return false;
            plain &= parts[i]._data == null;
        }
        crossing = plain ? new CrossValue(tuple) : new CrossValue(new CrossTuple(parts));
        return true;
    }

    private static CrossValue ShareOrCopyItem(ThreadState ts, PyTuple tuple, in Value item)
    {
        try
        {
            return CrossFunction.ShareOrCopy(ts, item);
        }
        catch (PyException e) when (e.Value.Type == InterpreterErrors.NotShareable)
        {
            throw Because(NotShareable(ts, tuple), e.Value);
        }
    }

    /// <summary>Takes an object along; NotShareableError if it cannot be shared.</summary>
    public static CrossValue Share(ThreadState ts, in Value value) => TryShare(ts, value, out var crossing) ? crossing : throw WhyNot(ts, value);

    /// <summary>The error for an object that cannot be shared; that for a tuple has the error for its item as cause.</summary>
    private static PyException WhyNot(ThreadState ts, in Value value)
    {
        var error = NotShareable(ts, value);
        if (value.Ref is not PyTuple tuple || tuple.Type != PyTuple.TypeObject) return error;
        var culprit = Array.Find(tuple.Items, item => !TryShare(ts, item, out _));
        return Because(error, WhyNot(ts, culprit).Value);
    }

    private static PyException Because(PyException error, PyBaseException cause)
    {
        error.Value.Cause = cause;
        error.Value.SuppressContext = true;
        return error;
    }

    /// <summary>The error for an object that cannot be taken along.</summary>
    public static PyException NotShareable(ThreadState ts, in Value value) => Err.New(InterpreterErrors.NotShareable, $"{Ops.Repr(ts, value)} does not support cross-interpreter data");

    /// <summary>Takes an object along, or, if it cannot be shared, a copy of it, made by the rules of <c>pickle</c>; NotShareableError if there is none.</summary>
    public static CrossValue ShareOrCopy(ThreadState ts, in Value value) => TryShare(ts, value, true, out var crossing) ? crossing : StructuredCopy.Of(ts, value);

    /// <summary>A copy, also of what could be shared; NotShareableError if there is none.</summary>
    public static CrossValue Copy(ThreadState ts, in Value value) => StructuredCopy.Of(ts, value);

    /// <summary>The object in the interpreter that the thread runs in. May be asked several times.</summary>
    public Value Receive(ThreadState ts) => _data == null ? _plain : _data.Receive(ts);

    /// <summary>The same for the only one who receives it.</summary>
    public Value Take(ThreadState ts)
    {
        if (_data == null) return _plain;
        try
        {
            return _data.Receive(ts);
        }
        finally
        {
            _data.Drop();
        }
    }

    /// <summary>Nobody will ask for it (any more).</summary>
    public void Drop() => _data?.Drop();
}

/// <summary>The data of an object that is no plain one. Belongs to no interpreter; thread-safe.</summary>
public abstract class CrossData
{
    public abstract Value Receive(ThreadState ts);

    /// <summary>Lets go of what it holds.</summary>
    public virtual void Drop() { }
}

internal sealed class CrossTuple(CrossValue[] items) : CrossData
{
    public override Value Receive(ThreadState ts) => new PyTuple(Array.ConvertAll(items, item => item.Receive(ts)));

    public override void Drop()
    {
        foreach (var item in items) item.Drop();
    }
}

/// <summary>Bytes on their way: the content is one for all.</summary>
internal sealed class CrossBytes(byte[] content) : CrossData
{
    public override Value Receive(ThreadState ts) => new PyBytes(content);
}

/// <summary>A memoryview on its way: whoever receives it has a view of the same memory.</summary>
internal sealed class CrossMemory(MemoryLoan loan) : CrossData
{
    private readonly MemoryLoan.Share _share = loan.Take();

    public override Value Receive(ThreadState ts) => PyMemoryView.OfNative(ts, new PyCrossBuffer(loan.View, loan.Take()), false);

    public override void Drop() => _share.GiveBack();
}

/// <summary>The types whose objects an interpreter can share beside the plain ones. Belongs to the interpreter.</summary>
public sealed class CrossTypes
{
    private readonly Dictionary<PyType, Func<ThreadState, Value, CrossData>> _sharers = [];

    /// <summary>Makes the objects of exactly this type shareable.</summary>
    public void Register(PyType type, Func<ThreadState, Value, CrossData> share) => _sharers[type] = share;

    internal Func<ThreadState, Value, CrossData>? Find(PyType type) => _sharers.GetValueOrDefault(type);
}
