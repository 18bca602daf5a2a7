"""html: escaping, entities, and the parser on good and bad documents."""
import html, html.entities, html.parser
print(len(html.entities.html5), len(html.entities.name2codepoint), len(html.entities.codepoint2name), len(html.entities.entitydefs))
for s in ['&amp;','&amp','&lt;b&gt;','&#65;','&#x41;','&#X41','&#65','&notit;','&notin;','&not','&foo;','&#0;','&#128;','&#xD800;','&#x110000;','&#1;','&#11;','&#xfdd0;','&;','&#;','&#x;','&eacute;&Eacute','&NotEqualTilde;','&ampamp;','a&b','&hearts;','&copycopy;','&#99999999999;','&#13;','&#x80;','&bne;','no refs','&Aacutex']:
    print(repr(s), ascii(html.unescape(s)))
print(html.escape('<a href="x">\'&'), html.escape('"\'', quote=False), html.escape('<a href="x">\'&', False))
class P(html.parser.HTMLParser):
    def handle_starttag(s,t,a): print('start',t,a,s.get_starttag_text(),s.getpos())
    def handle_endtag(s,t): print('end',t,s.getpos())
    def handle_startendtag(s,t,a): print('startend',t,a)
    def handle_data(s,d): print('data',repr(d))
    def handle_comment(s,d): print('comment',repr(d))
    def handle_decl(s,d): print('decl',repr(d))
    def handle_pi(s,d): print('pi',repr(d))
    def unknown_decl(s,d): print('unknown',repr(d))
    def handle_entityref(s,n): print('ref',n)
    def handle_charref(s,n): print('char',n)
docs=['<!DOCTYPE html><html><head><title>T &amp; x</title></head><body class="a b" id=q data-x=\'1\' checked>Hi<br/>there<p>x</P ></body></html>',
'a &lt; b &unknown; &#65; &#x42; & c &amp','<!-- c --><!--x--><!---><!-->y<?php echo ?><![CDATA[x]]><!ELEMENT a>','<script>if (a<b) "</p>" </script><style>p > a {}</style>x','<a href="x&amp;y" title=\'a"b\' alt=a&lt;b empty="" noval>text</a>','<a','<a href="x','x < y','<3','</>','</ x>','<div/><img src=x/>','<A HREF=X>up</A>','<textarea><b></textarea>','text only','<p>one<p>two','<!-- unfinished','<!doctype','&#','&am','<title><b>x</title>','a<b c','<b  c = d  e>','<b c="1"d="2">','<!x>','<!>','<?x','<![if x]>y<![endif]>']
for d in docs:
    for conv in (True,False):
        print('---',repr(d),conv)
        p=P(convert_charrefs=conv); p.feed(d); p.close()
p=P()
for ch in docs[0][:60]: p.feed(ch)
p.close(); p.reset(); print(p.rawdata, p.getpos())
try: html.parser.HTMLParser().error('x')
except Exception as e: print(type(e).__name__, e)
q=html.parser.HTMLParser(); q.feed(docs[0]); q.close(); print(q.CDATA_CONTENT_ELEMENTS, q.cdata_elem)
