using NUnit.Framework;
using PyLite.Compiler;
using Assert = NUnit.Framework.Assert;
using PyLite.Compiler.Ast;
using PyLite.Compiler.Bytecode;
using PyLite.Compiler.Parsing;

namespace PyLite.Tests.Unit.Compiler.Emit;

/// <summary>Trees of absurd shapes end in code or in an error, never in a stack overflow or in computing for ever.</summary>
public sealed class HostileSourceTests
{
    private static CodeObject Compile(string source) => PyCompiler.CompileModule(source, "f");

    [Test]
    public void LongChainsAreWalkedWithoutRecursion()
    {
        Compile("x = " + string.Join(" + ", Enumerable.Repeat("y", 100_000)));
        Compile("x = " + string.Join(" * ", Enumerable.Repeat("1", 100_000)));
        var span = new SourceSpan(1, 0, 1, 1);
        Stmt chain = new Pass(span);
        for (int i = 0; i < 50_000; i++)
            chain = new If(span, new Name(span, "b", ExprContext.Load), [new Pass(span)], [chain]);
        PyCompiler.CompileModule(new Module(span, [chain]), "f");
        Compile("x = " + string.Join(" and ", Enumerable.Repeat("y", 50_000)));
    }

    [TestCase(true)]
    [TestCase(false)]
    public void DeepTreesAreAnError(bool isConstant)
    {
        var span = new SourceSpan(1, 0, 1, 1);
        Expr deep = isConstant ? new Constant(span, 1L) : new Name(span, "x", ExprContext.Load);
        for (int i = 0; i < 1_000_000; i++)
            deep = new UnaryOp(deep.Span, UnaryOperator.Invert, deep);
        var module = new Module(deep.Span, [new ExprStmt(deep.Span, deep)]);
        var error = Assert.Throws<PySyntaxException>(() => PyCompiler.CompileModule(module, "f"));
        Assert.That(error!.Kind, Is.EqualTo(PySyntaxErrorKind.RecursionError));
        Assert.That(error.Message, Is.EqualTo("maximum recursion depth exceeded during compilation"));
    }

    [Test]
    public void LargeConstantsAreNotFolded()
    {
        foreach (var source in new[] { "x = 'a' * 10**9", "x = 1 << 10**6", "x = 10**10**9", "x = (1,) * 10**6", "x = b'a' * 99999", "x = 2**64 * 2**64" })
            Assert.That(Compile(source).Instructions, Has.Length.GreaterThan(3), source);
        Assert.That(Compile("x = 2**60").Instructions, Has.Length.EqualTo(3));
    }

    [Test]
    public void LargeDisplaysAndCallsKeepTheWindowSmall()
    {
        var many = string.Join(", ", Enumerable.Range(0, 100_000).Select(i => $"a{i % 10}"));
        foreach (var source in new[] { $"[{many}]", $"({many})", $"{{{many}}}", $"f({many})", $"{{{string.Join(", ", Enumerable.Repeat("a: b", 50_000))}}}" })
            Assert.That(Compile(source).RegisterCount, Is.LessThan(600));
    }

    [Test]
    public void FarJumpsTakeTheWideForm()
    {
        var body = string.Concat(Enumerable.Repeat("    y = x + z\n", 50_000));
        var code = (CodeObject)Compile($"def f(n, x, z):\n  for i in n:\n   if i < 3:\n{body}   else: y = 2\n  while x < z:\n{body}  return y\n").Constants[0]!;
        Assert.That(code.Instructions, Has.Length.GreaterThan(100_000));
        Assert.That(CodeSerializer.Read(CodeSerializer.Write(code, default), "f"), Is.Not.Null, "every jump lands inside");
    }
}
