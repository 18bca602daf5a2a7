print("pkg.sub.deep", __name__, __package__)
def up():
    from ..first import NAME
    from .. import first
    return NAME
def two_up():
    from .. import version
    from ..second import combined
    return version, combined
def too_far():
    from .... import nothing
