"""What stands between two cells of a row: a citation may run on, and two must not run together."""

import re

APART = "\n\n"
TOGETHER = " | "
"""A joint that a citation may run across, as in a table written in Markdown."""

_OPEN = re.compile(r"[\d,]\s*$|\bvs?\.\s*$")
_GOES_ON = re.compile(r"\s*(?:[\d(]|vs?\.?\s)")


def joint(before: str, after: str) -> str:
    r"""Return what to put between the words of one cell and those of the next.

    They run on where this cell ends, or the next begins, as the half of a citation does: with a
    figure, a parenthesis or `v.`

    >>> joint("547 U.S.", "103"), joint("Roe v. Wade", "Georgia v. Randolph")
    (' | ', '\n\n')
    """
    return TOGETHER if _OPEN.search(before) or _GOES_ON.match(after) else APART
