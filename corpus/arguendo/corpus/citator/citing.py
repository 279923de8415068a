"""Treatments of an authority, as later decisions held by the shelf put them into words."""

from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from arguendo.corpus.citator.references_in import key_of
from arguendo.corpus.citator.sentences import around, unmarked
from arguendo.corpus.citator.spoken import captioned, spoken_of
from arguendo.corpus.citator.vocabulary import NEGATIVE
from arguendo.corpus.forums import binds
from arguendo.corpus.model import (
    Authority,
    Decided,
    Extent,
    Reference,
    Told,
    Treatment,
    TreatmentKind,
    last_day,
)
from arguendo.corpus.names import words_of
from arguendo.corpus.provenance import Composed, Recorded
from arguendo.corpus.references import reference_of
from arguendo.corpus.shelf import citing, reading
from arguendo.corpus.shelf.interface import Shelf
from arguendo.corpus.verification.findings import described

_GRAVE: tuple[TreatmentKind, ...] = ("overruled", "superseded", "rejected")
_EXTENTS: tuple[Extent, ...] = ("other grounds", "part", "whole")
_TOLD: tuple[Told, ...] = ("itself", "another", "separately")


class _By(NamedTuple):
    """Who did it: the decision that says so, or the one it reports."""

    id: str
    name: str
    court: str
    decided: Decided | None
    reference: Reference | None


def treatments_by_later(db: Shelf, authority: Authority, not_after: str) -> tuple[Treatment, ...]:
    """Return what decisions made on or before the day say of an authority, the gravest first.

    What a later one reports of a decision held is dated by that decision.
    """
    if authority.decided is None or not authority.references:
        return ()
    keys = tuple(dict.fromkeys(key_of(one) for one in authority.references))
    told = (
        one
        for row in rows_on(db, authority)
        for one in _treatment(db, authority, keys, row, not_after)
    )
    return tuple(_gathered(told))


def rows_on(db: Shelf, authority: Authority) -> list[citing.Row]:
    """Return every sentence of the shelf that says something against an authority."""
    keys = tuple(dict.fromkeys(key_of(one) for one in authority.references))
    rows = _meant(db, authority, keys)
    return citing.said(db, rows) if rows else []


def _meant(db: Shelf, authority: Authority, keys: Sequence[str]) -> list[int]:
    """Return the rows in which this is cited: its page and a word of its name, or all its name.

    A page misprinted by a few leads to the right case by its name, and to no wrong one.
    """
    volumes = tuple(dict.fromkeys(key.rpartition(" ")[0] for key in keys))
    spoken = citing.spoken_of(db, volumes)
    if not spoken:
        return []
    names = tuple(_words(name) for name in (authority.name, *authority.aliases))
    rows = []
    for row, cited, called in spoken:
        words = _words(called)
        if cited in keys:
            meant = not called or any(words & name for name in names)
        else:
            meant = len(words) > 1 and words in names
        if meant:
            rows.append(row)
    return rows


@lru_cache(maxsize=8192)
def _words(name: str) -> frozenset[str]:
    """Return the words of a name, so that a reference misprinted to this page is none to it."""
    return frozenset(words_of(name))


def _treatment(
    db: Shelf,
    authority: Authority,
    keys: Sequence[str],
    row: citing.Row,
    not_after: str,
) -> Iterator[Treatment]:
    decided = authority.decided
    if row.citing == authority.id or decided is None or row.last_day[:4] < decided[:4]:
        return
    on_time = row.last_day <= not_after
    speaker = _By(row.citing, row.name, row.court, row.decided, None)
    told: Told = "itself"
    by = speaker
    if row.manner == "reports":
        told = "another"
        if row.by_name or row.by_key:
            reported = _reported(db, row)
            if reported is None or reported.id == authority.id:
                return
            by = reported
            if by.id and by.id != row.citing and not _can_have(db, by, authority, keys):
                by = speaker
    elif row.alone:
        if row.kind not in _GRAVE or not row.court_does or row.manner != "does" or row.inferred:
            return
        told = "separately"
    if row.alone and row.kind not in ("overruled", "superseded"):
        return
    if not on_time and (by is speaker or not by.id or by.id == row.citing):
        return
    if by.decided is not None and last_day(by.decided).isoformat() > not_after:
        return
    if by.decided is not None and by.decided[:4] < decided[:4]:
        return
    kind = row.kind
    if kind == "overruled" and row.inferred and told == "another" and by is not speaker:
        kind = "questioned"  # `in effect overruled by X` is what the speaker makes of X.
    renounced = row.renounces and (told == "itself" or (by is speaker and not row.by_name))
    if renounced and not row.alone and by.court and by.court == authority.court:
        kind = "overruled"
    if kind in ("overruled", "rejected") and not _could(by.court or row.court, authority):
        return
    mine = by.id == row.citing
    if not on_time:
        # What was said after the day is not shown on it: the decision that did it is, where it
        # cites the case.
        yield _by_its_own_words(db, authority, keys, by, kind, row.extent)
        return
    teller = reading.authority(db, row.citing) if told == "another" or not mine else None
    yield Treatment(
        citing=by.id,
        citing_name=Recorded(by.name),
        citing_reference=by.reference or _printed(db, by.id),
        cited=authority.references[0],
        kind=kind,
        page=row.page if mine else None,
        decided=by.decided,
        stated=False,
        passage=row.passage,
        sentence=Recorded(row.sentence),
        extent=row.extent,
        told=told,
        teller=described(teller) if teller else Composed(""),
    )


