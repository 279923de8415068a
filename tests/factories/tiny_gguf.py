"""A language model with random weights in a GGUF file of 120 kB: real to load, quick to run.

Its tokens are bytes; its words are noise, in printable ASCII, and never come to an end of
themselves. Under a grammar it writes what the grammar allows.
"""

from pathlib import Path

WIDTH, INNER, HEADS, CONTEXT = 32, 64, 2, 16_384
SPECIAL = [b"<unk>", b"<s>", b"</s>"]


def write_tiny_gguf(path: Path) -> Path:
    import gguf
    import numpy as np
    from numpy.typing import NDArray

    draw = np.random.default_rng(0)

    def noise(*shape: int) -> NDArray[np.float32]:
        return (draw.standard_normal(shape) * 0.1).astype(np.float32)

    tokens = [*SPECIAL, *(f"<0x{byte:02X}>".encode() for byte in range(256))]
    kinds = [gguf.TokenType.UNKNOWN, gguf.TokenType.CONTROL, gguf.TokenType.CONTROL]
    writer = gguf.GGUFWriter(path, "llama")
    writer.add_context_length(CONTEXT)
    writer.add_embedding_length(WIDTH)
    writer.add_block_count(1)
    writer.add_feed_forward_length(INNER)
    writer.add_head_count(HEADS)
    writer.add_head_count_kv(HEADS)
    writer.add_rope_dimension_count(WIDTH // HEADS)
    writer.add_layer_norm_rms_eps(1e-5)
    writer.add_vocab_size(len(tokens))
    writer.add_tokenizer_model("llama")
    writer.add_token_list(tokens)
    writer.add_token_scores([0.0] * len(tokens))
    writer.add_token_types([*kinds, *[gguf.TokenType.BYTE] * 256])
    writer.add_bos_token_id(1)
    writer.add_eos_token_id(2)
    writer.add_unk_token_id(0)
    writer.add_chat_template("{% for m in messages %}{{ m['content'] }}\n{% endfor %}")

    # The first dimension is always on; through it every token but printable ASCII is voted down.
    embedding, output = noise(len(tokens), WIDTH), noise(len(tokens), WIDTH) * 3
    embedding[:, 0], output[:, 0] = 4.0, -4.0
    first = len(SPECIAL)
    output[first + 0x20 : first + 0x7F, 0] = 0.0

    tensors = {"token_embd.weight": embedding, "output.weight": output}
    tensors["output_norm.weight"] = np.ones(WIDTH, dtype=np.float32)
    for norm in ("attn_norm", "ffn_norm"):
        tensors[f"blk.0.{norm}.weight"] = np.ones(WIDTH, dtype=np.float32)
    for part in ("q", "k", "v", "output"):
        tensors[f"blk.0.attn_{part}.weight"] = noise(WIDTH, WIDTH)
    tensors["blk.0.ffn_gate.weight"] = noise(INNER, WIDTH)
    tensors["blk.0.ffn_up.weight"] = noise(INNER, WIDTH)
    tensors["blk.0.ffn_down.weight"] = noise(WIDTH, INNER)
    for name, tensor in tensors.items():
        writer.add_tensor(name, tensor)
    writer.write_header_to_file()
    writer.write_kv_data_to_file()
    writer.write_tensors_to_file()
    writer.close()
    return path
