"""From the text of a decision to its opinions, pages and passages."""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from arguendo.corpus.heads import NOTE, Cut, cuts_of
from arguendo.corpus.model import Opinion, Passage, PointKind, Voice
from arguendo.corpus.pages import page_at
from arguendo.corpus.provenance import Recorded
from arguendo.corpus.sources.interface import Noted, Point, Written

LONGEST_PASSAGE = 1400
"""Characters. Long enough for a paragraph of an opinion, short enough to point at."""
SHORTEST_PASSAGE = 400
"""Characters. Shorter paragraphs join the one that follows."""

_PAGE_MARK = re.compile(
    r"\[\*(\d{1,5})\][ \t]?"
    r"|Page(?<!\wPage) \d{1,4} U\. ?S\. (\d{1,5})\b(?!\s?[,–-]\s?\d)[ \t]*"
)
"""A mark from its first letter on: looked for by that letter alone, which is ten times as fast."""
_SENTENCE_ENDS = '.?!:;"”’)]'
_LARGEST_STEP = 3
"""Pages. A mark may be missing here and there; more is another kind of number."""
_SHORTEST_PAGE, _LONGEST_PAGE = 600, 4500
"""Characters a page of a reporter may hold, taken over the whole text."""
_MOST_PAGES = 400
"""Pages. The longest decisions run to some 300."""
_NOT_SPACE = re.compile(r"\S")
_PARAGRAPH = re.compile(r"\n\s*\n")
_SENTENCE = re.compile(r"(?<=[.!?][\"”’)\]])\s+(?=[\"“(A-Z])|(?<=[a-z0-9)][.!?])\s+(?=[\"“(A-Z])")
_SEPARATE: dict[PointKind, Voice] = {"concurrence": "concurrence", "dissent": "dissent"}


class _Mark(NamedTuple):
    """A mark of a page, and the page that begins there."""

    start: int
    page: int
    end: int


def opinions_of(authority: str, body: Written, first_page: int | None) -> tuple[Opinion, ...]:
    """Split a decision's text at its heads, and take the star pages out into page breaks.

    A text whose opinions cannot be told apart is one of voice `combined`. `first_page` is the
    page on which the decision begins; text before the first star page stands on it.
    """
    text = body.text.replace("\r\n", "\n").replace("\x00", "")
    pages = _star_pages(text, first_page)
    opinions: list[Opinion] = []
    page = first_page if pages else None
    cuts = cuts_of(text)
    for rank, cut in enumerate(cuts):
        if cut.notes and not any(cut.start <= mark.start < cut.end for mark in pages):
            clean, breaks = _notes(text, cut, opinions)
        else:
            clean, breaks, page = _unmark(text, cut.start, cut.end, pages, page)
        if clean.strip():
            opinions.append(
                Opinion(
                    id=f"{authority}/{rank}",
                    authority=authority,
                    voice=cut.voice,
                    author=cut.author,
                    text=Recorded(clean),
                    page_breaks=breaks,
                )
            )
    return tuple(opinions)


def _notes(text: str, cut: Cut, before: list[Opinion]) -> tuple[str, tuple[tuple[int, int], ...]]:
    """Return footnotes that stand behind the opinion they belong to, each on its mark's page.

    Where no mark of theirs is found on a page, none is said.
    """
    clean = text[cut.start : cut.end].strip()
    own = next(
        (one for one in reversed(before) if (one.voice, one.author) == (cut.voice, cut.author)),
        None,
    )
    breaks: list[tuple[int, int]] = []
    if own is not None and own.page_breaks:
        for note in NOTE.finditer(clean):
            at = own.text.find(note[0].strip())
            page = page_at(own.page_breaks, at) if at >= 0 else None
            if page is not None and (not breaks or breaks[-1][1] <= page):
                breaks.append((note.start(), page))
    return clean, tuple(breaks) if breaks and breaks[0][0] == 0 else ()


def _star_pages(text: str, first_page: int | None) -> Sequence[_Mark]:
    """Return the marks of true star pages, in order.

    Scraped texts also put in the same brackets the numbers of footnotes and stray volume
    numbers. Pages rise by one or a few, and a page of a reporter holds some 2,500 characters:
    marks that do not fit are not pages, and if most do not fit, none is.
    """
    every = (
        _Mark(mark.start(), int(mark[1] or mark[2]), mark.end())
        for mark in _PAGE_MARK.finditer(text)
    )
    marks = [
        one
        for one in every
        if first_page is None or first_page < one.page <= first_page + _MOST_PAGES
    ]
    chain = _longest_chain(marks)
    if not chain or len(chain) * 2 < len(marks):
        return ()
    begin = first_page if first_page is not None else chain[0].page - 1
    characters_a_page = len(text) / (chain[-1].page - begin + 1)
    return chain if _SHORTEST_PAGE <= characters_a_page <= _LONGEST_PAGE else ()


