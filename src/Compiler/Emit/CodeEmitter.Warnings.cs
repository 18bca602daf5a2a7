using System.Numerics;
using PyLite.Compiler.Ast;

namespace PyLite.Compiler.Emit;

internal sealed partial class CodeEmitter
{
    /// <summary>Warns about <c>is</c> with a literal.</summary>
    private void WarnAboutIdentity(Compare e)
    {
        bool left = IsIdentifiable(e.Left);
        for (int i = 0; i < e.Ops.Length; i++)
        {
            bool right = IsIdentifiable(e.Comparators[i]);
            if (e.Ops[i] is CompareOperator.Is or CompareOperator.IsNot && (!left || !right))
            {
                var literal = !left ? i == 0 ? e.Left : e.Comparators[i - 1] : e.Comparators[i];
                var (word, meant) = e.Ops[i] == CompareOperator.Is ? ("is", "==") : ("is not", "!=");
                _context.Warn($"\"{word}\" with '{TypeName(literal)}' literal. Did you mean \"{meant}\"?", e.Span);
                return;
            }
            left = right;
        }
    }

    private bool IsIdentifiable(Expr e) => e switch
    {
        Constant c => c.Value is null or bool or EllipsisConstant,
        Tuple => !_context.Folder.TryFold(e, out _),
        _ => true,
    };

    /// <summary>Warns about calling a literal.</summary>
    private void WarnAboutCall(Call e)
    {
        if (e.Func is Constant or Tuple or List or ListComp or Dict or DictComp or Set or SetComp or GeneratorExp or JoinedStr or FormattedValue or TemplateStr)
            _context.Warn($"'{TypeName(e.Func)}' object is not callable; perhaps you missed a comma?", e.Func.Span);
    }

    /// <summary>Warns about subscripts that cannot work.</summary>
    private void WarnAboutSubscript(Subscript e)
    {
        if (e.Value is Constant { Value: not (StrConstant or byte[]) } or Set or SetComp or GeneratorExp or TemplateStr or Lambda)
        {
            _context.Warn($"'{TypeName(e.Value)}' object is not subscriptable; perhaps you missed a comma?", e.Value.Span);
            return;
        }
        if (e.Value is not (Constant { Value: StrConstant or byte[] } or Tuple or List or ListComp or JoinedStr or FormattedValue))
            return;
        bool isWrong = e.Slice switch
        {
            Constant c => c.Value is not (long or BigInteger or bool),
            Tuple or List or ListComp or Dict or DictComp or Set or SetComp or GeneratorExp or JoinedStr or FormattedValue or TemplateStr or Lambda => true,
            _ => false,
        };
        if (isWrong)
            _context.Warn($"{TypeName(e.Value)} indices must be integers or slices, not {TypeName(e.Slice)}; perhaps you missed a comma?", e.Value.Span);
    }

    /// <summary>The name of the type that a literal has.</summary>
    private static string TypeName(Expr e) => e switch
    {
        Tuple => "tuple",
        List or ListComp => "list",
        Dict or DictComp => "dict",
        Set or SetComp => "set",
        GeneratorExp => "generator",
        Lambda => "function",
        JoinedStr or FormattedValue => "str",
        TemplateStr => "string.templatelib.Template",
        Constant c => c.Value switch
        {
            null => "NoneType",
            bool => "bool",
            double => "float",
            Complex => "complex",
            StrConstant => "str",
            byte[] => "bytes",
            EllipsisConstant => "ellipsis",
            _ => "int",
        },
        _ => "object",
    };
}
