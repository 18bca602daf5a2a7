# An uncaught NameError on a module that was not imported.
print("before")
print(json.dumps({}))
