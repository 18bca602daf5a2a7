using System.Net.Sockets;
using PyLite.Vm.Limits;
using ThreadState = PyLite.Vm.Eval.ThreadState;

namespace PyLite.Stdlib.Sockets;

/// <summary>select: see https://docs.python.org/3.14/library/select.html</summary>
[PyModule("select", Doc = "This module supports asynchronous I/O on multiple file descriptors.")]
[PyModuleType(typeof(PyEpoll))]
public static partial class SelectModule
{
    private static readonly (string Name, long Value)[] Constants =
    [
        ("POLLIN", 1), ("POLLPRI", 2), ("POLLOUT", 4), ("POLLERR", 8), ("POLLHUP", 16), ("POLLNVAL", 32), ("POLLRDNORM", 64), ("POLLRDBAND", 128), ("POLLWRNORM", 256),
        ("POLLWRBAND", 512), ("POLLMSG", 1024), ("POLLRDHUP", 8192), ("PIPE_BUF", 4096),
        ("EPOLLIN", 1), ("EPOLLPRI", 2), ("EPOLLOUT", 4), ("EPOLLERR", 8), ("EPOLLHUP", 16), ("EPOLLRDNORM", 64), ("EPOLLRDBAND", 128), ("EPOLLWRNORM", 256), ("EPOLLWRBAND", 512),
        ("EPOLLMSG", 1024), ("EPOLLRDHUP", 8192), ("EPOLLEXCLUSIVE", 1 << 28), ("EPOLLWAKEUP", 1 << 29), ("EPOLLONESHOT", 1 << 30), ("EPOLLET", 1L << 31), ("EPOLL_CLOEXEC", 524288),
    ];

    [PyModuleInit]
    static void Init(ThreadState ts, PyModule module)
    {
        module.Dict.SetStr("error", PyOSError.TypeObject);
        foreach (var (name, value) in Constants) module.Dict.SetStr(name, value);
    }

    [PyFunction("select(rlist, wlist, xlist, timeout=None, /)", Doc = "Wait until one or more file descriptors are ready for some kind of I/O.")]
    static Value Select(ThreadState ts, Value rlist, Value wlist, Value xlist, Value timeout)
    {
        TimeSpan? limit = null;
        if (!timeout.IsNone)
        {
            if (!timeout.IsFloat && !Ops.TryInt(timeout, out _) && timeout.Type.Slot(SlotId.Float) == null) throw Err.Type("timeout must be a float or None");
            double seconds = Ops.ToDouble(ts, timeout);
            if (double.IsNaN(seconds)) throw Err.Value("Invalid value NaN (not a number)");
            if (seconds < 0) throw Err.Value("timeout must be non-negative");
            if (seconds > 9223372036) throw Err.Overflow("timeout doesn't fit into C timeval");
            limit = TimeSpan.FromSeconds(Math.Min(seconds, 1e8));
        }
        List<(Value Item, int Number)> read = Find(ts, rlist), write = Find(ts, wlist), failed = Find(ts, xlist);
        if (!Descriptors.Supported) return SelectSockets(ts, read, write, failed, limit);
        var events = new PollEvent[read.Count + write.Count + failed.Count];
        int at = 0;
        foreach (var (list, wanted) in ((List<(Value Item, int Number)>, short)[])[(read, PollEvent.In), (write, PollEvent.Out), (failed, PollEvent.Priority)])
            foreach (var (_, number) in list) events[at++] = new PollEvent { Descriptor = number, Events = wanted };
        // Streams of the host are always ready.
        bool anyReady = Array.Exists(events, static e => e.Descriptor < 0);
        ts.WaitForDescriptors(events, anyReady ? TimeSpan.Zero : limit);
        if (Array.Exists(events, static e => (e.Found & PollEvent.Invalid) != 0)) throw Err.OS(Errno.EBADF);
        var span = events.AsSpan();
        return PyTuple.Of(
            Ready(read, span[..read.Count], PollEvent.In | PollEvent.HangUp | PollEvent.Error),
            Ready(write, span.Slice(read.Count, write.Count), PollEvent.Out | PollEvent.Error),
            Ready(failed, span[(read.Count + write.Count)..], PollEvent.Priority));
    }

