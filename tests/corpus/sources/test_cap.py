"""The Caselaw Access Project's files: from a folder and from a server, whole and broken."""

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from factories.case_law import DAY, FileServer, Trouble, cap_case, cap_tree

from arguendo.corpus.errors import InputError, UnavailableError
from arguendo.corpus.library import Library
from arguendo.corpus.sources.cap import CaselawAccess, Server
from arguendo.corpus.sources.conformance import departures
from arguendo.corpus.sources.fetching import Fetching
from arguendo.corpus.sources.interface import THE_REST, Found, SetAside, Source, Written
from arguendo.corpus.sources.named import source_named


@pytest.fixture
def tree(tmp_path: Path) -> Path:
    """Two volumes of a reporter."""
    return cap_tree(
        tmp_path / "static",
        {
            "410": [cap_case(113, "Harrow v. Finch"), cap_case(179, "Doe v. Bolt")],
            "409": [cap_case(29, "State v. Carver", volume=409)],
        },
    )


@pytest.fixture
def server(tree: Path) -> Iterator[FileServer]:
    """The same on a server."""
    running = FileServer.of(tree)
    yield running
    running.close()


def asked(server: FileServer, reporter: str = "U.S.", volume: str = "") -> CaselawAccess:
    """The source that asks the server, without its pauses."""
    fetching = Fetching(pause=0, silence=0.4, sleep=lambda _: None)
    return CaselawAccess(Server(server.address, fetching), server.address, reporter, volume)


def found(source: Source) -> list[Found]:
    """What could be read."""
    return [item for item in source.records(0) if isinstance(item, Found)]


def aside(source: Source, after: int = 0) -> list[SetAside]:
    """What could not."""
    return [item for item in source.records(after) if isinstance(item, SetAside)]


@pytest.mark.parametrize("part", ["", "us", "us/410"])
def test_a_folder_is_a_source(tree: Path, part: str) -> None:
    """The whole tree, a reporter's folder and a volume's are each read as what they are."""
    name = f"cap:{tree / part}"
    assert () == departures(lambda: source_named(name))
    assert (2 if part == "us/410" else 3) == len(found(source_named(name)))


def test_a_server_is_a_source(server: FileServer) -> None:
    """So is the server, by abbreviation."""
    assert () == departures(lambda: asked(server))


def test_what_a_decision_says_of_itself(server: FileServer) -> None:
    """Name, citation, court, day, docket, address, terms, and when it was fetched."""
    record = found(asked(server, "U.S.", "410"))[0].record
    assert (
        ("Harrow v. Finch", ("410 U.S. 113",), "scotus", "1973-01-22", "No. 70-113")
        == (record.name, record.citations, record.court, record.decided, record.docket)
    )  # fmt: skip
    assert f"{server.address}/us/410/cases/0113-01.json" == record.url
    assert (DAY.date().isoformat(), "CC0-1.0") == (record.retrieved, record.licence)


def test_pages_stand_where_they_begin(tree: Path, library: Library) -> None:
    """Star pages come from the page in HTML; voices and authors are told apart."""
    library.build(source_named(f"cap:{tree / 'us/410'}"))
    (authority,) = library.named("Harrow v. Finch")
    lead, dissent = library.opinions(authority.id)
    assert ("lead", "Harrow", "dissent", "Finch") == (
        lead.voice, lead.author, dissent.voice, dissent.author,
    )  # fmt: skip
    assert [113, 114] == [page for _, page in lead.page_breaks]
    assert [114, 115] == [page for _, page in dissent.page_breaks]


def test_without_a_page_the_words_are_the_cases_own(tmp_path: Path) -> None:
    """The JSON has them, though not where a page begins."""
    root = cap_tree(tmp_path, {"410": [cap_case(113, "Harrow v. Finch")]}, pages=False)
    (one,) = found(source_named(f"cap:{root}"))
    assert isinstance(one.record.body, Written)
    assert one.record.body.text.startswith("[OPINION — Harrow]\n\nHarrow v. Finch comes to us")
    assert "[DISSENT — Finch]" in one.record.body.text