def _by_its_own_words(
    db: Shelf,
    authority: Authority,
    keys: Sequence[str],
    by: _By,
    kind: TreatmentKind,
    extent: Extent,
) -> Treatment:
    """Return a treatment with the sentence in which the decision itself first cites the case."""
    passage, sentence = "", ""
    mention = citing.first_mention(db, by.id, keys)
    if mention is not None:
        number, at = mention
        (shown,) = reading.by_number(db, [number])
        start, end = around(str(shown.text), at)
        passage, sentence = shown.id, unmarked(str(shown.text)[start:end])
    return Treatment(
        citing=by.id,
        citing_name=Recorded(by.name),
        citing_reference=by.reference or _printed(db, by.id),
        cited=authority.references[0],
        kind=kind,
        decided=by.decided,
        stated=False,
        passage=passage,
        sentence=Recorded(sentence),
        extent=extent,
    )


def _can_have(db: Shelf, by: _By, authority: Authority, keys: Sequence[str]) -> bool:
    """Say whether a decision can have done what is reported of it: it is later, and cites this."""
    if (by.decided or "9999") <= (authority.decided or ""):
        return False
    if citing.cites(db, by.id, keys) or not reading.has_opinion(db, by.id):
        return True
    spoken = spoken_of(authority)
    return any(captioned(str(one.text), spoken) for one in reading.opinions(db, by.id))


def _reported(db: Shelf, row: citing.Row) -> _By | None:
    """Return the decision that a report says did it, as the shelf has it or as it is named."""
    reference = reference_of(row.by_key) if row.by_key else None
    held = reading.at(db, reference) if reference else ()
    one = reading.authority(db, held[0]) if len(held) == 1 else None
    if one is not None:
        return _By(one.id, one.name, one.court, one.decided, reference)
    if not row.by_name:
        return None
    return _By("", row.by_name, "", row.by_year or None, reference)


def _printed(db: Shelf, id: str) -> Reference | None:
    return next(iter(reading.printed_at(db, id)), None)


def _could(court: str, cited: Authority) -> bool:
    """Say whether a court could do that to a decision: it is the same court, or one it obeys."""
    return not court or not cited.court or court == cited.court or binds(court, cited.court)


def _gathered(every: Iterable[Treatment]) -> Iterator[Treatment]:
    """Yield one treatment for each later decision, its gravest, the gravest first."""
    told: dict[tuple[str, str, TreatmentKind], list[Treatment]] = {}
    for one in every:
        told.setdefault((one.citing or one.citing_name, one.told, one.kind), []).append(one)
    best: dict[str, list[Treatment]] = {}
    for (by, _, _), group in told.items():
        best.setdefault(by, []).append(_clearest(group))
    kept = [min(some, key=_gravity) for some in best.values()]
    yield from sorted(kept, key=lambda one: (*_gravity(one), _later(one)))


def _gravity(one: Treatment) -> tuple[int, int]:
    return NEGATIVE.index(one.kind), _TOLD.index(one.told)


def _later(one: Treatment) -> tuple[int, str]:
    return -int((one.decided or "0")[:4]), one.citing_name


def _clearest(group: list[Treatment]) -> Treatment:
    """Return the first of what is said most often to reach that far; a part where it is even."""
    reaches = [one.extent for one in group]
    extent = max(_EXTENTS, key=reaches.count)
    some = [one for one in group if one.extent == extent]
    return next((one for one in some if one.sentence), some[0])
