"""ipaddress."""
import ipaddress as I
from ipaddress import *
def t(src):
    try: r=eval(src,globals()); print(src,'->',repr(r) if not isinstance(r,(list,)) else [str(x) for x in r][:8])
    except Exception as e: print(src,'!!',type(e).__name__,e)
for s in '''ip_address('192.168.0.1')
ip_address('2001:db8::1')
ip_address(1)
ip_address(2**40)
ip_address(2**128)
ip_address(-1)
ip_address('x')
ip_address('1.2.3')
ip_address('1.2.3.256')
ip_address('1.2.3.04')
ip_address('1.2.3.4/8')
ip_address(b'\\x01\\x02\\x03\\x04')
ip_address(b'\\0'*16)
ip_address(b'abc')
ip_address('::1%eth0')
ip_network('10.0.0.0/8')
ip_network('10.0.0.1/8')
ip_network('10.0.0.1/8', strict=False)
ip_network('2001:db8::/32')
ip_network('x/8')
ip_interface('10.0.0.1/8')
ip_interface('::1/64')
ip_interface('x')
IPv4Address('1.2.3.4')
IPv4Address('01.2.3.4')
IPv4Address('')
IPv4Address('1..2.3')
IPv4Address('1.2.3.4.5')
IPv4Address('1.2.3.4444')
IPv4Address('1.2.3.a')
IPv4Address('1.2.3.-4')
IPv4Address(256)
IPv4Address(-1)
IPv4Address(2**32)
IPv4Address(b'abc')
IPv4Address(b'abcd')
IPv4Address(None)
IPv6Address('::')
IPv6Address('1::2::3')
IPv6Address(':1::')
IPv6Address('1:2:3:4:5:6:7:8:9')
IPv6Address('1:2')
IPv6Address('12345::')
IPv6Address('g::')
IPv6Address('::1.2.3.4')
IPv6Address('::1.2.3')
IPv6Address('1:2:3:4:5:6:7:8')
IPv6Address('2001:0db8:0000:0000:0000:ff00:0042:8329')
IPv6Address('fe80::1%a%b')
IPv6Address('fe80::1%')
IPv6Address('1:2:3:4:5:6:7:')
IPv6Address(2**128)
IPv6Address('')
IPv6Address('::/3')
int(IPv4Address('1.2.3.4')), str(IPv4Address('1.2.3.4')), IPv4Address('1.2.3.4').packed
IPv4Address('1.2.3.4').reverse_pointer, IPv6Address('::1').reverse_pointer
IPv4Address('1.2.3.4').version, IPv4Address('1.2.3.4').max_prefixlen
IPv4Address('1.2.3.4')+5, IPv4Address('1.2.3.4')-5
IPv4Address('255.255.255.255')+1
IPv4Address('0.0.0.0')-1
IPv4Address('1.2.3.4') < IPv4Address('1.2.3.5')
IPv4Address('1.2.3.4') < IPv6Address('::1')
IPv4Address('1.2.3.4') == IPv6Address('::102:304')
IPv4Address('1.2.3.4') < 3
hash(IPv4Address('1.2.3.4'))==hash(IPv4Address('1.2.3.4'))
[getattr(IPv4Address(a),p) for a in ('10.1.1.1','8.8.8.8','127.0.0.1','169.254.1.1','224.0.0.1','0.0.0.0','240.0.0.1','100.64.0.1','192.0.0.9','192.0.0.8') for p in ('is_private','is_global','is_loopback','is_link_local','is_multicast','is_unspecified','is_reserved')]
[getattr(IPv6Address(a),p) for a in ('::1','fe80::1','ff02::1','::','2001:db8::1','fc00::1','2607:f8b0::1','fec0::1','::ffff:1.2.3.4','2002:102:304::','2001:0:1:2:3:4:5:6') for p in ('is_private','is_global','is_loopback','is_link_local','is_multicast','is_unspecified','is_reserved','is_site_local')]
IPv6Address('::ffff:1.2.3.4').ipv4_mapped, IPv6Address('2002:102:304::').sixtofour, IPv6Address('2001:0:1:2:3:4:5:6').teredo, IPv6Address('::1').ipv4_mapped, IPv6Address('::1').sixtofour, IPv6Address('::1').teredo
IPv6Address('2001:db8::1').exploded, IPv6Address('2001:db8::1').compressed, IPv6Address('::ffff:1.2.3.4'), IPv6Address('1:0:0:2:0:0:0:3')
IPv6Address('fe80::1%en0').scope_id, str(IPv6Address('fe80::1%en0')), IPv6Address('fe80::1%en0')==IPv6Address('fe80::1')
f"{IPv4Address('1.2.3.4'):b}", f"{IPv4Address('1.2.3.4'):x}", f"{IPv4Address('1.2.3.4'):#_X}", f"{IPv6Address('::1'):n}", f"{IPv4Address('1.2.3.4'):>12}", f"{IPv4Address('1.2.3.4')}"
format(IPv4Address('1.2.3.4'),'q')
IPv4Network('10.0.0.0/30')
list(IPv4Network('10.0.0.0/30'))
list(IPv4Network('10.0.0.0/30').hosts())
list(IPv4Network('10.0.0.0/31').hosts()), list(IPv4Network('10.0.0.0/32').hosts())
list(IPv6Network('::/126').hosts()), list(IPv6Network('::/127').hosts()), list(IPv6Network('::/128').hosts())
IPv4Network('10.0.0.0/24').num_addresses, IPv4Network('10.0.0.0/24')[5], IPv4Network('10.0.0.0/24')[-1]
IPv4Network('10.0.0.0/24')[256]
IPv4Network('10.0.0.0/24').network_address, IPv4Network('10.0.0.0/24').broadcast_address, IPv4Network('10.0.0.0/24').netmask, IPv4Network('10.0.0.0/24').hostmask, IPv4Network('10.0.0.0/24').prefixlen, IPv4Network('10.0.0.0/24').with_prefixlen, IPv4Network('10.0.0.0/24').with_netmask, IPv4Network('10.0.0.0/24').with_hostmask
IPv4Network('10.0.0.0/255.255.0.0'), IPv4Network('10.0.0.0/0.0.0.255'), IPv4Network(('10.0.0.0',16)), IPv4Network((167772160,'255.0.0.0')), IPv4Network('10.0.0.0'), IPv4Network(1), IPv4Network(b'\\n\\0\\0\\0')
IPv4Network('10.0.0.0/33')
IPv4Network('10.0.0.0/-1')
IPv4Network('10.0.0.0/a')
IPv4Network('10.0.0.0/255.0.255.0')
IPv4Network('10.0.0.0/8/8')
IPv4Network('10.0.0.0/')
IPv4Network('10.0.0.0/1.2.3')
IPv6Network('::/129')
IPv6Network('::/ffff::')
IPv6Network('::1/64')
IPv4Address('10.0.0.5') in IPv4Network('10.0.0.0/24'), IPv6Address('::1') in IPv4Network('10.0.0.0/24'), IPv4Network('10.0.0.0/25') in IPv4Network('10.0.0.0/24')
IPv4Network('10.0.0.0/24').overlaps(IPv4Network('10.0.0.128/25')), IPv4Network('10.0.0.0/25').subnet_of(IPv4Network('10.0.0.0/24')), IPv4Network('10.0.0.0/25').supernet_of(IPv4Network('10.0.0.0/24'))
IPv4Network('10.0.0.0/25').subnet_of(IPv6Network('::/24'))
list(IPv4Network('10.0.0.0/24').subnets())
list(IPv4Network('10.0.0.0/24').subnets(prefixlen_diff=2)), list(IPv4Network('10.0.0.0/24').subnets(new_prefix=26))
list(IPv4Network('10.0.0.0/24').subnets(new_prefix=23))
list(IPv4Network('10.0.0.0/24').subnets(prefixlen_diff=10))
list(IPv4Network('10.0.0.0/24').subnets(prefixlen_diff=2,new_prefix=26))
IPv4Network('10.0.0.0/24').supernet(), IPv4Network('10.0.1.0/24').supernet(2), IPv4Network('10.0.1.0/24').supernet(new_prefix=20)
IPv4Network('10.0.0.0/24').supernet(25)
IPv4Network('10.0.0.0/24').supernet(new_prefix=25)
IPv4Network('10.0.0.0/24').supernet(prefixlen_diff=2,new_prefix=25)
list(IPv4Network('10.0.0.0/28').address_exclude(IPv4Network('10.0.0.1/32')))
list(IPv4Network('10.0.0.0/28').address_exclude(IPv4Network('11.0.0.1/32')))
list(IPv4Network('10.0.0.0/28').address_exclude(IPv4Network('10.0.0.0/28')))
list(IPv4Network('10.0.0.0/28').address_exclude(3))
list(IPv4Network('10.0.0.0/28').address_exclude(IPv6Network('::/1')))
IPv4Network('10.0.0.0/24').compare_networks(IPv4Network('10.0.1.0/24')), IPv4Network('10.0.0.0/24') < IPv4Network('10.0.0.0/25'), IPv4Network('10.0.0.0/24')==IPv4Network('10.0.0.0/24'), IPv4Network('10.0.0.0/24')==3
IPv4Network('10.0.0.0/24') < IPv4Address('1.2.3.4')
IPv4Network('10.0.0.0/8').is_private, IPv4Network('10.0.0.0/7').is_private, IPv4Network('8.0.0.0/8').is_global, IPv6Network('fe80::/10').is_link_local, IPv4Network('100.64.0.0/10').is_global, IPv4Network('224.0.0.0/4').is_multicast, IPv6Network('::/0').is_unspecified
IPv4Network('10.0.0.0/24').reverse_pointer, IPv6Network('2001:db8::/32').reverse_pointer
IPv4Interface('10.0.0.5/24').network, IPv4Interface('10.0.0.5/24').ip, str(IPv4Interface('10.0.0.5/24')), IPv4Interface('10.0.0.5/24').with_netmask, IPv4Interface('10.0.0.5/24').with_hostmask, IPv4Interface('10.0.0.5').network, IPv4Interface(('10.0.0.5',24)), IPv4Interface('10.0.0.5/24').netmask
IPv4Interface('10.0.0.5/24') < IPv4Interface('10.0.0.6/24'), IPv4Interface('10.0.0.5/24')==IPv4Address('10.0.0.5'), hash(IPv4Interface('10.0.0.5/24'))==hash(IPv4Interface('10.0.0.5/24')), IPv4Interface('10.0.0.5/24')+1
IPv6Interface('fe80::1%x/64'), str(IPv6Interface('2001:db8::1/32').network), IPv6Interface('::1').is_loopback
list(summarize_address_range(IPv4Address('192.0.2.0'),IPv4Address('192.0.2.130')))
list(summarize_address_range(IPv4Address('1.1.1.1'),IPv4Address('1.1.1.0')))
list(summarize_address_range(IPv4Address('1.1.1.1'),IPv6Address('::')))
list(summarize_address_range(1,2))
list(collapse_addresses([ip_network('192.0.2.0/25'),ip_network('192.0.2.128/25'),ip_address('1.1.1.1'),ip_address('1.1.1.0')]))
list(collapse_addresses([ip_address('1.1.1.1'),ip_address('::')]))
sorted([ip_network('10.0.0.0/8'),ip_network('::/0'),ip_address('1.1.1.1')],key=get_mixed_type_key)
sorted([ip_address('10.0.0.1'),ip_address('9.0.0.1')])
v4_int_to_packed(1), v6_int_to_packed(1)
v4_int_to_packed(-1)
AddressValueError.__mro__
IPv4Address.__doc__ is not None
IPv4Network('10.0.0.0/24').foo
IPv4Address('1.2.3.4').ipv6_mapped
len({IPv4Address('1.2.3.4'),IPv4Address(0x01020304)})
__import__('pickle').loads(__import__('pickle').dumps([IPv4Address('1.2.3.4'),IPv6Address('fe80::1%a'),IPv4Network('10.0.0.0/24'),IPv4Interface('10.0.0.5/24')]))'''.split('\n'): t(s)
