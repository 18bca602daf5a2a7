namespace PyLite.Vm.Declaring;

/// <summary>
/// Binds the arguments of a call to a signature where the fast path of the generated stub does not apply, and words what is wrong as CPython 3.14 does.
/// </summary>
public static class ArgumentBinder
{
    /// <summary>
    /// For signatures without keyword parameters: throws what is wrong with the arguments. It returns only if they are right after all (an empty
    /// <paramref name="kwNames"/>).
    /// </summary>
    public static void Check(SignatureSpec spec, ReadOnlySpan<Value> args, PyTuple? kwNames, bool receiverFits)
    {
        if (!receiverFits) throw WrongReceiver(spec, args, kwNames);
        Validate(spec, args, kwNames);
    }

    /// <summary>Fills <paramref name="slots"/> with the named parameters; gives the positional arguments beyond them (<c>*args</c>).</summary>
    public static ReadOnlySpan<Value> Bind(SignatureSpec spec, ReadOnlySpan<Value> args, PyTuple? kwNames, Span<Value> slots, PyDict? keywords = null)
    {
        int count = Validate(spec, args, kwNames);
        var given = args.Slice(spec.Offset);
        int byPosition = Math.Min(count, spec.Positional);
        given.Slice(0, byPosition).CopyTo(slots);
        ulong filled = (1UL << byPosition) - 1;
        PyStr? conflict = null, unexpected = null;
        int conflictIndex = int.MaxValue;
        if (kwNames != null)
        {
            var names = kwNames.Items;
            for (int i = 0; i < names.Length; i++)
            {
                var name = (PyStr)names[i].Ref!;
                int index = Find(spec, name);
                if (index < 0)
                {
                    if (spec.HasVarKeywords) keywords?.SetStr(name, given[count + i]);
                    else unexpected ??= name;
                }
                else if ((filled & 1UL << index) != 0)
                {
                    if (index < conflictIndex) (conflict, conflictIndex) = (name, index);
                }
                else
                {
                    slots[index] = given[count + i];
                    filled |= 1UL << index;
                }
            }
        }
        ulong missing = spec.Required & ~filled;
        if (missing != 0 && spec.Style == CallStyle.Keywords)
        {
            int index = BitOperations.TrailingZeroCount(missing);
            throw Err.Type($"{spec.Name}() missing required argument '{spec.Names[index].Utf16}' (pos {index + 1})");
        }
        if (conflict != null) throw Err.Type($"argument for {spec.Name}() given by name ('{conflict.Utf16}') and position ({conflictIndex + 1})");
        if (unexpected != null) throw Unexpected(spec, unexpected.Utf16);
        for (int i = byPosition; i < spec.Names.Length; i++)
            if ((filled & 1UL << i) == 0) slots[i] = spec.Default(i);
        return count > spec.Positional ? given[spec.Positional..count] : default;
    }

    private static PyException Unexpected(SignatureSpec spec, string name)
    {
        var known = Array.ConvertAll(spec.Names[spec.PositionalOnly..], static n => n.Utf16);
        return UnexpectedKeyword(SortedQuirk(spec), name, known);
    }

    /// <summary>"f() got an unexpected keyword argument 'x'", with a hint if a known one is near; for C# code that binds by itself, too.</summary>
    public static PyException UnexpectedKeyword(string function, string name, string[] known)
    {
        string hint = Suggestions.Closest(name, known) is { } meant ? $". Did you mean '{meant}'?" : "";
        return Err.Type($"{function}() got an unexpected keyword argument '{name}'{hint}");
    }

    private static int Find(SignatureSpec spec, PyStr name)
    {
        var names = spec.Names;
        for (int i = spec.PositionalOnly; i < names.Length; i++)
            if (ReferenceEquals(names[i], name)) return i;
        for (int i = spec.PositionalOnly; i < names.Length; i++)
            if (PyStr.ContentEquals(names[i], name)) return i;
        return -1;
    }

