"""Pairs for coaching, as officers see and keep them: their words, their workbook, and the files of records/pasangan/."""
