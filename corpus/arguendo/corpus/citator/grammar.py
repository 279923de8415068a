"""What a sentence says of a case, and whether it says so in earnest.

A sentence is read with the case masked (`spoken`). A treatment counts where its verb is done to the
case: not where the case does it to another, not where it is denied, asked for, weighed or wished.
"""

import re
from typing import Literal, NamedTuple

from arguendo.corpus.citator.spoken import OTHER, THIS
from arguendo.corpus.citator.vocabulary import Term, vocabulary
from arguendo.corpus.model import Extent, TreatmentKind

Manner = Literal["does", "reports", "says it should", "would"]
"""Whether the speaker does it, tells that it was done, finds that it should be done (which a court
that finds so does, and a judge alone does not), or would do it alone."""


class Said(NamedTuple):
    """What a sentence says of the case."""

    kind: TreatmentKind
    """The class of treatment."""
    manner: Manner
    """In what manner."""
    extent: Extent
    """How far it reaches."""
    by: int | None = None
    """For what is reported: the number of the other case, among those masked, that did it."""
    court: bool = False
    """Whether the speaker lays it at the Court's door, as dissents do: `the Court overrules`."""
    inferred: bool = False
    """Whether it is said to be so in effect only."""


_HEADS = (
    r"(?:holdings?|decisions?|rul(?:e|es|ings?)|language|statements?|doctrine|reasoning|dict(?:a|um)|conclusions?"
    r"|portions?|parts?|standards?|tests?|principles?|interpretations?|approach|views?|cases?|precedents?"
    r"|aspects?|rationale|discussion|propositions?|opinions?|method|analysis|position|practice|construction"
    r"|suggestions?|distinctions?|judgment|line|progeny|theory|logic|teachings?|premise|diversities|assumptions?|part)"
)
_OBJECT = re.compile(
    rf"^(?:,? (?!that\b|which\b|who\b|whom\b|because\b|since\b|when\b|where\b|if\b|by\b|under\b|upon\b"
    rf"|but\b|although\b|while\b|for the reason|therefore\b)[\w'’\"“”,\-–{OTHER}./&()]+| that (?={_HEADS}\b)){{0,16}}?"
    rf"[ (“\"]*{THIS}"
)
_IN = re.compile(
    rf"\b(?:in|by|under|with|since|after|until|than|from|following|and(?: reaffirmed| followed| applied)) (?:the )?{THIS}$"
)
_HEAD_IN = re.compile(
    rf"\b(?:{_HEADS}|contrary|announced|adopted|stated|expressed|enunciated|formulated|set forth|laid down|reached|found|made|anything|established|taken|decided|said|held|reported)"
    rf"(?: [\w'’]+)? (?:in|of|from) (?:the )?{THIS}$"
)
_BE = re.compile(
    r"(?:\b(?:is|are|was|were|be|been|being|stands?|as|not)|['’]s)(?:,? (?:\w+ly|now|hereby|therefore|to th(?:at|is|e) extent|in part"
    r"|and (?:is|are)|today|pro tanto|both|in effect|also|thus|accordingly|so far|at last|since|later|long|thereby|too|both|partially|largely|so|much|again"
    r"|thereafter|sub silentio|in terms|specifically),?)*[, ]*$"
)
_AGENT = re.compile(
    rf"^[^.;]{{0,90}}?\b(?:by|in|sub nom\.?|see) (?:[\w'’ ]{{0,40}})?(?P<who>{OTHER}|{THIS}|us\b|our|the (?:present|instant))"
)
_FRESH = re.compile(
    r"^(?:,?:? ?(?:on \w+|in part|per|as)?)?[.;,)\]]|^$|^ (?:so far|in ?so ?far|to (?:the )?extent|in part|on (?:an)?other|by|in|sub silentio|and)"
)
_SUBJECT_OTHER = re.compile(
    rf"{OTHER}[,)]*(?: (?:which|that|has|had|have|later|then|since|therefore|expressly|\w+ly|itself|in turn|thus|was the case that))*,? $"
)
_PRONOUN = re.compile(
    r"\b(?:it|they|th(?:at|is|e) (?:case|decision|holding|ruling|rule|opinion|precedent|proposition|doctrine|statement|suggestion|language|view)"
    r"|th(?:ose|ese) (?:\w+ )?(?:cases|decisions|holdings|rulings|precedents|opinions)|each|both|all)\b"
)
_PRONOUN_OBJECT = re.compile(
    rf"^(?:,?(?: [\w]+){{0,3}} {_HEADS} (?:expressed|announced|stated|adopted|of|in)(?: in)?|,?(?: \w+ly)?) (?:it|them|th(?:at|is) (?:case|decision|holding|ruling|rule|opinion|precedent|doctrine)"
    r"|th(?:ose|ese) (?:\w+ )?(?:cases|decisions|holdings|precedents))\b"
)
_RELATIVE = re.compile(
    rf"{THIS},? (?:which|that) (?:the (?:court|majority|plurality)|we|this court|it)(?: (?:now|today|therefore|hereby|\w+ly))* $"
)
_STATE_OF = re.compile(
    rf"(?:{THIS}(?:['’]s?)?(?: (?:\w+ )?{_HEADS})?|{_HEADS} (?:in|of) (?:the )?{THIS}|{_PRONOUN.pattern}|,|{THIS}[^.;]{{0,60}}{_HEADS}"
    rf"|{THIS} {_HEADS} that [^.;]{{0,220}}|{THIS} case \([^)]*\)|{THIS} and {OTHER}|,? (?:and|or))(?:,? (?:\w+ly|is|are|was|were|has|have|been|had|must|be|now|therefore|hereby|to th(?:at|is) extent|both|also|still|thus|it|deemed|may|should|can|held|as|authority|of))*,? $"
)
_CLAUSE = re.compile(
    r"[;:]|—| - |\b(?:but|although|though|whereas|while|because|unless|until|since|when)\b|, and (?:that )?(?:we|the court|it)\b"
)
_STATES = re.compile(
    r"\b(?:is|are|was|were|be|been|being|can|may|must|should|has|have|had|held|it|now|thus)\b"
)


