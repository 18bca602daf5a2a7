# try/except/else/finally: which parts run, in which order, in all flows.
def flow(what):
    log = []
    try:
        log.append("try")
        if what == "value": raise ValueError("v")
        if what == "key": raise KeyError("k")
        if what == "other": raise TypeError("t")
        if what == "return": return log + ["returned"]
    except ValueError as e: log.append(f"except {e}")
    except (KeyError, IndexError) as e: log.append(f"tuple {e!r}")
    else: log.append("else")
    finally: log.append("finally"); print(what, log)
    log.append("after")
    return log
for w in ["none", "value", "key", "return"]: print(flow(w))
try: flow("other")
except TypeError as e: print("outer", e)
def loop():
    out = []
    for i in range(6):
        try:
            if i == 1: continue
            if i == 3: raise ValueError(i)
            if i == 5: break
            out.append(i)
        except ValueError as e: out.append(f"e{e}"); continue
        else: out.append(f"else{i}")
        finally: out.append(f"f{i}")
        out.append("end")
    else: out.append("loop else")
    return out
print(loop())
def nested():
    out = []
    try:
        try:
            try: raise KeyError("inner")
            finally: out.append("f1")
        except ValueError: out.append("no")
        finally: out.append("f2")
    except KeyError as e: out.append(f"caught {e}")
    finally: out.append("f3")
    return out
print(nested())
def else_raises():
    try: pass
    except ValueError: return "not caught here"
    else: raise ValueError("from else")
    finally: print("finally", end=" ")
try: else_raises()
except ValueError as e: print(e)
def handler_raises():
    try: raise ValueError("a")
    except ValueError: raise KeyError("b")
    except KeyError: return "siblings do not catch"
    finally: print("finally", end=" ")
try: handler_raises()
except KeyError as e: print(repr(e), repr(e.__context__))
def reraise():
    try:
        try: raise ValueError("again")
        except ValueError: print("handling", end=" "); raise
    except ValueError as e: return f"re-caught {e}"
print(reraise())
try:
    try: raise
    except RuntimeError as e: print(type(e).__name__, e)
finally: print("ok")
def reraise_in_call():
    raise
try:
    try: raise ValueError("via call")
    except ValueError: reraise_in_call()
except ValueError as e: print(e)
def dynamic(classes):
    try: raise IndexError("i")
    except classes as e: return type(e).__name__
print(dynamic(LookupError), dynamic((ValueError, IndexError)))
for bad in [5, "x", None, [IndexError], (IndexError, 5), int, ValueError(), (), (5, IndexError)]:
    try: print(dynamic(bad))
    except (TypeError, IndexError) as e: print(type(e).__name__, e, "|", repr(e.__context__))
try: raise ValueError
except: print("bare except")
def while_try():
    n = 0
    while True:
        n += 1
        try:
            if n < 3: raise ValueError
        except ValueError: continue
        else: break
        finally: n += 10
    return n
print(while_try())
def deep(n):
    try: return deep(n - 1) if n else 1 / 0
    finally: acc.append(n)
acc = []
try: deep(5)
except ZeroDivisionError: print(acc)
