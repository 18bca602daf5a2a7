using System.Runtime.InteropServices;
using PyLite.Compiler.Bytecode;

namespace PyLite.Compiler.Emit;

/// <summary>The packed parts of a code object.</summary>
internal readonly record struct AssembledCode(ulong[] Instructions, ExceptionRow[] Rows, SourcePosition[] Positions, byte[] StatementStarts);

/// <summary>
/// Turns the emitted instructions into words: shortens jumps to jumps, drops what cannot be reached and the checks that data-flow
/// analysis proves needless, and resolves the jumps, those that exceed 16 bits by way of a wide jump.
/// </summary>
internal sealed class Assembler
{
    private readonly EmittedInstruction[] _code;
    private readonly int[] _targets;
    private readonly bool[] _dropped;
    private readonly bool[] _isLong;

    private Assembler(List<EmittedInstruction> code)
    {
        _code = code.ToArray();
        _targets = new int[_code.Length];
        _dropped = new bool[_code.Length];
        _isLong = new bool[_code.Length];
        for (int i = 0; i < _code.Length; i++)
            _targets[i] = _code[i].Target?.Position ?? -1;
    }

    public static AssembledCode Assemble(List<EmittedInstruction> code, ConstantTable constants, int parameters, List<int> statementStarts)
    {
        var assembler = new Assembler(code);
        assembler.ThreadJumps();
        assembler.InvertJumps();
        assembler.DropUnreachable();
        DefiniteAssignment.DropChecks(assembler._code, assembler._targets, assembler._dropped, parameters);
        assembler.DropJumpsToNext();
        return assembler.Encode(constants, statementStarts);
    }

    /// <summary>Whether control never falls through to the next instruction.</summary>
    public static bool EndsFlow(Opcode op) => op is Opcode.Jump or Opcode.Return or Opcode.ReturnNone or Opcode.Raise or Opcode.RaiseFrom
        or Opcode.RaiseBare or Opcode.Reraise;

    private void ThreadJumps()
    {
        for (int i = 0; i < _code.Length; i++)
        {
            if (_targets[i] < 0)
                continue;
            int target = _targets[i];
            for (int hops = 0; hops < 16 && target < _code.Length && _code[target].Op == Opcode.Jump && _targets[target] != target && TakesLine(i, target); hops++)
                target = _targets[target];
            _targets[i] = target;
            if (_code[i].Op == Opcode.Jump && target < _code.Length && _code[target].Op is Opcode.Return or Opcode.ReturnNone && TakesLine(i, target))
            {
                var (handler, span) = (_code[i].Handler, _code[i].Span);
                _code[i] = _code[target] with { Handler = handler, Span = span };
                _targets[i] = -1;
            }
        }
    }

    /// <summary>
    /// Whether a jump can do what it leads to at once, so that nobody who watches the lines misses one. One without a line becomes part of what it leads to.
    /// </summary>
    private bool TakesLine(int jump, int target)
    {
        int line = _code[target].Span.Line;
        if (line == 0 || line == _code[jump].Span.Line)
            return true;
        if (_code[jump].Op != Opcode.Jump || _code[jump].Span.Line != 0)
            return false;
        _code[jump].Span = _code[target].Span;
        return true;
    }

    /// <summary>A conditional jump over an unconditional one becomes the opposite conditional jump.</summary>
    private void InvertJumps()
    {
        var isTarget = new bool[_code.Length + 1];
        foreach (int target in _targets)
            if (target >= 0)
                isTarget[target] = true;
        for (int i = 0; i + 2 < _code.Length; i++)
        {
            if (_targets[i] != i + 2 || _code[i + 1].Op != Opcode.Jump || isTarget[i + 1] || Opposite(_code[i].Op) is not { } opposite)
                continue;
            if (_code[i + 1].Span.Line is not 0 and var line && line != _code[i].Span.Line)
                continue;
            _code[i].Op = opposite;
            _targets[i] = _targets[i + 1];
            _code[i + 1] = new EmittedInstruction { Op = Opcode.Nop, Handler = _code[i].Handler };
            _targets[i + 1] = -1;
        }
    }

