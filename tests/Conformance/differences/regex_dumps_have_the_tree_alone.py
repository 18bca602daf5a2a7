# Dumps of patterns have the tree alone
#
# `re.DEBUG` prints how a pattern was read, and then the instructions that CPython's matcher runs for it. PyLite's matchers run others, and
# print none.
import re

re.compile(r"(a|bc)+", re.DEBUG)
