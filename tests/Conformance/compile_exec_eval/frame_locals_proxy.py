# PEP 667: locals() snapshots in functions, f_locals write-through proxies.
import sys
def snap():
    x = 1
    a = locals(); b = locals()
    x = 2; y = 3
    c = locals()
    return a is b, a["x"], c["x"], sorted(a), sorted(c)
print(snap())
def proxy():
    x = 1
    fl = sys._getframe().f_locals
    fl["x"] = 42
    print(x, type(fl).__name__, "x" in fl, fl is sys._getframe().f_locals, fl == sys._getframe().f_locals)
    fl["extra"] = "e"
    print(sorted(fl), locals().get("extra"), eval("extra", globals(), fl))
    y = 2
    print(fl["y"], len(fl), list(fl), sorted(fl.keys()), fl.get("nope", "dflt"))
    return fl
fl = proxy(); print(fl["x"], fl["y"])
def closure():
    cell = 1
    def inner():
        sys._getframe(1).f_locals["cell"] = "from inner"
        return cell
    r = inner()
    return r, cell
print(closure())
def caller():
    v = "orig"
    set_in_caller("v", "changed")
    return v
def set_in_caller(n, val): sys._getframe(1).f_locals[n] = val
print(caller())
def errors():
    x = 1
    fl = sys._getframe().f_locals
    for f in [lambda: fl["nope"], lambda: fl.pop("x"), lambda: fl.__delitem__("x"), lambda: fl.clear(), lambda: fl.popitem()]:
        try: print(f())
        except Exception as e: print(type(e).__name__, e)
    try: del fl["x"]
    except Exception as e: print(type(e).__name__, e)
errors()
def mapping():
    a, b = 1, 2
    fl = sys._getframe().f_locals
    fl.update({"a": 10, "z": 26}); fl.setdefault("b", 99); fl |= {"q": 0}
    return a, b, dict(fl)["z"], fl["q"], {k: v for k, v in fl.items() if k in "abz"}, sorted(fl.copy())[:2], list(reversed(fl))[-1], repr({k: fl[k] for k in "ab"})
print(mapping())
def exec_in():
    x = 1
    exec("x = 5; w = 6", globals(), sys._getframe().f_locals)
    return x
print(exec_in())
def exec_default():
    x = 1
    exec("x = 5")
    return x, "x" in locals()
print(exec_default())
print(locals() is globals(), sys._getframe().f_locals is globals())
class C:
    v = 1
    locals()["dyn"] = 2
    sys._getframe().f_locals["dyn2"] = 3
print(C.dyn, C.dyn2)
def comp():
    outer = 1
    return [sorted(locals()) for i in range(1)], [sorted(sys._getframe().f_locals) for j in range(1)]
print(comp())
def gen():
    a = 1
    yield
    b = 2
    yield a
g = gen(); next(g); g.gi_frame.f_locals["a"] = "set from outside"; print(next(g), g.gi_frame.f_locals)
def unbound():
    if False: never = 1
    fl = sys._getframe().f_locals
    print("never" in fl, sorted(fl))
    fl["never"] = "now bound"
    return never
print(unbound())
def del_local():
    x = 1
    del x
    return sorted(locals())
print(del_local())
