print("raises starts")
partial = 1
raise ValueError("at import")
