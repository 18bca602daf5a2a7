using System.Runtime.InteropServices;
using PyLite.Vm.Limits;

// What is called outside of .NET takes plain numbers and pointers: such calls are compiled ahead of time.
[assembly: System.Runtime.CompilerServices.DisableRuntimeMarshalling]

namespace PyLite.Stdlib.Os;

/// <summary>
/// The C library of Linux, for what neither the class library nor the runtime's portable layer has. Functions are as their manual pages have them: -1 and <see cref="Error"/> for a failure, where
/// nothing else is said. Nothing here asks a policy: that is for whoever calls.
/// </summary>
internal static unsafe partial class LibC
{
    private const string Library = "libc";

    /// <summary>"No descriptor": paths are relative to the working directory.</summary>
    public const int Here = -100;

    public const int NoFollow = 0x100, Follow = 0x400, EmptyPath = 0x1000, RemoveDirectory = 0x200, EffectiveAccess = 0x200;

    /// <summary>The error number of the last call.</summary>
    public static int Error => Marshal.GetLastSystemError();

    /// <summary>Part of a message: bytes somewhere.</summary>
    public struct Vector
    {
        public byte* Start;
        public nint Length;
    }

    public struct TimeSpec
    {
        public long Seconds, Nanoseconds;

        public static TimeSpec Of(long nanoseconds)
        {
            var (seconds, rest) = Math.DivRem(nanoseconds, 1_000_000_000);
            return rest < 0 ? new TimeSpec { Seconds = seconds - 1, Nanoseconds = rest + 1_000_000_000 } : new TimeSpec { Seconds = seconds, Nanoseconds = rest };
        }

        public readonly long Total => Seconds * 1_000_000_000 + Nanoseconds;
    }

    // ---- files by path

    /// <summary>struct statx: the same on all processors.</summary>
    public struct Statx
    {
        public uint Mask, BlockSize;
        public ulong Attributes;
        public uint Links, User, Group;
        public ushort Mode, Unused;
        public ulong Inode, Size, Blocks, AttributesMask;
        public StatxTime Access, Birth, Change, Modify;
        public uint DeviceMajor, DeviceMinor, OnMajor, OnMinor;
        public fixed ulong Rest[14];
    }

    public struct StatxTime
    {
        public long Seconds;
        public uint Nanoseconds;
        public int Unused;

        public readonly long Total => Seconds * 1_000_000_000 + Nanoseconds;
    }

