"""The names by which a case is called, made of its caption."""

import re
from functools import lru_cache

from arguendo.corpus.abbreviations import canonical_words
from arguendo.corpus.commonplace import COMMON, GENERIC

LEADS = frozenset(
    "see overruling overrule overruled compare cf but in the both although thus under"
    " since while and here"
    " accord contra as if insofar to unlike like that because when we eg justice following"
    " distinguishing disapproving limiting reversing also unless whether where were had nor neither"
    " even for from on at by with until after before nevertheless however moreover"
    " finally today now"
    " accordingly therefore hence so then there this these those it they is was did does only our"
    " again indeed instead yet or of e.g per applying citing quoting relying court held".split()
)
"""Words with which a sentence begins, and no name does."""

SILENT = frozenset("the of and a an in re ex parte for on to co inc corp ltd no v vs et al".split())


def parties(name: str) -> tuple[str, str]:
    """Return the two parties of a caption; the second empty where there is one alone."""
    sides = re.split(r"\s+vs?\.?\s+", name, maxsplit=1)
    bare = [re.sub(r"^(?:In re|Ex parte|Matter of|The)\s+", "", side).strip(" ,") for side in sides]
    return (bare[0], bare[1]) if len(bare) == 2 else (bare[0], "")


def short_names(caption: str) -> tuple[str, ...]:
    """Return the short names of a case, those of both parties; an agency's letters only alone.

    >>> short_names("Planned Parenthood of Southeastern Pa. v. Casey")
    ('Planned', 'Casey')
    """
    shorts = tuple(dict.fromkeys(name for side in parties(caption) for name in _short(side)))
    if any(not _letters(name) for name in shorts):
        return tuple(name for name in shorts if not _letters(name))
    return shorts


def _short(side: str) -> list[str]:
    """Return the short names of a party: as few of its first words as tell it from others."""
    side = re.sub(
        r",? (?:et al\.?|ex rel\..*|Inc\.?|Ltd\.?|L\.?L\.?C\.?|Jr\.?|Sr\.?)(?=,|$|\s)", "", side
    )
    words = re.findall(r"[\w'’&.\-]+", side)
    while words and words[0].lower().strip(".") in SILENT:
        words = words[1:]
    if not words or generic(side):
        return []
    if words[-1] in ("Cases", "Case"):
        return [" ".join(words)]
    short: list[str] = []
    for word in words:
        short.append(word)
        if tells(word) or len(short) == 5:
            break
    found = [" ".join(short).removesuffix("'s").removesuffix("’s")]
    if not any(map(tells, short)):
        found = [" ".join(words)] if len(words) > 1 else []
    if len(words) > 2 and re.fullmatch(r"[A-Z]\.", words[1]) and tells(words[2]):
        found.append(words[2])  # `Joseph E. Seagram & Sons`
    if len(words) <= 3 and words[-1] not in found and tells(words[-1]) and len(words[-1]) > 3:
        found.append(words[-1])
    return [name for name in found if len(name) > 2 and name[0].isupper()]


def _letters(name: str) -> bool:
    """Say whether a name is an agency's letters, which stand in many captions."""
    return name.isupper() and len(name) <= 6


@lru_cache(maxsize=65536)
def tells(word: str) -> bool:
    """Say whether a word tells a party from others."""
    bare = re.sub(r"[^a-z]", "", word.lower())
    canonical = canonical_words().get(bare, bare)
    common = canonical in GENERIC or canonical in _COMMON or bare in _PLAIN
    return len(bare) > 2 and not common


_PEOPLE = frozenset("john james william robert george charles mary smith jones".split())
_COMMON = COMMON - _PEOPLE
_PLAIN = frozenset(
    "case cases tax act united states american national commissioner department board"
    " bureau county city town state new"
    " york first federal association company corporation local union bank railroad"
    " railway steamship"
    " steamboat propeller lessee executors people general public south north west east"
    " western southern"
    " central district school secretary attorney collector of and united international"
    " court courts judge congress president government warden superintendent director".split()
)


def generic(side: str) -> bool:
    """Say whether a party stands in half of all captions, as the United States does."""
    joined = re.sub(r"[^a-z]", "", side.lower())
    return canonical_words().get(joined, joined) in GENERIC


def plain(text: str) -> str:
    """Return the words of a text in small letters, without marks."""
    return " ".join(re.findall(r"[a-z0-9]+", text.lower().replace("é", "e")))
