"""How things are put: a fact, a factor or a rule as a clause of an English sentence."""

import re
from collections.abc import Sequence

from arguendo.corpus.model import Side
from arguendo.corpus.provenance import Supplied
from arguendo.graph.model import Fact
from arguendo.graph.roles.schemes.field import Field
from arguendo.graph.roles.schemes.lexicon import persons
from arguendo.graph.roles.schemes.likeness import Comparer
from arguendo.graph.roles.schemes.reasons import Reason
from arguendo.graph.roles.schemes.words import sentences

_VERB = (
    r"(?:held|said|ruled|explained|reasoned|noted|concluded|repeated|added|found|stated|observed"
    r"|stressed|recognized|decided|made clear|emphasi[sz]ed|pointed out|accepted|agreed|wrote"
    r"|treated|thought|hold|conclude|find|think|believe|reaffirm(?:ed)?|confirmed|declared|assumed)"
)
_REPORTED = re.compile(
    rf"^(?:The|This|That) Court (?:also |further |then |again |first |therefore )?{_VERB}"
    rf"(?:[^.;:]{{0,60}}?,)? that ",
)
_COLON = re.compile(r"^The Court [^:]{3,120}: ")
_FINITE = re.compile(
    r"\b(?:is|are|was|were|be|has|have|had|do|does|did|may|must|can|cannot|could|shall|should|will"
    r"|would|need|counts?|appl(?:y|ies)|rests?|depends?|belongs?|defeats?|binds?|turns?|requires?|lies"
    r"|stands?|bars?|gives?|takes?|makes?|allows?|covers?|reach(?:es)?)\b"
)
"""What a clause needs to be one: a verb that has a subject, as far as its form tells."""
_OF_THE_COURT = re.compile(r"^(?:The Court|Justice|Chief Justice|Mr\. Justice)\b")
_IT = re.compile(r"It (?!is\b|was\b|has been\b|had been\b|would\b|took\b|seems?\b)")
"""A sentence that begins with `it` and means a thing: not `it was late`."""
_SUBJECT = re.compile(r"(The (?:[a-z-]+ )?[a-z-]+?) (?:is|was|has|had|does|did|[a-z]+(?:s|ed))\b")
_LONGEST = 330
"""Characters of a clause taken from a text of record; a longer one is not put into a sentence."""


def bare(text: str) -> str:
    """Return a sentence without its closing punctuation."""
    return text.strip().rstrip(" .;:,!?")


def clause(text: str, comparer: Comparer) -> str:
    """Return a sentence so that it can stand inside another: no full stop, no needless capital."""
    words = bare(text)
    first = re.match(r"[A-Za-z’'-]+", words)
    if first and (
        first[0] == "A" or first[0].endswith("ing") or comparer.met_plain(first[0].lower())
    ):
        return words[0].lower() + words[1:]
    return words


def sentence(text: str) -> str:
    """Return a clause as a sentence: a capital, and a full stop."""
    words = text.strip()
    if not words:
        return ""
    return sentence_end(words[0].upper() + words[1:])


def said(reason: Reason, comparer: Comparer) -> str:
    """Return what a rule or holding says, as a clause without the words that report it.

    Our own note is put indirectly. An opinion's sentence is quoted, since it is the court's.
    """
    if reason.passage.point is None:
        return f"“{reason.text.strip()}”"
    plain = said_plainly(reason)
    return plain if plain != bare(sentences(reason.text)[0]) else clause(plain, comparer)


def said_plainly(reason: Reason) -> str:
    """Return the first sentence of a note without the words that report it; an opinion's whole."""
    if reason.passage.point is None:
        return bare(reason.text)
    first = sentences(reason.text)[0]
    for opening in (_REPORTED, _COLON):
        cut = opening.sub("", first, count=1)
        if cut != first and _FINITE.search(cut):
            return bare(cut)
    return bare(first)


def can_be_said(reason: Reason) -> bool:
    """Say whether a reason's text can stand in an argument by itself, in one clause."""
    if not reason.quotable:
        return False
    first = sentences(reason.text)[0] if reason.passage.point else reason.text
    return len(first) <= _LONGEST


def put_well(reason: Reason) -> bool:
    """Say whether the text states a proposition, not what the court did or who disagreed."""
    if reason.passage.point is None:
        return True
    return not _OF_THE_COURT.match(said_plainly(reason))


def moved(reason: Reason, comparer: Comparer) -> str:
    """Return what moved the court, as a clause: the factor's fact pattern where it has one."""
    if reason.pattern:
        return clause(reason.pattern, comparer)
    return said(reason, comparer)


def that(reason: Reason, comparer: Comparer) -> str:
    """Return what moved the court so that it can follow `was` or `is`."""
    words = moved(reason, comparer)
    if words.startswith("“"):
        return f"this, in the words of the opinion: {words}"
    return f"that {words}"


def there(reason: Reason, comparer: Comparer) -> str:
    """Return what is drawn on from another decision as what it was there."""
    words = moved(reason, comparer)
    if words.startswith("“"):
        return f"in the words of the opinion, {words}"
    match reason.kind:
        case "factor":
            return f"what counted there was that {words}"
        case "facts":
            return f"there, too, {words}"
    return f"it was said there that {words}"


def before(reason: Reason, comparer: Comparer) -> str:
    """Return why a fact answers a question: what has counted in court, or was said there."""
    if reason.kind == "factor":
        return f"what has counted before is {that(reason, comparer)}"
    return there(reason, comparer).replace("it was said there", "courts have said")


def sentence_end(words: str) -> str:
    """Return words with a full stop, unless a quotation has brought its own."""
    return words if words.endswith((".", "!", "?", ".”", "!”", "?”")) else f"{words}."


def joined(clauses: Sequence[str]) -> str:
    """Join clauses with semicolons and a last `and`."""
    some = list(dict.fromkeys(clauses))
    if len(some) <= 1:
        return "".join(some)
    if some[0].startswith("“"):
        return " ".join(some)
    if len(some) == 2 and all("," not in one for one in some):
        return f"{some[0]} and {some[1]}"
    return "; ".join(some[:-1]) + f"; and {some[-1]}"


def facts_said(facts: Sequence[Fact], comparer: Comparer) -> str:
    """Return facts as one run of clauses, in the order of the matter."""
    ordered = sorted(facts, key=lambda fact: int(fact.id[1:]) if fact.id[1:].isdigit() else 0)
    return joined([clause(str(fact.text), comparer) for fact in ordered])


def as_told(facts: Sequence[Fact], field: Field) -> str:
    """Return facts as clauses; an `it` at the beginning of one is told what it stands for."""
    return facts_said([spelt_out(fact, field) for fact in facts], field.comparer)


def spelt_out(fact: Fact, field: Field) -> Fact:
    """Return a fact so that it can be read without the one before it, as a brief quotes it."""
    thing = _what_it_is(fact, field.facts)
    if not thing:
        return fact
    words = _IT.sub(f"[{thing}] ", str(fact.text).strip(), count=1)
    return fact.model_copy(update={"text": Supplied(words)})


def _what_it_is(fact: Fact, facts: Sequence[Fact]) -> str:
    """Return the subject of the sentence before, where `it` can only be that; else nothing."""
    place = next((n for n, one in enumerate(facts) if one.id == fact.id), 0)
    if place == 0 or not _IT.match(str(fact.text).strip()):
        return ""
    before = _SUBJECT.match(str(facts[place - 1].text).strip())
    if before is None or persons().search(before[1].lower()):
        return ""
    return before[1][0].lower() + before[1][1:]


def the(side: Side) -> str:
    """Return the side with its article."""
    return f"the {side}"