    private static PyList Ready(List<(Value Item, int Number)> items, Span<PollEvent> events, int wanted)
    {
        var list = new PyList();
        for (int i = 0; i < items.Count; i++)
            if ((events[i].Found & wanted) != 0 || events[i].Descriptor < 0) list.Append(items[i].Item);
        return list;
    }

    private static List<(Value Item, int Number)> Find(ThreadState ts, in Value list)
    {
        if (list.Type.Slot(SlotId.Iter) == null && list.Type.Slot(SlotId.GetItem) == null) throw Err.Type("arguments 1-3 must be sequences");
        var found = new List<(Value, int)>();
        // The list itself, which a fileno() may change.
        var items = list.Ref as PyList ?? new PyList(Ops.ToArray(ts, list));
        for (int i = 0; i < items.Count; i++)
        {
            var item = items.Items[i];
            int number = NumberOf(ts, item);
            found.Add((item, Descriptors.Supported ? Readiness.SystemNumber(ts, number) ?? throw Err.OS(Errno.EBADF) : number));
            if (found.Count > 1024) throw Err.Value("too many file descriptors in select()");
        }
        return found;
    }

    /// <summary>The descriptor that an object is or has.</summary>
    internal static int NumberOf(ThreadState ts, in Value item)
    {
        Value number = item;
        if (!Ops.TryInt(item, out _))
        {
            var method = Ops.TryGetAttr(ts, item, PyStr.Intern("fileno"), out var found) ? found : throw Err.Type("argument must be an int, or have a fileno() method.");
            number = Ops.Call(ts, method);
            if (!Ops.TryInt(number, out _)) throw Err.Type("fileno() returned a non-integer");
        }
        long value = Ops.ToLong(ts, number);
        if (value < 0) throw Err.Value($"file descriptor cannot be a negative integer ({value})");
        return value <= int.MaxValue ? (int)value : throw Err.Overflow("Python int too large to convert to C int");
    }

    // ---- where there are no descriptors

    private static Value SelectSockets(ThreadState ts, List<(Value Item, int Number)> read, List<(Value Item, int Number)> write, List<(Value Item, int Number)> failed, TimeSpan? limit)
    {
        Socket SocketOf((Value Item, int Number) pair) => ts.Interpreter.Host.Sockets.Find(pair.Number) ?? throw Err.OS(Errno.EBADF);
        var piece = TimeSpan.FromMilliseconds(50);
        var waited = System.Diagnostics.Stopwatch.StartNew();
        while (true)
        {
            List<Socket> readable = read.ConvertAll(SocketOf), writable = write.ConvertAll(SocketOf), exceptional = failed.ConvertAll(SocketOf);
            var left = limit - waited.Elapsed ?? TimeSpan.MaxValue;
            var time = left < TimeSpan.Zero ? TimeSpan.Zero : left < piece ? left : piece;
            using (ts.Block())
            {
                if (readable.Count + writable.Count + exceptional.Count == 0) System.Threading.Thread.Sleep(time);
                else Socket.Select(readable, writable, exceptional, time);
            }
            ts.CheckBreaker();
            if (left > piece && readable.Count + writable.Count + exceptional.Count == 0) continue;
            PyList Found(List<(Value Item, int Number)> pairs, List<Socket> ready) => new(pairs.Where(pair => ready.Contains(SocketOf(pair))).Select(static pair => pair.Item).ToArray());
            return PyTuple.Of(Found(read, readable), Found(write, writable), Found(failed, exceptional));
        }
    }

    [PyFunction("poll()", Doc = "Returns a polling object.\\n\\nThis object supports registering and unregistering file descriptors, and then\\npolling them for I/O events.")]
    static Value Poll() => new PyPoll();
}
