"""A sentence model of the user's own, as ONNX in a folder on this machine."""

import hashlib
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from arguendo.corpus.errors import InputError, UnavailableError

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

SCHEME = "onnx:"
_MODELS = ("model.onnx", "onnx/model.onnx", "model_quantized.onnx", "onnx/model_quantized.onnx")
_TOKENS = 256
"""Tokens read of a passage: what sentence models of this size were trained on."""
_TOGETHER = 4
"""Passages of a batch, those of like length together: longer batches are slower on few cores."""


class OnnxEmbedder:
    """Runs `model.onnx` with `tokenizer.json` and averages its tokens, as sentence models do.

    The name ends with a mark of the model's bytes, so that vectors of two models are never mixed.
    """

    def __init__(self, written: str) -> None:
        folder, model, tokenizer, mark = _found(written)
        marked = written.partition("#")[2]
        if marked and marked != mark:
            raise UnavailableError(
                f"The model in {folder} is another than the one the vectors were made with.",
                f"Put that one back, or: arguendo index re-embed --embedder {SCHEME}{folder}",
            )
        self.name = f"{SCHEME}{folder}#{mark}"
        try:
            import onnxruntime
            from tokenizers import Tokenizer
        except ImportError as error:
            raise UnavailableError(
                "A model in ONNX needs onnxruntime and tokenizers, which are not installed.",
                "Run: pip install onnxruntime tokenizers",
            ) from error
        options = onnxruntime.SessionOptions()
        options.log_severity_level = 3
        try:
            self._tokenizer = Tokenizer.from_file(str(tokenizer))
            self._session = onnxruntime.InferenceSession(
                str(model), options, providers=["CPUExecutionProvider"]
            )
        except Exception as error:
            raise UnavailableError(
                f"The model in {folder} cannot be loaded ({type(error).__name__}).",
                "See that it is an ONNX model with the tokenizer it was trained with.",
            ) from error
        self._tokenizer.enable_truncation(max_length=_TOKENS)
        self._tokenizer.enable_padding()
        self._wanted = {one.name for one in self._session.get_inputs()}

    def embed(self, texts: Sequence[str]) -> "NDArray[np.float32]":
        """Return one unit row a text."""
        import numpy as np

        order = sorted(range(len(texts)), key=lambda at: len(texts[at]))
        rows = [
            self._rows([texts[place] for place in order[at : at + _TOGETHER]])
            for at in range(0, len(order), _TOGETHER)
        ]
        found: NDArray[np.float32] = np.concatenate(rows)
        unit = np.empty_like(found)
        unit[order] = found
        return unit

    def _rows(self, texts: list[str]) -> "NDArray[np.float32]":
        import numpy as np

        read = self._tokenizer.encode_batch(texts)
        attended = np.array([one.attention_mask for one in read], dtype=np.int64)
        given = {
            "input_ids": np.array([one.ids for one in read], dtype=np.int64),
            "attention_mask": attended,
            "token_type_ids": np.zeros_like(attended),
        }
        states = self._session.run(
            None, {name: rows for name, rows in given.items() if name in self._wanted}
        )[0]
        if states.ndim == 3:  # One row a token; some exports have averaged them already.
            weights = attended[:, :, None]
            states = (states * weights).sum(axis=1) / np.maximum(weights.sum(axis=1), 1)
        length = np.linalg.norm(states, axis=1, keepdims=True)
        unit: NDArray[np.float32] = (states / np.maximum(length, 1e-9)).astype(np.float32)
        return unit


def name_of(written: str) -> str:
    """Return the whole name of the model a user wrote down, without loading it."""
    folder, _, _, mark = _found(written)
    return f"{SCHEME}{folder}#{mark}"


def _found(written: str) -> tuple[Path, Path, Path, str]:
    """Return the folder, the model, its tokenizer, and the mark of what they hold."""
    folder = Path(written.removeprefix(SCHEME).partition("#")[0]).expanduser().resolve()
    model = next((folder / name for name in _MODELS if (folder / name).is_file()), None)
    tokenizer = folder / "tokenizer.json"
    if model is None or not tokenizer.is_file():
        raise InputError(
            f"There is no model.onnx with a tokenizer.json in {folder}.",
            "Name the folder of a sentence model exported to ONNX, as onnx:FOLDER.",
        )
    return folder, model, tokenizer, _mark(model, tokenizer)


def _mark(*files: Path) -> str:
    """Return a mark of what the files hold."""
    digest = hashlib.sha256()
    for file in files:
        with file.open("rb") as blob:
            digest.update(hashlib.file_digest(blob, "sha256").digest())
    return digest.hexdigest()[:12]
