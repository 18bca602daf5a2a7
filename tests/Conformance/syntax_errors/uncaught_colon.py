print("never printed")
def greet(name)
    return "Hello " + name
