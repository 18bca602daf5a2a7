using System.Runtime.InteropServices;
using PyLite.Vm.Jit;
using PyLite.Vm.Tracing;

namespace PyLite.Vm.Eval;

/// <summary>
/// The eval loop: hot paths only. Everything that is uncommon is a named method in one of the other parts of this class.
/// </summary>
/// <remarks>
/// Python calls push a <see cref="Frame"/> and go on in the same loop; only C# code that calls Python (a key function, <c>__eq__</c>
/// in a dict) enters a loop of its own. An exception is raised by jumping to <c>raise</c>, without a .NET exception; those thrown by C#
/// code are caught by <c>Run</c>, which looks for the handler and enters the loop again.
/// </remarks>
public static partial class Interpreter
{
    /// <summary>
    /// Runs from <paramref name="entry"/>, whose kind is Entry, until it returns. Gives Absent, with the exception pending in <paramref name="ts"/>, if one left it.
    /// The thread's record of the running frame may still be the frame below: it is brought up to date where somebody may look at it.
    /// </summary>
    private static Value Run(ThreadState ts, Frame entry) => Run(ts, entry, entry);

    /// <summary>The same where an exception handler of <paramref name="frame"/>, above the entry, is about to run.</summary>
    private static Value Run(ThreadState ts, Frame entry, Frame frame)
    {
        if (!ts.HasNativeStack()) return LeaveWith(ts, entry, Err.Recursion(" (native stack)").Value);
        if (ts.Breaker != 0) ts.SampleEntry(entry);
        int comparisonDepth = ts.ComparisonDepth;
        while (true)
        {
            PyBaseException raised;
            try
            {
                if (frame == entry && frame.State.Compiled is { } compiled && TryRunCompiled(ts, compiled, ref frame, out var result)) return result;
                result = Loop(ts, frame);
                if ((object?)result.Ref != (object)ReenterTag) return result;
                frame = ts.Frame;
                continue;
            }
            catch (PyException e)
            {
                raised = e.Value;
            }
            catch (PyLiteCancelledException)
            {
                if (ts.Frame.Depth < entry.Depth) ts.Frame = entry;
                while (ts.Frame != entry) PopFrame(ts, ts.Frame);
                PopFrame(ts, entry);
                throw;
            }
            catch (Exception e)
            {
                raised = NativeFailure.ToPython(e).Value;
            }
            if (ts.Frame.Depth < entry.Depth) ts.Frame = entry;
            ts.ComparisonDepth = comparisonDepth;
            if (!UnwindNative(ts, raised)) return Value.Absent;
            frame = ts.Frame;
        }
    }

    /// <summary>
    /// What the loop returns to be entered again. Code compiled ahead of time runs two to four times slower than what the just-in-time compiler makes of it,
    /// and .NET replaces a method only when it is called: so while the process is young, the loop is left and entered again from time to time (see <see cref="LoopWarmUp"/>).
    /// </summary>
    private const string ReenterTag = "<reenter>";

    private static Value LeaveWith(ThreadState ts, Frame entry, PyBaseException exception)
    {
        entry.Generator?.Finish(ts);
        PopFrame(ts, entry);
        return ts.Raise(exception);
    }

