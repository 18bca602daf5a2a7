using PyLite.Compiler.Bytecode;

namespace PyLite.Compiler.Emit;

/// <summary>
/// Drops the <c>CheckLocal</c> instructions of locals that are bound on every path. A forward data-flow analysis over basic blocks: a
/// bit for each local that is checked anywhere, joined by intersection; an exception reaches its handler from every instruction covered.
/// </summary>
internal ref struct DefiniteAssignment
{
    /// <summary>Beyond this many words of state the checks stay: hostile code must not make the analysis expensive.</summary>
    private const long MaxState = 2_000_000;

    private readonly EmittedInstruction[] _code;
    private readonly int[] _targets;
    private readonly bool[] _dropped;
    private readonly Dictionary<int, int> _bits;
    private readonly int _words;
    private readonly int[] _blockOf;
    private readonly int _blockCount;
    private readonly ulong[] _in;
    private readonly bool[] _queued;
    private readonly Stack<int> _work = new();

    private DefiniteAssignment(EmittedInstruction[] code, int[] targets, bool[] dropped, Dictionary<int, int> bits, int[] blockOf, int blockCount)
    {
        _code = code;
        _targets = targets;
        _dropped = dropped;
        _bits = bits;
        _words = (bits.Count + 63) / 64;
        _blockOf = blockOf;
        _blockCount = blockCount;
        _in = new ulong[_words * blockCount];
        _queued = new bool[blockCount];
        Array.Fill(_in, ulong.MaxValue);
    }

    public static void DropChecks(EmittedInstruction[] code, int[] targets, bool[] dropped, int parameters)
    {
        var bits = new Dictionary<int, int>();
        for (int i = 0; i < code.Length; i++)
            if (!dropped[i] && code[i].Op == Opcode.CheckLocal)
                bits.TryAdd(code[i].A, bits.Count);
        if (bits.Count == 0)
            return;
        var blockOf = FindBlocks(code, targets, dropped, out int blockCount);
        if ((long)blockCount * ((bits.Count + 63) / 64) > MaxState)
            return;
        var analysis = new DefiniteAssignment(code, targets, dropped, bits, blockOf, blockCount);
        analysis.Run(parameters);
    }

    /// <summary>Numbers the basic blocks; every instruction is given its block.</summary>
    private static int[] FindBlocks(EmittedInstruction[] code, int[] targets, bool[] dropped, out int count)
    {
        var leaders = new bool[code.Length + 1];
        leaders[0] = true;
        for (int i = 0; i < code.Length; i++)
        {
            if (dropped[i])
                continue;
            if (targets[i] >= 0)
                leaders[targets[i]] = leaders[i + 1] = true;
            if (code[i].Handler is { } handler)
                leaders[handler.Entry.Position] = true;
            if (Assembler.EndsFlow(code[i].Op))
                leaders[i + 1] = true;
        }
        var blockOf = new int[code.Length + 1];
        count = 0;
        for (int i = 0; i <= code.Length; i++)
        {
            if (leaders[i])
                count++;
            blockOf[i] = count - 1;
        }
        return blockOf;
    }

    private void Run(int parameters)
    {
        var starts = new int[_blockCount + 1];
        for (int i = _code.Length; i >= 0; i--)
            starts[_blockOf[i]] = i;
        starts[_blockCount] = _code.Length;

        for (int w = 0; w < _words; w++)
            _in[w] = 0;
        foreach (var (register, bit) in _bits)
            if (register < parameters)
                _in[bit >> 6] |= 1UL << (bit & 63);

        var state = new ulong[_words];
        var visited = new bool[_blockCount];
        _work.Push(0);
        while (_work.TryPop(out int block))
        {
            _queued[block] = false;
            visited[block] = true;
            Walk(block, starts, state, visited, dropping: false);
        }
        for (int block = 0; block < _blockCount; block++)
            if (visited[block])
                Walk(block, starts, state, visited, dropping: true);
    }

    private void Walk(int block, int[] starts, ulong[] state, bool[] visited, bool dropping)
    {
        Array.Copy(_in, block * _words, state, 0, _words);
        Handler? flowed = null;
        bool ends = false;
        int end = starts[block + 1];
        for (int i = starts[block]; i < end && !ends; i++)
        {
            if (_dropped[i])
                continue;
            ref readonly var instruction = ref _code[i];
            if (!dropping && instruction.Handler is { } handler && handler != flowed)
            {
                Flow(state, _blockOf[handler.Entry.Position], visited);
                flowed = handler;
            }
            switch (instruction.Op)
            {
                case Opcode.CheckLocal:
                    if (dropping && IsSet(state, instruction.A))
                        _dropped[i] = true;
                    Set(state, instruction.A);
                    break;
                case Opcode.DelLocal or Opcode.LoadAbsent:
                    Clear(state, instruction.A);
                    flowed = null;
                    break;
                case Opcode.ForIter:
                    if (!dropping)
                        FlowWith(state, instruction.B, _blockOf[_targets[i]], visited);
                    break;
                default:
                    Write(state, instruction);
                    if (!dropping && _targets[i] >= 0)
                        Flow(state, _blockOf[_targets[i]], visited);
                    ends = Assembler.EndsFlow(instruction.Op);
                    break;
            }
        }
        if (!ends && !dropping && end < _code.Length)
            Flow(state, _blockOf[end], visited);
    }

    private void FlowWith(ulong[] state, int register, int block, bool[] visited)
    {
        if (!_bits.TryGetValue(register, out int bit) || IsSet(state, register))
        {
            Flow(state, block, visited);
            return;
        }
        state[bit >> 6] |= 1UL << (bit & 63);
        Flow(state, block, visited);
        state[bit >> 6] &= ~(1UL << (bit & 63));
    }

    private void Flow(ulong[] state, int block, bool[] visited)
    {
        bool changed = !visited[block];
        for (int w = 0; w < _words; w++)
        {
            ref ulong word = ref _in[block * _words + w];
            ulong joined = word & state[w];
            changed |= joined != word;
            word = joined;
        }
        if (changed && !_queued[block])
        {
            _queued[block] = true;
            _work.Push(block);
        }
    }

    private bool IsSet(ulong[] state, int register) => _bits.TryGetValue(register, out int bit) && (state[bit >> 6] & 1UL << (bit & 63)) != 0;

    private void Set(ulong[] state, int register)
    {
        if (_bits.TryGetValue(register, out int bit))
            state[bit >> 6] |= 1UL << (bit & 63);
    }

    private void Clear(ulong[] state, int register)
    {
        if (_bits.TryGetValue(register, out int bit))
            state[bit >> 6] &= ~(1UL << (bit & 63));
    }

    private void Write(ulong[] state, in EmittedInstruction i)
    {
        switch (i.Op)
        {
            case Opcode.Call or Opcode.CallKw or Opcode.CallMethod or Opcode.CallMethodKw or Opcode.CallEx:
                Set(state, i.C);
                break;
            case Opcode.Unpack:
                for (int k = 0; k < i.C; k++)
                    Set(state, i.A + k);
                break;
            case Opcode.UnpackEx:
                for (int k = 0; k <= i.C + i.D; k++)
                    Set(state, i.A + k);
                break;
            default:
                if (WritesA(i.Op))
                    Set(state, i.A);
                break;
        }
    }

    /// <summary>Whether field A is the destination.</summary>
    private static bool WritesA(Opcode op) => op switch
    {
        Opcode.Nop or Opcode.MakeCell or Opcode.StoreCell or Opcode.DelCell or Opcode.StoreFree or Opcode.DelFree => false,
        Opcode.StoreGlobal or Opcode.DelGlobal or Opcode.StoreName or Opcode.DelName => false,
        Opcode.StoreAttr or Opcode.DelAttr or Opcode.StoreItem or Opcode.DelItem or Opcode.EndDelete or Opcode.StoreSlice => false,
        >= Opcode.Jump and <= Opcode.JumpNotNeInt or Opcode.EndAsyncFor => false,
        Opcode.ListAppend or Opcode.ListExtend or Opcode.SetAdd or Opcode.SetUpdate or Opcode.MapAdd or Opcode.DictUpdate or Opcode.DictMerge => false,
        Opcode.ExtraArg or Opcode.Return or Opcode.ReturnNone or Opcode.PopExc => false,
        Opcode.Raise or Opcode.RaiseFrom or Opcode.RaiseBare or Opcode.Reraise or Opcode.ImportStar or Opcode.SetupAnnotations => false,
        _ => true,
    };
}
