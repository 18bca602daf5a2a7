using System.Diagnostics;

namespace PyLite.Tests.Conformance;

/// <summary>Runs a program by the <c>pylite</c> executable.</summary>
internal sealed class ProgramProcess : IDisposable
{
    private readonly Process _process;
    private readonly string? _folder;

    private ProgramProcess(string script, string[] arguments, string? folder)
    {
        _folder = folder;
        var start = new ProcessStartInfo(Suite.Executable) { RedirectStandardOutput = true, RedirectStandardError = true, RedirectStandardInput = true, UseShellExecute = false };
        foreach (string argument in (string[])[script, .. arguments]) start.ArgumentList.Add(argument);
        foreach (string name in start.Environment.Keys.Where(name => name.StartsWith("PYTHON", StringComparison.Ordinal)).ToArray()) start.Environment.Remove(name);
        _process = Process.Start(start)!;
        _process.StandardInput.Close();
    }

    /// <summary>Starts a file.</summary>
    public static ProgramProcess StartFile(string script, params string[] arguments) => new(script, arguments, null);

    /// <summary>Starts a program that is given as text.</summary>
    public static ProgramProcess StartText(string source, params string[] arguments)
    {
        var folder = Directory.CreateTempSubdirectory("pylite-program-").FullName;
        var script = Path.Combine(folder, "program.py");
        File.WriteAllText(script, source);
        return new ProgramProcess(script, arguments, folder);
    }

    public StreamReader Output => _process.StandardOutput;

    /// <summary>Waits for its end; TimeoutException, after which it is gone.</summary>
    public (int Status, string Output, string Errors) Finish(TimeSpan limit)
    {
        var output = _process.StandardOutput.ReadToEndAsync();
        var errors = _process.StandardError.ReadToEndAsync();
        if (!_process.WaitForExit(limit))
        {
            _process.Kill(entireProcessTree: true);
            throw new TimeoutException($"did not end within {limit.TotalSeconds} s; it wrote:\n{output.Result}\n{errors.Result}");
        }
        return (_process.ExitCode, output.Result, errors.Result);
    }

    public void Dispose()
    {
        if (!_process.HasExited) _process.Kill(entireProcessTree: true);
        _process.Dispose();
        if (_folder != null) Directory.Delete(_folder, recursive: true);
    }
}
