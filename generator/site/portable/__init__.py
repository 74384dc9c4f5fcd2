"""Portable edition: a built site turned into a folder that works from a USB stick, without a server.

A browser that opens a file neither fetches nor loads modules, and shows a list of files where an address ends in `/`. So
`page` gives every link its file, `site/modules.py` makes functions of a classic script of all modules, and `edition` turns what they would
fetch into scripts. docs/decisions/0018 says why it is done to the finished site.
"""
