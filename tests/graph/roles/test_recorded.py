"""A transcript is kept, reviewed, and said again."""

from pathlib import Path

import pytest
from factories.cases import brief, case, exchange
from factories.speakers import Scripted

from arguendo.corpus.errors import InputError, UnavailableError
from arguendo.graph.roles.cast import speaker
from arguendo.graph.roles.recorded import RecordedSpeaker, Recording

REVIEWED = """
schema = "arguendo/transcript/1"

[[floated]]
side = "defense"
audience = "judge"
drafts = [{ scheme = "free", thesis = { unchecked = "He refused." }, rests_on = ["F2"] }]

[[argued]]
thesis.unchecked = "A refusal at the door is enough."
[[argued.drafts]]
scheme = "precedent"
claim.unchecked = "The refusal bars the search."
premises = []
cites = ["Georgia v. Randolph", "Marbury v. Madison"]

[[replied]]
side = "prosecution"
to.unchecked = "The refusal bars the search."
draft = { kind = "distinguish", text = { unchecked = "He had left by then." } }

[[replied]]
side = "defense"
to.unchecked = "He had left by then."
"""


@pytest.fixture
def reviewed(tmp_path: Path) -> RecordedSpeaker:
    path = tmp_path / "reviewed.toml"
    path.write_text(REVIEWED)
    found = speaker(f"recorded:{path}", None)  # type: ignore[arg-type]
    assert isinstance(found, RecordedSpeaker)
    return found


def test_a_transcript_is_said_again(reviewed: RecordedSpeaker):
    """Each turn where it belongs."""
    (theory,) = reviewed.float_theories(brief())
    assert theory.model_dump()["thesis"] == {"unchecked": "He refused."}
    draft = reviewed.reply(exchange())
    assert draft is not None
    assert draft.kind == "distinguish"
    assert reviewed.reply(exchange(met=True)) is None
    assert (reviewed.stays, reviewed.usage.calls) == (True, 0)


def test_a_case_is_cited_by_name(reviewed: RecordedSpeaker):
    """Where it was shown; the passage is looked up, so that a transcript outlives passage ids."""
    shown = case()
    (draft,) = reviewed.argue(shown)
    assert draft.cites == (shown.supporting[0].passages[0].id,)


def test_a_silent_transcript_is_an_error(reviewed: RecordedSpeaker):
    """It is not taken for a speaker with nothing to say."""
    with pytest.raises(UnavailableError, match="no theories for the defense before a jury"):
        list(reviewed.float_theories(brief(audience="jury")))


def test_what_is_recorded_is_replayed(tmp_path: Path):
    """Word for word."""
    said = Recording(Scripted("It is so.", remembers="Georgia v. Randolph"))
    asked = (brief(), case(), exchange())
    first = (
        list(said.float_theories(asked[0])),
        list(said.argue(asked[1])),
        said.reply(asked[2]),
    )
    said.save(tmp_path / "run.json")
    again = RecordedSpeaker(tmp_path / "run.json")
    replayed = (
        list(again.float_theories(asked[0])),
        list(again.argue(asked[1])),
        again.reply(asked[2]),
    )
    assert replayed[0] == first[0]
    assert replayed[2] == first[2]
    # A passage that was not shown is not cited again.
    assert [draft.cites[:1] for draft in replayed[1]] == [draft.cites[:1] for draft in first[1]]


def test_a_theory_is_kept_though_whoever_asked_has_heard_enough(tmp_path: Path):
    """The workflow stops asking at its limit."""
    said = Recording(Scripted("It is so."))
    asking = said.float_theories(brief())
    next(asking)
    asking.close()  # type: ignore[attr-defined]
    said.save(tmp_path / "run.json")
    assert len(list(RecordedSpeaker(tmp_path / "run.json").float_theories(brief()))) == 1


@pytest.mark.parametrize(
    ("name", "content", "what"),
    [
        ("none.json", None, "cannot be read"),
        ("/dev/null", None, "cannot be read"),  # A device; another has no end.
        ("bytes.json", b"\xff\xfe", "cannot be read"),
        ("words.json", b"words", "is not a transcript"),
        ("other.json", b'{"schema": "arguendo/argmap/1"}', "is not a transcript"),
        ("broken.toml", b"floated = [", "is not a transcript"),
        ("deep.json", b"[" * 100_000, "is not a transcript"),
    ],
)
def test_what_is_no_transcript(tmp_path: Path, name: str, content: bytes | None, what: str):
    """Wrong input, in one sentence."""
    if content is not None:
        (tmp_path / name).write_bytes(content)
    with pytest.raises(InputError, match=what):
        speaker(f"recorded:{tmp_path / name}", None)  # type: ignore[arg-type]
