using PyLite.Vm.Text;

namespace PyLite.Vm.Objects;

// Creation, sequence operations, comparisons. https://docs.python.org/3.14/library/stdtypes.html#text-sequence-type-str
public partial class PyStr
{
    [PyNew("str(object=<missing>, encoding=<missing>, errors=<missing>)")]
    static Value New(ThreadState ts, PyType type, Value @object, Value encoding, Value errors)
    {
        if (type == TypeObject && !@object.IsAbsent && encoding.IsAbsent && errors.IsAbsent) return Ops.Str(ts, @object);
        PyStr text;
        string? encodingName = NameArgument(ts, encoding, "encoding"), errorsName = NameArgument(ts, errors, "errors");
        if (@object.IsAbsent) text = Empty;
        else if (encoding.IsAbsent && errors.IsAbsent) text = Ops.Str(ts, @object);
        else
        {
            if (@object.Ref is PyStr) throw Err.Type("decoding str is not supported");
            if (!Buffers.TryGet(ts, @object, out var bytes)) throw Err.Type($"decoding to str: need a bytes-like object, {@object.Type.FullName} found");
            // Of nothing nobody asks how it is encoded.
            text = bytes.IsEmpty ? Empty : Codecs.Decode(ts, bytes, encodingName ?? "utf-8", errorsName ?? "strict");
        }
        return type == TypeObject ? text : new PyStrSub(type, text);
    }

    private static string? NameArgument(ThreadState ts, in Value value, string name)
    {
        if (value.IsAbsent) return null;
        if (value.Ref is not PyStr text) throw Err.Type($"str() argument '{name}' must be str, not {(value.IsNone ? "None" : value.Type.FullName)}");
        string result = text.Utf16;
        if (result.Contains('\0')) throw Err.Value("embedded null character");
        // What cannot be encoded is no name.
        if (result.AsSpan().ContainsAnyInRange('\ud800', '\udfff')) Codecs.Encode(ts, text, "utf-8", "strict");
        return result;
    }

    [PyMethod("encode(self, /, encoding='utf-8', errors='strict')", Doc = "Encode the string using the codec registered for encoding.\n\n  encoding\n    The encoding in which to encode the string.\n  errors\n    The error handling scheme to use for encoding errors.\n    The default is 'strict' meaning that encoding errors raise a\n    UnicodeEncodeError.  Other possible values are 'ignore', 'replace'\n    and 'xmlcharrefreplace' as well as any other name registered with\n    codecs.register_error that can handle UnicodeEncodeErrors.")]
    Value Encode(ThreadState ts, string encoding, string errors) => Codecs.Encode(ts, this, encoding, errors);

    [PyMethod("__repr__(self, /)")] Value Repr() => FromText(StrRepr.Repr(Span));
    [PyMethod("__str__(self, /)")] Value Str() => Exact();
    [PyMethod("__hash__(self, /)")] long Hash() => FullHash;
    [PyMethod("__len__(self, /)")] long Len() => _length;
    [PyMethod("__getnewargs__(self, /)")] Value GetNewArgs() => PyTuple.Of(Exact());

    [PyMethod("__sizeof__(self, /)", Doc = "Return the size of the string in memory, in bytes.")]
    long SizeOf()
    {
        // The strings of a class of their own keep the text apart.
        if (IsAscii()) return (Type.IsBuiltin ? 41 : ObjectSizes.Basic(Type) + 1) + _length;
        int highest = 0;
        for (int i = 0; i < _length; i++) highest = Math.Max(highest, CodePointAt(i));
        // The strings of one such character exist once, with their UTF-8 form.
        if (_length == 1 && highest < 256) return 61;
        return 56 + (highest < 256 ? 1L : highest < 0x10000 ? 2 : 4) * (_length + 1);
    }

    [PyMethod("__contains__(self, key, /)")]
    Value Contains(Value key) => key.Ref is PyStr part ? Contains(part) : throw Err.Type($"'in <string>' requires string as left operand, not {key.Type.FullName}");

    [PyMethod("__getitem__(self, key, /)")]
    Value GetItem(ThreadState ts, Value key)
    {
        if (key.Ref is PySlice slice) return GetSlice(ts, slice);
        if (!key.IsInt && key.Type.Slot(SlotId.Index) is null or PyNone) throw Err.Type($"string indices must be integers, not '{key.Type.FullName}'");
        long index = Ops.ToSequenceIndex(ts, key);
        if (index < 0) index += _length;
        return (ulong)index < (ulong)_length ? FromCodePoint(CodePointAt((int)index)) : ts.Raise(Exc.IndexError, "string index out of range");
    }

