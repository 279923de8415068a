"""Where the name of a case begins and ends in running text.

A caption has no marks of its own: `Petitioner relies on Smith v. Jones Co., and` must give
`Smith v. Jones Co.`. Both ends are found by walking word by word from the `v.` outwards.
"""

import re
from collections.abc import Iterator

from arguendo.corpus.abbreviations import dotted

REACH = 200
"""How many characters a party's name may be away from its `v.`."""
WORDS = 24
"""How many words a party's name may have."""

VERSUS = re.compile(
    r"(?<![\w.])(?:[-([/|_]\s?(?:vs?\.?|versus)\s?[-)\]/|_]"
    r"|v(?:s|rs)? ?\.{1,2}|v\.s\.|vs?|versus|V\.|VS\.|V|VS"
    r"|[∨˅⌄])(?=\s|(?<=-)[A-Z])"
)
"""What stands between two parties."""

LOWER = re.compile(
    r"(?<![\w.'-])[a-z][a-z'-]+ v\. ?(?!(?:and|or|the|a|of|by)\b)[a-z][a-z'-]+"
    r"|(?<![\w.'-])[A-Z][A-Za-z'-]+ vs?\. (?!(?:and|or|the|a|of|by|de|del|von|van|la)\b)[a-z]{3,}\b"
    r"|(?<![\w.'-])[a-z]{3,} vs?\. [A-Z][a-z'-]+"
    r"|\b(?:in re|ex parte) (?!the\b|a\b|this\b|that\b)[a-z][a-z'-]{2,}"
)
"""A case named in small letters, which ordinary prose has no `v.` for."""

GLUED = re.compile(
    r"(?<![\w.])(?!(?:Adv|Civ|Conv|Dev|Div|Env|Equiv|Ev|Gov|Improv|Inv|Lev|Nov|Priv|Prov|Rev|Serv"
    r"|Surv|Univ)\.)[A-Z][A-Za-z'-]+"
    r"(?: ?vs?\.(?=[A-Z][a-z])|(?<=[a-z])vs?\. (?=[A-Z][a-z]))(?P<right>[A-Z][\w'-]+)"
)
"""A case whose name has lost its spaces: `Smithv.Jones`."""

TITLE = re.compile(
    r"\b(?:In re:?|IN RE:?|(?:In the )?(?:Matter|Estate|Succession|Guardianship|Adoption) of"
    r"|Ex parte|EX PARTE|Ex rel\.)(?=\s+[A-Z0-9])"
)
"""What stands before a case that has one party in its name."""

SIGNAL = re.compile(
    r"(?:But see,? e\.g\.,|See,? e\.g\.,|E\.g\.,|See also|But see|But cf\.|Compare|See generally"
    r"|Accord|Contra|Cf\.|See|With|with|see also|see,? e\.g\.,|see|cf\.|accord|quoting|citing)\s*$",
    re.IGNORECASE,
)
"""An introductory signal right before a name."""

_BREAKS = ("\n\n", "\f")
_OPEN = "\"'([{"
_END = re.compile(r"[;:)\]}!?\"—]$")
_SIGNALS = frozenset("see cf accord compare contra but quoting citing e.g".split())
_JOINING = frozenset(
    "of the and & for ex rel. rel de del della der den di du la le las los van von y e et al. al"
    " d/b/a f/k/a dba a an und etc. plc ux. ux vir. vir uxor".split()
)
_SMALL = _JOINING | frozenset("to on in by or at with re".split())
"""Words in small letters that stand within a name."""
_LEADING = frozenset(
    "see also but cf cf. accord compare contra with e.g. e.g., generally in under citing quoting"
    " thus as the and when while although though since after both like unlike following because"
    " then if whether moreover however indeed similarly likewise consider cases case court"
    " overruling at by on to for of or that this our its from relying applying per until before so"
    " later earlier holding decision decisions opinion & a an supra noting explaining rather nor"
    " even unless where term term's dictum dicta".split()
)
_STARTING = _LEADING | frozenset(
    "it we he she they there here his her their id. id ibid such these those no not only some all"
    " each any every instead yet still also because what who which how why given once as"
    " section".split()
)
_SUFFIX = re.compile(
    r"(?:(?i:Inc|Ltd|Co|Corp|Cos|L\.?L\.?C|(?:L\.?){1,3}P|P\.?C|P\.?A|N\.?A|S\.?A|A\.?G|N\.?V|B\.?V"
    r"|G\.?m\.?b\.?H|Jr|Sr|Limited|Incorporated|et|M\.D|Ph\.D|R\.N|D\.D\.S|U\.?S\.?A|S\.p\.A|plc)"
    r"|I{2,3}|IV|[A-Z])\b"
)

