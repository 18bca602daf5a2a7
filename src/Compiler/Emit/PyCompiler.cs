using PyLite.Compiler.Ast;
using PyLite.Compiler.Bytecode;
using PyLite.Compiler.Emit;
using PyLite.Compiler.Parsing;
using PyLite.Compiler.Scopes;

namespace PyLite.Compiler;

/// <summary>Compiles syntax trees to code objects.</summary>
/// <remarks>Thread-safe: each compilation has its own state. Errors are <see cref="PySyntaxException"/>.</remarks>
public static class PyCompiler
{
    /// <summary>Compiles a file, as <c>compile(…, 'exec')</c>.</summary>
    public static CodeObject CompileModule(Module module, string filename, CompileOptions? options = null) => Compile(module, filename, options);

    /// <summary>Compiles a lone expression, as <c>compile(…, 'eval')</c>.</summary>
    public static CodeObject CompileExpression(Expression expression, string filename, CompileOptions? options = null) => Compile(expression, filename, options);

    /// <summary>Compiles one interactive input, as <c>compile(…, 'single')</c>.</summary>
    public static CodeObject CompileInteractive(Interactive input, string filename, CompileOptions? options = null) => Compile(input, filename, options);

    private static CodeObject Compile(Mod module, string filename, CompileOptions? options)
    {
        var context = new CompilationContext(filename, options ?? CompileOptions.Default);
        FutureStatements.Read(context, module);
        context.Symbols = SymbolTableBuilder.Build(context, module);
        return CodeEmitter.CompileModule(context, module);
    }
}
