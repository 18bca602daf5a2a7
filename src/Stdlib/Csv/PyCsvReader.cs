namespace PyLite.Stdlib.Csv;

/// <summary>What csv.reader() gives: an iterator over the rows in lines of text.</summary>
/// <remarks>Reference: https://docs.python.org/3.14/library/csv.html#reader-objects</remarks>
[PyType("reader", Module = "_csv", Abstract = true, Doc = "CSV reader\n\nReader objects are responsible for reading and parsing tabular data\nin CSV format.\n")]
public sealed partial class PyCsvReader : PyIterator
{
    private enum Place { RowStart, FieldStart, InField, Escaped, InQuotes, EscapedInQuotes, BehindQuote, RowEnd, BehindEscapedEnd }

    /// <summary>Stands for the end of a line's text where a character is expected.</summary>
    private const int End = -2;

    private readonly CsvModule.CsvState _state;
    private readonly object? _lines;
    private readonly PyCsvDialect _dialect;

    // The row that is being read.
    private readonly FieldText _field = new();
    // Null where none is: a row was given out.
    private PyList? _row;
    private Place _place;
    private bool _isUnquoted;
    private long _lineNumber;
    private int _columns;

    internal PyCsvReader(CsvModule.CsvState state, object? lines, PyCsvDialect dialect) : base(TypeObject)
    {
        _state = state;
        _lines = lines;
        _dialect = dialect;
    }

    [PyGetter("dialect", Member = true)] Value Dialect => _dialect;
    [PyGetter("line_num", Member = true)] long LineNumber => _lineNumber;

    public override bool TryNext(ThreadState ts, out Value value)
    {
        _row = new PyList(_columns);
        _field.Clear();
        _place = Place.RowStart;
        _isUnquoted = false;
        do
        {
            ts.CheckBreaker();
            bool found = Ops.TryNext(ts, _lines, out var line);
            // The iterator may have asked this reader for a row.
            if (_row == null) throw CsvModule.Error(ts, "iterator has already advanced the reader");
            if (!found)
            {
                value = Value.Absent;
                if (_field.Length == 0 && _place != Place.InQuotes) return false;
                if (_dialect.Strict) throw CsvModule.Error(ts, "unexpected end of data");
                Save(ts, _field.Take());
                break;
            }
            if (line.Ref is not PyStr text) throw CsvModule.Error(ts, $"iterator should return strings, not {line.Type.FullName} (the file should be opened in text mode)");
            _lineNumber++;
            if (text.IsWide) ReadWide(ts, text);
            else ReadNarrow(ts, text);
        }
        while (_place != Place.RowStart);
        _columns = _row.Count;
        value = _row;
        _row = null;
        return true;
    }

    private void ReadWide(ThreadState ts, PyStr line)
    {
        for (int i = 0; i < line.Length; i++) Take(ts, line.CodePointAt(i));
        Take(ts, End);
    }

    /// <summary>Reads a line; runs of ordinary characters at once, and a field that stands in one piece without copying it first.</summary>
    private void ReadNarrow(ThreadState ts, PyStr line)
    {
        string text = line.Narrow;
        int i = 0;
        while (i < text.Length)
        {
            char c = text[i];
            if (_place is Place.FieldStart or Place.RowStart && IsOrdinary(c))
            {
                int n = text.AsSpan(i).IndexOfAny(_dialect.FieldStops);
                if (n < 0) n = text.Length - i;
                _isUnquoted = true;
                // What ends it here is the delimiter, or the end of the row; an escape has it go on.
                if (i + n == text.Length || text[i + n] != _dialect.EscapeChar)
                {
                    CheckLength(ts, n);
                    Save(ts, line.Substring(ts, i, n));
                    i += n;
                    _place = i == text.Length ? Place.RowStart : text[i] == _dialect.Delimiter ? Place.FieldStart : Place.RowEnd;
                    if (i++ >= text.Length) return;
                    continue;
                }
                i = AppendRun(ts, text, i, n, Place.InField);
            }
            else if (_place == Place.InField && !IsStop(c))
            {
                int n = text.AsSpan(i).IndexOfAny(_dialect.FieldStops);
                i = AppendRun(ts, text, i, n < 0 ? text.Length - i : n, Place.InField);
            }
            else if (_place == Place.InQuotes)
            {
                int n = text.AsSpan(i).IndexOfAny(_dialect.QuotedStops);
                if (n != 0) i = AppendRun(ts, text, i, n < 0 ? text.Length - i : n, Place.InQuotes);
                else
                {
                    Take(ts, c);
                    i++;
                }
            }
            else
            {
                Take(ts, c);
                i++;
            }
        }
        Take(ts, End);
    }

    private bool IsStop(char c) => c is '\r' or '\n' || c == _dialect.Delimiter || c == _dialect.EscapeChar;

    /// <summary>Whether a character at the start of a field is the first of an unquoted one.</summary>
    private bool IsOrdinary(char c) => !IsStop(c) && (c != _dialect.QuoteChar || _dialect.Quoting == Quoting.None) && (c != ' ' || !_dialect.SkipInitialSpace);

