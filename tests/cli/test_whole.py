"""Volumes held whole, on the word of whoever builds the index."""

import json
from pathlib import Path

from factories.opinions import line, written

ROE = line("roe", "Roe v. Wade", citations=["410 U.S. 113"], court="scotus", date="1973-01-22")
BOLTON = line("bolton", "Doe v. Bolton", citations=["410 U.S. 179"], court="scotus", date="1973")


def test_absence_from_a_whole_volume_is_proof_and_says_on_whose_word(
    arguendo, tmp_path: Path
) -> None:
    """What was vouched for is shown, used in judging, and withdrawn when it proves mistaken."""
    library = tmp_path / "library"
    source = written(tmp_path / "roe.jsonl", [ROE])
    told = arguendo("index", "build", source, "--library", library, "--whole", "U.S. 410:1150")
    assert "Held whole, on your word: 1 volumes" in told.stdout
    shown = arguendo("index", "coverage", "--library", library, "--format", "json")
    (row,) = json.loads(shown.stdout)[0]["whole"]
    assert ("410", 1150) == (row["first"], row["last_page"])

    brief = tmp_path / "brief.txt"
    brief.write_text("Smith v. Jones, 410 U.S. 500 (1973).")
    judged = arguendo("verify", brief, "--library", library, "--as-of", "2026-01-01")
    assert 1 == judged.returncode
    assert "holds volume 410 of U.S. whole" in judged.stdout

    arguendo("index", "build", written(tmp_path / "more.jsonl", [BOLTON]), "--library", library)
    shown = arguendo("index", "coverage", "--library", library)
    assert "No volume is known to be held whole." in shown.stdout


def test_what_was_set_aside_is_missing_from_a_volume(arguendo, tmp_path: Path) -> None:
    """A source of which a part could not be read vouches for nothing."""
    source = written(tmp_path / "part.jsonl", [ROE, "no JSON"])
    told = arguendo("index", "build", source, "--library", tmp_path / "l", "--whole", "U.S. 410")
    assert "No volume was recorded as held whole" in told.stderr


def test_volumes_that_are_none(arguendo, tmp_path: Path) -> None:
    """What is no volume is refused before anything is built."""
    told = arguendo(
        "index", "build", "starter", "--library", tmp_path / "l", "--whole", "Umbrella 9"
    )
    assert 2 == told.returncode
    assert "Write them so" in told.stderr
    assert not (tmp_path / "l").exists()
