namespace PyLite.Vm.Builtins;

/// <summary>builtins: https://docs.python.org/3.14/library/functions.html</summary>
[PyModule("builtins", Doc = "Built-in functions, types, exceptions, and other objects.")]
[PyModuleType(typeof(PyObjectType)), PyModuleType(typeof(PyType)), PyModuleType(typeof(PyInt)), PyModuleType(typeof(PyFloat)), PyModuleType(typeof(PyComplex)), PyModuleType(typeof(PyBool))]
[PyModuleType(typeof(PyStr)), PyModuleType(typeof(PyBytes)), PyModuleType(typeof(PyByteArray)), PyModuleType(typeof(PyMemoryView)), PyModuleType(typeof(PyList)), PyModuleType(typeof(PyTuple)), PyModuleType(typeof(PyDict))]
[PyModuleType(typeof(PySet)), PyModuleType(typeof(PyFrozenSet)), PyModuleType(typeof(PyRange)), PyModuleType(typeof(PySlice)), PyModuleType(typeof(PyProperty)), PyModuleType(typeof(PyStaticMethod))]
[PyModuleType(typeof(PyClassMethod)), PyModuleType(typeof(PySuper)), PyModuleType(typeof(PyEnumerate)), PyModuleType(typeof(PyZip)), PyModuleType(typeof(PyMap)), PyModuleType(typeof(PyFilter))]
[PyModuleType(typeof(PyReversed))]
public static partial class BuiltinsModule
{
    [PyConst("None")] static Value None => Value.None;
    [PyConst("True")] static Value True => Value.True;
    [PyConst("False")] static Value False => Value.False;
    [PyConst("NotImplemented")] static Value NotImplemented => Value.NotImplemented;
    [PyConst("Ellipsis")] static Value EllipsisValue => PyEllipsis.Instance;
    [PyConst("__debug__")] static Value Debug => Value.True;

    [PyModuleInit]
    static void Init(ThreadState ts, PyModule module)
    {
        ExceptionTypes.AddTo(module.Dict);
    }

    [PyFunction("__build_class__(func, name, /, *bases, metaclass=None, **kwds)", Raw = true)]
    static Value BuildClass(ThreadState ts, ReadOnlySpan<Value> args, PyTuple? kw) => ClassBuilding.Build(ts, args, kw);

    [PyFunction("__import__(name, globals=None, locals=None, fromlist=(), level=0)", Doc = "Import a module.")]
    static Value Import(ThreadState ts, Value name, Value globals, Value locals, Value fromlist, int level) =>
        Importer.Import(ts, name.Ref as PyStr ?? throw Err.Type("module name must be a string"), globals, fromlist, level);

    // ---- numbers

    [PyFunction("abs(x, /)", Doc = "Return the absolute value of the argument.")]
    static Value Abs(ThreadState ts, Value x) => Ops.Absolute(ts, x);

    [PyFunction("divmod(x, y, /)", Doc = "Return the tuple (x//y, x%y).  Invariant: div*y + mod == x.")]
    static Value DivMod(ThreadState ts, Value x, Value y) => x.IsInt && y.IsInt && NumberOps.TryBinary(ts, BinaryOp.DivMod, x, y, out var both) ? both : Ops.Binary(ts, BinaryOp.DivMod, x, y);

    [PyFunction("pow(base, exp, mod=None)", Doc = "Equivalent to base**exp with 2 arguments or base**exp % mod with 3 arguments.")]
    static Value Pow(ThreadState ts, Value @base, Value exp, Value mod) => mod.IsNone ? Ops.Binary(ts, BinaryOp.Pow, @base, exp) : Ops.PowMod(ts, @base, exp, mod);

