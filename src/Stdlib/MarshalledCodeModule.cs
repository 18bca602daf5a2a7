using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using PyLite.Compiler.Bytecode;

namespace PyLite.Stdlib;

/// <summary>
/// Code objects as bytes, for <c>marshal</c>. What the virtual machine runs has to come from its own compiler, so what is read must bear the seal of the process that
/// wrote it: bytes that were changed, or that another process wrote, are refused.
/// </summary>
[PyModule("_marshal_code")]
public static partial class MarshalledCodeModule
{
    private const int SealSize = HMACSHA256.HashSizeInBytes;

    /// <summary>Known to nobody outside of this process.</summary>
    private static readonly byte[] Key = RandomNumberGenerator.GetBytes(32);

    /// <summary>A seal, the length of the file's name, the name, and the code in the format of cached code.</summary>
    [PyFunction("dump(code, /)")]
    static Value Dump(Value code)
    {
        if (code.Ref is not PyCode { Code: var known }) throw Err.Type("a code object is expected");
        byte[] name = Encoding.Unicode.GetBytes(known.Filename);
        byte[] body = CodeSerializer.Write(known, default);
        var result = new byte[SealSize + sizeof(int) + name.Length + body.Length];
        var content = result.AsSpan(SealSize);
        BinaryPrimitives.WriteInt32LittleEndian(content, name.Length);
        name.CopyTo(content[sizeof(int)..]);
        body.CopyTo(content[(sizeof(int) + name.Length)..]);
        HMACSHA256.HashData(Key, content, result);
        return new PyBytes(result);
    }

    /// <summary>The code object; ValueError for bytes that <see cref="Dump"/> did not make in this process.</summary>
    [PyFunction("load(data, /)")]
    static Value Load(PyBytes data)
    {
        if (data.Data.Length > SealSize)
        {
            var content = data.Data.AsSpan(SealSize);
            if (CryptographicOperations.FixedTimeEquals(HMACSHA256.HashData(Key, content), data.Data.AsSpan(0, SealSize)))
            {
                int length = BinaryPrimitives.ReadInt32LittleEndian(content);
                string filename = Encoding.Unicode.GetString(content.Slice(sizeof(int), length));
                if (CodeSerializer.Read(content[(sizeof(int) + length)..], filename) is { } code) return PyCode.Of(code);
            }
        }
        throw Err.Value("bad marshal data (PyLite reads code objects only in the process that wrote them)");
    }
}
