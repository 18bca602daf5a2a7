using PyLite.Vm.Text;

namespace PyLite.Vm.Objects;

// https://docs.python.org/3.14/library/functions.html#complex
public partial class PyComplex
{
    private static readonly SignatureSpec Parameters = new("complex", "complex", NativeKind.StaticMethod, ["real", "imag"], 0, 2, 0, SignatureFlags.None, null);

    [PyNew("complex(real=0, imag=0)", Raw = true)]
    static Value New(ThreadState ts, PyType type, ReadOnlySpan<Value> args, PyTuple? kw)
    {
        Value[] bound = [Value.Absent, Value.Absent];
        ArgumentBinder.Bind(Parameters, args, kw, bound);
        var (real, imag) = (bound[0], bound[1]);
        // Only an argument without a name may be a text.
        var number = Make(ts, real, imag, isAlone: args.Length == 1 && kw == null);
        if (type != TypeObject) return new PyComplexSub(type, number);
        return imag.IsAbsent && real.IsExact<PyComplex>() ? real : new PyComplex(number);
    }

    private static Complex Make(ThreadState ts, in Value real, in Value imag, bool isAlone)
    {
        if (real.Ref is PyStr text && isAlone)
        {
            if (!ComplexText.TryParse(text.Span, out double re, out double im, out var error)) throw error!;
            return new Complex(re, im);
        }
        var number = Complex.Zero;
        if (!real.IsAbsent && !TryConvert(ts, real, out number))
            throw Err.Type(isAlone ? $"complex() argument must be a string or a number, not {real.Type.FullName}" : $"complex() argument 'real' must be a real number, not {real.Type.FullName}");
        if (imag.IsAbsent) return number;
        bool isComplex = !real.IsAbsent && (real.Ref is PyComplex || real.IsObject && real.Type.Slot(SlotId.Complex) is not (null or PyNone));
        bool isReal = real.Ref is not PyComplex && (!real.IsObject || real.Type.Slot(SlotId.Float) is not (null or PyNone) || real.Type.Slot(SlotId.Index) is not (null or PyNone));
        double imaginary = 0;
        if (imag.Ref is not PyComplex && !TryReal(ts, imag, out imaginary)) throw Err.Type($"complex() argument 'imag' must be a real number, not {imag.Type.FullName}");
        if (isComplex && !isReal) Warnings.Warn(ts, Exc.DeprecationWarning, $"complex() argument 'real' must be a real number, not {real.Type.FullName}");
        if (imag.Ref is PyComplex other)
        {
            Warnings.Warn(ts, Exc.DeprecationWarning, $"complex() argument 'imag' must be a real number, not {imag.Type.FullName}");
            return new Complex(number.Real - other.Number.Imaginary, number.Imaginary + other.Number.Real);
        }
        // A complex first argument has an imaginary part of its own; a real one has none, not even a zero to add.
        return new Complex(number.Real, isComplex ? number.Imaginary + imaginary : imaginary);
    }

    private static bool TryReal(ThreadState ts, in Value value, out double number)
    {
        if (!value.IsFloat && !value.IsInt && value.Type.Slot(SlotId.Float) is null or PyNone && value.Type.Slot(SlotId.Index) is null or PyNone)
        {
            number = 0;
            return false;
        }
        number = Ops.ToDouble(ts, value);
        return true;
    }

    private static bool TryConvert(ThreadState ts, in Value value, out Complex number)
    {
        if (value.IsExact<PyComplex>())
        {
            number = ((PyComplex)value.Ref!).Number;
            return true;
        }
        if (value.IsObject && value.Type.Slot(SlotId.Complex) is { } slot and not PyNone)
        {
            var made = Ops.CallUnbound(ts, slot, value);
            number = made.Ref is PyComplex result
                ? made.IsExact<PyComplex>() ? result.Number : ((PyComplex)Ops.FromSubclass(ts, new PyComplex(result.Number), "__complex__", "complex", made).Object).Number
                : throw Err.Type($"__complex__ returned non-complex (type {made.Type.FullName})");
            return true;
        }
        bool real = TryReal(ts, value, out double number1);
        number = new Complex(number1, 0);
        return real;
    }

