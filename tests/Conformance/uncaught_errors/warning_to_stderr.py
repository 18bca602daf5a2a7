# A warning is printed to stderr with its source line; the status stays 0.
import warnings
print("before")
warnings.warn("something looks odd")
print("after")
