using NUnit.Framework;

[assembly: Parallelizable(ParallelScope.Children)]
[assembly: LevelOfParallelism(2)]

namespace PyLite.Tests.Conformance;

/// <summary>Runs every script of the suite by the <c>pylite</c> executable and compares it with its recording.</summary>
public sealed class ConformanceTests
{
    public static IEnumerable<TestCaseData> Cases() =>
        from @case in Suite.Cases
        select new TestCaseData(@case).SetName($"{@case.Area}.{@case.Name}").SetCategory(@case.Area);

    [TestCaseSource(nameof(Cases))]
    public void PrintsWhatWasRecorded(Case @case)
    {
        var difference = Difference(@case);
        if (Suite.KnownFailures.TryGetValue(@case.Id, out var reason))
        {
            if (difference is null)
                Assert.Fail($"{@case.Id} starts to pass: remove it from known-failures.txt");
            Assert.Ignore($"known failure: {reason}");
        }
        if (difference is not null)
            Assert.Fail($"{@case.Id}\n{difference}");
    }

    public static IEnumerable<TestCaseData> CompiledCases() =>
        from @case in Suite.Cases
        where @case.Area == Suite.CompiledArea
        from mode in Suite.CompilerModes
        select new TestCaseData(@case, mode).SetName($"{@case.Area}.{@case.Name}({mode})").SetCategory(@case.Area);

    /// <summary>What the compiler of hot code makes must do the same, whatever it guesses of types; here everything is hot from the start.</summary>
    [TestCaseSource(nameof(CompiledCases))]
    public void PrintsTheSameCompiled(Case @case, string mode)
    {
        if (Difference(@case, mode) is { } difference)
            Assert.Fail($"{@case.Id} with PYLITE_JIT={mode}\n{difference}");
    }

    [Test]
    public void KnownFailuresNameCasesAndReasons()
    {
        var cases = Suite.Cases.Select(@case => @case.Id).ToHashSet();
        using (Assert.EnterMultipleScope())
        {
            foreach (var (id, reason) in Suite.KnownFailures)
            {
                Assert.That(cases, Does.Contain(id), "a known failure that is no case");
                Assert.That(reason, Is.Not.Empty, $"{id} has no reason");
            }
        }
    }

    [Test]
    public void IntendedDifferencesDifferAndGiveAReason()
    {
        using (Assert.EnterMultipleScope())
        {
            foreach (var @case in Suite.Cases.Where(@case => @case.Area == Suite.DifferencesArea))
            {
                Assert.That(Recording.Read(@case.ExpectedPath), Is.Not.EqualTo(Recording.Read(@case.CPythonPath)), $"{@case} does not differ");
                Assert.That(File.ReadLines(@case.ScriptPath).First(), Does.StartWith("# "), $"{@case} gives no reason");
            }
        }
    }

    private static string? Difference(Case @case, string? compilerMode = null)
    {
        if (!File.Exists(@case.ExpectedPath))
            return "has no recording: run tests/Conformance/record.py";
        if (!File.Exists(Suite.Executable))
            return $"no executable at {Suite.Executable}: build the solution or set PYLITE_EXE";
        try
        {
            var (actual, errorText) = ScriptProcess.Run(Suite.Executable, @case, compilerMode);
            return actual.DifferenceFrom(Recording.Read(@case.ExpectedPath), errorText);
        }
        catch (TimeoutException timeout)
        {
            return timeout.Message;
        }
    }
}
