namespace PyLite.Vm.Objects;

/// <remarks>Reference: https://docs.python.org/3.14/reference/datamodel.html#frame-objects</remarks>
public sealed partial class PyFrame
{
    private PyDict? _extraLocals;

    /// <summary>The frame of a generator that does not run.</summary>
    internal static PyFrame OfSuspended(PyGenerator generator) => new(generator.Function, generator.State) { Generator = generator, _instruction = generator.Pc };

    /// <summary>What was assigned through <c>f_locals</c> to names that are no variables of the function.</summary>
    internal PyDict ExtraLocals => _extraLocals ??= new PyDict();

    internal bool HasExtraLocals => _extraLocals != null;

    /// <summary>Adds what was written to <c>f_locals</c> without being a variable of the function.</summary>
    internal void AddExtraLocals(ThreadState ts, PyDict target)
    {
        for (int i = 0; i < (_extraLocals?.EntryCount ?? 0); i++)
            if (_extraLocals!.TryEntry(i, out var key, out var value)) target.Set(ts, key, value);
    }

    /// <summary>A repr() of the locals is being made.</summary>
    internal bool IsShown;

    [PyGetter("f_code")] Value GetCode() => PyCode.Of(Code);
    [PyGetter("f_globals")] Value GetGlobals() => Function.Globals;
    [PyGetter("f_builtins")] Value GetBuiltins() => Function.BuiltinsDict;
    [PyGetter("f_locals")] Value GetLocals() => Namespace is { } ns ? ns : new PyFrameLocals(this);
    [PyGetter("f_lineno")] long GetLine() => Line;
    [PyDeleter("f_lineno")] void DeleteLine() => throw Undeletable("f_lineno");
    [PyDeleter("f_trace_opcodes")] void DeleteTraceOpcodes() => throw Undeletable("f_trace_opcodes");
    private static PyException Undeletable(string name) => Err.Attribute($"attribute '{name}' of 'frame' objects cannot be deleted");
    [PySetter("f_lineno")] void SetLine(ThreadState ts, Value value) => Tracing.LineJump.To(ts, this, value);
    [PyGetter("f_lasti")] long GetLastInstruction() => Math.Max(Instruction, -1) * 2;
    [PyGetter("f_generator")] Value GetGenerator() => Generator is { } generator ? generator : Value.None;
    [PyGetter("f_trace")] Value GetTrace() => TraceFunction;
    [PySetter("f_trace")] void SetTrace(Value value) => TraceFunction = value;
    [PyDeleter("f_trace")] void DeleteTrace() => TraceFunction = Value.None;
    [PyGetter("f_trace_lines", Member = true)] bool GetTraceLines() => TracesLines;
    [PySetter("f_trace_lines")] void SetTraceLines(Value value) => TracesLines = BoolOf(value);
    [PyGetter("f_trace_opcodes")] bool GetTraceOpcodes() => TracesOpcodes;

    [PySetter("f_trace_opcodes")]
    void SetTraceOpcodes(ThreadState ts, Value value)
    {
        TracesOpcodes = BoolOf(value);
        if (TracesOpcodes) Tracing.Instrumentation.Of(ts).WantInstructions(ts);
    }

    private static bool BoolOf(in Value value) => value.Ref is PyBool ? value.IsTrueObject : throw Err.Type("attribute value type must be bool");

    /// <summary>The frame below: while this one runs, the one that called or resumed it.</summary>
    [PyGetter("f_back")]
    Value GetBack(ThreadState ts)
    {
        if (Active is { } active && active.Back is { } below && below != ts.Bottom && below.Function != null) return ts.FrameObject(below);
        return Back is { } back ? back : Value.None;
    }

    [PyMethod("clear(self, /)", Doc = "Clear all references held by the frame.")]
    void Clear(ThreadState ts)
    {
        if (Active != null) throw Err.Runtime("cannot clear an executing frame");
        if (Generator is { IsFinished: false } generator)
        {
            if (generator.HasStarted) throw Err.Runtime("cannot clear a suspended frame");
            generator.FinishUnstarted();
        }
        Locals.Fill(Value.Absent);
        _extraLocals = null;
    }

    [PyMethod("__repr__(self, /)")]
    static string Repr(ThreadState ts, PyFrame self) => $"<frame at 0x{Ops.Id(ts, self):x}, file '{self.Code.Filename}', line {self.Line}, code {self.Code.Name}>";
}
