"""Real decisions looked at before they were made: the facts and the question, and nothing after.

What a case gives is cut out by fixed rules, so that nobody chooses what goes in:

- only opinions that their sections number: the facts are section I, up to section II, without
  sentences that cite, speak for the Court ("we", "certiorari") or tell what a court did or held;
- the question is the first sentence of the Court's opinion that puts one ("the question is
  whether", "we must decide whether"), without a citation or half a quotation in it;
- which party is a public authority is said as a fact, since whoever argues knows it;
- who won is told by the judgment: affirmed, or reversed or vacated; mixed judgments are left out;
- law is searched as of the day before the decision.

A theory is the Court's where it argues for the side that won and its first 120 words weigh enough
in the Court's key terms; the dissent's likewise, for the side that lost. Key terms are the 120 of
the reasoning (from section II on; of the dissent, all of it) that weigh most by tf-idf over the
cases, and stand neither in the facts nor in the question, so that nothing is won by saying the
facts again; a text weighs the sum of those it holds, over the length of their vector.

How much is enough was set by controls, without a theory in sight: what the separate opinions of a
case say that the Court holds, in others' words ("the Court today concludes that"), must pass for
the Court's theory, and what they say of one case's Court must not pass for another's. `controls`
measures both, and the benchmark prints them; beside each result stands how often the same theories
pass for the theories of other cases' Courts: chance.
"""

import datetime as dt
import gzip
import json
import math
import re
from collections import Counter
from types import SimpleNamespace
from typing import Any, NamedTuple, cast

from factories.reports import data

from arguendo.corpus.citations.shapes import shapes
from arguendo.corpus.library import Library
from arguendo.corpus.model import Side
from arguendo.corpus.provenance import Supplied
from arguendo.graph.facts import facts_of
from arguendo.graph.gate.gate import Gate
from arguendo.graph.model import Dials, Matter, Theory
from arguendo.graph.nodes.brainstorm import brainstorm
from arguendo.graph.nodes.sift import sift
from arguendo.graph.roles.interface import Speaker
from arguendo.graph.roles.schemes.winner import government_party
from arguendo.graph.roles.schemes.words import sentences, terms
from arguendo.graph.routing import to_every_floor

KEY_TERMS, WORDS = 120, 120
ENOUGH = 0.24
"""What a hundredth of what is said of other cases' Courts reaches, see `controls`."""
MOST_FACTS = 18

_SECTION = r"\n\s*{}\.?\s*\n"
_TOLD = re.compile(
    r"\b(?:we|our|us|certiorari|held|holds|hold|affirm\w*|revers\w*|vacat\w*|remand\w*|dissent\w*"
    r"|concurr\w*|Court of Appeals|Supreme Court|District Court|trial court|Circuit|majority"
    r"|reasoned|concluded|ruled|denied the motion|granted the motion|petition)\b",
    re.IGNORECASE,
)
_GIVEN_AWAY = re.compile(r"\b(?:held|hold|affirm\w*|revers\w*|conclud\w*|answer is)\b", re.I)
_PUT = re.compile(
    r"(?:\b(?:question|issue)s?\b[^.;“”\"]{0,60}?\b(?:is|are)\b"
    r"|\bcertiorari\b[^.;“”\"]{0,50}"
    r"|\b(?:we|us|Court)(?: must| are asked| is asked| here| now| therefore)* (?:to )?"
    r"(?:decide|consider|determine|resolve|address)\b[^.;“”\"]{0,40}"
    r"|\bpresents? the question|\b(?:asks?|asked|requires?)(?: us)?)[,:]?\s*$"
)
_OF_THE_COURT = re.compile(
    r"\b(?:[Tt]he|today.s) (?:Court|majority)(?:[’']s)? (?:today |now |thus |also |then )?"
    r"(?:hold|conclude|reason|decide|sa[yi]|think|believe|find|maintain|rel[yi]|reject|insist|answer)"
)
_JUDGED = re.compile(
    r"\b(affirmed?|reversed?|vacated?)\b(?: and (?:the case is )?remand\w*)?", re.IGNORECASE
)


Weights = dict[str, float]
"""Key terms and what each weighs; the squares sum to one."""


class Foretold(NamedTuple):
    """A case as it stood before its decision, and what came of it."""

    name: str
    matter: Matter
    won: Side
    court: Weights
    """Key terms of the Court's reasoning."""
    dissent: Weights
    """Key terms of the dissents."""
    told: str
    """What the separate opinions say that the Court holds: a control, and no theory is shown it."""


