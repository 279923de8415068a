"""A map in a notebook: read from other programs, and written for them."""

import datetime as dt
from pathlib import Path

import pytest
from factories.maps import RANDOLPH

from arguendo.corpus.errors import InputError
from arguendo.extension.shown import Map


def test_a_map_is_read_and_written(library: Path, tmp_path: Path) -> None:
    """Argdown in, a checked map on the page, AIF out."""
    path = tmp_path / "map.argdown"
    path.write_text(f"[A]: It is barred.\n  + <B>: As {RANDOLPH} has it.\n")
    map = Map.read(
        path, library=library, question="Is it barred?", as_of=dt.date(2026, 11, 23), side="defense"
    )
    assert [node.grade for node in map.view.nodes if node.kind == "argument"] == ["caution"]
    assert RANDOLPH in map._repr_mimebundle_()["text/html"]
    written = map.export("aif", tmp_path / "map.aif.json")
    assert (tmp_path / "map.aif.json").read_text() == written


def test_what_cannot_be_read_is_said(library: Path, tmp_path: Path) -> None:
    """In a sentence, as on the command line."""
    (tmp_path / "map.argdown").write_text("[A]: It is barred.\n")
    with pytest.raises(InputError, match="The map has no issue"):
        Map.read(tmp_path / "map.argdown", library=library)
