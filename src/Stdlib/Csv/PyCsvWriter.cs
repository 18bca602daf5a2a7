namespace PyLite.Stdlib.Csv;

/// <summary>What csv.writer() gives: writes rows to an object with a write method.</summary>
/// <remarks>Reference: https://docs.python.org/3.14/library/csv.html#writer-objects</remarks>
[PyType("writer", Module = "_csv", Abstract = true, Doc = "CSV writer\n\nWriter objects are responsible for generating tabular data\nin CSV format from sequence input.\n")]
public sealed partial class PyCsvWriter : PyObject
{
    private readonly Value _write;
    private readonly PyCsvDialect _dialect;

    internal PyCsvWriter(in Value write, PyCsvDialect dialect) : base(TypeObject)
    {
        _write = write;
        _dialect = dialect;
    }

    [PyGetter("dialect", Member = true)] Value Dialect => _dialect;

    [PyMethod("writerow(self, row, /)", Doc = "Construct and write a CSV record from an iterable of fields.\n\nNon-string elements will be converted to string.")]
    static Value WriteRow(ThreadState ts, PyCsvWriter self, Value row) => self.Write(ts, row);

    [PyMethod("writerows(self, rows, /)", Doc = "Construct and write a series of iterables to a csv file.\n\nNon-string elements will be converted to string.")]
    static void WriteRows(ThreadState ts, PyCsvWriter self, Value rows)
    {
        object? iterator = Ops.GetIter(ts, rows).Ref;
        while (Ops.TryNext(ts, iterator, out var row))
        {
            self.Write(ts, row);
            ts.CheckBreaker();
        }
    }

    private Value Write(ThreadState ts, in Value row)
    {
        var builder = new TextBuilder(stackalloc char[512]);
        try
        {
            int fields = 0;
            var field = Value.None;
            if (PyList.TryExact(row.Ref, out var list))
                for (; fields < list.Count; fields++) Append(ts, ref builder, fields, field = list.Items[fields]);
            else if (PyTuple.TryExact(row.Ref, out var tuple))
                for (; fields < tuple.Length; fields++) Append(ts, ref builder, fields, field = tuple.Items[fields]);
            else
                for (object? iterator = Iterate(ts, row); Ops.TryNext(ts, iterator, out var next); fields++) Append(ts, ref builder, fields, field = next);
            // An empty line would be read as an empty row.
            if (fields == 1 && builder.Length == 0) AppendEmpty(ts, ref builder, field, "single empty field record must be quoted");
            builder.Append(_dialect.LineTerminator.Span);
            return Ops.Call(ts, _write, PyStr.FromText(builder.ToText()));
        }
        finally
        {
            builder.Dispose();
        }
    }

    private static object? Iterate(ThreadState ts, in Value row)
    {
        try
        {
            return Ops.GetIter(ts, row).Ref;
        }
        catch (PyException e) when (e.Value.Type.IsSubtypeOf(Exc.TypeError))
        {
            throw CsvModule.Error(ts, $"iterable expected, not {row.Type.FullName}");
        }
    }

    private void AppendEmpty(ThreadState ts, ref TextBuilder builder, in Value field, string refusal)
    {
        if (_dialect.Quoting == Quoting.None || field.IsNone && _dialect.Quoting is (Quoting.Strings or Quoting.NotNull)) throw CsvModule.Error(ts, refusal);
        builder.Append(_dialect.QuoteChar);
        builder.Append(_dialect.QuoteChar);
    }

    private void Append(ThreadState ts, ref TextBuilder builder, int index, in Value field)
    {
        bool isQuoted = IsQuoted(field);
        if (index > 0) builder.Append(_dialect.Delimiter);
        if (field.IsInt && !isQuoted && _dialect.Delimiter is not (>= '0' and <= '9' or '-'))
        {
            AppendInt(ts, ref builder, field);
            return;
        }
        var text = field.Ref as PyStr ?? (field.IsNone ? PyStr.Empty : Ops.Str(ts, field));
        if (text.Length == 0 && _dialect.Delimiter == ' ' && _dialect.SkipInitialSpace && !isQuoted)
        {
            AppendEmpty(ts, ref builder, field, "empty field must be quoted if delimiter is a space and skipinitialspace is true");
            return;
        }
        if (isQuoted) builder.Append(_dialect.QuoteChar);
        if (!text.IsWide && text.Narrow.AsSpan().IndexOfAny(_dialect.Special) < 0 && !_dialect.LineTerminator.IsWide) builder.Append(text.Narrow);
        else AppendSpecial(ts, ref builder, text, ref isQuoted);
        if (isQuoted) builder.Append(_dialect.QuoteChar);
    }

    private bool IsQuoted(in Value field) => _dialect.Quoting switch
    {
        Quoting.All => true,
        Quoting.NonNumeric => !IsNumber(field),
        Quoting.Strings => field.Ref is PyStr,
        Quoting.NotNull => !field.IsNone,
        _ => false,
    };

    private static bool IsNumber(in Value field) =>
        field.IsInt || field.IsFloat || field.Type is var type && (type.Slot(SlotId.Index) ?? type.Slot(SlotId.Int) ?? type.Slot(SlotId.Float)) is not null || field.Ref is PyComplex;

    private void AppendInt(ThreadState ts, ref TextBuilder builder, in Value field)
    {
        Span<char> digits = stackalloc char[20];
        field.Bits.TryFormat(digits, out int count, default, System.Globalization.CultureInfo.InvariantCulture);
        var text = digits[..count];
        if (text.IndexOfAny(_dialect.Special) < 0) builder.Append(text);
        else
        {
            bool isQuoted = false;
            AppendSpecial(ts, ref builder, Ops.Str(ts, field), ref isQuoted);
            if (isQuoted) builder.Append(_dialect.QuoteChar);
        }
    }

    /// <summary>Writes a text that has characters that mean something: the first that is not escaped has the field quoted, if it is not yet.</summary>
    private void AppendSpecial(ThreadState ts, ref TextBuilder builder, PyStr text, ref bool isQuoted)
    {
        for (int i = 0; i < text.Length && !isQuoted; i++)
        {
            int c = text.CodePointAt(i);
            if (!_dialect.IsSpecial(c) || IsEscaped(c)) continue;
            isQuoted = true;
            builder.Append(_dialect.QuoteChar);
        }
        for (int i = 0; i < text.Length; i++)
        {
            int c = text.CodePointAt(i);
            if (_dialect.IsSpecial(c))
            {
                if (IsEscaped(c)) builder.Append(_dialect.EscapeChar != PyCsvDialect.NotSet ? _dialect.EscapeChar : throw CsvModule.Error(ts, "need to escape, but no escapechar set"));
                else if (c == _dialect.QuoteChar) builder.Append(c);
            }
            builder.Append(c);
        }
    }

    private bool IsEscaped(int c) => _dialect.Quoting == Quoting.None || (c == _dialect.QuoteChar ? !_dialect.DoubleQuote : c == _dialect.EscapeChar);
}
