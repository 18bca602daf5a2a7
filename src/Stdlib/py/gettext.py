"""Translation of messages: without catalogues each text stands for itself."""

__all__ = ['NullTranslations', 'gettext', 'ngettext', 'pgettext', 'npgettext']


class NullTranslations:
    """Gives each message as it is."""

    def gettext(self, message):
        return message

    def ngettext(self, msgid1, msgid2, n):
        return msgid1 if n == 1 else msgid2

    def pgettext(self, context, message):
        return message

    def npgettext(self, context, msgid1, msgid2, n):
        return msgid1 if n == 1 else msgid2


_default = NullTranslations()
gettext = _default.gettext
ngettext = _default.ngettext
pgettext = _default.pgettext
npgettext = _default.npgettext
