import shlex, io
for text, posix, punct in (('a "b c" # x\nd;e\\ f "g\\"h', True, False), ('a b(c "d', False, True), ('x\\', True, False), ("a'b'c # z", True, False), ('(a)', False, False), ('"', True, False), ('a;;b', True, True), ('', True, False)):
    print('====', repr(text), posix, punct)
    s = shlex.shlex(text, posix=posix, punctuation_chars=punct)
    s.debug = 3
    try:
        print(list(s))
    except ValueError as e:
        print('ValueError', e)
s = shlex.shlex('')
s.debug = 1
s.push_token('t')
s.push_source("abc", "file.sh")
s.debug = 0
print(list(s))
