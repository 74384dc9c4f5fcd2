"""Git for people who do not know it: commit what was written, follow the colleagues, and say conflicts in their words.

`repository` opens the repository that the records lie in, `commit` makes a commit of what is pending, `follow` takes
the officer's commits on top of the colleagues', `message` says what a commit holds.
"""
