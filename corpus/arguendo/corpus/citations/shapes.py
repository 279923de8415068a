"""The literal scanner: everything in a text that has the shape of a citation, real or not.

It knows no list of reporters and asks no parser, so that it sees `33 Umbrella 422` as well as
`547 U.S. 103`. It is the tripwire behind the gate: text that was not checked is refused where
anything here is found. It reads each text once, in time linear in its length.
"""

import re
from bisect import bisect_left
from collections.abc import Iterator
from functools import lru_cache
from typing import Literal, NamedTuple

from arguendo.corpus.citations import patterns
from arguendo.corpus.citations.called import are_roles, called
from arguendo.corpus.citations.captions import GLUED, LOWER, TITLE, VERSUS, left_party, right_party
from arguendo.corpus.citations.constitutions import constitutions
from arguendo.corpus.citations.enactments import Enacted, Part, enactments
from arguendo.corpus.citations.guises import guises
from arguendo.corpus.citations.normal import Normal, normal
from arguendo.corpus.citations.plausible import BEHIND, reporter_like
from arguendo.corpus.citations.rules import rules

Kind = Literal[
    "reporter",
    "short",
    "volume",
    "vendor",
    "neutral",
    "name",
    "called",
    "docket",
    "id",
    "supra",
    "statute",
    "rule",
    "constitution",
]
"""What the shape looks like: `short` is a reporter with `at` before the page, `volume` one of
which a volume is named and no page, `called` a case called by a part of its name."""


class Shape(NamedTuple):
    """Something citation-shaped. Offsets count characters of the text as given."""

    start: int
    """Offset of the first character."""
    end: int
    """Offset past the last character."""
    text: str
    """The words as given."""
    kind: Kind
    """What it looks like."""


class Trace(NamedTuple):
    """A shape at its place in the plain form of a text."""

    start: int
    end: int
    kind: Kind
    stands_for: str = ""
    """The reference that words in disguise stand for."""
    parts: tuple[Part, ...] = ()
    """The provisions that a citation to the law lists, where this is the first of them."""


def shapes(text: str) -> tuple[Shape, ...]:
    """Return everything citation-shaped, in the order of the text, none within another.

    >>> [s.text for s in shapes("as in Smith v Jones, 33 Umbrella 422, decided 5 May 2003")]
    ['Smith v Jones', '33 Umbrella 422']
    """
    return _remembered(text) if len(text) <= _SENTENCE else _shapes(text)


_SENTENCE = 2_000
"""Characters of what is cleared again and again: by the gate, by the page, by the map."""


@lru_cache(maxsize=4096)
def _remembered(text: str) -> tuple[Shape, ...]:
    return _shapes(text)


def _shapes(text: str) -> tuple[Shape, ...]:
    found = list(_seen(text, text))
    if _TURNING in text:
        # As it is written too: a surface that drops the sign shows it so.
        covered = bytearray(len(text))
        for shape in found:
            covered[shape.start : shape.end] = b"\x01" * (shape.end - shape.start)
        written = _seen(text, text.replace(_TURNING, "\u200b"))
        found += [shape for shape in written if not any(covered[shape.start : shape.end])]
    return tuple(sorted(found))


_TURNING = "\u202e"


def _seen(text: str, read: str) -> Iterator[Shape]:
    """Yield the shapes of a text that is read in another form of the same length."""
    plain = normal(read)
    for trace in traces(plain):
        start, end = plain.span(trace.start, trace.end)
        yield Shape(start, end, text[start:end], trace.kind)


def traces(plain: Normal) -> list[Trace]:
    """Return the shapes in a text's plain form, in its order, none within another.

    Where two overlap, the one that begins first counts, and a name gives way to anything else:
    `Smith v. Jones 547 U.S. 103` is a name and a reference, not one long name.
    """
    kept: list[Trace] = []
    cut: list[Trace] = []
    for trace in sorted(_candidates(plain.text), key=_precedence):
        if not kept or trace.start >= kept[-1].end:
            kept.append(trace)
        elif trace.end > kept[-1].end and trace.kind == "statute":
            cut.append(Trace(kept[-1].end, trace.end, trace.kind))
    kept = sorted([*kept, *_left(plain.text, kept, cut)])
    starts = [trace.start for trace in kept]
    names: list[Trace] = []
    for name in sorted(_names(plain.text)):
        at = bisect_left(starts, name.start)
        start = max(name.start, kept[at - 1].end if at else 0, names[-1].end if names else 0)
        end = min(name.end, starts[at]) if at < len(starts) else name.end
        end = start + len(plain.text[start:end].rstrip(" ,"))
        if start < end:
            names.append(Trace(start, end, "name"))
    everything = sorted(kept + names)
    return sorted(everything + _called(plain.text, everything))


def _left(text: str, kept: list[Trace], cut: list[Trace]) -> list[Trace]:
    """Return what is left of sections whose beginning belongs to what stands before them.

    In a table `1996 Mich. Pub. Acts p. 393` may run on into `Minn. Stat. § 609`.
    """
    starts = [trace.start for trace in kept]
    rest: list[Trace] = []
    for trace in cut:
        at = bisect_left(starts, trace.start)
        end = min(trace.end, starts[at]) if at < len(starts) else trace.end
        start = end - len(text[trace.start : end].lstrip(" ,;"))
        if "§" in text[start:end] and (not rest or rest[-1].end <= start):
            rest.append(Trace(start, end, trace.kind))
    return rest


def _precedence(trace: Trace) -> tuple[int, int, bool]:
    """Put the longer of two that begin together first, and what stands for a reference."""
    return (trace.start, -trace.end, not trace.stands_for)