    [DllImport(Library, EntryPoint = "statx")] public static extern int Stat(int directory, byte* path, int flags, uint mask, Statx* status);
    [DllImport(Library, EntryPoint = "faccessat")] public static extern int Access(int directory, byte* path, int mode, int flags);
    [DllImport(Library, EntryPoint = "mkdirat")] public static extern int MakeDirectory(int directory, byte* path, uint mode);
    [DllImport(Library, EntryPoint = "unlinkat")] public static extern int Unlink(int directory, byte* path, int flags);
    [DllImport(Library, EntryPoint = "renameat")] public static extern int Rename(int directory, byte* path, int newDirectory, byte* newPath);
    [DllImport(Library, EntryPoint = "linkat")] public static extern int Link(int directory, byte* path, int newDirectory, byte* newPath, int flags);
    [DllImport(Library, EntryPoint = "symlinkat")] public static extern int SymLink(byte* target, int directory, byte* path);
    [DllImport(Library, EntryPoint = "readlinkat")] public static extern nint ReadLink(int directory, byte* path, byte* buffer, nint size);
    [DllImport(Library, EntryPoint = "fchmodat")] public static extern int ChangeMode(int directory, byte* path, uint mode, int flags);
    [DllImport(Library, EntryPoint = "fchmod")] public static extern int ChangeMode(int descriptor, uint mode);
    [DllImport(Library, EntryPoint = "fchownat")] public static extern int ChangeOwner(int directory, byte* path, uint user, uint group, int flags);
    [DllImport(Library, EntryPoint = "fchown")] public static extern int ChangeOwner(int descriptor, uint user, uint group);
    [DllImport(Library, EntryPoint = "mkfifoat")] public static extern int MakeFifo(int directory, byte* path, uint mode);
    [DllImport(Library, EntryPoint = "mknodat")] public static extern int MakeNode(int directory, byte* path, uint mode, ulong device);
    [DllImport(Library, EntryPoint = "utimensat")] public static extern int SetTimes(int directory, byte* path, TimeSpec* times, int flags);
    [DllImport(Library, EntryPoint = "futimens")] public static extern int SetTimes(int descriptor, TimeSpec* times);
    [DllImport(Library, EntryPoint = "truncate")] public static extern int Truncate(byte* path, long length);
    [DllImport(Library, EntryPoint = "ftruncate")] public static extern int Truncate(int descriptor, long length);
    [DllImport(Library, EntryPoint = "chdir")] public static extern int ChangeDirectory(byte* path);
    [DllImport(Library, EntryPoint = "fchdir")] public static extern int ChangeDirectory(int descriptor);
    [DllImport(Library, EntryPoint = "getcwd")] public static extern byte* WorkingDirectory(byte* buffer, nint size);
    [DllImport(Library, EntryPoint = "chroot")] public static extern int ChangeRoot(byte* path);
    [DllImport(Library, EntryPoint = "statvfs")] public static extern int FileSystem(byte* path, ulong* status);
    [DllImport(Library, EntryPoint = "fstatvfs")] public static extern int FileSystem(int descriptor, ulong* status);
    [DllImport(Library, EntryPoint = "pathconf")] public static extern long PathLimit(byte* path, int name);
    [DllImport(Library, EntryPoint = "fpathconf")] public static extern long PathLimit(int descriptor, int name);
    [DllImport(Library, EntryPoint = "opendir")] public static extern nint OpenDirectory(byte* path);
    [DllImport(Library, EntryPoint = "fdopendir")] public static extern nint OpenDirectory(int descriptor);
    [DllImport(Library, EntryPoint = "readdir")] public static extern byte* ReadDirectory(nint directory);
    [DllImport(Library, EntryPoint = "rewinddir")] public static extern void RewindDirectory(nint directory);
    [DllImport(Library, EntryPoint = "closedir")] public static extern int CloseDirectory(nint directory);
    [DllImport(Library, EntryPoint = "umask")] public static extern uint SetMask(uint mask);
    [DllImport(Library, EntryPoint = "sync")] public static extern void Sync();

    [DllImport(Library, EntryPoint = "getxattr")] public static extern nint GetAttribute(byte* path, byte* name, byte* value, nint size);
    [DllImport(Library, EntryPoint = "lgetxattr")] public static extern nint GetLinkAttribute(byte* path, byte* name, byte* value, nint size);
    [DllImport(Library, EntryPoint = "fgetxattr")] public static extern nint GetAttribute(int descriptor, byte* name, byte* value, nint size);
    [DllImport(Library, EntryPoint = "setxattr")] public static extern int SetAttribute(byte* path, byte* name, byte* value, nint size, int flags);
    [DllImport(Library, EntryPoint = "lsetxattr")] public static extern int SetLinkAttribute(byte* path, byte* name, byte* value, nint size, int flags);
    [DllImport(Library, EntryPoint = "fsetxattr")] public static extern int SetAttribute(int descriptor, byte* name, byte* value, nint size, int flags);
    [DllImport(Library, EntryPoint = "removexattr")] public static extern int RemoveAttribute(byte* path, byte* name);
    [DllImport(Library, EntryPoint = "lremovexattr")] public static extern int RemoveLinkAttribute(byte* path, byte* name);
    [DllImport(Library, EntryPoint = "fremovexattr")] public static extern int RemoveAttribute(int descriptor, byte* name);
    [DllImport(Library, EntryPoint = "listxattr")] public static extern nint ListAttributes(byte* path, byte* list, nint size);
    [DllImport(Library, EntryPoint = "llistxattr")] public static extern nint ListLinkAttributes(byte* path, byte* list, nint size);
    [DllImport(Library, EntryPoint = "flistxattr")] public static extern nint ListAttributes(int descriptor, byte* list, nint size);

