namespace PyLite.Vm.Limits;

// Memory. The collector knows no interpreters. What the threads of these allocate is known for nothing; once it is more than the limit leaves, what they hold is measured by a walk over
// their objects (HeapWalk). What C# code is building meanwhile no walk finds: that shows in how much the heap of the process grew beyond what all others allocated. Large objects are
// held against the limit before they are made (Charge).
public sealed partial class ResourceMeter
{
    /// <summary>Smaller objects are not worth asking about before they are made.</summary>
    private const int LargeObject = 1 << 16;

    /// <summary>The longest ints where time or memory is limited: with longer ones a single operation, which nothing can end, could take minutes.</summary>
    private const long MostIntBits = 1 << 21;

    private readonly Lock _measuring = new();
    private long _allocated;
    private long _allocatedAtMeasure;
    private long _owned;
    private long _toldAt;

    // The process when it was last known what they hold.
    private long _heapThen = GC.GetTotalMemory(false);
    private long _ownedThen;
    private long _processAllocatedThen = GC.GetTotalAllocatedBytes();
    private long _allocatedThen;

    /// <summary>What they may hold before they end.</summary>
    private long HardLimit => limits.Memory!.Value + limits.Memory.Value / 4;

    /// <summary>The bytes that they held when that was last measured.</summary>
    public long MemoryUsed => Volatile.Read(ref _owned);

    private static void MarkAllocated(ThreadState ts) => ts.AllocatedBefore = GC.GetAllocatedBytesForCurrentThread();

    private long TakeAllocated(ThreadState ts)
    {
        long now = GC.GetAllocatedBytesForCurrentThread();
        long delta = Math.Max(0, now - ts.AllocatedBefore);
        ts.AllocatedBefore = now;
        return Interlocked.Add(ref _allocated, delta);
    }

    private void AskForMeasuring()
    {
        foreach (var member in Members)
        {
            member.MainThread?.Request(BreakRequest.Measure);
            foreach (var thread in member.Threads) thread.Request(BreakRequest.Measure);
        }
    }

    /// <summary>
    /// Asked before a large object is made: MemoryError if there is no room for it. Callable from any thread; nothing happens where no interpreter with a limit is entered.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Charge(long bytes)
    {
        if (bytes >= LargeObject) ChargeCurrent(bytes);
    }

    /// <summary>The same for memory that the collector does not manage; true if somebody counts it.</summary>
    public static bool ChargeOutside(long bytes)
    {
        if (ThreadState.CurrentOrNull is not { } ts || ts.Interpreter.Host.Meter is not { Limits.Memory: not null } meter) return false;
        meter.Charge(ts, bytes);
        Interlocked.Add(ref meter._allocated, bytes);
        return true;
    }

    /// <summary>The same for an int that has so many bits.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void ChargeInt(long bits)
    {
        if (bits >= LargeObject * 8) ChargeCurrentInt(bits);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void ChargeCurrent(long bytes)
    {
        if (ThreadState.CurrentOrNull is { } ts && ts.Interpreter.Host.Meter is { Limits.Memory: not null } meter) meter.Charge(ts, bytes);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void ChargeCurrentInt(long bits)
    {
        if (ThreadState.CurrentOrNull is not { } ts || ts.Interpreter.Host.Meter is not { } meter) return;
        if (bits > MostIntBits && (meter.Limits.Memory != null || meter.Limits.Time != null)) throw Err.New(Exc.MemoryError, $"ints of this interpreter may have no more than {MostIntBits} bits");
        if (meter.Limits.Memory != null) meter.Charge(ts, bits / 8);
    }

    private void Charge(ThreadState ts, long bytes)
    {
        CheckAlive();
        long limit = limits.Memory!.Value;
        if (bytes > limit) throw Refusal();
        long allocated = TakeAllocated(ts);
        if (Volatile.Read(ref _owned) + (allocated - Volatile.Read(ref _allocatedAtMeasure)) + bytes <= limit) return;
        if (Update(ts, bytes) + bytes > limit) throw Refusal();
    }

    private PyException Refusal() => Err.New(Exc.MemoryError, Describe(LimitKind.Memory));

    /// <summary>Called by a thread that was asked to look at what it allocated: MemoryError if they hold too much; if that was told and they hold more still, they end.</summary>
    internal void Measure(ThreadState ts)
    {
        if (limits.Memory is not { } limit) return;
        CheckAlive();
        long allocated = TakeAllocated(ts);
        // Each measurement is paid for by some allocation, also where little room is left.
        long room = Math.Max(0, limit - Volatile.Read(ref _owned)) + limit / 4;
        if (allocated - Volatile.Read(ref _allocatedAtMeasure) < room) return;
        long owned = Update(ts, 0);
        if (owned <= limit)
        {
            _toldAt = 0;
            return;
        }
        if (_toldAt != 0 && owned > HardLimit)
        {
            Exceed(LimitKind.Memory);
            CheckAlive();
        }
        if (_toldAt != 0 && owned < _toldAt + limit / 16) return;
        _toldAt = owned;
        throw Refusal();
    }

    /// <summary>Measures what they hold; <paramref name="wanted"/> is what is asked for besides.</summary>
    private long Update(ThreadState ts, long wanted)
    {
        lock (_measuring)
        {
            long found = HeapWalk.Measure(ts.Interpreter.Runtime, Members, 2 * HardLimit);
            // What the measuring itself took is nobody's.
            MarkAllocated(ts);
            long owned = Math.Max(found, HiddenSince(found, wanted));
            Volatile.Write(ref _owned, owned);
            Volatile.Write(ref _allocatedAtMeasure, Volatile.Read(ref _allocated));
            return owned;
        }
    }

    /// <summary>
    /// What they hold at least, by the growth of the process's heap since that was last known, all that others allocated meanwhile granted to be alive. The heap is collected only when its
    /// garbage decides; 0 if it does not.
    /// </summary>
    private long HiddenSince(long found, long wanted)
    {
        if (Least(GC.GetTotalMemory(false)) is var least && least + wanted > limits.Memory && least > found + found / 8)
        {
            GC.Collect();
            least = Least(GC.GetTotalMemory(false));
            Remember(Math.Max(found, least));
            return least;
        }
        // What others allocated hides what these hold.
        if (OthersAllocated > limits.Memory / 2) Remember(found);
        return 0;
    }

    private long Least(long heap) => _ownedThen + (heap - _heapThen) - OthersAllocated;

    private long OthersAllocated => Math.Max(0, GC.GetTotalAllocatedBytes() - _processAllocatedThen - (Volatile.Read(ref _allocated) - _allocatedThen));

    private void Remember(long owned)
    {
        _heapThen = GC.GetTotalMemory(false);
        _ownedThen = owned;
        _processAllocatedThen = GC.GetTotalAllocatedBytes();
        _allocatedThen = Volatile.Read(ref _allocated);
    }
}
