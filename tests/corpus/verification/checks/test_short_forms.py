"""The check `short_forms`."""

import pytest
from factories.inquiries import citation, inquiry

from arguendo.corpus.verification.checks.short_forms import ShortForms


def test_a_short_form_that_points_somewhere() -> None:
    """It says at which citation of the text."""
    id = citation(form="id", reference=None, antecedent=2)
    (found,) = ShortForms().judge(inquiry(id, stands_for=citation()))
    assert ("holds", "It points at citation 3 of this text.") == (found.outcome, found.detail)


@pytest.mark.parametrize("form", ["id", "supra", "short", "reference"])
def test_a_short_form_that_points_nowhere(form: str) -> None:
    """Nothing beyond doubt is nothing."""
    (found,) = ShortForms().judge(inquiry(citation(form=form, reference=None)))
    assert "undetermined" == found.outcome


def test_a_full_citation_is_none() -> None:
    """It stands for itself."""
    assert "not-applicable" == ShortForms().judge(inquiry())[0].outcome
