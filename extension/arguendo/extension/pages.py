"""Cleared text as HTML: every word escaped, citations as chips with grades, struck ones struck.

Used by notebook outputs. Colours are JupyterLab's variables with plain fall-backs, so that the
output can be read in an exported notebook too.
"""

from collections.abc import Collection, Iterable
from html import escape

from arguendo.graph.gate.cleared import Cleared
from arguendo.graph.maps.printed.paint import svg
from arguendo.graph.maps.printed.picture import fits_one, of_theory, overview, picture
from arguendo.graph.wire import (
    ArgumentMap,
    MoveView,
    NeutralView,
    PrecedentView,
    TheoryView,
    VerdictView,
)
from arguendo.graph.wire.neutral import Change

_COLOURS = {
    "verified": "var(--jp-success-color1, #2e7d32)",
    "caution": "var(--jp-warn-color1, #b26a00)",
    "unproven": "var(--jp-ui-font-color2, #616161)",
    "rejected": "var(--jp-error-color1, #c62828)",
}
_MARKS = {"verified": "✓", "caution": "!", "unproven": "?", "rejected": "✗"}


def text_html(text: Cleared, verdicts: Iterable[VerdictView]) -> str:
    """Return a text as HTML; hovering over a citation shows its findings."""
    by_id = {verdict.id: verdict for verdict in verdicts}
    parts = []
    for segment in text.segments:
        words = escape(segment.text)
        match segment.kind:
            case "plain":
                parts.append(words)
            case "cited":
                parts.append(
                    f'<span title="{_findings(by_id.get(segment.verdict))}">{words} '
                    f"{_badge(segment.grade)}</span>"
                )
            case "struck":
                parts.append(
                    f'<span title="{_findings(by_id.get(segment.verdict))}"><s>{words}</s> '
                    f"{_badge(segment.grade)} <small>struck: {escape(segment.why)}</small></span>"
                )
    return "".join(parts)


def theory_html(theory: TheoryView, verdicts: Iterable[VerdictView]) -> str:
    """Return a theory as a card: its thesis, its arguments, what speaks for and against it."""
    verdicts = tuple(verdicts)
    arguments = "".join(
        f"<li>{text_html(argument.claim, verdicts)}"
        + "".join(f" {text_html(cite.citation, verdicts)}" for cite in argument.cites)
        + "</li>"
        for argument in theory.arguments
    )
    return (
        '<section style="border-left:3px solid var(--jp-border-color1, #bbb); padding-left:.8em; '
        'margin:.8em 0">'
        f"<div><b>{escape(theory.id)} · {escape(theory.side)}, for the "
        f"{escape(theory.audience)}</b> <small>{escape(theory.scheme)}</small></div>"
        f"<p>{text_html(theory.thesis, verdicts)}</p>"
        + (f"<ul>{arguments}</ul>" if arguments else "")
        + _precedents("For", theory.precedents, verdicts)
        + _precedents("Against", theory.adverse, verdicts)
        + "</section>"
    )


def move_html(move: MoveView, verdicts: Iterable[VerdictView]) -> str:
    """Return a turn of the debate."""
    verdicts = tuple(verdicts)
    cites = " ".join(text_html(cite.citation, verdicts) for cite in move.cites)
    return (
        f"<p><i>{escape(move.side)} · {escape(move.kind)} → {escape(move.target)}</i> "
        f"{text_html(move.text, verdicts)} {cites}</p>"
    )


def map_html(map: ArgumentMap) -> str:
    """Return the whole map as a drawing and an outline, for where nothing of ours draws it.

    What is too large for one drawing is drawn theory by theory. An output that is not trusted
    loses the drawings and keeps the words.
    """
    whole = None if fits_one(map) else overview(map)
    standing = map.acceptability.verified_only
    theories = "".join(
        theory_html(theory, map.verdicts)
        + (_drawn(map, of_theory(map, theory)) if whole and theory.arguments else "")
        + f"<p><small>On verified authority alone: {escape(standing.get(theory.id, 'undecided'))}"
        "</small></p>"
        for theory in map.theories
    )
    moves = "".join(move_html(move, map.verdicts) for move in map.moves)
    return (
        f"<div><h3>{escape(map.matter.title or map.matter.question)}</h3>{_drawn(map, whole)}"
        + theories
        + (f"<h4>The debate</h4>{moves}" if moves else "")
        + f"<p><small>As of {map.provenance.as_of}; library {escape(map.provenance.library)}, "
        f"{map.provenance.authorities} authorities.</small></p></div>"
    )


def neutral_html(view: NeutralView) -> str:
    """Return a text told without heat: what went is struck with its reason, every fact counted."""
    counted = "".join(
        f"<li>{'✓' if one.before == one.after else '✗'} {escape(one.kind)}s: "
        f"{one.before} before, {one.after} after</li>"
        for one in view.facts
        if one.before or one.after
    )
    refused = "".join(
        f"<p><small>A draft of paragraph {one.paragraph} was refused: {escape(one.why)}</small></p>"
        for one in view.refused
    )
    return (
        f'<section><p style="white-space:pre-wrap">{"".join(map(_change, view.words))}</p>'
        + (
            f"<details><summary>Facts counted</summary><ul>{counted}</ul></details>"
            if counted
            else ""
        )
        + f"{refused}</section>"
    )


def _change(change: Change) -> str:
    match change.kind:
        case "kept":
            return escape(change.text)
        case "dropped":
            return f'<del title="{escape(change.why)}">{escape(change.text)}</del>'
        case "put":
            return f"<ins>{escape(change.text)}</ins>"
        case "written":
            return f"<ins>{text_html(change.text, ())}</ins>"


def _drawn(map: ArgumentMap, ids: Collection[str] | None) -> str:
    """Return a map, or a part of it, as a drawing that is moved in its frame where it is wide."""
    drawn = svg(map, picture(map, ids, with_grounds=ids is None), heading=False, key=ids is None)
    return f'<div style="overflow:auto; max-height:85vh; margin:.8em 0">{drawn}</div>'


def _badge(grade: str) -> str:
    return (
        f'<small style="color:{_COLOURS[grade]}; border:1px solid; border-radius:.6em; '
        f'padding:0 .4em; white-space:nowrap">{_MARKS[grade]} {grade}</small>'
    )


def _precedents(
    heading: str, precedents: tuple[PrecedentView, ...], verdicts: tuple[VerdictView, ...]
) -> str:
    if not precedents:
        return ""
    items = "".join(
        f"<li>{text_html(one.citation, verdicts)} <small>{escape(one.weight)}</small></li>"
        for one in precedents
    )
    return f"<div><small><b>{heading}</b></small><ul>{items}</ul></div>"


def _findings(verdict: VerdictView | None) -> str:
    if verdict is None:
        return "It could not be read as a citation."
    lines = [
        f"{finding.check}: {finding.outcome}. {finding.detail}" for finding in verdict.findings
    ]
    return escape("\n".join([f"{verdict.grade}, as of {verdict.as_of}", *lines]))
