"""Exports of Zotero and Juris-M."""

import json
from pathlib import Path

import pytest

from arguendo.corpus.errors import InputError
from arguendo.corpus.sources.conformance import departures
from arguendo.corpus.sources.interface import Found, SetAside
from arguendo.corpus.sources.named import source_named

ZOTERO = {
    "id": "http://zotero.org/users/1/items/ABCD",
    "type": "legal_case",
    "authority": "U.S. Supreme Court",
    "container-title": "U.S.",
    "issued": {"date-parts": [["2006", 3, 22]]},
    "number": "04-1067",
    "page": "103",
    "title": "Georgia v. Randolph",
    "title-short": "Randolph",
    "URL": "https://example.org/randolph",
    "volume": "547",
}
JURISM = {
    "id": 7,
    "type": "legal_case",
    "title": "Harrow v. Finch",
    "note": "{:authority: 9th Cir.}\nvolume: 204\ncontainer-title: F.3d\npage: 311",
    "issued": {"date-parts": [[2006]]},
}


def export(path: Path, *items: object) -> Path:
    """Write an export."""
    path.write_text(json.dumps(items))
    return path


def test_an_export_is_a_source(tmp_path: Path) -> None:
    """With all that a source must be."""
    file = export(tmp_path / "cases.json", ZOTERO, JURISM, {"type": "book"})
    assert () == departures(lambda: source_named(str(file)))


def test_a_case_is_read_of_its_fields(tmp_path: Path) -> None:
    """Zotero's fields, and Juris-M's own in the note."""
    file = export(tmp_path / "cases.json", ZOTERO, JURISM)
    one, other = (
        item.record for item in source_named(str(file)).records(0) if isinstance(item, Found)
    )
    assert ("Georgia v. Randolph", ("547 U.S. 103",), "2006-03-22", "04-1067") == (
        one.name, one.citations, one.decided, one.docket,
    )  # fmt: skip
    assert ("Harrow v. Finch", ("204 F.3d 311",), "2006", "ca9") == (
        other.name, other.citations, other.decided, other.court,
    )  # fmt: skip


def test_what_is_no_case_is_set_aside_as_what_it_is(tmp_path: Path) -> None:
    """A book, a case without a name, what is no object."""
    file = export(tmp_path / "a.json", {"type": "book"}, {"type": "legal_case", "id": 1}, 3)
    items = source_named(str(file)).records(0)
    assert [
        "it is a book, no decision of a court",
        "it has no id or no title",
        "it is no object",
    ] == [item.why for item in items if isinstance(item, SetAside)]


@pytest.mark.parametrize("words", ["", "{", '{"a": 1}', '"x"'])
def test_another_file_is_refused(tmp_path: Path, words: str) -> None:
    """With what to export instead."""
    (tmp_path / "a.json").write_text(words)
    with pytest.raises(InputError, match="CSL JSON"):
        list(source_named(str(tmp_path / "a.json")).records(0))
