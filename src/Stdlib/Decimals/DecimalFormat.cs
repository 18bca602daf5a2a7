using System.Text;

namespace PyLite.Stdlib.Decimals;

/// <summary>format(decimal, spec): https://docs.python.org/3.14/library/string.html#format-specification-mini-language</summary>
internal ref struct DecimalFormat
{
    private ReadOnlySpan<int> _text;
    private int _at;
    private int _fill;
    private char _align, _sign, _grouping, _fractionGrouping, _type;
    private bool _noNegativeZero, _alternate, _zeroPad;
    private long _width, _precision;

    public static PyStr Format(ThreadState ts, PyDecimal x, PyStr spec, PyDecimalContext context)
    {
        var format = new DecimalFormat { _text = spec.ToCodePoints(), _fill = ' ', _align = '>', _precision = -1 };
        if (!format.Parse()) throw Err.Value("invalid format string");
        if (format._type is 'N')
            Warnings.Warn(ts, Exc.DeprecationWarning, "Format specifier 'N' is deprecated and slated for removal in Python 3.18");
        return format.Apply(x, context);
    }

    private readonly int Peek(int ahead = 0) => _at + ahead < _text.Length ? _text[_at + ahead] : -1;

    private static bool IsAlign(int c) => c is '<' or '>' or '=' or '^';

    private bool Parse()
    {
        // What follows a NUL is not seen, unless it is the fill character.
        int end = _text.Length > 1 ? _text[1..].IndexOf(0) : -1;
        if (end >= 0) _text = _text[..(end + 1)];
        bool aligned = true;
        if (IsAlign(Peek(1)) && _text.Length > 1)
        {
            _fill = Peek();
            _align = (char)Peek(1);
            _at = 2;
        }
        else if (IsAlign(Peek()))
        {
            _align = (char)Peek();
            _at = 1;
        }
        else
        {
            aligned = false;
        }
        if (Peek() is '+' or '-' or ' ') _sign = (char)_text[_at++];
        if (Peek() == 'z')
        {
            _noNegativeZero = true;
            _at++;
        }
        if (Peek() == '#')
        {
            _alternate = true;
            _at++;
        }
        if (Peek() == '0')
        {
            if (aligned) return false;
            _zeroPad = true;
            _fill = '0';
            _align = '=';
            _at++;
        }
        _width = ReadNumber(-1);
        if (_width < 0) throw TooLarge();
        ReadGrouping(ref _grouping);
        if (Peek() == '.')
        {
            _at++;
            int start = _at;
            if (Peek() is >= '0' and <= '9') _precision = ReadNumber(TooPrecise);
            ReadGrouping(ref _fractionGrouping);
            if (_at == start) return false;
        }
        int type = Peek();
        if (type >= 0)
        {
            if (type is not ('E' or 'G' or 'F' or 'e' or 'g' or 'f' or '%' or 'n' or 'N')) return false;
            _type = (char)type;
            _at++;
        }
        if (_type is 'n' or 'N' && _grouping != '\0') return false;
        return _at == _text.Length;
    }

    /// <summary>A precision that fits no index: an error only where it is used.</summary>
    private const long TooPrecise = -2;

    private static PyException TooLarge() => Err.Overflow("cannot fit 'int' into an index-sized integer");

    /// <summary>A number in the specification, or what stands for one that is too large.</summary>
    private long ReadNumber(long tooLarge)
    {
        long n = 0;
        while (Peek() is >= '0' and <= '9')
        {
            int digit = _text[_at++] - '0';
            n = n < 0 || n > (long.MaxValue - digit) / 10 ? tooLarge : n * 10 + digit;
        }
        return n;
    }

    private void ReadGrouping(ref char grouping)
    {
        if (Peek() is ',' or '_') grouping = (char)_text[_at++];
    }

    private readonly PyStr Apply(PyDecimal x, PyDecimalContext context)
    {
        char type = _type == '\0' ? context.Capitals != 0 ? 'G' : 'g' : _type is 'n' ? 'g' : _type is 'N' ? 'G' : _type;
        string suffix = type == '%' ? "%" : "";
        if (!x.IsFinite)
        {
            string name = DecimalText.Show(new PyDecimal(x, false), true);
            var special = this;
            if (_zeroPad)
            {
                special._fill = ' ';
                special._align = '>';
            }
            special._grouping = special._fractionGrouping = '\0';
            return special.LayOut(x.IsNegative, "", name + suffix, false);
        }
        if (_precision == TooPrecise) throw TooLarge();
        bool negative = x.IsNegative;
        var (digits, point, exponent) = Round(x, type, context, out bool isZero);
        if (_noNegativeZero && isZero) negative = false;
        string text = DecimalText.WithPoint(digits, point);
        int dot = text.IndexOf('.', StringComparison.Ordinal);
        string whole = dot < 0 ? text : text[..dot], fraction = dot < 0 ? "" : text[(dot + 1)..];
        var rest = new StringBuilder();
        if (dot >= 0 || _alternate) rest.Append('.');
        for (int i = 0; i < fraction.Length; i++)
        {
            if (_fractionGrouping != '\0' && i > 0 && i % 3 == 0) rest.Append(_fractionGrouping);
            rest.Append(fraction[i]);
        }
        if (exponent is { } shown) rest.Append(type is 'E' or 'G' ? 'E' : 'e').Append(shown >= 0 ? "+" : "").Append(shown);
        rest.Append(suffix);
        return LayOut(negative, whole, rest.ToString(), true);
    }

    /// <summary>The digits, how many of them stand before the point, and the exponent that is shown.</summary>
    private readonly (string Digits, long Point, long? Exponent) Round(PyDecimal x, char type, PyDecimalContext context, out bool isZero)
    {
        var coefficient = x.Coefficient;
        long exponent = x.Exponent;
        var ignored = Conditions.None;
        if (type == '%') exponent += 2;
        if (type is 'f' or 'F' or '%')
        {
            if (_precision >= 0)
            {
                if (_precision > int.MaxValue) throw Err.Memory();
                coefficient = DecimalRounding.Rescale(new PyDecimal(x.IsNegative, coefficient, exponent), -_precision, context.Rounding, ref ignored);
                exponent = -_precision;
            }
            else if (exponent > 0)
            {
                coefficient *= coefficient.IsZero ? 1 : TenPowers.Big(exponent);
                exponent = 0;
            }
            isZero = coefficient.IsZero;
            string digits = DecimalText.DigitsOf(new PyDecimal(false, coefficient, 0));
            return (digits, digits.Length + exponent, null);
        }
        if (_precision >= 0)
        {
            long keep = type is 'e' or 'E' ? _precision + 1 : Math.Max(1, _precision);
            int have = TenPowers.Digits(coefficient);
            if (have > keep)
            {
                long drop = have - keep;
                coefficient = DecimalRounding.Shorten(coefficient, have, drop, x.IsNegative, context.Rounding, out _);
                exponent += drop;
                if (TenPowers.Digits(coefficient) > keep)
                {
                    coefficient /= 10;
                    exponent++;
                }
            }
        }
        isZero = coefficient.IsZero;
        string text = DecimalText.DigitsOf(new PyDecimal(false, coefficient, 0));
        long left = exponent + text.Length;
        if (type is 'g' or 'G')
        {
            bool plain = exponent <= 0 && left > -6;
            return plain ? (text, left, null) : (text, 1, left - 1);
        }
        if (_precision + 1 > text.Length)
        {
            if (isZero) left += _precision + 1 - text.Length;
            text += DecimalText.Zeros(_precision + 1 - text.Length);
        }
        return (text, 1, left - 1);
    }

    private readonly PyStr LayOut(bool negative, string whole, string rest, bool finite)
    {
        if (_width > PyStr.MaxLength) throw Err.Memory();
        string sign = negative ? "-" : _sign is '+' or ' ' ? _sign.ToString() : "";
        var body = new StringBuilder();
        long room = finite && _zeroPad ? _width - sign.Length - rest.Length : 0;
        if (_grouping == '\0')
        {
            body.Append('0', (int)Math.Max(0, room - whole.Length)).Append(whole);
        }
        else
        {
            // A separator never leads: a zero more goes there.
            int zeros = 0;
            while (zeros + whole.Length + (zeros + whole.Length - 1) / 3 < room) zeros++;
            int total = zeros + whole.Length;
            for (int i = 0; i < total; i++)
            {
                if (i > 0 && (total - i) % 3 == 0) body.Append(_grouping);
                body.Append(i < zeros ? '0' : whole[i - zeros]);
            }
        }
        body.Append(rest);
        long padding = Math.Max(0, _width - sign.Length - body.Length);
        long left = _align switch { '<' or '=' => 0, '^' => padding / 2, _ => padding };
        var result = new List<int>();
        Pad(result, left);
        foreach (char c in sign) result.Add(c);
        if (_align == '=') Pad(result, padding);
        for (int i = 0; i < body.Length; i++) result.Add(body[i]);
        if (_align is '<' or '^') Pad(result, padding - left);
        return PyStr.FromCodePoints(System.Runtime.InteropServices.CollectionsMarshal.AsSpan(result));
    }

    private readonly void Pad(List<int> target, long count)
    {
        for (long i = 0; i < count; i++) target.Add(_fill);
    }
}
