using PyLite.Compiler.Ast;
using PyLite.Compiler.Bytecode;
using PyLite.Compiler.Scopes;

namespace PyLite.Compiler.Emit;

/// <summary>How a name is reached from the code that is being emitted.</summary>
internal enum Access : byte
{
    Register, Cell, Free, Global,
    /// <summary>The frame's namespace, then globals, then builtins.</summary>
    Name,
    /// <summary>The class's namespace, then the closure.</summary>
    ClassThenFree,
    /// <summary>The namespace of the class around an annotation scope, then globals and builtins.</summary>
    ClassThenGlobal,
}

/// <summary>A resolved name; <see cref="Index"/> is a register or an index into the closure.</summary>
internal readonly record struct NameReference(Access Access, int Index);

internal sealed partial class CodeEmitter
{
    /// <summary>Finds a (mangled) name from the innermost comprehension outwards.</summary>
    private NameReference Resolve(string name)
    {
        for (int i = _comprehensions.Count - 1; i >= 0; i--)
        {
            var symbol = _comprehensions[i].Find(name);
            switch (symbol?.Binding)
            {
                case Binding.Local: return new(Access.Register, _comprehensions[i].Registers![name]);
                case Binding.Cell: return new(Access.Cell, _comprehensions[i].Registers![name]);
                case Binding.GlobalExplicit: return new(Access.Global, 0);
            }
        }
        return _scope.Kind switch
        {
            ScopeKind.Module => ResolveInModule(name),
            ScopeKind.Class => ResolveInClass(name),
            _ => ResolveInFunction(name),
        };
    }

    /// <summary>
    /// A name that any block declares global is global here too, which matters to code of <c>exec</c> with a namespace of its own.
    /// </summary>
    private NameReference ResolveInModule(string name)
        => new(_scope.Find(name)?.Binding == Binding.GlobalExplicit ? Access.Global : Access.Name, 0);

    private NameReference ResolveInClass(string name)
    {
        if (_comprehensions.Count > 0)
        {
            // A comprehension is a function in a class body: it does not see the class's own names.
            return FreeIndex(name) is >= 0 and var closure ? new(Access.Free, closure) : new(Access.Global, 0);
        }
        switch (_scope.Find(name)?.Binding)
        {
            case Binding.GlobalExplicit: return new(Access.Global, 0);
            case Binding.Free: return new(Access.ClassThenFree, FreeIndex(name));
            default: return new(Access.Name, 0);
        }
    }

    private NameReference ResolveInFunction(string name)
    {
        if (_layout.TryGetOwn(name, out int register))
            return new(_layout.Cells[register] ? Access.Cell : Access.Register, register);
        bool seesClass = _scope.VisibleClass is not null && _comprehensions.Count == 0 && name is not ("__classdict__" or "__conditional_annotations__" or ".type_params");
        if (FreeIndex(name) is >= 0 and var index)
            return new(seesClass ? Access.ClassThenFree : Access.Free, index);
        return new(seesClass && _scope.Find(name)?.Binding != Binding.GlobalExplicit ? Access.ClassThenGlobal : Access.Global, 0);
    }

    private int FreeIndex(string name) => Array.BinarySearch(_layout.FreeNames, name, StringComparer.Ordinal);

    // ---- reading

    /// <summary>The register of a local that can be an operand as it is.</summary>
    private bool TryLocal(Expr expression, out int register)
    {
        if (expression is Name name && Resolve(Mangle(name.Id)) is { Access: Access.Register } reference)
        {
            register = reference.Index;
            return true;
        }
        register = -1;
        return false;
    }

    private void CheckBound(int register, SourceSpan span)
    {
        if (_layout.MayBeUnbound(register))
            Emit(Opcode.CheckLocal, span, register);
    }

    private void LoadName(string id, int dest, SourceSpan span)
    {
        if (id == "__debug__")
        {
            LoadConstant(dest, _context.Options.Optimize == 0, span);
            return;
        }
        LoadMangled(Mangle(id), dest, span);
    }

