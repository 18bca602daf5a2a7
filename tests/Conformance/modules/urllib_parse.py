# Taking URLs apart, putting them together, joining, quoting, queries.
import urllib.parse as u
import warnings
warnings.simplefilter("ignore")
for n in 'uses_relative uses_netloc uses_params non_hierarchical uses_query uses_fragment scheme_chars'.split(): print(n, getattr(u,n))
def t(f,*a,**k):
    try: print(f.__name__,a,sorted(k),'->',repr(f(*a,**k)))
    except Exception as e: print(f.__name__,a,sorted(k),type(e).__name__,e)
for x in ['http://a/b?c#d','//h/p','http:','mailto:a@b','http://[::1]:80/','http://[::1','http://[zz]/','http://[v1.x]/','http://x[::1]/','http://a:99999/','http://a:b/','x:1','1:x','path:80','http://\u2100/','  http://a\n/b ','a?','a#','http://?x','///p','////p','file:///a','h-t+p.1://x', b'http://u:p@h:1/p;a?q#f','http://[1.2.3.4]/','http://[fe80::1%eth0]/', 'é:x','a;b;c/d;e','http://h/a;b/c;d']:
    t(u.urlsplit,x); t(u.urlparse,x)
    try: print(u.urlunsplit(u.urlsplit(x)), u.urlsplit(x).geturl())
    except Exception: pass
for p in ['http://a:99999/','http://a:b/','http://a:/','http://a:-1/','http://a: 1/','http://u:p:w@H.COM:1','http://@h','http://:@h','http://[AB::1%Eth0]:3','http://a:\u0661']:
    r=u.urlsplit(p)
    for a in 'username password hostname port'.split():
        try: print(p,a,repr(getattr(r,a)))
        except Exception as e: print(p,a,type(e).__name__,e)
t(u.urlsplit,1);t(u.urlsplit,'a',b'b');t(u.urljoin,'a',b'b');t(u.urljoin,1,'b');t(u.urlsplit,'a','http');t(u.urlsplit,b'a','http');t(u.urlsplit,None); t(u.urlunsplit,('a','b')); t(u.urlunsplit,('http',b'a','c','','')); t(u.urlsplit, 'a','http',False); t(u.urlsplit,'http://a/b#c',allow_fragments=False)
for x in ['a b/c','é','~-._','%','a+b','\ud800', b'\xff a', bytearray(b'x y'), 5, '']:
    for f in (u.quote,u.quote_plus,u.unquote,u.unquote_plus,u.unquote_to_bytes,u.quote_from_bytes): t(f,x)
t(u.quote,'a/b c',''); t(u.quote,'é/',safe='é'); t(u.quote,b'a',encoding='utf-8'); t(u.quote,b'a',errors='x'); t(u.quote,'é',encoding='latin-1'); t(u.quote,'\u20ac',encoding='latin-1');t(u.quote,'\u20ac',encoding='latin-1',errors='replace')
t(u.unquote,'%E9',encoding='latin-1'); t(u.unquote,'%ff%zz%4'); t(u.unquote,'%E2%82%ACé%C3'); t(u.unquote,b'%E9')
t(u.urlencode,{'a':1,'b':[1,2],'c':'x y','é':'&='}); t(u.urlencode,{'a':1,'b':[1,2],'c':'x y','d':b'\xff','e':None},True); t(u.urlencode,[('a',1),('a',2)]); t(u.urlencode,5);t(u.urlencode,[1]);t(u.urlencode,'ab'); t(u.urlencode,''); t(u.urlencode,{'a b':'c/d'},quote_via=u.quote); t(u.urlencode,{'a b':'c/d'},safe='/'); t(u.urlencode,[('a',1,2)]); t(u.urlencode,{b'k':b'v'}); t(u.urlencode,{'a':()},True); t(u.urlencode,[(1,)]); t(u.urlencode,{'a':{'x':1}},True)
for q in ['a=1&b=2&a=3','a=&b','a','=x','&&','a=1;b=2','a%20b=c+d','%ff=1',b'a=1&b=%ff','']:
    t(u.parse_qs,q); t(u.parse_qsl,q,keep_blank_values=True); t(u.parse_qs,q,strict_parsing=True)
t(u.parse_qs,'a=1&b=2',max_num_fields=1); t(u.parse_qs,'a=1;b=2',separator=';'); t(u.parse_qs,'a',separator=''); t(u.parse_qs,'a=1',separator=b'&'); t(u.parse_qs, None); t(u.parse_qsl,0); t(u.parse_qsl,5); t(u.parse_qs,{})
t(u.parse_qs,'a=é%ff',encoding='latin-1')
b='http://a/b/c/d;p?q'
for r in ['g:h','g','./g','g/','/g','//g','?y','g?y','#s','g#s','g?y#s',';x','g;x','g;x?y#s','','.','./','..','../','../g','../..','../../','../../g','../../../g','../../../../g','/./g','/../g','g.','.g','g..','..g','./../g','./g/.','g/./h','g/../h','g;x=1/./y','g;x=1/../y','g?y/./x','g?y/../x','g#s/./x','http:g','http:','mailto:x','http://','///x','http:?z']: t(u.urljoin,b,r)
for b,r in [('','a'),('a',''),('a','b'),('a/b','../../c'),('http://h','g'),('http://h','../g'),('mailto:x','y'),('file:///a/b','c'),('x:/a/b','c'),('svn://p/q','r'),('http:///','..'),('http://a/b/','c/'),('http://a/b/..','c'),('a/b/c/','..'),(b'http://a/b',b'c'),('ws://x/y','z'),('http://a?x','b'),('http://a/b?x#f','')]: t(u.urljoin,b,r)
for x in ['http://a/b#c','a#','#f',b'x#y','a']: t(u.urldefrag,x); print(u.urldefrag(x).geturl())
r=u.urlparse('http://u@h/p;x?q#f'); print(r.encode(), r.encode().decode(), r._replace(path='/z').geturl(), r==tuple(r), r.username, r[1], r.geturl())
print(u.urlunparse(('http','h','p','x','q','f')), u.urlunparse(['','','','','','']), u.urlunsplit(('','','//x','','')), u.urlunsplit(('http','','/x','','')), u.urlunsplit(('http','h','','q','')), u.urlunsplit(('mailto','','a','','')),u.urlunsplit(('file','','/a','','')), u.urlunsplit(('x','','//y','','')), u.urlunsplit(('x','h','y','','')),u.urlunsplit(('','h','','','')))
print(u.SplitResult('a','b','c','d','e')); t(u.unwrap,'<URL:http://a>'); 
