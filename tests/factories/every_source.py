"""The same decisions as every kind of source gives them, and sources opened by their kind."""

import bz2
import json
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from multiprocessing.synchronize import Event
from pathlib import Path

from factories.case_law import FileServer, cap_case, cap_tree
from factories.opinions import line, written

from arguendo.corpus.sources.cap import CaselawAccess, Server
from arguendo.corpus.sources.courtlistener_api import CourtListenerApi
from arguendo.corpus.sources.courtlistener_bulk import CourtListenerBulk
from arguendo.corpus.sources.csl import CaseLibrary
from arguendo.corpus.sources.fetching import Fetching
from arguendo.corpus.sources.folder import OpinionsFolder
from arguendo.corpus.sources.interface import Source
from arguendo.corpus.sources.opinions_file import OpinionsFile

KINDS = ("cap", "bulk", "api", "folder", "jsonl", "csl")
TEXT = "The resident who was at the door refused, and the officers had time to ask a magistrate. "
CLUSTER = ("id", "date_filed", "date_filed_is_approximate", "slug", "case_name_short", "case_name",
           "case_name_full", "docket_id")  # fmt: skip
OPINION = ("id", "author_str", "per_curiam", "type", "plain_text", "html_with_citations",
           "cluster_id")  # fmt: skip


def table(head: Sequence[str], *rows: Sequence[str | int | None]) -> bytes:
    """A table as PostgreSQL writes it: FORMAT csv, HEADER, FORCE_QUOTE *, ESCAPE backslash."""

    def field(value: str | int | None) -> str:
        if value is None:
            return ""
        return '"' + str(value).replace("\\", "\\\\").replace('"', '\\"') + '"'

    lines = [",".join(head), *(",".join(map(field, row)) for row in rows)]
    return bz2.compress(("\n".join(lines) + "\n").encode())


def opened(kind: str, where: str) -> Source:
    """A source of that kind: a path, or the address of a server, asked without pauses."""
    fetching = Fetching(token="secret", pause=0, silence=0.5, sleep=lambda _: None)
    match kind:
        case "cap":
            return CaselawAccess(Server(where, fetching), where, "us", "410")
        case "api":
            return CourtListenerApi("scotus", fetching, where)
        case "bulk":
            return CourtListenerBulk(Path(where))
        case "folder":
            return OpinionsFolder(Path(where))
        case "jsonl":
            return OpinionsFile(Path(where))
    return CaseLibrary(Path(where))


@contextmanager
def holding(kind: str, folder: Path, names: Sequence[str]) -> Iterator[str]:
    """Where a source of that kind holds decisions of those names, one a page of 410 U.S."""
    pages = list(enumerate(names, start=1))
    match kind:
        case "cap":
            cases = [cap_case(page, name) for page, name in pages]
            server = FileServer.of(cap_tree(folder / "static", {"410": cases}, pages=False))
        case "api":
            server = service(names)
        case _:
            yield str(_files(kind, folder, pages))
            return
    yield server.address
    server.close()


def _files(kind: str, folder: Path, pages: list[tuple[int, str]]) -> Path:
    folder.mkdir(exist_ok=True)
    match kind:
        case "bulk":
            tables = {
                "opinion-clusters": table(
                    CLUSTER, *((n, "1973-01-22", "f", "x", "", name, "", n) for n, name in pages)
                ),
                "dockets": table(
                    ("id", "court_id", "docket_number"),
                    *((n, "scotus", f"70-{n}") for n, _ in pages),
                ),
                "citations": table(
                    ("id", "volume", "reporter", "page", "type", "cluster_id"),
                    *((n, 410, "U.S.", n, 1, n) for n, _ in pages),
                ),
                "opinions": table(
                    OPINION,
                    *((n, "", "f", "020lead", f"{name}. {TEXT}", None, n) for n, name in pages),
                ),
            }
            for name, blob in tables.items():
                (folder / f"{name}-2024-03-11.csv.bz2").write_bytes(blob)
            return folder
        case "folder":
            for page, name in pages:
                told = {"name": name, "citation": f"410 U.S. {page}", "court": "scotus"}
                (folder / f"{page:04}.json").write_text(json.dumps(told | {"date": "1973-01-22"}))
                (folder / f"{page:04}.txt").write_text(f"{name}. {TEXT}")
            return folder
        case "jsonl":
            lines = [
                line(
                    f"us-410-{page}",
                    name,
                    citations=[f"410 U.S. {page}"],
                    court="scotus",
                    date="1973-01-22",
                    text=f"{name}. {TEXT}",
                )
                for page, name in pages
            ]
            return written(folder / "opinions.jsonl", lines)
    items = [
        {
            "id": page,
            "type": "legal_case",
            "title": name,
            "volume": "410",
            "container-title": "U.S.",
            "page": str(page),
            "authority": "U.S. Supreme Court",
            "issued": {"date-parts": [[1973, 1, 22]]},
        }
        for page, name in pages
    ]
    file = folder / "cases.json"
    file.write_text(json.dumps(items))
    return file


def service(names: Sequence[str]) -> FileServer:
    """CourtListener's API, version 4: so many clusters of a court, two a page."""
    ids = range(1, len(names) + 1)

    def answer(path: str, asked: dict[str, list[str]]) -> bytes | int:
        match path.strip("/").split("/"):
            case ["clusters"]:
                first = int(asked.get("cursor", asked["id__gt"])[0])
                some = [id for id in ids if id > first][:2]
                more = f"{running.address}/clusters/?id__gt=0&cursor={some[-1]}" if some else None
                found: dict[str, object] = {
                    "next": more,
                    "previous": None,
                    "results": [
                        {
                            "id": id,
                            "docket_id": 90 + id,
                            "case_name": names[id - 1],
                            "date_filed": "1973-01-22",
                            "citations": [
                                {"volume": 410, "reporter": "U.S.", "page": str(id), "type": 1}
                            ],
                        }
                        for id in some
                    ],
                }
            case ["opinions"]:
                words = f"<p>{names[int(asked['cluster'][0]) - 1]}. {TEXT}</p>"
                found = {
                    "next": None,
                    "results": [{"type": "020lead", "html_with_citations": words}],
                }
            case ["dockets", id]:
                found = {"docket_number": f"No. {id}"}
            case _:
                return 404
        return json.dumps(found).encode()

    running = FileServer(answer)
    return running


def build(kind: str, where: str, library: str, together: int, begun: Event) -> None:
    """Build in a process of its own, so many passages at a time: it is there to be killed."""
    from arguendo.corpus import building
    from arguendo.corpus.library import Library

    building.BATCH = together
    held = Library.create(Path(library))
    begun.set()
    held.build(opened(kind, where))
