"""How a decision is pointed at: by what it holds, by a pronoun, by the citation behind its name."""

import re

from arguendo.corpus.citator.spoken import OTHER, THIS

HEADS = (
    r"(?:holdings?|decisions?|rul(?:e|es|ings?)|language|statements?|doctrine"
    r"|reasoning|dict(?:a|um)|conclusions?"
    r"|portions?|parts?|standards?|tests?|principles?|interpretations?"
    r"|approach|views?|cases?|precedents?"
    r"|aspects?|rationale|discussion|propositions?|opinions?|method|analysis"
    r"|position|practice|construction"
    r"|suggestions?|implications?|distinctions?|judgment|line|progeny|theory|philosophy|logic|teachings?"
    r"|premise|diversities|assumptions?|foundations?|underpinnings?|authority|validity"
    r"|vitality|soundness|force)"
)
AGENT = re.compile(
    rf"^[^.;]{{0,90}}?\b(?:by|in|sub nom\.?|see) (?:[\w'’ ]{{0,40}})?(?P<who>{OTHER}"
    rf"|{THIS}|us\b|our|the (?:present|instant))"
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
CITED_ON = (
    r"(?:(?:[),]* |[),]+)(?:(?:\d+ )?[a-z]\w*\.[\w. ]{0,10}? ?_+|_+|\d+(?:[-–]\d+)?(?:, n\. \d+)?"
    r"|\([^()]{0,160}\)),?)*[),]*"
)
"""What may follow a case cited: blanks for a page, pages, parentheses."""