    /// <summary>A number of any kind as complex, by <c>__complex__</c>, <c>__float__</c> or <c>__index__</c>; TypeError "must be real number, not str".</summary>
    public static Complex Convert(ThreadState ts, in Value value) =>
        value.Ref is PyComplex complex ? complex.Number : TryConvert(ts, value, out var number) ? number : throw Err.Type($"must be real number, not {value.Type.FullName}");

    [PyClassMethod("from_number(cls, number, /)", Doc = "Convert number to a complex floating-point number.")]
    static Value FromNumber(ThreadState ts, PyType cls, Value number)
    {
        if (cls == TypeObject && number.IsExact<PyComplex>()) return number;
        Value made = new PyComplex(Convert(ts, number));
        return cls == TypeObject ? made : Ops.Call(ts, cls, made);
    }

    /// <summary>x ** y of complex numbers; ZeroDivisionError.</summary>
    public static Value Power(Complex x, Complex y) => new PyComplex(ComplexMath.Power(x, y));

    [PyGetter("real", Member = true, Doc = "the real part of a complex number")] double Real => Number.Real;
    [PyGetter("imag", Member = true, Doc = "the imaginary part of a complex number")] double Imag => Number.Imaginary;

    [PyMethod("conjugate(self, /)", Doc = "Return the complex conjugate of its argument. (3-4j).conjugate() == 3+4j.")] Value Conjugate() => new PyComplex(Number.Real, -Number.Imaginary);
    [PyMethod("__complex__(self, /)", Doc = "Convert this value to exact type complex.")] Value ToComplex() => GetType() == typeof(PyComplex) ? this : new PyComplex(Number);
    [PyMethod("__getnewargs__(self, /)")] Value GetNewArgs() => PyTuple.Of(Number.Real, Number.Imaginary);
    [PyMethod("__repr__(self, /)")] string Repr() => ComplexText.Repr(Number.Real, Number.Imaginary);
    [PyMethod("__format__(self, format_spec, /)", Doc = "Convert to a string according to format_spec.")]
    Value Format(ThreadState ts, PyStr spec) => spec.Length == 0 ? Ops.Str(ts, this) : PyStr.FromText(Formatting.FormatComplex(Number.Real, Number.Imaginary, spec.Span, Type.Name));

    [PyMethod("__hash__(self, /)")]
    long Hash()
    {
        long hash = PyHash.Float(Number.Real, RuntimeHelpers.GetHashCode(this)) + 1000003 * PyHash.Float(Number.Imaginary, RuntimeHelpers.GetHashCode(this));
        return hash == -1 ? -2 : hash;
    }

    [PyMethod("__abs__(self, /)")] double Abs() => ComplexMath.Abs(Number);
    [PyMethod("__bool__(self, /)")] bool Bool() => Number.Real != 0 || Number.Imaginary != 0;
    [PyMethod("__neg__(self, /)")] Value Neg() => new PyComplex(-Number.Real, -Number.Imaginary);
    [PyMethod("__pos__(self, /)")] Value Pos() => ToComplex();

    [PyMethod("__eq__(self, value, /)")] Value Eq(ThreadState ts, Value value) => Equals(ts, value) is { } equal ? equal : Value.NotImplemented;
    [PyMethod("__ne__(self, value, /)")] Value Ne(ThreadState ts, Value value) => Equals(ts, value) is { } equal ? !equal : Value.NotImplemented;
    [PyMethod("__lt__(self, value, /)")] Value Lt(Value value) => Value.NotImplemented;
    [PyMethod("__le__(self, value, /)")] Value Le(Value value) => Value.NotImplemented;
    [PyMethod("__gt__(self, value, /)")] Value Gt(Value value) => Value.NotImplemented;
    [PyMethod("__ge__(self, value, /)")] Value Ge(Value value) => Value.NotImplemented;

