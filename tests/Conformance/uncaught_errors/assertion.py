def check(x):
    assert isinstance(x, int), f"expected int, got {type(x).__name__}"
    return x
print(check(1))
check("a")
