import signal, threading, time
def alarm(*a): raise KeyboardInterrupt
signal.signal(signal.SIGALRM, alarm)
def t1():
    try:
        while 1: pass
    except KeyboardInterrupt: print('c1')
def t2():
    try:
        while True:
            x = 1
    except KeyboardInterrupt: print('c2')
def t3():
    n=0
    try:
        while n >= 0:
            n += 1
    except KeyboardInterrupt: print('c3')
def t4():
    try:
        for i in range(10**12): pass
    except KeyboardInterrupt: print('c4')
for t in (t1,t2,t3,t4):
    signal.setitimer(signal.ITIMER_REAL, 0.1)
    try: t()
    except KeyboardInterrupt: print('uncaught in', t.__name__)
