import doctest
P=doctest.DocTestParser()
for s in ['>>>x\n', '   >>> 1\n  1\n', '>>> 1 # doctest: +FOO\n', '>>> 1 # doctest: ELLIPSIS\n', '>>> # doctest: +SKIP\n', '>>> if 1:\n ... 2\n','>>> if 1:\n...2\n','  >>> a\n  b\n c\n', 'text\n    >>> f(1)\n    2\n\n    >>> 3\n    >>> 4\n    text\n    Traceback']:
    try:
        for e in P.parse(s, 'nm'):
            print(repr(e) if isinstance(e,str) else vars(e))
    except ValueError as e: print(e)
t=P.get_doctest('>>> 1\n1\n',{}, 'n','f.py',3); print(t, len(vars(t))); t=P.get_doctest('>>> 1\n1\n>>> 2\n',{}, 'n','f.py',None); print(t); print(P.get_doctest('',{}, 'n','f.py',None))
c=doctest.OutputChecker()
for w,g,f in [('1\n','True\n',0),('True\n','1\n',0),('0\n','False\n',0),('a b\n','a  b\n',doctest.NORMALIZE_WHITESPACE),('a...b\n','axxb\n',doctest.ELLIPSIS),('...\n','\n',doctest.ELLIPSIS),('<BLANKLINE>\n','\n',0),('<BLANKLINE>\n','\n',doctest.DONT_ACCEPT_BLANKLINE),('a\n<BLANKLINE>\nb\n','a\n  \nb\n',0),('aa...aa\n','aaa\n',doctest.ELLIPSIS)]:
    print(repr(w),repr(g),c.check_output(w,g,f))
ex=doctest.Example('f()\n','a\nb\nc\nd\n<BLANKLINE>\n')
for f in [0,doctest.REPORT_UDIFF,doctest.REPORT_CDIFF,doctest.REPORT_NDIFF]:
    print(c.output_difference(ex,'a\nx\nc\ndd\n\n',f)); 
print(repr(c.output_difference(doctest.Example('f()\n',''),'a\n',0)))
print(repr(c.output_difference(doctest.Example('f()\n',''),'',0)))
print(repr(c.output_difference(doctest.Example('f()\n','a'),'',0)))
print(doctest.script_from_examples('text\n>>> a=1\n>>> a\n1\n\nmore\n>>> if a:\n...   b\nTraceback:\n  x\n'))
for t in [(dict(f=doctest.testmod),dict(m=3))]:
    try: doctest.testmod(3)
    except TypeError as e: print(e)
print(doctest.OPTIONFLAGS_BY_NAME)
print(doctest.register_optionflag('FOO') == doctest.register_optionflag('FOO'))
print(doctest.COMPARISON_FLAGS, doctest.REPORTING_FLAGS)

# ---- blanks at the end of a line are part of what is wanted
for _text in ('>>> 1\n1 ', '>>> 1\n1 \n\n', '>>> 1\n1 \n2 \n>>> 3', '  >>> 1\n  1   \n  ', '>>> 1  \n1\t', '>>> 1\n1\n   '):
    print([(e.source, e.want) for e in doctest.DocTestParser().get_examples(_text)])
