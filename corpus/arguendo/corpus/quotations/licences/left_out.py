"""What one text has and the other has not: a citation, a remark, the mark of a note, or a word."""

import re

from arguendo.corpus.quotations.licences.loaded import loaded_words, weighty
from arguendo.corpus.quotations.licences.weights import Difference

_CITES = re.compile(
    r"\b(?:u s|us|v|id|ibid|supra|infra|ante|post|f ?[23]d|f supp|l ed|s ct|stat|cong rec|u s c"
    r"|usc|cfr|wall|how|wheat|cranch|pet|dall|amdt|art|ch|section|pp?|nn?|at|see|citing|quoting"
    r"|cf|accord|eg|e g|app|tr|rev|reg|fed|footnote|page|brief)\b"
)
_POINTING = re.compile(
    r"(?:see|citing|quoting|cf|accord) (?:[a-z0-9]+ ){1,9}(?:supra|infra|ante|post)"
    r"|(?:see )?(?:[a-z0-9]+ ){0,4}v (?:[a-z0-9]+ ){1,6}(?:supra|infra|ante)"
)
"""A citation without a figure: `see Giacone v. State, supra`."""
REMARK = re.compile(
    r"(?:sic|emphasis (?:added|supplied|omitted|deleted|mine|ours|in original)|italics \w+"
    r"|(?:internal )?(?:quotation marks|quotations?|citations?|footnotes?|alterations?|brackets)"
    r"(?: and \w+)* omitted|(?:citations? |internal )?omitted|cleaned up|footnotes? omitted)+"
)


def added(plain: list[str]) -> Difference:
    """Weigh words that only the quotation has."""
    said = " ".join(plain)
    if REMARK.fullmatch(said):
        return Difference("licensed", "remarks")
    if is_citation(said):
        return Difference("licensed", "citations")
    if any(map(weighty, plain)):
        return Difference("altered")
    small = all(word in loaded_words().small for word in plain) and len(plain) <= 2
    return Difference("slight" if small else "altered")


def dropped(recorded: list[str]) -> Difference:
    """Weigh words of record that the quotation leaves out without saying so."""
    said = " ".join(recorded)
    if REMARK.fullmatch(said):
        return Difference("licensed", "remarks")
    if is_citation(said):
        return Difference("licensed", "citations left out")
    if any(map(weighty, recorded)):
        return Difference("altered")
    small = all(word in loaded_words().small for word in recorded) and len(recorded) <= 2
    return Difference("slight" if small else "altered")


def is_citation(said: str) -> bool:
    """Say whether words, as they are compared, are a citation: `410 u s 113`, `see smith supra`."""
    digits = any(one.isdigit() for one in said)
    if digits and _CITES.search(said):
        return True
    return said in ("id", "ibid", "supra", "ante") or bool(_POINTING.fullmatch(said))
