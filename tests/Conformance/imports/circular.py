# Circular imports: what is visible when, and the message of a partially initialized module.
import os, sys
sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), "_pkgs"))
import circ_a
print(circ_a.use(), circ_a.circ_b.use())
try: import circ_from_a
except ImportError as e: print(str(e).split(" (")[0], "|", "most likely due to a circular import" in str(e))
print("circ_from_a" in sys.modules, "circ_from_b" in sys.modules)
import types
mod = types.ModuleType("selfimport"); sys.modules["selfimport"] = mod
exec("import selfimport\nx = 1\nprint(selfimport.x, selfimport is __import__('selfimport'))", mod.__dict__)