    private static Value Loop(ThreadState ts, Frame frame)
    {
        ref Value r = ref frame.Stack[frame.Base];
        ref ulong code = ref MemoryMarshal.GetArrayDataReference(frame.State.Instructions);
        int pc = frame.Pc;
        PyBaseException raised;
        // One temporary for all opcodes: each would otherwise have a place in the frame that is cleared whenever the loop is entered.
        // What stands here counts as in use until the loop is left: results are not left here.
        Value result;

        while (true)
        {
            ulong word = Unsafe.Add(ref code, pc);
            pc++;
        dispatch:
            switch ((Opcode)(byte)word)
            {
                case Opcode.Nop:
                    continue;

                case Opcode.Move:
                    Copy(ref RA(ref r, word), ref RB(ref r, word));
                    continue;

                case Opcode.LoadConst:
                    Copy(ref RA(ref r, word), ref frame.State.Constants[Instruction.BC(word)]);
                    continue;

                case Opcode.LoadInt:
                    SetInt(ref RA(ref r, word), Instruction.BC(word));
                    continue;

                case Opcode.LoadNone:
                    SetObject(ref RA(ref r, word), PyNone.Instance);
                    continue;

                case Opcode.LoadTrue:
                    SetObject(ref RA(ref r, word), PyBool.True);
                    continue;

                case Opcode.LoadFalse:
                    SetObject(ref RA(ref r, word), PyBool.False);
                    continue;

                case Opcode.LoadAbsent:
                    RA(ref r, word) = Value.Absent;
                    continue;

                case Opcode.CheckLocal:
                    if (RA(ref r, word).IsAbsent) goto slow;
                    continue;

                case Opcode.LoadCell:
                {
                    ref Value contents = ref Unsafe.As<PyCell>(RB(ref r, word).Ref)!.Contents;
                    if (contents.IsAbsent) goto slow;
                    Copy(ref RA(ref r, word), ref contents);
                    continue;
                }

                case Opcode.StoreCell:
                    Copy(ref Unsafe.As<PyCell>(RA(ref r, word).Ref)!.Contents, ref RB(ref r, word));
                    continue;

                case Opcode.LoadFree:
                {
                    ref Value contents = ref frame.Function.Closure[Instruction.BC(word)].Contents;
                    if (contents.IsAbsent) goto slow;
                    Copy(ref RA(ref r, word), ref contents);
                    continue;
                }

                case Opcode.StoreFree:
                    Copy(ref frame.Function.Closure[Instruction.BC(word)].Contents, ref RA(ref r, word));
                    continue;

                case Opcode.LoadClosure:
                    RA(ref r, word) = frame.Function.Closure[Instruction.BC(word)];
                    continue;

                case Opcode.LoadGlobal:
                {
                    var function = frame.Function;
                    var cache = Unsafe.As<GlobalCache>(frame.State.Caches[pc - 1]);
                    if (cache != null && cache.Globals == function.Globals && cache.GlobalsVersion == cache.Globals.KeysVersion
                        && cache.HolderVersion == cache.Holder.KeysVersion)
                    {
                        Copy(ref RA(ref r, word), ref cache.Holder.ValueAt(cache.Index));
                        continue;
                    }
                    Sync(ts, frame, pc);
                    RA(ref r, word) = LoadGlobalSlow(ts, frame, word);
                    continue;
                }

                case Opcode.LoadName:
                {
                    var function = frame.Function;
                    var cache = Unsafe.As<GlobalCache>(frame.State.Caches[pc - 1]);
                    if (cache != null && cache.Globals == (object?)frame.Namespace && cache.GlobalsVersion == cache.Globals.KeysVersion
                        && cache.HolderVersion == cache.Holder.KeysVersion)
                    {
                        Copy(ref RA(ref r, word), ref cache.Holder.ValueAt(cache.Index));
                        continue;
                    }
                    Sync(ts, frame, pc);
                    RA(ref r, word) = LoadNameSlow(ts, frame, word);
                    continue;
                }

                case Opcode.StoreName:
                case Opcode.StoreGlobal:
                {
                    var cache = Unsafe.As<GlobalCache>(frame.State.Caches[pc - 1]);
                    if (cache != null && cache.GlobalsVersion == cache.Globals.KeysVersion
                        && cache.Globals == ((byte)word == (byte)Opcode.StoreName ? (object?)frame.Namespace : frame.Function.Globals))
                    {
                        Copy(ref cache.Globals.ValueAt(cache.Index), ref RA(ref r, word));
                        continue;
                    }
                    Sync(ts, frame, pc);
                    StoreNameSlow(ts, frame, word, RA(ref r, word));
                    continue;
                }

                // ---- attributes

                case Opcode.LoadAttr:
                {
                    ref Value obj = ref RB(ref r, word);
                    var cache = Unsafe.As<AttrCache>(frame.State.Caches[pc - 1]);
                    if (cache != null)
                    {
                        if (obj.Ref is PyInstance instance)
                        {
                            if (instance.Shape == cache.Shape)
                            {
                                if (cache.Kind == AttrCacheKind.Slot)
                                {
                                    ref Value value = ref instance.Slots[cache.Slot];
                                    if (!value.IsAbsent)
                                    {
                                        Copy(ref RA(ref r, word), ref value);
                                        continue;
                                    }
                                }
                                else if (cache.Kind == AttrCacheKind.ClassValue)
                                {
                                    Copy(ref RA(ref r, word), ref cache.Value);
                                    continue;
                                }
                                else if (cache.Kind == AttrCacheKind.Property)
                                {
                                    var getter = Unsafe.As<PyFunction>(cache.Value.Ref)!;
                                    int window = frame.State.RegisterCount;
                                    if (getter.SimpleArgCount == 1 && frame.Base + window < frame.Limit)
                                    {
                                        frame.Pc = pc;
                                        Unsafe.Add(ref r, window) = obj;
                                        var next = PushSimple(ts, frame, getter, window, 1);
                                        if (next == null) goto pending;
                                        next.Dest = Instruction.A(word);
                                        frame = next;
                                        goto enter;
                                    }
                                }
                            }
                        }
                        else if (obj.Ref == cache.Owner && CachedOfOwner(cache, ref RA(ref r, word))) continue;
                    }
                    Sync(ts, frame, pc);
                    result = LoadAttrSlow(ts, frame, word, obj, cache);
                    word = Again(ref code, pc);
                    if (result.IsAbsent) goto pending;
                    RA(ref r, word) = result;
                    result.Ref = null;
                    continue;
                }

                case Opcode.StoreAttr:
                {
                    ref Value obj = ref RA(ref r, word);
                    var cache = Unsafe.As<AttrCache>(frame.State.Caches[pc - 1]);
                    if (cache != null && obj.Ref is PyInstance instance && instance.Shape == cache.Shape)
                    {
                        if (cache.Kind == AttrCacheKind.Slot)
                        {
                            Copy(ref instance.Slots[cache.Slot], ref RB(ref r, word));
                            continue;
                        }
                        if (cache.Kind == AttrCacheKind.Add)
                        {
                            instance.AddSlot(cache.NextShape!, RB(ref r, word));
                            continue;
                        }
                    }
                    Sync(ts, frame, pc);
                    StoreAttrSlow(ts, frame, word, obj, RB(ref r, word), cache);
                    continue;
                }

                case Opcode.LoadMethod:
                {
                    ref Value obj = ref RB(ref r, word);
                    var cache = Unsafe.As<AttrCache>(frame.State.Caches[pc - 1]);
                    if (cache != null)
                    {
                        ref Value window = ref RA(ref r, word);
                        object? o = obj.Ref;
                        if (cache.Kind == AttrCacheKind.Method
                            ? o is PyInstance instance && instance.Shape == cache.Shape
                            : cache.Kind == AttrCacheKind.TypeMethod && o != null && o.GetType() != typeof(string) && Unsafe.As<PyObject>(o).Type == cache.Type)
                        {
                            // The object first: its register may be the window's own.
                            Copy(ref Unsafe.Add(ref window, 1), ref obj);
                            Copy(ref window, ref cache.Value);
                            continue;
                        }
                        if (o == cache.Owner && CachedOfOwner(cache, ref window))
                        {
                            Unsafe.Add(ref window, 1).Ref = Value.AbsentTag;
                            continue;
                        }
                    }
                    Sync(ts, frame, pc);
                    LoadMethodSlow(ts, frame, word, obj, cache, ref RA(ref r, word));
                    if (RA(ref r, word).IsAbsent) goto pending;
                    continue;
                }

                // ---- items

                case Opcode.LoadItem:
                {
                    ref Value obj = ref RB(ref r, word);
                    ref Value key = ref RC(ref r, word);
                    if (key.Ref == null)
                    {
                        if (obj.Ref is { } o && o.GetType() == typeof(PyList))
                        {
                            var list = Unsafe.As<PyList>(o);
                            long index = key.Bits;
                            if (index < 0) index += list.Count;
                            if ((ulong)index < (ulong)list.Count)
                            {
                                Copy(ref RA(ref r, word), ref list.Items[index]);
                                continue;
                            }
                        }
                        else if (obj.Ref is { } t && t.GetType() == typeof(PyTuple))
                        {
                            var items = Unsafe.As<PyTuple>(t).Items;
                            long index = key.Bits;
                            if (index < 0) index += items.Length;
                            if ((ulong)index < (ulong)items.Length)
                            {
                                Copy(ref RA(ref r, word), ref items[index]);
                                continue;
                            }
                        }
                    }
                    Sync(ts, frame, pc);
                    result = LoadItemSlow(ts, obj, key);
                    word = Again(ref code, pc);
                    if (result.IsAbsent) goto pending;
                    RA(ref r, word) = result;
                    result.Ref = null;
                    continue;
                }

                case Opcode.LoadItemInt:
                {
                    ref Value obj = ref RB(ref r, word);
                    if (obj.Ref is { } o)
                    {
                        int index = Instruction.SignedC(word);
                        if (o.GetType() == typeof(PyTuple))
                        {
                            var items = Unsafe.As<PyTuple>(o).Items;
                            if (index < 0) index += items.Length;
                            if ((uint)index < (uint)items.Length)
                            {
                                Copy(ref RA(ref r, word), ref items[index]);
                                continue;
                            }
                        }
                        else if (o.GetType() == typeof(PyList))
                        {
                            var list = Unsafe.As<PyList>(o);
                            if (index < 0) index += list.Count;
                            if ((uint)index < (uint)list.Count)
                            {
                                Copy(ref RA(ref r, word), ref list.Items[index]);
                                continue;
                            }
                        }
                    }
                    Sync(ts, frame, pc);
                    result = LoadItemSlow(ts, obj, Instruction.SignedC(word));
                    word = Again(ref code, pc);
                    if (result.IsAbsent) goto pending;
                    RA(ref r, word) = result;
                    result.Ref = null;
                    continue;
                }

                case Opcode.StoreItem:
                {
                    ref Value obj = ref RA(ref r, word);
                    ref Value key = ref RB(ref r, word);
                    if (key.Ref == null && obj.Ref is { } o && o.GetType() == typeof(PyList))
                    {
                        var list = Unsafe.As<PyList>(o);
                        long index = key.Bits;
                        if (index < 0) index += list.Count;
                        if ((ulong)index < (ulong)list.Count)
                        {
                            Copy(ref list.Items[index], ref RC(ref r, word));
                            continue;
                        }
                    }
                    Sync(ts, frame, pc);
                    StoreItemSlow(ts, obj, key, RC(ref r, word));
                    continue;
                }

                // ---- arithmetic

                case Opcode.Add:
                {
                    ref Value x = ref RB(ref r, word);
                    ref Value y = ref RC(ref r, word);
                    if (x.Ref == null && y.Ref == null)
                    {
                        long p = x.Bits, q = y.Bits, sum = p + q;
                        if (((p ^ sum) & (q ^ sum)) >= 0)
                        {
                            SetInt(ref RA(ref r, word), sum);
                            continue;
                        }
                    }
                    else if (x.IsFloat && y.IsFloat)
                    {
                        SetDouble(ref RA(ref r, word), x.AsDouble + y.AsDouble);
                        continue;
                    }
                    goto arithmetic;
                }

                case Opcode.Sub:
                {
                    ref Value x = ref RB(ref r, word);
                    ref Value y = ref RC(ref r, word);
                    if (x.Ref == null && y.Ref == null)
                    {
                        long p = x.Bits, q = y.Bits, difference = p - q;
                        if (((p ^ q) & (p ^ difference)) >= 0)
                        {
                            SetInt(ref RA(ref r, word), difference);
                            continue;
                        }
                    }
                    else if (x.IsFloat && y.IsFloat)
                    {
                        SetDouble(ref RA(ref r, word), x.AsDouble - y.AsDouble);
                        continue;
                    }
                    goto arithmetic;
                }

                case Opcode.Mul:
                {
                    ref Value x = ref RB(ref r, word);
                    ref Value y = ref RC(ref r, word);
                    if (x.Ref == null && y.Ref == null)
                    {
                        long high = Math.BigMul(x.Bits, y.Bits, out long low);
                        if (high == low >> 63)
                        {
                            SetInt(ref RA(ref r, word), low);
                            continue;
                        }
                    }
                    else if (x.IsFloat && y.IsFloat)
                    {
                        SetDouble(ref RA(ref r, word), x.AsDouble * y.AsDouble);
                        continue;
                    }
                    goto arithmetic;
                }

                case Opcode.TrueDiv:
                {
                    ref Value x = ref RB(ref r, word);
                    ref Value y = ref RC(ref r, word);
                    if (x.IsFloat && y.IsFloat && y.AsDouble != 0)
                    {
                        SetDouble(ref RA(ref r, word), x.AsDouble / y.AsDouble);
                        continue;
                    }
                    goto arithmetic;
                }

                case Opcode.FloorDiv:
                {
                    ref Value x = ref RB(ref r, word);
                    ref Value y = ref RC(ref r, word);
                    if (x.Ref == null && y.Ref == null && y.Bits > 0)
                    {
                        SetInt(ref RA(ref r, word), FloorDivide(x.Bits, y.Bits));
                        continue;
                    }
                    goto arithmetic;
                }

                case Opcode.Mod:
                {
                    ref Value x = ref RB(ref r, word);
                    ref Value y = ref RC(ref r, word);
                    if (x.Ref == null && y.Ref == null && y.Bits > 0)
                    {
                        SetInt(ref RA(ref r, word), FloorModulo(x.Bits, y.Bits));
                        continue;
                    }
                    goto arithmetic;
                }

                case Opcode.BitAnd:
                {
                    ref Value x = ref RB(ref r, word);
                    ref Value y = ref RC(ref r, word);
                    if (x.Ref == null && y.Ref == null)
                    {
                        SetInt(ref RA(ref r, word), x.Bits & y.Bits);
                        continue;
                    }
                    goto arithmetic;
                }

                case Opcode.BitOr:
                {
                    ref Value x = ref RB(ref r, word);
                    ref Value y = ref RC(ref r, word);
                    if (x.Ref == null && y.Ref == null)
                    {
                        SetInt(ref RA(ref r, word), x.Bits | y.Bits);
                        continue;
                    }
                    goto arithmetic;
                }

                case Opcode.BitXor:
                {
                    ref Value x = ref RB(ref r, word);
                    ref Value y = ref RC(ref r, word);
                    if (x.Ref == null && y.Ref == null)
                    {
                        SetInt(ref RA(ref r, word), x.Bits ^ y.Bits);
                        continue;
                    }
                    goto arithmetic;
                }

                case Opcode.RShift:
                {
                    ref Value x = ref RB(ref r, word);
                    ref Value y = ref RC(ref r, word);
                    if (x.Ref == null && y.Ref == null && (ulong)y.Bits < 64)
                    {
                        SetInt(ref RA(ref r, word), x.Bits >> (int)y.Bits);
                        continue;
                    }
                    goto arithmetic;
                }

                case Opcode.LShift:
                {
                    ref Value x = ref RB(ref r, word);
                    ref Value y = ref RC(ref r, word);
                    if (x.Ref == null && y.Ref == null && (ulong)y.Bits < 63)
                    {
                        long shifted = x.Bits << (int)y.Bits;
                        if (shifted >> (int)y.Bits == x.Bits)
                        {
                            SetInt(ref RA(ref r, word), shifted);
                            continue;
                        }
                    }
                    goto arithmetic;
                }

                case Opcode.Pow:
                case Opcode.MatMul:
                arithmetic:
                {
                    if ((RB(ref r, word).Ref is PyInstance || RC(ref r, word).Ref is PyInstance) && TryPushOperator(ts, frame, ref r, word, pc) is { } method)
                    {
                        frame = method;
                        goto enter;
                    }
                    Sync(ts, frame, pc);
                    result = BinarySlow(ts, word, RB(ref r, word), RC(ref r, word));
                    word = Again(ref code, pc);
                    if (result.IsAbsent) goto pending;
                    RA(ref r, word) = result;
                    result.Ref = null;
                    continue;
                }

                case Opcode.AddInt:
                {
                    ref Value x = ref RB(ref r, word);
                    long q = Instruction.SignedC(word);
                    if (x.Ref == null)
                    {
                        long p = x.Bits, sum = p + q;
                        if (((p ^ sum) & (q ^ sum)) >= 0)
                        {
                            SetInt(ref RA(ref r, word), sum);
                            continue;
                        }
                    }
                    goto arithmeticInt;
                }

                case Opcode.SubInt:
                {
                    ref Value x = ref RB(ref r, word);
                    long q = Instruction.SignedC(word);
                    if (x.Ref == null)
                    {
                        long p = x.Bits, difference = p - q;
                        if (((p ^ q) & (p ^ difference)) >= 0)
                        {
                            SetInt(ref RA(ref r, word), difference);
                            continue;
                        }
                    }
                    goto arithmeticInt;
                }

                case Opcode.MulInt:
                {
                    ref Value x = ref RB(ref r, word);
                    if (x.Ref == null)
                    {
                        long high = Math.BigMul(x.Bits, (long)Instruction.SignedC(word), out long low);
                        if (high == low >> 63)
                        {
                            SetInt(ref RA(ref r, word), low);
                            continue;
                        }
                    }
                    goto arithmeticInt;
                }

                case Opcode.FloorDivInt:
                {
                    ref Value x = ref RB(ref r, word);
                    int q = Instruction.SignedC(word);
                    if (x.Ref == null && q > 0)
                    {
                        SetInt(ref RA(ref r, word), FloorDivide(x.Bits, q));
                        continue;
                    }
                    goto arithmeticInt;
                }

                case Opcode.ModInt:
                {
                    ref Value x = ref RB(ref r, word);
                    int q = Instruction.SignedC(word);
                    if (x.Ref == null && q > 0)
                    {
                        SetInt(ref RA(ref r, word), FloorModulo(x.Bits, q));
                        continue;
                    }
                    goto arithmeticInt;
                }

                case Opcode.BitAndInt:
                {
                    ref Value x = ref RB(ref r, word);
                    if (x.Ref == null)
                    {
                        SetInt(ref RA(ref r, word), x.Bits & Instruction.SignedC(word));
                        continue;
                    }
                    goto arithmeticInt;
                }

                case Opcode.RShiftInt:
                {
                    ref Value x = ref RB(ref r, word);
                    int q = Instruction.SignedC(word);
                    if (x.Ref == null && (uint)q < 64)
                    {
                        SetInt(ref RA(ref r, word), x.Bits >> q);
                        continue;
                    }
                    goto arithmeticInt;
                }

                case Opcode.LShiftInt:
                {
                    ref Value x = ref RB(ref r, word);
                    int q = Instruction.SignedC(word);
                    if (x.Ref == null && (uint)q < 63)
                    {
                        long shifted = x.Bits << q;
                        if (shifted >> q == x.Bits)
                        {
                            SetInt(ref RA(ref r, word), shifted);
                            continue;
                        }
                    }
                    goto arithmeticInt;
                }

                arithmeticInt:
                {
                    Sync(ts, frame, pc);
                    result = BinarySlow(ts, word, RB(ref r, word), Instruction.SignedC(word));
                    word = Again(ref code, pc);
                    if (result.IsAbsent) goto pending;
                    RA(ref r, word) = result;
                    result.Ref = null;
                    continue;
                }

                case Opcode.Neg:
                {
                    ref Value x = ref RB(ref r, word);
                    if (x.Ref == null && x.Bits != long.MinValue)
                    {
                        SetInt(ref RA(ref r, word), -x.Bits);
                        continue;
                    }
                    if (x.IsFloat)
                    {
                        SetDouble(ref RA(ref r, word), -x.AsDouble);
                        continue;
                    }
                    goto slow;
                }

                case Opcode.Not:
                {
                    ref Value x = ref RB(ref r, word);
                    bool truth;
                    if (x.Ref == PyBool.True) truth = true;
                    else if (x.Ref == PyBool.False) truth = false;
                    else
                    {
                        Sync(ts, frame, pc);
                        truth = Ops.IsTrue(ts, x);
                        word = Again(ref code, pc);
                    }
                    SetObject(ref RA(ref r, word), truth ? PyBool.False : PyBool.True);
                    continue;
                }

                // ---- comparison

                case Opcode.Lt:
                {
                    ref Value x = ref RB(ref r, word);
                    ref Value y = ref RC(ref r, word);
                    if (x.Ref == null && y.Ref == null) SetBool(ref RA(ref r, word), x.Bits < y.Bits);
                    else if (x.IsFloat && y.IsFloat) SetBool(ref RA(ref r, word), x.AsDouble < y.AsDouble);
                    else goto compare;
                    continue;
                }

                case Opcode.Le:
                {
                    ref Value x = ref RB(ref r, word);
                    ref Value y = ref RC(ref r, word);
                    if (x.Ref == null && y.Ref == null) SetBool(ref RA(ref r, word), x.Bits <= y.Bits);
                    else if (x.IsFloat && y.IsFloat) SetBool(ref RA(ref r, word), x.AsDouble <= y.AsDouble);
                    else goto compare;
                    continue;
                }

                case Opcode.Gt:
                {
                    ref Value x = ref RB(ref r, word);
                    ref Value y = ref RC(ref r, word);
                    if (x.Ref == null && y.Ref == null) SetBool(ref RA(ref r, word), x.Bits > y.Bits);
                    else if (x.IsFloat && y.IsFloat) SetBool(ref RA(ref r, word), x.AsDouble > y.AsDouble);
                    else goto compare;
                    continue;
                }

                case Opcode.Ge:
                {
                    ref Value x = ref RB(ref r, word);
                    ref Value y = ref RC(ref r, word);
                    if (x.Ref == null && y.Ref == null) SetBool(ref RA(ref r, word), x.Bits >= y.Bits);
                    else if (x.IsFloat && y.IsFloat) SetBool(ref RA(ref r, word), x.AsDouble >= y.AsDouble);
                    else goto compare;
                    continue;
                }

                case Opcode.Eq:
                {
                    ref Value x = ref RB(ref r, word);
                    ref Value y = ref RC(ref r, word);
                    if (x.Ref == null && y.Ref == null) SetBool(ref RA(ref r, word), x.Bits == y.Bits);
                    else goto compare;
                    continue;
                }

                case Opcode.Ne:
                {
                    ref Value x = ref RB(ref r, word);
                    ref Value y = ref RC(ref r, word);
                    if (x.Ref == null && y.Ref == null) SetBool(ref RA(ref r, word), x.Bits != y.Bits);
                    else goto compare;
                    continue;
                }

                compare:
                {
                    Sync(ts, frame, pc);
                    result = Ops.Compare(ts, (CompareOp)((byte)word - (byte)Opcode.Lt), RB(ref r, word), RC(ref r, word));
                    word = Again(ref code, pc);
                    RA(ref r, word) = result;
                    result.Ref = null;
                    continue;
                }

                case Opcode.Is:
                    SetBool(ref RA(ref r, word), Value.Is(RB(ref r, word), RC(ref r, word)));
                    continue;

                case Opcode.IsNot:
                    SetBool(ref RA(ref r, word), !Value.Is(RB(ref r, word), RC(ref r, word)));
                    continue;

                case Opcode.In:
                    Sync(ts, frame, pc);
                    SetBool(ref RA(ref r, word), Ops.Contains(ts, RC(ref r, word), RB(ref r, word)));
                    continue;

                case Opcode.NotIn:
                    Sync(ts, frame, pc);
                    SetBool(ref RA(ref r, word), !Ops.Contains(ts, RC(ref r, word), RB(ref r, word)));
                    continue;

                // ---- jumps

                case Opcode.Jump:
                {
                    int offset = Instruction.BC(word);
                    pc += offset;
                    if (offset < 0 && ts.Breaker != 0) goto poll;
                    continue;
                }

                case Opcode.JumpIfTrue:
                {
                    ref Value x = ref RA(ref r, word);
                    if (x.Ref == PyBool.True) goto jumpLong;
                    if (x.Ref == PyBool.False) continue;
                    Sync(ts, frame, pc);
                    if (!Ops.IsTrue(ts, x)) continue;
                    word = Again(ref code, pc);
                    goto jumpLong;
                }

                case Opcode.JumpIfFalse:
                {
                    ref Value x = ref RA(ref r, word);
                    if (x.Ref == PyBool.False) goto jumpLong;
                    if (x.Ref == PyBool.True) continue;
                    Sync(ts, frame, pc);
                    if (Ops.IsTrue(ts, x)) continue;
                    word = Again(ref code, pc);
                    goto jumpLong;
                }

                case Opcode.JumpIfNone:
                    if (RA(ref r, word).IsNone) goto jumpLong;
                    continue;

                case Opcode.JumpIfNotNone:
                    if (!RA(ref r, word).IsNone) goto jumpLong;
                    continue;

                jumpLong:
                {
                    int offset = Instruction.BC(word);
                    pc += offset;
                    if (offset < 0 && ts.Breaker != 0) goto poll;
                    continue;
                }

                case Opcode.JumpLt:
                {
                    ref Value x = ref RA(ref r, word);
                    ref Value y = ref RB(ref r, word);
                    if (x.Ref == null && y.Ref == null) { if (x.Bits < y.Bits) goto jumpShort; continue; }
                    if (x.IsFloat && y.IsFloat) { if (x.AsDouble < y.AsDouble) goto jumpShort; continue; }
                    goto compareJump;
                }

                case Opcode.JumpLe:
                {
                    ref Value x = ref RA(ref r, word);
                    ref Value y = ref RB(ref r, word);
                    if (x.Ref == null && y.Ref == null) { if (x.Bits <= y.Bits) goto jumpShort; continue; }
                    if (x.IsFloat && y.IsFloat) { if (x.AsDouble <= y.AsDouble) goto jumpShort; continue; }
                    goto compareJump;
                }

                case Opcode.JumpGt:
                {
                    ref Value x = ref RA(ref r, word);
                    ref Value y = ref RB(ref r, word);
                    if (x.Ref == null && y.Ref == null) { if (x.Bits > y.Bits) goto jumpShort; continue; }
                    if (x.IsFloat && y.IsFloat) { if (x.AsDouble > y.AsDouble) goto jumpShort; continue; }
                    goto compareJump;
                }

                case Opcode.JumpGe:
                {
                    ref Value x = ref RA(ref r, word);
                    ref Value y = ref RB(ref r, word);
                    if (x.Ref == null && y.Ref == null) { if (x.Bits >= y.Bits) goto jumpShort; continue; }
                    if (x.IsFloat && y.IsFloat) { if (x.AsDouble >= y.AsDouble) goto jumpShort; continue; }
                    goto compareJump;
                }

                case Opcode.JumpEq:
                {
                    ref Value x = ref RA(ref r, word);
                    ref Value y = ref RB(ref r, word);
                    if (x.Ref == null && y.Ref == null) { if (x.Bits == y.Bits) goto jumpShort; continue; }
                    goto compareJump;
                }

                case Opcode.JumpNe:
                {
                    ref Value x = ref RA(ref r, word);
                    ref Value y = ref RB(ref r, word);
                    if (x.Ref == null && y.Ref == null) { if (x.Bits != y.Bits) goto jumpShort; continue; }
                    goto compareJump;
                }

                case Opcode.JumpNotLt:
                {
                    ref Value x = ref RA(ref r, word);
                    ref Value y = ref RB(ref r, word);
                    if (x.Ref == null && y.Ref == null) { if (!(x.Bits < y.Bits)) goto jumpShort; continue; }
                    if (x.IsFloat && y.IsFloat) { if (!(x.AsDouble < y.AsDouble)) goto jumpShort; continue; }
                    goto compareJump;
                }

                case Opcode.JumpNotLe:
                {
                    ref Value x = ref RA(ref r, word);
                    ref Value y = ref RB(ref r, word);
                    if (x.Ref == null && y.Ref == null) { if (!(x.Bits <= y.Bits)) goto jumpShort; continue; }
                    if (x.IsFloat && y.IsFloat) { if (!(x.AsDouble <= y.AsDouble)) goto jumpShort; continue; }
                    goto compareJump;
                }

                case Opcode.JumpNotGt:
                {
                    ref Value x = ref RA(ref r, word);
                    ref Value y = ref RB(ref r, word);
                    if (x.Ref == null && y.Ref == null) { if (!(x.Bits > y.Bits)) goto jumpShort; continue; }
                    if (x.IsFloat && y.IsFloat) { if (!(x.AsDouble > y.AsDouble)) goto jumpShort; continue; }
                    goto compareJump;
                }

                case Opcode.JumpNotGe:
                {
                    ref Value x = ref RA(ref r, word);
                    ref Value y = ref RB(ref r, word);
                    if (x.Ref == null && y.Ref == null) { if (!(x.Bits >= y.Bits)) goto jumpShort; continue; }
                    if (x.IsFloat && y.IsFloat) { if (!(x.AsDouble >= y.AsDouble)) goto jumpShort; continue; }
                    goto compareJump;
                }

                case Opcode.JumpNotEq:
                {
                    ref Value x = ref RA(ref r, word);
                    ref Value y = ref RB(ref r, word);
                    if (x.Ref == null && y.Ref == null) { if (x.Bits != y.Bits) goto jumpShort; continue; }
                    goto compareJump;
                }

                case Opcode.JumpNotNe:
                {
                    ref Value x = ref RA(ref r, word);
                    ref Value y = ref RB(ref r, word);
                    if (x.Ref == null && y.Ref == null) { if (x.Bits == y.Bits) goto jumpShort; continue; }
                    goto compareJump;
                }

                compareJump:
                {
                    Sync(ts, frame, pc);
                    if (!CompareForJump(ts, (byte)word - (byte)Opcode.JumpLt, RA(ref r, word), RB(ref r, word))) continue;
                    word = Again(ref code, pc);
                    goto jumpShort;
                }

                case Opcode.JumpLtInt:
                {
                    ref Value x = ref RA(ref r, word);
                    if (x.Ref == null) { if (x.Bits < Instruction.SignedB(word)) goto jumpShort; continue; }
                    goto compareJumpInt;
                }

                case Opcode.JumpLeInt:
                {
                    ref Value x = ref RA(ref r, word);
                    if (x.Ref == null) { if (x.Bits <= Instruction.SignedB(word)) goto jumpShort; continue; }
                    goto compareJumpInt;
                }

                case Opcode.JumpGtInt:
                {
                    ref Value x = ref RA(ref r, word);
                    if (x.Ref == null) { if (x.Bits > Instruction.SignedB(word)) goto jumpShort; continue; }
                    goto compareJumpInt;
                }

                case Opcode.JumpGeInt:
                {
                    ref Value x = ref RA(ref r, word);
                    if (x.Ref == null) { if (x.Bits >= Instruction.SignedB(word)) goto jumpShort; continue; }
                    goto compareJumpInt;
                }

                case Opcode.JumpEqInt:
                {
                    ref Value x = ref RA(ref r, word);
                    if (x.Ref == null) { if (x.Bits == Instruction.SignedB(word)) goto jumpShort; continue; }
                    goto compareJumpInt;
                }

                case Opcode.JumpNeInt:
                {
                    ref Value x = ref RA(ref r, word);
                    if (x.Ref == null) { if (x.Bits != Instruction.SignedB(word)) goto jumpShort; continue; }
                    goto compareJumpInt;
                }

                case Opcode.JumpNotLtInt:
                {
                    ref Value x = ref RA(ref r, word);
                    if (x.Ref == null) { if (x.Bits >= Instruction.SignedB(word)) goto jumpShort; continue; }
                    goto compareJumpInt;
                }

                case Opcode.JumpNotLeInt:
                {
                    ref Value x = ref RA(ref r, word);
                    if (x.Ref == null) { if (x.Bits > Instruction.SignedB(word)) goto jumpShort; continue; }
                    goto compareJumpInt;
                }

                case Opcode.JumpNotGtInt:
                {
                    ref Value x = ref RA(ref r, word);
                    if (x.Ref == null) { if (x.Bits <= Instruction.SignedB(word)) goto jumpShort; continue; }
                    goto compareJumpInt;
                }

                case Opcode.JumpNotGeInt:
                {
                    ref Value x = ref RA(ref r, word);
                    if (x.Ref == null) { if (x.Bits < Instruction.SignedB(word)) goto jumpShort; continue; }
                    goto compareJumpInt;
                }

                case Opcode.JumpNotEqInt:
                {
                    ref Value x = ref RA(ref r, word);
                    if (x.Ref == null) { if (x.Bits != Instruction.SignedB(word)) goto jumpShort; continue; }
                    goto compareJumpInt;
                }

                case Opcode.JumpNotNeInt:
                {
                    ref Value x = ref RA(ref r, word);
                    if (x.Ref == null) { if (x.Bits == Instruction.SignedB(word)) goto jumpShort; continue; }
                    goto compareJumpInt;
                }

                compareJumpInt:
                {
                    Sync(ts, frame, pc);
                    if (!CompareForJump(ts, (byte)word - (byte)Opcode.JumpLtInt, RA(ref r, word), Instruction.SignedB(word))) continue;
                    word = Again(ref code, pc);
                    goto jumpShort;
                }

                jumpShort:
                {
                    int offset = Instruction.SignedC(word);
                    pc += offset;
                    if (offset < 0 && ts.Breaker != 0) goto poll;
                    continue;
                }

                // ---- iteration

                case Opcode.ForIter:
                {
                    object? iterator = RA(ref r, word).Ref;
                    if (iterator!.GetType() == typeof(PyRangeIterator))
                    {
                        var range = Unsafe.As<PyRangeIterator>(iterator);
                        if (range.Remaining == 0) continue;
                        range.Remaining--;
                        SetInt(ref RB(ref r, word), range.Current);
                        range.Current += range.Step;
                    }
                    else if (iterator.GetType() == typeof(PyListIterator))
                    {
                        var listIterator = Unsafe.As<PyListIterator>(iterator);
                        var list = listIterator.List;
                        if (list == null) continue;
                        int index = listIterator.Index;
                        if ((uint)index >= (uint)list.Count)
                        {
                            listIterator.List = null;
                            continue;
                        }
                        listIterator.Index = index + 1;
                        Copy(ref RB(ref r, word), ref list.Items[index]);
                    }
                    else if (iterator.GetType() == typeof(PyGenerator) && Unsafe.As<PyGenerator>(iterator).CanResume)
                    {
                        frame.Pc = pc;
                        if (frame.Depth >= ts.RecursionLimit) ts.Frame = frame;
                        frame = CallPushGenerator(ts, frame, Unsafe.As<PyGenerator>(iterator), FrameKind.Generator, Value.None);
                        r = ref frame.Stack[frame.Base];
                        code = ref MemoryMarshal.GetArrayDataReference(frame.State.Instructions);
                        pc = frame.Pc;
                        continue;
                    }
                    else if (iterator.GetType() == typeof(PyTupleIterator))
                    {
                        if (!Unsafe.As<PyTupleIterator>(iterator).Step(ref RB(ref r, word))) continue;
                    }
                    else if (iterator.GetType() == typeof(PyStrIterator))
                    {
                        if (!Unsafe.As<PyStrIterator>(iterator).Step(ref RB(ref r, word))) continue;
                    }
                    else
                    {
                        Sync(ts, frame, pc);
                        ulong following = Unsafe.Add(ref code, pc + Instruction.SignedC(word));
                        if (Instruction.Op(following) == Opcode.Unpack && Instruction.C(following) == 2
                            && Instruction.B(following) == Instruction.B(word) && Instruction.B(word) >= frame.State.NamedCount)
                        {
                            // `for a, b in ...`: what makes pairs need not make tuples of them.
                            ref Value first = ref RA(ref r, following);
                            var outcome = NextPair(ts, iterator, ref first, ref Unsafe.Add(ref first, 1));
                            if (outcome != PairOutcome.NoPairs)
                            {
                                if (outcome == PairOutcome.End) continue;
                                word = Again(ref code, pc);
                                pc += Instruction.SignedC(word) + 1;
                                if (ts.Breaker != 0) goto poll;
                                continue;
                            }
                        }
                        if (!Unsafe.As<PyObject>(iterator).IterNext(ts, out result)) continue;
                        word = Again(ref code, pc);
                        RB(ref r, word) = result;
                        result.Ref = null;
                    }
                    pc += Instruction.SignedC(word);
                    if (ts.Breaker != 0) goto poll;
                    continue;
                }

                case Opcode.Unpack:
                {
                    ref Value source = ref RB(ref r, word);
                    if (source.Ref is { } o && o.GetType() == typeof(PyTuple))
                    {
                        var items = Unsafe.As<PyTuple>(o).Items;
                        if (items.Length == Instruction.C(word))
                        {
                            ref Value target = ref RA(ref r, word);
                            for (int i = 0; i < items.Length; i++) Copy(ref Unsafe.Add(ref target, i), ref items[i]);
                            continue;
                        }
                    }
                    goto slow;
                }

                case Opcode.BuildTuple:
                {
                    int count = Instruction.C(word);
                    if (count == 0) RA(ref r, word) = PyTuple.Empty;
                    else RA(ref r, word) = new PyTuple(ValueArray.Copy(MemoryMarshal.CreateReadOnlySpan(ref RB(ref r, word), count)));
                    continue;
                }

                case Opcode.BuildList:
                {
                    int count = Instruction.C(word);
                    RA(ref r, word) = count == 0 ? new PyList() : new PyList(MemoryMarshal.CreateReadOnlySpan(ref RB(ref r, word), count));
                    continue;
                }

                case Opcode.ListAppend:
                    Unsafe.As<PyList>(RA(ref r, word).Ref)!.Append(RB(ref r, word));
                    continue;

                // ---- calls

                case Opcode.Call:
                {
                    ref Value window = ref RA(ref r, word);
                    int count = Instruction.B(word);
                    if (window.Ref is PyFunction function)
                    {
                        if (function.SimpleArgCount != count) goto callGeneral;
                        frame.Pc = pc;
                        var next = PushSimple(ts, frame, function, Instruction.A(word) + 1, count);
                        if (next == null) goto pending;
                        next.Dest = Instruction.C(word);
                        frame = next;
                        goto enter;
                    }
                    if (window.Ref is PyBoundMethod bound)
                    {
                        if (bound.Function.Ref is not PyFunction method || method.SimpleArgCount != count + 1) goto callGeneral;
                        // The receiver takes the place of the method, in front of the arguments.
                        window = bound.Self;
                        frame.Pc = pc;
                        var next = PushSimple(ts, frame, method, Instruction.A(word), count + 1);
                        if (next == null) goto pending;
                        next.Dest = Instruction.C(word);
                        frame = next;
                        goto enter;
                    }
                    if (window.Ref is PyNativeFunction native)
                    {
                        Sync(ts, frame, pc);
                        if (native.Self.IsAbsent) result = native.Def.Code(ts, MemoryMarshal.CreateReadOnlySpan(ref Unsafe.Add(ref window, 1), count), null);
                        else
                        {
                            window = native.Self;
                            result = native.Def.Code(ts, MemoryMarshal.CreateReadOnlySpan(ref window, count + 1), null);
                            word = Again(ref code, pc);
                        }
                        if (result.IsAbsent) goto pending;
                        RC(ref r, word) = result;
                        result.Ref = null;
                        if (ts.Breaker != 0) goto poll;
                        continue;
                    }
                    if (window.Ref is PyType { PlainInit: { } init } type)
                    {
                        if (init.SimpleArgCount != count + 1) goto callGeneral;
                        // The instance takes the place of the class, in front of the arguments.
                        var instance = new PyInstance(type);
                        window.Ref = instance;
                        frame.Pc = pc;
                        var next = PushSimple(ts, frame, init, Instruction.A(word), count + 1);
                        if (next == null) goto pending;
                        next.Flags = (int)FrameKind.Init;
                        next.Instance = instance;
                        next.Dest = Instruction.C(word);
                        frame = next;
                        goto enter;
                    }
                    if (window.Ref is PyType { DirectNew: { } create })
                    {
                        // The type itself stands where __new__ expects it: in front of the arguments.
                        Sync(ts, frame, pc);
                        result = create(ts, MemoryMarshal.CreateReadOnlySpan(ref window, count + 1), null);
                        word = Again(ref code, pc);
                        if (result.IsAbsent) goto pending;
                        RC(ref r, word) = result;
                        result.Ref = null;
                        if (ts.Breaker != 0) goto poll;
                        continue;
                    }
                    goto callGeneral;
                }

                case Opcode.CallMethod:
                {
                    ref Value window = ref RA(ref r, word);
                    ref Value self = ref Unsafe.Add(ref window, 1);
                    int count = Instruction.B(word);
                    if (!self.IsAbsent)
                    {
                        if (window.Ref is PyFunction function)
                        {
                            if (function.SimpleArgCount != count + 1) goto callGeneral;
                            frame.Pc = pc;
                            var next = PushSimple(ts, frame, function, Instruction.A(word) + 1, count + 1);
                            if (next == null) goto pending;
                            next.Dest = Instruction.C(word);
                            frame = next;
                            goto enter;
                        }
                        if (window.Ref is PyMethodDescriptor method)
                        {
                            Sync(ts, frame, pc);
                            result = method.Def.Code(ts, MemoryMarshal.CreateReadOnlySpan(ref self, count + 1), null);
                            word = Again(ref code, pc);
                            if (result.IsAbsent) goto pending;
                            RC(ref r, word) = result;
                            result.Ref = null;
                            if (ts.Breaker != 0) goto poll;
                            continue;
                        }
                    }
                    else if (window.Ref is PyFunction plain)
                    {
                        if (plain.SimpleArgCount != count) goto callGeneral;
                        frame.Pc = pc;
                        var next = PushSimple(ts, frame, plain, Instruction.A(word) + 2, count);
                        if (next == null) goto pending;
                        next.Dest = Instruction.C(word);
                        frame = next;
                        goto enter;
                    }
                    else if (window.Ref is PyNativeFunction native && native.Self.IsAbsent)
                    {
                        Sync(ts, frame, pc);
                        result = native.Def.Code(ts, MemoryMarshal.CreateReadOnlySpan(ref Unsafe.Add(ref self, 1), count), null);
                        word = Again(ref code, pc);
                        if (result.IsAbsent) goto pending;
                        RC(ref r, word) = result;
                        result.Ref = null;
                        if (ts.Breaker != 0) goto poll;
                        continue;
                    }
                    goto callGeneral;
                }

                case Opcode.CallKw:
                case Opcode.CallMethodKw:
                case Opcode.CallEx:
                callGeneral:
                {
                    Sync(ts, frame, pc);
                    var next = CallGeneral(ts, frame, word);
                    if (next == null) goto pending;
                    if (next != frame)
                    {
                        frame = next;
                        goto enter;
                    }
                    pc = frame.Pc;
                    if (ts.Breaker != 0) goto poll;
                    continue;
                }

                case Opcode.ReturnNone:
                {
                    if (frame.Flags != 0) goto returnSpecial;
                    int dest = frame.Dest;
                    frame = frame.Back!;
                    r = ref frame.Stack[frame.Base];
                    SetObject(ref Unsafe.Add(ref r, dest), PyNone.Instance);
                    code = ref MemoryMarshal.GetArrayDataReference(frame.State.Instructions);
                    pc = frame.Pc;
                    continue;
                }

                case Opcode.Return:
                {
                    if (frame.Flags != 0) goto returnSpecial;
                    ref Value returned = ref RA(ref r, word);
                    int dest = frame.Dest;
                    frame = frame.Back!;
                    r = ref frame.Stack[frame.Base];
                    Copy(ref Unsafe.Add(ref r, dest), ref returned);
                    code = ref MemoryMarshal.GetArrayDataReference(frame.State.Instructions);
                    pc = frame.Pc;
                    continue;
                }

                returnSpecial:
                {
                    if (frame.Flags == (int)FrameKind.Init && (byte)word == (byte)Opcode.ReturnNone)
                    {
                        var instance = frame.Instance!;
                        frame.Instance = null;
                        int dest = frame.Dest;
                        frame = frame.Back!;
                        r = ref frame.Stack[frame.Base];
                        Unsafe.Add(ref r, dest) = instance;
                        code = ref MemoryMarshal.GetArrayDataReference(frame.State.Instructions);
                        pc = frame.Pc;
                        continue;
                    }
                    result = (byte)word == (byte)Opcode.ReturnNone ? Value.None : RA(ref r, word);
                    if (frame.Flags == (int)FrameKind.Entry && frame.Generator == null && frame.Namespace == null)
                    {
                        if (ts.Frame != frame.Back) ts.Frame = frame.Back!;
                        return result;
                    }
                    Sync(ts, frame, pc);
                    if (frame.Kind == FrameKind.Entry)
                    {
                        LeaveEntry(ts, frame);
                        return result;
                    }
                    var next = ReturnSpecial(ts, frame, result);
                    result = default;
                    if (next == null) goto pending;
                    frame = next;
                    goto reload;
                }

                case Opcode.Yield:
                {
                    if (ts.Sink is { } sink && sink.TryTakeFrom(frame.Generator, RB(ref r, word)))
                    {
                        word = Again(ref code, pc);
                        RA(ref r, word) = Value.None;
                        if (ts.Breaker != 0) goto poll;
                        continue;
                    }
                    frame.Pc = pc;
                    result = RB(ref r, word);
                    // What is yielded belongs to the receiver: a temporary does not keep it until the generator goes on.
                    if (Instruction.B(word) >= frame.State.NamedCount) RB(ref r, word).Ref = null;
                    if (Instruction.D(word) != 0) result = AsyncGeneratorOps.WrapYield(result);
                    goto suspend;
                }

                case Opcode.YieldFrom:
                {
                    object? inner = RB(ref r, word).Ref;
                    if (inner!.GetType() == typeof(PyCoroutine) || inner.GetType() == typeof(PyGenerator))
                    {
                        var generator = Unsafe.As<PyGenerator>(inner);
                        if (generator.CanResume && (generator.SentRegister >= 0 || RC(ref r, word).IsNone))
                        {
                            frame.Pc = pc;
                            if (frame.Depth >= ts.RecursionLimit) ts.Frame = frame;
                            frame = CallPushGenerator(ts, frame, generator, FrameKind.Delegate, RC(ref r, word));
                            r = ref frame.Stack[frame.Base];
                            code = ref MemoryMarshal.GetArrayDataReference(frame.State.Instructions);
                            pc = frame.Pc;
                            continue;
                        }
                    }
                    Sync(ts, frame, pc);
                    var step = Delegate(ts, ref RB(ref r, word), ref RC(ref r, word), out result);
                    if (step == DelegateResult.Raised) goto pending;
                    if (step == DelegateResult.Returned)
                    {
                        word = Again(ref code, pc);
                        RA(ref r, word) = result;
                        result.Ref = null;
                        continue;
                    }
                    if ((frame.Flags & Frame.Reported) != 0 && !FrameEvents.Yielded(ts, frame, result)) goto pending;
                    // The frame stays at this instruction: resuming it delegates again.
                    frame.Pc = pc - 1;
                    goto suspend;
                }

                // A generator's frame yields the result.
                suspend:
                {
                    if (frame.Kind == FrameKind.Entry)
                    {
                        frame = CallSuspend(ts, frame);
                        if (ts.Frame != frame) ts.Frame = frame;
                        return result;
                    }
                    var kind = frame.Kind;
                    frame = CallSuspend(ts, frame);
                    if (kind == FrameKind.Delegate)
                    {
                        // So does the one that delegates to it.
                        if ((frame.Flags & Frame.Reported) != 0 && !FrameEvents.Yielded(ts, frame, result)) goto pending;
                        frame.Pc--;
                        goto suspend;
                    }
                    r = ref frame.Stack[frame.Base];
                    code = ref MemoryMarshal.GetArrayDataReference(frame.State.Instructions);
                    pc = frame.Pc;
                    word = Unsafe.Add(ref code, pc - 1);
                    if (kind == FrameKind.Send)
                    {
                        RC(ref r, word) = result;
                    }
                    else
                    {
                        // A `for` in the frame below resumed this generator: its ForIter takes the value and goes on with the loop's body.
                        RB(ref r, word) = result;
                        pc += Instruction.SignedC(word);
                    }
                    result.Ref = null;
                    if (ts.Breaker != 0) goto poll;
                    continue;
                }

                // ---- exceptions

                case Opcode.PushExc:
                {
                    ref Value saved = ref RA(ref r, word);
                    var exception = Unsafe.As<PyBaseException>(RB(ref r, word).Ref);
                    // What the caller of a generator handles is another exception each time.
                    var generator = frame.Generator;
                    saved = ts.Handled is not { } handled ? Value.None : generator != null && handled == generator.CallersHandled && !generator.HandlesCallers ? Value.Absent : new Value(handled);
                    ts.Handled = exception;
                    if (generator != null) generator.HandlesCallers = exception == generator.CallersHandled;
                    continue;
                }

                case Opcode.PopExc:
                {
                    var before = RA(ref r, word).Ref as PyBaseException;
                    if (frame.Generator is { } generator)
                    {
                        generator.HandlesCallers = before != null && before == generator.CallersHandled;
                        before ??= generator.CallersHandled;
                    }
                    ts.Handled = before;
                    continue;
                }

                case Opcode.Raise:
                    Sync(ts, frame, pc);
                    raised = MakeRaised(ts, RA(ref r, word));
                    goto raise;

                case Opcode.RaiseFrom:
                    Sync(ts, frame, pc);
                    raised = MakeRaisedFrom(ts, RA(ref r, word), RB(ref r, word));
                    goto raise;

                case Opcode.RaiseBare:
                    Sync(ts, frame, pc);
                    raised = ts.Handled ?? Err.Runtime("No active exception to reraise").Value;
                    goto reraise;

                case Opcode.Reraise:
                    Sync(ts, frame, pc);
                    raised = Unsafe.As<PyBaseException>(RA(ref r, word).Ref)!;
                    goto reraise;

                case Opcode.Traced:
                {
                    Sync(ts, frame, pc);
                    if (!FrameEvents.Before(ts, frame)) goto pending;
                    // A trace function may have had the frame go on elsewhere, and what is reported may have changed.
                    code = ref MemoryMarshal.GetArrayDataReference(frame.State.Instructions);
                    pc = frame.Pc;
                    word = frame.State.Code.Instructions[pc - 1];
                    goto dispatch;
                }

                case Opcode.EnterCompiled:
                {
                    if (frame.State.Compiled is not { } compiled)
                    {
                        // Meanwhile the code was instrumented.
                        code = ref MemoryMarshal.GetArrayDataReference(frame.State.Instructions);
                        pc--;
                        continue;
                    }
                    int at = compiled.Body(ts, frame, ref r, compiled.Entries[pc - 1]);
                    if (at >= 0)
                    {
                        // The instruction itself, also where the compiled code could be entered again.
                        word = frame.State.Code.Instructions[at];
                        pc = at + 1;
                        goto dispatch;
                    }
                    if (at is CompiledExit.Returned or CompiledExit.Ended)
                    {
                        frame = frame.Back!;
                        goto reload;
                    }
                    if (at == CompiledExit.Pending) goto pending;
                    if (at == CompiledExit.Finished) return ts.TakeResult();
                    if (at == CompiledExit.Passed)
                    {
                        result = ts.TakeResult();
                        frame = frame.Back!;
                        frame.Pc--;
                        goto suspend;
                    }
                    if (at == CompiledExit.Yielded)
                    {
                        // The ForIter of the frame below has its value: on with the loop's body.
                        frame = frame.Back!;
                        frame.Pc += Instruction.SignedC(frame.State.Instructions[frame.Pc - 1]);
                    }
                    else frame = ts.Frame;
                    r = ref frame.Stack[frame.Base];
                    code = ref MemoryMarshal.GetArrayDataReference(frame.State.Instructions);
                    pc = frame.Pc;
                    if (ts.Breaker != 0) goto poll;
                    continue;
                }

                default:
                    goto slow;
            }

        // Everything else is a call of its own; it may raise, and only jumps by changing frame.Pc.
        slow:
            Sync(ts, frame, pc);
            if (!ExecuteSlow(ts, frame, word, ref r)) goto pending;
            pc = frame.Pc;
            continue;

        enter:
            r = ref frame.Stack[frame.Base];
            code = ref MemoryMarshal.GetArrayDataReference(frame.State.Instructions);
            pc = 0;
            if (ts.Breaker != 0) goto poll;
            continue;

        reload:
            r = ref frame.Stack[frame.Base];
            code = ref MemoryMarshal.GetArrayDataReference(frame.State.Instructions);
            pc = frame.Pc;
            continue;

        poll:
            Sync(ts, frame, pc);
            if (Poll(ts)) return new Value(ReenterTag, 0);
            // The code may have been compiled meanwhile.
            code = ref MemoryMarshal.GetArrayDataReference(frame.State.Instructions);
            continue;

        pending:
            if (!UnwindNative(ts, ts.TakePending().Value)) return Value.Absent;
            frame = ts.Frame;
            goto reload;

        raise:
            if (!Unwind(ts, raised)) return Value.Absent;
            frame = ts.Frame;
            goto reload;

        reraise:
            if (!UnwindAgain(ts, raised)) return Value.Absent;
            frame = ts.Frame;
            goto reload;
        }
    }

    /// <summary>
    /// The instruction that runs, read again after a call. So the word need not survive the call, and the five registers that do are left for the thread,
    /// the frame, the registers, the code and the pc.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong Again(ref ulong code, int pc) => Unsafe.Add(ref code, pc - 1);

    /// <summary>Before anything that may raise or look at frames: the thread's record of where it is. Within the loop only the locals are current.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Sync(ThreadState ts, Frame frame, int pc)
    {
        frame.Pc = pc;
        if (ts.Frame != frame) ts.Frame = frame;
    }

    /// <summary>Reads an attribute of the module or class that the cache is about.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool CachedOfOwner(AttrCache cache, ref Value target)
    {
        if (cache.Kind == AttrCacheKind.Module)
        {
            var dict = cache.Dict!;
            if (cache.Version != dict.KeysVersion) return false;
            Copy(ref target, ref dict.ValueAt(cache.Slot));
            return true;
        }
        if (cache.Kind != AttrCacheKind.OfClass) return false;
        Copy(ref target, ref cache.Value);
        return true;
    }
}
