using System.Text.RegularExpressions;

namespace PyLite.Vm.Text.Regex;

using NetRegex = System.Text.RegularExpressions.Regex;

/// <summary>
/// One translation of a pattern without groups, and the .NET object that runs it: at first .NET's regex interpreter, which is built in microseconds, and
/// once it has done enough work its compiled form, which takes milliseconds to build and is built in the background.
/// </summary>
/// <remarks>
/// A .NET match cannot be interrupted, only given a time-out when the object is built. So every match runs with a short one; when it strikes, the watch
/// is asked, and the match starts again with twice the time. A match that takes long takes at most twice as long for it,
/// and a hostile one is stopped after at most twice the time at which it should have been.
/// </remarks>
internal sealed class RegexVariant
{
    private static readonly TimeSpan FirstSlice = TimeSpan.FromMilliseconds(50);

    /// <summary>Work in characters, plus a toll for each call, after which compiling pays.</summary>
    private const int HotWork = 400_000;

    private const int CallWork = 64;

    /// <summary>Longer translations stay interpreted: compiling them takes too long.</summary>
    private const int MaxCompiledLength = 6_000;

    private const RegexOptions Options = RegexOptions.CultureInvariant;

    private readonly string _pattern;
    private NetRegex _regex;
    private int _work;
    private int _compiling;

    public RegexVariant(string pattern)
    {
        _pattern = pattern;
        _regex = new NetRegex(pattern, Options, FirstSlice);
        if (pattern.Length > MaxCompiledLength)
            _compiling = 1;
    }

    public MatchStatus Match(ReadOnlySpan<char> text, int start, Span<int> spans, IMatchWatch? watch)
    {
        try
        {
            return Run(Volatile.Read(ref _regex), text, start, spans);
        }
        catch (RegexMatchTimeoutException)
        {
            return MatchInSlices(text, start, spans, watch);
        }
        catch (OutOfMemoryException)
        {
            return MatchStatus.OutOfMemory;
        }
    }

    private MatchStatus MatchInSlices(ReadOnlySpan<char> text, int start, Span<int> spans, IMatchWatch? watch)
    {
        if (Interlocked.Exchange(ref _compiling, 1) == 0)
            Compile();
        TimeSpan slice = FirstSlice;
        while (true)
        {
            slice *= 2;
            if (watch is not null)
            {
                if (watch.ShouldStop())
                    return MatchStatus.Stopped;
                TimeSpan remaining = watch.Remaining;
                if (remaining != Timeout.InfiniteTimeSpan)
                {
                    if (remaining <= TimeSpan.Zero)
                        return MatchStatus.Stopped;
                    slice = remaining < slice ? remaining : slice;
                }
            }
            try
            {
                NetRegex regex = new(_pattern, Options | (_regex.Options & RegexOptions.Compiled), slice);
                return Run(regex, text, start, spans);
            }
            catch (RegexMatchTimeoutException)
            {
                // Ask the watch again.
            }
            catch (OutOfMemoryException)
            {
                return MatchStatus.OutOfMemory;
            }
        }
    }

    private MatchStatus Run(NetRegex regex, ReadOnlySpan<char> text, int start, Span<int> spans)
    {
        NetRegex.ValueMatchEnumerator matches = regex.EnumerateMatches(text, start);
        if (!matches.MoveNext())
        {
            CountWork(text.Length - start);
            return MatchStatus.NoMatch;
        }
        ValueMatch match = matches.Current;
        spans[0] = match.Index;
        spans[1] = match.Index + match.Length;
        spans[2] = -1;
        CountWork(spans[1] - start);
        return MatchStatus.Matched;
    }

    private void CountWork(int characters)
    {
        if (_compiling != 0)
            return;
        _work += CallWork + characters;
        if (_work >= HotWork && Interlocked.Exchange(ref _compiling, 1) == 0)
            ThreadPool.UnsafeQueueUserWorkItem(static variant => variant.Compile(), this, preferLocal: false);
    }

    private void Compile()
    {
        try
        {
            Volatile.Write(ref _regex, new NetRegex(_pattern, Options | RegexOptions.Compiled, FirstSlice));
        }
        catch (OutOfMemoryException)
        {
            // The interpreted form goes on serving.
        }
    }
}
