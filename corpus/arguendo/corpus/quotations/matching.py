"""Whether the words of a quotation stand in an opinion, and where they differ.

1. The quotation is taken apart: stretches of words, with what it says it leaves out between them.
2. A stretch that stands there word for word is found as it is.
3. Another is placed by the runs of words it shares with the opinion, and aligned word by word.
4. Every difference is weighed: licensed, a slip of either text, or an alteration.
5. What stands in the place of an ellipsis is looked at too: it may have been a `not`.

No step costs more than the length of the quotation and of the opinion call for.
"""

from collections import Counter
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher
from functools import lru_cache
from itertools import pairwise
from typing import Annotated, Literal, NamedTuple

from pydantic import Field

from arguendo.corpus.model import Opinion, Value
from arguendo.corpus.provenance import Recorded
from arguendo.corpus.quotations.licences import (
    WEIGHTS,
    Difference,
    Weight,
    difference,
    governs,
    limits,
    negates,
    opposite,
    weighty,
)
from arguendo.corpus.quotations.reading import Part, parts
from arguendo.corpus.quotations.words import Text, read, words

LONGEST = 2_500
"""Words of a quotation that are compared."""
FARTHEST = 1_500
"""Words, some four pages, that an ellipsis may pass over: beyond it there are two quotations."""
SHORTEST = 5
"""Words. A quotation of no more is known by all of them, or by all but one that is weighty."""
FEWEST_SHARED = 0.6
"""The share of its words, in order, by which a quotation is known to be of a place."""

_BRACKET = "\ue000"
"""Stands for words in brackets: equal to none of the record."""
_RUNS = (5, 4, 3, 2)
"""Words of the runs by which a stretch is placed."""
_MOST_RUNS, _MOST_PLACES = 32, 3
_MOST_PAIRS = 600_000
"""Pairs of equal words beyond which two texts are not compared: they repeat one word."""
_SHORT_GAP = 6
"""Words. In so short an omission every `not` and `only` belongs to what is quoted."""


class Change(Value):
    """A place where a quotation differs from the record."""

    start: int
    """Offset in the quotation of the first character that differs."""
    end: int
    """Offset past the last one; equal to the start where words were left out."""
    recorded: Recorded
    """What the record has there, verbatim; empty where the quotation added words."""


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
    """Its stretches stand there, too far from each other or in another order to be one quotation."""

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
    found = [match(quotation, opinion) for opinion in opinions]
    best = min(found, key=_rank, default=NotFound(ratio=0.0))
    if best.kind in ("not-found", "altered") and len(opinions) > 1:
        apart = _over_opinions(quotation, opinions)
        if apart is not None:
            return apart
    return best


def _rank(match: Match) -> float:
    order = ("verbatim", "licensed", "slight", "joined", "altered", "not-found")
    worse = 1 - match.ratio if match.kind == "not-found" else 0.0
    if match.kind == "altered":
        worse = len(match.altered) / (len(match.altered) + 1)
    return order.index(match.kind) + worse


def _over_opinions(quotation: str, opinions: Sequence[Opinion]) -> Joined | None:
    """Say whether each stretch stands word for word in one opinion, and not all in the same."""
    stretches = _stretches(parts(quotation))
    if len(stretches) < 2:
        return None
    homes = []
    for stretch in stretches:
        run = _run(stretch)
        home = next((one for one in opinions if run and read(one.text).find(run, 0, 1)), None)
        if home is None or len(stretch) < 3:
            return None
        at = read(home.text).find(run, 0, 1)[0]
        homes.append((home.id, _offsets(read(home.text), at, at + len(stretch))))
    if len({id for id, _ in homes}) < 2:
        return None
    return Joined(opinion=homes[0][0], spans=(homes[0][1],), why="opinions")


