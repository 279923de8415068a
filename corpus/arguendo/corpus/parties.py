"""The parties of a caption, word by word in canonical form.

A party is often called by a part of its name alone, so that a side of a caption can be read in
more than one way: whole, and with or without the person on whose relation or behalf the suit is
brought.
"""

import re
import unicodedata
from functools import cache, lru_cache

from arguendo.corpus.abbreviations import DOTTED_NAMES, PROPER, TWO_WORDS, canonical_words
from arguendo.corpus.commonplace import (
    AGENCIES_BY_NAME,
    ANY_STATE,
    ROLES,
    SILENT,
    STATES,
    STRUCTURE,
)

Party = tuple[str, ...]
"""A party's telling words in canonical form."""

DIRECTIONS = {"n": "north", "s": "south", "e": "east", "w": "west"}
"""Points of the compass by their letters, which may be a person's initials too."""

_VERSUS = re.compile(r"\s+(?:v|vs|versus)\b ?\.?\s+(?!vs?\b)", re.IGNORECASE)
_SMALL_VERSUS = re.compile(r"\sv\.?\s")
_RAILROAD = re.compile(r"\br\. ?r\.?(?= |$)|\brr\b|\br\.?(?= ?cos?\b)|\br\.(?= ?(?:& |ass))")
_RAILWAY = re.compile(r"\b(?:railway|rwy|rys?)\b\.?|\br\.$")
_MIDDLE = re.compile(r"(?<=[a-z.,])\sV\.(?=\s[A-Z&])")
"""A capital that stands between a first and a last name, where the `v.` of a caption is small."""

_BROKEN = re.compile(
    r"\b(?!Twenty|Thirty|Forty|Fifty|Sixty|Seventy|Eighty|Ninety)([A-Z][a-z]{2,})-\s?([a-z]{2,})\b"
)
"""A word that the end of a line parted: `Flor-ida`."""
_SPACED = re.compile(r"\b([A-Z]{2,4}) ([A-Z])(?=[\s,]|$)(?! [A-Z] )")
"""Letters of which a printer set the last apart: `TV A`."""
_UNOPENED = re.compile(r"^[^()]*\)")
"""What is left of a parenthesis at which a name was cut: `TAMA) v. Lewis`."""
_GLUED = re.compile(r"^(?:See|But see|Cf\.)(?=[A-Z])")
"""A signal that a name was set to without a space."""
_VESSEL = re.compile(
    r"^(?:the )?(?:steam ?(?:er|ship|boat)|ship|brig|bark|barque|schooner|sloop|propeller|tug|barge"
    r"|cutter|yacht|s\.s\.) (?=[a-z])(?!co(?:mpany|s)?\b|corp|assn|line|&|and\b)"
)
"""What a vessel is, before what it is called: `The Brig Aurora` is *The Aurora*."""

_ALIAS = re.compile(
    r"\b(?:[dfantc]/[bk]?/?a|a\.k\.a|d\.b\.a|f\.k\.a|n\.k\.a|[afn]ka|dba|doing business as"
    r"|formerly known as|also known as|now known as|trading as)\b.*?(?=\s(?:v|vs)\b|$)"
)
_HEADING = re.compile(
    r"^u\. ?s\. supreme court (?=\S)"
    r"|,? (?:nos?\. ?\d[\d, &-]*(?:, orig(?:inal|\.)?)? )?"
    r"(?:re)?(?:argued|decided|submitted) [a-z]+[.,]{0,2} \d.*$"
    r"|,? ?\[\*\d+\]"
)
"""What the head of a page or a page mark puts into a name."""
_OF_A_HEADING = ("supreme court ", "argued ", "decided ", "submitted ", "[*")
"""One of these stands in each."""

