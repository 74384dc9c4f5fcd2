"""Checks that look across files: one module a subject, each a function from parsed files and known ids to problems."""
