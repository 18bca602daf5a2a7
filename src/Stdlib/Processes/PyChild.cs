using System.Diagnostics;
using System.Threading;
using PyLite.Stdlib.Os;
using PyLite.Vm.Limits;
using ThreadState = PyLite.Vm.Eval.ThreadState;

namespace PyLite.Stdlib.Processes;

/// <summary>A child process on Linux: whoever asks for its status first, this object or os.waitpid(), gets it.</summary>
[PyType("Child", Module = "_subprocess", Abstract = true)]
public sealed partial class PyChild : PyObject
{
    private const int NoChild = Errno.ECHILD;

    private readonly Lock _lock = new();
    private readonly int _process;
    private int? _status;

    private PyChild(int process) : base(TypeObject) => _process = process;

    /// <summary>What is known of the program that is to be started.</summary>
    internal readonly record struct Program(string Path, List<byte[]> Arguments, List<byte[]> Environment, string? Directory)
    {
        /// <summary>The system's numbers of what are to be its standard streams; -1 where they stay what they are.</summary>
        public required int[] Streams { get; init; }

        public required bool ClosesOthers { get; init; }

        /// <summary>Descriptors that it gets by their numbers.</summary>
        public required int[] Passed { get; init; }

        public required bool NewSession { get; init; }
        public required int? Group { get; init; }
        public required bool RestoresSignals { get; init; }
    }

    /// <summary>Starts a program; OSError.</summary>
    internal static PyChild Start(Program program)
    {
        using var plan = new SpawnPlan();
        var copies = new List<int>();
        try
        {
            AddStreams(plan, program, copies);
            if (program.ClosesOthers) AddCloses(plan, program.Passed);
            foreach (int descriptor in program.Passed) plan.AddDuplicate(descriptor, descriptor);
            if (program.Directory != null) plan.AddChangeDirectory(SystemPath.Encode(program.Directory));
            if (program.NewSession) plan.SetSession();
            if (program.Group is { } group) plan.SetGroup(group);
            const int brokenPipe = 13, fileTooLarge = 25;
            if (program.RestoresSignals) plan.SetSignalDefaults(SpawnPlan.Signals(brokenPipe, fileTooLarge));
            using var arguments = new NativeStrings(program.Arguments);
            using var environment = new NativeStrings(program.Environment);
            int error = plan.Start(SystemPath.Encode(program.Path), false, arguments, environment, out int process);
            return error == 0 ? new PyChild(process) : throw Err.OS(error);
        }
        finally
        {
            foreach (int copy in copies) LibC.Close(copy);
        }
    }

    private static void AddStreams(SpawnPlan plan, Program program, List<int> copies)
    {
        const int duplicateAbove = 1030, firstFree = 3;
        var sources = (int[])program.Streams.Clone();
        for (int i = 0; i < sources.Length; i++)
        {
            // Its number may stand for another stream by the time that it is needed.
            if (sources[i] is < 0 or >= firstFree || sources[i] == i) continue;
            int copy = LibC.Control(sources[i], duplicateAbove, firstFree);
            if (copy < 0) throw Err.OS(LibC.Error);
            copies.Add(copy);
            sources[i] = copy;
        }
        for (int i = 0; i < sources.Length; i++)
            if (sources[i] >= 0) plan.AddDuplicate(sources[i], i);
    }

    private static void AddCloses(SpawnPlan plan, int[] passed)
    {
        const int getFlags = 1, firstFree = 3;
        if (passed.Length == 0)
        {
            try
            {
                plan.AddCloseFrom(firstFree);
                return;
            }
            catch (EntryPointNotFoundException)
            {
                // An older C library: one by one.
            }
        }
        foreach (string entry in Directory.EnumerateFileSystemEntries("/proc/self/fd"))
            if (int.TryParse(Path.GetFileName(entry), out int number) && number >= firstFree && Array.IndexOf(passed, number) < 0 && LibC.Control(number, getFlags, 0) == 0) plan.AddClose(number);
    }

    [PyGetter("pid")] long Id => _process;

    /// <summary>The exit status, or minus the signal that ended it; null while it runs.</summary>
    private unsafe int? Status()
    {
        lock (_lock)
        {
            if (_status != null) return _status;
            int status = 0;
            int found = LibC.Wait(_process, &status, ChildWait.NoHang, null);
            // Somebody else got the status: as CPython, all that is known is that it has ended.
            if (found < 0 && LibC.Error == NoChild) status = 0;
            else if (found <= 0) return null;
            return _status = (status & 0x7F) == 0 ? status >> 8 & 0xFF : -(status & 0x7F);
        }
    }

    [PyMethod("wait(self, timeout, /)", Doc = "Wait for its end; gives the exit status, or None when the time is over.")]
    Value Wait(ThreadState ts, Value timeout)
    {
        TimeSpan? limit = timeout.IsNone ? null : TimeSpan.FromSeconds(Math.Clamp(Ops.ToDouble(ts, timeout), 0, 1e8));
        long start = Stopwatch.GetTimestamp();
        while (true)
        {
            if (Status() is { } status) return status;
            var left = limit - Stopwatch.GetElapsedTime(start);
            if (left <= TimeSpan.Zero) return Value.None;
            if (ChildWait.TryAwaitEnd(ts, _process, left)) continue;
            // No descriptor for the process is to be had, now or on this system.
            ts.WaitUntil(new object(), static () => false, TimeSpan.FromMilliseconds(5));
        }
    }

    [PyMethod("poll(self, /)", Doc = "The exit status, or None while it runs.")]
    Value Poll() => Status() is { } status ? status : Value.None;

    [PyMethod("send_signal(self, number, /)", Doc = "Send a signal to it, if it has not ended.")]
    void Send(ThreadState ts, int number)
    {
        ts.Interpreter.Host.Processes.CheckSignal();
        // Until its status was asked for the number belongs to no other process.
        lock (_lock)
            if (_status == null && LibC.Kill(_process, number) != 0) throw Err.OS(LibC.Error);
    }
}
