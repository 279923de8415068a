"""A shelf as an older version would have left it: what later ones keep is taken away."""

import sqlite3
from pathlib import Path

UNDONE = {
    "8": "DROP INDEX witness_by_words; ALTER TABLE witness DROP COLUMN words;",
    "7": "DROP TABLE word_year; DROP INDEX passage_as_of; DROP INDEX passage_by_day;",
    "6": "ALTER TABLE witness DROP COLUMN retrieved; ALTER TABLE witness DROP COLUMN licence;"
    "ALTER TABLE witness DROP COLUMN agrees; DROP TABLE other_text; DROP INDEX authority_by_day;",
    "5": "DROP TABLE edge; DROP TABLE said; DELETE FROM fact WHERE key = 'grammar';",
    "4": "",
    "3": "DROP TABLE whole; DROP TABLE docket; DELETE FROM name_word;",
    "2": "",
}
"""By version, what undoes the step to it."""


def made_older(file: Path, version: str) -> None:
    """Take a shelf of today back to a version."""
    steps = "".join(undo for step, undo in UNDONE.items() if step > version)
    db = sqlite3.connect(file)
    db.executescript(f"{steps} UPDATE fact SET value = '{version}' WHERE key = 'schema'")
    db.close()
