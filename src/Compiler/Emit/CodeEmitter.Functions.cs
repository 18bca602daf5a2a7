using PyLite.Compiler.Ast;
using PyLite.Compiler.Bytecode;
using PyLite.Compiler.Scopes;

namespace PyLite.Compiler.Emit;

internal sealed partial class CodeEmitter
{
    /// <summary>The optional parts of a function, in the registers that <c>MakeFunction</c> expects: defaults, keyword defaults, annotations, closure.</summary>
    private const int HasDefaults = 1, HasKeywordDefaults = 2, HasAnnotate = 4, HasClosure = 8;

    private readonly record struct FunctionParts(Stmt Node, string Name, Arguments Args, Stmt[] Body, Expr[] Decorators, Expr? Returns, TypeParam[] TypeParams, bool IsAsync)
    {
        public static FunctionParts Of(FunctionDef f) => new(f, f.Name, f.Args, f.Body, f.DecoratorList, f.Returns, f.TypeParams, false);
        public static FunctionParts Of(AsyncFunctionDef f) => new(f, f.Name, f.Args, f.Body, f.DecoratorList, f.Returns, f.TypeParams, true);

        public int FirstLine => Decorators.Length > 0 ? Decorators[0].Span.Line : Node.Span.Line;
    }

    private void EmitFunctionDef(FunctionParts function)
    {
        EmitDecorated(function.Decorators, function.Name, function.Node.Span, dest =>
        {
            if (function.TypeParams.Length > 0)
                EmitGenericFunction(function, dest);
            else
                EmitFunction(function, dest);
        });
    }

    /// <summary>Evaluates the decorators, creates the object, applies the decorators from the inside out, and binds the name.</summary>
    private void EmitDecorated(Expr[] decorators, string name, SourceSpan span, Action<int> create)
    {
        int mark = _top;
        if (decorators.Length == 0)
        {
            if (Resolve(Mangle(name)) is { Access: Access.Register } local)
            {
                create(local.Index);
            }
            else
            {
                int created = Push();
                create(created);
                StoreName(name, created, span);
            }
            _top = mark;
            return;
        }
        foreach (var decorator in decorators)
            Temporary(decorator);
        int value = Push();
        create(value);
        for (int i = decorators.Length - 1; i >= 0; i--)
            Emit(Opcode.Call, decorators[i].Span, mark + i, 1, mark + i);
        StoreName(name, mark, span);
        _top = mark;
    }

    private void EmitFunction(FunctionParts function, int dest)
    {
        int mark = _top;
        int parts = Push(4);
        int flags = EmitDefaults(function.Args, parts, function.Node.Span);
        EmitFunctionWithDefaults(function, parts, flags, dest);
        _top = mark;
    }

    private void EmitFunctionWithDefaults(FunctionParts function, int parts, int flags, int dest)
    {
        if (EmitSignatureAnnotations(function, parts + 2))
            flags |= HasAnnotate;
        var scope = _context.Symbols.Get(function.Node);
        var code = CompileFunction(_context, this, scope, function);
        EmitMakeFunction(code, scope, parts, flags, dest, function.Node.Span);
    }

    /// <summary>A function without defaults and annotations: lambdas without them, class bodies, annotation scopes.</summary>
    private void EmitFunctionObject(CodeObject code, Scope scope, int dest, SourceSpan span)
        => EmitFunctionObject(_constants.AddCode(code), scope, dest, span);

    private void EmitFunctionObject(int code, Scope scope, int dest, SourceSpan span)
    {
        int mark = _top;
        EmitMakeFunction(code, scope, scope.FreeNames.Count > 0 ? Push(4) : 0, 0, dest, span);
        _top = mark;
    }

    private void EmitMakeFunction(CodeObject code, Scope scope, int parts, int flags, int dest, SourceSpan span)
        => EmitMakeFunction(_constants.AddCode(code), scope, parts, flags, dest, span);

