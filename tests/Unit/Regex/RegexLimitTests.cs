using System.Diagnostics;
using NUnit.Framework;
using PyLite.Vm.Text.Regex;

namespace PyLite.Tests.Unit.Regex;

/// <summary>Hostile patterns end in a Python error or are stopped; nothing hangs, overflows or escapes.</summary>
[TestFixture]
public sealed class RegexLimitTests
{
    private static readonly string ManyA = new string('a', 40) + "b";

    [TestCase(@"(a+)+$")]
    [TestCase(@"(a|aa)+$")]
    [TestCase(@"(?:a|aa)+$", Description = ".NET's engine")]
    [TestCase(@"(?:a?){40}a{40}c", Description = ".NET's engine")]
    [TestCase(@"(?:.*a){25}c", Description = ".NET's engine")]
    [TestCase(@"(a*)+$")]
    [TestCase(@"(?:a*?)*?c")]
    [TestCase(@"(a+)+\1c")]
    public void CatastrophicPatternIsStopped(string pattern)
    {
        RegexProgram program = RegexProgram.Compile(pattern, PatternFlags.None);
        program.MinNetLength = 0;
        Watch watch = new(TimeSpan.FromMilliseconds(300));
        Stopwatch clock = Stopwatch.StartNew();
        MatchStatus status = program.Match(RegexSubject.From(ManyA), MatchMode.Search, 0, ManyA.Length, false, new int[program.SpanLength], watch);
        Assert.That(status, Is.EqualTo(MatchStatus.Stopped).Or.EqualTo(MatchStatus.NoMatch));
        Assert.That(clock.Elapsed, Is.LessThan(TimeSpan.FromSeconds(5)));
    }

    [TestCase(@"(a+)+$")]
    [TestCase(@"(?:a|aa)+$", Description = ".NET's engine")]
    public void CancellationIsNoticedWithoutDeadline(string pattern)
    {
        RegexProgram program = RegexProgram.Compile(pattern, PatternFlags.None);
        program.MinNetLength = 0;
        Watch watch = new(Timeout.InfiniteTimeSpan) { StopAfter = 2 };
        MatchStatus status = program.Match(RegexSubject.From(ManyA), MatchMode.Search, 0, ManyA.Length, false, new int[program.SpanLength], watch);
        Assert.That(status, Is.EqualTo(MatchStatus.Stopped));
    }

    [Test]
    public void LongMatchIsFinishedAfterRestarts()
    {
        // Takes longer than the first time slice, and ends by itself.
        RegexProgram program = RegexProgram.Compile(@"(?:a?){20}a{20}c|b", PatternFlags.None);
        program.MinNetLength = 0;
        string text = new string('a', 20) + "b";
        int[] spans = new int[program.SpanLength];
        MatchStatus status = program.Match(RegexSubject.From(text), MatchMode.Search, 0, text.Length, false, spans);
        Assert.That(status, Is.EqualTo(MatchStatus.Matched));
        Assert.That(spans, Is.EqualTo(new[] { 20, 21, -1 }));
    }

    [TestCase("(", ")")]
    [TestCase("(?:", ")*")]
    [TestCase("(?=", ")")]
    [TestCase("(?<=", ")")]
    [TestCase("(?>a|", ")")]
    [TestCase("(?i:", ")")]
    [TestCase("()(?(1)", ")")]
    [TestCase("(?:a|b", "){2,3}+")]
    public void DeepNestingIsARecursionError(string open, string close)
    {
        string Nested(int depth) => string.Concat(Enumerable.Repeat(open, depth)) + string.Concat(Enumerable.Repeat(close, depth));
        PatternException error = Assert.Throws<PatternException>(() => RegexProgram.Compile(Nested(100_000), PatternFlags.None))!;
        Assert.That(error.Kind, Is.EqualTo(PatternErrorKind.RecursionError));
        RunOnSmallStack(() =>
        {
            RegexProgram deepest = RegexProgram.Compile(Nested(400), PatternFlags.None);
            int[] spans = new int[deepest.SpanLength];
            deepest.Match(RegexSubject.From("ab"), MatchMode.Search, 0, 2, false, spans);
        });
    }

    [Test]
    public void LongPatternsCompileInReasonableTime()
    {
        Stopwatch clock = Stopwatch.StartNew();
        string[] patterns =
        [
            string.Join('|', Enumerable.Range(0, 20_000).Select(static i => $"word{i}")),
            string.Concat(Enumerable.Repeat("a?", 10_000)),
            string.Concat(Enumerable.Repeat("(a)", 2_000)),
            "[" + string.Concat(Enumerable.Range(0, 20_000).Select(static i => (char)(0x100 + 2 * i))) + "]",
            "(?:(?:a{1,1000}){1,1000}){1,1000}",
            string.Concat(Enumerable.Repeat(@"\b", 5_000)),
            new string('x', 500_000),
        ];
        RegexSubject text = RegexSubject.From(new string((char)0xE9, 510_000));
        foreach (string pattern in patterns)
        {
            RegexProgram program = RegexProgram.Compile(pattern, PatternFlags.IgnoreCase);
            int[] spans = new int[program.SpanLength];
            program.Match(text, MatchMode.Search, 0, text.Length, false, spans);
            program.Match(text, MatchMode.Match, 0, text.Length, false, spans);
        }
        Assert.That(clock.Elapsed, Is.LessThan(TimeSpan.FromSeconds(20)));
    }

    [Test]
    public void HotPatternGivesTheSameResultsWhenCompiled()
    {
        RegexProgram program = RegexProgram.Compile(@"\w+=\d+;?", PatternFlags.None);
        RegexSubject subject = RegexSubject.From(string.Concat(Enumerable.Repeat("key=123;", 200)));
        List<int> first = [];
        RegexOperations.FindAll(program, subject, 0, subject.Length, first);
        for (int i = 0; i < 300; i++)
        {
            List<int> again = [];
            RegexOperations.FindAll(program, subject, 0, subject.Length, again);
            Assert.That(again, Is.EqualTo(first));
        }
    }

    private static void RunOnSmallStack(Action action)
    {
        Exception? failure = null;
        Thread thread = new(() =>
        {
            try
            {
                action();
            }
            catch (Exception e)
            {
                failure = e;
            }
        }, 256 * 1024);
        thread.Start();
        thread.Join();
        Assert.That(failure, Is.Null);
    }

    private sealed class Watch(TimeSpan budget) : IMatchWatch
    {
        private readonly Stopwatch _clock = Stopwatch.StartNew();
        private int _asked;

        public int StopAfter { get; init; } = int.MaxValue;

        public TimeSpan Remaining => budget == Timeout.InfiniteTimeSpan ? budget : budget - _clock.Elapsed;

        public bool ShouldStop() => ++_asked > StopAfter;
    }
}
