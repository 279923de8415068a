"""Every vector gets what it must."""

import importlib
from pathlib import Path

import pytest
from limbo.shelf import SHELF
from limbo.vector import VECTORS

from arguendo.corpus.inquire import check_text

for family in sorted((Path(__file__).parent / "families").glob("[a-z]*.py")):
    importlib.import_module(f"limbo.families.{family.stem}")


@pytest.mark.parametrize("name", sorted(VECTORS))
def test_a_vector_gets_what_it_must(name: str) -> None:
    """Grades in order, what is unread, and the words of the record."""
    case = VECTORS[name]()
    report = check_text(
        case.text, case.shelf or SHELF, as_of=case.as_of, forum=case.forum or None, judge=case.judge
    )
    assert list(case.grades) == [one.grade for one in report.verdicts], report.verdicts
    assert list(case.unread) == [one.text for one in report.unread]
    details = [finding.detail for one in report.verdicts for finding in one.findings]
    assert any(case.says in detail for detail in details) or not case.says, details


def test_every_vector_states_its_rule() -> None:
    """A vector without a rule tests nothing that a reader could agree with."""
    assert len(VECTORS) >= 24
    assert all(case.__doc__ for case in VECTORS.values())
