"""Treatments of an authority, read out of the passages of later decisions."""

import re
import sqlite3
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from arguendo.corpus.citator.grammar import Said, said_against_this, said_of_before
from arguendo.corpus.citator.sentences import sentences, unmarked
from arguendo.corpus.citator.spoken import OTHER, THIS, Mention, Spoken, masked, spoken_of
from arguendo.corpus.citator.vocabulary import NEGATIVE, vocabulary
from arguendo.corpus.forums import binds
from arguendo.corpus.model import (
    Authority,
    Extent,
    Passage,
    Reference,
    Told,
    Treatment,
    TreatmentKind,
    Voice,
)
from arguendo.corpus.provenance import Composed, Recorded
from arguendo.corpus.shelf import reading
from arguendo.corpus.verification.findings import described

_GRAVE: tuple[TreatmentKind, ...] = ("overruled", "superseded", "rejected")
_SEPARATE: frozenset[Voice] = frozenset(
    ("concurrence", "concurrence-in-judgment", "concurrence-in-part", "dissent")
)
_ALONE = re.compile(
    r"(?:^|[\s“\"(—])(?:I (?:would|do|am|have|think|believe|feel|cannot|can|dissent|join|agree"
    r"|concur|see|find|fear|must|suppose|read|had|was|know|regret|say|vote|voted|part|wish|fully|also|still)"
    r"|[Mm]y (?:view|opinion|[Bb]rothers?|[Bb]rethren|judgment|colleagues?|dissent)|to me)\b"
)
"""Words that no court says of itself: where opinions are not told apart, they tell."""


class _Read(NamedTuple):
    """One sentence that says something of the authority."""

    said: Said
    passage: Passage
    sentence: str
    alone: bool
    """Whether a judge speaks who writes separately, and no court."""
    others: list[Mention]


def treatments_by_later(
    db: sqlite3.Connection, authority: Authority, not_after: str
) -> tuple[Treatment, ...]:
    """Return what decisions made on or before the day say of an authority, the gravest first."""
    spoken = spoken_of(authority)
    if not spoken.phrases or authority.decided is None:
        return ()
    whole = " OR ".join((*spoken.phrases, *spoken.captions))
    named: dict[int, set[str]] = {}
    for number, sentence in reading.telling(db, " OR ".join((whole, *spoken.shorts))):
        if spoken.names(sentence):
            named.setdefault(number, set()).add(sentence)
    passages = reading.citing(db, tuple(named), whole, authority.decided[:4], not_after)
    opened = _Opened(db)
    reads = [
        one
        for number, passage in passages
        if passage.authority != authority.id
        for one in _read(opened, passage, named[number], spoken)
    ]
    return tuple(_gathered(db, authority, reads))


class _Opened:
    """The opinions opened to see who speaks and of whom, each read once."""

    def __init__(self, db: sqlite3.Connection) -> None:
        self._db = db
        self._texts: dict[str, str] = {}
        self._names: dict[str, str] = {}

    def before(self, passage: Passage) -> str:
        """Return the words of its opinion up to a passage."""
        if passage.opinion not in self._texts:
            self._texts[passage.opinion] = reading.words_of(self._db, passage.opinion)
        return self._texts[passage.opinion][: passage.start]

    def name(self, passage: Passage) -> str:
        """Return the name of its decision."""
        if passage.authority not in self._names:
            self._names[passage.authority] = reading.name_of(self._db, passage.authority)
        return self._names[passage.authority]


def _read(opened: _Opened, passage: Passage, named: set[str], spoken: Spoken) -> Iterator[_Read]:
    """Yield what the sentences that name the authority, or follow one that does, say of it."""
    negative = vocabulary().negative
    before = ""
    for start, end in sentences(passage.text):
        raw, last = passage.text[start:end], before
        before = raw
        if (raw not in named and last not in named) or not negative.search(raw.lower()):
            continue
        sentence, others = unmarked(raw), list[Mention]()
        if raw in named:
            text, others = masked(sentence, spoken)
            found = said_against_this(text)
        else:
            text, _ = masked(unmarked(last), spoken)
            ends_on_it = THIS in text and text.rfind(THIS) > text.rfind(OTHER)
            found = said_of_before(masked(sentence, spoken)[0]) if ends_on_it else []
        for said in found:
            if said.manner == "would" or not _means_it(opened, passage, end, sentence, spoken):
                continue
            alone = passage.voice in _SEPARATE or bool(_ALONE.search(sentence))
            yield _Read(said, passage, sentence, alone, others)


