using PyLite.Vm.Limits;

namespace PyLite.Stdlib.Os;

// Starting other programs, in place of this one and beside it, and ending this one.
public static unsafe partial class PosixModule
{
    [PyFunction("_exit(status)", Doc = "Exit to the system with specified status, without normal exit processing.")]
    static void ExitNow(ThreadState ts, int status)
    {
        CheckProcess(ts, "exit");
        if (IsLinux) LibC.Exit(status);
        Processes(ts).ExitNow(status);
    }

    [PyFunction("abort()", Doc = "Abort the interpreter immediately.")]
    static void Abort(ThreadState ts)
    {
        CheckProcess(ts, "exit");
        if (IsLinux) LibC.Abort();
        Processes(ts).ExitNow(134);
    }

    [PyFunction("system(command)", Doc = "Execute the command in a subshell.")]
    static long System_(ThreadState ts, Value command)
    {
        const int interrupt = 2, quit = 3;
        string text = PathText(ts, command);
        Audits.Tell(ts, "os.system", command);
        if (IsLinux)
        {
            CheckProcess(ts, "/bin/sh");
            using var plan = new SpawnPlan();
            plan.SetSignalDefaults(SpawnPlan.Signals(interrupt, quit));
            using var arguments = new NativeStrings([.. new[] { "sh", "-c", "--", text }.Select(SystemPath.Encode)]);
            using var environment = new NativeStrings(SpawnPlan.EnvironmentOf(ts.Interpreter));
            int error = plan.Start(SystemPath.Encode("/bin/sh"), false, arguments, environment, out int process);
            if (error != 0) return 127 << 8;
            ChildWait.Wait(ts, process, 0, out int status);
            return status;
        }
        var info = OperatingSystem.IsWindows() ? new System.Diagnostics.ProcessStartInfo("cmd.exe", ["/c", text]) : new System.Diagnostics.ProcessStartInfo("/bin/sh", ["-c", text]);
        info.UseShellExecute = false;
        using var started = Processes(ts).Start(info);
        using (ts.Block()) started.WaitForExit();
        return OperatingSystem.IsWindows() ? started.ExitCode : started.ExitCode << 8;
    }

    // ---- in place of this one

    [PyFunction("execv(path, argv, /)", Doc = "Execute an executable path with arguments, replacing current process.\n\n  path\n    Path of executable file.\n  argv\n    Tuple or list of strings.")]
    static void ExecV(ThreadState ts, Value path, Value argv)
    {
        CheckExec(ts);
        var where = PathArgument.Of(ts, path, "execv");
        if (argv.Ref is not (PyList or PyTuple)) throw Err.Type("execv() arg 2 must be a tuple or list");
        var arguments = Arguments(ts, argv, static () => Err.Value("execv() arg 2 must not be empty"), static () => Err.Value("execv() arg 2 first element cannot be empty"));
        Audits.Tell(ts, "os.exec", path, argv, Value.None);
        Execute(ts, where with { Shown = Value.None }, arguments, SpawnPlan.EnvironmentOf(ts.Interpreter));
    }

    [PyFunction("execve(path, argv, env)", Doc = "Execute an executable path with arguments, replacing current process.\n\n  path\n    Path of executable file.\n  argv\n    Tuple or list of strings.\n  env\n    Dictionary of strings mapping to strings.")]
    static void ExecVE(ThreadState ts, Value path, Value argv, Value env)
    {
        CheckExec(ts);
        var where = PathArgument.Of(ts, path, "execve", IsLinux ? PathUse.Read | PathUse.OrDescriptor : PathUse.Read);
        if (argv.Ref is not (PyList or PyTuple)) throw Err.Type("execve: argv must be a tuple or list");
        if (Ops.Len(ts, argv) == 0) throw Err.Value("execve: argv must not be empty");
        if (!IsMapping(ts, env)) throw Err.Type("execve: environment must be a mapping object");
        var arguments = Arguments(ts, argv, static () => Err.Value("execve: argv must not be empty"), static () => Err.Value("execve: argv first element cannot be empty"));
        var environment = EnvironmentArgument(ts, env);
        Audits.Tell(ts, "os.exec", path, argv, env);
        Execute(ts, where, arguments, environment);
    }

    private static void CheckExec(ThreadState ts)
    {
        if (!ts.Interpreter.Config.AllowExec) throw Err.Runtime("exec not supported for isolated subinterpreters");
    }

    private static List<byte[]> Arguments(ThreadState ts, in Value argv, Func<PyException> whenEmpty, Func<PyException> whenFirstEmpty)
    {
        var items = Ops.ToArray(ts, argv);
        if (items.Length == 0) throw whenEmpty();
        var arguments = new List<byte[]>(items.Length);
        foreach (var item in items)
        {
            arguments.Add(SystemPath.Encode(PathText(ts, item)));
            if (arguments.Count == 1 && arguments[0].Length == 1) throw whenFirstEmpty();
        }
        return arguments;
    }

