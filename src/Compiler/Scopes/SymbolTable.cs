using PyLite.Compiler.Ast;

namespace PyLite.Compiler.Scopes;

/// <summary>The scopes of a module, found by the node that opens them.</summary>
internal sealed class SymbolTable(Scope root)
{
    private readonly Dictionary<(Node, ScopeRole), Scope> _scopes = [];

    public Scope Root { get; } = root;

    public void Register(Node node, ScopeRole role, Scope scope) => _scopes[(node, role)] = scope;

    public Scope Get(Node node, ScopeRole role = ScopeRole.Body) => _scopes[(node, role)];

    public Scope? Find(Node node, ScopeRole role) => _scopes.GetValueOrDefault((node, role));
}
