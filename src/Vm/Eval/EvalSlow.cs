using System.Runtime.InteropServices;

namespace PyLite.Vm.Eval;

// The opcodes that the loop does not handle itself.
public static partial class Interpreter
{
    /// <summary>
    /// Executes one instruction. False with an exception pending. A jump is made by changing <c>frame.Pc</c>, which stands behind the instruction.
    /// </summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static bool ExecuteSlow(ThreadState ts, Frame frame, ulong word, ref Value r)
    {
        switch (Instruction.Op(word))
        {
            case Opcode.LoadCommon:
                RA(ref r, word) = LoadCommon(frame, (CommonConstant)Instruction.D(word));
                return true;

            case Opcode.CheckLocal:
                throw PyNameError.UnboundLocal(frame.State.Code.LocalNames[Instruction.A(word)]);

            case Opcode.DelLocal:
                if (RA(ref r, word).IsAbsent) throw PyNameError.UnboundLocal(frame.State.Code.LocalNames[Instruction.A(word)]);
                return Deleted(ts, ref RA(ref r, word));

            case Opcode.MakeCell:
                RA(ref r, word) = new PyCell(RA(ref r, word));
                return true;

            case Opcode.LoadCell:
                throw PyNameError.UnboundLocal(frame.State.Code.LocalNames[Instruction.B(word)]);

            case Opcode.DelCell:
            {
                ref Value contents = ref ((PyCell)RA(ref r, word).Ref!).Contents;
                if (contents.IsAbsent) throw PyNameError.UnboundLocal(frame.State.Code.LocalNames[Instruction.A(word)]);
                return Deleted(ts, ref contents);
            }

            case Opcode.LoadFree:
                throw PyNameError.UnboundFree(frame.State.Code.FreeNames[Instruction.BC(word)]);

            case Opcode.DelFree:
            {
                ref Value contents = ref frame.Function.Closure[Instruction.BC(word)].Contents;
                if (contents.IsAbsent) throw PyNameError.UnboundFree(frame.State.Code.FreeNames[Instruction.BC(word)]);
                return Deleted(ts, ref contents);
            }

            case Opcode.DelGlobal:
            {
                var name = frame.State.Names[Instruction.BC(word)];
                var value = frame.Function.Globals.GetStr(name);
                if (!frame.Function.Globals.RemoveStr(name)) throw PyNameError.NotDefined(name);
                return Deleted(ts, ref value);
            }

            case Opcode.DelName:
            {
                var name = frame.State.Names[Instruction.BC(word)];
                if (frame.NameScope is PyDict dict && dict.GetType() == typeof(PyDict))
                {
                    var value = dict.GetStr(name);
                    if (!dict.RemoveStr(name)) throw PyNameError.NotDefined(name);
                    return Deleted(ts, ref value);
                }
                try
                {
                    Ops.DelItem(ts, frame.NameScope, name);
                }
                catch (PyException)
                {
                    // Whatever the namespace has against it.
                    throw PyNameError.NotDefined(name);
                }
                return true;
            }

            case Opcode.LoadLocals:
                RA(ref r, word) = frame.NameScope;
                return true;

            case Opcode.LoadFromDictOrGlobals:
            {
                var name = frame.State.Names[Instruction.C(word)];
                RA(ref r, word) = Ops.TryGetItem(ts, RB(ref r, word), name, out var found) ? found : LookupGlobal(ts, frame, name, -1);
                return true;
            }

            case Opcode.LoadFromDictOrFree:
            {
                string name = frame.State.Code.FreeNames[Instruction.C(word)];
                if (!Ops.TryGetItem(ts, RB(ref r, word), PyStr.Intern(name), out var found)) found = frame.Function.Closure[Instruction.C(word)].Contents;
                if (found.IsAbsent) throw PyNameError.UnboundFree(name);
                RA(ref r, word) = found;
                return true;
            }

            case Opcode.LoadFromDictOrCell:
            {
                string name = frame.State.Code.LocalNames[Instruction.C(word)];
                if (!Ops.TryGetItem(ts, RB(ref r, word), PyStr.Intern(name), out var found)) found = ((PyCell)RC(ref r, word).Ref!).Contents;
                if (found.IsAbsent) throw PyNameError.UnboundFree(name);
                RA(ref r, word) = found;
                return true;
            }

            case Opcode.DelAttr:
                Ops.DelAttr(ts, RA(ref r, word), frame.State.Names[Instruction.C(word)]);
                return true;

            case Opcode.LoadSuperAttr:
            {
                ref Value window = ref RB(ref r, word);
                RA(ref r, word) = Ops.SuperGetAttr(ts, window, Unsafe.Add(ref window, 1), Unsafe.Add(ref window, 2), frame.State.Names[Instruction.C(word)], false, out _);
                return true;
            }

            case Opcode.LoadSuperMethod:
            {
                ref Value window = ref RB(ref r, word);
                var self = Unsafe.Add(ref window, 2);
                var found = Ops.SuperGetAttr(ts, window, Unsafe.Add(ref window, 1), self, frame.State.Names[Instruction.C(word)], true, out bool unbound);
                RA(ref r, word) = found;
                Unsafe.Add(ref RA(ref r, word), 1) = unbound ? self : Value.Absent;
                return true;
            }

            case Opcode.LoadSpecial:
                LoadSpecial(ts, RB(ref r, word), (SpecialMethod)Instruction.D(word), ref RA(ref r, word));
                return true;

            case Opcode.DelItem:
                Ops.DelItem(ts, RA(ref r, word), RB(ref r, word));
                ts.Interpreter.Finalizers.UnboundList = RA(ref r, word).Ref is PyList;
                return true;

            case Opcode.EndDelete:
                if (ts.Interpreter.Finalizers.Wanted || ts.Interpreter.Finalizers.AnyLive) ts.Interpreter.Finalizers.Observe(ts, frame.Base + Instruction.D(word));
                return true;

            case Opcode.LoadSlice:
            {
                ref Value bounds = ref RC(ref r, word);
                var result = Ops.GetSlice(ts, RB(ref r, word), bounds, Unsafe.Add(ref bounds, 1));
                RA(ref r, word) = result;
                return !result.IsAbsent;
            }

            case Opcode.StoreSlice:
            {
                ref Value bounds = ref RB(ref r, word);
                var slice = new PySlice(bounds, Unsafe.Add(ref bounds, 1), Value.None);
                if (PyList.TryExact(RA(ref r, word).Ref, out var list)) list.SetSlice(ts, slice, RC(ref r, word));
                else Ops.SetItem(ts, RA(ref r, word), slice, RC(ref r, word));
                return true;
            }

            case Opcode.BuildSlice:
            {
                ref Value bounds = ref RB(ref r, word);
                RA(ref r, word) = new PySlice(bounds, Unsafe.Add(ref bounds, 1), Unsafe.Add(ref bounds, 2));
                return true;
            }

            case Opcode.Neg:
                RA(ref r, word) = Ops.Negative(ts, RB(ref r, word));
                return true;

            case Opcode.Pos:
                RA(ref r, word) = Ops.Positive(ts, RB(ref r, word));
                return true;

            case Opcode.Invert:
                RA(ref r, word) = Ops.Invert(ts, RB(ref r, word));
                return true;

            case Opcode.GetIter:
                RA(ref r, word) = Ops.GetIter(ts, RB(ref r, word));
                return true;

            case Opcode.CheckIter:
                if (!Ops.IsIterator(RB(ref r, word))) throw Err.Type($"'{RB(ref r, word).Type.FullName}' object is not an iterator");
                RA(ref r, word) = RB(ref r, word);
                return true;

            case Opcode.Unpack:
                Ops.Unpack(ts, RB(ref r, word), MemoryMarshal.CreateSpan(ref RA(ref r, word), Instruction.C(word)));
                return true;

            case Opcode.UnpackEx:
                Ops.UnpackEx(ts, RB(ref r, word), MemoryMarshal.CreateSpan(ref RA(ref r, word), Instruction.C(word) + 1 + Instruction.D(word)), Instruction.D(word));
                return true;

            default:
                return ExecuteBuilding(ts, frame, word, ref r);
        }
    }