@lru_cache(maxsize=4096)
def match(quotation: str, opinion: Opinion) -> Match:
    """Return how a quotation stands in one opinion."""
    # (1)
    stretches = _stretches(parts(quotation)[:LONGEST])
    text = read(opinion.text)
    if not stretches or not text.folds:
        return NotFound(ratio=0.0)
    plain = sum(1 for stretch in stretches for part in stretch if part.kind == "word")
    chain = _chained(stretches, text)
    if (apart := _apart(stretches, chain, text, opinion)) is not None:
        return apart
    shared = sum(one.shared for one in chain if one is not None)
    if shared < max(FEWEST_SHARED * plain, min(2, plain)) or not _held_together(chain, plain):
        return NotFound(ratio=round(shared / plain, 3) if plain else 0.0)
    told = _told(stretches, chain, text, opinion)
    if plain <= SHORTEST and told.kind == "altered" and not _by_one_weighty_word(told, quotation):
        return NotFound(ratio=round(shared / plain, 3))
    return told


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
    chain: Sequence["_Place | None"],
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
        found = text.find(run, 0, 1) if (run := _run(stretch)) and len(stretch) >= 3 else []
        if not found:
            return None
        elsewhere.append((found[0], found[0] + len(stretch)))
    spans = [(one.start, one.end) for one in held] + elsewhere
    near = max(end for _, end in spans) - min(start for start, _ in spans) <= FARTHEST
    return Joined(
        opinion=opinion.id,
        spans=tuple(_offsets(text, *one) for one in spans),
        why="order" if near else "far",
    )


def places(quotation: str, opinion: Opinion) -> tuple[tuple[int, int], ...]:
    """Return every stretch of an opinion in which the words stand, as offsets.

    What is repeated there stands in several; what has brackets or ellipses, where it was matched.
    """
    found = match(quotation, opinion)
    if found.kind in ("not-found", "joined"):
        return ()
    if found.kind == "verbatim":
        stretch = _stretches(parts(quotation))[0]
        text = read(opinion.text)
        return tuple(
            _offsets(text, at, at + len(stretch)) for at in text.find(_run(stretch), 0, 24)
        )
    return ((found.spans[0][0], found.spans[-1][1]),)


class _Place(NamedTuple):
    """Where a stretch stands in an opinion, in words, and how it differs."""

    start: int
    end: int
    shared: int
    """Words it shares in order."""
    longest: int
    """Words of the longest run shared."""
    differences: tuple[tuple[int, int, int, int], ...] = ()
    """For each, the parts of the stretch and the words of the opinion, from and to."""


def _held_together(chain: Sequence["_Place | None"], plain: int) -> bool:
    """Say whether a run is shared long enough to know the place by it."""
    held = [one for one in chain if one is not None]
    longest = max((one.longest for one in held), default=0)
    if plain >= 3 and len(held) == len(chain) and sum(one.shared for one in held) == plain:
        return max(one.end for one in held) - min(one.start for one in held) <= 10 * plain
    return longest >= min(plain, 3) or (plain <= 4 and longest >= 2)


def _stretches(found: Sequence[Part]) -> list[tuple[Part, ...]]:
    """Part a quotation at its ellipses; brackets that stand alone between them say nothing."""
    stretches: list[list[Part]] = [[]]
    for part in found:
        if part.kind == "gap":
            stretches.append([])
        else:
            stretches[-1].append(part)
    return [tuple(one) for one in stretches if any(part.kind == "word" for part in one)]


def _run(stretch: Sequence[Part]) -> str:
    """Return the words of a stretch as a run, or nothing where it has brackets within."""
    inside = stretch
    if any(part.kind == "bracket" for part in inside):
        return ""
    return f" {' '.join(part.fold for part in inside)} "


# --- (2), (3): where each stretch stands ----------------------------------------------------------


