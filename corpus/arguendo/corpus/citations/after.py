"""What stands behind a reference: pages pointed at, the court and year, explanations."""

import datetime as dt
import re
from typing import NamedTuple

from arguendo.corpus.courts import court_cited_as

REACH = 600
"""How far behind a reference its parentheses are looked for."""

_PAGE = (
    r"(?:(?:pages?|pp?|nn?|pgs?|fn)\.? ?|¶{1,2} ?|§{1,2} ?|\*{1,2})?"
    r"(?:(?:[1-9]\d\d){2}|\d{1,5})[a-z]?(?::\d{1,3})?"
    r"(?:-[ ]?\*?\d{1,5}(?::\d{1,3})?)?(?: ?(?:&|and)? ?nn?\. ?\d{1,3}(?:-\d{1,3})?)?|_{2,3}"
)
PIN = re.compile(
    rf"(?:,? at |, | (?!\d{{1,2}}\.\s[A-Z]))(?:{_PAGE})"
    rf"(?:(?:,? and|,? &|,) ?(?:{_PAGE}))*(?=[,.;:)\]\s]|$)"
)
"""Pages pointed at, right behind a reference; `100 U.S. 339 1. A judge` begins a list."""

_MONTH = (
    r"(?:Jan(?:uary|\.)?|Feb(?:ruary|\.)?|Mar(?:ch|\.)?|Apr(?:il|\.)?|May|June?\.?|July?\.?"
    r"|Aug(?:ust|\.)?|Sept?(?:ember|\.)?|Oct(?:ober|\.)?|Nov(?:ember|\.)?|Dec(?:ember|\.)?)"
)
_DATED = re.compile(
    rf"(?P<court>.*?),?\s*(?:(?P<month>{_MONTH})\s*(?:(?P<day>\d{{1,2}}),?)?\s*)?"
    r"(?P<year>1[6-9]\d\d|20\d\d)(?:-\d{2,4})?"
    r"(?:, (?:no pet|pet|no writ|writ|rev|appeal|app|review)\b[^()]{0,40})?",
    re.DOTALL,
)
_DATED_MORE = re.compile(
    r"(?P<court>(?:[A-Z\d][\w.']*[ ]?){0,5}?)(?P<month>)(?P<day>)\b(?P<year>1[6-9]\d\d|20\d\d)"
    r"(?: Term|,? [a-z][a-z .]{2,40}|, (?P<behind>[A-Z\d][\w. ]{1,24}))"
)
"""A year with more behind it: `(1850, en banc)`, `(1850, 9th Cir.)`."""
_SLIP = re.compile(r"slip op\.,?(?: at| p\.)? (\d{1,4}(?:-\d{1,4})?)")
_NUMBERED = re.compile(
    r"Nos?\. ((?=[\w, &:-]*\d)[\w:-]{1,20}(?:(?:, | & | and )[\w:-]{1,20}){0,4})"
)
_PAGE_IN_GAP = re.compile(r"[\s,;:/\[\]]*(?:at )?(?:pages? )?(\d+)")
_DECIDED = re.compile(r",? (?:which was )?decided in (?P<year>1[6-9]\d\d|20\d\d)\b")
_OPEN = re.compile(r",?\s{0,2}([(\[])")
_GAP = re.compile(
    r"(?:[\s,;:./\[\]—-]|\d{1,7}(?!\d)|ff?\b|et (?:al|seq)\."
    r"|(?:at|pages?|passim|notes?|nn?|headnotes?|slip op|[Pp]arts?|[IVX]{1,5})\b){1,12}"
    r"(?=[(\[]\(?[^()\[\]]{0,60}\d{4}[)\]])"
)
"""What may stand before a court and a year beside a page that is pointed at."""


_DATED_ALONE = re.compile(
    rf"[(\[](?:[A-Z\d][\w.']*[ ]){{0,6}}(?:{_MONTH} (?:\d{{1,2}}, )?)?(?:1[6-9]|20)\d\d[)\]]"
)
"""A year in parentheses, with a court's name at the most."""
_IS_A_COURT = re.compile(r"\b(?:Cir|CA\d{1,2}|CADC|CAFC|CA Fed|Ct|App|Dist|[NSEWMC]\. ?D)\b")
"""What names a court where no year stands with it: `(Idaho and South Dakota)` names none."""
_OF_ANOTHER = re.compile(r"\d[^()]{2,40}\bat \d{4}$")
"""Behind whose figures no year stands: `(quoting Bruton, 391 U.S. at 135, 88 S. Ct. at 1627)`."""
_ENACTED = re.compile(r"\b(?:Act|Amendments?|Law|Code|Statute)(?: of)?$")
"""An enactment and its year, which is none of the decision: `(Civil Rights Act of 1866)`."""


