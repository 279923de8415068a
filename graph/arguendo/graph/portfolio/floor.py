"""The floor: below it a theory is none and is dropped; above it, what it lacks is said.

What is tried here is form, not merit: whether there is a theory of this matter at all.
"""

import re

from arguendo.corpus.provenance import Composed
from arguendo.graph.model import Floated
from arguendo.graph.roles.interface import Brief, TheoryDraft

_WORD = re.compile(r"[^\W_]+")
_FEWEST = 9
"""Words from which a text can be said to repeat itself."""
_FRESH = 0.6
"""The part of its runs of three words that has to be new, or a text goes round in circles."""


def too_weak(draft: TheoryDraft, brief: Brief) -> tuple[Composed, ...]:
    """Return why a draft is no theory of the matter; nothing where it is one."""
    said = _words(draft.thesis.unchecked)
    why = []
    known = {fact.id for fact in brief.facts}
    if not draft.seeds and not known.intersection(draft.rests_on):
        why.append("it names no fact of the matter")
    if goes_round(said):
        why.append("it repeats itself")
    given = (brief.issue, brief.matter.question, *(fact.text for fact in brief.facts))
    if any(said == _words(one) for one in given):
        why.append("it says again what it was given")
    return tuple(Composed(one) for one in why)


def lacking(theory: Floated) -> tuple[Composed, ...]:
    """Return what every theory should name and this one does not."""
    missing = []
    if not theory.elements:
        missing.append("It does not say what has to be shown.")
    elif not any(theory.grounds):
        missing.append("It does not say on which facts its elements rest.")
    if not theory.rests_on:
        missing.append("It rests on no fact of the matter.")
    if theory.sunk_by is None:
        missing.append("It names no fact that would sink it.")
    if theory.put is None:
        missing.append("It is not put into the form its audience wants.")
    return tuple(Composed(one) for one in missing)


def goes_round(words: list[str]) -> bool:
    """Tell whether words go round in circles: too many runs of three come again."""
    runs = list(zip(words, words[1:], words[2:], strict=False))
    return len(words) >= _FEWEST and len(set(runs)) < _FRESH * len(runs)


def _words(text: str) -> list[str]:
    return [word.casefold() for word in _WORD.findall(text)]
