using System.Buffers;
using System.Runtime.CompilerServices;

namespace PyLite.Stdlib.Pickling;

// The machine that pickles are programs for: a stack with marks, and the opcodes that push values.
public sealed partial class PyUnpickler
{
    private Value[] _stack = [];
    private int _top;

    // Where the last mark stands: what is below it cannot be taken.
    private int _floor;
    private readonly List<int> _marks = [];

    private PyException Bad(string message) => PickleModule.UnpicklingError(_ts, message);
    private PyException Underflow() => Bad(_marks.Count > 0 ? "unexpected MARK found" : "unpickling stack underflow");

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Push(in Value value)
    {
        if (_top == _stack.Length) Grow();
        _stack[_top++] = value;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void Grow()
    {
        int size = Math.Max(32, 2 * _stack.Length);
        Vm.Limits.ResourceMeter.Charge(16L * size);
        var larger = ArrayPool<Value>.Shared.Rent(size);
        _stack.AsSpan(0, _top).CopyTo(larger);
        ReturnStack();
        _stack = larger;
    }

    private void ReturnStack()
    {
        // What was popped is still in the array.
        if (_stack.Length > 0) ArrayPool<Value>.Shared.Return(_stack, clearArray: true);
        _stack = [];
    }

    private Value Pop() => _top > _floor ? _stack[--_top] : throw Underflow();

    private ref Value Top
    {
        get
        {
            if (_top <= _floor) throw Underflow();
            return ref _stack[_top - 1];
        }
    }

    private void PushMark()
    {
        if (_marks.Count == Array.MaxLength) throw Err.Memory();
        _marks.Add(_top);
        _floor = _top;
    }

    /// <summary>Takes the last mark away: where it stood.</summary>
    private int TakeMark()
    {
        int count = _marks.Count - 1;
        if (count < 0) throw Bad("could not find MARK");
        int mark = _marks[count];
        _marks.RemoveAt(count);
        _floor = count > 0 ? _marks[count - 1] : 0;
        return mark;
    }

    /// <summary>Takes what stands above the last mark, and the mark. Valid until something is pushed.</summary>
    private ReadOnlySpan<Value> PopToMark()
    {
        int mark = TakeMark();
        var items = _stack.AsSpan(mark, _top - mark);
        _top = mark;
        return items;
    }

    private Value LoadObjects(PickleInput input)
    {
        while (true)
        {
            byte opcode = input.NextOpcode();
            switch (opcode)
            {
                case Opcode.None: Push(Value.None); break;
                case Opcode.BinInt1: Push(input.ReadByte()); break;
                case Opcode.BinInt2: Push(input.ReadUInt16()); break;
                case Opcode.BinInt: Push(input.ReadInt32()); break;
                case Opcode.BinFloat: Push(Value.FromDouble(input.ReadDouble())); break;
                case Opcode.NewTrue: Push(Value.True); break;
                case Opcode.NewFalse: Push(Value.False); break;
                case Opcode.ShortBinUnicode: Push(Text(input.Read(input.ReadByte()))); break;
                case Opcode.BinUnicode: Push(Text(Sized(input, input.ReadUInt32(), "BINUNICODE"))); break;
                case Opcode.Memoize: Memo.Add(Top); break;
                case Opcode.BinGet: Recall(input.ReadByte()); break;
                case Opcode.LongBinGet: Recall(input.ReadUInt32()); break;
                case Opcode.BinPut: Memo.Set(input.ReadByte(), Top); break;
                case Opcode.LongBinPut: Memo.Set(input.ReadUInt32(), Top); break;
                case Opcode.Mark: PushMark(); break;
                case Opcode.EmptyList: Push(new PyList()); break;
                case Opcode.EmptyDict: Push(new PyDict()); break;
                case Opcode.EmptyTuple: Push(PyTuple.Empty); break;
                case Opcode.EmptySet: Push(new PySet()); break;
                case Opcode.Tuple1: MakeTuple(1); break;
                case Opcode.Tuple2: MakeTuple(2); break;
                case Opcode.Tuple3: MakeTuple(3); break;
                case Opcode.Append: Append(); break;
                case Opcode.Appends: AppendAll(); break;
                case Opcode.SetItem: SetItem(); break;
                case Opcode.SetItems: SetItems(); break;
                case Opcode.Build: Build(); break;
                case Opcode.NewObj: NewObj(); break;
                case Opcode.StackGlobal: StackGlobal(); break;
                case Opcode.Reduce: Reduce(); break;
                case Opcode.ShortBinBytes: Push(new PyBytes(input.Read(input.ReadByte()).ToArray())); break;
                case Opcode.Stop: return Pop();
                case Opcode.Frame: LoadFrame(input); break;
                case Opcode.Proto: LoadProtocol(input); break;
                default:
                    if (LoadRare(input, opcode)) break;
                    throw Bad($"invalid load key, '{(opcode is >= 32 and < 127 and not (byte)'\'' ? ((char)opcode).ToString() : $"\\x{opcode:x2}")}'.");
            }
            _ts.CheckBreaker();
        }
    }

    /// <summary>The opcodes of old protocols, and those that are seldom met; false for what is none.</summary>
    private bool LoadRare(PickleInput input, byte opcode)
    {
        switch (opcode)
        {
            case Opcode.Tuple: Push(PyTuple.Of(PopToMark())); break;
            case Opcode.List: Push(new PyList(PopToMark())); break;
            case Opcode.Dict: MakeDict(); break;
            case Opcode.FrozenSet: MakeFrozenSet(); break;
            case Opcode.AddItems: AddItems(); break;
            case Opcode.Int: LoadInt(input.ReadFullLine()); break;
            case Opcode.Long: LoadLong(input.ReadFullLine()); break;
            case Opcode.Long1: Push(ToNumber(input.Read(input.ReadByte()))); break;
            case Opcode.Long4: LoadLong4(input); break;
            case Opcode.Float: LoadFloat(input.ReadFullLine()); break;
            case Opcode.String: LoadString(input.ReadLine()); break;
            case Opcode.BinString: LoadBinString(input); break;
            case Opcode.ShortBinString: Push(Decode(input.Read(input.ReadByte()))); break;
            case Opcode.Unicode: Push(Codecs.Decode(_ts, input.ReadLine(), "raw-unicode-escape")); break;
            case Opcode.BinUnicode8: Push(Text(Sized(input, input.ReadUInt64(), "BINUNICODE"))); break;
            case Opcode.BinBytes: Push(new PyBytes(Copy(Sized(input, input.ReadUInt32(), "BINBYTES")))); break;
            case Opcode.BinBytes8: Push(new PyBytes(Copy(Sized(input, input.ReadUInt64(), "BINBYTES")))); break;
            case Opcode.ByteArray8: Push(new PyByteArray(Copy(Sized(input, input.ReadUInt64(), "BYTEARRAY8")))); break;
            case Opcode.NextBuffer: NextBuffer(); break;
            case Opcode.ReadOnlyBuffer: ReadOnlyBuffer(); break;
            case Opcode.Get: Recall(LineNumber(input.ReadFullLine())); break;
            case Opcode.Put: PutByLine(input); break;
            case Opcode.Pop: PopOrUnmark(); break;
            case Opcode.PopMark: PopToMark(); break;
            case Opcode.Dup: Push(Top); break;
            case Opcode.Global: LoadGlobal(input); break;
            case Opcode.Inst: LoadInst(input); break;
            case Opcode.Obj: LoadObj(); break;
            case Opcode.NewObjEx: NewObjEx(); break;
            case Opcode.Ext1: LoadExtension(input.ReadByte()); break;
            case Opcode.Ext2: LoadExtension(input.ReadUInt16()); break;
            case Opcode.Ext4: LoadExtension(input.ReadInt32()); break;
            case Opcode.PersId: LoadPersistentLine(input); break;
            case Opcode.BinPersId: PushPersistent(Pop()); break;
            default: return false;
        }
        return true;
    }

    private void LoadProtocol(PickleInput input)
    {
        byte protocol = input.ReadByte();
        if (protocol > PyPickler.HighestProtocol) throw Err.Value($"unsupported pickle protocol: {protocol}");
        _protocol = protocol;
    }

    private static void LoadFrame(PickleInput input)
    {
        ulong size = input.ReadUInt64();
        if (size > long.MaxValue) throw Err.Overflow($"FRAME length exceeds system's maximum of {long.MaxValue} bytes");
        input.BeginFrame((long)size);
    }

    private void PopOrUnmark()
    {
        // A mark is popped like a value.
        if (_marks.Count > 0 && _floor == _top) TakeMark();
        else if (_top > _floor) _top--;
        else throw Underflow();
    }

    // ---- the memo

    private void Recall(long number)
    {
        if (!Memo.TryGet(number, out var value)) throw Bad($"Memo value not found at index {number}");
        Push(value);
    }

    private long LineNumber(ReadOnlySpan<byte> line)
    {
        var number = Ops.Call(_ts, PyInt.TypeObject, System.Text.Encoding.Latin1.GetString(line) + "\n");
        return number.IsInt ? number.Bits : throw Err.Overflow("Python int too large to convert to C ssize_t");
    }

    private void PutByLine(PickleInput input)
    {
        long number = LineNumber(input.ReadFullLine());
        var value = Top;
        if (number < 0) throw Err.Value("negative PUT argument");
        Memo.Set(number, value);
    }

    // ---- sized data

    private static ReadOnlySpan<byte> Sized(PickleInput input, ulong size, string opcode) =>
        size <= long.MaxValue ? input.Read((long)size) : throw Err.Overflow($"{opcode} exceeds system's maximum size of {long.MaxValue} bytes");

    private static byte[] Copy(ReadOnlySpan<byte> data)
    {
        Vm.Limits.ResourceMeter.Charge(data.Length);
        return data.ToArray();
    }

    private Value Text(ReadOnlySpan<byte> data)
    {
        if (data.Length == 1 && data[0] < 0x80) return PyStr.FromCodePoint(data[0]);
        Vm.Limits.ResourceMeter.Charge(2L * data.Length);
        if (System.Text.Ascii.IsValid(data)) return PyStr.FromNarrow(System.Text.Encoding.ASCII.GetString(data));
        return Codecs.Decode(_ts, data, "utf-8", "surrogatepass");
    }

    /// <summary>A string of Python 2.</summary>
    private Value Decode(ReadOnlySpan<byte> data) => _encoding == "bytes" ? new PyBytes(Copy(data)) : Codecs.Decode(_ts, data, _encoding, _errors);

    private void LoadString(ReadOnlySpan<byte> line)
    {
        if (line.Length < 2 || line[0] != line[^1] || line[0] is not ((byte)'"' or (byte)'\'')) throw Bad("the STRING opcode argument must be quoted");
        Push(Decode(BytesEscape.Decode(line[1..^1], "strict", out _)));
    }

    private void LoadBinString(PickleInput input)
    {
        int size = input.ReadInt32();
        if (size < 0) throw Bad("BINSTRING pickle has negative byte count");
        Push(Decode(input.Read(size)));
    }

    // ---- numbers

    private static Value ToNumber(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length > sizeof(long))
        {
            Vm.Limits.ResourceMeter.ChargeInt(8L * bytes.Length);
            return Value.FromBigInteger(new BigInteger(bytes));
        }
        long number = bytes.Length > 0 && bytes[^1] >= 0x80 ? -1 : 0;
        for (int i = bytes.Length - 1; i >= 0; i--) number = number << 8 | bytes[i];
        return number;
    }

