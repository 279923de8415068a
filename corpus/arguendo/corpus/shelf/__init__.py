"""The shelf: opinions of record, authorities, full text and vectors, in one SQLite file.

It is what a quotation is compared with and what the index is rebuilt from. Nothing here is a
cache: `reading` answers questions, `writing` takes records in, `schema` says how they lie.
"""
