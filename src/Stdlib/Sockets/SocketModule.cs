using System.Buffers.Binary;
using System.Net;
using System.Net.Sockets;
using PyLite.Vm.Limits;
using ThreadState = PyLite.Vm.Eval.ThreadState;

namespace PyLite.Stdlib.Sockets;

/// <summary>_socket: what the module socket of CPython's Lib stands on. See https://docs.python.org/3.14/library/socket.html</summary>
[PyModule("_socket", Doc = "Implementation module for socket operations.")]
[PyModuleType(typeof(PySocket))]
public static partial class SocketModule
{
    private sealed class State
    {
        public double? DefaultTimeout;
    }

    [PyModuleInit]
    static void Init(ThreadState ts, PyModule module)
    {
        module.State = new State();
        foreach (var (name, value) in Constants) Ops.SetAttr(ts, module, name, value);
        if (OperatingSystem.IsLinux())
        {
            foreach (var (name, value) in FurtherConstants) Ops.SetAttr(ts, module, name, value);
            Ops.SetAttr(ts, module, "BDADDR_ANY", "00:00:00:00:00:00");
            Ops.SetAttr(ts, module, "BDADDR_LOCAL", "00:00:00:FF:FF:FF");
        }
        Ops.SetAttr(ts, module, "has_ipv6", Socket.OSSupportsIPv6);
        Ops.SetAttr(ts, module, "error", PyOSError.TypeObject);
        Ops.SetAttr(ts, module, "timeout", Ops.GetAttr(ts, Importer.ImportModule(ts, "builtins"), "TimeoutError"));
        foreach (string name in (string[])["herror", "gaierror"]) Ops.SetAttr(ts, module, name, PythonPart.Get(ts, "_socket_errors", name));
        Ops.SetAttr(ts, module, "SocketType", PySocket.TypeObject);
    }

    /// <summary>The timeout of sockets that are made now: null to wait without end.</summary>
    internal static double? DefaultTimeout(ThreadState ts) => ((PyModule)Importer.ImportModule(ts, "_socket").Ref!).State is State state ? state.DefaultTimeout : null;

    [PyFunction("getdefaulttimeout()", Doc = "Returns the default timeout in seconds (float) for new socket objects.")]
    static Value GetDefaultTimeout(PyModule module) => ((State)module.State!).DefaultTimeout is { } seconds ? seconds : Value.None;

    [PyFunction("setdefaulttimeout(timeout, /)", Doc = "Set the default timeout in seconds (float) for new socket objects.")]
    static void SetDefaultTimeout(ThreadState ts, PyModule module, Value timeout) => ((State)module.State!).DefaultTimeout = PySocket.ParseTimeout(ts, timeout);

    [PyFunction("gethostname()", Doc = "Return the current host name.")]
    static string GetHostName(ThreadState ts) => ts.Interpreter.Host.Sockets.MachineName;

    [PyFunction("close(integer, /)", Doc = "Close an integer socket file descriptor.")]
    static void CloseNumber(ThreadState ts, int number) => (ts.Interpreter.Host.Sockets.Take(number) ?? throw Err.OS(Errno.EBADF)).Dispose();

    [PyFunction("CMSG_LEN(length, /)", Doc = "Return the total length, without trailing padding, of an ancillary\ndata item with associated data of the given length.")]
    static long ItemLength(long length) => length is >= 0 and <= int.MaxValue ? SocketMessages.HeaderSize + length : throw Err.Overflow("CMSG_LEN() argument out of range");

    [PyFunction("CMSG_SPACE(length, /)", Doc = "Return the buffer size needed for recvmsg() to receive an ancillary\ndata item with associated data of the given length, along with any\ntrailing padding.")]
    static long ItemSpace(long length) => length is >= 0 and <= int.MaxValue ? SocketMessages.Space(length) : throw Err.Overflow("CMSG_SPACE() argument out of range");

    [PyFunction("dup(fd, /)", Doc = "Duplicate an integer socket file descriptor.")]
    static long Dup(ThreadState ts, int fd) => ts.Interpreter.Host.Sockets.Duplicate(fd) ?? throw Err.OS(Errno.EBADF);

