print("pkg.first", __name__, __package__)
NAME = "first"
