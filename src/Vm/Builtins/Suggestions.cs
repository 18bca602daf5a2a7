namespace PyLite.Vm.Builtins;

/// <summary>"Did you mean" for misspelt names, with the costs and limits that CPython documents: a move is 2, a change of case 1.</summary>
public static class Suggestions
{
    private const int MoveCost = 2;
    private const int CaseCost = 1;
    private const int MaxNameLength = 40;
    private const int MaxCandidates = 750;

    /// <summary>The candidate nearest to a name, or null if none is near enough.</summary>
    public static string? Closest(string wrong, IReadOnlyCollection<string> candidates)
    {
        if (candidates.Count >= MaxCandidates || wrong.Length > MaxNameLength) return null;
        string? best = null;
        int bestDistance = int.MaxValue;
        foreach (var candidate in candidates)
        {
            if (candidate == wrong) continue;
            int limit = (candidate.Length + wrong.Length + 3) * MoveCost / 6;
            limit = Math.Min(limit, bestDistance - 1);
            int distance = Distance(wrong, candidate, limit);
            if (distance > limit) continue;
            if (best == null || distance < bestDistance)
            {
                best = candidate;
                bestDistance = distance;
            }
        }
        return best;
    }

    private static int SubstitutionCost(char a, char b) =>
        a == b ? 0 : char.ToLowerInvariant(a) == char.ToLowerInvariant(b) ? CaseCost : MoveCost;

    private static int Distance(string a, string b, int limit)
    {
        if (a == b) return 0;
        int prefix = 0;
        while (prefix < a.Length && prefix < b.Length && a[prefix] == b[prefix]) prefix++;
        int suffix = 0;
        while (suffix < a.Length - prefix && suffix < b.Length - prefix && a[^(suffix + 1)] == b[^(suffix + 1)]) suffix++;
        var x = a.AsSpan(prefix, a.Length - prefix - suffix);
        var y = b.AsSpan(prefix, b.Length - prefix - suffix);
        if (x.Length == 0 || y.Length == 0) return (x.Length + y.Length) * MoveCost;
        if (x.Length > MaxNameLength || y.Length > MaxNameLength) return limit + 1;
        if (Math.Abs(x.Length - y.Length) * MoveCost > limit) return limit + 1;
        Span<int> row = stackalloc int[y.Length + 1];
        for (int j = 0; j <= y.Length; j++) row[j] = j * MoveCost;
        for (int i = 1; i <= x.Length; i++)
        {
            int diagonal = row[0];
            row[0] = i * MoveCost;
            for (int j = 1; j <= y.Length; j++)
            {
                int above = row[j];
                row[j] = Math.Min(diagonal + SubstitutionCost(x[i - 1], y[j - 1]), Math.Min(above, row[j - 1]) + MoveCost);
                diagonal = above;
            }
        }
        return row[y.Length];
    }
}