_SOVEREIGN = frozenset(("united states", "u.s", "us", "u. s", "people", "state", "commonwealth"))
"""Who stands in a caption for somebody else: what follows the second `v.` is the other side."""
_ON_BEHALF = re.compile(
    r"\bex\.? rel(?:atione)?\b\.?|\bon (?:the )?(?:relation|behalf) of\b|\bby and through\b"
    r"|\bby (?:his|her|their|its)(?: \w+)? (?:next friend|guardian)s?\b|\bfor (?:the )?use of\b"
)
_LETTERS = str.maketrans("øØłŁđĐßæÆœŒı’‘“”ʼ`", "oOlLdDsaAoOi''\"\"''")

_AND_SO_ON = re.compile(r",? ?(?:&c\b|\betc\b|\bet cetera\b)\.?,?(?= |$)")
"""What stands for the rest of a long name: `Hamilton v. Vicksburg &c. R. Co.`."""

_LONGEST = 600
"""Characters. What comes after is no name."""

ONE_PARTY = re.compile(
    r"^(?:in re|in the matter of|matter of|ex parte|in the interest of|application of"
    r"|petition of)\b"
)
"""How the name of a case begins that has one party."""


@lru_cache(maxsize=8192)
def folded(name: str) -> str:
    """Return the name in small letters, without accents, roles and what stands in parentheses."""
    text = unicodedata.normalize("NFKD", name[:_LONGEST].translate(_LETTERS))
    text = _BROKEN.sub(r"\1\2", _SPACED.sub(r"\1\2", _GLUED.sub("", text)))
    if _SMALL_VERSUS.search(text):
        text = _MIDDLE.sub("", text)
    text = "".join(char for char in text if not unicodedata.combining(char)).lower()
    text = re.sub(r"[\u2010-\u2015\u2212]", "-", text.replace("\u00ad", ""))
    text = re.sub(r"\([^)]*\)|\bet al\b\.?|\bet ux\b\.?|\bet vir\b\.?", " ", text)
    text = _AND_SO_ON.sub(" ", text)
    text = re.sub(r",? v\. (?=& )", " v & ", _UNOPENED.sub("", text))
    text = re.sub(r"\s+", " ", text).strip()
    if any(one in text for one in _OF_A_HEADING):
        text = _HEADING.sub(" ", text)
    text = _ALIAS.sub(" ", text)
    return re.sub(r"\s+", " ", text).strip(" ,.")


@lru_cache(maxsize=8192)
def sides(name: str) -> tuple[tuple[Party, ...], ...]:
    """Return the sides of a caption, each in every way it can be read, the whole of it first."""
    first = re.split(r";", folded(name))[0]
    both = _VERSUS.split(first)
    if len(both) > 2 and both[0] in _SOVEREIGN:
        both[:2] = [f"{both[0]} ex rel {both[1]}"]  # `United States v. Bilokumsky v. Tod`
    elif len(both) > 2:
        both[1] = both[1].rsplit(" and ", 1)[0]  # `Davis v. Washington and Hammon v. Indiana`
    return tuple(_readings(ROLES.sub("", side)) for side in both[:2])


@lru_cache(maxsize=8192)
def written(name: str) -> tuple[str, ...]:
    """Return the sides of a caption as they are written, in small letters."""
    both = _VERSUS.split(re.split(r";", folded(name))[0])
    return tuple(
        _RAILWAY.sub("railroad", _RAILROAD.sub("railroad", ROLES.sub("", side)))
        for side in both[:2]
    )


def _readings(side: str) -> tuple[Party, ...]:
    parts = [part.strip(" ,.") for part in _ON_BEHALF.split(side)]
    whole = _words(" ".join(parts))
    if len(parts) == 1:
        return (whole,)
    return tuple(dict.fromkeys([whole, *(words for part in parts if (words := _words(part)))]))


