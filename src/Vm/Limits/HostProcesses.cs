using System.Diagnostics;
using System.Runtime.InteropServices;

namespace PyLite.Vm.Limits;

/// <summary>Processes: this one and those that a script starts.</summary>
public sealed class HostProcesses(ResourcePolicy policy)
{
    /// <summary>The number of this process.</summary>
    public int CurrentId => Environment.ProcessId;

    /// <summary>Starts a process.</summary>
    public Process Start(ProcessStartInfo info)
    {
        policy.CheckProcess(info.FileName);
        return Process.Start(info) ?? throw new InvalidOperationException();
    }

    /// <summary>Asks the policy before a signal is sent, to this process or another.</summary>
    public void CheckSignal() => policy.CheckProcess("signal");

    /// <summary>Ends another process.</summary>
    public void Kill(Process process)
    {
        policy.CheckProcess("kill");
        process.Kill();
    }

    /// <summary>Ends this process at once, without flushing anything.</summary>
    public void ExitNow(int status)
    {
        policy.CheckProcess("exit");
        Environment.Exit(status);
    }

    /// <summary>Does to this process what the system does where nobody handles a signal: mostly ends it at once, so that whoever waits for it sees the signal.</summary>
    public void TakeDefault(int signal)
    {
        policy.CheckProcess("exit");
        if (!OperatingSystem.IsWindows())
        {
            // The runtime's own handler would make an orderly exit of it.
            if (signal is not (SigKill or SigStop)) SetHandler(signal, Default);
            if (SendSignal(CurrentId, signal) == 0)
            {
                // It is another thread that the signal comes to; after a stop the process goes on.
                bool ends = signal is not (>= SigCont and <= SigTtou);
                Thread.Sleep(ends ? 2000 : 50);
                if (!ends) return;
            }
        }
        Environment.Exit(128 + signal);
    }

    // Linux's numbers.
    private const int SigKill = 9, SigCont = 18, SigStop = 19, SigTtou = 22;
    private const nint Default = 0;

    [DllImport("libc", EntryPoint = "signal")]
    private static extern nint SetHandler(int signal, nint handler);

    [DllImport("libc", EntryPoint = "kill")]
    private static extern int SendSignal(int process, int signal);
}
