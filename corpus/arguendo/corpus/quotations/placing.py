"""Where the stretches of a quotation stand in an opinion: word for word, or aligned.

A stretch that stands there as it is is found by a search. Another is placed by the runs of words
it shares with the opinion, and aligned from the longest of them outwards.
"""

from collections import Counter
from collections.abc import Iterable, Sequence
from difflib import SequenceMatcher
from itertools import pairwise
from typing import NamedTuple

from arguendo.corpus.quotations.licences.mended import inflects
from arguendo.corpus.quotations.reading import Part
from arguendo.corpus.quotations.words import Text

FARTHEST = 1_500
"""Words, some four pages, that an ellipsis may pass over: beyond it there are two quotations."""

_BRACKET = "\ue000"
"""Stands for words in brackets: equal to none of the record."""
_RUNS = (5, 4, 3, 2)
"""Words of the runs by which a stretch is placed."""
_MOST_RUNS, _MOST_PLACES, _MOST_ALIKE = 32, 3, 12
_MOST_STRAYS = 6
"""Words that agree too far off, one after another, before no other are looked for."""
_BESIDE_IT = 24
"""Words beside the place where a stretch is looked for, more than a bracket mostly stands for."""
_MOST_PAIRS = 600_000
"""Pairs of equal words beyond which two texts are not compared: they repeat one word."""


class Place(NamedTuple):
    """Where a stretch stands in an opinion, in words, and how it differs."""

    start: int
    end: int
    shared: int
    """Words it shares in order."""
    longest: int
    """Words of the longest run shared."""
    differences: tuple[tuple[int, int, int, int], ...] = ()
    """For each, the parts of the stretch and the words of the opinion, from and to."""


def stretches_of(found: Sequence[Part]) -> list[tuple[Part, ...]]:
    """Part a quotation at its ellipses; brackets that stand alone between them say nothing."""
    stretches: list[list[Part]] = [[]]
    for part in found:
        if part.kind == "gap":
            stretches.append([])
        else:
            stretches[-1].append(part)
    return [tuple(one) for one in stretches if any(part.kind == "word" for part in one)]


def run_of(stretch: Sequence[Part]) -> str:
    """Return the words of a stretch as a run, or nothing where it has brackets within."""
    inside = stretch
    if any(part.kind == "bracket" for part in inside):
        return ""
    return f" {' '.join(part.fold for part in inside)} "


def chained(
    stretches: Sequence[Sequence[Part]], text: Text, least: float = 0
) -> list[Place | None]:
    """Place the longest stretch, then those before and after it as near to it as they stand.

    Where it is the only one, a place that cannot share so many words is not looked at.
    """
    least = least if len(stretches) == 1 else 0
    pivot = max(range(len(stretches)), key=lambda at: len(stretches[at]))
    best: list[Place | None] = [None] * len(stretches)
    merit: tuple[int, int] | None = None
    for place in _places(stretches[pivot], text, 0, len(text.folds), least):
        chain: list[Place | None] = [None] * len(stretches)
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


def _places(stretch: Sequence[Part], text: Text, low: int, high: int, least: float) -> list[Place]:
    """Return where a stretch stands between two words of an opinion, or where it may."""
    if run := run_of(stretch):
        exact = [at for at in text.find(run, low) if at + len(stretch) <= high]
        if exact:
            size = len(stretch)
            return [Place(at, at + size, size, size) for at in exact]
    return _nearly(stretch, text, low, high, least)


def _as_inflected(stretch: Sequence[Part], some: Iterable[str]) -> Sequence[Part]:
    """Give words with letters in brackets the ending that the first like them has of record."""
    return [
        part._replace(fold=next((one for one in some if inflects(part, one)), part.fold))
        if part.kept
        else part
        for part in stretch
    ]


def _next(stretch: Sequence[Part], text: Text, after: int) -> Place | None:
    stretch = _as_inflected(stretch, text.folds[after : after + FARTHEST])
    if run := run_of(stretch):
        found = text.find(run, after, 1)
        if found and found[0] - after <= FARTHEST:
            return Place(found[0], found[0] + len(stretch), len(stretch), len(stretch))
    near = _nearly(stretch, text, after, min(after + FARTHEST, len(text.folds)))
    return max(near, key=lambda one: (one.shared, -one.start), default=None)


