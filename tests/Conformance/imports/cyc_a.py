print('a starts')
import cyc_b
value = 'a'
print('a ends', cyc_b.value)
