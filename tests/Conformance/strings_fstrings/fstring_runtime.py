# f-strings at run time: order of evaluation, errors from __format__, locals, classes, nested functions.
def tell(x):
    print("tell", x, end="; ")
    return x


print(f"{tell(1)}{tell(2)!r:{tell('>')}{tell(5)}}{tell(3)}")
for f in [lambda: f"{1:s}", lambda: f"{'a':d}", lambda: f"{[]:5}", lambda: f"{None:>5}", lambda: f"{1.5:d}", lambda: f"{'a':.2.3}", lambda: f"{1:,x}", lambda: f"{'a':,}", lambda: f"{'a':=5}",
          lambda: f"{object():>3}", lambda: f"{undefined}", lambda: f"{1 / 0}", lambda: f"{'a':{-5}}", lambda: f"{1:{'z' * 3}}", lambda: f"{1:5.2}", lambda: f"{3:.2s}", lambda: f"{b'':3}", lambda: f"{'x':#}", lambda: f"{'x':+}", lambda: f"{1.0:n}{1:n}", lambda: f"{1:99999999999999999999}", lambda: f"{1.5:.99999999999}", lambda: f"{True:s}", lambda: f"{1:_,}", lambda: f"{1:,_}", lambda: f"{300:c}", lambda: f"{-1:c}", lambda: f"{1114112:c}", lambda: f"{5:+c}", lambda: f"{1.0:c}"]:
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)


class Bad:
    def __format__(self, spec):
        return 5


class BadRepr:
    def __repr__(self):
        return None


class BadStr:
    def __str__(self):
        return 1


class Sub(str):
    def __format__(self, spec):
        return "sub:" + spec

    def __str__(self):
        return Sub("s")


for f in [lambda: f"{Bad()}", lambda: f"{BadRepr()}", lambda: f"{BadRepr()!r}", lambda: f"{BadStr()}", lambda: f"{BadStr()!s}", lambda: f"{Sub('x')}|{Sub('x'):5}|{Sub('x')!s}|{Sub('x')!s:5}|{Sub('x')!r}"]:
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)


def outer():
    x = 1

    def inner():
        return f"{x=} {(lambda: f'{x + 1}')()}"
    x = 5
    return inner()


print(outer())


class C:
    a = 3
    text = f"{a} {[i for i in range(a)]}"
    later = lambda self: f"{self.a!r:>{self.a}}"


print(C.text, C().later())
print([f"{i}{j}" for i in "ab" for j in range(2)], {f"k{i}": f"{i:02}" for i in range(3)}, "".join(f"{c}," for c in "xyz"))
x = 10
print(f"{x:{x}}|{x!r:^{x}}|{'x':{'<' if x else '>'}{x}}|", eval("f'{x + 1}'"), eval('f"{x!r:>{x}}"'))
print(f"{3.0} {1e20} {10**20} {-0.0} {float('nan'):>5} {2**0.5:.3}", f"{'abc':.2} {'abc':5.1}| {1.5:5}| {True:5}|")
