"""On which page of its reporter a character of an opinion stands."""

from bisect import bisect_left, bisect_right


def page_at(breaks: tuple[tuple[int, int], ...], offset: int) -> int | None:
    """Return the page on which the character at that offset stands, if pages are held."""
    rank = bisect_right(breaks, offset, key=lambda mark: mark[0])
    return breaks[rank - 1][1] if rank else None


def pages_over(breaks: tuple[tuple[int, int], ...], start: int, end: int) -> tuple[int, int] | None:
    """Return the first and the last page over which a stretch runs, if pages are held."""
    first, last = page_at(breaks, start), page_at(breaks, max(start, end - 1))
    return None if first is None or last is None else (first, last)


def surely_over(
    breaks: tuple[tuple[int, int], ...], start: int, end: int
) -> tuple[int, int] | None:
    """Return the pages a stretch may stand on, where a mark between two pages was lost.

    Marks rise by one. Where they rise by two, the page between stands somewhere in the stretch
    before the second: whatever is there may be on either.
    """
    over = pages_over(breaks, start, end)
    if over is None:
        return None
    rank = bisect_left(breaks, max(start, end - 1) + 1, key=lambda mark: mark[0])
    following = breaks[rank][1] if rank < len(breaks) else over[1] + 1
    return over[0], max(over[1], following - 1)


def nearest_break(breaks: tuple[tuple[int, int], ...], start: int, end: int) -> int | None:
    """Return how many characters a stretch stands from the nearest break between two pages."""
    rank = bisect_left(breaks, start, key=lambda mark: mark[0])
    apart = [abs(breaks[at][0] - start) for at in (rank - 1, rank) if 0 < at < len(breaks)]
    rank = bisect_left(breaks, end, key=lambda mark: mark[0])
    apart += [abs(breaks[at][0] - end) for at in (rank - 1, rank) if 0 < at < len(breaks)]
    return min(apart, default=None)
