using System.Collections;
using System.Diagnostics;
using System.Runtime.InteropServices;

namespace PyLite.Bench.Comparison;

/// <summary>How a child process ended and what it used.</summary>
internal sealed record ChildResult(int ExitCode, bool TimedOut, TimeSpan WallTime, TimeSpan ProcessorTime);

/// <summary>
/// Starts processes through the C library's <c>posix_spawn</c> and <c>wait4</c>. <see cref="Process"/> would do for
/// wall time, but it neither redirects to files (pumping pipes takes processor time from what is measured) nor tells
/// how much processor time an ended child has used. Linux; macOS but for <see cref="MeasurePeakMemory"/>.
/// </summary>
internal static partial class ChildProcess
{
    private const int OpenReadOnly = 0;
    // O_WRONLY | O_CREAT | O_TRUNC, which the systems number differently
    private static readonly int OpenForWriting = OperatingSystem.IsMacOS() ? 0x601 : 0x241;
    private const int Interrupted = 4;
    private const int KillSignal = 9;
    private const int UserReadWrite = 0x180;

    /// <summary>Runs a command to its end, its standard streams in files, and measures it.</summary>
    public static ChildResult Run(string[] command, string standardOutput, string standardError, TimeSpan timeout)
    {
        bool timedOut = false;
        long start = Stopwatch.GetTimestamp();
        int pid = Spawn(command, standardOutput, standardError);
        int status;
        ResourceUsage usage;
        using (new Timer(_ => { timedOut = true; Kill(pid, KillSignal); }, null, timeout, Timeout.InfiniteTimeSpan))
            (status, usage) = Wait(pid);
        TimeSpan wallTime = Stopwatch.GetElapsedTime(start);
        return new ChildResult(ExitCode(status), timedOut, wallTime, usage.ProcessorTime);
    }

    /// <summary>
    /// The most memory in bytes that a command has resident. Polled from /proc, because the figure of <c>wait4</c> starts
    /// at this process's own size (a spawned child shares its memory until it executes the command).
    /// </summary>
    public static long? MeasurePeakMemory(string[] command)
    {
        if (!OperatingSystem.IsLinux())
            return null;
        int pid = Spawn(command, "/dev/null", "/dev/null");
        string statusFile = $"/proc/{pid}/status";
        long? peak = null;
        // The line is gone when the process has ended and waits to be reaped. The last value counts, not the largest: a
        // wrapper that executes the real program begins anew.
        while (ReadPeak(statusFile) is { } value)
            peak = value;
        Wait(pid);
        return peak;
    }

    private static long? ReadPeak(string statusFile)
    {
        const string Label = "VmHWM:";
        foreach (string line in File.ReadLines(statusFile))
        {
            if (line.StartsWith(Label, StringComparison.Ordinal))
                return 1024 * long.Parse(line.AsSpan(Label.Length, line.Length - Label.Length - " kB".Length));
        }
        return null;
    }

    private static int Spawn(string[] command, string standardOutput, string standardError)
    {
        // larger than the type of any C library, which is opaque
        IntPtr actions = Marshal.AllocHGlobal(512);
        IntPtr arguments = AllocateStrings(command);
        IntPtr environment = AllocateStrings(EnvironmentStrings());
        try
        {
            FileActionsInitialize(actions);
            FileActionsAddOpen(actions, 0, "/dev/null", OpenReadOnly, 0);
            FileActionsAddOpen(actions, 1, standardOutput, OpenForWriting, UserReadWrite);
            FileActionsAddOpen(actions, 2, standardError, OpenForWriting, UserReadWrite);
            int error = PosixSpawn(out int pid, command[0], actions, IntPtr.Zero, arguments, environment);
            FileActionsDestroy(actions);
            if (error != 0)
                throw new UsageException($"cannot start {command[0]}: {Marshal.GetPInvokeErrorMessage(error)}");
            return pid;
        }
        finally
        {
            FreeStrings(environment);
            FreeStrings(arguments);
            Marshal.FreeHGlobal(actions);
        }
    }

    private static (int Status, ResourceUsage Usage) Wait(int pid)
    {
        while (true)
        {
            if (Wait4(pid, out int status, 0, out ResourceUsage usage) == pid)
                return (status, usage);
            int error = Marshal.GetLastPInvokeError();
            if (error != Interrupted)
                throw new IOException("wait4: " + Marshal.GetPInvokeErrorMessage(error));
        }
    }

    /// <summary>The exit status as a shell gives it: 128 and the signal's number for a process that a signal ended.</summary>
    private static int ExitCode(int status) =>
        (status & 0x7F) == 0 ? status >> 8 & 0xFF : 128 + (status & 0x7F);

    private static IEnumerable<string> EnvironmentStrings() =>
        Environment.GetEnvironmentVariables().Cast<DictionaryEntry>().Select(entry => $"{entry.Key}={entry.Value}");

    private static IntPtr AllocateStrings(IEnumerable<string> strings)
    {
        IntPtr[] pointers = [.. strings.Select(Marshal.StringToCoTaskMemUTF8), IntPtr.Zero];
        IntPtr block = Marshal.AllocHGlobal(pointers.Length * IntPtr.Size);
        Marshal.Copy(pointers, 0, block, pointers.Length);
        return block;
    }

    private static void FreeStrings(IntPtr block)
    {
        for (int i = 0; Marshal.ReadIntPtr(block, i * IntPtr.Size) is var pointer && pointer != IntPtr.Zero; i++)
            Marshal.FreeCoTaskMem(pointer);
        Marshal.FreeHGlobal(block);
    }

    [StructLayout(LayoutKind.Sequential)]
    private unsafe struct ResourceUsage
    {
        private readonly long _userSeconds;
        private readonly long _userMicroseconds;
        private readonly long _systemSeconds;
        private readonly long _systemMicroseconds;
        private fixed long _others[14];

        public readonly TimeSpan ProcessorTime =>
            TimeSpan.FromSeconds(_userSeconds + _systemSeconds) + TimeSpan.FromMicroseconds(_userMicroseconds + _systemMicroseconds);
    }

    [LibraryImport("libc", EntryPoint = "posix_spawnp", StringMarshalling = StringMarshalling.Utf8)]
    private static partial int PosixSpawn(out int pid, string file, IntPtr actions, IntPtr attributes, IntPtr arguments, IntPtr environment);

    [LibraryImport("libc", EntryPoint = "posix_spawn_file_actions_init")]
    private static partial int FileActionsInitialize(IntPtr actions);

    [LibraryImport("libc", EntryPoint = "posix_spawn_file_actions_addopen", StringMarshalling = StringMarshalling.Utf8)]
    private static partial int FileActionsAddOpen(IntPtr actions, int descriptor, string path, int flags, uint mode);

    [LibraryImport("libc", EntryPoint = "posix_spawn_file_actions_destroy")]
    private static partial int FileActionsDestroy(IntPtr actions);

    [LibraryImport("libc", EntryPoint = "wait4", SetLastError = true)]
    private static partial int Wait4(int pid, out int status, int options, out ResourceUsage usage);

    [LibraryImport("libc", EntryPoint = "kill")]
    private static partial int Kill(int pid, int signal);
}