    private static bool ExecuteBuilding(ThreadState ts, Frame frame, ulong word, ref Value r)
    {
        switch (Instruction.Op(word))
        {
            case Opcode.BuildSet:
            {
                var set = new PySet();
                foreach (ref readonly var item in MemoryMarshal.CreateReadOnlySpan(ref RB(ref r, word), Instruction.C(word))) set.Add(ts, item);
                RA(ref r, word) = set;
                return true;
            }

            case Opcode.BuildMap:
            {
                var items = MemoryMarshal.CreateReadOnlySpan(ref RB(ref r, word), 2 * Instruction.C(word));
                var dict = new PyDict(items.Length / 2);
                for (int i = 0; i < items.Length; i += 2) dict.Set(ts, items[i], items[i + 1]);
                RA(ref r, word) = dict;
                return true;
            }

            case Opcode.BuildString:
                RA(ref r, word) = Ops.JoinStrings(MemoryMarshal.CreateReadOnlySpan(ref RB(ref r, word), Instruction.C(word)));
                return true;

            case Opcode.Format:
                RA(ref r, word) = Ops.FormatValue(ts, RB(ref r, word), Instruction.D(word), Value.Absent);
                return true;

            case Opcode.FormatSpec:
                RA(ref r, word) = Ops.FormatValue(ts, RB(ref r, word), Instruction.D(word), RC(ref r, word));
                return true;

            case Opcode.BuildInterpolation:
            {
                ref Value parts = ref RB(ref r, word);
                RA(ref r, word) = Templates.MakeInterpolation(parts, Unsafe.Add(ref parts, 1), Instruction.D(word), Unsafe.Add(ref parts, 2));
                return true;
            }

            case Opcode.BuildTemplate:
                RA(ref r, word) = Templates.MakeTemplate(MemoryMarshal.CreateReadOnlySpan(ref RB(ref r, word), Instruction.C(word)));
                return true;

            case Opcode.ListExtend:
                Ops.ListExtendForStar(ts, (PyList)RA(ref r, word).Ref!, RB(ref r, word));
                return true;

            case Opcode.ListToTuple:
                RA(ref r, word) = new PyTuple(((PyList)RB(ref r, word).Ref!).Span.ToArray());
                return true;

            case Opcode.SetAdd:
                // Programs can rebind __conditional_annotations__, the one set that has a name.
                if (RA(ref r, word).Ref is not PySet built) throw Err.Type($"'{RA(ref r, word).Type.FullName}' object is not a set");
                built.Add(ts, RB(ref r, word));
                return true;

            case Opcode.SetUpdate:
                ((PySet)RA(ref r, word).Ref!).Update(ts, RB(ref r, word));
                return true;

            case Opcode.MapAdd:
                ((PyDict)RA(ref r, word).Ref!).Set(ts, RB(ref r, word), RC(ref r, word));
                return true;

            case Opcode.DictUpdate:
                Ops.DictUpdateForDisplay(ts, (PyDict)RA(ref r, word).Ref!, RB(ref r, word));
                return true;

            case Opcode.DictMerge:
                Ops.DictMergeForCall(ts, (PyDict)RA(ref r, word).Ref!, RB(ref r, word), RC(ref r, word));
                return true;

            case Opcode.MakeFunction:
                RA(ref r, word) = MakeFunction(ts, frame, word, ref RB(ref r, word));
                return true;

            case Opcode.GetYieldFromIter:
                RA(ref r, word) = Ops.GetYieldFromIter(ts, RB(ref r, word), (frame.State.Code.Flags & (CodeFlags.Coroutine | CodeFlags.IterableCoroutine)) != 0);
                return true;

            case Opcode.GetAwaitable:
                RA(ref r, word) = Ops.GetAwaitable(ts, RB(ref r, word), Instruction.D(word));
                return true;

            case Opcode.GetAIter:
                RA(ref r, word) = Ops.GetAIter(ts, RB(ref r, word));
                return true;

            case Opcode.GetANext:
                RA(ref r, word) = Ops.GetANext(ts, RB(ref r, word));
                return true;

            case Opcode.EndAsyncFor:
            {
                var exception = (PyBaseException)RA(ref r, word).Ref!;
                if (!exception.Type.IsSubtypeOf(Exc.StopAsyncIteration))
                {
                    ts.Raise(exception);
                    return false;
                }
                frame.Pc += Instruction.BC(word);
                return true;
            }

            default:
                return ExecuteRest(ts, frame, word, ref r);
        }
    }

