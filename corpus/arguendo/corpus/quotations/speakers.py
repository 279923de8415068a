"""Who a citation says is speaking.

1. Its parentheses: `(Scalia, J., dissenting)`, `(plurality opinion)`, `(opinion of Kennedy, J.)`.
2. The sentence around it: `Justice Scalia's dissent`, `the plurality reasoned`, `the Court held`,
   `Justice Brennan wrote for the Court in`.
3. A short form goes on with whoever spoke before: that somebody is named is all it says.
4. So it is where a judge is named shortly before, or writes of words of his own.

`(en banc)` and `(mem.)` name no voice. Who denies a voice (`rejecting the dissent's view`) does not
name it: where the Court and another are both in the sentence, nobody is named by it.
"""

import re
from bisect import bisect_left

from arguendo.corpus.model import Citation, Speaker, Voice
from arguendo.corpus.patterns import begun_by

_PARENTHESES = re.compile(r"\(([^()]{0,300}(?:\([^()]{0,200}\)[^()]{0,200})*)\)")
_GROUP = re.compile(rf"\s*[*_]*\s*{_PARENTHESES.pattern}")
_LOST = re.compile(
    r"\s*\d{4}\)|(?:,? ?supra,?(?: at (?:\d{1,3} U\. ?S\. )?\d{1,4}(?:[-–]\d{1,4})?)?)?"
    r"(?:,? ?\d{1,3} U\. ?S\.,? at \d{1,4}(?:[-–]\d{1,4})?)?"
)
"""A year whose opening parenthesis was lost; a page behind a name."""
_SURNAME = r"[A-Z][A-Za-z'’\-]+(?: (?:[IVX]+|Devanter))?"
_ASIDE = re.compile(
    r"[“\"][^“”\"]{0,2000}[”\"]|\([^()]{0,300}\)|\b(?:the|today['’]s) dissent['’]?s?\b"
)
_OWN_WORDS = (
    r"\bI (?:also )?(?:was|wrote|said|did|agreed|explained|noted|dissented|concurred|joined)\b"
    r"|\b[Ii]n (?:his|her|my) view\b"
    r"|\b(?:He|She) (?:wrote|said|concluded|explained|noted|added|observed)\b"
)
_ONES_OWN = begun_by("IiHS", _OWN_WORDS)
_MAY_BE_OWN = begun_by("IiHS", _OWN_WORDS.replace(r"\b", ""))
"""What stands in the text wherever they are found in a stretch cut out of it."""
_NAMED = begun_by(
    "A-Zjdcp",
    rf"\b(?:[Jj]ustice|JUSTICE|Judge) {_SURNAME}|{_SURNAME}, (?:C\. ?)?J\."
    r"|\b(?:[Dd]issent(?:ed|ing|ers)|[Cc]oncurr(?:ing|ence|ed)|[Pp]lurality\b(?! of))",
)
"""Who speaks beside the Court, in the words around a citation."""
_SENTENCE_LONG = 200
"""Characters before a citation in which the Court would be named as the one who speaks."""
_JUDGE = re.compile(
    rf"(?P<name>{_SURNAME}),? (?:(?:Jr|Sr)\.?,? )?(?:C\. ?J|JJ?|Ch\. ?J|P\. ?J|CJ)\b\.?"
    rf"|\b(?:(?:Chief )?Justices?|Judge|JUSTICE|CHIEF JUSTICE) (?P<named>{_SURNAME})",
)
_TOGETHER = re.compile(
    rf"\b(?P<name>{_SURNAME})(?:, {_SURNAME}){{0,6}},? and {_SURNAME}, JJ\.(?P<named>)"
)
"""Several who wrote together, of whom the record has the first."""
_OPINION = re.compile(
    r"\b(?:dissent\w*|concurr\w*|plurality|per curiam|opinion of|C?\. ?J\.|JJ?\.|opinion)",
    re.IGNORECASE,
)
_TELLS = re.compile(
    r"[DdCcPpJj](?i:(?<=d)issent|(?<=c)oncur|(?<=p)lurality|(?<=\bj)(?:ustice|udge) (?=[a-z]))"
    r"|\(opinion of(?= [A-Z])"
)
"""Without one of these nobody is named to speak; without one that ends in no space, nobody is said
to speak but the Court."""
_OWN = re.compile(
    r"\b(?:the|today['’]s|our) dissents?['’]s?\b(?! in\b)"
    r"|\bthe dissent(?:ers?)?\b(?=[^.;]{0,60}\b(?:post|ante)\b"
    r"| (?:\w+ly )?(?:relies|relied|rely|cites?|invokes?|points?|quotes?|reads?|misreads?)\b)",
    re.IGNORECASE,
)
"""The dissent in the case at hand, of which the citation says nothing."""
_EXPLAINS = re.compile(
    r"\s*(?:holding|stating|noting|explaining|finding|concluding|quoting|citing|rejecting|that|internal"
    r"|emphasis|citations?|overrul|revers|affirm)",
    re.IGNORECASE,
)
_QUOTED = re.compile(r"[“\"][^“”\"]{0,2000}?([.?!]?)[”\"]")
_SIGNAL_ALONE = re.compile(
    r"[\s*_(]*(?:(?:But )?(?:[Ss]ee|[Cc]f\.|[Aa]ccord),?(?: also| e\. ?g\.,?)?\s*)?"
)
"""What stands before a citation that bears out the sentence before it."""
_SENTENCE = re.compile(r"[.?!][\"'”’)\]]*\s+(?=[A-Z“\"‘\[(])|\n\n")
_ABBREVIATED = re.compile(
    r"\b(?:[A-Z]|Mr|MR|Mrs|MRS|Ms|Dr|Jr|Sr|vs?|Id|U\.S|No|Inc|Co|Corp|[Ss]ee)$"
)
_WRITES = begun_by(
    "CJ",
    rf"\b(?:(?:Chief )?Justice|JUSTICE|Judge) {_SURNAME}(?:, [^.;“\"]{{0,80}},)?"
    r" (?:too |also )?(?:\w+ly )?"
    r"(?:said|wrote|recogniz|observ|not|stat|explain|reason|put it|conclud|argu|warn|caution"
    r"|remark|describ|emphasiz|agree|wonder)\w*",
)
"""A judge is named who says it, in whatever opinion: `Justice Powell noted`."""
_FOR_THE_COURT = (
    r"(?:wrote|writing|writes|spoke|speaking) for (?:the|a) (?:\w+ )?(?:[Cc]ourt|[Mm]ajority)"
)
_AUTHOR = begun_by(
    "CJ\ue000",
    rf"\b(?:(?:Chief )?Justice|Judge) (?P<name>{_SURNAME}?)"
    rf"(?:,? (?:who )?{_FOR_THE_COURT}|['’]s? (?:\w+ )?opinion for the [Cc]ourt)"
    r",? in\W{0,3}\ue000"
    r"|\ue000\W{0,3}(?:(?:Chief )?Justice|Judge) "
    rf"(?P<next>{_SURNAME}),? {_FOR_THE_COURT}",
)
"""Who is said to have written for the court, right before the citation or right behind it."""
_BY_A_JUDGE = begun_by("CJ", rf"\b(?:Chief )?(?:Justice|Judge) {_SURNAME},? in\W{{0,3}}\ue000")
"""A judge, said to have said it in the case: `statements by the Court in …, and by Justice …`."""
_SEPARATE_OPINION = begun_by(
    "dcDC", r"\b[dc](?:issent|oncurr)(?:ence|ing opinion)? in(?: the)? [*_]{0,2}[A-Z]"
)
"""A separate opinion of a case that is named: `the argument of the dissent in Wirtz`."""
_POSSESSED = begun_by(
    "CJ",
    rf"\b(?:(?:Chief )?Justice|Judge) (?P<name>{_SURNAME}?)(?:['’]s|['’])? "
    r"(?:(?:vigorous|separate|powerful|famous|forceful|own|lone|partial) )?"
    r"(?P<what>dissent\w*|concurr\w*)",
)
_IN = re.compile(
    r"\b(?:in (?:his|her|a|the|their)? ?|the |a )(?P<what>dissent(?!er|ers|ing (?:\w+ )?judge)\w*"
    r"|concurr(?:ence|ing opinion)\w*|plurality)\b(?! of\b)",
    re.IGNORECASE,
)
_COURT = begun_by(
    "TtOoSsUuMmWw",
    r"(?i:\b(?:the|this|our|supreme|unanimous) (?:supreme )?court\b(?! of| below)"
    r"|\bmajority\b|\bwe (?:held|said)\b)",
)
_AGAINST = begun_by(
    "RrOoDdCcUuAaTt",
    r"(?i:\b(?:reject|over (?:a|the|\w+['’]s)|despite|contrary to|response to|unlike"
    r"|answer(?:ing)? the|the dissent(?:ers?)?['’]s? "
    r"(?:view|argument|contention|claim|suggestion|position)))",
)


