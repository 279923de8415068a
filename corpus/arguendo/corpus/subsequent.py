"""Subsequent history: what a text says became of a decision, and what the later one says of it.

The words of a later decision are looked at only where the text claims that it dealt with an
earlier one: once for each pair of decisions.
"""

import re
from collections.abc import Callable, Iterable, Iterator

from arguendo.corpus.citations.history import histories
from arguendo.corpus.model import (
    Authority,
    Citation,
    Deed,
    Extent,
    Extraction,
    OutOfCoverage,
    Passage,
    Resolution,
    Treatment,
)
from arguendo.corpus.names import compare
from arguendo.corpus.provenance import Recorded
from arguendo.corpus.resolution import resolution_of
from arguendo.corpus.verification.interface import Record
from arguendo.corpus.verification.model import Claimed, Shown

_DISPOSES: dict[Deed, str] = {
    "affirmed": "affirm",
    "reversed": "revers",
    "vacated": "vacat",
    "modified": "modif",
}
_DONE = r"(?:affirm(?:ed)?|revers(?:ed?)|vacat(?:ed?)|modif(?:y|ied))"
_JUDGMENT = re.compile(
    rf"\b(?:judgments?|decisions?|orders?|decrees?|convictions?|sentences?|rulings?)\b"
    rf"[^.;]{{0,160}}?\b(?:is|are|must be|should be)\b[^.;]{{0,60}}?\b{_DONE}\b"
    rf"|\b[Ww]e (?:(?!not |never |may |might |would |could )\w+,? ){{0,3}}?{_DONE}\b"
    rf"|^(?i:{_DONE})\b[^.]{{0,80}}\.?$"
)
"""Words in which a court disposes of the judgment before it."""
_MAY_DISPOSE = re.compile("affirm|revers|vacat|modif", re.IGNORECASE)
_MOST = 4
"""Sentences kept that dispose of a judgment, the last ones: a court does so at its end."""


def meant_by(citation: Citation, extraction: Extraction) -> Citation:
    """Return the citation that a short form stands for, however many steps away."""
    while citation.antecedent is not None:
        citation = extraction.citations[citation.antecedent]
    return citation


class Subsequent:
    """What a text says became of the decisions it cites; each pair of them is looked at once."""

    def __init__(self, text: str, extraction: Extraction, record: Record) -> None:
        self._said: dict[int, list[tuple[Deed, Extent, int]]] = {}
        for one in histories(text, extraction):
            self._said.setdefault(one.earlier, []).append((one.deed, one.extent, one.later))
        self._record, self._extraction = record, extraction
        self._read: dict[tuple[str, str, bool], tuple[Shown | None, tuple[Shown, ...]]] = {}

    def claims(
        self,
        number: int,
        earlier: Authority | None,
        treatments: tuple[Treatment, ...],
    ) -> tuple[Claimed, ...]:
        """Return what the text says became of the decision that one citation means."""
        if earlier is None or number not in self._said:
            return ()
        return tuple(
            self._claimed(deed, extent, self._resolved(later), earlier, treatments)
            for deed, extent, later in self._said[number]
        )

    def _resolved(self, number: int) -> Resolution:
        """Return what a later citation means; nothing where page and name mean two decisions."""
        cited = meant_by(self._extraction.citations[number], self._extraction)
        found = resolution_of(cited, self._record)
        held = found.authority if found.kind == "resolved" else None
        if held and compare(cited.name, held.name, held.aliases).kind == "different":
            return OutOfCoverage(coverage=None)
        return found

    def _claimed(
        self,
        deed: Deed,
        extent: Extent,
        later: Resolution,
        earlier: Authority,
        treatments: tuple[Treatment, ...],
    ) -> Claimed:
        claimed = Claimed(deed=deed, extent=extent, later=later)
        held = later.authority if later.kind == "resolved" else None
        on_review = deed in _DISPOSES
        if held is None or held.text != "opinion":
            return claimed
        if not on_review and any(one.citing == held.id for one in treatments):
            return claimed
        pair = (earlier.id, held.id, on_review)
        if pair not in self._read:
            cites = _citing(self._record.passages_of(held.id), earlier, by_name=not on_review)
            disposes = tuple(_disposing(self._record.passages_of(held.id))) if on_review else ()
            self._read[pair] = cites, disposes[-_MOST:]
        cites, disposes = self._read[pair]
        return claimed.but(cites=cites, disposes=disposes)


def _citing(passages: Iterable[Passage], earlier: Authority, *, by_name: bool) -> Shown | None:
    """Return where a decision cites another first.

    By a party's name alone another case is meant where both are one case, on review.
    """
    from arguendo.corpus.citator.references_in import key_of, references
    from arguendo.corpus.citator.spoken import THIS, masked, spoken_of

    spoken = spoken_of(earlier)
    keys = {key_of(one) for one in earlier.references}
    for passage, sentence in _sentences(passages, spoken.names):
        cited = {f"{one.volume} {one.reporter} {one.page}" for one in references(sentence)}
        if cited & keys or (by_name and THIS in masked(sentence, spoken)[0]):
            return Shown(passage=passage.id, sentence=Recorded(sentence))
    return None


def _disposing(passages: Iterable[Passage]) -> Iterator[Shown]:
    """Yield the sentences in which a court says what becomes of the judgment before it."""
    from arguendo.corpus.citator.told import speaks_alone

    for passage, sentence in _sentences(passages, _MAY_DISPOSE.search):
        if passage.voice in ("syllabus", "digest") or speaks_alone(passage.voice, sentence):
            continue
        if _JUDGMENT.search(sentence):
            low = sentence.lower()
            deeds = tuple(deed for deed, stem in _DISPOSES.items() if stem in low)
            yield Shown(passage=passage.id, sentence=Recorded(sentence), deeds=deeds)


def _sentences(
    passages: Iterable[Passage], may: Callable[[str], object]
) -> Iterator[tuple[Passage, str]]:
    from arguendo.corpus.citator.sentences import sentences, unmarked

    for passage in passages:
        if may(passage.text):
            for start, end in sentences(passage.text):
                if may(passage.text[start:end]):
                    yield passage, unmarked(passage.text[start:end])
