"""Docket numbers, as courts and citations write them: `No. 04-1067`, `1:22-cv-01461-PKC`."""

import re
from typing import NamedTuple

_SORTS = {
    "cv": "cv",
    "civ": "cv",
    "c": "cv",
    "cr": "cr",
    "crim": "cr",
    "mc": "mc",
    "md": "md",
    "mdl": "md",
    "bk": "bk",
    "ap": "ap",
    "mj": "mj",
}
"""What sort of case a number is of, by the letters that stand in it."""

_SPACED = re.compile(r"(?<![\w-])(\d{2,4}) ?(Civ|Cr|Crim|C|CV|CR)\b\.? ?(\d{1,6})\b", re.IGNORECASE)
_TOKEN = re.compile(r"(?<![\w.$§:–—-])[\w:–—-]+")
_LONGEST = 40
"""Characters. No court writes a longer number."""


class DocketNumber(NamedTuple):
    """One case's number in a court."""

    number: str
    """Its figures without leading noughts: `22-1461`, with such letters as belong to it."""
    sort: str
    """`cv`, `cr` and the like; empty where none is given."""

    def agrees(self, other: "DocketNumber") -> bool:
        """Say whether both may be one case's."""
        return self.number == other.number and len({self.sort, other.sort} - {""}) < 2


def docket_numbers(text: str) -> tuple[DocketNumber, ...]:
    """Read every case number in a docket line, without court, division and judge.

    >>> [one.number for one in docket_numbers("Nos. 1:22-cv-01461-PKC, 04-1067")]
    ['22-1461', '4-1067']
    """
    bare = _SPACED.sub(r"\1-\2-\3", text)
    found = (_read(one[0]) for one in _TOKEN.finditer(bare) if len(one[0]) <= _LONGEST)
    return tuple(dict.fromkeys(one for one in found if one is not None))


def _read(written: str) -> DocketNumber | None:
    sort = ""
    kept: list[str] = []
    for part in re.split(r"[-–—]", re.sub(r"^\d{1,2}:", "", written).lower()):
        if part in _SORTS:
            sort = sort or _SORTS[part]
        elif part.isdecimal():
            kept.append(str(int(part)))
        elif not part.isalpha():
            kept.append(part)  # `22a123`, `b187840`, `15t2`
        elif not kept:
            kept.append(part)  # the letter before: `A-1234-20`; what follows is a judge
    if len(kept) > 1 and len(kept[0]) == 4 and kept[0].isdecimal():
        kept[0] = str(int(kept[0][2:]))  # a year written in full
    if not any(char.isdecimal() for part in kept for char in part):
        return None
    return DocketNumber("-".join(kept), sort)


def same_docket(one: str, other: str) -> bool:
    """Say whether two docket lines have a case number in common.

    >>> same_docket("No. 22-cv-1461 (PKC)", "1:22-cv-01461"), same_docket("22-cv-1", "22-cr-1")
    (True, False)
    """
    return any(a.agrees(b) for a in docket_numbers(one) for b in docket_numbers(other))
