class Ünïcode(Exception):
    pass


print("vorher — 漢字 😀")
try:
    raise Ünïcode("ä\u200bö")
except Ünïcode as error:
    print(error, repr(error), type(error).__name__, ascii(error))
raise Ünïcode("größer als 漢字 😀 \u20ac")
