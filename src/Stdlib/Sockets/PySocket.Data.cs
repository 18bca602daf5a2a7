using System.Net;
using System.Net.Sockets;
using PyLite.Vm.Limits;
using ThreadState = PyLite.Vm.Eval.ThreadState;

namespace PyLite.Stdlib.Sockets;

// Sending and receiving.
public partial class PySocket
{
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
        bool waits = (flags & DontWaitFlag) == 0;
        int done = ReceiveOnce(ts, buffer, how, waits);
        while ((flags & WaitAllFlag) != 0 && done > 0 && done < buffer.Length)
        {
            int more = ReceiveOnce(ts, buffer[done..], how, waits);
            if (more == 0) break;
            done += more;
        }
        return done;
    }

    private int ReceiveOnce(ThreadState ts, Memory<byte> buffer, SocketFlags how, bool waits) => Await(ts, PollEvent.In, (Socket socket, out int n) =>
    {
        n = socket.Receive(buffer.Span, how, out var error);
        // The rest of the datagram is dropped, as the system does.
        if (error != SocketError.MessageSize) return error;
        n = buffer.Length;
        return SocketError.Success;
    }, waits);

    [PyMethod("recv_into(self, buffer, nbytes=0, flags=0)", Doc = "A version of recv() that stores its data into a buffer rather than creating a new string.")]
    long ReceiveInto(ThreadState ts, Value buffer, long nbytes, int flags)
    {
        var data = new byte[SizeInto(ts, buffer, nbytes, "recv_into")];
        int n = Receive(ts, data, flags);
        data.AsSpan(0, n).CopyTo(WritableBytes(ts, buffer, "recv_into"));
        return n;
    }

    private static Span<byte> WritableBytes(ThreadState ts, scoped in Value buffer, string caller) =>
        Buffers.TryGetWritable(ts, buffer, out var bytes) ? bytes : throw Err.Type($"{caller}() argument 1 must be read-write bytes-like object, not {buffer.Type.FullName}");

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
        EndPoint point = Open.AddressFamily switch
        {
            AddressFamily.InterNetworkV6 => new IPEndPoint(IPAddress.IPv6Any, 0),
            // An address of full length to be overwritten; one that stays as it is says that the sender has none.
            AddressFamily.Unix => new UnixDomainSocketEndPoint(NoName),
            _ => new IPEndPoint(IPAddress.Any, 0),
        };
        int n = Await(ts, PollEvent.In, (Socket socket, out int received) =>
        {
            received = 0;
            // What .NET throws when there is nothing costs more than to look.
            if (!socket.Poll(0, SelectMode.SelectRead)) return SocketError.WouldBlock;
            try
            {
                received = socket.ReceiveFrom(buffer, how, ref point);
            }
            catch (SocketException e) when (e.SocketErrorCode == SocketError.MessageSize)
            {
                received = buffer.Length;
            }
            return SocketError.Success;
        }, (flags & DontWaitFlag) == 0);
        sender = point is UnixDomainSocketEndPoint && point.ToString() == NoName ? Value.None : Addresses.Show(point);
        return n;
    }

    private static readonly string NoName = new('\u007f', 100);

    [PyMethod("send(self, data, flags=0, /)", Doc = "Send a data string to the socket.")]
    long Send(ThreadState ts, Value data, int flags) => SendOnce(ts, Buffers.Get(ts, data).ToArray(), flags);

    private int SendOnce(ThreadState ts, ReadOnlyMemory<byte> bytes, int flags)
    {
        var how = FlagsOf(flags);
        return Await(ts, PollEvent.Out, (Socket socket, out int n) =>
        {
            n = socket.Send(bytes.Span, how, out var error);
            return error == SocketError.WouldBlock && n > 0 ? SocketError.Success : error;
        }, (flags & DontWaitFlag) == 0);
    }

    [PyMethod("sendall(self, data, flags=0, /)", Doc = "Send a data string to the socket, all of it.")]
    void SendAll(ThreadState ts, Value data, int flags)
    {
        ReadOnlyMemory<byte> bytes = Buffers.Get(ts, data).ToArray();
        long end = _timeout is > 0 and var seconds ? Environment.TickCount64 + (long)(seconds * 1000) : long.MaxValue;
        do
        {
            bytes = bytes[SendOnce(ts, bytes, flags)..];
            if (bytes.Length > 0 && Environment.TickCount64 > end) throw TimedOut();
        }
        while (bytes.Length > 0);
    }

    [PyMethod("sendto(self, *args)", Doc = "Like send(data, flags) but allows specifying the destination address.")]
    long SendTo(ThreadState ts, ReadOnlySpan<Value> args)
    {
        if (args.Length is not (2 or 3)) throw Err.Type($"sendto() takes 2 or 3 arguments ({args.Length} given)");
        var bytes = Buffers.Get(ts, args[0]).ToArray();
        var how = FlagsOf(args.Length == 3 ? IntArgument(ts, args[1]) : 0);
        var point = Addresses.Parse(ts, Open.AddressFamily, args[^1], "sendto");
        return Await(ts, PollEvent.Out, (Socket socket, out int n) =>
        {
            n = socket.SendTo(bytes, how, point);
            return SocketError.Success;
        });
    }

    private static int IntArgument(ThreadState ts, in Value value) =>
        Ops.TryInt(value, out _) || value.Type.Slot(SlotId.Index) != null ? (int)Ops.ToLong(ts, value) : throw Err.Type($"'{value.Type.FullName}' object cannot be interpreted as an integer");

    // ---- messages

    [PyMethod("sendmsg(self, buffers, ancdata=(), flags=0, address=None, /)", Doc = "Send normal and ancillary data to the socket, gathering the\nnon-ancillary data from a series of buffers and concatenating it into\na single message.")]
    long SendMessage(ThreadState ts, Value buffers, Value ancdata, int flags, Value address)
    {
        var all = new MemoryStream();
        if (buffers.Type.Slot(SlotId.Iter) == null) throw Err.Type("sendmsg(): argument 1 must be iterable");
        foreach (var part in Ops.ToArray(ts, buffers)) all.Write(Buffers.Get(ts, part));
        var bytes = all.ToArray();
        if (Ancillary(ts, ancdata) is { Length: > 0 } control) return SendWith(ts, bytes, control, flags, address);
        if (address.IsNone) return SendOnce(ts, bytes, flags);
        return SendTo(ts, [new PyBytes(bytes), flags, address]);
    }

    [PyMethod("recvmsg(self, bufsize, ancbufsize=0, flags=0, /)", Doc = "Receive normal data (up to bufsize bytes) and ancillary data from the socket.")]
    Value ReceiveMessage(ThreadState ts, long size, long ancillary, int flags)
    {
        if (size < 0) throw Err.Value("negative buffer size in recvmsg()");
        if (ancillary < 0) throw Err.Value("invalid ancillary data buffer length");
        var buffer = new byte[Math.Min(size, 1 << 26)];
        if (ancillary > 0)
        {
            var (length, items, told, from) = ReceiveWith(ts, buffer, ancillary, flags);
            return PyTuple.Of(new PyBytes(buffer[..length]), items, told, from);
        }
        int n = ReceiveFrom(ts, buffer, flags, out var sender);
        return PyTuple.Of(new PyBytes(buffer[..n]), new PyList(), 0, sender);
    }

    [PyMethod("recvmsg_into(self, buffers, ancbufsize=0, flags=0, /)", Doc = "Receive normal data and ancillary data from the socket, scattering the\nnon-ancillary data into a series of buffers.")]
    Value ReceiveMessageInto(ThreadState ts, Value buffers, long ancillary, int flags)
    {
        if (buffers.Type.Slot(SlotId.Iter) == null) throw Err.Type("recvmsg_into() argument 1 must be an iterable");
        var targets = Ops.ToArray(ts, buffers);
        long size = 0;
        foreach (var target in targets) size += WritableBytes(ts, target, "recvmsg_into").Length;
        if (ancillary < 0) throw Err.Value("invalid ancillary data buffer length");
        var data = new byte[size];
        var (items, told, sender) = (new PyList(), 0, Value.None);
        int n;
        if (ancillary > 0) (n, items, told, sender) = ReceiveWith(ts, data, ancillary, flags);
        else n = ReceiveFrom(ts, data, flags, out sender);
        var rest = data.AsSpan(0, n);
        foreach (var target in targets)
        {
            var into = WritableBytes(ts, target, "recvmsg_into");
            int some = Math.Min(into.Length, rest.Length);
            rest[..some].CopyTo(into);
            rest = rest[some..];
        }
        return PyTuple.Of(n, items, told, sender);
    }

    [PyMethod("getsockname(self, /)", Doc = "Return the address of the local endpoint.")]
    Value GetSockName(ThreadState ts)
    {
        var socket = Open;
        if (Descriptors.Supported && socket.AddressFamily is AddressFamily.InterNetwork or AddressFamily.InterNetworkV6) return Addresses.Show(NameOf(socket, Descriptors.LocalName));
        var point = Do(() => socket.LocalEndPoint);
        if (point != null) return Addresses.Show(point);
        return _family == SocketModule.Unix ? "" : Addresses.Show(new IPEndPoint(_family == SocketModule.Inet6 ? IPAddress.IPv6Any : IPAddress.Any, 0));
    }

    [PyMethod("getpeername(self, /)", Doc = "Return the address of the remote endpoint.")]
    Value GetPeerName() => Addresses.Show(RemoteOf(Open));
}