    [PyFunction("round(number, ndigits=None)", Doc = "Round a number to a given precision in decimal digits.")]
    static Value Round(ThreadState ts, Value number, Value ndigits)
    {
        if (ndigits.IsNone && number.IsFloat && Math.Abs(number.AsDouble) < 9e18) return (long)Math.Round(number.AsDouble);
        var slot = number.Type.Slot(SlotId.Round);
        if (slot is null or PyNone) throw Err.Type($"type {number.Type.Name} doesn't define __round__ method");
        return ndigits.IsNone ? Ops.CallUnbound(ts, slot, number) : Ops.CallUnbound(ts, slot, number, ndigits);
    }

    [PyFunction("bin(number, /)", Doc = "Return the binary representation of an integer.")]
    static string Bin(ThreadState ts, Value number) => Radix(ts, number, 2, "0b");

    [PyFunction("oct(number, /)", Doc = "Return the octal representation of an integer.")]
    static string Oct(ThreadState ts, Value number) => Radix(ts, number, 8, "0o");

    [PyFunction("hex(number, /)", Doc = "Return the hexadecimal representation of an integer.")]
    static string Hex(ThreadState ts, Value number) => Radix(ts, number, 16, "0x");

    private static string Radix(ThreadState ts, in Value number, int radix, string prefix)
    {
        var value = Ops.ToBigInteger(ts, number);
        string digits = radix switch
        {
            2 => BigInteger.Abs(value).ToString("B"),
            16 => BigInteger.Abs(value).ToString("x"),
            _ => Octal(BigInteger.Abs(value)),
        };
        digits = digits.TrimStart('0');
        return (value.Sign < 0 ? "-" : "") + prefix + (digits.Length == 0 ? "0" : digits);
    }

    private static string Octal(BigInteger value)
    {
        string bits = value.ToString("B").TrimStart('0');
        bits = bits.PadLeft((bits.Length + 2) / 3 * 3, '0');
        return string.Create(bits.Length / 3, bits, static (span, source) =>
        {
            for (int i = 0; i < span.Length; i++) span[i] = (char)('0' + (source[3 * i] - '0') * 4 + (source[3 * i + 1] - '0') * 2 + (source[3 * i + 2] - '0'));
        });
    }

    // ---- characters and text

    [PyFunction("chr(i, /)", Doc = "Return a Unicode string of one character with ordinal i; 0 <= i <= 0x10ffff.")]
    static Value Chr(ThreadState ts, Value i)
    {
        var index = Ops.ToIndex(ts, i);
        if (!index.IsInt || index.Bits is < 0 or > 0x10FFFF) throw Err.Value("chr() arg not in range(0x110000)");
        return PyStr.FromCodePoint((int)index.Bits);
    }

    [PyFunction("ord(c, /)", Doc = "Return the ordinal value of a character.")]
    static long Ord(Value c)
    {
        int length;
        switch (c.Ref)
        {
            case PyStr text:
                if (text.Length == 1) return text.CodePointAt(0);
                throw Err.Type($"ord() expected a character, but string of length {text.Length} found");
            case PyBytes bytes:
                if (bytes.Length == 1) return bytes.Data[0];
                length = bytes.Length;
                break;
            case PyByteArray array:
                if (array.Count == 1) return array.Data[0];
                length = array.Count;
                break;
            default:
                throw Err.Type($"ord() expected string of length 1, but {c.Type.Name} found");
        }
        throw Err.Type($"ord() expected a character, but string of length {length} found");
    }

    [PyFunction("ascii(obj, /)", Doc = "Return an ASCII-only representation of an object.")]
    static Value Ascii(ThreadState ts, Value obj) => Ops.Ascii(ts, obj);

    [PyFunction("repr(obj, /)", Doc = "Return the canonical string representation of the object.")]
    static Value Repr(ThreadState ts, Value obj) => Ops.Repr(ts, obj);

    [PyFunction("format(value, format_spec='', /)", Doc = "Return type(value).__format__(value, format_spec)")]
    static Value Format(ThreadState ts, Value value, PyStr spec) => Ops.Format(ts, value, spec);

    // ---- objects

    [PyFunction("len(obj, /)", Doc = "Return the number of items in a container.")]
    static long Len(ThreadState ts, Value obj) => Ops.Len(ts, obj);

