"""What a text cites an authority for.

1. An explanatory parenthetical is the proposition: `(holding that …)`.
2. A citation within a sentence stands behind the clause before it; one that opens a sentence
   (`In Stoner, …`), behind what follows.
3. A citation that is a sentence of its own stands behind the sentence before it.
4. What was read is cleaned of citations, signals and references to the record.

Only the text around the citation is looked at, so that a text is read in time linear in its
length.
"""

import re
from bisect import bisect_left
from typing import NamedTuple

from arguendo.corpus.citations import shapes
from arguendo.corpus.citations.normal import normal
from arguendo.corpus.model import Citation, Extraction

LONGEST = 1_200
"""Characters of a proposition."""
_BEFORE, _AFTER = 2_400, 1_200
"""Characters that are looked at on either side."""
_FEWEST_WORDS = 3
"""Fewer words propose nothing: `As`, `The court in`."""

_OTHER, _OWN = "\ue000", "\ue001"
"""What stands for citations while their surroundings are read: no letter, and for private use."""
_MARKS = re.compile(f"[{_OTHER}{_OWN}]")

_EXPLAINS = re.compile(
    r"(?:\w+ly\s+|also\s+|again\s+|there\s+|instead\s+)*"
    r"(?!quoting|citing|collecting|according|amending|modifying|overruling|abrogating|superseding"
    r"|affirming|reversing|vacating|remanding|denying|granting|dissenting|concurring|joining"
    r"|sitting|writing|speaking|announcing)[a-z]{3,}ing\b",
    re.IGNORECASE,
)
"""How an explanatory parenthetical begins. Those on the history of a decision, or on who speaks,
do not say what it is cited for."""
_THAT = re.compile(
    r"(?:\w+ly\s+|also\s+|again\s+)*(?:holding|finding|concluding|ruling|stating|explaining|noting"
    r"|recognizing|observing|reasoning|deciding|reaffirming|reiterating|determining|emphasizing"
    r"|confirming|declaring|establishing|adding)\s+that\s+",
    re.IGNORECASE,
)
_QUOTED = re.compile(r"\s*[\"“][^\"“”]{12,}[\"”][.,]?\s*")

