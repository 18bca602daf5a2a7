using System.Buffers.Binary;
using System.Net;
using System.Net.Sockets;
using PyLite.Vm.Limits;
using ThreadState = PyLite.Vm.Eval.ThreadState;

namespace PyLite.Stdlib.Sockets;

/// <summary>_socket.socket: see https://docs.python.org/3.14/library/socket.html#socket-objects</summary>
[PyType("socket", Module = "_socket", Subclassable = true, Doc = "socket(family=AF_INET, type=SOCK_STREAM, proto=0) -> socket object")]
public partial class PySocket(PyType pyType) : PyObject(pyType)
{
    private const int PeekFlag = 2, OutOfBandFlag = 1, DontWaitFlag = 64, WaitAllFlag = 256;

    private Socket? _socket;
    private int _family = -1, _type = -1, _protocol = -1;
    // null: waits without end; 0: does not wait
    private double? _timeout;
    private PyInstance? _attributes;

    public override PyInstance? Attributes(bool create) => _attributes ?? (create && Type != TypeObject ? _attributes = PyInstance.ForAttributes(Type) : null);

    internal Socket Open => _socket ?? throw Err.OS(Errno.EBADF);

    [PyNew("socket(*args, **kwargs)", Raw = true)]
    static Value New(ThreadState ts, PyType type, ReadOnlySpan<Value> args, PyTuple? kw) => new PySocket(type);

    [PyInit("socket(family=-1, type=-1, proto=-1, fileno=None)")]
    void Init(ThreadState ts, int family, int type, int proto, Value fileno)
    {
        var sockets = ts.Interpreter.Host.Sockets;
        if (fileno.IsNone)
        {
            _family = family < 0 ? SocketModule.Inet : family;
            _type = (type < 0 ? 1 : type) & 0xF;
            _protocol = proto < 0 ? 0 : proto;
            var kind = _type switch { 1 => SocketType.Stream, 2 => SocketType.Dgram, 3 => SocketType.Raw, 4 => SocketType.Rdm, 5 => SocketType.Seqpacket, _ => throw Err.OS(Errno.EINVAL) };
            var protocol = _protocol != 0 ? (ProtocolType)_protocol
                : _family == SocketModule.Unix ? ProtocolType.Unspecified : kind switch { SocketType.Stream => ProtocolType.Tcp, SocketType.Dgram => ProtocolType.Udp, _ => ProtocolType.Unspecified };
            _socket = Do(() => sockets.Make(Addresses.FamilyOf(_family), kind, protocol));
        }
        else
        {
            if (!OperatingSystem.IsWindows() && ts.Interpreter.Host.Files.Find((int)Math.Clamp(fileno.IsInt ? fileno.Bits : -1, -1, int.MaxValue)) != null) throw Err.OS(Errno.ENOTSOCK);
            if (fileno.IsFloat) throw Err.Type("integer argument expected, got float");
            long number = Ops.ToLong(ts, fileno);
            if (number < 0) throw Err.Value("negative file descriptor");
            _socket = sockets.Take((int)number) ?? throw Err.OS(Errno.EBADF);
            _family = family < 0 ? Addresses.NumberOf(_socket.AddressFamily) : family;
            _type = type < 0 ? (int)_socket.SocketType : type & 0xF;
            _protocol = proto < 0 ? (int)_socket.ProtocolType : proto;
        }
        SetTimeout((type & 2048) != 0 && type > 0 ? 0 : SocketModule.DefaultTimeout(ts));
    }

    /// <summary>A socket as an object for one operation, which does not close it.</summary>
    internal static PySocket Borrow(Socket socket) => new(TypeObject)
    {
        _socket = socket, _family = Addresses.NumberOf(socket.AddressFamily), _type = (int)socket.SocketType, _protocol = (int)socket.ProtocolType,
    };

    // The system's socket never waits: that is done by this class, so that a thread that waits can be woken.
    private void SetTimeout(double? timeout)
    {
        _timeout = timeout;
        if (Open.Blocking) Open.Blocking = false;
    }

