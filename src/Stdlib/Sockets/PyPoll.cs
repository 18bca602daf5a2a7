using PyLite.Vm.Limits;
using ThreadState = PyLite.Vm.Eval.ThreadState;

namespace PyLite.Stdlib.Sockets;

/// <summary>select.poll and select.epoll objects: which descriptors are asked about, in the order in which they came.</summary>
public abstract class PollSet(PyType type) : PyObject(type)
{
    private protected readonly Dictionary<int, uint> Wanted = [];

    /// <summary>Waits until something can be said about some; what, by number.</summary>
    private protected List<(int Number, int Found)> Wait(ThreadState ts, TimeSpan? limit, int most, bool tellsInvalid)
    {
        const int always = PollEvent.Error | PollEvent.HangUp | PollEvent.Invalid;
        var numbers = Wanted.Keys.ToArray();
        var events = new PollEvent[numbers.Length];
        bool anyReady = false;
        for (int i = 0; i < numbers.Length; i++)
        {
            int? known = Readiness.SystemNumber(ts, numbers[i]);
            anyReady |= known == null || known < 0;
            events[i] = new PollEvent { Descriptor = known ?? -1, Events = (short)(Wanted[numbers[i]] & 0x3FFF) };
            if (known == null && tellsInvalid) events[i].Found = PollEvent.Invalid;
        }
        var found = new List<(int, int)>();
        var asked = events.Where(static e => e.Descriptor >= 0).ToArray();
        ts.WaitForDescriptors(asked, anyReady && tellsInvalid ? TimeSpan.Zero : limit);
        int at = 0;
        for (int i = 0; i < numbers.Length && found.Count < most; i++)
        {
            int what = events[i].Descriptor >= 0 ? asked[at++].Found & (int)(Wanted[numbers[i]] | always) : events[i].Found;
            if (!tellsInvalid) what &= ~PollEvent.Invalid;
            if (what != 0) found.Add((numbers[i], what));
        }
        return found;
    }

    private protected static Value Pairs(List<(int Number, int Found)> found) => new PyList(found.Select(static f => (Value)PyTuple.Of(f.Number, f.Found)).ToArray());
}

/// <summary>select.poll(): see https://docs.python.org/3.14/library/select.html#polling-objects</summary>
[PyType("poll", Module = "select", Abstract = true)]
public sealed partial class PyPoll() : PollSet(TypeObject)
{
    private bool _runs;

    private static uint Mask(ThreadState ts, in Value mask)
    {
        if (!Ops.TryInt(mask, out var number)) throw Err.Type($"'{mask.Type.FullName}' object cannot be interpreted as an integer");
        if (number < 0) throw Err.Value("value must be positive");
        return number <= ushort.MaxValue ? (uint)number : throw Err.Overflow("Python int too large for C unsigned short");
    }

    [PyMethod("register(self, fd, eventmask=7, /)", Doc = "Register a file descriptor with the polling object.")]
    void Register(ThreadState ts, Value fd, Value mask) => Wanted[SelectModule.NumberOf(ts, fd)] = Mask(ts, mask);

    [PyMethod("modify(self, fd, eventmask, /)", Doc = "Modify an already registered file descriptor.")]
    void Modify(ThreadState ts, Value fd, Value mask)
    {
        int number = SelectModule.NumberOf(ts, fd);
        Wanted[number] = Wanted.ContainsKey(number) ? Mask(ts, mask) : throw Err.OS(Errno.ENOENT);
    }

    [PyMethod("unregister(self, fd, /)", Doc = "Remove a file descriptor being tracked by the polling object.")]
    void Unregister(ThreadState ts, Value fd)
    {
        int number = SelectModule.NumberOf(ts, fd);
        if (!Wanted.Remove(number)) throw Err.Key(number);
    }

    [PyMethod("poll(self, timeout=None, /)", Doc = "Polls the set of registered file descriptors.\n\nReturns a list containing any descriptors that have events or errors to report, as a list of (fd, event) 2-tuples.")]
    Value Poll(ThreadState ts, Value timeout)
    {
        TimeSpan? limit = null;
        if (!timeout.IsNone)
        {
            if (!timeout.IsFloat && !Ops.TryInt(timeout, out _) && timeout.Type.Slot(SlotId.Index) == null) throw Err.Type("timeout must be an integer or None");
            double milliseconds = Ops.ToDouble(ts, timeout);
            if (milliseconds > int.MaxValue) throw Err.Overflow("timeout is too large");
            if (milliseconds >= 0) limit = TimeSpan.FromMilliseconds(milliseconds);
        }
        if (_runs) throw Err.Runtime("concurrent poll() invocation");
        _runs = true;
        try
        {
            return Pairs(Wait(ts, limit, int.MaxValue, true));
        }
        finally
        {
            _runs = false;
        }
    }
}