    private static bool ExecuteRest(ThreadState ts, Frame frame, ulong word, ref Value r)
    {
        switch (Instruction.Op(word))
        {
            case Opcode.MatchExc:
                RA(ref r, word) = ExceptionMatching.Matches(ts, (PyBaseException)RB(ref r, word).Ref!, RC(ref r, word));
                return true;

            case Opcode.MatchExcGroup:
            {
                ref Value target = ref RA(ref r, word);
                ExceptionMatching.Split(ts, (PyBaseException)RB(ref r, word).Ref!, RC(ref r, word), out var matched, out var rest);
                target = matched;
                Unsafe.Add(ref target, 1) = rest;
                return true;
            }

            case Opcode.PrepReraiseStar:
                RA(ref r, word) = ExceptionMatching.PrepareReraise(ts, (PyBaseException)RB(ref r, word).Ref!, (PyList)RC(ref r, word).Ref!);
                return true;

            case Opcode.ExcInfo:
            {
                ref Value target = ref RA(ref r, word);
                var exception = (PyBaseException)RB(ref r, word).Ref!;
                target = exception.Type;
                Unsafe.Add(ref target, 1) = exception;
                Unsafe.Add(ref target, 2) = exception.Traceback is { } traceback ? new Value(traceback) : Value.None;
                return true;
            }

            case Opcode.ImportName:
            {
                ref Value operands = ref RB(ref r, word);
                RA(ref r, word) = Importer.ImportName(ts, frame, frame.State.Names[Instruction.C(word)], operands, Unsafe.Add(ref operands, 1));
                return true;
            }

            case Opcode.ImportFrom:
                RA(ref r, word) = Importer.ImportFrom(ts, RB(ref r, word), frame.State.Names[Instruction.C(word)]);
                return true;

            case Opcode.ImportStar:
                Importer.ImportStar(ts, RA(ref r, word), frame.NameScope);
                return true;

            case Opcode.MatchMapping:
                RA(ref r, word) = (RB(ref r, word).Type.Flags & TypeFlags.MappingPattern) != 0;
                return true;

            case Opcode.MatchSequence:
                RA(ref r, word) = (RB(ref r, word).Type.Flags & TypeFlags.SequencePattern) != 0;
                return true;

            case Opcode.MatchKeys:
                RA(ref r, word) = PatternMatching.Keys(ts, RB(ref r, word), (PyTuple)RC(ref r, word).Ref!);
                return true;

            case Opcode.MatchClass:
                MatchClass(ts, frame, word, ref r);
                return true;

            case Opcode.GetLen:
                RA(ref r, word) = Ops.Len(ts, RB(ref r, word));
                return true;

            case Opcode.LoadBuildClass:
            {
                var found = frame.Function.BuiltinsDict.GetStr(Objects.Names.__build_class__);
                if (found.IsAbsent) throw PyNameError.Plain("__build_class__ not found");
                RA(ref r, word) = found;
                return true;
            }

            case Opcode.SetupAnnotations:
                if (!Ops.TryGetItem(ts, frame.NameScope, Objects.Names.__annotations__, out _))
                    Ops.SetItem(ts, frame.NameScope, Objects.Names.__annotations__, new PyDict());
                return true;

            case Opcode.Intrinsic1:
                RA(ref r, word) = Intrinsics.One(ts, (Intrinsic)Instruction.D(word), RB(ref r, word));
                return true;

            case Opcode.Intrinsic2:
                RA(ref r, word) = Intrinsics.Two(ts, (Intrinsic)Instruction.D(word), RB(ref r, word), RC(ref r, word));
                return true;

            default:
                throw Err.System($"opcode {Instruction.Op(word)} has no implementation");
        }
    }