    private static Opcode? Opposite(Opcode op) => op switch
    {
        Opcode.JumpIfTrue => Opcode.JumpIfFalse,
        Opcode.JumpIfFalse => Opcode.JumpIfTrue,
        Opcode.JumpIfNone => Opcode.JumpIfNotNone,
        Opcode.JumpIfNotNone => Opcode.JumpIfNone,
        >= Opcode.JumpLt and <= Opcode.JumpNe => op + (Opcode.JumpNotLt - Opcode.JumpLt),
        >= Opcode.JumpNotLt and <= Opcode.JumpNotNe => op - (Opcode.JumpNotLt - Opcode.JumpLt),
        >= Opcode.JumpLtInt and <= Opcode.JumpNeInt => op + (Opcode.JumpNotLtInt - Opcode.JumpLtInt),
        >= Opcode.JumpNotLtInt and <= Opcode.JumpNotNeInt => op - (Opcode.JumpNotLtInt - Opcode.JumpLtInt),
        _ => null,
    };

    private void DropUnreachable()
    {
        Array.Fill(_dropped, true);
        var handlers = new HashSet<Handler>();
        var work = new Stack<int>();
        work.Push(0);
        while (work.TryPop(out int i))
        {
            for (; i < _code.Length && _dropped[i]; i++)
            {
                _dropped[i] = false;
                if (_targets[i] >= 0)
                    work.Push(_targets[i]);
                if (_code[i].Handler is { } handler && handlers.Add(handler))
                    work.Push(handler.Entry.Position);
                if (EndsFlow(_code[i].Op))
                    break;
            }
        }
        DropNops();
    }

    /// <summary>A Nop stays where a statement that does nothing is the only one on its line: somebody may watch the lines.</summary>
    private void DropNops()
    {
        int before = 0, after = 0;
        for (int i = _code.Length - 1; i >= 0; i--)
        {
            if (_dropped[i])
                continue;
            if (_code[i].Op == Opcode.Nop && (_code[i].Span.Line == 0 || _code[i].Span.Line == after))
                _dropped[i] = true;
            else
                after = _code[i].Span.Line;
        }
        var isTarget = new bool[_code.Length + 1];
        foreach (int target in _targets)
            if (target >= 0)
                isTarget[target] = true;
        for (int i = 0; i < _code.Length; i++)
        {
            if (isTarget[i])
                before = 0;
            if (_dropped[i])
                continue;
            _dropped[i] = _code[i].Op == Opcode.Nop && _code[i].Span.Line == before;
            before = EndsFlow(_code[i].Op) ? 0 : _code[i].Span.Line;
        }
    }

    private void DropJumpsToNext()
    {
        for (int i = _code.Length - 1; i >= 0; i--)
        {
            if (_dropped[i] || _code[i].Op != Opcode.Jump || _targets[i] <= i)
                continue;
            int next = i + 1;
            while (next < _targets[i] && _dropped[next])
                next++;
            // Where it is the only one on its line it stays: somebody may watch the lines.
            int line = _code[i].Span.Line;
            _dropped[i] = next == _targets[i] && (line == 0 || line == LineBefore(i) || next < _code.Length && line == _code[next].Span.Line);
        }
    }

    /// <summary>The line of the instruction that stands before one.</summary>
    private int LineBefore(int i)
    {
        do i--;
        while (i >= 0 && _dropped[i]);
        return i < 0 ? 0 : _code[i].Span.Line;
    }

    private static bool IsWideJump(Opcode op) => op is Opcode.Jump or Opcode.JumpIfTrue or Opcode.JumpIfFalse or Opcode.JumpIfNone
        or Opcode.JumpIfNotNone or Opcode.EndAsyncFor;

    /// <summary>The address of each instruction, the end included. A jump that turns out too far takes three words.</summary>
    private int[] Layout()
    {
        var addresses = new int[_code.Length + 1];
        while (true)
        {
            int address = 0;
            for (int i = 0; i < _code.Length; i++)
            {
                addresses[i] = address;
                if (!_dropped[i])
                    address += _isLong[i] ? 3 : 1;
            }
            addresses[_code.Length] = address;
            if (address <= short.MaxValue)
                return addresses;
            bool changed = false;
            for (int i = 0; i < _code.Length; i++)
            {
                if (_dropped[i] || _targets[i] < 0 || _isLong[i] || IsWideJump(_code[i].Op))
                    continue;
                int distance = addresses[_targets[i]] - addresses[i] - 1;
                if (distance is < short.MinValue or > short.MaxValue)
                    _isLong[i] = changed = true;
            }
            if (!changed)
                return addresses;
        }
    }