    private void EmitMakeFunction(int code, Scope scope, int parts, int flags, int dest, SourceSpan span)
    {
        if (scope.FreeNames.Count > 0)
        {
            flags |= HasClosure;
            LoadClosure(scope, parts + 3, span);
        }
        if (code >= Instruction.MaxField)
            throw _context.Error("too many functions in one block", span);
        Emit(Opcode.MakeFunction, span, dest, flags == 0 ? 0 : parts, code, flags);
    }

    /// <summary>Leaves the defaults in r[parts] and r[parts + 1]; returns the flags of those that there are.</summary>
    private int EmitDefaults(Arguments args, int parts, SourceSpan span)
    {
        int flags = 0;
        if (args.Defaults.Length > 0)
        {
            flags |= HasDefaults;
            if (_context.Folder.TryFoldAll(args.Defaults, out var constants))
                LoadConstant(parts, new TupleConstant(constants), span);
            else
                EmitTupleOf(args.Defaults, parts, span);
        }
        int keywords = args.KwDefaults.Count(value => value is not null);
        if (keywords > 0)
        {
            flags |= HasKeywordDefaults;
            int mark = _top;
            var keys = args.KwOnlyArgs.Zip(args.KwDefaults)
                .Where(p => p.Second is not null)
                .Select(p => (Expr)new Constant(p.First.Span, StrConstant.FromUtf16(Mangle(p.First.Name)))).ToArray();
            EmitDict(new Dict(span, keys, args.KwDefaults.OfType<Expr>().ToArray()), parts + 1);
            _top = mark;
        }
        return flags;
    }

    private static CodeObject CompileFunction(CompilationContext context, CodeEmitter parent, Scope scope, FunctionParts function)
    {
        var emitter = new CodeEmitter(context, parent, scope);
        var body = function.Body;
        var flags = CodeFlags.Optimized | CodeFlags.NewLocals | ParameterFlags(function.Args);
        if (DocStrings.Find(body) is { } text)
        {
            body = body[1..];
            if (!context.StripsDocStrings)
            {
                emitter._constants.DocString = DocStrings.Clean(text);
                flags |= CodeFlags.HasDocstring;
            }
        }
        if (parent._scope.Kind == ScopeKind.Class || (parent._scope.Kind == ScopeKind.TypeParameters && parent._scope.Parent?.Kind == ScopeKind.Class))
            flags |= CodeFlags.Method;
        if (scope.HasYield)
            flags |= function.IsAsync ? CodeFlags.AsyncGenerator : CodeFlags.Generator;
        else if (function.IsAsync)
            flags |= CodeFlags.Coroutine;
        emitter.EmitCells();
        emitter.EmitEnd(body);
        return emitter.Finish(flags, function.FirstLine, function.Args);
    }

    private static CodeFlags ParameterFlags(Arguments args)
        => (args.VarArg is null ? 0 : CodeFlags.VarArgs) | (args.KwArg is null ? 0 : CodeFlags.VarKeywords);

    private void EmitLambda(Lambda e, int dest)
    {
        var scope = _context.Symbols.Get(e);
        int parts = Push(4);
        int flags = EmitDefaults(e.Args, parts, e.Span);
        EmitMakeFunction(CompileLambda(_context, this, scope, e), scope, parts, flags, dest, e.Span);
    }

    private static CodeObject CompileLambda(CompilationContext context, CodeEmitter parent, Scope scope, Lambda e)
    {
        var emitter = new CodeEmitter(context, parent, scope);
        emitter.EmitCells();
        int value = emitter.Operand(e.Body);
        emitter.Emit(Opcode.Return, e.Body.Span, value);
        var flags = CodeFlags.Optimized | CodeFlags.NewLocals | ParameterFlags(e.Args) | (scope.HasYield ? CodeFlags.Generator : 0);
        if (parent._scope.Kind == ScopeKind.Class)
            flags |= CodeFlags.Method;
        return emitter.Finish(flags, e.Span.Line, e.Args);
    }
}
