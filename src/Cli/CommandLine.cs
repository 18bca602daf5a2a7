using System.Globalization;
using PyLite.Interop;
using PyLite.Vm.Imports;
using PyLite.Vm.Interpreters;

namespace PyLite.Cli;

/// <summary>What to run.</summary>
internal enum CommandKind { StandardInput, Script, Command, Module, Disassemble, Help, Version }

/// <summary>A command line that cannot be understood.</summary>
internal sealed class UsageException(string message) : Exception(message);

/// <summary>A setting of the environment with which no interpreter can start.</summary>
internal sealed class FatalException(string message) : Exception(message);

/// <summary>The parsed command line. The options are Python's, so they end at the first that says what to run.</summary>
internal sealed class CommandLine
{
    private const int LeastDigitLimit = 640;

    private readonly string[] _args;
    private readonly List<string> _warnOptions = [];
    private List<string>? _xOptions;
    private string? _standardLibrary = Environment.GetEnvironmentVariable("PYLITESTDLIB");
    private bool _unbuffered;
    private bool _randomHashes;
    private int _at;

    private CommandLine(string[] args) => _args = args;

    public CommandKind Kind { get; private set; }

    /// <summary>The script, module or source text.</summary>
    public string Target { get; private set; } = "";

    public InterpreterFlags Flags { get; private set; } = new();

    /// <summary>PYTHONHASHSEED; null for random hashes.</summary>
    public uint? HashSeed { get; private set; }
    public int VersionRequests { get; private set; }

    /// <summary>The arguments of the program.</summary>
    public string[] Arguments => _args[_at..];

    /// <exception cref="UsageException">An option is unknown or incomplete.</exception>
    /// <exception cref="FatalException">A variable of the environment has no sense.</exception>
    public static CommandLine Parse(string[] args)
    {
        var command = new CommandLine(args);
        if (args.Length > 0 && args[0] is "run" or "dis" or "repl")
        {
            command._at = 1;
            if (args[0] == "dis") command.Kind = CommandKind.Disassemble;
        }
        command.ReadOptions();
        command.ReadEnvironment();
        command.AddImpliedWarnings();
        return command;
    }

    private void ReadOptions()
    {
        while (_at < _args.Length)
        {
            string arg = _args[_at];
            if (arg == "-" || !arg.StartsWith('-'))
            {
                Target = arg;
                _at++;
                if (Kind != CommandKind.Disassemble) Kind = arg == "-" ? CommandKind.StandardInput : CommandKind.Script;
                return;
            }
            _at++;
            if (arg.StartsWith("--", StringComparison.Ordinal)) ReadLongOption(arg);
            else if (ReadShortOptions(arg)) return;
            if (Kind == CommandKind.Help) return;
        }
        if (VersionRequests > 0) Kind = CommandKind.Version;
        else if (Kind == CommandKind.Disassemble) throw new UsageException("dis: a file is expected");
    }

    private void ReadLongOption(string arg)
    {
        switch (arg)
        {
            case "--help" or "--help-all":
                Kind = CommandKind.Help;
                break;
            case "--version":
                VersionRequests++;
                break;
            case "--stdlib":
                _standardLibrary = Next("--stdlib");
                break;
            case "--check-hash-based-pycs":
                Next(arg);
                break;
            default:
                if (!arg.StartsWith("--stdlib=", StringComparison.Ordinal)) throw new UsageException($"unknown option {arg}");
                _standardLibrary = arg["--stdlib=".Length..];
                break;
        }
    }

    private string Next(string option) => _at < _args.Length ? _args[_at++] : throw new UsageException($"Argument expected for the {option} option");

