namespace PyLite.Vm.Limits;

/// <summary>How a file is to be opened.</summary>
[Flags]
public enum OpenFlags
{
    None = 0,
    Read = 1,
    Write = 2,
    /// <summary>Made where it does not exist.</summary>
    Create = 4,
    /// <summary>Must not exist yet.</summary>
    Exclusive = 8,
    Truncate = 16,
    /// <summary>Each write goes to the end.</summary>
    Append = 32,
}

/// <summary>The file system, and the open files that a script knows by number. All access of an interpreter to files goes through here.</summary>
public sealed class HostFiles(ResourcePolicy policy, ResourceMeter? meter = null, string? library = null)
{
    private const int FirstFree = 3;

    /// <summary>How many files an interpreter that is confined may have open: the process has them in common.</summary>
    internal const int MostConfined = 128;

    private readonly string? _library = library == null || !policy.IsConfined ? null : RealPath.Of(library);
    private int _standardOpened;

    private readonly Dictionary<int, HostFile> _owned = [];
    private Dictionary<int, WeakReference<HostFile>>? _known;
    private readonly object _lock = new();

    /// <summary>Opens a file; .NET's exceptions.</summary>
    public HostFile Open(string path, OpenFlags flags)
    {
        if ((flags & OpenFlags.Write) != 0) policy.CheckWrite(path);
        if ((flags & OpenFlags.Read) != 0) CheckRead(path);
        if (OperatingSystem.IsLinux()) return OpenSystem(path, SystemFlags(flags), 0x1B6, SystemFile.Here);
        bool write = (flags & OpenFlags.Write) != 0, read = (flags & OpenFlags.Read) != 0;
        var mode = (flags & OpenFlags.Exclusive) != 0 ? FileMode.CreateNew
            : (flags & OpenFlags.Create) == 0 ? (flags & OpenFlags.Truncate) != 0 ? FileMode.Truncate : FileMode.Open
            : (flags & OpenFlags.Truncate) != 0 ? FileMode.Create : FileMode.OpenOrCreate;
        var access = write ? read ? FileAccess.ReadWrite : FileAccess.Write : FileAccess.Read;
        var handle = File.OpenHandle(path, mode, access, FileShare.ReadWrite | FileShare.Delete);
        var file = new DiskFile(handle, path, read, write, (flags & OpenFlags.Append) != 0) { Meter = meter };
        Number(file, owned: false);
        return file;
    }

    private static int SystemFlags(OpenFlags flags)
    {
        int result = (flags & OpenFlags.Write) == 0 ? 0 : (flags & OpenFlags.Read) == 0 ? 1 : 2;
        if ((flags & OpenFlags.Create) != 0) result |= 0x40;
        if ((flags & OpenFlags.Exclusive) != 0) result |= 0x80;
        if ((flags & OpenFlags.Truncate) != 0) result |= 0x200;
        if ((flags & OpenFlags.Append) != 0) result |= 0x400;
        return result;
    }

    /// <summary>Opens a file on Linux, with the system's flags; IOException. The policy was asked already.</summary>
    /// <param name="path">The path.</param>
    /// <param name="flags">O_RDWR and so on.</param>
    /// <param name="mode">The mode of a file that is made, of which the process's mask takes away.</param>
    /// <param name="directory">The descriptor that the path is relative to, or <see cref="SystemFile.Here"/>.</param>
    public HostFile OpenSystem(string path, int flags, int mode, int directory)
    {
        const int nonBlocking = 0x800, pathOnly = 0x200000, access = 3, readWrite = 2;
        bool mayWait = (flags & (nonBlocking | pathOnly)) == 0 && (flags & access) != readWrite && SystemFile.IsFifo(path, directory);
        var file = mayWait ? OpenFifo(path, flags, mode, directory) : SystemFile.Open(path, flags, mode, directory);
        file.Meter = meter;
        Number(file, owned: false);
        return file;
    }

    /// <summary>Opening a named pipe waits for its other end: a thread of its own does, so that this one can be woken.</summary>
    private static HostFile OpenFifo(string path, int flags, int mode, int directory)
    {
        var monitor = new object();
        SystemFile? opened = null;
        Exception? failure = null;
        bool ended = false, abandoned = false;
        var opener = new Thread(() =>
        {
            SystemFile? file = null;
            try
            {
                file = SystemFile.Open(path, flags, mode, directory);
            }
            catch (IOException e)
            {
                failure = e;
            }
            lock (monitor)
            {
                opened = file;
                ended = true;
                if (abandoned) file?.Dispose();
                Monitor.PulseAll(monitor);
            }
        }) { IsBackground = true, Name = "open" };
        opener.Start();
        try
        {
            ThreadState.Current.WaitUntil(monitor, () => ended);
        }
        catch
        {
            lock (monitor)
            {
                abandoned = true;
                if (ended) opened?.Dispose();
            }
            SystemFile.Unblock(path, directory);
            throw;
        }
        return opened ?? throw failure!;
    }

    /// <summary>Gives a file a number; an owned one stays open until <see cref="Close"/>, others as long as somebody holds them.</summary>
    public int Number(HostFile file, bool owned)
    {
        lock (_lock)
        {
            int number = file.Descriptor;
            if (number < 0)
            {
                if (policy.IsConfined) CheckRoom(file);
                number = !OperatingSystem.IsWindows() && file.Handle is { } handle ? (int)handle.DangerousGetHandle() : Free();
                file.Descriptor = number;
                (_known ??= [])[number] = new WeakReference<HostFile>(file);
            }
            if (owned) _owned[number] = file;
            return number;
        }
    }

