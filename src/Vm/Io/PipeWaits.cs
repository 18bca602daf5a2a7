using PyLite.Vm.Limits;

namespace PyLite.Vm.Io;

/// <summary>Reading and writing that gives the lock away. Ends of pipes are waited for first, so that the thread can be woken while there is nothing to read or no room.</summary>
public static class PipeWaits
{
    /// <summary>As much as a pipe takes at once when it says that there is room.</summary>
    private const int PipeRoom = 4096;

    public static int Read(ThreadState ts, HostFile file, Span<byte> buffer)
    {
        if (IsBlocking(file, out int descriptor)) ts.WaitForDescriptor(descriptor, PollEvent.In, null);
        using (ts.Block()) return file.Read(buffer);
    }

    public static void Write(ThreadState ts, HostFile file, ReadOnlySpan<byte> data)
    {
        if (IsBlocking(file, out int descriptor))
        {
            for (; data.Length > PipeRoom; data = data[PipeRoom..])
            {
                ts.WaitForDescriptor(descriptor, PollEvent.Out, null);
                using (ts.Block()) file.Write(data[..PipeRoom]);
            }
            ts.WaitForDescriptor(descriptor, PollEvent.Out, null);
        }
        using (ts.Block()) file.Write(data);
    }

    private static bool IsBlocking(HostFile file, out int descriptor)
    {
        descriptor = file.Awaited;
        return descriptor >= 0 && !Descriptors.IsNonBlocking(descriptor);
    }
}
