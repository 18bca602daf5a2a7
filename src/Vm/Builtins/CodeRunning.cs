using PyLite.Compiler;
using PyLite.Compiler.Emit;
using PyLite.Compiler.Parsing;

namespace PyLite.Vm.Builtins;

/// <summary>compile, exec and eval.</summary>
public static class CodeRunning
{
    /// <summary>Compiles text or bytes; raises SyntaxError as Python does.</summary>
    public static CodeObject CompileSource(ThreadState ts, Func<SourceText> read, string filename, string mode, bool futureAnnotations = false, int optimize = 0, bool isProgram = true)
        => CompileSource(ts, read, filename, mode, out _, futureAnnotations, optimize, isProgram);

    /// <summary>What compiling takes for each character.</summary>
    private const long BytesOfCompiling = 64;

    /// <summary>Compiles text or bytes, and says whether there was something to warn about.</summary>
    public static CodeObject CompileSource(
        ThreadState ts, Func<SourceText> read, string filename, string mode, out bool warned, bool futureAnnotations = false, int optimize = 0, bool isProgram = true,
        ParseOptions? parsing = null, bool topLevelAwait = false)
    {
        bool hasWarned = false;
        SourceText? source = null;
        try
        {
            source = read();
            // Tokens, tree and code together, roughly.
            Limits.ResourceMeter.Charge(BytesOfCompiling * source.Length);
            // The compiler proper, unlike the parser, knows the lines of files only.
            Func<int, string?> sourceLine = isProgram ? line => source.GetLine(line) + "\n" : line => FileLine(ts, filename, line);
            var options = new CompileOptions
            {
                FutureAnnotations = futureAnnotations,
                Optimize = optimize,
                SourceLine = sourceLine,
                WarningSink = warning =>
                {
                    hasWarned = true;
                    WarnSyntax(ts, warning, sourceLine);
                },
                Parsing = (parsing ?? new ParseOptions { Unicode = Text.SourceUnicode.Instance }) with { Poll = ts.CheckBreaker },
                AllowTopLevelAwait = topLevelAwait,
            };
            var parseMode = mode switch { "exec" => ParseMode.Module, "eval" => ParseMode.Expression, _ => ParseMode.Interactive };
            var code = PyCompiler.Compile(source, parseMode, options);
            warned = hasWarned;
            return code;
        }
        catch (PySyntaxException e)
        {
            throw Err.Syntax(e, source);
        }
    }

    private static string? FileLine(ThreadState ts, string filename, int line) =>
        ts.Interpreter.Sources.Find(filename) is { } lines && line >= 1 && line <= lines.Length ? lines[line - 1] + "\n" : null;

    /// <summary>Issues a warning of the compiler; one that a filter turns into an exception becomes a SyntaxError at its place.</summary>
    public static void WarnSyntax(ThreadState ts, CompileWarning warning, Func<int, string?> sourceLine)
    {
        try
        {
            Warnings.WarnExplicit(ts, Exc.SyntaxWarning, warning.Message, warning.Filename, warning.Span.Line);
        }
        catch (PyException e) when (e.Value.Type == Exc.SyntaxWarning)
        {
            var span = warning.Span;
            throw new PySyntaxException(
                PySyntaxErrorKind.SyntaxError, warning.ErrorMessage ?? warning.Message, warning.Filename, span.Line, span.Column + 1, span.EndLine, span.EndColumn + 1,
                warning.TextLine ?? sourceLine(span.Line));
        }
    }

    /// <summary>Compiles one input of an interactive session; null if it is only its end that is missing.</summary>
    public static CodeObject? CompileInteractive(ThreadState ts, string text, string filename, bool incompleteIsError)
    {
        try
        {
            var source = SourceText.FromString(text, filename);
            var options = new CompileOptions
            {
                SourceLine = line => source.GetLine(line) + "\n",
                WarningSink = warning => WarnSyntax(ts, warning, line => source.GetLine(line) + "\n"),
                Optimize = ts.Interpreter.Setup.Flags.Optimize,
                Parsing = new ParseOptions { Unicode = Text.SourceUnicode.Instance, AllowIncompleteInput = true, DontImplyDedent = true },
            };
            return PyCompiler.Compile(source, ParseMode.Interactive, options);
        }
        catch (PySyntaxException e) when (e.Kind == PySyntaxErrorKind.IncompleteInput && !incompleteIsError)
        {
            return null;
        }
        catch (PySyntaxException e)
        {
            throw Err.Syntax(e);
        }
    }

