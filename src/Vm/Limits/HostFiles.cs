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
public sealed class HostFiles(ResourcePolicy policy)
{
    private const int FirstFree = 3;

    private readonly Dictionary<int, HostFile> _owned = [];
    private Dictionary<int, WeakReference<HostFile>>? _known;
    private readonly object _lock = new();

    /// <summary>Opens a file; .NET's exceptions.</summary>
    public HostFile Open(string path, OpenFlags flags)
    {
        if ((flags & OpenFlags.Write) != 0) policy.CheckWrite(path);
        if ((flags & OpenFlags.Read) != 0) policy.CheckRead(path);
        bool write = (flags & OpenFlags.Write) != 0, read = (flags & OpenFlags.Read) != 0;
        var mode = (flags & OpenFlags.Exclusive) != 0 ? FileMode.CreateNew
            : (flags & OpenFlags.Create) == 0 ? (flags & OpenFlags.Truncate) != 0 ? FileMode.Truncate : FileMode.Open
            : (flags & OpenFlags.Truncate) != 0 ? FileMode.Create : FileMode.OpenOrCreate;
        var access = write ? read ? FileAccess.ReadWrite : FileAccess.Write : FileAccess.Read;
        var handle = File.OpenHandle(path, mode, access, FileShare.ReadWrite | FileShare.Delete);
        var file = new DiskFile(handle, path, read, write, (flags & OpenFlags.Append) != 0);
        Number(file, owned: false);
        return file;
    }

    /// <summary>Gives a file a number; an owned one stays open until <see cref="Close"/>, others as long as somebody holds them.</summary>
    public int Number(HostFile file, bool owned)
    {
        lock (_lock)
        {
            int number = file.Descriptor;
            if (number < 0)
            {
                number = !OperatingSystem.IsWindows() && file.Handle is { } handle ? (int)handle.DangerousGetHandle() : Free();
                file.Descriptor = number;
                (_known ??= [])[number] = new WeakReference<HostFile>(file);
            }
            if (owned) _owned[number] = file;
            return number;
        }
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
        return number is >= 0 and < FirstFree ? OpenStandard(number) : null;
    }

    /// <summary>Replaces a standard stream of the process by one that the host gave.</summary>
    public void SetStandard(int number, HostFile file)
    {
        file.Descriptor = number;
        lock (_lock) _owned[number] = file;
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

    private HostFile OpenStandard(int number)
    {
        HostFile file = OperatingSystem.IsWindows() ? Console(number) : new StandardFile(number);
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
        policy.CheckRead(path);
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
        policy.CheckRead(path);
        return File.Exists(path);
    }

    public bool DirectoryExists(string path)
    {
        policy.CheckRead(path);
        return Directory.Exists(path);
    }

    public byte[] ReadAllBytes(string path)
    {
        policy.CheckRead(path);
        return File.ReadAllBytes(path);
    }
}
