"""Places boxes in columns, what bears on a thing to the right of it, and leads lines between them.

The layered layout of K. Sugiyama, S. Tagawa and M. Toda (1981) with columns for layers: columns by
the longest way from what nothing is to the left of; lines that pass a column get a place in it; the
order in each column by barycenters, as long as that makes crossings fewer; places by isotonic
regression, so that each box stands as near as it can to what it is joined to without touching its
neighbours. Lines turn between columns, where no box stands, and so run through none.
"""

from bisect import bisect_right, insort
from collections import defaultdict
from collections.abc import Hashable, Iterator, Mapping, Sequence
from itertools import pairwise
from typing import NamedTuple

GAP = 74.0
"""Between two columns."""
BESIDE = 16.0
"""Between two boxes of a column."""
_LANE = 9.0
_SWEEPS = 8


class Point(NamedTuple):
    """A place, from the upper left corner."""

    x: float
    y: float


class Way(NamedTuple):
    """A line: it goes straight from each first to each second point, and curves between those."""

    straight: tuple[tuple[Point, Point], ...]


class Layout(NamedTuple):
    """Where everything stands."""

    places: dict[str, Point]
    """The upper left corner of each box."""
    ways: dict[Hashable, Way]
    """The lines, each from the left box to the right one."""
    width: float
    height: float


Joint = tuple[str, str, Hashable]
"""A box, another to the right of it, and the name of the line between them."""


def placed(sizes: Mapping[str, tuple[float, float]], joints: Sequence[Joint]) -> Layout:
    """Place boxes of these sizes, in the order given where nothing else tells."""
    known = [one for one in joints if one[0] in sizes and one[1] in sizes and one[0] != one[1]]
    turned = _acyclic(list(sizes), known)
    columns = _columns(list(sizes), turned)
    grid, chains = _with_passages(list(sizes), turned, columns)
    _ordered(grid, chains)
    middles = _middles(grid, chains, sizes)
    begins: dict[Hashable, str] = {joint[2]: joint[0] for joint in known}
    return _drawn(grid, chains, middles, sizes, begins)


def _acyclic(ids: Sequence[str], joints: Sequence[Joint]) -> list[Joint]:
    """Turn round as many lines as it takes for nothing to be to the right of itself."""
    onward: dict[str, list[Joint]] = defaultdict(list)
    for one in joints:
        onward[one[0]].append(one)
    kept: list[Joint] = []
    done: set[str] = set()
    for first in ids:
        above: dict[str, None] = {first: None}
        stack: list[tuple[str, Iterator[Joint]]] = []
        if first not in done:
            stack.append((first, iter(onward[first])))
        while stack:
            at, rest = stack[-1]
            joint = next(rest, None)
            if joint is None:
                stack.pop()
                above.pop(at, None)
                done.add(at)
                continue
            left, right, name = joint
            if right in above:
                kept.append((right, left, name))
                continue
            kept.append((left, right, name))
            if right not in done:
                above[right] = None
                stack.append((right, iter(onward[right])))
    return kept


def _columns(ids: Sequence[str], joints: Sequence[Joint]) -> dict[str, int]:
    """Return the column of each: the longest way to it from what has nothing to its left."""
    onward: dict[str, list[str]] = defaultdict(list)
    waiting = dict.fromkeys(ids, 0)
    for left, right, _ in joints:
        onward[left].append(right)
        waiting[right] += 1
    columns = dict.fromkeys(ids, 0)
    free = [id for id in ids if waiting[id] == 0]
    for id in free:
        for right in onward[id]:
            columns[right] = max(columns[right], columns[id] + 1)
            waiting[right] -= 1
            if waiting[right] == 0:
                free.append(right)
    return columns


_Cell = str | tuple[Hashable, int]
"""A box, or the place of a line in a column it passes."""
_Chain = tuple[_Cell, ...]


def _with_passages(
    ids: Sequence[str], joints: Sequence[Joint], columns: Mapping[str, int]
) -> tuple[list[list[_Cell]], dict[Hashable, _Chain]]:
    grid: list[list[_Cell]] = [[] for _ in range(max(columns.values(), default=-1) + 1)]
    for id in _reading_order(ids, joints):
        grid[columns[id]].append(id)
    chains: dict[Hashable, _Chain] = {}
    for left, right, name in joints:
        passed = range(columns[left] + 1, columns[right])
        chains[name] = (left, *((name, column) for column in passed), right)
        for column in passed:
            grid[column].append((name, column))
    return grid, chains


