"""Cases called by a part of their name alone: `as Martinez held`, `the Varghese court`.

A surname by itself is a person as a rule. It is a case where it does what only a decision does: it
holds that, it is overruled, it has progeny; a court is called by it; or a signal points at it.
People explain, state and argue, so those verbs tell nothing.
"""

import re
from collections.abc import Iterator, Set

from arguendo.corpus.abbreviations import dotted

_NAME = r"(?P<name>[A-Z][a-z][\w'-]*?(?:[ -](?:[A-Z][\w-]+|of|de)){0,2}?)"
_COURT = (
    r"(?:court|Court|panel|majority|plurality|dissent|decision|holding|opinion|ruling|case"
    r"|line of cases|litigation)"
)
_HOLDS = (
    r"(?:held|holds|ruled|decided|teaches|instructs|commands|forecloses|controls|governs|compels"
    r"|abrogated|overruled|reaffirmed|squarely"
    r"|made (?:clear|plain)|makes (?:clear|plain))"
)
_FATE = (
    r"(?:overruled|superseded|abrogated|distinguishable|inapposite|controlling|dispositive|binding"
    r"|instructive|on point|on all fours|directly on point|wrongly decided|good law|bad law|inapt"
    r"|to the contrary|no longer|still (?:good law|controlling))"
)
_SAID = (
    r"(?:held|holds|ruled|reasoned|concluded|rejected|recognized|upheld|declined|distinguished"
    r"|extended|overruled|reversed|affirmed|said|explained|emphasized|made clear)"
)
_BENCH = (
    r"(?:the (?:[A-Z]\w+ Circuit|[Cc]ourt|Supreme Court|panel|majority|plurality|Justices)"
    r"|we|this Court)"
)
_ON = r"(?:and|the|that|because|as|a|an|is|was|does|did|controls|applies)"
_STOP = r"(?=[,;:)]|\.(?:\s|$)"

_LEADS = re.compile(
    r"\b(?:(?P<says>[Aa]s)|(?P<court>[Tt]he)|(?P<bench>[Ii]n)"
    r"|(?P<deals>[Uu]nder|[Pp]er|[Oo]verruling|[Dd]istinguishing|[Rr]eaffirming|[Aa]brogating"
    r"|[Cc]iting|[Qq]uoting"
    r"|[Tt]he (?:rule|holding|reasoning|logic|teaching|decision|principle)s? (?:of|in|from))"
    r"|(?P<signal>[Ss]ee|[Ss]ee also|[Bb]ut see|[Aa]ccord|[Cc]f\.|[Cc]ontra)) (?=[A-Z][a-z])"
)
"""What may stand before a case called by a part of its name."""
_FOLLOWS = {
    "says": re.compile(rf"{_NAME} {_HOLDS}\b"),
    "court": re.compile(rf"{_NAME} {_COURT}\b"),
    "bench": re.compile(rf"{_NAME}, {_BENCH} {_SAID}\b"),
    "deals": re.compile(rf"{_NAME}{_STOP}| {_ON}\b)"),
    "signal": re.compile(rf"{_NAME}(?=[;)]|\.(?:\s|$))"),
}
"""What must stand behind it then, by what stands before."""
_BEHIND = re.compile(
    r" (?:(?:held|holds|teaches|instructs|squarely holds|ma[dk]es? clear) that"
    rf"|(?:is|was|has been|remains) (?:not )?{_FATE}|and its progeny"
    r"|(?:controls|governs|forecloses|compels) (?:here|this|the [roq]\w+))\b"
    r"|'s? (?:holding|progeny|teaching|dictum|dicta|command|rationale)\b"
)
"""What tells a case by itself."""
_BEFORE = re.compile(r"(?<![\w.'-])(?P<name>[A-Z][a-z][\w-]*(?:[ -](?:[A-Z][\w-]+|of|de)){0,2})$")
_REACH = 60

