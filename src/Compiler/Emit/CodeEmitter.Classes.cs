using PyLite.Compiler.Ast;
using PyLite.Compiler.Bytecode;
using PyLite.Compiler.Scopes;

namespace PyLite.Compiler.Emit;

internal sealed partial class CodeEmitter
{
    /// <summary>In a class body: the attributes that methods assign on <c>self</c>.</summary>
    private readonly SortedSet<string> _staticAttributes = new(StringComparer.Ordinal);

    private void EmitClassDef(ClassDef node)
    {
        EmitDecorated(node.DecoratorList, node.Name, node.Span, dest =>
        {
            if (node.TypeParams.Length > 0)
                EmitGenericClass(node, dest);
            else
                EmitClass(node, node.Bases, dest);
        });
    }

    /// <summary>Calls <c>__build_class__(body, name, *bases, **keywords)</c>.</summary>
    private void EmitClass(ClassDef node, Expr[] bases, int dest, Action? genericBase = null)
    {
        int mark = _top;
        int window = OpenWindow(dest);
        Emit(Opcode.LoadBuildClass, node.Span, window);
        var scope = _context.Symbols.Get(node);
        EmitFunctionObject(CompileClass(_context, this, scope, node), scope, Push(), node.Span);
        LoadConstant(Push(), StrConstant.FromUtf16(node.Name), node.Span);
        CheckKeywords(node.Keywords);
        if (IsSimpleCall(bases, node.Keywords))
        {
            foreach (var item in bases)
                Temporary(item);
            genericBase?.Invoke();
            foreach (var keyword in node.Keywords)
                Temporary(keyword.Value);
            EmitCallInstruction(Opcode.Call, window, _top - window - 1, node.Keywords, dest, node.Span);
            _top = mark;
            return;
        }
        int list = window + 1;
        Emit(Opcode.BuildList, node.Span, list, list, 2);
        _top = list + 1;
        EmitListItems(list, bases, node.Span);
        if (genericBase is not null)
        {
            genericBase();
            Emit(Opcode.ListAppend, node.Span, list, _top - 1);
            _top = list + 1;
        }
        EmitKeywordMapping(window, node.Keywords, node.Span);
        Emit(Opcode.CallEx, node.Span, window, 0, dest);
        _top = mark;
    }

    private static CodeObject CompileClass(CompilationContext context, CodeEmitter parent, Scope scope, ClassDef node)
    {
        var emitter = new CodeEmitter(context, parent, scope);
        int firstLine = FirstLine(node);
        emitter.EmitClassBody(node, firstLine, new SourceSpan(firstLine, 0, firstLine, 0));
        return emitter.Finish(CodeFlags.None, firstLine);
    }

    private static int FirstLine(ClassDef node) => node.DecoratorList.Length > 0 ? node.DecoratorList[0].Span.Line : node.Span.Line;

    private void EmitClassBody(ClassDef node, int firstLine, SourceSpan span)
    {
        EmitCells();
        int value = Push();
        LoadMangled("__name__", value, span);
        StoreMangled("__module__", value, span);
        LoadConstant(value, StrConstant.FromUtf16(_qualName), span);
        StoreMangled("__qualname__", value, span);
        LoadConstant(value, (long)firstLine, span);
        StoreMangled("__firstlineno__", value, span);
        if (node.TypeParams.Length > 0)
        {
            LoadMangled(".type_params", value, span);
            StoreMangled("__type_params__", value, span);
        }
        if (_layout.TryGetOwn("__classdict__", out int classDict))
        {
            Emit(Opcode.LoadLocals, span, value);
            Emit(Opcode.StoreCell, span, classDict, value);
        }
        if (_layout.TryGetOwn("__conditional_annotations__", out int conditional))
        {
            Emit(Opcode.BuildSet, span, value, 0, 0);
            Emit(Opcode.StoreCell, span, conditional, value);
        }
        var body = node.Body;
        if (DocStrings.Find(body) is { } text)
        {
            body = body[1..];
            if (!_context.StripsDocStrings)
            {
                LoadConstant(value, DocStrings.Clean(text), node.Body[0].Span);
                StoreMangled("__doc__", value, node.Body[0].Span);
            }
        }
        if (_context.FutureAnnotations && VariableAnnotations.Any(node.Body))
            Emit(Opcode.SetupAnnotations, span);
        _top = value;
        CollectVariableAnnotations(body);
        EmitBody(body);
        EmitClassEnd(node, span);
    }

    private void EmitClassEnd(ClassDef node, SourceSpan span)
    {
        int value = Push();
        EmitVariableAnnotations(node, "__annotate_func__", span);
        LoadConstant(value, new TupleConstant(_staticAttributes.Select(name => (object?)StrConstant.FromUtf16(name)).ToArray()), NoLine);
        StoreMangled("__static_attributes__", value, NoLine);
        if (_layout.TryGetOwn("__classdict__", out int classDict))
            StoreMangled("__classdictcell__", classDict, NoLine);
        if (_layout.TryGetOwn("__class__", out int cell))
        {
            StoreMangled("__classcell__", cell, NoLine);
            Emit(Opcode.Return, NoLine, cell);
        }
        else
        {
            Emit(Opcode.ReturnNone, NoLine);
        }
    }

    /// <summary>Notes that a method assigns an attribute of <c>self</c>, for <c>__static_attributes__</c>.</summary>
    private void NoteStaticAttribute(Attribute target)
    {
        if (target.Value is not Name { Id: "self" })
            return;
        for (var emitter = this; emitter is not null; emitter = emitter._parent)
        {
            if (emitter._scope.Kind == ScopeKind.Class)
            {
                emitter._staticAttributes.Add(Mangle(target.Attr));
                return;
            }
        }
    }
}
