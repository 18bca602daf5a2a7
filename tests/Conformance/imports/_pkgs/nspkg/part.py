where = "namespace part"