    [PyFunction("socketpair(family=-1, type=1, proto=0, /)", Doc = "Create a pair of socket objects from the sockets returned by the platform socketpair() function.")]
    static Value SocketPair(ThreadState ts, int family, int type, int proto)
    {
        if (family < 0) family = OperatingSystem.IsWindows() ? Inet : Unix;
        var (first, second) = MakePair(ts, Addresses.FamilyOf(family), (type & 0xF) == 2 ? SocketType.Dgram : SocketType.Stream);
        var sockets = ts.Interpreter.Host.Sockets;
        return PyTuple.Of(Python(first), Python(second));

        // What the system calls a pair has no names; these have been connected by one that nobody else knows.
        Value Python(Socket socket) => Ops.Call(ts, PySocket.TypeObject, family, type, proto, sockets.Number(socket, loose: true));
    }

    private static (Socket First, Socket Second) MakePair(ThreadState ts, AddressFamily family, SocketType type)
    {
        var sockets = ts.Interpreter.Host.Sockets;
        var protocol = family == AddressFamily.Unix ? ProtocolType.Unspecified : type == SocketType.Stream ? ProtocolType.Tcp : ProtocolType.Udp;
        Socket first = sockets.Make(family, type, protocol), second = sockets.Make(family, type, protocol);
        string folder = Path.GetTempPath();
        EndPoint Name()
        {
            if (family == AddressFamily.InterNetwork) return new IPEndPoint(IPAddress.Loopback, 0);
            if (family == AddressFamily.InterNetworkV6) return new IPEndPoint(IPAddress.IPv6Loopback, 0);
            string name = "pylite-" + Guid.NewGuid().ToString("N");
            return new UnixDomainSocketEndPoint(OperatingSystem.IsLinux() ? "\0" + name : Path.Combine(folder, name));
        }
        try
        {
            first.Bind(Name());
            if (type == SocketType.Dgram)
            {
                second.Bind(Name());
                first.Connect(second.LocalEndPoint!);
                second.Connect(first.LocalEndPoint!);
                return (first, second);
            }
            first.Listen(1);
            second.Connect(first.LocalEndPoint!);
            var accepted = first.Accept();
            first.Dispose();
            return (accepted, second);
        }
        catch (SocketException e)
        {
            throw Err.OS(e.NativeErrorCode);
        }
    }

    [PyFunction("getnameinfo(sockaddr, flags, /)", Doc = "Get host and port for a sockaddr.")]
    static Value GetNameInfo(ThreadState ts, Value sockaddr, int flags)
    {
        if (sockaddr.Ref is not PyTuple { Length: >= 2 } tuple) throw Err.Type("getnameinfo() argument 1 must be a tuple");
        string host = Text(ts, tuple.Items[0], "getnameinfo(): illegal sockaddr argument");
        int port = (int)Ops.ToLong(ts, tuple.Items[1]);
        if (!IPAddress.TryParse(host, out var address)) throw ResolveError(ts, NoName);
        const int numericHost = 1, numericService = 2, nameRequired = 8;
        string name = address.ToString();
        if ((flags & numericHost) == 0)
        {
            try
            {
                using (ts.Block()) name = ts.Interpreter.Host.Sockets.Describe(name).HostName;
            }
            catch (SocketException)
            {
                if ((flags & nameRequired) != 0) throw ResolveError(ts, NoName);
            }
        }
        string service = (flags & numericService) == 0 && Array.Find(Services, s => s.Port == port).Name is { } known ? known : port.ToString(System.Globalization.CultureInfo.InvariantCulture);
        return PyTuple.Of(name, service);
    }

