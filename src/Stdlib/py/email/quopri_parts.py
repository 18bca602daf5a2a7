"""Bytes as text that every mail system passes on."""
import base64
import re


def decode(raw):
    """Quoted-printable text as the bytes that it stands for."""
    lines = []
    for line in re.split(rb'(?<=\n)', raw):
        end = b'\r\n' if line.endswith(b'\r\n') else b'\n' if line.endswith(b'\n') else b''
        text = line[:len(line) - len(end)].rstrip(b' \t') if end else line
        if text.endswith(b'='):
            text, end = text[:-1], b''
        lines.append(re.sub(rb'=([0-9a-fA-F]{2})', lambda m: bytes([int(m[1], 16)]), text) + end)
    return b''.join(lines)


def encode_base64_lines(raw):
    """Base64 in lines of 76 characters."""
    return base64.encodebytes(raw).decode('ascii')
