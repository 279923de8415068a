"""Where a quotation and the record differ: what is licensed, what is a slip, what is an alteration.

1. A number, a negation, a modal, a limit, a quantifier is never a slip.
2. Brackets may stand for other words of the same drift, not for their opposite.
3. What was left out of the record may be a citation or the mark of a note; else it must be said.
4. Words that differ in a letter or two are a slip where one of them is no word of the decision.
5. Small words (`the`, `of`, `is`) may be a slip of either text: that they differ is told.
"""

import re
import tomllib
from collections.abc import Callable, Sequence
from functools import cache
from pathlib import Path
from typing import Literal, NamedTuple

from arguendo.corpus.quotations.reading import Part
from arguendo.corpus.words import distance

Weight = Literal["same", "licensed", "slight", "altered"]
"""How a difference weighs, from least to most."""
WEIGHTS: tuple[Weight, ...] = ("same", "licensed", "slight", "altered")

_CITES = re.compile(
    r"\b(?:u s|us|v|id|ibid|supra|infra|ante|post|f ?[23]d|f supp|l ed|s ct|stat|cong rec|u s c"
    r"|usc|cfr|wall|how|wheat|cranch|pet|dall|amdt|art|ch|section|pp?|nn?|at|see|citing|quoting"
    r"|cf|accord|eg|e g|app|tr|rev|reg|fed|footnote|page|brief)\b"
)
_POINTING = re.compile(
    r"(?:see|citing|quoting|cf|accord) (?:[a-z0-9]+ ){1,9}(?:supra|infra|ante|post)"
    r"|(?:see )?(?:[a-z0-9]+ ){0,4}v (?:[a-z0-9]+ ){1,6}(?:supra|infra|ante)"
)
"""A citation without a figure: `see Giacone v. State, supra`."""
_REMARK = re.compile(
    r"(?:sic|emphasis (?:added|supplied|omitted|deleted|mine|ours|in original)|italics \w+"
    r"|(?:internal )?(?:quotation marks|quotations?|citations?|footnotes?|alterations?|brackets)"
    r"(?: and \w+)* omitted|(?:citations? |internal )?omitted|cleaned up|footnotes? omitted)+"
)
_MOST_BRACKETED = 60
"""Words of record that one bracket may stand for."""
_INFLECTIONS = ("", "y", "ies", "ied", "s", "es", "d", "ed", "ing", "ly", "er", "r", "al")
_LIMITING = frozenset(("only", "solely", "unless", "except", "all", "any", "every", "some", "no"))
_TENSED = frozenset(
    map(
        frozenset,
        (
            ("is", "was"),
            ("are", "were"),
            ("has", "had"),
            ("have", "had"),
            ("do", "did"),
            ("am", "was"),
        ),
    )
)
"""Words of which one is the other in another tense, as `[wa]s` for `is`."""
_TENSES = ({"will", "would"}, {"can", "could"}, {"may", "might"}, {"shall", "should"})


class Difference(NamedTuple):
    """How one difference weighs, and by what licence it is allowed."""

    weight: Weight
    how: str = ""
    """The licence, in words that follow `allowing for`."""


class _Loaded(NamedTuple):
    negations: frozenset[str]
    modals: frozenset[str]
    numbers: frozenset[str]
    every: frozenset[str]
    small: frozenset[str]
    opposites: tuple[str, ...]
    deprived: tuple[str, ...]
    confusable: frozenset[frozenset[str]]


@cache
def _loaded() -> _Loaded:
    listed = tomllib.loads((Path(__file__).parent / "loaded.toml").read_text("utf-8"))
    kinds = ("negations", "modals", "limits", "quantifiers", "joints", "numbers")
    return _Loaded(
        frozenset(listed["negations"]),
        frozenset(listed["modals"]),
        frozenset(listed["numbers"]),
        frozenset(word for kind in kinds for word in listed[kind]),
        frozenset(listed["small"]),
        tuple(listed["opposites"]),
        tuple(listed["deprived"]),
        frozenset(frozenset(pair) for pair in listed["confusable"]),
    )


def weighty(word: str) -> bool:
    """Say whether the meaning of a sentence turns on a word: `not`, `must`, `only`, `14`."""
    return word in _loaded().every or any(one.isdigit() for one in word)


def negates(word: str) -> bool:
    """Say whether a word denies: `not`, `cannot`, `without`."""
    return word in _loaded().negations