    // The flags of compile(), beside those of __future__.
    private const int DontImplyDedent = 0x200, OnlyTree = 0x400, TypeComments = 0x1000, TopLevelAwait = 0x2000, AllowIncomplete = 0x4000, OptimizedTree = 0x8000, Barry = 0x400000;
    private const int KnownFlags = DontImplyDedent | OnlyTree | TypeComments | TopLevelAwait | AllowIncomplete | OptimizedTree | 0x10 | 0x1FE0000;

    internal static Value Compile(ThreadState ts, in Value source, in Value filename, string mode, int flags, bool dontInherit, int optimize)
    {
        string file = FilenameOf(ts, filename);
        if ((flags & ~KnownFlags) != 0) throw Err.Value("compile(): unrecognised flags");
        if (optimize is < -1 or > 2) throw Err.Value("compile(): invalid optimize value");
        bool onlyTree = (flags & OnlyTree) != 0;
        if (mode is not ("exec" or "eval" or "single"))
        {
            throw Err.Value(onlyTree ? mode == "func_type" ? "compile() mode 'func_type' is not supported" : "compile() mode must be 'exec', 'eval', 'single' or 'func_type'"
                : mode == "func_type" ? "compile() mode 'func_type' requires flag PyCF_ONLY_AST" : "compile() mode must be 'exec', 'eval' or 'single'");
        }
        bool future = (flags & (int)CodeFlags.FutureAnnotations) != 0 || !dontInherit && InheritsFuture(ts);
        if (optimize < 0) optimize = ts.Interpreter.Setup.Flags.Optimize;
        // The classes of nodes are Python's: where there is a tree, their module is loaded.
        if (onlyTree || source.Ref is PyInstance && !ts.Interpreter.Modules.GetStr("ast").IsAbsent && Ops.IsInstance(ts, source, Ops.GetAttr(ts, ts.Interpreter.Modules.GetStr("ast"), "AST")))
        {
            var ast = Importer.ImportModule(ts, "ast");
            return Ops.CallMethod(ts, ast, "_compile", source, file, mode, onlyTree, future, optimize, (flags & TopLevelAwait) != 0);
        }
        var read = ToSource(ts, source, "compile", false, file);
        var parsing = new ParseOptions { Unicode = Text.SourceUnicode.Instance, AllowIncompleteInput = (flags & AllowIncomplete) != 0, DontImplyDedent = (flags & DontImplyDedent) != 0, BarryAsFlufl = (flags & Barry) != 0 };
        return PyCode.Of(CompileSource(ts, read, file, mode, out _, future, optimize, isProgram: false, parsing, (flags & TopLevelAwait) != 0));
    }

    private static string FilenameOf(ThreadState ts, in Value filename)
    {
        switch (filename.Ref)
        {
            case PyStr s: return s.ToString();
            case PyBytes b: return System.Text.Encoding.UTF8.GetString(b.Data);
        }
        if (!Ops.TryGetAttr(ts, filename.Type, PyStr.Intern("__fspath__"), out var convert)) throw Err.Type($"expected str, bytes or os.PathLike object, not {filename.Type.Name}");
        return FilenameOf(ts, Ops.Call(ts, convert, filename));
    }

    private static bool InheritsFuture(ThreadState ts) => ts.Frame.Function != null && (ts.Frame.State.Code.Flags & CodeFlags.FutureAnnotations) != 0;

    private static Func<SourceText> ToSource(ThreadState ts, in Value source, string what, bool isExpression, string filename)
    {
        switch (source.Ref)
        {
            case PyStr text:
            {
                // A lone surrogate cannot be encoded, so that it is no source.
                Codecs.RequireUtf8(ts, text);
                string s = text.Utf16;
                if (isExpression) s = s.TrimStart(' ', '\t');
                return () => SourceText.FromString(s, filename);
            }
            case PyBytes bytes:
                return () => SourceText.FromBytes(bytes.Data, filename);
            case PyByteArray array:
            {
                var data = array.Span.ToArray();
                return () => SourceText.FromBytes(data, filename);
            }
            case IBuffer:
            {
                var data = Buffers.GetArray(ts, source);
                return () => SourceText.FromBytes(data, filename);
            }
            default:
                throw Err.Type($"{what}() arg 1 must be a string, bytes or {(what == "compile" ? "AST" : "code")} object");
        }
    }

