"""Embedders by name: text in, unit vectors out, weights from a Python package on this machine."""

import logging
from collections.abc import Callable, Sequence
from functools import cache, partial
from importlib.metadata import EntryPoint
from typing import TYPE_CHECKING, NamedTuple, Protocol

from arguendo.corpus.errors import InputError, UnavailableError
from arguendo.corpus.index.onnx import SCHEME, OnnxEmbedder, name_of

if TYPE_CHECKING:
    from pathlib import Path

    import numpy as np
    from numpy.typing import NDArray

DEFAULT = "wordllama-256"
GROUP = "arguendo.embedders"
"""Entry points under which other packages offer embedders: each a callable that makes one."""


WEIGHTS = {
    "weights/l2_supercat_256.safetensors": (
        "64b47a2dc493cb8e85944076601189739852d7b64e0e1eedcb1937a251cd9fd5"
    ),
    "tokenizers/l2_supercat_tokenizer_config.json": (
        "93248f2a9ec36c7b35f700a033d5f36228aae48db61aee31007fa49062cdeb68"
    ),
}
"""The word vectors and the words they are of, by SHA-256: data, and no code"""


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
        _weighed(home)
        model = wordllama.WordLlama.load(
            cache_dir=home, trunc_dim=dimensions, disable_download=True
        )
        self._vectors, self._tokenizer = model.embedding, model.tokenizer
        # The model's own way fills all texts up to the longest, and adds up what it filled in.
        self._tokenizer.no_padding()
        self.name = f"wordllama-{dimensions}"

    def embed(self, texts: Sequence[str]) -> "NDArray[np.float32]":
        """Return one unit row a text."""
        return self.added_up(self.tokens(texts))

    def tokens(self, texts: Sequence[str]) -> list[list[int]]:
        """Return the numbers of each text's tokens; nearly all of it is done without Python."""
        told = self._tokenizer.encode_batch_fast(list(texts), add_special_tokens=False)
        return [one.ids for one in told]

    def added_up(self, tokens: Sequence[list[int]]) -> "NDArray[np.float32]":
        """Return the unit row of each text's tokens: the mean of their vectors."""
        import numpy as np

        rows = np.empty((len(tokens), self._vectors.shape[1]), np.float32)
        for row, numbers in zip(rows, tokens, strict=True):
            self._vectors[np.array(numbers, np.intp)].sum(axis=0, out=row)
        many = np.array([max(len(numbers), 1) for numbers in tokens], np.float32)
        rows /= many[:, np.newaxis]
        length = np.linalg.norm(rows, axis=1, keepdims=True)
        unit: NDArray[np.float32] = rows / np.maximum(length, np.float32(1e-9))
        return unit


def begun(embedder: Embedder, texts: Sequence[str]) -> "Callable[[], NDArray[np.float32]]":
    """Do of an embedding what needs no Python, and return what does the rest.

    A second thread that needs it often waits each time for the first to let go of it.
    """
    if isinstance(embedder, WordLlamaEmbedder):
        return partial(embedder.added_up, embedder.tokens(texts))
    rows = embedder.embed(texts)
    return lambda: rows


def _weighed(home: "Path") -> None:
    """Check that the word vectors installed are those that libraries of this version are made with.

    Raises:
        UnavailableError: They are others: a library would be searched with vectors not its own.
    """
    import hashlib

    for file, pinned in WEIGHTS.items():
        try:
            found = hashlib.sha256((home / file).read_bytes()).hexdigest()
        except OSError:
            found = "none"
        if found != pinned:
            raise UnavailableError(
                f"The installed wordllama carries another {file} than the one that this version's "
                "libraries are made with.",
                "Run: pip install --force-reinstall 'wordllama==0.4.0.post1'",
            )


@cache
def _loaded(dimensions: int) -> Embedder:
    """Load word vectors once for all libraries of this process: they are only ever read."""
    return WordLlamaEmbedder(dimensions)


class Offered(NamedTuple):
    """An embedder that can be named."""

    name: str
    about: str
    made: Callable[[], Embedder]


EMBEDDERS: dict[str, Offered] = {
    one.name: one
    for one in (
        Offered(
            "wordllama-256",
            "static word vectors, 256 dimensions; hundreds of passages a second",
            partial(_loaded, 256),
        ),
        Offered(
            "wordllama-64",
            "the same cut to 64: a quarter of the disk, at some loss of recall",
            partial(_loaded, 64),
        ),
    )
}
"""Ours, by name."""


def offered() -> dict[str, Offered]:
    """Return every embedder that can be named, ours and those of other packages, by name."""
    from importlib.metadata import entry_points

    found = dict(EMBEDDERS)
    for entry in sorted(entry_points(group=GROUP), key=lambda entry: entry.name):
        package = entry.dist.name if entry.dist else entry.module
        about = f"of the package {package}"
        found.setdefault(entry.name, Offered(entry.name, about, partial(_brought, entry, package)))
    return found


def _brought(entry: EntryPoint, package: str) -> Embedder:
    """Load an embedder of another package; it has to bear the name it is offered under."""
    try:
        one: Embedder = entry.load()()
        shape = one.embed(["a", "b"]).shape
    except Exception as error:
        raise UnavailableError(
            f"The embedder {entry.name}, which the package {package} brings, failed with "
            f"{type(error).__name__}.",
            f"Mend {package}, or name another embedder.",
        ) from error
    if one.name != entry.name or len(shape) != 2 or shape[0] != 2:
        raise UnavailableError(
            f"The embedder {entry.name}, which the package {package} brings, bears another name "
            "or returns no row a text.",
            f"Mend {package}, or name another embedder.",
        )
    return one


def embedder(name: str) -> Embedder:
    """Return the embedder of that name; `onnx:FOLDER` is a model of the user's own."""
    if name.startswith(SCHEME):
        return OnnxEmbedder(name)
    known = offered()
    if name not in known:
        raise InputError(
            f"There is no embedder named {name}.",
            f"Choose one of: {', '.join(known)}, or onnx:FOLDER.",
        )
    return known[name].made()


def is_named(written: str, recorded: str) -> bool:
    """Tell whether what a user wrote names the embedder recorded."""
    if not written.startswith(SCHEME):
        return written == recorded
    return name_of(written) == recorded