    private int AppendRun(ThreadState ts, string text, int start, int count, Place place)
    {
        CheckLength(ts, count);
        _field.Append(text.AsSpan(start, count));
        _place = place;
        return start + count;
    }

    /// <summary>Before so many characters are added to the field.</summary>
    private void CheckLength(ThreadState ts, int count)
    {
        if (_field.Length + (long)count > _state.FieldLimit) throw CsvModule.Error(ts, $"field larger than field limit ({_state.FieldLimit})");
    }

    private void Add(ThreadState ts, int point)
    {
        CheckLength(ts, 1);
        _field.Append(point);
    }

    /// <summary>Adds a field to the row, as what the quoting says.</summary>
    private void Save(ThreadState ts, PyStr text)
    {
        var quoting = _dialect.Quoting;
        var row = _row!;
        if (!_isUnquoted || quoting is Quoting.Minimal or Quoting.All or Quoting.None) row.Append(text);
        else if (text.Length == 0) row.Append(quoting is Quoting.NotNull or Quoting.Strings ? Value.None : text);
        else row.Append(quoting == Quoting.NotNull ? text : Ops.Call(ts, PyFloat.TypeObject, text));
    }

    /// <summary>Goes on by a character, or by the end of a line's text.</summary>
    private void Take(ThreadState ts, int c)
    {
        switch (_place)
        {
            case Place.RowStart:
                // An empty line is an empty row.
                if (c == End) return;
                if (c is '\r' or '\n') _place = Place.RowEnd;
                else TakeFirst(ts, c);
                return;
            case Place.FieldStart:
                TakeFirst(ts, c);
                return;
            case Place.BehindEscapedEnd when c == End:
                return;
            case Place.BehindEscapedEnd:
            case Place.InField:
                TakeInField(ts, c);
                return;
            case Place.Escaped:
                Add(ts, c == End ? '\n' : c);
                _place = c is '\r' or '\n' ? Place.BehindEscapedEnd : Place.InField;
                return;
            case Place.InQuotes:
                TakeInQuotes(ts, c);
                return;
            case Place.EscapedInQuotes:
                Add(ts, c == End ? '\n' : c);
                _place = Place.InQuotes;
                return;
            case Place.BehindQuote:
                TakeBehindQuote(ts, c);
                return;
            default:
                if (c == End) _place = Place.RowStart;
                else if (c is not ('\r' or '\n')) throw CsvModule.Error(ts, "new-line character seen in unquoted field - do you need to open the file with newline=''?");
                return;
        }
    }

    private void TakeFirst(ThreadState ts, int c)
    {
        _isUnquoted = true;
        if (c is '\r' or '\n' or End) EndRow(ts, c);
        else if (c == _dialect.QuoteChar && _dialect.Quoting != Quoting.None)
        {
            _isUnquoted = false;
            _place = Place.InQuotes;
        }
        else if (c == _dialect.EscapeChar) _place = Place.Escaped;
        else if (c == ' ' && _dialect.SkipInitialSpace) _place = Place.FieldStart;
        else if (c == _dialect.Delimiter) EndField(ts);
        else
        {
            Add(ts, c);
            _place = Place.InField;
        }
    }

    private void TakeInField(ThreadState ts, int c)
    {
        if (c is '\r' or '\n' or End) EndRow(ts, c);
        else if (c == _dialect.EscapeChar) _place = Place.Escaped;
        else if (c == _dialect.Delimiter) EndField(ts);
        else Add(ts, c);
    }

    private void TakeInQuotes(ThreadState ts, int c)
    {
        if (c == End) return;
        if (c == _dialect.EscapeChar) _place = Place.EscapedInQuotes;
        else if (c == _dialect.QuoteChar && _dialect.Quoting != Quoting.None) _place = _dialect.DoubleQuote ? Place.BehindQuote : Place.InField;
        else Add(ts, c);
    }

    private void TakeBehindQuote(ThreadState ts, int c)
    {
        if (c == _dialect.QuoteChar && _dialect.Quoting != Quoting.None)
        {
            Add(ts, c);
            _place = Place.InQuotes;
        }
        else if (c == _dialect.Delimiter) EndField(ts);
        else if (c is '\r' or '\n' or End) EndRow(ts, c);
        else if (_dialect.Strict) throw CsvModule.Error(ts, $"'{PyStr.FromCodePoint(_dialect.Delimiter)}' expected after '{PyStr.FromCodePoint(_dialect.QuoteChar)}'");
        else
        {
            Add(ts, c);
            _place = Place.InField;
        }
    }

    private void EndField(ThreadState ts)
    {
        Save(ts, _field.Take());
        _place = Place.FieldStart;
    }

    private void EndRow(ThreadState ts, int c)
    {
        Save(ts, _field.Take());
        _place = c == End ? Place.RowStart : Place.RowEnd;
    }
}
