namespace PyLite.Vm.Text.Regex;

/// <summary>
/// Walks over the successive matches in a text, as <c>finditer</c>, <c>findall</c>, <c>sub</c>, <c>split</c> and <c>Pattern.scanner</c> do. Matches do not
/// overlap; an empty one may follow a non-empty one directly, but not another empty one at the same place.
/// </summary>
public sealed class MatchScanner(RegexProgram program, RegexSubject subject, int start, int end)
{
    private int _position = start;
    private bool _mustAdvance;
    private bool _isExhausted = start > end;

    /// <summary>Finds the next match and fills <paramref name="spans"/>. After the first failure there are no more matches.</summary>
    public MatchStatus Next(MatchMode mode, Span<int> spans, IMatchWatch? watch = null)
    {
        if (_isExhausted)
            return MatchStatus.NoMatch;
        MatchStatus status = program.Match(subject, mode, _position, end, _mustAdvance, spans, watch);
        if (status == MatchStatus.Matched)
        {
            _mustAdvance = spans[0] == spans[1];
            _position = spans[1];
        }
        else if (status == MatchStatus.NoMatch)
            _isExhausted = true;
        return status;
    }
}