_OFFICE = re.compile(
    r"(?:Warden|Superintendent|Sheriff|Secretary|Commissioner|Director|Governor|Mayor|Marshal"
    r"|Collector|Comptroller|Treasurer|Trustees?|Receivers?|Guardian|Admin(?:istrat(?:or|rix)|r)"
    r"|Executors?|Executrix|Assignees?|Deceased|Plaintiffs?|Petitioners?|Appellants?|Claimants?"
    r"|Libel(?:l)?ants?)\b",
    re.IGNORECASE,
)
"""In what capacity a party is there, said behind a comma: `Calderon, Warden v. Moore`."""
_LETTERED = re.compile(r"[dl]'[A-Z]|[a-z]{1,2}[A-Z][A-Za-z]")
"""A word in capitals behind a small letter: `Coeur d'Alene`, `eBay`."""
_PARTIES = frozenset(("See", "Case"))
"""Words that lead up to a name and are the name of a party: `See v. City of Seattle`."""
_JUDGES = frozenset(("Justice", "Justices", "Judge", "JUSTICE"))

Word = tuple[int, str]
"""A word of a name and where it begins."""


def left_party(text: str, end: int, floor: int = 0) -> int:
    """Return where the party's name begins that ends at `end`, or `end` where none stands there."""
    floor = max(floor, end - REACH)
    for stop in _BREAKS:
        if stop in text[floor:end]:
            floor = text.rfind(stop, floor, end) + len(stop)
    words: list[Word] = []
    for at, word in _backwards(text, floor, end):
        dash = word.rstrip("—").rfind("—") + 1
        word, at = word[dash:], at + dash
        cut = at == floor > 0 and not text[floor - 1].isspace() and text[floor - 1] not in "—([\"'"
        bare = word.lstrip(_OPEN + "—$")
        if cut or not _belongs(word, bare, words):
            break
        words.insert(0, (at + len(word) - len(bare), bare))
        if dash or bare != word.lstrip("$"):
            break
    spoken = next((at for at, (_, word) in enumerate(words) if word == "in"), 0)
    if any(word in _JUDGES for _, word in words[:spoken]):
        words = words[spoken:]  # `Mr. Justice Field in Smith v. Jones`
    while words and _leads(words):
        lone = words[0][1] if len(words) == 1 else ""
        if lone in _PARTIES and VERSUS.match(text, end + 1):
            break  # nobody else stands before the `v.`
        words.pop(0)
    return words[0][0] if words else end


def _backwards(text: str, floor: int, end: int) -> Iterator[Word]:
    """Yield the words of a text from the last on: of most names only a few are looked at."""
    rest = text[floor:end]
    for _ in range(WORDS):
        word = rest.rsplit(None, 1)[-1:]
        if not word:
            return
        rest = rest[: rest.rindex(word[0])]
        yield floor + len(rest), word[0]


def _belongs(word: str, bare: str, after: list[Word]) -> bool:
    """Say whether a word is part of a name, given the words of it that come after."""
    if not bare or ")" in bare.rstrip(")].,"):
        return False  # `(2009).12 Katz v. United States`: the mark of a note
    if after and bare.lower() == "and" and after[0][1] == "in":
        return False
    if after and (word.rstrip(".,").lower() in _SIGNALS or not _runs_on(word, after)):
        return False
    return _capital(bare) or bare.lower().rstrip(",") in _SMALL


def _capital(bare: str) -> bool:
    first = bare[0]
    return first.isupper() or first.isdigit() or first == "#" or bool(_LETTERED.match(bare))