    private bool? Equals(ThreadState ts, in Value value)
    {
        if (value.Ref is PyComplex other) return Number.Real == other.Number.Real && Number.Imaginary == other.Number.Imaginary;
        if (value.IsFloat || value.Ref is PyFloatSub || Ops.TryInt(value, out _)) return Number.Imaginary == 0 && Ops.Equal(ts, Number.Real, value);
        return null;
    }

    /// <summary>An operand: complex, or real without an imaginary part. False for what is neither.</summary>
    private static bool TryOperand(in Value value, out Complex number, out bool isReal)
    {
        isReal = true;
        switch (value.Ref)
        {
            case PyComplex complex:
                number = complex.Number;
                isReal = false;
                return true;
            case PyFloatSub sub:
                number = sub.Number;
                return true;
        }
        if (value.IsFloat) number = value.AsDouble;
        else if (Ops.TryInt(value, out var n)) number = NumberOps.ToDouble(n);
        else
        {
            number = default;
            return false;
        }
        return true;
    }

    private static Value Apply(BinaryOp op, in Value left, in Value right)
    {
        if (!TryOperand(left, out var a, out bool leftReal) || !TryOperand(right, out var b, out bool rightReal)) return Value.NotImplemented;
        switch (op)
        {
            case BinaryOp.Add:
                return new PyComplex(a.Real + b.Real, leftReal ? b.Imaginary : rightReal ? a.Imaginary : a.Imaginary + b.Imaginary);
            case BinaryOp.Sub:
                return new PyComplex(a.Real - b.Real, leftReal ? -b.Imaginary : rightReal ? a.Imaginary : a.Imaginary - b.Imaginary);
            case BinaryOp.Mul:
                if (leftReal) return new PyComplex(a.Real * b.Real, a.Real * b.Imaginary);
                return rightReal ? new PyComplex(a.Real * b.Real, a.Imaginary * b.Real) : new PyComplex(ComplexMath.Multiply(a, b));
            case BinaryOp.TrueDiv:
                if (!rightReal) return new PyComplex(leftReal ? ComplexMath.DivideReal(a.Real, b) : ComplexMath.Divide(a, b));
                return b.Real != 0 ? new PyComplex(a.Real / b.Real, a.Imaginary / b.Real) : throw Err.ZeroDivision("division by zero");
            default:
                return Power(a, b);
        }
    }

    [PyMethod("__add__(self, value, /)")] Value Add(Value value) => Apply(BinaryOp.Add, this, value);
    [PyMethod("__radd__(self, value, /)")] Value RAdd(Value value) => Apply(BinaryOp.Add, value, this);
    [PyMethod("__sub__(self, value, /)")] Value Sub(Value value) => Apply(BinaryOp.Sub, this, value);
    [PyMethod("__rsub__(self, value, /)")] Value RSub(Value value) => Apply(BinaryOp.Sub, value, this);
    [PyMethod("__mul__(self, value, /)")] Value Mul(Value value) => Apply(BinaryOp.Mul, this, value);
    [PyMethod("__rmul__(self, value, /)")] Value RMul(Value value) => Apply(BinaryOp.Mul, value, this);
    [PyMethod("__truediv__(self, value, /)")] Value TrueDiv(Value value) => Apply(BinaryOp.TrueDiv, this, value);
    [PyMethod("__rtruediv__(self, value, /)")] Value RTrueDiv(Value value) => Apply(BinaryOp.TrueDiv, value, this);

    [PyMethod("__pow__(self, value, mod=None, /)")]
    Value Pow(Value value, Value mod) => mod.IsNone ? Apply(BinaryOp.Pow, this, value) : throw Err.Value("complex modulo");

    [PyMethod("__rpow__(self, value, mod=None, /)")]
    Value RPow(Value value, Value mod) => mod.IsNone ? Apply(BinaryOp.Pow, value, this) : throw Err.Value("complex modulo");
}
