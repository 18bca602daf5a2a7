print("circ_a starts")
import circ_b
x = "x of a"
def use(): return circ_b.y
print("circ_a ends")
