namespace PyLite.Stdlib.Interpreters;

/// <summary>Configurations of interpreters as programs see them: namespaces.</summary>
internal static class ConfigNamespace
{
    private static readonly string[] Flags =
        ["use_main_obmalloc", "allow_fork", "allow_exec", "allow_threads", "allow_daemon_threads", "check_multi_interp_extensions"];

    public static InterpreterConfig Named(string name) => name switch
    {
        "isolated" or "default" or "" => InterpreterConfig.Isolated,
        "legacy" => InterpreterConfig.Legacy,
        "empty" => InterpreterConfig.Empty,
        _ => throw Err.Value($"unsupported config name '{name}'"),
    };

    public static Value ToNamespace(InterpreterConfig config) => new PySimpleNamespace()
        .With("use_main_obmalloc", config.UseMainObmalloc)
        .With("allow_fork", config.AllowFork)
        .With("allow_exec", config.AllowExec)
        .With("allow_threads", config.AllowThreads)
        .With("allow_daemon_threads", config.AllowDaemonThreads)
        .With("check_multi_interp_extensions", config.CheckMultiInterpExtensions)
        .With("gil", config.Gil.ToString().ToLowerInvariant());

    /// <summary>What create() is given: nothing, a name, or a namespace with all the settings.</summary>
    public static InterpreterConfig Of(ThreadState ts, in Value config)
    {
        if (config.IsNone) return InterpreterConfig.Isolated;
        if (config.Ref is PyStr name) return Possible(Named(TextOf(ts, name)));
        if (!Ops.TryGetAttr(ts, config, Names.__dict__, out var attributes) || attributes.Ref is not PyDict dict) throw Err.Type($"bad config {Ops.Repr(ts, config)}");
        foreach (string flag in (string[])[.. Flags, "gil"])
            if (dict.GetStr(flag).IsAbsent) throw Err.Value($"missing config key: {flag}");
        return Possible(Override(ts, InterpreterConfig.Empty, dict));
    }

    /// <summary>A text as C has it: UnicodeEncodeError for lone surrogates.</summary>
    internal static string TextOf(ThreadState ts, PyStr text)
    {
        Ops.CallMethod(ts, text, "encode");
        return text.ToString();
    }

    /// <summary>Refuses settings that contradict each other, and decides what is left open.</summary>
    private static InterpreterConfig Possible(InterpreterConfig given)
    {
        if (!given.UseMainObmalloc && !given.CheckMultiInterpExtensions) throw InterpreterErrors.CreationFailed();
        return given.Gil == GilKind.Default ? given with { Gil = GilKind.Shared } : given;
    }

    public static InterpreterConfig Override(ThreadState ts, InterpreterConfig config, PyDict settings)
    {
        var extra = new PyDict();
        for (int i = 0; i < settings.EntryCount; i++)
        {
            if (!settings.TryEntry(i, out var key, out var value)) continue;
            string name = (key.Ref as PyStr)?.ToString() ?? "";
            if (name == "gil") config = config with { Gil = GilOf(value) };
            else if (Array.IndexOf(Flags, name) >= 0) config = Set(config, name, Flag(value, name));
            else extra.Set(ts, key, value);
        }
        if (extra.Count > 0) throw Err.Value($"config dict has {extra.Count} extra {(extra.Count == 1 ? "item" : "items")} ({Ops.Repr(ts, extra)})");
        return config;
    }

    private static bool Flag(in Value value, string name) => value.Ref is PyBool ? value.IsTrueObject : throw Err.Type($"invalid config type: {name}");

    private static GilKind GilOf(in Value value)
    {
        if (value.Ref is not PyStr text) throw Err.Type("invalid config type: gil");
        return text.ToString() switch
        {
            "default" => GilKind.Default,
            "shared" => GilKind.Shared,
            "own" => GilKind.Own,
            var other => throw Err.Value($"unsupported interpreter config .gil value '{other}'"),
        };
    }

    private static InterpreterConfig Set(InterpreterConfig config, string name, bool value) => name switch
    {
        "use_main_obmalloc" => config with { UseMainObmalloc = value },
        "allow_fork" => config with { AllowFork = value },
        "allow_exec" => config with { AllowExec = value },
        "allow_threads" => config with { AllowThreads = value },
        "allow_daemon_threads" => config with { AllowDaemonThreads = value },
        _ => config with { CheckMultiInterpExtensions = value },
    };
}