    // ---- descriptors

    [DllImport(Library, EntryPoint = "fcntl")] public static extern int Control(int descriptor, int command, nint argument);
    [DllImport(Library, EntryPoint = "ioctl")] public static extern int DeviceControl(int descriptor, nuint request, void* argument);
    [DllImport(Library, EntryPoint = "close")] public static extern int Close(int descriptor);
    [DllImport(Library, EntryPoint = "dup3")] public static extern int Duplicate(int descriptor, int target, int flags);
    [DllImport(Library, EntryPoint = "pipe2")] public static extern int MakePipe(int* ends, int flags);
    [DllImport(Library, EntryPoint = "lseek")] public static extern long Seek(int descriptor, long offset, int whence);
    [DllImport(Library, EntryPoint = "read")] public static extern nint Read(int descriptor, byte* buffer, nint count);
    [DllImport(Library, EntryPoint = "write")] public static extern nint Write(int descriptor, byte* buffer, nint count);
    [DllImport(Library, EntryPoint = "pread")] public static extern nint ReadAt(int descriptor, byte* buffer, nint count, long offset);
    [DllImport(Library, EntryPoint = "pwrite")] public static extern nint WriteAt(int descriptor, byte* buffer, nint count, long offset);
    [DllImport(Library, EntryPoint = "readv")] public static extern nint ReadVector(int descriptor, Vector* parts, int count);
    [DllImport(Library, EntryPoint = "writev")] public static extern nint WriteVector(int descriptor, Vector* parts, int count);
    [DllImport(Library, EntryPoint = "preadv2")] public static extern nint ReadVectorAt(int descriptor, Vector* parts, int count, long offset, int flags);
    [DllImport(Library, EntryPoint = "pwritev2")] public static extern nint WriteVectorAt(int descriptor, Vector* parts, int count, long offset, int flags);
    [DllImport(Library, EntryPoint = "sendfile")] public static extern nint SendFile(int target, int source, long* offset, nint count);
    [DllImport(Library, EntryPoint = "copy_file_range")] public static extern nint CopyRange(int source, long* sourceOffset, int target, long* targetOffset, nint count, uint flags);
    [DllImport(Library, EntryPoint = "splice")] public static extern nint Splice(int source, long* sourceOffset, int target, long* targetOffset, nint count, uint flags);
    [DllImport(Library, EntryPoint = "fsync")] public static extern int SyncFile(int descriptor);
    [DllImport(Library, EntryPoint = "fdatasync")] public static extern int SyncData(int descriptor);
    [DllImport(Library, EntryPoint = "flock")] public static extern int LockFile(int descriptor, int operation);
    [DllImport(Library, EntryPoint = "lockf")] public static extern int Lock(int descriptor, int command, long length);
    [DllImport(Library, EntryPoint = "posix_fadvise")] public static extern int Advise(int descriptor, long offset, long length, int advice);
    [DllImport(Library, EntryPoint = "posix_fallocate")] public static extern int Allocate(int descriptor, long offset, long length);
    [DllImport(Library, EntryPoint = "memfd_create")] public static extern int MakeMemoryFile(byte* name, uint flags);
    [DllImport(Library, EntryPoint = "eventfd")] public static extern int MakeEvent(uint value, int flags);
    [DllImport(Library, EntryPoint = "timerfd_create")] public static extern int MakeTimer(int clock, int flags);
    [DllImport(Library, EntryPoint = "timerfd_settime")] public static extern int SetTimer(int descriptor, int flags, TimeSpec* value, TimeSpec* old);
    [DllImport(Library, EntryPoint = "timerfd_gettime")] public static extern int GetTimer(int descriptor, TimeSpec* value);
    [DllImport(Library, EntryPoint = "syscall")] public static extern long SystemCall(long number, long a, long b, long c, long d);

