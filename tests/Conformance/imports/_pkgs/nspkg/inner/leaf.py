leaf = "leaf"