    [PyFunction("hash(obj, /)", Doc = "Return the hash value for the given object.")]
    static long Hash(ThreadState ts, Value obj) => Ops.Hash(ts, obj);

    [PyFunction("id(obj, /)", Doc = "Return the identity of an object.")]
    static long Id(ThreadState ts, Value obj) => Ops.Id(ts, obj);

    [PyFunction("callable(obj, /)", Doc = "Return whether the object is callable (i.e., some kind of function).")]
    static bool Callable(Value obj) => Ops.IsCallable(obj);

    [PyFunction("isinstance(obj, class_or_tuple, /)", Doc = "Return whether an object is an instance of a class or of a subclass thereof.")]
    static bool IsInstance(ThreadState ts, Value obj, Value cls) => Ops.IsInstance(ts, obj, cls);

    [PyFunction("issubclass(cls, class_or_tuple, /)", Doc = "Return whether 'cls' is derived from another class or is the same class.")]
    static bool IsSubclass(ThreadState ts, Value cls, Value classOrTuple) => Ops.IsSubclass(ts, cls, classOrTuple);

    [PyFunction("getattr(object, name, default=<missing>, /)")]
    static Value GetAttr(ThreadState ts, Value obj, Value name, Value @default)
    {
        if (name.Ref is not PyStr text) throw Err.Type($"attribute name must be string, not '{name.Type.Name}'");
        text = text.TryInterned();
        if (@default.IsAbsent) return Ops.TryGetAttrRaising(ts, obj, text);
        return Ops.TryGetAttr(ts, obj, text, out var value) ? value : @default;
    }

    [PyFunction("hasattr(obj, name, /)", Doc = "Return whether the object has an attribute with the given name.")]
    static bool HasAttr(ThreadState ts, Value obj, Value name) =>
        name.Ref is PyStr text ? Ops.TryGetAttr(ts, obj, text.TryInterned(), out _) : throw Err.Type($"attribute name must be string, not '{name.Type.Name}'");

    [PyFunction("setattr(obj, name, value, /)", Doc = "Sets the named attribute on the given object to the specified value.")]
    static void SetAttr(ThreadState ts, Value obj, Value name, Value value) =>
        Ops.SetAttr(ts, obj, name.Ref as PyStr is { } text ? text.TryInterned() : throw Err.Type($"attribute name must be string, not '{name.Type.Name}'"), value);

    [PyFunction("delattr(obj, name, /)", Doc = "Deletes the named attribute from the given object.")]
    static void DelAttr(ThreadState ts, Value obj, Value name) =>
        Ops.DelAttr(ts, obj, name.Ref as PyStr is { } text ? text.TryInterned() : throw Err.Type($"attribute name must be string, not '{name.Type.Name}'"));

    [PyFunction("dir(object=<missing>, /)")]
    static Value Dir(ThreadState ts, Value obj)
    {
        if (obj.IsAbsent)
        {
            var names = Ops.ToList(ts, FrameAccess.Locals(ts));
            Ops.Sort(ts, names);
            return names;
        }
        var slot = obj.Type.Slot(SlotId.Dir) ?? throw Err.Type("object does not provide __dir__");
        var list = Ops.ToList(ts, Ops.CallUnbound(ts, slot, obj));
        Ops.Sort(ts, list);
        return list;
    }

    [PyFunction("vars(object=<missing>, /)")]
    static Value Vars(ThreadState ts, Value obj)
    {
        if (obj.IsAbsent) return FrameAccess.Locals(ts);
        return Ops.TryGetAttr(ts, obj, Names.__dict__, out var dict) ? dict : throw Err.Type("vars() argument must have __dict__ attribute");
    }

    [PyFunction("globals()", Doc = "Return the dictionary containing the current scope's global variables.")]
    static Value Globals(ThreadState ts) => FrameAccess.Globals(ts);

    [PyFunction("locals()", Doc = "Return a dictionary containing the current scope's local variables.")]
    static Value Locals(ThreadState ts) => FrameAccess.Locals(ts);

