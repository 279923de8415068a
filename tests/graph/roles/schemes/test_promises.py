"""What the speaker promises of everything it says."""

from pathlib import Path
from typing import Any

import pytest

from arguendo.corpus.library import Library
from arguendo.graph.matters import read_matter
from arguendo.graph.roles.interface import Speaker, TheoryDraft, Usage
from arguendo.graph.roles.schemes.reading import shared_factors
from arguendo.graph.roles.schemes.speaker import SchemesSpeaker


def test_it_is_a_speaker_that_stays(starter: Library) -> None:
    """It is a speaker, calls no model, and nothing leaves the machine."""
    speaker: Speaker = SchemesSpeaker(starter)
    assert ("schemes", True, Usage()) == (speaker.model, speaker.stays, speaker.usage)


@pytest.mark.parametrize("name", ["airline-injury", "co-tenant-consent", "fair-use"])
def test_theories_refer_to_what_exists(root: Any, starter: Library, hear: Any, name: str) -> None:
    """Seeds are passages held, decided in time; facts are the matter's."""
    matter = read_matter(root / f"examples/matters/{name}.toml")
    hearing = hear(starter, matter)
    facts = {fact.id for fact in hearing.facts}
    for drafts in hearing.everything().values():
        for draft in drafts:
            held = starter.passages(draft.seeds)
            assert list(draft.seeds) == [passage.id for passage in held]
            for passage in held:
                authority = starter.authority(passage.authority)
                assert authority is not None
                assert (authority.decided or "") <= matter.as_of.isoformat()
            assert set() == set(draft.rests_on) - facts
            for one in draft.shared:
                assert one.fact in draft.rests_on
                assert one.passage in draft.seeds
                assert 0 < one.likeness <= 1


def test_same_seed_same_words(root: Any, starter: Library, starter_folder: Path, hear: Any) -> None:
    """Two speakers over two openings of the library say the same, whoever is asked first."""
    matter = read_matter(root / "examples/matters/airline-injury.toml")
    first = hear(starter, matter, seed=7)
    second = hear(Library.open(starter_folder), matter, seed=7)
    forwards = first.everything()
    backwards = {
        (side, audience): second.floated(side, audience) for side, audience in reversed(forwards)
    }
    assert forwards == {key: backwards[key] for key in forwards}


def test_the_number_asked_for_is_kept(root: Any, starter: Library, hear: Any) -> None:
    """No more theories than asked for; fewer asked for are the first of more."""
    hearing = hear(starter, read_matter(root / "examples/matters/fair-use.toml"))
    five = hearing.floated("defendant", "judge", 5)
    assert 2 < len(five) <= 5
    assert five[:2] == hearing.floated("defendant", "judge", 2)


def test_theories_of_one_side_differ(root: Any, starter: Library, hear: Any) -> None:
    """No thesis is floated twice before the same audience."""
    hearing = hear(starter, read_matter(root / "examples/matters/co-tenant-consent.toml"))
    for drafts in hearing.everything().values():
        said = [draft.thesis.unchecked for draft in drafts if isinstance(draft, TheoryDraft)]
        assert len(said) == len(set(said))


def test_shared_factors_leave_out_contradictions(root: Any, starter: Library, hear: Any) -> None:
    """The tenant at the door answers to the present objector's factor, not the absent one's."""
    hearing = hear(starter, read_matter(root / "examples/matters/co-tenant-consent.toml"))
    (randolph,), (matlock,) = (
        starter.named("Georgia v. Randolph"),
        starter.named("United States v. Matlock"),
    )
    passages = (*starter.passages_of(randolph.id), *starter.passages_of(matlock.id))
    factors = {passage.id: passage.factor for passage in passages}
    found = {
        (one.fact, factors[one.passage])
        for one in shared_factors(starter, hearing.facts, passages)
        if factors[one.passage]
    }
    assert ("F4", "consent/objector-present") in found
    assert set() == {fact for fact, factor in found if factor == "consent/objector-absent"}
