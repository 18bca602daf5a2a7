age = 30
print("I am " + str(age))
print("I am " + age)
