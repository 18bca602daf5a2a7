print("before")
import package_that_does_not_exist.sub