def said_of_this(masked: str) -> list[Said]:
    """Return what a masked sentence says of the case."""
    if THIS not in masked:
        return []
    return _said(masked, told=_told_of_this)


def said_of_before(masked: str) -> list[Said]:
    """Return what a sentence says, by pronoun, of the case that the one before it ended on."""
    if THIS in masked or OTHER in masked:
        return []
    return _said(masked, told=_told_by_pronoun)


def said_of_any(sentence: str) -> list[Said]:
    """Return what a sentence says of whatever decision, with nothing masked."""
    return _said(sentence, told=_told_of_any)


def _said(sentence: str, told: "_Told") -> list[Said]:
    words = vocabulary()
    text = sentence.lower().replace("over-rul", "overrul")
    found = []
    for term in words.terms:
        for match in term.pattern.finditer(text):
            passive = told(text, match, term)
            if passive is None:
                continue
            manner = _manner(text, match, term, passive)
            if manner is None:
                continue
            before = text[: match.start()]
            found.append(_reached(text, before, match, term, manner, passive))
    return found


class _Told:
    """A function that says whether a term is done to the case: True where in the passive."""

    def __call__(self, text: str, match: re.Match[str], term: Term) -> bool | None: ...


def _told_of_this(text: str, match: re.Match[str], term: Term) -> bool | None:
    before, after = text[: match.start()], text[match.end() :]
    if not term.verb:
        return True if _STATE_OF.search(before) and _subject_is_this(before) else None
    if match.groupdict().get("past") and (_BE.search(before) or _listed(before, after)):
        agent = _AGENT.match(after)
        if agent and agent["who"] == THIS and not _subject_is_this(before):
            return None
        if _subject_is_this(before):
            return True
        return None
    if _RELATIVE.search(before):
        return False
    found = _OBJECT.match(after)
    if found is None:
        subject = _PRONOUN_OBJECT.match(after)
        return False if subject and _last_is_this(before) else None
    whole = found[0]
    if re.match(rf"(?:,? )(?:it|them|{OTHER}),? {THIS}", whole) or re.search(r"\bsee\b", whole):
        return None
    if vocabulary().matters.search(whole):
        return None
    if _IN.search(whole) and not _HEAD_IN.search(whole):
        return None
    return False


def _told_by_pronoun(text: str, match: re.Match[str], term: Term) -> bool | None:
    if not term.verb or term.kind not in ("overruled", "rejected"):
        return None
    before, after = text[: match.start()], text[match.end() :]
    if match.groupdict().get("past") and _BE.search(before):
        return True if _PRONOUN.search(_clause(before)) else None
    found = _PRONOUN_OBJECT.match(after)
    return (
        False if found and not found[0].endswith(" it") and not found[0].endswith("them") else None
    )


def _told_of_any(text: str, match: re.Match[str], term: Term) -> bool | None:
    before, after = text[: match.start()], text[match.end() :]
    matters = vocabulary().matters
    if match.groupdict().get("past") and _BE.search(before):
        subject = re.split(r"[;:,] ", before)[-1]
        found = list(matters.finditer(subject))
        return None if found and "case" not in subject[found[-1].end() :] else True
    return (
        None
        if matters.search(re.split(r" to the extent| that the| holding ", after[:60])[0])
        and term.verb
        else False
    )


def _clause(before: str) -> str:
    cut = list(_CLAUSE.finditer(before))
    return before[cut[-1].end() :] if cut else before


