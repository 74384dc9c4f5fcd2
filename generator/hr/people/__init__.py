"""People over time: what happened to a person after they were recorded, each as a pure function over files of records.

Nothing is edited away: a move adds a position, a correction adds a reversal. What was there before is in Git as well.
"""
