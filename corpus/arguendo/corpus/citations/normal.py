"""A text without its disguises, and the way back to every character of the text as given.

A citation is the same citation with a soft hyphen in it, in full-width figures, broken over two
lines, in italics, or with its spaces written as HTML entities. The scanner and the parser read the
plain form; whatever they find is reported at its place in the original.
"""

import html
import re
import unicodedata
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from functools import cache
from typing import NamedTuple

PAGE_BREAK = "\f"
"""What stands for a page break and the space around it: no citation runs across one."""
PASSES = 3
"""How many disguises may lie over each other, such as emphasis inside an escaped entity."""


class Normal(NamedTuple):
    """A text in plain form, with the offsets of the form before it."""

    text: str
    """The plain form."""
    marks: tuple[int, ...] = (0,)
    """Offsets in the plain form from which the distance to the original changes."""
    origins: tuple[int, ...] = (0,)
    """For each of them, the offset in the original."""
    widths: tuple[int, ...] = (1,)
    """For each of them, how many characters of the original its first character stands for."""
    under: "Normal | None" = None
    """The form it was made from, where that was not the original itself."""
    turned: tuple[tuple[int, int], ...] = ()
    """Runs of the original that a screen shows from right to left; they are taken whole."""

    def origin(self, offset: int) -> int:
        """Return the offset in the original of a character of the plain form."""
        at = bisect_right(self.marks, offset) - 1
        before = self.origins[at] + offset - self.marks[at]
        return before if self.under is None else self.under.origin(before)

    def behind(self, offset: int) -> int:
        """Return the offset in the original past a character of the plain form."""
        at = bisect_right(self.marks, offset) - 1
        beyond = offset - self.marks[at]
        past = self.origins[at] + (beyond + 1 if beyond else self.widths[at])
        return past if self.under is None else self.under.behind(past - 1)

    def span(self, start: int, end: int) -> tuple[int, int]:
        """Return the span in the original of a span, not empty, of the plain form."""
        first, past = self.origin(start), self.behind(end - 1)
        at = bisect_right(self.turned, (past,)) - 1
        while at >= 0 and first < self.turned[at][1]:
            low, high = self.turned[at]
            first, past, at = min(first, low), max(past, high), at - 1
        return first, past


# Characters that have a plain twin of the same length. Letters of other scripts stand here only
# where they cannot be told from a Latin letter by eye.
_TWINS = str.maketrans(
    "\t\v\r\x1c\x1d\x1e\x1f\x85\u2028\u2029\u2800‘’‚‛′“”„″‐‑‒–−﹣﹘․。｡‧・･∙⋅·•"
    "АВЕЅІЈКМНОРСТУХаеѕіјорсухԁԝΑΒΕΖΗΙΚΜΝΟΡΤΥΧοѵν"
    "ꓮꓐꓚꓓꓰꓝꓖꓧꓲꓙꓗꓡꓟꓠꓳꓑꓣꓢꓔꓴꓦꓪꓫꓬꓜՏՍՕϜԜᴀʙᴄᴅᴇꜰɢʜɪᴊᴋʟᴍɴᴏᴘʀꜱᴛᴜᴠᴡʏᴢ"
    "ᎪᏴᏟᎠᎬᏀᎻᎫᏦᏞᎷᏢᏒᏚᎢᏙᎳᎩᏃᏌⲀⲂⲤⲈⲎⲒⲔⲘⲚⲞⲢⲦⲬⲨⲌᑌᐯᑭᖇᗷᗪᒪᒍᑕϹƑҒƱ⋃ʋƲ",
    "           "
    + "'" * 5
    + '"' * 4
    + "-------"
    + "." * 10
    + "ABESIJKMHOPCTYXaesijopcyxdwABEZHIKMNOPTYXovv"
    "ABCDEFGHIJKLMNOPRSTUVWXYZSUOFWABCDEFGHIJKLMNOPRSTUvWYZ"
    "ABCDEGHJKLMPRSTVWYZUABCEHIKMNOPTXYZUVPRBDLJCCFFUUvV",
)

_HIDDEN = (
    "\u0483-\u0489\u0591-\u05bd\u0610-\u061a\u064b-\u065f\u1ab0-\u1aff\u1dc0-\u1dff\ua66f-\ua672"
    "\ua67c\ua67d\ufe20-\ufe2f\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180e\u200b-\u200f\u202a-\u202e"
    "\u2060-\u206f\u20d0-\u20ff\u3164\ufe00-\ufe0f\ufeff\uffa0\u0300-\u036f"
    "\U000e0000-\U000e007f\U000e0100-\U000e01ef"
)

