using PyLite.Compiler.Ast;
using PyLite.Compiler.Bytecode;

namespace PyLite.Compiler.Emit;

/// <summary>The match statement.</summary>
/// <remarks>
/// A pattern tests a subject register and jumps to its failure label; what it captures is collected in temporaries and stored only
/// when the whole pattern has matched, because a name that a failed pattern bound would be visible to the guard of the next.
/// </remarks>
internal sealed partial class CodeEmitter
{
    /// <summary>The names that the present pattern captures, and the temporary that holds each.</summary>
    private sealed class Captures
    {
        public List<(string Name, int Register, SourceSpan Span)> Items { get; } = [];
    }

    private void EmitMatch(Match statement)
    {
        int mark = _top;
        int subject = Temporary(statement.Subject);
        int cases = _top;
        var end = new Label();
        for (int i = 0; i < statement.Cases.Length; i++)
        {
            var matchCase = statement.Cases[i];
            var next = new Label();
            CheckReachable(matchCase.Pattern, matchCase.Guard is null && i < statement.Cases.Length - 1);
            var captures = new Captures();
            Emit(Opcode.Nop, matchCase.Pattern.Span);
            EmitPattern(matchCase.Pattern, subject, next, captures);
            foreach (var (name, register, span) in captures.Items)
                StoreName(name, register, span);
            _top = cases;
            if (matchCase.Guard is not null)
                EmitCondition(matchCase.Guard, next, false);
            EmitBody(matchCase.Body);
            Jump(end, NoLine);
            Mark(next);
            _top = cases;
        }
        Mark(end);
        _top = mark;
    }

    /// <summary>A pattern that always matches may only stand where nothing can come after it.</summary>
    private void CheckReachable(Pattern pattern, bool somethingFollows)
    {
        if (!somethingFollows)
            return;
        while (pattern is MatchAs { Pattern: not null } or MatchOr)
            pattern = pattern is MatchOr alternatives ? alternatives.Patterns[^1] : ((MatchAs)pattern).Pattern!;
        if (pattern is MatchAs capture)
            throw UnreachableError(capture);
    }

    private Exception UnreachableError(MatchAs capture)
        => _context.Error(capture.Name is null ? "wildcard makes remaining patterns unreachable" : $"name capture '{capture.Name}' makes remaining patterns unreachable", capture.Span);

    private static bool IsWildcard(Pattern pattern) => pattern is MatchAs { Name: null, Pattern: null } or MatchStar { Name: null };

    /// <summary>Tests the subject; falls through with the captures in temporaries that stay pushed.</summary>
    private void EmitPattern(Pattern pattern, int subject, Label fail, Captures captures)
    {
        _context.CheckStack();
        switch (pattern)
        {
            case MatchValue p: EmitValuePattern(p, subject, fail); break;
            case MatchSingleton p: EmitSingletonPattern(p, subject, fail); break;
            case MatchSequence p: EmitSequencePattern(p, subject, fail, captures); break;
            case MatchMapping p: EmitMappingPattern(p, subject, fail, captures); break;
            case MatchClass p: EmitClassPattern(p, subject, fail, captures); break;
            case MatchOr p: EmitOrPattern(p, subject, fail, captures); break;
            case MatchAs p:
                if (p.Pattern is not null)
                    EmitPattern(p.Pattern, subject, fail, captures);
                if (p.Name is not null)
                    Capture(p.Name, subject, captures, p.Span);
                break;
            case MatchStar p:
                if (p.Name is not null)
                    Capture(p.Name, subject, captures, p.Span);
                break;
            default: throw new InvalidOperationException($"unexpected {pattern.GetType().Name}");
        }
    }

    private void Capture(string name, int subject, Captures captures, SourceSpan span)
    {
        if (captures.Items.Any(item => item.Name == name))
            throw _context.Error($"multiple assignments to name '{name}' in pattern", span);
        captures.Items.Add((name, subject, span));
    }

    private void EmitValuePattern(MatchValue p, int subject, Label fail)
    {
        if (p.Value is not (Constant or Attribute or UnaryOp or BinOp))
            throw _context.Error("patterns may only match literals and attribute lookups", p.Span);
        int mark = _top;
        if (_context.Folder.TryShort(p.Value, out int number))
            EmitJump(Opcode.JumpNotEqInt, p.Span, fail, subject, number);
        else
            EmitJump(Opcode.JumpNotEq, p.Span, fail, subject, Operand(p.Value));
        _top = mark;
    }