def _called(text: str, others: list[Trace]) -> list[Trace]:
    """Return the cases called by a part of their name, where nothing else was seen."""
    starts = [trace.start for trace in others]
    found: list[Trace] = []
    for start, end in sorted(set(called(text))):
        at = bisect_left(starts, end)
        if (not at or others[at - 1].end <= start) and (not found or found[-1].end <= start):
            found.append(Trace(start, end, "called"))
    return found


def _candidates(text: str) -> Iterator[Trace]:
    laws = [*enactments(text), *rules(text), *constitutions(text)]
    longest: dict[tuple[str, int], Enacted] = {}
    for found in laws:
        known = longest.get((found.kind, found.start))
        if known is None or known.end < found.end:
            longest[found.kind, found.start] = found
    for found in laws:
        for part in found.parts:
            first = part.start == found.start
            listed = longest[found.kind, found.start].parts if first else ()
            yield Trace(part.start, part.end, found.kind, "", listed)
    yield from _reported(text)
    for pattern, kind in _LITERAL:
        for match in pattern.finditer(text):
            yield Trace(match.start(), match.end(), kind)
    for guise in guises(text):
        kind = "reporter" if guise.stands_for else "volume"
        kind = "short" if " at " in guise.stands_for else kind
        yield Trace(guise.start, guise.end, kind, guise.stands_for)


_FURTHER = re.compile(r"(?:-\d{1,5})?,? (?:(?:and|&) )?")
"""What stands between two pages of one opinion."""


def _reported(text: str) -> Iterator[Trace]:
    """Yield what has a reporter's look; the number that ends a false one may begin a true one."""
    at = 0
    while match := patterns.REPORTED.search(text, at):
        if not reporter_like(match) or _ends_a_name(text, match):
            at = match.end("volume")
            continue
        at = match.end()
        if not match["at"].strip(" ,\n"):
            yield Trace(*match.span(), "reporter")
        else:
            page, at = _said_again(text, match)
            stands_for = f"{match['volume']} {match['reporter']}, at {page}" if page else ""
            yield Trace(match.start(), at, "short", stands_for)


def _said_again(text: str, short: re.Match[str]) -> tuple[str, int]:
    """Return the first page of a short reference that says its volume again, and where it ends.

    `428 U.S. at 428 U. S. 369, 428 U. S. 372` has 369; one that does not has none.
    """
    page, start, end = "", short.start("page"), short.end()
    bare = re.sub(r"\W", "", short["reporter"])
    while again := patterns.REPORTED.match(text, start):
        if again["volume"] != short["volume"] or re.sub(r"\W", "", again["reporter"]) != bare:
            break
        page, end = page or again["page"], again.end()
        further = _FURTHER.match(text, end)
        if further is None:
            break
        start = further.end()
    return page, end


def _ends_a_name(text: str, match: re.Match[str]) -> bool:
    """Say whether the page is the volume of what follows: `89 Firearms, 465 U.S. 354`."""
    if "," not in match["at"]:
        return False
    following = patterns.REPORTED.match(text, match.start("page"))
    return following is not None and reporter_like(following)


_LITERAL: tuple[tuple[re.Pattern[str], Kind], ...] = (
    (patterns.VENDOR, "vendor"),
    (patterns.NEUTRAL, "neutral"),
    (patterns.LOWER, "reporter"),
    (patterns.DOCKET, "docket"),
    (patterns.ID, "id"),
    (patterns.SUPRA, "supra"),
)


_NO_PERSON = re.compile(
    r"(?:United States|U\. ?S\.|State|People|Commonwealth|City|County|Board|Bank|Union|Company"
    r"|Corporation|(?:Inc|Co|Corp|Ltd|L\.?L\.?C|Bros|Ry|R\. ?R)\.?|Comm'n|Dep't|Ass'n)"
)
_SPEAKS = re.compile(r", (?:the (?:Supreme )?Court|we|this Court) [a-z]")


def _no_person(text: str, left: int, before: int, space: int, right: int) -> bool:
    """Say whether a capital stands between two parties, and is no middle name: `John V. Lindsay`.

    It does beside a party that is no person, and where a court speaks in what is named.
    """
    ours, theirs = text[left:before].rstrip(" ,"), text[space:right]
    if re.search(rf"(?:^|[ ,]){_NO_PERSON.pattern}$", ours) or re.search(
        rf"^{_NO_PERSON.pattern}(?=$| of )|[ ,]{_NO_PERSON.pattern}$", theirs
    ):
        return True
    led = text[max(0, left - 3) : left].lower() == "in "
    return led and bool(_SPEAKS.match(text, right))


def _names(text: str) -> Iterator[Trace]:
    yield from (
        Trace(*match.span(), "name") for match in LOWER.finditer(text) if not are_roles(match[0])
    )
    for glued in GLUED.finditer(text):
        end = max(glued.end(), right_party(text, glued.start("right")))
        yield Trace(glued.start(), end, "name")
    last = 0
    for versus in VERSUS.finditer(text):
        space = versus.end() + text[versus.end()].isspace()
        before = versus.start() - 1
        if before < 0 or not text[before].isspace():
            before = versus.start()
        left = left_party(text, before, last)
        right = right_party(text, space)
        capital = versus[0].isupper() and not text[max(0, before - 4) : before].isupper()
        if capital and not (
            _no_person(text, left, before, space, right) or BEHIND.match(text, right)
        ):
            continue
        if left < before and right > space:
            yield Trace(left, right, "name")
            last = right
    for title in TITLE.finditer(text):
        end = right_party(text, title.end() + 1)
        if end > title.end() + 1:
            yield Trace(title.start(), end, "name")
