import ipaddress
import uuid


def attempt(label, action):
    try:
        print(f"{label:24}", action())
    except Exception as error:
        print(f"{label:24}", type(error).__name__, error)


for text in ["192.168.0.1", "0.0.0.0", "255.255.255.255", "1.2.3", "256.1.1.1", "01.2.3.4", "::1", "2001:db8::8a2e:370:7334", ":::", "1::2::3", "", "a.b.c.d", " 1.2.3.4", "12345::"]:
    attempt(repr(text), lambda: (lambda a: (a, a.version, int(a), a.exploded, a.compressed, a.reverse_pointer, a.is_private, a.is_loopback, a.is_global, a.is_multicast, a.packed.hex()))(ipaddress.ip_address(text)))
for text in ["10.0.0.0/8", "192.168.1.0/24", "192.168.1.5/24", "10.0.0.0/33", "10.0.0.0/255.255.0.0", "2001:db8::/32", "1.2.3.4", "10.0.0.0/x", "0.0.0.0/0"]:
    attempt(text, lambda: (lambda n: (n, n.num_addresses, n.netmask, n.hostmask, n.broadcast_address, n.prefixlen, n.network_address, n.is_private))(ipaddress.ip_network(text)))
net = ipaddress.ip_network("192.168.0.0/29")
attempt("hosts", lambda: ([str(h) for h in net.hosts()], net[1], net[-1], len(list(net)), ipaddress.ip_address("192.168.0.3") in net))
attempt("subnets", lambda: ([str(s) for s in net.subnets(new_prefix=31)], str(net.supernet()), net.overlaps(ipaddress.ip_network("192.168.0.4/30")), [str(x) for x in net.address_exclude(ipaddress.ip_network("192.168.0.0/31"))]))
attempt("not strict", lambda: ipaddress.ip_network("192.168.1.5/24", strict=False))
attempt("interface", lambda: (lambda i: (i, i.ip, i.network, i.with_netmask))(ipaddress.ip_interface("10.1.2.3/16")))
attempt("arithmetic", lambda: (ipaddress.ip_address("10.0.0.255") + 1, ipaddress.ip_address(5), sorted(map(ipaddress.ip_address, ["10.0.0.2", "10.0.0.10", "9.9.9.9"])), ipaddress.ip_address("1.1.1.1") < ipaddress.ip_address("2.2.2.2")))
attempt("mixed versions", lambda: ipaddress.ip_address("1.1.1.1") < ipaddress.ip_address("::1"))
attempt("overflow", lambda: ipaddress.ip_address("255.255.255.255") + 1)
attempt("summarize", lambda: [str(n) for n in ipaddress.summarize_address_range(ipaddress.ip_address("10.0.0.1"), ipaddress.ip_address("10.0.0.6"))])
attempt("collapse", lambda: [str(n) for n in ipaddress.collapse_addresses([ipaddress.ip_network("10.0.0.0/25"), ipaddress.ip_network("10.0.0.128/25")])])
attempt("formats", lambda: (f"{ipaddress.ip_address('1.2.3.4'):b}", f"{ipaddress.ip_address('1.2.3.4'):#x}", f"{ipaddress.ip_address('1.2.3.4'):s}", f"{ipaddress.ip_address('1.2.3.4'):n}"))
u = uuid.UUID("12345678-1234-5678-1234-567812345678")
attempt("uuid", lambda: (u, repr(u), u.hex, u.int, u.bytes.hex(), u.bytes_le.hex(), u.fields, u.version, u.variant, u.urn, u.time_low, u.node))
attempt("uuid forms", lambda: (uuid.UUID("{12345678123456781234567812345678}") == u, uuid.UUID(int=u.int) == u, uuid.UUID(bytes=u.bytes) == u, uuid.UUID(fields=u.fields) == u, uuid.UUID("urn:uuid:" + str(u)) == u))
attempt("uuid names", lambda: (uuid.uuid3(uuid.NAMESPACE_DNS, "python.org"), uuid.uuid5(uuid.NAMESPACE_URL, "http://python.org"), uuid.uuid5(uuid.NAMESPACE_DNS, b"bytes"), uuid.NIL, uuid.MAX))
for bad in (lambda: uuid.UUID("xyz"), lambda: uuid.UUID(), lambda: uuid.UUID(int=-1), lambda: uuid.UUID(bytes=b"x"), lambda: uuid.UUID("1" * 31), lambda: uuid.UUID(hex="1" * 32, int=1), lambda: setattr(u, "int", 3), lambda: u < 5, lambda: uuid.UUID(int=1, version=9)):
    attempt("bad uuid", bad)
attempt("random ones", lambda: (uuid.uuid4().version, uuid.uuid1().version, len({uuid.uuid4() for _ in range(50)}), uuid.uuid4().variant == uuid.RFC_4122, sorted([uuid.UUID(int=2), uuid.UUID(int=1)])[0].int))
