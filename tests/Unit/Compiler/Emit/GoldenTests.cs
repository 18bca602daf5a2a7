using System.Runtime.CompilerServices;
using NUnit.Framework;
using PyLite.Compiler;
using PyLite.Compiler.Bytecode;

namespace PyLite.Tests.Unit.Compiler.Emit;

/// <summary>
/// The code that is generated for representative snippets, as disassembly text, and the files that derive from the opcode table.
/// Run with PYLITE_UPDATE_GOLDEN=1 to write all of them anew, and read the difference.
/// </summary>
public sealed class GoldenTests
{
    private static readonly bool Update = Environment.GetEnvironmentVariable("PYLITE_UPDATE_GOLDEN") == "1";

    private static string Folder([CallerFilePath] string path = "") => Path.GetDirectoryName(path)!;

    private static IEnumerable<string> Names => Directory.EnumerateFiles(Path.Combine(Folder(), "golden"), "*.py").Select(p => Path.GetFileNameWithoutExtension(p)).Order();

    [TestCaseSource(nameof(Names))]
    public void CodeIsAsRecorded(string name)
    {
        var path = Path.Combine(Folder(), "golden", name);
        var code = PyCompiler.CompileModule(File.ReadAllText(path + ".py"), name + ".py");
        Check(path + ".dis", Disassembler.Disassemble(code));
    }

    [Test]
    public void OpcodePageIsUpToDate() => Check(Path.Combine(Folder(), "../../../../docs/opcodes.md"), OpcodeDerivations.Page());

    [Test]
    public void OperandTableIsUpToDate()
        => Check(Path.Combine(Folder(), "../../../../src/Compiler/Bytecode/OperandTable.cs"), OpcodeDerivations.OperandTableSource());

    private static void Check(string path, string text)
    {
        if (Update)
            File.WriteAllText(path, text);
        Assert.That(text, Is.EqualTo(File.ReadAllText(path)));
    }
}
