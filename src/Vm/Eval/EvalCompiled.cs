using System.Runtime.InteropServices;
using PyLite.Vm.Jit;

namespace PyLite.Vm.Eval;

// What compiled code calls. Methods named Try... are the fast path of an instruction, small enough to become part of the compiled code: false where the
// instruction needs its general form. The general forms take the instruction's word and the index behind it.
public static partial class Interpreter
{
    /// <summary>The tags as fields, which code made at run time can name; the just-in-time compiler knows that they are constant.</summary>
    private static readonly object FloatTagObject = Value.FloatTag;

    private static readonly object AbsentTagObject = Value.AbsentTag;

    // ---- fast paths

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ref object? CachesOf(Frame frame) => ref MemoryMarshal.GetArrayDataReference(frame.State.Caches);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void CopyConstant(Frame frame, ref Value a, int index) => Copy(ref a, ref frame.State.Constants[index]);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void SetNone(ref Value a) => SetObject(ref a, PyNone.Instance);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void SetAbsent(ref Value a) => a.Ref = Value.AbsentTag;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool TryLoadCell(ref Value a, ref Value b)
    {
        ref Value contents = ref Unsafe.As<PyCell>(b.Ref)!.Contents;
        if (contents.IsAbsent) return false;
        Copy(ref a, ref contents);
        return true;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void StoreCell(ref Value a, ref Value b) => Copy(ref Unsafe.As<PyCell>(a.Ref)!.Contents, ref b);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool TryLoadFree(Frame frame, ref Value a, int index)
    {
        ref Value contents = ref frame.Function.Closure[index].Contents;
        if (contents.IsAbsent) return false;
        Copy(ref a, ref contents);
        return true;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void StoreFree(Frame frame, ref Value a, int index) => Copy(ref frame.Function.Closure[index].Contents, ref a);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void LoadClosure(Frame frame, ref Value a, int index) => SetObject(ref a, frame.Function.Closure[index]);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool TryLoadGlobal(Frame frame, object? place, ref Value a)
    {
        var cache = Unsafe.As<GlobalCache>(place);
        if (cache == null || cache.Globals != frame.Function.Globals || cache.GlobalsVersion != cache.Globals.KeysVersion || cache.HolderVersion != cache.Holder.KeysVersion) return false;
        Copy(ref a, ref cache.Holder.ValueAt(cache.Index));
        return true;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool TryLoadAttr(object? place, ref Value a, ref Value b)
    {
        var cache = Unsafe.As<AttrCache>(place);
        if (cache == null || b.Ref is not PyInstance instance || instance.Shape != cache.Shape || cache.Kind != AttrCacheKind.Slot) return false;
        ref Value value = ref instance.Slots[cache.Slot];
        if (value.IsAbsent) return false;
        Copy(ref a, ref value);
        return true;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool TryStoreAttr(object? place, ref Value a, ref Value b)
    {
        var cache = Unsafe.As<AttrCache>(place);
        if (cache == null || a.Ref is not PyInstance instance || instance.Shape != cache.Shape || cache.Kind != AttrCacheKind.Slot) return false;
        Copy(ref instance.Slots[cache.Slot], ref b);
        return true;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool TryLoadMethod(object? place, ref Value a, ref Value b)
    {
        var cache = Unsafe.As<AttrCache>(place);
        if (cache == null) return false;
        object? o = b.Ref;
        if (cache.Kind == AttrCacheKind.Method
            ? o is not PyInstance instance || instance.Shape != cache.Shape
            : cache.Kind != AttrCacheKind.TypeMethod || o == null || o.GetType() == typeof(string) || Unsafe.As<PyObject>(o).Type != cache.Type)
            return false;
        // The object first: its register may be the window's own.
        Copy(ref Unsafe.Add(ref a, 1), ref b);
        Copy(ref a, ref cache.Value);
        return true;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool TryLoadItem(ref Value a, ref Value b, ref Value c) => c.Ref == null && TryLoadItemAt(ref a, ref b, c.Bits);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool TryLoadItemAt(ref Value a, ref Value b, long index)
    {
        object? o = b.Ref;
        if (o == null) return false;
        if (o.GetType() == typeof(PyList))
        {
            var list = Unsafe.As<PyList>(o);
            if (index < 0) index += list.Count;
            if ((ulong)index >= (ulong)list.Count) return false;
            Copy(ref a, ref list.Items[index]);
            return true;
        }
        if (o.GetType() != typeof(PyTuple)) return false;
        var items = Unsafe.As<PyTuple>(o).Items;
        if (index < 0) index += items.Length;
        if ((ulong)index >= (ulong)items.Length) return false;
        Copy(ref a, ref items[index]);
        return true;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool TryStoreItem(ref Value a, ref Value b, ref Value c)
    {
        if (b.Ref != null || a.Ref is not { } o || o.GetType() != typeof(PyList)) return false;
        var list = Unsafe.As<PyList>(o);
        long index = b.Bits;
        if (index < 0) index += list.Count;
        if ((ulong)index >= (ulong)list.Count) return false;
        Copy(ref list.Items[index], ref c);
        return true;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool TryNot(ref Value a, ref Value b)
    {
        if (b.Ref == PyBool.True) SetObject(ref a, PyBool.False);
        else if (b.Ref == PyBool.False) SetObject(ref a, PyBool.True);
        else return false;
        return true;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void SetIs(ref Value a, ref Value b, ref Value c) => SetBool(ref a, Value.Is(b, c));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void SetIsNot(ref Value a, ref Value b, ref Value c) => SetBool(ref a, !Value.Is(b, c));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool TryReturn(Frame frame, ref Value value)
    {
        if (frame.Flags != 0) return false;
        var back = frame.Back!;
        Copy(ref back.Stack[back.Base + frame.Dest], ref value);
        return true;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool TryReturnNone(Frame frame)
    {
        if (frame.Flags != 0) return false;
        var back = frame.Back!;
        SetObject(ref back.Stack[back.Base + frame.Dest], PyNone.Instance);
        return true;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool IsNone(ref Value a) => a.IsNone;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int BreakerOf(ThreadState ts) => ts.Breaker;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool TryMultiply(long x, long y, out long product)
    {
        long high = Math.BigMul(x, y, out product);
        return high == product >> 63;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool TryShiftLeft(long x, long y, out long shifted)
    {
        shifted = x << (int)y;
        return (ulong)y < 63 && shifted >> (int)y == x;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool TryNextOfRange(ref Value iterator, ref Value target)
    {
        var range = Unsafe.As<PyRangeIterator>(iterator.Ref)!;
        if (range.Remaining == 0) return false;
        range.Remaining--;
        SetInt(ref target, range.Current);
        range.Current += range.Step;
        return true;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool TryNextOfList(ref Value iterator, ref Value target)
    {
        var items = Unsafe.As<PyListIterator>(iterator.Ref)!;
        var list = items.List;
        if (list == null) return false;
        int index = items.Index;
        if ((uint)index >= (uint)list.Count)
        {
            items.List = null;
            return false;
        }
        items.Index = index + 1;
        Copy(ref target, ref list.Items[index]);
        return true;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool TryNextOfTuple(ref Value iterator, ref Value target) => Unsafe.As<PyTupleIterator>(iterator.Ref)!.Step(ref target);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool TryNextOfStr(ref Value iterator, ref Value target) => Unsafe.As<PyStrIterator>(iterator.Ref)!.Step(ref target);

    private static bool TryUnpack(ref Value a, ref Value b, int count)
    {
        if (b.Ref is not { } o || o.GetType() != typeof(PyTuple)) return false;
        var items = Unsafe.As<PyTuple>(o).Items;
        if (items.Length != count) return false;
        for (int i = 0; i < items.Length; i++) Copy(ref Unsafe.Add(ref a, i), ref items[i]);
        return true;
    }

    private static void MakeTuple(ref Value a, ref Value b, int count) =>
        SetObject(ref a, count == 0 ? PyTuple.Empty : new PyTuple(ValueArray.Copy(MemoryMarshal.CreateReadOnlySpan(ref b, count))));

    private static void MakeList(ref Value a, ref Value b, int count) =>
        SetObject(ref a, count == 0 ? new PyList() : new PyList(MemoryMarshal.CreateReadOnlySpan(ref b, count)));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void AppendToList(ref Value a, ref Value b) => Unsafe.As<PyList>(a.Ref)!.Append(b);

    // ---- general forms: false with an exception pending

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static bool CompiledArithmetic(ThreadState ts, Frame frame, ref Value r, ulong word, int pc)
    {
        Sync(ts, frame, pc);
        var result = BinarySlow(ts, word, RB(ref r, word), RC(ref r, word));
        if (result.IsAbsent) return false;
        RA(ref r, word) = result;
        return true;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static bool CompiledArithmeticInt(ThreadState ts, Frame frame, ref Value r, ulong word, int pc)
    {
        Sync(ts, frame, pc);
        var result = BinarySlow(ts, word, RB(ref r, word), Instruction.SignedC(word));
        if (result.IsAbsent) return false;
        RA(ref r, word) = result;
        return true;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static bool CompiledComparison(ThreadState ts, Frame frame, ref Value r, ulong word, int pc)
    {
        ref Value x = ref RB(ref r, word);
        ref Value y = ref RC(ref r, word);
        if (x.Ref == null && y.Ref == null)
        {
            SetBool(ref RA(ref r, word), Instruction.Op(word) switch
            {
                Opcode.Lt => x.Bits < y.Bits,
                Opcode.Le => x.Bits <= y.Bits,
                Opcode.Gt => x.Bits > y.Bits,
                Opcode.Ge => x.Bits >= y.Bits,
                Opcode.Eq => x.Bits == y.Bits,
                _ => x.Bits != y.Bits,
            });
            return true;
        }
        Sync(ts, frame, pc);
        RA(ref r, word) = Ops.Compare(ts, (CompareOp)((byte)word - (byte)Opcode.Lt), RB(ref r, word), RC(ref r, word));
        return true;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static bool CompiledSlow(ThreadState ts, Frame frame, ref Value r, ulong word, int pc)
    {
        Sync(ts, frame, pc);
        return ExecuteSlow(ts, frame, word, ref r);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static bool CompiledNegative(ThreadState ts, Frame frame, ref Value r, ulong word, int pc)
    {
        ref Value x = ref RB(ref r, word);
        if (Instruction.Op(word) == Opcode.Neg)
        {
            if (x.Ref == null && x.Bits != long.MinValue)
            {
                SetInt(ref RA(ref r, word), -x.Bits);
                return true;
            }
            if (x.IsFloat)
            {
                SetDouble(ref RA(ref r, word), -x.AsDouble);
                return true;
            }
        }
        Sync(ts, frame, pc);
        return ExecuteSlow(ts, frame, word, ref r);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static bool CompiledNot(ThreadState ts, Frame frame, ref Value r, ulong word, int pc)
    {
        Sync(ts, frame, pc);
        SetBool(ref RA(ref r, word), !Ops.IsTrue(ts, RB(ref r, word)));
        return true;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static bool CompiledContains(ThreadState ts, Frame frame, ref Value r, ulong word, int pc)
    {
        if (PyStr.TryExact(RC(ref r, word).Ref, out var text) && PyStr.TryExact(RB(ref r, word).Ref, out var part))
        {
            SetBool(ref RA(ref r, word), text.Contains(part) == (Instruction.Op(word) == Opcode.In));
            return true;
        }
        Sync(ts, frame, pc);
        SetBool(ref RA(ref r, word), Ops.Contains(ts, RC(ref r, word), RB(ref r, word)) == (Instruction.Op(word) == Opcode.In));
        return true;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static bool CompiledLoadGlobal(ThreadState ts, Frame frame, ref Value r, ulong word, int pc)
    {
        Sync(ts, frame, pc);
        RA(ref r, word) = LoadGlobalSlow(ts, frame, word);
        return true;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static bool CompiledLoadName(ThreadState ts, Frame frame, ref Value r, ulong word, int pc)
    {
        var cache = Unsafe.As<GlobalCache>(frame.State.Caches[pc - 1]);
        if (cache != null && cache.Globals == (object?)frame.Namespace && cache.GlobalsVersion == cache.Globals.KeysVersion && cache.HolderVersion == cache.Holder.KeysVersion)
        {
            Copy(ref RA(ref r, word), ref cache.Holder.ValueAt(cache.Index));
            return true;
        }
        Sync(ts, frame, pc);
        RA(ref r, word) = LoadNameSlow(ts, frame, word);
        return true;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static bool CompiledStoreName(ThreadState ts, Frame frame, ref Value r, ulong word, int pc)
    {
        var cache = Unsafe.As<GlobalCache>(frame.State.Caches[pc - 1]);
        if (cache != null && cache.GlobalsVersion == cache.Globals.KeysVersion
            && cache.Globals == (Instruction.Op(word) == Opcode.StoreName ? (object?)frame.Namespace : frame.Function.Globals))
        {
            Copy(ref cache.Globals.ValueAt(cache.Index), ref RA(ref r, word));
            return true;
        }
        Sync(ts, frame, pc);
        StoreNameSlow(ts, frame, word, RA(ref r, word));
        return true;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static bool CompiledStoreAttr(ThreadState ts, Frame frame, ref Value r, ulong word, int pc)
    {
        ref Value obj = ref RA(ref r, word);
        var cache = Unsafe.As<AttrCache>(frame.State.Caches[pc - 1]);
        if (obj.Ref is PyInstance instance && EntryOf(cache, instance.Shape) is { } entry)
        {
            if (entry.Kind == AttrCacheKind.Slot) Copy(ref instance.Slots[entry.Slot], ref RB(ref r, word));
            else instance.AddSlot(entry.NextShape!, RB(ref r, word));
            return true;
        }
        Sync(ts, frame, pc);
        StoreAttrSlow(ts, frame, word, obj, RB(ref r, word), cache);
        return true;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static bool CompiledLoadMethod(ThreadState ts, Frame frame, ref Value r, ulong word, int pc)
    {
        ref Value obj = ref RB(ref r, word);
        ref Value window = ref RA(ref r, word);
        var cache = Unsafe.As<AttrCache>(frame.State.Caches[pc - 1]);
        if (obj.Ref is PyInstance instance)
        {
            if (EntryOf(cache, instance.Shape) is { Kind: AttrCacheKind.Method } entry)
            {
                Copy(ref Unsafe.Add(ref window, 1), ref obj);
                Copy(ref window, ref entry.Value);
                return true;
            }
        }
        else if (cache != null && obj.Ref == cache.Owner && CachedOfOwner(cache, ref window))
        {
            Unsafe.Add(ref window, 1).Ref = Value.AbsentTag;
            return true;
        }
        Sync(ts, frame, pc);
        LoadMethodSlow(ts, frame, word, obj, cache, ref window);
        return !window.IsAbsent;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static bool CompiledLoadItem(ThreadState ts, Frame frame, ref Value r, ulong word, int pc)
    {
        if (PyStr.TryExact(RB(ref r, word).Ref, out var text) && Instruction.Op(word) == Opcode.LoadItem && RC(ref r, word) is { Ref: null, Bits: var index }
            && (ulong)index < (ulong)text.Length)
        {
            SetObject(ref RA(ref r, word), PyStr.FromCodePoint(text.CodePointAt((int)index)));
            return true;
        }
        Sync(ts, frame, pc);
        var result = LoadItemSlow(ts, RB(ref r, word), Instruction.Op(word) == Opcode.LoadItem ? RC(ref r, word) : Instruction.SignedC(word));
        if (result.IsAbsent) return false;
        RA(ref r, word) = result;
        return true;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static bool CompiledGetIter(ThreadState ts, Frame frame, ref Value r, ulong word, int pc)
    {
        Sync(ts, frame, pc);
        RA(ref r, word) = Ops.GetIter(ts, RB(ref r, word));
        return true;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static bool CompiledStoreItem(ThreadState ts, Frame frame, ref Value r, ulong word, int pc)
    {
        Sync(ts, frame, pc);
        StoreItemSlow(ts, RA(ref r, word), RB(ref r, word), RC(ref r, word));
        return true;
    }

    // ---- truth of a condition: raises by a .NET exception

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static bool CompiledTruth(ThreadState ts, Frame frame, ref Value r, ulong word, int pc)
    {
        ref Value value = ref RA(ref r, word);
        if (value.Ref == null) return value.Bits != 0;
        if (PyStr.TryExact(value.Ref, out var text)) return text.Length != 0;
        if (PyList.TryExact(value.Ref, out var list)) return list.Count != 0;
        if (value.IsNone) return false;
        if (value.IsObject && value.Object.PlainCount is >= 0 and var count) return count != 0;
        Sync(ts, frame, pc);
        return Ops.IsTrue(ts, value);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static bool CompiledCompareJump(ThreadState ts, Frame frame, ref Value r, ulong word, int pc)
    {
        var op = Instruction.Op(word);
        if (op is Opcode.JumpEq or Opcode.JumpNe or Opcode.JumpNotEq or Opcode.JumpNotNe
            && PyStr.TryExact(RA(ref r, word).Ref, out var x) && PyStr.TryExact(RB(ref r, word).Ref, out var y))
            return PyStr.ContentEquals(x, y) == op is Opcode.JumpEq or Opcode.JumpNotNe;
        Sync(ts, frame, pc);
        return CompareForJump(ts, (byte)word - (byte)Opcode.JumpLt, RA(ref r, word), RB(ref r, word));
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static bool CompiledCompareJumpInt(ThreadState ts, Frame frame, ref Value r, ulong word, int pc)
    {
        Sync(ts, frame, pc);
        return CompareForJump(ts, (byte)word - (byte)Opcode.JumpLtInt, RA(ref r, word), Instruction.SignedB(word));
    }

    // ---- what may enter another frame: None, or why compiled code is to be left

    internal const int NoMore = 1;

    /// <summary>The two values of a pair are in their registers.</summary>
    internal const int PairMade = 2;

    /// <summary>The next value of an iterator. <see cref="NoMore"/> at the end.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static int CompiledForIter(ThreadState ts, Frame frame, ref Value r, ulong word, int pc)
    {
        object iterator = RA(ref r, word).Ref!;
        if (iterator.GetType() == typeof(PyTupleIterator)) return Unsafe.As<PyTupleIterator>(iterator).Step(ref RB(ref r, word)) ? CompiledExit.None : NoMore;
        if (iterator.GetType() == typeof(PyStrIterator)) return Unsafe.As<PyStrIterator>(iterator).Step(ref RB(ref r, word)) ? CompiledExit.None : NoMore;
        if (iterator.GetType() == typeof(PyGenerator) && Unsafe.As<PyGenerator>(iterator).CanResume) return NextOfGenerator(ts, frame, Unsafe.As<PyGenerator>(iterator), pc);
        Sync(ts, frame, pc);
        if (!Unsafe.As<PyObject>(iterator).IterNext(ts, out var result)) return NoMore;
        RB(ref r, word) = result;
        return CompiledExit.None;
    }

    /// <summary>The same before an Unpack of two: what makes pairs need not make tuples of them.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static int CompiledForPairs(ThreadState ts, Frame frame, ref Value r, ulong word, int pc)
    {
        Sync(ts, frame, pc);
        ref Value first = ref RA(ref r, frame.State.Code.Instructions[pc + Instruction.SignedC(word)]);
        return NextPair(ts, RA(ref r, word).Ref!, ref first, ref Unsafe.Add(ref first, 1)) switch
        {
            PairOutcome.NoPairs => CompiledForIter(ts, frame, ref r, word, pc),
            PairOutcome.End => NoMore,
            _ => PairMade,
        };
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static int CompiledLoadAttr(ThreadState ts, Frame frame, ref Value r, ulong word, int pc)
    {
        ref Value obj = ref RB(ref r, word);
        var cache = Unsafe.As<AttrCache>(frame.State.Caches[pc - 1]);
        if (cache != null)
        {
            if (obj.Ref is PyInstance instance)
            {
                if (EntryOf(cache, instance.Shape) is { } entry)
                {
                    if (entry.Kind == AttrCacheKind.Slot)
                    {
                        ref Value value = ref instance.Slots[entry.Slot];
                        if (!value.IsAbsent)
                        {
                            Copy(ref RA(ref r, word), ref value);
                            return CompiledExit.None;
                        }
                    }
                    if (entry.Kind == AttrCacheKind.ClassValue)
                    {
                        Copy(ref RA(ref r, word), ref entry.Value);
                        return CompiledExit.None;
                    }
                    if (entry.Kind == AttrCacheKind.Property)
                    {
                        var getter = Unsafe.As<PyFunction>(entry.Value.Ref)!;
                        int window = frame.State.RegisterCount;
                        if (getter.SimpleArgCount == 1 && frame.Base + window < frame.Limit)
                        {
                            frame.Pc = pc;
                            Unsafe.Add(ref r, window) = obj;
                            return EnterCompiled(ts, PushSimple(ts, frame, getter, window, 1), Instruction.A(word));
                        }
                    }
                }
            }
            else if (obj.Ref == cache.Owner && CachedOfOwner(cache, ref RA(ref r, word))) return CompiledExit.None;
        }
        Sync(ts, frame, pc);
        var result = LoadAttrSlow(ts, frame, word, obj, cache);
        if (result.IsAbsent) return CompiledExit.Pending;
        RA(ref r, word) = result;
        return CompiledExit.None;
    }

    /// <summary>Runs a frame that was pushed for a call of compiled code: in its own compiled code, if there is room on the native stack; else the eval loop goes on with it.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int EnterCompiled(ThreadState ts, Frame? next, int dest)
    {
        if (next == null) return CompiledExit.Pending;
        next.Dest = dest;
        var compiled = next.State.Compiled;
        if (compiled == null || ts.Breaker != 0 || !ts.HasRoomForCompiled())
        {
            next.Pc = 0;
            ts.Frame = next;
            return CompiledExit.Switched;
        }
        int at = compiled.Body(ts, next, ref next.Stack[next.Base], 0);
        if (at == CompiledExit.Returned) return CompiledExit.None;
        if (at < 0) return at;
        next.Pc = at;
        ts.Frame = next;
        return CompiledExit.Switched;
    }

    /// <summary>Leaves compiled code for the eval loop, which goes on at an instruction after looking at the breaker.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static int SwitchTo(ThreadState ts, Frame frame, int pc)
    {
        frame.Pc = pc;
        ts.Frame = frame;
        return CompiledExit.Switched;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void CountWrongGuess(ThreadState ts, Frame frame) => ts.Interpreter.Runtime.Jit.CountWrongGuess(ts, frame);

    /// <summary>Runs a frame that C# code pushed in its compiled code. False if the eval loop is to go on, with <paramref name="frame"/>.</summary>
    private static bool TryRunCompiled(ThreadState ts, CompiledCode compiled, ref Frame frame, out Value result)
    {
        result = Value.Absent;
        if (!compiled.IsEntry(frame.Pc)) return false;
        int at = compiled.Body(ts, frame, ref frame.Stack[frame.Base], compiled.Entries[frame.Pc]);
        switch (at)
        {
            case CompiledExit.Finished:
                result = ts.TakeResult();
                return true;
            case CompiledExit.Pending:
                if (!UnwindNative(ts, ts.TakePending().Value)) return true;
                frame = ts.Frame;
                return false;
            case CompiledExit.Switched:
                frame = ts.Frame;
                return false;
            default:
                frame.Pc = at;
                return false;
        }
    }
}
