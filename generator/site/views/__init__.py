"""View models: for each kind of page a frozen value with what its template shows, made from the Context.

One module a kind; each has a function that yields its SitePages. Templates decide how it looks, never what is true.
"""
