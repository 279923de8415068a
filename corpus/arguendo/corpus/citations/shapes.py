"""The literal scanner: everything in a text that has the shape of a citation, real or not.

It knows no list of reporters and asks no parser, so that it sees `33 Umbrella 422` as well as
`547 U.S. 103`. It is the tripwire behind the gate: text that was not checked is refused where
anything here is found. It reads each text once, in time linear in its length.
"""

import re
from collections.abc import Iterator
from typing import Literal, NamedTuple

from arguendo.corpus.citations.captions import TITLE, VERSUS, left_party, right_party
from arguendo.corpus.citations.normal import Normal, normal
from arguendo.corpus.citations.plausible import reporter_like

Kind = Literal[
    "reporter",
    "short",
    "vendor",
    "neutral",
    "name",
    "docket",
    "id",
    "supra",
    "statute",
    "rule",
    "constitution",
]
"""What the shape looks like: `short` is a reporter with `at` before the page."""


class Shape(NamedTuple):
    """Something citation-shaped. Offsets count characters of the text as given."""

    start: int
    """Offset of the first character."""
    end: int
    """Offset past the last character."""
    text: str
    """The words as given."""
    kind: Kind
    """What it looks like."""


class Trace(NamedTuple):
    """A shape at its place in the plain form of a text."""

    start: int
    end: int
    kind: Kind


_S = r"[ \n]{0,2}"
_SUBS = r"(?:[ ]?\([0-9A-Za-z]{1,5}\))*+"
_SECTION = rf"\d[\w]*+(?:[.:-]\w++)*+{_SUBS}"

