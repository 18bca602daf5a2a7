import sys
def hook(t, v, tb): raise KeyError("hook failed")
sys.excepthook = hook
print("before")
raise ValueError("original")
