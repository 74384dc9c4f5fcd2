"""The only door from records of people to the public: groups, bands, the history gate, the release writer, the audit.

Its room in the layout and its place in the import contract exist; making releases is not built yet. Until then a
release is a file made and checked by hand, read by `generator.load.public`.
"""
