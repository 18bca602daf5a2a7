using PyLite.Compiler.Ast;
using PyLite.Compiler.Bytecode;
using PyLite.Compiler.Scopes;

namespace PyLite.Compiler.Emit;

internal sealed partial class CodeEmitter
{
    /// <summary>Calls with more arguments build a list, so that no window grows without bound.</summary>
    private const int MaxWindow = 250;

    private void EmitCall(Call e, int dest)
    {
        WarnAboutCall(e);
        if (TryEmitReduction(e, dest))
            return;
        int window = OpenWindow(dest);
        if (e.Func is Attribute { Context: ExprContext.Load } method && IsSimpleCall(e.Args, e.Keywords))
        {
            var span = AttributeSpan(method, e.Span);
            EmitMethod(method, window);
            int arguments = PushArguments(e.Args, e.Keywords);
            EmitCallInstruction(Opcode.CallMethod, window, arguments, e.Keywords, dest, span);
            return;
        }
        Into(e.Func, window);
        EmitArgumentsAndCall(window, [], e.Args, e.Keywords, dest, e.Func is Attribute attribute ? AttributeSpan(attribute, e.Span) : e.Span);
    }

    /// <summary>The first register of a call's window: the destination itself if that is the top of the stack.</summary>
    private int OpenWindow(int dest) => IsTemp(dest) && dest == _top - 1 ? dest : Push();

    /// <summary>Loads a method and its object into the window's first two registers.</summary>
    private void EmitMethod(Attribute method, int window)
    {
        if (IsPlainSuper(method))
        {
            Push(2);
            LoadSuper(method, window);
            _top = window + 2;
            Emit(Opcode.LoadSuperMethod, AttributeSpan(method), window, window, AttributeIndex(method.Attr, method.Span));
            return;
        }
        int value = Operand(method.Value, window);
        _top = window + 1;
        Push();
        Emit(Opcode.LoadMethod, AttributeSpan(method), window, value, AttributeIndex(method.Attr, method.Span));
    }

    private static bool IsSimpleCall(Expr[] args, Keyword[] keywords)
    {
        if (args.Length + keywords.Length > MaxWindow)
            return false;
        foreach (var argument in args)
            if (argument is Starred)
                return false;
        foreach (var keyword in keywords)
            if (keyword.Arg is null)
                return false;
        return true;
    }

    private int PushArguments(Expr[] args, Keyword[] keywords)
    {
        foreach (var argument in args)
            Temporary(argument);
        foreach (var keyword in keywords)
            Temporary(keyword.Value);
        return args.Length + keywords.Length;
    }

    /// <summary>Evaluates the arguments of the callable in the window and calls it; <paramref name="leading"/> are constants before them.</summary>
    private void EmitArgumentsAndCall(int window, object?[] leading, Expr[] args, Keyword[] keywords, int dest, SourceSpan span)
    {
        CheckKeywords(keywords);
        foreach (var constant in leading)
            LoadConstant(Push(), constant, span);
        if (IsSimpleCall(args, keywords))
        {
            int count = leading.Length + PushArguments(args, keywords);
            EmitCallInstruction(Opcode.Call, window, count, keywords, dest, span);
            return;
        }
        EmitPositional(window, leading.Length, args, span);
        EmitKeywordMapping(window, keywords, span);
        Emit(Opcode.CallEx, span, window, 0, dest);
    }

    private void EmitCallInstruction(Opcode op, int window, int count, Keyword[] keywords, int dest, SourceSpan span)
    {
        if (keywords.Length == 0)
        {
            Emit(op, span, window, count, dest);
            return;
        }
        CheckKeywords(keywords);
        var names = new TupleConstant(keywords.Select(k => (object?)StrConstant.FromUtf16(k.Arg!)).ToArray());
        Emit(op == Opcode.Call ? Opcode.CallKw : Opcode.CallMethodKw, span, window, count, dest);
        EmitWide(Opcode.ExtraArg, span, 0, _constants.Add(names));
    }

    private void CheckKeywords(Keyword[] keywords)
    {
        for (int i = 0; i < keywords.Length; i++)
        {
            if (keywords[i].Arg is not { } name)
                continue;
            for (int j = i + 1; j < keywords.Length; j++)
                if (keywords[j].Arg == name)
                    throw _context.Error($"keyword argument repeated: {name}", keywords[j].Span);
        }
    }

