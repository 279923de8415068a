"""Articles of constitutions and treaties, found in a text and read whole.

`U.S. Const. art. I, § 8, cl. 3`, `Amdt. 14, § 1`, `Cal. Const., art. I, § 13`, `Fourteenth
Amendment § 1`; `Montreal Convention art. 17(1)`. *The Fourteenth Amendment* and *Article 17 of the
Convention* are spoken of, not cited.
"""

import re
from collections.abc import Iterator

from arguendo.corpus.citations.codes import code_of, state
from arguendo.corpus.citations.enactments import Enacted, Part, matches
from arguendo.corpus.citations.sections import SUBDIVISIONS
from arguendo.corpus.model import Provision

ORDINALS = (
    "First Second Third Fourth Fifth Sixth Seventh Eighth Ninth Tenth Eleventh Twelfth Thirteenth"
    " Fourteenth Fifteenth Sixteenth Seventeenth Eighteenth Nineteenth Twentieth Twenty-First"
    " Twenty-Second Twenty-Third Twenty-Fourth Twenty-Fifth Twenty-Sixth Twenty-Seventh"
    " Twenty-Eighth Twenty-Ninth Thirtieth"
).split()
_ORDINAL = "|".join(
    rf"{one.split('-')[0]}-(?i:{one.split('-')[1]})" if "-" in one else one
    for one in sorted(ORDINALS, key=len, reverse=True)
)

_ARTICLE = r"(?:[Aa]rt(?:icle|s)?|ART|[Aa]mend(?:ment|s)?|AMEND|[Aa]mdts?)(?![a-z])\.?"
_PART = re.compile(
    rf"(?:,? ?)(?:(?P<word>{_ARTICLE}|[Pp]ts?\.|§{{1,2}}|[Ss]ec(?:tion|s)?\b\.?"
    r"|[Cc]ls?\.|[Cc]lause|¶)[ \n]?"
    r"(?P<number>[IVXLC]{1,8}\b|\d{1,3}[A-Z]?(?:\.\d{1,2})?(?:-[A-Z\d]{1,3})?\b)"
    rf"(?P<marks>{SUBDIVISIONS})|(?P<preamble>pmbl\.|[Pp]reamble))"
)
_CONST = re.compile(
    rf"\b(?:Const|CONST|const)(?:itution)?\.?,? ?"
    rf"(?={_ARTICLE} ?[IVXLC\d]|§{{1,2}} ?\d|pmbl|[Pp]reamble)"
)
_ALONE = re.compile(
    r"(?<![\w.])(?:(?:Art|ART|art)(?:icle|s?\.) [IVXLC]{1,6}, "
    r"(?:§{1,2}|[Ss]ec(?:tion|\.)|cls?\.) ?(?=\d)"
    r"|Am(?:en)?dts?\. ?(?=\d|[IVX]))"
)
_OF_GUIDELINES = re.compile(r"\b(?:USSG|U\. ?S\. ?S\. ?G\.|Guidelines)[^;]{0,24}$")
"""Before an amendment of the Sentencing Guidelines, of which there are hundreds."""
_SPELLED = re.compile(rf"(?:\bU\. ?S\. Const\.,? )?\b(?P<ordinal>{_ORDINAL}) Amendment,? (?=§)")
_OF_AMENDMENT = re.compile(
    rf"(?:§|\b[Ss]ection )[ ]?(?P<section>\d{{1,2}}) of the (?P<ordinal>{_ORDINAL}) Amendment"
)
_FURTHER = re.compile(
    r"(?:,? (?:and|&) |, |-)(?P<number>[IVXLC]{1,8}\b|\d{1,3}[a-z]?\b)(?! ?[A-Z][\w.]* ?\d)"
)
_WHOSE = re.compile(
    r"(?:(?:\bU\. ?S\.|\bUnited States|\b[Ff]ederal"
    r"|(?:\b[NSW]\. ?)?(?:[A-Z]\.|\b[A-Z][a-z]+\.?))[ ])$"
)
_US = re.compile(r"U\. ?S\.|United States|[Ff]ederal")
_OF_CONSTITUTION = re.compile(r",? of the (?:U\. ?S\. |United States |Federal )?Constitution\b")

