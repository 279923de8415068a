"""Where passages are found by meaning: a cache of the shelf's vectors, rebuilt when in doubt."""
