"""CourtListener: bulk tables in the published form, and the API, both whole and in trouble."""

import json
import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from factories.case_law import PARAGRAPH, FileServer, Trouble
from factories.every_source import CLUSTER, OPINION, table

from arguendo.corpus.errors import InputError, UnavailableError
from arguendo.corpus.sources.conformance import departures
from arguendo.corpus.sources.courtlistener_api import CourtListenerApi
from arguendo.corpus.sources.courtlistener_bulk import CourtListenerBulk
from arguendo.corpus.sources.fetching import Fetching
from arguendo.corpus.sources.interface import THE_REST, Found, Given, Record, SetAside, Written
from arguendo.corpus.sources.named import source_named

HTML = (
    '<p>The <em class="x">Court</em> holds \\ so.</p> <span class="star-pagination">*114</span>'
    f'<p class="y">{PARAGRAPH}</p>'
)


@pytest.fixture
def bulk(tmp_path: Path) -> Path:
    """Two decisions, one of two opinions, that cite each other; tables in no common order."""
    for name, blob in {
        "opinion-clusters": table(
            CLUSTER,
            (20, "1974-05-01", "t", "doe-v-bolt", "Doe", "Doe v. Bolt", "", 8),
            (10, "1973-01-22", "f", "harrow-v-finch", "", 'Harrow v. "Red" Finch', "", 9),
        ),
        "dockets": table(
            ("id", "court_id", "docket_number"), (9, "scotus", "70-18"), (8, "ca9", None)
        ),
        "citations": table(
            ("id", "volume", "reporter", "page", "type", "cluster_id"),
            (1, 410, "U.S.", 113, 1, 10),
            (2, 93, "S. Ct.", 705, 2, 10),
            (3, 500, "F.2d", 1, 1, 20),
        ),
        "opinions": table(
            OPINION,
            (3, "", "f", "010combined", "Plain words of the court.", None, 20),
            (2, "Finch", "f", "040dissent", "", f"<p>I dissent.</p>{PARAGRAPH}", 10),
            (1, "Harrow", "f", "020lead", "not this", HTML, 10),
        ),
        "citation-map": table(
            ("id", "depth", "cited_opinion_id", "citing_opinion_id"), (1, 2, 1, 3)
        ),
    }.items():
        (tmp_path / f"{name}-2024-03-11.csv.bz2").write_bytes(blob)
    return tmp_path


def read(folder: Path) -> list[Record]:
    """The records of a folder of tables."""
    return [one.record for one in CourtListenerBulk(folder).records(0) if isinstance(one, Found)]


def aside(folder: Path) -> list[tuple[str, str]]:
    """What is set aside."""
    items = CourtListenerBulk(folder).records(0)
    return [(one.place, one.why) for one in items if isinstance(one, SetAside)]


def text(record: Record) -> str:
    """The words of a record."""
    assert isinstance(record.body, Written)
    return record.body.text


def test_bulk_tables_are_a_source(bulk: Path) -> None:
    """With all that a source must be."""
    assert () == departures(lambda: source_named(f"courtlistener:{bulk}"))


def test_tables_are_joined_by_cluster(bulk: Path) -> None:
    """Name, citations, court, docket and day of each; a year where the day is a guess."""
    one, other = read(bulk)
    assert ('Harrow v. "Red" Finch', ("410 U.S. 113", "93 S. Ct. 705"), "scotus") == (
        one.name, one.citations, one.court,
    )  # fmt: skip
    assert ("1973-01-22", "70-18", "1974") == (one.decided, one.docket, other.decided)
    assert [("410 U.S. 113", "cited")] == [(t.citation, t.kind) for t in other.treatments]


def test_the_best_text_is_taken_escapes_and_pages_read(bulk: Path) -> None:
    """The HTML with citations before plain text; each opinion under its head."""
    one, other = read(bulk)
    assert text(one).startswith("[OPINION — Harrow]\n\nThe Court holds \\ so.")
    assert "[*114]" in text(one)
    assert "[DISSENT — Finch]\n\nI dissent." in text(one)
    assert "Plain words of the court." == text(other)


def test_a_truncated_table_costs_its_rest_and_no_more(bulk: Path) -> None:
    """The rows before the break are built, and what to do is said."""
    file = bulk / "opinions-2024-03-11.csv.bz2"
    file.write_bytes(file.read_bytes()[:-20])
    ((place, why),) = aside(bulk)
    assert THE_REST == place
    assert "opinions-2024-03-11.csv.bz2 breaks off" in why
    assert 2 == len(read(bulk))


def test_bad_rows_are_set_aside(bulk: Path) -> None:
    """A row that is cut short, an id that is no number, a cluster without a name, an orphan."""
    nameless = (30, "1973-01-22", "f", "x", "", "", "", 8)
    lettered = ("x", "", "", "", "", "A v. B", "", 8)
    clusters = table(CLUSTER, nameless, lettered, (1, 2))
    (bulk / "opinion-clusters-2024-06-30.csv.bz2").write_bytes(clusters)
    (bulk / "opinions-2024-03-11.csv.bz2").write_bytes(
        table(OPINION, (3, "", "f", "020lead", "Words.", None, 77))
    )
    assert [
        ("opinion-clusters-2024-06-30.csv.bz2, row 2", "its id is no number"),
        ("opinion-clusters-2024-06-30.csv.bz2, row 3", "it has 2 fields, and the table 8"),
        ("opinion 3", "its cluster is not in the tables"),
        ("cluster 30", "it has no id or no name"),
    ] == aside(bulk)


