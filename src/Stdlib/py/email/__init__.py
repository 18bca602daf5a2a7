"""Messages as of RFC 5322 and MIME. See https://docs.python.org/3.14/library/email.html

There are Message, its parsers, generators and the classes of email.mime; the policies of EmailMessage are not.
"""
__all__ = ['errors', 'message', 'parser', 'utils', 'message_from_file', 'message_from_string', 'message_from_bytes', 'message_from_binary_file']


def message_from_string(s, *args, **kws):
    """Parse a string into a Message object model."""
    from email.parser import Parser
    return Parser(*args, **kws).parsestr(s)


def message_from_bytes(s, *args, **kws):
    """Parse bytes into a Message object model."""
    from email.parser import BytesParser
    return BytesParser(*args, **kws).parsebytes(s)


def message_from_file(fp, *args, **kws):
    """Read a text file and parse its contents into a Message object model."""
    from email.parser import Parser
    return Parser(*args, **kws).parse(fp)


def message_from_binary_file(fp, *args, **kws):
    """Read a binary file and parse its contents into a Message object model."""
    from email.parser import BytesParser
    return BytesParser(*args, **kws).parse(fp)