    private void EmitSingletonPattern(MatchSingleton p, int subject, Label fail)
    {
        if (p.Value is null)
        {
            EmitJump(Opcode.JumpIfNotNone, p.Span, fail, subject);
            return;
        }
        int value = Push();
        LoadConstant(value, p.Value, p.Span);
        Emit(Opcode.Is, p.Span, value, subject, value);
        EmitJump(Opcode.JumpIfFalse, p.Span, fail, value);
        _top = value;
    }

    // ---- sequences

    private void EmitSequencePattern(MatchSequence p, int subject, Label fail, Captures captures)
    {
        int star = -1;
        bool onlyWildcards = true;
        for (int i = 0; i < p.Patterns.Length; i++)
        {
            if (p.Patterns[i] is MatchStar)
            {
                if (star >= 0)
                    throw _context.Error("multiple starred names in sequence pattern", p.Span);
                star = i;
            }
            onlyWildcards &= IsWildcard(p.Patterns[i]);
        }
        if (p.Patterns.Length > MaxUnpack || (star >= 0 && p.Patterns.Length - star - 1 > byte.MaxValue))
            throw _context.Error("too many sub-patterns in sequence pattern", p.Span);

        int test = Push();
        Emit(Opcode.MatchSequence, p.Span, test, subject);
        EmitJump(Opcode.JumpIfFalse, p.Span, fail, test);
        int fixedCount = star < 0 ? p.Patterns.Length : p.Patterns.Length - 1;
        if (star < 0)
        {
            Emit(Opcode.GetLen, p.Span, test, subject);
            EmitJump(Opcode.JumpNotEqInt, p.Span, fail, test, Math.Min(fixedCount, short.MaxValue));
        }
        else if (fixedCount > 0)
        {
            Emit(Opcode.GetLen, p.Span, test, subject);
            EmitJump(Opcode.JumpNotGeInt, p.Span, fail, test, Math.Min(fixedCount, short.MaxValue));
        }
        _top = test;
        if (onlyWildcards)
            return;
        bool isWildcardStar = star >= 0 && IsWildcard(p.Patterns[star]);
        if (isWildcardStar)
        {
            EmitItemsByIndex(p, star, subject, fail, captures);
            return;
        }
        int first = Push(p.Patterns.Length);
        if (star < 0)
            Emit(Opcode.Unpack, p.Span, first, subject, p.Patterns.Length);
        else
            Emit(Opcode.UnpackEx, p.Span, first, subject, p.Patterns.Length - star - 1, star);
        for (int i = 0; i < p.Patterns.Length; i++)
            EmitPattern(p.Patterns[i], first + i, fail, captures);
    }

    /// <summary>With <c>*_</c> only the other items are looked at, from both ends.</summary>
    private void EmitItemsByIndex(MatchSequence p, int star, int subject, Label fail, Captures captures)
    {
        for (int i = 0; i < p.Patterns.Length; i++)
        {
            if (i == star || IsWildcard(p.Patterns[i]))
                continue;
            int item = Push();
            if (i < star)
            {
                Emit(Opcode.LoadItemInt, p.Span, item, subject, i);
            }
            else
            {
                int index = Push();
                Emit(Opcode.GetLen, p.Span, index, subject);
                Emit(Opcode.SubInt, p.Span, index, index, p.Patterns.Length - i);
                Emit(Opcode.LoadItem, p.Span, item, subject, index);
                _top = index;
            }
            EmitPattern(p.Patterns[i], item, fail, captures);
        }
    }

    // ---- mappings

    private void EmitMappingPattern(MatchMapping p, int subject, Label fail, Captures captures)
    {
        if (p.Keys.Length > MaxUnpack)
            throw _context.Error("too many sub-patterns in mapping pattern", p.Span);
        int test = Push();
        Emit(Opcode.MatchMapping, p.Span, test, subject);
        EmitJump(Opcode.JumpIfFalse, p.Span, fail, test);
        if (p.Keys.Length > 0)
        {
            Emit(Opcode.GetLen, p.Span, test, subject);
            EmitJump(Opcode.JumpNotGeInt, p.Span, fail, test, Math.Min(p.Keys.Length, short.MaxValue));
        }
        _top = test;
        if (p.Keys.Length == 0 && p.Rest is null)
            return;

        var seen = new HashSet<ConstantKey>();
        foreach (var key in p.Keys)
        {
            if (_context.Folder.TryFold(key, out var constant))
            {
                if (!seen.Add(new ConstantKey(ConstantFolder.AsKey(constant))))
                    throw _context.Error($"mapping pattern checks duplicate key ({ConstantText.Repr(constant)})", p.Span);
            }
            else if (key is not Attribute)
            {
                throw _context.Error("mapping pattern keys may only match literals and attribute lookups", p.Span);
            }
        }
        int keys = Push();
        EmitTupleOf(p.Keys, keys, p.Span);
        _top = keys + 1;
        int values = Push();
        Emit(Opcode.MatchKeys, p.Span, values, subject, keys);
        EmitJump(Opcode.JumpIfNone, p.Span, fail, values);
        int rest = -1;
        if (p.Rest is not null)
            EmitRest(p, subject, keys, rest = Push());
        if (p.Keys.Length > 0)
        {
            int first = Push(p.Keys.Length);
            Emit(Opcode.Unpack, p.Span, first, values, p.Keys.Length);
            for (int i = 0; i < p.Keys.Length; i++)
                EmitPattern(p.Patterns[i], first + i, fail, captures);
        }
        if (p.Rest is not null)
            Capture(p.Rest, rest, captures, p.Span);
    }

