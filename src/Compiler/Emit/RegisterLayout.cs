using PyLite.Compiler.Scopes;

namespace PyLite.Compiler.Emit;

/// <summary>
/// The named registers of a code object: parameters, other locals, cells of a class body, and then the variables of the comprehensions
/// that run in it. Comprehensions share registers of the same name unless one is inside the other.
/// </summary>
internal sealed class RegisterLayout
{
    private readonly Dictionary<string, int> _own = new(StringComparer.Ordinal);
    private readonly HashSet<int> _maybeUnbound = [];

    public RegisterLayout(Scope scope)
    {
        FreeNames = [.. scope.FreeNames];
        if (scope.Kind == ScopeKind.Class)
        {
            if (scope.NeedsClassCell)
                AddOwn("__class__", true);
            if (scope.NeedsClassDict)
                AddOwn("__classdict__", true);
            if (scope.HasConditionalAnnotations)
                AddOwn("__conditional_annotations__", true);
        }
        else if (scope.IsFunctionLike)
        {
            foreach (var name in scope.Parameters)
                AddOwn(name, scope.Find(name)!.Binding == Binding.Cell);
            foreach (var name in scope.Names)
            {
                var symbol = scope.Find(name)!;
                if (symbol.Binding is Binding.Local or Binding.Cell && !_own.ContainsKey(name))
                    AddOwn(name, symbol.Binding == Binding.Cell);
            }
            foreach (var (name, register) in _own)
            {
                var symbol = scope.Find(name)!;
                if (!symbol.Is(SymbolFlags.Parameter) || symbol.Is(SymbolFlags.Deleted))
                    _maybeUnbound.Add(register);
            }
        }
        OwnCount = Names.Count;
        var pool = new Dictionary<(string, bool), List<int>>();
        foreach (var child in scope.Children)
            AddComprehension(child, pool, []);
    }

    public List<string> Names { get; } = [];
    public List<bool> Cells { get; } = [];
    public string[] FreeNames { get; }

    /// <summary>How many registers belong to the block itself and not to comprehensions.</summary>
    public int OwnCount { get; }

    public int Count => Names.Count;

    public bool TryGetOwn(string name, out int register) => _own.TryGetValue(name, out register);

    /// <summary>Whether a read needs a check that the local is bound; the data-flow analysis may still prove that it does not.</summary>
    public bool MayBeUnbound(int register) => register >= OwnCount || _maybeUnbound.Contains(register);

    private int Add(string name, bool isCell)
    {
        Names.Add(name);
        Cells.Add(isCell);
        return Names.Count - 1;
    }

    private void AddOwn(string name, bool isCell) => _own.Add(name, Add(name, isCell));

    private void AddComprehension(Scope scope, Dictionary<(string, bool), List<int>> pool, HashSet<int> taken)
    {
        if (!scope.IsInlined)
            return;
        var registers = new Dictionary<string, int>(StringComparer.Ordinal);
        var inside = new HashSet<int>(taken);
        foreach (var name in scope.Names)
        {
            var binding = scope.Find(name)!.Binding;
            if (binding is not (Binding.Local or Binding.Cell))
                continue;
            bool isCell = binding == Binding.Cell;
            if (!pool.TryGetValue((name, isCell), out var shared))
                pool.Add((name, isCell), shared = []);
            int register = shared.FindIndex(r => !taken.Contains(r));
            if (register >= 0)
                register = shared[register];
            else
                shared.Add(register = Add(name, isCell));
            registers.Add(name, register);
            inside.Add(register);
        }
        scope.Registers = registers;
        foreach (var child in scope.Children)
            AddComprehension(child, pool, inside);
    }
}