def _longest_chain(marks: list[_Mark]) -> list[_Mark]:
    """Return the longest run of marks, in order, whose numbers rise by one or a few at a time."""
    best: dict[int, tuple[int, _Mark | None]] = {}
    ends: dict[int, _Mark] = {}
    for mark in marks:
        before = [
            ends[mark.page - step]
            for step in range(1, _LARGEST_STEP + 1)
            if mark.page - step in ends
        ]
        previous = max(before, key=lambda one: best[one.start][0], default=None)
        length = best[previous.start][0] + 1 if previous else 1
        best[mark.start] = (length, previous)
        if mark.page not in ends or length > best[ends[mark.page].start][0]:
            ends[mark.page] = mark
    last = max(ends.values(), key=lambda one: best[one.start][0], default=None)
    chain = []
    while last is not None:
        chain.append(last)
        last = best[last.start][1]
    return chain[::-1]


def _unmark(
    text: str, start: int, end: int, pages: Sequence[_Mark], page: int | None
) -> tuple[str, tuple[tuple[int, int], ...], int | None]:
    """Take star pages out of a stretch; return its text, page breaks, and the page it ends on.

    Where no page is known, none is said: the first page alone would put every word of a long
    opinion on it.
    """
    pieces: list[str] = []
    breaks: list[tuple[int, int]] = [] if page is None else [(0, page)]
    length, at = 0, start
    while at < end and text[at].isspace():
        at += 1
    for mark in pages:
        if not at <= mark.start < end:
            continue
        piece, at = text[at : mark.start].rstrip(" \t"), min(mark.end, end)
        following = _NOT_SPACE.search(text, at, end)
        if following and following[0].islower() and piece.rstrip()[-1:] not in _SENTENCE_ENDS:
            # The page breaks in mid-sentence: what it parted belongs together.
            piece, at = piece.rstrip(), following.start()
        joint = " " if piece and not piece[-1].isspace() else ""
        pieces += [piece, joint]
        length += len(piece) + len(joint)
        page = mark.page
        breaks.append((length, page))
    pieces.append(text[at:end])
    clean = "".join(pieces).rstrip()
    # A page that begins where the words end begins in the next opinion.
    return clean, tuple(mark for mark in breaks if mark[0] < len(clean)), page


def passages_of(opinion: Opinion) -> tuple[Passage, ...]:
    """Cut an opinion into passages of whole paragraphs, or of whole sentences of long ones."""
    passages = []
    for rank, (start, end) in enumerate(spans_of(opinion.text)):
        passages.append(
            Passage(
                id=f"{opinion.id}.{rank}",
                opinion=opinion.id,
                authority=opinion.authority,
                start=start,
                end=end,
                text=Recorded(opinion.text[start:end]),
                page=page_at(opinion.page_breaks, start),
                last_page=page_at(opinion.page_breaks, end - 1),
                voice=opinion.voice,
                author=opinion.author,
            )
        )
    return tuple(passages)


def spans_of(text: str) -> Iterator[tuple[int, int]]:
    """Yield (start, end) of the passages: never empty, in order, within the bounds of length."""
    held: tuple[int, int] | None = None
    for start, end in _pieces(text):
        if held is None:
            held = (start, end)
        elif held[1] - held[0] < SHORTEST_PASSAGE and end - held[0] <= LONGEST_PASSAGE:
            held = (held[0], end)
        else:
            yield held
            held = (start, end)
    if held is not None:
        yield held


def _pieces(text: str) -> Iterator[tuple[int, int]]:
    """Yield paragraphs; a paragraph that is too long yields runs of its sentences."""
    for start, end in _between(_PARAGRAPH, text, 0, len(text)):
        if end - start <= LONGEST_PASSAGE:
            yield start, end
            continue
        run: tuple[int, int] | None = None
        for first, last in _between(_SENTENCE, text, start, end):
            for piece_start in range(first, last, LONGEST_PASSAGE):
                piece = (piece_start, min(piece_start + LONGEST_PASSAGE, last))
                if run is not None and piece[1] - run[0] > LONGEST_PASSAGE:
                    yield run
                    run = None
                run = (run[0], piece[1]) if run else piece
        if run:
            yield run


def _between(
    separator: re.Pattern[str], text: str, start: int, end: int
) -> Iterator[tuple[int, int]]:
    """Yield the non-blank stretches between separators, trimmed of white space."""
    at = start
    for match in separator.finditer(text, start, end):
        yield from _trimmed(text, at, match.start())
        at = match.end()
    yield from _trimmed(text, at, end)


def _trimmed(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    if start < end:
        yield start, end


def digest_of(authority: str, body: Noted) -> tuple[Opinion, tuple[Passage, ...]]:
    """Turn a digest's points into one opinion of voice `digest` and a passage for each point."""
    text = "\n\n".join(point.text.strip() for point in body.points)
    opinion = Opinion(
        id=f"{authority}/digest", authority=authority, voice="digest", text=Recorded(text)
    )
    passages = []
    at = 0
    for rank, point in enumerate(body.points):
        words = point.text.strip()
        passages.append(_noted(opinion, rank, point, at, at + len(words)))
        at += len(words) + 2
    return opinion, tuple(passages)


def _noted(opinion: Opinion, rank: int, point: Point, start: int, end: int) -> Passage:
    return Passage(
        id=f"{opinion.id}.{rank}",
        opinion=opinion.id,
        authority=opinion.authority,
        start=start,
        end=end,
        text=Recorded(opinion.text[start:end]),
        page=point.page,
        last_page=point.page,
        voice=_SEPARATE.get(point.kind, "digest"),
        author=point.author,
        point=point.kind,
        factor=point.factor,
        favours=point.favours,
    )
