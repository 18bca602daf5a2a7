using System.Numerics;
using NUnit.Framework;
using PyLite.Vm.Objects;

namespace PyLite.Tests.Interop;

/// <summary>What .NET values are in Python, and the other way round.</summary>
[TestFixture]
public sealed class ConversionTests
{
    private Hosting _hosting = null!;

    [SetUp]
    public void Create() => _hosting = new Hosting();

    [TearDown]
    public void Finish() => _hosting.Dispose();

    private static IEnumerable<TestCaseData> ToPython()
    {
        yield return new TestCaseData(null, "None");
        yield return new TestCaseData(true, "True");
        yield return new TestCaseData(-7, "-7");
        yield return new TestCaseData((short)3, "3");
        yield return new TestCaseData(ulong.MaxValue, "18446744073709551615");
        yield return new TestCaseData(BigInteger.Pow(10, 30), "1000000000000000000000000000000");
        yield return new TestCaseData(0.5, "0.5");
        yield return new TestCaseData("a'b", "\"a'b\"");
        yield return new TestCaseData('c', "'c'");
        yield return new TestCaseData(new byte[] { 0, 65 }, "b'\\x00A'");
        yield return new TestCaseData(new List<object?> { 1, "x", null }, "[1, 'x', None]");
        yield return new TestCaseData(new Dictionary<string, int> { ["k"] = 1 }, "{'k': 1}");
    }

    [TestCaseSource(nameof(ToPython))]
    public void ValuesOfTheHost(object? value, string shown)
    {
        _hosting.Python.SetGlobal("value", value);
        Assert.That(_hosting.Python.Evaluate("repr(value)"), Is.EqualTo(shown));
    }

    [Test]
    public void WhatHasNoPythonValueIsRefused() => Assert.Throws<ArgumentException>(() => _hosting.Python.SetGlobal("value", new object()));

    private static IEnumerable<TestCaseData> ToDotNet()
    {
        yield return new TestCaseData("None", null);
        yield return new TestCaseData("1 < 2", true);
        yield return new TestCaseData("2 ** 62", 1L << 62);
        yield return new TestCaseData("10 ** 30", BigInteger.Pow(10, 30));
        yield return new TestCaseData("1.5", 1.5);
        yield return new TestCaseData("'a' 'b'", "ab");
        yield return new TestCaseData("b'ab'", "ab"u8.ToArray());
        yield return new TestCaseData("(1, 'x')", new object[] { 1L, "x" });
        yield return new TestCaseData("[1, [2]]", new List<object?> { 1L, new List<object?> { 2L } });
        yield return new TestCaseData("{'a': 1, 2: None}", new Dictionary<object, object?> { ["a"] = 1L, [2L] = null });
    }

    [TestCaseSource(nameof(ToDotNet))]
    public void ValuesOfScripts(string expression, object? expected) => Assert.That(_hosting.Python.Evaluate(expression), Is.EqualTo(expected));

    [Test]
    public void AListThatContainsItselfDoesSoInDotNet()
    {
        _hosting.Python.Execute("a = [1]; a.append(a); d = {}; d['self'] = d; t = ([],); t[0].append(t)");
        var list = (List<object?>)_hosting.Python.GetGlobal("a")!;
        Assert.That(list[1], Is.SameAs(list));
        var dictionary = (Dictionary<object, object?>)_hosting.Python.GetGlobal("d")!;
        Assert.That(dictionary["self"], Is.SameAs(dictionary));
        var tuple = (object?[])_hosting.Python.GetGlobal("t")!;
        Assert.That(((List<object?>)tuple[0]!)[0], Is.SameAs(tuple));
    }

    [Test]
    public void NestingWithoutEndIsAnErrorOfTheHostsCall()
    {
        _hosting.Python.Execute("a = []\nfor _ in range(200000): a = [a]");
        Assert.Throws<InsufficientExecutionStackException>(() => _hosting.Python.GetGlobal("a"));
        Assert.That(_hosting.Python.Evaluate("len(a)"), Is.EqualTo(1L));
    }

    [Test]
    public void FunctionsOfTheHostConvertTheirArguments()
    {
        var python = _hosting.Python;
        python.Register("add", (int a, double b, string c) => a + b + c);
        Assert.That(python.Evaluate("add(1, 2, 'x')"), Is.EqualTo("3x"));
        Assert.That(Assert.Throws<PyException>(() => python.Evaluate("add('q', 2, 'x')"))!.Value.Type.Name, Is.EqualTo("TypeError"));
        Assert.That(Assert.Throws<PyException>(() => python.Evaluate("add(1)"))!.Value.Type.Name, Is.EqualTo("TypeError"));
        Assert.That(Assert.Throws<PyException>(() => python.Evaluate("add(10 ** 30, 2, 'x')"))!.Value.Type.Name, Is.EqualTo("TypeError"));
    }

    [Test]
    public void WhatAFunctionOfTheHostThrowsIsARuntimeError()
    {
        var python = _hosting.Python;
        python.Register("fail", new Func<long>(() => throw new InvalidOperationException("not now")));
        python.Execute("""
            try:
                fail()
            except RuntimeError as error:
                caught = str(error)
            """);
        Assert.That(python.GetGlobal("caught"), Is.EqualTo("InvalidOperationException: not now"));
    }
}