_SENTENCE_END = re.compile(
    r"[.?!]*[\"')\]]*(?P<paragraph> *\n\n[\s>]*)"
    r"|[.?!][\"')\]]*(?=\s+(?:[\"'(\[]*[A-Z0-9§\ue000\ue001]|(?:but )?see\b|cf\.|accord\b|e\.g\.))"
)
_ABBREVIATED = re.compile(
    r"(?:\b(?:[A-Z]|Mr|Mrs|Ms|Dr|Jr|Sr|St|Nos?|Inc|Co|Corp|Ltd|Bros|vs?|[Cc]f|al|Hon|Gen|Gov|Sen|Rep"
    r"|Prof|Lt|Col|Sgt|Capt|Fed|Civ|Crim|App|Evid|Cir|Ct|Dist|Div|Dept|Sec|Art|Amend|Const|Stat|Reg"
    r"|[Cc]h|[Oo]p|Pub|Cong|Sess|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Oct|Nov|Dec|Exs?|Tr|[Pp]p?|nn?|Bd"
    r"|Univ|[Ss]ee|[Ii]d|[Vv]iz|approx|Ass'n|Int'l|Nat'l|Gov't|Comm'n|Dep't)"
    r"|(?:\b[A-Za-z]\.)+[A-Za-z])$"
)
_SIGNAL = (
    r"(?:\b(?:but\s+)?(?:see|cf|compare|accord|contra|e\.\s?g)\b\.?,?(?:\s+(?:also|generally)\b)?"
    r"[\s,]*)+"
)
_LEADING_SIGNAL = re.compile(rf"^\W*{_SIGNAL}", re.IGNORECASE)
_TRAILING_SIGNAL = re.compile(rf"[,;:(\s]+{_SIGNAL}[\W]*$", re.IGNORECASE)
_RESIDUE = re.compile(
    rf"{_SIGNAL}|\b(?:and|or|with|also|in|at|citing|quoting|aff'd|rev'd|vacated|on|other|grounds|by"
    r"|cert|denied|granted|reh'g|hereinafter|supra|infra|id|ibid|passim|the|same|as|cir)\b",
    re.IGNORECASE,
)
"""Words that join citations and propose nothing."""
_RECORD = re.compile(
    r"[(\[](?:see )?(?:R|Tr|J\. ?A|App|Pet\. App|ER|SER|AR|Doc|Dkt|ECF|Compl|Answer|Exh?|Exhibit"
    r"|Aff|Decl|Dep|Br|Brief|Resp|Mot|Mem|Record|Appendix)s?\b\.?[^()\[\]\n]{0,60}\d[^()\[\]\n]{0,40}[)\]]"
    r"|\b(?:R\.|Tr\.|ECF No\.|Dkt\. No\.|J\.A\.) ?(?:at )?\d[\d:, -]*"
    r"|[(\[](?:emphasis|citations?|internal|alterations?|footnotes?|quotations?|cleaned)\b"
    r"[^()\[\]\n]{0,120}[)\]]"
    r"|\[\*?\d{1,5}\]|\[\^\w{1,8}\]|\bCite as:?",
    re.IGNORECASE,
)
"""References to the record of the case at bar, notes and page marks, remarks on a quotation."""
_DANGLES = re.compile(
    r"\b(?:of|in|under|by|from|with|to|on|at|the|a|this|that|than|like|unlike|per|for|between"
    r"|distinguish(?:es|ed)?|overrul(?:e|es|ed)|follow(?:s|ed)?|appl(?:y|ies|ied|ying)|cites?|is|was)"
    r"\W*$",
    re.IGNORECASE,
)
"""After one of these a citation is a part of the sentence, and not what stands behind it."""
_OPENED = re.compile(rf"\s*\((?:{_SIGNAL})?$", re.IGNORECASE)
_ATTRIBUTION = re.compile(r",? (?:as|so)\b[^,;]{0,80}that decision\W*$", re.IGNORECASE)
_LEADING = re.compile(
    r"^(?:[^\w\"'(\[]+|[)\]](?=\W)|[\"'](?=[\s,;.:)])|(?:and|but|or|yet|nor)\b)+", re.IGNORECASE
)
_WORD = re.compile(r"[^\W\d_]{2,}")


def proposition(text: str, citation: Citation, extraction: Extraction) -> str:
    """Return the sentence a citation stands behind, without the citations in it.

    Empty where it stands behind none: in a table of authorities, after a heading.

    >>> from arguendo.corpus.citations import extract
    >>> text = "A guest may not consent. See Stoner v. California, 376 U.S. 483 (1964)."
    >>> found = extract(text)
    >>> proposition(text, found.citations[0], found)
    'A guest may not consent.'
    """
    # (1)
    if explained := _explained(citation.parenthetical):
        return explained
    around = _around(text, citation, extraction)
    sentences = _sentences(around)
    own = next(at for at, one in enumerate(sentences) if _OWN in one.text)
    # (2)
    if not sentences[own].only_cites:
        return _cleaned(_clause(sentences[own].text))
    # (3)
    for at in range(own - 1, -1, -1):
        if sentences[at].ends_paragraph and not sentences[at].quoted:
            return ""
        if not sentences[at].only_cites:
            return _cleaned(_MARKS.sub(" ", sentences[at].text))
    return ""


def _explained(parenthetical: str) -> str:
    """Return what a parenthetical says the decision did, if that is what it says."""
    if _QUOTED.fullmatch(parenthetical):
        return _cleaned(parenthetical.strip())
    if _EXPLAINS.match(parenthetical):
        return _cleaned(_THAT.sub("", parenthetical, count=1))
    return ""


def _around(text: str, citation: Citation, extraction: Extraction) -> str:
    """Return the plain text around a citation, with a mark in place of every citation in it.

    One that stands in the parentheses of another goes with it.
    """
    low, high = max(0, citation.start - _BEFORE), citation.end + _AFTER
    if low:
        low = max(low, text.find(" ", low, low + 100))  # No word is cut in two.
    every = extraction.citations
    at = bisect_left(every, low, key=lambda one: one.start)
    pieces: list[str] = []
    last = low
    marked = False
    before = every[at - 1] if at else None
    if before is not None and max(before.end, before.reach) > low:
        last = max(before.end, before.reach)
    while at < len(every) and every[at].start < high:
        start, end = every[at].start, max(every[at].end, every[at].reach)
        own = every[at].start <= citation.start < end
        at += 1
        while at < len(every) and every[at].start < end:
            end = max(end, every[at].end, every[at].reach)
            own = own or every[at].start == citation.start
            at += 1
        pieces += [_MARKS.sub(" ", text[last:start]), _OWN if own and not marked else _OTHER]
        marked = marked or own
        last = max(last, end)
    pieces.append(_MARKS.sub(" ", text[last:high]))
    return normal("".join(pieces)).text


