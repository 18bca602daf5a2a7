using Microsoft.CodeAnalysis;

namespace PyLite.Tests.Generators;

/// <summary>A wrong declaration is an error at its attribute.</summary>
public sealed class DiagnosticTests
{
    [TestCase("f(a", ExpectedResult = "The signature 'f(a' cannot be parsed: ',' is expected at position 4")]
    [TestCase("f(a=1, b)", ExpectedResult = "The signature 'f(a=1, b)' cannot be parsed: parameter 'b' without a default follows one with a default")]
    [TestCase("f(a, a)", ExpectedResult = "The signature 'f(a, a)' cannot be parsed: parameter 'a' appears twice")]
    [TestCase("f(/, a)", ExpectedResult = "The signature 'f(/, a)' cannot be parsed: / is misplaced")]
    [TestCase("f(a, *)", ExpectedResult = "The signature 'f(a, *)' cannot be parsed: a name is expected at position 7")]
    [TestCase("f(**k, a)", ExpectedResult = "The signature 'f(**k, a)' cannot be parsed: nothing may follow **")]
    [TestCase("f(a=[])", ExpectedResult = "The signature 'f(a=[])' cannot be parsed: a name is expected at position 5")]
    [TestCase("f(a=foo)", ExpectedResult = "The signature 'f(a=foo)' cannot be parsed: 'foo' is no default; there are None, True, False, numbers, strings, (), sys.maxsize, unchanged, <missing> and bytes")]
    [TestCase("f() x", ExpectedResult = "The signature 'f() x' cannot be parsed: text after ')'")]
    public string SignatureThatCannotBeParsed(string signature) =>
        Only("PYL001", $"[PyModule(\"m\")] static partial class M {{ [PyFunction(\"{signature}\")] static Value F(Value a, Value b) => a; }}");

    [TestCase("[PyFunction(\"f(a, b)\")] static Value F(Value a) => a;", ExpectedResult = "The signature of 'f(a, b)' has 2 parameters, but the method 'F' takes 1")]
    [TestCase("[PyFunction(\"f()\")] static Value F(ThreadState ts, Value a) => a;", ExpectedResult = "The signature of 'f()' has 0 parameters, but the method 'F' takes 1")]
    public string ParameterCounts(string member) => Only("PYL002", InModule(member));

    [TestCase("[PyFunction(\"f(a)\")] static Value F(DateTime a) => 1;", ExpectedResult = "The parameter 'a' of 'F' cannot be of type 'System.DateTime'")]
    [TestCase("[PyFunction(\"f(a)\")] static Value F(ReadOnlySpan<Value> a) => 1;", ExpectedResult = "The parameter 'a' of 'F' cannot be of type 'System.ReadOnlySpan<PyLite.Vm.Values.Value>'")]
    [TestCase("[PyFunction(\"f(*a)\")] static Value F(Value a) => 1;", ExpectedResult = "The parameter 'a' of 'F' cannot be of type 'PyLite.Vm.Values.Value'")]
    [TestCase("[PyFunction(\"f(**a)\")] static Value F(Value a) => 1;", ExpectedResult = "The parameter 'a' of 'F' cannot be of type 'PyLite.Vm.Values.Value'")]
    [TestCase("[PyFunction(\"f(a)\")] static Value F(ref long a) => 1;", ExpectedResult = "The parameter 'a' of 'F' cannot be of type 'long'")]
    public string ParameterTypes(string member) => Only("PYL003", InModule(member));

    [TestCase("[PyFunction(\"f()\")] static DateTime F() => default;", ExpectedResult = "'F' cannot return 'System.DateTime'")]
    [TestCase("[PyConst(\"c\")] static DateTime C => default;", ExpectedResult = "'C' cannot return 'System.DateTime'")]
    public string ReturnTypes(string member) => Only("PYL004", InModule(member));

    [TestCase("[PyModule(\"m\")] static class M { }", ExpectedResult = "The class 'M' must be partial and not generic, so that its declaration can be completed")]
    [TestCase("[PyType(\"t\")] partial class T<X> { }", ExpectedResult = "The class 'T' must be partial and not generic, so that its declaration can be completed")]
    [TestCase("class Outer { [PyType(\"t\")] static partial class T { } }", ExpectedResult = "The class 'Outer' must be partial and not generic, so that its declaration can be completed")]
    public string ClassThatIsNotPartial(string source) => Only("PYL005", source);

    [TestCase("[PyFunction(\"f()\")] static int F() => 1; [PyFunction(\"f()\")] static int G() => 1;", ExpectedResult = "'f' is declared twice in 'M'")]
    [TestCase("[PyFunction(\"f()\")] static int F() => 1; [PyConst(\"f\")] static int C => 1;", ExpectedResult = "'f' is declared twice in 'M'")]
    public string DuplicateNames(string members) => Only("PYL006", InModule(members));

