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
            _socket = Do(ts, () => sockets.Make(Addresses.FamilyOf(_family), kind, protocol));
        }
        else
        {
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

    private void SetTimeout(double? timeout)
    {
        _timeout = timeout;
        Open.Blocking = timeout != 0;
    }

    /// <summary>Runs what uses the network without the interpreter's lock; OSError for what goes wrong.</summary>
    private static T Do<T>(ThreadState ts, Func<T> action)
    {
        try
        {
            using (ts.Block()) return action();
        }
        catch (SocketException e)
        {
            throw Err.OS(e.SocketErrorCode == SocketError.TimedOut ? Errno.ETIMEDOUT : e.NativeErrorCode);
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

    /// <summary>Waits until the socket can be read or written, as long as its timeout says, and then does it.</summary>
    private T Await<T>(ThreadState ts, SelectMode mode, Func<Socket, T> action)
    {
        var socket = Open;
        if (_timeout is > 0 and var seconds && !Do(ts, () => socket.Poll(TimeSpan.FromSeconds(Math.Min(seconds, 1e8)), mode))) throw TimedOut();
        var result = Do(ts, () => action(socket));
        ts.CheckBreaker();
        return result;
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
    bool GetBlocking() => _timeout != 0;

    // ---- its life

    [PyMethod("bind(self, address, /)", Doc = "Bind the socket to a local address.")]
    void Bind(ThreadState ts, Value address)
    {
        var point = Addresses.Parse(ts, Open.AddressFamily, address, "bind");
        if (point is UnixDomainSocketEndPoint) ts.Interpreter.Host.Policy.CheckWrite(point.ToString()!);
        // .NET lets two sockets share an address unless it is told not to; the system's default is what scripts expect.
        Do(ts, () => { Open.Bind(point); return 0; });
    }

    [PyMethod("listen(self, backlog=128, /)", Doc = "Enable a server to accept connections.")]
    void Listen(ThreadState ts, int backlog) => Do(ts, () => { Open.Listen(Math.Max(backlog, 0)); return 0; });

    [PyMethod("_accept(self, /)", Doc = "Wait for an incoming connection.")]
    Value Accept(ThreadState ts)
    {
        var made = Await(ts, SelectMode.SelectRead, static socket => socket.Accept());
        made.Blocking = true;
        return PyTuple.Of(ts.Interpreter.Host.Sockets.Number(made, loose: true), Addresses.Show(made.RemoteEndPoint));
    }

    [PyMethod("connect(self, address, /)", Doc = "Connect the socket to a remote address.")]
    void Connect(ThreadState ts, Value address)
    {
        int error = ConnectTo(ts, address, "connect");
        if (error == Errno.ETIMEDOUT && _timeout > 0) throw TimedOut();
        if (error != 0) throw Err.OS(error);
    }

    [PyMethod("connect_ex(self, address, /)", Doc = "This is like connect(address), but returns an error code (the errno value) instead of raising an exception when an error occurs.")]
    long ConnectEx(ThreadState ts, Value address) => ConnectTo(ts, address, "connect_ex") is var error && error == Errno.ETIMEDOUT && _timeout > 0 ? Errno.EAGAIN : error;

    private int ConnectTo(ThreadState ts, in Value address, string caller)
    {
        var socket = Open;
        var point = Addresses.Parse(ts, socket.AddressFamily, address, caller);
        if (point is IPEndPoint { Address: var to } ip && (to.Equals(IPAddress.Any) || to.Equals(IPAddress.IPv6Any)))
            point = new IPEndPoint(to.Equals(IPAddress.Any) ? IPAddress.Loopback : IPAddress.IPv6Loopback, ip.Port);
        try
        {
            using (ts.Block())
            {
                if (_timeout is not > 0) socket.Connect(point);
                else
                {
                    using var source = new System.Threading.CancellationTokenSource(TimeSpan.FromSeconds(Math.Min(_timeout.Value, 1e6)));
                    socket.ConnectAsync(point, source.Token).AsTask().GetAwaiter().GetResult();
                }
            }
            return 0;
        }
        catch (OperationCanceledException)
        {
            return Errno.ETIMEDOUT;
        }
        catch (SocketException e)
        {
            return e.SocketErrorCode == SocketError.WouldBlock ? Errno.EINPROGRESS : e.NativeErrorCode;
        }
        catch (ObjectDisposedException)
        {
            return Errno.EBADF;
        }
        catch (InvalidOperationException)
        {
            return Errno.EINVAL;
        }
    }

    [PyMethod("shutdown(self, how, /)", Doc = "Shut down the reading side of the socket (flag == SHUT_RD), the writing side of the socket (flag == SHUT_WR), or both ends (flag == SHUT_RDWR).")]
    void Shutdown(ThreadState ts, int how)
    {
        if (how is < 0 or > 2) throw Err.OS(Errno.EINVAL);
        Do(ts, () => { Open.Shutdown((SocketShutdown)how); return 0; });
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

    // ---- data

    [PyMethod("recv(self, buffersize, flags=0, /)", Doc = "Receive up to buffersize bytes from the socket.")]
    Value Receive(ThreadState ts, long size, int flags)
    {
        if (size < 0) throw Err.Value("negative buffersize in recv");
        var buffer = new byte[Math.Min(size, 1 << 26)];
        int n = Receive(ts, buffer, flags);
        return new PyBytes(n == buffer.Length ? buffer : buffer[..n]);
    }

    private int Receive(ThreadState ts, Memory<byte> buffer, int flags)
    {
        var how = FlagsOf(flags);
        if (buffer.Length == 0) return 0;
        if ((flags & DontWaitFlag) != 0 && _timeout != 0 && !Do(ts, () => Open.Poll(0, SelectMode.SelectRead))) throw Err.OS(Errno.EAGAIN);
        int done = Await(ts, SelectMode.SelectRead, socket => socket.Receive(buffer.Span, how));
        while ((flags & WaitAllFlag) != 0 && done > 0 && done < buffer.Length)
        {
            int at = done;
            int more = Await(ts, SelectMode.SelectRead, socket => socket.Receive(buffer.Span[at..], how));
            if (more == 0) break;
            done += more;
        }
        return done;
    }

    [PyMethod("recv_into(self, buffer, nbytes=0, flags=0)", Doc = "A version of recv() that stores its data into a buffer rather than creating a new string.")]
    long ReceiveInto(ThreadState ts, Value buffer, long nbytes, int flags)
    {
        var data = new byte[SizeInto(ts, buffer, nbytes, "recv_into")];
        int n = Receive(ts, data, flags);
        data.AsSpan(0, n).CopyTo(WritableBytes(ts, buffer, "recv_into"));
        return n;
    }

    private static Span<byte> WritableBytes(ThreadState ts, scoped in Value buffer, string caller) =>
        Buffers.TryGetWritable(ts, buffer, out var bytes) ? bytes : throw Err.Type($"{caller}() argument 1 must be read-write bytes-like object, not {buffer.Type.Name}");

    private static long SizeInto(ThreadState ts, in Value buffer, long size, string caller)
    {
        int length = WritableBytes(ts, buffer, caller).Length;
        if (size < 0) throw Err.Value($"negative buffersize in {caller}");
        if (size > length) throw Err.Value(caller == "recv_into" ? "buffer too small for requested bytes" : "nbytes is greater than the length of the buffer");
        return size == 0 ? length : size;
    }

    [PyMethod("recvfrom(self, buffersize, flags=0, /)", Doc = "Like recv(buffersize, flags) but also return the sender's address info.")]
    Value ReceiveFrom(ThreadState ts, long size, int flags)
    {
        if (size < 0) throw Err.Value("negative buffersize in recvfrom");
        var buffer = new byte[Math.Min(size, 1 << 26)];
        int n = ReceiveFrom(ts, buffer, flags, out var sender);
        return PyTuple.Of(new PyBytes(buffer[..n]), sender);
    }

    [PyMethod("recvfrom_into(self, buffer, nbytes=0, flags=0)", Doc = "Like recv_into(buffer[, nbytes[, flags]]) but also return the sender's address info.")]
    Value ReceiveFromInto(ThreadState ts, Value buffer, long nbytes, int flags)
    {
        var data = new byte[SizeInto(ts, buffer, nbytes, "recvfrom_into")];
        int n = ReceiveFrom(ts, data, flags, out var sender);
        data.AsSpan(0, n).CopyTo(WritableBytes(ts, buffer, "recvfrom_into"));
        return PyTuple.Of(n, sender);
    }

    private int ReceiveFrom(ThreadState ts, byte[] buffer, int flags, out Value sender)
    {
        if (_type == 1)
        {
            sender = Value.None;
            return Receive(ts, buffer, flags);
        }
        var how = FlagsOf(flags);
        EndPoint point = Open.AddressFamily == AddressFamily.InterNetworkV6 ? new IPEndPoint(IPAddress.IPv6Any, 0) : new IPEndPoint(IPAddress.Any, 0);
        int n = Await(ts, SelectMode.SelectRead, socket =>
        {
            try
            {
                return socket.ReceiveFrom(buffer, how, ref point);
            }
            catch (SocketException e) when (e.SocketErrorCode == SocketError.MessageSize)
            {
                // The rest of the datagram is dropped, as the system does.
                return buffer.Length;
            }
        });
        sender = Addresses.Show(point);
        return n;
    }

    [PyMethod("send(self, data, flags=0, /)", Doc = "Send a data string to the socket.")]
    long Send(ThreadState ts, Value data, int flags)
    {
        var bytes = Buffers.Get(ts, data).ToArray();
        var how = FlagsOf(flags);
        return Await(ts, SelectMode.SelectWrite, socket => socket.Send(bytes, how));
    }

    [PyMethod("sendall(self, data, flags=0, /)", Doc = "Send a data string to the socket, all of it.")]
    void SendAll(ThreadState ts, Value data, int flags)
    {
        var bytes = Buffers.Get(ts, data).ToArray();
        var how = FlagsOf(flags);
        long end = _timeout is > 0 and var seconds ? Environment.TickCount64 + (long)(seconds * 1000) : long.MaxValue;
        for (int done = 0; done < bytes.Length;)
        {
            int at = done;
            done += Await(ts, SelectMode.SelectWrite, socket => socket.Send(bytes.AsSpan(at), how));
            if (done < bytes.Length && Environment.TickCount64 > end) throw TimedOut();
        }
    }

    [PyMethod("sendto(self, *args)", Doc = "Like send(data, flags) but allows specifying the destination address.")]
    long SendTo(ThreadState ts, ReadOnlySpan<Value> args)
    {
        if (args.Length is not (2 or 3)) throw Err.Type($"sendto() takes 2 or 3 arguments ({args.Length} given)");
        var bytes = Buffers.Get(ts, args[0]).ToArray();
        var how = FlagsOf(args.Length == 3 ? (int)Ops.ToLong(ts, args[1]) : 0);
        var point = Addresses.Parse(ts, Open.AddressFamily, args[^1], "sendto");
        return Await(ts, SelectMode.SelectWrite, socket => socket.SendTo(bytes, how, point));
    }

    [PyMethod("getsockname(self, /)", Doc = "Return the address of the local endpoint.")]
    Value GetSockName(ThreadState ts)
    {
        var socket = Open;
        var point = Do(ts, () => socket.LocalEndPoint);
        if (point != null) return Addresses.Show(point);
        return _family == SocketModule.Unix ? "" : Addresses.Show(new IPEndPoint(_family == SocketModule.Inet6 ? IPAddress.IPv6Any : IPAddress.Any, 0));
    }

    [PyMethod("getpeername(self, /)", Doc = "Return the address of the remote endpoint.")]
    Value GetPeerName(ThreadState ts)
    {
        var socket = Open;
        return Addresses.Show(Do(ts, () => socket.RemoteEndPoint) ?? throw Err.OS(Errno.ENOTCONN));
    }

    // ---- options

    [PyMethod("getsockopt(self, level, option, buffersize=0, /)", Doc = "Get a socket option.")]
    Value GetOption(ThreadState ts, int level, int option, int size)
    {
        if (size is < 0 or > 1024) throw Err.New(PyOSError.TypeObject, "getsockopt buflen out of range");
        var socket = Open;
        if (level == SocketModule.LevelSocket && size == 0 && Known(option) is { } known) return known;
        var buffer = new byte[size == 0 ? 4 : size];
        int n = Do(ts, () => socket.GetRawSocketOption(level, option, buffer));
        return size == 0 ? BinaryPrimitives.ReadInt32LittleEndian(buffer) : new PyBytes(buffer[..n]);
    }

    private long? Known(int option) => option switch
    {
        SocketModule.OptionType => _type,
        SocketModule.OptionDomain => _family,
        SocketModule.OptionProtocol => _protocol,
        _ => null,
    };

    [PyMethod("setsockopt(self, *args)", Doc = "Set a socket option.")]
    void SetOption(ThreadState ts, ReadOnlySpan<Value> args)
    {
        if (args.Length is not (3 or 4)) throw Err.Type($"setsockopt() takes 3 or 4 arguments ({args.Length} given)");
        int level = (int)Ops.ToLong(ts, args[0]), option = (int)Ops.ToLong(ts, args[1]);
        var data = new byte[4];
        if (args.Length == 4) data = new byte[Ops.ToLong(ts, args[3])];
        else if (Ops.TryInt(args[2], out _)) BinaryPrimitives.WriteInt32LittleEndian(data, (int)Ops.ToLong(ts, args[2]));
        else data = Buffers.GetArray(ts, args[2]);
        var socket = Open;
        Do(ts, () => { socket.SetRawSocketOption(level, option, data); return 0; });
    }
}
