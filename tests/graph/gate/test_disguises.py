"""No citation in disguise passes the gate in plain words."""

import datetime as dt
from pathlib import Path

import pytest
from factories.disguises import hostile_forms

from arguendo.corpus.citations import shapes
from arguendo.corpus.library import Library
from arguendo.graph.gate.cleared import Cleared, Plain
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
    for form in list(hostile_forms(FEW))[::5]:
        cleared, _ = gate.clear(Imagined(unchecked=form.text))
        assert form.text == cleared.text
        plain = [one.text for one in cleared.segments if isinstance(one, Plain)]
        assert len(plain) < len(cleared.segments), form
        assert [] == [shape for text in plain for shape in shapes(text)], form
