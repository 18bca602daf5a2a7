using PyLite.Compiler.Ast;

namespace PyLite.Compiler.Scopes;

/// <summary>The kinds of blocks that bind names.</summary>
internal enum ScopeKind : byte
{
    Module, Class, Function, Lambda, GeneratorExpression,
    /// <summary>A list, set or dict comprehension, which runs inside its parent's code object (PEP 709).</summary>
    Comprehension,
    /// <summary>The function that evaluates annotations (PEP 649).</summary>
    Annotations,
    /// <summary>The function that creates the type parameters of a function, a class or a type alias (PEP 695).</summary>
    TypeParameters,
    /// <summary>The function that evaluates the value of a <c>type</c> statement.</summary>
    TypeAlias,
    /// <summary>The function that evaluates a type parameter's bound, constraints or default.</summary>
    TypeVariable,
}

/// <summary>How a name occurs in a scope.</summary>
[Flags]
internal enum SymbolFlags : ushort
{
    None = 0,
    Used = 0x1, Assigned = 0x2, Parameter = 0x4, Imported = 0x8, TypeParameter = 0x10,
    DeclaredGlobal = 0x20, DeclaredNonlocal = 0x40, Annotated = 0x80,
    IterationVariable = 0x100,
    /// <summary>Target of an assignment expression that binds outside the comprehension.</summary>
    NamedTarget = 0x200,
    Deleted = 0x400,
    Bound = Assigned | Parameter | Imported | TypeParameter,
}

/// <summary>Where a scope finds a name.</summary>
internal enum Binding : byte { Unresolved, Local, Cell, Free, GlobalExplicit, GlobalImplicit }

/// <summary>What one scope knows of a name.</summary>
internal sealed class Symbol
{
    public SymbolFlags Flags;
    public Binding Binding;

    public bool Is(SymbolFlags flags) => (Flags & flags) != 0;
}

/// <summary>Which of a node's scopes is meant.</summary>
internal enum ScopeRole : byte { Body, Annotations, TypeParameters, Bound, Default }

/// <summary>
/// One block of names. Annotation scopes and type parameter scopes are functions in their own right, except that they see the names
/// of a class around them; comprehensions are scopes without a code object of their own.
/// </summary>
/// <remarks>Reference: "Resolution of names" and "Annotation scopes" in the execution model.</remarks>
internal sealed class Scope(ScopeKind kind, string name, Node node, Scope? parent)
{
    private readonly Dictionary<string, Symbol> _symbols = new(StringComparer.Ordinal);

    public ScopeKind Kind { get; } = kind;
    public string Name { get; } = name;
    public Node Node { get; } = node;
    public Scope? Parent { get; } = parent;
    public List<Scope> Children { get; } = [];

    /// <summary>The names in the order in which they were first seen.</summary>
    public List<string> Names { get; } = [];

    /// <summary>Parameters in the order of the registers.</summary>
    public List<string> Parameters { get; } = [];

    /// <summary>The names that the code object takes from its closure; sorted, and complete after resolution.</summary>
    public SortedSet<string> FreeNames { get; } = new(StringComparer.Ordinal);

    /// <summary>The names that assignment expressions bind here, those inside comprehensions included.</summary>
    public HashSet<string> NamedTargets { get; } = new(StringComparer.Ordinal);

    /// <summary>The global and nonlocal statements, for the errors that are found late.</summary>
    public Dictionary<string, SourceSpan> Directives { get; } = new(StringComparer.Ordinal);

    /// <summary>The class around an annotation scope, whose names it sees before globals.</summary>
    public Scope? VisibleClass { get; set; }

    /// <summary>The class name that mangles private names here.</summary>
    public string? PrivateName { get; set; }

    /// <summary>The only names that it mangles here: in the type parameters of a class, those of the parameters; null for all.</summary>
    public HashSet<string>? MangledNames { get; set; }

    /// <summary>An annotation that is never evaluated: it is only checked, and captures nothing.</summary>
    public bool IsUnevaluated { get; set; }

    public bool IsAsyncFunction { get; set; }
    public bool HasYield { get; set; }
    public bool IsAsyncComprehension { get; set; }
    public bool HasReturnValue { get; set; }

    /// <summary>A class: some method uses <c>__class__</c> or <c>super</c>.</summary>
    public bool NeedsClassCell { get; set; }

    /// <summary>A class: some annotation scope in it looks names up in the class's namespace, or could (see <see cref="SymbolTableBuilder"/> on functions).</summary>
    public bool NeedsClassDict { get; set; }

    /// <summary>A class or a module: some annotation is executed conditionally.</summary>
    public bool HasConditionalAnnotations { get; set; }

    public bool HasDocString { get; set; }

    /// <summary>For a comprehension: the registers of its variables are chosen when the code object's layout is known.</summary>
    public Dictionary<string, int>? Registers { get; set; }

    public bool IsInlined => Kind == ScopeKind.Comprehension;

    /// <summary>Has fast locals: everything but modules and classes.</summary>
    public bool IsFunctionLike => Kind is not (ScopeKind.Module or ScopeKind.Class);

    public bool IsAnnotationLike => Kind is ScopeKind.Annotations or ScopeKind.TypeParameters or ScopeKind.TypeAlias or ScopeKind.TypeVariable;

    /// <summary>The scope whose code object this scope's code is part of.</summary>
    public Scope Owner
    {
        get
        {
            var scope = this;
            while (scope.IsInlined)
                scope = scope.Parent!;
            return scope;
        }
    }

    /// <summary>Some function encloses this scope.</summary>
    public bool IsNested
    {
        get
        {
            for (var scope = Parent; scope is not null; scope = scope.Parent)
                if (scope.IsFunctionLike && !scope.IsInlined)
                    return true;
            return false;
        }
    }

    public Symbol? Find(string name) => _symbols.GetValueOrDefault(name);

    public Symbol Add(string name, SymbolFlags flags)
    {
        if (!_symbols.TryGetValue(name, out var symbol))
        {
            _symbols.Add(name, symbol = new Symbol());
            Names.Add(name);
        }
        symbol.Flags |= flags;
        return symbol;
    }
}