    private static bool IsMapping(ThreadState ts, in Value value) => value.Ref is PyDict || Ops.TryGetAttr(ts, value, "keys", out _) && Ops.TryGetAttr(ts, value, "values", out _);

    /// <summary>"name=value" of each variable.</summary>
    private static List<byte[]> EnvironmentArgument(ThreadState ts, in Value env)
    {
        Value[] keys = Ops.ToArray(ts, Ops.CallMethod(ts, env, "keys")), values = Ops.ToArray(ts, Ops.CallMethod(ts, env, "values"));
        var result = new List<byte[]>(keys.Length);
        for (int i = 0; i < Math.Min(keys.Length, values.Length); i++)
        {
            string key = PathText(ts, keys[i]), value = PathText(ts, values[i]);
            if (key.Length == 0 || key.IndexOf('=', 1) >= 0 || key[0] == '=') throw Err.Value("illegal environment variable name");
            result.Add(SystemPath.Encode(key + "=" + value));
        }
        return result;
    }

    private static void Execute(ThreadState ts, in PathArgument where, List<byte[]> arguments, List<byte[]> environment)
    {
        if (!IsLinux)
        {
            ExecutePortably(ts, where.Text, arguments, environment);
            return;
        }
        CheckProcess(ts, where.IsDescriptor ? "exec" : where.Text);
        using var given = new NativeStrings(arguments);
        using var variables = new NativeStrings(environment);
        if (where is { IsDescriptor: true, Descriptor: < 0 }) throw Err.OS(Errno.EBADF, where.Shown);
        if (where.IsDescriptor) LibC.Execute(where.Descriptor, given.Start, variables.Start);
        else
            fixed (byte* name = where.Bytes) LibC.Execute(name, given.Start, variables.Start);
        throw where.Failure();
    }

    /// <summary>Where the system cannot do it: the other program runs as a child, with this process's streams; this one is nothing but the wait for it, and ends with its status.</summary>
    private static void ExecutePortably(ThreadState ts, string file, List<byte[]> arguments, List<byte[]> environment)
    {
        var info = new System.Diagnostics.ProcessStartInfo(file.Contains('/') ? file : "./" + file, arguments.Skip(1).Select(static a => SystemPath.Decode(a.AsSpan(0, a.Length - 1)))) { UseShellExecute = false };
        info.Environment.Clear();
        foreach (var variable in environment)
        {
            string text = SystemPath.Decode(variable.AsSpan(0, variable.Length - 1));
            info.Environment[text[..text.IndexOf('=')]] = text[(text.IndexOf('=') + 1)..];
        }
        try
        {
            using var process = Processes(ts).Start(info);
            process.WaitForExit();
            Processes(ts).ExitNow(process.ExitCode);
        }
        catch (System.ComponentModel.Win32Exception e)
        {
            throw Err.OS(e.NativeErrorCode);
        }
    }

    // ---- beside this one

    private const string SpawnSignature = "(path, argv, env, /, *, file_actions=(), setpgroup=None, resetids=False, setsid=False, setsigmask=(), setsigdef=(), scheduler=None)";
    private const string SpawnDoc = "Execute the program specified by path in a new process.\n\n  path\n    Path of executable file.\n  argv\n    Tuple or list of strings.\n  env\n    Dictionary of strings mapping to strings.\n  file_actions\n    A sequence of file action tuples.\n  setpgroup\n    The pgroup to use with the POSIX_SPAWN_SETPGROUP flag.\n  resetids\n    If the value is `true` the POSIX_SPAWN_RESETIDS will be activated.\n  setsid\n    If the value is `true` the POSIX_SPAWN_SETSID or POSIX_SPAWN_SETSID_NP will be activated.\n  setsigmask\n    The sigmask to use with the POSIX_SPAWN_SETSIGMASK flag.\n  setsigdef\n    The sigmask to use with the POSIX_SPAWN_SETSIGDEF flag.\n  scheduler\n    A tuple with the scheduler policy (optional) and parameters.";

    [PyFunction("posix_spawn" + SpawnSignature, Doc = SpawnDoc)]
    static long PosixSpawn(ThreadState ts, Value path, Value argv, Value env, Value fileActions, Value setpgroup, bool resetids, bool setsid, Value setsigmask, Value setsigdef, Value scheduler) =>
        Spawn(ts, "posix_spawn", path, argv, env, fileActions, setpgroup, resetids, setsid, setsigmask, setsigdef, scheduler);

    [PyFunction("posix_spawnp" + SpawnSignature, Doc = SpawnDoc)]
    static long PosixSpawnP(ThreadState ts, Value path, Value argv, Value env, Value fileActions, Value setpgroup, bool resetids, bool setsid, Value setsigmask, Value setsigdef, Value scheduler) =>
        Spawn(ts, "posix_spawnp", path, argv, env, fileActions, setpgroup, resetids, setsid, setsigmask, setsigdef, scheduler);

