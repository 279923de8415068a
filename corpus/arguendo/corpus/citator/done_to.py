"""Whether a term of treatment is done to the case, and not by it, nor to another.

Each function answers True where the case is the subject of a passive, False where it is the object
of an active verb, and None where neither.
"""

import re

from arguendo.corpus.citator.clauses import pointing, whom
from arguendo.corpus.citator.spoken import OTHER, THIS
from arguendo.corpus.citator.vocabulary import Term, vocabulary

_LONGEST = 360
"""Characters a subject may stand before its verb."""
_QUOTED = re.compile(r"[\s“”‘’\"']+$")
_SHORT = 120
"""The same for verbs that are done to claims and arguments as often as to decisions."""


def done_to_this(text: str, match: re.Match[str], term: Term) -> bool | None:
    """Judge a sentence in which the case is masked."""
    before, after = text[: match.start()], text[match.end() :]
    strong = bool(vocabulary().strong.match(match[0]))
    if not term.verb:
        return True if whom.STATE_OF.search(before) and _subject_is_this(before, True) else None
    weak = not strong and term.kind in ("questioned", "limited")
    if weak and match["past"] and not whom.BE.search(before):
        set_so = whom.SET_NEAR.search(before) and whom.ENDS.match(after)
        return True if set_so else _active(before, after, match, term, strong)
    passive = match["past"] and whom.BE.search(before)
    if passive and term.kind == "limited" and not whom.SCOPE.match(after):
        return None
    if match["past"] and whom.BY_THIS.match(after):
        return None
    if match["past"] and term.renounces and whom.HELD_WHAT.search(before):
        return True
    if match["past"] and (whom.BE.search(before) or _set_as_in_syllabus(before, after, strong)):
        near = strong or len(before) - before.rfind(THIS) < _SHORT
        return True if near and _subject_is_this(before, strong) else None
    return _active(before, after, match, term, strong)


def _active(before: str, after: str, match: re.Match[str], term: Term, strong: bool) -> bool | None:
    """Judge a verb that somebody does: False where the case is what it is done to."""
    if not strong and match["past"] and whom.DETERMINED.search(before):
        return None
    if whom.RELATIVE.search(before):
        return False
    found = whom.OBJECT.match(after)
    if found is None:
        pronoun = whom.PRONOUN_OBJECT.match(after) if strong else None
        its = whom.ITS_PREMISE.match(after) if term.kind == "rejected" else None
        if not (pronoun or its) or not _last_is_this(before):
            return None
        done = its or whom.WE_DO.search(before[before.rfind(THIS) :])
        return False if done else None
    if term.kind == "superseded" and match["base"]:
        return None
    if whom.IN_THIS.match(before) and found[0].count(" ") > 3:
        return None
    passive = bool(match["past"]) and not whom.HAS_DONE.search(before)
    return False if _is_object(found[0], after[found.end() :], strong, passive) else None


def done_to_that_case(text: str, match: re.Match[str], term: Term) -> bool | None:
    """Judge a sentence that follows one which ended on the case: `that decision is overruled`."""
    if not term.verb or not vocabulary().strong.match(match[0]):
        return None
    before, after = text[: match.start()], text[match.end() :]
    if match["past"] and whom.BE.search(before):
        return True if pointing.THAT_CASE.search(_clause(before)) else None
    return False if pointing.THAT_CASE.match(after.lstrip()) else None


def done_to_any(text: str, match: re.Match[str], term: Term) -> bool | None:
    """Judge a sentence in which nothing is masked: any decision will do, no objection or motion."""
    before, after = text[: match.start()], text[match.end() :]
    matters = vocabulary().matters
    if term.verb and match["past"] and whom.BE.search(before):
        subject = whom.ON_POINT.sub("", re.split(r"[;:,] ", before)[-1])
        found = list(matters.finditer(subject))
        return None if found and "case" not in subject[found[-1].end() :] else True
    upon = re.split(r" to the extent| that the| holding ", after[:60])[0]
    return None if term.verb and matters.search(upon) else False


