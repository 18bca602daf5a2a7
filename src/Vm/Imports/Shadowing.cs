namespace PyLite.Vm.Imports;

/// <summary>Modules beside the script that may hide another of their name from it: errors about what they lack say so.</summary>
internal static class Shadowing
{
    /// <summary>What an error about a missing name says in parentheses about a module, or null if it hides nothing.</summary>
    public static string? Describe(ThreadState ts, in Value name, in Value spec, bool isInitializing)
    {
        if (name.Ref is not PyStr module || spec.IsAbsent || spec.IsNone) return null;
        if (!Ops.TryGetAttr(ts, spec, "has_location", out var located) || !Ops.IsTrue(ts, located)) return null;
        if (!Ops.TryGetAttr(ts, spec, "origin", out var origin) || origin.Ref is not PyStr file || !IsBesideScript(ts, file.ToString())) return null;
        string shown = Ops.Repr(ts, origin).ToString();
        if (StdlibModuleNames.Contains(module.ToString()))
            return $"consider renaming {shown} since it has the same name as the standard library module named {Ops.Repr(ts, name)} and prevents importing that standard library module";
        return isInitializing ? $"consider renaming {shown} if it has the same name as a library you intended to import" : null;
    }

    /// <summary>Whether a module or package lies in the first folder of the search path.</summary>
    private static bool IsBesideScript(ThreadState ts, string file)
    {
        if (ts.Interpreter.Setup is not { SearchPath: [var first, ..] }) return false;
        if (Path.GetFileName(file) == "__init__.py") file = Path.GetDirectoryName(file) ?? "";
        string folder = Path.GetDirectoryName(file) ?? "";
        return folder == (first.Length == 0 ? ts.Interpreter.Host.Environment.WorkingDirectory : first);
    }
}
