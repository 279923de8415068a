"""A small entailment model in a folder as a judge of support: it reads sentences, not prompts.

The folder is as Hugging Face's tools write one: `model.onnx`, `tokenizer.json`, and `config.json`
that names the labels. Such a model cannot obey what is written in the material, and what its
answer rests on is a sentence of the record by construction. It runs on this machine.
"""

import json
from collections.abc import Sequence
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from arguendo.corpus.errors import InputError, UnavailableError
from arguendo.corpus.model import Passage
from arguendo.corpus.provenance import Recorded
from arguendo.corpus.support.grounding import FEWEST_WORDS
from arguendo.corpus.support.lexical import nearest, nearest_sentences
from arguendo.corpus.verification.model import Support

SURE = 0.9
"""The share of certainty from which an answer is given; below it, it cannot tell."""
MOST_PASSAGES, MOST_SENTENCES = 8, 32
"""What is read for one proposition."""
_CONTRADICTING = 3
"""Sentences that may contradict: the nearest. Of unrelated ones a model says so too readily."""
_BATCH = 16
_LONGEST = 512
"""Tokens of a sentence and a proposition together."""
_MODELS = ("model.onnx", "onnx/model.onnx", "model_quantized.onnx", "onnx/model_quantized.onnx")


class EntailmentJudge:
    """Says whether a sentence of the record entails a proposition, or contradicts it."""

    stays = True
    failure = None

    def __init__(self, name: str, folder: Path, threads: int | None = None) -> None:
        self.name = name
        self._entails, self._contradicts = _labels(folder)
        self._tokenizer, self._session = _loaded(folder, threads)
        self._inputs = {one.name for one in self._session.get_inputs()}

    def judge(self, proposition: str, passages: tuple[Passage, ...]) -> Support:
        """Answer by the sentence that entails it most, or contradicts it."""
        read = [
            (passage, sentence)
            for passage in nearest(proposition, passages, most=MOST_PASSAGES)
            for sentence in nearest_sentences(proposition, passage.text)
            if len(sentence.split()) >= FEWEST_WORDS
        ][:MOST_SENTENCES]
        if not read:
            return Support(judge=self.name, answer="cannot-tell")
        shares = self._shares([sentence for _, sentence in read], proposition)
        entailing = max(range(len(read)), key=lambda at: (shares[at][0], -at))
        near = range(min(_CONTRADICTING, len(read)))
        contradicting = max(near, key=lambda at: (shares[at][1], -at))
        entailed = shares[entailing][0] >= SURE
        contradicted = shares[contradicting][1] >= SURE
        at = contradicting if contradicted and not entailed else entailing
        answer = "cannot-tell"
        if entailed != contradicted:
            answer = "supports" if entailed else "contradicts"
        passage, sentence = read[at]
        return Support.model_validate(
            {
                "judge": self.name,
                "answer": answer,
                "passage": passage.id,
                "span": Recorded(sentence),
            }
        )

    def _shares(self, sentences: Sequence[str], proposition: str) -> list[tuple[float, float]]:
        """Return how far each sentence entails the proposition, and how far it contradicts it."""
        import numpy as np

        shares: list[tuple[float, float]] = []
        for start in range(0, len(sentences), _BATCH):
            pairs = [(sentence, proposition) for sentence in sentences[start : start + _BATCH]]
            read = self._tokenizer.encode_batch(pairs)
            given = {
                "input_ids": np.array([one.ids for one in read], np.int64),
                "attention_mask": np.array([one.attention_mask for one in read], np.int64),
                "token_type_ids": np.array([one.type_ids for one in read], np.int64),
            }
            asked = {name: tokens for name, tokens in given.items() if name in self._inputs}
            (logits, *_) = self._session.run(None, asked)
            grown = np.exp(logits - logits.max(axis=1, keepdims=True))
            for row in grown / grown.sum(axis=1, keepdims=True):
                denied = float(row[self._contradicts]) if self._contradicts is not None else 0.0
                shares.append((float(row[self._entails]), denied))
        return shares


def _labels(folder: Path) -> tuple[int, int | None]:
    """Return the numbers of the labels for entailment and contradiction."""
    try:
        config = json.loads((folder / "config.json").read_text(encoding="utf-8"))
        named = {str(label).lower(): int(at) for at, label in config["id2label"].items()}
    except (OSError, ValueError, KeyError, TypeError, AttributeError):
        raise InputError(
            f"{folder} has no config.json that names the labels of an entailment model.",
            "Name the folder of a model trained for entailment (NLI), exported to ONNX.",
        ) from None
    entails = next((at for label, at in named.items() if label.startswith("entail")), None)
    if entails is None:
        raise InputError(
            f"No label of the model in {folder} is entailment.",
            "Name the folder of a model trained for entailment (NLI), exported to ONNX.",
        )
    denies = next((at for label, at in named.items() if label.startswith("contradict")), None)
    return entails, denies


def _loaded(folder: Path, threads: int | None) -> tuple[Any, Any]:
    """Return the tokenizer and the model."""
    model = next((folder / name for name in _MODELS if (folder / name).is_file()), None)
    if model is None or not (folder / "tokenizer.json").is_file():
        raise InputError(
            f"{folder} holds no model.onnx with a tokenizer.json beside it.",
            "Export the model to ONNX with its tokenizer, and name that folder.",
        )
    if find_spec("onnxruntime") is None or find_spec("tokenizers") is None:
        raise UnavailableError(
            "An entailment model needs onnxruntime and tokenizers, which are not installed.",
            "Install them: pip install onnxruntime tokenizers",
        )
    import onnxruntime
    from tokenizers import Tokenizer

    options = onnxruntime.SessionOptions()
    options.log_severity_level = 4
    if threads is not None:
        options.intra_op_num_threads = threads
    try:
        tokenizer = Tokenizer.from_file(str(folder / "tokenizer.json"))
        tokenizer.enable_truncation(_LONGEST, strategy="only_first")
        tokenizer.enable_padding()
        session = onnxruntime.InferenceSession(
            str(model), options, providers=["CPUExecutionProvider"]
        )
    except Exception:  # noqa: BLE001 - neither library has an exception of its own
        raise UnavailableError(
            f"The model in {folder} could not be loaded.",
            "Check that its files are whole, or export it anew.",
        ) from None
    return tokenizer, session
