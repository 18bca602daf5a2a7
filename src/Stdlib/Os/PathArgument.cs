using PyLite.Vm.Limits;

namespace PyLite.Stdlib.Os;

/// <summary>What a function is going to do with a path, and what may stand in place of one.</summary>
[Flags]
internal enum PathUse
{
    Read = 0,
    Write = 1,
    /// <summary>A link is made there.</summary>
    Link = 2,
    /// <summary>The descriptor of an open file will do.</summary>
    OrDescriptor = 4,
    /// <summary>None stands for the working directory.</summary>
    OrNone = 8,
}

/// <summary>A path as an argument: what the program gave, what the system is given, and that the policy was asked.</summary>
internal readonly struct PathArgument
{
    /// <summary>The path as text, for what asks by text.</summary>
    public required string Text { get; init; }

    /// <summary>The path as the system takes it, with its zero; empty where <see cref="IsDescriptor"/>.</summary>
    public required byte[] Bytes { get; init; }

    /// <summary>What errors name: the path, or the number of the descriptor.</summary>
    public required Value Shown { get; init; }

    /// <summary>The system's number of the directory that the path is relative to, or <see cref="LibC.Here"/>.</summary>
    public int Directory { get; init; }

    /// <summary>Whether an open file was given, whose system's number <see cref="Descriptor"/> is; -1 if there is none.</summary>
    public bool IsDescriptor { get; init; }

    /// <inheritdoc cref="IsDescriptor"/>
    public int Descriptor { get; init; }

    /// <summary>Whether the program thinks of the path in bytes.</summary>
    public bool IsBytes => Shown.Ref is PyBytes;

    /// <summary>Converts an argument and asks the policy; TypeError, ValueError, OverflowError, PermissionError.</summary>
    public static PathArgument Of(ThreadState ts, in Value path, string function, PathUse use = PathUse.Read, string argument = "path", Value? directory = null)
    {
        if (path.IsNone && (use & PathUse.OrNone) != 0) return OfText(ts, ".", Value.None, use, directory);
        if (path.Ref is not (PyStr or PyBytes) && (path.IsInt || path.IsFloat || path.Type.Slot(SlotId.FsPath) is null or PyNone))
        {
            if ((use & PathUse.OrDescriptor) != 0 && !path.IsFloat && (path.IsInt || path.Type.Slot(SlotId.Index) is not (null or PyNone))) return OfDescriptor(ts, path, use);
            string allowed = (use & (PathUse.OrDescriptor | PathUse.OrNone)) switch
            {
                PathUse.OrDescriptor => "string, bytes, os.PathLike or integer",
                PathUse.OrDescriptor | PathUse.OrNone => "string, bytes, os.PathLike, integer or None",
                PathUse.OrNone => "string, bytes, os.PathLike or None",
                _ => "string, bytes or os.PathLike",
            };
            throw Err.Type($"{function}: {argument} should be {allowed}, not {path.Type.FullName}");
        }
        var shown = PosixModule.FsPath(ts, path);
        string text = shown.Ref is PyStr s ? s.ToString() : SystemPath.Decode(((PyBytes)shown.Ref!).Data);
        if (text.Contains('\0')) throw Err.Value($"{function}: embedded null character in {argument}");
        return OfText(ts, text, shown, use, directory);
    }

    private static PathArgument OfDescriptor(ThreadState ts, in Value path, PathUse use)
    {
        int number = Number(ts, path);
        int real = number < 0 ? -1 : ts.Interpreter.Host.Real(number);
        if ((use & (PathUse.Write | PathUse.Link)) != 0) CheckChange(ts, real);
        return new PathArgument { Text = "", Bytes = [], Shown = number, IsDescriptor = true, Descriptor = real, Directory = LibC.Here };
    }

    private static PathArgument OfText(ThreadState ts, string text, in Value shown, PathUse use, Value? given)
    {
        var host = ts.Interpreter.Host;
        int below = LibC.Here;
        if (given is { IsNone: false } directory)
        {
            if (directory.IsFloat || !directory.IsInt && directory.Type.Slot(SlotId.Index) is null or PyNone) throw Err.Type($"argument should be integer or None, not {directory.Type.FullName}");
            int number = Number(ts, directory);
            below = number < 0 ? -1 : host.Real(number);
            if (host.Policy.IsConfined && !text.StartsWith('/'))
            {
                // Where the directory is now is what the policy is asked about; it may be moved before it is used, so that the path goes without it.
                text = below < 0 ? throw Err.OS(Errno.EBADF, shown) : SystemPath.OfDescriptor(below) + "/" + text;
                below = LibC.Here;
            }
        }
        if ((use & PathUse.Link) != 0) host.Files.ForLink(text);
        else if ((use & PathUse.Write) != 0) host.Files.ForWriting(text);
        else host.Files.ForReading(text);
        return new PathArgument { Text = text, Bytes = SystemPath.Encode(text), Shown = shown, Directory = below, Descriptor = -1 };
    }

    /// <summary>The number of a descriptor; OverflowError.</summary>
    private static int Number(ThreadState ts, in Value value)
    {
        if (value.Ref is PyBool) Warnings.Warn(ts, Exc.RuntimeWarning, "bool is used as a file descriptor");
        long number = Ops.ToClampedLong(ts, value);
        if (number > int.MaxValue) throw Err.Overflow("fd is greater than maximum");
        return number < int.MinValue ? throw Err.Overflow("fd is less than minimum") : (int)number;
    }

    /// <summary>Asks the policy before something about an open file is changed that may be changed without being able to write to it.</summary>
    public static void CheckChange(ThreadState ts, int descriptor)
    {
        var host = ts.Interpreter.Host;
        if (descriptor >= 0 && host.Policy.IsConfined) host.Files.ForWriting(SystemPath.OfDescriptor(descriptor));
    }

    /// <summary>ValueError where a descriptor comes together with something that goes with paths only.</summary>
    public void Refuse(string function, Value? directory, bool followsLinks = true)
    {
        if (!IsDescriptor) return;
        if (directory is { IsNone: false }) throw Err.Value($"{function}: can't specify dir_fd without matching path");
        if (!followsLinks) throw Err.Value($"{function}: cannot use fd and follow_symlinks together");
    }

    /// <summary>The OSError for the last call.</summary>
    public PyException Failure() => Err.OS(LibC.Error, Shown);

    /// <summary>The same, with a second path.</summary>
    public PyException Failure(in PathArgument other)
    {
        int error = LibC.Error;
        return Err.OS(error, Errno.Text(error), Shown, other.Shown);
    }
}
