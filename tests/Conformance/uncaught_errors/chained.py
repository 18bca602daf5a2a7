def load(name):
    try:
        return {}[name]
    except KeyError as e:
        raise LookupError(f"no setting {name!r}") from e
print("loading")
load("colour")
