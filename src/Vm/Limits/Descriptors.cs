using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

namespace PyLite.Vm.Limits;

/// <summary>What is asked about a descriptor, and the answer; as the system's poll has it.</summary>
public struct PollEvent
{
    public const short In = 1, Priority = 2, Out = 4, Error = 8, HangUp = 16, Invalid = 32;

    public int Descriptor;
    public short Events;
    public short Found;
}

/// <summary>Files, pipes and sockets by the system's numbers, through the .NET runtime's own portable view of the system. Not on Windows.</summary>
public static unsafe class Descriptors
{
    private const string Library = "libSystem.Native";
    private const int CloseOnExec = 0x10, DuplicateFrom = 0;

    /// <summary>Whether the system has descriptors.</summary>
    public static bool Supported => !OperatingSystem.IsWindows();

    /// <summary>Waits until something can be said about one of the descriptors; the number of those, 0 when the time is over.</summary>
    public static int Poll(Span<PollEvent> events, int milliseconds)
    {
        uint found = 0;
        int error;
        fixed (PollEvent* start = events) error = PollNative(start, (uint)events.Length, milliseconds, &found);
        return error == 0 ? (int)found : 0;
    }

    /// <summary>A pipe: the end to read from, the end to write to.</summary>
    public static (SafeFileHandle Reader, SafeFileHandle Writer) MakePipe()
    {
        int* ends = stackalloc int[2];
        if (PipeNative(ends, CloseOnExec) != 0) throw Failure();
        return (new SafeFileHandle(ends[0], true), new SafeFileHandle(ends[1], true));
    }

    /// <summary>Another number for the same open file or socket.</summary>
    public static int Duplicate(int descriptor)
    {
        nint made = DupNative(descriptor);
        return made >= 0 ? (int)made : throw Failure();
    }

    /// <summary>Makes a number stand for another open file or socket: one that is open already, or that exact one if it is free. IOException.</summary>
    public static void Replace(int descriptor, int target, bool isOpen)
    {
        int made = isOpen ? Dup2Native(descriptor, target) : FcntlNative(descriptor, DuplicateFrom, target);
        if (made == target) return;
        if (made < 0) throw Failure();
        // Something of the runtime has that number.
        Close(made);
        throw new IOException(null, Errno.EBADF);
    }

    public static void Close(int descriptor) => CloseNative(descriptor);

    /// <summary>Takes a connection; the number of its socket, or minus the system's error number.</summary>
    public static int Accept(int descriptor)
    {
        byte* address = stackalloc byte[128];
        int length = 128;
        nint made = -1;
        return AcceptNative(descriptor, address, &length, &made) == 0 ? (int)made : -Marshal.GetLastSystemError();
    }

    /// <summary>Connects a socket; the system's error number, 0 for none.</summary>
    public static int Connect(int descriptor, ReadOnlySpan<byte> address)
    {
        fixed (byte* start = address) return ConnectNative(descriptor, start, address.Length) == 0 ? 0 : Marshal.GetLastSystemError();
    }

    /// <summary>The address that a socket is connected to; the system's error number, 0 for none.</summary>
    public static int PeerName(int descriptor, Span<byte> address, out int length)
    {
        int size = address.Length, error;
        fixed (byte* start = address) error = PeerNameNative(descriptor, start, &size) == 0 ? 0 : Marshal.GetLastSystemError();
        length = Math.Min(size, address.Length);
        return error;
    }

    /// <summary>The address that a socket has here; the system's error number, 0 for none.</summary>
    public static int LocalName(int descriptor, Span<byte> address, out int length)
    {
        int size = address.Length, error;
        fixed (byte* start = address) error = LocalNameNative(descriptor, start, &size) == 0 ? 0 : Marshal.GetLastSystemError();
        length = Math.Min(size, address.Length);
        return error;
    }

    public static bool IsNonBlocking(int descriptor)
    {
        int result = 0;
        return GetNonBlockingNative(descriptor, &result) == 0 ? result != 0 : throw Failure();
    }

    public static void SetNonBlocking(int descriptor, bool value)
    {
        if (SetNonBlockingNative(descriptor, value ? 1 : 0) != 0) throw Failure();
    }

    internal static int Read(int descriptor, Span<byte> buffer)
    {
        int n;
        fixed (byte* start = buffer) n = ReadNative(descriptor, start, buffer.Length);
        return n >= 0 ? n : throw Failure();
    }

    internal static int Write(int descriptor, ReadOnlySpan<byte> data)
    {
        int n = SystemNative.Write(descriptor, data);
        return n >= 0 ? n : throw Failure();
    }

    private static IOException Failure()
    {
        int error = Marshal.GetLastSystemError();
        return new IOException(Marshal.GetPInvokeErrorMessage(error), error);
    }

    [DllImport(Library, EntryPoint = "SystemNative_Poll")]
    private static extern int PollNative(PollEvent* events, uint count, int milliseconds, uint* triggered);

    [DllImport(Library, EntryPoint = "SystemNative_Pipe")]
    private static extern int PipeNative(int* ends, int flags);

    [DllImport(Library, EntryPoint = "SystemNative_Dup")]
    private static extern nint DupNative(nint descriptor);

    [DllImport("libc", EntryPoint = "dup2")]
    private static extern int Dup2Native(int descriptor, int target);

    [DllImport("libc", EntryPoint = "fcntl")]
    private static extern int FcntlNative(int descriptor, int command, int argument);

    [DllImport(Library, EntryPoint = "SystemNative_Close")]
    private static extern int CloseNative(nint descriptor);

    [DllImport(Library, EntryPoint = "SystemNative_Read")]
    private static extern int ReadNative(nint descriptor, byte* buffer, int count);

    [DllImport(Library, EntryPoint = "SystemNative_Connect")]
    private static extern int ConnectNative(nint descriptor, byte* address, int length);

    [DllImport(Library, EntryPoint = "SystemNative_GetPeerName")]
    private static extern int PeerNameNative(nint descriptor, byte* address, int* length);

    [DllImport(Library, EntryPoint = "SystemNative_GetSockName")]
    private static extern int LocalNameNative(nint descriptor, byte* address, int* length);

    [DllImport(Library, EntryPoint = "SystemNative_Accept")]
    private static extern int AcceptNative(nint descriptor, byte* address, int* length, nint* accepted);

    [DllImport(Library, EntryPoint = "SystemNative_FcntlGetIsNonBlocking")]
    private static extern int GetNonBlockingNative(nint descriptor, int* result);

    [DllImport(Library, EntryPoint = "SystemNative_FcntlSetIsNonBlocking")]
    private static extern int SetNonBlockingNative(nint descriptor, int value);
}

/// <summary>An open file that only the system knows by more than its number, where the system is not Linux: an end of a pipe.</summary>
public sealed class DescriptorFile(SafeFileHandle handle, bool canRead, bool canWrite) : UnseekableFile(canRead, canWrite)
{
    private bool? _isTerminal;

    private int Number => handle.IsClosed ? throw new ObjectDisposedException(null) : (int)handle.DangerousGetHandle();

    public override SafeFileHandle Handle => handle;
    public override bool IsTerminal => _isTerminal ??= SystemNative.IsATty(Number) != 0;
    public override int Awaited => Number;

    public override int Read(Span<byte> buffer) => Descriptors.Read(Number, buffer);

    protected override void WriteAll(ReadOnlySpan<byte> data)
    {
        while (data.Length > 0) data = data[Descriptors.Write(Number, data)..];
    }

    protected override void Close() => handle.Dispose();
}
