"""Words quoted within a quotation, which are also of the decision in `(quoting …)`."""

import re

from arguendo.corpus.model import Quotation
from arguendo.corpus.quotations.attribution.around import Around
from arguendo.corpus.quotations.attribution.signs import FEWEST_LOOSE
from arguendo.corpus.quotations.words import fewer_than

_QUOTING = re.compile(r"\bquot(?:ing|ed in)\s+(?:[\w ]{0,30}\s)?$", re.IGNORECASE)
_NESTED = re.compile(r"(?<!\w)[‘'“\"](?=[\w\[])(?P<words>.{8,4000}?)[’'”\"](?!\w)", re.DOTALL)


def quoted_within(
    around: Around, start: int, end: int, citation: int
) -> list[tuple[int, Quotation]]:
    """Return what is quoted within a quotation, with the decision in `(quoting …)`."""
    cited = around.citations[citation]
    source = citation + 1
    if source >= len(around.citations) or around.starts[source] >= cited.reach:
        return []
    if not _QUOTING.search(
        around.text[max(cited.end, around.starts[source] - 40) : around.starts[source]]
    ):
        return []
    return [
        (
            source,
            Quotation(
                text=one["words"],
                start=start + one.start("words"),
                end=start + one.end("words"),
                bond="loose",
            ),
        )
        for one in _NESTED.finditer(around.text[start:end])
        if not fewer_than(FEWEST_LOOSE, one["words"])
    ]
