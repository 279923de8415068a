"""An entailment model in a folder as a judge: a real ONNX file, read by the real runtime."""

import datetime as dt
from pathlib import Path

import pytest
from factories.judges import FERRY, ferry

from arguendo.corpus.errors import InputError, UnavailableError
from arguendo.corpus.inquire import check_text
from arguendo.corpus.model import Passage
from arguendo.graph.roles import cast

pytest.importorskip("onnxruntime")
pytest.importorskip("tokenizers")

from factories.tiny_onnx import write_tiny_onnx

OWED = "A ferryman owes his passenger the care of a prudent man."
WEIGHTS = {"prudent": (0.0, 9.0, 0.0), "liable": (9.0, 0.0, 0.0), "bees": (0.0, 0.0, 30.0)}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A model to which `prudent` entails, `liable` contradicts, and `bees` does neither."""
    return write_tiny_onnx(tmp_path / "nli", WEIGHTS)


def passages() -> tuple[Passage, ...]:
    return ferry().passages_of(FERRY.id)


def test_a_sentence_that_entails(folder: Path) -> None:
    """The answer rests on that sentence, as the record has it."""
    judge = cast.judge(str(folder))
    held = passages()[0]
    first = held.model_copy(update={"text": held.text.split(" We hold")[0]})
    found = judge.judge("The ferryman owes the passenger care.", (first,))
    assert "supports" == found.answer
    assert "the care of a prudent man." in found.span
    assert found.span in passages()[0].text
    assert (True, None) == (judge.stays, judge.failure)


def test_a_sentence_that_contradicts(folder: Path) -> None:
    """One of the nearest."""
    (held,) = passages()[:1]
    bare = held.model_copy(
        update={"text": "We hold that a ferryman is not liable after he has left the pier."}
    )
    found = cast.judge(str(folder)).judge("The ferryman answers for all after the pier.", (bare,))
    assert "contradicts" == found.answer


def test_doubt_is_an_answer(folder: Path) -> None:
    """Below its certainty, or with sentences both ways, it cannot tell."""
    judge = cast.judge(str(folder))
    assert "cannot-tell" == judge.judge("The bees owe the ferryman honey.", passages()).answer
    assert "cannot-tell" == judge.judge("He is liable for prudent care.", passages()).answer
    assert "cannot-tell" == judge.judge("Quite another matter.", passages()).answer


def test_through_the_whole_gate(folder: Path) -> None:
    """Its answer is grounded like any other."""
    text = f"{OWED} Larkin v. Osgood, 399 U.S. 900 (1970)."
    shelf = ferry(lead="We hold that he owes his passenger the care of a prudent man.")
    report = check_text(text, shelf, as_of=dt.date(2026, 11, 1), judge=cast.judge(str(folder)))
    (found,) = [one for one in report.verdicts[0].findings if one.check == "supported"]
    assert "holds" == found.outcome
    assert "prudent man" in found.detail


def test_two_labels_will_do(tmp_path: Path) -> None:
    """A model that knows entailment and its absence never contradicts."""
    labels = ("entailment", "not_entailment")
    folder = write_tiny_onnx(tmp_path, {"prudent": (9.0, 0.0), "liable": (0.0, 9.0)}, labels)
    judge = cast.judge(str(folder))
    assert "supports" == judge.judge("The ferryman owes the passenger care.", passages()).answer
    assert "contradicts" != judge.judge("What is done after the pier.", passages()).answer


@pytest.mark.parametrize(
    ("file", "content", "says"),
    [
        ("config.json", None, "names the labels"),
        ("config.json", "{", "names the labels"),
        ("config.json", '{"id2label": {"0": "positive"}}', "is entailment"),
        ("tokenizer.json", None, "with a tokenizer.json beside it"),
        ("model.onnx", None, "no model.onnx"),
    ],
)
def test_a_folder_that_is_no_model(folder: Path, file: str, content: str | None, says: str) -> None:
    """Each is told with what to do."""
    (folder / file).unlink()
    if content is not None:
        (folder / file).write_text(content)
    with pytest.raises(InputError, match=says) as caught:
        cast.judge(str(folder))
    assert caught.value.remedy


@pytest.mark.parametrize("file", ["model.onnx", "tokenizer.json"])
def test_a_damaged_model(folder: Path, file: str) -> None:
    """Status 3."""
    (folder / file).write_bytes(b"\x00 no model")
    with pytest.raises(UnavailableError, match="could not be loaded"):
        cast.judge(str(folder))