def limits(word: str) -> bool:
    """Say whether a word takes something back of what is said: `only`, `unless`."""
    return word in ("only", "solely", "unless", "except", "until")


def governs(word: str) -> bool:
    """Say whether what follows turns on a word that stands alone: `may`, `must`, `all`, `no`."""
    return word in _loaded().modals or word in ("all", "any", "every", "each", "some", "no")


def difference(
    quoted: Sequence[Part],
    recorded: Sequence[str],
    count: Callable[[str], int],
    around: Sequence[str] = (),
) -> Difference:
    """Weigh one difference.

    `count` says how often the decision has a word, `around` what stands there beside the place.
    """
    plain = [part.fold for part in quoted if part.kind == "word"]
    brackets = any(part.kind == "bracket" for part in quoted)
    if brackets:
        return _bracketed(quoted, list(recorded), count, around)
    if len(quoted) == 1 and quoted[0].kept and len(recorded) == 1:
        return _mended(quoted[0], recorded[0])
    if not recorded:
        return _added(plain)
    if not plain:
        return _dropped(list(recorded))
    return _replaced(plain, list(recorded), count)


def _bracketed(
    quoted: Sequence[Part],
    recorded: list[str],
    count: Callable[[str], int],
    around: Sequence[str],
) -> Difference:
    """Weigh words in brackets against what they stand for; plain words beside them must agree."""
    licence = Difference("licensed", "words in brackets")
    inner = [word for part in quoted for word in part.inner]
    plain = [part for part in quoted if part.kind == "word"]
    if all(word.isdigit() for word in inner) and not recorded and not plain:
        return Difference("licensed", "marks of notes")
    if len(plain) > 1 and (joined := "".join(part.fold for part in plain)) in recorded:
        recorded.remove(joined)  # `physi- cal`
        plain = []
    slight = False
    for part in plain:
        near = next((one for one in recorded if _word(part, one, count).weight != "altered"), None)
        if near is not None:
            recorded.remove(near)
        elif part.fold in _loaded().small and not part.kept:
            slight = True  # `evil of [discrimination] that had`, for `evil which had`
        else:
            return Difference("altered")
    if len(recorded) > _MOST_BRACKETED:
        return Difference("altered")
    if _REMARK.fullmatch(" ".join(inner)):
        return _dropped(recorded) if recorded else licence
    if _is_citation(" ".join(inner)) and _is_citation(" ".join(recorded)):
        return licence
    if _numbers(inner) and _numbers(recorded) and _numbers(inner) != _numbers(recorded):
        return Difference("altered")
    for weigh in (_denying, _modal, _limiting):
        if (found := weigh(inner, recorded, around)) is not None:
            return found
    return Difference("slight") if slight else licence


def _denying(
    inner: Sequence[str], recorded: Sequence[str], around: Sequence[str]
) -> Difference | None:
    """Weigh a `not` in brackets, or in what they stand for."""
    denies = _loaded().negations
    ours, theirs = ({word for word in words if word in denies} for words in (inner, recorded))
    if {*inner, *recorded} == {"or", "nor"} or bool(ours) == bool(theirs):
        return None
    # What denies may stand beside the words quoted: `[cannot] do`, for `It cannot … do`.
    bare = all(word in denies for word in inner)
    beside = ours and not bare and any(word in denies for word in around)
    return Difference("slight" if beside else "altered")


def _modal(
    inner: Sequence[str], recorded: Sequence[str], _around: Sequence[str]
) -> Difference | None:
    """Weigh `[may]` for `must`; what was said in another tense is the same modal."""
    modals = _loaded().modals
    ours, theirs = ({word for word in words if word in modals} for words in (inner, recorded))
    if ours == theirs or any({*ours, *theirs} == pair for pair in _TENSES):
        return None
    duty, leave = {"must", "shall"}, {"may", "can", "might", "could", "should"}
    if (ours & duty and theirs & leave) or (ours & leave and theirs & duty):
        return Difference("altered")
    strong = {"must", "shall"} & {*ours, *theirs} or {"may"} & ours
    return Difference("slight") if strong else None


