using System.Net;
using System.Net.Sockets;

namespace PyLite.Vm.Limits;

/// <summary>The sockets of an interpreter, which scripts may also know by number. All access to the network goes through here.</summary>
public sealed class HostSockets(ResourcePolicy policy)
{
    private readonly Dictionary<int, WeakReference<Socket>> _known = [];
    // Those that only a number stands for: accepted or detached, until somebody takes or closes them.
    private readonly Dictionary<int, Socket> _loose = [];
    private readonly Lock _lock = new();

    /// <summary>Makes a socket; .NET's exceptions.</summary>
    public Socket Make(AddressFamily family, SocketType type, ProtocolType protocol)
    {
        policy.CheckNetwork("socket");
        var socket = new Socket(family, type, protocol);
        Number(socket, loose: false);
        return socket;
    }

    /// <summary>Whether there ever were sockets.</summary>
    internal bool Any
    {
        get { lock (_lock) return _known.Count > 0; }
    }

    /// <summary>The number of a socket.</summary>
    public int Number(Socket socket, bool loose)
    {
        int number = (int)socket.SafeHandle.DangerousGetHandle();
        lock (_lock)
        {
            if (policy.IsConfined) CheckRoom(socket);
            _known[number] = new WeakReference<Socket>(socket);
            if (loose) _loose[number] = socket;
        }
        return number;
    }

    private void CheckRoom(Socket socket)
    {
        int open = 0;
        foreach (var (number, known) in _known.ToArray())
        {
            if (!known.TryGetTarget(out var other) || other.SafeHandle.IsClosed) _known.Remove(number);
            else open++;
        }
        if (open < HostFiles.MostConfined) return;
        socket.Dispose();
        throw Err.OS(Errno.EMFILE);
    }

    /// <summary>The open socket of that number, or null.</summary>
    public Socket? Find(int number)
    {
        lock (_lock)
            if (_known.TryGetValue(number, out var known) && known.TryGetTarget(out var socket) && !socket.SafeHandle.IsClosed) return socket;
        return !policy.IsConfined && OperatingSystem.IsLinux() && number >= 0 ? Inherit(number) : null;
    }

    /// <summary>A socket that the process got from whoever started it, as <see cref="SystemFile.Inherited"/> has files.</summary>
    private Socket? Inherit(int number)
    {
        Span<byte> address = stackalloc byte[128];
        if (!SystemFile.IsInherited(number) || Descriptors.LocalName(number, address, out _) != 0) return null;
        var made = new Socket(new SafeSocketHandle(number, ownsHandle: true)) { Blocking = false };
        Number(made, loose: true);
        return made;
    }

    /// <summary>The open socket of that number, which from now on belongs to the caller; null if there is none.</summary>
    public Socket? Take(int number)
    {
        lock (_lock) _loose.Remove(number);
        return Find(number);
    }

    /// <summary>Forgets a number without closing it: it belongs to something else now.</summary>
    internal void Forget(int number)
    {
        var socket = Find(number);
        lock (_lock)
        {
            _known.Remove(number);
            _loose.Remove(number);
        }
        socket?.SafeHandle.SetHandleAsInvalid();
    }

    /// <summary>A further number for a socket; null if there is none of that number.</summary>
    public int? Duplicate(int number)
    {
        if (Find(number) is not { } socket) return null;
        var made = new Socket(new SafeSocketHandle(Descriptors.Duplicate((int)socket.SafeHandle.DangerousGetHandle()), ownsHandle: true));
        return Number(made, loose: true);
    }

    /// <summary>Takes a connection that came in; null if there is none now. SocketException.</summary>
    public Socket? Accept(Socket listener)
    {
        if (!Descriptors.Supported)
        {
            var taken = listener.Accept();
            Number(taken, loose: true);
            return taken;
        }
        int number = Descriptors.Accept((int)listener.SafeHandle.DangerousGetHandle());
        if (number < 0) return -number is Errno.EAGAIN or Errno.ECONNABORTED ? null : throw Err.OS(-number);
        var made = new Socket(new SafeSocketHandle(number, ownsHandle: true));
        Number(made, loose: true);
        return made;
    }

    /// <summary>The addresses of a host; .NET's exceptions.</summary>
    public IPAddress[] Resolve(string host)
    {
        policy.CheckNetwork("getaddrinfo");
        return Dns.GetHostAddresses(host);
    }

    /// <summary>The names and addresses of a host; .NET's exceptions.</summary>
    public IPHostEntry Describe(string host)
    {
        policy.CheckNetwork("gethostbyaddr");
        return Dns.GetHostEntry(host);
    }

    /// <summary>The name of this machine.</summary>
    public string MachineName
    {
        get
        {
            policy.CheckNetwork("gethostname");
            return Dns.GetHostName();
        }
    }
}
