print("circ_b starts")
import circ_a
y = "y of b"
try: circ_a.x
except AttributeError as e: print(str(e).split(" from '")[0], '(most likely due to a circular import)' in str(e))
def use(): return circ_a.x
print("circ_b ends")
