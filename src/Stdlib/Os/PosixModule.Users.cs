using PyLite.Vm.Limits;

namespace PyLite.Stdlib.Os;

// Who runs the process: users and groups.
public static unsafe partial class PosixModule
{
    [PyFunction("getlogin()", Doc = "Return the actual login name.")]
    static string GetLogin(ThreadState ts)
    {
        const int most = 256;
        if (!IsLinux) return ts.Interpreter.Host.Environment.UserName;
        CheckUsers(ts, "user name");
        var buffer = stackalloc byte[most];
        int error = LibC.LoginName(buffer, most);
        return error == 0 ? SystemPath.Decode(System.Runtime.InteropServices.MemoryMarshal.CreateReadOnlySpanFromNullTerminated(buffer)) : throw Err.OS(error);
    }

    private static void CheckUsers(ThreadState ts, string what) => ts.Interpreter.Host.Policy.CheckEnvironment(what);

    [PyFunction("getuid()", Doc = "Return the current process's user id.")] static long GetUid() => IsLinux ? LibC.User() : Owner().User;
    [PyFunction("geteuid()", Doc = "Return the current process's effective user id.")] static long GetEUid() => IsLinux ? LibC.EffectiveUser() : Owner().User;
    [PyFunction("getgid()", Doc = "Return the current process's group id.")] static long GetGid() => IsLinux ? LibC.Group() : Owner().Group;
    [PyFunction("getegid()", Doc = "Return the current process's effective group id.")] static long GetEGid() => IsLinux ? LibC.EffectiveGroup() : Owner().Group;

    /// <summary>Where the system is not Linux, only whether it is the administrator who runs the process is known.</summary>
    private static (long User, long Group) Owner() => Environment.IsPrivilegedProcess ? (0, 0) : (1000, 1000);

    [PyFunction("getresuid()", Doc = "Return a tuple of the current process's real, effective, and saved user ids.")]
    static Value GetResUid(ThreadState ts)
    {
        CheckUsers(ts, "getresuid");
        uint real, effective, saved;
        Check(LibC.Users(&real, &effective, &saved));
        return PyTuple.Of(real, effective, saved);
    }

    [PyFunction("getresgid()", Doc = "Return a tuple of the current process's real, effective, and saved group ids.")]
    static Value GetResGid(ThreadState ts)
    {
        CheckUsers(ts, "getresgid");
        uint real, effective, saved;
        Check(LibC.Groups(&real, &effective, &saved));
        return PyTuple.Of(real, effective, saved);
    }

    // Whoever may use processes may say whose this one is.

    private static void Change(ThreadState ts, string what, Func<int> call) => Ask(ts, what, call);

    [PyFunction("setuid(uid, /)", Doc = "Set the current process's user id.")]
    static void SetUid(ThreadState ts, Value uid) => Change1(ts, "setuid", uid, "uid", LibC.SetUser);

    [PyFunction("seteuid(euid, /)", Doc = "Set the current process's effective user id.")]
    static void SetEUid(ThreadState ts, Value euid) => Change1(ts, "seteuid", euid, "uid", LibC.SetEffectiveUser);

    [PyFunction("setgid(gid, /)", Doc = "Set the current process's group id.")]
    static void SetGid(ThreadState ts, Value gid) => Change1(ts, "setgid", gid, "gid", LibC.SetGroup);

    [PyFunction("setegid(egid, /)", Doc = "Set the current process's effective group id.")]
    static void SetEGid(ThreadState ts, Value egid) => Change1(ts, "setegid", egid, "gid", LibC.SetEffectiveGroup);

    private static void Change1(ThreadState ts, string function, in Value id, string kind, Func<uint, int> call)
    {
        uint number = Id(ts, id, kind);
        Change(ts, function, () => call(number));
    }

    [PyFunction("setreuid(ruid, euid, /)", Doc = "Set the current process's real and effective user ids.")]
    static void SetReUid(ThreadState ts, Value ruid, Value euid)
    {
        uint real = Id(ts, ruid, "uid"), effective = Id(ts, euid, "uid");
        Change(ts, "setreuid", () => LibC.SetUsers(real, effective));
    }

