namespace PyLite.Vm.Limits;

/// <summary>
/// The doors of an interpreter to what is outside it: whatever reads a file, asks the time, looks at the environment or starts a process goes
/// through one of these, and each asks the policy first.
/// </summary>
public sealed class HostAccess
{
    /// <param name="policy">What is allowed; null: everything.</param>
    /// <param name="library">The folder of a standard library, which may be read whatever the policy says.</param>
    public HostAccess(ResourcePolicy? policy = null, string? library = null)
    {
        Policy = policy ?? ResourcePolicy.AllowAll;
        Meter = ResourceMeter.Of(Policy.Limits);
        Files = new HostFiles(Policy, Meter, library);
        Clock = new HostClock(Policy);
        Environment = new HostEnvironment(Policy);
        Processes = new HostProcesses(Policy);
        Names = Policy.IsConfined ? new OwnNames() : null;
    }

    public ResourcePolicy Policy { get; }

    /// <summary>Names that go with the interpreter, where those of the process are not to become more for ever; else null.</summary>
    internal OwnNames? Names { get; }

    /// <summary>What all interpreters with these doors use together; null if there are no limits.</summary>
    public ResourceMeter? Meter { get; }

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
            HostFile file = OperatingSystem.IsLinux() ? SystemFile.Of(descriptor, null) : new DescriptorFile(new Microsoft.Win32.SafeHandles.SafeFileHandle(descriptor, ownsHandle: true), true, true);
            file.Meter = Meter;
            Files.Number(file, owned: true);
        }
    }

    /// <summary>A number stands for another open file of the system than before (dup2). Whoever holds a file by that number goes on with the new one; a socket does not.</summary>
    public void Redirected(int descriptor)
    {
        Span<byte> address = stackalloc byte[128];
        bool isSocket = Descriptors.LocalName(descriptor, address, out _) == 0;
        if (!isSocket && Files.Find(descriptor) is { } file) file.Redirected();
        else if (descriptor > 2)
        {
            Files.Forget(descriptor);
            Sockets.Forget(descriptor);
            Adopt(descriptor);
        }
    }

    private long _collectAgainAt;

    /// <summary>
    /// Collects garbage because a script asks for it. All interpreters of the process stand still meanwhile, so that one which is confined gets it for a tenth of the time only; false if it is
    /// not done.
    /// </summary>
    public bool Collect()
    {
        if (!Policy.IsConfined)
        {
            GC.Collect();
            return true;
        }
        long start = System.Diagnostics.Stopwatch.GetTimestamp();
        if (start < Volatile.Read(ref _collectAgainAt)) return false;
        GC.Collect();
        long end = System.Diagnostics.Stopwatch.GetTimestamp();
        Volatile.Write(ref _collectAgainAt, end + 9 * (end - start));
        return true;
    }

    private HostSockets MakeSockets()
    {
        Interlocked.CompareExchange(ref _sockets, new HostSockets(Policy), null);
        return _sockets;
    }
}