    [TestCase("[PyFunction(\"f(a=None)\")] static int F(long a) => 1;", ExpectedResult = "The default of parameter 'a' of 'F' cannot be converted to 'long'")]
    [TestCase("[PyFunction(\"f(a=1.5)\")] static int F(long a) => 1;", ExpectedResult = "The default of parameter 'a' of 'F' cannot be converted to 'long'")]
    [TestCase("[PyFunction(\"f(a=4294967296)\")] static int F(int a) => 1;", ExpectedResult = "The default of parameter 'a' of 'F' cannot be converted to 'int'")]
    [TestCase("[PyFunction(\"f(a='x')\")] static int F(double a) => 1;", ExpectedResult = "The default of parameter 'a' of 'F' cannot be converted to 'double'")]
    [TestCase("[PyFunction(\"f(a=None)\")] static int F(string a) => 1;", ExpectedResult = "The default of parameter 'a' of 'F' cannot be converted to 'string'")]
    [TestCase("[PyFunction(\"f(a=<missing>)\")] static int F(PyStr? a) => 1;", ExpectedResult = "The default of parameter 'a' of 'F' cannot be converted to 'PyLite.Vm.Objects.PyStr?'")]
    public string DefaultsThatCannotBeConverted(string member) => Only("PYL007", InModule(member));

    [TestCase("[PyModule(\"m\")] partial class M { [PyFunction(\"f()\")] int F() => 1; }", ExpectedResult = "'F' must be static")]
    [TestCase("[PyModule(\"m\")] partial class M { [PyMethod(\"f(self)\")] static int F(Value self) => 1; }", ExpectedResult = "[PyMethod] belongs into a [PyType] class")]
    [TestCase("[PyType(\"m\")] partial class M { [PyFunction(\"f()\")] static int F() => 1; }", ExpectedResult = "[PyFunction] belongs into a [PyModule] class")]
    [TestCase("partial class M { [PyFunction(\"f()\")] static int F() => 1; }", ExpectedResult = "[PyFunction] has no effect, because the class has neither [PyType] nor [PyModule]")]
    [TestCase("[PyModule(\"m\")] partial class M { [PyFunction(\"f\", Raw = true)] static int F(Value a) => 1; }", ExpectedResult = "'F' with Raw must take (ThreadState, ReadOnlySpan<Value>, PyTuple?)")]
    [TestCase("[PyModule(\"m\")] partial class M { [PyModuleInit] static void F() { } }", ExpectedResult = "[PyModuleInit] must be one 'static void Init(ThreadState, PyModule)' of a [PyModule] class")]
    [TestCase("[PyType(\"m\")] partial class M { [PyGetter(\"x\")] static Value X() => 1; }", ExpectedResult = "The static method 'X' must take self")]
    [TestCase("partial class Outer { [PyModule(\"m\")] static partial class M { } }", ExpectedResult = "The table of modules cannot reach 'M'; make it internal")]
    [TestCase("[PyMembers] abstract class S(PyType type) : PyObject(type) { [PyMethod(\"f(self, /)\")] void F() { } } [PyType(\"t\")] partial class T() : S(TypeObject);", ExpectedResult = "'F' is shared by classes that derive from 'S'; make it protected")]
    public string WrongForms(string source) => Only("PYL008", source);

    [Test]
    public void TheErrorIsAtTheAttribute()
    {
        var diagnostic = Harness.Diagnose("""
            [PyModule("m")]
            static partial class M
            {
                [PyFunction("f(")]
                static int F() => 1;
            }
            """).Single();
        Assert.That(diagnostic.Severity, Is.EqualTo(DiagnosticSeverity.Error));
        Assert.That(diagnostic.Location.GetLineSpan().Path, Is.EqualTo("Source.cs"));
        Assert.That(diagnostic.Location.GetLineSpan().StartLinePosition, Is.EqualTo(new Microsoft.CodeAnalysis.Text.LinePosition(3, 5)));
    }

    [Test]
    public void AnErrorDoesNotTakeOtherMembersAway()
    {
        var result = Harness.Driver().RunGenerators(Harness.Compile(InModule("[PyFunction(\"f(\")] static int F() => 1; [PyFunction(\"g()\")] static int G() => 1;"))).GetRunResult();
        Assert.That(string.Concat(result.GeneratedTrees), Does.Contain("\"g\"").And.Not.Contain("\"f\""));
    }

    private static string InModule(string members) => $"[PyModule(\"m\")] static partial class M {{ {members} }}";

    private static string Only(string id, string source)
    {
        var diagnostics = Harness.Diagnose(source);
        Assert.That(diagnostics.Select(static d => d.Id), Is.EqualTo(new[] { id }));
        return diagnostics[0].GetMessage(System.Globalization.CultureInfo.InvariantCulture);
    }
}
