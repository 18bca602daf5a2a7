"""A fast, lightweight IPv4/IPv6 manipulation library in Python: https://docs.python.org/3.14/library/ipaddress.html"""
import functools
import re

__version__ = "1.0"

IPV4LENGTH = 32
IPV6LENGTH = 128
_FORMAT = re.compile("(#?)(_?)([xbnX])")
_DECIMAL = frozenset("0123456789")
_HEX = frozenset("0123456789ABCDEFabcdef")


class AddressValueError(ValueError):
    """A Value Error related to the address."""


class NetmaskValueError(ValueError):
    """A Value Error related to the netmask."""


def _first_valid(value, makers, what):
    for maker in makers:
        try:
            return maker(value)
        except (AddressValueError, NetmaskValueError):
            pass
    raise ValueError(f"{value!r} does not appear to be an IPv4 or IPv6 {what}")


def ip_address(address):
    """Take an IP string/int and return an object of the correct type."""
    return _first_valid(address, (IPv4Address, IPv6Address), "address")


def ip_network(address, strict=True):
    """Take an IP string/int and return an object of the correct type."""
    return _first_valid(address, (lambda a: IPv4Network(a, strict), lambda a: IPv6Network(a, strict)), "network")


def ip_interface(address):
    """Take an IP string/int and return an object of the correct type."""
    return _first_valid(address, (IPv4Interface, IPv6Interface), "interface")


def v4_int_to_packed(address):
    """Represent an address as 4 packed bytes in network (big-endian) order."""
    try:
        return address.to_bytes(4)
    except OverflowError:
        raise ValueError("Address negative or too large for IPv4")


def v6_int_to_packed(address):
    """Represent an address as 16 packed bytes in network (big-endian) order."""
    try:
        return address.to_bytes(16)
    except OverflowError:
        raise ValueError("Address negative or too large for IPv6")


def _same_version(a, b):
    if a.version != b.version:
        raise TypeError(f"{a} and {b} are not of the same version")


def _trailing_zeros(number, bits):
    return bits if number == 0 else min(bits, (~number & (number - 1)).bit_length())


def summarize_address_range(first, last):
    """Summarize a network range given the first and last IP addresses."""
    if not (isinstance(first, _BaseAddress) and isinstance(last, _BaseAddress)):
        raise TypeError("first and last must be IP addresses, not networks")
    _same_version(first, last)
    if first > last:
        raise ValueError("last IP address must be greater than first")
    if first.version == 4:
        network = IPv4Network
    elif first.version == 6:
        network = IPv6Network
    else:
        raise ValueError("unknown IP version")
    start, end = first._ip, last._ip
    bits = first.max_prefixlen
    while start <= end:
        size = min(_trailing_zeros(start, bits), (end - start + 1).bit_length() - 1)
        yield network((start, bits - size))
        start += 1 << size
        if start - 1 == network._ALL_ONES:
            break


def collapse_addresses(addresses):
    """Collapse a list of IP objects: the fewest networks that are the same."""
    single, networks = [], []
    for ip in addresses:
        for others in (single, networks):
            if others:
                _same_version(ip, others[-1])
        if isinstance(ip, _BaseAddress):
            single.append(ip)
        elif ip._prefixlen == ip.max_prefixlen:
            single.append(ip.ip if hasattr(ip, "ip") else ip.network_address)
        else:
            networks.append(ip)
    single = sorted(set(single))
    at = 0
    while at < len(single):
        end = at
        while end + 1 < len(single) and single[end + 1]._ip == single[end]._ip + 1:
            end += 1
        networks.extend(summarize_address_range(single[at], single[end]))
        at = end + 1
    # Two halves make a whole, until nothing is left to merge.
    known = {}
    pending = list(networks)
    while pending:
        network = pending.pop()
        above = network.supernet()
        other = known.get(above)
        if other is None:
            known[above] = network
        elif other != network:
            del known[above]
            pending.append(above)
    last = None
    for network in sorted(known.values()):
        if last is None or last.broadcast_address < network.broadcast_address:
            yield network
            last = network