_WORD = r"[A-Z](?:[A-Za-z'.]|[2-9](?:d|th)\b)*+"
_REPORTED = re.compile(
    r"(?<![\w$])(?<!\d[.,/:-])"
    r"(?P<volume>\d{1,4}|_{2,3}|-{2,3})[ \n]{0,2}"
    r"(?!(?:See|But|Compare|Citing|Quoting|Cf|Accord|Contra|In|Opinion|Syllabus|Brief|The|Under)\b)"
    rf"(?P<reporter>{_WORD}"
    rf"(?:[ ](?:{_WORD}|[1-9](?:d|st|nd|rd|th)\b\.?|&|of|the|for|(?!vs?\.)[a-z]{{1,5}}\.)){{0,8}})"
    r"(?P<nominative>[ ]?\((?:\d{1,3}[ ])?[A-Z][A-Za-z. ]{1,14}\))?"
    rf"(?P<at>,?{_S}(?:at|p\.)[ \n](?:p{{1,2}}\.[ ]?)?|,?{_S})"
    r"(?P<page>\d{1,3}(?:,\d{3})+(?!\d)|\*?\d{1,6}|_{2,3}|-{2,3}|[ivxl]{2,7})(?![\w%])"
)
_SESSION_LAW = re.compile(r"\b(?:Laws|Acts)\b")
_LOWER = re.compile(
    r"(?<![\w$])(?<!\d[.,/:-])\d{1,4} ?"
    r"(?:u\. ?s\.|s\. ?ct\.|l\. ?ed\.(?: ?2d)?|f\. ?(?:2d|3d|4th)|f[234](?:d|th)|f\. ?supp\.(?: ?[23]d)?"
    r"|[ns]\.[ew]\.(?: ?[23]d)?|so\. ?[23]d|[ap]\. ?[23]d|cal\. ?(?:app\.|rptr\.)(?: ?\d(?:d|th))?|n\.y\.s?\.?(?: ?[23]d)?)"
    r",? ?(?:at )?\d{1,6}\b"
)
_VENDOR = re.compile(
    r"\b(?:1[89]|20)\d\d[ \n-]?(?:W\.?L\.?|wl|(?:[A-Z][\w.']*[ \n]){0,5}LEXIS)[ \n-]?\d{1,9}\b"
)
_NEUTRAL = re.compile(
    r"\b(?:19|20)\d\d(?:"
    r"[ -](?:IL(?: App)?(?: \([1-5][a-z]{2}\))?|Ohio|OH|ND|SD|UT(?: App)?|VT|WI(?: App)?|WY|MT|ME|NH|MS|NM(?:SC|CA)?|NMSC|NMCA"
    r"|OK(?: CR| CIV APP)?|CO(?: App)?|COA|Ark\.?(?: App\.?)?|AR|PA Super|DNH|GU|CIT|LA|AZ|MP|NCBC|VI|U|MSPB)[ -]\d{1,8}(?:-[A-Z]{1,2})?\b"
    r"|-(?:NMSC|NMCA|NCSC|NCCOA|Ohio)-\d{1,7}\b)"
    r"|\bT\.? ?C\.? (?:Memo|Summ)\.?(?: Op\.?)? (?:19|20)\d\d-\d{1,4}\b"
)
_DOCKET = re.compile(
    r"\b(?:Nos?|NOS?|nos?|Case|CASE|Docket|DOCKET)\b\.?:? ?(?:\d{1,2}:)?\d{1,2}-[\dA-Za-z]{1,6}(?:-\d{1,6})?(?:-[A-Z]{1,5})*\b"
    r"|\b(?:\d{1,2}:)?\d{2,4}[- ](?:[Cc][vr]|C[VR]|[Cc]iv|CIV|[Cc]rim|m[cdj]|M[CDJ]|bk|BK|ap|[Mm]isc)\.?[- ]{1,2}"
    r"(?:No\. ?)?\d{2,6}(?:-[A-Z]{1,5})*\b"
)
_ID = re.compile(
    r"(?<![\w.])(?:Id\.|Ibid\.?|Idem\b\.?|IBID\.|(?:id|ibid)\.(?=,? at [*\d¶§n]|,? §|[ \n]\(|[;)])|(?<=[Ss]ee )(?:id|ibid)\."
    r"|(?<=[Ss]ee also )id\.)(?:,? at [*¶§]{0,2}[ ]?\d{1,5}(?:-\d{1,5})?)?"
)
_SUPRA = re.compile(
    r"\bsupra\b(?!,? (?:Part|Section|pp?\.|at [IVX]|[IVX]+\b|§))"
    r"(?:,? note \d{1,4})?(?:,? at \*?\d{1,5}(?:-\d{1,5})?)?"
)
_SIGN = re.compile(rf"§{{1,3}}[ \n]{{0,2}}{_SECTION}(?:,? (?:and|&|to|-) {_SECTION})?(?: et seq\.)?")
_CODE = re.compile(
    rf"\b\d{{1,3}} ?(?:U\. ?S\. ?C\.|USC|u\. ?s\. ?c\.|C\. ?F\. ?R\.|CFR|c\. ?f\. ?r\.)(?: ?(?:A|S)\.?)?,?"
    rf"(?: (?:[Ss]ec(?:tion|\.)|[Pp]t\.|[Pp]art))?[ \n]{{0,2}}(?:§{{1,2}} ?)?{_SECTION}(?: et seq\.)?"
    r"|\bPub(?:lic|\.) ?L(?:aw|\.) ?(?:No\. ?)?\d{1,3}-\d{1,4}\b"
)
_CODE_WORD = re.compile(r"\W?[A-Z][A-Za-z.&'()]*,?|(?:ch|tit|art|pt)\.|of|&|and|\d{1,3}[A-Z]?,?")
"""A word of the name of a code, before the section sign."""
_RULE = re.compile(
    r"(?:\b(?:[Ff]ed|FED)\.? ?[Rr]\.? ?(?:[Cc]iv|[Cc]rim|[Cc]r|[Aa]pp|[Ee]vid|[Bb]ankr)\.?(?: ?[Pp](?:roc)?\.?)?"
    r"|\b[Ff]ederal [Rr]ules? of (?:[Cc]ivil|[Cc]riminal|[Aa]ppellate|[Bb]ankruptcy) [Pp]rocedure"
    r"|\b[Ff]ederal [Rr]ules? of [Ee]vidence"
    r"|\bF\.?R\.?(?:C\.?P|Cr\.?P|Crim\.?P|A\.?P|E|B\.?P)\.?|\bSup\. ?Ct\. ?R\."
    r"|\bR(?:ule)?\.? (?:Civ|Crim|App|Evid)\.(?: ?P(?:roc)?\.?)?)"
    rf"[ \n]{{0,2}}(?:Rules? )?\d{{1,4}}[A-Z]?(?:\.\d{{1,3}})*{_SUBS}"
)
_CONSTITUTION = re.compile(
    r"\b(?:Const|CONST|const)(?:itution)?\.?,? ?(?:[Aa]mends?|AMEND|[Aa]rts?|ART|pmbl|§{1,2}|[Pp]reamble)(?![a-z])\.?"
    r"(?:,? ?(?:[IVXLC]{1,6}\b|\d{1,3}\b|§§? ?\d{1,3}|cl\. ?\d{1,2}|sec\. ?\d{1,3}))*"
)


