"""How the clauses are built in which courts speak of a case, as patterns over masked sentences."""

import re

from arguendo.corpus.citator.spoken import OTHER, THIS

HEADS = (
    r"(?:holdings?|decisions?|rul(?:e|es|ings?)|language|statements?|doctrine"
    r"|reasoning|dict(?:a|um)|conclusions?"
    r"|portions?|parts?|standards?|tests?|principles?|interpretations?"
    r"|approach|views?|cases?|precedents?"
    r"|aspects?|rationale|discussion|propositions?|opinions?|method|analysis"
    r"|position|practice|construction"
    r"|suggestions?|implications?|distinctions?|judgment|line|progeny|theory|logic|teachings?"
    r"|premise|diversities|assumptions?|foundations?|underpinnings?|authority|validity"
    r"|vitality|soundness|force)"
)
OBJECT = re.compile(
    r"^(?:(?:,(?! (?:the|a|an|it|this|these|those|we|as)\b))? (?!that\b"
    r"|which\b|who\b|whom\b|because\b|since\b|when\b|where\b|if\b|by\b"
    r"|under\b|upon\b"
    rf"|but\b|although\b|while\b|for the reason|therefore\b)[\w'’\"“”,\-–{OTHER}./&()]+"
    rf"| that(?= {HEADS}\b)){{0,16}}?"
    rf"[ (“\"]*{THIS}"
)
IN = re.compile(
    r"\b(?:in|by|under|with|since|after|until|than|from|to|on|against"
    rf"|for|following|and(?: reaffirmed| followed| applied)) (?:the )?{THIS}$"
)
HEAD_IN = re.compile(
    rf"\b(?:{HEADS}|contrary|announced|adopted|stated|expressed|enunciated"
    r"|formulated|set forth|laid down|reached|found|made|anything|established"
    r"|taken|decided|said|held|reported)"
    rf"(?: [\w'’]+)? (?:in|of|from) (?:the )?{THIS}$"
)
BE = re.compile(
    r"(?:\b(?:is|are|was|were|be|been|being|stands?|as|not)|['’]s)(?:,? (?:\w+ly"
    r"|now|hereby|therefore|to th(?:at|is|e) extent|in part"
    r"|and (?:is|are)|today|pro tanto|both|in effect|also|thus|accordingly"
    r"|so far|at last|since|later|long|thereby|too|both|partially|largely"
    r"|so|much|again"
    r"|thereafter|sub silentio|in terms|specifically),?)*[, ]*$"
)
AGENT = re.compile(
    rf"^[^.;]{{0,90}}?\b(?:by|in|sub nom\.?|see) (?:[\w'’ ]{{0,40}})?(?P<who>{OTHER}"
    rf"|{THIS}|us\b|our|the (?:present|instant))"
)
FRESH = re.compile(
    r"^(?:,?:? ?(?:on \w+|in part|per|as)?)?[.;,)\]]|^$|^ (?:so far|in ?so ?far"
    r"|to (?:the )?extent|in part|on (?:an)?other|by|in|sub silentio|and)"
)
SUBJECT_OTHER = re.compile(
    rf"{OTHER}[,)]*(?: (?:which|that|has|had|have|later|then|since|therefore"
    r"|expressly|\w+ly|itself|in turn|thus|was the case that))*,? $"
)
PRONOUN = re.compile(
    r"\b(?:it|they|th(?:at|is|e) (?:case|decision|holding|ruling|rule"
    r"|opinion|precedent|proposition|doctrine|statement|suggestion|language"
    r"|view)"
    r"|th(?:ose|ese) (?:\w+ )?(?:cases|decisions|holdings|rulings|precedents"
    r"|opinions)|the (?:latter|former)(?: case| decision| holding)?|each|both|all)\b"
)
THAT_CASE = re.compile(
    r"\b(?:that (?:case|decision|holding|ruling|precedent)|those (?:two )?(?:cases"
    r"|decisions|holdings|rulings|precedents))\b"
)
PRONOUN_OBJECT = re.compile(
    rf"^(?:,?(?: [\w]+){{0,3}} {HEADS} (?:expressed|announced|stated|adopted"
    r"|of|in)(?: in)?|,?(?: \w+ly)?) (?:it|them|th(?:at|is) (?:case|decision"
    r"|holding|ruling|rule|opinion|precedent|doctrine)"
    r"|th(?:ose|ese) (?:\w+ )?(?:cases|decisions|holdings|precedents))\b"
)
HAS_BEEN = re.compile(r"\b(?:has|have)(?: \w+){0,4} been(?: \w+){0,2} $")
"""Before a participle: what was renounced by then, by whatever decision."""
HAS_DONE = re.compile(r"\b(?:we|court|has|have) (?:(?:also|since|long|thus|then|\w+ly) ){0,2}$")
"""Before an active participle: `this Court has steadily rejected`."""
ITS_PREMISE = re.compile(
    r"^ (?:its (?:\w+ )?|the )(?:premises?|rationale|reasoning|holding|foundations?|doctrine|theory"
    r"|rule)"
    r"(?: upon which (?:that|the|its) \w+ rest(?:s|ed)|[.,;]| that\b)"
)
NEAR = re.compile(
    rf"^(?: [\w'’“”\"\-]+){{0,2}} ?[“\"(]?{THIS}$"
    rf"|^(?: [\w'’“”\"\-]+){{0,9}} [“\"]?{HEADS}[”\"]?[^;.]{{0,40}}"
    rf" (?:of|in|from|by)(?: the)? {THIS}$"
)
ARGUED = re.compile(
    r"(?:['’]s?)?(?:-\w+)?(?: [\w\-]+){0,3}? (?:arguments?|claims?|contentions?"
    r"|suggestions?|objections?|challenges?|motions?|petitions?|requests?"
    r"|reliance|defen[sc]es?|theory)\b"
)
RELATIVE = re.compile(
    rf"{THIS},? (?:which|that) (?:the (?:court|majority|plurality)|we|this court"
    r"|it)(?: (?:now|today|therefore|hereby|\w+ly))* $"
)
STATE_OF = re.compile(
    rf"(?:{THIS}(?:['’]s?)?(?: (?:\w+ )?{HEADS})?|{HEADS} (?:in|of) (?:the )?{THIS}"
    rf"|{PRONOUN.pattern}|,|{THIS}[^.;]{{0,60}}{HEADS}"
    rf"|{THIS} {HEADS} that [^.;]{{0,220}}|{THIS} case \([^)]*\)|{THIS} and {OTHER}"
    r"|,? (?:and|or))(?:,? (?:\w+ly|is|are|was|were|has|have|been|had"
    r"|must|be|now|therefore|hereby|to th(?:at|is) extent|both|also|still"
    r"|thus|it|deemed|may|should|can|held|as|authority|of))*,? $"
)
CLAUSE = re.compile(
    r"[;:]|—| - |\b(?:but|although|though|whereas|while|because|unless"
    r"|until|since(?! been| then| overruled)|when)\b|, and (?:that )?(?:we|the court|it)\b"
)
STATES = re.compile(
    r"\b(?:is|are|was|were|be|been|being|can|may|must|should|has|have|had|held|it|now|thus)\b"
)
BY_COURT = re.compile(
    r"\b(?:court|majority|plurality|decision|opinion|holding)(?:, | )(?:(?:today"
    r"|now|therefore|\w+ly|in|by|thus|then|also|has|,) ?){0,4}$"
)
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

