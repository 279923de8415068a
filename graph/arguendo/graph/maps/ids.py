"""Ids that every format takes: a small letter first, then small letters, digits, low lines."""

import re
from collections.abc import Iterable


def plain_ids(nodes: Iterable[tuple[str, str]]) -> dict[str, str]:
    """Return, for each (id, kind), an id of its own: the kind, and what of the id is plain.

    The kind comes first, so that none is a word that a format keeps for itself, such as `end`; what
    is not plain is left out without a trace, so that no id of an authority is read as a citation.
    """
    plain: dict[str, str] = {}
    taken: set[str] = set()
    for id, kind in nodes:
        own = wanted = f"{kind}_{re.sub(r'[^a-z0-9]+', '', id.lower())}".rstrip("_")
        number = 2
        while own in taken:
            own, number = f"{wanted}_{number}", number + 1
        taken.add(own)
        plain[id] = own
    return plain
