namespace PyLite.Vm.Io;

/// <summary>_io.BufferedRandom: https://docs.python.org/3.14/library/io.html#io.BufferedRandom</summary>
[PyType("BufferedRandom", Module = "_io", Base = typeof(PyBufferedIOBase), Subclassable = true, HasDict = true, Doc = "A buffered interface to random access streams.")]
public sealed partial class PyBufferedRandom(PyType type) : PyBuffered(type)
{
    [PyMethod("__getstate__(self, /)")] static Value GetState(PyBufferedRandom self) => throw IoSupport.NotPickled(self);
    [PyMethod("__reduce__(self, /)")] static Value Reduce(PyBufferedRandom self) => throw IoSupport.NotPickled(self);
    [PyMethod("__reduce_ex__(self, protocol, /)")] static Value ReduceEx(PyBufferedRandom self, Value protocol) => throw IoSupport.NotPickled(self);

    [PyNew("BufferedRandom(*args, **kwargs)", Raw = true)]
    static Value New(ThreadState ts, PyType type, ReadOnlySpan<Value> args, PyTuple? kw) => new PyBufferedRandom(type);

    [PyInit("BufferedRandom(raw, buffer_size=131072)")]
    void Init(ThreadState ts, Value raw, Value bufferSize) => Setup(ts, raw, bufferSize, reader: true, writer: true);

    [PyGetter("closed")] static bool Closed(ThreadState ts, PyBufferedRandom self) => self.IsClosed(ts);
    [PyGetter("raw", Member = true)] static Value RawStream(ThreadState ts, PyBufferedRandom self) => self.Raw;
    [PyGetter("name")] static Value Name(ThreadState ts, PyBufferedRandom self) => self.AttributeOfRaw(ts, "name");
    [PyGetter("mode")] static Value Mode(ThreadState ts, PyBufferedRandom self) => self.AttributeOfRaw(ts, "mode");
    [PyMethod("detach(self, /)")] static Value Detach(ThreadState ts, PyBufferedRandom self) => self.DetachRaw(ts);
    [PyMethod("close(self, /)")] static void Close(ThreadState ts, PyBufferedRandom self) => self.CloseBoth(ts);
    [PyMethod("fileno(self, /)")] static Value Fileno(ThreadState ts, PyBufferedRandom self) => self.OfRaw(ts, "fileno");
    [PyMethod("isatty(self, /)")] static Value IsATty(ThreadState ts, PyBufferedRandom self) => self.OfRaw(ts, "isatty");
    [PyMethod("seekable(self, /)")] static Value Seekable(ThreadState ts, PyBufferedRandom self) => self.OfRaw(ts, "seekable");
    [PyMethod("tell(self, /)")] static long Tell(ThreadState ts, PyBufferedRandom self) => self.TellPosition(ts);
    [PyMethod("seek(self, target, whence=0, /)")] static long Seek(ThreadState ts, PyBufferedRandom self, Value target, int whence) => self.SeekPosition(ts, target, whence);
    [PyMethod("truncate(self, pos=None, /)")] static Value Truncate(ThreadState ts, PyBufferedRandom self, Value pos) => self.TruncateAt(ts, pos);
    [PyMethod("__repr__(self, /)")] static string Repr(ThreadState ts, PyBufferedRandom self) => IoSupport.Repr(ts, self);

    [PyMethod("readable(self, /)")] static Value Readable(ThreadState ts, PyBufferedRandom self) => self.OfRaw(ts, "readable");
    [PyMethod("read(self, size=-1, /)")] static Value Read(ThreadState ts, PyBufferedRandom self, Value size) => self.ReadBytes(ts, size);
    [PyMethod("read1(self, size=-1, /)")] static Value Read1(ThreadState ts, PyBufferedRandom self, Value size) => self.ReadOnce(ts, Ops.ToClampedLong(ts, size));
    [PyMethod("peek(self, size=0, /)")] static Value Peek(ThreadState ts, PyBufferedRandom self, Value size) => self.PeekBytes(ts);
    [PyMethod("readinto(self, buffer, /)")] static Value ReadInto(ThreadState ts, PyBufferedRandom self, Value buffer) => self.ReadIntoBuffer(ts, buffer, "readinto", once: false);
    [PyMethod("readinto1(self, buffer, /)")] static Value ReadInto1(ThreadState ts, PyBufferedRandom self, Value buffer) => self.ReadIntoBuffer(ts, buffer, "readinto1", once: true);
    [PyMethod("readline(self, size=-1, /)")] static Value ReadLine(ThreadState ts, PyBufferedRandom self, Value size) => self.ReadLineBytes(ts, size);

    [PyMethod("__next__(self, /)")]
    static Value Next(ThreadState ts, PyBufferedRandom self)
    {
        var line = self.Type.IsBuiltin ? self.ReadLineBytes(ts, Value.None) : Ops.CallMethod(ts, self, "readline");
        return line.Ref is PyBytes { Length: 0 } ? ts.Raise(new PyStopIteration(Value.None)) : line;
    }

    [PyMethod("writable(self, /)")] static Value Writable(ThreadState ts, PyBufferedRandom self) => self.OfRaw(ts, "writable");

    [PyMethod("write(self, buffer, /)", Doc = "Write the given buffer to the IO stream.")]
    static long Write(ThreadState ts, PyBufferedRandom self, Value buffer)
    {
        var data = IoSupport.Bytes(ts, buffer);
        self.WriteBytes(ts, data);
        return data.Length;
    }

    [PyMethod("flush(self, /)")]
    static void Flush(ThreadState ts, PyBufferedRandom self)
    {
        self.CheckOpen(ts, "flush of closed file");
        self.FlushBuffer(ts);
    }
}