class Tail(NamedTuple):
    """What was read behind a reference."""

    end: int
    """Where the citation ends: behind the parentheses with its year, or the last page."""
    reach: int
    """Where the last parentheses that belong to it end."""
    pin: str = ""
    court: str = ""
    year: int | None = None
    parenthetical: str = ""
    decided: str = ""
    """The day, `YYYY-MM-DD`, where the parentheses give one with month and day."""
    docket: str = ""
    """The docket number in parentheses of its own, as behind a brief in a case."""


def tail(text: str, start: int, limit: int) -> Tail:
    """Read what follows a reference that ends at `start`, no further than `limit`.

    >>> tail("547 U.S. 103, 115 (2006) (plurality)", 12, 99)[2:6]
    ('115', '', 2006, 'plurality')
    """
    limit = min(limit, start + REACH, len(text))
    pin = PIN.match(text, start, limit)
    end = reach = pin.end() if pin else start
    pinned = re.sub(r"^[,\s]*(?:at )?(?:pages? )?|(?<=-) ", "", pin[0]).strip("_") if pin else ""
    court, year, parenthetical, decided, docket = "", None, "", "", ""
    gap = _GAP.match(text, end, limit)
    opened = gap.end() + text.startswith("((", gap.end()) if gap else end
    if gap and "\n\n" not in gap[0] and _DATED_ALONE.match(text, opened):
        reach = opened
        page = _PAGE_IN_GAP.match(gap[0])
        pinned = pinned or (page[1] if page else "")
    elif said := _DECIDED.match(text, end, limit):
        end = reach = said.end()
        year = int(said["year"])
    while (opening := _OPEN.match(text, reach)) and opening.end() <= len(text):
        close = closing(text, opening.end() - 1, opening.start() + REACH)
        if close is None:
            break
        inside = text[opening.end() : close - 1].strip()
        dated = None
        if year is None and len(inside) <= 90 and not _OF_ANOTHER.search(inside):
            dated = _DATED.fullmatch(inside) or _DATED_MORE.fullmatch(inside)
        if dated:
            if _ENACTED.search(dated["court"]):
                parenthetical, reach = parenthetical or inside, close
                continue
            year = int(dated["year"])
            decided = _day(dated)
            behind = dated.groupdict().get("behind")
            court = court_cited_as(re.sub(r"\s+", " ", behind or dated["court"]).strip())
            end = reach = close
        elif not court and _IS_A_COURT.search(inside) and (told := court_cited_as(inside)):
            court = told
            end = reach = close
        elif not pinned and (slip := _SLIP.fullmatch(inside)):
            pinned = f"slip op. {slip[1]}"
            end = reach = close
        elif numbered := _NUMBERED.fullmatch(inside):
            docket = numbered[1]
            end = reach = close
        elif opening[1] == "(" and len(inside.split()) > 0 and _explains(inside):
            parenthetical = parenthetical or re.sub(r"\s+", " ", inside)
            reach = close
        else:
            break
    return Tail(end, reach, pinned, court, year, parenthetical, decided, docket)


_MONTHS = "jan feb mar apr may jun jul aug sep oct nov dec".split()


def _day(dated: re.Match[str]) -> str:
    """Return the day in parentheses as `YYYY-MM-DD`; empty where none is given or none was."""
    if not dated["day"]:
        return ""
    month = _MONTHS.index(dated["month"][:3].lower()) + 1
    try:
        return dt.date(int(dated["year"]), month, int(dated["day"])).isoformat()
    except ValueError:  # 30 February
        return ""


def _explains(inside: str) -> bool:
    """Say whether words in parentheses explain the citation before them."""
    return not re.fullmatch(r"[ivx\da-zA-Z]{1,4}|hereinafter.*", inside)


def closing(text: str, opening: int, limit: int) -> int | None:
    """Return where the parentheses end that open at `opening`, or None where they do not."""
    if text.find(")", opening, limit) < 0 and text.find("]", opening, limit) < 0:
        return None
    depth = 0
    for mark in re.finditer(r"[()\[\]]", text[opening:limit]):
        depth += 1 if mark[0] in "([" else -1
        if depth == 0:
            return opening + mark.end()
    return None