    /// <summary>Reads letters that may stand together; true if they said what to run.</summary>
    private bool ReadShortOptions(string arg)
    {
        for (int i = 1; i < arg.Length; i++)
        {
            char c = arg[i];
            switch (c)
            {
                case 'c' or 'm':
                    if (Kind == CommandKind.Disassemble) throw new UsageException("dis: a file is expected");
                    Kind = c == 'c' ? CommandKind.Command : CommandKind.Module;
                    Target = Rest(arg, i);
                    return true;
                case 'W':
                    _warnOptions.Add(Rest(arg, i));
                    return false;
                case 'X':
                {
                    string option = Rest(arg, i);
                    int equals = option.IndexOf('=');
                    (_xOptions ??= []).Add(option);
                    ApplyX(equals < 0 ? option : option[..equals], equals < 0 ? null : option[(equals + 1)..]);
                    return false;
                }
                case 'i': Flags = Flags with { Inspect = true, Interactive = true }; break;
                case 'O': Flags = Flags with { Optimize = Math.Min(Flags.Optimize + 1, 2) }; break;
                case 'B': Flags = Flags with { DontWriteBytecode = true }; break;
                case 'E': Flags = Flags with { IgnoreEnvironment = true }; break;
                case 'I': Flags = Flags with { Isolated = true, IgnoreEnvironment = true, NoUserSite = true, SafePath = true }; break;
                case 'P': Flags = Flags with { SafePath = true }; break;
                case 'q': Flags = Flags with { Quiet = true }; break;
                case 's': Flags = Flags with { NoUserSite = true }; break;
                case 'S': Flags = Flags with { NoSite = true }; break;
                case 'v': Flags = Flags with { Verbose = Flags.Verbose + 1 }; break;
                case 'b': Flags = Flags with { BytesWarning = Flags.BytesWarning + 1 }; break;
                case 'u': _unbuffered = true; break;
                case 'R': _randomHashes = true; break;
                case 'd' or 'x': break;
                case 'V': VersionRequests++; break;
                case 'h' or '?':
                    Kind = CommandKind.Help;
                    return true;
                default:
                    throw new UsageException($"Unknown option: -{c}");
            }
        }
        return false;
    }

    private void ApplyX(string name, string? value)
    {
        switch (name)
        {
            case "dev":
                Flags = Flags with { DevMode = true };
                break;
            case "utf8":
                Flags = Flags with { Utf8Mode = value != "0" };
                break;
            case "warn_default_encoding":
                Flags = Flags with { WarnDefaultEncoding = true };
                break;
            case "no_debug_ranges":
                Flags = Flags with { NoDebugRanges = true };
                break;
            case "int_max_str_digits":
                LimitDigits(value, "-X int_max_str_digits");
                break;
        }
    }

    private void LimitDigits(string? value, string option)
    {
        if (!int.TryParse(value, out int limit) || limit != 0 && limit < LeastDigitLimit) throw new UsageException($"{option}: invalid limit; must be >= {LeastDigitLimit} or 0 for unlimited.");
        Flags = Flags with { IntMaxStrDigits = limit };
    }

    private string Rest(string arg, int i) => i + 1 < arg.Length ? arg[(i + 1)..] : Next($"-{arg[i]}");

    private void ReadEnvironment()
    {
        if (Flags.IgnoreEnvironment) return;
        if (IsSet("PYTHONDONTWRITEBYTECODE")) Flags = Flags with { DontWriteBytecode = true };
        if (IsSet("PYTHONUNBUFFERED")) _unbuffered = true;
        if (IsSet("PYTHONINSPECT")) Flags = Flags with { Inspect = true };
        if (IsSet("PYTHONDEVMODE")) Flags = Flags with { DevMode = true };
        if (IsSet("PYTHONDEBUG")) Flags = Flags with { Debug = true };
        if (IsSet("PYTHONNOUSERSITE")) Flags = Flags with { NoUserSite = true };
        if (Variable("PYTHONUTF8") == "1") Flags = Flags with { Utf8Mode = true };
        if (IsSet("PYTHONWARNDEFAULTENCODING")) Flags = Flags with { WarnDefaultEncoding = true };
        if (IsSet("PYTHONNODEBUGRANGES")) Flags = Flags with { NoDebugRanges = true };
        if (Variable("PYTHONINTMAXSTRDIGITS") is { } digits && !HasXOption("int_max_str_digits")) LimitDigits(digits, "PYTHONINTMAXSTRDIGITS");
        if (IsSet("PYTHONSAFEPATH")) Flags = Flags with { SafePath = true };
        if (Flags.Optimize == 0 && Variable("PYTHONOPTIMIZE") is { } level) Flags = Flags with { Optimize = int.TryParse(level, out int n) ? Math.Clamp(n, 0, 2) : 1 };
        if (!_randomHashes && Variable("PYTHONHASHSEED") is { } seed && seed != "random") HashSeed = ReadSeed(seed);
        if (Variable("PYTHONWARNINGS") is { } filters) _warnOptions.InsertRange(0, filters.Split(','));
    }

    private bool HasXOption(string name) => _xOptions != null && _xOptions.Exists(o => o == name || o.StartsWith(name + "=", StringComparison.Ordinal));

