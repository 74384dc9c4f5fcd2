"""A synthetic repository of any size from a seed: real rules and content, invented units, people and learning.

Each module makes one noun out of its own stream of chance (`chance.stream`), so that one more event does not change
who works where. Same seed, same bytes. Nothing here looks at real persons, and the release is drawn, not computed:
the only door through which statistics on people leave is `generator.disclosure`.
"""