    [PyFunction("setregid(rgid, egid, /)", Doc = "Set the current process's real and effective group ids.")]
    static void SetReGid(ThreadState ts, Value rgid, Value egid)
    {
        uint real = Id(ts, rgid, "gid"), effective = Id(ts, egid, "gid");
        Change(ts, "setregid", () => LibC.SetGroups(real, effective));
    }

    [PyFunction("setresuid(ruid, euid, suid, /)", Doc = "Set the current process's real, effective, and saved user ids.")]
    static void SetResUid(ThreadState ts, Value ruid, Value euid, Value suid)
    {
        uint real = Id(ts, ruid, "uid"), effective = Id(ts, euid, "uid"), saved = Id(ts, suid, "uid");
        Change(ts, "setresuid", () => LibC.SetUsers(real, effective, saved));
    }

    [PyFunction("setresgid(rgid, egid, sgid, /)", Doc = "Set the current process's real, effective, and saved group ids.")]
    static void SetResGid(ThreadState ts, Value rgid, Value egid, Value sgid)
    {
        uint real = Id(ts, rgid, "gid"), effective = Id(ts, egid, "gid"), saved = Id(ts, sgid, "gid");
        Change(ts, "setresgid", () => LibC.SetGroups(real, effective, saved));
    }

    // ---- further groups

    private const int MostGroups = 65536;

    [PyFunction("getgroups()", Doc = "Return list of supplemental group IDs for the process.")]
    static Value GetGroups(ThreadState ts)
    {
        CheckUsers(ts, "getgroups");
        int count = LibC.FurtherGroups(0, null);
        Check(count);
        var groups = new uint[Math.Max(count, 1)];
        fixed (uint* start = groups) count = LibC.FurtherGroups(count, start);
        Check(count);
        return ListOf(groups.AsSpan(0, count));
    }

    private static PyList ListOf(ReadOnlySpan<uint> groups)
    {
        var list = new PyList();
        foreach (uint group in groups) list.Append((long)group);
        return list;
    }

    [PyFunction("setgroups(groups, /)", Doc = "Set the groups of the current process to list.")]
    static void SetGroups(ThreadState ts, Value groups)
    {
        if (groups.IsInt || groups.IsFloat || groups.Ref is PyDict or PySet || groups.Type.Slot(SlotId.GetItem) is null or PyNone) throw Err.Type("setgroups argument must be a sequence");
        var items = Ops.ToArray(ts, groups);
        if (items.Length > MostGroups) throw Err.Value("too many groups");
        var numbers = new uint[items.Length];
        for (int i = 0; i < items.Length; i++)
        {
            if (!Ops.TryInt(items[i], out _)) throw Err.Type("groups must be integers");
            numbers[i] = Id(ts, items[i], "gid");
        }
        CheckProcess(ts, "setgroups");
        fixed (uint* start = numbers) Check(LibC.SetFurtherGroups(numbers.Length, start));
    }

    [PyFunction("getgrouplist(user, group, /)", Doc = "Returns a list of groups to which a user belongs.\n\n  user\n    username to lookup\n  group\n    base group id of the user")]
    static Value GetGroupList(ThreadState ts, PyStr user, Value group)
    {
        CheckUsers(ts, "getgrouplist");
        var name = SystemPath.Encode(PathText(ts, user));
        uint number = Id(ts, group, "gid");
        for (int room = 64; ; room *= 2)
        {
            var groups = new uint[room];
            int count = room, result;
            fixed (byte* start = name)
            fixed (uint* numbers = groups) result = LibC.GroupsOf(start, number, numbers, &count);
            if (result >= 0) return ListOf(groups.AsSpan(0, count));
            if (room > MostGroups) throw Err.OS(Errno.EINVAL);
        }
    }

    [PyFunction("initgroups(username, gid, /)", Doc = "Initialize the group access list.\n\nCall the system initgroups() to initialize the group access list with all of\nthe groups of which the specified username is a member, plus the specified\ngroup id.")]
    static void InitGroups(ThreadState ts, Value username, Value gid)
    {
        var name = SystemPath.Encode(PathText(ts, username));
        uint group = Id(ts, gid, "gid");
        CheckProcess(ts, "initgroups");
        fixed (byte* start = name) Check(LibC.InitGroups(start, group));
    }
}
