"""Self-play: many debates over one matter, and what each adds that was not there before."""

from arguendo.graph.selfplay.play import SelfPlay
from arguendo.graph.selfplay.signal import Signal, Told

__all__ = ["SelfPlay", "Signal", "Told"]
