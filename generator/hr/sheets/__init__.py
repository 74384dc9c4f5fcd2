"""Sheets: the bytes of a file that an officer has -> tables of allow-listed columns, whatever wrote the file."""
