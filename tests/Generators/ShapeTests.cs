namespace PyLite.Tests.Generators;

/// <summary>Whatever docs/builtins.md allows compiles, without a warning.</summary>
public sealed class ShapeTests
{
    [TestCase("[PyFunction(\"f(a, b=1, *rest)\")] static void F(Value a, Value b, ReadOnlySpan<Value> rest) { }")]
    [TestCase("[PyFunction(\"f(a, b=1, /, *rest)\")] static void F(Value a, Value b, ReadOnlySpan<Value> rest) { }")]
    [TestCase("[PyFunction(\"f(*rest, **kw)\")] static void F(PyModule module, ReadOnlySpan<Value> rest, PyDict kw) { }")]
    [TestCase("[PyFunction(\"f(a, /, b, *, c, d=(), **kw)\")] static void F(ThreadState ts, in Value a, PyTuple b, PyTuple? c, PyTuple d, PyDict? kw) { }")]
    [TestCase("[PyFunction(\"f(a=0, b=-1, c=-1.5, d=1, e='\\\\n', g=None, h=True, i=0)\")] static void F(long a, int b, double c, double d, string e, string? g, bool h, bool i) { }")]
    [TestCase("[PyFunction(\"f(a=-9223372036854775808, b=0xFF, c=123456789012345678901234567890, d=123456789012345678901234567890, e=inf)\")] static void F(long a, nint b, BigInteger c, Value d, double e) { }")]
    [TestCase("[PyFunction(\"f(a='x', b='y', c=None, d=sys.maxsize)\")] static void F(PyStr a, Value b, PyStr? c, nint d) { }")]
    [TestCase("[PyFunction(\"f(a=None, b=None, c=None, d=None, e=None, g=None)\")] static void F(long? a, int? b, double? c, bool? d, BigInteger? e, nint? g) { }")]
    [TestCase("[PyFunction(\"f(a, b, c, d, e, f, g, h, i)\")] static void F(Value a, Value b, Value c, Value d, Value e, Value f, Value g, Value h, Value i) { }")]
    [TestCase("[PyFunction(\"f(a)\")] static void F(PyObject a) { }")]
    [TestCase("[PyFunction(\"class_(if_)\")] static void @class(Value @if) { }")]
    [TestCase("[PyFunction(\"a()\")] static nint A() => 1; [PyFunction(\"b()\")] static BigInteger B() => 1; [PyFunction(\"c()\")] static PyStr? C() => null; [PyFunction(\"d()\")] static string? D() => null;")]
    [TestCase("[PyFunction(\"a()\")] static long? A() => 1; [PyFunction(\"b()\")] static BigInteger? B() => 1; [PyFunction(\"c()\")] static PyDict C() => new(); [PyFunction(\"d()\")] static bool? D() => null;")]
    [TestCase("[PyConst(\"a\")] const long A = 1; [PyConst(\"b\")] static readonly string B = \"\"; [PyConst(\"c\")] static PyStr C(ThreadState ts) => PyStr.Empty; [PyConst(\"d\")] static Value D() => 1;")]
    [TestCase("[PyFunction(\"f(…)\", Raw = true)] static Value F(ThreadState ts, PyModule module, ReadOnlySpan<Value> args, PyTuple? kw) => 1;")]
    public void ModuleMembers(string members) => Harness.Generate($"namespace A.B {{ static partial class Outer {{ [PyModule(\"m\")] internal static partial class M {{ {members} }} }} }}");

