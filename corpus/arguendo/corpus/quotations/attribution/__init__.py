"""At whose door a text lays its quotations.

1. Words in the parentheses of a citation are that decision's.                   `parenthesised`
2. Words before a citation are of the first one that follows:                    `following`
   `"…" Smith v. Jones, 1 U.S. 1, 2`.
3. Words after one are its, where the sentence says that it speaks:              `preceding`
   `In Smith, the Court held "…"`.
4. Of a block quotation, the citation at its end or after it, else               `blocks`
   the one that introduces it.
5. What is quoted within a quotation is also of the decision in `(quoting …)`.   `nested`
6. Nobody's are those behind which the record at bar is cited.                   `elsewhere`
7. What `Id.` means is as sure as the citations before it.                       `certainty`

Where a signal stands between, or other words of the sentence, the bond is loose: the words may be
somebody else's. Only the neighbourhood of each quotation is looked at, so that a text is read in
time linear in its length.
"""

from arguendo.corpus.model import Extraction, Quotation
from arguendo.corpus.quotations.attribution.around import Around, Door
from arguendo.corpus.quotations.attribution.blocks import of_a_block
from arguendo.corpus.quotations.attribution.certainty import bounds, certain, with_its_page
from arguendo.corpus.quotations.attribution.elsewhere import of_another_source
from arguendo.corpus.quotations.attribution.following import after
from arguendo.corpus.quotations.attribution.nested import quoted_within
from arguendo.corpus.quotations.attribution.parenthesised import in_parentheses
from arguendo.corpus.quotations.attribution.preceding import before
from arguendo.corpus.quotations.attribution.signs import FEWEST_LOOSE
from arguendo.corpus.quotations.marks import Quoted, names_a_term, quoted
from arguendo.corpus.quotations.page_heads import without_page_heads
from arguendo.corpus.quotations.words import fewer_than

__all__ = ["attributed"]

FEWEST = 2
"""Words of a quotation that is laid at anybody's door; one word alone is nobody's."""


def attributed(text: str, extraction: Extraction) -> tuple[tuple[Quotation, ...], ...]:
    """Return, for each citation, what the text quotes on the strength of it.

    >>> from arguendo.corpus.citations import extract
    >>> text = 'The rule "is an absolute one." Roe v. Wade, 410 U.S. 113, 115 (1973).'
    >>> [[one.text for one in each] for each in attributed(text, extract(text))]
    [['is an absolute one.']]
    """
    laid: list[list[Quotation]] = [[] for _ in extraction.citations]
    text = without_page_heads(text)
    found = quoted(text)
    if not found or not laid:
        return tuple(() for _ in laid)
    around = Around(text, extraction, found)
    for one in found:
        door = _door(around, one)
        if door is None or around.blank(door.citation):
            continue
        door = door._replace(citation=with_its_page(around, door.citation))
        start, end = bounds(around, one, door.citation)
        if not certain(around, one, door.citation):
            door = door._replace(bond="loose")
        fewest = FEWEST if door.bond == "direct" else FEWEST_LOOSE
        if fewer_than(fewest, text[start:end]) or names_a_term(text, one):
            continue
        laid[door.citation].append(
            Quotation(text=text[start:end], start=start, end=end, bond=door.bond)
        )
        for source, nested in quoted_within(around, start, end, door.citation):
            laid[source].append(nested)
    return tuple(tuple(sorted(each, key=lambda one: one.start)) for each in laid)


def _door(around: Around, one: Quoted) -> Door | None:
    """Return the citation a quotation is laid at, if there is one."""
    if one.kind == "block":
        return of_a_block(around, one)
    if of_another_source(around, one):
        return None
    if (own := in_parentheses(around, one)) is not None:
        return own
    behind = after(around, one)
    if behind is not None and behind.bond == "direct":
        return behind
    return before(around, one) or behind
