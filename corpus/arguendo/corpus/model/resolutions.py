"""What a reference turns out to be."""

from typing import Annotated, Literal

from pydantic import Field

from arguendo.corpus.model.coverage import Coverage
from arguendo.corpus.model.decisions import Authority
from arguendo.corpus.model.value import Value


class Resolved(Value):
    """Exactly one authority held is meant: it begins at that page, or answers to what is given."""

    kind: Literal["resolved"] = "resolved"
    authority: Authority
    """That authority."""
    by: Literal["reference", "docket", "name"] = "reference"
    """What it was found by: the page, the docket number and court, or the name with what stands
    beside it."""


class Ambiguous(Value):
    """More than one authority held begins at that page, or answers to that name."""

    kind: Literal["ambiguous"] = "ambiguous"
    candidates: tuple[Authority, ...]
    """All of them."""


class Absent(Value):
    """The reporter and volume are held in part or whole, and nothing held begins at that page."""

    kind: Literal["absent"] = "absent"
    coverage: Coverage
    """What the index holds there."""
    occupant: Authority | None = None
    """The authority whose opinion runs over that page. Where there is one, absence is proved."""
    before: Authority | None = None
    """The authority held that begins last before that page, in the same volume."""
    after: Authority | None = None
    """The authority held that begins first after it."""
    namesakes: tuple[Authority, ...] = ()
    """Authorities held under the name cited, printed elsewhere."""


class OutOfCoverage(Value):
    """The index holds nothing of that reporter or volume, so it cannot say."""

    kind: Literal["out-of-coverage"] = "out-of-coverage"
    coverage: Coverage | None
    """What the index holds there; None where the citation has no reporter."""
    namesakes: tuple[Authority, ...] = ()
    """Authorities held under the name cited, printed elsewhere."""


Resolution = Annotated[Resolved | Ambiguous | Absent | OutOfCoverage, Field(discriminator="kind")]
