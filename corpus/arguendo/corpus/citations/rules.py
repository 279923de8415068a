"""Rules of court, found in a text and read: `Fed. R. Civ. P. 12(b)(6)`, in all usual spellings.

`Rule 12(b)(6)` alone names no set of rules; which one it means is told by what the text has cited
before, or by the rule itself where only one set has it.
"""

import re
from collections.abc import Iterator

from arguendo.corpus.citations.enactments import Enacted, Part, matches
from arguendo.corpus.citations.sections import NUMBER, sections
from arguendo.corpus.model import Provision

_AREAS = {
    "civ": "Fed. R. Civ. P.",
    "cri": "Fed. R. Crim. P.",
    "cr": "Fed. R. Crim. P.",
    "app": "Fed. R. App. P.",
    "evi": "Fed. R. Evid.",
    "ban": "Fed. R. Bankr. P.",
}
_ACRONYMS = {
    "cp": "Fed. R. Civ. P.",
    "civp": "Fed. R. Civ. P.",
    "crp": "Fed. R. Crim. P.",
    "crimp": "Fed. R. Crim. P.",
    "ap": "Fed. R. App. P.",
    "appp": "Fed. R. App. P.",
    "e": "Fed. R. Evid.",
    "evid": "Fed. R. Evid.",
    "bp": "Fed. R. Bankr. P.",
    "bankrp": "Fed. R. Bankr. P.",
}
_AREA = (
    r"(?P<area>Civ(?:il|\.)?|CIV\.|Crim(?:inal|\.)?|CRIM\.|Cr\.|App(?:ellate|\.)?|APP\."
    r"|Evid(?:ence|\.)?|EVID\.|Bankr(?:uptcy|\.)?|BANKR\.)"
)
_PROCEDURE = r"(?: ?(?:P(?:roc(?:edure|\.)?|\.)?|PROC\.)(?![a-z]))?"
_FEDERAL = (
    rf"(?:[Ff]ed(?:eral|\.)?|FED\.) ?(?:[Rr]ules?|RULES?|[Rr]s?\.)(?: of)? ?{_AREA}{_PROCEDURE}"
    r"|Bankr(?:uptcy|\.) R(?:ules?|\.)"
)

_ACRONYM = (
    r"F\. ?R\. ?(?:C(?:iv)?\. ?P|Cr(?:im)?\. ?P|A(?:pp)?\. ?P|E(?:vid)?|B(?:ankr)?\. ?P)\."
    r"|FR(?:C(?:iv)?P|Cr(?:im)?P|A(?:pp)?P|E(?:vid)?|B(?:ankr)?P)"
)
_AGAIN = rf",? ?(?:[Rr](?:ules?|\.) )?(?={NUMBER})"
_NAMED = re.compile(rf"(?<![\w.])(?:(?P<federal>{_FEDERAL})|(?P<acronym>{_ACRONYM})){_AGAIN}")

_SUPREME = (
    r"(?:U\. ?S\. )?Sup(?:reme)?\.? Ct\. R(?:ules?|\.)|S\. ?Ct\. R(?:ules?|\.)"
    r"|Supreme Court Rule|this Court's Rule"
)
_CIRCUIT = r"(?:\d{1,2}(?:st|nd|rd|th|d)|Fed\.|D\.C\.) Cir\. (?:L\. ?)?(?:IOP|R(?:ule|\.))"
_DISTRICT = r"(?:(?:[NSEWMCD]\.){1,3} ?(?:[A-Z][a-z]{2,5}\. |[A-Z]\.[A-Z]\. ?)?)?"
_LOCAL = (
    rf"{_DISTRICT}(?:(?:Civ|Crim|Bankr|Adm)(?:il|inal)?\.? )?"
    r"(?:L\. ?(?:(?:Civ|Crim|Cr|Bankr|Cv)\. ?)?R\."
    r"|Local (?:(?:Civ|Crim|Bankr|Patent)[a-z]*\.? )?(?:R\.|Rules?)|LCvR|LCrR|LR)"
)
_STATE = (
    r"(?:[A-Z][a-z]{1,7}\.|[A-Z]\. ?[A-Z]\.|Ohio|Iowa|Utah|Alaska|Idaho) ?"
    r"(?:(?:Sup|Super|S)\. ?Ct\. )?(?:R(?:ules?|\.) ?(?:of )?"
    r"(?:(?:Civ|Crim|App|Evid|Juv|Fam|Prob|Prof)(?:il|inal|ellate|ence|'l|\.)? ?"
    r"(?:P(?:roc(?:edure|\.)?|\.)?|Conduct)?|Ct\.,?|of Court,?)"
    r"|(?:Civ|Crim|App|Evid)\. ?R\.|(?:Sup|S)\. ?Ct\. R\.)"
)
_MODEL = r"(?:ABA )?Model Rules? of Prof(?:essional|'l) Conduct|(?:ABA )?Model Rule"
_OTHER = re.compile(
    rf"(?<![\w.])(?P<name>{_SUPREME}|{_CIRCUIT}|{_LOCAL}|{_STATE}|{_MODEL}"
    rf"|R(?:ule|\.)?\.? (?:Civ|Crim|App|Evid)\.(?: ?P(?:roc)?\.?)?){_AGAIN}"
)
_BARE = re.compile(rf"(?<![\w.])(?P<plural>Rules? )(?={NUMBER}\()")
_LATE = re.compile(
    rf"(?<![\w.])(?P<plural>Rules? )(?={NUMBER})(?:[^.;§\n\f]|\.(?=\d)){{1,60}}?,? of (?:the )?"
    rf"[Ff]ederal [Rr]ules of {_AREA}{_PROCEDURE}"
)

