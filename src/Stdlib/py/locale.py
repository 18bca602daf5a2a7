"""The locale "C" with UTF-8: the only one there is."""

__all__ = ["getlocale", "getdefaultlocale", "getpreferredencoding", "Error", "setlocale", "localeconv", "strcoll", "strxfrm", "str",
           "atof", "atoi", "format_string", "currency", "normalize", "LC_CTYPE", "LC_COLLATE", "LC_MESSAGES", "LC_TIME",
           "LC_MONETARY", "LC_NUMERIC", "LC_ALL", "CHAR_MAX", "getencoding", "delocalize", "localize"]

LC_CTYPE, LC_NUMERIC, LC_TIME, LC_COLLATE, LC_MONETARY, LC_MESSAGES, LC_ALL = range(7)
CHAR_MAX = 127
_str = str
_KNOWN = ('', 'C', 'POSIX', 'C.UTF-8', 'C.utf8')


class Error(Exception):
    """Raised for a locale that is not there."""


def setlocale(category, locale=None):
    """Set the locale for the given category; returns its name. Only C can be set."""
    if not isinstance(category, int) or not 0 <= category <= 6:
        raise Error('invalid locale category')
    if locale is None:
        return 'C'
    if not isinstance(locale, _str):
        locale = '.'.join(part for part in locale if part)
    if locale not in _KNOWN:
        raise Error('unsupported locale setting')
    return 'C'


def localeconv():
    """Get all the locale-specific conventions."""
    return {'int_curr_symbol': '', 'currency_symbol': '', 'mon_decimal_point': '', 'mon_thousands_sep': '', 'mon_grouping': [],
            'positive_sign': '', 'negative_sign': '', 'int_frac_digits': 127, 'frac_digits': 127, 'p_cs_precedes': 127,
            'p_sep_by_space': 127, 'n_cs_precedes': 127, 'n_sep_by_space': 127, 'p_sign_posn': 127, 'n_sign_posn': 127,
            'decimal_point': '.', 'thousands_sep': '', 'grouping': []}


def strcoll(a, b):
    """Compares two strings according to the locale."""
    return (a > b) - (a < b)


def strxfrm(string):
    """A string that compares as the locale has it."""
    return string


def getlocale(category=LC_CTYPE):
    """Returns the current setting for the given locale category as tuple (language code, encoding)."""
    if category == LC_ALL:
        raise TypeError('category LC_ALL is not supported')
    return None, None


def getdefaultlocale(envvars=('LC_ALL', 'LC_CTYPE', 'LANG', 'LANGUAGE')):
    return None, 'UTF-8'


def getencoding():
    return 'UTF-8'


def getpreferredencoding(do_setlocale=True):
    """The encoding that text data is likely to use."""
    return 'UTF-8'


def normalize(localename):
    return localename


def format_string(f, val, grouping=False, monetary=False):
    """Formats a string as the operator % does: the locale has no groups of digits."""
    return f % val


def currency(val, symbol=True, grouping=False, international=False):
    raise ValueError("Currency formatting is not possible using the 'C' locale.")


def str(val):
    """Convert float to string, taking the locale into account."""
    return '%.12g' % val


def delocalize(string):
    return string


def localize(string, grouping=False, monetary=False):
    return string


def atof(string, func=float):
    return func(string)


def atoi(string):
    return int(string)