_NO_CASE = frozenset(
    # courts and offices
    " court courts supreme district circuit appeals tribunal chancery superior municipal federal"
    " state states justice judge chief magistrate president congress senate house governor"
    " secretary attorney general commissioner commission board bureau department agency council"
    " committee panel justices judges officer sergeant detective lieutenant captain agent"
    " inspector doctor dr mr mrs ms miss sir lord lady professor chancellor ministry government"
    " constable sheriff warden"
    # parts of documents and of the law
    " article section title rule rules part chapter amendment amendments appendix exhibit figure"
    " table note notes page pages footnote clause act acts code constitution statute statutes"
    " regulation regulations restatement convention treaty protocol annex schedule paragraph id"
    " ibid supra infra ante post also generally see appendixes brief petition complaint answer"
    " curiam subchapter subchapters decl order judgment opinion decision first second third fourth"
    " fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth bill"
    " law laws common equity"
    # parties as such
    " petitioner petitioners respondent respondents plaintiff plaintiffs defendant defendants"
    " bankruptcy appellate tax admiralty app pet fed br tr rev rec rep stat cong hearings"
    " appellant appellants appellee appellees claimant intervenor amicus amici counsel prosecution"
    " defense crown people commonwealth union nation republic"
    # time, place and peoples
    " january february march april may june july august september october november december monday"
    " tuesday wednesday thursday friday saturday sunday spring summer autumn winter christmas"
    " easter english american british french german federalist anglo roman european western"
    " eastern northern southern national international indian tribal native african soviet russian"
    " chinese japanese mexican canadian catholic christian jewish protestant america england"
    " britain europe france germany china japan mexico canada russia india alabama alaska arizona"
    " arkansas california colorado connecticut delaware florida georgia hawaii idaho illinois"
    " indiana iowa kansas kentucky louisiana maine maryland massachusetts michigan minnesota"
    " mississippi missouri montana nebraska nevada hampshire jersey york carolina dakota ohio"
    " oklahoma oregon pennsylvania tennessee texas utah vermont virginia washington wisconsin"
    " wyoming columbia puerto rico guam chicago boston philadelphia new"
    # the Court by its Chief Justice
    " roberts rehnquist burger warren vinson taney marshall hughes fuller waite taft stone chase"
    # words that open a sentence
    " the this that these those it he she they we i you there here what which who whose when where"
    " while if as in on at by for from to of and or but nor so yet no not all each every any some"
    " such his her its their our my one two three four five both neither either many most several"
    " another other others same latter former present instant today then thus therefore however"
    " moreover indeed even only just still again nothing something anything everything everyone"
    " consent notice intent waiver custody privilege reliance practice text language context logic"
    " principle romans evidence testimony trial appeal review jurisdiction liability damages god"
    " reason history precedent authority policy today's lower high highest majority minority"
    " plurality dissent concurrence how why because although though since until unless before"
    " after during under over with without within upon against between among through long".split()
)
"""What is no case though it is written with a capital: the Court, Article, Ohio, This."""


_OFFICE = re.compile(
    r"\b(?:Justices?|Judges?|JUSTICES?|Mr\.|Mrs\.|Ms\.|Dr\.|Chief|Officer|Sgt\.|Prof\.|Sen\.|Rep\.)\s$"
)
"""What tells that a person follows."""


def called(text: str) -> Iterator[tuple[int, int]]:
    """Yield where a plain text calls a case by a part of its name, in no order.

    >>> text = "As Martinez held, the door was closed; Doe held the other."
    >>> [text[start:end] for start, end in called(text)]
    ['Martinez']
    """
    for lead in _LEADS.finditer(text):
        found = _FOLLOWS[str(lead.lastgroup)].match(text, lead.end())
        if found and _is_case(text, found, opens=False):
            yield found.span("name")
    small: frozenset[str] = frozenset()
    for behind in _BEHIND.finditer(text):
        start = max(0, behind.start() - _REACH)
        before = _BEFORE.search(text[start : behind.start()])
        if not before:
            continue
        small = small or frozenset(("", *_SMALL.findall(text)))
        if _is_case(text[start : behind.end() + 2], before, opens=True, small=small):
            yield start + before.start("name"), start + before.end("name")


def _is_case(
    text: str, found: re.Match[str], *, opens: bool, small: Set[str] = frozenset()
) -> bool:
    """Say whether a name can be a case's; one that opens a sentence may be any word.

    `small` has the words that the text writes in small letters elsewhere.
    """
    name, start, end = found["name"], found.start("name"), found.end("name")
    words = [word.lower() for word in re.split(r"[ -]|'s?\b|'$", name) if word]
    if words[0] in _NO_CASE or words[-1] in _NO_CASE or len(words[0]) < 3:
        return False
    if " " in name and found[0].endswith("Court"):
        return False  # a court's own name
    if words[-1] in dotted() and text[end : end + 1] == ".":
        return False
    if _OFFICE.search(text, max(0, start - 14), start):
        return False
    if not opens or len(words) > 1 or not _OPENING.search(text[max(0, start - 4) : start]):
        return True
    return not _SUFFIX.search(words[0]) and words[0] not in small


_SMALL = re.compile(r"(?<= )[a-z]+")


_SUFFIX = re.compile(
    r"(?:tion|sion|ment|ness|ity|ence|ance|ship|ism|ure|ency|ancy|als?|ings?|ers)$"
)
_OPENING = re.compile(r"(?:^|[.?!:;][\"')\]]*|\n|[\"'(])\s*$")
