using PyLite.Vm.Crossing;

namespace PyLite.Stdlib.Interpreters;

/// <summary>concurrent.interpreters.Queue: an interpreter's object for a queue. While there is one anywhere, the queue lives.</summary>
/// <remarks>Reference: https://docs.python.org/3.14/library/concurrent.interpreters.html#communicating-between-interpreters</remarks>
[PyType("Queue", Module = QueueClasses.Module, HasDict = true, Subclassable = true, Doc = "A cross-interpreter queue.")]
public sealed partial class PyCrossQueue : PyObject, IReleasing
{
    private readonly CrossQueues _table;
    private PyInstance? _attributes;
    private Value _unboundItems = Value.Absent;
    private bool _knowsMaxSize;
    private int _isReleased;

    private PyCrossQueue(PyType type, CrossQueues table, CrossQueue queue) : base(type)
    {
        _table = table;
        Queue = queue;
        queue.Bind();
    }

    ~PyCrossQueue() => Release();

    public CrossQueue Queue { get; }

    /// <inheritdoc/>
    public override PyInstance? Attributes(bool create) => _attributes ?? (create ? _attributes = PyInstance.ForAttributes(Type) : null);

    /// <summary>The interpreter's object for a queue.</summary>
    public static PyCrossQueue Of(ThreadState ts, CrossQueue queue) => Of(ts, TypeObject, queue);

    private static PyCrossQueue Of(ThreadState ts, PyType type, CrossQueue queue)
    {
        var known = QueueClasses.Of(ts).Known;
        if (known.TryGetValue(queue.Id, out var weak) && weak.TryGetTarget(out var there) && there._isReleased == 0) return there;
        var made = new PyCrossQueue(type, ts.Interpreter.Runtime.Queues, queue);
        known[queue.Id] = new WeakReference<PyCrossQueue>(made);
        return made;
    }

    [PyNew("Queue(id, /)")]
    static Value New(ThreadState ts, PyType type, Value id)
    {
        if (!id.IsInt && !id.Type.IsSubtypeOf(PyInt.TypeObject)) throw Err.Type($"id must be an int, got {Ops.Repr(ts, id)}");
        return Of(ts, type, QueuesModule.Find(ts, id));
    }

    /// <summary>Lets go of the queue. Callable from any thread, once.</summary>
    private void Release()
    {
        if (System.Threading.Interlocked.Exchange(ref _isReleased, 1) == 0 && Queue.Unbind() == true) _table.Destroy(Queue);
    }

    [PyMethod("__del__(self, /)")]
    void Del()
    {
        Release();
        GC.SuppressFinalize(this);
    }

    [PyMethod("__repr__(self, /)")] string Repr() => $"{Type.Name}({Queue.Id})";
    [PyMethod("__hash__(self, /)")] static Value Hash(ThreadState ts, PyCrossQueue self) => Ops.Hash(ts, self.Queue.Id);
    [PyMethod("__reduce__(self, /)")] Value Reduce() => PyTuple.Of(Type, PyTuple.Of(Queue.Id));

    [PyGetter("id")] long Id => Queue.Id;
    [PyGetter("_id")] long PlainId => Queue.Id;

    [PyMethod("_set_unbound(self, op, items=None, /)")]
    void SetUnbound(ThreadState ts, Value op, Value items) => _unboundItems = items.IsNone ? QueueClasses.Call(ts, "_resolve_default", op) : items;

    [PyGetter("unbounditems")]
    Value UnboundItems(ThreadState ts)
    {
        if (!_unboundItems.IsAbsent) return _unboundItems;
        Check();
        return _unboundItems = QueueClasses.Call(ts, "_resolve_default", (long)Queue.DefaultUnbound);
    }

    [PyGetter("maxsize")]
    long MaxSize
    {
        get
        {
            if (!_knowsMaxSize) Check();
            _knowsMaxSize = true;
            return Queue.MaxSize;
        }
    }

    private void Check()
    {
        if (Queue.IsGone) throw QueuesModule.Missing(Queue.Id);
    }

    [PyMethod("qsize(self)")]
    long Size()
    {
        Check();
        return Queue.Count;
    }

    [PyMethod("empty(self)")] bool IsEmpty() => Size() == 0;

    [PyMethod("full(self)")]
    bool IsFull()
    {
        Check();
        return Queue.IsFull;
    }

    // ---- putting and getting

    private const string PutDoc = "Add the object to the queue.\n\nIf \"block\" is true, this blocks while the queue is full.\n\nObjects that can be shared, such as str, bytes and tuples of such, are\nnot copied; others arrive as an equal object of the other interpreter.\nSee is_shareable().\n\n\"unbounditems\" says what becomes of the item if this interpreter\nends before it is taken: get() gives UNBOUND in its place, or\nraises ItemInterpreterDestroyed (UNBOUND_ERROR), or never sees it\n(UNBOUND_REMOVE). None is the default of the queue.";

    [PyMethod("put(self, obj, block=True, timeout=None, *, unbounditems=None)", Doc = PutDoc)]
    void Put(ThreadState ts, Value obj, bool block, Value timeout, Value unbounditems)
    {
        var op = unbounditems.IsNone ? null : OpOf(ts, unbounditems);
        QueuesModule.Put(ts, Queue, obj, op, block, block && !timeout.IsNone ? TimeLeft(ts, timeout) : null);
    }

    [PyMethod("put_nowait(self, obj, *, unbounditems=None)", Doc = "Add the object; QueueFull if there is no room.")]
    void PutNoWait(ThreadState ts, Value obj, Value unbounditems) => QueuesModule.Put(ts, Queue, obj, unbounditems.IsNone ? null : OpOf(ts, unbounditems), false, null);

