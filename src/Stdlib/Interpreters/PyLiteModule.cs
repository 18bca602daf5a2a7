using PyLite.Stdlib.Asyncio;
using PyLite.Vm.Crossing;

namespace PyLite.Stdlib.Interpreters;

/// <summary>_pylite: what the module <c>pylite</c> stands on, PyLite's own ways to use interpreters.</summary>
/// <remarks>Reference: docs/interpreters.md</remarks>
[PyModule("_pylite", Doc = "Primitive operations of the module pylite.")]
[PyModuleType(typeof(PyWatch))]
[PyModuleType(typeof(PySentItem))]
[PyModuleType(typeof(PySink))]
public static partial class PyLiteModule
{
    private static readonly PyType ClosedType = PyType.MakeSimple("QueueClosed", static () => QueuesModule.QueueError, "pylite", "Raised by put() to a closed queue, and by get() once it is drained.");

    [PyConst("QueueClosed")] static Value QueueClosed => ClosedType;

    internal static PyException Closed(CrossQueue queue) => Err.New(ClosedType, $"queue {queue.Id} is closed");

    [PyModuleInit]
    static void Init(ThreadState ts, PyModule module) =>
        ts.Interpreter.ModuleState<CrossTypes>().Register(PySink.TypeObject, static (_, sink) => new SinkData(((PySink)sink.Ref!).Sink));

    private sealed class SinkData(TextSink sink) : CrossData
    {
        public override Value Receive(ThreadState ts) => new PySink(sink);
    }

    // ---- running and ending

    [PyFunction("interrupt(id, force)")]
    static bool Interrupt(ThreadState ts, Value id, bool force)
    {
        var target = InterpreterId.Find(ts, id);
        if (target != ts.Interpreter) return target.InterruptRun(force);
        throw InterpreterErrors.New("cannot interrupt the current interpreter");
    }

    [PyFunction("call(id, callable, args, kwargs, timeout, grace)")]
    static Value Call(ThreadState ts, Value id, Value callable, PyTuple args, PyDict kwargs, Value timeout, double grace)
    {
        var target = Target(ts, id, "make a call in");
        if (!Ops.IsCallable(callable)) throw Err.Type($"expected a callable, got {Ops.Repr(ts, callable)}");
        var callee = callable;
        return Limited(ts, target, timeout, grace, () => CrossCall.Invoke(ts, target, callee, args, kwargs, keepsError: true));
    }

    [PyFunction("exec(id, code, timeout, grace)")]
    static Value Exec(ThreadState ts, Value id, Value code, Value timeout, double grace)
    {
        var target = Target(ts, id, "exec code for");
        var script = InterpretersModule.ScriptOf(ts, code);
        return Limited(ts, target, timeout, grace, () => CrossCall.Execute(ts, target, script));
    }

    private static InterpreterState Target(ThreadState ts, in Value id, string what)
    {
        var target = InterpreterId.Find(ts, id);
        return target.Whence == Whence.Stdlib ? target : throw InterpreterErrors.New($"cannot {what} unrecognized interpreter {target.Id}");
    }

    /// <summary>Runs something for a limited time: (result, what is told of the exception, the exception itself as far as it crosses); TimeoutError.</summary>
    private static Value Limited(ThreadState ts, InterpreterState target, in Value timeout, double grace, Func<CrossOutcome> run)
    {
        if (timeout.IsNone) return run().ToTuple(ts);
        double seconds = Ops.ToDouble(ts, timeout);
        if (seconds < 0 || double.IsNaN(seconds)) throw Err.Value("timeout value must be non-negative");
        using var limit = new RunLimit(target, TimeSpan.FromSeconds(Math.Min(seconds, 1e6)), TimeSpan.FromSeconds(Math.Clamp(grace, 0, 1e6)));
        try
        {
            var outcome = run();
            return limit.IsOver && outcome.Failure is { TypeName: "KeyboardInterrupt" } ? throw TimedOut() : outcome.ToTuple(ts);
        }
        catch (PyException e) when (limit.IsOver && e.Value.Type == InterpreterErrors.InterpreterError)
        {
            throw TimedOut();
        }

        static PyException TimedOut() => Err.New(Exc.TimeoutError, "timed out");
    }

    // ---- queues and channels

    [PyFunction("close(queue)")] static bool Close(PyCrossQueue queue) => queue.Queue.Close();
    [PyFunction("is_closed(queue)")] static bool IsClosed(PyCrossQueue queue) => queue.Queue.IsClosed;

    /// <summary>The queue or channel that an object stands for.</summary>
    internal static IWatchable SourceOf(ThreadState ts, in Value source)
    {
        switch (source.Ref)
        {
            case PyCrossQueue queue: return queue.Queue;
            case PyChannelId id: return PyChannelId.Find(ts, id);
            default:
                if (Ops.TryGetAttr(ts, source, "_id", out var inner) && inner.Ref is PyChannelId end) return PyChannelId.Find(ts, end);
                throw Err.Type($"expected a queue or an end of a channel, not {Ops.TypeFullName(source.Type)}");
        }
    }

