using PyLite.Compiler.Ast;
using PyLite.Compiler.Bytecode;
using PyLite.Compiler.Scopes;

namespace PyLite.Compiler.Emit;

/// <summary>
/// Emits the instructions of one code object. Expressions are compiled towards a destination register, so that <c>x = a + b</c> is one
/// instruction; locals are operands where they stand. Temporaries form a stack above the named registers, and a call's window is always
/// at its top.
/// </summary>
/// <remarks>
/// <para>The invariants that all parts rely on:</para>
/// <list type="bullet">
/// <item>A named register is written only by the last instruction of an expression, because the expression, or a handler that sees an
/// exception from the middle of it, may still read the old value. A temporary destination may hold intermediate results.</item>
/// <item>Every function leaves <c>_top</c> as it found it, unless it says that it pushes its result.</item>
/// <item>Each instruction carries the innermost handler that covers it, so that the rows of the exception table never overlap.</item>
/// </list>
/// </remarks>
internal sealed partial class CodeEmitter
{
    private readonly CompilationContext _context;
    private readonly CodeEmitter? _parent;
    private readonly Scope _scope;
    private readonly List<EmittedInstruction> _code = [];
    private readonly ConstantTable _constants = new();
    private readonly Dictionary<string, int> _names = new(StringComparer.Ordinal);
    private readonly List<string> _nameList = [];
    private readonly RegisterLayout _layout;
    private readonly string _qualName;

    /// <summary>The comprehensions around the present expression that run in this code object, outermost first.</summary>
    private readonly List<Scope> _comprehensions = [];

    private Handler? _handler;
    private int _top;
    private int _registerCount;

    private CodeEmitter(CompilationContext context, CodeEmitter? parent, Scope scope, string? localName = null)
    {
        _context = context;
        _parent = parent;
        _scope = scope;
        _layout = new RegisterLayout(scope);
        _qualName = QualifiedName(parent, scope, localName ?? scope.Name);
        _top = _registerCount = _layout.Count;
    }

    // ---- registers

    /// <summary>The lowest temporary.</summary>
    private int FirstTemp => _layout.Count;

    private bool IsTemp(int register) => register >= FirstTemp;

    private int Push() => Push(1);

    /// <summary>Takes consecutive temporaries from the top of the stack; the first is returned.</summary>
    private int Push(int count)
    {
        int first = _top;
        _top += count;
        if (_top > _registerCount)
        {
            _registerCount = _top;
            if (_registerCount > Instruction.MaxField - 8)
                throw _context.Error("expression needs too many registers", default);
        }
        return first;
    }

    // ---- instructions

    private void Emit(Opcode op, SourceSpan span, int a = 0, int b = 0, int c = 0, int d = 0)
        => _code.Add(new EmittedInstruction { Op = op, Span = span, A = a, B = b, C = c, D = (byte)d, Handler = _handler });

    /// <summary>An instruction with a 32-bit operand.</summary>
    private void EmitWide(Opcode op, SourceSpan span, int a, int bc)
        => _code.Add(new EmittedInstruction { Op = op, Span = span, A = a, B = bc, IsWide = true, Handler = _handler });

    private void EmitJump(Opcode op, SourceSpan span, Label target, int a = 0, int b = 0)
        => _code.Add(new EmittedInstruction { Op = op, Span = span, A = a, B = b, Target = target, Handler = _handler });

    private void Jump(Label target, SourceSpan span) => EmitJump(Opcode.Jump, span, target);

    private void Mark(Label label) => label.Position = _code.Count;

    private void Move(int to, int from, SourceSpan span)
    {
        if (to != from)
            Emit(Opcode.Move, span, to, from);
    }

    private int NameIndex(string name)
    {
        if (!_names.TryGetValue(name, out int index))
        {
            _names.Add(name, index = _nameList.Count);
            _nameList.Add(name);
        }
        return index;
    }