def _chained(stretches: Sequence[Sequence[Part]], text: Text) -> list[_Place | None]:
    """Place the longest stretch, then those before and after it as near to it as they stand."""
    pivot = max(range(len(stretches)), key=lambda at: len(stretches[at]))
    best: list[_Place | None] = [None] * len(stretches)
    merit: tuple[int, int] | None = None
    for place in _places(stretches[pivot], text, 0, len(text.folds)):
        chain: list[_Place | None] = [None] * len(stretches)
        chain[pivot] = place
        at = place.end
        for later in range(pivot + 1, len(stretches)):
            chain[later] = _next(stretches[later], text, at)
            at = chain[later].end if chain[later] else at  # type: ignore[union-attr]
        at = place.start
        for earlier in range(pivot - 1, -1, -1):
            chain[earlier] = _previous(stretches[earlier], text, at)
            at = chain[earlier].start if chain[earlier] else at  # type: ignore[union-attr]
        held = [one for one in chain if one is not None]
        spread = max(one.end for one in held) - min(one.start for one in held)
        due = (sum(one.shared for one in held), -spread)
        if merit is None or due > merit:
            best, merit = chain, due
    return best


def _places(stretch: Sequence[Part], text: Text, low: int, high: int) -> list[_Place]:
    """Return where a stretch stands between two words of an opinion, or where it may."""
    if run := _run(stretch):
        exact = [at for at in text.find(run, low) if at + len(stretch) <= high]
        if exact:
            size = len(stretch)
            return [_Place(at, at + size, size, size) for at in exact]
    return _nearly(stretch, text, low, high)


def _next(stretch: Sequence[Part], text: Text, after: int) -> _Place | None:
    if run := _run(stretch):
        found = text.find(run, after, 1)
        if found and found[0] - after <= FARTHEST:
            return _Place(found[0], found[0] + len(stretch), len(stretch), len(stretch))
    near = _nearly(stretch, text, after, min(after + FARTHEST, len(text.folds)))
    return max(near, key=lambda one: (one.shared, -one.start), default=None)


def _previous(stretch: Sequence[Part], text: Text, before: int) -> _Place | None:
    low = max(0, before - FARTHEST)
    if run := _run(stretch):
        end = text.at[before] + 1 if before < len(text.at) else len(text.run)
        place = text.run.rfind(run, text.at[low] if low < len(text.at) else 0, end)
        if place >= 0:
            at = text.find(run, low, 10_000)
            last = [one for one in at if one + len(stretch) <= before]
            if last:
                return _Place(last[-1], last[-1] + len(stretch), len(stretch), len(stretch))
    near = _nearly(stretch, text, low, before)
    return max(near, key=lambda one: (one.shared, one.start), default=None)


def _nearly(stretch: Sequence[Part], text: Text, low: int, high: int) -> list[_Place]:
    """Place a stretch by the runs of words that it shares, and align it there."""
    folds = [part.fold if part.kind == "word" else _BRACKET for part in stretch]
    found = []
    for diagonal in _diagonals(folds, text, low, high):
        slack = 80 + len(folds) // 2 + 12 * folds.count(_BRACKET)
        first = max(low, diagonal - slack)
        last = min(high, diagonal + len(folds) + slack)
        place = _aligned(folds, text.folds[first:last], first)
        if place is not None:
            found.append(place)
    return found