    // ---- terminals

    [DllImport(Library, EntryPoint = "posix_openpt")] public static extern int OpenTerminal(int flags);
    [DllImport(Library, EntryPoint = "grantpt")] public static extern int GrantTerminal(int descriptor);
    [DllImport(Library, EntryPoint = "unlockpt")] public static extern int UnlockTerminal(int descriptor);
    /// <summary>The error number itself.</summary>
    [DllImport(Library, EntryPoint = "ptsname_r")] public static extern int TerminalName(int descriptor, byte* buffer, nint size);
    /// <summary>The error number itself.</summary>
    [DllImport(Library, EntryPoint = "ttyname_r")] public static extern int DeviceName(int descriptor, byte* buffer, nint size);
    [DllImport(Library, EntryPoint = "isatty")] public static extern int IsTerminal(int descriptor);
    [DllImport(Library, EntryPoint = "tcgetpgrp")] public static extern int GetForeground(int descriptor);
    [DllImport(Library, EntryPoint = "tcsetpgrp")] public static extern int SetForeground(int descriptor, int group);

    // ---- processes

    [DllImport(Library, EntryPoint = "getppid")] public static extern int Parent();
    [DllImport(Library, EntryPoint = "getpgid")] public static extern int GetGroup(int process);
    [DllImport(Library, EntryPoint = "setpgid")] public static extern int SetGroup(int process, int group);
    [DllImport(Library, EntryPoint = "getsid")] public static extern int GetSession(int process);
    [DllImport(Library, EntryPoint = "setsid")] public static extern int MakeSession();
    [DllImport(Library, EntryPoint = "kill")] public static extern int Kill(int process, int signal);
    [DllImport(Library, EntryPoint = "killpg")] public static extern int KillGroup(int group, int signal);
    [DllImport(Library, EntryPoint = "signal")] private static extern nint SetHandler(int signal, nint handler);

    /// <summary>Has the process ignore a signal.</summary>
    public static void Ignore(int signal) => SetHandler(signal, 1);

    [DllImport(Library, EntryPoint = "abort")] public static extern void Abort();
    [DllImport(Library, EntryPoint = "_exit")] public static extern void Exit(int status);
    [DllImport(Library, EntryPoint = "wait4")] public static extern int Wait(int process, int* status, int options, long* usage);
    [DllImport(Library, EntryPoint = "waitid")] public static extern int WaitId(int kind, uint id, int* info, int options);
    [DllImport(Library, EntryPoint = "execve")] public static extern int Execute(byte* path, byte** arguments, byte** environment);
    [DllImport(Library, EntryPoint = "fexecve")] public static extern int Execute(int descriptor, byte** arguments, byte** environment);
    [DllImport(Library, EntryPoint = "times")] public static extern long Times(long* times);
    [DllImport(Library, EntryPoint = "setns")] public static extern int EnterNamespace(int descriptor, int kind);
    [DllImport(Library, EntryPoint = "unshare")] public static extern int Unshare(int flags);

