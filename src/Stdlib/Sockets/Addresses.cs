using System.Net;
using System.Net.Sockets;
using ThreadState = PyLite.Vm.Eval.ThreadState;

namespace PyLite.Stdlib.Sockets;

/// <summary>Addresses of sockets: Python's tuples and strings, .NET's end points.</summary>
internal static class Addresses
{
    public static AddressFamily FamilyOf(int number) => number switch
    {
        SocketModule.Inet => AddressFamily.InterNetwork,
        SocketModule.Inet6 => AddressFamily.InterNetworkV6,
        SocketModule.Unix => AddressFamily.Unix,
        _ => throw Err.OS(Errno.EAFNOSUPPORT),
    };

    public static int NumberOf(AddressFamily family) => family switch
    {
        AddressFamily.InterNetwork => SocketModule.Inet,
        AddressFamily.InterNetworkV6 => SocketModule.Inet6,
        AddressFamily.Unix => SocketModule.Unix,
        _ => SocketModule.Unspecified,
    };

    /// <summary>The end point of an address as scripts write it.</summary>
    public static EndPoint Parse(ThreadState ts, AddressFamily family, in Value address, string caller)
    {
        if (family == AddressFamily.Unix)
        {
            string path = address.Ref switch
            {
                PyStr text => text.ToString(),
                PyBytes bytes => System.Text.Encoding.UTF8.GetString(bytes.Data),
                _ => throw Buffers.NotBytes(address),
            };
            if (path.Length > 107) throw Err.New(PyOSError.TypeObject, "AF_UNIX path too long");
            return new UnixDomainSocketEndPoint(path);
        }
        string shown = family == AddressFamily.InterNetwork ? "AF_INET" : "AF_INET6";
        if (address.Ref is not PyTuple tuple) throw Err.Type($"{caller}(): {shown} address must be tuple, not {address.Type.FullName}");
        int most = family == AddressFamily.InterNetwork ? 2 : 4;
        if (tuple.Length < 2 || tuple.Length > most)
            throw Err.Type(most == 2 ? $"{caller}(): AF_INET address must be a pair (host, port)" : $"{caller}(): AF_INET6 address must be a tuple (host, port[, flowinfo[, scopeid]])");
        string host = tuple.Items[0].Ref switch
        {
            PyStr text => text.ToString(),
            PyBytes bytes => System.Text.Encoding.UTF8.GetString(bytes.Data),
            _ => throw Err.Type($"str, bytes or bytearray expected, not {tuple.Items[0].Type.FullName}"),
        };
        long port = Ops.ToLong(ts, tuple.Items[1]);
        if (port is < 0 or > 0xFFFF) throw Err.Overflow($"{caller}(): port must be 0-65535.");
        var found = host switch
        {
            "" => family == AddressFamily.InterNetwork ? IPAddress.Any : IPAddress.IPv6Any,
            "<broadcast>" => IPAddress.Broadcast,
            _ => Resolve(ts, host, family)[0],
        };
        if (tuple.Length > 3) found = new IPAddress(found.GetAddressBytes(), Ops.ToLong(ts, tuple.Items[3]));
        return new IPEndPoint(found, (int)port);
    }

    /// <summary>An end point as scripts see it.</summary>
    public static Value Show(EndPoint? point) => point switch
    {
        IPEndPoint { AddressFamily: AddressFamily.InterNetworkV6 } ip => PyTuple.Of(new IPAddress(ip.Address.GetAddressBytes()).ToString(), ip.Port, 0, ip.Address.ScopeId),
        IPEndPoint ip => PyTuple.Of(ip.Address.ToString(), ip.Port),
        UnixDomainSocketEndPoint unix => unix.ToString(),
        _ => Value.None,
    };

    /// <summary>The addresses of a host, of one family if that is given; gaierror.</summary>
    public static IPAddress[] Resolve(ThreadState ts, string host, AddressFamily? family)
    {
        IPAddress[] found;
        if (IPAddress.TryParse(host, out var literal)) found = [literal];
        else
        {
            try
            {
                using (ts.Block()) found = ts.Interpreter.Host.Sockets.Resolve(host);
            }
            catch (SocketException e)
            {
                throw SocketModule.ResolveError(ts, e.SocketErrorCode == SocketError.TryAgain ? -3 : -2);
            }
            catch (ArgumentException)
            {
                throw SocketModule.ResolveError(ts, -2);
            }
        }
        if (family != null) found = Array.FindAll(found, a => a.AddressFamily == family);
        return found.Length > 0 ? found : throw SocketModule.ResolveError(ts, literal != null ? -9 : -2);
    }
}
