"""A language model in a GGUF file, run on this machine."""
