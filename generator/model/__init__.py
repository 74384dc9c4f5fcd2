"""The types of the hub and nothing else: no reading, no writing, no clock.

One module per noun. English names in code, Indonesian keys (the aliases) in YAML: this package is the one place
where the two meet. `person`, `assessment`, `participation` and `mentoring_session` describe people and are never
imported by `generator.site`; everything else here is public.
"""
