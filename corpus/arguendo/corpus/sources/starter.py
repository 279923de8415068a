"""The starter library: digests of real decisions, in our own words, shipped with the package."""

import tomllib
from collections.abc import Iterator
from importlib import resources
from importlib.metadata import version
from importlib.resources.abc import Traversable
from typing import Any

from arguendo.corpus.model import Side
from arguendo.corpus.sources.interface import (
    Found,
    Given,
    Named,
    Noted,
    Point,
    Record,
    SeparateOpinion,
    SetAside,
    Source,
    Treated,
)


class Starter:
    """Reads the digests of the package, area by area."""

    name = "starter"
    origin = "starter"

    @property
    def key(self) -> str:
        """The version of the package and a hash of the digests it carries."""
        import hashlib

        sha = hashlib.sha256()
        for file in _digests():
            sha.update(file.read_bytes())
        return f"starter:{version('arguendo')}:{sha.hexdigest()[:16]}"

    def records(self, after: int) -> Iterator[Found | SetAside]:
        """Yield the digests after that rank, in the order of areas and file names."""
        files = _digests()
        catalogue = factor_sides()
        for rank, file in enumerate(files, start=1):
            if rank > after:
                record = _record(tomllib.loads(file.read_text(encoding="utf-8")), catalogue)
                yield Found(record=record, position=rank, fraction=rank / len(files))


def factor_sides() -> dict[str, Side]:
    """Return the side each factor of the shipped catalogues favours, by `area/factor`."""
    sides: dict[str, Side] = {}
    for file in sorted(_folder("areas").iterdir(), key=lambda file: file.name):
        area = tomllib.loads(file.read_text(encoding="utf-8"))
        for factor in area["factors"]:
            sides[f"{area['id']}/{factor['id']}"] = factor["side"]
    return sides


def _folder(name: str) -> Traversable:
    return resources.files("arguendo.corpus") / "starter" / name


def _digests() -> list[Traversable]:
    return [
        file
        for area in sorted(_folder("digests").iterdir(), key=lambda folder: folder.name)
        for file in sorted(area.iterdir(), key=lambda file: file.name)
        if file.name.endswith(".toml")
    ]


def _record(digest: dict[str, Any], catalogue: dict[str, Side]) -> Record:
    area = digest["area"]
    points = [
        Point(
            kind=point["kind"],
            text=point["text"],
            page=point.get("page"),
            author=point.get("author", ""),
        )
        for point in digest["points"]
    ]
    points += [
        Point(
            kind="factor",
            text=factor["text"],
            page=factor.get("page"),
            factor=f"{area}/{factor['factor']}",
            favours=catalogue[f"{area}/{factor['factor']}"],
        )
        for factor in digest["factors"]
    ]
    treatments = [
        Treated(
            citation=cite["citation"],
            name=cite["name"],
            kind=cite["treatment"],
            page=cite.get("page"),
        )
        for cite in digest["cites"]
    ] + [
        Treated(
            citation=later["citation"], name=later["name"], kind=later["treatment"], incoming=True
        )
        for later in digest.get("history", [])
    ]
    return Record(
        source_id=digest["id"],
        name=digest["name"],
        aliases=tuple(digest.get("aliases", ())),
        citations=(digest["citation"],),
        court=digest["court"],
        decided=str(digest["date"]),
        docket=digest["docket"],
        prevailed=None if digest["prevailed"] == "neither" else digest["prevailed"],
        treatments=tuple(treatments),
        body=Noted(
            points=tuple(points),
            opinions=tuple(SeparateOpinion.model_validate(o) for o in digest["opinions"]),
        ),
    )


def _opened(name: str, _: Given) -> Source | None:
    return Starter() if name == "starter" else None


NAMED = Named(forms=(("starter", "the digests that come with the package"),), open=_opened)
