"""How sure it is whose the words are, and where they end."""

import re

from arguendo.corpus.quotations.attribution.around import Around
from arguendo.corpus.quotations.attribution.signs import SIGNAL_AT_END
from arguendo.corpus.quotations.marks import Quoted

_MOST_IDS = 12
"""How many times in a row `Id.` may stand before nobody can be sure of it."""

_PROVISION = re.compile(
    r"(?:\b(?:Amendment|Clause|Constitution|Article [IVX]+|Act|[Ss]tatute|(?:[Ss]ection|Rule|§) ?\d"
    r"[\w.()]*),? (?:itself )?(?:provides?|declares?|reads|says|states|commands|providing)\b"
    r"|\bprovisions? of the [\w ]{3,30}, that\b)[^.;“”\"]{0,60}$"
)
"""Before words that are a provision's, whoever is cited behind them."""
_PROVISION_LONG = 140


def certain(around: Around, one: Quoted, citation: int) -> bool:
    """Say whether it is beyond doubt whose words they are laid at.

    What `Id.` means is sure only where the citation before it is the one it was read as, in
    the same paragraph, and nothing else is referred to between. A straight single mark may be
    an apostrophe, and words that a provision is said to have are its own.
    """
    if re.match("'[^']", around.text[one.outer[0] : one.outer[0] + 2]):
        return False
    if _PROVISION.search(around.text, max(0, one.outer[0] - _PROVISION_LONG), one.outer[0]):
        return False
    cited = around.citations[citation]
    if cited.form not in ("id", "supra") or cited.antecedent is None:
        return True
    if cited.form == "supra":
        return bool(cited.name)
    before = around.citations[citation - 1]
    if before.form in ("reference", "named") and one.outer[0] <= before.start < one.outer[1]:
        return False  # A name within the words quoted is spoken of there, and cited by nobody.
    if cited.antecedent not in {citation - 1, around.citations[citation - 1].antecedent}:
        return False
    # what an `Ibid.` before it means is no surer than that one
    for at in range(citation, max(citation - _MOST_IDS, 0), -1):
        before, here = around.citations[at - 1], around.citations[at]
        between = around.text[max(before.end, before.reach) : here.start]
        if "\n\n" in between or around.stops(before.end, here.start):
            return False
        if before.form != "id":
            return True
    return False


def with_its_page(around: Around, citation: int) -> int:
    """Return the short citation that a name alone leads in: `Roe v. Wade, 410 U.S., at 115`."""
    cited = around.citations[citation]
    if cited.form not in ("named", "reference") or citation + 1 == len(around.citations):
        return citation
    following = around.citations[citation + 1]
    joined = re.fullmatch(r",? ", around.text[cited.end : following.start])
    return citation + 1 if following.form == "short" and joined else citation


def bounds(around: Around, one: Quoted, citation: int) -> tuple[int, int]:
    """Return the span of the words: an open quotation, or a block, ends before its citation."""
    start, end = one.start, one.end
    first = around.citations[citation].start
    if one.kind != "marks" and start < first < end:
        end = start + len(around.text[start:first].rstrip(" \t\n>([—–-*_"))
        end = start + len(SIGNAL_AT_END.sub("", around.text[start:end]).rstrip())
    if one.kind == "block":
        while start < end and around.text[start] in '“"„':
            start += 1
        while end > start and around.text[end - 1] in '”"':
            end -= 1
    return start, end
