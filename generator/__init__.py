"""asn-hub: the knowledge and tracking hub with which a local government develops its civil servants.

The way through the package is one way: load -> analysis -> disclosure -> site, all on the types of `model`.
docs/arsitektur.md has the picture; pyproject.toml holds the import contract.
"""

__version__ = "0.1.0"
