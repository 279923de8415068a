"""Whether the words of a quotation stand in an opinion, and where they differ.

1. The quotation is taken apart: stretches of words, with what it says it leaves out between them.
2. A stretch that stands there word for word is found as it is.
3. Another is placed by the runs of words it shares with the opinion, and aligned word by word.
4. Every difference is weighed: licensed, a slip of either text, or an alteration.
5. What stands in the place of an ellipsis is looked at too: it may have been a `not`.

No step costs more than the length of the quotation and of the opinion call for.
"""

import re
from collections.abc import Sequence
from functools import lru_cache
from itertools import pairwise
from typing import Annotated, Literal

from pydantic import Field

from arguendo.corpus.model import Opinion, Value
from arguendo.corpus.provenance import Recorded
from arguendo.corpus.quotations.licences import Weight
from arguendo.corpus.quotations.licences.loaded import opposite, weighty
from arguendo.corpus.quotations.nearby import nearby, shares_a_run, standing
from arguendo.corpus.quotations.placing import (
    FARTHEST,
    Place,
    chained,
    offsets,
    run_of,
    stretches_of,
)
from arguendo.corpus.quotations.reading import Part, parts
from arguendo.corpus.quotations.weighing import Change, swallowed, weighed
from arguendo.corpus.quotations.words import Text, read, words

__all__ = [
    "AlteredWords",
    "Change",
    "Joined",
    "Licensed",
    "Match",
    "NotFound",
    "Slight",
    "Verbatim",
    "as_quoted",
    "match",
    "matched",
    "places",
]

LONGEST = 2_500
"""Words of a quotation that are compared."""
SHORTEST = 5
"""Words. A quotation of no more is known by all of them, or by all but one that is weighty."""
FEWEST_SHARED = 0.6
"""The share of its words, in order, by which a quotation is known to be of a place."""
_AT_A_GLANCE = 0.45
"""The share of its words, in any order, without which a place is not read: a word cut in two, or
two run together, counts for none here and for itself when it is read."""


class _Placed(Value):
    opinion: str
    """The id of the opinion."""
    spans: tuple[tuple[int, int], ...]
    """Where its stretches stand in the opinion, as offsets."""


class Verbatim(_Placed):
    """The words stand there as they are quoted; capitals and punctuation apart."""

    kind: Literal["verbatim"] = "verbatim"


class Licensed(_Placed):
    """The words stand there, with such changes as a quotation may make."""

    kind: Literal["licensed"] = "licensed"
    how: tuple[str, ...]
    """By what licences."""


class Slight(_Placed):
    """The words stand there but for small ones, which may be a slip of either text."""

    kind: Literal["slight"] = "slight"
    altered: tuple[Change, ...]
    """Where they differ."""


class AlteredWords(_Placed):
    """The passage stands there, and its words were changed."""

    kind: Literal["altered"] = "altered"
    altered: tuple[Change, ...]
    """Where they differ."""


class Joined(_Placed):
    """Its stretches stand there, too far apart or in another order to be one quotation."""

    kind: Literal["joined"] = "joined"
    why: Literal["far", "order", "opinions"]
    """What parts them."""


class NotFound(Value):
    """The words do not stand there."""

    kind: Literal["not-found"] = "not-found"
    ratio: float
    """The largest share of its words that stand in one place in order."""


Match = Annotated[
    Verbatim | Licensed | Slight | AlteredWords | Joined | NotFound, Field(discriminator="kind")
]


def matched(quotation: str, opinions: Sequence[Opinion]) -> Match:
    """Return how a quotation stands in the opinion that has it best."""
    glances = [same for one in opinions if (same := as_quoted(quotation, one)) is not None]
    if glances:
        return min(glances, key=_rank)
    found = [match(quotation, opinion) for opinion in opinions]
    best = min(found, key=_rank, default=NotFound(ratio=0.0))
    if best.kind == "altered" and _ROUND.search(quotation):
        # older texts set in parentheses what they put in place of other words
        square = _ROUND.sub(r"[\1]", quotation)
        best = min((best, *(match(square, opinion) for opinion in opinions)), key=_rank)
    if best.kind in ("not-found", "altered") and len(opinions) > 1:
        apart = _over_opinions(quotation, opinions)
        if apart is not None:
            return apart
    return best


