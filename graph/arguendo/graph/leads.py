"""Where a remembered case leads: how the authority that the record holds compares with it.

What is said of the record is the record's; what was remembered is never said again here. A
surface shows it beside, cleared by the gate.
"""

from collections.abc import Sequence

from arguendo.corpus.citations import extract
from arguendo.corpus.courts import court
from arguendo.corpus.library import Library
from arguendo.corpus.model import Authority, Citation, Passage
from arguendo.corpus.names import compare
from arguendo.corpus.provenance import Composed, Recorded
from arguendo.graph.model import Difference, Remembered
from arguendo.graph.roles.schemes.guard import contradicts
from arguendo.graph.roles.schemes.words import sentences, terms

BEARS = 0.34
"""The part of a proposition's telling words from which a sentence of record answers it."""
_AS_MUCH = 0.7
"""The part from which the sentence says as much."""


def nearest(
    library: Library, proposition: str, passages: Sequence[Passage]
) -> tuple[float, Recorded]:
    """Return how much of a proposition the nearest sentence of some passages has, and the sentence.

    Words are compared by concept, and sentences of one measure by their vectors.
    """
    wanted = {term.key for term in terms(proposition)}
    found = list(dict.fromkeys(one for passage in passages for one in sentences(passage.text)))
    if not wanted or not found:
        return 0.0, Recorded("")
    vectors = library.embedder.embed([proposition, *found])
    ranked = [
        (len(wanted & {term.key for term in terms(one)}) / len(wanted), float(vector @ vectors[0]))
        for one, vector in zip(found, vectors[1:], strict=True)
    ]
    at = max(range(len(found)), key=lambda n: (ranked[n][0] + ranked[n][1], -n))
    return round(ranked[at][0], 3), Recorded(found[at])


def differences(
    remembered: Remembered, authority: Authority, covered: float, says: Recorded
) -> tuple[Difference, ...]:
    """Say how an authority compares with what was remembered, from its name to what it says."""
    citations = extract(remembered.case.unchecked).citations
    cited = next((one for one in citations if one.reference), next(iter(citations), None))
    found: list[Difference | None] = [_name(remembered, cited, authority)]
    if cited is not None:
        found += [_reference(cited, authority), _court(cited, authority), _year(cited, authority)]
    return tuple(one for one in (*found, _said(remembered, covered, says)) if one is not None)


def _name(remembered: Remembered, cited: Citation | None, authority: Authority) -> Difference:
    name = (cited.name if cited else "") or remembered.case.unchecked
    same = compare(name, authority.name, authority.aliases).kind in ("same", "harmless")
    words = f"The record names it {authority.name}."
    return Difference(aspect="name", same=same, words=Composed(words))


def _reference(cited: Citation, authority: Authority) -> Difference | None:
    if cited.reference is None:
        return None
    same = cited.reference in authority.references
    where = f"printed at {authority.references[0]}" if authority.references else "not reported"
    return Difference(aspect="reference", same=same, words=Composed(f"It is {where}."))


def _court(cited: Citation, authority: Authority) -> Difference | None:
    if not cited.court or not authority.court:
        return None
    deciding = court(authority.court)
    named = deciding.name if deciding else authority.court
    return Difference(
        aspect="court",
        same=cited.court == authority.court,
        words=Composed(f"It was decided by: {named}."),
    )


def _year(cited: Citation, authority: Authority) -> Difference | None:
    if cited.year is None or authority.decided is None:
        return None
    apart = int(authority.decided[:4]) - cited.year
    words = f"It was decided in {authority.decided[:4]}"
    if apart:
        years = f"{abs(apart)} year{'s' * (abs(apart) != 1)}"
        words += f", {years} {'later' if apart > 0 else 'earlier'}"
    return Difference(aspect="year", same=apart == 0, words=Composed(f"{words}."))


def _said(remembered: Remembered, covered: float, says: Recorded) -> Difference | None:
    """Compare what a case was remembered for with the nearest sentence of record."""
    proposition = remembered.proposition.unchecked
    if not terms(proposition):
        return None
    if not says or covered < BEARS:
        words, same = "Nothing that it says comes near what it was remembered for.", False
    elif contradicts(proposition, says):
        words, same = "Its nearest sentence goes the other way.", False
    elif covered >= _AS_MUCH:
        words, same = "Its nearest sentence speaks of the same, and goes the same way.", True
    else:
        words, same = (
            f"Its nearest sentence has {round(100 * covered)} % of the telling words.",
            False,
        )
    return Difference(aspect="proposition", same=same, words=Composed(words))
