"""Asks who speaks the words quoted: the Court, a judge writing separately, the syllabus."""

from arguendo.corpus.model import Opinion, Quotation, Speaker, Voice
from arguendo.corpus.provenance import Recorded
from arguendo.corpus.quotations.matching import as_quoted, match
from arguendo.corpus.quotations.quotes_within import quoted_there
from arguendo.corpus.quotations.words import number_of_words
from arguendo.corpus.verification.findings import (
    Evidence,
    Finding,
    cannot_tell,
    contradicts,
    differs,
    holds,
    not_applicable,
    not_asked,
    on_record,
)
from arguendo.corpus.verification.model import Inquiry

COURT: frozenset[Voice] = frozenset(("lead", "plurality", "per-curiam"))
"""Who speaks for the court, or for the most of it."""
FEWEST_TO_ACCUSE = 4
"""Words. Fewer are said by many."""

_SEPARATE: frozenset[Voice] = frozenset(
    ("concurrence", "concurrence-in-judgment", "concurrence-in-part", "dissent")
)
_CALLED: dict[Voice, str] = {
    "lead": "the opinion of the court",
    "plurality": "a plurality opinion",
    "per-curiam": "the opinion per curiam",
    "concurrence": "a concurring opinion",
    "concurrence-in-judgment": "an opinion concurring in the judgment",
    "concurrence-in-part": "an opinion concurring in part",
    "dissent": "a dissenting opinion",
    "syllabus": "the syllabus",
    "combined": "a text whose opinions are not told apart",
    "digest": "a digest",
}
_AGREEING: dict[Voice, frozenset[Voice]] = {
    "dissent": frozenset(("dissent", "concurrence-in-part")),
    "concurrence": _SEPARATE - {"dissent"},
    "concurrence-in-judgment": _SEPARATE - {"dissent"},
    "concurrence-in-part": _SEPARATE,
    "plurality": COURT,
    "per-curiam": COURT,
    "lead": COURT,
}
"""The voices that answer to the one named: sources do not tell apart every part of an opinion."""
_DETROIT = Evidence(
    source="United States Reports",
    id="200 U.S. 321",
    says=Recorded("United States v. Detroit Timber & Lumber Co., 200 U.S. 321 (1906)"),
)