    [PyFunction("if_nameindex()", Doc = "Returns a list of network interface information (index, name) tuples.")]
    static Value InterfaceNames(ThreadState ts)
    {
        ts.Interpreter.Host.Policy.CheckNetwork("if_nameindex");
        var list = new PyList();
        if (OperatingSystem.IsLinux())
        {
            // The system numbers them without gaps but for those that are gone.
            foreach (string folder in Directory.EnumerateDirectories("/sys/class/net"))
                if (Os.LibC.TryInterfaceIndex(Path.GetFileName(folder), out uint index)) list.Append(PyTuple.Of((long)index, Path.GetFileName(folder)));
            Ops.CallMethod(ts, list, "sort");
            return list;
        }
        foreach (var one in System.Net.NetworkInformation.NetworkInterface.GetAllNetworkInterfaces())
            if (one.Supports(System.Net.NetworkInformation.NetworkInterfaceComponent.IPv4)) list.Append(PyTuple.Of(one.GetIPProperties().GetIPv4Properties()?.Index ?? 0, one.Name));
        return list;
    }

    [PyFunction("if_nametoindex(oname, /)", Doc = "Returns the interface index corresponding to the interface name if_name.")]
    static long InterfaceIndex(ThreadState ts, Value oname)
    {
        string name = Os.PosixModule.PathText(ts, oname);
        ts.Interpreter.Host.Policy.CheckNetwork("if_nametoindex");
        const int noDevice = 19;
        return OperatingSystem.IsLinux() && Os.LibC.TryInterfaceIndex(name, out uint index) ? index : throw Err.OS(noDevice);
    }

    [PyFunction("if_indextoname(if_index, /)", Doc = "Returns the interface name corresponding to the interface index if_index.")]
    static string InterfaceName(ThreadState ts, Value ifIndex)
    {
        if (!Ops.TryInt(Ops.ToIndex(ts, ifIndex), out var index)) throw Err.Type("an integer is required");
        if (index < 0) throw Err.Value("Cannot convert negative int");
        if (index > uint.MaxValue) throw Err.Overflow("Python int too large for C unsigned int");
        ts.Interpreter.Host.Policy.CheckNetwork("if_indextoname");
        const int noAddress = 6;
        return OperatingSystem.IsLinux() && Os.LibC.InterfaceNameOf((uint)index) is { } name ? name : throw Err.OS(noAddress);
    }

    [PyFunction("sethostname(name, /)", Doc = "sethostname(name)\n\nSets the hostname to name.")]
    static void SetHostName(ThreadState ts, Value name)
    {
        string text = Os.PosixModule.PathText(ts, name);
        Audits.Tell(ts, "socket.sethostname", name);
        ts.Interpreter.Host.Policy.CheckProcess("sethostname");
        if (!OperatingSystem.IsLinux()) throw Err.OS(Errno.EPERM);
        int error = Os.LibC.SetHostName(text);
        if (error != 0) throw Err.OS(error);
    }

    // ---- names

    [PyFunction("gethostbyname(host, /)", Doc = "Return the IP address (a string of the form '255.255.255.255') for a host.")]
    static string GetHostByName(ThreadState ts, string host) => Addresses.Resolve(ts, host, AddressFamily.InterNetwork)[0].ToString();

    [PyFunction("gethostbyname_ex(host, /)", Doc = "Return the true host name, a list of aliases, and a list of IP addresses, for a host.")]
    static Value GetHostByNameEx(ThreadState ts, string host)
    {
        var found = Addresses.Resolve(ts, host, AddressFamily.InterNetwork);
        return PyTuple.Of(host, new PyList(), List(found.Select(static a => (Value)a.ToString())));
    }

    [PyFunction("gethostbyaddr(host, /)", Doc = "Return the true host name, a list of aliases, and a list of IP addresses, for a host.")]
    static Value GetHostByAddress(ThreadState ts, string host)
    {
        try
        {
            IPHostEntry entry;
            using (ts.Block()) entry = ts.Interpreter.Host.Sockets.Describe(host);
            return PyTuple.Of(entry.HostName, List(entry.Aliases.Select(static a => (Value)a)), List(entry.AddressList.Select(static a => (Value)a.ToString())));
        }
        catch (SocketException)
        {
            throw new PyException((PyBaseException)Ops.Call(ts, PythonPart.Get(ts, "_socket_errors", "herror"), 1, "Unknown host").Ref!);
        }
    }

    private static PyList List(IEnumerable<Value> items)
    {
        var list = new PyList();
        foreach (var item in items) list.Append(item);
        return list;
    }

