using System.Text;
using PyLite.Interop;

namespace PyLite.Tests.Interop;

/// <summary>An interpreter whose output can be read.</summary>
internal sealed class Hosting : IDisposable
{
    private static readonly PyHost Host = MakeHost();
    private readonly MemoryStream _output = new();

    public Hosting(PyInterpreterOptions? options = null) =>
        Python = Host.CreateInterpreter((options ?? new PyInterpreterOptions()) with { Output = _output, ErrorOutput = Stream.Null, Unbuffered = true });

    public PyInterpreter Python { get; }

    /// <summary>What scripts have printed so far.</summary>
    public string Output => Encoding.UTF8.GetString(_output.ToArray());

    public void Dispose() => Python.Dispose();

    private static PyHost MakeHost()
    {
        var host = new PyHost();
        host.Register(Generated.NativeModules_PyLite_Tests_Interop.All);
        return host;
    }
}
