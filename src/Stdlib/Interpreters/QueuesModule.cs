using PyLite.Vm.Crossing;

namespace PyLite.Stdlib.Interpreters;

/// <summary>_interpqueues: queues between interpreters, by number. Beyond CPython's: put and get can wait.</summary>
/// <remarks>Reference: PEP 734 and https://docs.python.org/3.14/library/concurrent.interpreters.html#communicating-between-interpreters</remarks>
[PyModule("_interpqueues", Doc = "This module provides primitive operations to manage Python interpreters.\nThe 'interpreters' module provides a more convenient interface.")]
public static partial class QueuesModule
{
    internal static readonly PyType QueueError = PyType.MakeSimple("QueueError", static () => Exc.RuntimeError, "concurrent.interpreters", "Indicates that a queue-related error happened.");
    private static readonly PyType NotFound = PyType.MakeSimple("QueueNotFoundError", static () => QueueError!, "concurrent.interpreters");

    [PyConst("QueueError")] static Value Error => QueueError;
    [PyConst("QueueNotFoundError")] static Value NotFoundError => NotFound;

    private static CrossQueues Table(ThreadState ts) => ts.Interpreter.Runtime.Queues;

    internal static PyException Missing(long id) => Err.New(NotFound, $"queue {id} not found");

    internal static CrossQueue Find(ThreadState ts, in Value qid)
    {
        long id = IdOf(ts, qid);
        if (!QueueClasses.MayFind(ts, id)) throw Missing(id);
        return Table(ts).Find(id) ?? throw Missing(id);
    }

    private static long IdOf(ThreadState ts, in Value qid)
    {
        if (qid.IsInt && qid.Bits >= 0) return qid.Bits;
        if (!Ops.TryInt(qid, out var number)) throw Err.Type($"queue ID must be an int, got {qid.Type.FullName}");
        if (number < 0) throw Err.Value($"queue ID must be a non-negative int, got {Ops.Repr(ts, qid)}");
        return number > long.MaxValue ? throw Err.Overflow($"max queue ID is {long.MaxValue}, got {Ops.Repr(ts, qid)}") : (long)number;
    }

    private static UnboundOp? UnboundOf(long op) => op switch
    {
        -1 => null,
        >= 1 and <= 3 => (UnboundOp)op,
        _ => throw Err.Value($"unsupported unboundop {op}"),
    };

    [PyFunction("create(maxsize, unboundop=-1, fallback=-1)", Doc = "create(maxsize, unboundop, fallback) -> qid\n\nCreate a new cross-interpreter queue and return its unique generated ID.\nIt is a new reference as though bind() had been called on the queue.\n\nThe caller is responsible for calling destroy() for the new queue\nbefore the runtime is finalized.")]
    static long Create(ThreadState ts, nint maxsize, long unboundop, long fallback)
    {
        var op = UnboundOf(unboundop) ?? UnboundOp.Replace;
        if (fallback is < -1 or > 1) throw Err.Value($"unsupported fallback {fallback}");
        QueueClasses.Of(ts).CheckRoom(ts);
        long id = Table(ts).Create(maxsize, op, fallback < 0 ? 1 : (int)fallback).Id;
        QueueClasses.Of(ts).GrantMade(ts, id);
        return id;
    }

    [PyFunction("destroy(qid)", Doc = "destroy(qid)\n\nClear and destroy the queue.  Afterward attempts to use the queue\nwill behave as though it never existed.")]
    static void Destroy(ThreadState ts, Value qid)
    {
        var queue = Find(ts, qid);
        if (!Table(ts).Destroy(queue)) throw Missing(queue.Id);
    }

    [PyFunction("list_all()", Doc = "list_all() -> [(qid, unboundop, fallback)]\n\nReturn the list of IDs for all queues.\nEach corresponding default unbound op and fallback is also included.")]
    static Value ListAll(ThreadState ts) =>
        new PyList(Array.ConvertAll(Array.FindAll(Table(ts).All, q => QueueClasses.MayFind(ts, q.Id)), static q => (Value)PyTuple.Of(q.Id, (long)q.DefaultUnbound, q.Fallback)));

    [PyFunction("bind(qid)", Doc = "bind(qid)\n\nTake a reference to the identified queue.\nThe queue is not destroyed until there are no references left.")]
    static void Bind(ThreadState ts, Value qid) => Find(ts, qid).Bind();

