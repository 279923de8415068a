"""A shelf in PostgreSQL: it answers as one in a folder does, and goes on after whatever befalls."""

import datetime as dt
import random
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from factories.opinions import Records, record
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from arguendo.corpus.errors import (
    InputError,
    LibraryMissingError,
    NotWritableError,
    ServerAwayError,
    UnavailableError,
)
from arguendo.corpus.library import Library
from arguendo.corpus.model import Reference
from arguendo.corpus.shelf import reading, schema
from arguendo.corpus.shelf.postgres.place import FILE, Place, name_place, place, place_of
from arguendo.corpus.shelving import shelf_here, shelf_in
from arguendo.corpus.sources.interface import Found, Record

TODAY = dt.date(2026, 1, 1)
WORDS = (
    "swarm hedge carrier railway consent warrant officer tenant overruled dissent vessel".split()
)
NAMES = "Abbot Baker Carter Draper Fuller Glover".split()
QUERIES = (
    "one tenant consents to the search, the other refuses",
    "a wiretap is no search, as was held in Olmstead v. United States",
    "an employee took the customer list and the formula",
    "bees",
)


def made(seed: int, number: int) -> list[Record]:
    """Decisions of few words and few names, which cite and overrule each other."""
    chance = random.Random(seed)
    records: list[Record] = []
    for n in range(number):
        said = [" ".join(chance.choices(WORDS, k=9)).capitalize() + "." for _ in range(6)]
        for cited in chance.sample(records, min(len(records), 2)):
            verb = chance.choice(["See", "We overrule", "We follow"])
            said.insert(chance.randrange(6), f"{verb} {cited.name}, {cited.citations[0]} (1900).")
        name = f"{chance.choice(NAMES)} v. {chance.choice(NAMES)}"
        day = (dt.date(1900, 1, 1) + dt.timedelta(chance.randrange(7000))).isoformat()
        place = f"{200 + n // 5} U.S. {1 + n % 5 * 40}"
        records.append(
            record(f"made-{n}", name, place, court="scotus", decided=day, body=" ".join(said))
        )
    return records


def answers(held: Library, queries: tuple[str, ...], as_of: dt.date) -> list[object]:
    """All that a library says of some queries, and of what it holds."""
    ids = [id for (id,) in held.db.execute("SELECT id FROM authority ORDER BY id")]
    every = [one for id in ids if (one := held.authority(id))]
    return [
        *([hit.model_dump() for hit in held.search(query, as_of=as_of)] for query in queries),
        *(held.citator(one, as_of).model_dump() for one in every[:30]),
        *(held.treatments_of(one, as_of) for one in every),
        *(held.named(one.name) for one in every[:30]),
        *(held.by_docket(one.docket) for one in every[:30] if one.docket),
        *(held.resolve(Reference(volume="389", reporter="U.S.", page=str(n))) for n in (347, 350)),
        (held.holdings(), held.counts(), held.digest, held.check(), held.undated()),
        (held.coverage("U.S.", "389"), reading.volumes(held.db, "U.S.")),
    ]


def rows(held: Library) -> dict[str, list[tuple[object, ...]]]:
    """All rows of all tables, but for facts that say where something lies."""
    return {
        table: sorted(held.db.execute(f"SELECT {', '.join(columns)} FROM {table}"), key=repr)
        for table, columns in schema.columns().items()
        if table != "fact"
    }


@pytest.fixture
def there(tmp_path: Path, postgres_address: str) -> Iterator[Library]:
    """An empty library whose shelf is in the server."""
    shelf_in(tmp_path / "there", place(f"{postgres_address}&schema=t{abs(hash(tmp_path))}"))
    held = Library.create(tmp_path / "there")
    yield held
    held.close_index()
    held.close()


# --- the same answers ---------------------------------------------------------------------------


def test_a_library_moved_there_and_back_says_the_same(
    starter: Library, starter_copy: Path, postgres_address: str
) -> None:
    """Every answer, and every row, is what it was; the folder holds no shelf while it is there."""
    before = answers(starter, QUERIES, TODAY)
    at = place(f"{postgres_address}&schema=starter")
    assert starter.counts()["authority"] == shelf_in(starter_copy, at)
    assert not (starter_copy / schema.FILE).exists()
    there = Library.open(starter_copy)
    for told, expected in zip(answers(there, QUERIES, TODAY), before, strict=True):
        assert expected == told
    assert rows(starter) == rows(there)
    there.close_index()
    there.close()
    assert starter.counts()["authority"] == shelf_here(starter_copy)
    assert place_of(starter_copy) is None
    here = Library.open(starter_copy)
    assert (rows(starter), before) == (rows(here), answers(here, QUERIES, TODAY))
    here.close_index()
    here.close()


