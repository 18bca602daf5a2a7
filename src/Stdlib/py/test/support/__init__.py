"""Helpers that programs borrow from CPython's tests."""
