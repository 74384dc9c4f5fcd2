"""Pure functions from model to answers, always as of a day.

`requirements`, `coverage` and `closing` need only public facts and may be used by the site. `ledger`, `profile` and
`gap` are about persons and may not.
"""
