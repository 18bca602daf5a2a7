namespace PyLite.Stdlib.Pickling;

/// <summary>pickle.PickleBuffer: https://docs.python.org/3.14/library/pickle.html#pickle.PickleBuffer</summary>
[PyType("PickleBuffer", Module = "pickle", Doc = "Wrapper for potentially out-of-band buffers")]
public sealed partial class PyPickleBuffer : PyObject, IBuffer, IBufferOfOther
{
    private PyMemoryView? _view;

    private PyPickleBuffer(PyMemoryView view) : base(TypeObject) => _view = view;

    [PyNew("PickleBuffer(object, /)", Shown = "($type, *args, **kwargs)")]
    static Value New(ThreadState ts, Value @object) => Buffers.Supports(@object) || @object.Ref is PyMemoryView ? new PyPickleBuffer(PyMemoryView.Of(ts, @object)) : throw Buffers.NotBytes(@object);

    public PyMemoryView View => _view ?? throw Err.Value("operation forbidden on released PickleBuffer object");

    public BufferView Export(ThreadState ts, bool writable) => ((IBuffer)View).Export(ts, writable);

    public void Release(ThreadState ts, BufferView view) => ((IBuffer?)_view)?.Release(ts, view);

    /// <summary>The memory; null if it is not in one piece.</summary>
    internal PyMemoryView? Contiguous() => View.Flat();

    [PyMethod("raw(self, /)", Doc = "Return a memoryview of the raw memory underlying this buffer.\nWill raise BufferError is the buffer isn't contiguous.")]
    Value Raw() => View.Flat() ?? throw Err.Buffer("cannot extract raw buffer from non-contiguous buffer");

    [PyMethod("__buffer__(self, flags, /)")] static Value GetBuffer(ThreadState ts, PyPickleBuffer self, int flags) => PyMemoryView.OfNative(ts, self, writable: false);

    [PyMethod("release(self, /)", Doc = "Release the underlying buffer exposed by the PickleBuffer object.")]
    void ReleaseBuffer(ThreadState ts)
    {
        var view = _view;
        view?.Release(ts);
        _view = null;
    }
}
