"""A terminal that shows words in styles of ours, and obeys none that the words bring along."""

from collections.abc import Iterable
from typing import Any

from rich.console import Console, ConsoleOptions
from rich.segment import Segment

from arguendo.graph.cli.saying import harmless


class Terminal(Console):
    """Rich's console; what it is given to show is made harmless on the way out."""

    def __init__(self, *, stderr: bool = False, quiet: bool = False) -> None:
        super().__init__(stderr=stderr, quiet=quiet, highlight=False, markup=False)

    def render(self, renderable: Any, options: ConsoleOptions | None = None) -> Iterable[Segment]:
        """Yield what is shown, piece by piece: Rich's own commands pass, no others."""
        for text, style, control in super().render(renderable, options):
            yield Segment(text if control else harmless(text), style, control)