_UNCITED = (
    r"(?![^<>]{0,300}(?:\b(?:title|alt|content|label)=|[ _]vs?\.?[ _]"
    r"|\d[ _+][A-Z][\w.]{0,12}[ _+.]))"
)
"""Within a tag: that nothing of a citation stands there."""
_UNLINKED = (
    r"(?![^()\s]{0,500}?(?:_vs?\._|\d[-_+]?[A-Z][\w.]{0,12}[-_+\d]|[^\x00-\x7f]|[<>*\\]"
    r"|%(?:20|2[Ee]|3\d|[4-7])))"
)
"""Within an address: the same."""

# Disguises that change length: what must be in the text for the pattern to be tried at all, the
# group whose name says what becomes of it, and the pattern. The order is the precedence.
_DISGUISES = (
    ("", "hidden", rf"\u00ad\n[ ]*|[{_HIDDEN}]+"),
    ("\\", "coded", r"\\u[0-9a-fA-F]{4}|\\x[0-9a-fA-F]{2}"),
    ("20", "blank", r"%20(?! )|(?<=\d)=20(?=\D)|(?<=\D)=20(?=\d)"),
    ("\\", "newline", r"\\[nrt](?![a-z])"),
    ("&", "entity", r"&(?:\#\d{1,7}|\#[xX][0-9a-fA-F]{1,6}|[A-Za-z]{2,31});"),
    ("<", "gap", rf"</?(?:br|p|div|li|td|th|tr|h[1-6])\b{_UNCITED}[^<>]{{0,300}}>"),
    (
        "<",
        "tag",
        r"</?(?:em|i|b|u|s|strong|span|sup|sub|small|a|mark|cite|font|code|tt|wbr|q)\b"
        rf"{_UNCITED}[^<>]{{0,300}}>"
        # A comment parts a word; of one in which a citation can stand, the words are read.
        r"|<!--(?:(?!\b[vV](?:s|ersus)?\b)[^<>\dA-Z]){0,300}-->|<!--",
    ),
    ("|", "cell", r"\|[ |]*"),
    (
        "[*",
        "page",
        r"(?<= v\. )\[\*\d{1,5}\][ ]?"
        r"|\[\*\d{1,5}\][ ]?(?=(?:(?:[A-Z&][\w'.&,-]*|of|the|and)[ ]){1,8}v\. )",
    ),
    (
        "Page ",
        "leaf",
        # Within a name alone: elsewhere it may be a citation dressed as the mark of a page.
        r"(?<= v\. )Page \d{1,3} U\. ?S\. \d{1,4}(?=[\n ])[\n ]*(?=[A-Z])",
    ),
    ("](", "link", rf"\[(?=[^\[\]\n]{{1,200}}\]\()|\]\({_UNLINKED}[^()\s]{{0,500}}\)"),
    ("][", "label", rf"\[(?=[^\[\]\n]{{1,200}}\]\[)|\]\[{_UNLINKED}[^\[\]\s]{{0,60}}\]"),
    ("\\", "command", r"\\[A-Za-z]{2,16}\{"),
    ("\\S", "section", r"\\S(?=[ ~{}\d])"),
    (
        "\\",
        "switch",
        r"\\(?:it|bf|em|sc|rm|sl|tt|itshape|bfseries|scshape|quad|par|line|newline|linebreak|tab|[bif]|ul"
        r"|cf|fs|hfill)\d{0,4}(?![A-Za-z])[ ]?",
    ),
    ("~", "tie", r"(?<=[\w.])~(?=[\w\\])"),
    ("}", "brace", r"\}"),
    ("$", "dollar", r"\$(?=[^$]{1,300}\$(?!\d))|(?<=[\w.)*])\$(?![A-Za-z0-9$])"),
    ("`", "tick", r"`+"),
    (">", "quoted", r"(?<=\n)>[> ]*"),
    ("\\", "escape", r"\\(?=[!-/:-@\[-`{-~])"),
    (
        "*",
        "star",
        r"\*{2,}|(?<!\[)\*(?=[^\s\d*])|(?<=[^\s*\[])\*"
        rf"|\*(?=(?:\d|[{_HIDDEN}]|&(?:amp;)*#?\w{{1,16}};)+\*)",
    ),
    ("~~", "strike", r"~~"),
    ("____", "rule", r"_{4,}"),
    ("_", "under", r"(?<!_)_{1,2}(?!_)"),
    ("----", "dashes", r"-{4,}"),
    ("——", "emdashes", r"—{2,}"),
    ("", "ligature", r"[ﬀ-ﬆ]"),
)

