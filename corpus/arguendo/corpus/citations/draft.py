"""A citation while it is being read: offsets of the plain form, links to other drafts."""

from collections.abc import Hashable
from dataclasses import dataclass

from arguendo.corpus.citations.normal import Normal
from arguendo.corpus.model import Citation, CitationForm, Provision, Reference


@dataclass(eq=False, slots=True)
class Draft:
    """One occurrence of a citation, not yet numbered. Becomes a `Citation`, which is frozen."""

    start: int
    end: int
    reach: int
    """Where the parentheses that explain it end; citations before that stand inside them."""
    form: CitationForm
    name: str = ""
    references: tuple[Reference, ...] = ()
    pin: str = ""
    year: int | None = None
    court: str = ""
    signal: str = ""
    parenthetical: str = ""
    antecedent: "Draft | None" = None
    provision: Provision | None = None
    docket: str = ""
    decided: str = ""
    note: int = 0
    """The footnote that a `supra note 12` points at."""

    def citation(
        self,
        text: str,
        plain: Normal,
        numbers: dict["Draft", int],
        known: dict[Hashable, Citation],
    ) -> Citation:
        """Return the citation at its place in the text as given.

        `known` has those made before: one that reads the same is taken from it and put in place.
        """
        start, end = _balanced(text, *plain.span(self.start, self.end))
        antecedent = numbers[self.antecedent] if self.antecedent else None
        reach = end
        if self.reach > self.end:
            reach = max(end, plain.span(self.start, self.reach)[1])
        reading = (
            text[start:end],
            self.form,
            self.name,
            tuple(map(id, self.references)),
            self.pin,
            self.year,
            self.court,
            self.signal,
            self.parenthetical,
            id(self.provision),
            self.docket,
            self.decided,
        )
        if same := known.get(reading):
            return same.but(start=start, end=end, antecedent=antecedent, reach=reach)
        made = known[reading] = Citation(
            text=text[start:end],
            start=start,
            end=end,
            form=self.form,
            name=self.name,
            reference=self.references[0] if self.references else None,
            parallels=self.references[1:],
            pin=self.pin,
            year=self.year,
            court=self.court,
            signal=self.signal,
            parenthetical=self.parenthetical,
            antecedent=antecedent,
            reach=reach,
            provision=self.provision,
            docket=self.docket,
            decided=self.decided,
        )
        return made


def _balanced(text: str, start: int, end: int) -> tuple[int, int]:
    """Take in the emphasis mark before a citation whose other half stands within it."""
    before = text[start - 1 : start]
    if before in ("*", "_") and text.count(before, start, end) % 2:
        start -= 1
    return start, end
