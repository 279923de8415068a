"""Embedders: text in, unit vectors out, on this machine."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from arguendo.corpus.errors import InputError, UnavailableError
from arguendo.corpus.index import embedders
from arguendo.corpus.index.embedders import EMBEDDERS, WordLlamaEmbedder, embedder

WORDLLAMA = embedder("wordllama-256")


@pytest.mark.parametrize("name", EMBEDDERS)
def test_vectors_are_unit_rows_of_the_named_length(name: str) -> None:
    """One float32 row a text; the name recorded is the name given."""
    one = embedder(name)
    rows = one.embed(["consent to a search", "an accident on board"])
    assert name == one.name
    assert ((2, int(name.split("-")[1])), np.float32) == (rows.shape, rows.dtype)
    assert [pytest.approx(1.0, abs=1e-5)] * 2 == list(np.linalg.norm(rows, axis=1))


def test_likeness_follows_meaning() -> None:
    """A tenant's consent is nearer to a search than to an aircraft."""
    tenant, search, flight = WORDLLAMA.embed(
        [
            "the wife agreed that the police look through the house",
            "co-occupant consent to a warrantless search of the home",
            "an accident on board an international flight",
        ]
    )
    assert tenant @ search > tenant @ flight


def test_the_same_text_has_the_same_vector() -> None:
    """Alone, among others, or made by the package itself: a rebuilt index equals the first."""
    from tokenizers import Tokenizer
    from wordllama.inference import WordLlamaInference

    assert isinstance(WORDLLAMA, WordLlamaEmbedder)
    texts = ["one text", "another and longer text about a search", ""]
    together = WORDLLAMA.embed(texts)
    alone = np.stack([WORDLLAMA.embed([text])[0] for text in texts])
    tokenizer = Tokenizer.from_str(WORDLLAMA._tokenizer.to_str())
    own = WordLlamaInference(WORDLLAMA._vectors, tokenizer).embed(texts)
    length = np.linalg.norm(own, axis=1, keepdims=True)
    own = own / np.maximum(length, np.float32(1e-9))
    assert [together.tobytes()] * 2 == [alone.tobytes(), own.tobytes()]


@settings(max_examples=50)
@given(st.lists(st.text(max_size=200), min_size=1, max_size=4))
def test_any_text_has_a_finite_vector(texts: list[str]) -> None:
    """Emoji, control characters and nothing at all are texts too."""
    rows = WORDLLAMA.embed(texts)
    assert len(texts) == len(rows)
    assert np.isfinite(rows).all()


def test_an_unknown_name_is_refused_with_the_names_there_are() -> None:
    """The answer says what can be chosen."""
    with pytest.raises(InputError, match="Choose one of: wordllama-256"):
        embedder("word2vec")


def test_other_weights_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    """A library is searched with the vectors it was made with, or not at all."""
    monkeypatch.setitem(embedders.WEIGHTS, "weights/l2_supercat_256.safetensors", "0" * 64)
    with pytest.raises(UnavailableError, match=r"another weights/l2_supercat_256\.safetensors"):
        embedders.WordLlamaEmbedder(64)