# --- the manner in which it is said --------------------------------------------------------------

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
    r"|\b(?:argument|contention|conclusion|suggestion|claim|position|proposition) that\b"
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
_CITED_ON = (
    r"(?:(?:[),]* |[),]+)(?:(?:\d+ )?[a-z]\w*\.[\w. ]{0,10}? ?_+|_+|\d+(?:[-–]\d+)?(?:, n\. \d+)?"
    r"|\([^()]{0,160}\)),?)*[),]*"
)
"""What may follow a case cited: blanks for a page, pages, parentheses."""
BEHIND_OTHER = re.compile(rf"{OTHER}{_CITED_ON} ?[(,]?(?:\w+ly |in (?:effect|part) )*$")
ALSO_DOING = re.compile(
    rf"\b\w+ing(?: in \w+)? (?:[^;.(){OTHER}]|\([^()]{{0,160}}\)){{0,60}}{OTHER}{_CITED_ON},? "
    r"(?:and )?(?:\w+ly |in (?:effect|part) )*$"
)
"""`overruling Another, and partially` before a second participle."""
CITED_FOR_IT = re.compile(
    rf"(?: in part)?(?: on other grounds)?, {OTHER}(?!{_CITED_ON},? (?:and )?(?:\w+ly )?\w+ed\b)"
)
"""`overruled, Other`; but `overruled, Other, distinguished` is a list."""
_COURT = r"\b(?:this|the) court\b(?:['’]s)?"
_DID = (
    r"(?:was|were|had|held|upheld|made|laid|found|gave|took|told|said|saw|set|put|went|did"
    r"|\w{3,}ed)\b"
)
ONCE_DID = re.compile(
    rf"{_COURT},? (?:\w+ly )?{_DID}[^;:.]{{0,90}}\b(?:in|by) (?:\w+ly )?$"
    rf"|\b(?:when|where|after|until|since|before) {_COURT},? (?:\w+ly )?$"
    rf"|\bwe (?:later|then|since|subsequently|once|thereafter) {_DID}[^;:]{{0,90}}\b(?:in|by) $"
    r"|\),? $"
)
"""`the Court laid down a rule in overruling`; `when the Court, overruling`; `(a jury), overruling`,
where what is cited was cut off."""
OTHER_DID = re.compile(
    rf"{OTHER}{_CITED_ON},? (?:\w+ly )?{_DID}[^;:.]{{0,90}}\b(?:in|by) (?:\w+ly )?$"
)
"""`Other marked the end of Another by overruling`."""
THEN_DID = re.compile(
    r"[^;:.]{0,320}?, (?:(?:this|the) court|we)\b(?:['’]s \w+)?"
    rf"(?: in {OTHER}{_CITED_ON})?,? (?:\w+ly )?{_DID}"
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
TODAY = re.compile(r"\b(?:today|now|ante|by the (?:court|majority))\b")
IN_OTHER = re.compile(rf"\bin {OTHER}[^;:]{{0,60}}$")

DOES = re.compile(
    r"\b(?:we|court|majority|plurality|decision|opinion|holding|judgment|judges?|justices|cases"
    r"|to|and|or|\w+ly|must|should|now|today|further|it|that|which|has|have|had|not) $"
)
"""What stands right before a verb, and before a noun or an adjective does not."""
DETERMINED = re.compile(r"\b(?:an?|the|this|that|its|such|very|no|more|of) $")
"""Before an adjective: `this limited reach of This`."""
OTHERWISE_SUBJECT = re.compile(rf"\bthat (?!(?:it|they|{HEADS})\b)")
"""`This does not require that fruits be discarded`: of what follows, the fruits are the subject."""
THEIRS = re.compile(
    r"\b(?:states?|government|petitioners?|respondents?|appell\w+|defendants?|plaintiffs?)(?:['’]s?|s['’])"
)
"""`under This, the State's position is untenable`."""
BELOW = re.compile(
    r"\b(?:circuit|state courts?|district court|courts? of appeals|lower courts?|commentators"
    r"|scholars|court below)\b"
)
PERSONS = re.compile(
    r"\b(?:employees|passengers|witness(?:es)?|he|she|suspects?|defendants?|officers?|warnings?"
    r"|persons?|statements)\b"
)
SAYS_MORE = re.compile(r"\b(?:that|we|is|are|was|were|held|because|while)\b")
SCOPE = re.compile(
    r"^ (?:\w+ly )?(?:by|in) |^ to (?:its|their|the) (?:own |\w+ )?(?:facts|circumstances)"
)
"""`limited by Other`, `confined to its facts`; `This is limited to searches` tells its scope."""
SET_NEAR = re.compile(
    rf"{THIS}(?: \([^()]*\))?[,;—(]+ ?"
    r"(?:considered |examined |discussed |and |\w+ly |in part |later |since )*$"
)
ENDS = re.compile(r"^(?: in part)?[.;)\]]|^$|^ (?:by|in) ")

# --- whom it is done to --------------------------------------------------------------------------

APPOSED = re.compile(rf",? (?:it|them|{OTHER}),? {THIS}")
"""`the case which overruled it, This`: the case did it to another."""
NEW_SUBJECT = re.compile(r", and [\w’' ]{2,40}, (?:which|who)\b|, in which\b")
ANY_CASE = re.compile(
    r"\b(?:a|any|no|every|an earlier|a prior|a previous) (?:\w+ )?"
    r"(?:decisions?|cases?|precedents?|holdings?|opinions?|rules?)\b"
)
"""`This (observing that a decision is overruled where ...)`: whatever decision."""
BY_THIS = re.compile(
    r"^(?: in part)?(?:(?: on other grounds)?,? (?:sub nom[^,]*, )?(?:by|in)"
    rf"| on other grounds,?(?: sub nom[^,]*,)?) (?:the )?{THIS}"
)
"""`overruled on other grounds, This`: the case did it."""
NO_CASE = re.compile(
    r"^ (?:an? |not |precedents?\b|(?:prior|earlier|past) (?:precedents?|decisions|cases)\b"
    r"|(?:from )?(?:his|her|my) )"
)
"""What is no decision of its own: `overruling a case, e. g., This`; `receded from his view in`."""
WE_DO = re.compile(r"\b(?:we|us)\b|, (?:and |so )?(?:the|this) court\b")
DONE_IN = re.compile(
    r"\b(?:overruled|rejected|disapproved|repudiated|urged) (?:\w+ly )?(?:in|by) (?:the )?$"
)
"""`although not overruled in This`, `urged in This, and was overruled`: of something else."""
IN_THIS = re.compile(rf"\W*in {THIS},? (?:we|(?:the|this) court)\b")
"""`In This, the Court explained why it was overruling what stood before`."""
BASED_ON = re.compile(
    r"\b(?:based|founded|resting|rested|urged|made|raised) (?:up)?(?:on|in) (?:the )?$"
)
ON_POINT = re.compile(r"\bon (?:this|that|the) points?\b")
DICTUM = re.compile(r"\bdict(?:a|um)\b")
RELIED_ON = re.compile(
    rf"\b(?:upon|on) which (?:the court (?:in )?)?{THIS} (?:had )?(?:relied|rested)"
)
"""`though Other, on which This relied, has been overruled`."""
MEASURED_BY = re.compile(
    r"\b(?:inconsistent|consistent|conflict\w*|odds|irreconcilable|incompatible|accord\w*|contrary"
    r"|in (?:the )?light of|relying on|relied on) ?(?:with|to)? (?:the )?$"
)
"""`those cases, being inconsistent with This, are overruled`."""
OWNED = re.compile(
    r" (?:laws?|territory|government|tribes?|nation|lands?|treat(?:y|ies)|people|immunity|rights?"
    r"|privileges?|statutes?|acts?|contracts?|agreements?|warnings?|employees)\b"
)
"""What bears the name of a party and is no decision."""
NEXT_SENTENCE = re.compile(rf"(?:[a-z]{{4,}}|{OTHER})\. \d{{1,3}} [a-z]")
"""A note's number after a full stop: what follows is another sentence."""
AND_WAS = re.compile(r"^,? (?:supra, )?and was (?:\w+ly )?$")
"""`this contention was made in This, and was overruled`: the contention was."""
PERSON = re.compile(r"\b(?:we|the court|he)\b[^,;]{0,40}$")
THAT_IT = re.compile(r"that (?:it|they|th\w+ \w+)\b")
JOINT = re.compile(r"(?:,|\band\b|\bor\b|\blike\b|\bas\b|\()[\w .,'’“”\"()]*$")
NOTHING_ELSE = re.compile(r"[;—\s]*(?:it|they|and|is|are|that decision|\s)*$")
LISTED = re.compile(
    rf"[{THIS}{OTHER})][^;.]{{0,160}}[,—(] ?(?:and |both |in part |pro tanto |on this point "
    r"|\w+ly |to this extent |as |later |since |\w+ed,? (?:and )?"
    r"|(?:some|parts?|portions?|so much|much) of (?:the |its )?(?:[\w-]+ ){1,6})*$"
    rf"|{THIS},? as to [^.;{OTHER}]{{1,80}},? $"
)
HELD_WHAT = re.compile(
    rf"{THIS} (?:\w+ )?(?:held|holds|decided|ruled|stated|said|assumed) that [^.;{OTHER}]{{1,220}}"
    r"(?:—|--|,) ?an? (?:\w+ )?(?:position|view|holding|rule|doctrine|proposition|theory|notion"
    r"|result|conclusion|principle) (?:(?:that|which) (?:has|have|we have|was) )?(?:\w+ ){0,3}$"
)
"""`This held that no warrant is needed -- a position long since repudiated`."""
BY_DECISIONS = re.compile(
    r"^(?: \w+){0,3} by (?:[\w'’]+ ){0,5}?"
    r"(?:decisions?|cases|opinions|rulings|holdings|precedents)\b"
)
"""Who supersedes: courts, and no legislature."""
LISTED_BARE = re.compile(rf"[{THIS}{OTHER}] (?:and {OTHER} )?$")
