using System.Runtime.InteropServices;

namespace PyLite.Vm.Limits;

/// <summary>Messages with ancillary data, through the .NET runtime's own view of the system. Laid out as 64-bit Linux has them.</summary>
public static unsafe class SocketMessages
{
    private const string Library = "libSystem.Native";

    /// <summary>What stands before the data of an item: its length (8 bytes), level and type (4 each).</summary>
    public const int HeaderSize = 16;

    /// <summary>Whether the layout is the system's.</summary>
    public static bool Supported => OperatingSystem.IsLinux() && sizeof(nint) == 8;

    /// <summary>The length of an item with the bytes that align the next one.</summary>
    public static long Space(long length) => HeaderSize + ((length + 7) & ~7L);

    // As the runtime's native library has them.
    private struct Vector
    {
        public byte* Start;
        public nuint Count;
    }

    private struct Message
    {
        public byte* Address;
        public Vector* Vectors;
        public byte* Control;
        public int AddressLength;
        public int VectorCount;
        public int ControlLength;
        public int Flags;
    }

    /// <summary>Sends a message; how much of the data went, or minus the system's error number.</summary>
    public static int Send(int descriptor, ReadOnlySpan<byte> data, ReadOnlySpan<byte> control, ReadOnlySpan<byte> address, int flags)
    {
        fixed (byte* dataStart = data, controlStart = control, addressStart = address)
        {
            var vector = new Vector { Start = dataStart, Count = (nuint)data.Length };
            var message = new Message
            {
                Address = addressStart, AddressLength = address.Length, Vectors = &vector, VectorCount = 1, Control = controlStart, ControlLength = control.Length,
            };
            long sent = 0;
            return SendNative(descriptor, &message, flags, &sent) == 0 ? (int)sent : -Marshal.GetLastSystemError();
        }
    }

    /// <summary>Receives a message; how much data came, or minus the system's error number. The lengths become those of what came.</summary>
    public static int Receive(int descriptor, Span<byte> data, Span<byte> control, Span<byte> address, ref int flags, out int controlLength, out int addressLength)
    {
        fixed (byte* dataStart = data, controlStart = control, addressStart = address)
        {
            var vector = new Vector { Start = dataStart, Count = (nuint)data.Length };
            var message = new Message
            {
                Address = addressStart, AddressLength = address.Length, Vectors = &vector, VectorCount = 1, Control = controlStart, ControlLength = control.Length,
            };
            long received = 0;
            int error = ReceiveNative(descriptor, &message, flags, &received);
            (controlLength, addressLength, flags) = (message.ControlLength, message.AddressLength, message.Flags);
            return error == 0 ? (int)received : -Marshal.GetLastSystemError();
        }
    }

    [DllImport(Library, EntryPoint = "SystemNative_SendMessage")]
    private static extern int SendNative(nint descriptor, Message* message, int flags, long* sent);

    [DllImport(Library, EntryPoint = "SystemNative_ReceiveMessage")]
    private static extern int ReceiveNative(nint descriptor, Message* message, int flags, long* received);
}
