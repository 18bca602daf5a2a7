using System.Globalization;
using System.Runtime.CompilerServices;
using PyLite.Vm.Text;

namespace PyLite.Stdlib.Json;

/// <summary>What a decoder was told: its hooks, Absent where there are none.</summary>
internal sealed class JsonReadOptions
{
    public bool Strict = true;
    public Value ObjectHook = Value.Absent, ObjectPairsHook = Value.Absent, ParseFloat = Value.Absent, ParseInt = Value.Absent, ParseConstant = Value.Absent;
}

/// <summary>Reads JSON from the chars or the code points of a document.</summary>
internal ref struct JsonReader<T>(ThreadState ts, PyStr document, ReadOnlySpan<T> text, JsonReadOptions options) where T : unmanaged, IBinaryInteger<T>
{
    private const int MaxDepth = 20_000;
    private const int KeyCacheSize = 64;

    private readonly ThreadState _ts = ts;
    private readonly PyStr _document = document;
    private readonly ReadOnlySpan<T> _text = text;
    private readonly JsonReadOptions _options = options;
    private PyStr?[]? _keys;
    private int _depth;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private readonly int At(int index) => (uint)index < (uint)_text.Length ? int.CreateTruncating(_text[index]) : -1;

    private readonly PyException Error(string message, int position) => JsonModule.DecodeError(_ts, message, _document, position);

    private readonly PyException Nothing(int position) => Err.WithArgs(PyStopIteration.TypeObject, position);

    private readonly int SkipSpace(int index)
    {
        while (At(index) is ' ' or '\t' or '\n' or '\r') index++;
        return index;
    }

    private readonly bool Starts(int index, string word)
    {
        for (int i = 0; i < word.Length; i++)
            if (At(index + i) != word[i]) return false;
        return true;
    }

    /// <summary>The value at an index, which moves behind it; StopIteration with the index if there is none.</summary>
    public Value ReadValue(ref int index)
    {
        int c = At(index);
        switch (c)
        {
            case '"':
                index++;
                return ReadString(ref index);
            case '{': return Nested(ref index, false);
            case '[': return Nested(ref index, true);
            case 'n' when Starts(index, "null"):
                index += 4;
                return Value.None;
            case 't' when Starts(index, "true"):
                index += 4;
                return true;
            case 'f' when Starts(index, "false"):
                index += 5;
                return false;
            case 'N' when Starts(index, "NaN"): return Constant("NaN", ref index);
            case 'I' when Starts(index, "Infinity"): return Constant("Infinity", ref index);
            case '-' when Starts(index, "-Infinity"): return Constant("-Infinity", ref index);
            case '-' or (>= '0' and <= '9'): return ReadNumber(ref index);
            default: throw Nothing(index);
        }
    }

    private readonly Value Constant(string name, ref int index)
    {
        index += name.Length;
        if (!_options.ParseConstant.IsAbsent) return Ops.Call(_ts, _options.ParseConstant, name);
        return name switch { "NaN" => double.NaN, "Infinity" => double.PositiveInfinity, _ => double.NegativeInfinity };
    }

    private Value Nested(ref int index, bool isArray)
    {
        if (++_depth > MaxDepth || !RuntimeHelpers.TryEnsureSufficientExecutionStack())
            throw Err.Recursion($" while decoding a JSON {(isArray ? "array" : "object")} from a unicode string");
        index++;
        var made = isArray ? ReadArray(ref index) : ReadObject(ref index);
        _depth--;
        return made;
    }

    private Value ReadArray(ref int index)
    {
        var list = new PyList();
        index = SkipSpace(index);
        if (At(index) == ']')
        {
            index++;
            return list;
        }
        while (true)
        {
            list.Append(ReadValue(ref index));
            index = SkipSpace(index);
            int c = At(index);
            if (c == ']') break;
            if (c != ',') throw Error("Expecting ',' delimiter", index);
            _ts.CheckBreaker();
            int comma = index;
            index = SkipSpace(index + 1);
            if (At(index) == ']') throw Error("Illegal trailing comma before end of array", comma);
        }
        index++;
        return list;
    }

    private Value ReadObject(ref int index)
    {
        bool asPairs = !_options.ObjectPairsHook.IsAbsent;
        var dict = asPairs ? null : new PyDict();
        var pairs = asPairs ? new PyList() : null;
        index = SkipSpace(index);
        if (At(index) == '}') index++;
        else
        {
            while (true)
            {
                if (At(index) != '"') throw Error("Expecting property name enclosed in double quotes", index);
                index++;
                var key = ReadKey(ref index);
                index = SkipSpace(index);
                if (At(index) != ':') throw Error("Expecting ':' delimiter", index);
                index = SkipSpace(index + 1);
                var value = ReadValue(ref index);
                if (dict != null) dict.SetStr(key, value);
                else pairs!.Append(PyTuple.Of(key, value));
                index = SkipSpace(index);
                int c = At(index);
                if (c == '}') break;
                if (c != ',') throw Error("Expecting ',' delimiter", index);
                _ts.CheckBreaker();
                int comma = index;
                index = SkipSpace(index + 1);
                if (At(index) == '}') throw Error("Illegal trailing comma before end of object", comma);
            }
            index++;
        }
        if (pairs != null) return Ops.Call(_ts, _options.ObjectPairsHook, pairs);
        return _options.ObjectHook.IsAbsent ? dict! : Ops.Call(_ts, _options.ObjectHook, dict!);
    }

    /// <summary>A key; documents repeat theirs, and equal ones are to be one object.</summary>
    private PyStr ReadKey(ref int index)
    {
        var key = ReadString(ref index);
        if (key.Length == 0) return PyStr.Empty;
        var keys = _keys ??= new PyStr?[KeyCacheSize];
        ref var known = ref keys[key.ContentHash & KeyCacheSize - 1];
        if (known != null && PyStr.ContentEquals(known, key)) return known;
        return known = key;
    }

    /// <summary>The text up to the closing quote; the index stands behind the opening quote and moves behind the closing one.</summary>
    public readonly PyStr ReadString(ref int index)
    {
        int begin = index - 1;
        var rest = index <= _text.Length ? _text[index..] : default;
        int count = PlainLength(rest);
        if (count < rest.Length && int.CreateTruncating(rest[count]) == '"')
        {
            index += count + 1;
            return Take(rest[..count]);
        }
        var builder = new TextBuilder(stackalloc char[256]);
        while (true)
        {
            rest = _text[Math.Min(index, _text.Length)..];
            count = PlainLength(rest);
            AppendPlain(ref builder, rest[..count]);
            index += count;
            int c = At(index);
            if (c < 0) throw Failed(ref builder, "Unterminated string starting at", begin);
            if (c == '"') break;
            if (c == '\\') ReadEscape(ref builder, ref index, begin);
            else
            {
                if (_options.Strict) throw Failed(ref builder, "Invalid control character at", index);
                builder.Append(c);
                index++;
            }
        }
        index++;
        return Ops.FromText(builder.ToText());
    }

    private readonly PyException Failed(ref TextBuilder builder, string message, int position)
    {
        builder.Dispose();
        return Error(message, position);
    }

    /// <summary>How many characters stand for themselves.</summary>
    private static int PlainLength(ReadOnlySpan<T> text)
    {
        T quote = T.CreateTruncating('"'), backslash = T.CreateTruncating('\\'), space = T.CreateTruncating(' ');
        for (int i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (c == quote || c == backslash || c < space) return i;
        }
        return text.Length;
    }

    private static PyStr Take(ReadOnlySpan<T> text)
    {
        if (typeof(T) == typeof(char)) return PyStr.FromNarrow(System.Runtime.InteropServices.MemoryMarshal.Cast<T, char>(text));
        return PyStr.FromCodePoints(System.Runtime.InteropServices.MemoryMarshal.Cast<T, int>(text));
    }

    private static void AppendPlain(ref TextBuilder builder, ReadOnlySpan<T> text)
    {
        if (typeof(T) == typeof(char)) builder.Append(System.Runtime.InteropServices.MemoryMarshal.Cast<T, char>(text));
        else builder.Append(System.Runtime.InteropServices.MemoryMarshal.Cast<T, int>(text));
    }

    private readonly void ReadEscape(ref TextBuilder builder, ref int index, int begin)
    {
        int c = At(index + 1);
        switch (c)
        {
            case -1: throw Failed(ref builder, "Unterminated string starting at", begin);
            case '"' or '\\' or '/': builder.Append((char)c); break;
            case 'b': builder.Append('\b'); break;
            case 'f': builder.Append('\f'); break;
            case 'n': builder.Append('\n'); break;
            case 'r': builder.Append('\r'); break;
            case 't': builder.Append('\t'); break;
            case 'u':
                int unit = ReadHex(ref builder, index + 2);
                index += 6;
                if (unit is >= 0xD800 and <= 0xDBFF && At(index) == '\\' && At(index + 1) == 'u')
                {
                    int second = ReadHex(ref builder, index + 2);
                    if (second is >= 0xDC00 and <= 0xDFFF)
                    {
                        unit = 0x10000 + (unit - 0xD800 << 10) + (second - 0xDC00);
                        index += 6;
                    }
                }
                builder.Append(unit);
                return;
            default: throw Failed(ref builder, "Invalid \\escape", index);
        }
        index += 2;
    }

    private readonly int ReadHex(ref TextBuilder builder, int index)
    {
        int value = 0;
        for (int i = 0; i < 4; i++)
        {
            int c = At(index + i);
            if (c > 'f' || c < 0 || !char.IsAsciiHexDigit((char)c)) throw Failed(ref builder, "Invalid \\uXXXX escape", index - 1);
            value = value << 4 | (c <= '9' ? c - '0' : (c | 0x20) - 'a' + 10);
        }
        return value;
    }

    private readonly bool IsDigit(int index) => At(index) is >= '0' and <= '9';

    private readonly Value ReadNumber(ref int index)
    {
        int start = index, at = index;
        if (At(at) == '-') at++;
        if (!IsDigit(at)) throw Nothing(start);
        if (At(at) == '0') at++;
        else
            while (IsDigit(at)) at++;
        bool isFloat = false;
        if (At(at) == '.' && IsDigit(at + 1))
        {
            isFloat = true;
            at++;
            while (IsDigit(at)) at++;
        }
        if (At(at) is 'e' or 'E')
        {
            int exponent = At(at + 1) is '+' or '-' ? at + 2 : at + 1;
            if (IsDigit(exponent))
            {
                isFloat = true;
                at = exponent;
                while (IsDigit(at)) at++;
            }
        }
        index = at;
        return isFloat ? ToFloat(_text[start..at]) : ToInt(_text[start..at]);
    }

    private readonly Value ToInt(ReadOnlySpan<T> digits)
    {
        if (!_options.ParseInt.IsAbsent) return Ops.Call(_ts, _options.ParseInt, Take(digits));
        if (digits.Length <= 18)
        {
            long value = 0;
            bool negative = int.CreateTruncating(digits[0]) == '-';
            foreach (var digit in negative ? digits[1..] : digits) value = value * 10 + (int.CreateTruncating(digit) - '0');
            return negative ? -value : value;
        }
        return Ops.Call(_ts, PyInt.TypeObject, Take(digits));
    }

    private readonly Value ToFloat(ReadOnlySpan<T> digits)
    {
        var text = Take(digits);
        return _options.ParseFloat.IsAbsent ? double.Parse(text.Narrow, NumberStyles.Float, CultureInfo.InvariantCulture) : Ops.Call(_ts, _options.ParseFloat, text);
    }
}
