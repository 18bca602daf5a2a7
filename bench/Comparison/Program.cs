using System.CommandLine;
using PyLite.Bench.Comparison;

Argument<string[]> names = new("names")
{
    Description = "The scripts to run, without .py; all of bench/scripts when none is named.",
    Arity = ArgumentArity.ZeroOrMore,
};
Option<int?> runs = new("--runs") { Description = "How many times each implementation runs each script (3; with --start-up 20)." };
Option<string> pylite = new("--pylite") { Description = "PyLite's command (artifacts/pylite/pylite).", HelpName = "path" };
Option<string> cpython = new("--cpython") { Description = "CPython's command ($PYLITE_CPYTHON, or python3.14).", HelpName = "command" };
Option<string> pypy = new("--pypy") { Description = "PyPy's command ($PYLITE_PYPY, or pypy3); 'none' leaves it out.", HelpName = "command" };
Option<int> timeout = new("--timeout") { Description = "Seconds after which a run is killed and counts as failed.", DefaultValueFactory = _ => 120 };
Option<bool> cpu = new("--cpu") { Description = "Compare processor time instead of wall time: steadier on a busy machine, but counts background compilation." };
Option<bool> subtract = new("--subtract-startup") { Description = "Subtract the time of an empty script from each time." };
Option<bool> steady = new("--steady") { Description = "Run each script several times in one process and compare the fastest run, without start-up and warming up." };
Option<bool> startUp = new("--start-up") { Description = "Compare start-up time and peak memory instead, with an empty .NET program as the yardstick." };
Option<string> save = new("--save") { Description = "Store the measurements as a baseline.", HelpName = "file" };
Option<string> against = new("--against") { Description = "Show the change since a stored baseline.", HelpName = "file" };

RootCommand command = new("Runs the benchmark scripts under PyLite, CPython and PyPy in turns and compares output and speed.")
{
    names, runs, pylite, cpython, pypy, timeout, cpu, subtract, steady, startUp, save, against,
};
command.SetAction(arguments =>
{
    string root = Repository.FindRoot();
    List<Implementation> implementations = Implementation.Find(
        root, arguments.GetValue(pylite), arguments.GetValue(cpython), arguments.GetValue(pypy), Console.Error);
    if (arguments.GetValue(startUp))
        return StartUp.Run(root, implementations, arguments.GetValue(runs) ?? 20, Console.Out);

    if (implementations.Count == 0)
    {
        Console.Error.WriteLine("nothing to measure");
        return 2;
    }
    if (arguments.GetValue(steady) && (arguments.GetValue(cpu) || arguments.GetValue(subtract)))
        throw new UsageException("--steady leaves start-up out and measures wall time: it does not go with --cpu or --subtract-startup");
    List<string> scripts = Repository.FindScripts(root, arguments.GetValue(names) ?? []);
    ScriptComparison comparison = new(implementations)
    {
        Runs = Math.Max(1, arguments.GetValue(runs) ?? 3),
        Timeout = TimeSpan.FromSeconds(arguments.GetValue(timeout)),
        UseProcessorTime = arguments.GetValue(cpu),
        SubtractStartUp = arguments.GetValue(subtract),
        SteadyDriver = arguments.GetValue(steady) ? Path.Combine(root, "bench", "steady.py") : null,
    };
    string? baselineFile = arguments.GetValue(against);
    Report report = new(implementations, Console.Out, baselineFile is null ? null : Baseline.Load(baselineFile));
    report.Begin(scripts);
    List<ScriptResult> results = [];
    foreach (string script in scripts)
    {
        ScriptResult result = comparison.Measure(script);
        results.Add(result);
        report.Add(result);
    }
    report.End();
    if (arguments.GetValue(save) is { } target)
        Baseline.Save(target, results);
    return results.Exists(result => result.Problems.Count > 0) ? 1 : 0;
});

try
{
    return command.Parse(args).Invoke(new InvocationConfiguration { EnableDefaultExceptionHandler = false });
}
catch (Exception e) when (e is IOException or UnauthorizedAccessException or UsageException)
{
    Console.Error.WriteLine(e.Message);
    return 2;
}
