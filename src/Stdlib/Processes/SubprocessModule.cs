using System.ComponentModel;
using System.Diagnostics;
using Microsoft.Win32.SafeHandles;
using PyLite.Stdlib.Os;
using PyLite.Vm.Limits;
using Monitor = System.Threading.Monitor;
using ThreadState = PyLite.Vm.Eval.ThreadState;

namespace PyLite.Stdlib.Processes;

/// <summary>What subprocess, which is written in Python, needs of the system.</summary>
[PyModule("_subprocess")]
[PyModuleType(typeof(PyProcess))]
[PyModuleType(typeof(PyChild))]
public static partial class SubprocessModule
{
    /// <summary>PermissionError where no process may be started: before a program is looked for.</summary>
    [PyFunction("check(what, /)")] static void Check(ThreadState ts, string what) => ts.Interpreter.Host.Policy.CheckProcess(what);

    /// <summary>
    /// Starts a program on Linux: its path, all arguments, directory, environment; what its standard streams are (-1: those of this process); whether other descriptors are closed, and which are passed on;
    /// whether it gets a session or a process group of its own, and whether signals that are ignored here are not ignored there.
    /// </summary>
    [PyFunction("spawn(path, arguments, directory, environment, streams, close_fds, pass_fds, new_session, process_group, restore_signals, /)")]
    static Value Spawn(ThreadState ts, string path, Value arguments, Value directory, Value environment, Value streams, bool closeFds, Value passFds, bool newSession, Value processGroup, bool restoreSignals)
    {
        var host = ts.Interpreter.Host;
        host.Policy.CheckProcess(path);
        var variables = environment.Ref is PyDict given
            ? [.. Ops.ToArray(ts, Ops.CallMethod(ts, given, "items")).Select(static pair => ((PyTuple)pair.Ref!).Items).Select(static items => SystemPath.Encode(items[0].Ref + "=" + items[1].Ref))]
            : SpawnPlan.EnvironmentOf(ts.Interpreter);
        return PyChild.Start(new PyChild.Program(path, [.. Ops.ToArray(ts, arguments).Select(static a => SystemPath.Encode(a.Ref!.ToString()!))], variables, directory.Ref is PyStr folder ? folder.ToString() : null)
        {
            Streams = Array.ConvertAll(Ops.ToArray(ts, streams), stream => stream.Bits < 0 ? -1 : Real(stream)),
            ClosesOthers = closeFds,
            Passed = Array.ConvertAll(Ops.ToArray(ts, passFds), Real),
            NewSession = newSession,
            Group = processGroup.IsNone ? null : (int)Ops.ToLong(ts, processGroup),
            RestoresSignals = restoreSignals,
        });

        int Real(Value descriptor) => host.Real((int)Ops.ToLong(ts, descriptor)) is >= 0 and var real ? real : throw Err.OS(Errno.EBADF);
    }

    /// <summary>Starts a program: its path, arguments, directory, environment, and which of its standard streams are to be pipes.</summary>
    [PyFunction("start(path, arguments, directory, environment, pipe_input, pipe_output, pipe_errors, /)")]
    static Value Start(ThreadState ts, string path, Value arguments, Value directory, Value environment, bool pipeInput, bool pipeOutput, bool pipeErrors)
    {
        var info = new ProcessStartInfo(path, Ops.ToArray(ts, arguments).Select(static a => a.Ref!.ToString()!))
        {
            UseShellExecute = false,
            RedirectStandardInput = pipeInput,
            RedirectStandardOutput = pipeOutput,
            RedirectStandardError = pipeErrors,
            WorkingDirectory = directory.IsNone ? ts.Interpreter.Host.Environment.WorkingDirectory : directory.Ref!.ToString()!,
        };
        if (environment.Ref is PyDict variables)
        {
            info.Environment.Clear();
            foreach (var pair in Ops.ToArray(ts, Ops.CallMethod(ts, variables, "items")))
            {
                var items = ((PyTuple)pair.Ref!).Items;
                info.Environment[items[0].Ref!.ToString()!] = items[1].Ref!.ToString();
            }
        }
        try
        {
            return new PyProcess(ts, info);
        }
        catch (Win32Exception e)
        {
            throw Err.OS(e.NativeErrorCode);
        }
    }
}

/// <summary>A process that was started, where the system is not Linux.</summary>
[PyType("Process", Module = "_subprocess", Abstract = true)]
public sealed partial class PyProcess : PyObject
{
    private readonly object _monitor = new();
    private readonly Process _process;
    private readonly int _input = -1, _output = -1, _errors = -1;
    private bool _exited;

    internal PyProcess(ThreadState ts, ProcessStartInfo info) : base(TypeObject)
    {
        _process = ts.Interpreter.Host.Processes.Start(info);
        _process.Exited += (_, _) => Exited();
        _process.EnableRaisingEvents = true;
        var files = ts.Interpreter.Host.Files;
        if (info.RedirectStandardInput) _input = files.Number(new PipeFile(_process.StandardInput.BaseStream, canRead: false), owned: true);
        if (info.RedirectStandardOutput) _output = files.Number(new PipeFile(_process.StandardOutput.BaseStream, canRead: true), owned: true);
        if (info.RedirectStandardError) _errors = files.Number(new PipeFile(_process.StandardError.BaseStream, canRead: true), owned: true);
    }

    private void Exited()
    {
        lock (_monitor)
        {
            _exited = true;
            Monitor.PulseAll(_monitor);
        }
    }

    [PyGetter("pid")] long Id => _process.Id;

    /// <summary>The descriptors of the pipes to its standard streams; -1 where there is none.</summary>
    [PyGetter("pipes")] Value Pipes => PyTuple.Of(_input, _output, _errors);

    [PyMethod("wait(self, timeout, /)", Doc = "Wait for its end; gives the exit status, or None when the time is over.")]
    Value Wait(ThreadState ts, Value timeout)
    {
        TimeSpan? limit = timeout.IsNone ? null : TimeSpan.FromSeconds(Math.Clamp(Ops.ToDouble(ts, timeout), 0, 1e8));
        return ts.WaitUntil(_monitor, () => _exited, limit) ? _process.ExitCode : Value.None;
    }

    [PyMethod("poll(self, /)", Doc = "The exit status, or None while it runs.")]
    Value Poll() => _process.HasExited ? _process.ExitCode : Value.None;

    [PyMethod("kill(self, /)")]
    void Kill(ThreadState ts)
    {
        if (!_process.HasExited) ts.Interpreter.Host.Processes.Kill(_process);
    }
}

/// <summary>One end of a pipe to another process.</summary>
internal sealed class PipeFile : UnseekableFile
{
    private readonly Stream _stream;

    public PipeFile(Stream stream, bool canRead) : base(canRead, !canRead)
    {
        _stream = stream;
        if (!OperatingSystem.IsWindows()) Handle = HandleOf(stream);
    }

    public override SafeFileHandle? Handle { get; }

    private static SafeFileHandle? HandleOf(Stream stream) => stream switch
    {
        FileStream file => file.SafeFileHandle,
        System.IO.Pipes.PipeStream pipe => new SafeFileHandle(pipe.SafePipeHandle.DangerousGetHandle(), ownsHandle: false),
        _ => null,
    };

    public override int Read(Span<byte> buffer) => _stream.Read(buffer);

    protected override void WriteAll(ReadOnlySpan<byte> data)
    {
        _stream.Write(data);
        _stream.Flush();
    }

    protected override void Close()
    {
        try
        {
            _stream.Dispose();
        }
        catch (IOException)
        {
            // The reader has gone: there is nothing left to write.
        }
    }
}
