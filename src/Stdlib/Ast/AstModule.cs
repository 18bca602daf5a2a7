using PyLite.Compiler;
using PyLite.Compiler.Ast;
using PyLite.Compiler.Parsing;

namespace PyLite.Stdlib;

/// <summary>_ast_parser: the compiler's tree as objects of the classes that module <c>ast</c> defines.</summary>
[PyModule("_ast_parser", Doc = "Parses source text for the module ast.")]
public static partial class AstModule
{
    /// <summary>Parses a source; <c>classes</c> is the namespace of the node classes.</summary>
    [PyFunction("parse(source, filename, mode, classes, /)")]
    static Value Parse(ThreadState ts, Value source, string filename, string mode, PyDict classes)
    {
        var text = source.Ref switch
        {
            PyStr s => SourceText.FromString(s.ToString(), filename),
            PyBytes b => null,
            _ => throw Err.Type("compile() arg 1 must be a string, bytes or AST object"),
        };
        var parseMode = mode switch { "exec" => ParseMode.Module, "eval" => ParseMode.Expression, _ => ParseMode.Interactive };
        try
        {
            text ??= SourceText.FromBytes(((PyBytes)source.Ref!).Data, filename);
            var (tree, _) = PyParser.Parse(text, parseMode, new ParseOptions { Unicode = Vm.Text.SourceUnicode.Instance, Poll = ts.CheckBreaker });
            return new TreeObjects(ts, classes).Of(tree);
        }
        catch (PySyntaxException e)
        {
            throw Err.Syntax(e, text);
        }
    }

    /// <summary>Compiles a tree.</summary>
    [PyFunction("compile(tree, filename, mode, classes, future, optimize, top_level_await, /)")]
    static Value Compile(ThreadState ts, Value tree, string filename, string mode, PyDict classes, bool future, int optimize, bool topLevelAwait)
    {
        var root = new TreeReader(ts, classes).Root(tree, mode);
        var options = new CompileOptions
        {
            FutureAnnotations = future, Optimize = optimize, AllowTopLevelAwait = topLevelAwait,
            WarningSink = warning => CodeRunning.WarnSyntax(ts, warning, static _ => null),
            Parsing = new ParseOptions { Poll = ts.CheckBreaker },
        };
        try
        {
            return PyCode.Of(PyCompiler.Compile(root, filename, options));
        }
        catch (PySyntaxException e)
        {
            throw Err.Syntax(e);
        }
    }
}
