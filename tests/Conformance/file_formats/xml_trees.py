# Trees of XML elements: reading, searching, changing, writing.
import xml.etree.ElementTree as ET, io, copy, pickle
data='''<?xml version="1.0"?>
<data xmlns:x="http://x.org/">
    <country name="Liechtenstein"><rank>1</rank><year>2008</year><gdppc>141100</gdppc>
        <neighbor name="Austria" direction="E"/><neighbor name="Switzerland" direction="W"/></country>
    <country name="Singapore"><rank>4</rank><year>2011</year><gdppc>59900</gdppc><neighbor name="Malaysia" direction="N"/></country>
    <x:item x:a="1" b="&lt;&quot;&#10;">text &amp; more<sub/>tail</x:item><!-- c --><?pi data?>
</data>'''
root=ET.fromstring(data)
print(root.tag, root.attrib, len(root), [c.tag for c in root])
for c in root: print(c.tag,c.attrib,c.get('name'), c.find('rank').text if c.find('rank') is not None else None, c.findtext('year'), c.findtext('no','dflt'))
for n in root.iter('neighbor'): print(n.attrib)
for p in ['country','./country/neighbor','.//neighbor','*','.//*','country[@name]','country[@name="Singapore"]/year',"country[rank='4']",'country[2]','country[last()]','.//neighbor[2]','.//year/..','.//neighbor[@direction!="E"]','{http://x.org/}item','{*}item','{http://x.org/}*','{}*','.//rank[.="1"]','country[last()-1]','','.','./','country/','..']:
    try: print(p,[ (e.tag,e.get('name')) for e in root.findall(p)])
    except Exception as e: print(p,type(e).__name__,e)
print([e.tag for e in root.findall('x:item',{'x':'http://x.org/'})], root.find('x:item/sub',{'x':'http://x.org/'}))if 0 else None
for bad in ['/a','a[0]','a[-1]','a//','a[foo()]','a[last()+1]','a[@]','y:a','a]']:
    try: print(root.findall(bad))
    except Exception as e: print(bad,type(e).__name__,e)
print(ET.tostring(root))
print(ET.tostring(root,encoding='unicode'))
print(ET.tostring(root,encoding='utf-8'))
print(ET.tostring(root,encoding='utf-8',xml_declaration=True)[:60])
print(ET.tostring(root,encoding='iso-8859-1')[:60])
print(ET.tostring(root,method='text'))
print(ET.tostring(ET.fromstring('<a><br/>x<p>1 &lt; 2</p><script>a&lt;b</script></a>'),method='html'))
print(ET.tostring(ET.fromstring('<a><b/></a>'),short_empty_elements=False))
a=ET.Element('a',{'k':'v'},z='1'); b=ET.SubElement(a,'b'); b.text='x'; b.tail='y'; c=ET.SubElement(a,'c',q='é')
a.append(ET.Comment('hi')); a.append(ET.PI('t','d')); a.insert(0,ET.Element('first'))
ET.dump(a); ET.indent(a); ET.dump(a); ET.indent(a,'\t'); print(ET.tostring(a))
a.remove(b); print([x.tag if isinstance(x.tag,str) else x.tag.__name__ for x in a])
for f in [lambda:a.remove(b),lambda:a.append(1),lambda:a.insert(0,'x'),lambda:a[9],lambda:a['x'],lambda:ET.SubElement(1,'x'),lambda:ET.Element('a',5),lambda:ET.tostring(ET.Element(5)),lambda:ET.ElementTree(5),lambda: setattr(a,'attrib',5), lambda:a.extend([1]),lambda:ET.fromstring('<a>&x;</a>'),lambda:ET.fromstring('<a><b></a>'),lambda:ET.fromstring(''),lambda:ET.fromstring('<a b="&nn;"/>'),lambda: ET.parse('/nonexistent.xml'), lambda: ET.tostring(a,method='foo'), lambda: ET.fromstring(5), lambda: ET.register_namespace('ns1','x')]:
    try: print(f())
    except Exception as e: print(type(e).__name__,e,getattr(e,'code',None),getattr(e,'position',None))
t=ET.ElementTree(root); s=io.BytesIO(); t.write(s,encoding='utf-8',xml_declaration=True); print(s.getvalue()[:80]); print(t.getroot() is root, t.find('country').tag, len(list(t.iter())))
ET.register_namespace('xx','http://x.org/'); print(ET.tostring(root.find('{http://x.org/}item')))
print(list(root.itertext())[:4])
for ev,el in ET.iterparse(io.BytesIO(data.encode()),events=('start','end','start-ns','end-ns','comment','pi')): print(ev, el.tag if ev in('start','end') else el if ev!='comment' and ev!='pi' else el.text)
p=ET.XMLPullParser(['start','end']); p.feed('<a><b'); print([(e,x.tag) for e,x in p.read_events()]); p.feed('/></a>'); print([(e,x.tag) for e,x in p.read_events()]); p.close()
d=copy.deepcopy(root); print(ET.tostring(d)==ET.tostring(root)); print(ET.tostring(pickle.loads(pickle.dumps(a))))
class T:
    def start(self,t,a): print('start',t,a)
    def end(self,t): print('end',t)
    def data(self,d): print('data',repr(d))
    def comment(self,c): print('comment',c)
    def close(self): return 42
p=ET.XMLParser(target=T()); p.feed('<a x="1">hi<!--c--><b>yo</b></a>'); print(p.close())
print(ET.canonicalize('<a z="1" b="2"  ><b/>\n<!-- c --></a>'), ET.canonicalize('<r xmlns:p="u" xmlns="d"><p:a p:z="1" a="2"/></r>'))
print(ET.XMLID('<a><b id="q"/></a>')[1].keys(), ET.fromstringlist(['<a>','</a>']).tag, ET.QName('u','t'), repr(ET.QName('{u}t')), ET.QName('a')=='a')
print(a[1:3]==list(a)[1:3], a.keys(), a.items(), 'k' in a.attrib); a.clear(); print(len(a),a.attrib,a.text)
print(ET.tostring(ET.fromstring('<a xmlns="d"><b c="1"/></a>')), ET.tostring(ET.fromstring('<a xmlns="d"><b/></a>'),default_namespace='d'))
tb=ET.TreeBuilder(); tb.start('a',{}); tb.data('x'); tb.end('a'); print(ET.tostring(tb.close()))
print(ET.tostring(ET.fromstring('<a>\u20ac\U0001f600</a>')), ET.tostringlist(ET.fromstring('<a>x</a>')))
