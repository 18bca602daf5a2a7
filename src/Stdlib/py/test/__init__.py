"""What programs borrow from the packages of CPython's tests; the tests are not here."""
