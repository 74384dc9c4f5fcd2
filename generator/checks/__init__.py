"""Problems found in the input: the catalogue of codes, the problem itself, and the styles of report.

A low layer: `load` makes problems with it, `commands.check` reports them. No reading of files here.
"""
