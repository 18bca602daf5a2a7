for enc in 'utf-8','utf-16','utf-16-le','utf-16-be','utf-32','utf-32-be','utf-8-sig','ascii','latin-1','iso-8859-1','latin1','l1','us-ascii','cp1252','cp437','koi8-r','unicode_escape','raw_unicode_escape','utf8','U8', 'iso8859-15','mac-roman','utf-7','punycode','L1','646', 'iso-8859-1'.upper(), 'windows-1252':
    try: '\ud800\u20ac\u1234'.encode(enc); print(enc,'ok')
    except Exception as e: print(enc, type(e).__name__, getattr(e,'__notes__',None))
    for data in (b'\xff\xfe\x81\x00\xd8\\x\\', b'\x81\\x1'):
        try: data.decode(enc); print(enc,'ok')
        except Exception as e: print(enc, type(e).__name__, getattr(e,'__notes__',None))
        try: str(data, enc); print(enc,'ok')
        except Exception as e: print(enc, type(e).__name__, getattr(e,'__notes__',None))