_SPACE = re.compile(
    r"[-\f\n ](?:(?P<hyphen>(?<=[a-z]-)\n[ ]*(?=[a-z]))|(?P<joint>(?<=[a-z]-)\n[ ]*(?=[A-Z]))"
    r"|(?P<space>(?<!-)[ \n\f]+|(?<=\f)))"
)
_SUP = "[²³¹⁰-⁹]"
_RAISED = re.compile(
    rf"(?P<figures>[₀-₉]+|(?<![\w.,;:!?)\]])(?<![\w.,;:!?][\"']){_SUP}+|{_SUP}{{3,}}"
    rf"|(?<=[A-Z.])[²³⁴](?=d(?![a-z])|th\b)|(?<=[²³23]d){_SUP}+|(?<=[²³23]d[.:]){_SUP}+"
    rf"|(?<={_SUP}:){_SUP}+)|(?P<mark>{_SUP}+)"
)
"""Small figures: behind a word the mark of a note, else a number, as three of them are."""
_SMALL = re.compile("[₀-₉²³¹⁰-⁹]")
_TURNED = re.compile(r"(?<=\u202e)[^\u202c\u202d\u202e\u2069\n]{2,}")
_DOUBLED = re.compile(r"(?<!\w)(?P<doubled>(\d{1,3}) U\. ?S\. )(?=\2 U\. ?S\. \d)")
"""What some sites print twice where they make a link: `163 U. S. 163 U.S. 537`."""
_LINE_BREAK = re.compile(r"(?<!\n)\n(?!\n)")


@cache
def _spots(ascii_only: bool, present: tuple[bool, ...]) -> re.Pattern[str]:
    """Return the pattern of the disguises that a text can hold, judged by what stands in it."""
    parts = [
        f"(?P<{group}>{pattern})"
        for (need, group, pattern), there in zip(_DISGUISES, present, strict=True)
        if there and not (ascii_only and not need)
    ]
    return re.compile("|".join(parts) or "(?!)")


@cache
def _first(ascii_only: bool, present: tuple[bool, ...]) -> re.Pattern[str]:
    """Return the characters with which those disguises begin: few letters of ordinary prose are."""
    letters = [
        _WIDE.get(group, re.escape(need[:1]))
        for (need, group, _), there in zip(_DISGUISES, present, strict=True)
        if there and not (ascii_only and not need)
    ]
    return re.compile(f"[{''.join(dict.fromkeys(letters))}]" if letters else "(?!)")


_WIDE = {"blank": "%=", "hidden": _HIDDEN, "ligature": "ﬀ-ﬆ", "link": r"\[\]", "label": r"\[\]"}
"""The disguises that begin with other characters than the one that must be in the text."""


@cache
def _widths() -> dict[int, str]:
    """Map full-width and mathematical letters, figures of every script, and wide spaces."""
    plain = {code: unicodedata.normalize("NFKC", chr(code)) for code in range(0xFF01, 0xFF5F)}
    for code in range(0x1D400, 0x1D800):
        plain[code] = unicodedata.normalize("NFKC", chr(code))
    for code in (*range(0x0660, 0x1100), *range(0x1780, 0x1C60), *range(0xA620, 0xAC00)):
        if unicodedata.category(chr(code)) == "Nd":
            plain[code] = str(unicodedata.decimal(chr(code)))
    for code in (*range(0x2460, 0x2500), *range(0x2776, 0x2794), *range(0x1F100, 0x1F10D)):
        letter = chr(code)
        figure = unicodedata.digit(letter, None)
        plain[code] = unicodedata.normalize("NFKC", letter) if figure is None else str(figure)
    for code in _SINGLE:
        letter = unicodedata.normalize("NFKC", chr(code))
        if len(letter) == 1 and letter.isascii() and letter.isalpha():
            plain[code] = letter
    for first in _IN_SIGNS:
        plain |= {first + at: chr(ord("A") + at) for at in range(26)}
    for code in (0xA0, 0x1680, *range(0x2000, 0x200B), 0x202F, 0x205F, 0x3000):
        plain[code] = " "
    return {code: twin for code, twin in plain.items() if len(twin) == 1 and ord(twin) != code}


_SINGLE = (
    *(0xAA, 0xBA, *range(0x2B0, 0x2E4), *range(0x1D2C, 0x1DC0), 0x2071, 0x207F),
    *(*range(0x2090, 0x209D), *range(0x2100, 0x2190), 0x2C7C, 0x2C7D, *range(0x1F130, 0x1F14A)),
)
"""Letters raised, lowered, drawn or Roman that stand for one plain letter."""
_IN_SIGNS = (0x1F150, 0x1F170, 0x1F1E6)
"""Where the alphabets in circles, squares and flags begin, of which Unicode says no plain twin."""


@cache
def _twins() -> dict[int, str]:
    return _widths() | {code: chr(twin) for code, twin in _TWINS.items()}


