"""The yearly plan: from the gaps of persons to learning events within a budget.

In: `People`, the hub and the settings of planning. Out: `line.Plan`. In order: `needs` -> `demand` (groups
of alike people) -> `offers` and `choices` -> `rows` and `model` -> `timetable`; `proposal` does all of it, `curve` and
`conflict` do it again and again.
"""
