"""Clauses that tell in what manner a thing is said: done, wished, denied, told of others."""

import re

from arguendo.corpus.citator.clauses.pointing import CITED_ON
from arguendo.corpus.citator.spoken import OTHER, THIS

ACTOR = re.compile(
    r"\b(?:we|court|majority|plurality|decision|opinion|holding|judgment"
    r"|judges?|justices|to|division)\b"
)
ANEW = re.compile(
    r"(?:, |\b(?:because|since|conclu\w+ that|h[eo]ld that) )(?:and |then "
    r"|therefore,? |accordingly,? )*(?=(?:it|they|we|that|this|those|these"
    r"|the latter|such|the former)\b)"
)
BE_NOW = re.compile(r"\b(?:is|are)\b[^,;]{0,30}$")
TURN = re.compile(rf"[;:]|— |, (?:but|and|so|which) |\bbut |\bthat (?={THIS})")
"""Where a new clause begins, that words before it do not bear on."""
NEITHER = re.compile(r"\b(?:neither|nor|no)\b[^,;]{0,40}$")
CANNOT_BUT = re.compile(
    r"(?:not|cannot) only|can ?not (?:but|fail|avoid)|no (?:choice|alternative|option)"
)
CAN = re.compile(r"\b(?:can|could) $")
WOULD = re.compile(r"\bi (?:would|should)\b|would have\b")
UNSAID = re.compile(
    r"\b(?:not|never|whether|if|would|argu\w+|contend\w*|claim\w*|suggest\w*|urg\w+)\b"
)
ARGUED_THAT = re.compile(
    r"\b(?:whether|if|argu\w+|contend\w*|claim\w*|suggest\w*|urg\w+|assert\w*|insist\w*)\b[^;,]*$"
)
OF_OTHERS = re.compile(
    r"(?:\bnot|n['’]t) (?:\w+ ){0,3}?(?:share|agree|think|believe|conclude|hold|held|say|said"
    r"|mean|accept|suggest)"
    r"|\b(?:argument|contention|(?<!our )conclusion|suggestion|claim|position|proposition) that\b"
    r"|\bcourts? of appeals|\bdistrict court|\bcourts? below"
    r"|\b(?:insist|maintain|assert|assum)\w*|\brel(?:y|ies|ied|iance) (?:up)?on\b|\bdissent"
    r"|\bargu(?:es?|ed|ing)\b|\bcontends?\b"
    r"|\b(?:members|justices) of (?:the|this) court\b|\bseparate opinion\b"
)
"""Signs that a state is said of a decision by others than the speaker."""
SHOULD = re.compile(
    r"\b(?:must|should|ought to|has to|have to) (?:\w+ ){0,3}$"
    r"|\b(?:must|should|ought to)\b.{0,40}\bbe\b.{0,30}$"
)
SHALL = re.compile(r"\bshall\b")
IS_NOW = re.compile(r"\b(?:is|are) (?:now |hereby |\w+ly )*,?\s*$")
MUST_BE_TAKEN = re.compile(r"must (?:now )?be (?:considered|regarded|deemed|treated|taken)")
WE_FIND = re.compile(
    r"\bwe (?:now |therefore |also |thus )*(?:agree|conclude|hold|find|believe|think)\b"
)
"""What others plead stands before it, and what the court finds behind."""
PLEADED = re.compile(
    r"\b(?:argu\w+|ask\w*|urg\w+|contend\w*|contention|dissent\w*|suggest\w*|claim\w*|whether"
    r"|invit\w+|petitioners?|respondents?|amic\w+|would)\b"
)
IS_TO_BE = re.compile(r"\b(?:is|are|was|were) (?:not )?to be (?:\w+ )?$")
BEFORE_NOW = re.compile(r"\b(?:was|were|been|had|being)\b[^,;]{0,40}$")
INFINITIVE = re.compile(r"\bto (?:\w+ly )?$")
MIGHT = re.compile(r"\b(?:would|could|might)\b")
VOTED = re.compile(r"\bvoted to (?:\w+ly )?$")
"""`three Justices voted to overrule it`: a court says so of some of its members."""
OUGHT = re.compile(r"\b(?:should|ought to|must|shall|will)\b")
WE_MUST = re.compile(r"\bwe (?:now |therefore )?(?:must|shall|will)\b")
_COURT = r"\b(?:this|the) court\b(?:['’]s)?"
DID = (
    r"(?:was|were|had|held|upheld|made|laid|found|gave|took|told|said|saw|set|put|went|did"
    r"|\w{3,}ed)\b"
)
ONCE_DID = re.compile(
    rf"{_COURT},? (?:\w+ly )?{DID}[^;:.]{{0,90}}\b(?:in|by) (?:\w+ly )?$"
    rf"|\b(?:when|where|after|until|since|before) {_COURT},? (?:\w+ly )?$"
    rf"|\bwe (?:later|then|since|subsequently|once|thereafter) {DID}[^;:]{{0,90}}\b(?:in|by) $"
    r"|\),? $"
)
"""`the Court laid down a rule in overruling`; `when the Court, overruling`; `(a jury), overruling`,
where what is cited was cut off."""
THEN_DID = re.compile(
    r"[^;:.]{0,320}?, (?:(?:this|the) court|we)\b(?:['’]s \w+)?"
    rf"(?: in {OTHER}{CITED_ON})?,? (?:\w+ly )?{DID}"
)
"""`in overruling This, the Court traced ...`, which a court does not say of itself."""
SPEAKS = re.compile(r"\b(?:today|now|here)\b")
ONCE_SAID = re.compile(
    rf"(?:{_COURT}|\bwe),? (?:\w+ly )?(?:concluded|found|ruled|announced|declared|determined)\b"
    r"[^;:]{0,200}$"
)
"""`this Court concluded that ...`: what was said before, told of again."""
BY_DOING = re.compile(r"\b(?:in|by|thus|thereby) (?:\w+ly )?$")
DOING = re.compile(
    r"(?:^|[.,;“\"(] ?|\b(?:in|by|thus|thereby|now|today|expressly|explicitly|are|is|of|holding"
    r"|decision|opinion) )(?:\w+ly )?$"
)
TALK_OF = re.compile(
    r"\b(?:effect|case|favor|favour|instead|short|rather|without|reason|question|possibility"
    r"|consequences?|wisdom|idea|cost|merits?|propriety|talk|purpose|way|matter|point|result|worth"
    r"|necessity|amounts?|tantamount|equivalent) (?:of|for|to|than) (?:\w+ly )?$"
)
DOES = re.compile(
    r"\b(?:we|court|majority|plurality|decision|opinion|holding|judgment|judges?|justices|cases"
    r"|to|and|or|\w+ly|must|should|now|today|further|it|that|which|has|have|had|not) $"
)
"""What stands right before a verb, and before a noun or an adjective does not."""
BELOW = re.compile(
    r"\b(?:circuit|state courts?|district court|courts? of appeals|lower courts?|commentators"
    r"|scholars|court below)\b"
)
