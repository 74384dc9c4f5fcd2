"""Incremental build: what has not changed since the last build is kept, byte for byte what a full build would make.

The site is a set of artifacts (a page, a download, the index of search, the theme's files), each with a fingerprint of
all it is made from. `inputs` digests what the site is made from, `tree` says what lies in a folder, `state` remembers
fingerprints, `build` makes what is missing and puts a whole site in place. docs/decisions/0014 says why it is right.
"""
