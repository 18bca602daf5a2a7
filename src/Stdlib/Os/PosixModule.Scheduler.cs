using PyLite.Vm.Limits;

namespace PyLite.Stdlib.Os;

/// <summary>os.sched_param: https://docs.python.org/3.14/library/os.html#os.sched_param</summary>
internal static class SchedulingParameter
{
    public static readonly StructSequenceType Sequence = new("posix", "sched_param", "Currently has only one field: sched_priority\n\n  sched_priority\n    A scheduling parameter.", ["sched_priority"])
    {
        // sched_param(5), where others take a sequence.
        TakesItems = true,
    };
}

// Priorities, scheduling and processors.
public static unsafe partial class PosixModule
{
    [PyConst("sched_param")] static Value SchedParam => SchedulingParameter.Sequence.Type;

    /// <summary>The priority of a sched_param; TypeError, OverflowError.</summary>
    private static int SchedulingPriority(ThreadState ts, in Value parameter)
    {
        if (parameter.Ref is not PyStructSequence sequence || sequence.Type != SchedulingParameter.Sequence.Type) throw Err.Type("must have a sched_param object");
        long priority = Ops.ToLong(ts, sequence.Items[0]);
        return priority is >= int.MinValue and <= int.MaxValue ? (int)priority : throw Err.Overflow("sched_priority out of range");
    }

    /// <summary>
    /// To the system a process's number is also that of its first thread, which here is not one that runs Python. Whoever names this process means the thread that asks.
    /// </summary>
    private static int Itself(int process) => process == Environment.ProcessId ? 0 : process;

    [PyFunction("nice(increment, /)", Doc = "Add increment to the priority of process and return the new priority.")]
    static long Nice(ThreadState ts, int increment)
    {
        CheckProcess(ts, "nice");
        System.Runtime.InteropServices.Marshal.SetLastSystemError(0);
        return Limit(LibC.Nice(increment));
    }

    [PyFunction("getpriority(which, who)", Doc = "Return program scheduling priority.")]
    static long GetPriority(ThreadState ts, int which, int who)
    {
        CheckProcess(ts, "getpriority");
        System.Runtime.InteropServices.Marshal.SetLastSystemError(0);
        return Limit(LibC.GetPriority(which, (uint)(which == OneProcess ? Itself(who) : who)));
    }

    [PyFunction("setpriority(which, who, priority)", Doc = "Set program scheduling priority.")]
    static void SetPriority(ThreadState ts, int which, int who, int priority) => Ask(ts, "setpriority", () => LibC.SetPriority(which, (uint)(which == OneProcess ? Itself(who) : who), priority));

    [PyFunction("sched_yield()", Doc = "Voluntarily relinquish the CPU.")]
    static void SchedYield(ThreadState ts)
    {
        using (ts.Block()) LibC.Yield();
    }

    [PyFunction("sched_get_priority_max(policy)", Doc = "Get the maximum scheduling priority for policy.")]
    static long SchedGetPriorityMax(int policy) => LibC.HighestPriority(policy) is >= 0 and var priority ? priority : throw Err.OS(LibC.Error);

    [PyFunction("sched_get_priority_min(policy)", Doc = "Get the minimum scheduling priority for policy.")]
    static long SchedGetPriorityMin(int policy) => LibC.LowestPriority(policy) is >= 0 and var priority ? priority : throw Err.OS(LibC.Error);

    [PyFunction("sched_getscheduler(pid, /)", Doc = "Get the scheduling policy for the process identified by pid.\n\nPassing 0 for pid returns the scheduling policy for the calling process.")]
    static long SchedGetScheduler(ThreadState ts, int pid) => Ask(ts, "sched_getscheduler", () => LibC.GetPolicy(Itself(pid)));

    [PyFunction("sched_setscheduler(pid, policy, param, /)", Doc = "Set the scheduling policy for the process identified by pid.\n\nIf pid is 0, the calling process is changed.\nparam is an instance of sched_param.")]
    static void SchedSetScheduler(ThreadState ts, int pid, int policy, Value param)
    {
        int priority = SchedulingPriority(ts, param);
        CheckProcess(ts, "sched_setscheduler");
        Check(LibC.SetPolicy(Itself(pid), policy, &priority));
    }