    // ---- iteration

    [PyFunction("iter(object, sentinel=<missing>, /)")]
    static Value Iter(ThreadState ts, Value obj, Value sentinel)
    {
        if (sentinel.IsAbsent) return Ops.GetIter(ts, obj);
        if (!Ops.IsCallable(obj)) throw Err.Type("iter(v, w): v must be callable");
        return new PyCallableIterator(obj, sentinel);
    }

    [PyFunction("next(iterator, default=<missing>, /)")]
    static Value Next(ThreadState ts, Value iterator, Value @default)
    {
        if (iterator.Ref is PyIterator { IsPlain: true } native)
            return native.TryNext(ts, out var item) ? item : @default.IsAbsent ? ts.Raise(new PyStopIteration(Value.None)) : @default;
        if (iterator.Ref is not PyIterator && iterator.Type.Slot(SlotId.Next) == null) throw Err.Type($"'{iterator.Type.Name}' object is not an iterator");
        if (iterator.Ref is PyObject obj and not (PyIterator or PyGenerator))
        {
            // What a class's own __next__ raises goes on as it is.
            var next = Ops.TryCallUnbound(ts, iterator.Type.Slot(SlotId.Next)!, obj);
            if (!next.IsAbsent || @default.IsAbsent || ts.Pending is not PyStopIteration) return next;
            ts.Pending = null;
            return @default;
        }
        if (Ops.TryNext(ts, iterator.Ref, out var value, out var result)) return value;
        return @default.IsAbsent ? ts.Raise(new PyStopIteration(result)) : @default;
    }

    [PyFunction("aiter(async_iterable, /)", Doc = "Return an AsyncIterator for an AsyncIterable object.")]
    static Value AIter(ThreadState ts, Value obj)
    {
        var slot = obj.Type.Slot(SlotId.AIter);
        if (slot is null or PyNone) throw Err.Type($"'{obj.Type.Name}' object is not an async iterable");
        var iterator = Ops.CallUnbound(ts, slot, obj);
        if (iterator.Type.Slot(SlotId.ANext) == null) throw Err.Type($"aiter() returned not an async iterator of type '{iterator.Type.Name}'");
        return iterator;
    }

    [PyFunction("anext(async_iterator, default=<missing>, /)", Doc = "Return the next item from the async iterator.")]
    static Value ANext(ThreadState ts, Value iterator, Value @default)
    {
        var slot = iterator.Type.Slot(SlotId.ANext);
        if (slot is null or PyNone) throw Err.Type($"'{ArgumentBinder.TypeName(iterator)}' object is not an async iterator");
        var awaitable = Ops.CallUnbound(ts, slot, iterator);
        return @default.IsAbsent ? awaitable : new PyAnextAwaitable(awaitable, @default);
    }

    [PyFunction("all(iterable, /)", Doc = "Return True if bool(x) is True for all values x in the iterable.")]
    static bool All(ThreadState ts, Value iterable)
    {
        var iterator = Ops.GetIter(ts, iterable);
        var sink = new TruthSink(true);
        while (sink.TryNext(ts, iterator.Ref, out var item))
        {
            if (!Ops.IsTrue(ts, item)) return false;
            ts.CheckBreaker();
        }
        return true;
    }

    [PyFunction("any(iterable, /)", Doc = "Return True if bool(x) is True for any x in the iterable.")]
    static bool Any(ThreadState ts, Value iterable)
    {
        var iterator = Ops.GetIter(ts, iterable);
        var sink = new TruthSink(false);
        while (sink.TryNext(ts, iterator.Ref, out var item))
        {
            if (Ops.IsTrue(ts, item)) return true;
            ts.CheckBreaker();
        }
        return false;
    }

