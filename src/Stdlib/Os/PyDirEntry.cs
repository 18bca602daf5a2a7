using PyLite.Vm.Limits;

namespace PyLite.Stdlib.Os;

/// <summary>os.DirEntry: https://docs.python.org/3.14/library/os.html#os.DirEntry</summary>
/// <param name="name">The name in its directory.</param>
/// <param name="directory">The path of the directory; null if it was given by descriptor.</param>
/// <param name="isBytes">Whether the program thinks of paths in bytes.</param>
[PyType("DirEntry", Module = "posix", Abstract = true)]
public sealed partial class PyDirEntry(string name, string? directory, bool isBytes) : PyObject(TypeObject)
{
    private const byte DirectoryKind = 4, RegularKind = 8, LinkKind = 10;

    private readonly string _path = directory is null or "" ? name : directory.EndsWith('/') ? directory + name : directory + "/" + name;
    private Value? _own, _target;
    private FileStatus _ownStatus, _targetStatus;

    /// <summary>What the directory says that it is; 0 if it does not.</summary>
    internal byte Kind { get; init; }

    /// <summary>The number of the file, as the directory has it; 0 if it is not known.</summary>
    internal long Number { get; init; }

    /// <summary>The descriptor of the directory, if it was given by one; else -1.</summary>
    internal int Directory { get; init; } = -1;

    private Value Shown(string text) => isBytes ? PosixModule.EncodePath(text) : text;

    [PyGetter("name", Member = true)] internal Value Name => Shown(name);
    [PyGetter("path", Member = true)] Value FullPath => Shown(_path);
    [PyClassMethod("__class_getitem__(cls, object, /)", Doc = "See PEP 585")] static Value ClassGetItem(PyType cls, Value item) => new PyGenericAlias(cls, item);
    [PyMethod("__fspath__(self, /)", Doc = "Returns the path for the entry.")] static Value FsPath(PyDirEntry self) => self.FullPath;
    [PyMethod("__repr__(self, /)")] static string Repr(ThreadState ts, PyDirEntry self) => $"<DirEntry {Ops.Repr(ts, self.Name)}>";

    /// <summary>The status, asked once; the error number, 0 for success.</summary>
    private int Get(ThreadState ts, bool follow, out FileStatus status)
    {
        // What is no link is the same with and without following it.
        if (follow && Kind != 0 && Kind != LinkKind) follow = false;
        ref var known = ref follow ? ref _target : ref _own;
        ref var found = ref follow ? ref _targetStatus : ref _ownStatus;
        status = found;
        if (known != null) return 0;
        int error;
        if (Directory >= 0)
        {
            int real = ts.Interpreter.Host.Real(Directory);
            if (ts.Interpreter.Host.Policy.IsConfined) ts.Interpreter.Host.Files.ForReading(SystemPath.OfDescriptor(real) + "/" + name);
            error = FileStatus.Get(real, SystemPath.Encode(name), follow ? 0 : LibC.NoFollow, out status);
        }
        else
        {
            // The folder may be looked at, or there would be no entry; what a link leads to perhaps not.
            if (follow && !ts.Interpreter.Host.Files.MayRead(_path)) return Errno.ENOENT;
            error = FileStatus.Get(_path, follow, out status);
        }
        if (error != 0) return error;
        found = status;
        known = PosixModule.MakeStat(status);
        return 0;
    }

    private bool Is(ThreadState ts, bool follow, byte kind, Func<FileStatus, bool> test)
    {
        if (Kind != 0 && !(follow && Kind == LinkKind)) return Kind == kind;
        int error = Get(ts, follow, out var status);
        if (error is not (0 or Errno.ENOENT)) throw Err.OS(error, FullPath);
        return error == 0 && test(status);
    }

    [PyMethod("is_dir(self, /, *, follow_symlinks=True)", Doc = "Return True if the entry is a directory; cached per entry.")]
    bool IsDir(ThreadState ts, bool followSymlinks) => Is(ts, followSymlinks, DirectoryKind, static s => s.IsDirectory);

    [PyMethod("is_file(self, /, *, follow_symlinks=True)", Doc = "Return True if the entry is a file; cached per entry.")]
    bool IsFile(ThreadState ts, bool followSymlinks) => Is(ts, followSymlinks, RegularKind, static s => s.IsRegular);

    [PyMethod("is_symlink(self, /)", Doc = "Return True if the entry is a symbolic link; cached per entry.")]
    bool IsSymlink(ThreadState ts) => Is(ts, false, LinkKind, static s => s.IsLink);

    [PyMethod("is_junction(self, /)", Doc = "Return True if the entry is a junction; cached per entry.")] bool IsJunction() => false;

    [PyMethod("inode(self, /)", Doc = "Return inode of the entry; cached per entry.")]
    long Inode(ThreadState ts)
    {
        if (Number != 0) return Number;
        int error = Get(ts, false, out var status);
        return error == 0 ? status.Inode : throw Err.OS(error, FullPath);
    }

    [PyMethod("stat(self, /, *, follow_symlinks=True)", Doc = "Return stat_result object for the entry; cached per entry.")]
    Value Stat(ThreadState ts, bool followSymlinks)
    {
        int error = Get(ts, followSymlinks, out _);
        if (error != 0) throw Err.OS(error, FullPath);
        return (followSymlinks && (Kind is 0 or LinkKind) ? _target : _own)!.Value;
    }
}

/// <summary>What os.scandir() gives.</summary>
[PyType("ScandirIterator", Module = "posix", Abstract = true)]
public sealed partial class PyScandirIterator(Value[] entries) : PyIterator(TypeObject)
{
    private int _at;

    public override bool TryNext(ThreadState ts, out Value value)
    {
        value = _at < entries.Length ? entries[_at++] : Value.Absent;
        return !value.IsAbsent;
    }

    [PyMethod("__enter__(self, /)")] static Value Enter(PyScandirIterator self) => self;
    [PyMethod("__exit__(self, /, *args)")] static void Exit(PyScandirIterator self, ReadOnlySpan<Value> args) => self._at = int.MaxValue;
    [PyMethod("close(self, /)")] static void Close(PyScandirIterator self) => self._at = int.MaxValue;
}
