"""Theories through the lenses: filed where they belong, of the record, and readable alone."""

import re
from pathlib import Path
from typing import Any

import pytest

from arguendo.corpus.library import Library
from arguendo.corpus.model import OTHER_SIDE
from arguendo.graph.matters import read_matter
from arguendo.graph.model import Story, Submission
from arguendo.graph.roles.interface import TheoryDraft
from arguendo.graph.roles.schemes.lexicon import angles, lens_cues

MOST = 12
GROUND = {
    "airline-injury": {"text", "procedure", "remedy", "equity", "purpose", "burden", "history"},
    "co-tenant-consent": {"procedure", "exception", "purpose", "burden"},
    "fair-use": {"equity", "purpose", "precedent"},
}
"""Lenses for which the matter's facts and the starter library give ground, for a side at least."""


@pytest.fixture(scope="module", params=sorted(GROUND))
def floated(
    request: pytest.FixtureRequest, root: Path, starter: Library, hear: Any
) -> tuple[str, Any, list[TheoryDraft]]:
    """An example matter with everything that is floated for it, both sides, both audiences."""
    hearing = hear(starter, read_matter(root / f"examples/matters/{request.param}.toml"))
    sides = (hearing.matter.side, OTHER_SIDE[hearing.matter.side])
    drafts = [
        one
        for side in sides
        for audience in ("judge", "jury")
        for one in hearing.theories(side, audience, MOST)
    ]
    return request.param, hearing, drafts


def test_every_lens_that_has_ground_is_floated(floated: tuple[str, Any, list[TheoryDraft]]) -> None:
    """What the facts and the library give ground for is there, beside the story of the facts."""
    name, _, drafts = floated
    assert set() == (GROUND[name] | {"narrative"}) - {draft.lens for draft in drafts}


def test_a_burden_is_put_to_a_jury_too(starter: Library, root: Path, hear: Any) -> None:
    """It has a theme, a fact for its evidence, and says whose burden it is."""
    hearing = hear(starter, read_matter(root / "examples/matters/co-tenant-consent.toml"))
    told = [one for one in hearing.theories("defense", "jury", MOST) if one.lens == "burden"]
    assert told != []
    for draft in told:
        assert isinstance(draft.put, Story)
        assert draft.put.evidence
        assert "for the prosecution to prove" in draft.thesis.unchecked


def test_what_is_filed_under_a_lens_speaks_of_it(
    starter: Library, floated: tuple[str, Any, list[TheoryDraft]]
) -> None:
    """The first passage a theory rests on, or its factor's pattern, holds a cue of the lens."""
    cues = dict(lens_cues())
    for draft in floated[2]:
        if draft.lens in cues:
            (passage,) = starter.passages(draft.seeds[:1])
            said = f"{passage.text} {draft.elements[0].unchecked}"
            assert cues[draft.lens].search(said), (draft.lens, said)


def test_a_judge_is_given_a_rule_and_a_jury_a_story(
    floated: tuple[str, Any, list[TheoryDraft]],
) -> None:
    """Each has the form of its audience whole: rule, application, relief; theme, story, proof."""
    for draft in floated[2]:
        match draft.put:
            case Submission():
                parts = (draft.put.rule, draft.put.application, draft.put.relief)
                assert all(part.unchecked.endswith((".", "”")) for part in parts)
            case Story():
                assert draft.put.theme.unchecked
                assert set(draft.put.evidence) <= set(draft.rests_on)
            case None:
                pytest.fail(f"it is not put into any form: {draft.thesis.unchecked}")


def test_nothing_begins_with_a_word_that_stands_for_another(
    floated: tuple[str, Any, list[TheoryDraft]],
) -> None:
    """`It adds a new meaning` is read alone in a theory, so the thing is named, in brackets."""
    for draft in floated[2]:
        for words in (draft.thesis.unchecked, draft.sunk_by.unchecked if draft.sunk_by else ""):
            assert None is re.search(r"(?:^|[:;.] )[Ii]t adds", words), words
            assert "{" not in words


def test_every_angle_is_a_lens_that_there_is() -> None:
    """What is offered to an audience is filed under a lens that is meant for it."""
    from arguendo.graph.portfolio.lenses import chosen

    for audience in ("judge", "jury"):
        assert set(angles(audience)) <= {lens.name for lens in chosen((), audience)}
