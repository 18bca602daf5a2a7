"""What machine, system and Python this is."""
import collections
import functools
import os
import sys

uname_result = collections.namedtuple('uname_result', 'system node release version machine processor')


@functools.cache
def uname():
    """Fairly portable uname interface."""
    try:
        system, node, release, version, machine = os.uname()
    except AttributeError:
        system, node, release, version, machine = sys.platform, '', '', '', ''
    return uname_result(system, node, release, version, machine, '')


def system():
    """Returns the system/OS name, e.g. 'Linux', 'Windows' or 'Java'."""
    return uname().system


def node():
    """Returns the computer's network name."""
    return uname().node


def release():
    """Returns the system's release, e.g. '2.2.0' or 'NT'."""
    return uname().release


def version():
    """Returns the system's release version."""
    return uname().version


def machine():
    """Returns the machine type, e.g. 'i386'."""
    return uname().machine


def processor():
    """Returns the (true) processor name, or an empty string."""
    return uname().processor


def architecture(executable=sys.executable, bits='', linkage=''):
    """The bits and the linkage format of the executable."""
    if not bits:
        bits = '64bit' if sys.maxsize > 2 ** 32 else '32bit'
    if not linkage:
        linkage = {'win32': 'WindowsPE', 'linux': 'ELF'}.get(sys.platform, '')
    return bits, linkage


def python_implementation():
    """Returns a string identifying the Python implementation."""
    names = {'cpython': 'CPython', 'pypy': 'PyPy', 'pylite': 'PyLite'}
    return names.get(sys.implementation.name, sys.implementation.name)


def python_version():
    """Returns the Python version as string 'major.minor.patchlevel'."""
    return sys.version.split()[0]


def python_version_tuple():
    """Returns the Python version as tuple (major, minor, patchlevel) of strings."""
    return tuple(python_version().split('.'))


def python_branch():
    return ''


def python_revision():
    return ''


def python_build():
    """Returns a tuple (buildno, builddate) stating the Python build number and date as strings."""
    inside = sys.version.partition('(')[2].partition(')')[0]
    number, _, date = inside.partition(', ')
    return number, date


def python_compiler():
    """Returns a string identifying the compiler used for compiling Python."""
    return sys.version.partition('[')[2].partition(']')[0]


@functools.cache
def libc_ver(executable=None, lib='', version='', chunksize=16384):
    """The name and version of the C library, if it is known."""
    return lib, version


@functools.cache
def platform(aliased=False, terse=False):
    """Returns a single string identifying the underlying platform with as much useful information as possible."""
    name = uname()
    parts = [name.system, name.release]
    if not terse:
        parts.append(name.machine)
        lib, number = libc_ver()
        if lib:
            parts += ['with', lib + number]
    text = '-'.join(part.strip() for part in parts if part)
    for char in ' /\\:;"()':
        text = text.replace(char, '-')
    while '--' in text:
        text = text.replace('--', '-')
    return text.strip('-')


@functools.cache
def _os_release():
    for name in ('/etc/os-release', '/usr/lib/os-release'):
        try:
            with open(name, encoding='utf-8') as file:
                lines = file.read().splitlines()
        except OSError:
            continue
        info = {'ID': 'linux', 'NAME': 'Linux', 'PRETTY_NAME': 'Linux'}
        for line in lines:
            key, equals, value = line.strip().partition('=')
            if equals and not key.startswith('#'):
                if value[:1] in ('"', "'") and value[-1:] == value[:1]:
                    value = value[1:-1]
                info[key] = value
        return info
    raise OSError("Unable to read files /etc/os-release, /usr/lib/os-release")


def freedesktop_os_release():
    """Return operating system identification from freedesktop.org os-release"""
    return _os_release().copy()


if __name__ == '__main__':
    print(platform('--aliased' in sys.argv, '--terse' in sys.argv or 'terse' in sys.argv))


def win32_edition():
    """The edition of Windows; None on other systems, and where it is not known."""
    return None


def win32_is_iot():
    """Whether the edition of Windows is one for the Internet of things."""
    return win32_edition() in ('IoTUAP', 'NanoServer', 'WindowsCoreHeadless', 'IoTEdgeOS')