    /// <summary>Does what does not wait; OSError for what goes wrong.</summary>
    private static T Do<T>(Func<T> action)
    {
        try
        {
            return action();
        }
        catch (SocketException e)
        {
            throw Err.OS(NumberOf(e));
        }
        catch (ObjectDisposedException)
        {
            throw Err.OS(Errno.EBADF);
        }
        catch (Exception e) when (e is InvalidOperationException or ArgumentException or NotSupportedException)
        {
            throw Err.OS(Errno.EINVAL);
        }
    }

    private static int NumberOf(SocketException e) => e.SocketErrorCode switch
    {
        SocketError.TimedOut => Errno.ETIMEDOUT,
        SocketError.WouldBlock or SocketError.IOPending => Errno.EAGAIN,
        _ => e.NativeErrorCode,
    };

    private delegate SocketError Attempt<T>(Socket socket, out T result);

    /// <summary>Tries it until the socket is ready for it, as long as its timeout says.</summary>
    private T Await<T>(ThreadState ts, short events, Attempt<T> attempt, bool waits = true)
    {
        long start = _timeout is > 0 ? System.Diagnostics.Stopwatch.GetTimestamp() : 0;
        while (true)
        {
            var socket = Open;
            SocketError error;
            T result;
            try
            {
                error = attempt(socket, out result);
            }
            catch (SocketException e)
            {
                (error, result) = (e.SocketErrorCode, default!);
            }
            catch (ObjectDisposedException)
            {
                throw Err.OS(Errno.EBADF);
            }
            catch (Exception e) when (e is InvalidOperationException or ArgumentException or NotSupportedException)
            {
                throw Err.OS(Errno.EINVAL);
            }
            if (error == SocketError.Success)
            {
                ts.CheckBreaker();
                return result;
            }
            if (error is not (SocketError.WouldBlock or SocketError.IOPending) || _timeout == 0 || !waits) throw Err.OS(NumberOf(new SocketException((int)error)));
            WaitFor(ts, socket, events, start);
        }
    }

    /// <summary>Waits as long as the timeout says; TimeoutError.</summary>
    private void WaitFor(ThreadState ts, Socket socket, short events, long start)
    {
        TimeSpan? left = _timeout is { } seconds ? TimeSpan.FromSeconds(Math.Min(seconds, 1e8)) - System.Diagnostics.Stopwatch.GetElapsedTime(start) : null;
        if (left <= TimeSpan.Zero || !Readiness.Wait(ts, socket, events, left)) throw TimedOut();
    }

    private static PyException TimedOut() => Err.New(Errno.ExceptionFor(Errno.ETIMEDOUT)!, "timed out");

    private static SocketFlags FlagsOf(int flags)
    {
        if ((flags & ~(PeekFlag | OutOfBandFlag | 4 | DontWaitFlag | WaitAllFlag | 16384)) != 0) throw Err.OS(Errno.EOPNOTSUPP);
        return ((flags & PeekFlag) != 0 ? SocketFlags.Peek : 0) | ((flags & OutOfBandFlag) != 0 ? SocketFlags.OutOfBand : 0) | ((flags & 4) != 0 ? SocketFlags.DontRoute : 0);
    }

    // ---- attributes

    [PyGetter("family", Member = true)] long Family => _family;
    [PyGetter("type", Member = true)] long Kind => _type;
    [PyGetter("proto", Member = true)] long Protocol => _protocol;
    [PyGetter("timeout")] Value Timeout => _timeout is { } seconds ? seconds : Value.None;

    [PyMethod("__repr__(self, /)")]
    string Repr() => $"<socket object, fd={Number()}, family={_family}, type={_type}, proto={_protocol}>";

    [PyMethod("fileno(self, /)", Doc = "Return the integer file descriptor of the socket.")]
    long Number() => _socket is { SafeHandle.IsClosed: false } socket ? socket.SafeHandle.DangerousGetHandle() : -1;

    [PyMethod("gettimeout(self, /)", Doc = "Returns the timeout in seconds (float) associated with socket operations.")]
    Value GetTimeout() => Timeout;

