using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Numerics;
using System.Text;

namespace PyLite.Generators;

/// <summary>Parses the Python signatures of declarations: <c>name(a, b=1, /, *, c=None)</c>.</summary>
internal sealed class SignatureParser
{
    private readonly string _text;
    private int _at;

    private SignatureParser(string text) => _text = text;

    /// <summary>A mistake in the signature; the message says which.</summary>
    public sealed class SignatureException(string message) : Exception(message);

    /// <summary>Parses a signature; <paramref name="hasReceiver"/> says that the first parameter is self or cls.</summary>
    public static Signature Parse(string text, bool hasReceiver) => new SignatureParser(text).Parse(hasReceiver);

    /// <summary>Only the name, for methods that bind their arguments themselves and have no signature to show.</summary>
    public static Signature? ParseName(string text)
    {
        int end = text.IndexOf('(');
        string name = (end < 0 ? text : text.Substring(0, end)).Trim();
        return IsIdentifier(name) ? new(name, null, default, null) : null;
    }

    private Signature Parse(bool hasReceiver)
    {
        string name = Identifier();
        Expect('(');
        string? receiver = null;
        var parameters = new List<SignatureParameter>();
        var shown = new List<string>();
        bool slash = false, star = false, bareStar = false, keywords = false, defaulted = false, first = true;
        for (; Peek() != ')'; first = false)
        {
            if (!first) Expect(',');
            if (Peek() == ')' && !first) break;
            if (keywords) throw Error("nothing may follow **");
            if (TryTake("**"))
            {
                parameters.Add(new(Identifier(), ParameterKind.VarKeywords, default));
                shown.Add("**" + parameters[parameters.Count - 1].Name);
                keywords = true;
            }
            else if (TryTake("*"))
            {
                if (star) throw Error("a second *");
                star = true;
                if (Peek() == ',')
                {
                    bareStar = true;
                    shown.Add("*");
                }
                else
                {
                    parameters.Add(new(Identifier(), ParameterKind.VarArgs, default));
                    shown.Add("*" + parameters[parameters.Count - 1].Name);
                }
            }
            else if (TryTake("/"))
            {
                if (slash || star || first) throw Error("/ is misplaced");
                slash = true;
                for (int i = 0; i < parameters.Count; i++) parameters[i] = parameters[i] with { Kind = ParameterKind.PositionalOnly };
                shown.Add("/");
            }
            else
            {
                string parameter = Identifier();
                if (hasReceiver && receiver == null)
                {
                    if (!first) throw Error("self or cls must come first");
                    receiver = parameter;
                    continue;
                }
                DefaultValue value = default;
                string text = parameter;
                if (TryTake("="))
                {
                    Space();
                    int start = _at;
                    value = Default();
                    text += "=" + (value.Kind == DefaultKind.Missing && _text[start] == '<' ? "<unrepresentable>" : _text.Substring(start, _at - start));
                    defaulted = true;
                }
                else if (defaulted && !star) throw Error($"parameter '{parameter}' without a default follows one with a default");
                if (parameters.Any(p => p.Name == parameter)) throw Error($"parameter '{parameter}' appears twice");
                bareStar = false;
                parameters.Add(new(parameter, star ? ParameterKind.KeywordOnly : ParameterKind.PositionalOrKeyword, value));
                shown.Add(text);
            }
        }
        Expect(')');
        Space();
        if (_at != _text.Length) throw Error("text after ')'");
        if (bareStar) throw Error("a keyword parameter must follow *");
        if (hasReceiver && receiver == null) throw Error("the first parameter must be self or cls");
        if (parameters.Count(p => p.Kind < ParameterKind.VarKeywords) > 60) throw Error("more than 60 parameters");
        return new(name, receiver, parameters.ToEquatableArray(), string.Join(", ", shown));
    }

