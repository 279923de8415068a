"""Sections of statutes and regulations, found in a text and read: code, title, section.

The name of a code stands before the section sign (`Cal. Penal Code § 187`), seldom behind it
(`§ 10(b) of the Securities Exchange Act of 1934`); some are cited without a sign.
"""

import re
from collections.abc import Iterator
from functools import cache, lru_cache
from typing import Literal, NamedTuple

from arguendo.corpus.citations.codes import Code, code_of, state, vocabulary
from arguendo.corpus.citations.sections import SECTION, Section, sections
from arguendo.corpus.model import Provision, ProvisionKind

REACH = 120
"""How many characters before a section sign the name of its code is looked for."""
WORDS = 12
"""How many words the name of a code may have."""


class Part(NamedTuple):
    """One provision of a citation that may list several."""

    start: int
    """Offset of its first character."""
    end: int
    """Offset past its last character."""
    provision: Provision
    """What it was read as; its code is empty where the words name none."""
    alone: bool = True
    """Whether nothing stands right before it that may name a work unknown to us."""


class Enacted(NamedTuple):
    """A citation to provisions, as found in a text."""

    start: int
    """Offset of its first character."""
    end: int
    """Offset past its last character."""
    kind: Literal["statute", "rule", "constitution"]
    """What the scanner calls it."""
    parts: tuple[Part, ...]
    """The provisions it lists, the first of which begins where it begins."""


_SIGN = re.compile(r"(?P<sign>\[§{1,2}\]|§{1,4})[ \n]{0,2}(?=\d)")
_SPELLED = re.compile(
    r"(?:\b(?:Code|Laws?|USCA?|CFR)"
    r"|\b(?:Stat|Ann|Regs?|[Cc]\. ?[Ff]\. ?[Rr]|[Uu]\. ?[Ss]\. ?[Cc])\."
    r"(?: ?[AS]\.)?|\b(?:Proc|Civ|Crim)\.),?[ ]"
    r"(?P<sign>[Ss]ections?|[Ss]ecs?\.|[Ss]\.|[Pp]arts?|[Pp]ts?\.|[Aa]rts?\.?|[Rr]\.)[ ](?=\d)"
)
_FEDERAL = re.compile(
    r"(?<![\w.])\d{1,3} ?(?:U\. ?S\. ?C\.|USC|u\. ?s\. ?c\.|C\. ?F\. ?R\.|CFR|c\. ?f\. ?r\.)"
    r"(?: ?[AS]\.?(?= ))?,? ?(?P<sign>)(?=\d)"
)
_REGULATIONS = re.compile(
    r"(?<![\w.])\d{1,3} (?:[A-Z][A-Za-z.]* ){1,3}(?:Admin\. Code|Code Regs\.),? (?P<sign>)(?=\d)"
)
_PUBLIC = re.compile(
    r"\b(?:Pub(?:lic|\.) ?L(?:aw|\.)|P\. ?L\.)(?: ?Nos?\.| Number)? ?(?P<law>\d{2,3}-\d{1,4})\b"
    r"(?:,? (?:(?:[Tt]itle|tit\.|[Dd]iv\.) [IVXL\d]{1,6}[A-Z]?, )?(?P<sign>§{1,2}) ?(?=\d))?"
)
_PRINTED = re.compile(
    r"(?<![\w$])(?:(?<!\d[.,/:-])|(?<=\d,)(?=\d{2,3} Stat\.))(?P<volume>\d{1,4})[ ]"
    r"(?P<name>Stat\.|Fed\.? ?Reg\.?|FR|U\.N\.T\.S\.|L\.N\.T\.S\.|UNTS"
    r"|[A-Z][A-Za-z.]*(?: [A-Z][A-Za-z.]*){0,2} (?:(?:Sess\. )?Laws|Acts|Stat\.|(?:Legis|Law)"
    r"\. Serv\.)),?[ ]"
    r"(?:at )?(?P<page>\d{1,3}(?:,\d{3})+(?!\d)|\d{1,6}(?>(?:-\d{1,6})?))(?![\w%])"
    r"(?P<pin>(?>(?:, (?:at )?(?:\d{1,3}(?:,\d{3})+|\d{1,6})(?:-[\d,]*\d)?"
    r"(?![\w%]|\.\d|,? [A-Z]))*))"
)
_TREATIES = {"U.N.T.S.": "U.N.T.S.", "UNTS": "U.N.T.S.", "L.N.T.S.": "L.N.T.S."}

