"""No citation in disguise passes the gate in plain words."""

import datetime as dt
import html
from pathlib import Path

import pytest
from factories.disguises import SPOILED, hostile_forms, spoiled_forms

from arguendo.corpus.citations import shapes
from arguendo.corpus.library import Library
from arguendo.graph.gate.cleared import Cleared, Plain, Struck
from arguendo.graph.gate.gate import Gate
from arguendo.graph.gate.imagined import Imagined

FEW, MANY = 1_500, 12_000


def accepted(number: int) -> list[str]:
    """Return the texts that the type of cleared text takes in plain words."""
    taken = []
    for form in hostile_forms(number):
        try:
            Cleared(segments=(Plain(text=form.text),))
        except ValueError:
            continue
        taken.append(form.text)
    return taken


def test_the_type_refuses_every_form() -> None:
    """There is no `Cleared` with a citation in disguise among its plain words."""
    assert [] == accepted(FEW)


@pytest.mark.slow
def test_the_type_refuses_ten_thousand_forms() -> None:
    """Each disguise alone, then two and three over each other."""
    assert [] == accepted(MANY)


def test_the_gate_marks_every_form(starter_folder: Path) -> None:
    """The same words come out, the citation graded or struck, and no shape left in the rest."""
    gate = Gate(Library.open(starter_folder), as_of=dt.date(2026, 11, 1), forum="")
    for form in list(hostile_forms(FEW))[::8]:
        cleared, _ = gate.clear(Imagined(unchecked=form.text))
        assert form.text == cleared.text
        plain = [one.text for one in cleared.segments if isinstance(one, Plain)]
        assert len(plain) < len(cleared.segments), form
        assert [] == [shape for text in plain for shape in shapes(text)], form


def shown(folder: Path, number: int) -> dict[tuple[str, ...], str]:
    """Return what comes out unstruck of the false parts of citations of what is held."""
    gate = Gate(Library.open(folder), as_of=dt.date(2026, 11, 1), forum="")
    through = {}
    for form in spoiled_forms(number):
        cleared, _ = gate.clear(Imagined(unchecked=form.text))
        struck = "".join(
            ("\0" if isinstance(one, Struck) else "\1") * len(one.text) for one in cleared.segments
        )
        ((start, end),) = form.parts
        left = "".join(form.text[at] for at in range(start, end) if struck[at] == "\1")
        if any(map(str.isalnum, html.unescape(left))):
            through[form.disguises] = form.text
    return through


def test_what_is_false_in_a_real_citation_is_struck(starter_folder: Path) -> None:
    """One of two cases, a year, a court, a page or letters that were lost: each with its words."""
    assert {} == shown(starter_folder, len(SPOILED) * 2)


@pytest.mark.slow
def test_what_is_false_is_struck_in_whatever_dress(starter_folder: Path) -> None:
    """Each in every citation, then dressed."""
    assert {} == shown(starter_folder, 3_000)