_REPORTED = re.compile(r" [A-Z][a-z]{0,6}\. ?[A-Z]")
"""What shows that a number behind a comma is a volume: `Rules of Evidence, 62 Geo. L. J.`"""

_TELLING: dict[tuple[str, ...], str] = {
    ("12", "b", "6"): "Fed. R. Civ. P.",
    ("12", "b", "1"): "Fed. R. Civ. P.",
    ("12", "b", "2"): "Fed. R. Civ. P.",
    ("12", "b", "7"): "Fed. R. Civ. P.",
    ("12", "f"): "Fed. R. Civ. P.",
    ("23", "a"): "Fed. R. Civ. P.",
    ("23", "b"): "Fed. R. Civ. P.",
    ("26", "b", "1"): "Fed. R. Civ. P.",
    ("30", "b", "6"): "Fed. R. Civ. P.",
    ("54", "b"): "Fed. R. Civ. P.",
    ("56", "a"): "Fed. R. Civ. P.",
    ("56", "c"): "Fed. R. Civ. P.",
    ("59", "e"): "Fed. R. Civ. P.",
    ("60", "b"): "Fed. R. Civ. P.",
}
"""Rules that lawyers call by their number alone."""


def rules(
    text: str, start: int = 0, limit: int | None = None, until: int | None = None
) -> Iterator[Enacted]:
    """Yield the rules of court in a text, some of them within each other."""
    limit = len(text) if limit is None else limit
    for named in matches(_NAMED, text, start, limit, until):
        yield from _listed(text, named.start(), named.end(), limit, _federal(named), named[0])
    for other in matches(_OTHER, text, start, limit, until):
        name = _spaced(other["name"])
        yield from _listed(text, other.start(), other.end(), limit, name, other[0])
    for late in matches(_LATE, text, start, limit, until):
        at = late.end("plural")
        for found in _listed(text, late.start(), at, limit, _AREAS[_area(late)], late[0]):
            last = found.parts[-1]._replace(end=late.end())
            if found.end <= late.end():
                yield found._replace(end=late.end(), parts=(*found.parts[:-1], last))
    for bare in matches(_BARE, text, start, limit, until):
        yield from _listed(text, bare.start(), bare.end(), limit, "", bare[0])


def rules_meant(section: str, subdivisions: tuple[str, ...]) -> str:
    """Return the set of rules that a rule alone shows, empty where several have such a one.

    >>> rules_meant("12", ("b", "6")), rules_meant("29", ("a",))
    ('Fed. R. Civ. P.', '')
    """
    path = (section, *subdivisions)
    return _TELLING.get(path[:2]) or _TELLING.get(path[:3]) or ""


def _listed(
    text: str, start: int, at: int, limit: int, code: str, written: str
) -> Iterator[Enacted]:
    several = bool(re.search(r"[Rr]ules|Rs\.", written))
    listed = sections(text, at, limit, several=several, rule=True)
    if not listed or (written.rstrip().endswith(",") and _REPORTED.match(text, listed[0].end)):
        return
    parts = [
        Part(
            one.start,
            one.end,
            Provision(
                kind="rule",
                code=code,
                section=one.number,
                subdivisions=one.subdivisions,
                through=one.through,
            ),
        )
        for one in listed
    ]
    parts[0] = parts[0]._replace(start=start)
    yield Enacted(start, parts[-1].end, "rule", tuple(parts))


def _area(match: re.Match[str]) -> str:
    letters = re.sub(r"[^a-z]", "", match["area"].lower())
    return letters[:3] if letters != "cr" else "cr"


def _federal(named: re.Match[str]) -> str:
    if named["federal"]:
        return _AREAS[_area(named)] if named["area"] else "Fed. R. Bankr. P."
    return _ACRONYMS[re.sub(r"[^a-z]", "", named["acronym"].lower())[2:]]


def _spaced(written: str) -> str:
    """Write the name of a set of rules with a space after each abbreviation of a word."""
    words = " ".join(written.split()).rstrip(",")
    words = re.sub(r"(?<=[a-z]\.)(?=[A-Z])", " ", words)
    words = re.sub(
        r"^(?:U\. ?S\. )?(?:Sup(?:reme|\.)? ?(?:Ct\.|Court)|S\. ?Ct\.)(?= R)", "Sup. Ct.", words
    )
    words = words.replace("this Court's Rule", "Sup. Ct. R.")
    words = re.sub(r"\bRules?$", "R.", words)
    words = re.sub(r"\bCivil\b", "Civ.", re.sub(r"\bCriminal\b", "Crim.", words))
    return re.sub(r"(?<=\b[A-Z]\.) (?=[A-Z]\.)", "", words)
