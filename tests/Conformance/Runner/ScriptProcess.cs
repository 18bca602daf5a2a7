using System.Diagnostics;

namespace PyLite.Tests.Conformance;

/// <summary>Runs a script as the recorder does: in a new folder that holds it and the helpers, stdin empty.</summary>
internal static class ScriptProcess
{
    private static readonly TimeSpan TimeLimit = TimeSpan.FromSeconds(30);

    /// <summary>What the script did, and all of its stderr; throws <see cref="TimeoutException"/>.</summary>
    public static (Recording Recording, string ErrorText) Run(string executable, Case @case, string? compilerMode)
    {
        var folder = Directory.CreateTempSubdirectory("pylite-conformance-").FullName;
        try
        {
            CopyScriptAndHelpers(@case, folder);
            var start = StartInfo(executable, @case, folder);
            if (compilerMode != null)
                start.Environment["PYLITE_JIT"] = compilerMode;
            return Run(start);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static (Recording, string) Run(ProcessStartInfo start)
    {
        using var process = Process.Start(start)!;
        process.StandardInput.Close();
        var output = ReadAll(process.StandardOutput);
        var error = ReadAll(process.StandardError);
        if (!process.WaitForExit(TimeLimit))
        {
            process.Kill(entireProcessTree: true);
            throw new TimeoutException($"did not end within {TimeLimit.TotalSeconds} s");
        }
        var errorBytes = error.Result;
        return (Recording.Of(process.ExitCode, output.Result, errorBytes), System.Text.Encoding.UTF8.GetString(errorBytes));
    }

    private static Task<byte[]> ReadAll(StreamReader reader) => Task.Run(() =>
    {
        var bytes = new MemoryStream();
        reader.BaseStream.CopyTo(bytes);
        return bytes.ToArray();
    });

    private static ProcessStartInfo StartInfo(string executable, Case @case, string folder)
    {
        var start = new ProcessStartInfo(executable)
        {
            WorkingDirectory = folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
        };
        start.ArgumentList.Add(@case.Name + ".py");
        foreach (var name in start.Environment.Keys.Where(name => name.StartsWith("PYTHON", StringComparison.Ordinal)).ToArray())
            start.Environment.Remove(name);
        start.Environment["PYTHONHASHSEED"] = "0";
        start.Environment["PYTHONDONTWRITEBYTECODE"] = "1";
        start.Environment["PYTHONIOENCODING"] = "utf-8";
        start.Environment["PYTHON_COLORS"] = "0";
        start.Environment["COLUMNS"] = "80";
        start.Environment["TZ"] = "UTC";
        return start;
    }

    private static void CopyScriptAndHelpers(Case @case, string folder)
    {
        File.Copy(@case.ScriptPath, Path.Combine(folder, @case.Name + ".py"));
        var area = Path.GetDirectoryName(@case.ScriptPath)!;
        foreach (var file in (string[])[.. Directory.GetFiles(Suite.HelpersFolder, "_*.py"), .. Directory.GetFiles(area, "_*")])
            File.Copy(file, Path.Combine(folder, Path.GetFileName(file)));
        foreach (var helpers in Directory.GetDirectories(area, "_*"))
            CopyFolder(helpers, Path.Combine(folder, Path.GetFileName(helpers)));
    }

    private static void CopyFolder(string from, string to)
    {
        if (Path.GetFileName(from) == "__pycache__")
            return;
        Directory.CreateDirectory(to);
        foreach (var file in Directory.GetFiles(from))
            File.Copy(file, Path.Combine(to, Path.GetFileName(file)));
        foreach (var inner in Directory.GetDirectories(from))
            CopyFolder(inner, Path.Combine(to, Path.GetFileName(inner)));
    }
}