class _Sentence(NamedTuple):
    """A sentence among others, with marks for the citations in it."""

    text: str
    """Its words."""
    ends_paragraph: bool
    """Whether a paragraph ends with it."""

    @property
    def quoted(self) -> bool:
        """Whether it ends a quotation, as a block quotation does above its citation."""
        return self.text.rstrip(" >\n").endswith(('"', "'"))

    @property
    def only_cites(self) -> bool:
        """Whether there is nothing in it but citations and what joins them."""
        if not _MARKS.search(self.text):
            return False
        said = _RESIDUE.sub(" ", _RECORD.sub(" ", _MARKS.sub(" ", self.text)))
        return _words(said) < _FEWEST_WORDS


def _sentences(text: str) -> list[_Sentence]:
    found = []
    start = 0
    for end in _SENTENCE_END.finditer(text):
        paragraph = end["paragraph"] is not None
        if not paragraph and _ABBREVIATED.search(text, max(start, end.start() - 24), end.start()):
            continue
        found.append(_Sentence(text[start : end.end()], paragraph))
        start = end.end()
    found.append(_Sentence(text[start:], ends_paragraph=False))
    return found


def _clause(sentence: str) -> str:
    """Return the part of a sentence that its own citation stands behind."""
    before, after = sentence.split(_OWN, 1)
    clauses = _MARKS.split(before)
    said = next((one for one in reversed(clauses) if _words(_RESIDUE.sub(" ", one))), "")
    following = _following(after)
    if _words(said) >= _FEWEST_WORDS:
        if _OPENED.search(said) and after.startswith(")"):
            return f"{_OPENED.sub('', said)} {following[1:]}"
        if not _DANGLES.search(clauses[-1]):
            return said
        if _words(said[max(said.rfind(","), said.rfind(";")) + 1 :]) >= _FEWEST_WORDS:
            return _ATTRIBUTION.sub(".", f"{said.rstrip()} that decision{following}")
    return following if _words(following) >= _FEWEST_WORDS else ""


def _following(after: str) -> str:
    """Return what is said after a citation, up to the next one that stands behind something else.

    Of ` a warrant is needed, but under [another] it is not`, that is ` a warrant is needed`.
    """
    mark = _MARKS.search(after)
    if mark is None:
        return after
    said = after[: mark.start()]
    if not _DANGLES.search(said):
        return said if _words(said) >= _FEWEST_WORDS else _MARKS.sub(" ", after)
    cut = said[: max(said.rfind(","), said.rfind(";"), 0)]
    return cut if _words(cut) >= _FEWEST_WORDS else _MARKS.sub("another decision", after)


def _cleaned(said: str) -> str:
    """Return a proposition without what is citation-shaped in it, or nothing if that is all."""
    said = _RECORD.sub(" ", normal(said).text)
    for _ in range(4):
        found = shapes(said)
        if not found:
            break
        for one in reversed(found):
            said = f"{said[: one.start]} {said[one.end :]}"
    else:
        if shapes(said):
            return ""
    said = _LEADING_SIGNAL.sub("", _TRAILING_SIGNAL.sub(".", said))
    said = re.sub(r"\s+", " ", said)
    said = re.sub(r"\(\s*[,;]*\s*\)|\[\s*\]", "", said)
    said = re.sub(r"\s+(?=[,;:.?!)\]])", "", _LEADING.sub("", said)).strip(" \t,;:–—-*_>#|(")
    if len(said) > LONGEST:
        said = said[:LONGEST].rsplit(" ", 1)[0]
    said = re.sub(r"[,;:.]*\.$", ".", said)
    return said if _words(said) >= _FEWEST_WORDS and not shapes(said) else ""


def _words(said: str) -> int:
    return sum(1 for _ in _WORD.finditer(said))
