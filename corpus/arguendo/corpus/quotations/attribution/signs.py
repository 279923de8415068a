"""Words and marks by which it is told whose a quotation is."""

import re

FEWEST_LOOSE = 3
"""Words of a quotation that is laid at a door loosely: two words in marks are a term as often."""
MOST_IN_PARENTHESES = 8
"""Citations within the parentheses of one."""
FARTHEST_AFTER = 400
"""Characters between a citation and the quotation after it."""

SIGNAL = re.compile(
    r"\b(?:see|cf|compare|accord|contra|e\. ?g|but see|see also|citing)\b", re.IGNORECASE
)
SIGNAL_AT_END = re.compile(
    r"[\s(\[]*\b(?:but\s+)?(?:see|cf|compare|accord|contra|e\. ?g)\b[.,]*"
    r"(?:\s+(?:also|generally|e\. ?g\.),?)*[\s*_,]*$",
    re.IGNORECASE,
)
SAYS = re.compile(
    r"\b(?:held|holds?|holding|said|says?|saying|stat(?:e[sd]?|ing)|wrote|writes|explain(?:s|ed|ing)?"
    r"|observ(?:e[sd]?|ing)|reason(?:s|ed|ing)|declar(?:e[sd]?|ing)|not(?:e[sd]|ing)"
    r"|conclud(?:e[sd]?|ing)|rul(?:ed|es|ing)|emphasiz(?:e[sd]?|ing)|recogniz(?:e[sd]?|ing)"
    r"|reject(?:s|ed|ing)|describ(?:e[sd]?|ing)|announc(?:e[sd]?|ing)|found|finds|finding"
    r"|caution(?:s|ed|ing)|warn(?:s|ed|ing)|remark(?:s|ed|ing)|put it|(?<!so-)(?<!so )called"
    r"|characterized|defin(?:e[sd]|ing)"
    r"|instruct(?:s|ed|ing)|remind(?:s|ed|ing)|reiterat(?:e[sd]?|ing)|reaffirm(?:s|ed|ing)|quoted?"
    r"|teach(?:es)?|taught|articulat(?:es?|ed)|according to|words|dissent|concurrence|opinion)\b",
    re.IGNORECASE,
)