@settings(
    max_examples=3,
    phases=[Phase.generate],
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
@given(
    seed=st.integers(0, 10_000),
    day=st.dates(dt.date(1901, 1, 1), dt.date(1920, 1, 1)),
    queries=st.lists(
        st.lists(st.sampled_from(WORDS), min_size=1, max_size=12).map(" ".join),
        min_size=2,
        max_size=5,
    ),
)
def test_what_is_built_there_is_ranked_alike(
    tmp_path_factory: pytest.TempPathFactory,
    postgres_address: str,
    seed: int,
    day: dt.date,
    queries: list[str],
) -> None:
    """Of any decisions, in any order, with texts replaced: hits, scores and treatments agree."""
    folder = tmp_path_factory.mktemp("alike")
    name_place(
        folder, place(f"{postgres_address}&schema=alike_{folder.name[-4:].strip('-')}_{seed}")
    )
    records = made(seed, 16)
    again = made(seed + 1, 16)[:4]  # The same ids with other words.
    told = []
    for at in (folder, tmp_path_factory.mktemp("here")):
        held = Library.create(at)
        held.build(Records(records))
        held.build(Records(again, "memory"))
        told.append(answers(held, tuple(queries), day))
        numbers = reading.passages_saying(held.db, '("baker v" OR "carter v") AND (dis* OR vessel)')
        told[-1].append(numbers)
        held.close_index()
        held.close()
    for there, here in zip(*told, strict=True):
        assert here == there


def test_a_letter_of_no_meaning_is_asked_for_as_another(there: Library) -> None:
    """PostgreSQL holds no NUL, and a question may have one: another letter as wide stands there."""
    assert ("Ab\ufffdbot",) == there.db.execute("SELECT ?", ("Ab\x00bot",)).fetchone()


# --- several readers, one who builds ------------------------------------------------------------


def test_another_folder_reads_the_same_library(there: Library, tmp_path: Path) -> None:
    """Whoever names the schema finds what was built, also what is built after."""
    at = place_of(there.folder)
    assert at is not None
    there.build(Records(made(1, 5)))
    assert 0 == shelf_in(tmp_path / "other", at)
    other = Library.open(tmp_path / "other")
    assert (5, there.digest) == (other.counts()["authority"], other.digest)
    first = [hit.authority.id for hit in other.search("swarm vessel", as_of=TODAY)]
    assert first == [hit.authority.id for hit in there.search("swarm vessel", as_of=TODAY)] != []
    late = record(
        "late", "Moth v. Flame", "9 U.S. 9", decided="1950", body="A phosphorescent moth."
    )
    there.build(Records([late], "late"))
    (hit,) = [hit for hit in other.search("phosphorescent", as_of=TODAY) if "words" in hit.why]
    assert ("Moth v. Flame", there.digest) == (hit.authority.name, other.digest)
    other.close_index()
    other.close()


def test_one_builds_at_a_time(there: Library) -> None:
    """Another who would build is told to wait, on whatever machine."""
    with schema.turn(there.folder, "building") as mine:
        assert mine
        with pytest.raises(UnavailableError, match="Another process is building"):
            there.build(Records(made(1, 2)))


def test_a_schema_that_holds_another_library_is_left_alone(
    there: Library, starter_copy: Path
) -> None:
    """A folder that holds decisions does not take a stranger's place."""
    at = place_of(there.folder)
    assert at is not None
    there.build(Records(made(1, 2)))
    with pytest.raises(UnavailableError, match="A library lies there already"):
        shelf_in(starter_copy, at)
    assert (None, 2) == (place_of(starter_copy), there.counts()["authority"])
    assert () == Library.open(starter_copy).check()


# --- what befalls -------------------------------------------------------------------------------


class Cut(Records):
    """Records whose reading cuts every connection of the server, once."""

    def __init__(self, records: list[Record], cut: object) -> None:
        super().__init__(records, "cut")
        self._cut = cut

    def records(self, after: int) -> Iterator[Found]:
        """Yield them; before the last, cut."""
        *first, last = super().records(after)
        yield from first
        if self._cut:
            self._cut()  # type: ignore[operator]
        yield last


def test_a_connection_that_is_cut_costs_what_was_not_kept(
    there: Library, postgres_address: str
) -> None:
    """The build says that the server is away; the next goes on, and half of nothing is held."""
    from arguendo.corpus.shelf.postgres.served import Served

    def cut() -> None:
        other = Served(place(postgres_address))
        other.execute(
            "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE pid <> pg_backend_pid() "
            "AND application_name = 'arguendo'"
        )
        other.close()

    there.build(Records(made(1, 3)))
    there.digest  # noqa: B018  Known before.
    with pytest.raises(ServerAwayError, match="does not answer"):
        there.build(Cut(made(2, 9), cut))
    assert 3 == there.counts()["authority"]
    there.build(Cut(made(2, 9), None))
    assert () == there.check()
    assert there.counts()["opinion"] > 8


def test_who_may_only_read_reads(there: Library, postgres_address: str, tmp_path: Path) -> None:
    """Searches are answered; building is refused in one sentence."""
    there.build(Records(made(1, 4)))
    at = place_of(there.folder)
    assert at is not None
    for statement in (
        "DO $$ BEGIN CREATE ROLE reader LOGIN; EXCEPTION WHEN duplicate_object THEN END $$",
        f"GRANT USAGE ON SCHEMA {at.schema} TO reader",
        f"GRANT SELECT ON ALL TABLES IN SCHEMA {at.schema} TO reader",
    ):
        there.db.execute(statement)
    (tmp_path / "reader").mkdir()
    name_place(tmp_path / "reader", at._replace(user="reader"))
    reader = Library.open(tmp_path / "reader")
    assert [] != reader.search("swarm vessel", as_of=TODAY)
    with pytest.raises(NotWritableError, match="You may not write"):
        reader.build(Records(made(5, 2), "more"))
    reader.close_index()
    reader.close()


def test_a_server_that_is_away_is_said(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """No password, query or word of a text stands in what is said."""
    monkeypatch.setenv("PGPASSWORD", "open-sesame")
    name_place(tmp_path, place(f"postgresql://clerk@/law?host={tmp_path}"))
    with pytest.raises(ServerAwayError, match="does not answer") as raised:
        Library.open(tmp_path)
    assert "open-sesame" not in f"{raised.value} {raised.value.__cause__}"


@pytest.fixture
def over_tcp(postgres_address: str, monkeypatch: pytest.MonkeyPatch) -> Callable[..., Place]:
    """The server's address over TCP, for a clerk whose password the environment has."""
    from arguendo.corpus.shelf.postgres.served import Served

    at = place(postgres_address)
    here = Served(at)
    here.execute("ALTER ROLE clerk PASSWORD 'open-sesame'")
    here.close()
    monkeypatch.setenv("PGPASSWORD", "open-sesame")
    asked = dict(at.more)
    trusted = str(Path(asked["host"]) / "certificate.pem")

    def address(**more: str) -> Place:
        given = {"sslmode": "verify-full", "sslrootcert": trusted, "host": "localhost", **more}
        return at._replace(more=tuple({"port": asked["port"], **given}.items()))

    return address


def test_over_a_network_it_is_asked_under_tls_with_a_password(
    there: Library, over_tcp: Callable[..., Place], tmp_path: Path
) -> None:
    """The server proves who it is; what was built on the socket is found."""
    there.build(Records(made(1, 4)))
    (tmp_path / "far").mkdir()
    at = place_of(there.folder)
    assert at is not None
    name_place(tmp_path / "far", over_tcp()._replace(schema=at.schema))
    far = Library.open(tmp_path / "far")
    assert (True,) == far.db.execute(
        "SELECT ssl FROM pg_stat_ssl WHERE pid = pg_backend_pid()"
    ).fetchone()
    assert there.digest == far.digest
    assert [] != far.search("swarm vessel", as_of=TODAY)
    far.close_index()
    far.close()


@pytest.mark.parametrize(
    ("more", "password", "said"),
    [
        ({}, "close-sesame", "does not let you in"),
        ({}, "", "does not let you in"),
        ({"sslmode": "disable"}, "open-sesame", "wants to be spoken to under TLS"),
        ({"sslrootcert": "system"}, "open-sesame", "does not show that it is the one"),
        ({"host": "127.0.0.1"}, "open-sesame", "does not show that it is the one"),
        ({"port": "1"}, "open-sesame", "does not answer"),
        ({"host": "no.such.host.invalid"}, "open-sesame", "does not answer"),
    ],
)
def test_who_is_not_let_in_is_told_why(
    over_tcp: Callable[..., Place],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    more: dict[str, str],
    password: str,
    said: str,
) -> None:
    """A wrong password, none, no TLS, another's certificate, a closed port, an unknown name."""
    monkeypatch.setenv("PGPASSWORD", password)
    if not password:
        monkeypatch.delenv("PGPASSWORD")
        monkeypatch.setenv("PGPASSFILE", str(tmp_path / "none"))
    name_place(tmp_path, over_tcp(**more))
    with pytest.raises(UnavailableError, match=said) as raised:
        Library.open(tmp_path)
    assert "sesame" not in f"{raised.value} {raised.value.__cause__}"


def test_an_older_shelf_is_brought_up_to_date_and_a_newer_one_refused(there: Library) -> None:
    """As one in a folder: nothing is lost, and nothing half understood is written to."""
    there.build(Records(made(1, 4)))
    before = rows(there)
    there.db.execute("DROP INDEX witness_by_words")
    there.db.execute("ALTER TABLE witness DROP COLUMN words")
    there.db.execute("UPDATE fact SET value = '7' WHERE key = 'schema'")
    there.close()
    assert before == rows(there)
    there.db.execute("UPDATE fact SET value = '999' WHERE key = 'schema'")
    there.close()
    with pytest.raises(UnavailableError, match="another version of Arguendo"):
        there.counts()
    there.close()


def test_where_no_library_is_the_way_to_make_one_is_said(
    postgres_address: str, tmp_path: Path
) -> None:
    """As in a folder; and a database that is not there is none."""
    name_place(tmp_path, place(f"{postgres_address}&schema=nowhere"))
    with pytest.raises(LibraryMissingError, match="arguendo index build starter"):
        Library.open(tmp_path)
    name_place(tmp_path, place(postgres_address.replace("/postgres?", "/nowhere?")))
    with pytest.raises(LibraryMissingError, match="no such database"):
        Library.open(tmp_path)


@pytest.mark.parametrize(
    "written",
    [
        "postgresql://clerk:open-sesame@db/law",
        "postgresql://clerk@db/law?password=open-sesame",
        "postgresql://clerk@db/law?passfile=open-sesame",
        "postgresql://clerk@db/law?options=open-sesame",
        "postgresql://clerk@db/law?schema=Open-sesame",
        "mysql://open-sesame@db/law",
        "postgresql://[open-sesame/law",
        "postgresql://open-sesame",
    ],
)
def test_an_address_with_a_password_is_refused_and_not_repeated(written: str) -> None:
    """Addresses stand in a file, in messages and in the shell's memory."""
    with pytest.raises(InputError) as raised:
        place(written)
    assert "sesame" not in str(raised.value)


@given(
    user=st.text(st.characters(exclude_categories=["C"]), max_size=8),
    host=st.sampled_from(["", "db.firm.example", "::1", "10.0.0.1"]),
    port=st.none() | st.integers(1, 65535),
    schema=st.from_regex(r"[a-z_][a-z0-9_]{0,20}", fullmatch=True),
)
def test_an_address_is_read_as_it_was_written(
    user: str, host: str, port: int | None, schema: str
) -> None:
    """What a folder's file says is what was named."""
    at = place("postgresql://db/law")._replace(user=user, host=host, port=port, schema=schema)
    if host or not (user or port):
        assert at == place(str(at))


def test_a_file_that_names_no_shelf_is_said(tmp_path: Path) -> None:
    """The way out is one command."""
    (tmp_path / FILE).write_text("postgresql = 7")
    with pytest.raises(UnavailableError, match="arguendo index shelf"):
        Library.open(tmp_path)


def test_without_the_packages_the_way_to_them_is_said(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The extra is named."""
    import sys

    import arguendo.corpus.shelf.postgres as door

    for name in [name for name in sys.modules if name.startswith(f"{door.__name__}.")]:
        monkeypatch.delitem(sys.modules, name)
        monkeypatch.delattr(door, name.rpartition(".")[2], raising=False)
    monkeypatch.setitem(sys.modules, "sqlalchemy", None)  # type: ignore[arg-type]
    name_place(tmp_path, place("postgresql://db/law"))
    with pytest.raises(UnavailableError, match=r"pip install 'arguendo\[postgres\]'"):
        Library.open(tmp_path)
