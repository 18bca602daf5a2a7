using System.Globalization;

namespace PyLite.Bench.Comparison;

/// <summary>The table, printed line by line as the results come, and the geometric means under it.</summary>
internal sealed class Report
{
    private const int ColumnWidth = 12;
    // A change within this share counts as noise.
    private const double Noise = 0.1;
    // No script is to be slower than this share of CPython's speed.
    private const double LowestSpeed = 0.7;

    private readonly TextWriter _out;
    private readonly List<Implementation> _implementations;
    private readonly Baseline? _baseline;
    private readonly string _subject;
    private readonly List<(string Title, Func<ScriptResult, double?> Value)> _ratios = [];
    private readonly List<ScriptResult> _results = [];
    private int _nameWidth;

    public Report(List<Implementation> implementations, TextWriter output, Baseline? baseline)
    {
        _implementations = implementations;
        _out = output;
        _baseline = baseline;
        HashSet<string> names = [.. implementations.Select(i => i.Name)];
        // The one whose changes are of interest: PyLite, or what runs in its absence.
        _subject = names.Contains(Implementation.PyLite) ? Implementation.PyLite : implementations[0].Name;
        AddRatio(Implementation.PyLite, Implementation.CPython);
        AddRatio(Implementation.PyLite, Implementation.PyPy);
        AddRatio(Implementation.PyPy, Implementation.CPython);
        if (baseline is not null)
            _ratios.Add(("since then", result => baseline.Change(result, _subject)));

        void AddRatio(string implementation, string reference)
        {
            if (names.Contains(implementation) && names.Contains(reference))
                _ratios.Add(($"{Short(implementation)}/{Short(reference)}", result => result.Speed(implementation, reference)));
        }
    }

    public void Begin(List<string> scripts)
    {
        _nameWidth = scripts.Max(script => Path.GetFileNameWithoutExtension(script).Length) + 1;
        _out.WriteLine("Median times in seconds; a ratio a/b is the speed of a relative to b, above 1 where a is faster. ~ marks unsteady times.");
        _out.Write("script".PadRight(_nameWidth));
        foreach (Implementation implementation in _implementations)
            _out.Write(implementation.Name.PadLeft(ColumnWidth));
        foreach ((string title, _) in _ratios)
            _out.Write(title.PadLeft(ColumnWidth));
        _out.WriteLine();
    }

    public void Add(ScriptResult result)
    {
        _results.Add(result);
        _out.Write(result.Name.PadRight(_nameWidth));
        foreach (Implementation implementation in _implementations)
        {
            string cell = result.Samples.TryGetValue(implementation.Name, out Sample? sample)
                ? (sample.Unsteady ? "~" : "") + Format(sample.Median, "0.000")
                : "-";
            _out.Write(cell.PadLeft(ColumnWidth));
        }
        foreach ((_, Func<ScriptResult, double?> value) in _ratios)
            _out.Write((value(result) is { } ratio ? Format(ratio, "0.00") : "-").PadLeft(ColumnWidth));
        _out.WriteLine();
        foreach (string problem in result.Problems)
            _out.WriteLine("    " + problem);
    }

    public void End()
    {
        _out.Write("geometric mean".PadRight(_nameWidth));
        _out.Write(new string(' ', ColumnWidth * _implementations.Count));
        foreach ((_, Func<ScriptResult, double?> value) in _ratios)
        {
            double[] values = [.. _results.Select(value).OfType<double>()];
            _out.Write((values.Length == 0 ? "-" : Format(Statistics.GeometricMean(values), "0.00")).PadLeft(ColumnWidth));
        }
        _out.WriteLine();
        int failed = _results.Count(result => result.Problems.Count > 0);
        _out.WriteLine(failed == 0
            ? $"{_results.Count} scripts, all outputs equal"
            : $"{_results.Count} scripts, {failed} with problems, which the means leave out");
        List("below " + Format(LowestSpeed, "0.0") + " of CPython's speed",
            result => result.Speed(Implementation.PyLite, Implementation.CPython) < LowestSpeed);
        if (_baseline is not null)
        {
            List("slower than the baseline", result => _baseline.Change(result, _subject) < 1 - Noise);
            List("faster than the baseline", result => _baseline.Change(result, _subject) > 1 + Noise);
        }
    }

    private void List(string title, Predicate<ScriptResult> condition)
    {
        List<ScriptResult> selected = _results.FindAll(condition);
        if (selected.Count > 0)
            _out.WriteLine($"{title}: {string.Join(", ", selected.Select(result => result.Name))}");
    }

    private static string Short(string implementation) =>
        implementation == Implementation.CPython ? "cpy" : implementation;

    private static string Format(double value, string format) => value.ToString(format, CultureInfo.InvariantCulture);
}
