using System.Diagnostics;
using System.Numerics;
using NUnit.Framework;
using PyLite.Vm.Text;

namespace PyLite.Tests.Unit.Text;

/// <summary>Inputs that make careless algorithms quadratic, or ask for more memory than there can be.</summary>
[TestFixture]
public sealed class HostileTextTests
{
    private const int Size = 400_000;

    /// <summary>Far above what linear time takes on a busy machine, far below what quadratic time takes.</summary>
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(10);

    [Test]
    public void SearchIsLinear() => Timed(() =>
    {
        var text = new string('a', Size);
        var half = new string('a', Size / 4);
        foreach (var needle in new[] { half + "b", "b" + half, half + "b" + half })
        {
            Assert.Multiple(() =>
            {
                Assert.That(TextSearch.Find<char>(text, needle), Is.EqualTo(-1));
                Assert.That(TextSearch.RFind<char>(text, needle), Is.EqualTo(-1));
                Assert.That(TextSearch.Count<char>(text, needle), Is.Zero);
            });
        }
    });

    [Test]
    public void StripOfManyCharactersIsLinear() => Timed(() =>
    {
        var characters = new string([.. Enumerable.Range(0x4000, Size / 20).Select(c => (char)c)]);
        var text = string.Concat(Enumerable.Repeat(characters, 20));
        Assert.That(TextSplit.Strip<char>(text, characters, left: true, right: true).Length, Is.Zero);
    });

    [Test]
    public void ConversionOfLargeIntsIsNotQuadratic() => Timed(() =>
    {
        var value = BigInteger.Pow(7, Size);
        Assert.Multiple(() =>
        {
            Assert.That(IntText.TryParse(IntText.ToString(value, 0), 10, 0, out var back, out _), Is.True);
            Assert.That(back, Is.EqualTo(value));
        });
    });

    [Test]
    public void ManyCombiningCharactersAreSorted() => Timed(() =>
    {
        var marks = string.Concat(Enumerable.Repeat("\u0301\u0323", Size / 2));
        Assert.That(Normalization.Normalize(NormalForm.Nfd, "a" + marks).Length, Is.EqualTo(Size + 1));
    });

    [Test]
    public void ManyDecodingErrorsAreLinear() => Timed(() =>
    {
        var bytes = new byte[Size];
        bytes.AsSpan().Fill(0xFF);
        Assert.That(TextCodec.Utf8.Decode(bytes, CodecErrors.SurrogateEscape).Length, Is.EqualTo(Size));
    });

    [TestCase("99999999999d")]
    [TestCase("*^99999999999")]
    [TestCase("099999999999,")]
    public void ImpossibleWidthsAreMemoryErrors(string spec)
    {
        var error = Assert.Throws<PyTextError>(() => Formatting.FormatInt(1, spec, 0));
        Assert.That(error!.PythonType, Is.EqualTo("MemoryError"));
    }

    [Test]
    public void ImpossibleReplacementsAreMemoryErrors()
    {
        var error = Assert.Throws<PyTextError>(() => TextReplace.Replace(new string('a', 100_000), "a", new string('b', 100_000)));
        Assert.That(error!.PythonType, Is.EqualTo("MemoryError"));
    }

    private static void Timed(Action action)
    {
        var clock = Stopwatch.StartNew();
        action();
        Assert.That(clock.Elapsed, Is.LessThan(Limit));
    }
}
