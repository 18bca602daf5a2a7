"""Simple API for XML: https://docs.python.org/3.14/library/xml.sax.html"""
from ._exceptions import SAXException, SAXNotRecognizedException, SAXNotSupportedException, SAXParseException, SAXReaderNotAvailable
from .handler import ContentHandler, ErrorHandler
from .xmlreader import InputSource

__all__ = ["ContentHandler", "ErrorHandler", "InputSource", "SAXException", "SAXNotRecognizedException", "SAXNotSupportedException", "SAXParseException",
           "SAXReaderNotAvailable", "default_parser_list", "make_parser", "parse", "parseString"]

default_parser_list = ["xml.sax.expatreader"]


def parse(source, handler, errorHandler=ErrorHandler()):
    parser = make_parser()
    parser.setContentHandler(handler)
    parser.setErrorHandler(errorHandler)
    parser.parse(source)


def parseString(string, handler, errorHandler=ErrorHandler()):
    import io
    if errorHandler is None:
        errorHandler = ErrorHandler()
    parser = make_parser()
    parser.setContentHandler(handler)
    parser.setErrorHandler(errorHandler)
    source = InputSource()
    if isinstance(string, str):
        source.setCharacterStream(io.StringIO(string))
    else:
        source.setByteStream(io.BytesIO(string))
    parser.parse(source)


def make_parser(parser_list=()):
    """Creates and returns a SAX parser."""
    import importlib
    for name in list(parser_list) + default_parser_list:
        try:
            module = importlib.import_module(name)
        except ImportError:
            continue
        return module.create_parser()
    raise SAXReaderNotAvailable("No parsers found", None)
