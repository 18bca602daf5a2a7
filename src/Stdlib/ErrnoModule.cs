namespace PyLite.Stdlib;

/// <summary>errno: https://docs.python.org/3.14/library/errno.html</summary>
[PyModule("errno", Doc = "This module makes available standard errno system symbols.")]
public static partial class ErrnoModule
{
    [PyModuleInit]
    static void Init(ThreadState ts, PyModule module)
    {
        var names = new PyDict();
        foreach (var (number, name, _) in Errno.All)
        {
            module.Dict.SetStr(name, number);
            names.Set(ts, number, name);
        }
        foreach (var (number, name) in Errno.Aliases) module.Dict.SetStr(name, number);
        module.Dict.SetStr("errorcode", names);
    }
}
