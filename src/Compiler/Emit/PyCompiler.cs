using PyLite.Compiler.Ast;
using PyLite.Compiler.Bytecode;
using PyLite.Compiler.Emit;
using PyLite.Compiler.Parsing;
using PyLite.Compiler.Scopes;

namespace PyLite.Compiler;

/// <summary>Compiles source text and syntax trees to code objects.</summary>
/// <remarks>Thread-safe: each compilation has its own state. Errors are <see cref="PySyntaxException"/>.</remarks>
public static class PyCompiler
{
    /// <summary>Parses and compiles a source. The parser's warnings go to the options' sink as well.</summary>
    /// <exception cref="PySyntaxException">The source is not Python.</exception>
    public static CodeObject Compile(SourceText source, ParseMode mode, CompileOptions? options = null)
    {
        return Compile(Parse(source, mode, options), source.Filename, options, source);
    }

    /// <summary>Parses a source. What the parser warns about goes to the options' sink, also before it raises an error.</summary>
    /// <exception cref="PySyntaxException">The source is not Python.</exception>
    public static Mod Parse(SourceText source, ParseMode mode, CompileOptions? options = null)
    {
        try
        {
            var (tree, warnings) = PyParser.Parse(source, mode, options?.Parsing ?? default);
            Warn(warnings, source, options, null);
            return tree;
        }
        catch (PySyntaxException error) when (error.Warnings.Count > 0)
        {
            Warn(error.Warnings, source, options, error);
            throw;
        }
    }

    /// <summary>Where a warning of the parser becomes an error, what is wrong with the tokens behind it comes before it all the same.</summary>
    private static void Warn(IReadOnlyList<PySyntaxWarning> warnings, SourceText source, CompileOptions? options, PySyntaxException? error)
    {
        if (options?.WarningSink is not { } sink)
            return;
        PySyntaxException? raised = null;
        foreach (var warning in warnings)
        {
            if (raised is not null && !warning.IsLexical)
                continue;
            var span = new SourceSpan(warning.Line, warning.Column, warning.Line, warning.EndColumn);
            try
            {
                sink(new CompileWarning(warning.Message, source.Filename, span) { ErrorMessage = warning.ErrorMessage, TextLine = warning.TextLine });
            }
            catch (PySyntaxException e) when (!warning.IsLexical)
            {
                raised = e;
            }
        }
        if (raised is not null && error is not { IsLexical: true })
            throw raised;
    }

    /// <summary>Parses and compiles a text as a module.</summary>
    /// <exception cref="PySyntaxException">The source is not Python.</exception>
    public static CodeObject CompileModule(string source, string filename, CompileOptions? options = null)
        => Compile(SourceText.FromString(source, filename), ParseMode.Module, options);

    /// <summary>Compiles a file, as <c>compile(…, 'exec')</c>.</summary>
    public static CodeObject CompileModule(Module module, string filename, CompileOptions? options = null) => Compile(module, filename, options);

    /// <summary>Compiles a lone expression, as <c>compile(…, 'eval')</c>.</summary>
    public static CodeObject CompileExpression(Expression expression, string filename, CompileOptions? options = null) => Compile(expression, filename, options);

    /// <summary>Compiles one interactive input, as <c>compile(…, 'single')</c>.</summary>
    public static CodeObject CompileInteractive(Interactive input, string filename, CompileOptions? options = null) => Compile(input, filename, options);

    /// <summary>Compiles any tree.</summary>
    /// <exception cref="PySyntaxException">The tree breaks a rule that is not one of the grammar.</exception>
    public static CodeObject Compile(Mod module, string filename, CompileOptions? options) => Compile(module, filename, options, null);

    private static CodeObject Compile(Mod module, string filename, CompileOptions? options, SourceText? source)
    {
        var context = new CompilationContext(filename, options ?? CompileOptions.Default) { Source = source };
        FutureStatements.Read(context, module);
        FinallyWarnings.Issue(context, module);
        context.Symbols = SymbolTableBuilder.Build(context, module);
        return CodeEmitter.CompileModule(context, module);
    }
}
