"""The proof from outside: real processes in a real terminal, timed, killed and reopened.

Run it with `python -m tests.performance` (see that module for its parts). None of it is collected
by the test run: times depend on the machine, so it prints ratios to a bare app in the same run.
"""