def test_a_finished_folder_is_not_joined_again(bulk: Path) -> None:
    """Nothing is read twice, and the joined tables take no room any more."""
    last = max(one.position for one in CourtListenerBulk(bulk).records(0))
    (joined,) = bulk.glob(".arguendo-*.sqlite3")
    for file in bulk.glob("*.bz2"):
        stat = file.stat()
        file.write_bytes(bytes(stat.st_size))  # Whoever read it would find it damaged.
        os.utime(file, ns=(stat.st_atime_ns, stat.st_mtime_ns))
    assert [] == list(CourtListenerBulk(bulk).records(last))
    assert joined.stat().st_size < 200_000


def test_another_table_is_refused(bulk: Path) -> None:
    """With the column it lacks."""
    (bulk / "citations-2024-06-30.csv.bz2").write_bytes(table(("id", "a"), (1, 2)))
    with pytest.raises(InputError, match="has no column volume"):
        read(bulk)


# --- the API ------------------------------------------------------------------------------------


@pytest.fixture
def service() -> Iterator[FileServer]:
    """Five clusters of a court, two a page, as version 4 answers."""
    address = ""

    def answer(path: str, asked: dict[str, list[str]]) -> bytes | int:
        match path.strip("/").split("/"):
            case ["clusters"]:
                first = int(asked.get("cursor", asked["id__gt"])[0])
                ids = [id for id in (1, 2, 3, 4, 5) if id > first][:2]
                more = f"{address}/clusters/?id__gt=0&cursor={ids[-1]}" if ids else None
                found: dict[str, object] = {
                    "next": more,
                    "previous": None,
                    "results": [
                        {
                            "id": id,
                            "docket_id": 90 + id,
                            "case_name": f"Harrow v. Finch{id}",
                            "date_filed": "1999-02-03",
                            "citations": [
                                {"volume": 200, "reporter": "F.3d", "page": str(id), "type": 1}
                            ],
                        }
                        for id in ids
                    ],
                }
            case ["opinions"]:
                found = {
                    "next": None,
                    "results": [{"type": "020lead", "html_with_citations": "<p>We affirm.</p>"}],
                }
            case ["dockets", id]:
                found = {"docket_number": f"No. {id}"}
            case _:
                return 404
        return json.dumps(found).encode()

    running = FileServer(answer)
    address = running.address
    yield running
    running.close()


def api(service: FileServer) -> CourtListenerApi:
    """The source that asks it, without its pauses."""
    fetching = Fetching(token="secret", pause=0, silence=1, sleep=lambda _: None)
    return CourtListenerApi("ca9", fetching, service.address)


def test_the_api_is_a_source(service: FileServer) -> None:
    """With all that a source must be; the token is sent as the service wants it."""
    assert () == departures(lambda: api(service))
    assert {"Token secret"} == service.tokens


def test_what_the_api_tells(service: FileServer) -> None:
    """Cluster, opinions and docket are put together, over all pages."""
    records = [one.record for one in api(service).records(0) if isinstance(one, Found)]
    assert ["1", "2", "3", "4", "5"] == [one.source_id for one in records]
    assert (("200 F.3d 1",), "ca9", "No. 91", "We affirm.") == (
        records[0].citations, records[0].court, records[0].docket, text(records[0]),
    )  # fmt: skip


def test_told_to_wait_too_long_it_goes_on_the_next_time(service: FileServer) -> None:
    """429 with an hour to wait: what came is kept, and the next run asks for the ids after it."""
    service.troubles = [Trouble("cursor=2", status=429, headers={"retry-after": "3600"})]
    *items, last = api(service).records(0)
    assert isinstance(last, SetAside)
    assert (2, THE_REST, 2) == (len(items), last.place, last.position)
    assert "wants us to wait" in last.why
    service.troubles.clear()
    assert [3, 4, 5] == [one.position for one in api(service).records(2)]


def test_a_refused_token_says_what_to_do(service: FileServer) -> None:
    """401, and where the token stands."""
    service.troubles = [Trouble("clusters", status=401)]
    with pytest.raises(UnavailableError, match="COURTLISTENER_API_TOKEN"):
        list(api(service).records(0))


@pytest.mark.parametrize(
    ("name", "token", "says"),
    [("courtlistener:ca9", "", "wants the token"), ("courtlistener:nowhere", "x", "neither")],
)
def test_a_name_is_refused_before_anything_is_asked(name: str, token: str, says: str) -> None:
    """Without a token, or of no court."""
    with pytest.raises(InputError, match=says):
        source_named(name, Given(token=token))
