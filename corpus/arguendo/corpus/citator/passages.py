"""Every decision that cites an authority, by what it makes of it, with the words that show it.

What speaks against it was read when the decisions were shelved; what follows, distinguishes or
explains it is read here, out of the sentences that cite or name it.
"""

from collections.abc import Iterable, Iterator, Sequence

from arguendo.corpus.citator.citing import rows_on
from arguendo.corpus.citator.grammar import said_of_this
from arguendo.corpus.citator.references_in import key_of
from arguendo.corpus.citator.sentences import sentences, unmarked
from arguendo.corpus.citator.spoken import Spoken, masked, spoken_of
from arguendo.corpus.citator.told import speaks_alone
from arguendo.corpus.citator.vocabulary import NEGATIVE, Term, vocabulary
from arguendo.corpus.model import (
    Authority,
    Extent,
    Passage,
    Reference,
    Treatment,
    TreatmentKind,
    Value,
    Voice,
)
from arguendo.corpus.provenance import Composed, Recorded
from arguendo.corpus.shelf import citing, reading
from arguendo.corpus.shelf.interface import Shelf

ORDER: tuple[TreatmentKind, ...] = (
    *NEGATIVE,
    "distinguished",
    "explained",
    "followed",
    "cited",
)
"""The classes, what speaks against a decision first."""


class Citing(Value):
    """One decision that cites an authority, with the sentence that shows what it makes of it."""

    authority: str
    """The citing decision's id; empty where it is known only by another's report."""
    name: Recorded
    """Its name."""
    reference: Reference | None
    """Where it is printed."""
    court: str = ""
    """Its court, as a courts-db id."""
    decided: str | None
    """When it was decided."""
    kind: TreatmentKind
    """What it makes of the authority."""
    extent: Extent = "whole"
    """How far that reaches."""
    stated: bool = False
    """True where a source states the class, False where it was read out of the sentence."""
    voice: Voice | None = None
    """Who speaks in it; None where no passage shows it."""
    author: str = ""
    """The speaking judge's surname, if known."""
    by_court: bool = True
    """Whether a court says so, and no judge writing separately."""
    teller: Composed = Composed("")
    """The decision that reports it, where it is told of another."""
    passage: str = ""
    """The passage that shows it, by its id."""
    page: int | None = None
    """The page it stands on, where pages are held."""
    sentence: Recorded = Recorded("")
    """The sentence."""
    mentions: int = 0
    """How often the decision cites the authority."""


class Citator(Value):
    """What the decisions of an index make of an authority, as of a day."""

    authority: str
    """The authority's id."""
    as_of: str
    """The day."""
    citing: tuple[Citing, ...]
    """By class, what speaks against it first; in each class the newest first."""
    decisions: int
    """How many decisions of this index cite it."""

    @property
    def negative(self) -> tuple[Citing, ...]:
        """What a court says against it."""
        return tuple(one for one in self.citing if one.kind in NEGATIVE and one.by_court)

    @property
    def summary(self) -> Composed:
        """What was found, in one sentence that says how far it reaches."""
        among = f"in {self.decisions:,} citing decision{'s' * (self.decisions != 1)} of this index"
        if not self.negative:
            return Composed(f"No negative treatment found as of {self.as_of} {among}.")
        gravest = min(self.negative, key=lambda one: ORDER.index(one.kind))
        many = len({one.name for one in self.negative})
        return Composed(
            f"Negative treatment by {many:,} decision{'s' * (many != 1)} as of {self.as_of}, "
            f"{among}; the gravest: {gravest.kind}."
        )


def citator(
    db: Shelf, authority: Authority, treatments: Sequence[Treatment], not_after: str
) -> Citator:
    """List who cites an authority, given how courts treat it as of the day."""
    keys = tuple(dict.fromkeys(key_of(one) for one in authority.references))
    since = (authority.decided or "0")[:4]
    edges = citing.citing_decisions(db, keys, since, not_after) if keys else []
    edges = [one for one in edges if one.citing != authority.id]
    often = {one.citing: len(one.mentions) for one in edges}
    held = reading.authorities(db, [one.citing for one in edges])
    heads = {one.citing: _head(held[one.citing]) for one in edges}
    shown = {one.id: one for one in reading.passages(db, [one.passage for one in treatments])}
    courts = reading.courts_of(db, [one.citing for one in treatments])
    found: dict[tuple[str, TreatmentKind, bool], Citing] = {}
    for one in (
        *(
            _treated(each, shown.get(each.passage), courts.get(each.citing, ""), often)
            for each in treatments
        ),
        *_separately(db, authority, heads, often, not_after),
        *_read(db, authority, edges, heads),
    ):
        found.setdefault((one.authority or one.name, one.kind, one.by_court), one)
    told = {one.authority for one in found.values()}
    others = [one for one in edges if one.citing not in told]
    first = reading.placed(db, [one.mentions[0][0] for one in others])
    cited = (_cited(heads[one.citing], one, first[one.mentions[0][0]]) for one in others)
    return Citator(
        authority=authority.id,
        as_of=not_after,
        citing=tuple(_newest_first([*found.values(), *cited])),
        decisions=len({*often, *(told - {""})}),
    )