def _limiting(
    inner: Sequence[str], recorded: Sequence[str], _around: Sequence[str]
) -> Difference | None:
    """Weigh `[all]` for `some`, `[or]` for `and`, an `[only]` that the record has not."""
    ours, theirs = ({word for word in words if word in _LIMITING} for words in (inner, recorded))
    if {*inner, *recorded} == {"and", "or"}:
        return Difference("altered")
    if len(inner) == len(recorded) == 1:
        if ours != theirs or opposite(inner[0], recorded[0]):
            return Difference("altered")
        if frozenset((inner[0], recorded[0])) in _loaded().confusable:
            return Difference("altered")
    if (ours - theirs) & {"only", "solely", "unless", "except"} or "unless" in theirs - ours:
        return Difference("altered")
    return None


def _numbers(folds: Sequence[str]) -> set[str]:
    return {one for one in folds if one[:1].isdigit() or one in _loaded().numbers}


def _word(part: Part, recorded: str, count: Callable[[str], int]) -> Difference:
    return _mended(part, recorded) if part.kept else _pair(part.fold, recorded, count)


def _mended(quoted: Part, recorded: str) -> Difference:
    """Weigh a word with letters in brackets: a capital, an ending; never `[un]`, never `[not]`."""
    licence = Difference("licensed", "letters in brackets")
    pair = frozenset((quoted.fold, recorded))
    if quoted.fold == recorded or pair in _TENSED or pair in map(frozenset, _TENSES):
        return licence
    kept = quoted.kept.strip("\u00ad")
    inflected = len(kept) > 2 and recorded.startswith(kept)
    same = negates(quoted.fold) == negates(recorded) and not opposite(quoted.fold, recorded)
    if inflected and same and not _numbers((quoted.fold, recorded)):
        return licence
    if opposite(quoted.fold, recorded) or negates(quoted.fold) or negates(recorded):
        return Difference("altered")
    if _numbers((quoted.fold, recorded)) or {quoted.fold, recorded} & _loaded().modals:
        return Difference("altered")
    begins = _seen(recorded).startswith(_seen(kept)[: max(1, len(kept) - 1)])
    if _another_tense(kept, recorded):
        return licence  # `g[a]ve` for `give`
    ends = len(kept) >= 2 and recorded.endswith(kept)
    return licence if begins or ends else Difference("altered")


def _another_tense(kept: str, recorded: str) -> bool:
    """Say whether the letters outside brackets are those of record but for a vowel between."""
    bare = re.sub(r"(?<=.)[aeiou]+(?=.)", "", recorded)
    return len(kept) >= 2 and re.sub(r"(?<=.)[aeiou]+(?=.)", "", kept) == bare


def _added(plain: list[str]) -> Difference:
    """Weigh words that only the quotation has."""
    said = " ".join(plain)
    if _REMARK.fullmatch(said):
        return Difference("licensed", "remarks")
    if _is_citation(said):
        return Difference("licensed", "citations")
    if any(map(weighty, plain)):
        return Difference("altered")
    small = all(word in _loaded().small for word in plain) and len(plain) <= 2
    return Difference("slight" if small else "altered")


def _dropped(recorded: list[str]) -> Difference:
    """Weigh words of record that the quotation leaves out without saying so."""
    said = " ".join(recorded)
    if _REMARK.fullmatch(said):
        return Difference("licensed", "remarks")
    if _is_citation(said):
        return Difference("licensed", "citations left out")
    if any(map(weighty, recorded)):
        return Difference("altered")
    small = all(word in _loaded().small for word in recorded) and len(recorded) <= 2
    return Difference("slight" if small else "altered")


def _is_citation(said: str) -> bool:
    digits = any(one.isdigit() for one in said)
    if digits and _CITES.search(said):
        return True
    return said in ("id", "ibid", "supra", "ante") or bool(_POINTING.fullmatch(said))


def _replaced(plain: list[str], recorded: list[str], count: Callable[[str], int]) -> Difference:
    """Weigh words that stand in place of others."""
    if "".join(plain) == "".join(recorded):
        return Difference("licensed", "the spacing of words")
    if _is_citation(" ".join(plain)) and _is_citation(" ".join(recorded)):
        return Difference("licensed", "citations")
    if len(plain) == len(recorded):
        pairs = [_pair(a, b, count) for a, b in zip(plain, recorded, strict=True)]
        return max(pairs, key=lambda one: WEIGHTS.index(one.weight))
    if _numbers(plain) == _numbers(recorded) and not _opposing(plain, recorded):
        joined, printed = "".join(plain), "".join(recorded)
        allowed = 1 if len(printed) < 10 else 2
        if (
            abs(len(plain) - len(recorded)) == 1
            and min(len(joined), len(printed)) >= 6
            and abs(len(joined) - len(printed)) <= allowed
            and distance(joined, printed) <= allowed
        ):
            return Difference("licensed", "slips of spelling")
    if any(map(weighty, (*plain, *recorded))):
        return Difference("altered")
    small = all(word in _loaded().small for word in (*plain, *recorded)) and len(recorded) <= 3
    return Difference("slight" if small else "altered")