def test_a_volume_that_is_not_there_is_set_aside(server: FileServer) -> None:
    """404: said, and no error."""
    (one,) = aside(asked(server, "U.S.", "999"))
    assert ("us/999", "there is no such volume (404)") == (one.place, one.why)


def test_what_cannot_be_read_is_set_aside_and_the_rest_is_built(tree: Path) -> None:
    """No id, no name, no JSON, a date that is none, a file that is missing."""
    cases = tree / "us/410/cases"
    listed = [cap_case(page, "Doe v. Bolt") for page in (200, 210, 220, 230, 240)]
    metadata = tree / "us/410/CasesMetadata.json"
    metadata.write_text(json.dumps([*json.loads(metadata.read_text()), *listed, {"id": 1}]))
    for page, broken in (
        (200, {"id": 0}),
        (210, {"name": "", "name_abbreviation": ""}),
        (220, {"decision_date": "long ago"}),
    ):
        (cases / f"0{page}-01.json").write_text(json.dumps(cap_case(page, "A v. B") | broken))
    (cases / "0230-01.json").write_text('{"id": 1, "name"')
    source = source_named(f"cap:{tree / 'us/410'}")
    assert 2 == len(found(source))
    assert [
        "it has no id or no name",
        "it has no id or no name",
        "decided: string should match pattern '^\\d{4}(-\\d{2}-\\d{2})?$'",
        "its file is no object in JSON",
        "its file is not there (404)",
        "it has no file name",
    ] == [one.why for one in aside(source)]


def test_a_busy_server_is_asked_again(server: FileServer) -> None:
    """A few failures cost nothing, and Retry-After is heeded."""
    waits: list[float] = []
    server.troubles = [
        Trouble("0113-01.json", status=503, times=1),
        Trouble("0179-01.json", status=429, headers={"retry-after": "7"}, times=1),
    ]
    fetching = Fetching(pause=0, sleep=waits.append)
    source = CaselawAccess(Server(server.address, fetching), server.address, "us", "410")
    assert 2 == len(found(source))
    assert [7.0] == waits


@pytest.mark.parametrize("trouble", [{"hangs": True}, {"status": 502}])
def test_a_silent_server_costs_the_rest_and_no_more(
    server: FileServer, library: Library, trouble: dict[str, object]
) -> None:
    """What came before is built; the next run goes on from there, and nothing stays aside."""
    server.troubles = [Trouble("0179-01.json", **trouble)]
    report = library.build(asked(server, "us", "410"))
    assert (1, [THE_REST]) == (report.added, [place for place, _ in report.set_aside])
    assert "run the same command again" in report.set_aside[0][1]
    server.troubles.clear()
    server.asked.clear()
    again = library.build(asked(server, "us", "410"))
    assert (1, ()) == (again.added, again.set_aside)
    assert 0 == library.counts()["set_aside"]
    assert not any("0113-01" in path for path in server.asked)


def test_a_server_that_shuts_its_door_is_no_gap(server: FileServer) -> None:
    """403 is said, with what to do."""
    server.troubles = [Trouble("us/410", status=403)]
    with pytest.raises(UnavailableError, match=r"refuses to be read \(status 403\)"):
        list(asked(server, "us", "410").records(0))


def test_a_reporter_it_does_not_have_is_said(server: FileServer) -> None:
    """With how they are named."""
    with pytest.raises(InputError, match=r"has no reporter F\.9th"):
        list(asked(server, "F.9th", "1").records(0))


@pytest.mark.parametrize("name", ["cap:./nowhere", "cap:a/b/c", "cap:us/<x>"])
def test_a_name_that_names_nothing_is_refused(name: str) -> None:
    """Before anything is asked."""
    with pytest.raises(InputError):
        source_named(name)
