using PyLite.Vm.Io;
using PyLite.Vm.Limits;

namespace PyLite.Stdlib.Os;

/// <summary>What os does with files where the system is not Linux: with the class library, which knows neither directories by descriptor nor all error numbers. The policy was asked already.</summary>
internal static class PortableFiles
{
    private static void Do(ThreadState ts, Action action, in Value path, in Value path2 = default)
    {
        try
        {
            action();
        }
        catch (Exception e) when (OsErrors.IsSystem(e))
        {
            throw OsErrors.From(ts, e, path, path2);
        }
    }

    public static bool Access(string path, int mode, bool followsLinks)
    {
        if (FileStatus.Get(path, followsLinks, out var status) != 0) return false;
        if (OperatingSystem.IsWindows()) return (mode & 2) == 0 || (status.Mode & 0x92) != 0;
        if (Environment.IsPrivilegedProcess) return (mode & 1) == 0 || status.IsDirectory || (status.Mode & 0x49) != 0;
        uint granted = status.Mode | status.Mode >> 3 | status.Mode >> 6;
        return (granted & mode & 7) == (mode & 7);
    }

    public static IEnumerable<PyDirEntry> Entries(in PathArgument directory)
    {
        string path = directory.Text;
        bool bytes = directory.IsBytes;
        int error = FileStatus.Get(path, true, out var status);
        if (error == 0 && !status.IsDirectory) error = Errno.ENOTDIR;
        if (error != 0) throw Err.OS(error, directory.Shown);
        try
        {
            var found = new DirectoryInfo(path).GetFileSystemInfos("*", new EnumerationOptions { AttributesToSkip = 0, IgnoreInaccessible = false, ReturnSpecialDirectories = false });
            return found.Select(info => new PyDirEntry(info.Name, path, bytes));
        }
        catch (Exception e) when (OsErrors.IsSystem(e))
        {
            throw Err.OS(Errno.EACCES, directory.Shown);
        }
    }

    public static void MakeDirectory(ThreadState ts, in PathArgument path, int mode)
    {
        var (text, shown) = (path.Text, path.Shown);
        if (FileStatus.Get(text, false, out _) == 0) throw Err.OS(Errno.EEXIST, shown);
        string trimmed = text.TrimEnd('/');
        string? parent = System.IO.Path.GetDirectoryName(trimmed);
        if (text.Length == 0) throw Err.OS(Errno.ENOENT, shown);
        if (!string.IsNullOrEmpty(parent))
        {
            int error = FileStatus.Get(parent, true, out var status);
            if (error != 0) throw Err.OS(error, shown);
            if (!status.IsDirectory) throw Err.OS(Errno.ENOTDIR, shown);
        }
        Do(ts, () =>
        {
            if (OperatingSystem.IsWindows() || mode == 0x1FF) Directory.CreateDirectory(text);
            else Directory.CreateDirectory(text, (UnixFileMode)(mode & 0xFFF));
        }, shown);
    }

    public static void RemoveDirectory(ThreadState ts, in PathArgument path)
    {
        var (text, shown) = (path.Text, path.Shown);
        int error = FileStatus.Get(text, false, out var status);
        if (error == 0 && !status.IsDirectory) error = Errno.ENOTDIR;
        if (error == 0 && Directory.EnumerateFileSystemEntries(text).Any()) error = Errno.ENOTEMPTY;
        if (error != 0) throw Err.OS(error, shown);
        Do(ts, () => Directory.Delete(text), shown);
    }

    public static void RemoveFile(ThreadState ts, in PathArgument path)
    {
        var (text, shown) = (path.Text, path.Shown);
        int error = FileStatus.Get(text, false, out var status);
        if (error == 0 && status.IsDirectory) error = Errno.EISDIR;
        if (error != 0) throw Err.OS(error, shown);
        Do(ts, () => File.Delete(text), shown);
    }

    public static void Move(ThreadState ts, in PathArgument src, in PathArgument dst)
    {
        string from = src.Text, to = dst.Text;
        Value shown = src.Shown, shown2 = dst.Shown;
        int error = FileStatus.Get(from, false, out var source);
        bool exists = FileStatus.Get(to, false, out var target) == 0;
        if (error == 0 && exists)
        {
            if (target.IsDirectory && !source.IsDirectory) error = Errno.EISDIR;
            else if (!target.IsDirectory && source.IsDirectory) error = Errno.ENOTDIR;
            else if (target.IsDirectory && Directory.EnumerateFileSystemEntries(to).Any() && System.IO.Path.GetFullPath(to) != System.IO.Path.GetFullPath(from)) error = Errno.ENOTEMPTY;
        }
        if (error != 0) throw Err.OS(error, Errno.Text(error), shown, shown2);
        Do(ts, () =>
        {
            if (new FileInfo(from).LinkTarget is { } link)
            {
                // .NET moves what a link points to, or finds nothing.
                ts.Interpreter.Host.Files.ForLink(to);
                if (exists) File.Delete(to);
                File.CreateSymbolicLink(to, link);
                File.Delete(from);
            }
            else if (!source.IsDirectory) File.Move(from, to, overwrite: true);
            else if (System.IO.Path.GetFullPath(from) != System.IO.Path.GetFullPath(to))
            {
                if (exists) Directory.Delete(to);
                Directory.Move(from, to);
            }
        }, shown, shown2);
    }

