"""Expressions of full text, such as `("brown" OR "board of education") AND dissent*`.

The words of an expression bring what may match; it is then asked of a full text index in memory,
which knows phrases and beginnings of words as the shelf in a folder knows them.
"""

import re
from typing import TYPE_CHECKING

from arguendo.corpus.shelf import commonness
from arguendo.corpus.shelf.postgres.words import beginning, places_of

if TYPE_CHECKING:
    from arguendo.corpus.shelf.interface import Shelf

_TOKEN = re.compile(r'[()*]|"(?:[^"]|"")*"|[^\s()*"]+')
_TOGETHER = 500


def saying(db: "Shelf", match: str) -> list[int]:
    """Return the numbers of the passages that match, in order."""
    may = sorted(_Expression(db, match).read())
    found: list[int] = []
    for at in range(0, len(may), _TOGETHER):
        some = may[at : at + _TOGETHER]
        marks = ", ".join("?" * len(some))
        rows = db.execute(f"SELECT number, text FROM passage WHERE number IN ({marks})", some)
        found += commonness.matching(rows, match)
    return sorted(found)


class _Expression:
    """Reads an expression for what could match it: words joined by AND and OR, AND first.

    Of a phrase every word has to stand in a passage; that they stand in a row is asked later.
    """

    def __init__(self, db: "Shelf", match: str) -> None:
        self._db = db
        self._left = _TOKEN.findall(match)

    def read(self) -> set[int]:
        """Return the numbers of the passages that may match what is left, up to its bracket."""
        found = self._both()
        while self._left[:1] == ["OR"]:
            del self._left[0]
            found = found | self._both()
        return found

    def _both(self) -> set[int]:
        found = self._one()
        while self._left[:1] == ["AND"]:
            del self._left[0]
            found = found & self._one()
        return found

    def _one(self) -> set[int]:
        begins = self._left.pop(0)
        if begins == "(":
            found = self.read()
            del self._left[0]
            return found
        words = [word for some in commonness.cut([begins.strip('"')]) for word in some]
        begun = self._left[:1] == ["*"]
        if begun:
            del self._left[0]
        whole = words[:-1] if begun else words
        held = [set(places_of(self._db, word).tolist()) for word in whole]
        held += [beginning(self._db, word) for word in words[len(whole) :]]
        return set.intersection(*held) if held else set()