def shapes(text: str) -> tuple[Shape, ...]:
    """Return everything citation-shaped, in the order of the text, none within another.

    >>> [s.text for s in shapes("as in Smith v Jones, 33 Umbrella 422, decided 5 May 2003")]
    ['Smith v Jones', '33 Umbrella 422']
    """
    plain = normal(text)
    found = []
    for trace in traces(plain):
        start, end = plain.span(trace.start, trace.end)
        found.append(Shape(start, end, text[start:end], trace.kind))
    return tuple(found)


def traces(plain: Normal) -> list[Trace]:
    """Return the shapes in a text's plain form, in its order, none within another."""
    found = sorted(_candidates(plain.text), key=lambda trace: (trace.start, -trace.end))
    kept: list[Trace] = []
    for trace in found:
        if kept and trace.start < kept[-1].end:
            if trace.end <= kept[-1].end:
                continue
            if kept[-1].kind == "name":
                kept[-1] = kept[-1]._replace(end=trace.start)
                if kept[-1].end <= kept[-1].start:
                    kept.pop()
            else:
                continue
        kept.append(trace)
    return kept


def _candidates(text: str) -> Iterator[Trace]:
    yield from _reported(text)
    for pattern, kind in _LITERAL:
        for match in pattern.finditer(text):
            yield Trace(match.start(), match.end(), kind)
    for match in _SIGN.finditer(text):
        yield Trace(_code_start(text, match.start(), 9), match.end(), "statute")
    for match in _CONSTITUTION.finditer(text):
        yield Trace(_code_start(text, match.start(), 2), match.end(), "constitution")
    yield from _names(text)


def _reported(text: str) -> Iterator[Trace]:
    """Yield what has a reporter's look; the number that ends a false one may begin a true one."""
    at = 0
    while match := _REPORTED.search(text, at):
        if not reporter_like(match):
            at = match.end("volume")
            continue
        at = match.end()
        if _SESSION_LAW.search(match["reporter"]):
            yield Trace(*match.span(), "statute")
        else:
            yield Trace(*match.span(), "short" if match["at"].strip(" ,\n") else "reporter")


_LITERAL: tuple[tuple[re.Pattern[str], Kind], ...] = (
    (_VENDOR, "vendor"),
    (_NEUTRAL, "neutral"),
    (_LOWER, "reporter"),
    (_CODE, "statute"),
    (_RULE, "rule"),
    (_DOCKET, "docket"),
    (_ID, "id"),
    (_SUPRA, "supra"),
)


def _code_start(text: str, end: int, words: int) -> int:
    """Return where the name of a code begins that stands before a section sign."""
    start = end
    for token in reversed(list(re.finditer(r"\S+", text[max(0, end - 80) : end]))[-words:]):
        at = max(0, end - 80) + token.start()
        if not _CODE_WORD.fullmatch(token[0]) or "\n\n" in text[at:end]:
            break
        if token[0] not in ("of", "and", "&"):
            start = at + (not token[0][0].isalnum())
        if token[0][0].isdigit():
            break
    return start


def _names(text: str) -> Iterator[Trace]:
    last = 0
    for versus in VERSUS.finditer(text):
        space = versus.end() + 1
        before = versus.start() - 1
        if before < 0 or not text[before].isspace():
            before = versus.start()
        if versus[0].isupper() and not text[max(0, before - 4) : before].isupper():
            continue
        left = left_party(text, before, last)
        right = right_party(text, space)
        if left < before and right > space:
            yield Trace(left, right, "name")
            last = right
    for title in TITLE.finditer(text):
        end = right_party(text, title.end() + 1)
        if end > title.end() + 1:
            yield Trace(title.start(), end, "name")
