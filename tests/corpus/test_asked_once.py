"""A record that is asked each question once answers as the record does."""

from collections import Counter

from factories.law import ShelfOfDecisions, at, decision
from hypothesis import given
from hypothesis import strategies as st

from arguendo.corpus.asked_once import AskedOnce
from arguendo.corpus.model import Authority

NAMES = ("Smith v. Jones", "Smith v. Poe", "Doe v. Jones", "Ash v. Beech", "")
HELD = (
    decision("Smith v. Jones", "1 U.S. 10", decided="1990"),
    decision("Smith v. Poe", "1 U.S. 20", "5 F.2d 6", decided="1991"),
    decision("Doe v. Jones", "1 U.S. 30", decided="1992"),
    decision("Ash v. Beech", "2 F.3d 4", decided="1993", court="ca1"),
)
TWIN = Authority.model_validate(HELD[0].model_dump() | {"id": "twin", "name": "Roe v. Poe"})
PLACES = [f"{volume} {reporter} {page}" for volume in (1, 2) for reporter in ("U.S.", "F.3d")
          for page in (4, 10, 15, 20, 99)]  # fmt: skip


class Counted(ShelfOfDecisions):
    """A record that counts how often it is asked who bears a name."""

    def __init__(self) -> None:
        super().__init__([*HELD, TWIN], runs_to={HELD[0].id: 16}, whole={("U.S.", "1"): 40})
        self.asked: Counter[str] = Counter()

    def named(self, name: str) -> tuple[Authority, ...]:
        """Return the decisions that answer to a name."""
        self.asked[name] += 1
        return super().named(name)


@given(st.lists(st.tuples(st.sampled_from(PLACES), st.sampled_from(NAMES)), max_size=30))
def test_it_answers_as_the_record_does(questions: list[tuple[str, str]]) -> None:
    """What stands at a place and who bears a name, in whatever order and however often."""
    record = Counted()
    once = AskedOnce(record)
    for place, name in questions:
        assert record.resolve(at(place), name) == once.resolve(at(place), name)
        assert record.named(name) == once.named(name)


def test_a_name_is_asked_for_once_for_all_pages() -> None:
    """One authority at pages where it does not stand costs one question."""
    record = Counted()
    once = AskedOnce(record)
    for page in range(100, 150):
        found = once.resolve(at(f"1 U.S. {page}"), "Smith v. Jones")
        assert "absent" == found.kind
        assert found.namesakes == super(Counted, record).named("Smith v. Jones")
    assert 1 == record.asked["Smith v. Jones"]