    [PyFunction("release(qid)", Doc = "release(qid)\n\nRelease a reference to the queue.\nThe queue is destroyed once there are no references left.")]
    static void Release(ThreadState ts, Value qid)
    {
        var queue = Find(ts, qid);
        if (queue.Unbind() is not { } isLast) throw Err.New(QueueError, $"queue {queue.Id} never bound");
        if (isLast) Table(ts).Destroy(queue);
    }

    [PyFunction("get_maxsize(qid)", Doc = "get_maxsize(qid)\n\nReturn the maximum number of items in the queue.")]
    static long GetMaxSize(ThreadState ts, Value qid) => Find(ts, qid).MaxSize;

    [PyFunction("get_count(qid)", Doc = "get_count(qid)\n\nReturn the number of items in the queue.")]
    static long GetCount(ThreadState ts, Value qid) => Find(ts, qid).Count;

    [PyFunction("is_full(qid)", Doc = "is_full(qid)\n\nReturn true if the queue has a maxsize and has reached it.")]
    static bool IsFull(ThreadState ts, Value qid) => Find(ts, qid).IsFull;

    [PyFunction("get_queue_defaults(qid)", Doc = "get_queue_defaults(qid)\n\nReturn the queue's default values, set when it was created.")]
    static Value GetDefaults(ThreadState ts, Value qid)
    {
        var queue = Find(ts, qid);
        return PyTuple.Of((long)queue.DefaultUnbound, queue.Fallback);
    }

    [PyFunction("put(qid, obj, unboundop=-1, *, block=False, timeout=None)", Doc = "put(qid, obj)\n\nAdd the object's data to the queue.")]
    static void Put(ThreadState ts, Value qid, Value obj, long unboundop, bool block, Value timeout)
    {
        var queue = Find(ts, qid);
        Put(ts, queue, obj, UnboundOf(unboundop), block, LimitOf(ts, timeout));
    }

    internal static void Put(ThreadState ts, CrossQueue queue, in Value obj, UnboundOp? op, bool waits, TimeSpan? limit)
    {
        // What it puts into queues is to be taken care of when it ends.
        QueueClasses.Of(ts);
        var item = CrossFunction.ShareOrCopy(ts, obj);
        ts.Pass(SchedulePoint.Sending);
        var outcome = queue.Put(ts, item, op, waits, limit);
        if (outcome != QueueOutcome.Done) throw Refusal(ts, queue, outcome);
    }

    [PyFunction("get(qid, *, block=False, timeout=None)", Doc = "get(qid) -> (obj, unboundop)\n\nReturn a new object from the data at the front of the queue.\nThe unbound op is also returned.\n\nIf there is nothing to receive then raise QueueEmpty.")]
    static Value Get(ThreadState ts, Value qid, bool block, Value timeout)
    {
        var queue = Find(ts, qid);
        var value = Get(ts, queue, block, LimitOf(ts, timeout), out var lost);
        return lost is { } op ? PyTuple.Of(Value.None, (long)op) : PyTuple.Of(value.Take(ts), Value.None);
    }

    internal static CrossValue Get(ThreadState ts, CrossQueue queue, bool waits, TimeSpan? limit, out UnboundOp? lost)
    {
        var outcome = queue.Get(ts, waits, limit, out var value, out lost);
        return outcome == QueueOutcome.Done ? value : throw Refusal(ts, queue, outcome);
    }

    private static PyException Refusal(ThreadState ts, CrossQueue queue, QueueOutcome outcome) => outcome switch
    {
        QueueOutcome.Gone => Missing(queue.Id),
        QueueOutcome.Closed => PyLiteModule.Closed(queue),
        QueueOutcome.Full => Made(ts, QueueClasses.WithErrors(ts).Full, $"queue {queue.Id} is full"),
        QueueOutcome.Empty => Made(ts, QueueClasses.WithErrors(ts).Empty, $"queue {queue.Id} is empty"),
        _ => throw new InvalidOperationException(outcome.ToString()),
    };

    internal static TimeSpan? LimitOf(ThreadState ts, in Value timeout) => timeout.IsNone ? null : TimeSpan.FromSeconds(Math.Min(Ops.ToDouble(ts, timeout), 1e9));

    private static PyException Made(ThreadState ts, in Value type, string message) => new((PyBaseException)Ops.Call(ts, type, message).Ref!);

    [PyConst("_Queue")] static Value QueueType => PyCrossQueue.TypeObject;

    [PyFunction("_register_heap_types(queuetype, emptyerror, fullerror)")]
    static void RegisterTypes(ThreadState ts, PyType queuetype, Value emptyerror, Value fullerror)
    {
        var classes = QueueClasses.Of(ts);
        classes.Empty = emptyerror;
        classes.Full = fullerror;
    }
}
