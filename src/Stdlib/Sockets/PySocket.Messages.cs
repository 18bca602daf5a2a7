using System.Buffers.Binary;
using System.Net;
using System.Net.Sockets;
using PyLite.Vm.Limits;
using ThreadState = PyLite.Vm.Eval.ThreadState;

namespace PyLite.Stdlib.Sockets;

// Messages with ancillary data, such as descriptors.
public partial class PySocket
{
    private const int ControlTruncated = 8, Truncated = 32;
    // The runtime's own numbers for the flags of a message that came.
    private const int NativeTruncated = 0x100, NativeControlTruncated = 0x200;

    /// <summary>The items of sendmsg() as the system wants them; descriptors are those of the script's files and sockets alone.</summary>
    private static byte[] Ancillary(ThreadState ts, in Value items)
    {
        if (items.IsNone) return [];
        if (items.Type.Slot(SlotId.Iter) == null) throw Err.Type("sendmsg() argument 2 must be iterable");
        var all = new MemoryStream();
        foreach (var item in Ops.ToArray(ts, items))
        {
            if (!SocketMessages.Supported) throw Err.NotImplemented("sendmsg(): ancillary data are not supported on this system");
            var parts = item.Type.Slot(SlotId.Iter) != null ? Ops.ToArray(ts, item) : throw Err.Type("[sendmsg() ancillary data items must be sequences");
            if (parts.Length != 3) throw Err.Type("sendmsg() ancillary data items must be 3-item sequences");
            int level = IntArgument(ts, parts[0]), type = IntArgument(ts, parts[1]);
            var data = Buffers.Get(ts, parts[2]).ToArray();
            if (level == SocketModule.LevelSocket && type == SocketModule.Rights) ToSystem(ts, data);
            var bytes = new byte[SocketMessages.Space(data.Length)];
            BinaryPrimitives.WriteInt64LittleEndian(bytes, SocketMessages.HeaderSize + data.Length);
            BinaryPrimitives.WriteInt32LittleEndian(bytes.AsSpan(8), level);
            BinaryPrimitives.WriteInt32LittleEndian(bytes.AsSpan(12), type);
            data.CopyTo(bytes, SocketMessages.HeaderSize);
            all.Write(bytes);
        }
        return all.ToArray();
    }

    private static void ToSystem(ThreadState ts, byte[] data)
    {
        var host = ts.Interpreter.Host;
        for (int at = 0; at + 4 <= data.Length; at += 4)
        {
            int real = host.Real(BinaryPrimitives.ReadInt32LittleEndian(data.AsSpan(at)));
            if (real < 0) throw Err.OS(Errno.EBADF);
            BinaryPrimitives.WriteInt32LittleEndian(data.AsSpan(at), real);
        }
    }

    /// <summary>The items of a message that came; descriptors become files and sockets of the script.</summary>
    private static PyList Items(ThreadState ts, ReadOnlySpan<byte> control)
    {
        var items = new PyList();
        while (control.Length >= SocketMessages.HeaderSize)
        {
            long length = BinaryPrimitives.ReadInt64LittleEndian(control);
            if (length < SocketMessages.HeaderSize || length > control.Length) break;
            int level = BinaryPrimitives.ReadInt32LittleEndian(control[8..]), type = BinaryPrimitives.ReadInt32LittleEndian(control[12..]);
            var data = control[SocketMessages.HeaderSize..(int)length].ToArray();
            if (level == SocketModule.LevelSocket && type == SocketModule.Rights)
            {
                for (int at = 0; at + 4 <= data.Length; at += 4) ts.Interpreter.Host.Adopt(BinaryPrimitives.ReadInt32LittleEndian(data.AsSpan(at)));
            }
            items.Append(PyTuple.Of(level, type, new PyBytes(data)));
            control = control[(int)Math.Min(control.Length, SocketMessages.Space(length - SocketMessages.HeaderSize))..];
        }
        return items;
    }

    private static int NativeFlags(int flags)
    {
        FlagsOf(flags);
        return flags & (PeekFlag | OutOfBandFlag | 4);
    }

    private int SendWith(ThreadState ts, byte[] data, byte[] control, int flags, in Value address)
    {
        byte[] to = [];
        if (!address.IsNone)
        {
            var point = Addresses.Parse(ts, Open.AddressFamily, address, "sendmsg").Serialize();
            to = point.Buffer.Span[..point.Size].ToArray();
        }
        int how = NativeFlags(flags);
        return Await(ts, PollEvent.Out, (Socket socket, out int n) =>
        {
            n = SocketMessages.Send((int)socket.SafeHandle.DangerousGetHandle(), data, control, to, how);
            return n >= 0 ? SocketError.Success : n == -Errno.EAGAIN ? SocketError.WouldBlock : throw Err.OS(-n);
        }, (flags & DontWaitFlag) == 0);
    }

    private (int Length, PyList Items, int Flags, Value Sender) ReceiveWith(ThreadState ts, byte[] data, long ancillary, int flags)
    {
        if (!SocketMessages.Supported) throw Err.NotImplemented("recvmsg(): ancillary data are not supported on this system");
        var control = new byte[Math.Min(ancillary, 1 << 20)];
        int how = NativeFlags(flags), came = 0, controlLength = 0;
        var sender = new SocketAddress(Open.AddressFamily, 128);
        int length = Await(ts, PollEvent.In, (Socket socket, out int n) =>
        {
            came = how;
            n = SocketMessages.Receive((int)socket.SafeHandle.DangerousGetHandle(), data, control, sender.Buffer.Span[..128], ref came, out controlLength, out int size);
            if (n >= 0) sender.Size = size;
            return n >= 0 ? SocketError.Success : n == -Errno.EAGAIN ? SocketError.WouldBlock : throw Err.OS(-n);
        }, (flags & DontWaitFlag) == 0);
        int told = ((came & NativeTruncated) != 0 ? Truncated : 0) | ((came & NativeControlTruncated) != 0 ? ControlTruncated : 0) | (came & OutOfBandFlag);
        return (length, Items(ts, control.AsSpan(0, controlLength)), told, _type == 1 || sender.Size <= 2 ? Value.None : Addresses.Show(PointOf(Open.AddressFamily, sender)));
    }
}
