"""What each command of `asn-hub` does: one module a command, `run(...) -> int` returns the exit code.

Exit codes: 0 done, 1 the input has problems (all were listed), 2 usage, 70 a bug of ours.
"""
