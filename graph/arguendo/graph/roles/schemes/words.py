"""From a sentence to the words that tell something, each with its sign."""

import re
from functools import cache, lru_cache
from typing import NamedTuple

from arguendo.graph.roles.schemes.lexicon import groups

_SENTENCE = re.compile(
    r"(?<=[a-z0-9)\]’'\"”%][.!?])[\"”’)\]]*\s+(?=[\"“‘(\[A-Z])|(?<=[a-z]\.[\"”’])\s+(?=[\"“A-Z])"
)
_ABBREVIATED = re.compile(
    r"(?:\b(?:v|vs|No|Nos|Mr|Mrs|Ms|Dr|Messrs|Inc|Co|Corp|Ltd|Bros|St|Art|Sec|Ch|Cl|Pt|App|Cir"
    r"|Ct|Dist|Div|Ed|Rev|Stat|Supp|Const|Amdt|Ann|ante|post|supra|infra|Id|id|Ibid|cf|Cf|e\.g|i\.e"
    r"|al|pp?|Jan|Feb|Mar|Apr|Aug|Sept|Oct|Nov|Dec)|\b[A-Z])\.$"
)
_WORD = re.compile(r"[A-Za-z][A-Za-z’'-]*[A-Za-z]|[A-Za-z]")
_NEGATION = re.compile(
    r"\b(?:not|no|never|without|nobody|none|nothing|neither|nor|cannot|hardly|lack(?:s|ed|ing)? of"
    r"|absence of|fail(?:s|ed|ure)? to|rather than|far from|instead of|other than|lacked|denied"
    r"|nowhere)\b|n[’']t\b"
)
_NOT_NEGATING = re.compile(
    r"\bnot only\b|\bno (?:more|less|fewer|later|longer|earlier|sooner|doubt)\b|\bnot until\b|"
    r"\bno matter\b|\bwithout more\b|\bnothing but\b|\bnone the less\b"
)
_SCOPE_ENDS = re.compile(
    r"[.;:]|\b(?:but|because|although|though|when|while|until|unless|after|before|whether)\b"
    r"|,\s+(?:and|he|she|it|they|the|a|an|who|which|so|in|for)\b|(?<!sign )(?<!evidence )\bthat\b"
)
_ELLIPSIS = re.compile(r"\b(?:did|does|do|was|were|had|has|could|would) not(?=\s*[.,;]|\s*$)")
_LONGEST_SCOPE = 60
"""Characters a negation reaches at most: farther than that it denies something else."""

STOP = frozenset(
    "a an the of to in on at by for with from into onto upon over under after before between "
    "about against and or nor but if then than that this these those there here it its he she "
    "they them his her their him i we our us my me you your who whom whose which what when "
    "where why how is are was were be been being am do does did done has have had having not "
    "no any some such same other another each every all both either neither may might can "
    "could will would shall should must as so also only very more most own out up down off "
    "again once because while during through until unless v vs court courts case cases held "
    "hold holds question whether however therefore thus still yet even just much many few "
    "first second one two three four five six seven eight nine ten per cent since without "
    "within nobody nothing none never cannot themselves himself herself itself plain too well "
    "make made makes making get got way thing things like".split()
)
"""Words that tell nothing of a case. Signs are read from the text itself, not from these."""


_TESTIMONY = re.compile(
    r"\b(?:testif(?:y|ies|ied)|swears?|swore|deposed|affidavit|recalls?|recalled|admit(?:s|ted)"
    r"|denie[sd]|according to|eyewitness|(?:says?|said|states?|stated|told|claims?|claimed) "
    r"(?:\w+ ){0,3}that)\b",
    re.IGNORECASE,
)


class Term(NamedTuple):
    """A telling word of a sentence."""

    key: str
    """The concept, or the stem where it belongs to none."""
    word: str
    """The word in lower case."""
    denied: bool
    """True where a negation reaches it."""
    name: bool
    """True where it looks like a proper name: a capital in the middle of a sentence."""


def is_testimony(text: str) -> bool:
    """Say whether a sentence reports what somebody says happened."""
    return bool(_TESTIMONY.search(text))


def nameless(text: str) -> str:
    """Return the text without its proper names, which differ from case to case."""
    kept = []
    for rank, word in enumerate(text.split()):
        bare = word.strip("“”\"'’(),.;:?!")
        root = stem(bare) if bare else ""
        if rank and bare[:1].isupper() and root not in _concepts():
            continue
        kept.append(word)
    return " ".join(kept)


def sentences(text: str) -> tuple[str, ...]:
    """Split a text into sentences, not at the full stops of abbreviations."""
    flat = " ".join(text.split())
    found: list[str] = []
    start = 0
    for mark in _SENTENCE.finditer(flat):
        piece = flat[start : mark.start()]
        if _ABBREVIATED.search(piece):
            continue
        found.append(flat[start : mark.end()].strip())
        start = mark.end()
    found.append(flat[start:].strip())
    return tuple(one for one in found if one)


@lru_cache(maxsize=65536)
def stem(word: str) -> str:
    """Cut the commonest endings of English; it need only be the same for both texts compared."""
    word = word.lower().replace("’", "'").removesuffix("'s").strip("'")
    for ending, put in (("ies", "y"), ("sses", "ss"), ("ss", "ss"), ("us", "us"), ("s", "")):
        if word.endswith(ending) and len(word) - len(ending) >= 3:
            word = word[: len(word) - len(ending)] + put
            break
    for ending in ("ingly", "edly", "ing", "ed", "ly"):
        if word.endswith(ending) and len(word) - len(ending) >= 3:
            word = word[: -len(ending)]
            if len(word) > 3 and word[-1] == word[-2] and word[-1] not in "ls":
                word = word[:-1]
            break
    return word.removesuffix("e") if len(word) > 3 else word


@cache
def _concepts() -> dict[str, str]:
    """Return the concept of each word of the groups, by stem; the first group wins."""
    concept: dict[str, str] = {}
    for group in groups():
        for word in group:
            concept.setdefault(stem(word), f"={group[0]}")
    return concept


def concept(word: str) -> str:
    """Return the concept of a word, or its stem where it belongs to none."""
    root = stem(word)
    return _concepts().get(root, root)


def denied_spans(text: str) -> tuple[tuple[int, int], ...]:
    """Return the stretches of a text that a negation reaches."""
    lower = text.lower()
    spared = [mark.span() for mark in _NOT_NEGATING.finditer(lower)]
    # "They had time to ask and did not": what is denied stands before the negation.
    spans = [(max(0, m.start() - _LONGEST_SCOPE), m.start()) for m in _ELLIPSIS.finditer(lower)]
    for mark in _NEGATION.finditer(lower):
        if any(start <= mark.start() < end for start, end in spared):
            continue
        end = min(mark.end() + _LONGEST_SCOPE, len(lower))
        stop = _SCOPE_ENDS.search(lower, mark.end(), end)
        spans.append((mark.end(), stop.start() if stop else end))
    return tuple(spans)


@lru_cache(maxsize=65536)
def terms(text: str) -> tuple[Term, ...]:
    """Return the telling words of a text, in order."""
    spans = denied_spans(text)
    found = []
    for mark in _WORD.finditer(text):
        word = mark.group().lower()
        plain = word.removesuffix("'s").removesuffix("’s")
        if plain in STOP or len(plain) < 2:
            continue
        before = text[: mark.start()].rstrip()
        found.append(
            Term(
                key=concept(word),
                word=plain,
                denied=any(start <= mark.start() < end for start, end in spans),
                name=mark.group()[0].isupper() and bool(before) and before[-1] not in '.!?:“"',
            )
        )
    return tuple(found)
