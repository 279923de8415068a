"""What a text cites, word for word, and what could not be read of it."""

from collections.abc import Callable
from operator import itemgetter
from typing import Any, Literal

from arguendo.corpus.model.decisions import Reference
from arguendo.corpus.model.provisions import Provision
from arguendo.corpus.model.terms import Voice
from arguendo.corpus.model.value import Value
from arguendo.corpus.provenance import Composed

CitationForm = Literal[
    "full", "docket", "short", "supra", "id", "reference", "named", "statute", "journal", "other"
]
"""`docket` is a case cited by its docket number, with no reporter beside it; `named` is a case
named with neither (`Smith v. Jones held`); `reference` one called by a name introduced earlier
(`Smith, at 12`)."""

Bond = Literal["direct", "loose"]
"""How firmly a text lays words at a citation: `loose` where a signal, or other words of the
sentence, leave open whose they are."""


class Quotation(Value):
    """Words that a text sets in quotation marks and lays at the door of a citation."""

    text: str
    """The words between the marks, as written."""
    start: int
    """Offset, in the text as given, of the first character between the marks."""
    end: int
    """Offset past the last one."""
    bond: Bond = "direct"
    """How firmly they are laid at the citation's door."""


class Speaker(Value):
    """Who a citation says is speaking: `(Scalia, J., dissenting)`, `(plurality opinion)`.

    With neither voice nor author, a short form that goes on with whoever was named before it.
    """

    voice: Voice | None = None
    """The voice named; None where an author alone is named."""
    author: str = ""
    """The judge's surname, if one is named."""


class Citation(Value):
    """One occurrence of a citation in a text. Offsets count characters of the text as given."""

    text: str
    """The words of the citation, from the case name to the closing parenthesis."""
    start: int
    """Offset of its first character."""
    end: int
    """Offset past its last character."""
    form: CitationForm
    """Its form."""
    name: str = ""
    """The case named, `A v. B`, as written; empty where none is named."""
    reference: Reference | None = None
    """The reference, normalised to the reporter's standard abbreviation."""
    parallels: tuple[Reference, ...] = ()
    """Parallel references that stand with it."""
    pin: str = ""
    """The page or pages pointed at, as written."""
    year: int | None = None
    """The year in parentheses."""
    court: str = ""
    """The court in parentheses, as a courts-db id; `scotus` where the reporter implies it."""
    signal: str = ""
    """The introductory signal, such as `See` or `But see`."""
    parenthetical: str = ""
    """The explanatory parenthetical, such as `holding that …`."""
    antecedent: int | None = None
    """For a short form: the number, in the same extraction, of the full citation it points at."""
    reach: int = 0
    """Offset past the last parenthesis that explains it; its end where there is none."""
    provision: Provision | None = None
    """For a statute, regulation, rule or constitution: what it was read as."""
    docket: str = ""
    """The docket number that stands in it, as written."""
    decided: str = ""
    """The day in parentheses, `YYYY-MM-DD`, where one is given with month and day."""

    @property
    def reading(self) -> tuple[object, ...]:
        """What was read, wherever it stands: the same for the same citation made again."""
        return _READING(self.__dict__)


_READING: Callable[[Any], tuple[object, ...]] = itemgetter(
    *(name for name in Citation.model_fields if name not in ("start", "end", "reach", "antecedent"))
)


class Unread(Value):
    """Something shaped like a citation that could not be parsed as one."""

    text: str
    """The words."""
    start: int
    """Offset of the first character."""
    end: int
    """Offset past the last character."""
    why: Composed
    """Why it could not be read."""


class Extraction(Value):
    """Every citation in a text, and everything citation-shaped that could not be read."""

    citations: tuple[Citation, ...]
    """In the order of the text."""
    unread: tuple[Unread, ...]
    """In the order of the text."""