def _newest_first(every: Iterable[Citing]) -> list[Citing]:
    by_name = sorted(every, key=lambda one: one.name)
    newest = sorted(by_name, key=lambda one: one.decided or "", reverse=True)
    return sorted(newest, key=lambda one: ORDER.index(one.kind))


def _head(one: Authority) -> Citing:
    """Return what is the same of a citing decision whatever it makes of the authority."""
    return Citing(
        authority=one.id,
        name=one.name,
        reference=one.references[0] if one.references else None,
        court=one.court,
        decided=one.decided,
        kind="cited",
    )


def _treated(one: Treatment, passage: Passage | None, court: str, often: dict[str, int]) -> Citing:
    return Citing(
        authority=one.citing,
        name=one.citing_name,
        reference=one.citing_reference,
        court=court,
        decided=one.decided,
        kind=one.kind,
        extent=one.extent,
        stated=one.stated,
        voice=passage.voice if passage else None,
        author=passage.author if passage else "",
        by_court=one.told != "separately",
        teller=one.teller,
        passage=one.passage,
        page=one.page,
        sentence=one.sentence,
        mentions=often.get(one.citing, 0),
    )


def _separately(
    db: Shelf,
    authority: Authority,
    heads: dict[str, Citing],
    often: dict[str, int],
    not_after: str,
) -> Iterator[Citing]:
    """Yield what judges writing separately say against it, which is no court's word."""
    rows = [
        row
        for row in rows_on(db, authority)
        if row.alone and row.manner == "does" and row.last_day <= not_after and row.citing in heads
    ]
    for row in sorted(rows, key=lambda row: NEGATIVE.index(row.kind)):
        yield heads[row.citing].model_copy(
            update={
                "kind": row.kind,
                "extent": row.extent,
                "voice": row.voice,
                "author": row.author,
                "by_court": False,
                "passage": row.passage,
                "page": row.page,
                "sentence": Recorded(row.sentence),
                "mentions": often[row.citing],
            }
        )


def _read(
    db: Shelf,
    authority: Authority,
    edges: Sequence[citing.Edge],
    heads: dict[str, Citing],
) -> Iterator[Citing]:
    """Yield what is read out of the sentences that cite it, or name it, with a word of that."""
    spoken, terms = spoken_of(authority), vocabulary().favouring
    numbers = {number for one in edges for number, _, _ in one.mentions}
    if spoken.shorts and edges:
        words = " OR ".join(spoken.shorts)
        numbers |= set(reading.passages_saying(db, f"({words}) AND ({vocabulary().stems})"))
    for passage in reading.by_number(db, sorted(numbers)):
        head = heads.get(passage.authority)
        low = passage.text.lower() if head else ""
        near = [term for term in terms if any(word in low for word in term.near)]
        if head is None or not near:
            continue
        for kind, sentence, alone in _classed(passage, spoken, tuple(near)):
            yield head.model_copy(
                update={
                    "kind": kind,
                    "voice": passage.voice,
                    "author": passage.author,
                    "by_court": not alone,
                    "passage": passage.id,
                    "page": passage.page,
                    "sentence": Recorded(sentence),
                    "mentions": next(len(e.mentions) for e in edges if e.citing == head.authority),
                }
            )


def _classed(
    passage: Passage, spoken: Spoken, terms: tuple[Term, ...]
) -> Iterator[tuple[TreatmentKind, str, bool]]:
    for start, end in sentences(passage.text):
        raw = passage.text[start:end]
        low = raw.lower()
        near = tuple(term for term in terms if any(word in low for word in term.near))
        if not near or not spoken.names(raw):
            continue
        sentence = unmarked(raw)
        text, _ = masked(sentence, spoken)
        for said in said_of_this(text, near):
            if said.manner == "does":
                yield said.kind, sentence, speaks_alone(passage.voice, raw)


def _cited(head: Citing, edge: citing.Edge, passage: Passage) -> Citing:
    """Return a decision that only cites it, with the sentence in which it does so first."""
    at = edge.mentions[0][1]
    spans = sentences(passage.text)
    start, end = next((span for span in spans if span[0] <= at < span[1]), (0, len(passage.text)))
    return head.model_copy(
        update={
            "voice": passage.voice,
            "author": passage.author,
            "passage": passage.id,
            "page": passage.page,
            "sentence": Recorded(unmarked(passage.text[start:end])),
            "mentions": len(edge.mentions),
        }
    )
