using PyLite.Vm.Text;

namespace PyLite.Vm.Io;

/// <summary>Recognises the three kinds of line ends in pieces of text; translates them to <c>\n</c> if asked to.</summary>
internal struct NewlineDecoder(bool translate)
{
    private const int SeenCr = 1, SeenLf = 2, SeenCrLf = 4;

    private int _seen;

    /// <summary>The last piece ended in <c>\r</c>, which waits for what follows.</summary>
    public bool PendingCr;

    public readonly bool Translates => translate;

    /// <summary>The next piece. Unless it is the last one, a <c>\r</c> at its end is kept back.</summary>
    public TextValue Process(TextValue input, bool final)
    {
        if (input.Narrow is { } narrow && !PendingCr)
        {
            if (!narrow.Contains('\r'))
            {
                if ((_seen & SeenLf) == 0 && narrow.Contains('\n')) _seen |= SeenLf;
                return input;
            }
            if (narrow[^1] == '\r' && !final)
            {
                PendingCr = true;
                narrow = narrow[..^1];
            }
            return translate ? Translate(narrow) : Note(narrow);
        }
        if (input.Length == 0 && !final) return input;
        var builder = new TextBuilder(input.Length + 1);
        if (PendingCr) builder.Append('\r');
        PendingCr = false;
        int length = input.Length;
        if (length > 0 && input[length - 1] == '\r' && !final)
        {
            length--;
            PendingCr = true;
        }
        builder.Append(input.Span.Slice(0, length));
        var whole = builder.ToText();
        return !translate ? Note(whole) : whole.Narrow is { } text ? Translate(text) : TranslateWide(whole);
    }

    private TextValue Note(TextValue text)
    {
        var span = text.Span;
        for (int i = 0; i < span.Length; i++)
        {
            int c = span[i];
            if (c == '\n') _seen |= SeenLf;
            else if (c == '\r')
            {
                if (i + 1 < span.Length && span[i + 1] == '\n')
                {
                    _seen |= SeenCrLf;
                    i++;
                }
                else _seen |= SeenCr;
            }
        }
        return text;
    }

    private TextValue Translate(string text)
    {
        Note(text);
        return text.Replace("\r\n", "\n").Replace('\r', '\n');
    }

    private TextValue TranslateWide(TextValue text)
    {
        Note(text);
        var builder = new TextBuilder(text.Length);
        var span = text.Span;
        for (int i = 0; i < span.Length; i++)
        {
            int c = span[i];
            if (c == '\r')
            {
                c = '\n';
                if (i + 1 < span.Length && span[i + 1] == '\n') i++;
            }
            builder.Append(c);
        }
        return builder.ToText();
    }

    public void Reset()
    {
        _seen = 0;
        PendingCr = false;
    }

    /// <summary>The attribute <c>newlines</c>: None, a str, or a tuple.</summary>
    public readonly Value Newlines
    {
        get
        {
            if (_seen == 0) return Value.None;
            var kinds = new List<Value>();
            if ((_seen & SeenCr) != 0) kinds.Add("\r");
            if ((_seen & SeenLf) != 0) kinds.Add("\n");
            if ((_seen & SeenCrLf) != 0) kinds.Add("\r\n");
            return kinds.Count == 1 ? kinds[0] : new PyTuple([.. kinds]);
        }
    }
}

/// <summary>_io.IncrementalNewlineDecoder: https://docs.python.org/3.14/library/io.html#io.IncrementalNewlineDecoder</summary>
[PyType("IncrementalNewlineDecoder", Module = "_io", Subclassable = true, Doc = "Codec used when reading a file in universal newlines mode.")]
public partial class PyIncrementalNewlineDecoder(PyType type) : PyObject(type)
{
    private NewlineDecoder _newlines;
    private Value _decoder = Value.Absent;

    [PyNew("IncrementalNewlineDecoder(*args, **kwargs)", Raw = true)]
    static Value New(ThreadState ts, PyType type, ReadOnlySpan<Value> args, PyTuple? kw) =>
        type.IsBuiltin ? new PyIncrementalNewlineDecoder(type) : new PyIncrementalNewlineDecoderSub(type);

    [PyInit("IncrementalNewlineDecoder(decoder, translate, errors='strict')")]
    void Init(ThreadState ts, Value decoder, bool translate, Value errors)
    {
        _decoder = decoder;
        _newlines = new NewlineDecoder(translate);
    }

    private Value Decoder => _decoder.IsAbsent ? throw Err.Value("IncrementalNewlineDecoder.__init__() not called") : _decoder;

    [PyMethod("decode(self, input, final=False)")]
    static Value Decode(ThreadState ts, PyIncrementalNewlineDecoder self, Value input, bool final)
    {
        var output = self.Decoder.IsNone ? input : Ops.CallMethod(ts, self._decoder, "decode", input, final);
        if (output.Ref is not PyStr text) throw Err.Type($"decoder should return a string result, not '{output.Type.FullName}'");
        return Ops.FromText(self._newlines.Process(text.Span.ToText(), final));
    }

    [PyMethod("getstate(self, /)")]
    static Value GetState(ThreadState ts, PyIncrementalNewlineDecoder self)
    {
        Value buffer = PyBytes.Empty;
        var flags = BigInteger.Zero;
        if (!self.Decoder.IsNone)
        {
            var state = Ops.CallMethod(ts, self._decoder, "getstate");
            if (state.Ref is not PyTuple { Length: 2 } pair) throw Err.Type("illegal decoder state");
            buffer = pair.Items[0];
            flags = Ops.ToBigInteger(ts, pair.Items[1]);
        }
        return PyTuple.Of(buffer, (flags << 1) | (self._newlines.PendingCr ? 1 : 0));
    }

    [PyMethod("setstate(self, state, /)")]
    static void SetState(ThreadState ts, PyIncrementalNewlineDecoder self, Value state)
    {
        if (state.Ref is not PyTuple pair) throw Err.Type("state argument must be a tuple");
        if (pair.Length != 2) throw Err.Type("illegal decoder state");
        var flags = Ops.ToBigInteger(ts, pair.Items[1]);
        self._newlines.PendingCr = !flags.IsEven;
        if (!self.Decoder.IsNone) Ops.CallMethod(ts, self._decoder, "setstate", PyTuple.Of(pair.Items[0], flags >> 1));
    }

    [PyMethod("reset(self, /)")]
    static void Reset(ThreadState ts, PyIncrementalNewlineDecoder self)
    {
        self._newlines.Reset();
        if (!self.Decoder.IsNone) Ops.CallMethod(ts, self._decoder, "reset");
    }

    [PyGetter("newlines")] Value Newlines => _newlines.Newlines;
}

/// <summary>An instance of a Python subclass of IncrementalNewlineDecoder.</summary>
public sealed class PyIncrementalNewlineDecoderSub(PyType type) : PyIncrementalNewlineDecoder(type)
{
    private PyInstance? _attributes;
    public override PyInstance? Attributes(bool create) => _attributes ?? (create ? _attributes = PyInstance.ForAttributes(Type) : null);
}
