using System.Buffers.Binary;

namespace PyLite.Stdlib.Sockets;

// Options.
public partial class PySocket
{
    [PyMethod("getsockopt(self, level, option, buffersize=0, /)", Doc = "Get a socket option.")]
    Value GetOption(ThreadState ts, int level, int option, int size)
    {
        if (size is < 0 or > 1024) throw Err.New(PyOSError.TypeObject, "getsockopt buflen out of range");
        var socket = Open;
        if (level == SocketModule.LevelSocket && size == 0 && Known(option) is { } known) return known;
        var buffer = new byte[size == 0 ? 4 : size];
        int n = Do(() => socket.GetRawSocketOption(level, option, buffer));
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
        Do(() => { socket.SetRawSocketOption(level, option, data); return 0; });
    }
}
