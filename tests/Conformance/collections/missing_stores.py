"""What a missing key is stored by: defaultdict asks no __setitem__, OrderedDict's methods ask those of a subclass."""
from collections import OrderedDict
from collections import defaultdict
class D(defaultdict):
    def __setitem__(self,k,v): print("set",k,v); super().__setitem__(k,v)
d=D(list); d['a'].append(1); print(d); d['b']=3; d.setdefault('c',4); d.update(z=1); print(d)
class E(dict):
    def __missing__(self,k): self[k]=5; return 5
    def __setitem__(self,k,v): print("set",k,v); super().__setitem__(k,v)
e=E(); print(e['q'],e)

class O(OrderedDict):
    def __getitem__(self, k): print("get", k); return super().__getitem__(k)
    def __contains__(self, k): print("in", k); return super().__contains__(k)
    def __setitem__(self, k, v): print("set", k, v); super().__setitem__(k, v)
    def __missing__(self, k): return "missing"
o = O(a=1)
print(o.setdefault("a"), o.setdefault("b", 2), o["c"])
print(list(o.copy()), list(o.items()), o.pop("a"))
import json
class Q(dict):
    def __len__(self): print("len"); return 0
print(json.dumps(Q(a=1)), json.dumps(Q()), bool(Q(a=1)))
