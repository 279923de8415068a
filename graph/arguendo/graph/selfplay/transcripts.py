"""Debates as conversations, JSON lines in chat form, with provenance and grades: to study or train.

Every word is cleared: a struck citation stands between ~~ with the reason it was struck, so that
nobody learns from one as if it were law.
"""

import json
from collections.abc import Iterator
from typing import Any

from arguendo.graph.gate.cleared import Cleared
from arguendo.graph.maps.words import BEFORE, MOVED
from arguendo.graph.wire import (
    ArgumentMap,
    ArgumentView,
    CiteView,
    MoveView,
    ShadedView,
    TheoryView,
)


def conversations(debate: int, map: ArgumentMap) -> Iterator[str]:
    """Yield one line for each theory: the matter, the theory, its arguments, the exchange."""
    for theory in map.theories:
        messages, grades = _said(map, theory)
        line = {
            "messages": messages,
            "grades": grades,
            "provenance": {
                "debate": debate,
                "theory": theory.id,
                "side": theory.side,
                "audience": theory.audience,
                "lens": theory.lens,
                "scheme": theory.scheme,
                "run": map.provenance.run,
                "seed": map.seed,
                "dials": map.dials.model_dump(mode="json"),
                "roles": {role.role: role.model for role in map.roles},
                "library": map.provenance.library,
                "as_of": map.provenance.as_of.isoformat(),
                "arguendo": map.provenance.arguendo,
                "stands": map.acceptability.all.get(theory.id),
                "stands_on_verified": map.acceptability.verified_only.get(theory.id),
            },
        }
        yield json.dumps(line, ensure_ascii=False)


def _said(
    map: ArgumentMap, theory: TheoryView
) -> tuple[list[dict[str, str]], list[dict[str, Any]]]:
    """Return the messages, and for each of them what stands behind it."""
    facts = "\n".join(f"{fact.id}. {fact.text}" for fact in map.facts)
    messages = [
        {
            "role": "system",
            "content": f"You act for the {theory.side}, {BEFORE[theory.audience]}. Argue from the "
            "facts and the record; the other side answers.",
        },
        {"role": "user", "content": f"{theory.issue}\n\n{facts}"},
    ]
    grades: list[dict[str, Any]] = [{}, {}]
    opening = [theory.thesis.marked()]
    opening += [_argued(argument) for argument in theory.arguments]
    cited = [argument.claim for argument in theory.arguments]
    cited += [cite.citation for argument in theory.arguments for cite in argument.cites]
    shades = [*theory.shades, *(shade for one in theory.arguments for shade in one.shades)]
    messages.append({"role": "assistant", "content": "\n\n".join(opening)})
    grades.append(_graded([theory.thesis, *theory.elements, *cited], shades))
    for move in sorted((one for one in map.moves if one.theory == theory.id), key=_order):
        role = "assistant" if move.side == theory.side else "user"
        content = f"({MOVED[move.kind]} {move.target}) {_with_cites(move.text, move.cites)}"
        messages.append({"role": role, "content": content})
        cites = [cite.citation for cite in move.cites]
        grades.append(_graded([move.text, *cites], list(move.shades)))
    return messages, grades


def _argued(argument: ArgumentView) -> str:
    premises = " ".join(premise.text.marked() for premise in argument.premises)
    return f"{_with_cites(argument.claim, argument.cites)} {premises}".strip()


def _with_cites(text: Cleared, cites: tuple[CiteView, ...]) -> str:
    cited = "; ".join(cite.citation.marked() for cite in cites)
    return f"{text.marked()} [{cited}]" if cited else text.marked()


def _graded(texts: list[Cleared], shades: list[ShadedView]) -> dict[str, Any]:
    citations = [
        {"text": segment.text, "grade": segment.grade, "verdict": segment.verdict}
        for text in texts
        for segment in text.segments
        if segment.kind != "plain"
    ]
    every = [sentence.shade for one in shades for sentence in one.sentences]
    return {
        "citations": citations,
        "sentences": {shade: every.count(shade) for shade in dict.fromkeys(every)},
    }


def _order(move: MoveView) -> tuple[int, ...]:
    return (move.round, *(int(part) for part in move.id[1:].split(".") if part.isdigit()))
