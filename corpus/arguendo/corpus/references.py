"""References as strings and as values."""

import re
from collections.abc import Iterable

from arguendo.corpus.model import Reference

_SHAPE = re.compile(r"^\s*(\d{1,4})\s+(\S.{0,40}?)\s+(\d{1,6}|[ivxlc]{1,8})\s*$")
_SPACED = re.compile(r"(?<=\b[A-Z]\.)\s+(?=[A-Z]\.)")


def reference_of(text: str) -> Reference | None:
    """Read `547 U. S. 103` as the reference `547 U.S. 103`; None where it is not one."""
    shape = _SHAPE.match(text)
    if not shape:
        return None
    return Reference(volume=shape[1], reporter=_SPACED.sub("", shape[2]), page=shape[3])


def references_of(texts: Iterable[str]) -> tuple[Reference, ...]:
    """Read every string that is a reference, each once, in order."""
    return tuple(dict.fromkeys(ref for text in texts if (ref := reference_of(text))))
