"""How far a build, or a move, has come: told on a terminal."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from arguendo.corpus.built import Progress


@contextmanager
def shown(what: str) -> "Iterator[Callable[[Progress], None]]":
    """Show how far something has come on a terminal, and nothing in a pipe."""
    from arguendo.graph.cli.terminal import Terminal

    console = Terminal(stderr=True)
    if not console.is_terminal:
        yield lambda _: None
        return
    from rich.progress import BarColumn, TextColumn, TimeRemainingColumn
    from rich.progress import Progress as Bar

    with Bar(
        TextColumn("{task.description}"),
        BarColumn(),
        TextColumn("{task.fields[passages]} passages, {task.fields[rate]}/s"),
        TimeRemainingColumn(),
        console=console,
        transient=True,
    ) as bar:
        task = bar.add_task(what, total=1.0, passages="0", rate="0")
        began = bar.get_time()

        def show(progress: "Progress") -> None:
            elapsed = max(bar.get_time() - began, 0.001)
            bar.update(
                task,
                completed=progress.fraction or 0.0,
                passages=f"{progress.passages:,}",
                rate=f"{progress.passages / elapsed:,.0f}",
            )

        yield show