    public static void Link(ThreadState ts, in PathArgument src, in PathArgument dst, bool targetIsDirectory)
    {
        string target = src.Text, link = dst.Text;
        Value shown = src.Shown, shown2 = dst.Shown;
        if (FileStatus.Get(link, false, out _) == 0) throw Err.OS(Errno.EEXIST, Errno.Text(Errno.EEXIST), shown, shown2);
        Do(ts, () =>
        {
            if (targetIsDirectory) Directory.CreateSymbolicLink(link, target);
            else File.CreateSymbolicLink(link, target);
        }, shown, shown2);
    }

    public static string ReadLink(in PathArgument path)
    {
        var (text, shown) = (path.Text, path.Shown);
        int error = FileStatus.Get(text, false, out var status);
        if (error == 0 && !status.IsLink) error = Errno.EINVAL;
        if (error != 0) throw Err.OS(error, shown);
        return new FileInfo(text).LinkTarget ?? "";
    }

    public static void ChangeMode(ThreadState ts, in PathArgument path, int mode)
    {
        var (text, shown) = (path.Text, path.Shown);
        int error = FileStatus.Get(text, true, out _);
        if (error != 0) throw Err.OS(error, shown);
        Do(ts, () =>
        {
            if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(text, (UnixFileMode)(mode & 0xFFF));
            else if ((mode & 0x80) == 0) File.SetAttributes(text, File.GetAttributes(text) | FileAttributes.ReadOnly);
            else File.SetAttributes(text, File.GetAttributes(text) & ~FileAttributes.ReadOnly);
        }, shown);
    }

    public static void SetTimes(ThreadState ts, in PathArgument path, long? accessNs, long? modifyNs, bool followsLinks)
    {
        var (text, shown) = (path.Text, path.Shown);
        var access = accessNs is { } a ? DateTime.UnixEpoch.AddTicks(a / 100) : DateTime.UtcNow;
        var modify = modifyNs is { } m ? DateTime.UnixEpoch.AddTicks(m / 100) : access;
        int error = FileStatus.Get(text, followsLinks, out var status);
        if (error != 0) throw Err.OS(error, shown);
        Do(ts, () =>
        {
            if (status.IsDirectory)
            {
                Directory.SetLastAccessTimeUtc(text, access);
                Directory.SetLastWriteTimeUtc(text, modify);
                return;
            }
            File.SetLastAccessTimeUtc(text, access);
            File.SetLastWriteTimeUtc(text, modify);
        }, shown);
    }

    public static void Truncate(ThreadState ts, in PathArgument path, long length)
    {
        string text = path.Text;
        Do(ts, () =>
        {
            using var handle = File.OpenHandle(text, FileMode.Open, FileAccess.Write);
            RandomAccess.SetLength(handle, length);
        }, path.Shown);
    }

    public static void ChangeDirectory(ThreadState ts, in PathArgument path)
    {
        var (text, shown) = (path.Text, path.Shown);
        int error = FileStatus.Get(text, true, out var status);
        if (error == 0 && !status.IsDirectory) error = Errno.ENOTDIR;
        if (error != 0) throw Err.OS(error, shown);
        Do(ts, () => ts.Interpreter.Host.Environment.WorkingDirectory = text, shown);
    }

    /// <summary>An open file, which belongs to no number yet.</summary>
    public static HostFile Open(ThreadState ts, in PathArgument path, int flags, int mode)
    {
        var files = ts.Interpreter.Host.Files;
        var wanted = (flags & 3) switch
        {
            0 => OpenFlags.Read,
            1 => OpenFlags.Write,
            _ => OpenFlags.Read | OpenFlags.Write,
        };
        if ((flags & 0x40) != 0) wanted |= OpenFlags.Create;
        if ((flags & 0xC0) == 0xC0) wanted |= OpenFlags.Exclusive;
        if ((flags & 0x200) != 0) wanted |= OpenFlags.Truncate;
        if ((flags & 0x400) != 0) wanted |= OpenFlags.Append;
        bool made = (wanted & OpenFlags.Create) != 0 && !files.FileExists(path.Text);
        try
        {
            var file = files.Open(path.Text, wanted);
            // The class library has no way to say the mode of a file that it makes for a handle.
            if (made && !OperatingSystem.IsWindows() && (mode & 0x1B6) != 0x1B6) File.SetUnixFileMode(path.Text, (UnixFileMode)(mode & 0x1FF & ~0x12));
            return file;
        }
        catch (Exception e) when (OsErrors.IsSystem(e))
        {
            throw OsErrors.From(ts, e, path.Shown);
        }
    }
}
