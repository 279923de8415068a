"""Runs: started, followed, steered, stopped, taken up, forked, replayed, compared, forgotten.

Each has a folder of its own. A run works in a thread of its own and writes its events, numbered, to
`events.jsonl`. Whoever follows it (the terminal, a notebook, the server) reads that log from any
number on, so nothing is lost or shown twice, whatever is reloaded or dropped in between.
"""

from arguendo.graph.runs.kept import Runs
from arguendo.graph.runs.order import Forked, Order, RunInfo, Status
from arguendo.graph.runs.run import Run

__all__ = ["Forked", "Order", "Run", "RunInfo", "Runs", "Status"]
