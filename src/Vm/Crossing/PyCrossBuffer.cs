namespace PyLite.Vm.Objects;

/// <summary>What a memoryview that came from another interpreter looks at: memory that belongs to an object there.</summary>
[PyType("CrossInterpreterBufferView", Module = "_interpreters", Abstract = true)]
public sealed partial class PyCrossBuffer(BufferView view) : PyObject(TypeObject), IBuffer
{
    public BufferView Export(ThreadState ts, bool writable) => writable && view.IsReadOnly ? throw Err.Buffer("Object is not writable.") : view;

    /// <summary>Nothing to do: the memory is lent until the last view of it is gone.</summary>
    public void Release(ThreadState ts, BufferView released) { }
}
