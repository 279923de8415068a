"""What a model is told and shown: the prompts of `roles/prompts`, and material behind a fence.

Material is whatever others wrote: the matter, the law, and what a model said before. It stands
between two markers that are made anew for each call, so that nothing in it can close the fence.
"""

import secrets
import tomllib
from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from hashlib import sha256
from importlib.resources import files
from string import Template
from typing import Any

from arguendo.corpus.model import Passage, Value
from arguendo.corpus.passages import LONGEST_PASSAGE
from arguendo.graph.model import Fact, Move, Premise, Theory
from arguendo.graph.portfolio.lenses import Lens
from arguendo.graph.roles.chat.limits import Room
from arguendo.graph.roles.interface import Brief, Brought, Case, Docket, Exchange, Voice

_ANSWERS = ("distinguish", "counterexample", "undercut", "concede")
_MEETS = ("analogize", "distinguish", "undercut", "assert", "concede")


class Question(Value):
    """A question as it is put to a model."""

    told: str
    """Our own words: the role, the rules, the form."""
    shown: str
    """The material, inside its fence."""
    facts: tuple[str, ...]
    """Ids of the facts shown."""
    passages: dict[str, str]
    """The short ids of the passages shown, and whose they are."""
    kinds: tuple[str, ...] = ()
    """What a move may be."""
    lenses: tuple[str, ...] = ()
    """The lenses through which theories are looked for."""


def creative(
    brief: Brief, room: Room, sparks: Sequence[str] = (), *, most: int, lenses: Sequence[Lens]
) -> Question:
    """Ask for theories, through the lenses given; or for a weak one to be made stronger."""
    facts, lines = _matter(brief, room)
    if sparks:
        lines += ["", "What courts have said near the issue:", *(f"- {one}" for one in sparks)]
    how_many = "one theory" if most == 1 else f"up to {most} theories"
    task = phrases("floating")["afresh" if brief.mend is None else "mend"]
    lacks = "; ".join(brief.mend.lacks) if brief.mend else ""
    if brief.mend is not None:
        lines = [*lines, "", f"The draft: {_cut(brief.mend.draft.thesis.unchecked, 1_000)}"]
    return _question(
        "creative.md",
        lines,
        facts=facts,
        lenses=tuple(lens.name for lens in lenses),
        side=brief.side,
        audience=brief.audience,
        task=Template(task).substitute(how_many=how_many, side=brief.side, lacks=lacks),
        near=phrases("floating")["near"] if sparks else "",
        several=f"\n{phrases('floating')['several']}" if most > 1 else "",
        audience_wants=phrases("audience_wants")[brief.audience],
        lens_by_lens="\n".join(f"- {lens.name}: {lens.prompt}" for lens in lenses),
        form=phrases("theory_form")[brief.audience],
    )


def argue(case: Case, room: Room) -> Question:
    """Ask for arguments for a theory from the precedents shown."""
    facts, lines = _matter(case.brief, room)
    passages, shown = _law(case, room)
    return _question(
        "argue.md",
        [*lines, "", *_theory(case), "", *shown],
        facts=facts,
        passages=passages,
        side=case.brief.side,
        audience=case.brief.audience,
    )


def reply(exchange: Exchange, room: Room) -> Question:
    """Ask for the answer to an argument, or for what meets an answer."""
    case = exchange.case
    kinds: tuple[str, ...] = _MEETS if exchange.answer else _ANSWERS
    if not exchange.manner.may_concede:
        kinds = tuple(kind for kind in kinds if kind != "concede")
    facts, lines = _matter(case.brief, room)
    passages, shown = _law(case, room)
    moves = phrases("moves")
    asked = [f"The lawyer in charge said: {_cut(words, 1_000)}" for words in exchange.manner.asked]
    return _question(
        "reply.md",
        [*lines, "", *_theory(case), "", *shown, "", *_debate(exchange, passages), *asked],
        facts=facts,
        passages=passages,
        kinds=(*kinds, "pass"),
        side=exchange.side,
        audience=case.brief.audience,
        task=phrases("tasks")["meet" if exchange.answer else "answer"],
        moves="\n".join(f"- {kind}: {moves[kind]}" for kind in kinds),
        manner=_manner(exchange, passages),
    )