    private DefaultValue Default()
    {
        if (TryTake("<missing>")) return new(DefaultKind.Missing, "");
        if (TryTake("()")) return new(DefaultKind.EmptyTuple, "");
        if (TryTake("b'"))
        {
            _at--;
            StringLiteral();
            return new(DefaultKind.Missing, "");
        }
        char c = Peek();
        if (c is '\'' or '"') return new(DefaultKind.String, StringLiteral());
        if (c == '-' || c == '.' || char.IsDigit(c)) return Number();
        int start = _at;
        string name = Identifier();
        if (TryTake(".")) name += "." + Identifier();
        switch (name)
        {
            case "None": return new(DefaultKind.None, "");
            case "True": return new(DefaultKind.True, "");
            case "False": return new(DefaultKind.False, "");
            case "sys.maxsize": return new(DefaultKind.Int, long.MaxValue.ToString(CultureInfo.InvariantCulture));
            case "inf": return new(DefaultKind.Float, "double.PositiveInfinity");
            case "unchanged": return new(DefaultKind.Missing, "");
            case "nan": return new(DefaultKind.Float, "double.NaN");
        }
        _at = start;
        throw Error($"'{name}' is no default; there are None, True, False, numbers, strings, (), sys.maxsize, unchanged, <missing> and bytes");
    }

    private DefaultValue Number()
    {
        int start = _at;
        if (Peek() == '-') _at++;
        while (_at < _text.Length && (char.IsLetterOrDigit(_text[_at]) || _text[_at] is '.' or '_' || _text[_at] is '+' or '-' && _text[_at - 1] is 'e' or 'E')) _at++;
        string digits = _text.Substring(start, _at - start).Replace("_", "");
        bool negative = digits.StartsWith("-", StringComparison.Ordinal);
        string body = negative ? digits.Substring(1) : digits;
        if (body.StartsWith("0x", StringComparison.OrdinalIgnoreCase) &&
            BigInteger.TryParse("0" + body.Substring(2), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var hex)) return Integer(negative ? -hex : hex);
        if (BigInteger.TryParse(digits, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var whole)) return Integer(whole);
        if (double.TryParse(digits, NumberStyles.Float, CultureInfo.InvariantCulture, out double real))
            return new(DefaultKind.Float, real.ToString("R", CultureInfo.InvariantCulture) + "D");
        throw Error($"'{digits}' is no number");
    }

    private static DefaultValue Integer(BigInteger number) =>
        new(number >= long.MinValue && number <= long.MaxValue ? DefaultKind.Int : DefaultKind.BigInt, number.ToString(CultureInfo.InvariantCulture));

    private string StringLiteral()
    {
        char quote = _text[_at++];
        var result = new StringBuilder();
        while (true)
        {
            if (_at >= _text.Length) throw Error("a string is not closed");
            char c = _text[_at++];
            if (c == quote) return result.ToString();
            if (c != '\\')
            {
                result.Append(c);
                continue;
            }
            if (_at >= _text.Length) throw Error("a string is not closed");
            char escaped = _text[_at++];
            result.Append(escaped switch
            {
                'n' => '\n', 't' => '\t', 'r' => '\r', '0' => '\0', 'f' => '\f', 'v' => '\v', '\\' or '\'' or '"' => escaped,
                _ => throw Error($"unknown escape '\\{escaped}'"),
            });
        }
    }

    private static bool IsIdentifier(string text) => text.Length > 0 && !char.IsDigit(text[0]) && text.All(static c => c == '_' || char.IsLetterOrDigit(c));

    private string Identifier()
    {
        Space();
        int start = _at;
        while (_at < _text.Length && (_text[_at] == '_' || char.IsLetterOrDigit(_text[_at]))) _at++;
        string name = _text.Substring(start, _at - start);
        return IsIdentifier(name) ? name : throw Error($"a name is expected at position {start + 1}");
    }

    private void Space()
    {
        while (_at < _text.Length && char.IsWhiteSpace(_text[_at])) _at++;
    }

    private char Peek()
    {
        Space();
        return _at < _text.Length ? _text[_at] : '\0';
    }

    private bool TryTake(string token)
    {
        Space();
        if (string.CompareOrdinal(_text, _at, token, 0, token.Length) != 0) return false;
        _at += token.Length;
        return true;
    }

    private void Expect(char c)
    {
        if (Peek() != c) throw Error($"'{c}' is expected at position {_at + 1}");
        _at++;
    }

    private static SignatureException Error(string message) => new(message);
}
