"""Where a quotation and the record differ: what is licensed, what is a slip, what is an alteration.

1. A number, a negation, a modal, a limit, a quantifier is never a slip.          `loaded`
2. Brackets may stand for other words of the same drift, not for their opposite. `bracketed`
3. Letters in brackets are a capital, an ending, another tense.                  `mended`
4. What was left out may be a citation or the mark of a note; else it is said.   `left_out`
5. Words that differ in a letter or two are a slip where one of them is no word  `replaced`
   of the decision; so is another way to write the same word or number.          `spelling`
6. Small words (`the`, `of`, `is`) may be a slip of either text: that they differ is told.
"""

from collections.abc import Callable, Sequence

from arguendo.corpus.quotations.licences.bracketed import bracketed
from arguendo.corpus.quotations.licences.left_out import added, dropped
from arguendo.corpus.quotations.licences.mended import mended
from arguendo.corpus.quotations.licences.replaced import replaced
from arguendo.corpus.quotations.licences.weights import Difference, Weight
from arguendo.corpus.quotations.reading import Part

__all__ = ["Difference", "Weight", "difference"]


def difference(
    quoted: Sequence[Part],
    recorded: Sequence[str],
    count: Callable[[str], int],
    around: Sequence[str] = (),
) -> Difference:
    """Weigh one difference.

    `count` says how often the decision has a word, `around` what stands there beside the place.
    """
    plain = [part.fold for part in quoted if part.kind == "word"]
    brackets = any(part.kind == "bracket" for part in quoted)
    if brackets:
        return bracketed(quoted, list(recorded), count, around)
    if len(quoted) == 1 and quoted[0].kept and len(recorded) == 1:
        return mended(quoted[0], recorded[0])
    if not recorded:
        return added(plain)
    if not plain:
        return dropped(list(recorded))
    return replaced(plain, list(recorded), count)
