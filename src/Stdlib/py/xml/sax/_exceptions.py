"""The exceptions of SAX."""


class SAXException(Exception):
    """Encapsulate an XML error or warning."""

    def __init__(self, msg, exception=None):
        self._msg = msg
        self._exception = exception
        Exception.__init__(self, msg)

    def getMessage(self):
        return self._msg

    def getException(self):
        return self._exception

    def __str__(self):
        return self._msg

    def __getitem__(self, index):
        raise AttributeError("__getitem__")


class SAXParseException(SAXException):
    """Encapsulate an XML parse error or warning."""

    def __init__(self, msg, exception, locator):
        SAXException.__init__(self, msg, exception)
        self._locator = locator
        self._systemId = locator.getSystemId()
        self._colnum = locator.getColumnNumber()
        self._linenum = locator.getLineNumber()

    def getColumnNumber(self):
        return self._colnum

    def getLineNumber(self):
        return self._linenum

    def getPublicId(self):
        return self._locator.getPublicId()

    def getSystemId(self):
        return self._systemId

    def __str__(self):
        system = "<unknown>" if self.getSystemId() is None else self.getSystemId()
        line = "?" if self.getLineNumber() is None else self.getLineNumber()
        column = "?" if self.getColumnNumber() is None else self.getColumnNumber()
        return f"{system}:{line}:{column}: {self._msg}"


class SAXNotRecognizedException(SAXException):
    """Exception class for an unrecognized identifier."""


class SAXNotSupportedException(SAXException):
    """Exception class for an unsupported operation."""


class SAXReaderNotAvailable(SAXNotSupportedException):
    """Exception class for a missing driver."""


for _class in (SAXException, SAXParseException, SAXNotRecognizedException, SAXNotSupportedException, SAXReaderNotAvailable):
    _class.__module__ = "xml.sax._exceptions"
