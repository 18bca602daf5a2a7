using System.Globalization;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using PyLite.Interop;
using PyLite.Vm.Objects;

namespace PyLite.Cli;

/// <summary>The command <c>pylite</c>.</summary>
internal static class Program
{
    /// <summary>Deep C# recursion (nested data, comparisons of nested lists) needs more than the main thread's stack.</summary>
    private const int StackSize = 256 * 1024 * 1024;

    private const int UsageError = 2;

    private static int Main(string[] args)
    {
        int status = 0;
        if (Parse(args, out status) is not { } command) return status;
        command.PreparePrefetch();
        var interrupt = new InterruptTarget();
        var thread = new Thread(() => status = Run(command, interrupt), StackSize);
        thread.Start();
        Accompany(thread, command, interrupt);
        return status;
    }

    /// <summary>Does what can be done while the interpreter is being made, and waits for the script. (Apart, as a method loads what it names before it runs.)</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void Accompany(Thread thread, CommandLine command, InterruptTarget interrupt)
    {
        command.Prefetch?.Run();
        // Not disposed of: the process ends.
        var registration = PosixSignalRegistration.Create(PosixSignal.SIGINT, interrupt.Handle);
        thread.Join();
        GC.KeepAlive(registration);
        if (interrupt.EndsProcess) EndByInterrupt(registration);
    }

    /// <summary>Ends the process by the signal, which whoever started it is to see. (Elsewhere than on Unix the status says it.)</summary>
    private static void EndByInterrupt(PosixSignalRegistration registration)
    {
        if (OperatingSystem.IsWindows()) return;
        registration.Dispose();
        // The runtime hands a signal that nobody wants to the system's own handler, on a thread of its own.
        if (Kill(Environment.ProcessId, InterruptSignal) == 0) Thread.Sleep(TimeSpan.FromSeconds(2));
    }

    private const int InterruptSignal = 2;

    [DllImport("libc", EntryPoint = "kill")]
    private static extern int Kill(int process, int signal);

    /// <summary>What Ctrl-C interrupts. Belongs to the process; the runtime handles signals on a thread of its own.</summary>
    private sealed class InterruptTarget
    {
        private PyInterpreter? _interpreter;

        /// <summary>The program has ended by it.</summary>
        public bool EndsProcess;

        public void Set(PyInterpreter interpreter) => Volatile.Write(ref _interpreter, interpreter);

        public void Handle(PosixSignalContext context)
        {
            if (Volatile.Read(ref _interpreter) is not { } interpreter) return;
            context.Cancel = true;
            interpreter.Interrupt();
        }
    }

    private static CommandLine? Parse(string[] args, out int status)
    {
        status = 0;
        try
        {
            return CommandLine.Parse(args);
        }
        catch (UsageException e)
        {
            Console.Error.WriteLine(e.Message);
            Console.Error.WriteLine(HelpText.Usage);
            Console.Error.WriteLine("Try `pylite --help' for more information.");
            status = UsageError;
            return null;
        }
        catch (FatalException e)
        {
            Console.Error.WriteLine($"Fatal Python error: {e.Message}");
            Console.Error.WriteLine("Python runtime state: preinitialized");
            Console.Error.WriteLine();
            status = 1;
            return null;
        }
    }

    private static int Run(CommandLine command, InterruptTarget interrupt)
    {
        if (command.HashSeed is { } seed) AppContext.SetData(StringHash.SeedName, seed.ToString(CultureInfo.InvariantCulture));
        switch (command.Kind)
        {
            case CommandKind.Help:
                Console.Out.Write(HelpText.Full);
                return 0;
            case CommandKind.Version:
                Console.Out.WriteLine(HelpText.Version(command.VersionRequests > 1));
                return 0;
            case CommandKind.Disassemble:
                return DisassembleCommand.Run(command);
            default:
                return RunProgram(command, interrupt);
        }
    }

    private static int RunProgram(CommandLine command, InterruptTarget interrupt)
    {
        string? directory = null;
        if (command.Kind == CommandKind.Script && !command.IsPlainFile)
        {
            if (Directory.Exists(command.Target)) directory = command.Target;
            else if (!File.Exists(command.Target)) return CannotOpen(command.Target, "[Errno 2] No such file or directory");
        }
        var interpreter = new PyHost().CreateInterpreter(command.ToOptions(directory));
        interrupt.Set(interpreter);
        bool terminal = command.Kind == CommandKind.StandardInput && !Console.IsInputRedirected;
        int status = command.Kind switch
        {
            CommandKind.Script when directory != null => interpreter.RunDirectory(command.Target),
            CommandKind.Script => interpreter.RunFile(command.Target),
            CommandKind.Module => interpreter.RunModule(command.Target),
            CommandKind.Command => interpreter.RunCommand(command.Target),
            _ when terminal || command.Flags.Interactive => interpreter.Interact(banner: !command.Flags.Quiet),
            _ => interpreter.RunStandardInput(),
        };
        if (command.Flags.Inspect && command.Kind != CommandKind.StandardInput) status = interpreter.Interact(banner: false);
        if (!interpreter.Finish()) status = PyInterpreter.NotWritten;
        else interrupt.EndsProcess = interpreter.EndedByInterrupt && !command.Flags.Inspect;
        return status;
    }

    internal static int CannotOpen(string path, string reason)
    {
        Console.Error.WriteLine($"pylite: can't open file '{Path.GetFullPath(path)}': {reason}");
        return UsageError;
    }
}
