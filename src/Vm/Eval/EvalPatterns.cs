using System.Runtime.InteropServices;

namespace PyLite.Vm.Eval;

/// <summary>
/// What one class pattern learned about subjects of one kind; a few of them form a list. Belongs to one interpreter.
/// </summary>
internal sealed class ClassPatternCache
{
    /// <summary>The longest list.</summary>
    public const int MaxEntries = 8;

    /// <summary>The class as its owner, and the kind of subjects: their shape, or their type. It becomes stale when one of the classes is modified.</summary>
    public AttrCache Guard = null!;

    public bool Matches;

    /// <summary>The slots of the attributes; null if there is none, or if the subject itself is what the sub-pattern looks at.</summary>
    public int[]? Slots;

    public ClassPatternCache? Next;
}

// Class patterns, with what each remembers.
public static partial class Interpreter
{
    private static void MatchClass(ThreadState ts, Frame frame, ulong word, ref Value r)
    {
        ref Value operands = ref RC(ref r, word);
        Value cls = operands, subject = RB(ref r, word);
        var names = (PyTuple)Unsafe.Add(ref operands, 1).Ref!;
        int positional = Instruction.D(word), count = positional + names.Length;
        if (Instruction.A(word) + count >= frame.State.RegisterCount) throw Err.System("class pattern without room for its attributes");
        ref Value result = ref RA(ref r, word);
        var values = MemoryMarshal.CreateSpan(ref Unsafe.Add(ref result, 1), count);
        ref object? place = ref frame.State.Caches[frame.Pc - 1];
        var shape = (subject.Ref as PyInstance)?.Shape;
        int length = 0;
        for (var entry = (ClassPatternCache?)place; entry != null; entry = entry.Next)
        {
            length++;
            var guard = entry.Guard;
            if (guard.Owner != cls.Ref || guard.Shape != shape || shape == null && guard.Type != subject.Type) continue;
            if (!entry.Matches)
            {
                result = PyBool.False;
                return;
            }
            if (entry.Slots == null)
            {
                if (count > 0) values[0] = subject;
            }
            else if (!ReadSlots(Unsafe.As<PyInstance>(subject.Ref!), entry.Slots, values)) break;
            result = PyBool.True;
            return;
        }
        bool matches = PatternMatching.Class(ts, subject, cls, positional, names, values);
        result = matches ? PyBool.True : PyBool.False;
        if (length < ClassPatternCache.MaxEntries && cls.Ref is PyType type && LearnClassPattern(subject, type, positional, names) is { } learned)
        {
            learned.Next = (ClassPatternCache?)place;
            place = learned;
        }
    }

    /// <summary>Copies attributes; false if one is not there.</summary>
    private static bool ReadSlots(PyInstance instance, int[] slots, Span<Value> values)
    {
        for (int i = 0; i < slots.Length; i++)
        {
            ref Value value = ref instance.Slots[slots[i]];
            if (value.IsAbsent) return false;
            values[i] = value;
        }
        return true;
    }

    /// <summary>What can be remembered about matching such a subject against a class, or null.</summary>
    private static ClassPatternCache? LearnClassPattern(in Value subject, PyType cls, int positional, PyTuple names)
    {
        // Another metaclass may have an __instancecheck__.
        if (cls.Type != PyType.TypeObject) return null;
        var kind = subject.Type;
        var instance = subject.Ref as PyInstance;
        var learned = new ClassPatternCache { Guard = new AttrCache { Kind = AttrCacheKind.OfClass, Owner = cls, Type = kind, Shape = instance?.Shape }, Matches = kind.IsSubtypeOf(cls) };
        int count = positional + names.Length;
        if (!learned.Matches)
        {
            if (!kind.IsBuiltin && (kind.Lookup(Names.__class__).Ref is not PyGetSetDescriptor || kind.Slot(SlotId.GetAttribute) != PyObjectType.GetAttributeMethod)) return null;
        }
        else if (count > 0)
        {
            var matchArgs = cls.Lookup(Names.__match_args__);
            bool self = positional > 0 && matchArgs.IsAbsent && PatternMatching.MatchesSelf(cls);
            if (self && count > 1 || !self && instance == null) return null;
            if (!self)
            {
                learned.Slots = new int[count];
                for (int i = 0; i < count; i++)
                {
                    Value name = i >= positional ? names.Items[i - positional] : matchArgs.Ref is PyTuple places && i < places.Length ? places.Items[i] : Value.None;
                    if (name.Ref is not PyStr text || Learn(subject, PyStr.Intern(text.ToString())) is not { Kind: AttrCacheKind.Slot } attribute) return null;
                    learned.Slots[i] = attribute.Slot;
                }
            }
        }
        kind.AddDependent(learned.Guard);
        cls.AddDependent(learned.Guard);
        return learned;
    }
}
