using System.Globalization;

namespace PyLite.Bench.Comparison;

/// <summary>Start-up time and peak memory of a one-line script, measured in turns with an empty .NET program.</summary>
internal static class StartUp
{
    private const string Script = "print('hello')\n";
    private const int MemoryRuns = 3;
    private const double MostTimesEmpty = 2;
    private const double MostMegabytes = 60;
    private const string EmptyProgram = "empty .NET";
    private static readonly TimeSpan Timeout = TimeSpan.FromSeconds(60);

    /// <summary>One program of the comparison; its command is asked for anew at each run.</summary>
    private sealed record Contender(string Name, Func<string[]> Command)
    {
        public List<double> WallTimes { get; } = [];

        public List<double> ProcessorTimes { get; } = [];

        public double? PeakMegabytes { get; set; }
    }

    public static int Run(string root, List<Implementation> implementations, int runs, TextWriter output)
    {
        using TemporaryFolder folder = new();
        List<Contender> contenders = FindContenders(root, implementations, folder);
        // The first turn fills the file system's cache, and PyLite's cache of compiled scripts.
        for (int run = -1; run < runs; run++)
        {
            foreach (Contender contender in contenders)
                Measure(contender, record: run >= 0);
        }
        foreach (Contender contender in contenders)
            contender.PeakMegabytes = PeakMegabytes(contender);
        return Print(contenders, runs, output);
    }

    private static List<Contender> FindContenders(string root, List<Implementation> implementations, TemporaryFolder folder)
    {
        string script = folder.Write("hello.py", Script);
        string empty = PublishEmptyProgram(root);
        List<Contender> contenders = [new(EmptyProgram, () => [empty])];
        foreach (Implementation implementation in implementations)
        {
            contenders.Add(new Contender(implementation.Name, () => implementation.CommandFor(script)));
            if (implementation.Name == Implementation.PyLite)
            {
                // A script that has not been seen before is parsed; the other comes from the cache on disk.
                int count = 0;
                contenders.Add(new Contender("pylite, new script", () =>
                {
                    count++;
                    return implementation.CommandFor(folder.Write($"new{count}.py", $"print('hello {Environment.ProcessId} {count}')\n"));
                }));
            }
        }
        return contenders;
    }

    private static string PublishEmptyProgram(string root)
    {
        string target = Path.Combine(root, "artifacts", "empty-program");
        string program = Path.Combine(target, "empty-program");
        if (!File.Exists(program))
        {
            string log = Path.Combine(Path.GetTempPath(), "pylite-empty-program.log");
            ChildResult result = ChildProcess.Run(
                ["dotnet", "publish", Path.Combine(root, "bench", "EmptyProgram"), "-c", "Release", "-o", target],
                log, log + ".err", TimeSpan.FromMinutes(5));
            if (result.ExitCode != 0)
                throw new UsageException($"cannot publish bench/EmptyProgram, see {log}");
        }
        return program;
    }

    private static void Measure(Contender contender, bool record)
    {
        string[] command = contender.Command();
        ChildResult result = ChildProcess.Run(command, "/dev/null", "/dev/null", Timeout);
        if (result.ExitCode != 0)
            throw new UsageException($"{string.Join(' ', command)} ended with status {result.ExitCode}");
        if (record)
        {
            contender.WallTimes.Add(result.WallTime.TotalMilliseconds);
            contender.ProcessorTimes.Add(result.ProcessorTime.TotalMilliseconds);
        }
    }

    private static double? PeakMegabytes(Contender contender) =>
        Enumerable.Range(0, MemoryRuns).Max(_ => ChildProcess.MeasurePeakMemory(contender.Command())) / (1024.0 * 1024.0);

    private static int Print(List<Contender> contenders, int runs, TextWriter output)
    {
        Contender empty = contenders[0];
        double reference = Statistics.Median(empty.WallTimes);
        output.WriteLine($"One-line script, {runs} runs in turns. Milliseconds; ratio to the empty .NET program; peak memory in MB.");
        output.WriteLine($"{"",-20}{"median",10}{"least",10}{"cpu",10}{"ratio",10}{"peak",10}");
        foreach (Contender contender in contenders)
        {
            double median = Statistics.Median(contender.WallTimes);
            output.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"{contender.Name,-20}{median,10:0.0}{contender.WallTimes.Min(),10:0.0}{Statistics.Median(contender.ProcessorTimes),10:0.0}{median / reference,10:0.00}{contender.PeakMegabytes,10:0.0}"));
        }
        if (contenders.Find(contender => contender.Name == Implementation.PyLite) is not { } pylite)
            return 0;
        double ratio = Statistics.Median(pylite.WallTimes) / reference;
        output.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"pylite takes {ratio:0.00} times the empty program (goal: at most {MostTimesEmpty:0}) and {pylite.PeakMegabytes:0.0} MB (goal: at most {MostMegabytes:0})"));
        return ratio <= MostTimesEmpty && !(pylite.PeakMegabytes > MostMegabytes) ? 0 : 1;
    }
}
