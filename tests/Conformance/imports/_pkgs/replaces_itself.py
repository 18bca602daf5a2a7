import sys
class Fake: attr = "fake attr"
sys.modules[__name__] = Fake()
