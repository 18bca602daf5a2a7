x: int = 1
if x:
    y: str
def f(a: int, *args: *Ts, k: str = '') -> None:
    local: int = 1
type Alias = list[x]
type Generic[T: int, *Ts, **P = [int]] = dict[T, P]
def g[T](a: T, b=1, *, c=2) -> T: ...
class C[T: (int, str)](Base, k=1):
    m: T
    def n[U](self, u: U): ...
