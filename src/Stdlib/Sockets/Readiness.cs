using System.Net.Sockets;
using PyLite.Vm.Limits;
using ThreadState = PyLite.Vm.Eval.ThreadState;

namespace PyLite.Stdlib.Sockets;

/// <summary>Waiting for sockets and other descriptors.</summary>
internal static class Readiness
{
    /// <summary>How long a wait goes on where a thread that waits cannot be woken, before it looks up.</summary>
    private static readonly TimeSpan Piece = TimeSpan.FromMilliseconds(50);

    /// <summary>Waits until a socket is ready; false when the time is over.</summary>
    public static bool Wait(ThreadState ts, Socket socket, short events, TimeSpan? limit)
    {
        if (Descriptors.Supported)
        {
            var handle = socket.SafeHandle;
            return handle.IsClosed ? throw Err.OS(Errno.EBADF) : ts.WaitForDescriptor((int)handle.DangerousGetHandle(), events, limit);
        }
        var watch = System.Diagnostics.Stopwatch.StartNew();
        while (true)
        {
            var left = limit - watch.Elapsed;
            bool ready;
            using (ts.Block()) ready = socket.Poll(left < Piece ? left < TimeSpan.Zero ? TimeSpan.Zero : left.Value : Piece, events == PollEvent.Out ? SelectMode.SelectWrite : SelectMode.SelectRead);
            ts.CheckBreaker();
            if (ready) return true;
            if (left <= Piece) return false;
        }
    }

    /// <summary>The system's number of what a script knows by a number; null if there is none. -1 for a stream of the host, which is always ready.</summary>
    public static int? SystemNumber(ThreadState ts, int number)
    {
        var host = ts.Interpreter.Host;
        if (host.Files.Find(number) is { } file) return file.Handle is { IsClosed: false } handle ? (int)handle.DangerousGetHandle() : -1;
        return host.Sockets.Find(number) is { } socket ? (int)socket.SafeHandle.DangerousGetHandle() : null;
    }
}