    /// <summary>Leaves one iterable with all positional arguments in r[window + 1].</summary>
    private void EmitPositional(int window, int leading, Expr[] args, SourceSpan span)
    {
        int target = window + 1;
        if (leading == 0 && args is [Starred only])
        {
            Into(only.Value, Push());
            return;
        }
        if (leading == 0 && args.Length == 0)
        {
            Emit(Opcode.LoadCommon, span, Push(), 0, 0, (int)CommonConstant.EmptyTuple);
            return;
        }
        int plain = 0;
        while (plain < args.Length && args[plain] is not Starred && plain + leading < MaxWindow)
            Temporary(args[plain++]);
        if (leading + plain == 0)
            Push();
        Emit(Opcode.BuildList, span, target, target, leading + plain);
        _top = target + 1;
        EmitListItems(target, args.AsSpan(plain), span);
    }

    /// <summary>Appends and extends a list with the rest of a display's elements.</summary>
    private void EmitListItems(int list, ReadOnlySpan<Expr> items, SourceSpan span)
    {
        int mark = _top;
        foreach (var item in items)
        {
            var (op, value) = item is Starred starred ? (Opcode.ListExtend, starred.Value) : (Opcode.ListAppend, item);
            Emit(op, span, list, Operand(value));
            _top = mark;
        }
    }

    /// <summary>Leaves Absent or a mapping with all keyword arguments in r[window + 2].</summary>
    private void EmitKeywordMapping(int window, Keyword[] keywords, SourceSpan span)
    {
        int target = Push();
        if (keywords.Length == 0)
        {
            Emit(Opcode.LoadAbsent, span, target);
            return;
        }
        if (keywords is [{ Arg: null } only])
        {
            Into(only.Value, target);
            return;
        }
        bool isFirst = true;
        for (int i = 0; i < keywords.Length;)
        {
            if (keywords[i].Arg is null)
            {
                if (isFirst)
                    Emit(Opcode.BuildMap, span, target, 0, 0);
                isFirst = false;
                Emit(Opcode.DictMerge, span, target, Operand(keywords[i].Value), window);
                _top = target + 1;
                i++;
                continue;
            }
            int end = i;
            while (end < keywords.Length && keywords[end].Arg is not null && end - i < MaxWindow / 2)
                end++;
            int pairs = isFirst ? target : Push();
            _top = pairs;
            for (int k = i; k < end; k++)
            {
                LoadConstant(Push(), StrConstant.FromUtf16(keywords[k].Arg!), keywords[k].Span);
                Temporary(keywords[k].Value);
            }
            Emit(Opcode.BuildMap, span, pairs, pairs, end - i);
            if (!isFirst)
                Emit(Opcode.DictMerge, span, target, pairs, window);
            isFirst = false;
            _top = target + 1;
            i = end;
        }
    }

    // ---- super() without arguments

    /// <summary>
    /// Whether an attribute is looked up on <c>super()</c> in a method whose <c>__class__</c> and first parameter are at hand.
    /// </summary>
    private bool IsPlainSuper(Attribute e)
        => e is { Context: ExprContext.Load, Value: Call { Func: Name { Id: "super" }, Args: [], Keywords: [] } }
            && _scope.Kind is ScopeKind.Function or ScopeKind.Lambda
            && _scope.Node is FunctionDef { Args: { } a } && a.PosOnlyArgs.Length + a.Args.Length > 0
            && Resolve("super").Access == Access.Global
            && FreeIndex("__class__") >= 0
            && (!_layout.MayBeUnbound(0) || _layout.Cells[0]);

    /// <summary>Loads the global super, the class and the first parameter.</summary>
    private void LoadSuper(Attribute e, int dest)
    {
        var call = e.Value.Span;
        EmitWide(Opcode.LoadGlobal, ((Call)e.Value).Func.Span, dest, NameIndex("super"));
        EmitWide(Opcode.LoadFree, call, dest + 1, FreeIndex("__class__"));
        Emit(_layout.Cells[0] ? Opcode.LoadCell : Opcode.Move, call, dest + 2, 0);
    }
}
