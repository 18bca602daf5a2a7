using PyLite.Vm.Crossing;

namespace PyLite.Vm.Limits;

/// <summary>
/// Adds up the memory that can be reached from some interpreters: their modules, threads, frames, what they have put into queues. What belongs to the process or to other interpreters does not
/// count. Used once, while the thread holds the lock of its interpreter; threads of others may go on: what they change meanwhile is seen or not.
/// </summary>
internal sealed class HeapWalk
{
    /// <summary>What the table of the objects that were seen is filled to at most, in 256ths.</summary>
    private const int MaxFill = 160;

    private readonly HeapLayouts _layouts;
    private readonly InterpreterState[] _members;
    private readonly long _enough;

    // Types come in runs.
    private Type? _lastType;
    private HeapLayout? _lastLayout;
    private object?[] _seen = new object?[1 << 14];
    private int _seenCount;
    private object[] _waiting = new object[1 << 10];
    private int _waitingCount;
    private long _size;

    private HeapWalk(PyLiteRuntime runtime, InterpreterState[] members, long enough)
    {
        _layouts = runtime.HeapLayouts;
        _members = members;
        _enough = enough;
    }

    /// <summary>The bytes that interpreters hold; the walk ends when it has found <paramref name="enough"/>.</summary>
    public static long Measure(PyLiteRuntime runtime, InterpreterState[] members, long enough)
    {
        var walk = new HeapWalk(runtime, members, enough);
        foreach (var code in runtime.Code.All) walk.Exclude(code);
        foreach (var member in members) walk.Visit(member);
        foreach (var queue in runtime.Queues.All) queue.VisitItemsOf(members, walk);
        foreach (var channel in runtime.Channels.All) channel.VisitItemsOf(members, walk);
        walk.Run();
        return walk._size;
    }

    /// <summary>Code that all interpreters share.</summary>
    private void Exclude(CodeObject code)
    {
        if (!AddSeen(code)) return;
        foreach (object? constant in code.Constants)
            if (constant is CodeObject inner) Exclude(inner);
    }

    private void Run()
    {
        while (_waitingCount > 0 && _size <= _enough)
        {
            object next = _waiting[--_waitingCount];
            _waiting[_waitingCount] = null!;
            Follow(next);
        }
    }

    private void Follow(object o)
    {
        var type = o.GetType();
        if (type != _lastType)
        {
            _lastLayout = _layouts.Of(type);
            _lastType = type;
        }
        var layout = _lastLayout!;
        _size += layout.ElementSize == 0 ? layout.Size : layout.Size + (long)layout.ElementSize * Unsafe.As<Array>(o).Length;
        if (layout.Walk == null) return;
        if (IsOthers(o)) return;
        if (o is CodeState state) Follow(state);
        else layout.Walk(o, this);
    }

    /// <summary>The constants and names of code that is shared are no part of it.</summary>
    private void Follow(CodeState state)
    {
        Visit(state.Code);
        Visit(state.Caches);
    }

    private bool IsOthers(object o) => o switch
    {
        PyType type => type.IsBuiltin,
        InterpreterState interpreter => Array.IndexOf(_members, interpreter) < 0,
        ThreadState thread => Array.IndexOf(_members, thread.Interpreter) < 0,
        MemoryLoan loan => loan.Owner == null || Array.IndexOf(_members, loan.Owner) < 0,
        PyLiteRuntime or CrossQueue or CrossQueues or Channel or ChannelTable or ResourceMeter or LimitWatch or SharedCode or HostFile or InterpreterSetup => true,
        _ => false,
    };

    /// <summary>What an object refers to is to be counted, too.</summary>
    public void Visit(object? o)
    {
        if (o == null) return;
        if (o.GetType() == typeof(string))
        {
            if (ReferenceEquals(o, Value.FloatTag) || ReferenceEquals(o, Value.AbsentTag)) return;
            if (AddSeen(o)) _size += 24 + 2L * Unsafe.As<string>(o).Length;
            return;
        }
        if (o is Delegate function)
        {
            Visit(function.Target);
            return;
        }
        if (!AddSeen(o)) return;
        if (_waitingCount == _waiting.Length) Array.Resize(ref _waiting, _waitingCount * 2);
        _waiting[_waitingCount++] = o;
    }

    public void VisitAll(object?[] items)
    {
        foreach (object? item in items) Visit(item);
    }

    public void VisitAll(Value[] items)
    {
        foreach (ref readonly var item in items.AsSpan()) Visit(item.Ref);
    }

    /// <summary>False if it was seen before.</summary>
    private bool AddSeen(object o)
    {
        if (_seenCount >= (long)_seen.Length * MaxFill >> 8) Grow();
        int mask = _seen.Length - 1;
        for (int at = Hash(o) & mask; ; at = at + 1 & mask)
        {
            object? there = _seen[at];
            if (there == o) return false;
            if (there != null) continue;
            _seen[at] = o;
            _seenCount++;
            return true;
        }
    }

    private static int Hash(object o) => (int)((uint)RuntimeHelpers.GetHashCode(o) * 0x9E3779B1u >> 4);

    private void Grow()
    {
        var old = _seen;
        _seen = new object?[old.Length * 2];
        int mask = _seen.Length - 1;
        foreach (object? o in old)
        {
            if (o == null) continue;
            int at = Hash(o) & mask;
            while (_seen[at] != null) at = at + 1 & mask;
            _seen[at] = o;
        }
    }
}
