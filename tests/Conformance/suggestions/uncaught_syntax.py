# A SyntaxError in eval'd text, uncaught.
print("before")
exec("for i in range(3) print(i)")