def _previous(stretch: Sequence[Part], text: Text, before: int) -> Place | None:
    low = max(0, before - FARTHEST)
    stretch = _as_inflected(stretch, text.folds[low:before][::-1])
    if run := run_of(stretch):
        end = text.at[before] + 1 if before < len(text.at) else len(text.run)
        place = text.run.rfind(run, text.at[low] if low < len(text.at) else 0, end)
        if place >= 0:
            at = text.find(run, low, 10_000)
            last = [one for one in at if one + len(stretch) <= before]
            if last:
                return Place(last[-1], last[-1] + len(stretch), len(stretch), len(stretch))
    near = _nearly(stretch, text, low, before)
    return max(near, key=lambda one: (one.shared, one.start), default=None)


def _nearly(
    stretch: Sequence[Part], text: Text, low: int, high: int, least: float = 0
) -> list[Place]:
    """Place a stretch by the runs of words that it shares, and align it there."""
    folds = [part.fold if part.kind == "word" else _BRACKET for part in stretch]
    mended = [part for part in stretch if part.kept]
    found = []
    for diagonal in _diagonals(folds, text, low, high):
        slack = 80 + len(folds) // 2 + 12 * folds.count(_BRACKET)
        first = max(low, diagonal - slack)
        last = min(high, diagonal + len(folds) + slack)
        window = text.folds[first:last]
        for part in mended:
            window = [part.fold if inflects(part, one) else one for one in window]
        place = _aligned(folds, window, first, diagonal, least)
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
            ranked = votes.most_common(_MOST_ALIKE)
            least = ranked[min(len(ranked), _MOST_PLACES) - 1][1]
            top = [bucket for bucket, many in ranked if many >= least]
            return [bucket * width + width // 2 for bucket in top]
    return []


def _aligned(
    folds: Sequence[str], window: Sequence[str], first: int, diagonal: int, least: float
) -> Place | None:
    """Align a stretch with a window of the opinion, from their longest common run outwards.

    Words repeat: of runs as long as each other the one where the stretch is looked for is taken,
    and on either side of it the words nearest to it.
    """
    there, ours = Counter(window), Counter(folds)
    if sum(there[word] * times for word, times in ours.items()) > _MOST_PAIRS:
        return None
    if sum(min(there[word], times) for word, times in ours.items()) < least:
        return None
    whole = SequenceMatcher(None, folds, window, autojunk=False)
    core = whole.find_longest_match()
    if not core.size:
        return None
    low = max(0, diagonal - first - _BESIDE_IT)
    high = diagonal - first + len(folds) + _BESIDE_IT
    near = whole.find_longest_match(blo=low, bhi=min(high, len(window)))
    core = near if near.size == core.size else core
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
    return Place(
        first + start,
        first + end,
        *_shared(folds, window, blocks),
        tuple(differences),
    )


def _shared(
    folds: Sequence[str], window: Sequence[str], blocks: Sequence[tuple[int, int, int]]
) -> tuple[int, int]:
    """Return how many words are shared, and in how long a run; `pre-existing` is `preexisting`."""
    shared = longest = run = 0
    end_a, end_b = blocks[0][:2]
    for a, b, size in blocks:
        between = folds[end_a:a]
        if "".join(between) == "".join(window[end_b:b]):
            run, shared = run + len(between), shared + len(between)
        else:
            run = 0
        run, shared = run + size, shared + size
        longest = max(longest, run)
        end_a, end_b = a + size, b + size
    return shared, longest


def _outwards(folds: Sequence[str], window: Sequence[str]) -> list[tuple[int, int, int]]:
    """Align what stands on one side of the longest run; a word or two that agree far off do not."""
    if not folds or not window:
        return []
    for _ in range(_MOST_STRAYS):
        found = SequenceMatcher(None, folds, window, autojunk=False).get_matching_blocks()
        blocks = [(one.a, one.b, one.size) for one in found if one.size]
        if not blocks or blocks[-1][2] > 2:
            return blocks
        a, b, size = blocks[-1]
        before_a, before_b = (
            (blocks[-2][0] + blocks[-2][2], blocks[-2][1] + blocks[-2][2])
            if len(blocks) > 1
            else (0, 0)
        )
        most = 12 if _BRACKET in folds[before_a:a] else 1 + size
        if (b - before_b) - (a - before_a) <= most:
            return blocks
        window = window[:b]
    return blocks[:-1]


def _beside(folds: Sequence[str], window: Sequence[str], *, from_end: bool) -> int:
    """Return how many words of record stand in the place of unmatched ones at an end."""
    size = len(folds)
    joined = "".join(folds)
    for width in (size, size - 1, size + 1):
        some = window[len(window) - width :] if from_end else window[:width]
        if 0 < width <= len(window) and "".join(some) == joined:
            return width
    return min(size, len(window))


def offsets(text: Text, start: int, end: int) -> tuple[int, int]:
    """Return the offsets in an opinion of a run of its words."""
    return (text.start(start), text.end(end - 1)) if end > start else (0, 0)
