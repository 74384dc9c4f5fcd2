"""HR's side: spreadsheets, the vault of identities, Git commits of records, the private report.

Its room in the layout and its place in the import contract exist; nothing is built yet. It may import everything
but `generator.site`.
"""
