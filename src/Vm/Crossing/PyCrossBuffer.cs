using PyLite.Vm.Crossing;

namespace PyLite.Vm.Objects;

/// <summary>What a memoryview that came from another interpreter looks at: memory that belongs to an object there.</summary>
[PyType("CrossInterpreterBufferView", Module = "_interpreters", Abstract = true)]
public sealed partial class PyCrossBuffer : PyObject, IBuffer
{
    private readonly BufferView _view;
    private readonly MemoryLoan.Share? _share;

    /// <summary>Of memory that is lent without anybody's asking whether it still is.</summary>
    public PyCrossBuffer(BufferView view) : this(view, null) { }

    internal PyCrossBuffer(BufferView view, MemoryLoan.Share? share) : base(TypeObject)
    {
        _view = view;
        _share = share;
    }

    public BufferView Export(ThreadState ts, bool writable) => writable && _view.IsReadOnly ? throw Err.Buffer("Object is not writable.") : _view;

    public void Release(ThreadState ts, BufferView released) => _share?.GiveBack();
}