def foretold() -> list[Foretold]:
    """Return the cases that the rules let in."""
    cut = [one for one in map(_cut, _opinions()) if one is not None]
    texts = [Counter(t.key for t in terms(text)) for one in cut for text in one[4:6]]
    spread = Counter(key for text in texts for key in text)

    def key_terms(text: str, said: set[str]) -> Weights:
        counts = Counter(
            t.key for t in terms(text) if not t.name and t.key not in said and len(t.word) > 3
        )
        weighed = {
            key: (1 + math.log(count)) * math.log(len(texts) / spread[key])
            for key, count in counts.items()
        }
        kept = sorted(weighed, key=lambda key: (-weighed[key], key))[:KEY_TERMS]
        length = math.sqrt(sum(weighed[key] ** 2 for key in kept)) or 1.0
        return {key: weighed[key] / length for key in kept}

    found = []
    for name, matter, won, given, reasoning, dissent in cut:
        said = {t.key for t in terms(given)}
        told = " ".join(one for one in sentences(dissent) if _OF_THE_COURT.search(one))
        court, lost = key_terms(reasoning, said), key_terms(dissent, said)
        found.append(Foretold(name, matter, won, court, lost, told))
    return found


def controls(cases: list[Foretold]) -> tuple[float, float, int]:
    """Return how often what is told of a Court passes for its theory, or another's; of how many."""
    telling = [one for one in cases if len(one.told.split()) >= WORDS // 2]
    own = [holds(one.told, one.court) for one in telling]
    others = [holds(one.told, o.court) for one in telling for o in cases if o is not one]
    return sum(own) / max(len(own), 1), sum(others) / max(len(others), 1), len(telling)


def _opinions() -> list[dict[str, Any]]:
    with gzip.open(data("opinions.jsonl.gz"), "rt", encoding="utf-8") as lines:
        return [json.loads(line) for line in lines]


def _cut(opinion: dict[str, Any]) -> tuple[str, Matter, Side, str, str, str] | None:
    text: str = opinion["text"]
    heads = list(re.finditer(r"\[(?:CONCURRENCE|DISSENT)[^\]]*\]", text))
    lead = text[: heads[0].start()] if heads else text
    ends = [*(head.start() for head in heads[1:]), len(text)]
    dissent = " ".join(
        text[head.end() : end]
        for head, end in zip(heads, ends, strict=False)
        if head.group().startswith("[DISSENT")
    )
    first, second = (re.search(_SECTION.format(number), lead) for number in ("I", "II"))
    judged = {one.casefold()[0] for one in _JUDGED.findall(lead[-700:])}
    if not (first and second and dissent and judged and opinion["date"]):
        return None
    question = next(filter(None, map(_question, sentences(lead))), None)
    if question is None:
        return None
    if "a" in judged and len(judged) > 1:
        return None
    facts = [
        one
        for one in sentences(lead[first.end() : second.start()])
        if not shapes(one) and not _TOLD.search(one) and 30 < len(one) < 500
    ][:MOST_FACTS]
    if len(facts) < 4:
        return None
    # Whoever argues a case knows for whom; the caption is left out, since a model may know it.
    public = government_party(opinion["name"])
    if public is not None:
        facts.append(f"The {'petitioner' if public == 'first' else 'respondent'} is the State.")
    decided = dt.date.fromisoformat(opinion["date"])
    matter = Matter(
        question=Supplied("Whether" + question),
        facts=Supplied(" ".join(facts)),
        forum="scotus",
        side="petitioner",
        as_of=decided - dt.timedelta(days=1),
    )
    won: Side = "respondent" if judged == {"a"} else "petitioner"
    given = f"{matter.question} {matter.facts}"
    return opinion["name"], matter, won, given, lead[second.end() :], dissent


def _question(sentence: str) -> str | None:
    before, found, after = sentence.partition("whether")
    whole = len(after) > 40 and after.count("“") == after.count("”")
    put = found and whole and _PUT.search(before) and not _GIVEN_AWAY.search(after)
    return after if put and not shapes(found + after) else None


def floated(
    library: Library, speaker: Speaker, matter: Matter, seed: int = 0, each: int = 3
) -> list[Theory]:
    """Return theories as a run floats and sifts them: three a side and audience, unless told."""
    context = SimpleNamespace(
        library=library,
        creative=speaker,
        dials=Dials(theories=each),
        seed=seed,
        go_on=lambda: None,
        gate=Gate(library, as_of=matter.as_of, forum=matter.forum),
    )
    runtime = cast(Any, SimpleNamespace(context=context, stream_writer=lambda told: None))
    state = {"matter": matter, "facts": list(facts_of(matter)), "floated": []}
    for send in to_every_floor(cast(Any, state), runtime):
        state["floated"] = [*state["floated"], *brainstorm(send.arg, runtime)["floated"]]
    return list(sift(cast(Any, state), runtime)["theories"])


def words_of(theory: Theory) -> str:
    """Return what a theory says: thesis, elements, and how it is put."""
    texts = [theory.thesis, *theory.elements]
    if theory.put is not None:
        texts += [one for _, one in theory.put if hasattr(one, "unchecked")]
    return " ".join(one.unchecked for one in texts)


def weight(words: str, key_terms: Weights) -> float:
    """Return what the beginning of a theory weighs in key terms."""
    said = {term.key for term in terms(" ".join(words.split()[:WORDS]))}
    return sum(key_terms[key] for key in said & key_terms.keys())


def holds(words: str, key_terms: Weights) -> bool:
    """Tell whether words weigh enough."""
    return weight(words, key_terms) > ENOUGH
