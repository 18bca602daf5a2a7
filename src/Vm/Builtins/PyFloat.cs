using PyLite.Vm.Text;

namespace PyLite.Vm.Builtins;

/// <summary>float: https://docs.python.org/3.14/library/stdtypes.html#numeric-types-int-float-complex</summary>
[PyType("float", Instance = typeof(Value), Subclassable = true, Doc = "Convert a string or number to a floating-point number, if possible.")]
public static partial class PyFloat
{
    /// <summary>The number of a float or instance of a subclass.</summary>
    internal static double Number(in Value self) => self.IsFloat ? self.AsDouble : self.Ref is PyFloatSub sub ? sub.Number : throw Err.Type($"expected float, not {self.Type.FullName}");

    /// <summary>Whether the value is a float, or an int that it can be mixed with, and its number.</summary>
    private static bool TryNumber(in Value value, out double number)
    {
        if (value.IsFloat) number = value.AsDouble;
        else if (value.Ref is PyFloatSub sub) number = sub.Number;
        else if (Ops.TryInt(value, out var n)) number = NumberOps.ToDouble(n);
        else
        {
            number = 0;
            return false;
        }
        return true;
    }

    private static Value Apply(ThreadState ts, BinaryOp op, in Value a, in Value b) =>
        TryNumber(a, out double x) && TryNumber(b, out double y) && NumberOps.TryBinary(ts, op, x, y, out var result) ? result : Value.NotImplemented;

    private static Value Compare(CompareOp op, in Value a, in Value b)
    {
        double x = Number(a);
        if (b.IsFloat || b.Ref is PyFloatSub)
        {
            double y = Number(b);
            return op switch
            {
                CompareOp.Lt => x < y, CompareOp.Le => x <= y, CompareOp.Gt => x > y, CompareOp.Ge => x >= y, CompareOp.Eq => x == y, _ => x != y,
            };
        }
        if (!Ops.TryInt(b, out var n)) return Value.NotImplemented;
        if (double.IsNaN(x)) return op == CompareOp.Ne;
        if (double.IsInfinity(x)) return Ops.Holds(op, x > 0 ? 1 : -1);
        double floor = Math.Floor(x);
        int sign = new BigInteger(floor).CompareTo(n);
        if (sign == 0 && x > floor) sign = 1;
        return Ops.Holds(op, sign);
    }

    [PyNew("float(x=0, /)")]
    static Value New(ThreadState ts, PyType type, Value x)
    {
        if (type == TypeObject && x.IsFloat) return x;
        if (type == TypeObject && x.Ref == null) return (double)x.Bits;
        double value;
        switch (x.Ref)
        {
            case PyStr text when text.Type.Slot(SlotId.Float) == null:
                if (!FloatText.TryParse(text.Span, out value, out var error)) return ts.Raise(error!.ToException());
                break;
            case IBuffer:
                if (!TryParseBytes(ts, x, out value, out error)) return ts.Raise(error!.ToException());
                break;
            default:
                if (x.IsObject && x.Type.Slot(SlotId.Float) == null && x.Type.Slot(SlotId.Index) == null) throw Err.Type($"float() argument must be a string or a real number, not '{x.Type.FullName}'");
                value = x.Ref is PyFloatSub ? Ops.ToDoubleByMethod(ts, x) : Ops.ToDouble(ts, x);
                break;
        }
        if (type != TypeObject) return new PyFloatSub(type, value);
        return double.IsNaN(value) && !x.IsFloat ? ts.Interpreter.NewNaN(value) : value;
    }

    // By itself, as what the function captures is allocated at the start.
    private static bool TryParseBytes(ThreadState ts, Value x, out double value, out PyTextError? error) =>
        FloatText.TryParse(x.Ref is PyBytes bytes ? bytes.Data : Buffers.GetArray(ts, x), () => Ops.Repr(ts, x).ToString(), out value, out error);

    [PyClassMethod("from_number(cls, number, /)", Doc = "Convert real number to a floating-point number.")]
    static Value FromNumber(ThreadState ts, PyType cls, Value number)
    {
        double value = Ops.ToDouble(ts, number);
        return cls == TypeObject ? value : Ops.Call(ts, cls, value);
    }

    [PyMethod("__repr__(self, /)")]
    static string Repr(Value self) => FloatText.Repr(Number(self));

    [PyMethod("__format__(self, format_spec, /)", Doc = "Formats the float according to format_spec.")]
    static Value Format(ThreadState ts, Value self, PyStr spec)
    {
        if (spec.Length == 0) return Ops.Str(ts, self);
        return Ops.FromText(Formatting.FormatFloat(Number(self), spec.Span, self.Type.Name));
    }