    private void LoadLong4(PickleInput input)
    {
        int size = input.ReadInt32();
        if (size < 0) throw Bad("LONG pickle has negative byte count");
        Push(ToNumber(input.Read(size)));
    }

    private void LoadInt(ReadOnlySpan<byte> line)
    {
        if (line.SequenceEqual("00"u8)) Push(Value.False);
        else if (line.SequenceEqual("01"u8)) Push(Value.True);
        else Push(ParseInt(line, "could not convert string to int"));
    }

    private void LoadLong(ReadOnlySpan<byte> line) => Push(ParseInt(line.Length > 0 && line[^1] == 'L' ? line[..^1] : line, null));

    private Value ParseInt(ReadOnlySpan<byte> line, string? refusal)
    {
        try
        {
            return Ops.Call(_ts, PyInt.TypeObject, System.Text.Encoding.Latin1.GetString(line), 10);
        }
        catch (PyException e) when (refusal != null && e.Value.Type.IsSubtypeOf(Exc.ValueError))
        {
            throw Err.Value(refusal);
        }
    }

    private void LoadFloat(ReadOnlySpan<byte> line)
    {
        string text = System.Text.Encoding.Latin1.GetString(line);
        // Neither spaces nor underscores are allowed here.
        if (!FloatText.TryParse(text, out double number, out _) || text.AsSpan().IndexOfAny(" \t\r\f\v_") >= 0)
            throw Err.Value(char.IsAsciiDigit(text[0]) ? "could not convert string to float" : $"could not convert string to float: '{text}\n'");
        Push(Value.FromDouble(number));
    }

    // ---- buffers, persistent ids

    private void NextBuffer()
    {
        if (_buffers.IsNone) throw Bad("pickle stream refers to out-of-band data but no *buffers* argument was given");
        Push(Ops.TryNext(_ts, _buffers.Ref, out var buffer) ? buffer : throw Bad("not enough out-of-band buffers"));
    }

    private void ReadOnlyBuffer()
    {
        var view = PyMemoryView.Of(_ts, Top);
        if (!view.IsReadOnly) Top = Ops.CallMethod(_ts, view, "toreadonly");
    }

    private void LoadPersistentLine(PickleInput input)
    {
        string line = System.Text.Encoding.Latin1.GetString(input.ReadLine());
        if (!System.Text.Ascii.IsValid(line)) throw Bad("persistent IDs in protocol 0 must be ASCII strings");
        PushPersistent(line);
    }

    private void PushPersistent(in Value id) => Push(_persistentLoad.IsAbsent ? PersistentLoad(_ts, this, id) : Ops.Call(_ts, _persistentLoad, id));
}
