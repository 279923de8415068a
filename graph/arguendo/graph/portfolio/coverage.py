"""How much of the archive a run has filled, and what was merged, dropped and mended on the way."""

from collections import Counter
from collections.abc import Sequence

from arguendo.graph.model import Theory
from arguendo.graph.state import Abstention
from arguendo.graph.wire import CellView, PortfolioView, TheoryView


def portfolio(
    theories: Sequence[TheoryView | Theory], abstentions: Sequence[Abstention]
) -> PortfolioView:
    """Return the archive's cells that are filled, and what did not come into them."""
    cells = Counter((one.side, one.audience, str(one.lens)) for one in theories)
    merged = sum(len(one.absorbed) for one in theories)
    dropped = sum(one.cause == "weak" for one in abstentions)
    return PortfolioView(
        cells=tuple(
            CellView(side=side, audience=audience, lens=lens, theories=count)
            for (side, audience, lens), count in cells.items()
        ),
        floated=len(theories) + merged + dropped,
        merged=merged,
        dropped=dropped,
        mended=sum(bool(one.mended) for one in theories),
    )
