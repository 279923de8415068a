"""Questions about the whole: how much is held, of which volumes, and what was set aside."""

from arguendo.corpus.model import Coverage
from arguendo.corpus.reporters import whole_to
from arguendo.corpus.shelf.interface import Shelf


def in_reporter(db: Shelf, reporter: str) -> int:
    """Return how many authorities are held of a reporter."""
    number: int = db.execute(
        "SELECT count(DISTINCT authority) FROM reference WHERE reporter = ?", (reporter,)
    ).fetchone()[0]
    return number


def coverage(db: Shelf, reporter: str, volume: str, of_reporter: int | None = None) -> Coverage:
    """Return what the shelf holds of a reporter, which may be known, and of one of its volumes."""
    if of_reporter is None:
        of_reporter = in_reporter(db, reporter)
    in_volume, last_held = db.execute(
        "SELECT count(DISTINCT authority), max(CAST(page AS INTEGER)) FROM reference "
        "WHERE reporter = ? AND volume = ?",
        (reporter, volume),
    ).fetchone()
    vouched = db.execute(
        "SELECT last_page, vouched_by FROM whole WHERE reporter = ? AND volume = ?",
        (reporter, volume),
    ).fetchone()
    if vouched is None:
        return Coverage(
            reporter=reporter, volume=volume, in_volume=in_volume, in_reporter=of_reporter
        )
    last_page, by = vouched
    return Coverage(
        reporter=reporter,
        volume=volume,
        in_volume=in_volume,
        in_reporter=of_reporter,
        whole=True,
        whole_to=whole_to(reporter, volume, last_held, last_page),
        last_page=last_page,
        vouched_by=by,
    )


def whole_volumes(db: Shelf) -> tuple[tuple[str, str, int | None, str], ...]:
    """Return (reporter, volume, last page, who vouches) of the volumes held whole, in order."""
    return tuple(
        db.execute(
            "SELECT reporter, volume, last_page, vouched_by FROM whole "
            "ORDER BY reporter, length(volume), volume"
        ).fetchall()
    )


def holdings(db: Shelf) -> tuple[tuple[str, int, int, int], ...]:
    """Return (reporter, first volume, last volume, authorities) for every reporter held."""
    return tuple(
        db.execute(
            "SELECT reporter, min(CAST(volume AS INTEGER)), max(CAST(volume AS INTEGER)), "
            "count(DISTINCT authority) FROM reference GROUP BY reporter ORDER BY 4 DESC, 1"
        ).fetchall()
    )


def volumes(db: Shelf, reporter: str) -> tuple[tuple[str, int, int, int], ...]:
    """Return (volume, decisions, first page, last page that one begins on) of a reporter."""
    return tuple(
        db.execute(
            "SELECT volume, count(DISTINCT authority), min(CAST(page AS INTEGER)), "
            "max(CAST(page AS INTEGER)) FROM reference WHERE reporter = ? "
            "GROUP BY volume ORDER BY length(volume), volume",
            (reporter,),
        ).fetchall()
    )


def counts(db: Shelf) -> dict[str, int]:
    """Return how many of each thing the shelf holds."""
    return {
        table: db.execute(f"SELECT count(*) FROM {table}").fetchone()[0]
        for table in ("authority", "opinion", "passage", "vector", "treatment", "set_aside")
    }


def set_aside(db: Shelf) -> tuple[tuple[str, str, str], ...]:
    """Return (source, place, why) of everything that could not be read."""
    return tuple(
        db.execute(
            "SELECT source, place, why FROM set_aside ORDER BY 1, length(place), 2"
        ).fetchall()
    )


def digest(db: Shelf) -> str:
    """Return a digest of what the shelf holds and what is vouched for, and of nothing else."""
    import hashlib

    sha = hashlib.sha256()
    for row in db.execute("SELECT source, source_id, sha256 FROM witness ORDER BY 1, 2, 3"):
        sha.update("\x1f".join(row).encode())
        sha.update(b"\n")
    for whole in whole_volumes(db):
        sha.update(repr(whole).encode())
    return sha.hexdigest()[:16]