_ROUND = re.compile(r"\(([^()]{2,60})\)")


def _rank(match: Match) -> float:
    order = ("verbatim", "licensed", "slight", "joined", "altered", "not-found")
    worse = 1 - match.ratio if match.kind == "not-found" else 0.0
    if match.kind == "altered":
        worse = len(match.altered) / (len(match.altered) + 1)
    return order.index(match.kind) + worse


def _over_opinions(quotation: str, opinions: Sequence[Opinion]) -> Joined | None:
    """Say whether each stretch stands word for word in one opinion, and not all in the same."""
    stretches = stretches_of(parts(quotation))
    if len(stretches) < 2:
        return None
    homes = []
    for stretch in stretches:
        run = run_of(stretch)
        home = next((one for one in opinions if run and read(one.text).find(run, 0, 1)), None)
        if home is None or len(stretch) < 3:
            return None
        at = read(home.text).find(run, 0, 1)[0]
        homes.append((home.id, offsets(read(home.text), at, at + len(stretch))))
    if len({id for id, _ in homes}) < 2:
        return None
    return Joined(opinion=homes[0][0], spans=(homes[0][1],), why="opinions")


@lru_cache(maxsize=4096)
def match(quotation: str, opinion: Opinion) -> Match:
    """Return how a quotation stands in one opinion."""
    if (same := as_quoted(quotation, opinion)) is not None:
        return same
    # (1)
    stretches = stretches_of(parts(quotation)[:LONGEST])
    if not shares_a_run(stretches, opinion.text):
        return NotFound(ratio=0.0)
    text = read(opinion.text)
    if not stretches or not text.folds:
        return NotFound(ratio=0.0)
    plain = sum(1 for stretch in stretches for part in stretch if part.kind == "word")
    chain = chained(stretches, text, _AT_A_GLANCE * plain)
    if (apart := _apart(stretches, chain, text, opinion)) is not None:
        return apart
    shared = sum(one.shared for one in chain if one is not None)
    if shared < max(FEWEST_SHARED * plain, min(2, plain)) or not _held_together(chain, plain):
        return NotFound(ratio=round(shared / plain, 3) if plain else 0.0)
    told = _told(stretches, chain, text, opinion)
    if plain <= SHORTEST and told.kind == "altered" and not _by_one_weighty_word(told, quotation):
        return NotFound(ratio=round(shared / plain, 3))
    return told


@lru_cache(maxsize=4096)
def as_quoted(quotation: str, opinion: Opinion) -> Verbatim | Licensed | None:
    """Return where a quotation stands word for word, or with words left out that may be.

    None where it does not, or where that takes more than a look around its longest word.
    """
    stretches = stretches_of(parts(quotation)[:LONGEST])
    if not stretches:
        return None
    if not all(map(run_of, stretches)):
        return _bracketed(stretches, opinion)
    for text in nearby(stretches, opinion.text):
        if not all(text.find(run_of(stretch), 0, 1) for stretch in stretches):
            continue
        chain = chained(stretches, text)
        if all(one is not None and not one.differences for one in chain):
            told = _told(stretches, chain, text, opinion)
            if isinstance(told, Verbatim | Licensed):
                return told
    mended = any(part.kept for some in stretches for part in some)
    return _bracketed(stretches, opinion) if mended else None


def _bracketed(stretches: Sequence[Sequence[Part]], opinion: Opinion) -> Licensed | None:
    """Return where all words outside brackets stand, if in one place alone, and what is licensed.

    None where brackets stand for what they may not: that is told of the whole opinion.
    """
    plain = [part for some in stretches for part in some if part.kind == "word"]
    due = sum(1 for part in plain if not part.kept)
    told: set[Match] = set()
    for text in nearby(stretches, opinion.text, all_of_them=True):
        chain = chained(stretches, text)
        held = [one for one in chain if one is not None]
        whole = len(held) == len(chain) and sum(one.shared for one in held) >= due
        if whole and _held_together(chain, len(plain)):
            told.add(_told(stretches, chain, text, opinion))
    (one, *others) = told or (None,)
    return one if isinstance(one, Licensed) and not others else None


