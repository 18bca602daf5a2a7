using PyLite.Compiler.Ast;

namespace PyLite.Compiler.Emit;

/// <summary>Finds the annotated variables of a class or module body, those inside of its compound statements included.</summary>
internal static class VariableAnnotations
{
    /// <summary>Whether the block has a variable annotation of its own, be it a simple name or not.</summary>
    public static bool Any(Stmt[] body) => body.Any(Any);

    /// <summary>The annotations that the block stores, in the order of the source, and whether each may not be reached.</summary>
    public static void Collect(Stmt[] body, bool isConditional, List<(AnnAssign Statement, bool IsConditional)> found)
    {
        foreach (var statement in body)
        {
            if (statement is AnnAssign { Simple: true, Target: Name } annotated)
                found.Add((annotated, isConditional));
            foreach (var inner in Blocks(statement))
                Collect(inner, true, found);
        }
    }

    private static bool Any(Stmt statement) => statement is AnnAssign || Blocks(statement).Any(Any);

    /// <summary>The bodies inside a statement that belong to the same block of names.</summary>
    private static IEnumerable<Stmt[]> Blocks(Stmt statement)
    {
        switch (statement)
        {
            case If s:
                while (true)
                {
                    yield return s.Body;
                    if (s.Else is not [If next])
                        break;
                    s = next;
                }
                yield return s.Else;
                break;
            case While s: yield return s.Body; yield return s.Else; break;
            case For s: yield return s.Body; yield return s.Else; break;
            case AsyncFor s: yield return s.Body; yield return s.Else; break;
            case With s: yield return s.Body; break;
            case AsyncWith s: yield return s.Body; break;
            case Try s:
                yield return s.Body;
                foreach (var handler in s.Handlers)
                    yield return handler.Body;
                yield return s.Else;
                yield return s.FinalBody;
                break;
            case TryStar s:
                yield return s.Body;
                foreach (var handler in s.Handlers)
                    yield return handler.Body;
                yield return s.Else;
                yield return s.FinalBody;
                break;
            case Match s:
                foreach (var c in s.Cases)
                    yield return c.Body;
                break;
        }
    }
}