    private AssembledCode Encode(ConstantTable constants, List<int> statementStarts)
    {
        var addresses = Layout();
        int size = addresses[_code.Length];
        var words = new ulong[size];
        var positions = new SourcePosition[size];
        var rows = new List<ExceptionRow>();
        Handler? covered = null;
        int start = 0;
        for (int i = 0; i < _code.Length; i++)
        {
            if (_dropped[i])
                continue;
            ref readonly var instruction = ref _code[i];
            int address = addresses[i];
            if (instruction.Handler != covered)
            {
                AddRow(rows, covered, start, address, addresses);
                covered = instruction.Handler;
                start = address;
            }
            int length = _isLong[i] ? 3 : 1;
            var span = instruction.Span;
            for (int k = 0; k < length; k++)
                positions[address + k] = span.Line == 0 ? new(-1, -1, -1, -1) : new(span.Line, span.EndLine, span.Column, span.EndColumn);
            if (_isLong[i])
            {
                // The jump hops over the one that leaves the fall-through path.
                words[address] = Word(instruction, 1, constants);
                words[address + 1] = Instruction.MakeBC(Opcode.Jump, 0, 1);
                words[address + 2] = Instruction.MakeBC(Opcode.Jump, 0, addresses[_targets[i]] - address - 3);
            }
            else
            {
                words[address] = Word(instruction, _targets[i] < 0 ? 0 : addresses[_targets[i]] - address - 1, constants);
            }
        }
        AddRow(rows, covered, start, size, addresses);
        return new AssembledCode(words, rows.ToArray(), positions, EncodeStarts(statementStarts, addresses));
    }

    /// <summary>See <see cref="CodeObject.StatementStarts"/>.</summary>
    private byte[] EncodeStarts(List<int> starts, int[] addresses)
    {
        var encoded = new List<byte>();
        int last = 0;
        foreach (int start in starts)
        {
            int kept = start;
            // What was dropped as needless stands for an instruction of the same line.
            while (kept < _code.Length && _dropped[kept] && _code[kept].Span.Line == _code[start].Span.Line)
                kept++;
            if (kept >= _code.Length || _dropped[kept] || _code[kept].Span.Line != _code[start].Span.Line)
                continue;
            int step = addresses[kept] - last;
            if (step < 0)
                continue;
            for (; step >= byte.MaxValue; step -= byte.MaxValue)
                encoded.Add(byte.MaxValue);
            encoded.Add((byte)step);
            last = addresses[kept];
        }
        return encoded.ToArray();
    }

    private static void AddRow(List<ExceptionRow> rows, Handler? handler, int start, int end, int[] addresses)
    {
        if (handler is not null && end > start)
            rows.Add(new ExceptionRow(start, end, addresses[handler.Entry.Position], handler.Register));
    }

    private static ulong Word(in EmittedInstruction i, int jump, ConstantTable constants)
    {
        if (i.Target is not null && !EndsWithoutTarget(i.Op))
            return IsWideJump(i.Op) ? Instruction.MakeBC(i.Op, i.A, jump, i.D) : Instruction.Make(i.Op, i.A, i.B, jump, i.D);
        return i.Op switch
        {
            Opcode.LoadConst or Opcode.ExtraArg => Instruction.MakeBC(i.Op, i.A, i.B + constants.ValueOffset),
            Opcode.MakeFunction => Instruction.Make(i.Op, i.A, i.B, i.C + constants.CodeOffset, i.D),
            _ => i.IsWide ? Instruction.MakeBC(i.Op, i.A, i.B, i.D) : Instruction.Make(i.Op, i.A, i.B, i.C, i.D),
        };
    }

    private static bool EndsWithoutTarget(Opcode op) => op is Opcode.Return or Opcode.ReturnNone;
}
