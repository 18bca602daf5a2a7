"""Trees of XML elements: https://docs.python.org/3.14/library/xml.etree.elementtree.html"""
