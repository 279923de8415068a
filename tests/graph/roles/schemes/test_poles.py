"""Six names of sides, two poles."""

import datetime as dt

import pytest

from arguendo.corpus.model import Side
from arguendo.corpus.provenance import Supplied
from arguendo.graph.model import Matter
from arguendo.graph.roles.schemes.poles import Bench, Pole, bench_of


def bench(side: Side, facts: str) -> Bench:
    return bench_of(
        Matter(
            question=Supplied("Who should win?"),
            facts=Supplied(facts),
            forum="scotus",
            side=side,
            as_of=dt.date(2024, 1, 1),
        )
    )


@pytest.mark.parametrize(
    ("side", "facts", "expected"),
    [
        ("plaintiff", "She sued the shop.", "claimant"),
        ("defendant", "She sued the shop.", "opponent"),
        ("prosecution", "He was charged with theft.", "claimant"),
        ("defense", "He was charged with theft.", "opponent"),
        ("petitioner", "Petitioner was convicted of theft.", "opponent"),
        ("respondent", "Petitioner was convicted of theft.", "claimant"),
        ("petitioner", "He was convicted of theft. The petitioner is the State.", "claimant"),
        ("petitioner", "He was held. The respondent is the United States.", "opponent"),
        ("petitioner", "Petitioner sued the shop for the price.", "claimant"),
        ("petitioner", "Respondent brought this action for the price.", "opponent"),
        ("respondent", "Respondent brought this action for the price.", "claimant"),
    ],
)
def test_pole_of_a_side(side: Side, facts: str, expected: Pole) -> None:
    """A petitioner's pole is read from the matter: who prosecutes, was convicted or was sued."""
    assert expected == bench(side, facts).pole(side)


def test_the_prosecutions_gain_is_the_officers_defence() -> None:
    """In a suit about a search, what favoured a prosecution favours the officers who are sued."""
    suit = bench("plaintiff", "She sued two police officers for damages.")
    assert "opponent" == suit.pole_elsewhere("prosecution", criminal=True)
    assert "claimant" == suit.pole_elsewhere("defense", criminal=True)
    assert "plaintiff" == suit.side("claimant")
