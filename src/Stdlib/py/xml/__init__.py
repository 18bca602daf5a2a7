"""Processing XML: https://docs.python.org/3.14/library/xml.html"""
__all__ = ["dom", "parsers", "sax", "etree"]
