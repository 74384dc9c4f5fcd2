"""Files -> model: reading with bounds and positions, validation, cross-references.

`public` reads what the site may know, `people` what it may not. Both collect every problem of every file
and return them together; the unit of failure is the repository.
"""
