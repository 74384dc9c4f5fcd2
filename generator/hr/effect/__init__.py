"""The private report on the effect of trainings: `wording` says it, `tables` puts it into sheets, `told` into JSON.

Counts of people only, no names; and still only for HR, since a count of two can point at somebody.
"""
