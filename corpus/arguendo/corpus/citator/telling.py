"""Which sentences of an opinion may say what becomes of an earlier decision.

They are set apart when the opinion is shelved, so that no question has to read the rest.
"""

import re
from collections.abc import Iterator

from arguendo.corpus.citator import clauses
from arguendo.corpus.citator.sentences import sentences
from arguendo.corpus.citator.spoken import LEADS
from arguendo.corpus.citator.vocabulary import vocabulary

_CAPITAL = re.compile(r"\b[A-Z][\w'’]+")


def telling(text: str) -> Iterator[str]:
    """Yield the sentences of a passage that may say it, with the one before where it says of whom.

    >>> list(telling("Roe v. Wade was cited. We affirm. In Doe v. Roe we overruled Poe v. Coe."))
    ['In Doe v. Roe we overruled Poe v. Coe.']
    """
    negative = vocabulary().negative
    if not negative.search(text.lower()):
        return
    before = ""
    for start, end in sentences(text):
        sentence = text[start:end]
        low = sentence.lower()
        if negative.search(low):
            if any(word.lower() not in LEADS for word in _CAPITAL.findall(sentence)):
                yield sentence
            if before and clauses.THAT_CASE.search(low):
                yield before
        before = sentence