def get_mixed_type_key(obj):
    """Return a key suitable for sorting between networks and addresses."""
    if isinstance(obj, (_BaseNetwork, _BaseAddress)):
        return obj._get_mixed_key()
    return NotImplemented


class _IPAddressBase:
    """What addresses and networks have in common."""

    __slots__ = ()

    @property
    def exploded(self):
        """Return the longhand version of the IP address as a string."""
        return self._explode_shorthand_ip_string()

    @property
    def compressed(self):
        """Return the shorthand version of the IP address as a string."""
        return str(self)

    @property
    def reverse_pointer(self):
        """The name of the reverse DNS pointer for the IP address."""
        return self._reverse_pointer()

    @property
    def version(self):
        raise NotImplementedError(f"{type(self).__name__!r} has no version specified")

    @classmethod
    def _check_int_address(cls, address):
        if address < 0:
            raise AddressValueError(f"{address} (< 0) is not permitted as an IPv{cls.version} address")
        if address > cls._ALL_ONES:
            raise AddressValueError(f"{address} (>= 2**{cls.max_prefixlen}) is not permitted as an IPv{cls.version} address")

    @classmethod
    def _check_packed_address(cls, address, expected):
        if len(address) != expected:
            raise AddressValueError(f"{address!r} (len {len(address)} != {expected}) is not permitted as an IPv{cls.version} address")

    @classmethod
    def _mask_of(cls, prefixlen):
        return cls._ALL_ONES ^ (cls._ALL_ONES >> prefixlen)

    @classmethod
    def _report_invalid_netmask(cls, netmask):
        raise NetmaskValueError(f"{netmask!r} is not a valid netmask") from None

    @classmethod
    def _prefix_from_prefix_string(cls, text):
        if not (text.isascii() and text.isdigit()):
            cls._report_invalid_netmask(text)
        prefixlen = int(text)
        if not 0 <= prefixlen <= cls.max_prefixlen:
            cls._report_invalid_netmask(text)
        return prefixlen

    @classmethod
    def _prefix_from_ip_int(cls, number):
        zeros = _trailing_zeros(number, cls.max_prefixlen)
        prefixlen = cls.max_prefixlen - zeros
        if number >> zeros != (1 << prefixlen) - 1:
            details = number.to_bytes(cls.max_prefixlen // 8)
            raise ValueError(f"Netmask pattern {details!r} mixes zeroes & ones")
        return prefixlen

    @classmethod
    def _prefix_from_ip_string(cls, text):
        """The prefix length of a netmask or a hostmask."""
        try:
            number = cls._ip_int_from_string(text)
        except AddressValueError:
            cls._report_invalid_netmask(text)
        try:
            return cls._prefix_from_ip_int(number)
        except ValueError:
            pass
        try:
            return cls._prefix_from_ip_int(number ^ cls._ALL_ONES)
        except ValueError:
            cls._report_invalid_netmask(text)

    @classmethod
    def _make_netmask(cls, arg):
        """The netmask and prefix length for a prefix length, or a mask as text."""
        if isinstance(arg, int):
            prefixlen = arg
            if not 0 <= prefixlen <= cls.max_prefixlen:
                cls._report_invalid_netmask(prefixlen)
        elif cls.version == 6:
            prefixlen = cls._prefix_from_prefix_string(arg)
        else:
            try:
                prefixlen = cls._prefix_from_prefix_string(arg)
            except NetmaskValueError:
                prefixlen = cls._prefix_from_ip_string(arg)
        return cls._address_class(cls._mask_of(prefixlen)), prefixlen

    @classmethod
    def _split_addr_prefix(cls, address):
        if isinstance(address, (bytes, int)):
            return address, cls.max_prefixlen
        if not isinstance(address, tuple):
            parts = str(address).split("/")
            if len(parts) > 2:
                raise AddressValueError(f"Only one '/' permitted in {address!r}")
            address = tuple(parts)
        return address if len(address) > 1 else (address[0], cls.max_prefixlen)

    def __reduce__(self):
        return self.__class__, (str(self),)


@functools.total_ordering
class _BaseAddress(_IPAddressBase):
    """A generic IP object: a single address."""

    __slots__ = ()

    def __int__(self):
        return self._ip

    def __eq__(self, other):
        try:
            return self._ip == other._ip and self.version == other.version
        except AttributeError:
            return NotImplemented

    def __lt__(self, other):
        if not isinstance(other, _BaseAddress):
            return NotImplemented
        _same_version(self, other)
        return self._ip < other._ip

    def __add__(self, other):
        if not isinstance(other, int):
            return NotImplemented
        return self.__class__(int(self) + other)

    def __sub__(self, other):
        if not isinstance(other, int):
            return NotImplemented
        return self.__class__(int(self) - other)

    def __repr__(self):
        return f"{self.__class__.__name__}({str(self)!r})"

    def __str__(self):
        return str(self._string_from_ip_int(self._ip))

    def __hash__(self):
        return hash(hex(int(self._ip)))

    def _get_mixed_key(self):
        return self.version, self

    def __reduce__(self):
        return self.__class__, (self._ip,)

    def __format__(self, fmt):
        """Text with "s", or the number with b, x, X or n (the base that suits the version), "#" and "_"."""
        if not fmt or fmt[-1] == "s":
            return format(str(self), fmt)
        match = _FORMAT.fullmatch(fmt)
        if not match:
            return super().__format__(fmt)
        alternate, grouping, base = match.groups()
        if base == "n":
            base = "b" if self.version == 4 else "x"
        size = self.max_prefixlen if base == "b" else self.max_prefixlen // 4
        if grouping:
            size += size // 4 - 1
        if alternate:
            size += 2
        return format(int(self), f"{alternate}0{size}{grouping}{base}")


@functools.total_ordering
class _BaseNetwork(_IPAddressBase):
    """A generic IP network object: a range of addresses."""

    def __repr__(self):
        return f"{self.__class__.__name__}({str(self)!r})"

    def __str__(self):
        return f"{self.network_address}/{self.prefixlen}"

    def hosts(self):
        """Generate Iterator over usable hosts in a network."""
        network, broadcast = int(self.network_address), int(self.broadcast_address)
        for x in range(network + 1, broadcast):
            yield self._address_class(x)

    def __iter__(self):
        for x in range(int(self.network_address), int(self.broadcast_address) + 1):
            yield self._address_class(x)

    def __getitem__(self, n):
        network, broadcast = int(self.network_address), int(self.broadcast_address)
        number = network + n if n >= 0 else broadcast + n + 1
        if not network <= number <= broadcast:
            raise IndexError("address out of range")
        return self._address_class(number)

    def __lt__(self, other):
        if not isinstance(other, _BaseNetwork):
            return NotImplemented
        _same_version(self, other)
        if self.network_address != other.network_address:
            return self.network_address < other.network_address
        if self.netmask != other.netmask:
            return self.netmask < other.netmask
        return False

    def __eq__(self, other):
        try:
            return self.version == other.version and self.network_address == other.network_address and int(self.netmask) == int(other.netmask)
        except AttributeError:
            return NotImplemented

    def __hash__(self):
        return hash((int(self.network_address), int(self.netmask)))

    def __contains__(self, other):
        if self.version != other.version or isinstance(other, _BaseNetwork):
            return False
        return other._ip & self.netmask._ip == self.network_address._ip

    def overlaps(self, other):
        """Tell if self is partly contained in other."""
        return (self.network_address in other or self.broadcast_address in other
                or other.network_address in self or other.broadcast_address in self)

    @functools.cached_property
    def broadcast_address(self):
        return self._address_class(int(self.network_address) | int(self.hostmask))

    @functools.cached_property
    def hostmask(self):
        return self._address_class(int(self.netmask) ^ self._ALL_ONES)

    @property
    def with_prefixlen(self):
        return f"{self.network_address}/{self._prefixlen}"

    @property
    def with_netmask(self):
        return f"{self.network_address}/{self.netmask}"

    @property
    def with_hostmask(self):
        return f"{self.network_address}/{self.hostmask}"

    @property
    def num_addresses(self):
        """Number of hosts in the current subnet."""
        return int(self.broadcast_address) - int(self.network_address) + 1

    @property
    def _address_class(self):
        raise NotImplementedError(f"{type(self).__name__!r} has no associated address class")

    @property
    def prefixlen(self):
        return self._prefixlen

    def address_exclude(self, other):
        """Remove an address from a larger block: the networks that are left."""
        _same_version(self, other)
        if not isinstance(other, _BaseNetwork):
            raise TypeError(f"{other} is not a network object")
        if not other.subnet_of(self):
            raise ValueError(f"{other} not contained in {self}")
        if other == self:
            return
        block = self
        while block != other:
            low, high = block.subnets()
            if other.subnet_of(low):
                yield high
                block = low
            else:
                yield low
                block = high

    def compare_networks(self, other):
        """Compare two IP objects by their addresses and masks: -1, 0 or 1."""
        if self.version != other.version:
            raise TypeError(f"{self} and {other} are not of the same type")
        for mine, its in ((self.network_address, other.network_address), (self.netmask, other.netmask)):
            if mine < its:
                return -1
            if mine > its:
                return 1
        return 0

    def _get_mixed_key(self):
        return self.version, self.network_address, self.netmask

    def subnets(self, prefixlen_diff=1, new_prefix=None):
        """The subnets which join to make the current subnet."""
        if self._prefixlen == self.max_prefixlen:
            yield self
            return
        if new_prefix is not None:
            if new_prefix < self._prefixlen:
                raise ValueError("new prefix must be longer")
            if prefixlen_diff != 1:
                raise ValueError("cannot set prefixlen_diff and new_prefix")
            prefixlen_diff = new_prefix - self._prefixlen
        if prefixlen_diff < 0:
            raise ValueError("prefix length diff must be > 0")
        new_prefixlen = self._prefixlen + prefixlen_diff
        if new_prefixlen > self.max_prefixlen:
            raise ValueError(f"prefix length diff {new_prefixlen} is invalid for netblock {self}")
        start, end = int(self.network_address), int(self.broadcast_address) + 1
        for address in range(start, end, (int(self.hostmask) + 1) >> prefixlen_diff):
            yield self.__class__((address, new_prefixlen))

    def supernet(self, prefixlen_diff=1, new_prefix=None):
        """The supernet containing the current network."""
        if self._prefixlen == 0:
            return self
        if new_prefix is not None:
            if new_prefix > self._prefixlen:
                raise ValueError("new prefix must be shorter")
            if prefixlen_diff != 1:
                raise ValueError("cannot set prefixlen_diff and new_prefix")
            prefixlen_diff = self._prefixlen - new_prefix
        new_prefixlen = self.prefixlen - prefixlen_diff
        if new_prefixlen < 0:
            raise ValueError(f"current prefixlen is {self.prefixlen}, cannot have a prefixlen_diff of {prefixlen_diff}")
        return self.__class__((int(self.network_address) & (int(self.netmask) << prefixlen_diff), new_prefixlen))

    @staticmethod
    def _is_subnet_of(a, b):
        try:
            _same_version(a, b)
            return b.network_address <= a.network_address and b.broadcast_address >= a.broadcast_address
        except AttributeError:
            raise TypeError(f"Unable to test subnet containment between {a} and {b}")

    def subnet_of(self, other):
        """Return True if this network is a subnet of other."""
        return self._is_subnet_of(self, other)

    def supernet_of(self, other):
        """Return True if this network is a supernet of other."""
        return self._is_subnet_of(other, self)

    @property
    def is_reserved(self):
        return self.network_address.is_reserved and self.broadcast_address.is_reserved

    @property
    def is_link_local(self):
        return self.network_address.is_link_local and self.broadcast_address.is_link_local

    @property
    def is_multicast(self):
        return self.network_address.is_multicast and self.broadcast_address.is_multicast

    @property
    def is_private(self):
        return (any(self.network_address in net and self.broadcast_address in net for net in self._constants._private_networks)
                and all(self.network_address not in net and self.broadcast_address not in net for net in self._constants._private_networks_exceptions))

    @property
    def is_global(self):
        return not self.is_private

    @property
    def is_unspecified(self):
        return self.network_address.is_unspecified and self.broadcast_address.is_unspecified

    @property
    def is_loopback(self):
        return self.network_address.is_loopback and self.broadcast_address.is_loopback

    def __init__(self, address, strict=True):
        """An address with a prefix length or mask; ValueError if strict and it has host bits."""
        address, mask = self._split_addr_prefix(address)
        self.network_address = self._address_class(address)
        self.netmask, self._prefixlen = self._make_netmask(mask)
        packed = int(self.network_address)
        if packed & int(self.netmask) != packed:
            if strict:
                raise ValueError(f"{self} has host bits set")
            self.network_address = self._address_class(packed & int(self.netmask))
        if self._prefixlen == self.max_prefixlen - 1:
            self.hosts = self.__iter__
        elif self._prefixlen == self.max_prefixlen:
            self.hosts = lambda: iter((self.network_address,))


class _BaseInterface:
    """An address and the network that it is in."""

    def __init__(self, address):
        address, mask = self._split_addr_prefix(address)
        super().__init__(address)
        self.network = self._network_class((address, mask), strict=False)
        self.netmask = self.network.netmask
        self._prefixlen = self.network._prefixlen

    @functools.cached_property
    def hostmask(self):
        return self.network.hostmask

    def __str__(self):
        return f"{super().__str__()}/{self._prefixlen}"

    def __eq__(self, other):
        equal = super().__eq__(other)
        if equal is NotImplemented or not equal:
            return equal
        try:
            return self.network == other.network
        except AttributeError:
            return False

    def __lt__(self, other):
        less = super().__lt__(other)
        if less is NotImplemented:
            return NotImplemented
        try:
            return self.network < other.network or self.network == other.network and less
        except AttributeError:
            return False

    def __hash__(self):
        return hash((self._ip, self._prefixlen, int(self.network.network_address)))

    __reduce__ = _IPAddressBase.__reduce__

    @property
    def ip(self):
        return self._address_class(self._ip)

    @property
    def with_prefixlen(self):
        return f"{self._string_from_ip_int(self._ip)}/{self._prefixlen}"

    @property
    def with_netmask(self):
        return f"{self._string_from_ip_int(self._ip)}/{self.netmask}"

    @property
    def with_hostmask(self):
        return f"{self._string_from_ip_int(self._ip)}/{self.hostmask}"


# ---- version 4

class _BaseV4:
    __slots__ = ()
    version = 4
    max_prefixlen = IPV4LENGTH
    _ALL_ONES = (1 << IPV4LENGTH) - 1

    def _explode_shorthand_ip_string(self):
        return str(self)

    @classmethod
    def _ip_int_from_string(cls, text):
        if not text:
            raise AddressValueError("Address cannot be empty")
        octets = text.split(".")
        if len(octets) != 4:
            raise AddressValueError(f"Expected 4 octets in {text!r}")
        try:
            return int.from_bytes(map(cls._parse_octet, octets))
        except ValueError as error:
            raise AddressValueError(f"{error} in {text!r}") from None

    @classmethod
    def _parse_octet(cls, text):
        if not text:
            raise ValueError("Empty octet not permitted")
        if not _DECIMAL.issuperset(text):
            raise ValueError(f"Only decimal digits permitted in {text!r}")
        if len(text) > 3:
            raise ValueError(f"At most 3 characters permitted in {text!r}")
        if text != "0" and text[0] == "0":
            raise ValueError(f"Leading zeros are not permitted in {text!r}")
        number = int(text, 10)
        if number > 255:
            raise ValueError(f"Octet {number} (> 255) not permitted")
        return number

    @classmethod
    def _string_from_ip_int(cls, number):
        return ".".join(map(str, number.to_bytes(4)))

    def _reverse_pointer(self):
        return ".".join(str(self).split(".")[::-1]) + ".in-addr.arpa"


class IPv4Address(_BaseV4, _BaseAddress):
    """Represent and manipulate single IPv4 Addresses."""

    __slots__ = ("_ip", "__weakref__")

    def __init__(self, address):
        if isinstance(address, int):
            self._check_int_address(address)
            self._ip = address
        elif isinstance(address, bytes):
            self._check_packed_address(address, 4)
            self._ip = int.from_bytes(address)
        else:
            text = str(address)
            if "/" in text:
                raise AddressValueError(f"Unexpected '/' in {address!r}")
            self._ip = self._ip_int_from_string(text)

    @property
    def packed(self):
        """The binary representation of this address."""
        return v4_int_to_packed(self._ip)

    @property
    def is_reserved(self):
        return self in self._constants._reserved_network

    @property
    def is_private(self):
        return (any(self in net for net in self._constants._private_networks)
                and all(self not in net for net in self._constants._private_networks_exceptions))

    @property
    def is_global(self):
        return self not in self._constants._public_network and not self.is_private

    @property
    def is_multicast(self):
        return self in self._constants._multicast_network

    @property
    def is_unspecified(self):
        return self == self._constants._unspecified_address

    @property
    def is_loopback(self):
        return self in self._constants._loopback_network

    @property
    def is_link_local(self):
        return self in self._constants._linklocal_network

    @property
    def ipv6_mapped(self):
        """Return the IPv4-mapped IPv6 address."""
        return IPv6Address(f"::ffff:{self}")


class IPv4Interface(_BaseInterface, IPv4Address):
    """An IPv4 address with the network it is in."""


class IPv4Network(_BaseV4, _BaseNetwork):
    """This class represents and manipulates 32-bit IPv4 network + addresses.."""

    _address_class = IPv4Address

    @property
    def is_global(self):
        shared = IPv4Network("100.64.0.0/10")
        return not (self.network_address in shared and self.broadcast_address in shared) and not self.is_private


IPv4Address._address_class = IPv4Address
IPv4Interface._network_class = IPv4Network


# https://www.iana.org/assignments/iana-ipv4-special-registry
class _IPv4Constants:
    _linklocal_network = IPv4Network("169.254.0.0/16")
    _loopback_network = IPv4Network("127.0.0.0/8")
    _multicast_network = IPv4Network("224.0.0.0/4")
    _public_network = IPv4Network("100.64.0.0/10")
    _private_networks = [IPv4Network(text) for text in (
        "0.0.0.0/8", "10.0.0.0/8", "127.0.0.0/8", "169.254.0.0/16", "172.16.0.0/12", "192.0.0.0/24", "192.0.0.170/31",
        "192.0.2.0/24", "192.168.0.0/16", "198.18.0.0/15", "198.51.100.0/24", "203.0.113.0/24", "240.0.0.0/4", "255.255.255.255/32")]
    _private_networks_exceptions = [IPv4Network("192.0.0.9/32"), IPv4Network("192.0.0.10/32")]
    _reserved_network = IPv4Network("240.0.0.0/4")
    _unspecified_address = IPv4Address("0.0.0.0")


IPv4Address._constants = IPv4Network._constants = _IPv4Constants


# ---- version 6

class _BaseV6:
    __slots__ = ()
    version = 6
    max_prefixlen = IPV6LENGTH
    _ALL_ONES = (1 << IPV6LENGTH) - 1
    _HEXTET_COUNT = 8

    @classmethod
    def _ip_int_from_string(cls, text):
        if not text:
            raise AddressValueError("Address cannot be empty")
        if len(text) > 45:
            shown = text if len(text) <= 90 else f"{text[:45]}({len(text) - 90} chars elided){text[-45:]}"
            raise AddressValueError(f"At most 45 characters expected in {shown!r}")
        parts = text.split(":")
        if len(parts) < 3:
            raise AddressValueError(f"At least 3 parts expected in {text!r}")
        if "." in parts[-1]:
            try:
                tail = IPv4Address(parts.pop())._ip
            except AddressValueError as error:
                raise AddressValueError(f"{error} in {text!r}") from None
            parts += [f"{tail >> 16:x}", f"{tail & 0xFFFF:x}"]
        if len(parts) > 9:
            raise AddressValueError(f"At most 8 colons permitted in {text!r}")
        skip = None
        for i in range(1, len(parts) - 1):
            if not parts[i]:
                if skip is not None:
                    raise AddressValueError(f"At most one '::' permitted in {text!r}")
                skip = i
        if skip is not None:
            before, after = skip, len(parts) - skip - 1
            if not parts[0]:
                before -= 1
                if before:
                    raise AddressValueError(f"Leading ':' only permitted as part of '::' in {text!r}")
            if not parts[-1]:
                after -= 1
                if after:
                    raise AddressValueError(f"Trailing ':' only permitted as part of '::' in {text!r}")
            skipped = 8 - (before + after)
            if skipped < 1:
                raise AddressValueError(f"Expected at most 7 other parts with '::' in {text!r}")
        else:
            if len(parts) != 8 and not (len(parts) == 9 and (not parts[0] or not parts[-1])):
                raise AddressValueError(f"Exactly 8 parts expected without '::' in {text!r}")
            if not parts[0]:
                raise AddressValueError(f"Leading ':' only permitted as part of '::' in {text!r}")
            if not parts[-1]:
                raise AddressValueError(f"Trailing ':' only permitted as part of '::' in {text!r}")
            if len(parts) != 8:
                raise AddressValueError(f"Exactly 8 parts expected without '::' in {text!r}")
            before, after, skipped = 8, 0, 0
        try:
            number = 0
            for part in parts[:before]:
                number = number << 16 | cls._parse_hextet(part)
            number <<= 16 * skipped
            for part in parts[len(parts) - after:]:
                number = number << 16 | cls._parse_hextet(part)
            return number
        except ValueError as error:
            raise AddressValueError(f"{error} in {text!r}") from None

    @classmethod
    def _parse_hextet(cls, text):
        if not _HEX.issuperset(text):
            raise ValueError(f"Only hex digits permitted in {text!r}")
        if len(text) > 4:
            raise ValueError(f"At most 4 characters permitted in {text!r}")
        return int(text, 16)

    @classmethod
    def _string_from_ip_int(cls, number=None):
        hextets = [f"{number >> shift & 0xFFFF:x}" for shift in range(112, -1, -16)]
        # The longest run of zeros, the first one of several, is left out.
        best, best_size = -1, 1
        at = 0
        while at < 8:
            size = 0
            while at + size < 8 and hextets[at + size] == "0":
                size += 1
            if size > best_size:
                best, best_size = at, size
            at += size or 1
        if best < 0:
            return ":".join(hextets)
        return ":".join(hextets[:best]) + "::" + ":".join(hextets[best + best_size:])

    def _explode_shorthand_ip_string(self):
        if isinstance(self, IPv6Network):
            number = self.network_address._ip
        else:
            number = self._ip
        digits = f"{number:032x}"
        text = ":".join(digits[i:i + 4] for i in range(0, 32, 4))
        return f"{text}/{self._prefixlen}" if isinstance(self, (_BaseNetwork, IPv6Interface)) else text

    def _reverse_pointer(self):
        return ".".join(self.exploded[::-1].replace(":", "")) + ".ip6.arpa"


class IPv6Address(_BaseV6, _BaseAddress):
    """Represent and manipulate single IPv6 Addresses."""

    __slots__ = ("_ip", "_scope_id", "__weakref__")

    def __init__(self, address):
        self._scope_id = None
        if isinstance(address, int):
            self._check_int_address(address)
            self._ip = address
        elif isinstance(address, bytes):
            self._check_packed_address(address, 16)
            self._ip = int.from_bytes(address)
        else:
            text = str(address)
            if "/" in text:
                raise AddressValueError(f"Unexpected '/' in {address!r}")
            text, mark, scope = text.partition("%")
            if mark:
                if not scope or "%" in scope:
                    raise AddressValueError(f'Invalid IPv6 address: "{address!r}"')
                self._scope_id = scope
            self._ip = self._ip_int_from_string(text)

    def __str__(self):
        mapped = self.ipv4_mapped
        text = super().__str__() if mapped is None else f"::ffff:{mapped}"
        return text + "%" + self._scope_id if self._scope_id else text

    def __hash__(self):
        return hash((self._ip, self._scope_id))

    def __eq__(self, other):
        equal = super().__eq__(other)
        if equal is NotImplemented or not equal:
            return equal
        return self._scope_id == getattr(other, "_scope_id", None)

    def __reduce__(self):
        return self.__class__, (str(self),)

    @property
    def scope_id(self):
        """Identifier of a particular zone of the address's scope, or None."""
        return self._scope_id

    @property
    def packed(self):
        """The binary representation of this address."""
        return v6_int_to_packed(self._ip)

    def _ipv4_or(self, name, otherwise):
        mapped = self.ipv4_mapped
        return otherwise() if mapped is None else getattr(mapped, name)

    @property
    def is_multicast(self):
        return self._ipv4_or("is_multicast", lambda: self in self._constants._multicast_network)

    @property
    def is_reserved(self):
        return self._ipv4_or("is_reserved", lambda: any(self in net for net in self._constants._reserved_networks))

    @property
    def is_link_local(self):
        return self._ipv4_or("is_link_local", lambda: self in self._constants._linklocal_network)

    @property
    def is_site_local(self):
        return self in self._constants._sitelocal_network

    @property
    def is_private(self):
        return self._ipv4_or("is_private", lambda: (
            any(self in net for net in self._constants._private_networks)
            and all(self not in net for net in self._constants._private_networks_exceptions)))

    @property
    def is_global(self):
        return self._ipv4_or("is_global", lambda: not self.is_private)

    @property
    def is_unspecified(self):
        return self._ipv4_or("is_unspecified", lambda: self._ip == 0)

    @property
    def is_loopback(self):
        return self._ipv4_or("is_loopback", lambda: self._ip == 1)

    @property
    def ipv4_mapped(self):
        """The IPv4 address that this one stands for, or None."""
        return IPv4Address(self._ip & 0xFFFFFFFF) if self._ip >> 32 == 0xFFFF else None

    @property
    def teredo(self):
        """Tuple of embedded teredo IPs: the server and the client; None if this is no teredo address."""
        if self._ip >> 96 != 0x20010000:
            return None
        return IPv4Address(self._ip >> 64 & 0xFFFFFFFF), IPv4Address(~self._ip & 0xFFFFFFFF)

    @property
    def sixtofour(self):
        """The IPv4 6to4 embedded address, or None."""
        return IPv4Address(self._ip >> 80 & 0xFFFFFFFF) if self._ip >> 112 == 0x2002 else None


class IPv6Interface(_BaseInterface, IPv6Address):
    """An IPv6 address with the network it is in."""


class IPv6Network(_BaseV6, _BaseNetwork):
    """This class represents and manipulates 128-bit IPv6 networks."""

    _address_class = IPv6Address

    def hosts(self):
        """Generate Iterator over usable hosts in a network; the subnet-router anycast address is left out."""
        network, broadcast = int(self.network_address), int(self.broadcast_address)
        for x in range(network + 1, broadcast + 1):
            yield self._address_class(x)

    @property
    def is_site_local(self):
        return self.network_address.is_site_local and self.broadcast_address.is_site_local


IPv6Address._address_class = IPv6Address
IPv6Interface._network_class = IPv6Network


# https://www.iana.org/assignments/iana-ipv6-special-registry
class _IPv6Constants:
    _linklocal_network = IPv6Network("fe80::/10")
    _multicast_network = IPv6Network("ff00::/8")
    _private_networks = [IPv6Network(text) for text in (
        "::1/128", "::/128", "::ffff:0:0/96", "64:ff9b:1::/48", "100::/64", "2001::/23", "2001:db8::/32", "2002::/16", "3fff::/20",
        "fc00::/7", "fe80::/10")]
    _private_networks_exceptions = [IPv6Network(text) for text in (
        "2001:1::1/128", "2001:1::2/128", "2001:3::/32", "2001:4:112::/48", "2001:20::/28", "2001:30::/28")]
    _reserved_networks = [IPv6Network(text) for text in (
        "::/8", "100::/8", "200::/7", "400::/6", "800::/5", "1000::/4", "4000::/3", "6000::/3", "8000::/3", "a000::/3", "c000::/3",
        "e000::/4", "f000::/5", "f800::/6", "fe00::/9")]
    _sitelocal_network = IPv6Network("fec0::/10")


IPv6Address._constants = IPv6Network._constants = _IPv6Constants