    /// <summary>gaierror with getaddrinfo()'s number and text.</summary>
    internal static PyException ResolveError(ThreadState ts, int code) =>
        new((PyBaseException)Ops.Call(ts, PythonPart.Get(ts, "_socket_errors", "gaierror"), code, ResolveText(code)).Ref!);

    [PyFunction("getaddrinfo(host, port, family=0, type=0, proto=0, flags=0)", Doc = "Resolve host and port into list of address info entries.")]
    static Value GetAddressInfo(ThreadState ts, Value host, Value port, int family, int type, int proto, int flags)
    {
        if (family is not (Unspecified or Inet or Inet6)) throw ResolveError(ts, NoFamily);
        int number = PortOf(ts, port, flags);
        if (host.IsNone && port.IsNone) throw ResolveError(ts, NoName);
        IPAddress[] addresses;
        if (host.IsNone)
        {
            bool passive = (flags & Passive) != 0;
            addresses = passive ? [IPAddress.Any, IPAddress.IPv6Any] : [IPAddress.IPv6Loopback, IPAddress.Loopback];
        }
        else
        {
            string name = Text(ts, host, "getaddrinfo() argument 1 must be string or None");
            if (IPAddress.TryParse(name, out var literal) && (literal.AddressFamily != AddressFamily.InterNetwork || name.Count(static c => c == '.') == 3)) addresses = [literal];
            else if ((flags & NumericHost) != 0) throw ResolveError(ts, NoName);
            else addresses = Addresses.Resolve(ts, name, null);
        }
        (int Type, int Protocol)[] kinds = [(1, 6), (2, 17), (3, 0)];
        var result = new PyList();
        foreach (var address in addresses)
        {
            int its = Addresses.NumberOf(address.AddressFamily);
            if (family != Unspecified && family != its) continue;
            foreach (var (kind, protocol) in kinds)
            {
                if (type != 0 && type != kind || proto != 0 && protocol != 0 && proto != protocol) continue;
                var where = its == Inet6 ? PyTuple.Of(address.ToString(), number, 0, address.ScopeId) : PyTuple.Of(address.ToString(), number);
                result.Append(PyTuple.Of(its, kind, protocol == 0 ? proto : protocol, (flags & CanonicalName) != 0 && !host.IsNone ? host : "", where));
            }
        }
        if (result.Count == 0) throw ResolveError(ts, NoName);
        return result;
    }

    private static string Text(ThreadState ts, in Value value, string message) => value.Ref switch
    {
        PyStr text => text.ToString(),
        PyBytes bytes => System.Text.Encoding.UTF8.GetString(bytes.Data),
        _ => throw Err.Type(message),
    };

    private static int PortOf(ThreadState ts, in Value port, int flags)
    {
        if (port.IsNone) return 0;
        if (Ops.TryInt(port, out _)) return (int)Ops.ToLong(ts, port) & 0xFFFF;
        string text = Text(ts, port, "Int or String expected");
        if (int.TryParse(text, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out int number)) return number & 0xFFFF;
        if ((flags & NumericService) != 0) throw ResolveError(ts, NoName);
        foreach (var (name, its) in Services)
            if (name == text) return its;
        throw ResolveError(ts, NoService);
    }

    [PyFunction("getservbyname(servicename, protocolname=None, /)", Doc = "Return a port number from a service name and protocol name.")]
    static long GetServiceByName(string name, Value protocol)
    {
        foreach (var (known, port) in Services)
            if (known == name) return port;
        throw Err.New(PyOSError.TypeObject, "service/proto not found");
    }

    [PyFunction("getservbyport(port, protocolname=None, /)", Doc = "Return the service name from a port number and protocol name.")]
    static string GetServiceByPort(int port, Value protocol)
    {
        if (port is < 0 or > 0xFFFF) throw Err.Overflow("getservbyport: port must be 0-65535.");
        foreach (var (known, its) in Services)
            if (its == port) return known;
        throw Err.New(PyOSError.TypeObject, "port/proto not found");
    }

