# The commands of pdb one by one, with arguments that they take and that they do not.
import os
import sys

sys.path.insert(0, os.getcwd())
from _sessions import call, session

G = 5


class C:
    def m(self, q=1):
        return q

    @property
    def pr(self):
        return 1


def deco(f):
    return f


@deco
def f(x, *args, k=2, **kw):
    """doc"""
    # comment
    y = x + 1

    z = y * G
    return y


def gen():
    yield 1
    yield 2


def main():
    a = f(1, 2, 3, z=4)
    c = C()
    c.m()
    for i in gen():
        print("it", i)
    try:
        f("a")
    except TypeError:
        pass
    b = {"k": list(range(30)), "l": "x" * 50}
    return a


session("moving", ["w", "s", "w 1", "w 0", "w -1", "w x", "bt", "u", "u", "d 0", "d", "d", "u 5", "d 9", "u x", "n", "n", "r", "n", "retval", "n", "until x", "until 1",
                   "until", "s", "s", "r", "c"], call(main))
session("stepping through a generator", ["b gen", "c", "n", "n", "n", "n", "n", "c"], call(main))
session("into and out of calls", ["s", "s", "s", "s", "s", "s", "s", "s", "s", "s", "s", "s", "q"], call(main))
session("return at once", ["r", "p 1", "", "list", "", "n", "", "n", "c"], call(main))
session("data", ["s", "n", "a", "a b", "p x", "p", "p x y", "p 1,", "pp", "pp kw", "pp nothing", "whatis", "whatis zz", "whatis f", "whatis C", "whatis C.m", "whatis C().m",
                 "whatis 3", "whatis C.pr", "whatis sys", "display", "display x", "display x + zz", "display )", "display", "undisplay q", "n", "x = 7", "n", "undisplay x", "display", "undisplay",
                 "display", "retval", "retval 3", "rv", "c"], call(main))
session("source", ["l", "l", "l 1,3", "l 9", "l 5,2", "l 500", "l x", "l .", "l 1, 2, 3", "ll", "ll 3", "source", "source f", "source C.m", "source 3", "source zzz", "q"], call(main))
session("what is no command", ["s", "p(1)", "l.", "w-1", "a,b", "c:", "c{1}", "c.d", "x", "j+1", "jj", "step 3", "next x", "continue 4", "return 3", "!x", "! x", "!", "x == 1", "q"], call(main))
session("aliases", ["alias", "alias foo p %1", "alias foo", "alias", "alias bar p %2", "alias x", "unalias y", "foo", "foo 3", "foo 3 4", "alias two foo 1;;foo 2", "two",
                    "alias all p '%*'", "all 1 2 3", "alias last p '%* %2'", "last 1 2 3", "unalias foo", "unalias", "foo", "n;;p 5;;p a", "q"], call(main))
session("recursive debugger", ["n", "debug", "debug f(5)", "s", "s", "n", "p x", "q", "p a", "debug )", "debug 1 + 1", "c", "q"], call(main))
session("help", ["help where", "? until", "help commands", "h exec", "help nosuch", "help x y", "help", "q"], call(main))
session("jumps", ["j", "j x", "n", "j 1", "n", "j 44", "n", "q"], call(main))
session("end of input", [], call(main))
session("exit", ["exit"], call(main))
session("statements", ["n", "b = 1;c = 2", "b", "import os", "os.path.basename('a/b')", "[v for v in range(a)]", "(lambda: a)()", "_", "$_frame.f_code.co_name", "$foo = 3", "$foo", "p $bar",
                       "p '$foo', $foo", "u", "$foo", "a", "d", "$foo", "del a", "a", "x = = 3", "raise ValueError(1)", "1/0", "print('a');;print('b')", "for i in range(2): print(i)", "for i in range(2): i",
                       "if 1:", "  print(3)", "else:", "  print(4)", "", "def q(x):", "   with x:", "      pass", "", "q.__name__", "p q", "'''abc", "def'''", "(1,", "2)", "class D:",
                       "  def g(self): return b", "", "D().g()", "global G; G", "global G; G = 6", "G", "x: int = 3", "c"], call(main))
G = 5
session("run", ["w", "n", "p x", "n", "n"], lambda d: d.run("x = 1\ny = 2", {}))
session("runeval", ["p v", "s", "c"], lambda d: print(d.runeval("v + 1", {"v": 1})))
