using System.Text;

namespace PyLite.Vm.Builtins;

/// <summary>A text stream over a .NET stream.</summary>
[PyType("ConsoleStream", Module = "sys")]
public sealed partial class PyConsoleStream(Stream stream) : PyObject(TypeObject), INativeTextWriter
{
    private readonly StringBuilder _buffer = new();

    public bool IsPlain => true;

    public void Write(ThreadState ts, PyStr text)
    {
        _buffer.Append(text.Utf16);
        if (_buffer.Length > 8192) Flush();
    }

    [PyMethod("write(self, text, /)")]
    long Write(ThreadState ts, Value text)
    {
        if (text.Ref is not PyStr s) throw Err.Type($"write() argument must be str, not {text.Type.Name}");
        Write(ts, s);
        return s.Length;
    }

    [PyMethod("flush(self, /)")]
    void Flush()
    {
        stream.Write(Encoding.UTF8.GetBytes(_buffer.ToString()));
        stream.Flush();
        _buffer.Clear();
    }
}