    /// <summary>Throws if the numbers of arguments are wrong; gives how many are positional, without self.</summary>
    private static int Validate(SignatureSpec spec, ReadOnlySpan<Value> args, PyTuple? kwNames)
    {
        int keywords = kwNames?.Length ?? 0;
        int count = args.Length - spec.Offset - keywords;
        if (Quirk(spec, count, kwNames) is { } quirk) throw quirk;
        if (spec.Style == CallStyle.Keywords)
        {
            ValidateKeywordStyle(spec, count, keywords);
            return count;
        }
        if (keywords > 0 && !spec.HasVarKeywords) throw NoKeywords(spec, args);
        bool tooMany = count > spec.Positional && !spec.HasVarArgs;
        if (!tooMany && count >= spec.RequiredPositional) return count;
        throw Err.Type(spec.Style switch
        {
            CallStyle.NoArguments => spec.Kind == NativeKind.New || spec.IsInit
                ? spec.Owner == "object" ? "object() takes no arguments" : $"{spec.Name} takes no arguments"
                : $"{Qualified(spec, args)}() takes no arguments ({count} given)",
            CallStyle.One => $"{Qualified(spec, args)}() takes exactly one argument ({count} given)",
            CallStyle.Slot => SlotCount(spec, count),
            _ => PositionalCount(spec.Name, count, spec.RequiredPositional, spec.HasVarArgs ? int.MaxValue : spec.Positional),
        });
    }

    private static void ValidateKeywordStyle(SignatureSpec spec, int count, int keywords)
    {
        int all = spec.Names.Length, min = spec.RequiredPositional, max = spec.Positional;
        if (count + keywords > all && !spec.HasVarArgs && !spec.HasVarKeywords)
            throw Err.Type($"{spec.Name}() takes at most {all} {(count == 0 ? "keyword " : "")}argument{Plural(all)} ({count + keywords} given)");
        if (count > max && !spec.HasVarArgs)
        {
            throw Err.Type(max == 0
                ? $"{spec.Name}() takes no positional arguments"
                : $"{spec.Name}() takes {(min < max ? "at most" : "exactly")} {max} positional argument{Plural(max)} ({count} given)");
        }
        int minOnly = Math.Min(spec.PositionalOnly, min);
        if (count < minOnly)
            throw Err.Type($"{spec.Name}() takes {(minOnly < max || spec.HasVarArgs ? "at least" : "exactly")} {minOnly} positional argument{Plural(minOnly)} ({count} given)");
    }

    /// <summary>"f expected at most 1 argument, got 2"; for C# code that binds by itself, too.</summary>
    public static string PositionalCount(string name, int count, int min, int max)
    {
        int bound = count < min ? min : max;
        return $"{name} expected {(min == max ? "" : count < min ? "at least " : "at most ")}{bound} argument{Plural(bound)}, got {count}";
    }

    private static string SlotCount(SignatureSpec spec, int count)
    {
        int min = spec.RequiredPositional, max = spec.Positional;
        if (min == max && max <= 1) return $"expected {max} argument{Plural(max)}, got {count}";
        return spec.Name is "__pow__" or "__rpow__" ? $"expected 1 or 2 arguments, got {count}" : PositionalCount(spec.Name, count, min, max);
    }

    private static PyException NoKeywords(SignatureSpec spec, ReadOnlySpan<Value> args) => Err.Type(spec.Style switch
    {
        CallStyle.Slot => $"wrapper {spec.Name}() takes no keyword arguments",
        CallStyle.NoArguments when spec.Kind == NativeKind.New || spec.IsInit => spec.Owner == "object" ? "object() takes no arguments" : $"{spec.Name} takes no arguments",
        _ => $"{Qualified(spec, args)}() takes no keyword arguments",
    });

    /// <summary>The name with its owner, as the styles without keyword parameters show it.</summary>
    private static string Qualified(SignatureSpec spec, ReadOnlySpan<Value> args)
    {
        switch (spec.Kind)
        {
            case NativeKind.Function or NativeKind.ModuleFunction:
                return spec.Owner == "builtins" ? spec.Name : spec.Owner + "." + spec.Name;
            case NativeKind.New:
                return spec.Name;
            case NativeKind.ClassMethod:
                return ((PyType)args[0].Ref!).Name + "." + spec.Name;
            default:
                return spec.IsInit ? spec.Name : (spec.Owner == "type" && args.Length > 0 && args[0].Ref is PyType cls ? cls.Name : ShortOwner(spec)) + "." + spec.Name;
        }
    }

    private static string ShortOwner(SignatureSpec spec) => spec.Owner.Substring(spec.Owner.LastIndexOf('.') + 1);