    [PyFunction("sum(iterable, /, start=0)", Doc = "Return the sum of a 'start' value (default: 0) plus an iterable of numbers")]
    static Value Sum(ThreadState ts, Value iterable, Value start)
    {
        if (start.Ref is PyStr) throw Err.Type("sum() can't sum strings [use ''.join(seq) instead]");
        if (start.Ref is PyBytes) throw Err.Type("sum() can't sum bytes [use b''.join(seq) instead]");
        if (start.Ref is PyByteArray) throw Err.Type("sum() can't sum bytearray [use b''.join(seq) instead]");
        var iterator = Ops.GetIter(ts, iterable);
        var total = start;
        if (start.IsInt && iterator.IsExact<PyGenerator>())
        {
            var sink = new SumSink(start.Bits);
            bool more = sink.TryNext(ts, iterator.Ref, out var first);
            total = sink.Total;
            if (!more) return total;
            // Not an int, or the sum is too large: from here on one by one.
            total = Ops.Binary(ts, BinaryOp.Add, total, first);
            if (total.IsExact<PyComplex>()) return SumComplex(ts, iterator, (PyComplex)total.Object);
        }
        while (Ops.TryNext(ts, iterator.Ref, out var item))
        {
            if (total.IsInt && item.IsInt)
            {
                long sum = total.Bits + item.Bits;
                total = ((total.Bits ^ sum) & (item.Bits ^ sum)) >= 0 ? sum : Value.FromInt128((Int128)total.Bits + item.Bits);
            }
            else if (total.IsFloat && (item.IsFloat || item.IsInt)) return SumFloats(ts, iterator, total.AsDouble, item);
            else
            {
                total = Ops.Binary(ts, BinaryOp.Add, total, item);
                if (total.IsExact<PyComplex>()) return SumComplex(ts, iterator, (PyComplex)total.Object);
            }
            ts.CheckBreaker();
        }
        return total;
    }

    /// <summary>Both parts of complex numbers are summed with compensation, as CPython does since 3.14.</summary>
    private static Value SumComplex(ThreadState ts, in Value iterator, PyComplex start)
    {
        double real = start.Number.Real, imaginary = start.Number.Imaginary, realLoss = 0, imaginaryLoss = 0;
        while (Ops.TryNext(ts, iterator.Ref, out var item))
        {
            if (item.IsExact<PyComplex>())
            {
                var number = ((PyComplex)item.Object).Number;
                AddCompensated(ref real, ref realLoss, number.Real);
                AddCompensated(ref imaginary, ref imaginaryLoss, number.Imaginary);
            }
            else if (item.IsFloat) AddCompensated(ref real, ref realLoss, item.AsDouble);
            else if (item.IsInt) AddCompensated(ref real, ref realLoss, item.Bits);
            else
            {
                var total = Ops.Binary(ts, BinaryOp.Add, new PyComplex(Compensated(real, realLoss), Compensated(imaginary, imaginaryLoss)), item);
                while (Ops.TryNext(ts, iterator.Ref, out item)) total = Ops.Binary(ts, BinaryOp.Add, total, item);
                return total;
            }
            ts.CheckBreaker();
        }
        return new PyComplex(Compensated(real, realLoss), Compensated(imaginary, imaginaryLoss));
    }

    private static void AddCompensated(ref double sum, ref double compensation, double x)
    {
        double t = sum + x;
        compensation += Math.Abs(sum) >= Math.Abs(x) ? sum - t + x : x - t + sum;
        sum = t;
    }

    private static double Compensated(double sum, double compensation) => compensation != 0 && double.IsFinite(compensation) ? sum + compensation : sum;

    /// <summary>Floats are summed with Neumaier's compensation, as CPython does since 3.12.</summary>
    private static Value SumFloats(ThreadState ts, in Value iterator, double sum, Value item)
    {
        double compensation = 0;
        do
        {
            double x;
            if (item.IsFloat) x = item.AsDouble;
            else if (item.IsInt) x = item.Bits;
            else if (item.Ref is PyLong or PyBool) x = Ops.ToDouble(ts, item);
            else
            {
                var total = Ops.Binary(ts, BinaryOp.Add, Compensated(sum, compensation), item);
                if (total.IsExact<PyComplex>()) return SumComplex(ts, iterator, (PyComplex)total.Object);
                while (Ops.TryNext(ts, iterator.Ref, out item)) total = Ops.Binary(ts, BinaryOp.Add, total, item);
                return total;
            }
            AddCompensated(ref sum, ref compensation, x);
            ts.CheckBreaker();
        }
        while (Ops.TryNext(ts, iterator.Ref, out item));
        return Compensated(sum, compensation);
    }

