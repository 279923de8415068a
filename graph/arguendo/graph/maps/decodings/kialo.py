"""Kialo's export as text: a title, a thesis, and below it claims for and against, by their numbers.

Discussion Title: May the police search?

1. A tenant who is present and refuses prevails.
1.1. Pro: The home is his too.
1.1.1. Con: It is hers as well.
1.2. Con: -> See 1.1.1.
"""

import re
from typing import Literal, NamedTuple

from arguendo.corpus.errors import InputError
from arguendo.graph.maps.decodings.interface import Offered
from arguendo.graph.maps.imported import Imported, Relation, Statement, assembled

_TITLE = re.compile(r"Discussion (?:Title|Name): ?(.*)")
_CLAIM = re.compile(r"(\d+(?:\.\d+)*)\. (?:(Pro|Con): ?)?(.*)")
_SEE = re.compile(r"-> See (\d+(?:\.\d+)*)\.?\s*$")
_LINK = re.compile(r"\[([^\[\]]{0,2000})\]\([^()\s]{0,2000}\)")
_ESCAPED = re.compile(r"\\([\\\[\]()*_#>.-])")
_REMEDY = "Export the discussion from Kialo as text; it numbers its claims 1., 1.1., 1.2. …"


class _Claim(NamedTuple):
    number: str
    stance: Literal["Pro", "Con", ""]
    words: str
    line: int


class KialoReader:
    """Kialo's export as text."""

    name = "kialo"
    about = "the text that Kialo exports"

    def recognizes(self, file: Offered) -> bool:
        """Tell it by its beginning, the title of the discussion."""
        return bool(_TITLE.match(file.text.lstrip("\ufeff \r\n")))

    def decode(self, text: str) -> Imported:
        """Read the claims; one that answers a claim that is not there is named by its line."""
        title, claims = _claims(text)
        known = {claim.number: claim for claim in claims}
        sees = {
            claim.number: seen[1]
            for claim in claims
            if (seen := _SEE.match(claim.words)) is not None
        }
        statements = [
            Statement(claim.number, claim.words) for claim in claims if claim.number not in sees
        ]
        relations: list[Relation] = []
        for claim in claims:
            source = _end(claim, sees, known)
            above = claim.number.rpartition(".")[0]
            if not above:
                continue
            if above not in known:
                raise InputError(
                    f"Line {claim.line}: {claim.number}. answers {above}., which is not there.",
                    _REMEDY,
                )
            target = _end(known[above], sees, known)
            relations.append(
                Relation(source, target, "attacks" if claim.stance == "Con" else "supports")
            )
        return assembled(self.name, title, statements, relations)


def _end(claim: _Claim, sees: dict[str, str], known: dict[str, _Claim]) -> str:
    """Return the claim that one stands for: itself, or what it points at."""
    at, passed = claim.number, {claim.number}
    while at in sees:
        at = sees[at]
        if at not in known or at in passed:
            raise InputError(f"Line {claim.line}: it points at no claim.", _REMEDY)
        passed.add(at)
    return at


def _claims(text: str) -> tuple[str, list[_Claim]]:
    title = ""
    claims: list[_Claim] = []
    numbers: dict[str, int] = {}
    for line, words in enumerate(text.lstrip("\ufeff").splitlines(), start=1):
        if not claims and (named := _TITLE.match(words)):
            title = named[1].strip()
        elif found := _CLAIM.fullmatch(words.strip()):
            number, stance, said = found.groups(default="")
            if number in numbers:
                raise InputError(
                    f"Line {line}: {number}. stands already in line {numbers[number]}.", _REMEDY
                )
            numbers[number] = line
            known: Literal["Pro", "Con", ""] = (
                "Pro" if stance == "Pro" else "Con" if stance == "Con" else ""
            )
            claims.append(_Claim(number, known, _plain(said), line))
        elif claims and words.strip():
            last = claims[-1]
            claims[-1] = last._replace(words=f"{last.words} {_plain(words.strip())}")
        elif words.strip():
            raise InputError(f"Line {line}: here a claim should begin.", _REMEDY)
    if not claims:
        raise InputError("There is no claim in the file.", _REMEDY)
    return title, claims


def _plain(words: str) -> str:
    """Return words without the marks of Markdown that Kialo writes."""
    return _ESCAPED.sub(r"\1", _LINK.sub(r"\1", words))
