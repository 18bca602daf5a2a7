"""The helpers of importlib's tests want it to be there, and these suites nothing in it."""
