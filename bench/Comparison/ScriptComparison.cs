using System.Globalization;

namespace PyLite.Bench.Comparison;

/// <summary>The times in seconds of one implementation on one script.</summary>
internal sealed record Sample(double Median, bool Unsteady);

/// <summary>What a script gave: a sample for each implementation that ran it well, and what went wrong with the others.</summary>
internal sealed record ScriptResult(string Name, IReadOnlyDictionary<string, Sample> Samples, IReadOnlyList<string> Problems)
{
    /// <summary>How many times as fast as <paramref name="reference"/> an implementation is, where both ran.</summary>
    public double? Speed(string implementation, string reference) =>
        Samples.TryGetValue(implementation, out Sample? sample) && Samples.TryGetValue(reference, out Sample? other)
            ? other.Median / sample.Median
            : null;
}

/// <summary>Runs scripts under each implementation in turns (A B C A B C), so that what slows the machine down hits all alike.</summary>
internal sealed class ScriptComparison(List<Implementation> implementations)
{
    // A spread of the runs above this share of their median is marked in the table.
    private const double UnsteadySpread = 0.2;
    private const int StartUpRuns = 9;
    // Subtracting the start-up leaves noise where a script does nothing: times do not fall below this.
    private const double ShortestTime = 0.0005;

    private Dictionary<string, double>? _startUp;

    public required int Runs { get; init; }

    public required TimeSpan Timeout { get; init; }

    public required bool UseProcessorTime { get; init; }

    public required bool SubtractStartUp { get; init; }

    /// <summary>The script that runs another one several times in one process and tells the time of its fastest run; null to run scripts themselves.</summary>
    public required string? SteadyDriver { get; init; }

    /// <summary>Measures one script and compares what the implementations print with what CPython prints.</summary>
    public ScriptResult Measure(string script)
    {
        using TemporaryFolder folder = new();
        Dictionary<string, double> startUp = StartUpTimes(folder);
        List<string> problems = [];
        Dictionary<string, Sample> samples = [];
        Dictionary<string, List<double>> times = RunInTurns(script, Runs, folder, problems);

        // Without CPython the first one is the reference of the outputs.
        Implementation? reference = implementations.Find(i => i.Name == Implementation.CPython) ?? implementations[0];
        foreach (Implementation implementation in implementations)
        {
            if (!times.TryGetValue(implementation.Name, out List<double>? own))
                continue;
            if (times.ContainsKey(reference.Name) && FirstDifference(folder.Output(reference), folder.Output(implementation)) is { } difference)
            {
                problems.Add($"{implementation.Name} differs from {reference.Name}: {difference}");
                continue;
            }
            double median = Statistics.Median(own);
            bool unsteady = own.Max() - own.Min() > UnsteadySpread * median;
            samples[implementation.Name] = new Sample(
                Math.Max(ShortestTime, median - startUp.GetValueOrDefault(implementation.Name)), unsteady);
        }
        return new ScriptResult(Path.GetFileNameWithoutExtension(script), samples, problems);
    }

    private Dictionary<string, double> StartUpTimes(TemporaryFolder folder)
    {
        if (!SubtractStartUp)
            return [];
        if (_startUp is null)
        {
            string empty = folder.Write("empty.py", "");
            _startUp = RunInTurns(empty, StartUpRuns, folder, []).ToDictionary(p => p.Key, p => Statistics.Median(p.Value));
        }
        return _startUp;
    }

    /// <summary>The times of those that ended well each time; the output of the last run stays in the folder.</summary>
    private Dictionary<string, List<double>> RunInTurns(string script, int runs, TemporaryFolder folder, List<string> problems)
    {
        Dictionary<string, List<double>> times = implementations.ToDictionary(i => i.Name, _ => new List<double>());
        for (int run = 0; run < runs; run++)
        {
            foreach (Implementation implementation in implementations)
            {
                if (!times.TryGetValue(implementation.Name, out List<double>? own))
                    continue;
                string[] command = SteadyDriver is null ? implementation.CommandFor(script) : [.. implementation.CommandFor(SteadyDriver), script];
                ChildResult result = ChildProcess.Run(command, folder.Output(implementation), folder.Errors(implementation), Timeout);
                if (result.ExitCode == 0)
                {
                    own.Add(SteadyDriver is not null ? double.Parse(File.ReadLines(folder.Errors(implementation)).Last(), CultureInfo.InvariantCulture)
                        : (UseProcessorTime ? result.ProcessorTime : result.WallTime).TotalSeconds);
                    continue;
                }
                times.Remove(implementation.Name);
                string reason = result.TimedOut
                    ? $"killed after {Timeout.TotalSeconds:0} s"
                    : $"exit status {result.ExitCode}: {File.ReadLines(folder.Errors(implementation)).LastOrDefault("")}";
                problems.Add($"{implementation.Name} failed, {reason}");
            }
        }
        return times;
    }

    private static string? FirstDifference(string expectedFile, string actualFile)
    {
        string[] expected = File.ReadAllLines(expectedFile);
        string[] actual = File.ReadAllLines(actualFile);
        for (int i = 0; i < Math.Max(expected.Length, actual.Length); i++)
        {
            string wanted = i < expected.Length ? expected[i] : "<end>";
            string got = i < actual.Length ? actual[i] : "<end>";
            if (wanted != got)
                return $"line {i + 1} is {got} instead of {wanted}";
        }
        return null;
    }
}

/// <summary>A folder for scripts and outputs that goes when it is disposed.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    private readonly string _path = Directory.CreateTempSubdirectory("pylite-bench-").FullName;

    public string Output(Implementation implementation) => Path.Combine(_path, implementation.Name + ".out");

    public string Errors(Implementation implementation) => Path.Combine(_path, implementation.Name + ".err");

    public string Write(string name, string text)
    {
        string path = Path.Combine(_path, name);
        File.WriteAllText(path, text);
        return path;
    }

    public void Dispose() => Directory.Delete(_path, recursive: true);
}
