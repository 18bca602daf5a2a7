namespace PyLite.Vm.Objects;

/// <summary>frame: what Python sees of an activation. Lives on after the activation ended.</summary>
[PyType("frame", Abstract = true)]
public sealed partial class PyFrame(PyFunction function, CodeState state) : PyObject(TypeObject)
{
    private Value[]? _savedLocals;
    private PyObject? _namespace;
    private int _instruction;

    public readonly PyFunction Function = function;

    /// <summary>What runs: the function may have been given other code meanwhile.</summary>
    public readonly CodeState State = state;

    public CodeObject Code => State.Code;

    /// <summary><c>f_trace</c>: what is told about the frame; None if nothing.</summary>
    internal Value TraceFunction = Value.None;

    /// <summary><c>f_trace_lines</c> and <c>f_trace_opcodes</c>: whether it is told about lines, and about instructions.</summary>
    internal bool TracesLines = true, TracesOpcodes;

    /// <summary>Where it stands for whoever watches; null if nobody ever did.</summary>
    internal Tracing.FrameTrace? Trace;

    /// <summary>The frame below; kept when the activation ends.</summary>
    public PyFrame? Back;

    /// <summary>The activation while it runs; null while a generator is suspended, and afterwards.</summary>
    public Frame? Active { get; private set; }

    /// <summary>The generator to which the activation belongs.</summary>
    public PyGenerator? Generator { get; private set; }

    internal PyFrame(Frame active) : this(active.Function, active.State)
    {
        Attach(active);
        Generator = active.Generator;
        _namespace = (active.State.Code.Flags & CodeFlags.Optimized) == 0 ? active.NameScope : active.Namespace;
    }

    /// <summary>The namespace of module, class and exec code; null in functions.</summary>
    public PyObject? Namespace => _namespace;

    /// <summary>Index of the instruction that runs or ran last; -1 before the first.</summary>
    public int Instruction => (Active?.Pc ?? _instruction) - 1;

    public int Line
    {
        get
        {
            int at = Instruction;
            // A module begins before its first line.
            if (at < 0 && _namespace != null && Code.Name == "<module>") return 0;
            // Whoever watches has seen which line led to an instruction that belongs to none.
            return Trace is { Line: > 0 and var line } && at >= 0 && Code.Positions[at].Line < 0 ? line : Code.LineAt(at);
        }
    }

    /// <summary>The registers with names, to read and write.</summary>
    public Span<Value> Locals
    {
        get
        {
            int count = State.NamedCount;
            if (Active is { } active) return active.Stack.AsSpan(active.Base, count);
            if (Generator is { IsSuspended: true } generator) return generator.Registers.AsSpan(0, count);
            return _savedLocals;
        }
    }

    internal void Attach(Frame active) => Active = active;

    internal void Suspend(Frame active, PyGenerator generator)
    {
        _instruction = active.Pc;
        Active = null;
        Generator = generator;
        Back = null;
    }

    internal void Detach(Frame active)
    {
        _instruction = active.Pc;
        _savedLocals = active.Stack.AsSpan(active.Base, State.NamedCount).ToArray();
        Active = null;
    }
}
