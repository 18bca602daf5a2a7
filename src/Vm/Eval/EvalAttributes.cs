namespace PyLite.Vm.Eval;

// Names and attributes: what happens when an inline cache does not know, and how the caches are filled.
public static partial class Interpreter
{
    // ---- names

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static Value LoadGlobalSlow(ThreadState ts, Frame frame, ulong word)
    {
        var name = frame.State.Names[Instruction.BC(word)];
        return LookupGlobal(ts, frame, name, frame.Pc - 1);
    }

    private static Value LookupGlobal(ThreadState ts, Frame frame, PyStr name, int cacheAt)
    {
        var function = frame.Function;
        var globals = function.Globals;
        var holder = globals;
        // A subclass may make up names in __missing__, as annotationlib's does.
        if (globals.Type != PyDict.TypeObject && Ops.TryGetItem(ts, globals, name, out var made)) return made;
        int index = globals.FindStr(name);
        if (index < 0)
        {
            holder = function.BuiltinsDict;
            if (holder is PyFunction.ForeignBuiltins foreign) return foreign.Find(ts, name);
            index = holder.FindStr(name);
            if (index < 0) throw PyNameError.NotDefined(name);
        }
        if (cacheAt >= 0 && globals.GetType() == typeof(PyDict))
        {
            frame.State.Caches[cacheAt] = new GlobalCache
            {
                Globals = globals, GlobalsVersion = globals.KeysVersion, Holder = holder, HolderVersion = holder.KeysVersion, Index = index,
            };
        }
        return holder.ValueAt(index);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static Value LoadNameSlow(ThreadState ts, Frame frame, ulong word)
    {
        var function = frame.Function;
        var name = frame.State.Names[Instruction.BC(word)];
        var scope = frame.NameScope;
        if (scope == function.Globals) return LookupGlobal(ts, frame, name, frame.Pc - 1);
        if (scope is PyDict dict && dict.GetType() == typeof(PyDict))
        {
            var found = dict.GetStr(name);
            if (!found.IsAbsent) return found;
        }
        else if (Ops.TryGetItem(ts, scope, name, out var value)) return value;
        return LookupGlobal(ts, frame, name, -1);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void StoreNameSlow(ThreadState ts, Frame frame, ulong word, in Value value)
    {
        var function = frame.Function;
        var name = frame.State.Names[Instruction.BC(word)];
        var target = Instruction.Op(word) == Opcode.StoreGlobal ? function.Globals : frame.NameScope;
        if (target is not PyDict dict || target.GetType() != typeof(PyDict))
        {
            Ops.SetItem(ts, target, name, value);
            return;
        }
        dict.SetStr(name, value);
        if (dict == function.Globals)
        {
            frame.State.Caches[frame.Pc - 1] = new GlobalCache { Globals = dict, GlobalsVersion = dict.KeysVersion, Holder = dict, HolderVersion = dict.KeysVersion, Index = dict.FindStr(name) };
        }
    }

    // ---- attributes

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static Value LoadAttrSlow(ThreadState ts, Frame frame, ulong word, in Value obj, AttrCache? cache)
    {
        if (obj.Ref is PyInstance instance)
        {
            var entry = EntryOf(cache, instance.Shape);
            if (entry != null)
            {
                if (entry.Kind == AttrCacheKind.Slot && instance.Slots[entry.Slot] is { IsAbsent: false } found) return found;
                if (TryCached(ts, entry, obj, out var value)) return value;
            }
        }
        else
        {
            for (var entry = cache; entry != null; entry = entry.Next)
                if (TryCached(ts, entry, obj, out var value)) return value;
        }
        var name = frame.State.Names[Instruction.C(word)];
        if (MayLearn(cache) && Learn(obj, name) is { } learned) AddCache(frame, cache, learned);
        return Ops.TryGetAttrRaising(ts, obj, name);
    }

    /// <summary>The entry for instances of a shape, or null.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static AttrCache? EntryOf(AttrCache? cache, Shape shape)
    {
        while (cache != null && cache.Shape != shape) cache = cache.Next;
        return cache;
    }

    private static bool TryCached(ThreadState ts, AttrCache cache, in Value obj, out Value value)
    {
        value = default;
        switch (obj.Ref)
        {
            case PyInstance instance:
                if (cache.Shape != instance.Shape) return false;
                switch (cache.Kind)
                {
                    case AttrCacheKind.Slot:
                        value = instance.Slots[cache.Slot];
                        return !value.IsAbsent;
                    case AttrCacheKind.Method:
                        value = Ops.BindMethod(cache.Value, obj);
                        return true;
                    case AttrCacheKind.ClassValue:
                        value = cache.Value;
                        return true;
                    case AttrCacheKind.Property:
                        value = Ops.TryCall(ts, cache.Value, obj);
                        // An exception that the getter raised is the instruction's: the caller sees Absent and finds it pending.
                        return true;
                    case AttrCacheKind.Getter:
                        value = Unsafe.As<PyGetSetDescriptor>(cache.Value.Ref)!.Def.Get!(ts, obj);
                        return true;
                    case AttrCacheKind.Hook:
                        value = Ops.AskHook(ts, Unsafe.As<PyFunction>(cache.Value.Ref)!, obj, cache.Name!);
                        return true;
                    default:
                        return false;
                }
            case PyModule module:
                return cache.Owner == module && CachedOfOwner(cache, ref value);
            case PyType type:
                if (cache.Owner != type) return false;
                if (cache.Kind == AttrCacheKind.ClassMethod) value = new PyBoundMethod(cache.Value, obj);
                else value = cache.Value;
                return true;
            default:
                if (cache.Type != obj.Type) return false;
                if (cache.Kind == AttrCacheKind.TupleItem)
                {
                    var items = Unsafe.As<PyTuple>(obj.Ref)!.Items;
                    if ((uint)cache.Slot >= (uint)items.Length) return false;
                    value = items[cache.Slot];
                    return true;
                }
                if (cache.Kind == AttrCacheKind.Getter)
                {
                    value = Unsafe.As<PyGetSetDescriptor>(cache.Value.Ref)!.Def.Get!(ts, obj);
                    return true;
                }
                if (cache.Kind != AttrCacheKind.TypeMethod && (cache.Kind != AttrCacheKind.HideableMethod || IsHidden(obj.Object, cache.Name!))) return false;
                value = Ops.BindMethod(cache.Value, obj);
                return true;
        }
    }

    /// <summary>Whether an instruction that knows these objects may learn about another one.</summary>
    private static bool MayLearn(AttrCache? cache) => cache == null || cache.Replaced < AttrCache.MaxReplaced;

    /// <summary>
    /// Puts an entry in front of an instruction's list. Entries whose type changed since are dropped; of a full list the oldest one, until the instruction has
    /// seen so many kinds of objects that learning more does not pay.
    /// </summary>
    private static void AddCache(Frame frame, AttrCache? cache, AttrCache learned)
    {
        int count = 0;
        AttrCache? last = null;
        AttrCache? head = null;
        int replaced = cache?.Replaced ?? 0;
        for (var entry = cache; entry != null; entry = entry.Next)
        {
            bool stale = entry.Kind == AttrCacheKind.Module ? entry.Owner == learned.Owner : !entry.IsValid;
            if (stale) continue;
            if (++count == AttrCache.MaxEntries)
            {
                replaced++;
                break;
            }
            if (last == null) head = entry;
            else last.Next = entry;
            last = entry;
        }
        if (last != null) last.Next = null;
        learned.Next = head;
        learned.Replaced = replaced;
        learned.Type?.AddDependent(learned);
        if (learned.Kind is AttrCacheKind.OfClass or AttrCacheKind.ClassMethod) learned.Type!.Type.AddDependent(learned);
        frame.State.Caches[frame.Pc - 1] = learned;
    }

    /// <summary>What can be remembered about reading an attribute of such an object, or null.</summary>
    private static AttrCache? Learn(in Value obj, PyStr name)
    {
        if (obj.Ref is PyModule module)
        {
            if (module.Type != PyModule.TypeObject) return null;
            int index = module.Dict.FindStr(name);
            return index < 0 ? null : new AttrCache { Kind = AttrCacheKind.Module, Owner = module, Dict = module.Dict, Version = module.Dict.KeysVersion, Slot = index };
        }
        if (obj.Ref is PyType cls) return LearnOfClass(cls, name);

        var type = obj.Type;
        if (type.Slot(SlotId.GetAttribute) != PyObjectType.GetAttributeMethod) return null;
        var found = type.Lookup(name);
        if (found.Ref is PyGetSetDescriptor { Def.Get: not null } getSet)
        {
            if (!type.IsSubtypeOf(getSet.Owner)) return null;
            var shape = (obj.Ref as PyInstance)?.Shape;
            if (shape != null && getSet.Owner == PyObjectType.TypeObject && name == Names.__class__) return new AttrCache { Kind = AttrCacheKind.ClassValue, Shape = shape, Type = type, Value = type };
            // Where the getter raises AttributeError, __getattr__ is asked.
            return type.Slot(SlotId.GetAttr) != null ? null : new AttrCache { Kind = AttrCacheKind.Getter, Shape = shape, Type = type, Value = found };
        }
        if (obj.Ref is PyInstance instance)
        {
            if (found.Ref is PyMemberDescriptor member)
                return type.IsSubtypeOf(member.Owner) ? new AttrCache { Kind = AttrCacheKind.Slot, Shape = instance.Shape, Type = type, Slot = member.Slot } : null;
            if (found.Ref is PyProperty { Getter.Ref: PyFunction } property && property.GetType() == typeof(PyProperty))
                return type.Slot(SlotId.GetAttr) != null ? null : new AttrCache { Kind = AttrCacheKind.Property, Shape = instance.Shape, Type = type, Value = property.Getter };
            if (instance.Dict != null) return null;
            if (!found.IsAbsent && Ops.IsDataDescriptor(found)) return null;
            int slot = instance.Shape.IndexOf(name);
            if (slot >= 0) return new AttrCache { Kind = AttrCacheKind.Slot, Shape = instance.Shape, Type = type, Slot = slot };
            if (found.IsAbsent)
                return type.Slot(SlotId.GetAttr) is PyFunction hook ? new AttrCache { Kind = AttrCacheKind.Hook, Shape = instance.Shape, Type = type, Value = hook, Name = name } : null;
            if (found.Ref is PyFunction or PyMethodDescriptor)
                return new AttrCache { Kind = AttrCacheKind.Method, Shape = instance.Shape, Type = type, Value = found };
            if (found.Ref is PyStaticMethod statically && statically.GetType() == typeof(PyStaticMethod)) found = statically.Function;
            else if (Ops.HasGet(found)) return null;
            return new AttrCache { Kind = AttrCacheKind.ClassValue, Shape = instance.Shape, Type = type, Value = found };
        }
        if (found.Ref is PyItemDescriptor item && obj.Ref is PyTuple) return new AttrCache { Kind = AttrCacheKind.TupleItem, Type = type, Slot = item.Index };
        if (found.Ref is not (PyFunction or PyMethodDescriptor)) return null;
        if (!obj.IsObject || obj.Object.Attributes(false) == null && (type.Flags & TypeFlags.HasDict) == 0)
            return new AttrCache { Kind = AttrCacheKind.TypeMethod, Type = type, Value = found };
        return IsHidden(obj.Object, name) ? null : new AttrCache { Kind = AttrCacheKind.HideableMethod, Type = type, Value = found, Name = name };
    }

    /// <summary>Whether an object that is no plain instance has an attribute of its own of that name.</summary>
    private static bool IsHidden(PyObject obj, PyStr name) => obj.Attributes(false) is { } attributes && !attributes.Get(name).IsAbsent;

    private static AttrCache? LearnOfClass(PyType cls, PyStr name)
    {
        var ofMeta = cls.Type.Lookup(name);
        if (cls.Type != PyType.TypeObject)
        {
            if (cls.Type.Slot(SlotId.GetAttribute) != PyType.TypeObject.Slot(SlotId.GetAttribute)) return null;
            // A metaclass of the program's may change behind the class's back: only what the class itself has is remembered,
            // and only if the metaclass has no such name.
            if (!ofMeta.IsAbsent) return null;
        }
        else if (!ofMeta.IsAbsent && Ops.IsDataDescriptor(ofMeta)) return null;
        var found = cls.Lookup(name);
        if (found.IsAbsent) return null;
        if (found.Ref is PyFunction or PyMethodDescriptor || !Ops.HasGet(found)) return new AttrCache { Kind = AttrCacheKind.OfClass, Type = cls, Owner = cls, Value = found };
        if (found.Ref is PyStaticMethod statically && statically.GetType() == typeof(PyStaticMethod)) return new AttrCache { Kind = AttrCacheKind.OfClass, Type = cls, Owner = cls, Value = statically.Function };
        if (found.Ref is PyClassMethod { Function.Ref: PyFunction } ofClass && ofClass.GetType() == typeof(PyClassMethod))
            return new AttrCache { Kind = AttrCacheKind.ClassMethod, Type = cls, Owner = cls, Value = ofClass.Function };
        return null;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void LoadMethodSlow(ThreadState ts, Frame frame, ulong word, in Value obj, AttrCache? cache, ref Value window)
    {
        var self = obj;
        if (self.Ref is PyInstance receiver && EntryOf(cache, receiver.Shape) is { Kind: AttrCacheKind.Method } known)
        {
            window = known.Value;
            Unsafe.Add(ref window, 1) = self;
            return;
        }
        for (var entry = cache; entry != null; entry = entry.Next)
        {
            bool unbound = entry.Kind switch
            {
                AttrCacheKind.Method => self.Ref is PyInstance instance && instance.Shape == entry.Shape,
                AttrCacheKind.TypeMethod => entry.Type == self.Type,
                AttrCacheKind.HideableMethod => entry.Type == self.Type && !IsHidden(self.Object, entry.Name!),
                AttrCacheKind.ClassMethod => entry.Owner == self.Ref,
                _ => false,
            };
            if (unbound)
            {
                window = entry.Value;
                Unsafe.Add(ref window, 1) = self;
                return;
            }
            if (entry.Kind is not (AttrCacheKind.Method or AttrCacheKind.TypeMethod or AttrCacheKind.HideableMethod or AttrCacheKind.ClassMethod) && TryCached(ts, entry, self, out var value))
            {
                window = value;
                Unsafe.Add(ref window, 1) = Value.Absent;
                return;
            }
        }
        var name = frame.State.Names[Instruction.C(word)];
        if (Learn(self, name) is { } learned)
        {
            if (MayLearn(cache)) AddCache(frame, cache, learned);
            if (learned.Kind is AttrCacheKind.Method or AttrCacheKind.TypeMethod or AttrCacheKind.HideableMethod or AttrCacheKind.ClassMethod)
            {
                window = learned.Value;
                Unsafe.Add(ref window, 1) = self;
                return;
            }
        }
        window = Ops.TryGetAttrRaising(ts, self, name);
        Unsafe.Add(ref window, 1) = Value.Absent;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void StoreAttrSlow(ThreadState ts, Frame frame, ulong word, in Value obj, in Value value, AttrCache? cache)
    {
        var name = frame.State.Names[Instruction.C(word)];
        if (obj.Ref is PyInstance instance)
        {
            for (var entry = cache; entry != null; entry = entry.Next)
            {
                if (entry.Shape != instance.Shape) continue;
                if (entry.Kind == AttrCacheKind.Slot) instance.Slots[entry.Slot] = value;
                else instance.AddSlot(entry.NextShape!, value);
                return;
            }
            if (MayLearn(cache) && LearnStore(instance, name) is { } learned) AddCache(frame, cache, learned);
        }
        Ops.SetAttr(ts, obj, name, value);
    }

    private static AttrCache? LearnStore(PyInstance instance, PyStr name)
    {
        var type = instance.Type;
        if (type.Slot(SlotId.SetAttr) != PyObjectType.SetAttrMethod) return null;
        var found = type.Lookup(name);
        if (found.Ref is PyMemberDescriptor member)
            return type.IsSubtypeOf(member.Owner) ? new AttrCache { Kind = AttrCacheKind.Slot, Shape = instance.Shape, Type = type, Slot = member.Slot } : null;
        if (instance.Dict != null || !found.IsAbsent && Ops.IsDataDescriptor(found)) return null;
        if ((type.Flags & TypeFlags.HasDict) == 0) return null;
        int slot = instance.Shape.IndexOf(name);
        if (slot >= 0) return new AttrCache { Kind = AttrCacheKind.Slot, Shape = instance.Shape, Type = type, Slot = slot };
        var next = instance.Shape.Add(name);
        return next == null ? null : new AttrCache { Kind = AttrCacheKind.Add, Shape = instance.Shape, NextShape = next, Type = type };
    }
}
