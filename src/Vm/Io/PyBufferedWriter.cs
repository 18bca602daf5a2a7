namespace PyLite.Vm.Io;

/// <summary>_io.BufferedWriter: https://docs.python.org/3.14/library/io.html#io.BufferedWriter</summary>
[PyType("BufferedWriter", Module = "_io", Base = typeof(PyBufferedIOBase), Subclassable = true, HasDict = true, Doc = "A buffer for a writeable sequential RawIO object.")]
public sealed partial class PyBufferedWriter(PyType type) : PyBuffered(type)
{
    [PyMethod("__getstate__(self, /)")] static Value GetState(PyBufferedWriter self) => throw IoSupport.NotPickled(self);
    [PyMethod("__reduce__(self, /)")] static Value Reduce(PyBufferedWriter self) => throw IoSupport.NotPickled(self);
    [PyMethod("__reduce_ex__(self, protocol, /)")] static Value ReduceEx(PyBufferedWriter self, Value protocol) => throw IoSupport.NotPickled(self);

    [PyNew("BufferedWriter(*args, **kwargs)", Raw = true)]
    static Value New(ThreadState ts, PyType type, ReadOnlySpan<Value> args, PyTuple? kw) => new PyBufferedWriter(type);

    [PyInit("BufferedWriter(raw, buffer_size=131072)")]
    void Init(ThreadState ts, Value raw, Value bufferSize) => Setup(ts, raw, bufferSize, reader: false, writer: true);

    [PyGetter("closed")] static bool Closed(ThreadState ts, PyBufferedWriter self) => self.IsClosed(ts);
    [PyGetter("raw", Member = true)] static Value RawStream(ThreadState ts, PyBufferedWriter self) => self.Raw;
    [PyGetter("name")] static Value Name(ThreadState ts, PyBufferedWriter self) => self.AttributeOfRaw(ts, "name");
    [PyGetter("mode")] static Value Mode(ThreadState ts, PyBufferedWriter self) => self.AttributeOfRaw(ts, "mode");
    [PyMethod("detach(self, /)")] static Value Detach(ThreadState ts, PyBufferedWriter self) => self.DetachRaw(ts);
    [PyMethod("close(self, /)")] static void Close(ThreadState ts, PyBufferedWriter self) => self.CloseBoth(ts);
    [PyMethod("fileno(self, /)")] static Value Fileno(ThreadState ts, PyBufferedWriter self) => self.OfRaw(ts, "fileno");
    [PyMethod("isatty(self, /)")] static Value IsATty(ThreadState ts, PyBufferedWriter self) => self.OfRaw(ts, "isatty");
    [PyMethod("seekable(self, /)")] static Value Seekable(ThreadState ts, PyBufferedWriter self) => self.OfRaw(ts, "seekable");
    [PyMethod("tell(self, /)")] static long Tell(ThreadState ts, PyBufferedWriter self) => self.TellPosition(ts);
    [PyMethod("seek(self, target, whence=0, /)")] static long Seek(ThreadState ts, PyBufferedWriter self, Value target, int whence) => self.SeekPosition(ts, target, whence);
    [PyMethod("truncate(self, pos=None, /)")] static Value Truncate(ThreadState ts, PyBufferedWriter self, Value pos) => self.TruncateAt(ts, pos);
    [PyMethod("__repr__(self, /)")] static string Repr(ThreadState ts, PyBufferedWriter self) => IoSupport.Repr(ts, self);

    [PyMethod("writable(self, /)")] static Value Writable(ThreadState ts, PyBufferedWriter self) => self.OfRaw(ts, "writable");

    [PyMethod("write(self, buffer, /)", Doc = "Write the given buffer to the IO stream.")]
    static long Write(ThreadState ts, PyBufferedWriter self, Value buffer)
    {
        var data = IoSupport.Bytes(ts, buffer);
        self.WriteBytes(ts, data);
        return data.Length;
    }

    [PyMethod("flush(self, /)")]
    static void Flush(ThreadState ts, PyBufferedWriter self)
    {
        self.CheckOpen(ts, "flush of closed file");
        self.FlushBuffer(ts);
    }
}
