"""JSON is read out of whatever it comes wrapped in, and a fault quotes nothing."""

import contextlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from arguendo.graph.roles.chat.forms import ArgumentsForm, JudgeTheoriesForm, ReplyForm, schema
from arguendo.graph.roles.chat.reading import UnreadableError, read


@pytest.mark.parametrize(
    "reply",
    [
        '{"theories": [{"thesis": "So."}]}',
        '```json\n{"theories": [{"thesis": "So."}]}\n```',
        'Sure! {"theories": [{"thesis": "So."}]} Anything else?',
        '[see below] {"theories": [{"thesis": "So."}]}',
        '{"theories": [{"thesis": "So.",},],}',
        '[{"thesis": "So."}]',
        '{"theories": {"thesis": "So."}}',
        '<think>{"theories": []}</think>{"theories": [{"thesis": "So."}]}',
        '{"theories": [{"thesis": "So.", "why": "extra"}]}',
        '{"theories": [{"thesis": "So.", "elements": null, "sunk_by": null}]}',
    ],
)
def test_what_can_be_read_is_read(reply: str):
    """Fences, prose, thoughts, trailing commas, a list alone, one for several."""
    assert [one.thesis for one in read(JudgeTheoriesForm, reply).theories] == ["So."]


@pytest.mark.parametrize(
    "reply",
    [
        "",
        "Varghese",
        "{Varghese}",
        '{"theories": [{"thesis": "Varghese',
        '{"theories": "Varghese"}',
        '{"Varghese": 1}',
        '["Varghese"]',
        '{"theories": [{"thesis": {"Varghese": 1}}]}',
        "[" * 100_000,
        '{"theories": ' * 5_000,
        '{"theories": ' + "9" * 10_000 + "}",
        "{" * 1_000 + "Varghese",
    ],
)
def test_what_cannot_be_read_is_told_without_its_words(reply: str):
    """The fault can be sent back and logged."""
    with pytest.raises(UnreadableError) as caught:
        read(JudgeTheoriesForm, reply)
    assert "Varghese" not in caught.value.fault
    assert len(caught.value.fault) < 120


@given(st.text(max_size=300))
def test_any_text_is_read_or_refused(reply: str):
    """Nothing else comes out of it."""
    with contextlib.suppress(UnreadableError):
        assert read(ReplyForm, reply).kind


def test_a_comma_inside_a_string_is_left_alone():
    """Only what trails is mended."""
    reply = '{"theories": [{"thesis": "first,] second,}",}]}'
    assert read(JudgeTheoriesForm, reply).theories[0].thesis == "first,] second,}"


@pytest.mark.parametrize("written", ['["P1", "P2"]', '"P1, P2"', '["[P1]", "passage P2."]'])
def test_ids_are_found_in_whatever_is_written(written: str):
    """Models decorate."""
    reply = f'{{"arguments": [{{"claim": "So.", "cites": {written}}}]}}'
    assert read(ArgumentsForm, reply).arguments[0].cites == ["P1", "P2"]


def test_words_are_one_clean_line():
    """Control characters, lone surrogates and line breaks do not go on."""
    reply = r'{"kind": "undercut", "text": "one\u0000\ntwo \ud800 \u202ethree", "cites": []}'
    assert read(ReplyForm, reply).text == "one two three"


def test_ids_are_enumerated_and_every_field_is_required():
    """A model held to the schema can name nothing it was not shown."""
    asked = schema(ArgumentsForm, {"passages": ["P1"], "any": ["", "F1", "P1"]})
    argument = asked["$defs"]["ArgumentForm"]
    assert argument["properties"]["cites"]["items"] == {"enum": ["P1"], "type": "string"}
    assert asked["$defs"]["PremiseForm"]["properties"]["from"]["enum"] == ["", "F1", "P1"]
    assert argument["required"] == ["claim", "premises", "cites"]
    assert argument["additionalProperties"] is False


def test_bounds_are_for_grammars_only():
    """A hosted model refuses them, a grammar goes on for ever without."""
    assert "maxLength" not in str(schema(JudgeTheoriesForm, {}))
    bounded = schema(JudgeTheoriesForm, {}, bounded=2)
    assert bounded["properties"]["theories"]["maxItems"] == 1
    assert bounded["$defs"]["JudgeTheoryForm"]["properties"]["elements"]["maxItems"] == 2
