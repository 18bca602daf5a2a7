using System.Runtime.CompilerServices;
using NUnit.Framework;
using PyLite.Compiler;
using PyLite.Compiler.Bytecode;
using PyLite.Compiler.Parsing;

namespace PyLite.Tests.Unit.Compiler.Emit;

public sealed class CodeSerializerTests
{
    private static readonly SourceStamp Stamp = SourceStamp.OfContent("source"u8);

    private static IEnumerable<string> Scripts([CallerFilePath] string path = "")
        => Directory.EnumerateFiles(Path.Combine(Path.GetDirectoryName(path)!, "golden"), "*.py");

    private static CodeObject Compile(string path) => PyCompiler.Compile(SourceText.FromBytes(File.ReadAllBytes(path), path, isFile: true), ParseMode.Module);

    [Test]
    public void CodeSurvivesTheRoundTrip()
    {
        foreach (var path in Scripts())
            CheckRoundTrip(Compile(path));
    }

    /// <summary>Over all of CPython's Lib, if PYLITESTDLIB says where it is.</summary>
    [Test, Explicit("takes minutes; needs PYLITESTDLIB")]
    public void StandardLibrarySurvivesTheRoundTrip()
    {
        var folder = Environment.GetEnvironmentVariable("PYLITESTDLIB");
        if (string.IsNullOrEmpty(folder))
            Assert.Ignore("PYLITESTDLIB is not set");
        foreach (var path in Directory.EnumerateFiles(folder!, "*.py", SearchOption.AllDirectories).Where(p => !p.Contains("bad", StringComparison.Ordinal)))
            CheckRoundTrip(Compile(path));
    }

    private static void CheckRoundTrip(CodeObject code)
    {
        var file = CodeSerializer.Write(code, Stamp);
        var read = CodeSerializer.Read(file, code.Filename, Stamp);
        Assert.That(read, Is.Not.Null, code.Filename);
        Assert.That(Disassembler.Disassemble(read!), Is.EqualTo(Disassembler.Disassemble(code)));
        Assert.That(CodeSerializer.Write(read!, Stamp), Is.EqualTo(file));
    }

    [Test]
    public void StringsKeepTheirCodePoints()
    {
        const string Source = "'\\ud83d\\ude00', '\\U0001f600', '\\ud800', 'é', b'\\xff\\0', 2**80, -1.5, 1j, ..., 'x\\0y'\ndef f(): 'doc'";
        CheckRoundTrip(PyCompiler.CompileModule(Source, "f"));
    }

    [Test]
    public void AnotherSourceIsRefused()
    {
        var file = CodeSerializer.Write(PyCompiler.CompileModule("x = 1", "f"), Stamp);
        Assert.That(CodeSerializer.Read(file, "f", SourceStamp.OfContent("other"u8)), Is.Null);
        Assert.That(CodeSerializer.Read(file, "f", SourceStamp.OfFile(DateTime.UnixEpoch, 5)), Is.Null);
        Assert.That(CodeSerializer.ReadStamp(file), Is.EqualTo(Stamp));
    }

    [Test]
    public void DamagedFilesAreRefused()
    {
        var file = CodeSerializer.Write(Compile(Scripts().First(p => p.EndsWith("functions.py", StringComparison.Ordinal))), Stamp);
        for (int length = 0; length < file.Length; length += 7)
            Assert.That(CodeSerializer.Read(file.AsSpan(0, length), "f"), Is.Null);
        for (int i = 0; i < file.Length; i++)
        {
            var damaged = (byte[])file.Clone();
            damaged[i] ^= 0x41;
            if (i is < 8 or >= 28)
                Assert.That(CodeSerializer.Read(damaged, "f"), Is.Null);
        }
    }

    /// <summary>Damage with a checksum that fits: whatever comes of it, no exception and no run-away allocation.</summary>
    [Test]
    public void ForgedFilesAreRefusedOrSound()
    {
        var random = new Random(1);
        var file = CodeSerializer.Write(Compile(Scripts().First(p => p.EndsWith("match.py", StringComparison.Ordinal))), Stamp);
        for (int round = 0; round < 5000; round++)
        {
            var forged = (byte[])file.Clone();
            for (int n = random.Next(1, 4); n > 0; n--)
                forged[random.Next(44, forged.Length)] = (byte)random.Next(256);
            CodeSerializer.Seal(forged);
            long before = GC.GetAllocatedBytesForCurrentThread();
            var read = CodeSerializer.Read(forged, "f");
            Assert.That(GC.GetAllocatedBytesForCurrentThread() - before, Is.LessThan(100 * file.Length));
            if (read is not null)
                Disassembler.Disassemble(read);
        }
    }
}