    private static Value LoadCommon(Frame frame, CommonConstant which) => which switch
    {
        CommonConstant.AssertionError => Exc.AssertionError,
        CommonConstant.NotImplementedError => Exc.NotImplementedError,
        CommonConstant.BuiltinTuple => PyTuple.TypeObject,
        CommonConstant.BuiltinAll => frame.Function.BuiltinsDict.GetStr("all"),
        CommonConstant.BuiltinAny => frame.Function.BuiltinsDict.GetStr("any"),
        CommonConstant.EmptyTuple => PyTuple.Empty,
        _ => PyEllipsis.Instance,
    };

    private static void LoadSpecial(ThreadState ts, in Value obj, SpecialMethod which, ref Value window)
    {
        var slot = which switch
        {
            SpecialMethod.Enter => SlotId.Enter,
            SpecialMethod.Exit => SlotId.Exit,
            SpecialMethod.AEnter => SlotId.AEnter,
            _ => SlotId.AExit,
        };
        var self = obj;
        var type = self.Type;
        var method = type.Slot(slot);
        if (method is PyFunction or PyMethodDescriptor)
        {
            window = method;
            Unsafe.Add(ref window, 1) = self;
            return;
        }
        if (method != null)
        {
            window = Ops.DescriptorGet(ts, method, self, type);
            Unsafe.Add(ref window, 1) = Value.Absent;
            return;
        }
        bool isAsync = which is SpecialMethod.AEnter or SpecialMethod.AExit;
        string protocol = isAsync ? "asynchronous context manager" : "context manager";
        string missed = which switch
        {
            SpecialMethod.Enter => "__enter__",
            SpecialMethod.Exit => "__exit__",
            SpecialMethod.AEnter => "__aenter__",
            _ => "__aexit__",
        };
        var other = isAsync ? SlotId.Enter : SlotId.AEnter;
        string hint = type.Slot(other) != null && type.Slot(isAsync ? SlotId.Exit : SlotId.AExit) != null
            ? isAsync ? " but it supports the context manager protocol. Did you mean to use 'with'?" : " but it supports the asynchronous context manager protocol. Did you mean to use 'async with'?"
            : "";
        throw Err.Type($"'{Ops.TypeFullName(type)}' object does not support the {protocol} protocol (missed {missed} method){hint}");
    }

