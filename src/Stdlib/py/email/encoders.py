"""Functions that encode the payload of a message and say so in its headers."""
from email.quopri_parts import encode_base64_lines

__all__ = ['encode_7or8bit', 'encode_base64', 'encode_noop', 'encode_quopri']


def encode_base64(msg):
    """Encode the payload in Base64."""
    original = msg.get_payload(decode=True)
    msg.set_payload(encode_base64_lines(original))
    msg['Content-Transfer-Encoding'] = 'base64'


def encode_quopri(msg):
    """Encode the payload in quoted-printable."""
    import binascii
    original = msg.get_payload(decode=True)
    msg.set_payload(binascii.b2a_qp(original, quotetabs=True).replace(b' ', b'=20').decode('ascii'))
    msg['Content-Transfer-Encoding'] = 'quoted-printable'


def encode_7or8bit(msg):
    """Set the Content-Transfer-Encoding to 7bit or 8bit."""
    original = msg.get_payload(decode=True)
    if original is None:
        msg['Content-Transfer-Encoding'] = '7bit'
        return
    try:
        original.decode('ascii')
    except UnicodeError:
        msg['Content-Transfer-Encoding'] = '8bit'
    else:
        msg['Content-Transfer-Encoding'] = '7bit'


def encode_noop(msg):
    """Do nothing."""
