"""Every vector gets what it must."""

import pytest
from limbo.shelf import SHELF
from limbo.vector import collected

from arguendo.corpus.inquire import check_text
from arguendo.corpus.verification.grades import decisive

VECTORS = collected()


def cases() -> list[object]:
    """Every vector by its name; one that is open must fail, so that its mending is noticed."""
    return [
        pytest.param(name, marks=pytest.mark.xfail(reason=reason, strict=True) if reason else ())
        for name, case in VECTORS.items()
        for reason in [case().open]
    ]


@pytest.mark.parametrize("name", cases())
def test_a_vector_gets_what_it_must(name: str) -> None:
    """Grades in order, what is unread, the check that decides, and the words of the record."""
    case = VECTORS[name]()
    report = check_text(
        case.text, case.shelf or SHELF, as_of=case.as_of, forum=case.forum or None, judge=case.judge
    )
    assert list(case.grades) == [one.grade for one in report.verdicts], report.verdicts
    assert list(case.unread) == [one.text for one in report.unread]
    details = [finding.detail for one in report.verdicts for finding in one.findings]
    assert any(case.says in detail for detail in details) or not case.says, details
    deciding = [decisive(one.findings).check for one in report.verdicts if one.grade != "verified"]
    assert case.by in (deciding[:1] or [""]) or not case.by, deciding


def test_every_vector_states_its_rule() -> None:
    """A vector without a rule tests nothing that a reader could agree with."""
    assert len(VECTORS) >= 300
    assert all(case.__doc__ for case in VECTORS.values())


def test_no_two_vectors_are_one() -> None:
    """A text is judged once under the same circumstances."""
    seen: dict[object, str] = {}
    for name, case in VECTORS.items():
        one = case()
        if one.shelf or one.judge:
            continue
        circumstances = (one.text, one.as_of, one.forum)
        assert seen.setdefault(circumstances, name) == name