def speaker(text: str, citation: Citation) -> Speaker | None:
    """Return the voice and the author that a citation names, or the sentence it stands in.

    >>> from arguendo.corpus.citations import extract
    >>> text = "Roe v. Wade, 410 U.S. 113, 171 (1973) (Rehnquist, J., dissenting)."
    >>> speaker(text, extract(text).citations[0])
    Speaker(voice='dissent', author='Rehnquist')
    """
    return Speakers(text).of(citation)


class Speakers:
    """Who speaks in a text; the words that can tell it are looked for once."""

    def __init__(self, text: str) -> None:
        self._text = text
        told = list(_TELLS.finditer(text))
        self._told = [one.start() for one in told]
        self._own = [one.start() for one in _MAY_BE_OWN.finditer(text)]
        self._separate = [one.start() for one in told if one[0][-1] != " "]

    def of(self, citation: Citation) -> Speaker | None:
        """Return the voice and the author that a citation names, or the sentence it stands in."""
        # (1)
        said = [found for one in _parentheses(self._text, citation) if (found := named(one))]
        if said:
            return next((one for one in said if one.author), said[0])
        # (2)
        low = _before_the_quotation(self._text, citation.start)
        if _between(self._told, low, max(citation.end, citation.reach) + 200):
            found = _in_the_sentence(self._text, citation, low)
            if found is not None:
                return found
        # (3)
        if citation.form in ("id", "short", "supra", "reference"):
            low = max(0, citation.start - 900)
            if _between(self._separate, low, citation.start) and _named_in(
                self._text[low : citation.start]
            ):
                return Speaker()
        # (4)
        if self._is_open(citation, low):
            return Speaker()
        return None

    def _is_open(self, citation: Citation, low: int) -> bool:
        """Say whether somebody else than the Court may be meant: a judge is named, or says I."""
        own = _between(self._own, low, citation.end)
        named = _between(self._told, low, citation.end)
        named = named or self._text.find("J.", low, citation.end) >= 0
        if not (own or named):
            return False  # Nothing of it stands there at all: so it is nearly always.
        before = self._text[low : citation.end]
        if not ((own and _ONES_OWN.search(before)) or (named and _NAMED.search(before))):
            return False
        before = _ASIDE.sub(" ", before)
        if _ONES_OWN.search(before):
            return True
        return not _COURT.search(before[-_SENTENCE_LONG:]) and bool(_NAMED.search(before))


