# DOM and SAX.
from xml.dom import minidom, Node
import xml.dom, io, re
doc=minidom.parseString('<?xml version="1.0"?><!DOCTYPE a [<!ENTITY x "y">]><a k="v" z="1"><!-- c --><b>t&amp;&x;</b><?pi d?><b><c/></b><![CDATA[<x>]]>tail\n<e> <f/> </e></a>')
print(doc.toxml()); print(doc.documentElement.toprettyxml(indent='  ')); print(doc.toprettyxml(indent='  ',encoding='utf-8'))
for n in doc.getElementsByTagName('b'): print(n.tagName, n.firstChild.nodeName, n.childNodes.length, n.nodeType==Node.ELEMENT_NODE, n.nextSibling.nodeName, n.previousSibling.nodeName, n.parentNode.tagName)
a=doc.documentElement; print(a.getAttribute('k'), a.getAttribute('no'), a.hasAttribute('z'), a.attributes.items(), a.attributes['k'].value, a.attributes.length, a.attributes.item(1).name)
d=minidom.Document(); r=d.createElement('root'); d.appendChild(r)
for i in range(3):
    e=d.createElement('item'); e.setAttribute('id',str(i)); e.appendChild(d.createTextNode(f'v<{i}>"')); r.appendChild(e)
r.appendChild(d.createComment('x')); r.appendChild(d.createCDATASection('a<b')); e.setAttribute('q','a"b\n\t<>&')
print(d.toprettyxml(indent='\t')); print(d.toxml('utf-8')); print(d.toxml(standalone=True) if 1 else 0)
r.removeChild(r.firstChild); print(r.toxml()); r.insertBefore(d.createElement('first'), r.firstChild); r.replaceChild(d.createElement('rep'), r.lastChild); print(r.toxml())
c=r.cloneNode(True); print(c.toxml(), c.parentNode); c.removeChild(c.firstChild); print(len(c.childNodes), len(r.childNodes))
for f in [lambda: d.appendChild(d.createElement('x')), lambda: r.removeChild(c), lambda: r.removeAttribute('zz'), lambda: minidom.parseString('<a><b></a>'), lambda: minidom.parseString(''), lambda: d.createTextNode(5), lambda: r.firstChild.foo, lambda: d.createTextNode('a').appendChild(r), lambda: xml.dom.DOMException()]:
    try: print(f())
    except Exception as e: print(type(e).__name__, e, getattr(e,'code',None))
n=minidom.parseString('<x:a xmlns:x="u" xmlns="d" x:k="1"><b/></x:a>'); m=n.documentElement; print(m.namespaceURI,m.prefix,m.localName,m.tagName,m.firstChild.namespaceURI, m.getAttributeNS('u','k'), n.toxml(), n.getElementsByTagNameNS('d','b').length)
impl=minidom.getDOMImplementation(); nd=impl.createDocument(None,'top',None); nd.documentElement.appendChild(nd.createTextNode('hello')); print(nd.toxml()); t=nd.documentElement.firstChild; t.splitText(2); print([x.data for x in nd.documentElement.childNodes], t.wholeText); nd.normalize(); print(len(nd.documentElement.childNodes))
print(d.createTextNode('abcdefghijklmnop'), d.createComment('x'), doc.doctype.name, doc.doctype.internalSubset, doc.nodeName, a.nodeName, a.nodeValue)
import xml.sax, xml.sax.saxutils as su, xml.sax.handler
class H(xml.sax.ContentHandler):
    def startDocument(self): print('startdoc')
    def endDocument(self): print('enddoc')
    def startElement(self,n,a): print('start',n,dict(a),a.getNames(),len(a))
    def endElement(self,n): print('end',n)
    def characters(self,c): print('chars',repr(c))
    def processingInstruction(self,t,d): print('pi',t,d)
xml.sax.parseString('<a k="v">x\ny<b/>&lt;<?p q?></a>',H()); xml.sax.parse(io.StringIO('<a/>'),H())
for t in ['<a>','<a></b>','']:
    try: xml.sax.parseString(t,H())
    except Exception as e: print(type(e).__name__,e,e.getLineNumber(),e.getColumnNumber(),e.getMessage())
class N(xml.sax.ContentHandler):
    def startElementNS(self,n,q,a): print(n,q,dict(a),a.getQNames())
    def startPrefixMapping(self,p,u): print('pm',p,u)
p=xml.sax.make_parser(); p.setFeature(xml.sax.handler.feature_namespaces,1); p.setContentHandler(N()); p.parse(io.BytesIO(b'<x:a xmlns:x="u" x:k="1"><b q="2"/></x:a>'))
print(su.escape('<a>&"'),su.unescape('&lt;&amp;lt;'),su.quoteattr('a"b'),su.quoteattr('a"\'b\n'),su.escape('x',{'x':'y'}))
o=io.StringIO(); g=su.XMLGenerator(o,'utf-8',short_empty_elements=True); xml.sax.parseString('<a k="v&quot;">x&amp;<b/></a>',g); print(o.getvalue())
