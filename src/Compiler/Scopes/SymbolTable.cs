using PyLite.Compiler.Ast;

namespace PyLite.Compiler.Scopes;

/// <summary>The scopes of a module, found by the node that opens them.</summary>
internal sealed class SymbolTable(Scope root)
{
    // A table for each role: the methods of one with pairs for keys would have to be compiled when a script first is.
    private readonly Dictionary<Node, Scope>?[] _scopes = new Dictionary<Node, Scope>?[(int)ScopeRole.Default + 1];

    public Scope Root { get; } = root;

    public void Register(Node node, ScopeRole role, Scope scope) => (_scopes[(int)role] ??= [])[node] = scope;

    public Scope Get(Node node, ScopeRole role = ScopeRole.Body) => Find(node, role) ?? throw new KeyNotFoundException();

    public Scope? Find(Node node, ScopeRole role) => _scopes[(int)role] is { } scopes && scopes.TryGetValue(node, out var scope) ? scope : null;
}
