using PyLite.Vm.Limits;
using Monitor = System.Threading.Monitor;
using Thread = System.Threading.Thread;

namespace PyLite.Stdlib.Os;

/// <summary>Waiting for child processes so that the thread can be woken. Linux.</summary>
internal static unsafe class ChildWait
{
    public const int NoHang = 1, Stopped = 2, Exited = 4, Continued = 8, NoWait = 0x1000000;
    private const int AnyProcess = 0, OneProcess = 1, OneGroup = 2;
    private const long PidfdOpen = 434;

    /// <summary>How many numbers struct rusage has.</summary>
    public const int UsageSize = 18;

    /// <summary>As wait4: the number of the process, and its status; 0 where the options say not to wait. OSError.</summary>
    public static int Wait(ThreadState ts, int process, int options, out int status, long[]? usage = null)
    {
        while (true)
        {
            int found = Try(process, options, out status, usage);
            if (found < 0) throw Err.OS(LibC.Error);
            if (found != 0 || (options & NoHang) != 0) return found;
            AwaitChange(ts, process, options);
        }
    }

    private static int Try(int process, int options, out int status, long[]? usage)
    {
        int value = 0, found;
        fixed (long* start = usage) found = LibC.Wait(process, &value, options | NoHang, start);
        status = value;
        return found;
    }

    /// <summary>As waitid, whose structure is at <paramref name="info"/>; whether there is something in it.</summary>
    public static bool WaitId(ThreadState ts, int kind, uint id, int options, int[] info)
    {
        while (true)
        {
            int result;
            fixed (int* start = info) result = LibC.WaitId(kind, id, start, options | NoHang);
            if (result != 0) throw Err.OS(LibC.Error);
            // Neither signal number nor process: nothing has changed.
            if (info[0] != 0) return true;
            if ((options & NoHang) != 0) return false;
            AwaitChange(ts, kind, id, options);
        }
    }

    /// <summary>Waits until there is perhaps something to be told of a process.</summary>
    private static void AwaitChange(ThreadState ts, int process, int options)
    {
        if (process > 0 && (options & (Stopped | Continued)) == 0 && TryAwaitEnd(ts, process, null)) return;
        var (kind, id) = process switch
        {
            -1 => (AnyProcess, 0u),
            0 => (OneGroup, (uint)LibC.GetGroup(0)),
            > 0 => (OneProcess, (uint)process),
            _ => (OneGroup, (uint)-(long)process),
        };
        AwaitChange(ts, kind, id, options & (Stopped | Continued) | Exited);
    }

    /// <summary>Waits for the end of a process by a descriptor for it, without asking for its status; false where the system gives none.</summary>
    /// <remarks>True does not say that it has ended: the time may be over.</remarks>
    public static bool TryAwaitEnd(ThreadState ts, int process, TimeSpan? limit)
    {
        int descriptor = (int)LibC.SystemCall(PidfdOpen, process, 0, 0, 0);
        if (descriptor < 0) return false;
        try
        {
            ts.WaitForDescriptor(descriptor, PollEvent.In, limit);
        }
        finally
        {
            LibC.Close(descriptor);
        }
        return true;
    }

    /// <summary>The system waits in a thread of its own, which takes nothing away: then this one looks. If it is woken before, that thread stays until something happens to a child.</summary>
    private static void AwaitChange(ThreadState ts, int kind, uint id, int options)
    {
        var monitor = new object();
        bool changed = false;
        var waiter = new Thread(() =>
        {
            const int infoSize = 32;
            int* info = stackalloc int[infoSize];
            LibC.WaitId(kind, id, info, options & ~NoHang | NoWait);
            lock (monitor)
            {
                changed = true;
                Monitor.PulseAll(monitor);
            }
        }) { IsBackground = true, Name = "wait" };
        waiter.Start();
        ts.WaitUntil(monitor, () => changed);
    }
}
