using System.Globalization;
using System.Runtime.CompilerServices;

namespace PyLite.Stdlib.Pickling;

// What is written for single objects: the order of the tests, numbers, text and bytes, the memo.
public sealed partial class PyPickler
{
    private const int Batch = 1000;

    /// <summary>Each level of what is nested deeper adds a note to the exception that ends it: with the whole native stack, that would be millions.</summary>
    private const int MaxDepth = 100_000;

    private int _depth;

    private void Save(in Value obj, bool asksPersistent = true)
    {
        _output.Boundary(_ts);
        if (asksPersistent && !_persistentId.IsAbsent && SavePersistent(obj)) return;
        object? o = obj.Ref;
        if (o == null) SaveInt(obj.Bits);
        else if (o.GetType() == typeof(PyStr))
        {
            if (!TryRecall(o)) SaveStr(Unsafe.As<PyStr>(o));
        }
        else if (obj.IsFloat) SaveFloat(obj.AsDouble);
        else if (obj.IsNone) _output.Put(Opcode.None);
        else if (o is PyBool flag) SaveBool(flag.IsTrue);
        else if (o.GetType() == typeof(PyLong)) SaveLong(Unsafe.As<PyLong>(o));
        else if (!TryRecall(o)) SaveNew(obj, obj.Object);
    }

    private void SaveNew(in Value obj, PyObject o)
    {
        if (o.GetType() == typeof(PyBytes))
        {
            SaveBytes(Unsafe.As<PyBytes>(o));
            return;
        }
        if (++_depth > MaxDepth || !_ts.HasNativeStack()) throw Err.Recursion(" while pickling an object");
        _ts.CheckBreaker();
        SaveNested(obj, o);
        _depth--;
    }

    private void SaveNested(in Value obj, PyObject o)
    {
        var type = o.Type;
        if (type == PyDict.TypeObject) SaveDict((PyDict)o);
        else if (type == PyList.TypeObject) SaveList((PyList)o);
        else if (type == PyTuple.TypeObject) SaveTuple((PyTuple)o);
        else if (type == PySet.TypeObject) SaveSet((PySet)o);
        else if (type == PyFrozenSet.TypeObject) SaveFrozenSet((PyFrozenSet)o);
        else if (type == PyByteArray.TypeObject) SaveByteArray((PyByteArray)o);
        else if (type == PyPickleBuffer.TypeObject) SaveBuffer((PyPickleBuffer)o);
        else SaveByReducing(obj, type);
    }

    /// <summary>
    /// Adds a note, as a filter that lets the exception pass: to catch and rethrow it at each level of a deep structure would take more stack than the
    /// recursion that it ends.
    /// </summary>
    private bool Noted(PyException e, string note)
    {
        e.Value.AddNote(_ts, note);
        return false;
    }

    private void SaveNoted(in Value part, PyType owner, string what)
    {
        try
        {
            Save(part);
        }
        catch (PyException e) when (Noted(e, $"when serializing {Ops.TypeFullName(owner)} {what}"))
        {
            throw;
        }
    }

    // ---- the memo

    private bool TryRecall(object o)
    {
        int number = Memo.Find(o);
        if (number < 0) return false;
        Recall(number);
        return true;
    }

    // Dicts with the same keys follow each other, and so do instances of a class: the keys that were recalled last, by their places.
    private readonly (object? Key, int Number)[] _recentKeys = new (object?, int)[RecentKeys];
    private const int RecentKeys = 16;

    /// <summary>Writes a key of a dict, the how manieth it is.</summary>
    private void SaveKey(in Value key, int place)
    {
        if (!_persistentId.IsAbsent || key.Ref == null || key.Ref.GetType() != typeof(PyStr))
        {
            Save(key);
            return;
        }
        object text = key.Ref;
        _output.Boundary(_ts);
        ref var recent = ref _recentKeys[place & RecentKeys - 1];
        if (recent.Key == text)
        {
            Recall(recent.Number);
            return;
        }
        int number = Memo.Find(text);
        if (number < 0) SaveStr(Unsafe.As<PyStr>(text));
        else
        {
            recent = (text, number);
            Recall(number);
        }
    }

