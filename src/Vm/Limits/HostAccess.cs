namespace PyLite.Vm.Limits;

/// <summary>
/// The doors of an interpreter to what is outside it: whatever reads a file, asks the time, looks at the environment or starts a process goes
/// through one of these, and each asks the policy first.
/// </summary>
public sealed class HostAccess
{
    public HostAccess(ResourcePolicy? policy = null)
    {
        Policy = policy ?? ResourcePolicy.AllowAll;
        Files = new HostFiles(Policy);
        Clock = new HostClock(Policy);
        Environment = new HostEnvironment(Policy);
        Processes = new HostProcesses(Policy);
    }

    public ResourcePolicy Policy { get; }
    public HostFiles Files { get; }
    public HostClock Clock { get; }
    public HostEnvironment Environment { get; }
    public HostProcesses Processes { get; }

    /// <summary>Made when it is needed: it loads .NET's sockets.</summary>
    public HostSockets Sockets => _sockets ?? MakeSockets();

    private HostSockets? _sockets;

    /// <summary>The system's number of what a script knows by a number; -1 if it has none, or the script does not know it.</summary>
    public int Real(int number) => Files.Find(number) is { } file ? file is StandardFile ? number : (int)(file.Handle?.DangerousGetHandle() ?? -1)
        : Sockets.Find(number) is { SafeHandle: { IsClosed: false } handle } ? (int)handle.DangerousGetHandle() : -1;

    /// <summary>Takes a descriptor of the system that nobody knows yet: a file or a socket that belongs to the script until it closes the number.</summary>
    public void Adopt(int descriptor)
    {
        Span<byte> address = stackalloc byte[128];
        if (Descriptors.LocalName(descriptor, address, out _) == 0)
        {
            var socket = new System.Net.Sockets.Socket(new System.Net.Sockets.SafeSocketHandle(descriptor, ownsHandle: true));
            // As all sockets of scripts are: what waits is the script's thread.
            socket.Blocking = false;
            Sockets.Number(socket, loose: true);
        }
        else
        {
            Files.Number(new DescriptorFile(new Microsoft.Win32.SafeHandles.SafeFileHandle(descriptor, ownsHandle: true), true, true), owned: true);
        }
    }

    private HostSockets MakeSockets()
    {
        Interlocked.CompareExchange(ref _sockets, new HostSockets(Policy), null);
        return _sockets;
    }
}

/// <summary>What an interpreter may do outside itself. Each method throws (usually PermissionError) to refuse; this class refuses nothing.</summary>
public class ResourcePolicy
{
    /// <summary>The policy of the command line: everything is allowed.</summary>
    public static ResourcePolicy AllowAll { get; } = new();

    /// <summary>A file or directory is looked at or read.</summary>
    public virtual void CheckRead(string path) { }

    /// <summary>A file or directory is made, changed or removed.</summary>
    public virtual void CheckWrite(string path) { }

    /// <summary>The clock is read.</summary>
    public virtual void CheckClock() { }

    /// <summary>The thread sleeps.</summary>
    public virtual void CheckSleep(TimeSpan duration) { }

    /// <summary>The environment variables are read or changed.</summary>
    public virtual void CheckEnvironment() { }

    /// <summary>A process is started or signalled.</summary>
    public virtual void CheckProcess(string what) { }

    /// <summary>A socket is made, or a name is looked up in the network.</summary>
    public virtual void CheckNetwork(string what) { }
}
