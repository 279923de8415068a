"""How an authority is spoken of: by reference, by caption, by the short name of a party.

In a sentence every mention of it becomes `THIS`, and every other case cited `OTHER`, so that the
grammar sees who overrules whom and nothing else.
"""

import re
from functools import lru_cache
from typing import NamedTuple, TypeVar

from arguendo.corpus.citator.names import LEADS, SILENT, parties, plain, short_names, tells
from arguendo.corpus.model import Authority, Reference
from arguendo.corpus.references import reference_of

THIS, OTHER = "\ue000", "\ue001"

_Named = TypeVar("_Named")

_NOMINATIVE = {
    "Dall.": (1, 4, 0),
    "Cranch": (1, 9, 4),
    "Wheat.": (1, 12, 13),
    "Pet.": (1, 16, 25),
    "How.": (1, 24, 41),
    "Black": (1, 2, 65),
    "Wall.": (1, 23, 67),
}
"""Reporter: first and last volume, and what makes them volumes of the United States Reports."""

_WORD = r"[A-Z][\w'’&.\-]*"
_JOINT = r"(?:,? (?:" + _WORD + r"|of|the|for|and|&|de|la|ex rel\.|et al\.?,?))"
_CAPTION = (
    rf"(?:(?:In re|Ex parte|Matter of) {_WORD}(?: {_WORD}){{0,3}}"
    rf"|{_WORD}{_JOINT}{{0,12}}?,? vs?\.? (?:the )?{_WORD}{_JOINT}{{0,10}})"
)
_REPORT = r"\b\d{1,4} (?:[A-Z][\w'’]*\.? ?(?:\d?[dn]d?|\dth)?\.? ?){1,4}\.? ?(?:at )?\d{1,5}\b"
_TAIL = (
    r"(?:,? (?:supra|ante|post|at|n\.|p\.|pp\.|note|and n\.)|,? ?\d{1,4}(?:[-–]\d{1,4})?"
    r"|[-–]\d{1,4}|,? \(?[12]\d{3}\)|,? \([^()]{0,30}[12]\d{3}\)|\[[^\]]{0,12}\])*"
)
_CASE = re.compile(
    rf"(?P<caption>{_CAPTION})(?P<reports>(?:,? ?\(?(?:supra, )?{_REPORT})*)"
    rf"|(?P<bare>{_REPORT}(?:,? ?\(?(?:supra, )?{_REPORT})*)"
)
_REPORTS = re.compile(_REPORT)
_PARALLEL_PAGE = re.compile(r",? \d{1,4} U\. ?S\. \d{1,4}(?:[-–]\d+)?\b")
_OPENING = "|".join(word.capitalize() for word in sorted(LEADS))


class Mention(NamedTuple):
    """Another case, as a sentence cites it."""

    name: str
    """Its caption as written; empty where it has none."""
    reference: Reference | None
    """Its reference, if one stands there."""


class Spoken(NamedTuple):
    """How one authority is spoken of."""

    shorts: tuple[str, ...]
    """Full text phrases of its short names."""
    printed: frozenset[tuple[str, str, str]]
    """Its references."""
    short: re.Pattern[str] | None
    """Its short names, as they stand in a text."""
    sides: tuple[frozenset[str], frozenset[str]]
    """The words of its two parties."""

    def names(self, sentence: str) -> bool:
        """Say whether a sentence may speak of it at all."""
        return bool(self.short and self.short.search(sentence)) or any(
            volume in sentence and page in sentence for volume, _, page in self.printed
        )


@lru_cache(maxsize=2048)
def spoken_of(authority: Authority) -> Spoken:
    """Return how an authority is spoken of."""
    printed = {(one.volume, one.reporter, one.page) for one in authority.references}
    printed |= _official(authority)
    first, second = parties(authority.name)
    shorts = short_names(authority.name)
    pattern = "|".join(re.escape(name).replace("'", "['’]").replace("’", "['’]") for name in shorts)
    upper = "|".join(re.escape(name.upper()) for name in shorts)
    return Spoken(
        shorts=tuple(f'"{plain(name)}"' for name in shorts if plain(name)),
        printed=frozenset((volume, _bare(reporter), page) for volume, reporter, page in printed),
        short=re.compile(rf"(?<![\w.])(?:{pattern}|{upper})(?:['’]s?)?(?![\w])")
        if shorts
        else None,
        sides=(_words(first), _words(second)),
    )


def captioned(text: str, spoken: Spoken) -> bool:
    """Say whether a caption of this case stands in a text, as where it is cited by name alone."""
    one, other = spoken.sides
    at = text.find(" v. ") if one and other else -1
    while at >= 0:
        left = one & _words(text[max(0, at - _SIDE) : at])
        right = other & _words(text[at + 4 : at + 4 + _SIDE])
        if left and right and any(map(tells, left | right)):
            return True
        at = text.find(" v. ", at + 4)
    return False


_SIDE = 40
"""Characters in which a party's name stands before and behind `v.`"""


