"""What the commands print and the ledger writes: this room owns the shape of everything that leaves the program.

Every function yields pieces of text, together whole lines, without escape sequences unless colour was asked for.
JSON keys and CSV headings are the field names of the dataclasses, Decimals are strings; tables and Markdown are for
people and speak their language.
"""
