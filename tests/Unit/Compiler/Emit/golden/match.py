def match(x):
    match x:
        case 1 | 'a':
            return 1
        case None | True:
            return 2
        case [a, b, *rest]:
            return a, b, rest
        case [_, *_, z] if z:
            return z
        case {'k': v, **more}:
            return v, more
        case Point(0, y=yy) as p:
            return yy, p
        case (int() as i) | [i]:
            return i
        case a.b:
            return 3
        case _:
            return 4
