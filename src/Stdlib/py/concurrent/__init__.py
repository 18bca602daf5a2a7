"""Has the package concurrent.futures."""
