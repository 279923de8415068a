"""What a sentence says of a case, and whether it says so in earnest.

A sentence is read with the case masked (`spoken`). A treatment counts where its verb is done to the
case (`done_to`), and is not denied, asked for, weighed or wished (`manner`).
"""

import re
from collections.abc import Callable
from typing import NamedTuple

from arguendo.corpus.citator.agents import agent, stands_behind
from arguendo.corpus.citator.clauses import signs
from arguendo.corpus.citator.done_to import done_to_any, done_to_that_case, done_to_this
from arguendo.corpus.citator.manner import Manner, manner
from arguendo.corpus.citator.spoken import OTHER, THIS
from arguendo.corpus.citator.vocabulary import Term, vocabulary
from arguendo.corpus.model import Extent, TreatmentKind


class Said(NamedTuple):
    """What a sentence says of the case."""

    kind: TreatmentKind
    """The class of treatment."""
    manner: Manner
    """In what manner."""
    extent: Extent
    """How far it reaches."""
    by: int | None = None
    """For what is reported: the number of the other case, among those masked, that did it."""
    court: bool = False
    """Whether the speaker lays it at the Court's door, as dissents do: `the Court overrules`."""
    inferred: bool = False
    """Whether it is said to be so in effect only."""
    renounces: bool = False
    """Whether it overrules, where the decision is the speaking court's own."""


_DoneTo = Callable[[str, re.Match[str], Term], bool | None]


def said_of_this(masked: str, terms: tuple[Term, ...] | None = None) -> list[Said]:
    """Return what a masked sentence says of the case, with any of the terms or with all."""
    terms = vocabulary().terms if terms is None else terms
    return _said(masked, done_to_this, terms) if THIS in masked else []


def said_of_before(masked: str, terms: tuple[Term, ...] | None = None) -> list[Said]:
    """Return what a sentence says of `that decision`, the one before having ended on the case."""
    if THIS in masked or OTHER in masked:
        return []
    return _said(masked, done_to_that_case, vocabulary().against if terms is None else terms)


def said_of_any(sentence: str) -> list[Said]:
    """Return what a sentence says of whatever decision, with nothing masked."""
    return _said(sentence, done_to_any, vocabulary().terms)


def _said(sentence: str, done_to: _DoneTo, terms: tuple[Term, ...]) -> list[Said]:
    text = sentence.lower().replace("over-rul", "overrul")
    found = []
    for term in terms:
        for match in term.pattern.finditer(text):
            passive = done_to(text, match, term)
            how = None if passive is None else manner(text, match, term, passive)
            if how is not None:
                found.append(_reached(text, match, term, how, bool(passive)))
    return found


def _reached(text: str, match: re.Match[str], term: Term, how: Manner, passive: bool) -> Said:
    """Add how far it reaches, and by whom it was done."""
    before, after = text[: match.start()], text[match.end() :]
    legislated = term.kind in ("overruled", "rejected") and _legislated(before, after, passive)
    decided = term.kind == "superseded" and passive and signs.BY_DECISIONS.match(after)
    return Said(
        kind="superseded" if legislated else "overruled" if decided else term.kind,
        manner=how,
        extent=_extent(text, match, passive),
        by=None if legislated or how != "reports" else agent(text, match, term, passive),
        court=bool(
            signs.TODAY.search(text[max(0, match.start() - 60) :])
            if passive
            else signs.BY_COURT.search(before)
        ),
        renounces=(
            (term.renounces and (how == "does" or bool(passive and signs.HAS_BEEN.search(before))))
            or (term.kind == "rejected" and _ground_gone(before, after, passive))
        )
        and not (legislated or signs.DICTUM.search(text[max(0, match.start() - 60) :])),
        inferred=bool(vocabulary().inferred.search(f"{before[-40:]} {after[:30]}")),
    )


def _ground_gone(before: str, after: str, passive: bool) -> bool:
    """Say whether a court tells that the ground on which the case rests has since been rejected."""
    if passive:
        subject = before[max(0, before.rfind(THIS) - 60) :]
        return bool(signs.HAS_BEEN.search(before) and signs.GROUND.search(subject))
    return bool(signs.HAS_SINCE.search(before) and signs.ITS_GROUND.match(after))


def _extent(text: str, match: re.Match[str], passive: bool) -> Extent:
    if vocabulary().other.search(text[match.end() : match.end() + 90]):
        return "other grounds"
    after = text[match.end() : match.end() + 160]
    back = 320 if passive else 200
    around = text[max(0, match.start() - back) : match.end()] + after.split(";")[0]
    return "part" if vocabulary().part.search(around) else "whole"


def _legislated(before: str, after: str, passive: bool) -> bool:
    """Say whether a legislature did it, and no court."""
    legislators = vocabulary().legislators
    if passive:
        by = re.match(r"[^.;]{0,50}\bby ((?:\w+ ){0,5})", after)
        return bool(by and legislators.search(by[1]))
    near = re.split(r"[,;]", before)[-1][-50:]
    if OTHER in before[-60:] or stands_behind(before) is not None:
        return False
    if "§" in near or legislators.search(near):
        return True
    congress = before.rfind("congress", -160)
    return congress >= 0 and not re.search(r"\b(?:we|court|i)\b", before[congress:])