    /// <summary>The items of the subject whose keys the pattern does not name, as a dict.</summary>
    private void EmitRest(MatchMapping p, int subject, int keys, int dest)
    {
        int mark = _top;
        Emit(Opcode.BuildMap, p.Span, dest, 0, 0);
        Emit(Opcode.DictUpdate, p.Span, dest, subject);
        for (int i = 0; i < p.Keys.Length; i++)
        {
            int key = Push();
            Emit(Opcode.LoadItemInt, p.Span, key, keys, i);
            Emit(Opcode.DelItem, p.Span, dest, key);
            _top = mark;
        }
    }

    // ---- classes

    private void EmitClassPattern(MatchClass p, int subject, Label fail, Captures captures)
    {
        for (int i = 0; i < p.KwdAttrs.Length; i++)
            for (int j = i + 1; j < p.KwdAttrs.Length; j++)
                if (p.KwdAttrs[i] == p.KwdAttrs[j])
                    throw _context.Error($"attribute name repeated in class pattern: {p.KwdAttrs[i]}", p.KwdPatterns[j].Span);
        int count = p.Patterns.Length + p.KwdPatterns.Length;
        if (p.Patterns.Length > byte.MaxValue || count > MaxUnpack)
            throw _context.Error($"too many sub-patterns in class pattern {(p.Cls as Name)?.Id}".TrimEnd(), p.Span);
        int cls = Push(2);
        Into(p.Cls, cls);
        LoadConstant(cls + 1, new TupleConstant(p.KwdAttrs.Select(a => (object?)StrConstant.FromUtf16(a)).ToArray()), p.Span);
        Emit(Opcode.MatchClass, p.Span, cls, subject, cls, p.Patterns.Length);
        EmitJump(Opcode.JumpIfFalse, p.Span, fail, cls);
        if (count == 0)
        {
            _top = cls;
            return;
        }
        _top = cls + 1;
        int first = Push(count);
        for (int i = 0; i < count; i++)
            EmitPattern(i < p.Patterns.Length ? p.Patterns[i] : p.KwdPatterns[i - p.Patterns.Length], first + i, fail, captures);
    }

    // ---- alternatives

    /// <summary>Every alternative binds the same names; the first one's registers hold them, whichever matches.</summary>
    private void EmitOrPattern(MatchOr p, int subject, Label fail, Captures captures)
    {
        var matched = new Label();
        int mark = _top;
        List<(string Name, int Register, SourceSpan Span)>? bound = null;
        int shared = -1;
        for (int i = 0; i < p.Patterns.Length; i++)
        {
            bool isLast = i == p.Patterns.Length - 1;
            CheckReachable(p.Patterns[i], !isLast);
            var next = isLast ? fail : new Label();
            var own = new Captures();
            if (bound is not null)
                _top = shared + bound.Count;
            EmitPattern(p.Patterns[i], subject, next, own);
            if (bound is null)
            {
                bound = own.Items;
                // The captures move to the bottom, where every other alternative puts them too.
                shared = mark;
                int scratch = Push(bound.Count);
                for (int k = 0; k < bound.Count; k++)
                    Move(scratch + k, bound[k].Register, p.Span);
                for (int k = 0; k < bound.Count; k++)
                    Move(shared + k, scratch + k, p.Span);
            }
            else
            {
                if (bound.Count != own.Items.Count || bound.Any(b => own.Items.All(o => o.Name != b.Name)))
                    throw _context.Error("alternative patterns bind different names", p.Span);
                for (int k = 0; k < bound.Count; k++)
                    Move(shared + k, own.Items.First(o => o.Name == bound[k].Name).Register, p.Span);
            }
            if (!isLast)
            {
                Jump(matched, p.Span);
                Mark(next);
            }
        }
        Mark(matched);
        _top = shared;
        Push(bound!.Count);
        for (int k = 0; k < bound.Count; k++)
            Capture(bound[k].Name, shared + k, captures, bound[k].Span);
    }
}
