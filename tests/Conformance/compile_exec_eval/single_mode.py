# compile() in mode "single": which inputs are whole, and where the errors are.
for s in ["if x: pass","if x: pass\n","if x:\n  pass","if x:\n  pass\n","if x:\n  pass\n\n","def f(): pass","class A: pass","x=1","x=1\n","x=1\n\n","# c","\n","pass;","@d\ndef f(): pass","with a: b","try: a\nexcept: b","try: a\nexcept: b\n","if x: pass # c","if x: pass # c\n","match x:\n case 1: pass","x;y","x;y\n","if x: pass\nelse: pass","while 1: pass\n# c","for x in y: pass\n\n\nz","async def f(): pass","(1,\n2)","'''a\nb'''"]:
    try: compile(s,'f','single'); print(repr(s),'ok')
    except SyntaxError as e: print(repr(s),type(e).__name__,e.msg,e.lineno,e.offset,e.end_lineno,e.end_offset,repr(e.text))
