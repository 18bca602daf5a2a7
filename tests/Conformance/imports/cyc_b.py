print('b starts')
import cyc_a
try:
    cyc_a.value
except AttributeError as e:
    print(str(e).split(' (')[0])
try:
    from cyc_a import value
except ImportError as e:
    print(str(e).replace(__file__.replace('cyc_b', 'cyc_a'), 'FILE'))
value = 'b'
