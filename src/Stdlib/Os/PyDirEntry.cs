namespace PyLite.Stdlib.Os;

/// <summary>os.DirEntry: https://docs.python.org/3.14/library/os.html#os.DirEntry</summary>
[PyType("DirEntry", Module = "posix", Abstract = true)]
public sealed partial class PyDirEntry(string name, string directory, bool isBytes) : PyObject(TypeObject)
{
    private readonly string _path = directory is "." or "" ? directory.Length == 0 ? name : "./" + name : directory.EndsWith('/') ? directory + name : directory + "/" + name;
    private FileStatus? _own, _target;

    private Value Shown(string text) => isBytes ? PosixModule.EncodePath(text) : text;

    [PyGetter("name", Member = true)] Value Name => Shown(name);
    [PyGetter("path", Member = true)] Value FullPath => Shown(_path);
    [PyClassMethod("__class_getitem__(cls, object, /)", Doc = "See PEP 585")] static Value ClassGetItem(PyType cls, Value item) => new PyGenericAlias(cls, item);
    [PyMethod("__fspath__(self, /)")] static Value FsPath(PyDirEntry self) => self.FullPath;
    [PyMethod("__repr__(self, /)")] static string Repr(ThreadState ts, PyDirEntry self) => $"<DirEntry {Ops.Repr(ts, self.Name)}>";

    private bool TryGet(bool follow, out FileStatus status)
    {
        ref var known = ref follow ? ref _target : ref _own;
        // The folder may be looked at, or there would be no entry; what a link leads to perhaps not.
        if (known == null && (!follow || ThreadState.Current.Interpreter.Host.Files.MayRead(_path)) && FileStatus.Get(_path, follow, out var found) == 0) known = found;
        status = known ?? default;
        return known != null;
    }

    [PyMethod("is_dir(self, /, *, follow_symlinks=True)")] bool IsDir(bool followSymlinks) => TryGet(followSymlinks, out var s) && s.IsDirectory;
    [PyMethod("is_file(self, /, *, follow_symlinks=True)")] bool IsFile(bool followSymlinks) => TryGet(followSymlinks, out var s) && s.IsRegular;
    [PyMethod("is_symlink(self, /)")] bool IsSymlink() => TryGet(false, out var s) && s.IsLink;
    [PyMethod("is_junction(self, /)")] bool IsJunction() => false;
    [PyMethod("inode(self, /)")] long Inode() => TryGet(false, out var s) ? s.Inode : 0;

    [PyMethod("stat(self, /, *, follow_symlinks=True)")]
    Value Stat(bool followSymlinks) => TryGet(followSymlinks, out var s) ? PosixModule.MakeStat(s) : throw Err.OS(Errno.ENOENT, FullPath);
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
