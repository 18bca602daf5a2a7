using PyLite.Compiler.Ast;
using PyLite.Compiler.Emit;

namespace PyLite.Compiler.Scopes;

/// <summary>
/// The first walk over the tree: opens a <see cref="Scope"/> for each block and records how each name occurs in it. Where a name is
/// found is decided afterwards, by <see cref="ScopeResolver"/>.
/// </summary>
internal sealed partial class SymbolTableBuilder
{
    private readonly CompilationContext _context;
    private readonly SymbolTable _table;
    private Scope _scope;
    private string? _privateName;

    /// <summary>Nesting of statements that may not run, in the present class or module.</summary>
    private int _conditional;

    /// <summary>Inside the iterable of a comprehension, where no assignment expression may stand.</summary>
    private int _inIterable;

    /// <summary>Binding the iteration variables of a comprehension.</summary>
    private bool _inIterationTarget;

    private SymbolTableBuilder(CompilationContext context, Mod module)
    {
        _context = context;
        _scope = new Scope(ScopeKind.Module, "<module>", module, null);
        _table = new SymbolTable(_scope);
        _table.Register(module, ScopeRole.Body, _scope);
    }

    public static SymbolTable Build(CompilationContext context, Mod module)
    {
        var builder = new SymbolTableBuilder(context, module);
        switch (module)
        {
            case Module m:
                builder._scope.HasDocString = DocStrings.Find(m.Body) is not null;
                builder.VisitBody(m.Body);
                break;
            case Interactive i: builder.VisitBody(i.Body); break;
            case Expression e: builder.Visit(e.Body); break;
        }
        ScopeResolver.Resolve(context, builder._table.Root);
        return builder._table;
    }

    private Exception Error(string message, SourceSpan span) => _context.SymbolError(message, span);

    private string Mangle(string name) => _scope.MangledNames is { } names && !names.Contains(name) ? name : NameMangling.Mangle(_privateName, name);

    // ---- scopes

    private Scope Enter(ScopeKind kind, string name, Node node, ScopeRole role)
    {
        var scope = new Scope(kind, name, node, _scope) { PrivateName = _privateName, MangledNames = kind == ScopeKind.Class ? null : _scope.MangledNames };
        _scope.Children.Add(scope);
        _table.Register(node, role, scope);
        _scope = scope;
        return scope;
    }

    private void Leave() => _scope = _scope.Parent!;

    /// <summary>Opens an annotation scope, which looks names up in the class around it first.</summary>
    private Scope EnterAnnotationScope(ScopeKind kind, string name, Node node, ScopeRole role)
    {
        var visible = _scope.Kind == ScopeKind.Class ? _scope : _scope.VisibleClass;
        var scope = Enter(kind, name, node, role);
        // Annotations that stay texts look nothing up.
        if (visible is not null && !(kind == ScopeKind.Annotations && _context.FutureAnnotations))
        {
            scope.VisibleClass = visible;
            visible.NeedsClassDict = true;
            scope.Add("__classdict__", SymbolFlags.Used);
        }
        return scope;
    }

    // ---- names

    private void Use(string name) => _scope.Add(Mangle(name), SymbolFlags.Used);

    private void Define(string name, SourceSpan span, SymbolFlags flags = SymbolFlags.Assigned)
    {
        if (name == "__debug__")
            throw Error("cannot assign to __debug__", span);
        var mangled = Mangle(name);
        var symbol = _scope.Add(mangled, SymbolFlags.None);
        if ((flags & symbol.Flags & SymbolFlags.Parameter) != 0)
            throw Error($"duplicate argument '{name}' in function definition", span);
        if ((flags & symbol.Flags & SymbolFlags.TypeParameter) != 0)
            throw Error($"duplicate type parameter '{name}'", span);
        if (_inIterationTarget)
        {
            if (symbol.Is(SymbolFlags.DeclaredGlobal | SymbolFlags.DeclaredNonlocal))
                throw Error($"comprehension inner loop cannot rebind assignment expression target '{name}'", span);
            flags |= SymbolFlags.IterationVariable;
        }
        symbol.Flags |= flags;
        if ((flags & SymbolFlags.Parameter) != 0)
            _scope.Parameters.Add(mangled);
    }

