from urllib.parse import _splittype as ty,_splithost as h,_splituser as u,_splitpasswd as p,_splitport as po,_splitnport as n,_splitquery as q,_splittag as t,_splitattr as a,_splitvalue as v,_to_bytes as b, unwrap
for f,args in ((ty,['http://a/b','HTTP:x',':x','no','a/b:c','1a:b','','x:\ny']),(h,['//a/b','//a?b','//a','/a','//a;b','//','//a#b','///x','//u@h:1/p?q','//a\nb/c','//a;p?q/z']),
  (u,['a@b','a@b@c','b','@b']),(p,['a:b','a:b:c','a',':b','a\n:b']),(po,['h:80','h','h:','h:a','h:80a','[::1]:80',':80','h:8\n', 'h:80:90']),(n,['h:80','h','h:','h:a','h:-5','h:x:9','h: 8', 'h:٣']),
  (q,['a?b','a','a?b?c','?b','a?','?']),(t,['a#b','a','a#b#c','#']),(a,['a;b;c','a',';b']),(v,['a=b','a=b=c','a','=b']),(b,['abc','é']),(unwrap,['<URL:http://a>',' <http://a> ','URL:x','x', '<URL:a'])):
    for x in args:
        try: print(f.__name__, repr(x), f(x))
        except Exception as e: print(f.__name__, repr(x), type(e).__name__, e)
print(n('h',5),n('h:',6))
import warnings, urllib.parse
with warnings.catch_warnings(record=True) as w:
    warnings.simplefilter('always')
    for name in ('splittype','splithost','splituser','splitpasswd','splitport','splitnport','splitquery','splittag','splitattr','splitvalue','to_bytes'):
        print(name, getattr(urllib.parse,name)('a'))
for x in w: print(x.category.__name__, x.message)