    [PyFunction("min(*args, **kwargs)", Raw = true)]
    static Value Min(ThreadState ts, ReadOnlySpan<Value> args, PyTuple? kw) => Extreme(ts, "min", CompareOp.Lt, args, kw);

    [PyFunction("max(*args, **kwargs)", Raw = true)]
    static Value Max(ThreadState ts, ReadOnlySpan<Value> args, PyTuple? kw) => Extreme(ts, "max", CompareOp.Gt, args, kw);

    private static Value Extreme(ThreadState ts, string name, CompareOp op, ReadOnlySpan<Value> args, PyTuple? kw)
    {
        int given = args.Length - (kw?.Length ?? 0);
        Value key = Value.None, fallback = Value.Absent;
        if (given == 0) throw Err.Type($"{name} expected at least 1 argument, got 0");
        if (kw is { Length: > 2 }) throw Err.Type($"{name}() takes at most 2 keyword arguments ({kw.Length} given)");
        for (int i = 0; i < (kw?.Length ?? 0); i++)
        {
            switch (kw!.Items[i].Ref!.ToString())
            {
                case "key": key = args[given + i]; break;
                case "default": fallback = args[given + i]; break;
                default: throw ArgumentBinder.UnexpectedKeyword(name, kw.Items[i].Ref!.ToString()!, ["key", "default"]);
            }
        }
        if (given > 1 && !fallback.IsAbsent) throw Err.Type($"Cannot specify a default for {name}() with multiple positional arguments");
        Value best = Value.Absent, bestKey = default;
        if (given > 1)
        {
            foreach (ref readonly var item in args[..given]) Consider(ts, op, item, key, ref best, ref bestKey);
            return best;
        }
        if (PyList.TryExact(args[0].Ref, out var list))
        {
            // The comparisons may change the list.
            for (int i = 0; i < list.Count; i++)
            {
                var item = list.Items[i];
                Consider(ts, op, item, key, ref best, ref bestKey);
                ts.CheckBreaker();
            }
        }
        else best = ExtremeOf(ts, op, args[0], key);
        if (!best.IsAbsent) return best;
        return fallback.IsAbsent ? ts.Raise(Exc.ValueError, $"{name}() iterable argument is empty") : fallback;
    }

    private static Value ExtremeOf(ThreadState ts, CompareOp op, in Value iterable, in Value key)
    {
        Value best = Value.Absent, bestKey = default;
        var iterator = Ops.GetIter(ts, iterable);
        while (Ops.TryNext(ts, iterator.Ref, out var item))
        {
            Consider(ts, op, item, key, ref best, ref bestKey);
            ts.CheckBreaker();
        }
        return best;
    }

    private static void Consider(ThreadState ts, CompareOp op, in Value item, in Value key, ref Value best, ref Value bestKey)
    {
        var itemKey = key.IsNone ? item : Ops.Call(ts, key, item);
        if (itemKey.IsInt && bestKey.IsInt && !best.IsAbsent)
        {
            if (op == CompareOp.Lt ? itemKey.Bits >= bestKey.Bits : itemKey.Bits <= bestKey.Bits) return;
        }
        else if (!best.IsAbsent && !Ops.IsTrue(ts, Ops.Compare(ts, op, itemKey, bestKey))) return;
        best = item;
        bestKey = itemKey;
    }

