"""The only door from records of people to the public.

`groups`, `bands`, `population`, `chain` and `gate` are pure; `release` puts them together into a draft, and `writer`
writes it. `audit` looks at a built site from outside. The method and its proof: docs/privasi.md.
"""
