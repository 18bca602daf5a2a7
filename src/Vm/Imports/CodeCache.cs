using PyLite.Compiler.Parsing;

namespace PyLite.Vm.Imports;

/// <summary>Compiles source files.</summary>
public sealed class CodeCache
{
    /// <summary>The code of a source file; SyntaxError, OSError.</summary>
    public CodeObject Get(ThreadState ts, string filename)
    {
        byte[] bytes = File.ReadAllBytes(filename);
        return CodeRunning.CompileSource(ts, () => SourceText.FromBytes(bytes, filename, isFile: true), filename, "exec");
    }
}