def _reading_order(ids: Sequence[str], joints: Sequence[Joint]) -> list[str]:
    """Return the boxes as they are met on the way down from each beginning."""
    onward: dict[str, list[str]] = defaultdict(list)
    led = set()
    for left, right, _ in joints:
        onward[left].append(right)
        led.add(right)
    met: dict[str, None] = {}
    stack = [id for id in reversed(ids) if id not in led]
    while stack:
        id = stack.pop()
        if id not in met:
            met[id] = None
            stack += reversed(onward[id])
    return list(met)


def _neighbours(
    chains: Mapping[Hashable, _Chain],
) -> tuple[dict[_Cell, list[_Cell]], dict[_Cell, list[_Cell]]]:
    before: dict[_Cell, list[_Cell]] = defaultdict(list)
    after: dict[_Cell, list[_Cell]] = defaultdict(list)
    for chain in chains.values():
        for left, right in pairwise(chain):
            after[left].append(right)
            before[right].append(left)
    return before, after


def _ordered(grid: list[list[_Cell]], chains: Mapping[Hashable, _Chain]) -> None:
    """Put each column into the order with the fewest crossings that was found."""
    before, after = _neighbours(chains)
    best, fewest = [list(column) for column in grid], _crossings(grid, after)
    for sweep in range(_SWEEPS):
        if fewest == 0:
            break
        forth = sweep % 2 == 0
        columns = range(1, len(grid)) if forth else range(len(grid) - 2, -1, -1)
        beside = before if forth else after
        for number in columns:
            fixed = grid[number - 1 if forth else number + 1]
            rank = {cell: at for at, cell in enumerate(fixed)}
            own = {cell: float(at) for at, cell in enumerate(grid[number])}
            scale = len(fixed) / max(len(own), 1)
            for cell in own:
                ranks = [rank[one] for one in beside[cell]]
                own[cell] = sum(ranks) / len(ranks) if ranks else own[cell] * scale
            grid[number].sort(key=own.__getitem__)
        if (crossings := _crossings(grid, after)) < fewest:
            best, fewest = [list(column) for column in grid], crossings
    grid[:] = best


def _crossings(grid: Sequence[Sequence[_Cell]], after: Mapping[_Cell, Sequence[_Cell]]) -> int:
    crossings = 0
    for left, right in pairwise(grid):
        rank = {cell: at for at, cell in enumerate(right)}
        passed: list[int] = []
        for cell in left:
            ends = sorted(rank[one] for one in after.get(cell, ()))
            crossings += sum(len(passed) - bisect_right(passed, end) for end in ends)
            for end in ends:
                insort(passed, end)
    return crossings


def _middles(
    grid: Sequence[Sequence[_Cell]],
    chains: Mapping[Hashable, _Chain],
    sizes: Mapping[str, tuple[float, float]],
) -> dict[_Cell, float]:
    """Return how far down the middle of each stands."""
    before, after = _neighbours(chains)
    middles: dict[_Cell, float] = {}
    apart: list[list[float]] = []
    for column in grid:
        offsets = [0.0]
        for one, two in pairwise(column):
            offsets.append(offsets[-1] + _apart(one, two, sizes))
        apart.append(offsets)
        middle = offsets[-1] / 2
        middles.update(
            {cell: off - middle for cell, off in zip(column, offsets, strict=True)}
            if column
            else {}
        )
    for sweep in range(2 * _SWEEPS):
        numbers = range(len(grid)) if sweep % 2 == 0 else range(len(grid) - 1, -1, -1)
        for number in numbers:
            column, offsets = grid[number], apart[number]
            wanted, weights = [], []
            for cell in column:
                beside = [*before[cell], *after[cell]]
                if sweep < _SWEEPS:
                    beside = (before if sweep % 2 == 0 else after)[cell] or beside
                wanted.append(
                    sum(middles[one] for one in beside) / len(beside) if beside else middles[cell]
                )
                weights.append(4.0 if not isinstance(cell, str) else 1.0 + bool(beside))
            fitted = _isotonic([w - o for w, o in zip(wanted, offsets, strict=True)], weights)
            middles.update(
                {cell: z + o for cell, z, o in zip(column, fitted, offsets, strict=True)}
            )
    return middles