def _subject_is_this(before: str) -> bool:
    """Say whether what stands before a passive verb or a state is said of the case."""
    this, other = before.rfind(THIS), before.rfind(OTHER)
    if this < 0:
        return False
    between = before[this + 1 :]
    if len(between) > 320:
        return False
    last = vocabulary().matters.search(between)
    if last and not _PRONOUN.search(between[last.end() :]):
        return False
    if re.search(r"\b(?:we|the court|he)\b[^,;]{0,40}$", between) and not re.search(
        r"that (?:it|they|th\w+ \w+)\b", between
    ):
        return False
    if other > this:
        # `This and Other are overruled`; `This, like Other, is`; not `This ...; Other is`.
        joint = before[this + 1 : other]
        if not (
            re.search(rf"(?:,|\band\b|\bor\b|\blike\b|\bas\b|\()[\w .,'’“”\"()]*$", joint)
            and len(joint) < 60
        ):
            return False
    clause = _CLAUSE.search(between)
    return (
        not clause
        or bool(_PRONOUN.search(between[clause.end() :]))
        or clause[0] in (";", "—")
        and bool(
            re.fullmatch(
                r"[;—\s]*(?:it|they|and|is|are|that decision|\s)*", between[clause.start() :]
            )
        )
    )


def _last_is_this(before: str) -> bool:
    this = before.rfind(THIS)
    return this >= 0 and before.rfind(OTHER) < this and len(before) - this < 260


def _listed(before: str, after: str) -> bool:
    """Say whether a participle stands as syllabuses set it: `Apodaca v. Oregon, overruled.`"""
    head = re.search(
        rf"[{THIS}{OTHER})][^;.]{{0,160}}[,—(] ?(?:and |both |in part |pro tanto |on this point |(?:\w+ly )|to this extent |as |later |since |effectively |definitely |(?:\w+ed,? (?:and )?))*$",
        before,
    )
    bare = re.search(rf"[{THIS}{OTHER}] (?:and {OTHER} )?$", before)
    return bool((head or bare) and _FRESH.match(after))


def _manner(text: str, match: re.Match[str], term: Term, passive: bool) -> Manner | None:
    words = vocabulary()
    before, after = text[: match.start()], text[match.end() :]
    clause = re.split(rf"[;:]|— |, (?:but|and|so|which) |\bbut |\bthat (?={THIS})", before)[-1]
    clause = _ANEW.split(clause)[-1]
    near = clause[-110:]
    weighing = near
    if passive and THIS in clause:
        near = clause.rsplit(THIS, 1)[1][-50:]
        weighing = re.split(r"[;:]", before.rsplit(THIS, 1)[0])[-1][-60:] + " " + near
    if term.verb and words.denied.search(near):
        if not re.search(
            r"(?:not|cannot) only|can ?not (?:but|fail|avoid)|no (?:choice|alternative|option)",
            near,
        ):
            return None
    if not term.verb:
        wide = before[-60:].split(THIS)[-1]
        if re.search(
            r"\b(?:not|never|whether|if|would|argu\w+|contend\w*|claim\w*|suggest\w*|urg\w+)\b",
            wide,
        ):
            return None
        lead = before[-160:].rpartition(THIS)[0][-100:]
        if re.search(
            r"\b(?:whether|if|argu\w+|contend\w*|claim\w*|suggest\w*|urg\w+|assert\w*|insist\w*)\b[^;,]*$",
            lead,
        ):
            return None
        if re.search(
            r"(?:\bnot|n['’]t) (?:\w+ ){0,3}?(?:share|agree|think|believe|conclude|hold|held|say|said|mean|accept|suggest)|\b(?:argument|contention|conclusion|suggestion|claim|position) that\b|\bdissent",
            before[-260:],
        ):
            return None
        return "does"
    if re.search(r"\bi (?:would|should)\b|would have\b", before[-150:]):
        return "would"
    driven = bool(re.search(rf"\b(?:{_inside(words.driven)}) (?:\w+ly )?$", before[-40:]))
    if words.weighed.search(weighing) and not driven:
        return None
    if passive:
        if re.search(
            r"\b(?:must|should|ought to|has to|have to) (?:\w+ ){0,3}$", near
        ) or re.search(r"\b(?:must|should|ought to)\b.{0,40}\bbe\b.{0,30}$", near):
            if re.search(r"\b(?:is|are) (?:now |hereby |\w+ly )*,?\s*$", near) or re.search(
                r"must (?:now )?be (?:considered|regarded|deemed|treated|taken)", near
            ):
                return "does"
            wide = before[-220:]
            if re.search(
                r"\b(?:argu\w+|ask\w*|urg\w+|contend\w*|contention|dissent\w*|suggest\w*|claim\w*|whether|invit\w+|petitioners?|respondents?|amic\w+|would)\b",
                wide,
            ):
                return None
            return "says it should"
        if re.search(r"\b(?:is|are|was|were) (?:not )?to be (?:\w+ )?$", near):
            return None
        if re.search(r"\b(?:was|were|been|had|being)\b[^,;]{0,40}$", near) and not re.search(
            r"\b(?:is|are)\b[^,;]{0,30}$", near
        ):
            return "reports"
        agent = _AGENT.match(after)
        return (
            "reports" if agent and agent["who"] in (OTHER,) and not _BE_NOW.search(near) else "does"
        )
    if match.groupdict().get("base"):
        if not _ACTOR.search(before):
            return None
        if re.search(r"\bto (?:\w+ly )?$", near):
            return "does" if driven and not re.search(r"\b(?:would|could|might)\b", after[:160]) else None
        if re.search(r"\b(?:should|ought to|must|shall|will)\b", near):
            return (
                "does"
                if re.search(r"\bwe (?:now |therefore )?(?:must|shall|will)\b", near)
                else None
            )
        return "does"
    if match.groupdict().get("ing"):
        if re.search(rf"{OTHER}[),]* ?(?:\d+ ?\))? ?[(,]?(?:\w+ly )?$", before):
            return "reports"
        if re.search(r"\b(?:would|could|might|may|should)\b", after[:140]) and not re.search(
            r"\b(?:in|by|thus|thereby) (?:\w+ly )?$", before
        ):
            return None
        if re.search(
            r"(?:^|[.,;“\"(] ?|\b(?:in|by|thus|thereby|now|today|expressly|explicitly|are|is|of|holding|decision|opinion) )(?:\w+ly )?$",
            before,
        ):
            if re.search(
                r"\b(?:effect|case|favor|favour|instead|short|rather|without|reason|question|possibility|consequences?|wisdom|idea|cost|merits?|propriety|talk|purpose|way|matter|point|result|worth|amounts?|tantamount|equivalent) (?:of|for|to|than) (?:\w+ly )?$",
                before,
            ):
                return None
            return "does"
        return None
    return "reports"


