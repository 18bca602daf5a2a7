using PyLite.Compiler.Ast;

namespace PyLite.Compiler.Emit;

/// <summary>
/// Warns about statements that leave a finally clause by a jump, which swallows the exception (PEP 765). It is done before names are
/// looked at, so that the warnings come before the errors about them.
/// </summary>
internal sealed class FinallyWarnings
{
    /// <summary>What is around a statement, as far as a jump is concerned.</summary>
    private enum Place : byte { Elsewhere, Loop, Finally }

    private readonly CompilationContext _context;

    private FinallyWarnings(CompilationContext context) => _context = context;

    /// <summary>Looks through a module, unless nobody wants to be warned.</summary>
    public static void Issue(CompilationContext context, Mod module)
    {
        if (context.Options.WarningSink is not null)
            new FinallyWarnings(context).Visit(module switch { Module m => m.Body, Interactive i => i.Body, _ => [] }, Place.Elsewhere);
    }

    private void Visit(Stmt[] body, Place place)
    {
        foreach (var statement in body)
        {
            switch (statement)
            {
                case Return s when place == Place.Finally: Warn("return", s.Span); break;
                case Break s when place == Place.Finally: Warn("break", s.Span); break;
                case Continue s when place == Place.Finally: Warn("continue", s.Span); break;
                case If or While or For or AsyncFor or With or AsyncWith or Try or TryStar or FunctionDef or AsyncFunctionDef or ClassDef or Match:
                    _context.CheckStack();
                    VisitCompound(statement, place);
                    break;
            }
        }
    }

    private void VisitCompound(Stmt statement, Place place)
    {
        switch (statement)
        {
            case If s: VisitIf(s, place); break;
            case While s: VisitLoop(s.Body, s.Else, place); break;
            case For s: VisitLoop(s.Body, s.Else, place); break;
            case AsyncFor s: VisitLoop(s.Body, s.Else, place); break;
            case With s: Visit(s.Body, place); break;
            case AsyncWith s: Visit(s.Body, place); break;
            case Try s: VisitTry(s.Body, s.Handlers, s.Else, s.FinalBody, place); break;
            case TryStar s: VisitTry(s.Body, s.Handlers, s.Else, s.FinalBody, place); break;
            case FunctionDef s: Visit(s.Body, Place.Elsewhere); break;
            case AsyncFunctionDef s: Visit(s.Body, Place.Elsewhere); break;
            case ClassDef s: Visit(s.Body, place); break;
            case Match s:
                foreach (var c in s.Cases)
                    Visit(c.Body, place);
                break;
        }
    }

    /// <summary>Chains of elif do not recurse.</summary>
    private void VisitIf(If statement, Place place)
    {
        while (true)
        {
            Visit(statement.Body, place);
            if (statement.Else is not [If next])
            {
                Visit(statement.Else, place);
                return;
            }
            statement = next;
        }
    }

    /// <summary>A jump within a loop may end in it; of a return there CPython does not warn either.</summary>
    private void VisitLoop(Stmt[] body, Stmt[] orElse, Place place)
    {
        Visit(body, Place.Loop);
        Visit(orElse, place);
    }

    private void VisitTry(Stmt[] body, ExceptHandler[] handlers, Stmt[] orElse, Stmt[] finalBody, Place place)
    {
        Visit(body, place);
        foreach (var handler in handlers)
            Visit(handler.Body, place);
        Visit(orElse, place);
        Visit(finalBody, Place.Finally);
    }

    private void Warn(string word, SourceSpan span) => _context.Warn($"'{word}' in a 'finally' block", span);
}
