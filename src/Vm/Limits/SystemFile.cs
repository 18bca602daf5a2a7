using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

namespace PyLite.Vm.Limits;

/// <summary>
/// An open file, pipe or terminal, as Linux has it: position and flags are the system's, so that duplicates of the descriptor and other processes that got it share them.
/// </summary>
public sealed unsafe class SystemFile : HostFile
{
    private const int SeekSet = 0, SeekCurrent = 1;

    private readonly SafeFileHandle _handle;
    private bool _canRead, _canWrite, _canSeek, _isInherited;
    private bool? _isTerminal;

    private SystemFile(SafeFileHandle handle, string? path) : base(path, false, false)
    {
        _handle = handle;
        Look();
    }

    /// <summary>Finds out what it is.</summary>
    private void Look()
    {
        int number = (int)_handle.DangerousGetHandle();
        int kind = Status(number).Mode & Kind, flags = FcntlNative(number, GetStatusFlags, 0);
        _isTerminal = kind == CharacterKind ? null : false;
        _canRead = (flags & (ReadWrite | PathOnly)) is ReadOnly or 2;
        _canWrite = (flags & (ReadWrite | PathOnly)) is WriteOnly or 2;
        _canSeek = kind is not (FifoKind or 0) && (kind != CharacterKind || !IsTerminal) && SeekNative(number, 0, SeekCurrent) >= 0;
        IsDirectory = kind == DirectoryKind;
    }

    internal override void Redirected() => Look();

    public override SafeFileHandle Handle => _handle;
    public override bool CanRead => _canRead;
    public override bool CanWrite => _canWrite;
    public override bool CanSeek => _canSeek;
    public override bool IsTerminal => _isTerminal ??= SystemNative.IsATty(_handle.DangerousGetHandle()) != 0;
    public override int Awaited => _canSeek || _handle.IsClosed ? -1 : (int)_handle.DangerousGetHandle();

    /// <summary>Whether it is a directory, which has no bytes to read.</summary>
    public bool IsDirectory { get; private set; }

    public override long Position
    {
        get => Seek(0, SeekCurrent);
        set => Seek(value, SeekSet);
    }

    public override long Length
    {
        get
        {
            using var use = new Use(_handle);
            return Status(use.Number).Size;
        }
    }

    /// <summary>Moves the position; the new one. IOException.</summary>
    public override long Seek(long offset, int whence)
    {
        using var use = new Use(_handle);
        return Check(SeekNative(use.Number, offset, whence));
    }

    public override int Read(Span<byte> buffer)
    {
        using var use = new Use(_handle);
        fixed (byte* start = buffer) return (int)Check(ReadNative(use.Number, start, buffer.Length));
    }

    protected override void WriteAll(ReadOnlySpan<byte> data)
    {
        using var use = new Use(_handle);
        while (data.Length > 0)
            fixed (byte* start = data) data = data[(int)Check(WriteNative(use.Number, start, data.Length))..];
    }

    public override void SetLength(long length)
    {
        using var use = new Use(_handle);
        Check(TruncateNative(use.Number, length));
    }

    public override void Sync()
    {
        using var use = new Use(_handle);
        Check(SyncNative(use.Number));
    }

    protected override void Close()
    {
        if (_handle.IsClosed) return;
        int number = (int)_handle.DangerousGetHandle();
        _handle.Dispose();
        if (_isInherited) Descriptors.Close(number);
    }

    private static long Check(long result) => result >= 0 ? result : throw Failure();

    private static IOException Failure()
    {
        int error = Marshal.GetLastSystemError();
        return new IOException(Errno.Text(error), error);
    }

    // ---- opening

    private const int CloseOnExec = 0x80000, PathOnly = 0x200000, GetStatusFlags = 3, GetDescriptorFlags = 1, ReadWrite = 3, ReadOnly = 0, WriteOnly = 1;
    private const int Kind = 0xF000, DirectoryKind = 0x4000, FifoKind = 0x1000, CharacterKind = 0x2000;

    /// <summary>Below the current directory.</summary>
    public const int Here = -100;

    /// <summary>Opens a path with the system's own flags; IOException with the system's error number. May wait, for the other end of a named pipe.</summary>
    public static SystemFile Open(string path, int flags, int mode, int directory = Here)
    {
        int number;
        fixed (byte* name = SystemPath.Encode(path)) number = (int)Check(OpenNative(directory, name, flags | CloseOnExec, mode));
        return Of(number, path);
    }