    private static UnboundOp? OpOf(ThreadState ts, in Value items) => (UnboundOp)((PyTuple)QueueClasses.Call(ts, "_serialize_unbound", items).Ref!).Items[0].Bits;

    [PyMethod("get(self, block=True, timeout=None)", Doc = "Return the next object from the queue.\n\nIf \"block\" is true, this blocks while the queue is empty, for at most\n\"timeout\" seconds; then it raises QueueEmpty.\n\nWhat is given for an item whose interpreter has ended was decided by\n\"unbounditems\" of put().")]
    Value Get(ThreadState ts, bool block, Value timeout) => Take(ts, block, block && !timeout.IsNone ? TimeLeft(ts, timeout) : null);

    [PyMethod("get_nowait(self)", Doc = "Return the next object from the queue; QueueEmpty if there is none.")]
    Value GetNoWait(ThreadState ts) => Take(ts, false, null);

    private Value Take(ThreadState ts, bool waits, TimeSpan? limit)
    {
        var value = QueuesModule.Get(ts, Queue, waits, limit, out var lost);
        return lost is { } op ? QueueClasses.Call(ts, "_resolve_unbound", (long)op) : value.Take(ts);
    }

    private static TimeSpan? TimeLeft(ThreadState ts, in Value timeout) => QueuesModule.LimitOf(ts, QueueClasses.Call(ts, "_time_left", timeout));
}

/// <summary>What an interpreter has to do with queues: its objects for them, the classes of their errors, and its end. Belongs to the interpreter.</summary>
internal sealed class QueueClasses
{
    public const string Module = "concurrent.interpreters._queues";

    private bool _isReady;
    public Value Empty = Value.Absent, Full = Value.Absent;

    /// <summary>Which objects it has for queues.</summary>
    public Dictionary<long, WeakReference<PyCrossQueue>> Known { get; } = [];

    /// <summary>How many queues an interpreter that is confined may have made: they belong to the process.</summary>
    private const int MostMade = 1000;

    private readonly HashSet<long> _granted = [];
    private readonly HashSet<long> _made = [];

    /// <summary>A queue was made here.</summary>
    public void GrantMade(ThreadState ts, long id)
    {
        Grant(ts, id);
        if (ts.Interpreter.Host.Policy.IsConfined) _made.Add(id);
    }

    /// <summary>QueueError if an interpreter that is confined has made so many that it may not make another one.</summary>
    public void CheckRoom(ThreadState ts)
    {
        if (_made.Count < MostMade) return;
        // Some may only be there because nobody looked whether their handles are gone.
        while (!ts.Interpreter.Host.Collect()) ts.Interpreter.Host.Clock.Sleep(ts, TimeSpan.FromMilliseconds(5));
        GC.WaitForPendingFinalizers();
        ts.Interpreter.Finalizers.RunAll(ts);
        var queues = ts.Interpreter.Runtime.Queues;
        _made.RemoveWhere(id => queues.Find(id) == null);
        _granted.RemoveWhere(id => queues.Find(id) == null);
        if (_made.Count >= MostMade) throw Err.New(QueuesModule.QueueError, "the sandbox may not make more queues");
    }

    /// <summary>Nobody else would take care of the queues that code which nobody trusts has left without a handle.</summary>
    private void DestroyLeft(InterpreterState ended)
    {
        foreach (long id in _made)
            if (ended.Runtime.Queues.Find(id) is { IsBound: false } left) ended.Runtime.Queues.Destroy(left);
    }

    /// <summary>A queue was made here, or given to this interpreter. One that is confined finds no others.</summary>
    public void Grant(ThreadState ts, long id)
    {
        if (ts.Interpreter.Host.Policy.IsConfined) _granted.Add(id);
    }

    /// <summary>Whether the thread's interpreter may use a queue whose number it names.</summary>
    public static bool MayFind(ThreadState ts, long id) => !ts.Interpreter.Host.Policy.IsConfined || Of(ts)._granted.Contains(id);

    /// <summary>Those of the thread's interpreter; from the first time on it shares queues, and its end is heeded.</summary>
    public static QueueClasses Of(ThreadState ts)
    {
        var classes = ts.Interpreter.ModuleState<QueueClasses>();
        if (classes._isReady) return classes;
        classes._isReady = true;
        ts.Interpreter.ModuleState<CrossTypes>().Register(PyCrossQueue.TypeObject, static (_, queue) => new QueueData(((PyCrossQueue)queue.Ref!).Queue));
        ts.Interpreter.Ended += static ended => ended.Runtime.Queues.Forget(ended);
        if (ts.Interpreter.Host.Policy.IsConfined) ts.Interpreter.Ended += classes.DestroyLeft;
        return classes;
    }

    /// <summary>The classes of errors, which are written in Python.</summary>
    public static QueueClasses WithErrors(ThreadState ts)
    {
        var classes = Of(ts);
        if (classes.Empty.IsAbsent) Importer.ImportModule(ts, Module);
        return classes;
    }

    /// <summary>Calls a function of the module that queues are from.</summary>
    public static Value Call(ThreadState ts, string function, in Value argument) => Ops.Call(ts, Ops.GetAttr(ts, Importer.ImportModule(ts, Module), PyStr.Intern(function)), argument);

    /// <summary>A queue on its way: the other interpreter gets its own object for it.</summary>
    private sealed class QueueData(CrossQueue queue) : CrossData
    {
        public override Value Receive(ThreadState ts)
        {
            if (queue.IsGone) throw QueuesModule.Missing(queue.Id);
            Of(ts).Grant(ts, queue.Id);
            return PyCrossQueue.Of(ts, queue);
        }
    }
}