def support(proposition: str, passages: Iterable[Passage], room: Room) -> Question:
    """Ask whether passages of a decision bear out what it is cited for."""
    ids: dict[str, str] = {}
    lines = [f"Proposition: {_cut(proposition, 1_200)}"]
    left = room.facts + room.passages
    for passage in passages:
        words = _cut(passage.text, max(room.passage, LONGEST_PASSAGE))
        if ids and len(words) > left:
            break
        id = f"P{len(ids) + 1}"
        ids[id] = passage.id
        speaks = passage.voice.replace("-", " ")
        lines.append(f"{id}. [{speaks}{f', {passage.author}' if passage.author else ''}] {words}")
        left -= len(words)
    return _question(
        "support.md",
        lines,
        facts=(),
        passages=ids,
        kinds=("supports", "contradicts", "cannot-tell"),
    )


def rule(asked: Docket, school: Voice | None, room: Room) -> Question:
    """Ask a judge for its vote on one issue, on what stands on verified evidence."""
    facts, lines = _matter(asked.brief, room)
    passages = {f"P{number}": one.id for number, one in enumerate(asked.passages, start=1)}
    short = {long: id for id, long in passages.items()}
    left = room.passages
    for passage in asked.passages:
        words = _cut(passage.text, min(room.passage, max(left, 0)))
        if words:
            lines.append(f"{short[passage.id]}. [{passage.voice.replace('-', ' ')}] {words}")
        left -= len(words)
    for one in asked.contentions:
        state = "stands" if one.stands else "nothing that carries it stands"
        thesis = _cut(one.theory.thesis.unchecked, 1_000)
        lines.append(f"{one.theory.id}. Theory of the {one.theory.side} ({state}): {thesis}")
        for argument in one.arguments:
            cites = ", ".join(short[id] for id in argument.cites if id in short)
            claim = _cut(argument.claim.unchecked, 800)
            lines.append(f"{argument.id}. Argument for {one.theory.id}: {claim} ({cites or '-'})")
        for move in one.moves:
            said = _cut(move.text.unchecked, 600)
            lines.append(f"{move.id}. The {move.side} on {move.target}, {move.kind}: {said}")
    return _question(
        "rule.md",
        lines,
        facts=facts,
        passages=passages,
        kinds=(*dict.fromkeys(one.theory.side for one in asked.contentions), "neither"),
        forum=asked.brief.matter.forum,
        review=phrases("review")[asked.review],
        school=phrases("manner")["no_school"] if school is None else _held(school),
    )


def stance(theory: Theory, side: str, moves: Sequence[Move], room: Room) -> Question:
    """Ask a judge how firmly a side's turns hold to it."""
    lines = [f"Theory of the {theory.side}: {_cut(theory.thesis.unchecked, 1_000)}"]
    each = room.facts // max(len(moves), 1)
    lines += [f"The {side}, {move.kind}: {_cut(move.text.unchecked, each)}" for move in moves]
    return _question("stance.md", lines, facts=(), side=side)


def digest() -> str:
    """Return a digest of all our prompts, for provenance."""
    whole = sha256()
    folder = files("arguendo.graph.roles") / "prompts"
    for file in sorted(folder.iterdir(), key=lambda file: file.name):
        whole.update(f"{file.name}\n{file.read_text(encoding='utf-8')}\n".encode())
    return whole.hexdigest()[:16]


def _manner(exchange: Exchange, passages: dict[str, str]) -> str:
    """Say how the turn is to be taken: what the dials and the user ask of it."""
    manner, told = exchange.manner, phrases("manner")
    lines = [f"- {told[f'tension_{manner.tension}']}"]
    if manner.density:
        lines.append(f"- {Template(told['density']).substitute(count=manner.density)}")
    if manner.again:
        lines.append(f"- {told['again']}")
    if not manner.may_concede:
        lines.append(f"- {told['no_concession']}")
    brought = (*exchange.case.supporting, *exchange.case.adverse)
    own = {one.id for b in brought if b.authority.id in manner.routes for one in b.passages}
    if routes := ", ".join(id for id, long in passages.items() if long in own):
        lines.append(f"- {Template(told['route']).substitute(passages=routes)}")
    if manner.asked:
        lines.append(f"- {told['asked']}")
    if manner.school:
        lines.append(f"- {_held(manner.school)}")
    return "\n".join(lines)


def _held(school: Voice) -> str:
    return Template(phrases("manner")["school"]).substitute(school=_cut(school.prompt, 4_000))


def closing(which: str, **words: str) -> str:
    """Return the words that stand after the material, or ask for a repair."""
    return Template(phrases("closing")[which]).substitute(words)


def neutral(paragraph: str) -> Question:
    """Ask for a paragraph without heat and bias."""
    return _question("neutral.md", [paragraph], facts=())


@cache
def phrases(*path: str) -> Mapping[str, str]:
    """Return the phrases under that heading of `phrases.toml`."""
    found: Any = tomllib.loads(_text("phrases.toml"))
    for step in path:
        found = found[step]
    return {str(name): str(words) for name, words in found.items()}


