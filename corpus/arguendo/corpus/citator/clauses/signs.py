"""Signs beside a verb of treatment that tell which of its senses is meant."""

import re

HAS_BEEN = re.compile(r"\b(?:has|have)(?: \w+){0,4} been(?: \w+){0,2} $")
"""Before a participle: what was renounced by then, by whatever decision."""
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
