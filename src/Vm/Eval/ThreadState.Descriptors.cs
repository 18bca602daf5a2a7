using System.Diagnostics;
using PyLite.Vm.Limits;

namespace PyLite.Vm.Eval;

// Waiting for descriptors: files, pipes, sockets.
public sealed partial class ThreadState
{
    private bool _waitsOnDescriptors;
    private WakePipe? _wakePipe;

    /// <summary>What a thread that waits for descriptors is woken by: a pipe that it waits for, too. Made when the thread first waits so.</summary>
    private sealed class WakePipe
    {
        private readonly Microsoft.Win32.SafeHandles.SafeFileHandle _reader, _writer;

        public WakePipe()
        {
            (_reader, _writer) = Descriptors.MakePipe();
            Descriptors.SetNonBlocking(Reader, true);
            Descriptors.SetNonBlocking((int)_writer.DangerousGetHandle(), true);
        }

        public int Reader => (int)_reader.DangerousGetHandle();

        public void Signal()
        {
            try
            {
                Descriptors.Write((int)_writer.DangerousGetHandle(), [1]);
            }
            catch (IOException)
            {
                // It is full: the thread will wake.
            }
        }

        public void Drain()
        {
            Span<byte> buffer = stackalloc byte[64];
            try
            {
                while (Descriptors.Read(Reader, buffer) == buffer.Length) { }
            }
            catch (IOException)
            {
                // It is empty.
            }
        }
    }

    /// <summary>
    /// Waits until something can be said about one of the descriptors, with the GIL given away; false if the time is over. Signals are served meanwhile.
    /// </summary>
    public bool WaitForDescriptors(Span<PollEvent> events, TimeSpan? limit)
    {
        if (limit is { } none && none <= TimeSpan.Zero) return Descriptors.Poll(events, 0) > 0;
        _wakePipe ??= new WakePipe();
        Span<PollEvent> all = events.Length < 16 ? stackalloc PollEvent[events.Length + 1] : new PollEvent[events.Length + 1];
        events.CopyTo(all);
        all[^1] = new PollEvent { Descriptor = _wakePipe.Reader, Events = PollEvent.In };
        long start = Stopwatch.GetTimestamp();
        while (true)
        {
            int milliseconds = limit is not { } most ? -1 : (int)Math.Clamp(Math.Ceiling((most - Stopwatch.GetElapsedTime(start)).TotalMilliseconds), 0, int.MaxValue);
            int found = 0;
            using (Block())
            {
                Volatile.Write(ref _waitsOnDescriptors, true);
                // Either this thread sees a request made now, or the one who makes it sees that this thread waits.
                Interlocked.MemoryBarrier();
                if ((Breaker & BreakRequest.Waking) == 0) found = Descriptors.Poll(all, milliseconds);
                Volatile.Write(ref _waitsOnDescriptors, false);
            }
            if (all[^1].Found != 0)
            {
                _wakePipe.Drain();
                found--;
                all[^1].Found = 0;
            }
            all[..^1].CopyTo(events);
            if (Breaker != 0) ServeBreaker();
            if (found > 0) return true;
            if (milliseconds == 0) return false;
        }
    }

    /// <summary>The same for one descriptor.</summary>
    public bool WaitForDescriptor(int descriptor, short events, TimeSpan? limit)
    {
        Span<PollEvent> one = [new PollEvent { Descriptor = descriptor, Events = events }];
        return WaitForDescriptors(one, limit);
    }
}