    /// <summary>
    /// The few callables that CPython receives by hand-written code that words its errors unlike any of the styles.
    /// </summary>
    private static PyException? Quirk(SignatureSpec spec, int count, PyTuple? kwNames)
    {
        bool keywords = kwNames is { Length: > 0 };
        switch (spec.Name)
        {
            case "sorted" when spec.Owner == "builtins" && count != 1:
                return Err.Type(PositionalCount("sorted", count, 1, 1));
            case "int" or "str" when spec.Kind == NativeKind.New && spec.Owner == spec.Name && !keywords && count > spec.Positional:
                return Err.Type(PositionalCount(spec.Name, count, 0, spec.Positional));
            case "enumerate" when spec.Kind == NativeKind.New && count + (kwNames?.Length ?? 0) <= 2:
                if (count == 0 && !keywords) return Err.Type("enumerate() missing required argument 'iterable'");
                if (!keywords) return null;
                foreach (var item in kwNames!.Items)
                {
                    string name = ((PyStr)item.Ref!).Utf16;
                    if (name != "start" && (name != "iterable" || count > 0) || name == "start" && count == 0 && kwNames.Length == 1)
                        return Err.Type($"'{name}' is an invalid keyword argument for enumerate()");
                }
                return null;
            // *iterables and then one keyword: how many there are is looked at first.
            case "zip" or "map" or "product" when keywords && kwNames!.Length > 1:
                return Err.Type($"{spec.Name}() takes at most 1 keyword argument ({kwNames.Length} given)");
            default:
                return null;
        }
    }

    /// <summary>sorted() hands its keywords to list.sort(), which speaks of itself.</summary>
    private static string SortedQuirk(SignatureSpec spec) => spec.Name == "sorted" && spec.Owner == "builtins" ? "sort" : spec.Name;

    /// <summary>The exception for a missing or wrong self or cls.</summary>
    public static PyException WrongReceiver(SignatureSpec spec, ReadOnlySpan<Value> args, PyTuple? kwNames)
    {
        bool missing = args.Length == (kwNames?.Length ?? 0);
        string name = spec.Name, owner = spec.Owner, got = missing ? "" : TypeName(args[0]);
        if (spec.Kind == NativeKind.New)
        {
            if (missing) return Err.Type($"{owner}.__new__(): not enough arguments");
            if (args[0].Ref is not PyType type) return Err.Type($"{owner}.__new__(X): X is not a type object ({got})");
            string typeName = TypeName(type);
            for (var t = type; t != null; t = t.Base)
                if (t.IsBuiltin && TypeName(t) == owner) return Err.Type($"{owner}.__new__({typeName}) is not safe, use {TypeName(type.Layout)}.__new__()");
            return Err.Type($"{owner}.__new__({typeName}): {typeName} is not a subtype of {owner}");
        }
        if (spec.Kind == NativeKind.ClassMethod)
        {
            return Err.Type(missing ? $"descriptor '{name}' of '{owner}' object needs an argument"
                : args[0].Ref is PyType type ? $"descriptor '{name}' requires a subtype of '{owner}' but received '{TypeName(type)}'"
                : $"descriptor '{name}' for type '{owner}' needs a type, not a '{got}' as arg 2");
        }
        if (spec.Style == CallStyle.Slot || spec.IsInit || name == "__call__")
        {
            if (spec.IsInit) name = "__init__";
            return Err.Type(missing ? $"descriptor '{name}' of '{owner}' object needs an argument" : $"descriptor '{name}' requires a '{owner}' object but received a '{got}'");
        }
        if (missing) return Err.Type($"unbound method {ShortOwner(spec)}.{name}() needs an argument");
        return WrongDescriptorReceiver(name, owner, args[0]);
    }

    /// <summary>A method or data descriptor was given an object of another type.</summary>
    public static PyException WrongDescriptorReceiver(string name, string owner, in Value self) =>
        Err.Type($"descriptor '{name}' for '{owner}' objects doesn't apply to a '{TypeName(self)}' object");

    /// <summary>The name of a value's type in messages: built-in types outside builtins show their module.</summary>
    public static string TypeName(in Value value) => TypeName(value.Type);

    /// <summary>The name of a type in messages.</summary>
    public static string TypeName(PyType type) => type.Spec is { } spec && spec.Module is not ("builtins" or "_sitebuiltins") ? spec.Module + "." + type.Name : type.Name;

    private static string Plural(int count) => count == 1 ? "" : "s";
}