    private PyStr GetSlice(ThreadState ts, PySlice slice)
    {
        var (start, step, count) = slice.Indices(ts, _length);
        if (step == 1 || count <= 1) return Substring((int)start, (int)count);
        if (_isWide)
        {
            var points = new int[count];
            for (int i = 0; i < points.Length; i++) points[i] = Wide[start + i * step];
            return FromCodePoints(points);
        }
        var chars = new string('\0', (int)count);
        // Nobody has seen the new string yet.
        var span = System.Runtime.InteropServices.MemoryMarshal.CreateSpan(ref System.Runtime.InteropServices.MemoryMarshal.GetReference(chars.AsSpan()), chars.Length);
        if (step == -1)
        {
            Narrow.AsSpan((int)(start - count + 1), (int)count).CopyTo(span);
            span.Reverse();
        }
        else
        {
            var text = Narrow;
            for (int i = 0; i < span.Length; i++) span[i] = text[(int)(start + i * step)];
        }
        return new PyStr(chars);
    }

    [PyMethod("__add__(self, value, /)")]
    Value Add(Value value) => value.Ref is PyStr other ? Concat(this, other) : throw Err.Type($"can only concatenate str (not \"{value.Type.FullName}\") to str");

    [PyMethod("__mul__(self, value, /)")]
    static Value Mul(ThreadState ts, PyStr self, Value value) =>
        self.Repeat(Ops.ToLong(ts, value, $"cannot fit '{value.Type.Name}' into an index-sized integer"));

    [PyMethod("__rmul__(self, value, /)")]
    static Value RMul(ThreadState ts, PyStr self, Value value) => Mul(ts, self, value);

    /// <summary>The text that many times; MemoryError before anything is built.</summary>
    public PyStr Repeat(long count)
    {
        if (count <= 0 || _length == 0) return Empty;
        if (count == 1) return Exact();
        if (count > MaxLength / _length) throw Err.Memory();
        Limits.ResourceMeter.Charge((_isWide ? 4 : 2) * count * _length);
        int total = (int)(count * _length);
        if (_isWide)
        {
            var points = new int[total];
            for (int i = 0; i < total; i += _length) Wide.CopyTo(points, i);
            return new PyStr(points);
        }
        if (_length == 1) return new PyStr(new string(Narrow[0], total));
        var repeated = new string('\0', total);
        // Nobody has seen the new string yet.
        var span = System.Runtime.InteropServices.MemoryMarshal.CreateSpan(ref System.Runtime.InteropServices.MemoryMarshal.GetReference(repeated.AsSpan()), total);
        Narrow.CopyTo(span);
        for (int done = _length; done < total; done *= 2) span[..Math.Min(done, total - done)].CopyTo(span[done..]);
        return new PyStr(repeated);
    }

    private static Value Compare(CompareOp op, PyStr self, in Value other)
    {
        if (other.Ref is not PyStr text) return Value.NotImplemented;
        return op switch
        {
            CompareOp.Eq => ContentEquals(self, text),
            CompareOp.Ne => !ContentEquals(self, text),
            _ => Ops.Holds(op, Compare(self, text)),
        };
    }

    [PyMethod("__eq__(self, value, /)")] Value Eq(Value value) => Compare(CompareOp.Eq, this, value);
    [PyMethod("__ne__(self, value, /)")] Value Ne(Value value) => Compare(CompareOp.Ne, this, value);
    [PyMethod("__lt__(self, value, /)")] Value Lt(Value value) => Compare(CompareOp.Lt, this, value);
    [PyMethod("__le__(self, value, /)")] Value Le(Value value) => Compare(CompareOp.Le, this, value);
    [PyMethod("__gt__(self, value, /)")] Value Gt(Value value) => Compare(CompareOp.Gt, this, value);
    [PyMethod("__ge__(self, value, /)")] Value Ge(Value value) => Compare(CompareOp.Ge, this, value);

    [PyMethod("__iter__(self, /)")] Value Iter() => new PyStrIterator(this);

    [PyMethod("__mod__(self, value, /)")] Value Mod(ThreadState ts, Value value) => PercentFormatting.Format(ts, this, value);
    [PyMethod("__rmod__(self, value, /)")] static Value RMod(ThreadState ts, PyStr self, Value value) => value.Ref is PyStr format ? PercentFormatting.Format(ts, format, self) : Value.NotImplemented;

    [PyMethod("__format__(self, format_spec, /)", Doc = "Return a formatted version of the string as described by format_spec.")]
    Value Format(ThreadState ts, PyStr spec) => spec._length == 0 ? Ops.Str(ts, this) : FromText(Formatting.FormatStr(AsText, spec.Span, Type.Name));

    [PyMethod("format(self, /, *args, **kwargs)", Raw = true, Doc = "Return a formatted version of the string, using substitutions from args and kwargs.\nThe substitutions are identified by braces ('{' and '}').")]
    static Value Format(ThreadState ts, PyStr self, ReadOnlySpan<Value> args, PyTuple? kw) => TemplateFormatting.Format(ts, self, args, kw);

    [PyMethod("format_map(self, mapping, /)", Doc = "Return a formatted version of the string, using substitutions from mapping.\nThe substitutions are identified by braces ('{' and '}').")]
    Value FormatMap(ThreadState ts, Value mapping) => TemplateFormatting.FormatMap(ts, this, mapping);
}
