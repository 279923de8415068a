"""Signs beside a verb of treatment that tell which of its senses is meant."""

import re

from arguendo.corpus.citator.spoken import THIS

HAS_BEEN = re.compile(rf"\b(?:has|have)(?: [\w{THIS}]+){{0,4}} been(?: \w+){{0,2}} $")
"""Before a participle: what was renounced by then, by whatever decision."""
_GROUND = r"(?:premises?|philosoph(?:y|ies)|foundations?|underpinnings?)"
GROUND = re.compile(rf"\b{_GROUND}\b")
ITS_GROUND = re.compile(rf"^(?: [\w'’\-]+){{0,4}} {_GROUND}\b")
HAS_SINCE = re.compile(
    r"\b(?:(?:this|the) court|we|doctrines?|decisions|cases|principles)\b[^.;:]{0,90}?"
    r"\b(?:has|have) (?:(?:also|since|long|thus|then|\w+ly) ){0,2}$"
)
"""`this Court has steadily rejected the philosophy of This`; but `five States have rejected it`."""
BY_COURT = re.compile(
    r"\b(?:court|majority|plurality|decision|opinion|holding)(?:, | )(?:(?:today"
    r"|now|therefore|\w+ly|in|by|thus|then|also|has|,) ?){0,4}$"
)
TODAY = re.compile(r"\b(?:today|now|ante|by the (?:court|majority))\b")
DICTUM = re.compile(r"\bdict(?:a|um)\b")
BY_DECISIONS = re.compile(
    r"^(?: \w+){0,3} by (?:[\w'’]+ ){0,5}?"
    r"(?:decisions?|cases|opinions|rulings|holdings|precedents)\b"
)
"""Who supersedes: courts, and no legislature."""