    [PyFunction("getprotobyname(name, /)", Doc = "Return the protocol number for the named protocol.")]
    static long GetProtocolByName(string name) => name switch
    {
        "ip" => 0, "icmp" => 1, "igmp" => 2, "tcp" => 6, "udp" => 17, "ipv6" => 41, "ipv6-icmp" => 58,
        _ => throw Err.New(PyOSError.TypeObject, "protocol not found"),
    };

    // ---- addresses and byte orders

    [PyFunction("inet_aton(ip_addr, /)", Doc = "Convert an IP address in string format (123.45.67.89) to the 32-bit packed binary format used in low-level network functions.")]
    static Value InetAton(string text)
    {
        var parts = text.Split('.');
        if (text.Length > 0 && parts.Length <= 4 && IPAddress.TryParse(text, out var address) && address.AddressFamily == AddressFamily.InterNetwork) return new PyBytes(address.GetAddressBytes());
        throw Err.New(PyOSError.TypeObject, "illegal IP address string passed to inet_aton");
    }

    [PyFunction("inet_ntoa(packed_ip, /)", Doc = "Convert an IP address from 32-bit packed binary format to string format.")]
    static string InetNtoa(ThreadState ts, Value packed)
    {
        var bytes = Buffers.GetArray(ts, packed);
        if (bytes.Length != 4) throw Err.New(PyOSError.TypeObject, "packed IP wrong length for inet_ntoa");
        return new IPAddress(bytes).ToString();
    }

    [PyFunction("inet_pton(af, ip, /)", Doc = "Convert an IP address from string format to a packed string suitable for use with low-level network functions.")]
    static Value InetPton(int family, string text)
    {
        if (family is not (Inet or Inet6)) throw Err.OS(Errno.EAFNOSUPPORT);
        bool wellFormed = family == Inet ? text.Split('.') is { Length: 4 } parts && parts.All(static p => p is { Length: > 0 and <= 3 } && p.All(char.IsAsciiDigit)) : text.Contains(':') && !text.Contains('%');
        if (wellFormed && IPAddress.TryParse(text, out var address)) return new PyBytes(address.GetAddressBytes());
        throw Err.New(PyOSError.TypeObject, "illegal IP address string passed to inet_pton");
    }

    [PyFunction("inet_ntop(af, packed_ip, /)", Doc = "Convert a packed IP address of the given family to string format.")]
    static string InetNtop(ThreadState ts, int family, Value packed)
    {
        var bytes = Buffers.GetArray(ts, packed);
        if (family is not (Inet or Inet6)) throw Err.Value($"unknown address family {family}");
        if (bytes.Length != (family == Inet ? 4 : 16)) throw Err.Value("invalid length of packed IP address string");
        return new IPAddress(bytes).ToString();
    }

    [PyFunction("htons(x, /)", Doc = "Convert a 16-bit unsigned integer from host to network byte order.")]
    static long Htons(long x) => Swap16(x);

    [PyFunction("ntohs(x, /)", Doc = "Convert a 16-bit unsigned integer from network to host byte order.")]
    static long Ntohs(long x) => Swap16(x);

    [PyFunction("htonl(x, /)", Doc = "Convert a 32-bit integer from host to network byte order.")]
    static long Htonl(Value x) => Swap32(x);

    [PyFunction("ntohl(x, /)", Doc = "Convert a 32-bit integer from network to host byte order.")]
    static long Ntohl(Value x) => Swap32(x);

    private static long Swap16(long x)
    {
        if (x < 0) throw Err.Value("Cannot convert negative int");
        if (x > 0xFFFF) throw Err.Overflow("Python int too large for C uint16_t");
        return BitConverter.IsLittleEndian ? BinaryPrimitives.ReverseEndianness((ushort)x) : x;
    }

    private static long Swap32(in Value value)
    {
        var number = Ops.ToBigInteger(ThreadState.Current, value);
        if (number < 0) throw Err.Value("Cannot convert negative int");
        if (number > uint.MaxValue) throw Err.Overflow("Python int too large for C uint32_t");
        return BitConverter.IsLittleEndian ? BinaryPrimitives.ReverseEndianness((uint)number) : (long)number;
    }
}