def _opposing(plain: list[str], recorded: list[str]) -> bool:
    loaded = _loaded().every
    return {one for one in plain if one in loaded} != {one for one in recorded if one in loaded}


def _pair(quoted: str, recorded: str, count: Callable[[str], int]) -> Difference:
    """Weigh one word against another."""
    if quoted == recorded:
        return Difference("same")
    if len(quoted) == 1 and quoted not in "ai" and quoted.isalpha() and recorded in _loaded().small:
        return Difference("licensed", "slips of spelling")  # `G` for `of` is no word
    if _spelt(quoted) == _spelt(recorded) or _misread(quoted, recorded, count):
        return Difference("licensed", "slips of spelling")
    if any(one.isdigit() for one in quoted + recorded) or opposite(quoted, recorded):
        return Difference("altered")
    loaded = _loaded()
    if frozenset((quoted, recorded)) in loaded.confusable:
        return Difference("altered")
    if quoted in loaded.small and recorded in loaded.small:
        return Difference("slight")
    settled = [one for one in (quoted, recorded) if one in loaded.every or one in loaded.small]
    if len(settled) == 2 or not _alike(quoted, recorded):
        return Difference("altered")
    if settled:
        other = recorded if settled[0] == quoted else quoted
        strange = count(other) <= (1 if other == recorded else 0)
        return Difference("licensed", "slips of spelling") if strange else Difference("altered")
    if _inflected(quoted, recorded):
        return Difference("slight")
    if count(quoted) and count(recorded) > 1:
        return Difference("altered")
    return Difference("licensed", "slips of spelling")


def _spelt(word: str) -> str:
    """Return a word as it is spelt on this side of the ocean: `offence`, `honour`, `recognise`."""
    word = re.sub(r"(?<=[a-z]{3})(?:ence|ense)(?=s?$)", "ense", word)
    word = re.sub(r"(?<=[a-z]{2})our(?=s?$|able$|ed$|ing$|ite$)", "or", word)
    return re.sub(r"(?<=[a-z]{4})is(?=(?:e[sd]?|ing|ation)$)", "iz", word)


def _misread(quoted: str, recorded: str, count: Callable[[str], int]) -> bool:
    """Say whether a scanner may have made one word of the other: `rnust` of `must`."""
    if quoted.isdigit() or recorded.isdigit() or _seen(quoted) != _seen(recorded):
        return False
    strange = quoted if count(quoted) == 0 else recorded if count(recorded) <= 1 else ""
    return bool(strange) and strange not in _loaded().every and strange not in _loaded().small


def _seen(word: str) -> str:
    """Return a word with letters that look like one another made the same."""
    for one, other in (("rn", "m"), ("vv", "w"), ("cl", "d"), ("1", "l"), ("0", "o"), ("i", "l")):
        word = word.replace(one, other)
    return word


def _alike(a: str, b: str) -> bool:
    longest = max(len(a), len(b))
    allowed = 0 if longest < 4 else 1 if longest < 8 else 2
    return bool(allowed) and abs(len(a) - len(b)) <= allowed and distance(a, b) <= allowed


def _inflected(a: str, b: str) -> bool:
    stem = 0
    while stem < min(len(a), len(b)) and a[stem] == b[stem]:
        stem += 1
    return stem >= 3 and a[stem:] in _INFLECTIONS and b[stem:] in _INFLECTIONS


def opposite(a: str, b: str) -> bool:
    """Say whether one word denies the other by what it begins or ends with."""
    loaded = _loaded()
    short, long = sorted((a, b), key=len)
    if any(long == prefix + short for prefix in loaded.opposites) and len(short) > 2:
        return True
    return any(a.endswith(end) != b.endswith(end) and a[:3] == b[:3] for end in loaded.deprived)
