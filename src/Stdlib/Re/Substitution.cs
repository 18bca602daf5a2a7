using System.Buffers;
using PyLite.Vm.Builtins;
using PyLite.Vm.Objects;
using PyLite.Vm.Text;
using PyLite.Vm.Text.Regex;
using PyLite.Vm.Values;
using ThreadState = PyLite.Vm.Eval.ThreadState;

namespace PyLite.Stdlib.Re;

/// <summary>sub, subn and expand on str and bytes.</summary>
internal static class Substitution
{
    /// <summary>Replaces matches in a text; the result and how many replacements were made.</summary>
    public static (Value Result, int Count) Run(ThreadState ts, PyPattern pattern, in Value replacement, in Value value, long limit)
    {
        bool isCallable = Ops.IsCallable(replacement);
        ReplacementTemplate? template = isCallable ? null : pattern.Template(ts, replacement);
        MatchText text = pattern.Prepare(ts, value);
        int most = (int)Math.Clamp(limit, int.MinValue, int.MaxValue);
        Replacer replacer = new(ts, pattern, text, replacement, isCallable);
        int count;
        Value result;
        if (text.IsBytes)
        {
            BytesSink sink = new(replacer);
            PyPattern.Check(ts, RegexOperations.Substitute(pattern.Program, text.Subject, template, most, ref sink, out count, ts));
            result = count == 0 ? text.Slice(0, text.Subject.Length) : new PyBytes(sink.Output.WrittenSpan.ToArray());
        }
        else
        {
            StrSink sink = new(replacer);
            try
            {
                PyPattern.Check(ts, RegexOperations.Substitute(pattern.Program, text.Subject, template, most, ref sink, out count, ts));
                result = count == 0 ? text.Slice(0, text.Subject.Length) : Ops.FromText(sink.Output.ToText());
            }
            finally
            {
                sink.Output.Dispose();
            }
        }
        replacer.CheckItems(count);
        return (result, count);
    }

    /// <summary>The template with the groups of one match filled in.</summary>
    public static Value Expand(ReplacementTemplate template, MatchText text, int[] spans, in Value source)
    {
        if (text.IsBytes != source.Ref is not PyStr)
            throw Replacer.WrongItem(0, source, text.IsBytes);
        if (text.IsBytes)
        {
            BytesSink bytes = new(new Replacer(null!, null!, text, Value.None, false));
            RegexOperations.Expand(template, spans, ref bytes);
            return new PyBytes(bytes.Output.WrittenSpan.ToArray());
        }
        StrSink str = new(new Replacer(null!, null!, text, Value.None, false));
        try
        {
            RegexOperations.Expand(template, spans, ref str);
            return Ops.FromText(str.Output.ToText());
        }
        finally
        {
            str.Output.Dispose();
        }
    }

    /// <summary>
    /// Calls the replacement function, and keeps account of the first result of a wrong type: CPython joins the pieces at the end,
    /// and its message names the index of the piece.
    /// </summary>
    private sealed class Replacer(ThreadState ts, PyPattern pattern, MatchText text, Value replacement, bool isCallable)
    {
        private int _items;
        private PyException? _wrongItem;

        public MatchText Text => text;

        public void CountItem() => _items++;

        /// <summary>What the function gives for a match; Absent for nothing.</summary>
        public Value Call(ReadOnlySpan<int> spans)
        {
            Value result = Ops.Call(ts, replacement, new PyMatch(pattern, text, spans.ToArray(), 0, text.Subject.Length));
            if (result.IsNone)
                return Value.Absent;
            bool fits = text.IsBytes ? MatchText.BytesOf(ts, result) != null : result.Ref is PyStr;
            if (!fits)
                _wrongItem ??= WrongItem(_items, result, text.IsBytes);
            CountItem();
            return fits ? result : Value.Absent;
        }

        public byte[] BytesOf(in Value item) => MatchText.BytesOf(ts, item)!;

        public void CheckItems(int count)
        {
            // A template of the other kind is noticed only where it is used.
            if (!isCallable && count > 0 && replacement.Ref is PyStr == text.IsBytes)
                throw WrongItem(1, replacement, text.IsBytes);
            if (_wrongItem is not null)
                throw _wrongItem;
        }

        public static PyException WrongItem(int index, in Value item, bool isBytes) => Err.Type(isBytes
            ? $"sequence item {index}: expected a bytes-like object, {item.Type.Name} found"
            : $"sequence item {index}: expected str instance, {item.Type.Name} found");
    }

    private ref struct StrSink(Replacer replacer) : ISubstitutionSink
    {
        private readonly Replacer _replacer = replacer;

        public TextBuilder Output = new(replacer.Text.Subject.Length);

        public void Copy(int start, int end)
        {
            _replacer.CountItem();
            Output.Append(_replacer.Text.Str.Span.Slice(start, end - start));
        }

        public void Append(TemplatePart literal) => Output.Append(literal.Text.Span);

        public void Replace(ReadOnlySpan<int> spans)
        {
            if (_replacer.Call(spans) is { IsAbsent: false } result)
                Output.Append(((PyStr)result.Object).Span);
        }
    }

    private readonly struct BytesSink(Replacer replacer) : ISubstitutionSink
    {
        public ArrayBufferWriter<byte> Output { get; } = new();

        public void Copy(int start, int end)
        {
            replacer.CountItem();
            Output.Write(replacer.Text.Bytes.AsSpan(start, end - start));
        }

        public void Append(TemplatePart literal)
        {
            foreach (char c in literal.Text.Narrow ?? "")
                Output.Write([(byte)c]);
        }

        public void Replace(ReadOnlySpan<int> spans)
        {
            if (replacer.Call(spans) is { IsAbsent: false } result)
                Output.Write(replacer.BytesOf(result));
        }
    }
}