def _is_object(whole: str, then: str, strong: bool, past: bool) -> bool:
    """Say whether the case at the end of what follows an active verb is what it is done to."""
    if not strong and not whom.NEAR.match(whole):
        return False
    if whom.ARGUED.match(then) or whom.APPOSED.match(whole) or whom.OWNED.match(then):
        return False
    if whom.NEXT_SENTENCE.search(whole) or whom.NO_CASE.match(whole):
        return False
    if whom.ANOTHER_VERB.search(whole):
        return False
    if re.search(r"\bsee\b", whole) or vocabulary().matters.search(whole):
        return False
    if whom.IN.search(whole):  # `overruled Other in This`, but `the holding in This`
        return bool(whom.HEAD_IN.search(whole)) and (strong or not past)
    return True


def _subject_is_this(before: str, strong: bool) -> bool:
    """Say whether what stands before a passive verb or a state is said of the case."""
    this, other = before.rfind(THIS), before.rfind(OTHER)
    between = before[this + 1 :]
    if this < 0 or len(between) > _LONGEST or whom.NEW_SUBJECT.search(between):
        return False
    if _in_brackets(between) or whom.THEIRS.search(between):
        return False
    if whom.DONE_IN.search(before[:this]):
        return False
    anybody = whom.ANY_CASE.search(between)
    if (anybody and not pointing.PRONOUN.search(between[anybody.end() :])) or whom.RELIED_ON.search(
        before[: this + 12]
    ):
        return False
    if whom.MEASURED_BY.search(_QUOTED.sub(" ", before[:this])) and not pointing.PRONOUN.search(
        between
    ):
        return False
    matters = vocabulary().matters
    matter = matters.search(between)
    if matter and not pointing.PRONOUN.search(between[matter.end() :]):
        return False
    led = matters.search(before[max(0, this - _SHORT) : this])
    aside = whom.AND_WAS.search(between) or whom.BASED_ON.search(before[:this])
    if led and (aside or not strong):
        return False
    if not strong and whom.PERSONS.search(between):
        return False
    turned = None if strong else whom.OTHERWISE_SUBJECT.search(between)
    if turned and not pointing.PRONOUN.search(between[turned.end() :]):
        return False
    if whom.PERSON.search(between) and not whom.THAT_IT.search(between):
        return False
    # `This and Other are overruled`; `This, like Other, is`; not `This ...; Other is`.
    joint = before[this + 1 : max(this + 1, other)]
    if other > this and (
        len(joint) >= _LONGEST_JOINT or not whom.JOINT.search(joint) or whom.SAYS_MORE.search(joint)
    ):
        return False
    turn = whom.CLAUSE.search(between)
    if turn is None or pointing.PRONOUN.search(between[turn.end() :]):
        return True
    return turn[0] in (";", "—") and bool(whom.NOTHING_ELSE.match(between[turn.start() :]))


_LONGEST_JOINT = 60


def _in_brackets(between: str) -> bool:
    """Say whether a bracket that was opened before the case is closed behind it."""
    depth = 0
    for mark in between:
        depth += (mark == "(") - (mark == ")")
        if depth < 0:
            return True
    return False


def _last_is_this(before: str) -> bool:
    this = before.rfind(THIS)
    return this >= 0 and before.rfind(OTHER) < this and len(before) - this < _LONGEST


def _set_as_in_syllabus(before: str, after: str, strong: bool) -> bool:
    """Say whether a participle stands as syllabuses set it: _Apodaca v. Oregon_, overruled."""
    if before[: before.rfind(THIS)].endswith((" that ", " which ", " those ")):
        return False  # `the cases that This overruled`
    set_so = whom.LISTED.search(before) or (strong and whom.LISTED_BARE.search(before))
    return bool(set_so and whom.FRESH.match(after))


def _clause(before: str) -> str:
    cut = list(whom.CLAUSE.finditer(before))
    return before[cut[-1].end() :] if cut else before