def _by_one_weighty_word(told: "AlteredWords", quotation: str) -> bool:
    """Say whether so short a quotation differs by a word on which its meaning turns.

    By any other word, three or four that agree are the words of anybody.
    """
    if len(told.altered) != 1:
        return False
    (change,) = told.altered
    ours = [word.fold for word in words(quotation[change.start : change.end])]
    theirs = [word.fold for word in words(change.recorded)]
    return (
        len(ours) <= 1
        and len(theirs) <= 1
        and (
            any(map(weighty, (*ours, *theirs)))
            or bool(ours and theirs and opposite(ours[0], theirs[0]))
        )
    )


def _apart(
    stretches: Sequence[Sequence[Part]],
    chain: Sequence["Place | None"],
    text: Text,
    opinion: Opinion,
) -> Joined | None:
    """Say whether stretches stand word for word in the opinion, and not beside each other."""
    held = [one for one in chain if one is not None]
    lost = [stretch for stretch, one in zip(stretches, chain, strict=True) if one is None]
    if not held or not lost:
        return None
    elsewhere = []
    for stretch in lost:
        found = text.find(run, 0, 1) if (run := run_of(stretch)) and len(stretch) >= 3 else []
        if not found:
            return None
        elsewhere.append((found[0], found[0] + len(stretch)))
    spans = [(one.start, one.end) for one in held] + elsewhere
    near = max(end for _, end in spans) - min(start for start, _ in spans) <= FARTHEST
    return Joined(
        opinion=opinion.id,
        spans=tuple(offsets(text, *one) for one in spans),
        why="order" if near else "far",
    )


@lru_cache(maxsize=4096)
def places(quotation: str, opinion: Opinion) -> tuple[tuple[int, int], ...]:
    """Return every stretch of an opinion in which the words stand, as offsets.

    What is repeated there stands in several; what has brackets or ellipses, where it was matched.
    """
    found = match(quotation, opinion)
    if isinstance(found, NotFound | Joined):
        return ()
    if isinstance(found, Verbatim):
        stretch = stretches_of(parts(quotation))[0]
        return standing(stretch, opinion.text)
    return ((found.spans[0][0], found.spans[-1][1]),)


def _held_together(chain: Sequence["Place | None"], plain: int) -> bool:
    """Say whether a run is shared long enough to know the place by it."""
    held = [one for one in chain if one is not None]
    longest = max((one.longest for one in held), default=0)
    if longest >= min(plain, 3) or (plain <= 4 and longest >= 2):
        return True
    if plain < 3 or len(held) < len(chain) or sum(one.shared for one in held) < plain:
        return False
    return max(one.end for one in held) - min(one.start for one in held) <= 10 * plain


def _told(
    stretches: Sequence[Sequence[Part]],
    chain: Sequence[Place | None],
    text: Text,
    opinion: Opinion,
) -> Match:
    held = [one for one in chain if one is not None]
    spans = tuple(offsets(text, one.start, one.end) for one in held)
    changes: list[tuple[Weight, Change]] = []
    how: dict[str, None] = {}
    for number, (stretch, place) in enumerate(zip(stretches, chain, strict=True)):
        if place is None:
            whole = Change(start=stretch[0].start, end=stretch[-1].end, recorded=Recorded(""))
            changes.append(("altered", whole))
            continue
        for found, change in weighed(stretch, place, text, opinion.text, led=number > 0):
            if found.how:
                how[found.how] = None
            if found.weight in ("slight", "altered"):
                changes.append((found.weight, change))
        if any(part.kept for part in stretch):
            how["letters in brackets"] = None
    for (one, left), (two, right) in pairwise(zip(stretches, chain, strict=True)):
        how["words left out"] = None
        if left is not None and right is not None:
            lost = swallowed(text, opinion.text, left.end, right.start)
            if lost:
                at = (one[-1].end, two[0].start)
                changes.append(("altered", Change(start=at[0], end=at[1], recorded=Recorded(lost))))
    altered = tuple(change for _, change in changes)
    if any(weight == "altered" for weight, _ in changes):
        return AlteredWords(opinion=opinion.id, spans=spans, altered=altered)
    if altered:
        return Slight(opinion=opinion.id, spans=spans, altered=altered)
    if how:
        return Licensed(opinion=opinion.id, spans=spans, how=tuple(how))
    return Verbatim(opinion=opinion.id, spans=spans)