    // posix_spawn and what prepares it give the error number itself.
    [DllImport(Library, EntryPoint = "posix_spawn")] public static extern int Spawn(int* process, byte* path, void* actions, void* attributes, byte** arguments, byte** environment);
    [DllImport(Library, EntryPoint = "posix_spawnp")] public static extern int SpawnInPath(int* process, byte* path, void* actions, void* attributes, byte** arguments, byte** environment);
    [DllImport(Library, EntryPoint = "posix_spawn_file_actions_init")] public static extern int InitActions(void* actions);
    [DllImport(Library, EntryPoint = "posix_spawn_file_actions_destroy")] public static extern int DestroyActions(void* actions);
    [DllImport(Library, EntryPoint = "posix_spawn_file_actions_addopen")] public static extern int AddOpen(void* actions, int descriptor, byte* path, int flags, uint mode);
    [DllImport(Library, EntryPoint = "posix_spawn_file_actions_addclose")] public static extern int AddClose(void* actions, int descriptor);
    [DllImport(Library, EntryPoint = "posix_spawn_file_actions_adddup2")] public static extern int AddDuplicate(void* actions, int descriptor, int target);
    [DllImport(Library, EntryPoint = "posix_spawn_file_actions_addclosefrom_np")] public static extern int AddCloseFrom(void* actions, int descriptor);
    [DllImport(Library, EntryPoint = "posix_spawn_file_actions_addchdir_np")] public static extern int AddChangeDirectory(void* actions, byte* path);
    [DllImport(Library, EntryPoint = "posix_spawnattr_init")] public static extern int InitAttributes(void* attributes);
    [DllImport(Library, EntryPoint = "posix_spawnattr_destroy")] public static extern int DestroyAttributes(void* attributes);
    [DllImport(Library, EntryPoint = "posix_spawnattr_setflags")] public static extern int SetFlags(void* attributes, short flags);
    [DllImport(Library, EntryPoint = "posix_spawnattr_setpgroup")] public static extern int SetSpawnGroup(void* attributes, int group);
    [DllImport(Library, EntryPoint = "posix_spawnattr_setsigmask")] public static extern int SetSignalMask(void* attributes, void* signals);
    [DllImport(Library, EntryPoint = "posix_spawnattr_setsigdefault")] public static extern int SetSignalDefaults(void* attributes, void* signals);
    [DllImport(Library, EntryPoint = "posix_spawnattr_setschedpolicy")] public static extern int SetSpawnPolicy(void* attributes, int policy);
    [DllImport(Library, EntryPoint = "posix_spawnattr_setschedparam")] public static extern int SetSpawnParameter(void* attributes, int* priority);

    // ---- the scheduler

    [DllImport(Library, EntryPoint = "getpriority")] public static extern int GetPriority(int which, uint who);
    [DllImport(Library, EntryPoint = "setpriority")] public static extern int SetPriority(int which, uint who, int priority);
    [DllImport(Library, EntryPoint = "nice")] public static extern int Nice(int increment);
    [DllImport(Library, EntryPoint = "sched_yield")] public static extern int Yield();
    [DllImport(Library, EntryPoint = "sched_get_priority_max")] public static extern int HighestPriority(int policy);
    [DllImport(Library, EntryPoint = "sched_get_priority_min")] public static extern int LowestPriority(int policy);
    [DllImport(Library, EntryPoint = "sched_getscheduler")] public static extern int GetPolicy(int process);
    [DllImport(Library, EntryPoint = "sched_setscheduler")] public static extern int SetPolicy(int process, int policy, int* priority);
    [DllImport(Library, EntryPoint = "sched_getparam")] public static extern int GetParameter(int process, int* priority);
    [DllImport(Library, EntryPoint = "sched_setparam")] public static extern int SetParameter(int process, int* priority);
    [DllImport(Library, EntryPoint = "sched_rr_get_interval")] public static extern int GetInterval(int process, TimeSpec* interval);
    [DllImport(Library, EntryPoint = "sched_getaffinity")] public static extern int GetAffinity(int process, nint size, byte* mask);
    [DllImport(Library, EntryPoint = "sched_setaffinity")] public static extern int SetAffinity(int process, nint size, byte* mask);
    [DllImport(Library, EntryPoint = "getloadavg")] public static extern int Load(double* averages, int count);

    // ---- users

