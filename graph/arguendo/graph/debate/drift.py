"""Drift: whether an advocate still stands where it began.

By words: the embeddings of a side's turns in a round, as to how much nearer they lie to what its
side says than to what the other says (the difference of two cosines). What its side says is the
theory for the side that argues it, and the rival theories on the issue for the other. By turns,
where no model judges: the share of its turns that hold its ground, less those that give ground.
"""

from collections.abc import Sequence

import numpy as np

from arguendo.corpus.index.embedders import Embedder
from arguendo.corpus.model import Side
from arguendo.graph.debate.model import Stance
from arguendo.graph.model import Move, Theory


def by_words(
    embedder: Embedder,
    theory: Theory,
    rivals: Sequence[Theory],
    side: Side,
    said: Sequence[Move],
) -> float | None:
    """Return where a side's turns stand by embeddings; None where the other side says nothing."""
    if not rivals or not said:
        return None
    vectors = np.asarray(
        embedder.embed(
            [
                theory.thesis.unchecked,
                *(one.thesis.unchecked for one in rivals),
                *(move.text.unchecked for move in said),
            ]
        ),
        dtype=np.float32,
    )
    vectors /= np.maximum(np.linalg.norm(vectors, axis=1, keepdims=True), 1e-9)
    own, other = vectors[0], vectors[1 : 1 + len(rivals)].mean(axis=0)
    if side != theory.side:
        own, other = other, own
    turns = vectors[1 + len(rivals) :].mean(axis=0)
    return round(float(turns @ own - turns @ other), 4)


def by_turns(said: Sequence[Move]) -> float | None:
    """Return the share of turns that hold a side's ground less the share that give it up."""
    if not said:
        return None
    given = sum(move.kind == "concede" for move in said)
    return round((len(said) - 2 * given) / len(said), 4)


def drift(stances: Sequence[Stance], stance: Stance) -> float | None:
    """Return how far a side has moved from its own since its first round on the theory."""
    first = next(
        (
            one
            for one in stances
            if (one.theory, one.side) == (stance.theory, stance.side) and one.by_words is not None
        ),
        None,
    )
    if first is None or first.by_words is None or stance.by_words is None:
        return None
    return round(first.by_words - stance.by_words, 4)
