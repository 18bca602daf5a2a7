"""Contexts that are raised again: no cycle is made, and one that is there is cut."""
class E(Exception): pass
def chain(e):
    s=[];n=0
    while e is not None and n<8: s.append(e.args[0]); e=e.__context__; n+=1
    return s
a,b,c=E("a"),E("b"),E("c")
a.__context__=b; b.__context__=c; c.__context__=a
try:
    try: raise a
    except E: raise c
except E as x: print(chain(a),chain(b),chain(c))
a,b,c=E("a"),E("b"),E("c")
a.__context__=b; b.__context__=c
try:
    try: raise a
    except E: raise c
except E as x: print(chain(a),chain(b),chain(c))
a,b,c,d=E("a"),E("b"),E("c"),E("d")
a.__context__=b; b.__context__=c; c.__context__=b
try:
    try: raise a
    except E: raise d
except E as x: print(chain(a),chain(b),chain(c),chain(d))
a,b,c=E("a"),E("b"),E("c")
try:
    try: raise a
    except E:
        try: raise b
        except E:
            try: raise c
            except E: raise a
except E as x: print(chain(a),chain(b),chain(c))
a,b=E("a"),E("b")
try:
    try: raise a
    except E:
        try: raise b
        finally: raise a
except E as x: print(chain(a),chain(b))