    private static long Spawn(ThreadState ts, string function, in Value path, in Value argv, in Value env, in Value fileActions, in Value group, bool resetIds, bool setSession, in Value mask, in Value defaults, in Value scheduler)
    {
        string file = Path(ts, path, function);
        CheckProcess(ts, file);
        if (argv.Ref is not (PyList or PyTuple)) throw Err.Type($"{function}: argv must be a tuple or list");
        if (Ops.Len(ts, argv) == 0) throw Err.Value($"{function}: argv must not be empty");
        if (!env.IsNone && !IsMapping(ts, env)) throw Err.Type($"{function}: environment must be a mapping object or None");
        var arguments = Arguments(ts, argv, () => Err.Value($"{function}: argv must not be empty"), () => Err.Value($"{function}: argv first element cannot be empty"));
        var environment = env.IsNone ? SpawnPlan.EnvironmentOf(ts.Interpreter) : EnvironmentArgument(ts, env);
        using var plan = new SpawnPlan();
        AddActions(ts, plan, fileActions);
        if (!group.IsNone) plan.SetGroup((int)Ops.ToLong(ts, group));
        if (resetIds) plan.ResetIds();
        if (setSession) plan.SetSession();
        if (!IsEmptyTuple(mask)) plan.SetSignalMask(SignalSet(ts, mask));
        if (!IsEmptyTuple(defaults)) plan.SetSignalDefaults(SignalSet(ts, defaults));
        if (!scheduler.IsNone)
        {
            if (scheduler.Ref is not PyTuple pair) throw Err.Type($"{function}: scheduler must be a tuple or None");
            if (pair.Length != 2) throw Err.Type("A scheduler tuple must have two elements");
            plan.SetScheduler(pair.Items[0].IsNone ? null : (int)Ops.ToLong(ts, pair.Items[0]), SchedulingPriority(ts, pair.Items[1]));
        }
        Audits.Tell(ts, "os.posix_spawn", path, argv, env);
        using var given = new NativeStrings(arguments);
        using var variables = new NativeStrings(environment);
        int error = plan.Start(SystemPath.Encode(file), function == "posix_spawnp", given, variables, out int process);
        return error == 0 ? process : throw Err.OS(error, FsPath(ts, path));
    }

    private static bool IsEmptyTuple(in Value value) => value.Ref is PyTuple { Length: 0 };

    private static byte[] SignalSet(ThreadState ts, in Value signals)
    {
        var numbers = Ops.ToArray(ts, signals);
        var set = new int[numbers.Length];
        for (int i = 0; i < set.Length; i++)
        {
            long number = Ops.ToLong(ts, numbers[i]);
            if (number is < 1 or >= SignalState.Count) throw Err.Value($"signal number {number} out of range [1; {SignalState.Count - 1}]");
            set[i] = (int)number;
        }
        return SpawnPlan.Signals(set);
    }

    /// <summary>The descriptors that the program names are the system's, as the new process knows no others.</summary>
    private static void AddActions(ThreadState ts, SpawnPlan plan, in Value actions)
    {
        const int open = 0, close = 1, duplicate = 2, closeFrom = 3;
        if (actions.IsNone) return;
        if (actions.IsInt || actions.IsFloat || actions.Type.Slot(SlotId.GetItem) is null or PyNone) throw Err.Type("file_actions must be a sequence or None");
        foreach (var item in Ops.ToArray(ts, actions))
        {
            if (item.Ref is not PyTuple { Length: > 0 } action) throw Err.Type("Each file_actions element must be a non-empty tuple");
            switch (Ops.ToLong(ts, action.Items[0]))
            {
                case open:
                    CheckLength(action, "open", 5);
                    plan.AddOpen(Number(ts, action, 1), SystemPath.Encode(PathText(ts, action.Items[2])), Number(ts, action, 3), (uint)Number(ts, action, 4));
                    break;
                case close:
                    CheckLength(action, "close", 2);
                    plan.AddClose(Number(ts, action, 1));
                    break;
                case duplicate:
                    CheckLength(action, "dup2", 3);
                    plan.AddDuplicate(Number(ts, action, 1), Number(ts, action, 2));
                    break;
                case closeFrom:
                    CheckLength(action, "closefrom", 2);
                    plan.AddCloseFrom(Number(ts, action, 1));
                    break;
                default:
                    throw Err.Type("Unknown file_actions identifier");
            }
        }

        static void CheckLength(PyTuple action, string name, int length)
        {
            if (action.Length != length) throw Err.Type($"A {name} file_action tuple must have {length} elements");
        }

        static int Number(ThreadState ts, PyTuple action, int at)
        {
            long number = Ops.ToLong(ts, action.Items[at], "Python int too large to convert to C int");
            return number is >= int.MinValue and <= int.MaxValue ? (int)number : throw Err.Overflow("signed integer is greater than maximum");
        }
    }
}