    private void Recall(int number)
    {
        if (!_isBinary) _output.PutLine(Opcode.Get, number.ToString(CultureInfo.InvariantCulture));
        else if (number < 256) _output.Put(Opcode.BinGet, (byte)number);
        else _output.Put32(Opcode.LongBinGet, number);
    }

    private void Memoize(object? o)
    {
        if (_fast != 0) return;
        int number = Memo.Add(o);
        if (_protocol >= 4) _output.Put(Opcode.Memoize);
        else if (!_isBinary) _output.PutLine(Opcode.Put, number.ToString(CultureInfo.InvariantCulture));
        else if (number < 256) _output.Put(Opcode.BinPut, (byte)number);
        else _output.Put32(Opcode.LongBinPut, number);
    }

    // ---- persistent ids

    private bool SavePersistent(in Value obj)
    {
        var id = Ops.Call(_ts, _persistentId, obj);
        if (id.IsNone) return false;
        if (_isBinary)
        {
            Save(id, asksPersistent: false);
            _output.Put(Opcode.BinPersId);
            return true;
        }
        var text = Ops.Str(_ts, id);
        string line = text.ToString();
        if (!System.Text.Ascii.IsValid(line)) throw PickleModule.PicklingError(_ts, "persistent IDs in protocol 0 must be ASCII strings");
        _output.PutLine(Opcode.PersId, line);
        return true;
    }

    // ---- numbers

    private void SaveInt(long number)
    {
        if (number == (int)number)
        {
            if (!_isBinary) _output.PutLine(Opcode.Int, number.ToString(CultureInfo.InvariantCulture));
            else if ((ulong)number <= byte.MaxValue) _output.Put(Opcode.BinInt1, (byte)number);
            else if ((ulong)number <= ushort.MaxValue) _output.Put16(Opcode.BinInt2, (ushort)number);
            else _output.Put32(Opcode.BinInt, (int)number);
            return;
        }
        if (_protocol < 2)
        {
            _output.PutLine(Opcode.Long, number.ToString(CultureInfo.InvariantCulture), "L\n");
            return;
        }
        int bits = 64 - (int)ulong.LeadingZeroCount((ulong)(number ^ number >> 63)), size = (bits >> 3) + 1;
        Span<byte> bytes = stackalloc byte[8];
        System.Buffers.Binary.BinaryPrimitives.WriteInt64LittleEndian(bytes, number);
        _output.Put(Opcode.Long1, (byte)size);
        _output.Put(bytes[..size]);
    }

    private void SaveLong(PyLong number)
    {
        if (_protocol < 2)
        {
            _output.PutLine(Opcode.Long, Ops.Repr(_ts, number).ToString(), "L\n");
            return;
        }
        var bytes = number.Number.ToByteArray();
        if (bytes.Length < 256) _output.Put(Opcode.Long1, (byte)bytes.Length);
        else _output.Put32(Opcode.Long4, bytes.Length);
        _output.Put(bytes);
    }

    private void SaveBool(bool value)
    {
        if (_protocol >= 2) _output.Put(value ? Opcode.NewTrue : Opcode.NewFalse);
        else _output.PutLine(Opcode.Int, value ? "01" : "00");
    }

    private void SaveFloat(double value)
    {
        if (_isBinary) _output.PutDouble(Opcode.BinFloat, InterpreterState.WithoutIdentity(value));
        else _output.PutLine(Opcode.Float, FloatText.Repr(value));
    }

    // ---- text and bytes

    private void SaveStr(PyStr text)
    {
        if (!_isBinary) SaveRawUnicode(text);
        else if (text.IsWide || text.Length >= 256 || _protocol < 4 || !_output.TryPutShortAscii(Opcode.ShortBinUnicode, text.Narrow))
        {
            var data = TextCodec.Utf8.Encode(text.Span, CodecErrors.SurrogatePass);
            PutSized(data, _protocol >= 4 ? Opcode.ShortBinUnicode : null, Opcode.BinUnicode, Value.Absent);
        }
        Memoize(text);
    }

