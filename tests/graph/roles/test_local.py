"""Models in GGUF files: one with random weights, written here, and a real small one."""

import time
import urllib.error
import urllib.request
from pathlib import Path

import pytest
from factories.cases import brief, case, exchange

from arguendo.corpus.errors import UnavailableError
from arguendo.graph.portfolio.lenses import lenses
from arguendo.graph.roles.cast import speaker
from arguendo.graph.roles.chat.faults import Known
from arguendo.graph.roles.chat.limits import NARROW
from arguendo.graph.roles.chat.role import Temper
from arguendo.graph.roles.chat.speaker import ChatSpeaker
from arguendo.graph.roles.interface import TheoryDraft

pytest.importorskip("xllamacpp")

from arguendo.graph.roles.local import llama
from arguendo.graph.roles.local.llama import ChatLlama

FORM = {
    "title": "Reply",
    "type": "object",
    "properties": {
        "kind": {"enum": ["undercut", "concede"]},
        "cites": {"type": "array", "items": {"enum": ["P1", "P2"]}, "maxItems": 2},
        "text": {"type": "string", "minLength": 1, "maxLength": 20},
    },
    "required": ["kind", "cites", "text"],
    "additionalProperties": False,
}


@pytest.fixture
def tiny(tiny_gguf: Path) -> ChatLlama:
    return ChatLlama(path=tiny_gguf, context=16_384, threads=1, max_tokens=200, seed=1)


@pytest.fixture
def tiny_speaker(tiny: ChatLlama) -> ChatSpeaker:
    chat = tiny.model_copy(update={"max_tokens": 6_000})
    temper = Temper(stays=True, small=True, seeded=True, room=NARROW)
    return ChatSpeaker(Known(name="tiny.gguf"), chat, temper)


def test_a_reply_is_streamed_and_counted(tiny: ChatLlama):
    """Part by part, to the limit, with its reason for ending."""
    parts = list(tiny.stream("Speak."))
    assert len(parts) > 100
    whole = sum(parts[1:], parts[0])
    assert whole.usage_metadata
    assert whole.usage_metadata["output_tokens"] == 200
    assert whole.response_metadata["finish_reason"] == "length"
    assert tiny.invoke("Speak.").text == whole.text


def test_a_reply_is_held_to_a_schema(tiny: ChatLlama):
    """Noise, in the form asked for."""
    found = tiny.with_structured_output(FORM, include_raw=True).invoke("Speak.")
    assert isinstance(found, dict)
    assert set(found["parsed"]) == {"kind", "cites", "text"}
    assert found["parsed"]["kind"] in {"undercut", "concede"}
    assert found["parsing_error"] is None
    assert found["raw"].usage_metadata["input_tokens"] > 0


def test_another_seed_is_another_reply_and_the_same_seed_the_same(tiny: ChatLlama):
    """So a run can be had again."""
    other = tiny.model_copy(update={"seed": 2})
    assert tiny.invoke("Speak.").text == tiny.invoke("Speak.").text != other.invoke("Speak.").text


def test_who_stops_listening_stops_the_engine(tiny: ChatLlama):
    """A reply of a hundred thousand tokens is left after five, and the next one can begin."""
    talkative = tiny.model_copy(update={"max_tokens": 100_000, "context": 16_384})
    started = time.monotonic()
    for number, _ in enumerate(talkative.stream("Speak.")):
        if number == 5:
            break
    assert tiny.invoke("Speak.").text
    assert time.monotonic() - started < 60


def test_the_engine_answers_nobody_else(tiny: ChatLlama):
    """Its port on this machine wants a key that nobody has."""
    tiny.invoke("Speak.")
    address = llama._engine(tiny.path, tiny.context, tiny.threads).listening_address
    request = urllib.request.Request(
        f"{address}/v1/chat/completions",
        data=b'{"messages": [{"role": "user", "content": "hi"}]}',
        headers={"content-type": "application/json"},
    )
    with pytest.raises(urllib.error.HTTPError) as caught:
        urllib.request.urlopen(request, timeout=20)
    assert caught.value.code == 401


def test_a_small_model_floats_one_theory_a_call(tiny_speaker: ChatSpeaker):
    """Through a lens that code gives it, naming facts that are there."""
    drafts = list(tiny_speaker.float_theories(brief(most=2)))
    assert len(drafts) == 2
    for draft in drafts:
        assert isinstance(draft, TheoryDraft)
        assert draft.lens in lenses()
        assert draft.put is not None
        assert set(draft.rests_on) <= {"F1", "F2", "F3"}
    assert tiny_speaker.usage.calls == 2


def test_a_small_model_argues_and_replies_by_id(tiny_speaker: ChatSpeaker):
    """Whatever noise it is, the ids are those of passages that were shown."""
    shown = case()
    ids = {p.id for brought in (*shown.supporting, *shown.adverse) for p in brought.passages}
    for draft in tiny_speaker.argue(shown):
        assert set(draft.cites) <= ids
    draft = tiny_speaker.reply(exchange())
    assert draft is None or set(draft.cites) <= ids


def test_a_question_longer_than_the_context(tiny: ChatLlama):
    """It is refused, not cut in silence."""
    short = tiny.model_copy(update={"context": 512})
    talking = ChatSpeaker(Known(name="tiny.gguf"), short, Temper(stays=True, small=True))
    with pytest.raises(UnavailableError, match=r"longer than tiny\.gguf can read"):
        list(talking.float_theories(brief()))


def test_a_file_that_is_not_whole(tiny_gguf: Path, tmp_path: Path):
    """It begins like a model, and is none."""
    broken = tmp_path / "broken.gguf"
    broken.write_bytes(tiny_gguf.read_bytes()[:5_000])
    with pytest.raises(UnavailableError, match="could not be loaded"):
        list(speaker(str(broken), None).float_theories(brief()))  # type: ignore[arg-type]


@pytest.mark.slow
def test_a_real_small_model(smollm: Path, monkeypatch: pytest.MonkeyPatch):
    """SmolLM2-135M argues nonsense, in the form asked for, by ids it was shown."""
    monkeypatch.setenv("ARGUENDO_THREADS", "1")
    talking = speaker(str(smollm), None, temperature=0.4)  # type: ignore[arg-type]
    assert talking.stays
    drafts = list(talking.float_theories(brief(most=1)))
    assert len(drafts) == 1
    draft = talking.reply(exchange())
    shown = exchange().case
    ids = {p.id for brought in (*shown.supporting, *shown.adverse) for p in brought.passages}
    assert draft is None or set(draft.cites) <= ids
    assert talking.usage.tokens_in > 500
    assert talking.usage.tokens_out > 10
