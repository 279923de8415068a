"""What each kind of evidence weighs."""

import tomllib
from collections.abc import Mapping
from functools import cache
from pathlib import Path


@cache
def weights() -> Mapping[str, float]:
    """Return the weight of each feature; `weights.toml` says how they were learnt."""
    read = tomllib.loads((Path(__file__).parent / "weights.toml").read_text("utf-8"))
    return {name: float(weight) for name, weight in read["weights"].items()}


def weighed(features: Mapping[str, float], by: Mapping[str, float] | None = None) -> float:
    """Return the sum of the features, each times its weight."""
    by = weights() if by is None else by
    return sum(by[name] * value for name, value in features.items())