    /// <summary>The opcode for a length, in the shortest form that there is, and what is so long. No array is so long that the forms with eight bytes are needed.</summary>
    private void PutSized(ReadOnlySpan<byte> data, byte? shortOpcode, byte opcode, in Value owner)
    {
        Span<byte> header = stackalloc byte[5];
        if (shortOpcode is { } code && data.Length < 256)
        {
            header = header[..2];
            header[0] = code;
            header[1] = (byte)data.Length;
        }
        else
        {
            header[0] = opcode;
            System.Buffers.Binary.BinaryPrimitives.WriteInt32LittleEndian(header[1..], data.Length);
        }
        _output.PutLarge(_ts, header, data, owner);
    }

    /// <summary>Text of protocol 0: Latin-1 with escapes for what is beyond, or would be read as something else.</summary>
    private void SaveRawUnicode(PyStr text)
    {
        var line = new System.Text.StringBuilder(text.Length + 2);
        for (int i = 0; i < text.Length; i++)
        {
            int c = text.CodePointAt(i);
            if (c > 0xFFFF) line.Append(CultureInfo.InvariantCulture, $"\\U{c:x8}");
            else if (c > 0xFF || c is '\\' or 0 or '\n' or '\r' or 0x1a) line.Append(CultureInfo.InvariantCulture, $"\\u{c:x4}");
            else line.Append((char)c);
        }
        _output.Put(Opcode.Unicode);
        _output.Put(System.Text.Encoding.Latin1.GetBytes(line.ToString()));
        _output.Put((byte)'\n');
    }

    private void SaveBytes(PyBytes bytes)
    {
        if (_protocol >= 3)
        {
            PutSized(bytes.Data, Opcode.ShortBinBytes, Opcode.BinBytes, bytes);
            Memoize(bytes);
        }
        else if (bytes.Length == 0) SaveReduced(bytes, [PyBytes.TypeObject, PyTuple.Empty]);
        // Python 2 has no bytes, but the text of them that it can encode.
        else SaveReduced(bytes, [PythonPart.Get(_ts, "codecs", "encode"), PyTuple.Of(PyStr.FromNarrow(System.Text.Encoding.Latin1.GetString(bytes.Data)), PyStr.Intern("latin1"))]);
    }

    private void SaveByteArray(PyByteArray bytes)
    {
        if (_protocol >= 5)
        {
            PutByteArray(bytes.Span);
            Memoize(bytes);
        }
        else SaveReduced(bytes, [PyByteArray.TypeObject, bytes.Count == 0 ? PyTuple.Empty : PyTuple.Of(new PyBytes(bytes.Span.ToArray()))]);
    }

    private void PutByteArray(ReadOnlySpan<byte> data)
    {
        Span<byte> header = stackalloc byte[9];
        header[0] = Opcode.ByteArray8;
        System.Buffers.Binary.BinaryPrimitives.WriteInt64LittleEndian(header[1..], data.Length);
        _output.PutLarge(_ts, header, data, Value.Absent);
    }

    private void SaveBuffer(PyPickleBuffer buffer)
    {
        if (_protocol < 5) throw PickleModule.PicklingError(_ts, "PickleBuffer can only be pickled with protocol >= 5");
        var view = buffer.Contiguous() ?? throw PickleModule.PicklingError(_ts, "PickleBuffer can not be pickled when pointing to a non-contiguous buffer");
        bool isReadOnly = view.IsReadOnly;
        if (!_bufferCallback.IsNone && !Ops.IsTrue(_ts, Ops.Call(_ts, _bufferCallback, buffer)))
        {
            _output.Put(Opcode.NextBuffer);
            if (isReadOnly) _output.Put(Opcode.ReadOnlyBuffer);
            return;
        }
        var data = Buffers.Get(_ts, view);
        if (isReadOnly) PutSized(data, Opcode.ShortBinBytes, Opcode.BinBytes, Value.Absent);
        else PutByteArray(data);
        Memoize(buffer);
    }
}
