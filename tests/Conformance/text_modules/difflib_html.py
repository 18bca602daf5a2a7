import difflib,sys
f1a = '''
   123
   123
   1. Beautiful is beTTer than ugly.
   456
'''
t1a='''
   123
   123
   1. Beautiful is better than ugly.
   456
'''
a=(f1a*3).splitlines(); b=(t1a*3).splitlines()
for ctx in (0,1):
  for n in (0,1,2,5):
    print(difflib.HtmlDiff().make_table(a,b,'f','t',context=bool(ctx),numlines=n))
    print(difflib.HtmlDiff().make_table(a[1:]+["y"],b[1:]+["","x"],'f','t',context=bool(ctx),numlines=n))
import difflib
a='''1. Beautiful is better than ugly.
2. Explicit is better than implicit.
\t3. Simple is better & <than> complex.
4. Complex is better than complicated.
x
y
z
w
q
r'''.splitlines()
b='''1. Beautiful is beTTer than ugly.
3.   Simple is better & <than> complex.
4. Complicated is better than complex.
5. Flat is better than nested.
x
y
z
w
q
r
s'''.splitlines()
print(difflib.HtmlDiff().make_file(a,b,'from','to'))
print("=========")
print(difflib.HtmlDiff(tabsize=4,wrapcolumn=20).make_table(a,b,'from','to',context=True,numlines=2))
print("=========")
print(difflib.HtmlDiff().make_table(a,a,context=True,numlines=2))
print("=========")
print(difflib.HtmlDiff().make_table(a[4:],b[4:],context=True,numlines=0))
for x in difflib._mdiff(a,b,2): print(x)
