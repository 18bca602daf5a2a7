using PyLite.Compiler.Emit;

namespace PyLite.Compiler.Scopes;

/// <summary>
/// Decides for each name of each scope where it is found: in a register, in a cell, in the closure, or among the globals. Blocks are
/// resolved from the outside in; a use that crosses a code object turns the variable into a cell and threads it through the closures.
/// </summary>
internal sealed class ScopeResolver
{
    private readonly CompilationContext _context;

    private ScopeResolver(CompilationContext context) => _context = context;

    public static void Resolve(CompilationContext context, Scope root) => new ScopeResolver(context).Resolve(root);

    private void Resolve(Scope scope)
    {
        _context.CheckStack();
        foreach (var name in scope.Names)
            ResolveName(scope, name, scope.Find(name)!);
        foreach (var child in scope.Children)
            if (!child.IsUnevaluated)
                Resolve(child);
    }

    private void ResolveName(Scope scope, string name, Symbol symbol)
    {
        if (symbol.Is(SymbolFlags.DeclaredGlobal))
        {
            if (symbol.Is(SymbolFlags.DeclaredNonlocal))
                throw _context.SymbolError($"name '{name}' is nonlocal and global", scope.Directives[name]);
            symbol.Binding = Binding.GlobalExplicit;
            return;
        }
        if (symbol.Is(SymbolFlags.DeclaredNonlocal))
        {
            if (scope.Kind == ScopeKind.Module)
                throw _context.SymbolError("nonlocal declaration not allowed at module level", scope.Directives[name]);
            if (!BindInEnclosing(scope, name, symbol) || symbol.Binding != Binding.Free)
                throw _context.SymbolError($"no binding for nonlocal '{name}' found", scope.Directives[name]);
            return;
        }
        if (symbol.Is(SymbolFlags.Bound))
        {
            if (symbol.Binding == Binding.Unresolved)
                symbol.Binding = Binding.Local;
            return;
        }
        if (!BindInEnclosing(scope, name, symbol))
            symbol.Binding = Binding.GlobalImplicit;
    }

    /// <summary>Looks for the name in the functions around the scope; false if none of them has it.</summary>
    private bool BindInEnclosing(Scope scope, string name, Symbol symbol)
    {
        if (scope.VisibleClass is { } visible && visible.Find(name) is { } member)
        {
            if (member.Is(SymbolFlags.DeclaredGlobal))
            {
                symbol.Binding = Binding.GlobalExplicit;
                return true;
            }
            if (member.Is(SymbolFlags.Bound) && name is not "__classdict__")
            {
                // A type parameter or another annotation scope between this one and the class comes first.
                if (!BoundBefore(scope, visible, name))
                    return false;
            }
        }
        if (name == "__class__" && scope.IsInlined && scope.Owner.Kind == ScopeKind.Class)
            return false;
        for (var outer = scope.Parent; outer is not null; outer = outer.Parent)
        {
            if (outer.Kind == ScopeKind.Module)
                return false;
            if (outer.Kind == ScopeKind.Class)
            {
                if (!ProvidesImplicitly(scope, outer, name))
                    continue;
                Capture(scope, outer, name, symbol, null);
                return true;
            }
            if (outer.Find(name) is not { } found)
                continue;
            if (found.Is(SymbolFlags.DeclaredGlobal))
                return false;
            if (found.Is(SymbolFlags.DeclaredNonlocal) || !found.Is(SymbolFlags.Bound))
                continue;
            if (symbol.Is(SymbolFlags.DeclaredNonlocal) && found.Is(SymbolFlags.TypeParameter))
                throw _context.SymbolError($"nonlocal binding not allowed for type parameter '{name}'", scope.Directives[name]);
            Capture(scope, outer, name, symbol, found);
            return true;
        }
        return false;
    }

    private static bool BoundBefore(Scope scope, Scope end, string name)
    {
        for (var outer = scope.Parent; outer is not null && outer != end; outer = outer.Parent)
            if (outer.IsFunctionLike && outer.Find(name)?.Is(SymbolFlags.Bound) == true)
                return true;
        return false;
    }

    /// <summary>The cells that a class body offers to the functions in it.</summary>
    private static bool ProvidesImplicitly(Scope user, Scope cls, string name)
    {
        if (user.Owner == cls)
            return false;
        switch (name)
        {
            case "__class__":
                cls.NeedsClassCell = true;
                return true;
            case "__classdict__":
                cls.NeedsClassDict = true;
                return true;
            case "__conditional_annotations__":
                return cls.HasConditionalAnnotations;
            default:
                return false;
        }
    }

    /// <summary>Ties a use to the variable of an enclosing scope.</summary>
    private static void Capture(Scope user, Scope definer, string name, Symbol use, Symbol? definition)
    {
        use.Binding = Binding.Free;
        var owner = definer.Owner;
        if (user.Owner == owner)
            return;
        if (definition is not null)
            definition.Binding = Binding.Cell;
        for (var scope = user; scope != definer; scope = scope.Parent!)
            if (!scope.IsInlined && scope != owner)
                scope.FreeNames.Add(name);
    }
}