def _between(places: list[int], low: int, high: int) -> bool:
    at = bisect_left(places, low)
    return at < len(places) and places[at] < high


def named(said: str) -> Speaker | None:
    """Return who speaks by the words between two parentheses, if they say so."""
    if said in ("separate opinion", "opinion of this writer"):
        return Speaker()
    if not _OPINION.search(said) or _EXPLAINS.match(said):
        return None
    voice = _voice(said.lower())
    judges = [one for one in (_TOGETHER.search(said), _JUDGE.search(said)) if one]
    judge = min(judges, key=lambda one: one.start(), default=None)
    author = (judge["name"] or judge["named"]) if judge else ""
    if voice is None and (not author or len(said) > 80):
        return None
    return Speaker(voice=voice, author=_cased(author))


def _voice(said: str) -> Voice | None:
    dissents, concurs = "dissent" in said, bool(re.search(r"concur(?!rent)", said))
    if dissents and concurs:
        return "concurrence-in-part"
    if dissents:
        return "dissent"
    if concurs:
        judgment = re.search(r"\bin (?:the )?(?:judgment|result)", said)
        if judgment and " part" not in said:
            return "concurrence-in-judgment"
        return "concurrence-in-part" if " part" in said else "concurrence"
    if "plurality" in said:
        return "plurality"
    if "per curiam" in said:
        return "per-curiam"
    return "lead" if re.search(r"\bfor the (?:court|majority)\b", said) else None


