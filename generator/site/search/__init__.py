"""Search: what the built site carries so that a browser can search it in Indonesian without a server.

All of it lies in `pencarian/`: an index of roots in a few files, of which a search fetches some; the words of the site with
their roots and synonyms; the list of pages; the list of units; and the text of each page for excerpts.
`docs/pencarian.md` tells how they work together.
"""
