"""What every source must be, tried on one: ours, and those of other packages in their own tests.

    from arguendo.corpus.sources.conformance import departures

    def test_it_is_a_source(tmp_path):
        assert departures(lambda: MySource(tmp_path)) == ()

1. It has a name, an origin and a key, the same whenever the same input is opened.
2. It streams: what it gives is found or set aside, one at a time, before all is read.
3. It gives the same in the same order each time.
4. It can be taken up again at any place it named: what follows is what followed.
5. Places never go back, and the part read so far never shrinks.
6. What cannot be read is set aside with its place and a reason, each a printable line.
7. A record says who gave it: its id and name stand there, and its day is a day.
"""

import re
from collections.abc import Callable, Iterator
from itertools import islice

from arguendo.corpus.sources.interface import THE_REST, Found, Memorandum, SetAside, Source

MOST = 200
"""Items looked at; of a large source, the first."""
_NAME = re.compile(r"[a-z][a-z0-9_-]{1,39}")
_PLACES_TRIED = 12


def departures(opened: Callable[[], Source]) -> tuple[str, ...]:
    """Return, in words, everything in which a source departs from what a source must be.

    It is opened several times, each time as for a new run over the same input.
    """
    source: object = opened()
    if not isinstance(source, Source) or not callable(source.records):
        return ("it has no name, origin or key, or no method records",)
    told: dict[str, None] = {}
    for departure in _all(source, opened):
        told.setdefault(departure)
    return tuple(told)


def _all(source: Source, opened: Callable[[], Source]) -> Iterator[str]:
    # (1)
    if not _NAME.fullmatch(str(source.name)):
        yield "its name is not a short word in small letters"
    other = opened()
    if (source.name, source.origin, source.key) != (other.name, other.origin, other.key):
        yield "opened again, it has another name, origin or key"
    if not source.origin or not source.key:
        yield "its origin or its key is empty"
    # (2)
    try:
        stream = source.records(0)
        if not isinstance(stream, Iterator):
            yield "it gives a collection and not a stream"
            return
        items = list(islice(stream, MOST))
        again = list(islice(other.records(0), MOST))
    except Exception as error:  # noqa: BLE001  Whatever it raises is told.
        yield f"it raises {type(error).__name__} where it could set aside"
        return
    if not items:
        yield "it gives nothing, and nothing can be said of it"
        return
    # (3)
    if items != again:
        yield "it gives the same input in two ways"
        return
    yield from _of_items(items)
    # (4)
    for place in _places(items):
        rest = [item for item in items if item.position > place]
        taken_up = list(islice(opened().records(place), MOST))
        # What breaks off breaks off again at the same place, which was not passed.
        taken_up = [one for one in taken_up if isinstance(one, Found) or one.position > place]
        if [_bare(one) for one in taken_up][: len(rest)] != [_bare(one) for one in rest]:
            yield f"taken up again after {place}, it goes on with something else"


def _places(items: list[Found | SetAside]) -> list[int]:
    places = sorted({item.position for item in items})
    step = max(len(places) // _PLACES_TRIED, 1)
    return sorted({*places[::step], places[-1]})


def _bare(item: Found | SetAside) -> Found | SetAside:
    """Leave out how much was read: taken up again, it may be told otherwise."""
    return item.model_copy(update={"fraction": None}) if isinstance(item, Found) else item


def _of_items(items: list[Found | SetAside]) -> Iterator[str]:
    position, fraction = 0, 0.0
    for item in items:
        if not isinstance(item, Found | SetAside):
            yield "it gives something that is neither found nor set aside"
            return
        # (5)
        if item.position < position or (item.position == position and isinstance(item, Found)):
            yield "its places go back, or two records have one place"
        position = item.position
        match item:
            case Found():
                if item.fraction is not None:
                    if not fraction <= item.fraction <= 1:
                        yield "the part read so far shrinks, or is no part"
                    fraction = item.fraction
                yield from _of_record(item)
            case SetAside():
                # (6)
                if not item.place.strip() or not item.why.strip():
                    yield "it sets aside without a place or a reason"
                if not (item.place + item.why).isprintable():
                    yield "its reason is not one printable line"
    if any(item.place == THE_REST for item in items[:-1] if isinstance(item, SetAside)):
        yield "it breaks off and goes on"


def _of_record(item: Found) -> Iterator[str]:
    # (7)
    record = item.record
    if isinstance(record, Memorandum):
        return
    if record.retrieved and not re.fullmatch(r"\d{4}-\d{2}-\d{2}", record.retrieved):
        yield "a record was retrieved on what is no day"