_TREATY = re.compile(
    r"\b(?:Convention|Protocol|Treaty|Charter|Covenant|CISG)\b"
    r"(?P<subject>(?: (?:on|for|of|to|in|[Rr]elating|[Aa]gainst|[Cc]oncerning|the|and"
    r"|[A-Z][\w'-]*)){0,16})"
    r",? (?:[Aa]rt(?:icle|s)?\b\.?) (?P<number>[IVXL]{1,6}\b|\d{1,3}(?:[A-Z]|bis)?\b)"
    rf"(?P<marks>{SUBDIVISIONS})"
)
_PARTIES = re.compile(r"(?:\b[A-Z][\w.'-]*(?: of| on| and)? ){1,5}$")
_MARKS = re.compile(r"\((\w[\w-]*)\)")
_LEADING = re.compile(r"^(?:(?:The|See|Under|In|But|Cf\.|And|Both|Of|With|Per|As|Of the) )+")


LONGEST = 36
"""How many articles, sections and clauses one citation may name."""
MOST = 12
"""How many provisions one citation may list."""


def constitutions(
    text: str, start: int = 0, limit: int | None = None, until: int | None = None
) -> Iterator[Enacted]:
    """Yield the articles of constitutions and treaties in a text, some within each other."""
    limit = len(text) if limit is None else limit
    for const in matches(_CONST, text, start, limit, until):
        begin, code = _whose(text, const.start(), start)
        yield from _articles(text, begin, const.end(), limit, code)
    for alone in matches(_ALONE, text, start, limit, until):
        if _OF_GUIDELINES.search(text, max(0, alone.start() - 40), alone.start()):
            continue
        whose = "U.S. Const." if alone[0].startswith("Am") else ""
        for found in _articles(text, alone.start(), alone.start(), limit, whose):
            yield _owned(text, found, limit)
    for spelled in matches(_SPELLED, text, start, limit, until):
        amendment = _amendment(spelled["ordinal"])
        yield from _articles(
            text, spelled.start(), spelled.end(), limit, "U.S. Const.", head=amendment
        )
    for late in matches(_OF_AMENDMENT, text, start, limit, until):
        read = Provision(
            kind="constitution",
            code="U.S. Const.",
            section=_amendment(late["ordinal"]),
            subdivisions=(f"§ {late['section']}",),
        )
        yield Enacted(*late.span(), "constitution", (Part(*late.span(), read),))
    for treaty in matches(_TREATY, text, start, limit, until):
        yield _treaty(text, treaty, start)


def _whose(text: str, at: int, floor: int) -> tuple[int, str]:
    """Return where the constitution's name begins that ends with `Const.`, and its abbreviation."""
    low = max(floor, at - 30)
    owner = _WHOSE.search(text[low:at])
    if owner is None:
        return at, ""
    begin = low + owner.start()
    if _US.match(text, begin):
        return begin, "U.S. Const."
    name = " ".join(text[begin:at].split())
    if not state(name):
        two = re.search(r"([A-Z][\w.]*\s[A-Z][\w.]*)\s$", text[low:at])
        if two is None or not state(two[1]):
            last = re.search(r"[A-Z]\w+\.?\s$", text[low:at])
            if last is None or not state(last[0]):
                return at, ""
            return low + last.start(), _abbreviated(last[0])
        return low + two.start(), _abbreviated(two[1])
    return begin, _abbreviated(name)


def _abbreviated(name: str) -> str:
    code = code_of(f"{name.strip()} Code")
    return (code.name.removesuffix(" Code") if code else name) + " Const."


