using System.Diagnostics;

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
}