class Voiced:
    """What no parenthesis lays at another's door is cited as the court's.

    A dissent's words under a bare citation are proof against it, and so is a voice or a judge
    named wrongly, also where nothing is quoted and who wrote for the court is said.

    The syllabus is no part of the opinion (*United States v. Detroit Timber & Lumber Co.*,
    200 U.S. 321). Words that the opinion itself quotes are told with their source. A text whose
    opinions are not told apart leaves a voice that is named untold.
    """

    name = "voiced"

    def judge(self, inquiry: Inquiry) -> tuple[Finding, ...]:
        """Look in which opinions each quotation stands, and who was said to speak."""
        held = tuple(one for one in inquiry.opinions if one.voice != "digest")
        if inquiry.authority is None or not held:
            return (self._unheld(inquiry),)
        evidence = on_record(inquiry.authority)
        found: list[Finding] = []
        for one in inquiry.quotations:
            homes = _homes(one, held, inquiry.speaker)
            if homes:
                found.append(self._judge(one, homes, inquiry.speaker, evidence))
                found += self._second_hand(one, homes, evidence)
        if not found and inquiry.speaker is not None:
            found.append(self._named_alone(inquiry.speaker, held, evidence))
        nothing = not_applicable(self.name, "No words of it are quoted whose voice can be told.")
        return tuple(dict.fromkeys(found)) or (nothing,)

    def _unheld(self, inquiry: Inquiry) -> Finding:
        named = inquiry.speaker is not None and inquiry.speaker != Speaker()
        if inquiry.authority is not None and named:
            return cannot_tell(self.name, "Its opinions are not held, so who speaks is not told.")
        return not_applicable(self.name, "Nobody is said to speak, or no opinion of it is held.")

    def _judge(
        self,
        quotation: Quotation,
        homes: tuple[Opinion, ...],
        speaker: Speaker | None,
        evidence: tuple[Evidence, ...],
    ) -> Finding:
        where = _where(homes)
        if speaker == Speaker():
            return not_asked(self.name, f"The words stand in {where}.")
        if any(_answers(one, speaker) for one in homes):
            return holds(self.name, f"The words stand in {where}.", *evidence)
        if any(one.voice == "combined" for one in homes):
            told = "The index does not tell its opinions apart where the words stand."
            if speaker is None:
                return not_asked(self.name, told)
            return cannot_tell(self.name, told, *evidence)
        if all(one.voice == "syllabus" for one in homes):
            return differs(
                self.name,
                "The words stand in the syllabus, which is no part of the opinion.",
                *evidence,
                _DETROIT,
            )
        homes = tuple(one for one in homes if one.voice != "syllabus")
        if speaker is not None and all(_misses_only_the_author(one, speaker) for one in homes):
            return differs(
                self.name,
                f"The words stand in {where}, and its author is not on record.",
                *evidence,
            )
        sure = quotation.bond == "direct" and number_of_words(quotation.text) >= FEWEST_TO_ACCUSE
        weigh = contradicts if sure else differs
        return weigh(self.name, f"The words stand in {_where(homes)} and nowhere else.", *evidence)

    def _second_hand(
        self, quotation: Quotation, homes: tuple[Opinion, ...], evidence: tuple[Evidence, ...]
    ) -> list[Finding]:
        """Tell the source of words that the opinion itself quotes, for information."""
        found = match(quotation.text, homes[0])
        if found.kind == "not-found" or number_of_words(quotation.text) < FEWEST_TO_ACCUSE:
            return []
        source = quoted_there(homes[0], found.spans[0][0], found.spans[-1][1])
        if not source:
            return []
        told = f"The opinion quotes the words itself, from {_line(source)}."
        return [holds(self.name, told, *evidence)]

    def _named_alone(
        self, speaker: Speaker, held: tuple[Opinion, ...], evidence: tuple[Evidence, ...]
    ) -> Finding:
        """Say whether there is an opinion by whoever is named, where nothing is quoted."""
        if speaker == Speaker():
            return not_applicable(self.name, "Who speaks was said before, and nothing is quoted.")
        if any(_answers(one, speaker) for one in held):
            return holds(self.name, "The record has an opinion by whoever is named.", *evidence)
        if any(one.voice == "combined" for one in held):
            return cannot_tell(self.name, "The index does not tell its opinions apart.", *evidence)
        if speaker.voice == "lead":
            return self._written_by(held, evidence)
        separate = tuple(one for one in held if one.voice in _SEPARATE)
        there = _where(separate) if separate else "no separate opinion"
        return differs(
            self.name, f"The record has {there} beside the opinion of the court.", *evidence
        )

    def _written_by(self, held: tuple[Opinion, ...], evidence: tuple[Evidence, ...]) -> Finding:
        """Say who wrote for the court, where another is said to have."""
        court = [one for one in held if one.voice in COURT]
        authors = tuple(dict.fromkeys(one.author for one in court if one.author))
        if any(one.voice == "per-curiam" for one in court) and not authors:
            return contradicts(self.name, "The opinion is per curiam.", *evidence)
        if not court or not all(one.author for one in court):
            told = "The author of the court's opinion is not on record."
            return cannot_tell(self.name, told, *evidence)
        told = f"The opinion of the court is by {' and '.join(authors)}."
        return contradicts(self.name, told, *evidence)


def _answers(opinion: Opinion, speaker: Speaker | None) -> bool:
    """Say whether an opinion is by whoever is said to speak."""
    if speaker is None:
        return opinion.voice in COURT
    if opinion.voice in ("combined", "syllabus"):
        return False
    if speaker.author and opinion.author and not _same(speaker.author, opinion.author):
        return False
    unknown = speaker.author and not opinion.author
    if unknown and (opinion.voice not in COURT or speaker.voice == "lead"):
        return False
    return speaker.voice is None or opinion.voice in _AGREEING.get(speaker.voice, frozenset())


def _misses_only_the_author(opinion: Opinion, speaker: Speaker) -> bool:
    return bool(
        speaker.author
        and not opinion.author
        and (speaker.voice is None or opinion.voice in _AGREEING.get(speaker.voice, frozenset()))
    )


def _same(one: str, other: str) -> bool:
    return _letters(one) == _letters(other)


def _letters(name: str) -> str:
    return "".join(letter for letter in name.casefold() if letter.isalpha())


def _homes(
    quotation: Quotation, held: tuple[Opinion, ...], speaker: Speaker | None
) -> tuple[Opinion, ...]:
    """Return the opinions in which words stand as they are quoted, if one answers to the voice.

    Else those as well in which they stand but for a slip.
    """
    homes = tuple(one for one in held if as_quoted(quotation.text, one))
    if any(_answers(one, speaker) for one in homes):
        return homes
    near = ("verbatim", "licensed", "slight")
    return tuple(one for one in held if match(quotation.text, one).kind in near)


def _where(homes: tuple[Opinion, ...]) -> str:
    """Say in which opinions words stand: `a dissenting opinion (Scalia)`."""
    called = (
        _CALLED[one.voice] + (f" ({one.author})" if one.author and one.voice in _SEPARATE else "")
        for one in homes
    )
    return " and ".join(dict.fromkeys(called))


def _line(source: str) -> str:
    return "".join(one for one in " ".join(source.split()) if one.isprintable())[:160]