def normal(text: str) -> Normal:
    """Return the text in plain form.

    >>> normal("**547**&nbsp;U.S. １０３").text
    '547 U.S. 103'
    """
    turned = tuple(run.span() for run in _TURNED.finditer(text)) if "\u202e" in text else ()
    form = Normal(_twinned(_TURNED.sub(lambda run: run[0][::-1], text) if turned else text))
    for _ in range(PASSES):
        kinds = form.text.isascii(), tuple(need in form.text for need, _, _ in _DISGUISES)
        plain = _undressed(form, _spots_of(form.text, _first(*kinds), _spots(*kinds)))
        if plain is form:
            break
        form = plain
    if _SMALL.search(form.text):
        form = _undressed(form, _RAISED.finditer(form.text))
    form = _undressed(form, _SPACE.finditer(form.text))
    form = form._replace(text=_LINE_BREAK.sub(" ", form.text))
    return _undressed(form, _DOUBLED.finditer(form.text))._replace(turned=turned)


def _twinned(text: str) -> str:
    """Put its plain twin for every character that has one, which few texts have many of."""
    twins = _twins()
    present = [letter for letter in set(text) if ord(letter) in twins]
    if len(present) > _MANY:
        return text.translate(twins)
    for letter in present:
        text = text.replace(letter, twins[ord(letter)])
    return text


_MANY = 60
"""So many passes over a text cost what a look at each of its characters does."""


def _spots_of(text: str, first: re.Pattern[str], spots: re.Pattern[str]) -> Iterator[re.Match[str]]:
    """Yield the spots of a text, trying the patterns nowhere but where one can begin."""
    near = first.search(text)
    while near is not None:
        spot = spots.match(text, near.start())
        if spot is not None:
            yield spot
        near = first.search(text, spot.end() if spot is not None else near.end())


def _undressed(form: Normal, spots: Iterable[re.Match[str]]) -> Normal:
    """Return the form with every spot in plain form, or the same form where there is none."""
    pieces: list[str] = []
    marks, origins, widths = [0], [0], [1]
    length = last = 0
    for spot in spots:
        start, end = spot.span()
        plain = _plain(spot)
        if plain == spot[0]:
            continue
        pieces += (form.text[last:start], plain)
        length += start - last
        for at, offset, width in _steps(start, end, plain):
            if marks[-1] == length + at:
                origins[-1], widths[-1] = offset, width
            else:
                marks.append(length + at)
                origins.append(offset)
                widths.append(width)
        length += len(plain)
        last = end
    if not pieces:
        return form
    pieces.append(form.text[last:])
    return Normal("".join(pieces), tuple(marks), tuple(origins), tuple(widths), form)


def _steps(start: int, end: int, plain: str) -> Iterator[tuple[int, int, int]]:
    """Yield where each character put in place of a spot comes from, and where the text goes on."""
    for at in range(len(plain)):
        offset = min(start + at, end - 1)
        yield at, offset, end - offset if at == len(plain) - 1 else 1
    yield len(plain), end, 1


def _decoded(letter: str) -> str:
    """Return the letter of a code; half of a surrogate pair, and a control, are none."""
    if letter.isprintable():
        return letter.translate(_twins())
    return " " if letter.isspace() else ""


def _plain(spot: re.Match[str]) -> str:
    """Return what stands in plain form for a spot."""
    match spot.lastgroup:
        case "entity":
            plain = html.unescape(spot[0]).translate(_TWINS).translate(_widths())
            return plain if len(plain) < 2 else spot[0]
        case "under":
            before = spot.string[max(spot.start() - 1, 0) : spot.start()]
            after = spot.string[spot.end() : spot.end() + 1]
            joined = (before.isalnum() or before == ";") and (after.isalnum() or after == "&")
            return " " if joined else ""
        case "figures":
            return unicodedata.normalize("NFKC", spot[0])
        case "tick":
            before = spot.string[max(spot.start() - 1, 0) : spot.start()]
            after = spot.string[spot.end() : spot.end() + 1]
            return "'" if before.isalpha() and after.isalpha() else ""
        case "joint":
            return "-"
        case "rule":
            return "___"
        case "dashes" | "emdashes":
            return "—"
        case "space":
            if "\f" in spot[0]:
                return PAGE_BREAK
            return "\n\n" if spot[0].count("\n") > 1 else " "
        case "gap" | "cell" | "blank" | "newline" | "tie" | "switch":
            return " "
        case "section":
            return "§"
        case "coded":
            return _decoded(chr(int(spot[0][2:], 16)))
        case "ligature":
            return unicodedata.normalize("NFKC", spot[0])
    return ""
