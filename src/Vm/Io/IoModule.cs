namespace PyLite.Vm.Io;

/// <summary>_io, on which io stands: https://docs.python.org/3.14/library/io.html</summary>
[PyModule("_io", Doc = "The io module provides the Python interfaces to stream handling.")]
[PyModuleType(typeof(PyIOBase)), PyModuleType(typeof(PyRawIOBase)), PyModuleType(typeof(PyBufferedIOBase)), PyModuleType(typeof(PyTextIOBase))]
[PyModuleType(typeof(PyFileIO)), PyModuleType(typeof(PyBytesIO)), PyModuleType(typeof(PyStringIO)), PyModuleType(typeof(PyBufferedReader)), PyModuleType(typeof(PyBufferedWriter))]
[PyModuleType(typeof(PyBufferedRandom)), PyModuleType(typeof(PyBufferedRWPair)), PyModuleType(typeof(PyTextIOWrapper)), PyModuleType(typeof(PyIncrementalNewlineDecoder))]
public static partial class IoModule
{
    private static readonly PyStr ModeAttribute = PyStr.Intern("mode");

    [PyConst("DEFAULT_BUFFER_SIZE")] static long DefaultBufferSize => IoSupport.BufferSize;

    [PyModuleInit]
    static void Init(ThreadState ts, PyModule module)
    {
        module.Dict.SetStr("UnsupportedOperation", UnsupportedOperation(ts));
        module.Dict.SetStr("BlockingIOError", Exc.BlockingIOError);
        module.Dict.SetStr("open", ts.Interpreter.NativeOpen);
    }

    /// <summary>io.UnsupportedOperation, a class that each interpreter makes for itself.</summary>
    internal static Value UnsupportedOperation(ThreadState ts)
    {
        if (!ts.Interpreter.UnsupportedOperation.IsAbsent) return ts.Interpreter.UnsupportedOperation;
        var members = new PyDict();
        members.SetStr(Names.__module__, "io");
        var made = Ops.Call(ts, PyType.TypeObject, "UnsupportedOperation", PyTuple.Of(PyOSError.TypeObject, Exc.ValueError), members);
        ts.Interpreter.UnsupportedOperation = made;
        return made;
    }

    [PyFunction("text_encoding(encoding, stacklevel=2, /)", Doc = "A helper function to choose the text encoding.")]
    static Value TextEncoding(Value encoding, int stacklevel) => encoding.IsNone ? "locale" : encoding;

    [PyFunction("open_code(path)", Doc = "Opens the provided file with the intent to import the contents.")]
    static Value OpenCode(ThreadState ts, PyStr path) => Open(ts, path, "rb", -1, Value.None, Value.None, Value.None, true, Value.None);

    /// <summary>The function that is both <c>builtins.open</c> and <c>io.open</c>.</summary>
    internal static Value Open(ThreadState ts, Value file, string mode, int buffering, Value encoding, Value errors, Value newline, bool closefd, Value opener)
    {
        CheckText(encoding, "encoding");
        CheckText(errors, "errors");
        CheckText(newline, "newline");
        var (kind, updating, binary, text) = ParseMode(mode);
        if (binary && text) throw Err.Value("can't have text and binary mode at once");
        if (kind == '\0') throw Err.Value("Must have exactly one of create/read/write/append mode and at most one plus");
        if (kind == '?') throw Err.Value("must have exactly one of create/read/write/append mode");
        if (binary && !encoding.IsNone) throw Err.Value("binary mode doesn't take an encoding argument");
        if (binary && !errors.IsNone) throw Err.Value("binary mode doesn't take an errors argument");
        if (binary && !newline.IsNone) throw Err.Value("binary mode doesn't take a newline argument");
        if (binary && buffering == 1)
            Warnings.Warn(ts, Exc.RuntimeWarning, "line buffering (buffering=1) isn't supported in binary mode, the default buffer size will be used");
        if (file.Ref is not (PyStr or PyBytes) && file.Type.Slot(SlotId.FsPath) is not (null or PyNone)) file = IoSupport.FsPath(ts, file);
        var raw = new PyFileIO(PyFileIO.TypeObject);
        raw.Open(ts, file, $"{kind}{(updating ? "+" : "")}", closefd, opener);
        try
        {
            return Wrap(ts, raw, mode, kind, updating, binary, buffering, encoding, errors, newline);
        }
        catch (PyException)
        {
            Ops.CallMethod(ts, raw, Names.close);
            throw;
        }
    }

    private static void CheckText(in Value value, string name)
    {
        if (!value.IsNone && value.Ref is not PyStr) throw Err.Type($"open() argument '{name}' must be str or None, not {value.Type.FullName}");
    }

    private static (char Kind, bool Updating, bool Binary, bool Text) ParseMode(string mode)
    {
        char kind = '\0';
        bool updating = false, binary = false, text = false;
        for (int i = 0; i < mode.Length; i++)
        {
            char c = mode[i];
            if ("xrwa+tb".IndexOf(c) < 0 || mode.IndexOf(c, i + 1) >= 0) throw Err.Value($"invalid mode: '{mode}'");
            switch (c)
            {
                case '+': updating = true; break;
                case 't': text = true; break;
                case 'b': binary = true; break;
                default: kind = kind == '\0' ? c : '?'; break;
            }
        }
        // Two kinds are an error of their own, which is reported after the one about text and binary.
        return (kind, updating, binary, text);
    }

    private static Value Wrap(ThreadState ts, PyFileIO raw, string mode, char kind, bool updating, bool binary, int buffering, in Value encoding, in Value errors, in Value newline)
    {
        bool terminal = buffering < 0 && raw.File!.IsTerminal;
        bool lineBuffering = false;
        if (buffering == 1 && !binary || terminal)
        {
            buffering = -1;
            lineBuffering = true;
        }
        if (buffering is < 0 or 1) buffering = IoSupport.BufferSize;
        if (buffering == 0)
        {
            if (binary) return raw;
            throw Err.Value("can't have unbuffered text I/O");
        }
        PyBuffered buffer;
        if (updating)
        {
            buffer = (PyBuffered)Ops.Call(ts, PyBufferedRandom.TypeObject, raw, buffering).Ref!;
        }
        else
        {
            buffer = kind == 'r' ? new PyBufferedReader(PyBufferedReader.TypeObject) : new PyBufferedWriter(PyBufferedWriter.TypeObject);
            buffer.Setup(raw, reader: kind == 'r', writer: kind != 'r', buffering);
        }
        if (binary) return buffer;
        var text = new PyTextIOWrapper(PyTextIOWrapper.TypeObject);
        text.Setup(ts, buffer, (encoding.Ref as PyStr)?.ToString(), (errors.Ref as PyStr)?.ToString(), newline.IsNone ? null : ((PyStr)newline.Ref!).ToString(), lineBuffering, writeThrough: false);
        text.Attributes(true)!.Set(ModeAttribute, mode);
        return text;
    }
}
