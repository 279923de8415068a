"""Clauses that tell whom a verb is done to."""

import re

from arguendo.corpus.citator.clauses.pointing import HEADS, PRONOUN
from arguendo.corpus.citator.spoken import OTHER, THIS

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
FRESH = re.compile(
    r"^(?:,?:? ?(?:on \w+|in part|per|as)?)?[.;,)\]]|^$|^ (?:so far|in ?so ?far"
    r"|to (?:the )?extent|in part|pro tanto|on (?:an)?other|by|in|sub silentio|and)"
)
PRONOUN_OBJECT = re.compile(
    rf"^(?:,?(?: [\w]+){{0,3}} {HEADS} (?:expressed|announced|stated|adopted"
    r"|of|in)(?: in)?|,?(?: \w+ly)?) (?:it|them|th(?:at|is) (?:case|decision"
    r"|holding|ruling|rule|opinion|precedent|doctrine)"
    r"|th(?:ose|ese) (?:\w+ )?(?:cases|decisions|holdings|precedents))\b"
)
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
    rf"|{THIS} {HEADS} that [^.;]{{0,220}}|{THIS} case \([^)]*\)|{THIS} and (?:that of )?{OTHER}"
    rf"|{THIS} represents an? [^.;]{{0,90}} (?:that|which)"
    r"|,? (?:and|or))(?:,? (?:\w+ly|is|are|was|were|has|have|been|had"
    r"|must|be|now|therefore|hereby|to th(?:at|is) extent|both|also|still"
    r"|thus|it|deemed|considered|regarded|treated|taken|may|should|can|held|as|authority|of))*,? $"
)
CLAUSE = re.compile(
    r"[;:]|—| - |\b(?:but|although|though|whereas|while|because|unless"
    r"|until|since(?! been| then| overruled)|when)\b|, and (?:that )?(?:we|the court|it)\b"
)
DETERMINED = re.compile(r"\b(?:an?|the|this|that|its|such|very|no|more|of) $")
"""Before an adjective: `this limited reach of This`."""
OTHERWISE_SUBJECT = re.compile(rf"\bthat (?!(?:it|they|{HEADS})\b)")
"""`This does not require that fruits be discarded`: of what follows, the fruits are the subject."""
THEIRS = re.compile(
    r"\b(?:states?|government|petitioners?|respondents?|appell\w+|defendants?|plaintiffs?)(?:['’]s?|s['’])"
)
"""`under This, the State's position is untenable`."""
PERSONS = re.compile(
    r"\b(?:employees|passengers|witness(?:es)?|he|she|suspects?|defendants?|officers?|warnings?"
    r"|persons?|statements)\b"
)
SAYS_MORE = re.compile(r"\b(?:that(?! of\b)|we|is|are|was|were|held|because|while)\b")
SCOPE = re.compile(
    r"^ (?:\w+ly )?(?:by|in) |^ to (?:its|their|the) (?:own |\w+ )?(?:facts|circumstances)"
)
"""`limited by Other`, `confined to its facts`; `This is limited to searches` tells its scope."""
SET_NEAR = re.compile(
    rf"{THIS}(?: \([^()]*\))?[,;—(]+ ?"
    r"(?:considered |examined |discussed |and |\w+ly |in part |later |since )*$"
)
ENDS = re.compile(r"^(?: in part)?[.;)\]]|^$|^ (?:by|in) ")
ANOTHER_VERB = re.compile(
    r"\band (?:\w+ly )?(?!holding|ruling|reasoning|teaching|finding|following)\w{3,}ing "
    r"(?:[^ ]+ ){0,6}[^ ]*$"
)
"""`overruling Other, and qualifying This`: what is done to the one is not done to the other."""
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
LISTED_BARE = re.compile(rf"[{THIS}{OTHER}] (?:and {OTHER} )?$")