def _leads(words: list[Word]) -> bool:
    """Say whether the first word only leads up to the name: `In`, `The court`, a page's number."""
    first = words[0][1]
    pair = [word.lower().rstrip(":") for _, word in words[:2]]
    if len(words) > 1 and pair in (["in", "re"], ["ex", "parte"], ["ex", "rel."]):
        return False
    if not _capital(first) or first.rstrip(".").isdigit():
        return True
    return first.lower().rstrip(",") in _LEADING


def _runs_on(word: str, after: list[Word]) -> bool:
    """Say whether a name can go on past this word into the words after it."""
    following = after[0][1]
    if _END.search(word.rstrip(".,")):
        return False
    if word.endswith(","):
        if following == "and" and _SUFFIX.match(word):
            return False  # `Smith v. Jones Co., and Doe v. Roe`
        if following.endswith(",") and len(after) > 1 and _SUFFIX.match(after[1][1]):
            return following[0].isupper()  # `Harper & Row, Publishers, Inc.`
        if _OFFICE.match(following):
            return True
        listed = word.endswith(".,") or "&" in [bare for _, bare in after[:6]]
        return listed or bool(_SUFFIX.match(following)) or following in ("et", "ex", "d/b/a")
    if word.endswith("."):
        return _abbreviated(word) or _abbreviating(following)
    return True


def _abbreviating(word: str) -> bool:
    """Say whether a word is shortened, so that the one before it may be as well: `Min. Co.`."""
    bare = word.rstrip(".,").lower()
    return bool(_SUFFIX.fullmatch(word.rstrip(".,"))) or (word.endswith(".") and bare in dotted())


def _abbreviated(word: str) -> bool:
    """Say whether the full stop after a word is part of it."""
    bare = word.rstrip(".,").lstrip(_OPEN)
    if bare.isdigit():
        return False
    return (
        len(bare) == 1
        or "." in bare
        or "'" in bare
        or bare.lower().replace("'", "") in dotted()
        or (len(bare) <= 4 and not any(vowel in bare.lower() for vowel in "aeiou"))
    )


def right_party(text: str, start: int) -> int:
    """Return where the party's name ends that begins at `start`, or `start` where none is there."""
    limit = min(start + REACH, len(text))
    for stop in _BREAKS:
        found = text.find(stop, start, limit)
        limit = found if found >= 0 else limit
    end, comma = start, False
    for count, token in enumerate(re.finditer(r"\S+", text[start:limit])):
        bare = token[0].lstrip(_OPEN + "$")
        body = bare.rstrip(".,;:)]}!?\"'")
        if (
            count >= WORDS
            or (count and token[0][0] in "([")
            or (comma and not _carries_on(bare))
            or not (body or bare == "&")
        ):
            break
        joining = bare.lower().rstrip(",") in _JOINING
        if not (_capital(bare) or joining) or (bare[0].isdigit() and count and comma):
            break
        if joining and not bare.lower().startswith("al."):
            continue
        at = start + token.end() - len(bare)
        stop_is_part = bare.startswith(body + ".") and _abbreviated(body + ".")
        end = at + len(body) + stop_is_part
        rest = bare[len(body) + stop_is_part :]
        if body.endswith("'s"):
            end = at + len(body) - 2
            break
        comma = rest.startswith(",")
        if rest and not comma:
            break
    return end


def _carries_on(bare: str) -> bool:
    """Say whether a word after a comma still belongs to the name."""
    return bool(_SUFFIX.match(bare)) or bare.startswith(("&", "et", "ex"))


def sentence_end(words: str) -> bool:
    """Say whether a sentence, or the part of a list, ends within these words.

    >>> sentence_end("Jones Co. of N.Y."), sentence_end("Jones. The court")
    (False, True)
    """
    if re.search(r";|\n\n|\f|\(\D*\d{4}\)|[?!]\s", words):
        return True
    return any(
        stop[2].lower() in _STARTING and not _abbreviated(stop[1])
        for stop in re.finditer(r"(\S+\.)\s+\"?([A-Z][A-Za-z]*)", words)
    ) or any(
        word[0].islower() and not _capital(word) and word.rstrip(",") not in _SMALL
        for word in _OF_A_COURT.sub("", words).split()
    )


_OF_A_COURT = re.compile(r"(?<=\bCourt) of (?:appeals?|claims)\b")
"""What some records write small in a party's name: `McCoy v. Court of appeals of Wisconsin`."""
