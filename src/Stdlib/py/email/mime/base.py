"""The base of the classes of email.mime."""
from email.message import Message

__all__ = ['MIMEBase']


class MIMEBase(Message):
    """A message with a MIME type."""

    def __init__(self, _maintype, _subtype, *, policy=None, **_params):
        super().__init__(policy=policy)
        self.add_header('Content-Type', f'{_maintype}/{_subtype}', **_params)
        self['MIME-Version'] = '1.0'