    private static Value MakeFunction(ThreadState ts, Frame frame, ulong word, ref Value operands)
    {
        int index = Instruction.C(word);
        int flags = Instruction.D(word);
        var state = frame.State;
        var child = (CodeState?)state.Caches[frame.Pc - 1];
        if (child == null)
        {
            child = ts.Interpreter.StateOf((CodeObject)state.Code.Constants[index]!);
            state.Caches[frame.Pc - 1] = child;
        }
        PyCell[]? cells = null;
        if ((flags & 8) != 0) cells = Array.ConvertAll(((PyTuple)Unsafe.Add(ref operands, 3).Ref!).Items, static v => (PyCell)v.Ref!);
        var function = new PyFunction(child, frame.Function.Globals, frame.Function.BuiltinsDict, cells);
        if ((flags & 1) != 0) function.Defaults = ((PyTuple)operands.Ref!).Items;
        if ((flags & 2) != 0) function.KwDefaults = (PyDict)Unsafe.Add(ref operands, 1).Ref!;
        if ((flags & 4) != 0) function.Annotate = Unsafe.Add(ref operands, 2);
        return function;
    }

    /// <summary>Unbinds a variable; notes whether a weak reference to its object could tell that it is gone.</summary>
    private static bool Deleted(ThreadState ts, ref Value variable)
    {
        if (ts.Interpreter.Callbacks.Any && variable.IsObject && ts.Interpreter.Callbacks.ListOf(variable.Object) != null) ts.Interpreter.Finalizers.Wanted = true;
        else if (variable.Ref is IReleasing) ts.Interpreter.Finalizers.Wanted = true;
        ts.Interpreter.Finalizers.UnboundList = variable.Ref is PyList or PyTuple;
        ts.Interpreter.Finalizers.NoteUnbound(variable.Ref as PyInstance);
        variable = Value.Absent;
        return true;
    }
}