    [DllImport(Library, EntryPoint = "getuid")] public static extern uint User();
    [DllImport(Library, EntryPoint = "geteuid")] public static extern uint EffectiveUser();
    [DllImport(Library, EntryPoint = "getgid")] public static extern uint Group();
    [DllImport(Library, EntryPoint = "getegid")] public static extern uint EffectiveGroup();
    [DllImport(Library, EntryPoint = "getresuid")] public static extern int Users(uint* real, uint* effective, uint* saved);
    [DllImport(Library, EntryPoint = "getresgid")] public static extern int Groups(uint* real, uint* effective, uint* saved);
    [DllImport(Library, EntryPoint = "setuid")] public static extern int SetUser(uint user);
    [DllImport(Library, EntryPoint = "seteuid")] public static extern int SetEffectiveUser(uint user);
    [DllImport(Library, EntryPoint = "setgid")] public static extern int SetGroup(uint group);
    [DllImport(Library, EntryPoint = "setegid")] public static extern int SetEffectiveGroup(uint group);
    [DllImport(Library, EntryPoint = "setreuid")] public static extern int SetUsers(uint real, uint effective);
    [DllImport(Library, EntryPoint = "setregid")] public static extern int SetGroups(uint real, uint effective);
    [DllImport(Library, EntryPoint = "setresuid")] public static extern int SetUsers(uint real, uint effective, uint saved);
    [DllImport(Library, EntryPoint = "setresgid")] public static extern int SetGroups(uint real, uint effective, uint saved);
    [DllImport(Library, EntryPoint = "getgroups")] public static extern int FurtherGroups(int size, uint* groups);
    [DllImport(Library, EntryPoint = "setgroups")] public static extern int SetFurtherGroups(nint size, uint* groups);
    [DllImport(Library, EntryPoint = "initgroups")] public static extern int InitGroups(byte* user, uint group);
    [DllImport(Library, EntryPoint = "getgrouplist")] public static extern int GroupsOf(byte* user, uint group, uint* groups, int* count);
    /// <summary>The error number itself.</summary>
    [DllImport(Library, EntryPoint = "getlogin_r")] public static extern int LoginName(byte* buffer, nint size);

    // ---- the system

    [DllImport(Library, EntryPoint = "sysconf")] public static extern long SystemLimit(int name);
    [DllImport(Library, EntryPoint = "confstr")] public static extern nint SystemText(int name, byte* buffer, nint size);
    [DllImport(Library, EntryPoint = "getrandom")] public static extern nint Random(byte* buffer, nint size, uint flags);

    [DllImport(Library, EntryPoint = "prlimit")] public static extern int Limits(int process, int resource, ulong* limits, ulong* old);
    [DllImport(Library, EntryPoint = "getrusage")] public static extern int Usage(int who, long* usage);

    // ---- clocks

    [DllImport(Library, EntryPoint = "clock_gettime")] public static extern int GetClock(int clock, TimeSpec* time);
    [DllImport(Library, EntryPoint = "clock_settime")] public static extern int SetClock(int clock, TimeSpec* time);
    [DllImport(Library, EntryPoint = "clock_getres")] public static extern int GetResolution(int clock, TimeSpec* time);
    [DllImport(Library, EntryPoint = "pthread_getcpuclockid")] public static extern int ThreadClock(nint thread, int* clock);
    [DllImport(Library, EntryPoint = "pthread_self")] public static extern nint Thread();

    // ---- the network

    [DllImport(Library, EntryPoint = "if_nametoindex")] private static extern uint InterfaceIndex(byte* name);
    [DllImport(Library, EntryPoint = "if_indextoname")] private static extern byte* InterfaceName(uint index, byte* buffer);
    [DllImport(Library, EntryPoint = "sethostname")] private static extern int SetHostName(byte* name, nint length);

    public static bool TryInterfaceIndex(string name, out uint index)
    {
        fixed (byte* start = SystemPath.Encode(name)) index = InterfaceIndex(start);
        return index != 0;
    }

    public static string? InterfaceNameOf(uint index)
    {
        const int nameSize = 16;
        var buffer = stackalloc byte[nameSize];
        return InterfaceName(index, buffer) == null ? null : SystemPath.Decode(MemoryMarshal.CreateReadOnlySpanFromNullTerminated(buffer));
    }

    /// <summary>The error number; 0 for none.</summary>
    public static int SetHostName(string name)
    {
        var bytes = SystemPath.Encode(name);
        fixed (byte* start = bytes) return SetHostName(start, bytes.Length - 1) == 0 ? 0 : Error;
    }
}
