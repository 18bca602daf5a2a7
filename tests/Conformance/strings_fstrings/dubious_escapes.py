"""A backslash before what is no ASCII character is no dubious escape."""
import warnings
warnings.simplefilter("always")
for s in [r'"\П"',r'"\é"',r'"\d"',r'b"\d"',r'f"\П{1}"',r'f"\d{1}"',r't"\П"',r'"\400"',r'b"\400"',r'"""\П'+'\n'+r'\q"""', r'"\😀x"', r"rb'\d'", r'"\ "',r'f"{1:\d}"',r'f"{1:\П}"', r'"\8"', r'"\P"']:
    with warnings.catch_warnings(record=True) as w:
        warnings.simplefilter("always")
        try: r=eval(s)
        except Exception as e: r=e
        print(s, ascii(r), [(str(x.message),x.lineno) for x in w])