    /// <summary>The file of a descriptor that nobody else will close. IOException.</summary>
    public static SystemFile Of(int number, string? path) => new(new SafeFileHandle(number, ownsHandle: true), path);

    /// <summary>
    /// The file of a descriptor that the process got from whoever started it; null if the number stands for none. What the runtime itself opens is closed when another program begins, and that a
    /// descriptor is not shows that it came that way. Nobody but the program closes it.
    /// </summary>
    internal static SystemFile? Inherited(int number)
    {
        const int socketKind = 0xC000;
        return IsInherited(number) && (Status(number).Mode & Kind) != socketKind ? new SystemFile(new SafeFileHandle(number, ownsHandle: false), null) { _isInherited = true } : null;
    }

    /// <summary>Whether a descriptor that belongs to nobody here was open when the process began.</summary>
    internal static bool IsInherited(int number) => FcntlNative(number, GetDescriptorFlags, 0) == 0;

    /// <summary>Moves the position of a descriptor; the new one, or minus the system's error number.</summary>
    internal static long TrySeek(int number, long offset, int whence) => SeekNative(number, offset, whence) is >= 0 and var at ? at : -Marshal.GetLastSystemError();

    internal static long LengthOf(int number) => Status(number).Size;

    internal static void Truncate(int number, long length) => Check(TruncateNative(number, length));

    /// <summary>Whether a path leads to a named pipe, opening which may take until somebody opens its other end.</summary>
    public static bool IsFifo(string path, int directory = Here)
    {
        StatusPart status;
        fixed (byte* name = SystemPath.Encode(path)) return StatxNative(directory, name, 0, ModeAndSize, &status) == 0 && (status.Mode & Kind) == FifoKind;
    }

    /// <summary>Lets somebody go on who waits for the other end of a named pipe, by opening and closing it.</summary>
    public static void Unblock(string path, int directory = Here)
    {
        const int readWriteNonBlocking = 0x802;
        fixed (byte* name = SystemPath.Encode(path))
        {
            int number = OpenNative(directory, name, readWriteNonBlocking | CloseOnExec, 0);
            if (number >= 0) Descriptors.Close(number);
        }
    }

    private const int EmptyPath = 0x1000, ModeAndSize = 0x203;

    private static StatusPart Status(int number)
    {
        byte none = 0;
        StatusPart status;
        Check(StatxNative(number, &none, EmptyPath, ModeAndSize, &status));
        return status;
    }

    /// <summary>What is needed here of the system's struct statx.</summary>
    [StructLayout(LayoutKind.Explicit, Size = 256)]
    private struct StatusPart
    {
        [FieldOffset(28)] public ushort Mode;
        [FieldOffset(40)] public long Size;
    }

    /// <summary>Keeps the number from being closed while it is used.</summary>
    private readonly ref struct Use
    {
        private readonly SafeFileHandle _handle;
        private readonly bool _counted;

        public Use(SafeFileHandle handle)
        {
            _handle = handle;
            handle.DangerousAddRef(ref _counted);
        }

        public int Number => (int)_handle.DangerousGetHandle();

        public void Dispose()
        {
            if (_counted) _handle.DangerousRelease();
        }
    }

    [DllImport("libc", EntryPoint = "openat")]
    private static extern int OpenNative(int directory, byte* path, int flags, int mode);

    [DllImport("libc", EntryPoint = "statx")]
    private static extern int StatxNative(int directory, byte* path, int flags, uint mask, StatusPart* status);

    [DllImport("libc", EntryPoint = "read")]
    private static extern nint ReadNative(int descriptor, byte* buffer, nint count);

    [DllImport("libc", EntryPoint = "write")]
    private static extern nint WriteNative(int descriptor, byte* buffer, nint count);

    [DllImport("libc", EntryPoint = "lseek")]
    private static extern long SeekNative(int descriptor, long offset, int whence);

    [DllImport("libc", EntryPoint = "ftruncate")]
    private static extern int TruncateNative(int descriptor, long length);

    [DllImport("libc", EntryPoint = "fsync")]
    private static extern int SyncNative(int descriptor);

    [DllImport("libc", EntryPoint = "fcntl")]
    private static extern int FcntlNative(int descriptor, int command, int argument);
}