    [PyMethod("settimeout(self, timeout, /)", Doc = "Set a timeout on socket operations.")]
    void PySetTimeout(ThreadState ts, Value timeout) => SetTimeout(ParseTimeout(ts, timeout));

    internal static double? ParseTimeout(ThreadState ts, in Value timeout)
    {
        if (timeout.IsNone) return null;
        double seconds = Ops.ToDouble(ts, timeout);
        if (double.IsNaN(seconds)) throw Err.Value("Invalid value NaN (not a number)");
        if (seconds < 0) throw Err.Value("Timeout value out of range");
        if (seconds > 9223372036) throw Err.Overflow("timeout doesn't fit into C timeval");
        return seconds;
    }

    [PyMethod("setblocking(self, flag, /)", Doc = "Set the socket to blocking (flag is true) or non-blocking (false).")]
    void SetBlocking(bool flag) => SetTimeout(flag ? null : 0);

    [PyMethod("getblocking(self, /)", Doc = "Returns True if socket is in blocking mode, or False if it is in non-blocking mode.")]
    internal bool GetBlocking() => _timeout != 0;

    // ---- its life

    [PyMethod("bind(self, address, /)", Doc = "Bind the socket to a local address.")]
    void Bind(ThreadState ts, Value address)
    {
        var point = Addresses.Parse(ts, Open.AddressFamily, address, "bind");
        if (point is UnixDomainSocketEndPoint) ts.Interpreter.Host.Policy.CheckWrite(point.ToString()!);
        // .NET lets two sockets share an address unless it is told not to; the system's default is what scripts expect.
        Do(() => { Open.Bind(point); return 0; });
    }

    [PyMethod("listen(self, backlog=128, /)", Doc = "Enable a server to accept connections.")]
    void Listen(ThreadState ts, int backlog) => Do(() => { Open.Listen(Math.Max(backlog, 0)); return 0; });

    [PyMethod("_accept(self, /)", Doc = "Wait for an incoming connection.")]
    Value Accept(ThreadState ts)
    {
        var sockets = ts.Interpreter.Host.Sockets;
        long start = _timeout is > 0 ? System.Diagnostics.Stopwatch.GetTimestamp() : 0;
        while (true)
        {
            var listener = Open;
            // Looked at first: of many who wait for the same listener, one takes the connection.
            if (_timeout != 0) WaitFor(ts, listener, PollEvent.In, start);
            if (Do(() => sockets.Accept(listener)) is { } made)
            {
                ts.CheckBreaker();
                return PyTuple.Of(sockets.Number(made, loose: true), PeerOf(made));
            }
            if (_timeout == 0) throw Err.OS(Errno.EAGAIN);
        }
    }

    /// <summary>The address of the other end; of one that has gone, an empty one.</summary>
    private static Value PeerOf(Socket socket)
    {
        try
        {
            return Addresses.Show(RemoteOf(socket));
        }
        catch (PyException)
        {
            return socket.AddressFamily == AddressFamily.Unix ? "" : Addresses.Show(new IPEndPoint(IPAddress.Any, 0));
        }
    }

    private static EndPoint RemoteOf(Socket socket)
    {
        if (!Descriptors.Supported) return Do(() => socket.RemoteEndPoint) ?? throw Err.OS(Errno.ENOTCONN);
        return NameOf(socket, Descriptors.PeerName);
    }

    private delegate int Naming(int descriptor, Span<byte> address, out int length);

    private static EndPoint NameOf(Socket socket, Naming ask)
    {
        var address = new SocketAddress(socket.AddressFamily, 128);
        int error = ask((int)socket.SafeHandle.DangerousGetHandle(), address.Buffer.Span[..128], out int length);
        if (error != 0) throw Err.OS(error);
        address.Size = length;
        return PointOf(socket.AddressFamily, address);
    }

    private static EndPoint PointOf(AddressFamily family, SocketAddress address) => (family switch
    {
        AddressFamily.InterNetwork => (EndPoint)new IPEndPoint(IPAddress.Any, 0),
        AddressFamily.InterNetworkV6 => new IPEndPoint(IPAddress.IPv6Any, 0),
        _ => new UnixDomainSocketEndPoint("x"),
    }).Create(address);

