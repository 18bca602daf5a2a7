"""Operators that do not fit, and what the classes list."""
from datetime import *
import datetime as D
from _show import show
from _zones import *

show(globals(), """
date(2023,1,1,1)
timedelta(1.5,foo=1)
td%5
td*'x'
td<5
d<dt
dt<d
d-dt
tm<5
dt<5
dt.replace(foo=1)
setattr(d,'year',5)
d+5
5-d
dt+dt
td-d
sorted(x for x in dir(D) if x[0]!='_')
sorted(set(dir(datetime))-set(dir(object)))
sorted(set(dir(timedelta))-set(dir(object)))
sorted(set(dir(time))-set(dir(object)))
""")