    private static uint ReadSeed(string text) =>
        uint.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out uint seed)
            ? seed
            : throw new FatalException("config_init_hash_seed: PYTHONHASHSEED must be \"random\" or an integer in range [0; 4294967295]");

    /// <summary>The filters that other options mean.</summary>
    private void AddImpliedWarnings()
    {
        if (Flags.DevMode) _warnOptions.Insert(0, "default");
        if (Flags.BytesWarning > 0) _warnOptions.Add(Flags.BytesWarning > 1 ? "error::BytesWarning" : "default::BytesWarning");
    }

    private static string? Variable(string name) => Environment.GetEnvironmentVariable(name) is { Length: > 0 } value ? value : null;
    private static bool IsSet(string name) => Variable(name) != null;

    /// <summary>How the interpreter is to be set up.</summary>
    /// <param name="directory">The directory that is run, if it is one.</param>
    public PyInterpreterOptions ToOptions(string? directory)
    {
        var path = new List<string>();
        string first = Kind switch
        {
            CommandKind.Script when directory != null => Path.GetFullPath(directory),
            CommandKind.Script => ScriptDirectory(),
            CommandKind.Module => Directory.GetCurrentDirectory(),
            _ => "",
        };
        if (!Flags.SafePath || directory != null) path.Add(first);
        if (!Flags.IgnoreEnvironment && Variable("PYTHONPATH") is { } extra) AddPaths(path, extra);
        string zeroth = Kind switch
        {
            CommandKind.Command => "-c",
            CommandKind.Module => "-m",
            _ => Target,
        };
        var result = new PyInterpreterOptions
        {
            SearchPath = path,
            StandardLibrary = string.IsNullOrEmpty(_standardLibrary) ? null : Path.GetFullPath(_standardLibrary),
            Arguments = (string[])[zeroth, .. Arguments],
            OriginalArguments = (string[])["pylite", .. _args],
            Executable = ExecutablePath(),
            WarnOptions = _warnOptions,
            Flags = Flags,
            Unbuffered = _unbuffered,
            CacheFolder = CacheFolder(),
            Prefetch = Prefetch,
        };
        return _xOptions == null ? result : WithXOptions(result, _xOptions);
    }

    private static PyInterpreterOptions WithXOptions(PyInterpreterOptions options, List<string> given) => options with
    {
        XOptions = given.ConvertAll(static option => option.IndexOf('=') is >= 0 and int equals ? (option[..equals], option[(equals + 1)..]) : (option, (string?)null)),
    };

    /// <summary>Reads the script's code from the cache meanwhile; null where there is no script or no cache.</summary>
    public ScriptPrefetch? Prefetch { get; private set; }

    /// <summary>Whether the script is known to be a regular file that is no link.</summary>
    public bool IsPlainFile { get; private set; }

    /// <summary>Makes <see cref="Prefetch"/>.</summary>
    public void PreparePrefetch()
    {
        if (Kind != CommandKind.Script) return;
        string full = Path.GetFullPath(Target);
        IsPlainFile = ScriptPrefetch.IsPlainFile(full);
        if (CacheFolder() is { } folder) Prefetch = new ScriptPrefetch(full, folder, Flags.Optimize);
    }

    private static void AddPaths(List<string> path, string paths)
    {
        foreach (string part in paths.Split(Path.PathSeparator)) path.Add(part.Length == 0 ? Directory.GetCurrentDirectory() : part);
    }

    /// <summary>The directory of the script itself, where it was named through a link.</summary>
    private string ScriptDirectory()
    {
        string full = Path.GetFullPath(Target);
        return Path.GetDirectoryName(IsPlainFile ? full : WithoutLink(full))!;
    }

    private static string WithoutLink(string full) =>
        new FileInfo(full) is { LinkTarget: not null } link && link.ResolveLinkTarget(returnFinalTarget: true) is { } target ? target.FullName : full;

    private static string ExecutablePath()
    {
        string beside = Path.Combine(AppContext.BaseDirectory, OperatingSystem.IsWindows() ? "pylite.exe" : "pylite");
        return File.Exists(beside) ? beside : Environment.ProcessPath ?? "pylite";
    }

    private static string? CacheFolder()
    {
        string? root = OperatingSystem.IsWindows() ? Variable("LOCALAPPDATA") : Variable("XDG_CACHE_HOME") ?? (Variable("HOME") is { } home ? Path.Combine(home, ".cache") : null);
        return root == null ? null : Path.Combine(root, "pylite");
    }
}
