"""Advice: from a gap to strengths, potential and next steps, each with the rule that made it.

`strengths`, `goals` and `steps` are the rules themselves, from plain levels; the site compiles them for the browser's
self-assessment and knows no person by them. `certainty`, `needs`, `hours`, `advise` and `words` apply them to one person and are
never public.
"""
