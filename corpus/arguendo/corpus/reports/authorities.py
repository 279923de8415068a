"""The table of authorities: what a document cites, by kind, each with its grade and its places."""

from collections.abc import Hashable
from typing import Literal, NamedTuple, get_args

from arguendo.corpus.documents import Document
from arguendo.corpus.model import Citation
from arguendo.corpus.reports.notes import Mark, plain
from arguendo.corpus.verification.findings import described
from arguendo.corpus.verification.model import Verdict
from arguendo.corpus.verification.report import Report

Kind = Literal[
    "Cases", "Constitutional provisions", "Statutes", "Regulations", "Rules", "Other authorities"
]
"""The kinds, in the order of the table."""

_BY_PROVISION: dict[str, Kind] = {
    "constitution": "Constitutional provisions",
    "statute": "Statutes",
    "regulation": "Regulations",
    "rule": "Rules",
}
_CASES = ("full", "docket", "short", "supra", "id", "reference", "named")
_WORST: tuple[Mark, ...] = ("rejected", "unproven", "unread", "caution", "verified")


class Place(NamedTuple):
    """One place where an authority is cited."""

    start: int
    """Offset of the citation."""
    end: int
    """Offset past it."""
    words: str
    """Where a person finds it."""
    mark: Mark
    """The grade of that citation."""


class Entry(NamedTuple):
    """An authority that the document cites."""

    label: str
    """How it is cited: from the record where the record vouches for it, else as the text has it."""
    kind: Kind
    """Its kind."""
    places: tuple[Place, ...]
    """Where it is cited, in order."""

    @property
    def mark(self) -> Mark:
        """The worst grade that any of its citations has."""
        return min((place.mark for place in self.places), key=_WORST.index)

    @property
    def where(self) -> str:
        """Its places in words, each once."""
        return ", ".join(dict.fromkeys(place.words for place in self.places))


def table(report: Report, document: Document) -> dict[Kind, tuple[Entry, ...]]:
    """Return the authorities cited, by kind and in the order of the alphabet.

    A short form belongs to the authority it points at; one that points at nothing is no entry. A
    case that is not held, or is not the one named, stands as the text cites it.
    """
    places: dict[Hashable, list[Place]] = {}
    labels: dict[Hashable, tuple[str, Kind]] = {}
    for verdict in report.verdicts:
        meant = _meant(verdict, report)
        cited = meant.citation
        if cited.form in ("short", "supra", "id", "reference") and cited.reference is None:
            continue
        vouched = meant.authority if _is_the_one_named(meant) else None
        as_cited = plain(document, cited.start, cited.end)
        key: Hashable = vouched.id if vouched else _key(cited, as_cited)
        if key not in labels:
            label = described(vouched) if vouched else _label(cited, as_cited)
            labels[key] = (label, _kind(cited))
        start, end = verdict.citation.start, verdict.citation.end
        places.setdefault(key, []).append(Place(start, end, document.place(start), verdict.grade))
    entries = [Entry(*labels[key], tuple(found)) for key, found in places.items()]
    entries.sort(key=lambda entry: (entry.label.casefold(), entry.label))
    return {
        kind: found
        for kind in get_args(Kind)
        if (found := tuple(entry for entry in entries if entry.kind == kind))
    }


def _meant(verdict: Verdict, report: Report) -> Verdict:
    """Return the verdict on the citation that a short form stands for."""
    while (at := verdict.citation.antecedent) is not None:
        verdict = report.verdicts[at]
    return verdict


def _is_the_one_named(verdict: Verdict) -> bool:
    """Whether the record does not say that another case stands there."""
    return not any(
        one.check == "named" and one.outcome == "fails" and one.severity == "contradiction"
        for one in verdict.findings
    )


def _key(cited: Citation, as_cited: str) -> Hashable:
    """Return by what two citations are told to be of one authority, whatever page they point at."""
    if cited.provision is not None:
        return (cited.provision.code, cited.provision.title, cited.provision.section)
    if cited.reference is not None:
        return (str(cited.reference), cited.name.casefold())
    return as_cited.casefold()


def _label(cited: Citation, as_cited: str) -> str:
    """Return a citation as the text has it, without the page it points at."""
    return as_cited.replace(f", {cited.pin}", "", 1) if cited.pin else as_cited


def _kind(cited: Citation) -> Kind:
    if cited.provision is not None:
        return _BY_PROVISION[cited.provision.kind]
    if cited.form in _CASES:
        return "Cases"
    return "Statutes" if cited.form == "statute" else "Other authorities"