    [PyMethod("connect(self, address, /)", Doc = "Connect the socket to a remote address.")]
    void Connect(ThreadState ts, Value address)
    {
        int error = ConnectTo(ts, address, "connect");
        if (error != 0) throw Err.OS(error);
    }

    [PyMethod("connect_ex(self, address, /)", Doc = "This is like connect(address), but returns an error code (the errno value) instead of raising an exception when an error occurs.")]
    long ConnectEx(ThreadState ts, Value address)
    {
        try
        {
            return ConnectTo(ts, address, "connect_ex");
        }
        catch (PyException e) when (_timeout > 0 && e.Value.Type == Errno.ExceptionFor(Errno.ETIMEDOUT))
        {
            return Errno.EAGAIN;
        }
    }

    private int ConnectTo(ThreadState ts, in Value address, string caller)
    {
        var socket = Open;
        var point = Addresses.Parse(ts, socket.AddressFamily, address, caller);
        if (point is IPEndPoint { Address: var to } ip && (to.Equals(IPAddress.Any) || to.Equals(IPAddress.IPv6Any)))
            point = new IPEndPoint(to.Equals(IPAddress.Any) ? IPAddress.Loopback : IPAddress.IPv6Loopback, ip.Port);
        if (point is UnixDomainSocketEndPoint) ts.Interpreter.Host.Policy.CheckWrite(point.ToString()!);
        long start = _timeout is > 0 ? System.Diagnostics.Stopwatch.GetTimestamp() : 0;
        int error = Begin(socket, point);
        // What an earlier attempt failed of was told then; what is left of it is in the way once.
        if (error == Errno.ECONNABORTED) error = Begin(socket, point);
        if (error is not (Errno.EAGAIN or Errno.EINPROGRESS or Errno.EALREADY) || _timeout == 0) return error;
        WaitFor(ts, socket, PollEvent.Out, start);
        var outcome = new byte[4];
        Do(() => socket.GetRawSocketOption(SocketModule.LevelSocket, SocketModule.OptionError, outcome));
        return BinaryPrimitives.ReadInt32LittleEndian(outcome);
    }

    /// <summary>Begins to connect; an error number, EINPROGRESS as long as nobody knows.</summary>
    private static int Begin(Socket socket, EndPoint point)
    {
        try
        {
            // Not .NET's own way: it has none for a socket that did not connect at first.
            if (Descriptors.Supported) return Descriptors.Connect((int)socket.SafeHandle.DangerousGetHandle(), point.Serialize().Buffer.Span[..point.Serialize().Size]);
            socket.Connect(point);
            return 0;
        }
        catch (SocketException e)
        {
            return e.SocketErrorCode is SocketError.WouldBlock or SocketError.InProgress or SocketError.IOPending ? Errno.EINPROGRESS : NumberOf(e);
        }
        catch (ObjectDisposedException)
        {
            return Errno.EBADF;
        }
        catch (InvalidOperationException)
        {
            return Errno.EISCONN;
        }
    }

    [PyMethod("shutdown(self, how, /)", Doc = "Shut down the reading side of the socket (flag == SHUT_RD), the writing side of the socket (flag == SHUT_WR), or both ends (flag == SHUT_RDWR).")]
    void Shutdown(ThreadState ts, int how)
    {
        if (how is < 0 or > 2) throw Err.OS(Errno.EINVAL);
        Do(() => { Open.Shutdown((SocketShutdown)how); return 0; });
    }

    [PyMethod("close(self, /)", Doc = "Close the socket.  It cannot be used after this call.")]
    void Close()
    {
        _socket?.Dispose();
        _socket = null;
    }

    [PyMethod("detach(self, /)", Doc = "Close the socket object without closing the underlying file descriptor.")]
    long Detach(ThreadState ts)
    {
        if (_socket is not { } socket) return -1;
        _socket = null;
        return ts.Interpreter.Host.Sockets.Number(socket, loose: true);
    }
}
