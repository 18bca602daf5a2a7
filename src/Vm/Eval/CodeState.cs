using PyLite.Compiler.Ast;
using PyLite.Vm.Jit;
using PyLite.Vm.Tracing;

namespace PyLite.Vm.Eval;

/// <summary>
/// What one interpreter knows about a code object: its constants and names as values (shared by all interpreters), and its inline caches
/// (this interpreter's own).
/// </summary>
public sealed class CodeState
{
    public readonly CodeObject Code;

    /// <summary>
    /// What the eval loop executes: the code object's, or, once there is compiled code, the same with <see cref="Opcode.EnterCompiled"/> in places, or, while somebody
    /// watches, with <see cref="Opcode.Traced"/>.
    /// </summary>
    public ulong[] Instructions;
    public readonly Value[] Constants;
    public readonly PyStr[] Names;
    public readonly PyStr Name;
    public readonly PyStr QualName;
    public readonly int RegisterCount;

    /// <summary>How many registers have names: those are unbound when a frame starts.</summary>
    public readonly int NamedCount;

    /// <summary>See <see cref="PyFunction.SimpleArgCount"/>.</summary>
    public readonly int SimpleArgCount;

    /// <summary>The same for a function whose call gives a generator, a coroutine or an async generator; else -1.</summary>
    public readonly int GeneratorArgCount;

    /// <summary>The docstring, or None.</summary>
    public readonly Value Doc;

    /// <summary>One place for each instruction; what is there depends on the opcode (see InlineCaches). Made when the code is first run.</summary>
    public object?[] Caches;

    private readonly SharedParts _shared;

    /// <summary>The compiled code that <see cref="Instructions"/> enters.</summary>
    internal CompiledCode? Compiled;

    /// <summary>How often the code was found running, and what came of it; see <see cref="JitScheduler"/>.</summary>
    internal int Heat;

    /// <summary>How often the compiled code met a type that it was not compiled for.</summary>
    internal int WrongGuesses;

    public CodeState(CodeObject code)
    {
        Code = code;
        Instructions = code.Instructions;
        var shared = (SharedParts?)code.Materialized ?? SharedParts.Make(code);
        _shared = shared;
        Constants = shared.Constants;
        Names = shared.Names;
        Name = PyStr.Intern(code.Name);
        QualName = PyStr.Intern(code.QualName);
        // A generator runs on an array of its own, whose first element the eval loop refers to.
        RegisterCount = Math.Max(1, code.RegisterCount);
        NamedCount = code.LocalNames.Length;
        bool simple = code.KwOnlyArgCount == 0 && (code.Flags & (CodeFlags.VarArgs | CodeFlags.VarKeywords)) == 0;
        bool suspends = (code.Flags & (CodeFlags.Generator | CodeFlags.Coroutine | CodeFlags.AsyncGenerator)) != 0;
        SimpleArgCount = simple && !suspends ? code.ArgCount : -1;
        GeneratorArgCount = simple && suspends ? code.ArgCount : -1;
        Doc = (code.Flags & CodeFlags.HasDocstring) != 0 && Constants.Length > 0 ? Constants[0] : Value.None;
        Caches = new object?[code.Instructions.Length];
        AdoptCompiled();
    }

    /// <summary>Makes compiled code known to all interpreters; they take it over when they look.</summary>
    internal void ShareCompiled(CompiledCode compiled) => Volatile.Write(ref _shared.Compiled, compiled);

    /// <summary>Takes over what was compiled for the code object, if there is anything new. To be called by the thread that has the GIL.</summary>
    internal bool AdoptCompiled()
    {
        if (Volatile.Read(ref _shared.Compiled) is not { } compiled || compiled == Compiled || _reported != Reported.None) return false;
        Compiled = compiled;
        Instructions = compiled.Instructions;
        return true;
    }

    private Reported _reported;

    /// <summary>Has the code report what is wanted; compiled code, which reports nothing, is not entered meanwhile. To be called by a thread that has the GIL.</summary>
    internal void Instrument(Reported wanted)
    {
        if (wanted == _reported) return;
        _reported = wanted;
        Compiled = null;
        Instructions = wanted == Reported.None ? Code.Instructions : InstrumentedCode.Make(Code, wanted);
        AdoptCompiled();
    }

    /// <summary>What all interpreters share: made once for a code object, immutable but for the compiled code, which comes when the code is found hot.</summary>
    private sealed class SharedParts(Value[] constants, PyStr[] names)
    {
        public CompiledCode? Compiled;
        public readonly Value[] Constants = constants;
        public readonly PyStr[] Names = names;

        public static SharedParts Make(CodeObject code)
        {
            var constants = new Value[code.Constants.Length];
            for (int i = 0; i < constants.Length; i++) constants[i] = ConstantMaker.Make(code.Constants[i]);
            var names = new PyStr[code.Names.Length];
            for (int i = 0; i < names.Length; i++) names[i] = PyStr.Intern(code.Names[i]);
            var made = new SharedParts(constants, names);
            return (SharedParts)(Interlocked.CompareExchange(ref code.Materialized, made, null) ?? made);
        }
    }
}

/// <summary>Turns the compiler's neutral constants into values.</summary>
internal static class ConstantMaker
{
    public static Value Make(object? constant) => constant switch
    {
        null => Value.None,
        bool b => b,
        long n => n,
        int n => n,
        double d => d,
        StrConstant s => s.CodePoints != null ? PyStr.FromCodePoints(s.CodePoints) : LooksLikeName(s.Text) ? PyStr.Intern(s.Text) : PyStr.FromNarrow(s.Text),
        string s => PyStr.Intern(s),
        CodeObject c => PyCode.Of(c),
        _ => MakeComposite(constant),
    };

    // Apart, as are the numbers: a program without such constants does not load what they are made of.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static Value MakeComposite(object constant) => constant switch
    {
        byte[] b => new PyBytes(b),
        EllipsisConstant => PyEllipsis.Instance,
        TupleConstant { Items.Length: 0 } => PyTuple.Empty,
        TupleConstant t => new PyTuple(Array.ConvertAll(t.Items, Make)),
        FrozenSetConstant f => PyFrozenSet.FromConstants(Array.ConvertAll(f.Items, Make)),
        _ => MakeNumber(constant),
    };

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static Value MakeNumber(object constant) => constant switch
    {
        BigInteger n => n,
        Complex c => new PyComplex(c),
        _ => throw new InvalidOperationException($"unknown constant {constant.GetType()}"),
    };

    private static bool LooksLikeName(string text)
    {
        if (text.Length > 40) return false;
        foreach (char c in text)
            if (!char.IsAsciiLetterOrDigit(c) && c != '_') return false;
        return true;
    }
}
