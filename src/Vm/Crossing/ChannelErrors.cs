namespace PyLite.Vm.Crossing;

/// <summary>The exceptions about channels, which all interpreters share.</summary>
public static class ChannelErrors
{
    private const string Module = "_interpchannels";

    public static readonly PyType Error = PyType.MakeSimple("ChannelError", static () => Exc.RuntimeError, Module);
    public static readonly PyType NotFoundError = PyType.MakeSimple("ChannelNotFoundError", static () => Error!, Module);
    public static readonly PyType ClosedError = PyType.MakeSimple("ChannelClosedError", static () => Error!, Module);
    public static readonly PyType EmptyError = PyType.MakeSimple("ChannelEmptyError", static () => Error!, Module);
    public static readonly PyType NotEmptyError = PyType.MakeSimple("ChannelNotEmptyError", static () => Error!, Module);

    public static PyException NotFound(long id) => Err.New(NotFoundError, $"channel {id} not found");
    public static PyException Empty(long id) => Err.New(EmptyError, $"channel {id} is empty");
    internal static PyException NotEmpty(long id) => Err.New(NotEmptyError, $"channel {id} may not be closed if not empty (try force=True)");

    /// <summary>Nobody can use it any more.</summary>
    internal static PyException Closed(long id) => Err.New(ClosedError, $"channel {id} is closed");

    /// <summary>The interpreter has released its end.</summary>
    internal static PyException Released(long id) => Err.New(ClosedError, $"channel {id} is already closed");

    /// <summary>It was closed while somebody waited for his item to be received.</summary>
    internal static PyException ClosedMeanwhile(long id) => Err.New(ClosedError, $"channel {id} has closed");
}
