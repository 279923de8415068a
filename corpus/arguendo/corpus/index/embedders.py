"""Embedders by name: text in, unit vectors out, weights from a Python package on this machine."""

import logging
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Protocol

from arguendo.corpus.errors import InputError, UnavailableError

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

DEFAULT = "wordllama-256"


class Embedder(Protocol):
    """Turns texts into vectors whose dot product is their likeness."""

    @property
    def name(self) -> str:
        """The name recorded in the index."""

    def embed(self, texts: Sequence[str]) -> "NDArray[np.float32]":
        """Return one unit row a text, float32, shape (len(texts), dimensions)."""


class WordLlamaEmbedder:
    """Static token vectors (WordLlama, MIT): a thousand passages a second on one core."""

    def __init__(self, dimensions: int) -> None:
        from pathlib import Path

        root = logging.getLogger()
        level, handlers = root.level, list(root.handlers)
        try:
            import wordllama
        except ImportError as error:
            raise UnavailableError(
                "The embedder's package wordllama is not installed.", "Run: pip install wordllama"
            ) from error
        finally:
            # Importing it sets up logging for the whole process, which is not its business.
            root.setLevel(level)
            root.handlers[:] = handlers
        # The package carries its weights but looks for them in a folder of the user's unless told.
        home = Path(wordllama.__file__).parent
        self._model = wordllama.WordLlama.load(
            cache_dir=home, trunc_dim=dimensions, disable_download=True
        )
        self.name = f"wordllama-{dimensions}"

    def embed(self, texts: Sequence[str]) -> "NDArray[np.float32]":
        """Return one unit row a text."""
        import numpy as np

        rows: NDArray[np.float32] = np.asarray(
            self._model.embed(list(texts), norm=False), dtype=np.float32
        )
        length = np.linalg.norm(rows, axis=1, keepdims=True)
        unit: NDArray[np.float32] = rows / np.maximum(length, np.float32(1e-9))
        return unit


EMBEDDERS: dict[str, Callable[[], Embedder]] = {
    "wordllama-256": lambda: WordLlamaEmbedder(256),
    "wordllama-64": lambda: WordLlamaEmbedder(64),
}
"""The embedders that can be named; `wordllama-64` halves the disk at some loss of recall."""


def embedder(name: str) -> Embedder:
    """Return the embedder of that name."""
    if name not in EMBEDDERS:
        raise InputError(
            f"There is no embedder named {name}.", f"Choose one of: {', '.join(EMBEDDERS)}."
        )
    return EMBEDDERS[name]()
