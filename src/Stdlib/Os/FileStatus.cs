using System.Runtime.InteropServices;

namespace PyLite.Stdlib.Os;

/// <summary>What <c>stat</c> tells of a file.</summary>
internal readonly record struct FileStatus(uint Mode, long Inode, long Device, long Links, long User, long Group, long Size, long AccessNs, long ModifyNs, long ChangeNs, long DeviceNumber)
{
    public const uint TypeMask = 0xF000, Directory = 0x4000, Regular = 0x8000, Link = 0xA000, Character = 0x2000, Fifo = 0x1000;

    public bool IsDirectory => (Mode & TypeMask) == Directory;
    public bool IsRegular => (Mode & TypeMask) == Regular;
    public bool IsLink => (Mode & TypeMask) == Link;

    /// <summary>Asks the system. Gives its error number, 0 for success.</summary>
    public static int Get(string path, bool followLinks, out FileStatus status)
    {
        status = default;
        if (path.Length == 0) return Errno.ENOENT;
        if (!OperatingSystem.IsWindows())
        {
            int result = followLinks ? Native.Stat(path, out var raw) : Native.LStat(path, out raw);
            if (result != 0) return Marshal.GetLastPInvokeError() is var error and not 0 ? error : Errno.ENOENT;
            status = raw.ToStatus();
            return 0;
        }
        return GetPortably(path, followLinks, out status);
    }

    /// <summary>The same for an open file.</summary>
    public static int Get(SafeHandle handle, out FileStatus status)
    {
        status = default;
        if (OperatingSystem.IsWindows()) return Errno.EBADF;
        if (Native.FStat(handle, out var raw) != 0) return Errno.EBADF;
        status = raw.ToStatus();
        return 0;
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

    /// <summary>The .NET runtime's own portable view of stat(2): the class library has no other way to a file's inode, device and owner.</summary>
    private static class Native
    {
        [StructLayout(LayoutKind.Sequential)]
        public struct RawStatus
        {
            public int Flags, Mode;
            public uint User, Group;
            public long Size, Access, AccessNs, Modify, ModifyNs, Change, ChangeNs, Birth, BirthNs, Device, DeviceNumber, Inode;
            public uint UserFlags;

            public readonly FileStatus ToStatus() => new((uint)Mode, Inode, Device, 1, User, Group, Size,
                Access * 1_000_000_000 + AccessNs, Modify * 1_000_000_000 + ModifyNs, Change * 1_000_000_000 + ChangeNs, DeviceNumber);
        }

        [DllImport("libSystem.Native", EntryPoint = "SystemNative_Stat", SetLastError = true)]
        public static extern int Stat([MarshalAs(UnmanagedType.LPUTF8Str)] string path, out RawStatus status);

        [DllImport("libSystem.Native", EntryPoint = "SystemNative_LStat", SetLastError = true)]
        public static extern int LStat([MarshalAs(UnmanagedType.LPUTF8Str)] string path, out RawStatus status);

        [DllImport("libSystem.Native", EntryPoint = "SystemNative_FStat", SetLastError = true)]
        public static extern int FStat(SafeHandle handle, out RawStatus status);
    }
}
