using PyLite.Compiler.Ast;

namespace PyLite.Compiler.Emit;

/// <summary>The <c>from __future__ import</c> statements of a module.</summary>
internal static class FutureStatements
{
    private static readonly HashSet<string> Known = new(StringComparer.Ordinal)
    {
        "nested_scopes", "generators", "division", "absolute_import", "with_statement", "print_function", "unicode_literals",
        "barry_as_FLUFL", "generator_stop", "annotations",
    };

    /// <summary>Checks them and switches on what they ask for.</summary>
    public static void Read(CompilationContext context, Mod module)
    {
        var body = module switch { Module m => m.Body, Interactive i => i.Body, _ => [] };
        int first = DocStrings.Find(body) is null ? 0 : 1;
        int index = first;
        for (; index < body.Length && body[index] is ImportFrom { Module: "__future__", Level: 0 } import; index++)
        {
            foreach (var alias in import.Names)
            {
                if (alias.Name == "braces")
                    throw context.SymbolError("not a chance", alias.Span);
                if (!Known.Contains(alias.Name))
                    throw context.SymbolError($"future feature {alias.Name} is not defined", alias.Span);
                context.FutureAnnotations |= alias.Name == "annotations";
            }
        }
        context.Futures = new ArraySegment<Stmt>(body, first, index - first);
    }
}
