"""The private yearly plan: `shares` says from which units, `wording` says why, `tables` and
`assumptions` put it into sheets.

Counts by unit, no names; and still only for HR, since a count of one can point at somebody.
"""
