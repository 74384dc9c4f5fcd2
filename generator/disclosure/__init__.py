"""The only door from records of people to the public.

`bands`, `groups`, `population`, `chain` and `gate` are pure; `release` puts them together into a draft, and `shelf`
keeps it. `generator.audit` looks at a built site from outside. The method and its proof: docs/privasi.md.
"""
