"""Treatments of an authority, read out of the passages of later decisions."""

import sqlite3
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from arguendo.corpus.citator.grammar import Said, said_of_before, said_of_this
from arguendo.corpus.citator.sentences import sentences, unmarked
from arguendo.corpus.citator.separate import Standing, standing
from arguendo.corpus.citator.spoken import OTHER, THIS, Mention, Spoken, masked, spoken_of
from arguendo.corpus.citator.vocabulary import vocabulary
from arguendo.corpus.forums import binds
from arguendo.corpus.model import Authority, Passage, Reference, Treatment, TreatmentKind
from arguendo.corpus.provenance import Composed, Recorded
from arguendo.corpus.shelf import reading
from arguendo.corpus.verification.findings import described

_GRAVE: tuple[TreatmentKind, ...] = ("overruled", "superseded", "rejected")
_ORDER: tuple[TreatmentKind, ...] = (
    *_GRAVE, "questioned", "limited", "distinguished", "followed", "explained", "cited",
)
_MOST_PASSAGES = 400
"""Passages read of an authority: the most telling vocabulary comes first."""


class _Read(NamedTuple):
    """One sentence that says something of the authority."""

    said: Said
    passage: Passage
    sentence: str
    standing: Standing
    others: list[Mention]


def treatments_by_later(
    db: sqlite3.Connection, authority: Authority, not_after: str
) -> tuple[Treatment, ...]:
    """Return what decisions made on or before the day say of an authority, the gravest first."""
    spoken = spoken_of(authority)
    if not spoken.phrases or authority.decided is None:
        return ()
    cited_by = reading.citing(
        db, " OR ".join((*spoken.phrases, *spoken.captions)), authority.decided[:4], not_after
    )
    cited_by.discard(authority.id)
    if not cited_by:
        return ()
    mentioned = " OR ".join((*spoken.phrases, *spoken.captions, *spoken.shorts))
    said = " OR ".join(word for kind in _ORDER for word in vocabulary().asked.get(kind, ()))
    found = reading.passages_saying(
        db, f"({mentioned}) AND ({said})", cited_by, not_after, _MOST_PASSAGES
    )
    reads = [one for passage in found for one in _read(db, passage, spoken)]
    return tuple(_gathered(db, authority, reads))


def _read(db: sqlite3.Connection, passage: Passage, spoken: Spoken) -> Iterator[_Read]:
    before_this = False
    for start, end in sentences(passage.text):
        sentence = unmarked(passage.text[start:end])
        low = sentence.lower()
        worth = any(term.pattern.search(low) for term in vocabulary().terms)
        if not worth and not _names(sentence, spoken):
            before_this = False
            continue
        text, others = masked(sentence, spoken)
        said = said_of_this(text) if worth else []
        if worth and not said and before_this:
            said = said_of_before(text)
        before_this = THIS in text and text.rfind(THIS) > text.rfind(OTHER)
        for one in said:
            if one.manner == "would":
                continue
            if not _means_it(db, passage, start, sentence, spoken):
                continue
            who = standing(passage.voice, reading.words_to(db, passage), passage.start)
            yield _Read(one, passage, sentence, who, others)


def _names(sentence: str, spoken: Spoken) -> bool:
    return bool(spoken.short and spoken.short.search(sentence)) or any(
        volume in sentence and page in sentence for volume, _, page in spoken.printed
    )


def _means_it(
    db: sqlite3.Connection, passage: Passage, start: int, sentence: str, spoken: Spoken
) -> bool:
    """Say whether a short name means this case here, and not a namesake cited last or a party."""
    if spoken.by_reference(sentence):
        return True
    name = reading.name_of(db, passage.authority)
    if spoken.short and spoken.short.search(name.title() if name.isupper() else name):
        return False
    before = reading.words_to(db, passage) + passage.text[: start + len(sentence) + 40]
    return spoken.last_cited_is_this(before)


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
        every.sort(key=lambda one: (_ORDER.index(one.kind), _TOLD.index(one.told)))
        kept.append(every[0])
    yield from sorted(
        kept, key=lambda one: (_ORDER.index(one.kind), _TOLD.index(one.told), _later(one))
    )


_TOLD = ("itself", "another", "separately")


def _later(one: Treatment) -> tuple[int, str]:
    return -int((one.decided or "0")[:4]), one.citing_name


def _clearest(group: list[Treatment]) -> Treatment:
    """Return the first of what is said most often to reach that far; a part where it is even."""
    reaches = [one.extent for one in group]
    extent = max(("other grounds", "part", "whole"), key=lambda one: (reaches.count(one)))
    return next(one for one in group if one.extent == extent)


def _treatment(
    db: sqlite3.Connection, authority: Authority, read: _Read
) -> Iterator[Treatment]:
    citing = reading.authority(db, read.passage.authority)
    if citing is None:
        return
    said, told = read.said, "itself"
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
    elif read.standing == "alone":
        if said.kind not in _GRAVE or not said.court or said.manner != "does":
            return
        told = "separately"
    if read.standing == "alone" and said.kind not in ("overruled", "superseded"):
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
