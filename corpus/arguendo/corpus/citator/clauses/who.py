"""Clauses that tell who does it."""

import re

from arguendo.corpus.citator.clauses.manners import DID
from arguendo.corpus.citator.clauses.pointing import CITED_ON
from arguendo.corpus.citator.spoken import OTHER

SUBJECT_OTHER = re.compile(
    rf"{OTHER}[,)]*(?: (?:which|that|has|had|have|later|then|since|therefore"
    r"|expressly|\w+ly|itself|in turn|thus|was the case that))*,? $"
)
BEHIND_OTHER = re.compile(rf"{OTHER}{CITED_ON} ?[(,]?(?:\w+ly |in (?:effect|part) )*$")
ALSO_DOING = re.compile(
    rf"\b\w+ing(?: in \w+)? (?:[^;.(){OTHER}]|\([^()]{{0,160}}\)){{0,60}}{OTHER}{CITED_ON},? "
    r"(?:and )?(?:\w+ly |in (?:effect|part) )*$"
)
"""`overruling Another, and partially` before a second participle."""
CITED_FOR_IT = re.compile(
    rf"(?: in part)?(?: on other grounds)?, {OTHER}(?!{CITED_ON},? (?:and )?(?:\w+ly )?\w+ed\b)"
)
"""`overruled, Other`; but `overruled, Other, distinguished` is a list."""
OTHER_DID = re.compile(
    rf"{OTHER}{CITED_ON},? (?:\w+ly )?{DID}[^;:.]{{0,90}}\b(?:in|by) (?:\w+ly )?$"
)
"""`Other marked the end of Another by overruling`."""
IN_OTHER = re.compile(rf"\bin {OTHER}[^;:]{{0,60}}$")
