"""PublicHub -> pages: view models, templates, search, and MkDocs behind one adapter.

Imports public models, `load.public`, public analysis and `checks` only: the contract in pyproject.toml holds it to that.
"""