def masked(sentence: str, spoken: Spoken) -> tuple[str, list[Mention]]:
    """Return a sentence with this case and the others masked, and what the others are."""
    others: list[Mention] = []

    def replaced(found: re.Match[str]) -> str:
        written = found["bare"] or found["reports"] or ""
        reports = [reference_of(one) for one in _REPORTS.findall(written)]
        caption = found["caption"] or ""
        lead, caption = _led(caption)
        ours = [one for one in reports if one and _key(one) in spoken.printed]
        if ours or (caption and not any(reports) and _ours(caption, spoken)):
            return f"{lead}{THIS}"
        short = written
        if not caption and re.search(r"\bat \d+$", short):
            one = re.match(r"\D*(\d+)\s+(.*?),? at", short)
            if one and any(
                (volume, _bare(reporter)) == (one[1], _bare(one[2]))
                for volume, reporter, _ in spoken.printed
            ):
                return f"{lead}{THIS}"
            return found[0][: len(found[0]) - len(short)] + short
        caption = re.sub(r"(?:,|\s|\b(?:and|of|the|for|ex rel\.))+$", "", caption)
        others.append(Mention(caption, next((one for one in reports if one), None)))
        return f"{lead}{OTHER}"

    text = _CASE.sub(replaced, _PARALLEL_PAGE.sub(_once, sentence))
    if spoken.short is not None:
        text = spoken.short.sub(THIS, text)
    return listed(joined(text), others)


def _once(page: re.Match[str]) -> str:
    """Drop a page given again with volume and reporter, as one publisher's texts do."""
    before = page.string[max(0, page.start() - 24) : page.start()]
    return "" if re.search(r"\d U\. ?S\. \d{1,4}(?:[-–]\d+)?$", before) else page[0]


def joined(text: str) -> str:
    """Make one mention of a name, its references, and the pages and years that follow."""
    for mark in (THIS, OTHER):
        text = re.sub(f"{mark}{_TAIL}", mark, text)
        text = re.sub(rf"{mark}(?:,? {mark})+", mark, text)
    text = re.sub(rf"{THIS}(?: [\w.'’&]+){{0,6}} v\. {THIS}", THIS, text)
    text = re.sub(rf"{THIS}(?: [A-Z&][\w.]*){{0,3}} {THIS}", THIS, text)
    return re.sub(
        rf"{THIS}(?:-| & | )(?!(?:Court|Congress|Justice|I|{_OPENING})\b)[A-Z][\w.'’]+", THIS, text
    )


_LAST_ALONE = re.compile(
    r"(?: \([^()]*\))*[,)]? ?\(?(?:\w+ly |in part,? )?"
    r"(?:overruled|abrogated|superseded|disapproved|modified|limited|questioned|criticized)\b"
)
"""`A; B, overruled by C`: of a list parted by semicolons, the last alone."""


def listed(text: str, others: list[_Named]) -> tuple[str, list[_Named]]:
    """Make one mention of a list in which this case stands: what is said of it is said of all."""
    kept = list(others)
    if "overruling" in text:
        return text, kept  # A list of cases with what each overrules is no list of this.
    joint = r"(?:[;,] (?:and )?|,? and )"
    for pattern in (
        rf"{OTHER}-{THIS}|{THIS}-{OTHER}",
        rf"{THIS}(?:(?:; (?:and )?|,? and ){OTHER})+",
        rf"(?:{OTHER}(?:; (?:and )?|,? and ))+{THIS}(?:{joint}{OTHER})*",
    ):
        while found := re.search(pattern, text):
            if ";" in found[0] and _LAST_ALONE.match(text, found.end()):
                break
            first = text[: found.start()].count(OTHER)
            del kept[first : first + found[0].count(OTHER)]
            text = text[: found.start()] + THIS + text[found.end() :]
    return text, kept


def _led(caption: str) -> tuple[str, str]:
    """Part a caption from a capital word before it that is none of the name's."""
    words = caption.split(" ")
    lead = 0
    while lead < len(words) and words[lead].strip(",.").lower() in LEADS:
        if words[lead + 1 : lead + 2] == ["re"]:
            break
        lead += 1
    return " ".join([*words[:lead], ""]), " ".join(words[lead:])


def _ours(caption: str, spoken: Spoken) -> bool:
    left, right = (_words(side) for side in parties(caption))
    if not spoken.sides[1] or not right:
        return bool((left | right) & (spoken.sides[0] | spoken.sides[1]))
    return bool(left & spoken.sides[0] and right & spoken.sides[1])


def _words(side: str) -> frozenset[str]:
    return frozenset(
        word
        for word in re.findall(r"[a-z0-9]+", plain(side))
        if word not in SILENT and len(word) > 1
    )


def _official(authority: Authority) -> set[tuple[str, str, str]]:
    """Return the reference by which others cite it first, as printed now and at the time."""
    first = authority.references[:1]
    return {(one.volume, one.reporter, one.page) for one in first} | {
        old for one in first for old in _as_first_printed(one)
    }


def _as_first_printed(reference: Reference) -> list[tuple[str, str, str]]:
    """Return the reference to the reporter of the time: `17 U.S. 316` was 4 Wheat. 316."""
    if reference.reporter != "U.S." or not reference.volume.isdigit():
        return []
    volume = int(reference.volume)
    return [
        (str(volume - by), reporter, reference.page)
        for reporter, (low, high, by) in _NOMINATIVE.items()
        if low <= volume - by <= high
    ]


def _key(reference: Reference) -> tuple[str, str, str]:
    return reference.volume, _bare(reference.reporter), reference.page


def _bare(reporter: str) -> str:
    return re.sub(r"[^A-Za-z0-9]", "", reporter).lower()
