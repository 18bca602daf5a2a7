# What pyexpat reports for documents, and where it finds errors in them.
import pyexpat, sys
docs=['','   ','<a>','<a','<a b','<a b=','<a b="','<a b="1','<a b="1"','<a></b>','<a><b></a>','<a></a','<a></a ','</a>','<a/>x','<a/><b/>','<a/> <!-- c -->','<a>&foo;</a>','<a>&amp;&lt;&#65;&#x42;</a>','<a>&#0;</a>','<a>&</a>','<a>& b</a>','<a>&b</a>','<a b=1/>','<a b="1"c="2"/>','<a b="1" b="2"/>','<a b="<"/>','<a b="&lt;"/>','x','<1a/>','<a 1="2"/>','<a><!-- x -- y --></a>','<a><!-- x','<a><![CDATA[x','<a><![CDATA[x]]></a>','<a>]]></a>','<?xml version="1.0"?><a/>',' <?xml version="1.0"?><a/>','<a/><?xml version="1.0"?>','<?pi x?><a/>','<?pi','<!DOCTYPE a><a/>','<!DOCTYPE a [<!ENTITY x "y">]><a>&x;</a>','<!DOCTYPE a [<!ENTITY x "<b/>z">]><a>&x;</a>','<!DOCTYPE a [<!ELEMENT a ANY><!ATTLIST a b CDATA "d">]><a/>','<!DOCTYPE a SYSTEM "x.dtd"><a>&y;</a>','<a>\x01</a>','<a>\n\n  <b>\n</a>','<a\nb="1"\n\n c></a>','<p:a/>','<a xmlns:p="u"><p:b p:c="1"/></a>','<a>text</a>tail','<a></a>\n\n<b>','<?xml version="1.0" encoding="utf-8"?><a>é</a>','<?xml version="2.0"?><a/>','<?xml?><a/>','<?xml version="1.0" encoding="foo"?><a/>','<a></a><!DOCTYPE a>','<a><b/></a></a>','<a>&#xD800;</a>','<a>&#x110000;</a>','<a b="x\ny\tz"/>','<a>x\r\ny\rz</a>','<!-- c --><a/>','<a><?p q?></a>','<![CDATA[x]]>','&amp;','<a b="&foo;"/>','<a/>&amp;','< a/>','<a / >','<a//>','<a></ a>','<a><</a>','<a b = "1" />','<a b="1"/ >','<é/>','<a\x00/>','<!x>','<a><!x></a>','<!DOCTYPE>','<!DOCTYPE a','<!DOCTYPE a [','<a xmlns:p=""/>','<a xmlns:xml="x"/>','<a xmlns="u" b="1"><c xmlns=""/></a>']
for ns in (None,'}'):
  for d in docs:
    p=pyexpat.ParserCreate(namespace_separator=ns)
    ev=[]
    p.buffer_text=True
    p.StartElementHandler=lambda *a: ev.append(('s',)+a)
    p.EndElementHandler=lambda *a: ev.append(('e',)+a)
    p.CharacterDataHandler=lambda *a: ev.append(('c',)+a)
    p.CommentHandler=lambda *a: ev.append(('!',)+a)
    p.ProcessingInstructionHandler=lambda *a: ev.append(('?',)+a)
    p.XmlDeclHandler=lambda *a: ev.append(('x',)+a)
    p.StartDoctypeDeclHandler=lambda *a: ev.append(('d',)+a)
    p.EndDoctypeDeclHandler=lambda *a: ev.append(('/d',)+a)
    p.StartCdataSectionHandler=lambda *a: ev.append(('[',)+a)
    p.EndCdataSectionHandler=lambda *a: ev.append((']',)+a)
    if ns:
        p.StartNamespaceDeclHandler=lambda *a: ev.append(('ns',)+a)
        p.EndNamespaceDeclHandler=lambda *a: ev.append(('/ns',)+a)
    p.EntityDeclHandler=lambda *a: ev.append(('ent',)+a)
    try: p.Parse(d,True)
    except pyexpat.ExpatError as e: print(repr(d),e,e.code,e.lineno,e.offset, p.ErrorCode)
    print(repr(d),ev, p.CurrentLineNumber,p.CurrentColumnNumber)
