# match, case, type and _ as ordinary names, and statements that only look like match statements.
match = [1, 2, 3]; case = {"a": 1}; _ = "underscore"; type_ = type
print(match, case, _, match[0], match [1], match[-1:], (match), len(match), case["a"], case .get("a"))
match[0] = 10; match += [4]; print(match); match.append(5); print(match[::2], -match[0], match * 2 == match + match, match is not None, match in [match], not match)
def match(x, *a): return ("called", x, a)
print(match(1), match (2), match(*[3, 4]), match(x=5), match((1, 2)), match({}), match([1]))
match (1, 2)
match, case = 1, 2; print(match, case, match + case, match - case, match < case, match if case else 0)
match: int = 5; print(match); match = case = 3; print(match == case, match / case, match ** 2, ~match, match and case, match or 0)
lambda match: match; print((lambda match, case=1: match + case)(2), [match for match in range(2)], {case: 1 for case in "a"})
class match: case = "attr"; match = 1
print(match.case, match.match, match().case); del match
import re; m = re.match("a", "abc"); print(m.group(), re.match(r"(\d)", "5").group(1))
def case(match): return match * 2
print(case(4), case(match=5), case (6))
for match in range(2): print(match, end=" ")
print()
with __import__("contextlib").nullcontext(1) as match: print(match)
try: raise ValueError("v")
except ValueError as case: print(case)
match = "subject"
match match:
    case "subject": print("matched the name match")
match (match):
    case case: print("captured", case)
match match, 1:
    case (a, b): print(a, b)
match -1:
    case -1: print("negative subject")
match ():
    case (): print("empty tuple")
match []:
    case []: print("empty list")
match {}:
    case {}: print("empty dict")
match not True:
    case False: print("not expression")
match [*range(2)]:
    case [0, 1]: print("star in list")
match lambda: 1:
    case f: print(f())
match 1 if match else 2:
    case 1: print("conditional")
match match == "subject" and len(match) > 3:
    case True: print("boolean")
match "a" "b":
    case "ab": print("concatenated")
match f"{match}!":
    case "subject!": print("f-string subject")
match (yield_ := 7):
    case 7: print("walrus", yield_)
match ...:
    case x if x is ...: print("ellipsis")
match match.upper():
    case "SUBJECT": print("call")
match match[0]:
    case "s": print("index")
type = 5; print(type, type + 1, -type, type if type else 0, type_(type)); type = type_
type X = int; print(X.__value__); type: str = "annotated"; print(type); del type; print(type(1))
match type:
    case type(): print("class pattern by the name type")
_ = 5
match 9:
    case _: print("underscore is untouched:", _)
for _ in range(3): pass
print(_, [_ for _ in "ab"], (lambda _: _ + 1)(1), (lambda _, __: _ + __)(1, 2))
