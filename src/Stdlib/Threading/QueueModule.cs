namespace PyLite.Stdlib.Threading;

/// <summary>_queue: see https://docs.python.org/3.14/library/queue.html#simplequeue-objects</summary>
[PyModule("_queue", Doc = "C implementation of the Python queue module.\nThis module is an implementation detail, please do not use it directly.")]
[PyModuleType(typeof(PySimpleQueue))]
public static partial class QueueModule
{
    [PyModuleInit]
    static void Init(ThreadState ts, PyModule module) => Ops.SetAttr(ts, module, "Empty", PythonPart.Get(ts, "_queue_empty", "Empty"));

    internal static PyException Empty(ThreadState ts) => new((PyBaseException)Ops.Call(ts, PythonPart.Get(ts, "_queue_empty", "Empty")).Ref!);
}

/// <summary>queue.SimpleQueue. Thread-safe; whoever waits for an item lets other threads run.</summary>
[PyType("SimpleQueue", Module = "_queue", Subclassable = true, Doc = "Simple, unbounded, reentrant FIFO queue.")]
public sealed partial class PySimpleQueue : PyObject
{
    private readonly object _monitor = new();
    private readonly Queue<Value> _items = new();
    private PyInstance? _attributes;

    private PySimpleQueue(PyType type) : base(type) { }

    public override PyInstance? Attributes(bool create) => _attributes ?? (create && Type != TypeObject ? _attributes = PyInstance.ForAttributes(Type) : null);

    [PyNew("SimpleQueue(*args, **kwargs)", Raw = true, Doc = "Create and return a new object.  See help(type) for accurate signature.")]
    static Value New(PyType type, ReadOnlySpan<Value> args, PyTuple? kw)
    {
        if (type == TypeObject && kw != null) throw Err.Type("SimpleQueue() takes no keyword arguments");
        if (type == TypeObject && args.Length > 0) throw Err.Type("SimpleQueue() takes no positional arguments");
        return new PySimpleQueue(type);
    }

    private void Add(in Value item)
    {
        lock (_monitor)
        {
            _items.Enqueue(item);
            System.Threading.Monitor.Pulse(_monitor);
        }
    }

    [PyMethod("put(self, /, item, block=True, timeout=None)", Doc = "Put the item on the queue.\n\nThe optional 'block' and 'timeout' arguments are ignored, as this\nmethod never blocks.  They are provided for compatibility with the\nQueue class.")]
    void Put(Value item, bool block, Value timeout) => Add(item);

    [PyMethod("put_nowait(self, /, item)", Doc = "Put an item into the queue without blocking.\n\nThis is exactly equivalent to `put(item)` and is only provided\nfor compatibility with the Queue class.")]
    void PutNoWait(Value item) => Add(item);

    [PyMethod("get(self, /, block=True, timeout=None)", Doc = "Remove and return an item from the queue.\n\nIf optional args 'block' is true and 'timeout' is None (the\ndefault), block if necessary until an item is available.  If\n'timeout' is a non-negative number, it blocks at most 'timeout'\nseconds and raises the Empty exception if no item was available\nwithin that time.\nOtherwise ('block' is false), return an item if one is immediately\navailable, else raise the Empty exception ('timeout' is ignored\nin that case).")]
    Value Get(ThreadState ts, bool block, Value timeout)
    {
        TimeSpan? limit = block ? Limit(ts, timeout) : TimeSpan.Zero;
        lock (_monitor)
            if (_items.TryDequeue(out var item)) return item;
        var waited = Value.Absent;
        if (limit != TimeSpan.Zero && ts.WaitUntil(_monitor, () => _items.TryDequeue(out waited), limit)) return waited;
        throw QueueModule.Empty(ts);
    }

    private static TimeSpan? Limit(ThreadState ts, in Value timeout)
    {
        if (timeout.IsNone) return null;
        double seconds = timeout.IsFloat || timeout.Type.IsSubtypeOf(PyFloat.TypeObject) || timeout.Type.Slot(SlotId.Index) != null ? Ops.ToDouble(ts, timeout)
            : throw Err.Type($"'{timeout.Type.Name}' object cannot be interpreted as an integer or float");
        if (double.IsNaN(seconds)) throw Err.Value("Invalid value NaN (not a number)");
        if (Math.Abs(seconds) > LockTimeout.Maximum) throw Err.Overflow(Math.Abs(seconds) > 9.3e9 ? "timestamp out of range for C PyTime_t" : "timeout value is too large");
        return seconds >= 0 ? TimeSpan.FromSeconds(seconds) : throw Err.Value("'timeout' must be a non-negative number");
    }

    [PyMethod("get_nowait(self, /)", Doc = "Remove and return an item from the queue without blocking.\n\nOnly get an item if one is immediately available. Otherwise\nraise the Empty exception.")]
    Value GetNoWait(ThreadState ts) => Get(ts, false, Value.None);

    [PyMethod("empty(self, /)", Doc = "Return True if the queue is empty, False otherwise (not reliable!).")]
    bool IsEmpty() => Count() == 0;

    [PyMethod("qsize(self, /)", Doc = "Return the approximate size of the queue (not reliable!).")]
    long Count()
    {
        lock (_monitor) return _items.Count;
    }

    [PyClassMethod("__class_getitem__(cls, object, /)", Doc = "SimpleQueues are generic over the type of their contents")]
    static Value ClassGetItem(PyType cls, Value @object) => new PyGenericAlias(cls, @object);
}
