"""Forms that HR hands out and reads back: the yearly assessment (AKPK) and the log of mentoring sessions.

`akpk` and `log` write them, `assessments` and `sessions` read them, `kinds` are the columns that both agree on.
"""
