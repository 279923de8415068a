"""Cleared text made fit for a format: on one line, visible throughout, cut between words only."""

import re
import textwrap

from pydantic import ValidationError

from arguendo.corpus.citations.shapes import shapes
from arguendo.corpus.provenance import Composed, Recorded, Supplied
from arguendo.corpus.reports.escaping import escaped
from arguendo.graph.gate.cleared import Cleared, Plain, Segment
from arguendo.graph.maps.carried import Citation

# Signs that turn the direction of what follows could make a citation look like another one. They
# are dropped, as the scanner for citations drops them.
_TURNING = re.compile(r"[\u202a-\u202e\u2066-\u2069\ufeff]")
# Other signs without a form, and page breaks, across which no citation runs: those are replaced.
_UNSEEN = re.compile(r"\f|(?!\s)[\x00-\x1f\x7f-\x9f\ufff9-\ufffb]")

_NO_LETTER = re.compile("[\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]")
_AT_START = re.compile(r"^(?:([+=:-])|(\d+)([.)]))")

_LONGEST_WORD = 40


def one_line(words: str) -> str:
    """Return words on one line, without what turns them, and with `�` for what has no form."""
    return " ".join(_UNSEEN.sub("\ufffd", _TURNING.sub("", words)).split())


def visible(words: str, keep: str = "") -> str:
    """Return words without any sign that XML and spreadsheets refuse: one line, or with `keep`.

    Lone halves of a pair of sixteen bits and code points that are no letter are among them.
    """
    lines = words.split(keep) if keep else [words]
    return keep.join(_NO_LETTER.sub("\ufffd", one_line(line)) for line in lines)


def lined(text: Cleared) -> Cleared:
    """Return a text on one line; words that would become a citation thereby are withheld."""
    on_one_line = tuple(
        segment.model_copy(update={"text": spaced(segment.text)}) for segment in text.segments
    )
    try:
        return Cleared(segments=on_one_line)
    except ValidationError:
        return Cleared(
            segments=tuple(Plain(text=" … ") if s.kind == "plain" else s for s in on_one_line)
        )


def marked_line(text: Cleared) -> str:
    """Return a text for a plain surface, on one line, with its struck citations marked."""
    return one_line(lined(text).marked())


def spaced(words: str) -> str:
    """Put words on one line and keep the space at their ends, where other words stand beside."""
    before, after = (bool(end) and not one_line(end) for end in (words[:1], words[-1:]))
    kept = one_line(words)
    return f"{' ' * before}{kept}{' ' * (after and bool(kept))}"


def alone(citation: Citation) -> Cleared:
    """Return a citation as a text of its own."""
    return Cleared(segments=(citation,))


def plain(words: Composed | Supplied) -> Cleared:
    """Return words as a label; they hold no citation, or they are refused."""
    return Cleared(segments=(Plain(text=words),))


def of_record(words: Recorded) -> Cleared:
    """Return words of record as a label, without the citations in them.

    Those have no verdict here: lawyers leave them out of a quotation, and say so.
    """
    try:
        return Cleared(segments=(Plain(text=words),))
    except ValidationError:
        left: str = words
    for shape in sorted(shapes(words), key=lambda one: one.start, reverse=True):
        left = f"{left[: shape.start]}…{left[shape.end :]}"
    try:
        return Cleared(segments=(Plain(text=f"{left} (citations omitted)"),))
    except ValidationError:  # what stood apart has come together
        return Cleared(segments=(Plain(text="(words that consist of citations)"),))


def shown(citation: Citation) -> str:
    """Return a citation alone as a plain surface shows it: struck with its reason, or as it is."""
    return marked_line(alone(citation))


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
            cut = _beginning(segment.text, room)
            kept.append(Plain(text=f"{' ' if kept and cut else ''}{cut} …"))
            break
        if room <= 0:
            kept.append(Plain(text=" …"))
            break
        kept.append(segment)
        room -= len(segment.text)
    try:
        return Cleared(segments=tuple(kept))
    except ValidationError:  # what followed the cut had kept its beginning from being a citation
        return text


def _beginning(words: str, room: int) -> str:
    """Return the words that fit; of one that would fit nowhere, its first letters."""
    whole = textwrap.shorten(words, max(room, 1), placeholder="", break_long_words=False)
    first = words.split(maxsplit=1)[:1]
    return whole or (first[0][:room] if first and len(first[0]) > _LONGEST_WORD else "")


def escaped_markdown(words: str) -> str:
    """Return words that Markdown shows as they are, struck citations with a stroke through."""
    whole = escaped(one_line(words)).replace("\\~", "~")
    return _AT_START.sub(lambda sign: f"\\{sign[1]}" if sign[1] else f"{sign[2]}\\{sign[3]}", whole)