_LEADS = frozenset(
    "see under in the cf accord and but by both section with compare also of also e.g or to at as"
    " citing quoting violating per pursuant".split()
)
_CODE_WORD = re.compile(
    r"\W?[A-Z][A-Za-z.&'()\u2019-]*,?|(?:chs?|tit|art|pt|c|t)\.|of|&|and|on|for"
    r"|\W?\d{1,3}[A-Za-z]?(?:-[A-Z\d]{1,2})?,?"
)
_BEFORE_STATE = ("N.", "S.", "W.", "D.", "R.", "P.", "V.", "West", "New")
_JOINING = ("of", "and", "on", "for", "&")
_TITLED = re.compile(
    r",? (?P<word>[Cc]hs?|[Tt]it|[Aa]rts?|c|t|[Pp]t)\.? ?(?P<number>\w{1,6}(?:-\w{1,3})?),?$"
)
_NUMBERED = re.compile(
    r"(?:\W?[Tt]itle )?(?P<number>\d{1,3}[A-Z]?(?:-[A-Z])?),?(?: of the)?[ ](?P<rest>.+)$",
    re.DOTALL,
)
_OF = re.compile(
    r",? of (?:the |this )?"
    r"(?P<whole>(?:[A-Z][\w.'&-]*[ ](?:(?:and|of|on|for|to|in|the|&)[ ]){0,2}){0,8}"
    r"(?:Act|Code|Laws?|Statutes)\b(?: of (?:1[789]|20)\d\d)?)"
    r"|,? of [Tt]itle (?P<title>\d{1,2})(?P<us>,? (?:of )?(?:the )?(?:U\. ?S\. Code|United States"
    r" Code|U\. ?S\. ?C\.))?"
)
_ARTICLED = re.compile(
    r"(?:\b[Aa]rt(?:icle|s)?\.?|ART\.) [IVXLC]{1,8},? ?$|\b[Cc]onst\.,? ?$"
    r"|\b(?:[Aa]mend(?:ment|s)?\.?|[Aa]mdts?\.|AMEND\.) ?(?:[IVXLC]{1,8}|\d{1,2}),? ?$"
    r"|Amendment,? ?$"
)
"""What shows that a section is one of a constitution, which has its own reader."""
_OF_ARTICLE = re.compile(r"[aArRoOmM](?:RT|rt|nst|mend|MEND|mdt)")
"""Letters without which it is not shown."""


def enactments(
    text: str, start: int = 0, limit: int | None = None, until: int | None = None
) -> Iterator[Enacted]:
    """Yield the sections of statutes and regulations in a text, some of them within each other.

    None that begins after `until` is looked for, where that is given.
    """
    limit = len(text) if limit is None else limit
    for pattern in (_SIGN, _SPELLED, _FEDERAL, _REGULATIONS, _cited_bare()):
        for sign in matches(pattern, text, start, limit, until):
            if found := _signed(text, sign, max(0, start - REACH), limit):
                yield found
    for law in matches(_PUBLIC, text, start, limit, until):
        yield _public(text, law, limit)
    for printed in matches(_PRINTED, text, start, limit, until):
        if not printed["name"].endswith(" Stat.") or len(printed["volume"]) == 4:
            yield _printed(printed)


def matches(
    pattern: re.Pattern[str], text: str, start: int, limit: int, until: int | None
) -> Iterator[re.Match[str]]:
    """Yield what a pattern matches; nothing that begins after `until`, where that is given."""
    stop = limit if until is None else min(limit, until + REACH)
    for match in pattern.finditer(text, start, stop):
        if until is not None and match.start() > until:
            return
        yield match


@cache
def _cited_bare() -> re.Pattern[str]:
    spellings = sorted(vocabulary()["bare"]["spellings"], key=len, reverse=True)
    named = "|".join(re.escape(one).replace(r"\ ", " ?") for one in spellings)
    return re.compile(rf"(?<![\w.])(?:\d{{1,3}} )?(?:{named})(?: Ann\.)?,? (?P<sign>)(?={SECTION})")


def _signed(text: str, sign: re.Match[str], floor: int, limit: int) -> Enacted | None:
    """Read a section sign, or what stands for one, with what stands before and behind."""
    mark = sign["sign"].strip("[]")
    several = mark[1:2] == "§" or mark.rstrip(".")[-1:] == "s"
    listed = sections(text, sign.end(), limit, several=several)
    if not listed:
        return None
    at = sign.start("sign")
    start, code, title, alone = at, None, "", True
    if _LETTER.search(text, max(floor, at - REACH), at):
        near = text[max(floor, at - 40) : at]
        if _OF_ARTICLE.search(near) and _ARTICLED.search(near):
            alone = False
        else:
            start, code, title, alone = _named_before(text, at, floor)
    end = listed[-1].end
    if code is None and (of := _OF.match(text, end, limit)):
        after = code_of(of["whole"]) if of["whole"] else Code("U.S.C.")
        if after and after.name not in ("Act", "Code", "Law", "Laws", "Stat."):
            code, title, end = after, of["title"] or "", of.end()
    if code is None and not mark.startswith("§"):
        return None
    part = {"p": "pt. ", "a": "art. ", "r": "r. "}.get(sign["sign"][:1].lower(), "")
    parts = _parts(listed, start, end, code or Code(""), title, part)
    if not alone:
        parts = tuple(one._replace(alone=False) for one in parts)
    return Enacted(start, end, "statute", parts)