    [TestCase("[PyMethod(\"f(self, /)\")] [PyMethod(\"g(self, /)\")] void F() { }")]
    [TestCase("[PyMethod(\"f(self, /)\")] static void F(T self) { }")]
    [TestCase("[PyMethod(\"f(self, *args)\", Raw = true)] Value F(ThreadState ts, ReadOnlySpan<Value> args, PyTuple? kw) => 1;")]
    [TestCase("[PyMethod(\"f(self, *args)\", Raw = true)] static Value F(ThreadState ts, ReadOnlySpan<Value> args, PyTuple? kw) => 1;")]
    [TestCase("[PyMethod(\"f(self, *args)\", Raw = true)] static Value F(ThreadState ts, Value self, ReadOnlySpan<Value> args, PyTuple? kw) => 1;")]
    [TestCase("[PyMethod(\"f(self, *args)\", Raw = true)] static Value F(ThreadState ts, T self, ReadOnlySpan<Value> args, PyTuple? kw) => 1;")]
    [TestCase("[PyMethod(\"f(self, a, *, b)\")] static void F(ThreadState ts, Value self, long a, PyList? b) { }")]
    [TestCase("[PyClassMethod(\"f(cls, a=1)\")] static void F(long a) { }")]
    [TestCase("[PyClassMethod(\"f(cls, a=1)\", Raw = true)] static Value F(ThreadState ts, PyType cls, ReadOnlySpan<Value> args, PyTuple? kw) => 1;")]
    [TestCase("[PyNew(\"t(a)\")] static Value F(PyType type, PyType a) => 1; [PyInit(\"t(a)\")] static void I(ThreadState ts, T self, PyType a) { }")]
    [TestCase("[PyNew(\"t\", Raw = true)] static Value F(ThreadState ts, ReadOnlySpan<Value> args, PyTuple? kw) => 1; [PyInit(\"t\", Raw = true)] void I(ThreadState ts, ReadOnlySpan<Value> args, PyTuple? kw) { }")]
    [TestCase("[PyGetter(\"a\")] long? A => 1; [PyGetter(\"b\")] PyStr B(ThreadState ts) => PyStr.Empty; [PySetter(\"b\")] void SetB(PyStr? value) { } [PyDeleter(\"b\")] void DeleteB() { }")]
    [TestCase("[PyGetter(\"a\")] static Value A(ThreadState ts, Value self) => self; [PySetter(\"a\")] static void SetA(T self, double value) { } [PyDeleter(\"a\")] static void DeleteA(ThreadState ts, T self) { }")]
    [TestCase("[PyType(\"u\", Module = \"m\", Base = typeof(T))] partial class U() : T { [PyMethod(\"f(self, /)\")] void F() { } }")]
    public void TypeMembers(string members) => Harness.Generate($"[PyType(\"t\", Subclassable = true)] partial class T() : PyObject(TypeObject) {{ {members} }}");

    [TestCase("[PyMethod(\"f(self, a, /)\")] static Value F(Value self, Value a) => a; [PyGetter(\"g\")] static Value G(Value self) => self;")]
    [TestCase("[PyMethod(\"f(self, a=1)\")] static Value F(Value self, Value a) => a;")]
    [TestCase("[PyNew(\"t(a=1, **kw)\")] static Value F(PyType type, Value a, PyDict kw) => a;")]
    public void MembersOfStaticClasses(string members)
    {
        Harness.Generate($"[PyType(\"t\", Instance = typeof(Value))] static partial class T {{ {members} }}");
        Harness.Generate($"[PyType(\"t\", Instance = typeof(PyList))] static partial class T {{ {members} }}");
        Harness.Generate($"[PyType(\"object\")] static partial class T {{ {members} }}");
    }

    private const string Shared = """
        [PyMembers]
        abstract class Shared(PyType type) : PyObject(type)
        {
            [PyMethod("f(self, /)")] protected void F() { }
            [PyMethod("g(self, /)")] protected void G() { }
            [PyMethod("__add__(self, value, /)")] protected static Value Add(ThreadState ts, Value self, Value value) => self;
            [PyGetter("h")] protected long H => 1;
            [PySetter("h")] protected void SetH(long value) { }
            [PyConst("i")] protected static long I => 1;
        }
        """;

    [Test]
    public void EachTypeHasTheMembersThatItShares()
    {
        var files = Harness.Generate(Shared + "[PyType(\"t\")] partial class T() : Shared(TypeObject); [PyType(\"u\")] partial class U() : Shared(TypeObject);");
        foreach (string file in (string[])["T.PyType.g.cs", "U.PyType.g.cs"])
            Assert.That(files[file], Does.Contain("\"f\"").And.Contain("\"g\"").And.Contain("\"__add__\"").And.Contain("\"h\"").And.Contain("\"i\""), file);
    }

    [Test]
    public void WhatATypeDeclaresItselfCounts()
    {
        string text = Harness.Generate(Shared + "[PyType(\"t\")] partial class T() : Shared(TypeObject) { [PyMethod(\"g(self, /)\")] void Own() { } [PyGetter(\"h\")] Value OwnH => 1; }")["T.PyType.g.cs"];
        Assert.That(text, Does.Contain("self.Own()").And.Not.Contain("self.G()"));
        Assert.That(text, Does.Contain("target.OwnH").And.Not.Contain("SetH"));
    }

    [Test]
    public void ATypeDerivedFromAnotherDoesNotRepeatThem()
    {
        string text = Harness.Generate(Shared + "[PyType(\"t\")] partial class T(PyType type) : Shared(type); [PyType(\"u\")] partial class U() : T(TypeObject);")["U.PyType.g.cs"];
        Assert.That(text, Does.Not.Contain("\"f\""));
    }
}
