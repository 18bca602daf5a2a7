using PyLite.Vm.Text;

namespace PyLite.Vm.Builtins;

/// <summary>str.format() and str.format_map(): https://docs.python.org/3.14/library/string.html#format-string-syntax</summary>
internal static class TemplateFormatting
{
    /// <summary>How fields may nest in format specifications.</summary>
    private const int MaxDepth = 2;

    private enum Numbering : byte { Undecided, Automatic, Manual }

    /// <summary>Where fields get their values from.</summary>
    private struct Source
    {
        public PyTuple? Keywords;
        /// <summary>The mapping of format_map(), else Absent.</summary>
        public Value Mapping;
        public Numbering Numbering;
        public int NextIndex;
    }

    public static PyStr Format(ThreadState ts, PyStr template, ReadOnlySpan<Value> args, PyTuple? keywords)
    {
        var source = new Source { Keywords = keywords, Mapping = Value.Absent };
        return Format(ts, template, args, ref source);
    }

    public static PyStr FormatMap(ThreadState ts, PyStr template, in Value mapping)
    {
        var source = new Source { Mapping = mapping };
        return Format(ts, template, default, ref source);
    }

    private static PyStr Format(ThreadState ts, PyStr template, ReadOnlySpan<Value> args, ref Source source)
    {
        var builder = new TextBuilder(stackalloc char[256]);
        Append(ts, ref builder, template.Span, args, ref source, MaxDepth);
        return PyStr.FromText(builder.ToText());
    }

    private static void Append(ThreadState ts, ref TextBuilder builder, scoped TextSpan template, scoped ReadOnlySpan<Value> args, scoped ref Source source, int depth)
    {
        if (depth == 0) throw Err.Value("Max string recursion exceeded");
        var parser = new FormatTemplate(template);
        while (parser.MoveNext())
        {
            builder.Append(parser.Literal);
            if (parser.HasField) AppendField(ts, ref builder, Resolve(ts, parser.Field, args, ref source), parser.Conversion, parser.Spec, parser.SpecHasFields, args, ref source, depth);
        }
    }

    private static void AppendField(
        ThreadState ts, ref TextBuilder builder, Value value, int conversion, scoped TextSpan specText, bool specHasFields, scoped ReadOnlySpan<Value> args, scoped ref Source source, int depth)
    {
        if (conversion == -1 && specText.Length == 0)
        {
            if (value.IsInt)
            {
                builder.AppendInt(value.Bits);
                return;
            }
            if (PyStr.TryExact(value.Ref, out var text))
            {
                builder.Append(text.Span);
                return;
            }
        }
        switch (conversion)
        {
            case -1: break;
            case 's': value = Ops.Str(ts, value); break;
            case 'r': value = Ops.Repr(ts, value); break;
            case 'a': value = Ops.Ascii(ts, value); break;
            default: throw FormatTemplate.UnknownConversion(conversion);
        }
        var spec = PyStr.Empty;
        if (specHasFields)
        {
            var nested = new TextBuilder(64);
            Append(ts, ref nested, specText, args, ref source, depth - 1);
            spec = PyStr.FromText(nested.ToText());
        }
        else if (specText.Length > 0) spec = PyStr.FromText(specText.ToText());
        builder.Append(Ops.Format(ts, value, spec).Span);
    }

    private static Value Resolve(ThreadState ts, scoped TextSpan field, scoped ReadOnlySpan<Value> args, scoped ref Source source)
    {
        if (field.Length == 0 && source.Mapping.IsAbsent && source.Numbering != Numbering.Manual && source.NextIndex < args.Length - (source.Keywords?.Length ?? 0))
        {
            source.Numbering = Numbering.Automatic;
            return args[source.NextIndex++];
        }
        var name = new FieldName(field);
        var value = First(ts, name, args, ref source);
        while (name.MoveNext())
        {
            if (name.IsAttribute) value = Ops.GetAttr(ts, value, ToStr(name.Name));
            else value = Ops.GetItem(ts, value, name.Index >= 0 ? name.Index : ToStr(name.Name));
        }
        return value;
    }

    private static Value First(ThreadState ts, scoped in FieldName name, scoped ReadOnlySpan<Value> args, scoped ref Source source)
    {
        long index = name.FirstIndex;
        if (name.First.Length == 0)
        {
            if (source.Numbering == Numbering.Manual) throw Err.Value("cannot switch from manual field specification to automatic field numbering");
            source.Numbering = Numbering.Automatic;
            index = source.NextIndex++;
        }
        else if (index >= 0)
        {
            if (source.Numbering == Numbering.Automatic) throw Err.Value("cannot switch from automatic field numbering to manual field specification");
            source.Numbering = Numbering.Manual;
        }
        if (index < 0) return Named(ts, ToStr(name.First), args, source);
        if (!source.Mapping.IsAbsent) throw Err.Value("Format string contains positional fields");
        int positional = args.Length - (source.Keywords?.Length ?? 0);
        return index < positional ? args[(int)index] : throw Err.Index($"Replacement index {index} out of range for positional args tuple");
    }

    private static Value Named(ThreadState ts, PyStr name, scoped ReadOnlySpan<Value> args, in Source source)
    {
        if (!source.Mapping.IsAbsent) return Ops.GetItem(ts, source.Mapping, name);
        if (source.Keywords is { } keywords)
        {
            for (int i = 0; i < keywords.Length; i++)
                if (keywords.Items[i].Ref is PyStr keyword && PyStr.ContentEquals(keyword, name)) return args[args.Length - keywords.Length + i];
        }
        throw Err.Key(name);
    }

    private static PyStr ToStr(scoped TextSpan text) => PyStr.FromText(text.ToText());
}