def _parts(
    listed: list[Section], start: int, end: int, code: Code, title: str, part: str = ""
) -> tuple[Part, ...]:
    """Turn sections into provisions of a code, the first with the code's name before it."""
    last = len(listed) - 1
    return tuple(
        Part(
            one.start if at else start,
            end if at == last else one.end,
            _provision(
                code.kind, code.name, title, part + one.number, one.subdivisions, one.through
            ),
        )
        for at, one in enumerate(listed)
    )


@lru_cache(maxsize=4096)
def _provision(
    kind: ProvisionKind,
    code: str,
    title: str,
    section: str,
    subdivisions: tuple[str, ...],
    through: str,
) -> Provision:
    return Provision(
        kind=kind,
        code=code,
        title=title,
        section=section,
        subdivisions=subdivisions,
        through=through,
    )


_LETTER = re.compile(r"[A-Za-z]")


def _named_before(text: str, end: int, floor: int) -> tuple[int, Code | None, str, bool]:
    """Return where the name of the code begins that stands before a sign, the code, its title.

    The last says, where there is no code, that no other name stands right before the sign.
    """
    low = max(floor, end - REACH)
    for stop in ("\n\n", "\f", ";"):
        found = text.rfind(stop, low, end)
        low = found + len(stop) if found >= 0 else low
    words: list[int] = []
    if not _LETTER.search(text, low, end):
        return end, None, "", True
    for token in reversed(list(re.finditer(r"\S+", text[low:end]))[-WORDS:]):
        if token[0] != "Or." and token[0].rstrip(",.").lower() in _LEADS - {"of", "and"}:
            break
        joins = token[0] in _JOINING and not words
        if joins or token[0].endswith(").") or not _CODE_WORD.fullmatch(token[0]):
            break
        words.insert(0, low + token.start())
    while words and (
        (first := text[words[0] : end].split(maxsplit=1)[0]).lower() in _JOINING
        or (first.endswith(",") and not first.endswith(".,") and not first[0].isdigit())
    ):
        words.pop(0)
    for at in _openings(text, words, end):
        if read := _read_name(text[at:end]):
            code, title = read
            return at + (not text[at].isalnum()), code, title, True
    return end, None, "", not words


def _openings(text: str, words: list[int], end: int) -> Iterator[int]:
    """Yield where a code's name may begin, the likeliest first: at its state, else all the way."""
    tokens = [text[at:end].split(maxsplit=1)[0].lstrip("(") for at in words]
    for number in range(len(words) - 1, -1, -1):
        if number and tokens[number - 1] == "U.":
            continue
        if state(tokens[number].rstrip(",")) or state(" ".join(tokens[number : number + 2])):
            first = number
            while first and tokens[first - 1] in _BEFORE_STATE:
                first -= 1
            if first and tokens[first - 1][:1].isdigit() and not tokens[first - 1].endswith(","):
                first -= 1
                if first and tokens[first - 1] == "Title":
                    first -= 1
            yield words[first]
    yield from words


def _read_name(written: str) -> tuple[Code, str] | None:
    """Read the words before a sign as a code with its title or chapter, if they are that."""
    words, title = written.strip(" ,\n"), ""
    if titled := _TITLED.search(words):
        word = {"c": "ch", "t": "tit"}.get(titled["word"], titled["word"].lower())
        words, title = words[: titled.start()], f"{word}. {titled['number']}"
    elif numbered := _NUMBERED.match(words):
        words, title = numbered["rest"], numbered["number"]
    code = code_of(words.strip(" ,("))
    return (code, title) if code else None


def _public(text: str, law: re.Match[str], limit: int) -> Enacted:
    listed = sections(text, law.end(), limit, several=len(law["sign"]) > 1) if law["sign"] else []
    code = Code("Pub. L.")
    if listed:
        end = listed[-1].end
        return Enacted(
            law.start(), end, "statute", _parts(listed, law.start(), end, code, law["law"])
        )
    end = law.end("law")
    act = Provision(kind="statute", code=code.name, title=law["law"], section="")
    return Enacted(law.start(), end, "statute", (Part(law.start(), end, act),))


def _printed(printed: re.Match[str]) -> Enacted:
    """Read what is cited by volume and page: statutes at large, the register, treaty series."""
    written = re.sub(r"(?<=\.)(?=Reg)", " ", printed["name"])
    treaty = _TREATIES.get(written)
    code = Code(treaty, "treaty") if treaty else code_of(written) or Code(written)
    kind: ProvisionKind = code.kind
    read = Provision(
        kind=kind,
        code=code.name,
        title=printed["volume"],
        section=printed["page"].replace(",", ""),
    )
    start, end = printed.span()
    return Enacted(start, end, "statute", (Part(start, end, read),))