def _parentheses(text: str, citation: Citation) -> list[str]:
    """Return what stands in each pair of parentheses of a citation, and right behind it."""
    found = []
    at = text.find("(", citation.start, citation.end)
    while at >= 0:
        group = _GROUP.match(text, at)
        if group is None:
            break
        found.append(group[1])
        at = text.find("(", group.end(), citation.end)
    lost = _LOST.match(text, citation.end)
    at = lost.end() if lost else citation.end
    for _ in range(4):
        group = _GROUP.match(text, at)
        if group is None:
            break
        found.append(group[1])
        at = group.end()
    return [" ".join(one.split()) for one in found]


def _in_the_sentence(text: str, citation: Citation, low: int) -> Speaker | None:
    before = _QUOTED.sub(_its_end, text[low : citation.start])
    ends = [
        one.end()
        for one in _SENTENCE.finditer(before)
        if not _ABBREVIATED.search(before, max(0, one.start() - 8), one.start())
        and not _SIGNAL_ALONE.fullmatch(before, one.end())
    ]
    sentence = before[ends[-1] :] if ends else before
    end = max(citation.end, citation.reach)
    after = text[end : end + 200]
    stop = _SENTENCE.search(after)
    following = after[: stop.start()] if stop else after
    if re.match(r"\s*(?:[.;]|,? (?:quoting|citing)\b)", after):
        following = ""
    said = f"{sentence} \ue000 {following}"
    said = _QUOTED.sub(" ", said)
    said = _OWN.sub(" ", said)
    if _AGAINST.search(said):
        return None
    if wrote := _AUTHOR.search(said):
        return Speaker(voice="lead", author=_cased(wrote["name"] or wrote["next"]))
    if _BY_A_JUDGE.search(said):
        return Speaker()
    if whose := _POSSESSED.search(said):
        return Speaker(voice=_voice(whose["what"].lower()), author=_cased(whose["name"]))
    if _WRITES.search(said):
        return Speaker()
    if _COURT.search(said):
        return None
    if spoken := _IN.search(said):
        judge = re.search(rf"\b(?:Justice|Judge) (?P<name>{_SURNAME})", said)
        author = re.sub(r"['’]s?$", "", judge["name"]) if judge else ""
        return Speaker(voice=_voice(spoken["what"].lower()), author=_cased(author))
    return None


def _its_end(quoted: re.Match[str]) -> str:
    """Return what is left of a quotation: the mark that ends a sentence, if one does."""
    return f'{quoted[1]}"' if quoted[1] else " "


_LOOK_BACK = 320
"""Characters before a citation, beside a quotation, in which a judge is named."""


def _before_the_quotation(text: str, at: int) -> int:
    """Return how far back to look: over a quotation that ends right before the citation too."""
    near = text[max(0, at - 4) : at]
    closed = max(near.rfind("”"), near.rfind('"'))
    if closed < 0:
        return max(0, at - _LOOK_BACK)
    closed += max(0, at - 4)
    opened = text.rfind("“" if text[closed] == "”" else '"', max(0, closed - 1500), closed)
    return max(0, (opened if opened >= 0 else at) - _LOOK_BACK)


def _named_in(before: str) -> bool:
    """Say whether a judge writing separately was named shortly before a short form."""
    said = [found for one in _PARENTHESES.finditer(before) if (found := named(one[1])) is not None]
    return bool(_POSSESSED.search(before) or _SEPARATE_OPINION.search(before)) or any(
        one.voice not in (None, "per-curiam") or one.author for one in said
    )


def _cased(name: str) -> str:
    name = re.sub(r"['’]s?$", "", name)
    return re.sub(r"[A-Z]+", lambda one: one[0].capitalize(), name) if name.isupper() else name