    private void CheckRoom(HostFile file)
    {
        int open = _owned.Count;
        if (_known != null)
        {
            foreach (var (number, known) in _known.ToArray())
            {
                if (!known.TryGetTarget(out var other) || other.Handle is { IsClosed: true }) _known.Remove(number);
                else if (!_owned.ContainsKey(number)) open++;
            }
        }
        if (open < MostConfined) return;
        file.Dispose();
        throw Err.OS(Errno.EMFILE);
    }

    private int Free()
    {
        // Above what the system gives out, so that the two never meet.
        int number = OperatingSystem.IsWindows() ? FirstFree : 1 << 16;
        while (_known != null && _known.TryGetValue(number, out var known) && known.TryGetTarget(out _)) number++;
        return number;
    }

    /// <summary>The open file of that number, or null.</summary>
    public HostFile? Find(int number)
    {
        lock (_lock)
        {
            if (_owned.TryGetValue(number, out var file)) return file;
            if (_known != null && _known.TryGetValue(number, out var known) && known.TryGetTarget(out file)) return file;
        }
        return number is >= 0 and < FirstFree ? OpenStandard(number) : !policy.IsConfined && OperatingSystem.IsLinux() ? Inherit(number) : null;
    }

    private SystemFile? Inherit(int number)
    {
        if (SystemFile.Inherited(number) is not { } file) return null;
        file.Meter = meter;
        file.Descriptor = number;
        lock (_lock) _owned[number] = file;
        return file;
    }

    /// <summary>Gives an interpreter that is confined what stands for the standard streams of another one: nothing to read, and what is written goes there, counted.</summary>
    internal void LendStandard(HostFiles lender)
    {
        SetStandard(0, new StreamFile(Stream.Null, true, false));
        for (int number = 1; number < FirstFree; number++)
            if (lender.Find(number) is { } file) SetStandard(number, new LentFile(file));
    }

    /// <summary>Replaces a standard stream of the process by one that the host gave.</summary>
    public void SetStandard(int number, HostFile file)
    {
        file.Descriptor = number;
        file.Meter = meter;
        lock (_lock) _owned[number] = file;
        _standardOpened |= 1 << number;
    }

    /// <summary>Another number for the same open file.</summary>
    public int Duplicate(HostFile file)
    {
        lock (_lock)
        {
            int number = Free();
            _owned[number] = file.Share();
            return number;
        }
    }

    /// <summary>Forgets a number and closes the file if it was its last; false if there is no such number.</summary>
    public bool Close(int number)
    {
        HostFile? file;
        lock (_lock)
        {
            if (!_owned.Remove(number, out file) && !(_known != null && _known.TryGetValue(number, out var known) && known.TryGetTarget(out file))) return false;
            if (file!.Descriptor == number) _known?.Remove(number);
        }
        file.Dispose();
        return true;
    }

    /// <summary>Forgets a number without closing it: it belongs to something else now.</summary>
    internal void Forget(int number)
    {
        var file = Find(number);
        lock (_lock)
        {
            _owned.Remove(number);
            _known?.Remove(number);
        }
        file?.Handle?.SetHandleAsInvalid();
    }

    private HostFile? OpenStandard(int number)
    {
        if (policy.IsConfined)
        {
            // Once closed, the process's own is not opened in its place.
            if ((_standardOpened & 1 << number) != 0) return null;
            if (number == 0)
            {
                SetStandard(0, new StreamFile(Stream.Null, true, false));
                return Find(0);
            }
        }
        HostFile file = OperatingSystem.IsWindows() ? Console(number) : new StandardFile(number);
        // Not to be duplicated or replaced by its number.
        if (policy.IsConfined) file = new LentFile(file);
        SetStandard(number, file);
        return file;
    }

    private static StreamFile Console(int number) => new(number switch
    {
        0 => System.Console.OpenStandardInput(),
        1 => System.Console.OpenStandardOutput(),
        _ => System.Console.OpenStandardError(),
    }, number == 0, number != 0, IsTerminal(number));

    private static bool IsTerminal(int number) => number switch
    {
        0 => !System.Console.IsInputRedirected,
        1 => !System.Console.IsOutputRedirected,
        _ => !System.Console.IsErrorRedirected,
    };

    // ---- the file system

    /// <summary>Asks the policy before a file or directory is looked at.</summary>
    public string ForReading(string path)
    {
        CheckRead(path);
        return path;
    }

    /// <summary>Whether a file or directory may be looked at.</summary>
    public bool MayRead(string path) => policy.MayRead(path) || IsInLibrary(path);

    private void CheckRead(string path)
    {
        if (!IsInLibrary(path)) policy.CheckRead(path);
    }

    private bool IsInLibrary(string path) => _library != null && RealPath.IsWithin(RealPath.Of(path), _library, StringComparison.Ordinal);

    /// <summary>Asks the policy before a link is made.</summary>
    public string ForLink(string path)
    {
        policy.CheckLink(path);
        policy.CheckWrite(path);
        return path;
    }

    /// <summary>Asks the policy before a file or directory is changed.</summary>
    public string ForWriting(string path)
    {
        policy.CheckWrite(path);
        return path;
    }

    public bool FileExists(string path)
    {
        CheckRead(path);
        return File.Exists(path);
    }

    public bool DirectoryExists(string path)
    {
        CheckRead(path);
        return Directory.Exists(path);
    }

    public byte[] ReadAllBytes(string path)
    {
        CheckRead(path);
        return File.ReadAllBytes(path);
    }
}
