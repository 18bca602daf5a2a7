# Layout: semicolons, continuation lines, comments, blank lines, nested blocks, form feed, one-line suites, odd spacing.
x = 1; y = 2; print(x, y);
if x: print("one line"); print("suite")
if x:
    # only a comment first
    print("after comment")

    print("after blank")
  # comment at odd column
    print("still inside")
total = x + \
    y \
    + 3
print(total)
print((1 +

       2  # comment inside parentheses
       ))
if (x and
    y): print("joined")
def f(a,
      b=2,
      *args,
      c,
      **kw,
      ): return a, b, args, c, kw
print(f(1, c=3))
class Empty: pass
class OneLine: a = 1; b = a + 1
print(OneLine.b)
while x: x = 0; break
else: print("not printed")
for i in 1, 2: print(i, end=" "); continue
print()
try: raise KeyError("k")
except KeyError as e: print("caught", e)
finally: print("finally")
if True:
	print("tab indented")
	if True:
		print("two tabs")
if 1:
  if 1:
        if 1:
         print("uneven")
print((1)if(0)else(2), [(1)for _ in"ab"], not(True), -  -1, x
      . __class__ . __name__)
lambda_ = lambda: (yield)
print(lambda_ .__name__, "a" . upper ( ), [ 1 , 2 ] [ 0 ])
été = "unicode name"; ｎｆｋｃ = 1
print(été, nfkc, "ﬁ" == "fi", [n for n in ("ﬁx",)])
ﬁx = 5
print(fix)