def _apart(one: _Cell, two: _Cell, sizes: Mapping[str, tuple[float, float]]) -> float:
    return (_thick(one, sizes) + _thick(two, sizes)) / 2 + (
        BESIDE if isinstance(one, str) or isinstance(two, str) else 0.0
    )


def _thick(cell: _Cell, sizes: Mapping[str, tuple[float, float]]) -> float:
    return sizes[cell][1] if isinstance(cell, str) else _LANE


def _isotonic(wanted: Sequence[float], weights: Sequence[float]) -> list[float]:
    """Return the rising sequence nearest to what is wanted: pool adjacent violators."""
    pools: list[tuple[float, float, int]] = []
    for value, weight in zip(wanted, weights, strict=True):
        pools.append((value, weight, 1))
        while len(pools) > 1 and pools[-2][0] > pools[-1][0]:
            (one, w1, n1), (two, w2, n2) = pools[-2:]
            pools[-2:] = [((one * w1 + two * w2) / (w1 + w2), w1 + w2, n1 + n2)]
    return [value for value, _, number in pools for _ in range(number)]


def _drawn(
    grid: Sequence[Sequence[_Cell]],
    chains: Mapping[Hashable, _Chain],
    middles: Mapping[_Cell, float],
    sizes: Mapping[str, tuple[float, float]],
    begins: Mapping[Hashable, str],
) -> Layout:
    lefts: list[float] = []
    across = 0.0
    widths: list[float] = []
    for column in grid:
        widest = max((sizes[cell][0] for cell in column if isinstance(cell, str)), default=0.0)
        lefts.append(across)
        widths.append(widest)
        across += widest + GAP
    top = min((middles[c] - _thick(c, sizes) / 2 for column in grid for c in column), default=0.0)
    bottom = max((middles[c] + _thick(c, sizes) / 2 for column in grid for c in column), default=0)
    column_of = {cell: at for at, column in enumerate(grid) for cell in column}
    places = {
        cell: Point(lefts[column_of[cell]], middles[cell] - sizes[cell][1] / 2 - top)
        for column in grid
        for cell in column
        if isinstance(cell, str)
    }
    ports = _ports(chains, middles, sizes)
    ways: dict[Hashable, Way] = {}
    for name, chain in chains.items():
        pieces: list[tuple[Point, Point]] = []
        for at, cell in enumerate(chain):
            left = lefts[column_of[cell]]
            right = left + widths[column_of[cell]]
            if isinstance(cell, str):
                down = ports[name, cell, at == 0] - top
                edge = left if at else left + sizes[cell][0]
                pieces.append((Point(edge, down), Point(right if at == 0 else left, down)))
            else:
                down = middles[cell] - top
                pieces.append((Point(left, down), Point(right, down)))
        if chain[0] != begins[name]:  # it was turned round
            pieces = [(two, one) for one, two in reversed(pieces)]
        ways[name] = Way(tuple(pieces))
    return Layout(places, ways, max(across - GAP, 0.0), bottom - top)


def _ports(
    chains: Mapping[Hashable, _Chain],
    middles: Mapping[_Cell, float],
    sizes: Mapping[str, tuple[float, float]],
) -> dict[tuple[Hashable, str, bool], float]:
    """Return how far down a line leaves a box: lines lie in the order of their other ends."""
    by_side: dict[tuple[str, bool], list[tuple[float, int, Hashable]]] = defaultdict(list)
    for number, (name, chain) in enumerate(chains.items()):
        left, right = chain[0], chain[-1]
        if isinstance(left, str):
            by_side[left, True].append((middles[chain[1]], number, name))
        if isinstance(right, str):
            by_side[right, False].append((middles[chain[-2]], number, name))
    ports: dict[tuple[Hashable, str, bool], float] = {}
    for (id, is_right), lines in by_side.items():
        room = sizes[id][1] * 0.7
        step = min(_LANE, room / len(lines))
        first = middles[id] - step * (len(lines) - 1) / 2
        for at, (_, _, name) in enumerate(sorted(lines, key=lambda one: one[:2])):
            ports[name, id, is_right] = first + at * step
    return ports