    /// <summary>A <c>global</c> or <c>nonlocal</c> statement.</summary>
    private void Declare(string[] names, SourceSpan span, bool isGlobal)
    {
        var word = isGlobal ? "global" : "nonlocal";
        foreach (var name in names)
        {
            var mangled = Mangle(name);
            var flags = _scope.Find(mangled)?.Flags ?? SymbolFlags.None;
            if ((flags & SymbolFlags.Parameter) != 0)
                throw Error($"name '{name}' is parameter and {word}", span);
            if ((flags & SymbolFlags.Used) != 0)
                throw Error($"name '{name}' is used prior to {word} declaration", span);
            if ((flags & SymbolFlags.Annotated) != 0)
                throw Error($"annotated name '{name}' can't be {word}", span);
            if ((flags & SymbolFlags.Assigned) != 0)
                throw Error($"name '{name}' is assigned to before {word} declaration", span);
            _scope.Add(mangled, isGlobal ? SymbolFlags.DeclaredGlobal : SymbolFlags.DeclaredNonlocal);
            _scope.Directives.TryAdd(mangled, span);
            if (isGlobal)
                _table.Root.Add(mangled, SymbolFlags.DeclaredGlobal);
        }
    }

    /// <summary>The target of an assignment expression: inside a comprehension it binds in the block around all comprehensions.</summary>
    private void DefineNamedTarget(Name target)
    {
        var name = Mangle(target.Id);
        if (_scope.Kind is not (ScopeKind.Comprehension or ScopeKind.GeneratorExpression))
        {
            Define(target.Id, target.Span);
            _scope.NamedTargets.Add(name);
            return;
        }
        for (var scope = _scope; scope is not null; scope = scope.Parent)
        {
            switch (scope.Kind)
            {
                case ScopeKind.Comprehension or ScopeKind.GeneratorExpression:
                    if (scope.Find(name)?.Is(SymbolFlags.IterationVariable) == true)
                        throw Error($"assignment expression cannot rebind comprehension iteration variable '{target.Id}'", target.Span);
                    break;
                case ScopeKind.Function or ScopeKind.Lambda:
                    if (target.Id == "__debug__")
                        throw Error("cannot assign to __debug__", target.Span);
                    var isGlobal = scope.Find(name)?.Is(SymbolFlags.DeclaredGlobal) == true;
                    _scope.Add(name, SymbolFlags.NamedTarget | (isGlobal ? SymbolFlags.DeclaredGlobal : SymbolFlags.DeclaredNonlocal));
                    _scope.Directives.TryAdd(name, target.Span);
                    scope.Add(name, SymbolFlags.Assigned);
                    scope.NamedTargets.Add(name);
                    return;
                case ScopeKind.Module:
                    if (target.Id == "__debug__")
                        throw Error("cannot assign to __debug__", target.Span);
                    _scope.Add(name, SymbolFlags.NamedTarget | SymbolFlags.DeclaredGlobal);
                    scope.Add(name, SymbolFlags.DeclaredGlobal);
                    return;
                case ScopeKind.Class:
                    throw Error("assignment expression within a comprehension cannot be used in a class body", target.Span);
                case ScopeKind.TypeParameters:
                    throw Error("assignment expression within a comprehension cannot be used within the definition of a generic", target.Span);
                case ScopeKind.TypeAlias:
                    throw Error("assignment expression within a comprehension cannot be used in a type alias", target.Span);
                case ScopeKind.TypeVariable:
                    throw Error("assignment expression within a comprehension cannot be used in a TypeVar bound", target.Span);
            }
        }
    }

    /// <summary>Forbids yield, await and assignment expressions where they would run in an annotation scope.</summary>
    private void CheckAnnotationScope(string what, SourceSpan span)
    {
        if (!_scope.IsAnnotationLike)
            return;
        var place = _scope.Kind switch
        {
            ScopeKind.Annotations => "an annotation",
            ScopeKind.TypeAlias => "a type alias",
            ScopeKind.TypeParameters => "the definition of a generic",
            _ => _typeVariablePart,
        };
        throw Error($"{what} cannot be used within {place}", span);
    }

    /// <summary>The part of a type parameter that is being visited, in the words of the error messages.</summary>
    private string _typeVariablePart = "";
}
