namespace PyLite.Vm.Io;

/// <summary>_io.BufferedReader: https://docs.python.org/3.14/library/io.html#io.BufferedReader</summary>
[PyType("BufferedReader", Module = "_io", Base = typeof(PyBufferedIOBase), Subclassable = true, HasDict = true, Doc = "Create a new buffered reader using the given readable raw IO object.")]
public sealed partial class PyBufferedReader(PyType type) : PyBuffered(type)
{
    [PyMethod("__getstate__(self, /)")] static Value GetState(PyBufferedReader self) => throw IoSupport.NotPickled(self);
    [PyMethod("__reduce__(self, /)")] static Value Reduce(PyBufferedReader self) => throw IoSupport.NotPickled(self);
    [PyMethod("__reduce_ex__(self, protocol, /)")] static Value ReduceEx(PyBufferedReader self, Value protocol) => throw IoSupport.NotPickled(self);

    [PyNew("BufferedReader(*args, **kwargs)", Raw = true)]
    static Value New(ThreadState ts, PyType type, ReadOnlySpan<Value> args, PyTuple? kw) => new PyBufferedReader(type);

    [PyInit("BufferedReader(raw, buffer_size=131072)")]
    void Init(ThreadState ts, Value raw, Value bufferSize) => Setup(ts, raw, bufferSize, reader: true, writer: false);

    [PyGetter("closed")] static bool Closed(ThreadState ts, PyBufferedReader self) => self.IsClosed(ts);
    [PyGetter("raw", Member = true)] static Value RawStream(ThreadState ts, PyBufferedReader self) => self.Raw;
    [PyGetter("name")] static Value Name(ThreadState ts, PyBufferedReader self) => self.AttributeOfRaw(ts, "name");
    [PyGetter("mode")] static Value Mode(ThreadState ts, PyBufferedReader self) => self.AttributeOfRaw(ts, "mode");
    [PyMethod("detach(self, /)")] static Value Detach(ThreadState ts, PyBufferedReader self) => self.DetachRaw(ts);
    [PyMethod("close(self, /)")] static void Close(ThreadState ts, PyBufferedReader self) => self.CloseBoth(ts);
    [PyMethod("fileno(self, /)")] static Value Fileno(ThreadState ts, PyBufferedReader self) => self.OfRaw(ts, "fileno");
    [PyMethod("isatty(self, /)")] static Value IsATty(ThreadState ts, PyBufferedReader self) => self.OfRaw(ts, "isatty");
    [PyMethod("seekable(self, /)")] static Value Seekable(ThreadState ts, PyBufferedReader self) => self.OfRaw(ts, "seekable");
    [PyMethod("tell(self, /)")] static long Tell(ThreadState ts, PyBufferedReader self) => self.TellPosition(ts);
    [PyMethod("seek(self, target, whence=0, /)")] static long Seek(ThreadState ts, PyBufferedReader self, Value target, int whence) => self.SeekPosition(ts, target, whence);
    [PyMethod("truncate(self, pos=None, /)")] static Value Truncate(ThreadState ts, PyBufferedReader self, Value pos) => self.TruncateAt(ts, pos);
    [PyMethod("__repr__(self, /)")] static string Repr(ThreadState ts, PyBufferedReader self) => IoSupport.Repr(ts, self);

    [PyMethod("readable(self, /)")] static Value Readable(ThreadState ts, PyBufferedReader self) => self.OfRaw(ts, "readable");
    [PyMethod("read(self, size=-1, /)")] static Value Read(ThreadState ts, PyBufferedReader self, Value size) => self.ReadBytes(ts, size);
    [PyMethod("read1(self, size=-1, /)")] static Value Read1(ThreadState ts, PyBufferedReader self, Value size) => self.ReadOnce(ts, Ops.ToClampedLong(ts, size));
    [PyMethod("peek(self, size=0, /)")] static Value Peek(ThreadState ts, PyBufferedReader self, Value size) => self.PeekBytes(ts);
    [PyMethod("readinto(self, buffer, /)")] static Value ReadInto(ThreadState ts, PyBufferedReader self, Value buffer) => self.ReadIntoBuffer(ts, buffer, "readinto", once: false);
    [PyMethod("readinto1(self, buffer, /)")] static Value ReadInto1(ThreadState ts, PyBufferedReader self, Value buffer) => self.ReadIntoBuffer(ts, buffer, "readinto1", once: true);
    [PyMethod("readline(self, size=-1, /)")] static Value ReadLine(ThreadState ts, PyBufferedReader self, Value size) => self.ReadLineBytes(ts, size);

    [PyMethod("__next__(self, /)")]
    static Value Next(ThreadState ts, PyBufferedReader self)
    {
        var line = self.Type.IsBuiltin ? self.ReadLineBytes(ts, Value.None) : Ops.CallMethod(ts, self, "readline");
        return line.Ref is PyBytes { Length: 0 } ? ts.Raise(new PyStopIteration(Value.None)) : line;
    }

    [PyMethod("flush(self, /)")]
    static void Flush(ThreadState ts, PyBufferedReader self)
    {
        _ = self.Raw;
        CheckClosed(ts, self);
    }
}
