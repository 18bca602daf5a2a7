using System.Text;
using NUnit.Framework;
using PyLite.Compiler.Ast;
using PyLite.Compiler.Parsing;
using PyLite.Vm.Text;
using Assert = NUnit.Framework.Assert;

namespace PyLite.Tests.Unit.Compiler;

/// <summary>The parser's interface: encodings, warnings, incomplete input, and limits.</summary>
public class ParserTests
{
    private static object? FirstConstant(byte[] source)
        => ((Constant)((Assign)PyParser.ParseModule(SourceText.FromBytes(source, "f")).Body[0]).Value).Value;

    private static string ErrorOf(byte[] source) => Assert.Throws<PySyntaxException>(() => FirstConstant(source))!.Message;

    private static byte[] Latin(string text) => Encoding.Latin1.GetBytes(text);

    [TestCase("x = 'caf\u00c3\u00a9'", "caf\u00e9", TestName = "UTF-8 without a cookie")]
    [TestCase("\u00ef\u00bb\u00bfx = '\u00c3\u00a9'", "\u00e9", TestName = "BOM")]
    [TestCase("# -*- coding: latin-1 -*-\nx = '\u00e9'", "\u00e9", TestName = "Latin-1")]
    [TestCase("#!/bin/x\n# vim: fileencoding=cp1252\nx = '\u0080'", "\u20ac", TestName = "Windows code page in the second line")]
    [TestCase("x = 'a\\\r\nb'", "ab", TestName = "CRLF")]
    public void Decodes(string latin, string expected)
        => Assert.That(((StrConstant)FirstConstant(Latin(latin))!).Text, Is.EqualTo(expected));

    [TestCase("x = '\u00ff'", "Non-UTF-8 code starting with '\\xff' on line 1, but no encoding declared; see https://peps.python.org/pep-0263/ for details")]
    [TestCase("# coding: foo\nx = 1", "unknown encoding: foo")]
    [TestCase("\u00ef\u00bb\u00bf# coding: latin-1\nx = 1", "encoding problem: iso-8859-1 with BOM")]
    [TestCase("# coding: ascii\nx = '\u00e9'", "'ascii' codec can't decode byte 0xe9 in position 21: ordinal not in range(128)")]
    [TestCase("x = '\0'", "source code string cannot contain null bytes")]
    public void RefusesBadBytes(string latin, string message) => Assert.That(ErrorOf(Latin(latin)), Is.EqualTo(message));

    [Test]
    public void KeepsSurrogatesApart()
    {
        var pair = (StrConstant)FirstConstant(Latin("x = '\\ud83d\\ude00'"))!;
        var one = (StrConstant)FirstConstant(Latin("x = '\\U0001f600'"))!;
        Assert.That((pair.Length, one.Length), Is.EqualTo((2, 1)));
        Assert.That(pair, Is.Not.EqualTo(one));
    }

    [Test]
    public void NormalizesNames()
    {
        var module = PyParser.ParseModule(SourceText.FromString("ﬁ = 1", "f"), new ParseOptions { Unicode = SourceUnicode.Instance });
        Assert.That(((Name)((Assign)module.Body[0]).Targets[0]).Id, Is.EqualTo("fi"));
    }

    [TestCase("'\\d'", "\"\\d\" is an invalid escape sequence. Such sequences will not work in the future. Did you mean \"\\\\d\"? A raw string is also an option.")]
    [TestCase("b'\\400'", "\"\\400\" is an invalid octal escape sequence. Such sequences will not work in the future. Did you mean \"\\\\400\"? A raw string is also an option.")]
    [TestCase("1if x else 2", "invalid decimal literal")]
    [TestCase("0xfor x in y", "invalid hexadecimal literal")]
    public void Warns(string source, string message)
    {
        ParseResult result = PyParser.Parse(SourceText.FromString(source, "f"), ParseMode.Module);
        Assert.That(result.Warnings.Select(w => w.Message), Is.EqualTo(new[] { message }));
    }

    [TestCase("if 1:", true)]
    [TestCase("if 1:\n  pass", true)]
    [TestCase("if 1:\n  pass\n", false)]
    [TestCase("if 1: pass", true)]
    [TestCase("(a,", true)]
    [TestCase("'''abc", true)]
    [TestCase("x = \\", true)]
    [TestCase("@a", true)]
    [TestCase("try:\n  a\n", true)]
    [TestCase("class A:\n  def f(self):", true)]
    [TestCase("if 1:\n  if 2:\n    pass\n  else:\n", true)]
    [TestCase("a = 'b\\\n", true)]
    [TestCase("a", false)]
    public void KnowsIncompleteInput(string source, bool incomplete)
    {
        var options = new ParseOptions { AllowIncompleteInput = true, DontImplyDedent = true };
        try
        {
            PyParser.ParseInteractive(SourceText.FromString(source, "f"), options);
            Assert.That(incomplete, Is.False);
        }
        catch (PySyntaxException e)
        {
            Assert.That((incomplete, e.Kind), Is.EqualTo((true, PySyntaxErrorKind.IncompleteInput)));
        }
    }

    private static string Repeat(string text, int count) => new StringBuilder().Insert(0, text, count).ToString();

    /// <summary>Sources that nest deeply or are long: they parse, or end in a Python exception, on a small stack and in linear time.</summary>
    private static IEnumerable<string> Hostile()
    {
        const int N = 100_000;
        yield return Repeat("(", N);
        yield return Repeat("(a b ", N);
        yield return "x=" + Repeat("-", N) + "a";
        yield return "x=" + Repeat("not ", N) + "a";
        yield return "x=" + Repeat("a**", N) + "a";
        yield return "x=" + Repeat("a+", N) + "a";
        yield return "x=" + Repeat("a<", N) + "b c";
        yield return "x=a" + Repeat(".b", N);
        yield return "x=a" + Repeat("()", N) + " d";
        yield return "x=" + Repeat("lambda:", N) + "a";
        yield return "x=" + Repeat("a if b else ", N) + "c";
        yield return "if a: b\n" + Repeat("elif c: d\n", N);
        yield return Repeat("f'{", N);
        yield return "f'" + Repeat("{a}", N) + "' b";
        yield return "f(" + Repeat("a=1,", N) + "b)";
        yield return "{" + Repeat("1:2,", N) + "3}";
        yield return Repeat("[a for b in ", 190) + "c";
        yield return "match x:\n  case " + Repeat("f(", 190) + "a b" + Repeat(")", 190) + ": pass";
        yield return Repeat("x=", N) + "1";
        yield return "x = 0x" + Repeat("f", N);
        yield return Repeat("\\\n", N);
        yield return "'" + Repeat("\\x41", N) + "'";
    }

    [Test]
    [CancelAfter(60_000)]
    public void SurvivesHostileSource()
    {
        Exception? unexpected = null;
        var thread = new Thread(
            () =>
            {
                foreach (string source in Hostile())
                {
                    try
                    {
                        PyParser.ParseModule(SourceText.FromString(source, "f"));
                    }
                    catch (PySyntaxException)
                    {
                    }
                    catch (Exception e)
                    {
                        unexpected = e;
                    }
                }
            },
            512 * 1024);
        thread.Start();
        thread.Join();
        Assert.That(unexpected, Is.Null);
    }
}
