"""What the tables of a shelf have to agree on, and what they do not."""

from collections.abc import Iterator

from arguendo.corpus.shelf.interface import Shelf


def inconsistencies(db: Shelf) -> Iterator[str]:
    """Yield, in words, everything on which the tables of a shelf disagree."""
    if damage := db.damage():
        yield f"the shelf's file is damaged: {damage}"
    for what, query in _CHECKS.items():
        number = db.execute(query).fetchone()[0]
        if number:
            yield f"{number:,} {what}"
    if number := _differing(db):
        yield f"{number:,} passages that differ from their opinion's words"
    if not db.words_agree():
        yield "the full text index and the passages disagree"


_CHECKS: dict[str, str] = {
    "passages without a vector": "SELECT count(*) FROM passage "
    "WHERE NOT EXISTS (SELECT 1 FROM vector WHERE vector.number = passage.number)",
    "vectors of another length than the others": "SELECT count(*) FROM vector "
    "WHERE length(vector) <> (SELECT length(vector) FROM vector LIMIT 1)",
    "vectors without a passage": "SELECT count(*) FROM vector "
    "WHERE NOT EXISTS (SELECT 1 FROM passage WHERE passage.number = vector.number)",
    "passages without an opinion": "SELECT count(*) FROM passage "
    "WHERE NOT EXISTS (SELECT 1 FROM opinion WHERE opinion.id = passage.opinion)",
    "opinions without an authority": "SELECT count(*) FROM opinion "
    "WHERE NOT EXISTS (SELECT 1 FROM authority WHERE authority.id = opinion.authority)",
    "references without an authority": "SELECT count(*) FROM reference "
    "WHERE NOT EXISTS (SELECT 1 FROM authority WHERE authority.id = reference.authority)",
    "authorities without a witness": "SELECT count(*) FROM authority "
    "WHERE NOT EXISTS (SELECT 1 FROM witness WHERE witness.authority = authority.id)",
    "authorities with text and no passage": "SELECT count(*) FROM authority "
    "WHERE text <> 'none' AND NOT EXISTS "
    "(SELECT 1 FROM passage WHERE passage.authority = authority.id)",
}


def _differing(db: Shelf) -> int:
    """Count the passages that are not what stands at their place; one opinion is held at a time.

    A database that cuts a passage out of a text reads the text up to it: of an opinion of forty
    megabytes that would be read thirty thousand times.
    """
    number = 0
    for opinion, authority in db.execute("SELECT id, authority FROM opinion").fetchall():
        (text,) = db.execute("SELECT text FROM opinion WHERE id = ?", (opinion,)).fetchone()
        number += sum(
            text[start:end] != words
            for start, end, words in db.execute(
                'SELECT start, "end", text FROM passage WHERE authority = ? AND opinion = ?',
                (authority, opinion),
            )
        )
    return number
