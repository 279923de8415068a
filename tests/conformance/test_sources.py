"""What every source must be: ours, the example, and that the suite finds what is not so."""

import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from factories.opinions import many, record, written

from arguendo.corpus.sources.conformance import departures
from arguendo.corpus.sources.interface import Found, Record, SetAside
from arguendo.corpus.sources.named import source_named

ROOT = Path(__file__).parents[2]


@pytest.mark.parametrize("broken", [b"", b"{", b'{"id": 1}', b"\xff"])
def test_a_file_of_opinions_is_a_source(tmp_path: Path, broken: bytes) -> None:
    """With lines that cannot be read among those that can."""
    file = written(tmp_path / "some.jsonl.gz", [*many(3), broken, *many(2)])
    assert () == departures(lambda: source_named(str(file)))


def test_the_starter_library_is_a_source() -> None:
    """So are our own digests."""
    assert () == departures(lambda: source_named("starter"))


def test_the_example_is_a_source(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What CONTRIBUTING shows."""
    monkeypatch.syspath_prepend(str(ROOT / "examples/source"))
    from slips import NAMED  # type: ignore[import-not-found]

    file = tmp_path / "a.slips"
    file.write_text(
        "1 | Harrow v. Finch | 204 F.3d 311 | We affirm.\nno slip\n2 | A v. B | x | y\n"
    )
    assert () == departures(lambda: NAMED.open(str(file), None))
    sys.modules.pop("slips")


class Odd:
    """A source that is right but for what a test changes."""

    name = "odd"
    origin = key = "here"
    runs = 0

    def records(self, after: int) -> Iterator[Found | SetAside]:
        for at in (1, 2, 3):
            if at > after:
                yield Found(record=self.one(at), position=self.place(at))

    def one(self, at: int) -> Record:
        return record(str(at), "Harrow v. Finch")

    def place(self, at: int) -> int:
        return at


class Forgets(Odd):
    def records(self, after: int) -> Iterator[Found | SetAside]:
        return super().records(0)


class Wavers(Odd):
    def one(self, at: int) -> Record:
        Odd.runs += 1
        return record(str(Odd.runs), "Harrow v. Finch")


class Stands(Odd):
    def place(self, at: int) -> int:
        return 1


class Nameless(Odd):
    def one(self, at: int) -> Record:
        return record(" ", "Harrow v. Finch")


class Raises(Odd):
    def one(self, at: int) -> Record:
        raise ValueError


@pytest.mark.parametrize(
    ("kind", "says"),
    [
        (Forgets, "goes on with something else"),
        (Wavers, "in two ways"),
        (Stands, "two records have one place"),
        (Nameless, "raises ValidationError"),
        (Raises, "raises ValueError"),
    ],
)
def test_what_departs_is_told(kind: type[Odd], says: str) -> None:
    """Each departure by itself."""
    assert () == departures(Odd)
    assert any(says in one for one in departures(kind))