def _diagonals(folds: Sequence[str], text: Text, low: int, high: int) -> list[int]:
    """Return the words of the opinion at which a stretch may begin, the likeliest first."""
    for size in (*_RUNS, 1) if len(folds) <= 4 and high - low <= FARTHEST else _RUNS:
        starts = [
            at for at in range(len(folds) - size + 1) if _BRACKET not in folds[at : at + size]
        ]
        step = max(1, len(starts) // _MOST_RUNS)
        votes: Counter[int] = Counter()
        width = max(8, len(folds) // 3)
        for start in starts[::step]:
            run = f" {' '.join(folds[start : start + size])} "
            places = [at for at in text.find(run, low, 12) if at + size <= high]
            for at in places:
                votes[(at - start) // width] += 1
        if votes:
            top = [bucket for bucket, _ in votes.most_common(_MOST_PLACES)]
            return [bucket * width + width // 2 for bucket in top]
    return []


def _aligned(folds: Sequence[str], window: Sequence[str], first: int) -> _Place | None:
    """Align a stretch with a window of the opinion, from their longest common run outwards.

    Words repeat: on either side of the run those nearest to it are taken.
    """
    there = Counter(window)
    if sum(there[word] * times for word, times in Counter(folds).items()) > _MOST_PAIRS:
        return None
    whole = SequenceMatcher(None, folds, window, autojunk=False)
    core = whole.find_longest_match()
    if not core.size:
        return None
    end_a, end_b = core.a + core.size, core.b + core.size
    before = _outwards(folds[: core.a][::-1], window[: core.b][::-1])
    after = _outwards(folds[end_a:], window[end_b:])
    blocks = [
        *((core.a - a - size, core.b - b - size, size) for a, b, size in reversed(before)),
        (core.a, core.b, core.size),
        *((end_a + a, end_b + b, size) for a, b, size in after),
    ]
    differences = []
    (a, b, _), (last_a, last_b, last) = blocks[0], blocks[-1]
    start = b - _beside(folds[:a], window[:b], from_end=True)
    if a:
        differences.append((0, a, first + start, first + b))
    for (a, b, size), (next_a, next_b, _) in pairwise(blocks):
        if (next_a, next_b) != (a + size, b + size):
            differences.append((a + size, next_a, first + b + size, first + next_b))
    last_a, last_b = last_a + last, last_b + last
    end = last_b + _beside(folds[last_a:], window[last_b:], from_end=False)
    if last_a < len(folds):
        differences.append((last_a, len(folds), first + last_b, first + end))
    return _Place(
        first + start,
        first + end,
        sum(size for _, _, size in blocks),
        max(size for _, _, size in blocks),
        tuple(differences),
    )


def _outwards(folds: Sequence[str], window: Sequence[str]) -> list[tuple[int, int, int]]:
    """Align what stands on one side of the longest run; a word or two that agree far off do not."""
    if not folds or not window:
        return []
    found = SequenceMatcher(None, folds, window, autojunk=False).get_matching_blocks()
    blocks = [(one.a, one.b, one.size) for one in found if one.size]
    while blocks and blocks[-1][2] <= 2:
        a, b, _ = blocks[-1]
        before_a, before_b = (
            (blocks[-2][0] + blocks[-2][2], blocks[-2][1] + blocks[-2][2])
            if len(blocks) > 1
            else (0, 0)
        )
        bracketed = _BRACKET in folds[before_a:a]
        if (b - before_b) - (a - before_a) <= (12 if bracketed else 3):
            break
        del blocks[-1]
    return blocks


def _beside(folds: Sequence[str], window: Sequence[str], *, from_end: bool) -> int:
    """Return how many words of record stand in the place of unmatched ones at an end."""
    size = len(folds)
    joined = "".join(folds)
    for width in (size, size - 1, size + 1):
        some = window[len(window) - width :] if from_end else window[:width]
        if 0 < width <= len(window) and "".join(some) == joined:
            return width
    return min(size, len(window))


# --- (4), (5): what the differences weigh ---------------------------------------------------------


def _told(
    stretches: Sequence[Sequence[Part]],
    chain: Sequence[_Place | None],
    text: Text,
    opinion: Opinion,
) -> Match:
    held = [one for one in chain if one is not None]
    spans = tuple(_offsets(text, one.start, one.end) for one in held)
    changes: list[tuple[Weight, Change]] = []
    how: dict[str, None] = {}
    for stretch, place in zip(stretches, chain, strict=True):
        if place is None:
            whole = Change(start=stretch[0].start, end=stretch[-1].end, recorded=Recorded(""))
            changes.append(("altered", whole))
            continue
        for found, change in _weighed(stretch, place, text, opinion.text):
            if found.how:
                how[found.how] = None
            if found.weight in ("slight", "altered"):
                changes.append((found.weight, change))
        if any(part.kept for part in stretch):
            how["letters in brackets"] = None
    for (one, left), (two, right) in zip(
        zip(stretches, chain, strict=True),
        list(zip(stretches, chain, strict=True))[1:],
        strict=False,
    ):
        how["words left out"] = None
        if left is not None and right is not None:
            lost = _lost(text, opinion.text, left.end, right.start)
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


def _weighed(
    stretch: Sequence[Part], place: _Place, text: Text, printed: str
) -> Iterator[tuple[Difference, Change]]:
    """Yield every difference of a stretch with its weight, small ones in each taken apart."""

    def count(word: str) -> int:
        return text.run.count(f" {word} ")

    for low, high, first, last in place.differences:
        quoted = stretch[low:high]
        there = [at for at in range(first, last) if not _note(text, printed, at)]
        quoted = tuple(
            part
            for part in quoted
            if part.kind != "word" or not _numbered(part, stretch, text, first, last)
        )
        if not quoted and not there:
            continue
        around = text.folds[max(0, place.start - 20) : first] + text.folds[last : last + 6]
        for some, those in _pieces(quoted, there, text):
            found = difference(some, [text.folds[at] for at in those], count, around)
            start = some[0].start if some else _between(stretch, low)
            end = some[-1].end if some else start
            recorded = printed[text.starts[those[0]] : text.ends[those[-1]]] if those else ""
            yield found, Change(start=start, end=end, recorded=Recorded(recorded))


def _pieces(
    quoted: Sequence[Part], there: Sequence[int], text: Text
) -> Iterator[tuple[Sequence[Part], Sequence[int]]]:
    """Part a difference word by word, where both sides have as many words."""
    brackets = any(part.kind == "bracket" for part in quoted)
    if len(quoted) == len(there) and len(quoted) > 1 and not brackets:
        if "".join(part.fold for part in quoted) != "".join(text.folds[at] for at in there):
            for part, at in zip(quoted, there, strict=True):
                yield (part,), (at,)
            return
    yield quoted, there


def _between(stretch: Sequence[Part], low: int) -> int:
    """Return the place in a quotation between two of its words, where something was left out."""
    return stretch[low - 1].end if low else stretch[0].start


def _note(text: Text, printed: str, at: int) -> bool:
    """Say whether a number of record is the mark of a note: it touches the word before it."""
    if not text.folds[at].isdigit() or len(text.folds[at]) > 3:
        return False
    start = text.starts[at]
    before = printed[start - 1 : start]
    return bool(before) and not before.isspace() and before not in "$£-–—/(#.0123456789§"


def _numbered(part: Part, stretch: Sequence[Part], text: Text, first: int, last: int) -> bool:
    """Say whether a number of the quotation is the mark of a note that the record has not."""
    if not part.fold.isdigit() or len(part.fold) > 3 or first != last:
        return False
    at = list(stretch).index(part)
    return at > 0 and stretch[at - 1].end == part.start


def _lost(text: Text, printed: str, start: int, end: int) -> str:
    """Return the word that an ellipsis must not swallow: a `not` beside what is quoted."""
    if not 0 < end - start <= FARTHEST or not 0 < start <= end < len(text.folds):
        return ""
    omitted = text.folds[start:end]
    opened = printed[text.ends[start - 1] : text.starts[start]].strip()
    closed = printed[text.ends[end - 1] : text.starts[end]].strip()
    inside = printed[text.starts[start] : text.ends[end - 1]]
    parenthesis = bool(opened) and bool(closed)
    whole = any(mark in inside for mark in (". ", ".\n", "; "))
    if len(omitted) <= _SHORT_GAP and not parenthesis and not whole:
        for at, word in enumerate(omitted, start):
            if negates(word) or limits(word):
                return printed[text.starts[at] : text.ends[at]]
    if len(omitted) == 1 and governs(omitted[0]):
        return inside
    if negates(omitted[-1]) and not closed:
        return printed[text.starts[end - 1] : text.ends[end - 1]]
    if negates(omitted[0]) and not opened and not whole and len(omitted) <= 40:
        return printed[text.starts[start] : text.ends[start]]
    return ""


def _offsets(text: Text, start: int, end: int) -> tuple[int, int]:
    return (text.starts[start], text.ends[end - 1]) if end > start else (0, 0)


__all__ = [
    "places",
    "WEIGHTS",
    "AlteredWords",
    "Change",
    "Joined",
    "Licensed",
    "Match",
    "NotFound",
    "Slight",
    "Verbatim",
    "match",
    "matched",
]
