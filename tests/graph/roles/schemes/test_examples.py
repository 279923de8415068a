"""The example matters over the starter library yield what `examples/matters-expected.toml` says."""

import re
import time
import tomllib
from pathlib import Path
from typing import Any

import pytest

from arguendo.corpus.library import Library
from arguendo.corpus.model import OTHER_SIDE, Side
from arguendo.graph.matters import read_matter
from arguendo.graph.roles.interface import NoTheory

EXPECTED: dict[str, Any] = tomllib.loads(
    (Path(__file__).parents[4] / "examples/matters-expected.toml").read_text(encoding="utf-8")
)


@pytest.fixture(params=sorted(EXPECTED))
def example(request: pytest.FixtureRequest) -> str:
    name: str = request.param
    return name


def test_each_side_has_theories(root: Path, starter: Library, hear: Any, example: str) -> None:
    """Three supported theories a side at least, one for the judge and one for the jury."""
    hearing = hear(starter, read_matter(root / f"examples/matters/{example}.toml"))
    sides: tuple[Side, Side] = (hearing.matter.side, OTHER_SIDE[hearing.matter.side])
    for side in sides:
        judge, jury = hearing.theories(side, "judge"), hearing.theories(side, "jury")
        assert judge
        assert jury
        assert len(judge) + len(jury) >= 3
        for draft in (*judge, *jury):
            assert draft.seeds, draft.thesis.unchecked
            assert draft.rests_on or draft.scheme == "burden"


def test_the_right_decisions_carry_them(
    root: Path, starter: Library, hear: Any, example: str
) -> None:
    """The decisions and schemes a lawyer would look for are among each side's theories."""
    hearing = hear(starter, read_matter(root / f"examples/matters/{example}.toml"))
    for side, wanted in EXPECTED[example].items():
        drafts = [*hearing.theories(side, "judge"), *hearing.theories(side, "jury")]
        names = set().union(*(hearing.names(draft) for draft in drafts))
        assert set() == set(wanted["decisions"]) - names
        assert set() == set(wanted["schemes"]) - {draft.scheme for draft in drafts}
        conclusions = " ".join(draft.thesis.unchecked for draft in drafts)
        for words in wanted["concludes"]:
            assert words in conclusions.lower()
        for words in wanted.get("never", []):
            assert words not in conclusions.lower()


def test_theses_read_as_english(root: Path, starter: Library, hear: Any, example: str) -> None:
    """A thesis is whole sentences, without a citation, a doubled stop or a stray capital."""
    hearing = hear(starter, read_matter(root / f"examples/matters/{example}.toml"))
    for drafts in hearing.everything().values():
        for draft in drafts:
            assert not isinstance(draft, NoTheory)
            thesis = draft.thesis.unchecked
            assert thesis[0].isupper()
            assert thesis.endswith((".", ".”"))
            assert None is re.search(r"\.\.|\s\s|\s[,.;]|\d+ U\.S\.| v\. ", thesis), thesis


def test_it_takes_seconds(root: Path, starter: Library, hear: Any) -> None:
    """A new matter is read and argued in a few seconds, once the library is open."""
    matter = read_matter(root / "examples/matters/fair-use.toml")
    starter.search("copyright", as_of=matter.as_of)
    began = time.monotonic()
    hear(starter, matter.model_copy(update={"title": "anew"})).everything()
    assert time.monotonic() - began < 20


def test_no_thesis_is_floated_twice(root: Path, starter: Library, hear: Any, example: str) -> None:
    """Two decisions that would carry the same words make one theory."""
    hearing = hear(starter, read_matter(root / f"examples/matters/{example}.toml"))
    for drafts in hearing.everything().values():
        said = [draft.thesis.unchecked for draft in drafts]
        assert len(said) == len(set(said))