    internal static Value Eval(ThreadState ts, in Value source, in Value globals, in Value locals)
    {
        var (globalDict, ns) = Namespaces(ts, "eval", globals, locals);
        var code = source.Ref is PyCode given ? given.Code : CompileSource(ts, ToSource(ts, source, "eval", true, "<string>"), "<string>", "eval", InheritsFuture(ts), isProgram: false);
        if (code.FreeNames.Length > 0) throw Err.Type("code object passed to eval() may not contain free variables");
        return Run(ts, code, globalDict, ns);
    }

    internal static void Exec(ThreadState ts, in Value source, in Value globals, in Value locals, in Value closure)
    {
        var (globalDict, ns) = Namespaces(ts, "exec", globals, locals);
        var code = source.Ref is PyCode given ? given.Code : CompileSource(ts, ToSource(ts, source, "exec", false, "<string>"), "<string>", "exec", InheritsFuture(ts), isProgram: false);
        PyCell[]? cells = null;
        if (code.FreeNames.Length > 0)
        {
            if (closure.IsNone) throw Err.Type($"code object requires a closure of exactly length {code.FreeNames.Length}");
            if (closure.Ref is not PyTuple tuple || tuple.Length != code.FreeNames.Length || !Array.TrueForAll(tuple.Items, static v => v.Ref is PyCell))
                throw Err.Type($"code object requires a closure of exactly length {code.FreeNames.Length}");
            cells = Array.ConvertAll(tuple.Items, static v => (PyCell)v.Ref!);
        }
        else if (!closure.IsNone) throw Err.Type(source.Ref is PyCode ? "cannot use a closure with this code object" : "closure can only be used when source is a code object");
        Run(ts, code, globalDict, ns, cells);
    }

    private static (PyDict Globals, PyObject Namespace) Namespaces(ThreadState ts, string what, in Value globals, in Value locals)
    {
        PyDict globalDict;
        PyObject ns;
        bool isMapping = locals.IsNone || locals.Ref is PyDict || locals.Type.Slot(SlotId.GetItem) != null;
        if (!isMapping && what == "eval") throw Err.Type("locals must be a mapping");
        if (globals.IsNone)
        {
            globalDict = FrameAccess.Globals(ts);
            ns = locals.IsNone ? FrameAccess.Locals(ts).Object : locals.Object;
        }
        else
        {
            globalDict = globals.Ref as PyDict ?? throw Err.Type(what == "eval"
                ? globals.Type.Slot(SlotId.GetItem) != null ? "globals must be a real dict; try eval(expr, {}, mapping)" : "globals must be a dict"
                : $"{what}() globals must be a dict, not {globals.Type.Name}");
            ns = locals.IsNone ? globalDict : locals.Object;
        }
        if (!isMapping) throw Err.Type($"locals must be a mapping or None, not {locals.Type.FullName}");
        if (globalDict.GetStr(Names.__builtins__).IsAbsent) globalDict.SetStr(Names.__builtins__, ts.Interpreter.Builtins.Dict);
        return (globalDict, ns);
    }

    /// <summary>Runs code in a namespace; throws what it raises.</summary>
    public static Value Run(ThreadState ts, CodeObject code, PyDict globals, PyObject ns, PyCell[]? closure = null)
    {
        var function = new PyFunction(ts.Interpreter.StateOf(code), globals, PyFunction.BuiltinsOf(ts, globals), closure);
        var result = (code.Flags & CodeFlags.NewLocals) != 0 && (code.Flags & CodeFlags.Optimized) != 0
            ? Interpreter.CallFunction(ts, function, [], null)
            : Interpreter.RunCode(ts, function, ns);
        return result.IsAbsent ? throw ts.TakePending() : result;
    }
}