    [PyFunction("sched_getparam(pid, /)", Doc = "Returns scheduling parameters for the process identified by pid.\n\nIf pid is 0, returns parameters for the calling process.\nReturn value is an instance of sched_param.")]
    static Value SchedGetParam(ThreadState ts, int pid)
    {
        CheckProcess(ts, "sched_getparam");
        int priority;
        Check(LibC.GetParameter(Itself(pid), &priority));
        return SchedulingParameter.Sequence.Make(priority);
    }

    [PyFunction("sched_setparam(pid, param, /)", Doc = "Set scheduling parameters for the process identified by pid.\n\nIf pid is 0, sets parameters for the calling process.\nparam should be an instance of sched_param.")]
    static void SchedSetParam(ThreadState ts, int pid, Value param)
    {
        int priority = SchedulingPriority(ts, param);
        CheckProcess(ts, "sched_setparam");
        Check(LibC.SetParameter(Itself(pid), &priority));
    }

    [PyFunction("sched_rr_get_interval(pid, /)", Doc = "Return the round-robin quantum for the process identified by pid, in seconds.\n\nValue returned is a float.")]
    static double SchedRRGetInterval(ThreadState ts, int pid)
    {
        CheckProcess(ts, "sched_rr_get_interval");
        LibC.TimeSpec interval;
        Check(LibC.GetInterval(Itself(pid), &interval));
        return interval.Seconds + interval.Nanoseconds * 1e-9;
    }

    // ---- processors

    private const int OneProcess = 0;
    private const int FirstMaskSize = 128, LargestMaskSize = 1 << 16;

    [PyFunction("sched_getaffinity(pid, /)", Doc = "Return the affinity of the process identified by pid (or the current process if zero).\n\nThe affinity is returned as a set of CPU identifiers.")]
    static Value SchedGetAffinity(ThreadState ts, int pid)
    {
        // How many processors there are for it everybody may know.
        if (Itself(pid) != 0) CheckProcess(ts, "sched_getaffinity");
        for (int size = FirstMaskSize; ; size *= 2)
        {
            var mask = new byte[size];
            int result;
            fixed (byte* start = mask) result = LibC.GetAffinity(Itself(pid), size, start);
            if (result < 0 && LibC.Error is var error)
            {
                // More processors than there is room for.
                if (error == Errno.EINVAL && size < LargestMaskSize) continue;
                throw Err.OS(error);
            }
            var processors = new PySet();
            for (int i = 0; i < 8 * size; i++)
                if ((mask[i / 8] >> i % 8 & 1) != 0) processors.Add(ts, i);
            return processors;
        }
    }

    [PyFunction("sched_setaffinity(pid, mask, /)", Doc = "Set the CPU affinity of the process identified by pid to mask.\n\n  pid\n    The process ID to set the affinity for; 0 for the calling process.\n  mask\n    An iterable of integers identifying CPUs.")]
    static void SchedSetAffinity(ThreadState ts, int pid, Value mask)
    {
        CheckProcess(ts, "sched_setaffinity");
        var bits = new byte[FirstMaskSize];
        foreach (var item in Ops.ToArray(ts, mask))
        {
            if (!Ops.TryInt(item, out var exact)) throw Err.Type($"expected an iterator of ints, but iterator yielded {Ops.Repr(ts, item.Type)}");
            if (exact < 0) throw Err.Value("negative CPU number");
            if (exact >= int.MaxValue || exact >= 8 * LargestMaskSize) throw Err.Overflow("CPU number too large");
            int processor = (int)exact;
            if (processor / 8 >= bits.Length) Array.Resize(ref bits, Math.Max(2 * bits.Length, (processor / 8 + 8) & ~7));
            bits[processor / 8] |= (byte)(1 << processor % 8);
        }
        fixed (byte* start = bits) Check(LibC.SetAffinity(Itself(pid), bits.Length, start));
    }

    [PyFunction("getloadavg()", Doc = "Return average recent system load information.\n\nReturn the number of processes in the system run queue averaged over\nthe last 1, 5, and 15 minutes as a tuple of three floats.\nRaises OSError if the load average was unobtainable.")]
    static Value GetLoadAvg(ThreadState ts)
    {
        const int count = 3;
        CheckProcess(ts, "getloadavg");
        var averages = stackalloc double[count];
        if (LibC.Load(averages, count) != count) throw OsErrors.Plain(ts, "Load averages are unobtainable");
        return PyTuple.Of(averages[0], averages[1], averages[2]);
    }
}