    [PyMethod("__round__(self, ndigits=None, /)", Doc = "Return the Integral closest to x, rounding half toward even.\n\nWhen an argument is passed, work like built-in round(x, ndigits).")]
    static Value Round(ThreadState ts, Value self, Value ndigits)
    {
        double value = Number(self);
        if (ndigits.IsNone)
        {
            if (!double.IsFinite(value)) return PyInt.FromDouble(ts, value);
            return PyInt.FromDouble(ts, Math.Round(value, MidpointRounding.ToEven));
        }
        long digits = Ops.ToClampedLong(ts, ndigits);
        if (!double.IsFinite(value) || value == 0) return value;
        if (digits > 400) return value;
        if (digits < -400) return Math.CopySign(0.0, value);
        double rounded = FloatText.Round(value, (int)digits);
        return double.IsInfinity(rounded) ? throw Err.Overflow("rounded value too large to represent") : rounded;
    }

    [PyMethod("as_integer_ratio(self, /)", Doc = "Return a pair of integers, whose ratio is exactly equal to the original float.\n\nThe ratio is in lowest terms and has a positive denominator.  Raise\nOverflowError on infinities and a ValueError on NaNs.\n\n>>> (10.0).as_integer_ratio()\n(10, 1)\n>>> (0.0).as_integer_ratio()\n(0, 1)\n>>> (-.25).as_integer_ratio()\n(-1, 4)")]
    static Value AsIntegerRatio(Value self)
    {
        double value = Number(self);
        if (double.IsNaN(value)) throw Err.Value("cannot convert NaN to integer ratio");
        if (double.IsInfinity(value)) throw Err.Overflow("cannot convert Infinity to integer ratio");
        var (numerator, denominator) = FloatText.AsIntegerRatio(value);
        return PyTuple.Of(numerator, denominator);
    }

    [PyMethod("is_integer(self, /)", Doc = "Return True if the float is an integer.")]
    static bool IsInteger(Value self) => Number(self) is var x && double.IsFinite(x) && x == Math.Floor(x);

    [PyMethod("hex(self, /)", Doc = "Return a hexadecimal representation of a floating-point number.\n\n>>> (-0.1).hex()\n'-0x1.999999999999ap-4'\n>>> 3.14159.hex()\n'0x1.921f9f01b866ep+1'")]
    static string Hex(Value self) => HexFloat.ToHex(Number(self));

    [PyClassMethod("fromhex(cls, string, /)", Doc = "Create a floating-point number from a hexadecimal string.\n\n>>> float.fromhex('0x1.ffffp10')\n2047.984375\n>>> float.fromhex('-0x1p-1074')\n-5e-324")]
    static Value FromHex(ThreadState ts, PyType cls, Value @string)
    {
        if (@string.Ref is not PyStr text) throw Err.Type("bad argument type for built-in operation");
        double value = HexFloat.Parse(text.Span);
        return cls == TypeObject ? value : Ops.Call(ts, cls, value);
    }

    [PyMethod("conjugate(self, /)", Doc = "Return self, the complex conjugate of any float.")]
    static double Conjugate(Value self) => Number(self);

    [PyMethod("__getnewargs__(self, /)")]
    static Value GetNewArgs(Value self) => PyTuple.Of(Number(self));

    [PyClassMethod("__getformat__(cls, typestr, /)", Doc = "You probably don't want to use this function.\n\n  typestr\n    Must be 'double' or 'float'.\n\nIt exists mainly to be used in Python's test suite.\n\nThis function returns whichever of 'unknown', 'IEEE, big-endian' or\n'IEEE, little-endian' best describes the format of floating-point\nnumbers used by the C type named by typestr.")]
    static string GetFormat(PyType cls, PyStr typeName) => typeName.ToString() is "double" or "float"
        ? BitConverter.IsLittleEndian ? "IEEE, little-endian" : "IEEE, big-endian"
        : throw Err.Value("__getformat__() argument 1 must be 'double' or 'float'");

    [PyMethod("__neg__(self, /)")] static double Neg(Value self) => -Number(self);
    [PyMethod("__pos__(self, /)")] static double Pos(Value self) => Number(self);
    [PyMethod("__abs__(self, /)")] static double Abs(Value self) => Math.Abs(Number(self));
    [PyMethod("__bool__(self, /)")] static bool Bool(Value self) => Number(self) != 0;
    [PyMethod("__float__(self, /)")] static double Float(Value self) => Number(self);
    [PyMethod("__int__(self, /)")] static Value Int(ThreadState ts, Value self) => PyInt.FromDouble(ts, Number(self));
    [PyMethod("__trunc__(self, /)", Doc = "Return the Integral closest to x between 0 and x.")] static Value Trunc(ThreadState ts, Value self) => PyInt.FromDouble(ts, Number(self));
    [PyMethod("__floor__(self, /)", Doc = "Return the floor as an Integral.")] static Value Floor(ThreadState ts, Value self) => PyInt.FromDouble(ts, Math.Floor(Number(self)));
    [PyMethod("__ceil__(self, /)", Doc = "Return the ceiling as an Integral.")] static Value Ceil(ThreadState ts, Value self) => PyInt.FromDouble(ts, Math.Ceiling(Number(self)));
    [PyMethod("__hash__(self, /)")] static long Hash(Value self) => PyHash.Float(Number(self), self.IsFloat ? self.Bits >> 3 : RuntimeHelpers.GetHashCode(self.Ref));
    [PyGetter("real", Doc = "the real part of a complex number")] static double Real(Value self) => Number(self);
    [PyGetter("imag", Doc = "the imaginary part of a complex number")] static double Imag(Value self) => 0.0;

