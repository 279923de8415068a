"""Sentence models of the user's own, and embedders that other packages bring."""

from importlib.metadata import EntryPoint
from pathlib import Path

import numpy as np
import pytest
from factories.tiny_onnx import tiny_sentence_model

from arguendo.corpus.errors import EmbedderMismatchError, InputError, UnavailableError
from arguendo.corpus.index import embedders
from arguendo.corpus.index.embedders import embedder
from arguendo.corpus.library import Library
from arguendo.corpus.sources.starter import Starter


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with a small model that is run for real."""
    return tiny_sentence_model(tmp_path / "model")


def test_a_folder_embeds(folder: Path) -> None:
    """Unit rows, the same alone and among others, whatever their order."""
    one = embedder(f"onnx:{folder}")
    texts = ["consent to a search", "", "an accident on board an aircraft " * 40, "consent"]
    rows = one.embed(texts)
    assert ((4, 8), np.float32) == (rows.shape, rows.dtype)
    assert np.allclose(np.linalg.norm(rows, axis=1), 1, atol=1e-5)
    assert np.allclose(rows, np.stack([one.embed([text])[0] for text in texts]), atol=1e-5)


def test_a_library_is_built_with_it_and_knows_it_again(folder: Path, tmp_path: Path) -> None:
    """The name records where it lies and what it is."""
    held = Library.create(tmp_path / "library", f"onnx:{folder}")
    held.build(Starter())
    assert held.embedder_name.startswith(f"onnx:{folder.resolve()}#")
    assert () == held.check()
    held.close_index()
    assert held.folder == Library.create(held.folder, f"onnx:{folder}").folder
    with pytest.raises(EmbedderMismatchError):
        Library.create(held.folder, "wordllama-256")
    with (folder / "tokenizer.json").open("a") as more:
        more.write("\n")
    with pytest.raises(UnavailableError, match="another than the one the vectors were made with"):
        _ = Library.open(held.folder).embedder


def test_a_folder_without_a_model_is_refused(tmp_path: Path) -> None:
    """The message says what has to lie there."""
    with pytest.raises(InputError, match=r"no model\.onnx with a tokenizer\.json"):
        embedder(f"onnx:{tmp_path}")
    (tmp_path / "model.onnx").write_bytes(b"no model")
    (tmp_path / "tokenizer.json").write_text("{}")
    with pytest.raises(UnavailableError, match="cannot be loaded"):
        embedder(f"onnx:{tmp_path}")


class Letters:
    """Counts letters: an embedder as another package may bring it."""

    name = "letters"

    def embed(self, texts: list[str]) -> np.ndarray:
        """One unit row a text."""
        rows = np.array([[1 + text.count(letter) for letter in "abc"] for text in texts], "f4")
        return rows / np.linalg.norm(rows, axis=1, keepdims=True)


class Misnamed(Letters):
    """Bears another name than its entry point."""

    name = "others"


def test_another_package_brings_one(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """It is listed, and can be named; what it does wrong is told as its fault."""
    brought = [
        EntryPoint("letters", f"{__name__}:Letters", embedders.GROUP),
        EntryPoint("misnamed", f"{__name__}:Misnamed", embedders.GROUP),
        EntryPoint("missing", f"{__name__}:Nothing", embedders.GROUP),
    ]
    monkeypatch.setattr("importlib.metadata.entry_points", lambda group: brought)
    monkeypatch.setattr(EntryPoint, "load", lambda entry: globals()[entry.value.split(":")[1]])
    assert {"wordllama-256", "letters"} <= set(embedders.offered())
    held = Library.create(tmp_path / "library", "letters")
    assert "letters" == held.embedder_name == held.embedder.name
    for name, why in (("misnamed", "bears another name"), ("missing", "failed with KeyError")):
        with pytest.raises(UnavailableError, match=why):
            embedder(name)