    [PyFunction("sorted(iterable, /, *, key=None, reverse=False)", Doc = "Return a new list containing all items from the iterable in ascending order.")]
    static Value Sorted(ThreadState ts, Value iterable, Value key, bool reverse)
    {
        var list = new PyList();
        Ops.ExtendByHint(ts, list, iterable);
        Ops.Sort(ts, list, key, reverse);
        return list;
    }

    // ---- input and output

    [PyFunction("print(*args, sep=' ', end='\\n', file=None, flush=False)", Doc = "Prints the values to a stream, or to sys.stdout by default.")]
    static void Print(ThreadState ts, ReadOnlySpan<Value> args, Value sep, Value end, Value file, Value flush)
    {
        if (ts.Interpreter.Finalizers.AnyLive) ts.Interpreter.Finalizers.Observe(ts, args);
        if (file.IsNone)
        {
            var sys = ts.Interpreter.Sys;
            // As an attribute, where the module is of another class by now or has none in its dict.
            file = sys.Type == PyModule.TypeObject ? sys.UnfilledDict.GetStr(Names.stdout) : Value.Absent;
            if (file.IsAbsent && !Ops.TryGetAttr(ts, sys, Names.stdout, out file)) throw Err.Runtime("lost sys.stdout");
            if (file.IsNone) return;
        }
        if (!sep.IsNone && sep.Ref is not PyStr) throw Err.Type($"sep must be None or a string, not {sep.Type.Name}");
        if (!end.IsNone && end.Ref is not PyStr) throw Err.Type($"end must be None or a string, not {end.Type.Name}");
        Printing.Print(ts, args, sep.IsNone ? PyStr.FromCodePoint(' ') : (PyStr)sep.Ref!, end.IsNone ? PyStr.FromCodePoint('\n') : (PyStr)end.Ref!, file);
        if (Ops.IsTrue(ts, flush)) Ops.CallMethod(ts, file, Names.flush);
    }

    [PyFunction("input(prompt='', /)", Doc = "Read a string from standard input.  The trailing newline is stripped.")]
    static Value Input(ThreadState ts, Value prompt) => Printing.Input(ts, prompt);

    [PyFunction("open(file, mode='r', buffering=-1, encoding=None, errors=None, newline=None, closefd=True, opener=None)", Doc = "Open file and return a stream.  Raise OSError upon failure.")]
    static Value Open(ThreadState ts, Value file, string mode, int buffering, Value encoding, Value errors, Value newline, bool closefd, Value opener) =>
        Io.IoModule.Open(ts, file, mode, buffering, encoding, errors, newline, closefd, opener);

    [PyFunction("breakpoint(*args, **kws)", Raw = true, Doc = "Call sys.breakpointhook(*args, **kws).")]
    static Value Breakpoint(ThreadState ts, ReadOnlySpan<Value> args, PyTuple? kw) =>
        Ops.TryGetAttr(ts, ts.Interpreter.Sys, "breakpointhook", out var hook) ? Ops.CallVector(ts, hook, args, kw) : throw Err.Runtime("lost sys.breakpointhook");

    // ---- code

    [PyFunction("compile(source, filename, mode, flags=0, dont_inherit=False, optimize=-1, *, _feature_version=-1)", Doc = "Compile source into a code object that can be executed by exec() or eval().")]
    static Value Compile(ThreadState ts, Value source, Value filename, PyStr mode, int flags, bool dontInherit, int optimize, int featureVersion) =>
        CodeRunning.Compile(ts, source, filename, mode.ToString(), flags, dontInherit, optimize);

    [PyFunction("eval(source, /, globals=None, locals=None)", Doc = "Evaluate the given source in the context of globals and locals.")]
    static Value Eval(ThreadState ts, Value source, Value globals, Value locals) => CodeRunning.Eval(ts, source, globals, locals);

    [PyFunction("exec(source, /, globals=None, locals=None, *, closure=None)", Doc = "Execute the given source in the context of globals and locals.")]
    static void Exec(ThreadState ts, Value source, Value globals, Value locals, Value closure) => CodeRunning.Exec(ts, source, globals, locals, closure);
}
