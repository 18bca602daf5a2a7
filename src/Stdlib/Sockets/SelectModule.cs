using System.Net.Sockets;
using ThreadState = PyLite.Vm.Eval.ThreadState;

namespace PyLite.Stdlib.Sockets;

/// <summary>select, for sockets: see https://docs.python.org/3.14/library/select.html. Of other descriptors managed code cannot know whether they are ready.</summary>
[PyModule("select", Doc = "This module supports asynchronous I/O on multiple file descriptors.")]
public static partial class SelectModule
{
    /// <summary>How long a wait goes on before it looks whether the script was cancelled or interrupted.</summary>
    private static readonly TimeSpan Piece = TimeSpan.FromMilliseconds(50);

    [PyModuleInit]
    static void Init(ThreadState ts, PyModule module) => Ops.SetAttr(ts, module, "error", PyOSError.TypeObject);

    [PyFunction("select(rlist, wlist, xlist, timeout=None, /)", Doc = "Wait until one or more file descriptors are ready for some kind of I/O.")]
    static Value Select(ThreadState ts, Value rlist, Value wlist, Value xlist, Value timeout)
    {
        double? seconds = null;
        if (!timeout.IsNone)
        {
            if (!timeout.IsFloat && !Ops.TryInt(timeout, out _) && timeout.Type.Slot(SlotId.Float) == null) throw Err.Type("timeout must be a float or None");
            seconds = Ops.ToDouble(ts, timeout);
            if (seconds < 0) throw Err.Value("timeout must be non-negative");
        }
        List<(Value Item, Socket Socket)> read = Find(ts, rlist), write = Find(ts, wlist), failed = Find(ts, xlist);
        var waited = System.Diagnostics.Stopwatch.StartNew();
        while (true)
        {
            List<Socket> readable = Sockets(read), writable = Sockets(write), exceptional = Sockets(failed);
            var left = seconds is { } limit ? TimeSpan.FromSeconds(Math.Min(limit, 1e6)) - waited.Elapsed : TimeSpan.MaxValue;
            using (ts.Block()) Wait(readable, writable, exceptional, left < TimeSpan.Zero ? TimeSpan.Zero : left < Piece ? left : Piece);
            ts.CheckBreaker();
            if (left <= Piece || readable.Count + writable.Count + exceptional.Count > 0)
                return PyTuple.Of(Ready(read, readable), Ready(write, writable), Ready(failed, exceptional));
        }
    }

    /// <summary>Leaves in the lists what is ready.</summary>
    private static void Wait(List<Socket> readable, List<Socket> writable, List<Socket> exceptional, TimeSpan time)
    {
        if (readable.Count + writable.Count + exceptional.Count == 0)
        {
            System.Threading.Thread.Sleep(time);
            return;
        }
        try
        {
            Socket.Select(readable, writable, exceptional, time);
        }
        catch (SocketException e)
        {
            throw Err.OS(e.NativeErrorCode);
        }
        catch (ObjectDisposedException)
        {
            throw Err.OS(Errno.EBADF);
        }
    }

    private static List<(Value Item, Socket Socket)> Find(ThreadState ts, in Value list)
    {
        if (list.Type.Slot(SlotId.Iter) == null && list.Type.Slot(SlotId.GetItem) == null) throw Err.Type("arguments 1-3 must be sequences");
        var found = new List<(Value, Socket)>();
        foreach (var item in Ops.ToArray(ts, list))
        {
            long number = Ops.TryInt(item, out _) ? Ops.ToLong(ts, item) : Number(ts, item);
            if (number < 0) throw Err.Value($"file descriptor cannot be a negative integer ({number})");
            if (ts.Interpreter.Host.Sockets.Find((int)number) is not { } socket)
            {
                if (ts.Interpreter.Host.Files.Find((int)number) == null) throw Err.OS(Errno.EBADF);
                throw Err.NotImplemented("select() is only supported for sockets");
            }
            found.Add((item, socket));
        }
        return found;
    }

    private static long Number(ThreadState ts, in Value item)
    {
        var method = Ops.TryGetAttr(ts, item, PyStr.Intern("fileno"), out var found) ? found : throw Err.Type("argument must be an int, or have a fileno() method.");
        var number = Ops.Call(ts, method);
        return Ops.TryInt(number, out _) ? Ops.ToLong(ts, number) : throw Err.Type("fileno() returned a non-integer");
    }

    private static List<Socket> Sockets(List<(Value Item, Socket Socket)> pairs) => pairs.ConvertAll(static pair => pair.Socket);

    private static PyList Ready(List<(Value Item, Socket Socket)> pairs, List<Socket> ready)
    {
        var list = new PyList();
        foreach (var (item, socket) in pairs)
            if (ready.Contains(socket)) list.Append(item);
        return list;
    }
}
