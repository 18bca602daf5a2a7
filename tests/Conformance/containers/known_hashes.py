"""Where the hashes of keys are asked for again, and where they are known."""


class H(int):
    n=0
    def __hash__(self):
        H.n+=1; return int.__hash__(self)
def t(name,f):
    H.n=0; f(); print(name,H.n)
d=dict.fromkeys(map(H,range(10))); print(H.n)
s=set(d); fs=frozenset(d)
t("set(s)",lambda:set(s)); t("fs(s)",lambda:frozenset(s))
t("dict(d)",lambda:dict(d)); t("d.copy",lambda:d.copy()); t("{**d}",lambda:{**d}); t("fromkeys(s)",lambda:dict.fromkeys(s)); t("fromkeys(d)",lambda:dict.fromkeys(d)); t("fromkeys(fs,1)",lambda:dict.fromkeys(fs,1))
e=set(); t("diff d",lambda:s.difference(d)); t("inter",lambda:s&s); t("inter d",lambda:s.intersection(d)); t("union",lambda:s|fs); t("symdiff",lambda:s^fs); t("issub",lambda:s<=fs); t("eq",lambda:s==fs); t("sub",lambda:s-fs); t("issubset d",lambda:s.issubset(d)); t("issuperset d",lambda:s.issuperset(d)); t("isdisjoint",lambda:s.isdisjoint(d)); t("keys==",lambda:d.keys()==s); t("d==d",lambda:d==d.copy()); t("d|d",lambda:d|d); t("upd",lambda:{}.update(d)); t("set(list)",lambda:set(list(d))); t("sorted",lambda:sorted(d)); t("diffupd",lambda:set(s).difference_update(d));t("dictcomp",lambda:{k:1 for k in d}); t("dict(items)",lambda:dict(d.items())); t("{*s}",lambda:{*s}); t("set.copy",lambda:s.copy()); t("frozen.copy",lambda:fs.copy()); t("pop",lambda:[s.pop() for _ in range(len(s))]); t("popitem",lambda:[d.popitem() for _ in range(len(d))])
