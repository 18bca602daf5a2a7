namespace PyLite.Vm.Objects;

/// <summary>SyntaxError, IndentationError and TabError.</summary>
/// <remarks>Reference: https://docs.python.org/3.14/library/exceptions.html#SyntaxError</remarks>
[PyType("SyntaxError", Base = typeof(ExceptionType), Subclassable = true, HasDict = true, Doc = "Invalid syntax.")]
public sealed partial class PySyntaxError(PyType type) : PyBaseException(type)
{
    public Value Msg = Value.None;
    public Value Filename = Value.None;
    public Value Line = Value.None;
    public Value Offset = Value.None;
    public Value Text = Value.None;
    public Value EndLine = Value.None;
    public Value EndOffset = Value.None;
    public Value PrintFileAndLine = Value.None;
    public Value Metadata = Value.None;

    [PyInit("SyntaxError(*args, **kwargs)", Shown = "", Raw = true)]
    static Value InitSyntaxError(ThreadState ts, ReadOnlySpan<Value> args, PyTuple? kw)
    {
        var self = CheckInit<PySyntaxError>(args, kw, "SyntaxError");
        self.Args = PyTuple.Of(args[1..]);
        if (args.Length > 1) self.Msg = args[1];
        if (args.Length == 3) self.SetPlace(Ops.ToArray(ts, args[2]));
        return Value.None;
    }

    private void SetPlace(Value[] info)
    {
        if (info.Length < 4) throw Err.Type($"function takes at least 4 arguments ({info.Length} given)");
        if (info.Length > 7) throw Err.Type($"function takes at most 7 arguments ({info.Length} given)");
        Filename = info[0];
        Line = info[1];
        Offset = info[2];
        Text = info[3];
        EndLine = info.Length > 4 ? info[4] : Value.None;
        EndOffset = info.Length > 5 ? info[5] : Value.None;
        Metadata = info.Length > 6 ? info[6] : Value.None;
        if (info.Length == 5) throw Err.Type("end_offset must be provided when end_lineno is provided");
    }

    [PyMethod("__str__(self, /)")]
    static Value Str(ThreadState ts, PySyntaxError self)
    {
        string? file = self.Filename.Ref is PyStr name ? name.ToString() : null;
        if (file != null) file = file[(file.LastIndexOf('/') + 1)..];
        var msg = Ops.Str(ts, self.Msg);
        bool hasLine = self.Line.IsInt;
        if (file == null) return hasLine ? $"{msg} (line {self.Line.Bits})" : msg;
        return hasLine ? $"{msg} ({file}, line {self.Line.Bits})" : $"{msg} ({file})";
    }

    [PyGetter("msg", Member = true, Doc = "exception msg")] Value GetMsg() => Msg;
    [PySetter("msg")] void SetMsg(Value value) => Msg = value;
    [PyDeleter("msg")] void DeleteMsg() => Msg = Value.None;
    [PyGetter("filename", Member = true, Doc = "exception filename")] Value GetFilename() => Filename;
    [PySetter("filename")] void SetFilename(Value value) => Filename = value;
    [PyDeleter("filename")] void DeleteFilename() => Filename = Value.None;
    [PyGetter("lineno", Member = true, Doc = "exception lineno")] Value GetLine() => Line;
    [PySetter("lineno")] void SetLine(Value value) => Line = value;
    [PyDeleter("lineno")] void DeleteLine() => Line = Value.None;
    [PyGetter("offset", Member = true, Doc = "exception offset")] Value GetOffset() => Offset;
    [PySetter("offset")] void SetOffset(Value value) => Offset = value;
    [PyDeleter("offset")] void DeleteOffset() => Offset = Value.None;
    [PyGetter("text", Member = true, Doc = "exception text")] Value GetText() => Text;
    [PySetter("text")] void SetText(Value value) => Text = value;
    [PyDeleter("text")] void DeleteText() => Text = Value.None;
    [PyGetter("end_lineno", Member = true, Doc = "exception end lineno")] Value GetEndLine() => EndLine;
    [PySetter("end_lineno")] void SetEndLine(Value value) => EndLine = value;
    [PyDeleter("end_lineno")] void DeleteEndLine() => EndLine = Value.None;
    [PyGetter("end_offset", Member = true, Doc = "exception end offset")] Value GetEndOffset() => EndOffset;
    [PySetter("end_offset")] void SetEndOffset(Value value) => EndOffset = value;
    [PyDeleter("end_offset")] void DeleteEndOffset() => EndOffset = Value.None;
    [PyGetter("print_file_and_line", Member = true, Doc = "exception print_file_and_line")] Value GetPrintFileAndLine() => PrintFileAndLine;
    [PySetter("print_file_and_line")] void SetPrintFileAndLine(Value value) => PrintFileAndLine = value;
    [PyDeleter("print_file_and_line")] void DeletePrintFileAndLine() => PrintFileAndLine = Value.None;
    [PyGetter("_metadata", Member = true, Doc = "exception private metadata")] Value GetMetadata() => Metadata;
    [PySetter("_metadata")] void SetMetadata(Value value) => Metadata = value;
    [PyDeleter("_metadata")] void DeleteMetadata() => Metadata = Value.None;
}
