# Every way out of try/except/else/finally, nested and in loops, and what each overrides.
import sys
import warnings

warnings.simplefilter("ignore")


def run(name, source, *args):
    scope = {"log": log}
    exec(source, scope)
    log.clear()
    try:
        result = scope[name](*args)
        print(name, args, "->", repr(result), log)
    except BaseException as error:
        chain = []
        e = error
        while e is not None:
            chain.append(f"{type(e).__name__}({', '.join(map(repr, e.args))})")
            e = e.__context__
        print(name, args, "raises", " <- ".join(chain), log)


log = []
run("a", "def a():\n try:\n  return 'try'\n finally:\n  log.append('f')")
run("a", "def a():\n try:\n  return 'try'\n finally:\n  return 'finally'")
run("a", "def a():\n try:\n  1/0\n finally:\n  return 'swallowed'")
run("a", "def a():\n try:\n  1/0\n except ZeroDivisionError:\n  return 'except'\n else:\n  return 'else'\n finally:\n  log.append('f')")
run("a", "def a():\n try:\n  pass\n except ZeroDivisionError:\n  return 'except'\n else:\n  return 'else'\n finally:\n  log.append('f')")
run("a", "def a():\n try:\n  1/0\n except ZeroDivisionError:\n  raise KeyError('k')\n finally:\n  log.append('f')")
run("a", "def a():\n try:\n  1/0\n except ZeroDivisionError:\n  raise KeyError('k')\n finally:\n  raise ValueError('v')")
run("a", "def a():\n try:\n  1/0\n finally:\n  [][1]")
run("a", "def a():\n try:\n  pass\n else:\n  1/0\n finally:\n  log.append('f')" if False else "def a():\n try:\n  pass\n except KeyError:\n  pass\n else:\n  1/0\n finally:\n  log.append('f')")
run("a", "def a():\n for i in range(3):\n  try:\n   continue\n  finally:\n   log.append(i)\n return 'end'")
run("a", "def a():\n for i in range(3):\n  try:\n   break\n  finally:\n   log.append(i)\n else:\n  log.append('else')\n return i")
run("a", "def a():\n for i in range(3):\n  try:\n   return i\n  finally:\n   continue\n return 'continued'")
run("a", "def a():\n for i in range(3):\n  try:\n   1/0\n  finally:\n   break\n return ('broke', i)")
run("a", "def a():\n while True:\n  try:\n   return 1\n  finally:\n   break\n return 2")
run("a", "def a():\n x = 1\n try:\n  return x\n finally:\n  x = 2")
run("a", "def a():\n x = [1]\n try:\n  return x\n finally:\n  x.append(2)")
run("a", "def a():\n try:\n  try:\n   1/0\n  finally:\n   log.append('inner')\n except ZeroDivisionError:\n  log.append('caught')\n finally:\n  log.append('outer')\n return 'ok'")
run("a", "def a():\n try:\n  try:\n   1/0\n  except KeyError:\n   log.append('no')\n  finally:\n   log.append('inner')\n finally:\n  log.append('outer')")
run("a", "def a():\n try:\n  raise ValueError(1)\n except ValueError as e:\n  log.append(e.args)\n try:\n  e\n except UnboundLocalError as u:\n  log.append(str(u))")
run("a", "def a():\n e = 'before'\n try:\n  raise ValueError(1)\n except ValueError as e:\n  pass\n return e")
run("a", "def a():\n try:\n  raise ValueError(1)\n except ValueError as e:\n  e = 5\n return 'e' in locals()")
run("a", "def a():\n try:\n  raise ValueError(1)\n except ValueError as e:\n  del e\n return 'e' in locals()")
run("a", "def a():\n for e in [1, 2]:\n  try:\n   1/0\n  except ZeroDivisionError as e:\n   pass\n return locals()")
run("a", "def a():\n try:\n  1/0\n except (KeyError, (ZeroDivisionError,)):\n  return 'nested tuple'")
run("a", "def a():\n try:\n  1/0\n except [ZeroDivisionError]:\n  return 'list'")
run("a", "def a():\n try:\n  1/0\n except 'ZeroDivisionError':\n  return 'str'")
run("a", "def a():\n try:\n  1/0\n except (KeyError, 3):\n  return 'int in tuple'")
run("a", "def a():\n try:\n  pass\n except undefined_name:\n  return 'never evaluated'\n return 'fine'")
run("a", "def a():\n try:\n  1/0\n except undefined_name:\n  return 'x'")
run("a", "def a():\n try:\n  1/0\n except ():\n  return 'x'\n finally:\n  log.append('f')")
run("a", "def a():\n try:\n  1/0\n except ArithmeticError:\n  return 'arith'\n except ZeroDivisionError:\n  return 'zero'")
run("a", "def a():\n try:\n  1/0\n except KeyError, ZeroDivisionError:\n  return 'no parentheses'")
run("a", "def a():\n try:\n  exit_code = 3\n  raise SystemExit(exit_code)\n except Exception:\n  return 'Exception'\n except BaseException as b:\n  return b.code")
run("a", "def a():\n raise")
run("a", "def a():\n try:\n  1/0\n except ZeroDivisionError:\n  try:\n   raise\n  finally:\n   log.append('f')")
run("a", "def a():\n try:\n  1/0\n except ZeroDivisionError:\n  try:\n   raise KeyError\n  except KeyError:\n   pass\n  raise")
run("a", "def a():\n def inner():\n  raise\n try:\n  1/0\n except ZeroDivisionError:\n  inner()")
run("a", "def a():\n raise 3")
run("a", "def a():\n raise ValueError from 3")
run("a", "def a():\n raise ValueError from None")
run("a", "def a():\n raise ValueError('x') from KeyError('y')")
run("a", "def a():\n raise None")
run("a", "def a():\n raise (ValueError, KeyError)")
run("a", "def a():\n class E(Exception):\n  def __new__(cls): return 5\n raise E")
run("a", "def a():\n class E(Exception):\n  def __init__(self, x): pass\n raise E")
run("a", "def a():\n assert 0, 'message'")
run("a", "def a():\n assert (), ['list', 1]")
run("a", "def a():\n assert []")
run("a", "def a(n):\n try:\n  if n == 0: return 'return'\n  if n == 1: 1/0\n  if n == 2: raise KeyError\n except KeyError:\n  log.append('k')\n else:\n  log.append('else')\n finally:\n  log.append('f')\n return 'end'", 0)
for n in (1, 2, 3):
    run("a", "def a(n):\n try:\n  if n == 0: return 'return'\n  if n == 1: 1/0\n  if n == 2: raise KeyError\n except KeyError:\n  log.append('k')\n else:\n  log.append('else')\n finally:\n  log.append('f')\n return 'end'", n)


def gen():
    try:
        yield 1
        yield 2
    except GeneratorExit:
        log.append("closing")
        raise
    finally:
        log.append("finally")


log.clear()
g = gen()
print(next(g), g.close(), log)
for x in gen():
    break
print(x, "GeneratorExit seen" if "closing" in log else "")


def deep(n):
    try:
        if n:
            return deep(n - 1)
        return "bottom"
    finally:
        log.append(n)


log.clear()
print(deep(5), log)


def exc_info_in_finally():
    try:
        1 / 0
    except ZeroDivisionError:
        try:
            [][0]
        except IndexError:
            inner = sys.exc_info()[0].__name__
        outer = sys.exc_info()[0].__name__
    return inner, outer, sys.exc_info()[0], sys.exception()


print(exc_info_in_finally())


def loop_with_everything():
    out = []
    for i in range(6):
        try:
            if i == 1:
                continue
            if i == 2:
                raise KeyError(i)
            if i == 4:
                break
            out.append(("body", i))
        except KeyError as e:
            out.append(("except", e.args[0]))
            continue
        else:
            out.append(("else", i))
        finally:
            out.append(("finally", i))
        out.append(("after", i))
    else:
        out.append("loop else")
    return out


print(loop_with_everything())