_BY_COURT = re.compile(
    r"\b(?:court|majority|plurality|decision|opinion|holding)(?:, | )(?:(?:today|now|therefore|\w+ly|in|by|thus|then|also|has|,) ?){0,4}$"
)
_ACTOR = re.compile(
    r"\b(?:we|court|majority|plurality|decision|opinion|holding|judgment|judges?|justices|to|division)\b"
)
_ANEW = re.compile(
    r"(?:, |\b(?:because|since|conclu\w+ that|h[eo]ld that) )(?:and |then |therefore,? |accordingly,? )*(?=(?:it|they|we|that|this|those|these|the latter|such|the former)\b)"
)
_BE_NOW = re.compile(r"\b(?:is|are)\b[^,;]{0,30}$")


def _inside(pattern: re.Pattern[str]) -> str:
    return pattern.pattern.removeprefix(r"\b(?:").removesuffix(r")\b")


def _reached(
    text: str, before: str, match: re.Match[str], term: Term, manner: Manner, passive: bool
) -> Said:
    words = vocabulary()
    after = text[match.end() :]
    by: int | None = None
    if manner == "reports":
        agent = _AGENT.match(after)
        if agent and agent["who"] == OTHER:
            by = text[: match.end() + agent.end()].count(OTHER) - 1
        elif not passive and (_SUBJECT_OTHER.search(before) or match.groupdict().get("ing")):
            by = before.count(OTHER) - 1
        elif not passive and (led := re.search(rf"\bin {OTHER}[^;:]{{0,60}}$", before)):
            by = before[: led.start() + 4].count(OTHER) - 1
    near = text[max(0, match.start() - 200) : match.end() + 160]
    clause = re.split(r"[;]", text[match.end() :])[0]
    extent: Extent = "whole"
    if words.other.search(after[:90]):
        extent = "other grounds"
    elif words.part.search(
        near if not passive else text[max(0, match.start() - 320) : match.end()] + clause[:160]
    ):
        extent = "part"
    if passive:
        court = bool(re.search(r"\b(?:today|now|ante|by the (?:court|majority))\b", text[max(0, match.start() - 60) :]))
    else:
        court = bool(_BY_COURT.search(before))
    kind = term.kind
    if kind in ("overruled", "rejected") and (
        (
            passive
            and re.match(rf"[^.;]{{0,50}}\bby (?:\w+ ){{0,4}}?{words.legislators.pattern}", after)
        )
        or (
            not passive
            and re.search(rf"{words.legislators.pattern}[^,;]{{0,40}}$", before)
            and OTHER not in before[-60:]
        )
    ):
        kind = "superseded"
        by = None
    doubt = bool(words.inferred.search(before[-40:] + " " + after[:30]))
    return Said(kind, manner, extent, by, court, doubt)
