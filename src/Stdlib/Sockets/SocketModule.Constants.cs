namespace PyLite.Stdlib.Sockets;

/// <summary>The numbers of the socket interface, Linux's on every system: what .NET names otherwise is translated.</summary>
public static partial class SocketModule
{
    internal const int Unspecified = 0, Unix = 1, Inet = 2, Inet6 = 10;
    internal const int LevelSocket = 1, LevelTcp = 6, OptionType = 3, OptionError = 4, OptionProtocol = 38, OptionDomain = 39, Rights = 1;
    private const int Passive = 1, CanonicalName = 2, NumericHost = 4, NumericService = 1024;
    private const int NoName = -2, NoFamily = -6, NoService = -8;

    private static readonly (string Name, long Value)[] Constants =
    [
        ("AF_UNSPEC", Unspecified), ("AF_UNIX", Unix), ("AF_INET", Inet), ("AF_INET6", Inet6),
        ("SOCK_STREAM", 1), ("SOCK_DGRAM", 2), ("SOCK_RAW", 3), ("SOCK_RDM", 4), ("SOCK_SEQPACKET", 5), ("SOCK_NONBLOCK", 2048), ("SOCK_CLOEXEC", 524288),
        ("SOL_SOCKET", LevelSocket), ("SOL_IP", 0), ("SOL_TCP", LevelTcp), ("SOL_UDP", 17),
        ("SO_DEBUG", 1), ("SO_REUSEADDR", 2), ("SO_TYPE", OptionType), ("SO_ERROR", OptionError), ("SO_DONTROUTE", 5), ("SO_BROADCAST", 6), ("SO_SNDBUF", 7), ("SO_RCVBUF", 8),
        ("SO_KEEPALIVE", 9), ("SO_OOBINLINE", 10), ("SO_PRIORITY", 12), ("SO_LINGER", 13), ("SO_REUSEPORT", 15), ("SO_PASSCRED", 16), ("SO_PEERCRED", 17),
        ("SO_RCVLOWAT", 18), ("SO_SNDLOWAT", 19), ("SO_RCVTIMEO", 20), ("SO_SNDTIMEO", 21), ("SO_BINDTODEVICE", 25), ("SO_ACCEPTCONN", 30), ("SO_PROTOCOL", OptionProtocol),
        ("SO_DOMAIN", OptionDomain), ("SOMAXCONN", 4096), ("SCM_RIGHTS", Rights),
        ("IPPROTO_IP", 0), ("IPPROTO_ICMP", 1), ("IPPROTO_IGMP", 2), ("IPPROTO_TCP", LevelTcp), ("IPPROTO_UDP", 17), ("IPPROTO_IPV6", 41), ("IPPROTO_ICMPV6", 58), ("IPPROTO_RAW", 255),
        ("IP_TOS", 1), ("IP_TTL", 2), ("IP_MULTICAST_IF", 32), ("IP_MULTICAST_TTL", 33), ("IP_MULTICAST_LOOP", 34), ("IP_ADD_MEMBERSHIP", 35), ("IP_DROP_MEMBERSHIP", 36),
        ("IPV6_UNICAST_HOPS", 16), ("IPV6_MULTICAST_IF", 17), ("IPV6_MULTICAST_HOPS", 18), ("IPV6_MULTICAST_LOOP", 19), ("IPV6_JOIN_GROUP", 20), ("IPV6_LEAVE_GROUP", 21), ("IPV6_V6ONLY", 26),
        ("TCP_NODELAY", 1), ("TCP_MAXSEG", 2), ("TCP_CORK", 3), ("TCP_KEEPIDLE", 4), ("TCP_KEEPINTVL", 5), ("TCP_KEEPCNT", 6), ("TCP_SYNCNT", 7), ("TCP_LINGER2", 8),
        ("TCP_DEFER_ACCEPT", 9), ("TCP_WINDOW_CLAMP", 10), ("TCP_INFO", 11), ("TCP_QUICKACK", 12), ("TCP_USER_TIMEOUT", 18), ("TCP_FASTOPEN", 23),
        ("SHUT_RD", 0), ("SHUT_WR", 1), ("SHUT_RDWR", 2),
        ("MSG_OOB", 1), ("MSG_PEEK", 2), ("MSG_DONTROUTE", 4), ("MSG_CTRUNC", 8), ("MSG_TRUNC", 32), ("MSG_DONTWAIT", 64), ("MSG_WAITALL", 256), ("MSG_NOSIGNAL", 16384),
        ("AI_PASSIVE", Passive), ("AI_CANONNAME", CanonicalName), ("AI_NUMERICHOST", NumericHost), ("AI_V4MAPPED", 8), ("AI_ALL", 16), ("AI_ADDRCONFIG", 32), ("AI_NUMERICSERV", NumericService),
        ("EAI_BADFLAGS", -1), ("EAI_NONAME", NoName), ("EAI_AGAIN", -3), ("EAI_FAIL", -4), ("EAI_NODATA", -5), ("EAI_FAMILY", NoFamily), ("EAI_SOCKTYPE", -7), ("EAI_SERVICE", NoService),
        ("EAI_MEMORY", -10), ("EAI_SYSTEM", -11), ("EAI_OVERFLOW", -12),
        ("NI_NUMERICHOST", 1), ("NI_NUMERICSERV", 2), ("NI_NOFQDN", 4), ("NI_NAMEREQD", 8), ("NI_DGRAM", 16), ("NI_MAXHOST", 1025), ("NI_MAXSERV", 32),
        ("INADDR_ANY", 0), ("INADDR_LOOPBACK", 0x7F000001), ("INADDR_BROADCAST", 0xFFFFFFFF), ("INADDR_NONE", 0xFFFFFFFF),
        ("INADDR_UNSPEC_GROUP", 0xE0000000), ("INADDR_ALLHOSTS_GROUP", 0xE0000001), ("INADDR_MAX_LOCAL_GROUP", 0xE00000FF),
        ("IPPORT_RESERVED", 1024), ("IPPORT_USERRESERVED", 5000),
    ];

    /// <summary>The text of getaddrinfo()'s error.</summary>
    private static string ResolveText(int code) => code switch
    {
        -1 => "Bad value for ai_flags",
        -3 => "Temporary failure in name resolution",
        -4 => "Non-recoverable failure in name resolution",
        NoFamily => "ai_family not supported",
        -7 => "ai_socktype not supported",
        NoService => "Servname not supported for ai_socktype",
        _ => "Name or service not known",
    };

    /// <summary>The services that programs ask for by name.</summary>
    private static readonly (string Name, int Port)[] Services =
    [
        ("echo", 7), ("discard", 9), ("daytime", 13), ("ftp", 21), ("ssh", 22), ("telnet", 23), ("smtp", 25), ("domain", 53), ("http", 80), ("pop3", 110), ("ntp", 123),
        ("imap2", 143), ("snmp", 161), ("ldap", 389), ("https", 443), ("ldaps", 636), ("imaps", 993), ("pop3s", 995),
    ];
}
