"""Parsers of XML: https://docs.python.org/3.14/library/pyexpat.html"""
