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

    [PyFunction("__build_class__(func, name, /, *bases, metaclass=None, **kwds)", Shown = "", Raw = true, Doc = "__build_class__(func, name, /, *bases, [metaclass], **kwds) -> class\n\nInternal helper function used by the class statement.")]
    static Value BuildClass(ThreadState ts, ReadOnlySpan<Value> args, PyTuple? kw) => ClassBuilding.Build(ts, args, kw);

    [PyFunction("__import__(name, globals=None, locals=None, fromlist=(), level=0)", Shown = "($module, /, name, globals=None, locals=None, fromlist=(),\n           level=0)", Doc = "Import a module.\n\nBecause this function is meant for use by the Python\ninterpreter and not for general use, it is better to use\nimportlib.import_module() to programmatically import a module.\n\nThe globals argument is only used to determine the context;\nthey are not modified.  The locals argument is unused.  The fromlist\nshould be a list of names to emulate ``from name import ...``, or an\nempty list to emulate ``import name``.\nWhen importing a module from a package, note that __import__('A.B', ...)\nreturns package A when fromlist is empty, but its submodule B when\nfromlist is not empty.  The level argument is used to determine whether\nto perform absolute or relative imports: 0 is absolute, while a positive\nnumber is the number of parent directories to search relative to the\ncurrent module.")]
    static Value Import(ThreadState ts, Value name, Value globals, Value locals, Value fromlist, int level) =>
        Importer.Import(ts, name.Ref as PyStr ?? throw Err.Type("module name must be a string"), globals, fromlist, level);

    // ---- numbers

    [PyFunction("abs(x, /)", Doc = "Return the absolute value of the argument.")]
    static Value Abs(ThreadState ts, Value x) => Ops.Absolute(ts, x);

    [PyFunction("divmod(x, y, /)", Doc = "Return the tuple (x//y, x%y).  Invariant: div*y + mod == x.")]
    static Value DivMod(ThreadState ts, Value x, Value y) => x.IsInt && y.IsInt && NumberOps.TryBinary(ts, BinaryOp.DivMod, x, y, out var both) ? both : Ops.Binary(ts, BinaryOp.DivMod, x, y);

    [PyFunction("pow(base, exp, mod=None)", Doc = "Equivalent to base**exp with 2 arguments or base**exp % mod with 3 arguments\n\nSome types, such as ints, are able to use a more efficient algorithm\nwhen invoked using the three argument form.")]
    static Value Pow(ThreadState ts, Value @base, Value exp, Value mod) => mod.IsNone ? Ops.Binary(ts, BinaryOp.Pow, @base, exp) : Ops.PowMod(ts, @base, exp, mod);

    [PyFunction("round(number, ndigits=None)", Doc = "Round a number to a given precision in decimal digits.\n\nThe return value is an integer if ndigits is omitted or None.\nOtherwise the return value has the same type as the number.  ndigits\nmay be negative.")]
    static Value Round(ThreadState ts, Value number, Value ndigits)
    {
        if (ndigits.IsNone && number.IsFloat && Math.Abs(number.AsDouble) < 9e18) return (long)Math.Round(number.AsDouble);
        var slot = number.Type.Slot(SlotId.Round);
        if (slot is null or PyNone) throw Err.Type($"type {number.Type.FullName} doesn't define __round__ method");
        return ndigits.IsNone ? Ops.CallUnbound(ts, slot, number) : Ops.CallUnbound(ts, slot, number, ndigits);
    }

    [PyFunction("bin(number, /)", Doc = "Return the binary representation of an integer.\n\n   >>> bin(2796202)\n   '0b1010101010101010101010'")]
    static string Bin(ThreadState ts, Value number) => Radix(ts, number, 2, "0b");

    [PyFunction("oct(number, /)", Doc = "Return the octal representation of an integer.\n\n   >>> oct(342391)\n   '0o1234567'")]
    static string Oct(ThreadState ts, Value number) => Radix(ts, number, 8, "0o");

    [PyFunction("hex(number, /)", Doc = "Return the hexadecimal representation of an integer.\n\n   >>> hex(12648430)\n   '0xc0ffee'")]
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

    [PyFunction("ord(character, /)", Doc = "Return the ordinal value of a character.\n\nIf the argument is a one-character string, return the Unicode code\npoint of that character.\n\nIf the argument is a bytes or bytearray object of length 1, return its\nsingle byte value.")]
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
                throw Err.Type($"ord() expected string of length 1, but {c.Type.FullName} found");
        }
        throw Err.Type($"ord() expected a character, but string of length {length} found");
    }

    [PyFunction("ascii(obj, /)", Doc = "Return an ASCII-only representation of an object.\n\nAs repr(), return a string containing a printable representation of an\nobject, but escape the non-ASCII characters in the string returned by\nrepr() using \\\\x, \\\\u or \\\\U escapes. This generates a string similar\nto that returned by repr() in Python 2.")]
    static Value Ascii(ThreadState ts, Value obj) => Ops.Ascii(ts, obj);

    [PyFunction("repr(obj, /)", Doc = "Return the canonical string representation of the object.\n\nFor many object types, including most builtins, eval(repr(obj)) == obj.")]
    static Value Repr(ThreadState ts, Value obj) => Ops.Repr(ts, obj);

    [PyFunction("format(value, format_spec='', /)", Doc = "Return type(value).__format__(value, format_spec)\n\nMany built-in types implement format_spec according to the\nFormat Specification Mini-language. See help('FORMATTING').\n\nIf type(value) does not supply a method named __format__\nand format_spec is empty, then str(value) is returned.\nSee also help('SPECIALMETHODS').")]
    static Value Format(ThreadState ts, Value value, PyStr spec) => Ops.Format(ts, value, spec);

    // ---- objects

    [PyFunction("len(obj, /)", Doc = "Return the number of items in a container.")]
    static long Len(ThreadState ts, Value obj) => Ops.Len(ts, obj);

    [PyFunction("hash(obj, /)", Doc = "Return the integer hash value for the given object.\n\nTwo objects that compare equal must also have the same hash value, but\nthe reverse is not necessarily true.  Hash values may differ between\nPython processes.  Not all objects are hashable; calling hash() on an\nunhashable object raises TypeError.")]
    static long Hash(ThreadState ts, Value obj) => Ops.Hash(ts, obj);

    [PyFunction("id(obj, /)", Doc = "Return the identity of an object.\n\nThis is guaranteed to be unique among simultaneously existing objects.\n(CPython uses the object's memory address.)")]
    static long Id(ThreadState ts, Value obj) => Ops.Id(ts, obj);

    [PyFunction("callable(obj, /)", Doc = "Return whether the object is callable (i.e., some kind of function).\n\nNote that classes are callable, as are instances of classes with a\n__call__() method.")]
    static bool Callable(Value obj) => Ops.IsCallable(obj);

    [PyFunction("isinstance(obj, class_or_tuple, /)", Doc = "Return whether an object is an instance of a class or of a subclass thereof.\n\nA tuple, as in ``isinstance(x, (A, B, ...))``, may be given as the\ntarget to check against.  This is equivalent to ``isinstance(x, A) or\nisinstance(x, B) or ...`` etc.")]
    static bool IsInstance(ThreadState ts, Value obj, Value cls) => Ops.IsInstance(ts, obj, cls);

    [PyFunction("issubclass(cls, class_or_tuple, /)", Doc = "Return whether 'cls' is derived from another class or is the same class.\n\nA tuple, as in ``issubclass(x, (A, B, ...))``, may be given as the\ntarget to check against.  This is equivalent to ``issubclass(x, A) or\nissubclass(x, B) or ...``.")]
    static bool IsSubclass(ThreadState ts, Value cls, Value classOrTuple) => Ops.IsSubclass(ts, cls, classOrTuple);

    [PyFunction("getattr(object, name, default=<missing>, /)", Shown = "", Doc = "getattr(object, name[, default]) -> value\n\nGet a named attribute from an object.\n\ngetattr(x, 'y') is equivalent to x.y.\nWhen a default argument is given, it is returned when the attribute\ndoesn't exist; without it, an exception is raised in that case.")]
    static Value GetAttr(ThreadState ts, Value obj, Value name, Value @default)
    {
        if (name.Ref is not PyStr text) throw Err.Type($"attribute name must be string, not '{name.Type.FullName}'");
        text = text.TryInterned();
        if (@default.IsAbsent) return Ops.TryGetAttrRaising(ts, obj, text);
        return Ops.TryGetAttr(ts, obj, text, out var value) ? value : @default;
    }

    [PyFunction("hasattr(obj, name, /)", Doc = "Return whether the object has an attribute with the given name.\n\nThis is done by calling getattr(obj, name) and catching AttributeError.")]
    static bool HasAttr(ThreadState ts, Value obj, Value name) =>
        name.Ref is PyStr text ? Ops.TryGetAttr(ts, obj, text.TryInterned(), out _) : throw Err.Type($"attribute name must be string, not '{name.Type.FullName}'");

    [PyFunction("setattr(obj, name, value, /)", Doc = "Sets the named attribute on the given object to the specified value.\n\nsetattr(x, 'y', v) is equivalent to ``x.y = v``")]
    static void SetAttr(ThreadState ts, Value obj, Value name, Value value) =>
        Ops.SetAttr(ts, obj, name.Ref as PyStr is { } text ? text.TryInterned() : throw Err.Type($"attribute name must be string, not '{name.Type.FullName}'"), value);

    [PyFunction("delattr(obj, name, /)", Doc = "Deletes the named attribute from the given object.\n\ndelattr(x, 'y') is equivalent to ``del x.y``")]
    static void DelAttr(ThreadState ts, Value obj, Value name) =>
        Ops.DelAttr(ts, obj, name.Ref as PyStr is { } text ? text.TryInterned() : throw Err.Type($"attribute name must be string, not '{name.Type.FullName}'"));

    [PyFunction("dir(object=<missing>, /)", Shown = "", Doc = "dir([object]) -> list of strings\n\nIf called without an argument, return the names in the current scope.\nElse, return an alphabetized list of names comprising (some of) the\nattributes of the given object, and of attributes reachable from it.\nIf the object supplies a method named __dir__, it will be used;\notherwise the default dir() logic is used and returns:\n  for a module object: the module's attributes.\n  for a class object:  its attributes, and recursively the attributes\n    of its bases.\n  for any other object: its attributes, its class's attributes, and\n    recursively the attributes of its class's base classes.")]
    static Value Dir(ThreadState ts, Value obj)
    {
        if (obj.IsAbsent)
        {
            var locals = FrameAccess.Locals(ts);
            var names = Ops.ToList(ts, locals.Ref is PyDict { Type: var kind } && kind == PyDict.TypeObject ? locals : Ops.CallMethod(ts, locals, "keys"));
            Ops.Sort(ts, names);
            return names;
        }
        var slot = obj.Type.Slot(SlotId.Dir) ?? throw Err.Type("object does not provide __dir__");
        var list = Ops.ToList(ts, Ops.CallUnbound(ts, slot, obj));
        Ops.Sort(ts, list);
        return list;
    }

    [PyFunction("vars(object=<missing>, /)", Shown = "", Doc = "vars([object]) -> dictionary\n\nWithout arguments, equivalent to locals().\nWith an argument, equivalent to object.__dict__.")]
    static Value Vars(ThreadState ts, Value obj)
    {
        if (obj.IsAbsent) return FrameAccess.Locals(ts);
        return Ops.TryGetAttr(ts, obj, Names.__dict__, out var dict) ? dict : throw Err.Type("vars() argument must have __dict__ attribute");
    }

    [PyFunction("globals()", Doc = "Return the dictionary containing the current scope's global variables.\n\nNOTE: Updates to this dictionary *will* affect name lookups in the\ncurrent global scope and vice-versa.")]
    static Value Globals(ThreadState ts) => FrameAccess.Globals(ts);

    [PyFunction("locals()", Doc = "Return a dictionary containing the current scope's local variables.\n\nNOTE: Whether or not updates to this dictionary will affect name\nlookups in the local scope and vice-versa is *implementation\ndependent* and not covered by any backwards compatibility\nguarantees.")]
    static Value Locals(ThreadState ts) => FrameAccess.Locals(ts);

    // ---- iteration

    [PyFunction("iter(object, sentinel=<missing>, /)", Shown = "", Doc = "iter(iterable) -> iterator\niter(callable, sentinel) -> iterator\n\nGet an iterator from an object.  In the first form, the argument must\nsupply its own iterator, or be a sequence.\nIn the second form, the callable is called until it returns the\nsentinel.")]
    static Value Iter(ThreadState ts, Value obj, Value sentinel)
    {
        if (sentinel.IsAbsent) return Ops.GetIter(ts, obj);
        if (!Ops.IsCallable(obj)) throw Err.Type("iter(v, w): v must be callable");
        return new PyCallableIterator(obj, sentinel);
    }

    [PyFunction("next(iterator, default=<missing>, /)", Shown = "", Doc = "next(iterator[, default])\n\nReturn the next item from the iterator.  If default is given and the\niterator is exhausted, it is returned instead of raising StopIteration.")]
    static Value Next(ThreadState ts, Value iterator, Value @default)
    {
        if (iterator.Ref is PyIterator { IsPlain: true } native)
            return native.TryNextOrEnd(ts, out var item, out var end) ? item : @default.IsAbsent ? ts.Raise(new PyStopIteration(end)) : @default;
        if (iterator.Ref is not PyIterator && iterator.Type.Slot(SlotId.Next) == null) throw Err.Type($"'{iterator.Type.FullName}' object is not an iterator");
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
        if (slot is null or PyNone) throw Err.Type($"'{obj.Type.FullName}' object is not an async iterable");
        var iterator = Ops.CallUnbound(ts, slot, obj);
        if (iterator.Type.Slot(SlotId.ANext) == null) throw Err.Type($"aiter() returned not an async iterator of type '{iterator.Type.FullName}'");
        return iterator;
    }

    [PyFunction("anext(async_iterator, default=<missing>, /)", Shown = "($module, aiterator, default=<unrepresentable>, /)", Doc = "Return the next item from the async iterator.\n\nIf default is given and the async iterator is exhausted,\nit is returned instead of raising StopAsyncIteration.")]
    static Value ANext(ThreadState ts, Value iterator, Value @default)
    {
        var slot = iterator.Type.Slot(SlotId.ANext);
        if (slot is null or PyNone) throw Err.Type($"'{iterator.Type.FullName}' object is not an async iterator");
        var awaitable = Ops.CallUnbound(ts, slot, iterator);
        return @default.IsAbsent ? awaitable : new PyAnextAwaitable(awaitable, @default);
    }

    [PyFunction("all(iterable, /)", Doc = "Return True if bool(x) is True for all values x in the iterable.\n\nIf the iterable is empty, return True.")]
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

    [PyFunction("any(iterable, /)", Doc = "Return True if bool(x) is True for any x in the iterable.\n\nIf the iterable is empty, return False.")]
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

    [PyFunction("sum(iterable, /, start=0)", Doc = "Return the sum of a 'start' value (default: 0) plus an iterable of numbers\n\nWhen the iterable is empty, return the start value.\nThis function is intended specifically for use with numeric values and\nmay reject non-numeric types.")]
    static Value Sum(ThreadState ts, Value iterable, Value start)
    {
        var iterator = Ops.GetIter(ts, iterable);
        if (start.Ref is PyStr) throw Err.Type("sum() can't sum strings [use ''.join(seq) instead]");
        if (start.Ref is PyBytes) throw Err.Type("sum() can't sum bytes [use b''.join(seq) instead]");
        if (start.Ref is PyByteArray) throw Err.Type("sum() can't sum bytearray [use b''.join(seq) instead]");
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

    [PyFunction("min(*args, **kwargs)", Raw = true, Shown = "", Doc = "min(iterable, *[, default=obj, key=func]) -> value\nmin(arg1, arg2, *args, *[, key=func]) -> value\n\nWith a single iterable argument, return its smallest item. The\ndefault keyword-only argument specifies an object to return if\nthe provided iterable is empty.\nWith two or more positional arguments, return the smallest argument.")]
    static Value Min(ThreadState ts, ReadOnlySpan<Value> args, PyTuple? kw) => Extreme(ts, "min", CompareOp.Lt, args, kw);

    [PyFunction("max(*args, **kwargs)", Raw = true, Shown = "", Doc = "max(iterable, *[, default=obj, key=func]) -> value\nmax(arg1, arg2, *args, *[, key=func]) -> value\n\nWith a single iterable argument, return its biggest item. The\ndefault keyword-only argument specifies an object to return if\nthe provided iterable is empty.\nWith two or more positional arguments, return the largest argument.")]
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

    [PyFunction("sorted(iterable, /, *, key=None, reverse=False)", Doc = "Return a new list containing all items from the iterable in ascending order.\n\nA custom key function can be supplied to customize the sort order, and the\nreverse flag can be set to request the result in descending order.")]
    static Value Sorted(ThreadState ts, Value iterable, Value key, bool reverse)
    {
        var list = new PyList();
        Ops.ExtendByHint(ts, list, iterable);
        Ops.Sort(ts, list, key, reverse);
        return list;
    }

    // ---- input and output

    [PyFunction("print(*args, sep=' ', end='\\n', file=None, flush=False)", Doc = "Prints the values to a stream, or to sys.stdout by default.\n\n  sep\n    string inserted between values, default a space.\n  end\n    string appended after the last value, default a newline.\n  file\n    a file-like object (stream); defaults to the current sys.stdout.\n  flush\n    whether to forcibly flush the stream.")]
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
        if (!sep.IsNone && sep.Ref is not PyStr) throw Err.Type($"sep must be None or a string, not {sep.Type.FullName}");
        if (!end.IsNone && end.Ref is not PyStr) throw Err.Type($"end must be None or a string, not {end.Type.FullName}");
        Printing.Print(ts, args, sep.IsNone ? PyStr.FromCodePoint(' ') : (PyStr)sep.Ref!, end.IsNone ? PyStr.FromCodePoint('\n') : (PyStr)end.Ref!, file);
        if (Ops.IsTrue(ts, flush)) Ops.CallMethod(ts, file, Names.flush);
    }

    [PyFunction("input(prompt='', /)", Doc = "Read a string from standard input.  The trailing newline is stripped.\n\nThe prompt string, if given, is printed to standard output without a\ntrailing newline before reading input.\n\nIf the user hits EOF (*nix: Ctrl-D, Windows: Ctrl-Z+Return), raise\nEOFError.\nOn *nix systems, readline is used if available.")]
    static Value Input(ThreadState ts, Value prompt) => Printing.Input(ts, prompt);

    [PyFunction("open(file, mode='r', buffering=-1, encoding=None, errors=None, newline=None, closefd=True, opener=None)", Shown = "($module, /, file, mode='r', buffering=-1, encoding=None,\n     errors=None, newline=None, closefd=True, opener=None)", Doc = "Open file and return a stream.  Raise OSError upon failure.\n\nfile is either a text or byte string giving the name (and the path\nif the file isn't in the current working directory) of the file to\nbe opened or an integer file descriptor of the file to be\nwrapped.  (If a file descriptor is given, it is closed when the\nreturned I/O object is closed, unless closefd is set to False.)\n\nmode is an optional string that specifies the mode in which the file\nis opened.  It defaults to 'r' which means open for reading in text\nmode.  Other common values are 'w' for writing (truncating the file if\nit already exists), 'x' for creating and writing to a new file, and\n'a' for appending (which on some Unix systems, means that all writes\nappend to the end of the file regardless of the current seek position).\nIn text mode, if encoding is not specified the encoding used is platform\ndependent: locale.getencoding() is called to get the current locale\nencoding.  (For reading and writing raw bytes use binary mode and leave\nencoding unspecified.)  The available modes are:\n\n========= ==========================================================\nCharacter Meaning\n--------- ----------------------------------------------------------\n'r'       open for reading (default)\n'w'       open for writing, truncating the file first\n'x'       create a new file and open it for writing\n'a'       open for writing, appending to the end of the file if it\n          exists\n'b'       binary mode\n't'       text mode (default)\n'+'       open a disk file for updating (reading and writing)\n========= ==========================================================\n\nThe default mode is 'rt' (open for reading text).  For binary random\naccess, the mode 'w+b' opens and truncates the file to 0 bytes, while\n'r+b' opens the file without truncation.  The 'x' mode implies 'w' and\nraises an `FileExistsError` if the file already exists.\n\nPython distinguishes between files opened in binary and text modes,\neven when the underlying operating system doesn't.  Files opened in\nbinary mode (appending 'b' to the mode argument) return contents as\nbytes objects without any decoding.  In text mode (the default, or when\n't' is appended to the mode argument), the contents of the file are\nreturned as strings, the bytes having been first decoded using a\nplatform-dependent encoding or using the specified encoding if given.\n\nbuffering is an optional integer used to set the buffering policy.\nPass 0 to switch buffering off (only allowed in binary mode), 1 to\nselect line buffering (only usable in text mode), and an integer > 1 to\nindicate the size of a fixed-size chunk buffer.   When no buffering\nargument is given, the default buffering policy works as follows:\n\n* Binary files are buffered in fixed-size chunks; the size of the buffer\n  is max(min(blocksize, 8 MiB), DEFAULT_BUFFER_SIZE) when the device\n  block size is available.\n  On most systems, the buffer will typically be 128 kilobytes long.\n\n* \"Interactive\" text files (files for which isatty() returns True)\n  use line buffering.  Other text files use the policy described above\n  for binary files.\n\nencoding is the name of the encoding used to decode or encode the\nfile.  This should only be used in text mode.  The default encoding is\nplatform dependent, but any encoding supported by Python can be\npassed.  See the codecs module for the list of supported encodings.\n\nerrors is an optional string that specifies how encoding errors are to\nbe handled---this argument should not be used in binary mode.  Pass\n'strict' to raise a ValueError exception if there is an encoding error\n(the default of None has the same effect), or pass 'ignore' to ignore\nerrors.  (Note that ignoring encoding errors can lead to data loss.)\nSee the documentation for codecs.register or run 'help(codecs.Codec)'\nfor a list of the permitted encoding error strings.\n\nnewline controls how universal newlines works (it only applies to text\nmode).  It can be None, '', '\\n', '\\r', and '\\r\\n'.  It works as\nfollows:\n\n* On input, if newline is None, universal newlines mode is enabled.\n  Lines in the input can end in '\\n', '\\r', or '\\r\\n', and these are\n  translated into '\\n' before being returned to the caller.  If it is\n  '', universal newline mode is enabled, but line endings are returned\n  to the caller untranslated.  If it has any of the other legal values,\n  input lines are only terminated by the given string, and the line\n  ending is returned to the caller untranslated.\n\n* On output, if newline is None, any '\\n' characters written are\n  translated to the system default line separator, os.linesep.  If\n  newline is '' or '\\n', no translation takes place.  If newline is any\n  of the other legal values, any '\\n' characters written are translated\n  to the given string.\n\nIf closefd is False, the underlying file descriptor will be kept open\nwhen the file is closed.  This does not work when a file name is given\nand must be True in that case.\n\nA custom opener can be used by passing a callable as *opener*.  The\nunderlying file descriptor for the file object is then obtained by\ncalling *opener* with (*file*, *flags*).  *opener* must return an open\nfile descriptor (passing os.open as *opener* results in functionality\nsimilar to passing None).\n\nopen() returns a file object whose type depends on the mode, and\nthrough which the standard file operations such as reading and writing\nare performed.  When open() is used to open a file in a text mode ('w',\n'r', 'wt', 'rt', etc.), it returns a TextIOWrapper.  When used to open\na file in a binary mode, the returned class varies: in read binary\nmode, it returns a BufferedReader; in write binary and append binary\nmodes, it returns a BufferedWriter, and in read/write mode, it returns\na BufferedRandom.\n\nIt is also possible to use a string or bytearray as a file for both\nreading and writing.  For strings StringIO can be used like a file\nopened in a text mode, and for bytes a BytesIO can be used like a file\nopened in a binary mode.")]
    static Value Open(ThreadState ts, Value file, string mode, int buffering, Value encoding, Value errors, Value newline, bool closefd, Value opener) =>
        Io.IoModule.Open(ts, file, mode, buffering, encoding, errors, newline, closefd, opener);

    [PyFunction("breakpoint(*args, **kws)", Raw = true, Doc = "Call sys.breakpointhook(*args, **kws).  sys.breakpointhook() must accept\nwhatever arguments are passed.\n\nBy default, this drops you into the pdb debugger.")]
    static Value Breakpoint(ThreadState ts, ReadOnlySpan<Value> args, PyTuple? kw) =>
        Ops.TryGetAttr(ts, ts.Interpreter.Sys, "breakpointhook", out var hook) ? Ops.CallVector(ts, hook, args, kw) : throw Err.Runtime("lost sys.breakpointhook");

    // ---- code

    [PyFunction("compile(source, filename, mode, flags=0, dont_inherit=False, optimize=-1, *, _feature_version=-1)", Shown = "($module, /, source, filename, mode, flags=0,\n        dont_inherit=False, optimize=-1, *, _feature_version=-1)", Doc = "Compile source into a code object that can be executed by exec() or eval().\n\nThe source code may represent a Python module, statement or\nexpression.\nThe filename will be used for run-time error messages.\nThe mode must be 'exec' to compile a module, 'single' to compile a\nsingle (interactive) statement, or 'eval' to compile an expression.\nThe flags argument, if present, controls which future statements\ninfluence the compilation of the code.\nThe dont_inherit argument, if true, stops the compilation inheriting\nthe effects of any future statements in effect in the code calling\ncompile; if absent or false these statements do influence the\ncompilation, in addition to any features explicitly specified.")]
    static Value Compile(ThreadState ts, Value source, Value filename, PyStr mode, int flags, bool dontInherit, int optimize, int featureVersion) =>
        CodeRunning.Compile(ts, source, filename, mode.ToString(), flags, dontInherit, optimize);

    [PyFunction("eval(source, /, globals=None, locals=None)", Doc = "Evaluate the given source in the context of globals and locals.\n\nThe source may be a string representing a Python expression\nor a code object as returned by compile().\nThe globals must be a dictionary and locals can be any mapping,\ndefaulting to the current globals and locals.\nIf only globals is given, locals defaults to it.")]
    static Value Eval(ThreadState ts, Value source, Value globals, Value locals) => CodeRunning.Eval(ts, source, globals, locals);

    [PyFunction("exec(source, /, globals=None, locals=None, *, closure=None)", Doc = "Execute the given source in the context of globals and locals.\n\nThe source may be a string representing one or more Python statements\nor a code object as returned by compile().\nThe globals must be a dictionary and locals can be any mapping,\ndefaulting to the current globals and locals.\nIf only globals is given, locals defaults to it.\nThe closure must be a tuple of cellvars, and can only be used\nwhen source is a code object requiring exactly that many cellvars.")]
    static void Exec(ThreadState ts, Value source, Value globals, Value locals, Value closure) => CodeRunning.Exec(ts, source, globals, locals, closure);
}
