"""The check `seen`."""

from factories.inquiries import citation, inquiry

from arguendo.corpus.verification.checks.seen import Seen


def test_a_full_citation_was_read() -> None:
    """Volume, reporter and page."""
    (found,) = Seen().judge(inquiry())
    assert "holds" == found.outcome


def test_a_case_named_alone_carries_a_caution() -> None:
    """It may be found by name, and a page would say more."""
    (found,) = Seen().judge(inquiry(citation(form="named", reference=None)))
    assert ("fails", "caution") == (found.outcome, found.severity)


def test_a_short_form_is_read_by_what_it_stands_for() -> None:
    """`Id.` after a full citation holds; on its own it does not."""
    id = citation(form="id", reference=None, name="", antecedent=0)
    (pointing,) = Seen().judge(inquiry(id, stands_for=citation()))
    (alone,) = Seen().judge(inquiry(id.model_copy(update={"antecedent": None})))
    assert ("holds", "fails") == (pointing.outcome, alone.outcome)