def _words(side: str) -> Party:
    table = canonical_words()
    if "." in side or "saint" in side:
        for pattern, one in _dotted_names():
            side = pattern.sub(one, side)
    side = _VESSEL.sub("", side.lstrip())
    if "," in side:
        side = re.sub(r"(?<=[a-z]{3}),(?=[a-z])", "", side)
    if "m'" in side:
        side = re.sub(r"\bm'(?=c?[a-z])", "mc", side)
    if "ty" in side:
        side = _FIGURES.sub(_figure, side)
    if "." in side:
        side = re.sub(r"(?<=\b[a-z])\.\s?(?=[a-z]\b(?!\.? ?cos?\b))", "", side)
    if "'" in side:
        side = re.sub(r"(?<!people)'s(?= |$)", " ", side).replace("'", "")
    side = _RAILROAD.sub("railroad", side)
    if side.strip() == "states":
        side = "united states"  # the rest of it was cut off
    side = _as_one().sub(lambda match: TWO_WORDS.get(match[0], "unitedstates"), side)
    every = [
        table.get(word)
        or (table.get(word[:-1], word) if word[-1] == "s" and word[:-1] not in PROPER else word)
        for word in re.findall(r"[^\W_]+", re.sub(r"(?<=\d),(?=\d{3}\b)", "", side))
    ]
    every = _states(every)
    kept = [
        word
        for word in every
        if word not in SILENT and (len(word) > 1 or word in DIRECTIONS or word.isdigit())
    ] or [word for word in every if word not in STRUCTURE]
    return _agencies(tuple(kept))


_TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split()
_ONES = "one two three four five six seven eight nine".split()
_FIGURES = re.compile(rf"\b({'|'.join(_TENS)})(?:[- ]({'|'.join(_ONES)}))?\b")


def _figure(written: re.Match[str]) -> str:
    """Return a number in figures: `forty-three` as 43."""
    ones = _ONES.index(written[2]) + 1 if written[2] else 0
    return str(10 * (_TENS.index(written[1]) + 2) + ones)


@cache
def _dotted_names() -> tuple[tuple[re.Pattern[str], str], ...]:
    return tuple((re.compile(pattern), one) for pattern, one in DOTTED_NAMES.items())


@cache
def _as_one() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(map(re.escape, TWO_WORDS))})\b|\bunited state$")


def _states(words: list[str]) -> list[str]:
    """Leave out `State of` and the like before the name of a state, `of America` behind `us`."""
    kept: list[str] = []
    for at, word in enumerate(words):
        following = next((w for w in words[at + 1 :] if w not in ("of", "the", "state")), "")
        if word in ANY_STATE and following in STATES | {"puertorico", "districtofcolumbia", "dc"}:
            continue
        if word in ("am", "america") and kept[-2:] == ["us", "of"]:
            continue
        kept.append(word)
    return kept


@cache
def _agency_words() -> dict[str, tuple[tuple[Party, str, bool], ...]]:
    """Return the agencies by the first of their words in canonical form, the longest first.

    The third says whether a party must be called so and no more.
    """
    table = canonical_words()
    found = []
    for short, names in AGENCIES_BY_NAME.items():
        for name in names:
            written = name.lower().replace("united states", "unitedstates").replace("u.s.", "us")
            words = [table.get(w, w) for w in re.findall(r"[a-z]+", written.replace("'", ""))]
            kept = tuple(w for w in words if w not in SILENT)
            found.append((kept, short, name.startswith("=")))
    found.sort(key=lambda one: -len(one[0]))
    return {
        first: tuple(one for one in found if one[0][0] == first)
        for first in {w[0] for w, _, _ in found}
    }


def _agencies(words: Party) -> Party:
    """Call agencies by their short names, wherever they stand in a party's name."""
    table = _agency_words()
    kept: list[str] = []
    at = 0
    while at < len(words):
        for long, short, alone in table.get(words[at], ()):
            if words[at : at + len(long)] == long and (not alone or words == long):
                kept.append(short)
                at += len(long)
                break
        else:
            kept.append(words[at])
            at += 1
    return tuple(kept)
