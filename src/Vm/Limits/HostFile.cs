using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

// What is called outside of .NET takes plain numbers and pointers: such calls are compiled ahead of time.
[assembly: System.Runtime.CompilerServices.DisableRuntimeMarshalling]

namespace PyLite.Vm.Limits;

/// <summary>An open file, pipe or terminal, with its position. .NET's exceptions for what goes wrong.</summary>
public abstract class HostFile(string? path, bool canRead, bool canWrite) : IDisposable
{
    private int _users = 1;

    /// <summary>The path it was opened by, if any.</summary>
    public string? Path => path;
    public virtual bool CanRead => canRead;
    public virtual bool CanWrite => canWrite;

    /// <summary>The number that scripts know it by.</summary>
    public int Descriptor { get; internal set; } = -1;

    /// <summary>Reads what is there, at most the length of the buffer; 0 at the end.</summary>
    public abstract int Read(Span<byte> buffer);

    /// <summary>What counts the bytes that are written; null if nothing does.</summary>
    internal ResourceMeter? Meter { get; set; }

    /// <summary>Writes all of it.</summary>
    public void Write(ReadOnlySpan<byte> data)
    {
        Meter?.CountOutput(data.Length);
        WriteAll(data);
    }

    /// <inheritdoc cref="Write"/>
    protected abstract void WriteAll(ReadOnlySpan<byte> data);

    public abstract bool CanSeek { get; }
    public abstract long Position { get; set; }
    public abstract long Length { get; }
    public abstract void SetLength(long length);

    /// <summary>Moves the position, counted as the system's lseek counts it; the new one. IOException.</summary>
    public virtual long Seek(long offset, int whence)
    {
        long target = whence switch
        {
            0 => offset,
            1 => Position + offset,
            2 => Length + offset,
            _ => -1,
        };
        return target < 0 ? throw new IOException(null, Errno.EINVAL) : Position = target;
    }

    /// <summary>Has the system write to the disk.</summary>
    public virtual void Sync() { }

    public virtual bool IsTerminal => false;

    /// <summary>The system's number to wait for before it is read or written, as nothing may be there for long; -1 where there is no such wait.</summary>
    public virtual int Awaited => -1;

    /// <summary>Another open file was put behind its number.</summary>
    internal virtual void Redirected() { }

    /// <summary>The system's handle, where there is one.</summary>
    public virtual SafeFileHandle? Handle => null;

    /// <summary>One more descriptor for the same open file.</summary>
    internal HostFile Share()
    {
        Interlocked.Increment(ref _users);
        return this;
    }

    public void Dispose()
    {
        if (Interlocked.Decrement(ref _users) == 0) Close();
    }

    protected abstract void Close();
}

/// <summary>An open file without positions: pipes, terminals, sockets, and what is only lent.</summary>
public abstract class UnseekableFile(bool canRead, bool canWrite) : HostFile(null, canRead, canWrite)
{
    public sealed override bool CanSeek => false;
    public sealed override long Length => throw new NotSupportedException();

    public sealed override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public sealed override void SetLength(long length) => throw new NotSupportedException();
}

/// <summary>A file of the file system, or anything else that has a path, where the system is not Linux.</summary>
public sealed class DiskFile(SafeFileHandle handle, string path, bool canRead, bool canWrite, bool append) : HostFile(path, canRead, canWrite)
{
    private readonly bool _canSeek = SupportsSeeking(handle);
    private long _position;

    private static bool SupportsSeeking(SafeFileHandle handle)
    {
        try
        {
            RandomAccess.GetLength(handle);
            return true;
        }
        catch (NotSupportedException)
        {
            return false;
        }
    }

    public override SafeFileHandle Handle => handle;
    public override bool CanSeek => _canSeek;
    public override long Length => RandomAccess.GetLength(handle);

    public override long Position
    {
        get => _position;
        set => _position = value;
    }

    public override int Read(Span<byte> buffer)
    {
        int n = RandomAccess.Read(handle, buffer, _position);
        _position += n;
        return n;
    }

    protected override void WriteAll(ReadOnlySpan<byte> data)
    {
        if (append && _canSeek) _position = Length;
        RandomAccess.Write(handle, data, _position);
        _position += data.Length;
    }

    public override void SetLength(long length) => RandomAccess.SetLength(handle, length);
    public override void Sync() => RandomAccess.FlushToDisk(handle);
    protected override void Close() => handle.Dispose();
}

/// <summary>A .NET stream: a pipe, or what a host gave as standard output.</summary>
public sealed class StreamFile(Stream stream, bool canRead, bool canWrite, bool isTerminal = false, bool leaveOpen = false) : HostFile(null, canRead, canWrite)
{
    public override bool CanSeek => stream.CanSeek;
    public override long Length => stream.Length;
    public override bool IsTerminal => isTerminal;

    public override long Position
    {
        get => stream.Position;
        set => stream.Position = value;
    }

    public override int Read(Span<byte> buffer) => stream.Read(buffer);

