"""Search: what the built site carries so that a browser can search it in Indonesian without a server.

Pagefind ranks the pages by their words (`pagefind/`); beside it lie files of our own (`pencarian/`): the words of the site with
their roots and synonyms, the list of pages, the list of units, and the text of each page for excerpts.
`docs/pencarian.md` tells how they work together.
"""
