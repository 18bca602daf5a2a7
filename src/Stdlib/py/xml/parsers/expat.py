"""Interface to the parser pyexpat: https://docs.python.org/3.14/library/pyexpat.html"""
import sys

from pyexpat import *
from pyexpat import EXPAT_VERSION, XML_PARAM_ENTITY_PARSING_ALWAYS, XML_PARAM_ENTITY_PARSING_NEVER, XML_PARAM_ENTITY_PARSING_UNLESS_STANDALONE, features, native_encoding, version_info

sys.modules["xml.parsers.expat.model"] = model
sys.modules["xml.parsers.expat.errors"] = errors
