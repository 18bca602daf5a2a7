"""An error at the end of a line that has a comment is shown at the comment; chains of elif."""
from _report import report

for source in ['x = # c\n', 'x = 1 +   # c\n', 'def f(): # a\nx=1', 'import # a\n', 'for x in # a\n', 'if x # a\n  y', 'x = (1 # a\n', 'class A # q\n', 'while # a',
               'a b # c\n', 'del # a\n', 'x = 1 + # a', 'print 1 # a\n', 'if x:\n    y = # ä\n', 'x = "ä" + # c', 'return # a\n x', 'lambda # x', 'assert  # nothing\n']:
    report(source)

chain = 'x = 2999\nif x == 0: pass\n' + ''.join(f'elif x == {i}: y = {i}\n' for i in range(1, 4000)) + 'else: y = None\n'
names = {}
exec(chain, names)
print(names['y'])
