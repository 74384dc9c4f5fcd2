"""Persons of nobody for tests of HR's side, put together here so that no file of the repository holds an identifier."""

from tests.audit.invented import NIP

OTHER_NIP = NIP[:-1] + "5"
THIRD_NIP = NIP[:-1] + "6"
NAME, OTHER_NAME = "Siti Rahayu", "Budi Santoso"
PHRASE = "kuda baterai klip benar"
"""The passphrase of every vault in tests."""

CHEAP = 4
"""Cost of scrypt in tests."""
