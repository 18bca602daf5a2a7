# code and codeop: incomplete commands, an interpreter, a console fed by a function.
import code, codeop, sys
sys.stderr=sys.stdout
for s in ["x = 1","if x:","if x:\n  pass","if x:\n  pass\n","(1,","def f():","x = = 1","'''abc","for i in y: pass","","# c","\n","print(1","a b","@d","class A:","1 +","x = \\","try:\n pass","else:","return","if 1:\n 2\n\n"]:
    try: c=codeop.compile_command(s); print(repr(s), None if c is None else 'code')
    except SyntaxError as e: print(repr(s), type(e).__name__, e)
i=code.InteractiveInterpreter()
print(i.runsource("x = 5"), i.runsource("x"), i.runsource("if x:"), i.runsource("1/0"), i.runsource("a b c"), i.runsource("print(x)\n"))
lines=iter(["a = 3","a","for i in range(2):","    print(i)","","def f():","  return a","","f()","1/0","x = = 2","nosuch"])
def read(prompt):
    try: l=next(lines)
    except StopIteration: raise EOFError
    print(prompt+l); return l
code.interact("hello", read, {}, "bye")
c=code.InteractiveConsole(); print(c.push("if 1:"), c.push("  y=2"), c.push(""), c.locals['y'])
try: i.runsource("raise SystemExit(3)")
except SystemExit as e: print('exit', e.code)
