"""Cleared text made fit for a format: on one line, visible throughout, cut between words only."""

import re
import textwrap

from pydantic import ValidationError

from arguendo.graph.gate.cleared import Cleared, Plain, Segment
from arguendo.graph.maps.carried import Citation

# Control characters, and those that turn the direction of what follows: they could make a citation
# look like another one. They are replaced, not dropped, since dropping them could make one.
_UNSEEN = re.compile(r"[\x00-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ufeff\ufff9-\ufffb]")


def one_line(words: str) -> str:
    """Return words on one line, with anything that could not be seen made visible as `�`."""
    return _UNSEEN.sub("\ufffd", " ".join(words.split()))


def shown(citation: Citation) -> str:
    """Return a citation alone as a plain surface shows it: struck with its reason, or as it is."""
    return one_line(Cleared(segments=(citation,)).marked())


def uncited(*words: str) -> Cleared:
    """Return the first of some words in which nothing is citation-shaped; none may be left.

    For titles and names of models: an encoding has no gate, so it cannot show a citation that the
    map did not check. The title of a matter is often a case name itself.
    """
    for candidate in filter(str.strip, words):
        try:
            return Cleared(segments=(Plain(text=one_line(candidate)),))
        except ValidationError:
            continue
    return Cleared(segments=())


def shortened(text: Cleared, limit: int) -> Cleared:
    """Cut a text after about `limit` characters, between words and never within a citation."""
    kept: list[Segment] = []
    room = limit
    for segment in text.segments:
        if segment.kind == "plain" and len(segment.text) > room:
            cut = textwrap.shorten(segment.text, max(room, 1), placeholder="")
            kept.append(Plain(text=f"{' ' if kept and cut else ''}{cut} …"))
            break
        if room <= 0:
            kept.append(Plain(text=" …"))
            break
        kept.append(segment)
        room -= len(segment.text)
    return Cleared(segments=tuple(kept))
