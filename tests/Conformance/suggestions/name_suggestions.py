# "Did you mean" for NameError: locals, globals, builtins, keywords, modules, self attributes.
import traceback
def show(f, *a):
    try: f(*a)
    except Exception as e: print("".join(traceback.TracebackException.from_exception(e).format_exception_only()).strip(), "||", e)
blech = 1
def local():
    variable_name = 1
    return variabel_name
def glob(): return blehc
def builtin(): return pritn(1)
def builtin2(): return lenn([])
def case(): return true
def none(): return null
def far(): return completely_unknown
def short(): a = 1; return b
def self_attr():
    class S:
        def __init__(self): self.count = 1
        def m(self): return count
    S().m()
def cls_method():
    class S:
        def helper(self): pass
        def m(self): helper()
    S().m()
def module(): return collections.deque()
def module2(): return sys.path
def module3(): return maths.pi
def param(value): return vlaue
def comp(): return [itme for item in range(3)]
def nested():
    outer_var = 1
    def inner(): return outre_var
    return inner()
def nested_used():
    outer_var = 1
    def inner(): outer_var; return outre_var
    return inner()
def unbound(): 
    print(later_name)
    later_name = 1
def exact_case(): return Blech
def kw(): return Flase
def exc(): return ValueErorr
for f in (local, glob, builtin, builtin2, case, none, far, short, self_attr, cls_method, module, module2, module3, comp, nested, nested_used, unbound, exact_case, kw, exc): show(f)
show(param, 1)
def deleted(): x1 = 1; del x1; x1
show(deleted)
show(lambda: eval("blecch")); show(lambda: exec("del blecch")); show(lambda: exec("pirnt(1)"))
class Body:
    try:
        member_one = 1
        member_onee
    except NameError as e: print("".join(traceback.TracebackException.from_exception(e).format_exception_only()).strip())
e = NameError("manual", name="blehc"); print("".join(traceback.TracebackException.from_exception(e).format_exception_only()).strip())
show(lambda: asyncio.run(1)); show(lambda: re.match(1)); show(lambda: jsn.loads(1)); show(lambda: os.path)
show(lambda: typing.List)