/// <summary>select.epoll: see https://docs.python.org/3.14/library/select.html#edge-and-level-trigger-polling-epoll-objects. Told by level, also where edges are asked for.</summary>
[PyType("epoll", Module = "select", Doc = "Returns an epolling object.")]
public sealed partial class PyEpoll(int number) : PollSet(TypeObject)
{
    private const uint OneShot = 1u << 30;

    // Stands for the descriptor that the system's has: nothing but a number that tells it from others.
    private int _number = number;

    private sealed class Numbers
    {
        public int Last = 1 << 20;
    }

    [PyNew("epoll(sizehint=-1, flags=0)")]
    static Value New(ThreadState ts, PyType type, int sizehint, int flags)
    {
        if (sizehint != -1 && sizehint <= 0) throw Err.Value("sizehint must be positive or -1");
        if ((flags & ~524288) != 0) throw Err.OS(Errno.EINVAL);
        return new PyEpoll(++ts.Interpreter.ModuleState<Numbers>().Last);
    }

    private void CheckOpen()
    {
        if (_number < 0) throw Err.Value("I/O operation on closed epoll object");
    }

    private int Find(ThreadState ts, in Value fd)
    {
        CheckOpen();
        int number = SelectModule.NumberOf(ts, fd);
        // The system has no events for files of a file system.
        if (ts.Interpreter.Host.Files.Find(number) is { CanSeek: true }) throw Err.OS(Errno.EPERM);
        return Readiness.SystemNumber(ts, number) != null ? number : throw Err.OS(Errno.EBADF);
    }

    [PyGetter("closed", Doc = "True if the epoll handler is closed")] bool Closed => _number < 0;
    [PyMethod("fileno(self, /)", Doc = "Return the epoll control file descriptor.")]
    long Number()
    {
        CheckOpen();
        return _number;
    }

    [PyMethod("close(self, /)", Doc = "Close the epoll control file descriptor.\n\nFurther operations on the epoll object will raise an exception.")]
    void Close()
    {
        _number = -1;
        Wanted.Clear();
    }

    [PyMethod("register(self, fd, eventmask=7)", Doc = "Registers a new fd or raises an OSError if the fd is already registered.")]
    void Register(ThreadState ts, Value fd, long mask)
    {
        if (!Wanted.TryAdd(Find(ts, fd), (uint)mask)) throw Err.OS(Errno.EEXIST);
    }

    [PyMethod("modify(self, fd, eventmask)", Doc = "Modify event mask for a registered file descriptor.")]
    void Modify(ThreadState ts, Value fd, long mask)
    {
        int number = Find(ts, fd);
        Wanted[number] = Wanted.ContainsKey(number) ? (uint)mask : throw Err.OS(Errno.ENOENT);
    }

    [PyMethod("unregister(self, fd)", Doc = "Remove a registered file descriptor from the epoll object.")]
    void Unregister(ThreadState ts, Value fd)
    {
        CheckOpen();
        int number = SelectModule.NumberOf(ts, fd);
        bool wasThere = Wanted.Remove(number);
        if (Readiness.SystemNumber(ts, number) == null) throw Err.OS(Errno.EBADF);
        if (!wasThere) throw Err.OS(Errno.ENOENT);
    }

    [PyMethod("poll(self, timeout=None, maxevents=-1)", Doc = "Wait for events on the epoll file descriptor.\n\nReturns a list containing any descriptors that have events to report,\nas a list of (fd, events) 2-tuples.")]
    Value Poll(ThreadState ts, Value timeout, int maxevents)
    {
        CheckOpen();
        TimeSpan? limit = null;
        if (!timeout.IsNone)
        {
            if (!timeout.IsFloat && !Ops.TryInt(timeout, out _) && timeout.Type.Slot(SlotId.Index) == null) throw Err.Type("timeout must be an integer or None");
            double seconds = Ops.ToDouble(ts, timeout);
            if (seconds >= 0) limit = TimeSpan.FromSeconds(Math.Min(seconds, 1e8));
        }
        if (maxevents != -1 && maxevents <= 0) throw Err.Value($"maxevents must be greater than 0, got {maxevents}");
        var found = Wait(ts, limit, maxevents > 0 ? maxevents : int.MaxValue, false);
        foreach (var (number, _) in found)
            if (Wanted.TryGetValue(number, out uint wanted) && (wanted & OneShot) != 0) Wanted[number] = OneShot;
        return Pairs(found);
    }

    [PyMethod("__enter__(self, /)")]
    Value Enter()
    {
        CheckOpen();
        return this;
    }

    [PyMethod("__exit__(self, exc_type=None, exc_value=None, exc_tb=None, /)")]
    void Exit(Value type, Value value, Value traceback) => Close();
}