    protected override void WriteAll(ReadOnlySpan<byte> data)
    {
        stream.Write(data);
        stream.Flush();
    }

    public override void SetLength(long length) => stream.SetLength(length);
    public override void Sync() => stream.Flush();

    protected override void Close()
    {
        if (!leaveOpen) stream.Dispose();
    }
}

/// <summary>
/// A stream that the process was started with, under systems with file descriptors. Written to by the system's own write: it moves the position that
/// other processes share, fails when the reader of a pipe has gone, and needs none of the streams that .NET has for it, which take milliseconds to make.
/// </summary>
public sealed class StandardFile(int number) : HostFile(null, number == 0, number != 0)
{
    private SafeFileHandle? _handle;
    private Stream? _stream;
    private bool? _isTerminal;

    public override SafeFileHandle Handle => _handle ??= new SafeFileHandle(number, ownsHandle: false);
    public override bool CanSeek => OperatingSystem.IsLinux() && !IsTerminal && SystemFile.TrySeek(number, 0, 1) >= 0;
    public override long Length => OperatingSystem.IsLinux() ? SystemFile.LengthOf(number) : throw new NotSupportedException();
    public override bool IsTerminal => _isTerminal ??= SystemNative.IsATty(number) != 0;

    internal override void Redirected() => _isTerminal = null;

    public override long Position
    {
        get => Seek(0, 1);
        set => Seek(value, 0);
    }

    public override long Seek(long offset, int whence)
    {
        long at = OperatingSystem.IsLinux() ? SystemFile.TrySeek(number, offset, whence) : -Errno.ESPIPE;
        return at >= 0 ? at : throw new IOException(null, (int)-at);
    }

    // Pipes and terminals: a FileStream, as RandomAccess takes a pipe that it did not open itself for a file with positions.
    private Stream Stream => _stream ??= IsStream() ? new FileStream(Handle, CanWrite ? FileAccess.Write : FileAccess.Read, bufferSize: 0) : OfConsole();

    private bool IsStream()
    {
        try
        {
            // Closing it leaves the handle alone.
            return !new FileStream(Handle, FileAccess.ReadWrite, bufferSize: 0).CanSeek;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    private Stream OfConsole() => number switch
    {
        0 => Console.OpenStandardInput(),
        1 => Console.OpenStandardOutput(),
        _ => Console.OpenStandardError(),
    };

    public override int Read(Span<byte> buffer) => OperatingSystem.IsLinux() ? Descriptors.Read(number, buffer) : Stream.Read(buffer);

    protected override void WriteAll(ReadOnlySpan<byte> data)
    {
        while (data.Length > 0)
        {
            int written = SystemNative.Write(number, data);
            if (written < 0)
            {
                int error = Marshal.GetLastSystemError();
                if (OperatingSystem.IsLinux() && error != Errno.EAGAIN) throw new IOException(Errno.Text(error), error);
                // .NET's stream knows what to do about it, or which exception it is.
                Stream.Write(data);
                return;
            }
            data = data[written..];
        }
    }

    public override void SetLength(long length)
    {
        if (!CanSeek) throw new IOException(null, Errno.EINVAL);
        SystemFile.Truncate(number, length);
    }

    protected override void Close() { }
}

/// <summary>A standard stream of an interpreter for another one that is confined: closing it closes nothing, and it is no descriptor of the system's.</summary>
public sealed class LentFile(HostFile lender) : UnseekableFile(lender.CanRead, lender.CanWrite)
{
    public override int Read(Span<byte> buffer) => lender.Read(buffer);
    protected override void WriteAll(ReadOnlySpan<byte> data) => lender.Write(data);

    protected override void Close() { }
}

/// <summary>The .NET runtime's own portable view of the system's calls.</summary>
internal static unsafe class SystemNative
{
    private const string Library = "libSystem.Native";

    public static int Write(int number, ReadOnlySpan<byte> data)
    {
        fixed (byte* start = data) return Write(number, start, data.Length);
    }

    [DllImport(Library, EntryPoint = "SystemNative_Write")]
    private static extern int Write(nint number, byte* start, int count);

    /// <summary>Whether a path names a regular file, and not through a link.</summary>
    public static bool IsRegularFile(string path)
    {
        const int statusSize = 256, modeOffset = 4, kindMask = 0xF000, regular = 0x8000;
        int length = System.Text.Encoding.UTF8.GetMaxByteCount(path.Length) + 1;
        if (length > 4096 || path.Contains('\0')) return false;
        byte* name = stackalloc byte[length];
        byte* status = stackalloc byte[statusSize];
        name[System.Text.Encoding.UTF8.GetBytes(path, new Span<byte>(name, length))] = 0;
        return LStat(name, status) == 0 && (*(int*)(status + modeOffset) & kindMask) == regular;
    }

    [DllImport(Library, EntryPoint = "SystemNative_LStat")]
    private static extern int LStat(byte* path, byte* status);

    [DllImport(Library, EntryPoint = "SystemNative_IsATty")]
    public static extern int IsATty(nint number);
}
