namespace PyLite.Vm.Io;

/// <summary>_io.BufferedRWPair: https://docs.python.org/3.14/library/io.html#io.BufferedRWPair</summary>
[PyType("BufferedRWPair", Module = "_io", Subclassable = true, HasDict = true, Doc = "A buffered reader and writer object together.")]
public sealed partial class PyBufferedRWPair(PyType type) : PyBufferedIOBase(type)
{
    private PyBufferedReader? _reader;
    private PyBufferedWriter? _writer;

    private PyBufferedReader Reader => _reader ?? throw Err.Value("I/O operation on uninitialized object");
    private PyBufferedWriter Writer => _writer ?? throw Err.Value("I/O operation on uninitialized object");

    internal override bool IsClosed(ThreadState ts) => Writer.IsClosed(ts);

    [PyNew("BufferedRWPair(*args, **kwargs)", Raw = true)]
    static Value New(ThreadState ts, PyType type, ReadOnlySpan<Value> args, PyTuple? kw) => new PyBufferedRWPair(type);

    [PyInit("BufferedRWPair(reader, writer, buffer_size=131072, /)")]
    void Init(ThreadState ts, Value reader, Value writer, Value bufferSize)
    {
        Check(ts, reader, "readable", "File or stream is not readable.");
        Check(ts, writer, "writable", "File or stream is not writable.");
        _reader = (PyBufferedReader)Ops.Call(ts, PyBufferedReader.TypeObject, reader, bufferSize).Ref!;
        _writer = (PyBufferedWriter)Ops.Call(ts, PyBufferedWriter.TypeObject, writer, bufferSize).Ref!;
    }

    [PyGetter("closed")] static bool Closed(ThreadState ts, PyBufferedRWPair self) => self.IsClosed(ts);
    [PyMethod("read(self, size=-1, /)", Shown = "")] static Value Read(ThreadState ts, PyBufferedRWPair self, Value size) => Ops.CallMethod(ts, self.Reader, "read", size);
    [PyMethod("read1(self, size=-1, /)", Shown = "")] static Value Read1(ThreadState ts, PyBufferedRWPair self, Value size) => Ops.CallMethod(ts, self.Reader, "read1", size);
    [PyMethod("peek(self, size=0, /)", Shown = "")] static Value Peek(ThreadState ts, PyBufferedRWPair self, Value size) => Ops.CallMethod(ts, self.Reader, "peek", size);
    [PyMethod("readinto(self, buffer, /)", Shown = "")] static Value ReadInto(ThreadState ts, PyBufferedRWPair self, Value buffer) => Ops.CallMethod(ts, self.Reader, "readinto", buffer);
    [PyMethod("readinto1(self, buffer, /)", Shown = "")] static Value ReadInto1(ThreadState ts, PyBufferedRWPair self, Value buffer) => Ops.CallMethod(ts, self.Reader, "readinto1", buffer);
    [PyMethod("write(self, buffer, /)", Shown = "")] static Value Write(ThreadState ts, PyBufferedRWPair self, Value buffer) => Ops.CallMethod(ts, self.Writer, Names.write, buffer);
    [PyMethod("flush(self, /)")] static Value Flush(ThreadState ts, PyBufferedRWPair self) => Ops.CallMethod(ts, self.Writer, Names.flush);
    [PyMethod("readable(self, /)")] static Value Readable(ThreadState ts, PyBufferedRWPair self) => Ops.CallMethod(ts, self.Reader, "readable");
    [PyMethod("writable(self, /)")] static Value Writable(ThreadState ts, PyBufferedRWPair self) => Ops.CallMethod(ts, self.Writer, "writable");

    [PyMethod("isatty(self, /)")]
    static bool IsATty(ThreadState ts, PyBufferedRWPair self) => IoSupport.Ask(ts, self.Writer, "isatty") || IoSupport.Ask(ts, self.Reader, "isatty");

    [PyMethod("close(self, /)")]
    static void Close(ThreadState ts, PyBufferedRWPair self)
    {
        try
        {
            Ops.CallMethod(ts, self.Writer, Names.close);
        }
        finally
        {
            Ops.CallMethod(ts, self.Reader, Names.close);
        }
    }
}
