"""An entailment model of one layer, written byte by byte: each word adds to the labels it names.

The `onnx` package is not needed to write a file this small; the format is protobuf's.
"""

import json
import random
import struct
from pathlib import Path

from tokenizers import Tokenizer, models, normalizers, pre_tokenizers, processors

LABELS = ("contradiction", "entailment", "neutral")
_INT64, _FLOAT = 7, 1


def write_tiny_onnx(
    folder: Path, weights: dict[str, tuple[float, ...]], labels: tuple[str, ...] = LABELS
) -> Path:
    """Write a model that knows those words, each with what it adds to every label."""
    folder.mkdir(parents=True, exist_ok=True)
    vocabulary = {word: at for at, word in enumerate(("[PAD]", "[UNK]", "[SEP]", *weights))}
    tokenizer = Tokenizer(models.WordLevel(vocabulary, unk_token="[UNK]"))
    tokenizer.normalizer = normalizers.Lowercase()
    tokenizer.pre_tokenizer = pre_tokenizers.Whitespace()
    tokenizer.post_processor = processors.TemplateProcessing(
        single="$A", pair="$A [SEP] $B:1", special_tokens=[("[SEP]", 2)]
    )
    tokenizer.save(str(folder / "tokenizer.json"))
    named = {str(at): label for at, label in enumerate(labels)}
    (folder / "config.json").write_text(json.dumps({"id2label": named}))
    rows = [(0.0,) * len(labels)] * 3 + list(weights.values())
    (folder / "model.onnx").write_bytes(_model(rows))
    return folder


def tiny_sentence_model(folder: Path, dimensions: int = 8) -> Path:
    """Write a model that gives each word a vector by chance, a row a token, not yet averaged."""
    folder.mkdir(parents=True, exist_ok=True)
    words = "[PAD] [UNK] [SEP] consent search refuse tenant accident aircraft".split()
    tokenizer = Tokenizer(
        models.WordLevel({word: at for at, word in enumerate(words)}, unk_token="[UNK]")
    )
    tokenizer.normalizer = normalizers.Lowercase()
    tokenizer.pre_tokenizer = pre_tokenizers.Whitespace()
    tokenizer.post_processor = processors.TemplateProcessing(
        single="[SEP] $A", pair="[SEP] $A $B:1", special_tokens=[("[SEP]", 2)]
    )
    tokenizer.save(str(folder / "tokenizer.json"))
    chance = random.Random(7)
    rows = [tuple(chance.gauss(0, 1) for _ in range(dimensions)) for _ in words]
    graph = b"".join(
        [
            _node("Gather", ["table", "input_ids"], "last_hidden_state"),
            _text(2, "tiny"),
            _tensor(
                "table",
                (len(rows), dimensions),
                _FLOAT,
                struct.pack(f"<{len(rows) * dimensions}f", *(one for row in rows for one in row)),
            ),
            _value(11, "input_ids", _INT64, ("batch", "length")),
            _value(12, "last_hidden_state", _FLOAT, ("batch", "length", "dimensions")),
        ]
    )
    (folder / "model.onnx").write_bytes(_number(1, 8) + _part(7, graph) + _part(8, _number(2, 13)))
    return folder


def _model(rows: list[tuple[float, ...]]) -> bytes:
    floats = [one for row in rows for one in row]
    graph = b"".join(
        [
            _node("Gather", ["table", "input_ids"], "looked"),
            _node("Cast", ["attention_mask"], "mask", to=_FLOAT),
            _node("Unsqueeze", ["mask", "last"], "wide"),
            _node("Mul", ["looked", "wide"], "kept"),
            _node("ReduceSum", ["kept", "middle"], "logits", keepdims=0),
            _text(2, "tiny"),
            _tensor(
                "table", (len(rows), len(rows[0])), _FLOAT, struct.pack(f"<{len(floats)}f", *floats)
            ),
            _tensor("last", (1,), _INT64, struct.pack("<q", 2)),
            _tensor("middle", (1,), _INT64, struct.pack("<q", 1)),
            _value(11, "input_ids", _INT64, ("batch", "length")),
            _value(11, "attention_mask", _INT64, ("batch", "length")),
            _value(12, "logits", _FLOAT, ("batch", "labels")),
        ]
    )
    return _number(1, 8) + _part(7, graph) + _part(8, _number(2, 13))


def _node(kind: str, inputs: list[str], output: str, **attributes: int) -> bytes:
    written = b"".join(_text(1, one) for one in inputs) + _text(2, output) + _text(4, kind)
    for name, value in attributes.items():
        written += _part(5, _text(1, name) + _number(3, value) + _number(20, 2))
    return _part(1, written)


def _tensor(name: str, shape: tuple[int, ...], kind: int, raw: bytes) -> bytes:
    dims = b"".join(_number(1, one) for one in shape)
    return _part(5, dims + _number(2, kind) + _text(8, name) + _part(9, raw))


def _value(field: int, name: str, kind: int, shape: tuple[str, ...]) -> bytes:
    dims = b"".join(_part(1, _text(2, one)) for one in shape)
    return _part(field, _text(1, name) + _part(2, _part(1, _number(1, kind) + _part(2, dims))))


def _varint(value: int) -> bytes:
    out = bytearray()
    while value > 0x7F:
        out.append(value & 0x7F | 0x80)
        value >>= 7
    return bytes([*out, value])


def _number(field: int, value: int) -> bytes:
    return _varint(field << 3) + _varint(value)


def _part(field: int, content: bytes) -> bytes:
    return _varint(field << 3 | 2) + _varint(len(content)) + content


def _text(field: int, value: str) -> bytes:
    return _part(field, value.encode())
