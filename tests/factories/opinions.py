"""Opinions as sources give them: records, lines of a file, and sources that break off."""

import gzip
import json
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any

from arguendo.corpus.sources.interface import (
    Bare,
    Body,
    Found,
    Noted,
    Point,
    Record,
    SetAside,
    Written,
)

CONSENT = (
    "A resident who is present at the door and refuses the search prevails over another who "
    "consents to it. The officers had time to ask a magistrate for a warrant and asked for none."
)
CARRIAGE = (
    "A carrier is liable for the injury of a passenger where an accident on board the aircraft "
    "caused it. An accident is an unexpected event external to the passenger."
)


def record(
    id: str = "1",
    name: str = "Georgia v. Randolph",
    *citations: str,
    body: Body | str | None = CONSENT,
    **others: Any,
) -> Record:
    """One record; words stand for an opinion's text, None for no text at all."""
    if not isinstance(body, Written | Noted | Bare):
        body = Bare() if body is None else Written(text=body)
    return Record(source_id=id, name=name, citations=citations, body=body, **others)


def digest(*texts: str, page: int | None = None) -> Noted:
    """A digest of points."""
    return Noted(points=tuple(Point(kind="holding", text=text, page=page) for text in texts))


def line(id: str = "1", name: str = "Georgia v. Randolph", **others: Any) -> str:
    """One line of an opinions file."""
    return json.dumps({"id": id, "name": name, **others})


def many(number: int, text: str = CONSENT) -> list[str]:
    """Lines of as many small cases, each with its own names, reference and words."""
    return [
        line(
            f"case-{n}",
            f"{_word(n)} v. {_word(n + 7919)}",
            citations=[f"{1 + n // 900} U.S. {1 + n % 900}"],
            court="scotus",
            date=f"{1800 + n % 200}-06-01",
            text=f"{_word(n)} came before us. {text}",
        )
        for n in range(number)
    ]


def _word(n: int) -> str:
    """A name made of syllables, another one for each number."""
    syllables = "ba ce di fo gu ka le mi no pu".split()
    return "".join(syllables[int(digit)] for digit in f"{n * 7 + 1000:05d}").capitalize()


def written(path: Path, lines: Iterable[str | bytes]) -> Path:
    """Write lines to a file, gzipped where its name says so; return the file."""
    blob = b"\n".join(one if isinstance(one, bytes) else one.encode() for one in lines) + b"\n"
    path.write_bytes(gzip.compress(blob, mtime=0) if path.suffix == ".gz" else blob)
    return path


class Records:
    """A source in memory; it breaks off with an error before the record of that rank."""

    def __init__(
        self,
        records: Sequence[Record | SetAside],
        name: str = "memory",
        breaks: tuple[int, BaseException] | None = None,
    ) -> None:
        self.name = self.origin = self.key = name
        self._records = records
        self._breaks = breaks

    def records(self, after: int) -> Iterator[Found | SetAside]:
        """Yield what stands after the position."""
        for rank, one in enumerate(self._records, start=1):
            if rank <= after:
                continue
            if self._breaks and rank == self._breaks[0]:
                raise self._breaks[1]
            if isinstance(one, SetAside):
                yield one
            else:
                yield Found(record=one, position=rank, fraction=rank / len(self._records))
