"""What stands behind each sentence: told by the gate and by words, never by a model's say-so."""

import pytest
from factories.maps import FERNANDEZ, INVENTED, RANDOLPH, Clearing

from arguendo.graph.shades import bears_out, shades, weakest
from arguendo.graph.wire import ShadedView

FACT = "Ben stood at the door and refused the search twice."


def shaded(words: str, **sources: str) -> list[str]:
    return [one.shade for one in shades(Clearing()(words), sources)]


def test_each_sentence_has_its_own_shade():
    """One that cites a verified decision, one that a fact bears out, one that nothing does."""
    words = f"See {RANDOLPH}. Ben refused the search at the door. Bees make honey."
    assert ["verified", "supported", "imagined"] == shaded(words, F1=FACT)


def test_what_is_struck_takes_its_sentence_with_it():
    """A verified citation beside a struck one does not save the sentence."""
    assert ["imagined"] == shaded(f"Both {RANDOLPH} and {INVENTED} say so.", F1=FACT)


def test_caution_is_no_verification():
    """It supports; it does not verify."""
    assert ["supported"] == shaded(f"Compare {FERNANDEZ}.")


def test_sentences_cover_the_text_and_do_not_overlap():
    """Full stops inside a citation end no sentence."""
    text = Clearing()(f"It was so in {RANDOLPH}. The rest follows. So be it")
    found = shades(text, {})
    assert (0, len(text.text)) == (found[0].start, found[-1].end)
    assert [one.end for one in found[:-1]] == [one.start for one in found[1:]]
    assert 3 == len(found)


@pytest.mark.parametrize(
    ("sentence", "borne_out"),
    [
        ("Ben refused the search at the door.", True),
        ("Ben did not refuse the search at the door.", False),
        ("Ben refused the search 5 times.", False),
        ("The Constitution forbids general warrants.", False),
        ("", False),
    ],
)
def test_a_source_bears_out_what_it_says(sentence: str, borne_out: bool):
    """Most telling words, no contradiction, and every number."""
    assert borne_out == bears_out(sentence, FACT)


def test_naming_a_fact_is_not_resting_on_it():
    """A model that points at a fact that says something else has not supported its sentence."""
    assert ["imagined"] == shaded("The officers forged the warrant.", F1=FACT)


def test_a_text_is_as_strong_as_its_weakest_sentence():
    """And without sentences it has no shade."""
    found = ShadedView(place="text", sentences=shades(Clearing()(f"See {RANDOLPH}. Bees."), {}))
    assert "imagined" == weakest([found], "text")
    assert None is weakest([found], "claim")
