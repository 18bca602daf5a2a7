using System.Runtime.InteropServices;
using PyLite.Vm.Limits;

namespace PyLite.Stdlib.Os;

/// <summary>What <c>stat</c> tells of a file.</summary>
internal readonly record struct FileStatus(uint Mode, long Inode, long Device, long Links, long User, long Group, long Size, long AccessNs, long ModifyNs, long ChangeNs, long DeviceNumber)
{
    public const uint TypeMask = 0xF000, Directory = 0x4000, Regular = 0x8000, Link = 0xA000, Character = 0x2000, Fifo = 0x1000;

    public bool IsDirectory => (Mode & TypeMask) == Directory;
    public bool IsRegular => (Mode & TypeMask) == Regular;
    public bool IsLink => (Mode & TypeMask) == Link;

    /// <summary>How many bytes are read or written at best.</summary>
    public long BlockSize { get; init; } = 4096;

    /// <summary>How many blocks of 512 bytes it takes.</summary>
    public long Blocks { get; init; } = (Size + 511) / 512;

    /// <summary>Asks the system. Gives its error number, 0 for success.</summary>
    public static int Get(string path, bool followLinks, out FileStatus status)
    {
        status = default;
        if (path.Length == 0) return Errno.ENOENT;
        if (OperatingSystem.IsWindows()) return GetPortably(path, followLinks, out status);
        byte[] name = SystemPath.Encode(path);
        return OperatingSystem.IsLinux() ? Get(LibC.Here, name, followLinks ? 0 : LibC.NoFollow, out status) : Native.Get(name, followLinks, out status);
    }

    /// <summary>The same for a path below an open directory, or for an open file. Linux.</summary>
    public static unsafe int Get(int directory, byte[] path, int flags, out FileStatus status)
    {
        const uint basic = 0x7FF;
        status = default;
        LibC.Statx raw;
        fixed (byte* name = path)
            if (LibC.Stat(directory, name, flags, basic, &raw) != 0) return LibC.Error;
        status = new FileStatus(raw.Mode, (long)raw.Inode, Number(raw.OnMajor, raw.OnMinor), raw.Links, raw.User, raw.Group, (long)raw.Size, raw.Access.Total, raw.Modify.Total, raw.Change.Total,
            Number(raw.DeviceMajor, raw.DeviceMinor)) { BlockSize = raw.BlockSize, Blocks = (long)raw.Blocks };
        return 0;
    }

    /// <summary>The number of a device of its two parts, as Linux puts them together.</summary>
    public static long Number(uint major, uint minor) => (long)((ulong)(major & 0xFFF) << 8 | (ulong)(major & 0xFFFFF000) << 32 | minor & 0xFF | (ulong)(minor & 0xFFFFFF00) << 12);

    /// <summary>The same for an open file.</summary>
    public static int Get(SafeHandle handle, out FileStatus status)
    {
        status = default;
        if (OperatingSystem.IsWindows() || handle.IsClosed) return Errno.EBADF;
        int number = (int)handle.DangerousGetHandle();
        return OperatingSystem.IsLinux() ? Get(number, [0], LibC.EmptyPath, out status) : Native.Get(number, out status);
    }

    private static int GetPortably(string path, bool followLinks, out FileStatus status)
    {
        status = default;
        FileSystemInfo info = System.IO.Directory.Exists(path) ? new DirectoryInfo(path) : new FileInfo(path);
        if (followLinks && info.LinkTarget != null) info = info.ResolveLinkTarget(returnFinalTarget: true) ?? info;
        if (!info.Exists && info.LinkTarget == null) return Errno.ENOENT;
        bool isDirectory = (info.Attributes & FileAttributes.Directory) != 0;
        bool isReadOnly = (info.Attributes & FileAttributes.ReadOnly) != 0;
        uint mode = info.LinkTarget != null ? Link | 0x1FF : isDirectory ? Directory | 0x1FFu : Regular | (isReadOnly ? 0x124u : 0x1B6u);
        status = new FileStatus(mode, 0, 0, 1, 0, 0, info is FileInfo file && info.LinkTarget == null ? file.Length : 0,
            Nanoseconds(info.LastAccessTimeUtc), Nanoseconds(info.LastWriteTimeUtc), Nanoseconds(info.CreationTimeUtc), 0);
        return 0;
    }

    private static long Nanoseconds(DateTime utc) => (utc.Ticks - DateTime.UnixEpoch.Ticks) * 100;

    /// <summary>The .NET runtime's own portable view of stat(2), for systems that are neither Linux nor Windows: the class library has no other way to a file's inode, device and owner.</summary>
    private static unsafe class Native
    {
        private struct RawStatus
        {
            public int Flags, Mode;
            public uint User, Group;
            public long Size, Access, AccessNs, Modify, ModifyNs, Change, ChangeNs, Birth, BirthNs, Device, DeviceNumber, Inode;
            public uint UserFlags;

            public readonly FileStatus ToStatus() => new((uint)Mode, Inode, Device, 1, User, Group, Size,
                Access * 1_000_000_000 + AccessNs, Modify * 1_000_000_000 + ModifyNs, Change * 1_000_000_000 + ChangeNs, DeviceNumber);
        }

        public static int Get(byte[] path, bool followLinks, out FileStatus status)
        {
            RawStatus raw;
            int result;
            fixed (byte* name = path) result = followLinks ? Stat(name, &raw) : LStat(name, &raw);
            status = result == 0 ? raw.ToStatus() : default;
            return result == 0 ? 0 : Marshal.GetLastSystemError() is var error and not 0 ? error : Errno.ENOENT;
        }

        public static int Get(int descriptor, out FileStatus status)
        {
            RawStatus raw;
            int result = FStat(descriptor, &raw);
            status = result == 0 ? raw.ToStatus() : default;
            return result == 0 ? 0 : Errno.EBADF;
        }

        [DllImport("libSystem.Native", EntryPoint = "SystemNative_Stat")]
        private static extern int Stat(byte* path, RawStatus* status);

        [DllImport("libSystem.Native", EntryPoint = "SystemNative_LStat")]
        private static extern int LStat(byte* path, RawStatus* status);

        [DllImport("libSystem.Native", EntryPoint = "SystemNative_FStat")]
        private static extern int FStat(nint descriptor, RawStatus* status);
    }
}