@cache
def _text(name: str) -> str:
    return (files("arguendo.graph.roles") / "prompts" / name).read_text(encoding="utf-8")


def _question(
    name: str,
    material: list[str],
    *,
    facts: tuple[str, ...],
    passages: dict[str, str] | None = None,
    kinds: tuple[str, ...] = (),
    lenses: tuple[str, ...] = (),
    **words: str,
) -> Question:
    mark = secrets.token_hex(8)
    opens, closes = f"<<<material {mark}", f"material {mark}>>>"
    return Question(
        told=Template(_text(name)).substitute(words, open=opens, close=closes),
        shown="\n".join([opens, *material, closes]),
        facts=facts,
        passages=passages or {},
        kinds=kinds,
        lenses=lenses,
    )


def _matter(brief: Brief, room: Room) -> tuple[tuple[str, ...], list[str]]:
    matter, left = brief.matter, room.facts
    lines = [f"Forum: {matter.forum}. As of {matter.as_of.isoformat()}."]
    lines += [f"Matter: {_cut(matter.title, 300)}"] if matter.title else []
    lines += [f"Question: {_cut(matter.question, 1_000)}", f"Issue: {_cut(brief.issue, 1_000)}"]
    lines.append("Facts:")
    shown: list[Fact] = []
    for fact in brief.facts:
        if left <= 0:
            lines.append("(The facts go on; there was no room for the rest.)")
            break
        shown.append(fact)
        lines.append(f"{fact.id}. {_cut(fact.text, left)}")
        left -= len(fact.text)
    for number, document in enumerate(matter.documents, start=1):
        if left > 0:
            lines += [f"Document {number} of the file:", _cut(document, left)]
            left -= len(document)
    return tuple(fact.id for fact in shown), lines


def _law(case: Case, room: Room) -> tuple[dict[str, str], list[str]]:
    """Return the passages by short id, and how they are shown: each precedent's best first."""
    ids: dict[str, str] = {}
    lines: list[str] = []
    left = room.passages
    every = [
        *((brought, f"for the {case.theory.side}") for brought in case.supporting),
        *((brought, f"against the {case.theory.side}") for brought in case.adverse),
    ]
    deepest = max((len(brought.passages) for brought, _ in every), default=0)
    for depth in range(deepest):
        for brought, stance in every:
            if depth < len(brought.passages) and left > 0:
                passage = brought.passages[depth]
                id = f"P{len(ids) + 1}"
                ids[id] = passage.id
                words = _cut(passage.text, min(room.passage, left))
                lines.append(f"{id}. [{_heading(brought, depth, stance)}] {words}")
                left -= len(words)
    return ids, lines or ["No decided case was found that bears on the theory."]


def _heading(brought: Brought, depth: int, stance: str) -> str:
    passage, authority = brought.passages[depth], brought.authority
    parts = [stance, authority.name, (authority.decided or "")[:4], brought.precedent.weight]
    parts += [passage.voice.replace("-", " "), (passage.point or "").replace("-", " ")]
    return ", ".join(dict.fromkeys(part for part in parts if part))


def _theory(case: Case) -> list[str]:
    theory = case.theory
    lines = [f"Theory of the {theory.side}: {theory.thesis.unchecked}"]
    lines += [f"To be shown: {element.unchecked}" for element in theory.elements]
    return lines


def _debate(exchange: Exchange, passages: dict[str, str]) -> list[str]:
    short = {long: id for id, long in passages.items()}
    argument = exchange.argument
    lines = [f"Argument of the {argument.side}: {argument.claim.unchecked}"]
    lines += [f"- {_premise(premise, short)}" for premise in argument.premises]
    lines += [
        f"Earlier, the {move.side}: {_said(move, short)}"
        for move in exchange.earlier
        if move != exchange.answer
    ]
    if exchange.answer:
        lines.append(f"To be met, the {exchange.answer.side}: {_said(exchange.answer, short)}")
    return lines


def _premise(premise: Premise, short: dict[str, str]) -> str:
    source = short.get(premise.refers_to, premise.refers_to if premise.kind == "fact" else "")
    return f"{premise.text.unchecked} ({source or premise.kind})"


def _said(move: Move, short: dict[str, str]) -> str:
    cites = ", ".join(short[id] for id in move.cites if id in short)
    return f"{move.kind}: {move.text.unchecked}" + (f" ({cites})" if cites else "")


def _cut(text: str, most: int) -> str:
    return text if len(text) <= most else f"{text[: max(most, 0)].rstrip()} …"
