using System.Text.Json;

namespace PyLite.Bench.Comparison;

/// <summary>Measurements of an earlier run: script, implementation, median time in seconds.</summary>
internal sealed class Baseline
{
    private static readonly JsonSerializerOptions Format = new() { WriteIndented = true };

    private readonly Dictionary<string, Dictionary<string, double>> _times;

    private Baseline(Dictionary<string, Dictionary<string, double>> times) => _times = times;

    public static Baseline Load(string file)
    {
        try
        {
            return new Baseline(JsonSerializer.Deserialize<Dictionary<string, Dictionary<string, double>>>(File.ReadAllText(file)) ?? []);
        }
        catch (JsonException e)
        {
            throw new UsageException($"{file} is not a baseline: {e.Message}");
        }
    }

    /// <summary>Writes the medians, over those that an existing baseline already holds for other scripts.</summary>
    public static void Save(string file, IEnumerable<ScriptResult> results)
    {
        Dictionary<string, Dictionary<string, double>> times = File.Exists(file) ? Load(file)._times : [];
        foreach (ScriptResult result in results)
            times[result.Name] = result.Samples.ToDictionary(sample => sample.Key, sample => Math.Round(sample.Value.Median, 4));
        SortedDictionary<string, Dictionary<string, double>> sorted = new(times, StringComparer.Ordinal);
        File.WriteAllText(file, JsonSerializer.Serialize(sorted, Format) + "\n");
    }

    /// <summary>
    /// How many times as fast an implementation is now. Where both runs measured CPython, relative to it, so that a
    /// faster or busier machine makes no difference.
    /// </summary>
    public double? Change(ScriptResult now, string implementation)
    {
        if (!_times.TryGetValue(now.Name, out Dictionary<string, double>? before)
            || !before.TryGetValue(implementation, out double timeBefore)
            || !now.Samples.TryGetValue(implementation, out Sample? sample))
            return null;
        double change = timeBefore / sample.Median;
        if (before.TryGetValue(Implementation.CPython, out double referenceBefore)
            && now.Samples.TryGetValue(Implementation.CPython, out Sample? reference))
            change *= reference.Median / referenceBefore;
        return change;
    }
}
