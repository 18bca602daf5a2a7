using System.Globalization;
using System.Text;

namespace PyLite.Stdlib.Os;

/// <summary>The lines of /etc/passwd and /etc/group: what pwd and grp know.</summary>
internal static class Accounts
{
    /// <summary>The fields of each line that has as many; none where files may not be read.</summary>
    public static IEnumerable<string[]> Read(ThreadState ts, string filename, int fields)
    {
        var files = ts.Interpreter.Host.Files;
        if (!files.FileExists(filename)) yield break;
        foreach (string line in Encoding.UTF8.GetString(files.ReadAllBytes(filename)).Split('\n'))
        {
            var parts = line.Split(':');
            if (parts.Length >= fields && line[0] != '#') yield return parts;
        }
    }

    public static long Number(string text) => long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out long number) ? number : -1;

    /// <summary>A user or group number that a program gives.</summary>
    public static long Id(ThreadState ts, in Value value, string what)
    {
        if (value.Type.Slot(SlotId.Index) is null) throw Err.Type($"{what} should be integer, not {value.Type.FullName}");
        return Ops.ToClampedLong(ts, value);
    }

    public static PyException NotFound(string message) => Err.New(Exc.KeyError, message);
}

/// <summary>pwd: https://docs.python.org/3.14/library/pwd.html</summary>
[PyModule("pwd", Doc = "This module provides access to the Unix password database.\nIt is available on all Unix versions.\n\nPassword database entries are reported as 7-tuples containing the following\nitems from the password database (see `<pwd.h>'), in order:\npw_name, pw_passwd, pw_uid, pw_gid, pw_gecos, pw_dir, pw_shell.\nThe uid and gid items are integers, all others are strings. An\nexception is raised if the entry asked for cannot be found.")]
public static partial class PwdModule
{
    private static readonly StructSequenceType Passwd = new("pwd", "struct_passwd",
        "pwd.struct_passwd: Results from getpw*() routines.\n\nThis object may be accessed either as a tuple of\n  (pw_name,pw_passwd,pw_uid,pw_gid,pw_gecos,pw_dir,pw_shell)\nor via the object attributes as named in the above tuple.",
        ["pw_name", "pw_passwd", "pw_uid", "pw_gid", "pw_gecos", "pw_dir", "pw_shell"]);

    [PyConst("struct_passwd")] static Value StructPasswd => Passwd.Type;

    private static IEnumerable<string[]> All(ThreadState ts) => Accounts.Read(ts, "/etc/passwd", 7);

    private static Value Make(string[] line) => Passwd.Make(line[0], line[1], Accounts.Number(line[2]), Accounts.Number(line[3]), line[4], line[5], line[6]);

    [PyFunction("getpwall()", Doc = "Return a list of all available password database entries, in arbitrary order.\n\nSee help(pwd) for more on password database entries.")]
    static Value GetAll(ThreadState ts) => new PyList(All(ts).Select(Make).ToArray());

    [PyFunction("getpwnam(name, /)", Doc = "Return the password database entry for the given user name.\n\nSee `help(pwd)` for more on password database entries.")]
    static Value GetByName(ThreadState ts, PyStr name)
    {
        string wanted = name.ToString();
        return All(ts).FirstOrDefault(line => line[0] == wanted) is { } found ? Make(found) : throw Accounts.NotFound($"getpwnam(): name not found: {Ops.Repr(ts, name)}");
    }

    [PyFunction("getpwuid(uidobj, /)", Doc = "Return the password database entry for the given numeric user ID.\n\nSee `help(pwd)` for more on password database entries.")]
    static Value GetById(ThreadState ts, Value uidobj)
    {
        long wanted = Accounts.Id(ts, uidobj, "uid");
        return All(ts).FirstOrDefault(line => Accounts.Number(line[2]) == wanted) is { } found ? Make(found) : throw Accounts.NotFound($"getpwuid(): uid not found: {Ops.Str(ts, uidobj)}");
    }
}

/// <summary>grp: https://docs.python.org/3.14/library/grp.html</summary>
[PyModule("grp", Doc = "Access to the Unix group database.\n\nGroup entries are reported as 4-tuples containing the following fields\nfrom the group database, in order:\n\n  name   - name of the group\n  passwd - group password (encrypted); often empty\n  gid    - numeric ID of the group\n  mem    - list of members")]
public static partial class GrpModule
{
    private static readonly StructSequenceType Group = new("grp", "struct_group",
        "grp.struct_group: Results from getgr*() routines.\n\nThis object may be accessed either as a tuple of\n  (gr_name,gr_passwd,gr_gid,gr_mem)\nor via the object attributes as named in the above tuple.\n",
        ["gr_name", "gr_passwd", "gr_gid", "gr_mem"]);

    [PyConst("struct_group")] static Value StructGroup => Group.Type;

    private static IEnumerable<string[]> All(ThreadState ts) => Accounts.Read(ts, "/etc/group", 4);

    private static Value Make(string[] line) =>
        Group.Make(line[0], line[1], Accounts.Number(line[2]), new PyList(line[3].Split(',', StringSplitOptions.RemoveEmptyEntries).Select(static member => (Value)member).ToArray()));

    [PyFunction("getgrall()", Doc = "Return a list of all available group entries, in arbitrary order.\n\nAn entry whose name starts with '+' or '-' represents an instruction\nto use YP/NIS and may not be accessible via getgrnam or getgrgid.")]
    static Value GetAll(ThreadState ts) => new PyList(All(ts).Select(Make).ToArray());

    [PyFunction("getgrnam(name)", Doc = "Return the group database entry for the given group name.\n\nIf name is not valid, raise KeyError.")]
    static Value GetByName(ThreadState ts, PyStr name)
    {
        string wanted = name.ToString();
        return All(ts).FirstOrDefault(line => line[0] == wanted) is { } found ? Make(found) : throw Accounts.NotFound($"getgrnam(): name not found: {Ops.Repr(ts, name)}");
    }

    [PyFunction("getgrgid(id)", Doc = "Return the group database entry for the given numeric group ID.\n\nIf id is not valid, raise KeyError.")]
    static Value GetById(ThreadState ts, Value id)
    {
        long wanted = Accounts.Id(ts, id, "gid");
        return All(ts).FirstOrDefault(line => Accounts.Number(line[2]) == wanted) is { } found ? Make(found) : throw Accounts.NotFound($"getgrgid(): gid not found: {Ops.Str(ts, id)}");
    }
}
