"""What the differences between a quotation and the place where it stands weigh."""

import re
from collections.abc import Iterator, Sequence

from arguendo.corpus.model import Value
from arguendo.corpus.provenance import Recorded
from arguendo.corpus.quotations.licences import Difference, difference
from arguendo.corpus.quotations.licences.loaded import governs, limits, negates, weighty
from arguendo.corpus.quotations.placing import FARTHEST, Place
from arguendo.corpus.quotations.reading import Part
from arguendo.corpus.quotations.words import Text

_SHORT_GAP = 3
"""Words. In so short an omission every `not` and `only` belongs to what is quoted."""


class Change(Value):
    """A place where a quotation differs from the record."""

    start: int
    """Offset in the quotation of the first character that differs."""
    end: int
    """Offset past the last one; equal to the start where words were left out."""
    recorded: Recorded
    """What the record has there, verbatim; empty where the quotation added words."""


def weighed(
    stretch: Sequence[Part], place: Place, text: Text, printed: str, *, led: bool = False
) -> Iterator[tuple[Difference, Change]]:
    """Yield every difference of a stretch with its weight, small ones in each taken apart.

    `led` says that words are left out before it.
    """

    def count(word: str) -> int:
        return text.run.count(f" {word} ")

    for low, high, first, last in place.differences:
        quoted = stretch[low:high]
        there = [at for at in range(first, last) if not _note(text, printed, at)]
        if led and not low and len(quoted) == 1 and not _weighty(text, there):
            there = []  # behind an ellipsis: what stands there instead is left out with the rest
        added = all(part.kind == "bracket" for part in quoted) and high == len(stretch)
        if quoted and added and there and _ends_before(text, printed, there[0]):
            there = []  # What is added to a sentence that ends there stands for nothing.
        quoted = tuple(
            part
            for part in quoted
            if part.kind != "word" or not _numbered(part, stretch, first, last)
        )
        if not quoted and not there:
            continue
        around = text.folds[max(0, place.start - 20) : first] + text.folds[last : last + 6]
        for some, those in _pieces(quoted, there, text):
            found = difference(some, [text.folds[at] for at in those], count, around)
            if not some and those and _printed_between(text, printed, those):
                found = Difference("slight", "what is printed in the midst of a sentence")
            start = some[0].start if some else _between(stretch, low)
            end = some[-1].end if some else start
            recorded = printed[text.start(those[0]) : text.end(those[-1])] if those else ""
            yield found, Change(start=start, end=end, recorded=Recorded(recorded))


def _pieces(
    quoted: Sequence[Part], there: Sequence[int], text: Text
) -> Iterator[tuple[Sequence[Part], Sequence[int]]]:
    """Part a difference word by word, where both sides have as many words."""
    brackets = any(part.kind == "bracket" for part in quoted)
    paired = len(quoted) == len(there) and len(quoted) > 1 and not brackets
    joined = "".join(text.folds[at] for at in there)
    if paired and "".join(part.fold for part in quoted) != joined:
        for part, at in zip(quoted, there, strict=True):
            yield (part,), (at,)
        return
    yield quoted, there


_A_MATTER = 15
"""Words of what is printed in the midst of a sentence, such as an appendix or a map, at least."""


def _printed_between(text: Text, printed: str, those: Sequence[int]) -> bool:
    """Say whether words of record stand in the midst of a sentence and are none of it.

    They are set off by blank lines, and the sentence goes on behind them in a small letter.
    """
    if len(those) < _A_MATTER or those[-1] + 1 >= len(text.folds) or not those[0]:
        return False
    before = printed[text.end(those[0] - 1) : text.start(those[0])]
    behind = printed[text.end(those[-1]) : text.start(those[-1] + 1)]
    goes_on = printed[text.start(those[-1] + 1)].islower() and not re.search(r"[.?!;:]", before)
    return goes_on and ("\n\n" in before or "\n\n" in behind)


def _ends_before(text: Text, printed: str, at: int) -> bool:
    """Say whether a sentence of record ends before a word."""
    return at > 0 and bool(re.search(r"[.?!]", printed[text.end(at - 1) : text.start(at)]))


def _between(stretch: Sequence[Part], low: int) -> int:
    """Return the place in a quotation between two of its words, where something was left out."""
    return stretch[low - 1].end if low else stretch[0].start


def _weighty(text: Text, those: Sequence[int]) -> bool:
    return any(weighty(text.folds[at]) for at in those)


_MISREAD_MARK = re.compile(r"[,.;][lIi][\dlI]\b")
"""`circumstances,l1 would`: the mark of a note, misread."""


def _note(text: Text, printed: str, at: int) -> bool:
    """Say whether a number of record is the mark of a note: it touches the word before it."""
    if _MISREAD_MARK.match(printed, max(0, text.start(at) - 1)):
        return True
    if not text.folds[at].isdigit() or len(text.folds[at]) > 3:
        return False
    start = text.start(at)
    before = printed[start - 1 : start]
    return bool(before) and not before.isspace() and before not in "$£-–—/(#.0123456789§"


def _numbered(part: Part, stretch: Sequence[Part], first: int, last: int) -> bool:
    """Say whether a number of the quotation is the mark of a note that the record has not."""
    if not part.fold.isdigit() or len(part.fold) > 3 or first != last:
        return False
    at = list(stretch).index(part)
    return at > 0 and stretch[at - 1].end == part.start


def swallowed(text: Text, printed: str, start: int, end: int) -> str:
    """Return the word that an ellipsis must not swallow: a `not` beside what is quoted."""
    if not 0 < end - start <= FARTHEST or not 0 < start <= end < len(text.folds):
        return ""
    omitted = text.folds[start:end]
    opened = printed[text.end(start - 1) : text.start(start)].strip()
    closed = printed[text.end(end - 1) : text.start(end)].strip()
    inside = printed[text.start(start) : text.end(end - 1)]
    if negates(omitted[0]) and "but" in omitted[1:]:
        return ""  # `not from the Act, but rather from` leaves out a contrast whole
    parenthesis = bool(opened) and bool(closed)
    whole = any(mark in inside for mark in (". ", ".\n", "; "))
    if len(omitted) <= _SHORT_GAP and not parenthesis and not whole:
        for at, word in enumerate(omitted, start):
            if negates(word) or limits(word):
                return printed[text.start(at) : text.end(at)]
    if len(omitted) == 1 and governs(omitted[0]):
        return inside
    if negates(omitted[-1]) and not closed:
        return printed[text.start(end - 1) : text.end(end - 1)]
    if negates(omitted[0]) and not opened and not whole and len(omitted) <= 40:
        return printed[text.start(start) : text.end(start)]
    return ""
