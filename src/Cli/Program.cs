using PyLite.Interop;
using PyLite.Vm.Objects;

namespace PyLite.Cli;

/// <summary>The command <c>pylite</c>.</summary>
internal static class Program
{
    /// <summary>Deep C# recursion (nested data, comparisons of nested lists) needs more than the main thread's stack.</summary>
    private const int StackSize = 256 * 1024 * 1024;

    private static int Main(string[] args)
    {
        int status = 0;
        var thread = new Thread(() => status = Run(args), StackSize);
        thread.Start();
        thread.Join();
        return status;
    }

    private static int Run(string[] args)
    {
        int at = args.Length > 0 && args[0] == "run" ? 1 : 0;
        if (at >= args.Length) return Usage();
        string script = args[at];
        var host = new PyHost();
        using var interpreter = host.CreateInterpreter(new PyInterpreterOptions
        {
            SearchPath = [Path.GetDirectoryName(Path.GetFullPath(script))!],
            Arguments = args[at..],
            StandardLibrary = Environment.GetEnvironmentVariable("PYLITESTDLIB"),
        });
        try
        {
            if (script == "-c") interpreter.Execute(args[at + 1]);
            else interpreter.ExecuteFile(script);
            return 0;
        }
        catch (PyException e)
        {
            Console.Error.Write(interpreter.FormatException(e));
            return 1;
        }
    }

    private static int Usage()
    {
        Console.Error.WriteLine("usage: pylite [run] script.py [args]");
        return 2;
    }
}