def _means_it(opened: _Opened, passage: Passage, end: int, sentence: str, spoken: Spoken) -> bool:
    """Say whether a short name means this case here, and not a namesake cited last or a party."""
    if spoken.by_reference(sentence):
        return True
    if not spoken.apart_from(opened.name(passage), sentence):
        return spoken.short is None or not spoken.short.search(sentence)
    last = spoken.last_cited_is_this(opened.before(passage) + passage.text[: end + 40])
    return last is not False


def _gathered(
    db: sqlite3.Connection, authority: Authority, reads: Iterable[_Read]
) -> Iterator[Treatment]:
    """Yield one treatment for each later decision and kind, the gravest first."""
    told: dict[tuple[str, str, TreatmentKind], list[tuple[Treatment, int]]] = {}
    for read in reads:
        for one in _treatment(db, authority, read):
            key = (one.citing or one.citing_name, one.told, one.kind)
            told.setdefault(key, []).append((one, len(told)))
    best: dict[str, list[Treatment]] = {}
    for group in told.values():
        best.setdefault(group[0][0].citing or group[0][0].citing_name, []).append(
            _clearest([one for one, _ in group])
        )
    kept = []
    for every in best.values():
        every.sort(key=lambda one: (NEGATIVE.index(one.kind), _TOLD.index(one.told)))
        kept.append(every[0])
    yield from sorted(
        kept, key=lambda one: (NEGATIVE.index(one.kind), _TOLD.index(one.told), _later(one))
    )


_EXTENTS: tuple[Extent, ...] = ("other grounds", "part", "whole")
_TOLD: tuple[Told, ...] = ("itself", "another", "separately")


def _later(one: Treatment) -> tuple[int, str]:
    return -int((one.decided or "0")[:4]), one.citing_name


def _clearest(group: list[Treatment]) -> Treatment:
    """Return the first of what is said most often to reach that far; a part where it is even."""
    reaches = [one.extent for one in group]
    extent = max(_EXTENTS, key=reaches.count)
    return next(one for one in group if one.extent == extent)


def _treatment(db: sqlite3.Connection, authority: Authority, read: _Read) -> Iterator[Treatment]:
    citing = reading.authority(db, read.passage.authority)
    if citing is None:
        return
    said = read.said
    told: Told = "itself"
    by: Authority | None = citing
    other: Mention | None = None
    if said.manner == "reports":
        told = "another"
        if said.by is not None and said.by < len(read.others):
            other = read.others[said.by]
            held = reading.at(db, other.reference) if other.reference else ()
            by = reading.authority(db, held[0]) if len(held) == 1 else None
            if by is not None and by.id == authority.id:
                return
    elif read.alone:
        if said.kind not in _GRAVE or not said.court or said.manner != "does" or said.inferred:
            return
        told = "separately"
    if read.alone and said.kind not in ("overruled", "superseded"):
        return
    acting = by or citing
    if said.kind in ("overruled", "rejected") and not _could(acting, authority):
        return
    if by is None and (other is None or not other.name):
        return
    yield Treatment(
        citing=by.id if by else "",
        citing_name=by.name if by else Recorded(other.name if other else ""),
        citing_reference=_printed(by) if by else other.reference if other else None,
        cited=authority.references[0],
        kind=said.kind,
        page=read.passage.page if by is citing else None,
        decided=by.decided if by else None,
        stated=False,
        passage=read.passage.id,
        sentence=Recorded(read.sentence),
        extent=said.extent,
        told=told,
        teller=Composed("") if by is citing and told != "another" else described(citing),
    )


def _could(citing: Authority, cited: Authority) -> bool:
    """Say whether a court could do that to a decision: it is the same court, or one it obeys."""
    if not citing.court or not cited.court or citing.court == cited.court:
        return True
    return binds(citing.court, cited.court)


def _printed(authority: Authority) -> Reference | None:
    return authority.references[0] if authority.references else None
