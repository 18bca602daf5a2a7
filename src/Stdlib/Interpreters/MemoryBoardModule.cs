using PyLite.Vm.Crossing;

namespace PyLite.Stdlib.Interpreters;

/// <summary>
/// extrainterpreters._memoryboard: the part of the package extrainterpreters that is written in C elsewhere. Here an address is good only for memory that is there, see <see cref="MemoryAddresses"/>.
/// </summary>
[PyModule("extrainterpreters._memoryboard", Doc = "What extrainterpreters needs to find memory of other interpreters.")]
public static partial class MemoryBoardModule
{
    private static BufferView At(ThreadState ts, long address, long size) =>
        ts.Interpreter.Host.Policy.IsConfined ? throw Err.New(Exc.PermissionError, "the sandbox may not use memory by address") :
        ts.Interpreter.Runtime.Addresses.At(address, size) ?? throw Err.Value($"no memory of {size} bytes is known at address {address}");

    [PyFunction("_address_and_size(buffer, /)", Doc = "_address_and_size(buffer) -> (address, size)\n\nReturn what _remote_memory() finds the memory of an object by, in any\ninterpreter, as long as the object lives and is not resized.")]
    static Value AddressAndSize(ThreadState ts, Value buffer)
    {
        var view = PyMemoryView.Of(ts, buffer);
        var memory = ((IBuffer)view).Export(ts, writable: false);
        long size = memory.ItemSize;
        foreach (int n in memory.Shape) size *= n;
        long address = ts.Interpreter.Runtime.Addresses.AddressOf(memory) ?? throw Err.Buffer("memory that has no address here");
        ((IBuffer)view).Release(ts, memory);
        Ops.CallMethod(ts, view, "release");
        return PyTuple.Of(address, size);
    }

    [PyFunction("_remote_memory(address, size, /)", Doc = "_remote_memory(address, size) -> memoryview\n\nReturn a view of the memory at an address.")]
    static Value RemoteMemory(ThreadState ts, long address, long size) => PyMemoryView.OfNative(ts, new PyCrossBuffer(At(ts, address, size)), false);

    [PyFunction("_atomic_byte_lock(address, /)", Doc = "_atomic_byte_lock(address) -> bool\n\nMake the byte at an address 1 and return True, if it is 0, in one step\nin the eyes of all threads.")]
    static bool AtomicByteLock(ThreadState ts, long address)
    {
        var view = At(ts, address, 1);
        if (view.IsReadOnly) throw Err.Type("cannot modify read-only memory");
        return System.Threading.Interlocked.CompareExchange(ref view.Memory.Span[0], 1, 0) == 0;
    }
}