    [PyMethod("__add__(self, value, /)")] static Value Add(ThreadState ts, Value self, Value value) => Apply(ts, BinaryOp.Add, self, value);
    [PyMethod("__radd__(self, value, /)")] static Value RAdd(ThreadState ts, Value self, Value value) => Apply(ts, BinaryOp.Add, value, self);
    [PyMethod("__sub__(self, value, /)")] static Value Sub(ThreadState ts, Value self, Value value) => Apply(ts, BinaryOp.Sub, self, value);
    [PyMethod("__rsub__(self, value, /)")] static Value RSub(ThreadState ts, Value self, Value value) => Apply(ts, BinaryOp.Sub, value, self);
    [PyMethod("__mul__(self, value, /)")] static Value Mul(ThreadState ts, Value self, Value value) => Apply(ts, BinaryOp.Mul, self, value);
    [PyMethod("__rmul__(self, value, /)")] static Value RMul(ThreadState ts, Value self, Value value) => Apply(ts, BinaryOp.Mul, value, self);
    [PyMethod("__floordiv__(self, value, /)")] static Value FloorDiv(ThreadState ts, Value self, Value value) => Apply(ts, BinaryOp.FloorDiv, self, value);
    [PyMethod("__rfloordiv__(self, value, /)")] static Value RFloorDiv(ThreadState ts, Value self, Value value) => Apply(ts, BinaryOp.FloorDiv, value, self);
    [PyMethod("__truediv__(self, value, /)")] static Value TrueDiv(ThreadState ts, Value self, Value value) => Apply(ts, BinaryOp.TrueDiv, self, value);
    [PyMethod("__rtruediv__(self, value, /)")] static Value RTrueDiv(ThreadState ts, Value self, Value value) => Apply(ts, BinaryOp.TrueDiv, value, self);
    [PyMethod("__mod__(self, value, /)")] static Value Mod(ThreadState ts, Value self, Value value) => Apply(ts, BinaryOp.Mod, self, value);
    [PyMethod("__rmod__(self, value, /)")] static Value RMod(ThreadState ts, Value self, Value value) => Apply(ts, BinaryOp.Mod, value, self);
    [PyMethod("__divmod__(self, value, /)")] static Value DivMod(ThreadState ts, Value self, Value value) => Apply(ts, BinaryOp.DivMod, self, value);
    [PyMethod("__rdivmod__(self, value, /)")] static Value RDivMod(ThreadState ts, Value self, Value value) => Apply(ts, BinaryOp.DivMod, value, self);
    [PyMethod("__pow__(self, value, mod=None, /)")] static Value Pow(ThreadState ts, Value self, Value value, Value mod) =>
        mod.IsNone ? Apply(ts, BinaryOp.Pow, self, value) : throw Err.Type("pow() 3rd argument not allowed unless all arguments are integers");
    [PyMethod("__rpow__(self, value, mod=None, /)")] static Value RPow(ThreadState ts, Value self, Value value, Value mod) =>
        mod.IsNone ? Apply(ts, BinaryOp.Pow, value, self) : throw Err.Type("pow() 3rd argument not allowed unless all arguments are integers");
    [PyMethod("__lt__(self, value, /)")] static Value Lt(Value self, Value value) => Compare(CompareOp.Lt, self, value);
    [PyMethod("__le__(self, value, /)")] static Value Le(Value self, Value value) => Compare(CompareOp.Le, self, value);
    [PyMethod("__gt__(self, value, /)")] static Value Gt(Value self, Value value) => Compare(CompareOp.Gt, self, value);
    [PyMethod("__ge__(self, value, /)")] static Value Ge(Value self, Value value) => Compare(CompareOp.Ge, self, value);
    [PyMethod("__eq__(self, value, /)")] static Value Eq(Value self, Value value) => Compare(CompareOp.Eq, self, value);
    [PyMethod("__ne__(self, value, /)")] static Value Ne(Value self, Value value) => Compare(CompareOp.Ne, self, value);
}
