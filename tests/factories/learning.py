"""What each kind of evidence weighs, learnt from queries whose answers are known."""

import numpy as np
from factories.retrieving import Asked

from arguendo.corpus.library import Library
from arguendo.corpus.search.evidence import FEATURES, gather
from arguendo.corpus.search.searching import arms

PULL = 0.03
"""How strongly weights are drawn to nought (L2, in units of a feature's spread)."""
STEPS = 400


def learnt(held: Library, asked: list[Asked]) -> dict[str, float]:
    """Return the weights of a conditional logit: that of all found, the one cited is chosen."""
    tables = [table for one in asked if (table := _table(held, one)) is not None]
    spread = np.concatenate([rows for rows, _ in tables]).std(axis=0) + 1e-9
    unit = [(rows / spread, right) for rows, right in tables]
    weights = np.zeros(len(FEATURES))
    mean, square = np.zeros_like(weights), np.zeros_like(weights)
    for step in range(1, STEPS + 1):  # Adam; the loss is convex.
        slope = PULL * weights
        for rows, right in unit:
            scores = rows @ weights
            chances = np.exp(scores - scores.max())
            slope += (chances @ rows / chances.sum() - rows[right].mean(axis=0)) / len(unit)
        mean = 0.9 * mean + 0.1 * slope
        square = 0.99 * square + 0.01 * slope**2
        weights -= 0.05 * (mean / (1 - 0.9**step)) / (np.sqrt(square / (1 - 0.99**step)) + 1e-8)
    return dict(zip(FEATURES, weights / spread, strict=True))


def _table(held: Library, one: Asked) -> tuple[np.ndarray, list[int]] | None:
    vector = held.embedder.embed([one.query])[0]
    both = arms(held.db, held.index, vector, one.query, one.not_after)
    found = gather(held.db, one.query, *both, one.not_after)
    right = [at for at, id in enumerate(found) if id in one.answers]
    if not right:
        return None
    rows = [[each.features.get(name, 0.0) for name in FEATURES] for each in found.values()]
    return np.array(rows), right
