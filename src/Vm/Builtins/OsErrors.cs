namespace PyLite.Vm.Builtins;

/// <summary>Makes OSError and its subclasses from error numbers and from .NET's exceptions.</summary>
public static class OsErrors
{
    /// <summary>"[Errno 2] No such file or directory: 'x'": the class that fits the number.</summary>
    public static PyException New(ThreadState ts, int errno, in Value filename = default, in Value filename2 = default) => Err.OS(errno, Errno.Text(errno), filename, filename2);

    /// <summary>OSError with a text alone.</summary>
    public static PyException Plain(ThreadState ts, string message) => Err.New(PyOSError.TypeObject, message);

    /// <summary>The Python exception for what .NET threw; null for what is no error of the system.</summary>
    public static PyException From(ThreadState ts, Exception exception, in Value filename = default, in Value filename2 = default) => New(ts, NumberOf(exception, filename), filename, filename2);

    /// <summary>Whether .NET throws it for errors of the system.</summary>
    public static bool IsSystem(Exception exception) => exception is IOException or UnauthorizedAccessException or NotSupportedException or ArgumentException or System.Security.SecurityException
        or ObjectDisposedException or System.ComponentModel.Win32Exception;

    private static int NumberOf(Exception exception, in Value filename)
    {
        switch (exception)
        {
            case FileNotFoundException: return Errno.ENOENT;
            case DirectoryNotFoundException: return IsBelowFile(filename) ? Errno.ENOTDIR : Errno.ENOENT;
            case PathTooLongException: return Errno.ENAMETOOLONG;
            case UnauthorizedAccessException:
                return filename.Ref is PyStr path && Directory.Exists(path.ToString()) ? Errno.EISDIR : Errno.EACCES;
            case ObjectDisposedException: return Errno.EBADF;
            case System.ComponentModel.Win32Exception win: return win.NativeErrorCode;
            case NotSupportedException: return Errno.ESPIPE;
            case ArgumentException: return Errno.EINVAL;
        }
        int code = exception.HResult;
        // On Unix the code is the system's number; on Windows the facility is in front of it.
        if (!OperatingSystem.IsWindows()) return code is > 0 and < 200 ? code : Errno.EIO;
        return (code & 0xFFFF) switch
        {
            2 or 3 => Errno.ENOENT,
            5 => Errno.EACCES,
            32 or 33 => Errno.EACCES,
            80 or 183 => Errno.EEXIST,
            109 or 232 => Errno.EPIPE,
            112 => Errno.ENOSPC,
            145 => Errno.ENOTEMPTY,
            17 => Errno.EXDEV,
            _ => Errno.EIO,
        };
    }

    /// <summary>Whether a directory of the path is a file: then the system says ENOTDIR where .NET speaks of a directory not found.</summary>
    private static bool IsBelowFile(in Value filename)
    {
        if (filename.Ref is not PyStr path) return false;
        for (var parent = Path.GetDirectoryName(path.ToString()); !string.IsNullOrEmpty(parent); parent = Path.GetDirectoryName(parent))
        {
            if (Directory.Exists(parent)) return false;
            if (File.Exists(parent)) return true;
        }
        return false;
    }
}