    /// <summary>The index of an attribute's name, for a 16-bit field.</summary>
    private int AttributeIndex(string name, SourceSpan span)
    {
        int index = NameIndex(Mangle(name));
        return index <= Instruction.MaxField ? index : throw _context.Error("too many names in one block", span);
    }

    private string Mangle(string name) => _scope.MangledNames is { } names && !names.Contains(name) ? name : NameMangling.Mangle(_scope.PrivateName, name);

    private void LoadConstant(int dest, object? value, SourceSpan span)
    {
        switch (value)
        {
            case null: Emit(Opcode.LoadNone, span, dest); break;
            case true: Emit(Opcode.LoadTrue, span, dest); break;
            case false: Emit(Opcode.LoadFalse, span, dest); break;
            case long n and >= int.MinValue and <= int.MaxValue: EmitWide(Opcode.LoadInt, span, dest, (int)n); break;
            default: EmitWide(Opcode.LoadConst, span, dest, _constants.Add(value)); break;
        }
    }

    // ---- code objects

    private static string QualifiedName(CodeEmitter? parent, Scope scope, string name)
    {
        if (parent is null || scope.Kind == ScopeKind.Module)
            return name;
        var outer = parent;
        if (outer._scope.IsAnnotationLike && outer._parent is not null)
            outer = outer._parent;
        if (outer._scope.Kind == ScopeKind.Module)
            return name;
        if (scope.Kind is ScopeKind.Function or ScopeKind.Class && outer._scope.Find(NameMangling.Mangle(outer._scope.PrivateName, scope.Name))?.Is(SymbolFlags.DeclaredGlobal) == true)
            return name;
        bool isFunction = outer._scope.Kind is ScopeKind.Function or ScopeKind.Lambda;
        return isFunction ? $"{outer._qualName}.<locals>.{name}" : $"{outer._qualName}.{name}";
    }

    /// <summary>Closes the block: resolves jumps and packs everything into the immutable code object.</summary>
    private CodeObject Finish(CodeFlags flags, int firstLine, Arguments? args = null)
    {
        if (_scope.IsNested && _scope.IsFunctionLike)
            flags |= CodeFlags.Nested;
        if (_context.FutureAnnotations)
            flags |= CodeFlags.FutureAnnotations;
        _context.CountInstructions(_code.Count, _scope.Node.Span);
        var assembled = Assembler.Assemble(_code, _constants, _scope.Parameters.Count, _statementStarts);
        string[] names = _layout.Names.ToArray();
        // Within the block it has a name that hides none of the program's.
        if (_scope.Kind == ScopeKind.Annotations)
            names[0] = "format";
        return new CodeObject
        {
            Name = _scope.Name,
            QualName = _qualName,
            Filename = _context.Filename,
            FirstLine = firstLine,
            Flags = flags,
            ArgCount = args is null ? (_scope.Parameters.Count) : args.PosOnlyArgs.Length + args.Args.Length,
            PosOnlyArgCount = args?.PosOnlyArgs.Length ?? (_scope.Kind is ScopeKind.Annotations ? 1 : 0),
            KwOnlyArgCount = args?.KwOnlyArgs.Length ?? 0,
            LocalNames = names,
            IsCell = _layout.Cells.ToArray(),
            FreeNames = _layout.FreeNames,
            Names = _nameList.ToArray(),
            Constants = _constants.ToArray(),
            Instructions = assembled.Instructions,
            ExceptionTable = assembled.Rows,
            Positions = assembled.Positions,
            RegisterCount = _registerCount,
            StatementStarts = assembled.StatementStarts,
        };
    }

    /// <summary>Cells for the captured variables of the block itself, before anything else runs.</summary>
    private void EmitCells()
    {
        for (int register = 0; register < _layout.OwnCount; register++)
            if (_layout.Cells[register])
                Emit(Opcode.MakeCell, NoLine, register);
    }
}
