known = 1
def __getattr__(name):
    if name.startswith("dyn_"): return name.upper()
    raise AttributeError(f"custom: no {name}")
def __dir__(): return ["known", "dyn_listed"]