def _articles(
    text: str, begin: int, at: int, limit: int, code: str, head: str = ""
) -> Iterator[Enacted]:
    """Read what stands behind `Const.`: articles, sections, clauses, several of one kind listed."""
    path: list[str] = [head] if head else []
    parts: list[Part] = []
    start = begin
    end = at
    for _ in range(LONGEST):
        part = _PART.match(text, end, limit)
        if part is None or len(parts) > MOST:
            break
        if not path and part.start() > at and parts == []:
            break
        step = "pmbl." if part["preamble"] else _step(part["word"], part["number"])
        rank = _rank(step)
        if path and rank <= _rank(path[0]) and not part["preamble"]:
            parts.append(_part(start, end, code, path))
            start, path = part.start("word"), []
        while path and _rank(path[-1]) >= rank:
            path.pop()
        path.append(step)
        path += [f"({mark})" for mark in _MARKS.findall(part["marks"] or "")][:8]
        end = part.end()
        plural = (
            not part["preamble"] and part["word"].rstrip(".")[-1] in "s§" and len(part["word"]) > 1
        )
        while plural and len(parts) < MOST and (more := _FURTHER.match(text, end, limit)):
            parts.append(_part(start, end, code, path))
            start, end = more.start("number"), more.end()
            while path and path[-1].startswith("("):
                path.pop()
            path[-1] = _step(part["word"], more["number"])
    if not path or end == at:
        return
    parts.append(_part(start, end, code, path))
    yield Enacted(begin, end, "constitution", tuple(parts))


def _part(start: int, end: int, code: str, path: list[str]) -> Part:
    section, *rest = path
    read = Provision(kind="constitution", code=code, section=section, subdivisions=tuple(rest))
    return Part(start, end, read)


def _step(word: str, number: str) -> str:
    letter = word.lower()
    if letter.startswith("am"):
        return f"amend. {roman(int(number)) if number.isdigit() and int(number) < 40 else number}"
    if letter.startswith("art"):
        return f"art. {number}"
    if letter.startswith(("§", "sec")):
        return f"§ {number}"
    if letter.startswith("cl"):
        return f"cl. {number}"
    return f"pt. {number}" if letter.startswith("p") else f"¶ {number}"


_ORDER = ("pt.", "art.", "amend.", "pmbl.", "§", "cl.", "¶", "(")


def _rank(step: str) -> int:
    return next(rank for rank, word in enumerate(_ORDER) if step.startswith(word))


def _owned(text: str, found: Enacted, limit: int) -> Enacted:
    """Give an article alone to the Constitution where the words behind it say so."""
    of = _OF_CONSTITUTION.match(text, found.end, limit)
    if of is None:
        return found
    parts = [
        part._replace(provision=part.provision.model_copy(update={"code": "U.S. Const."}))
        for part in found.parts
    ]
    parts[-1] = parts[-1]._replace(end=of.end())
    return found._replace(end=of.end(), parts=tuple(parts))


def _amendment(ordinal: str) -> str:
    names = [one.lower() for one in ORDINALS]
    return f"amend. {roman(names.index(ordinal.lower()) + 1)}"


def roman(number: int) -> str:
    """Return a number in Roman figures.

    >>> roman(14)
    'XIV'
    """
    figures = ((10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"))
    written = ""
    for value, figure in figures:
        while number >= value:
            written += figure
            number -= value
    return written


def _treaty(text: str, treaty: re.Match[str], floor: int) -> Enacted:
    low = max(floor, treaty.start() - 80)
    parties = _PARTIES.search(text[low : treaty.start()])
    begin = low + parties.start() if parties else treaty.start()
    if leading := _LEADING.match(text[begin : treaty.start()]):
        begin += leading.end()
    name = " ".join(text[begin : treaty.end("subject")].split())
    read = Provision(
        kind="treaty",
        code=name,
        section=f"art. {treaty['number']}",
        subdivisions=tuple(_MARKS.findall(treaty["marks"])[:8]),
    )
    return Enacted(begin, treaty.end(), "constitution", (Part(begin, treaty.end(), read),))