    private void LoadMangled(string name, int dest, SourceSpan span)
    {
        var reference = Resolve(name);
        switch (reference.Access)
        {
            case Access.Register:
                CheckBound(reference.Index, span);
                Move(dest, reference.Index, span);
                break;
            case Access.Cell: Emit(Opcode.LoadCell, span, dest, reference.Index); break;
            case Access.Free: EmitWide(Opcode.LoadFree, span, dest, reference.Index); break;
            case Access.Global: EmitWide(Opcode.LoadGlobal, span, dest, NameIndex(name)); break;
            case Access.Name: EmitWide(Opcode.LoadName, span, dest, NameIndex(name)); break;
            case Access.ClassThenFree:
                int mapping = LoadClassNamespace(span);
                Emit(Opcode.LoadFromDictOrFree, span, dest, mapping, reference.Index);
                _top = mapping;
                break;
            case Access.ClassThenGlobal:
                int classDict = LoadClassNamespace(span);
                Emit(Opcode.LoadFromDictOrGlobals, span, dest, classDict, NameIndex(name));
                _top = classDict;
                break;
        }
    }

    /// <summary>Pushes the class namespace: the frame's own in a class body, that of the class around in an annotation scope.</summary>
    private int LoadClassNamespace(SourceSpan span)
    {
        int register = Push();
        if (_scope.Kind == ScopeKind.Class)
            Emit(Opcode.LoadLocals, span, register);
        else
            EmitWide(Opcode.LoadFree, span, register, FreeIndex("__classdict__"));
        return register;
    }

    // ---- writing

    private void StoreName(string id, int source, SourceSpan span) => StoreMangled(Mangle(id), source, span);

    private void StoreMangled(string name, int source, SourceSpan span)
    {
        var reference = Resolve(name);
        switch (reference.Access)
        {
            case Access.Register: Move(reference.Index, source, span); break;
            case Access.Cell: Emit(Opcode.StoreCell, span, reference.Index, source); break;
            case Access.Free or Access.ClassThenFree: EmitWide(Opcode.StoreFree, span, source, reference.Index); break;
            case Access.Global or Access.ClassThenGlobal: EmitWide(Opcode.StoreGlobal, span, source, NameIndex(name)); break;
            case Access.Name: EmitWide(Opcode.StoreName, span, source, NameIndex(name)); break;
        }
    }

    private void DeleteName(string id, SourceSpan span)
    {
        var name = Mangle(id);
        var reference = Resolve(name);
        switch (reference.Access)
        {
            case Access.Register: Emit(Opcode.DelLocal, span, reference.Index); break;
            case Access.Cell: Emit(Opcode.DelCell, span, reference.Index); break;
            case Access.Free or Access.ClassThenFree: EmitWide(Opcode.DelFree, span, 0, reference.Index); break;
            case Access.Global or Access.ClassThenGlobal: EmitWide(Opcode.DelGlobal, span, 0, NameIndex(name)); break;
            case Access.Name: EmitWide(Opcode.DelName, span, 0, NameIndex(name)); break;
        }
    }

    /// <summary>Unbinds a name without an error if it is not bound: what happens to <c>e</c> after <c>except E as e</c>.</summary>
    private void ForgetName(string id, SourceSpan span)
    {
        if (Resolve(Mangle(id)) is { Access: Access.Register } reference)
        {
            Emit(Opcode.LoadAbsent, span, reference.Index);
            return;
        }
        int none = Push();
        Emit(Opcode.LoadNone, span, none);
        StoreName(id, none, span);
        DeleteName(id, span);
        _top = none;
    }

    /// <summary>Pushes consecutive registers with the cells that a function's closure takes, and makes a tuple of them.</summary>
    private void LoadClosure(Scope inner, int dest, SourceSpan span)
    {
        int mark = _top;
        var references = inner.FreeNames.Select(ResolveCell).ToArray();
        int first = references[0].Index;
        for (int i = 0; i < references.Length; i++)
        {
            if (references[i].Access == Access.Cell && references[i].Index == first + i)
                continue;
            first = Push(references.Length);
            break;
        }
        for (int i = 0; i < references.Length && first >= mark; i++)
        {
            int slot = first + i;
            var reference = references[i];
            if (reference.Access == Access.Cell)
                Emit(Opcode.Move, span, slot, reference.Index);
            else
                EmitWide(Opcode.LoadClosure, span, slot, reference.Index);
        }
        Emit(Opcode.BuildTuple, span, dest, first, references.Length);
        _top = mark;
    }

    /// <summary>The cell of a name that an inner function captures; a class body hands on the cells around it.</summary>
    private NameReference ResolveCell(string name)
    {
        for (int i = _comprehensions.Count - 1; i >= 0; i--)
            if (_comprehensions[i].Find(name) is { Binding: Binding.Cell })
                return new(Access.Cell, _comprehensions[i].Registers![name]);
        return _layout.TryGetOwn(name, out int register) && _layout.Cells[register]
            ? new(Access.Cell, register)
            : new(Access.Free, FreeIndex(name));
    }
}
