"""The audit: does anything that is, or was, published tell of a person?

By another hand than the generator's: it reads finished files and raw YAML, and imports nothing of site, load or
analysis. `identifiers` also guards the way in, for `load` and for commits.
"""
