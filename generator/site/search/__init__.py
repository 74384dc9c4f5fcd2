"""Search: what the built site carries so that a browser can search it in Indonesian without a server.

Pagefind holds the text of the pages; beside it lie three small files of our own (`pencarian/`): the words of the site
with their roots and synonyms, the list of pages, the list of units. `docs/pencarian.md` tells how they work together.
"""
