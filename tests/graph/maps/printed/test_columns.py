"""Geometry: nothing overlaps, and no line runs through a box, whatever is joined to what."""

import itertools
import time
from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st

from arguendo.graph.maps.printed.columns import BESIDE, GAP, Joint, Layout, Point, Way, placed

Sizes = dict[str, tuple[float, float]]
WIDTH = 232.0


@st.composite
def drawings(draw: st.DrawFn) -> tuple[Sizes, list[Joint]]:
    """Boxes of any height, joined in any way: circles, loops and double lines too."""
    number = draw(st.integers(0, 14))
    heights = draw(st.lists(st.floats(20, 400), min_size=number, max_size=number))
    sizes = {f"n{at}": (WIDTH, height) for at, height in enumerate(heights)}
    if not sizes:
        return sizes, []
    ends = st.sampled_from(sorted(sizes))
    pairs = draw(st.lists(st.tuples(ends, ends), max_size=3 * number))
    return sizes, [(left, right, at) for at, (left, right) in enumerate(pairs)]


def points(way: Way) -> Iterator[Point]:
    """Points along a line, close to each other."""
    last: Point | None = None
    for first, second in way.straight:
        if last is not None:
            middle = (last.x + first.x) / 2
            for step in range(33):
                t = step / 32
                a, b, c, d = (1 - t) ** 3, 3 * (1 - t) ** 2 * t, 3 * (1 - t) * t**2, t**3
                yield Point(
                    a * last.x + b * middle + c * middle + d * first.x,
                    a * last.y + b * last.y + c * first.y + d * first.y,
                )
        for step in range(17):
            t = step / 16
            yield Point(first.x + t * (second.x - first.x), first.y + t * (second.y - first.y))
        last = second


def assert_clear(sizes: Sizes, joints: list[Joint], layout: Layout) -> None:
    boxes = {id: (place, *sizes[id]) for id, place in layout.places.items()}
    assert boxes.keys() == sizes.keys()
    for (one, w1, h1), (two, w2, h2) in itertools.combinations(boxes.values(), 2):
        apart_across = one.x + w1 + GAP <= two.x + 1e-6 or two.x + w2 + GAP <= one.x + 1e-6
        apart_down = one.y + h1 + BESIDE <= two.y + 1e-6 or two.y + h2 + BESIDE <= one.y + 1e-6
        assert apart_across or apart_down
    for place, wide, high in boxes.values():
        assert -1e-6 <= place.x <= layout.width - wide + 1e-6
        assert -1e-6 <= place.y <= layout.height - high + 1e-6
    ends = {name: (left, right) for left, right, name in joints}
    for name, way in layout.ways.items():
        for point in points(way):
            for place, wide, high in boxes.values():
                inside_across = place.x + 0.01 < point.x < place.x + wide - 0.01
                assert not (inside_across and place.y + 0.01 < point.y < place.y + high - 0.01)
        for end, id in zip((way.straight[0][0], way.straight[-1][1]), ends[name], strict=True):
            place, wide, high = boxes[id]
            assert min(abs(end.x - place.x), abs(end.x - place.x - wide)) < 0.01
            assert place.y - 0.01 <= end.y <= place.y + high + 0.01


@given(drawings())
def test_nothing_overlaps_and_lines_run_beside_boxes(drawn: tuple[Sizes, list[Joint]]) -> None:
    """Boxes stand apart, inside the drawing, and every line leads from its box to its box."""
    sizes, joints = drawn
    layout = placed(sizes, joints)
    assert_clear(sizes, joints, layout)
    assert set(layout.ways) == {name for left, right, name in joints if left != right}


@given(drawings())
def test_the_same_drawing_every_time(drawn: tuple[Sizes, list[Joint]]) -> None:
    """Nothing in it depends on chance."""
    assert placed(*drawn) == placed(*drawn)


@given(drawings())
def test_what_bears_on_a_thing_stands_to_its_right(drawn: tuple[Sizes, list[Joint]]) -> None:
    """As long as nothing bears on itself."""
    sizes, joints = drawn
    forward = [one for one in joints if int(one[0][1:]) < int(one[1][1:])]
    layout = placed(sizes, forward)
    for left, right, _ in forward:
        assert layout.places[left].x < layout.places[right].x


@pytest.mark.parametrize("breadth", [2, 3, 5])
def test_a_tree_is_drawn_without_a_crossing(breadth: int) -> None:
    """An argument with its answers, and theirs, needs none."""
    ids = ["r", *(f"r{a}" for a in range(breadth))]
    ids += [f"r{a}{b}" for a in range(breadth) for b in range(breadth)]
    joints: list[Joint] = [(id[:-1], id, id) for id in ids if len(id) > 1]
    layout = placed(dict.fromkeys(ids, (WIDTH, 40.0)), joints)
    ordered = sorted((layout.places[id].y, id) for id in ids if len(id) == 3)
    parents = [layout.places[id[:-1]].y for _, id in ordered]
    assert parents == sorted(parents)


def test_a_line_alone_is_straight() -> None:
    """Where one thing bears on one thing their middles stand at one height."""
    layout = placed({"a": (WIDTH, 40.0), "b": (WIDTH, 200.0)}, [("a", "b", 1)])
    ((first, _), (second, _)) = layout.ways[1].straight
    assert first.y == pytest.approx(second.y)


def test_the_time_grows_with_the_drawing_and_not_with_its_square() -> None:
    """Eight times the boxes take some eight times as long, and not sixty-four."""

    def seconds(number: int) -> float:
        sizes = {f"n{at}": (WIDTH, 60.0) for at in range(number)}
        joints: list[Joint] = [(f"n{(at - 1) // 3}", f"n{at}", at) for at in range(1, number)]
        taken = []
        for _ in range(3):
            began = time.process_time()
            placed(sizes, joints)
            taken.append(time.process_time() - began)
        return min(taken)

    assert seconds(800) < 24 * max(seconds(100), 0.002)