    private static IWatchable[] SourcesOf(ThreadState ts, PyTuple sources) => Array.ConvertAll(sources.Items, source => SourceOf(ts, source));

    [PyFunction("is_ready(source)")] static bool IsReady(ThreadState ts, Value source) => SourceOf(ts, source).IsReady;

    [PyFunction("wait(sources, timeout)")]
    static bool Wait(ThreadState ts, PyTuple sources, Value timeout) => ReadyWait.Wait(ts, SourcesOf(ts, sources), QueuesModule.LimitOf(ts, timeout));

    [PyFunction("watch(sources, loop, callback)", Doc = "Has an event loop call something, once, when something about one of the sources changes.")]
    static Value Watch(ThreadState ts, PyTuple sources, Value loop, Value callback)
    {
        if (loop.Ref is not PyEventLoop native) throw Err.Type($"an event loop of asyncio is needed, not {Ops.TypeFullName(loop.Type)}");
        return new PyWatch(SourcesOf(ts, sources), native, native.MakeHandle(ts, callback));
    }

    [PyFunction("send(end, obj)", Doc = "Sends an object without waiting; what it gives tells when it was received.")]
    static Value Send(ThreadState ts, Value end, Value obj)
    {
        if (SourceOf(ts, end) is not Channel channel) throw Err.Type("expected an end of a channel");
        ChannelClasses.Of(ts);
        channel.CheckOpen();
        return new PySentItem(channel, channel.SendTracked(ts, CrossFunction.ShareOrCopy(ts, obj)));
    }
}

/// <summary>A wish to be told, on an event loop, that something changed. Fulfilled once.</summary>
[PyType("_Watch", Module = "_pylite", Abstract = true)]
public sealed partial class PyWatch : PyObject, IWatcher
{
    private readonly IWatchable[] _sources;
    private readonly PyEventLoop _loop;
    private PyHandle? _handle;

    internal PyWatch(IWatchable[] sources, PyEventLoop loop, PyHandle handle) : base(TypeObject)
    {
        (_sources, _loop, _handle) = (sources, loop, handle);
        foreach (var source in sources) source.Watch(this);
    }

    // On any thread, perhaps one of another interpreter: the loop takes the handle over in its own.
    void IWatcher.Changed()
    {
        if (System.Threading.Interlocked.Exchange(ref _handle, null) is { } handle) _loop.EnqueueFromOutside(handle);
    }

    [PyMethod("cancel(self)")]
    void Cancel()
    {
        _handle = null;
        foreach (var source in _sources) source.Unwatch(this);
    }
}

/// <summary>An item that was sent over a channel.</summary>
[PyType("_SentItem", Module = "_pylite", Abstract = true)]
public sealed partial class PySentItem(Channel channel, Channel.SendWait wait) : PyObject(TypeObject)
{
    [PyGetter("received", Doc = "None as long as nothing has happened, False if the channel was closed.")]
    Value IsReceived => wait.IsReceived is { } known ? known : Value.None;

    [PyMethod("withdraw(self)", Doc = "Takes it back; False if that is too late.")] bool Withdraw() => channel.Withdraw(wait);
}

/// <summary>Text that several interpreters write to. Belongs to no interpreter; thread-safe.</summary>
internal sealed class TextSink
{
    private readonly List<PyStr> _parts = [];

    public void Write(PyStr text)
    {
        lock (_parts) _parts.Add(text);
    }

    public PyStr[] Parts(bool takes)
    {
        lock (_parts)
        {
            PyStr[] result = [.. _parts];
            if (takes) _parts.Clear();
            return result;
        }
    }
}

/// <summary>_pylite.Sink: what captured output goes into. Can be shared between interpreters.</summary>
[PyType("Sink", Module = "_pylite")]
public sealed partial class PySink : PyObject
{
    internal PySink(TextSink sink) : base(TypeObject) => Sink = sink;

    internal TextSink Sink { get; }

    [PyNew("Sink()")] static Value New(PyType type) => new PySink(new TextSink());

    [PyMethod("write(self, text, /)")]
    void Write(ThreadState ts, PyStr text)
    {
        ts.Interpreter.Host.Meter?.CountOutput(text.Length);
        Sink.Write(text.GetType() == typeof(PyStr) ? text : PyStr.FromUtf16(text.ToString()));
    }

    [PyMethod("getvalue(self)", Doc = "All that was written and not taken.")] Value GetValue(ThreadState ts) => Join(ts, false);
    [PyMethod("take(self)", Doc = "The same, which is forgotten.")] Value Take(ThreadState ts) => Join(ts, true);

    private Value Join(ThreadState ts, bool takes) => Ops.CallMethod(ts, PyStr.Empty, "join", new PyList(Array.ConvertAll(Sink.Parts(takes), static part => (Value)part)));
}
