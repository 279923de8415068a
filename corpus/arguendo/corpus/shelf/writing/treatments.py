"""What a record states of how decisions deal with each other."""

from arguendo.corpus.model import Reference
from arguendo.corpus.references import references_of
from arguendo.corpus.shelf.interface import Shelf
from arguendo.corpus.sources.interface import Record, Treated


def tell_treatments(
    db: Shelf,
    teller: str,
    authority: str,
    record: Record,
    references: tuple[Reference, ...],
) -> None:
    """Keep what a record states, in the place of what it stated before."""
    db.execute("DELETE FROM treatment WHERE teller = ?", (teller,))
    if not references:
        return
    for told in record.treatments:
        other = references_of((told.citation,))
        if not other:
            continue
        row = (
            _incoming(db, told, other[0], references[0])
            if told.incoming
            else (authority, record.name, references[0].model_dump_json(), other[0], record.decided)
        )
        citing, name, citing_reference, cited, decided = row
        db.execute(
            "INSERT INTO treatment VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, 1, ?)",
            (
                citing,
                name,
                citing_reference,
                cited.volume,
                cited.reporter,
                cited.page,
                told.kind,
                told.page,
                decided,
                teller,
            ),
        )


def _incoming(
    db: Shelf, told: Treated, later: Reference, cited: Reference
) -> tuple[str, str, str, Reference, str | None]:
    row = db.execute(
        "SELECT id, decided FROM authority JOIN reference ON authority = id "
        "WHERE reporter = ? AND volume = ? AND page = ? ORDER BY id",
        (later.reporter, later.volume, later.page),
    ).fetchone()
    citing, decided = row if row else ("", None)
    return citing, told.name, later.model_dump_json(), cited, decided
