"""Who cites an authority, and the ways between two, on the command line."""

import json
from pathlib import Path

import pytest


@pytest.fixture(autouse=True)
def _library(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("ARGUENDO_LIBRARY", raising=False)


CITING = {
    "authority",
    "name",
    "citation",
    "court",
    "date",
    "treatment",
    "extent",
    "basis",
    "voice",
    "author",
    "by_court",
    "told_by",
    "passage",
    "page",
    "sentence",
    "mentions",
}


def test_citator_as_json(arguendo, starter_folder: Path) -> None:
    """What the starter library states of *Schneckloth*, as of a day."""
    told = arguendo(
        "citator",
        "412 U.S. 218",
        "--as-of",
        "2000-01-01",
        "--format",
        "json",
        "--library",
        starter_folder,
    )
    answer = json.loads(told.stdout)
    assert (0, "") == (told.returncode, told.stderr)
    assert ("412 U.S. 218", "2000-01-01") == (answer["citation"], answer["as_of"])
    held = {one["authority"] for one in answer["citing"]} - {""}
    assert answer["decisions"] == len(held) > 0
    assert answer["summary"].startswith("No negative treatment found as of 2000-01-01 in ")
    for one in answer["citing"]:
        assert set(one) == CITING
        assert (one["date"] or "") <= "2000-01-01"
        assert one["basis"] == "stated"


def test_citator_as_text_by_name(arguendo, starter_folder: Path) -> None:
    """A name does where one decision alone answers to it."""
    told = arguendo(
        "citator", "Schneckloth v. Bustamonte", "--as-of", "2000-01-01", "--library", starter_folder
    )
    assert 0 == told.returncode
    assert told.stdout.startswith("Schneckloth v. Bustamonte, 412 U.S. 218 (1973)")
    assert "Followed (" in told.stdout


def test_routes_as_json(arguendo, starter_folder: Path) -> None:
    """From *Schneckloth* to *Fernandez*, through decisions that follow each other."""
    told = arguendo(
        "routes",
        "412 U.S. 218",
        "571 U.S. 292",
        "--as-of",
        "2020-01-01",
        "--format",
        "json",
        "--library",
        starter_folder,
    )
    answer = json.loads(told.stdout)
    assert 0 == told.returncode
    (route,) = answer["routes"]
    assert ("main line", True) == (route["kind"], route["carries"])
    days = [step["decided"] for step in route["steps"]]
    assert sorted(days) == days
    ids = [step["authority"] for step in route["steps"]]
    assert (answer["from"], answer["to"]) == (ids[0], ids[-1])
    assert all(step["cites"] in ids for step in route["steps"][1:])


@pytest.mark.parametrize(
    ("words", "says"),
    [
        (("citator", "999 U.S. 1"), "holds no decision at 999 U.S. 1"),
        (("citator", "571 U.S. 292", "--as-of", "1990-01-01"), "was decided after 1990-01-01"),
        (("routes", "571 U.S. 292", "412 U.S. 218"), "was not decided after"),
    ],
)
def test_what_cannot_be_asked_says_what_to_do(
    arguendo, starter_folder: Path, words: tuple[str, ...], says: str
) -> None:
    """Status 2, one sentence, and a remedy."""
    told = arguendo(*words, "--library", starter_folder)
    assert 2 == told.returncode
    assert says in told.stderr
