using System.Globalization;
using NUnit.Framework;

namespace PyLite.Tests.Conformance;

/// <summary>
/// Many interpreters at random, see tests/Stress/interpreters.py. It is a matter of seconds here; with PYLITE_STRESS_SECONDS in the environment it takes that long.
/// </summary>
public sealed class StressTests
{
    [TestCase(1)]
    [TestCase(2)]
    public void EveryMessageComesOnce(int seed)
    {
        _ = double.TryParse(Environment.GetEnvironmentVariable("PYLITE_STRESS_SECONDS"), CultureInfo.InvariantCulture, out double seconds);
        var script = Path.Combine(Suite.HelpersFolder, "..", "..", "Stress", "interpreters.py");
        using var program = ProgramProcess.StartFile(script, "--operations", "150", "--seed", seed.ToString(CultureInfo.InvariantCulture));
        var (status, output, errors) = program.Finish(TimeSpan.FromSeconds(120 + seconds));
        Assert.That((status, output), Is.EqualTo((0, "every message came once\n")), errors);
    }
}
