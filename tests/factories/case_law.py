"""Published files of case law, in the layouts of those who publish them, and servers of them."""

import contextlib
import datetime as dt
import json
import threading
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from email.utils import format_datetime
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs, unquote, urlsplit

from factories.model_servers import OFTEN

PARAGRAPH = (
    "The consent of one who shares the rooms does not reach as far as the objection of another "
    "who stands at the door. The magistrate could have been asked, and there was time to ask him. "
) * 12
DAY = dt.datetime(2024, 3, 8, 12, 0, 0, tzinfo=dt.UTC)


def cap_case(page: int, name: str, volume: int = 410, **others: Any) -> dict[str, Any]:
    """One decision as `cases/NNNN-NN.json` has it."""
    return {
        "id": volume * 10_000 + page,
        "name": name.upper(),
        "name_abbreviation": name,
        "decision_date": "1973-01-22",
        "docket_number": f"No. 70-{page}",
        "first_page": str(page),
        "last_page": str(page + 2),
        "citations": [{"type": "official", "cite": f"{volume} U.S. {page}"}],
        "court": {
            "name_abbreviation": "U.S.",
            "id": 9009,
            "name": "Supreme Court of the United States",
        },
        "jurisdiction": {"id": 39, "name_long": "United States", "name": "U.S."},
        "cites_to": [],
        "analysis": {"word_count": 700},
        "last_updated": "2024-02-27T22:33:59.000000+00:00",
        "provenance": {"date_added": "2019-08-29", "source": "Harvard", "batch": "2018"},
        "casebody": {
            "judges": [],
            "parties": [name.upper()],
            "attorneys": [],
            "corrections": "",
            "head_matter": name.upper(),
            "opinions": [
                {
                    "type": "majority",
                    "author": "Mr. Justice Harrow delivered the opinion of the Court.",
                    "text": f"{name} comes to us on appeal.\n{PARAGRAPH}",
                },
                {
                    "type": "dissent",
                    "author": "Mr. Justice Finch, dissenting.",
                    "text": f"I would affirm.\n{PARAGRAPH}",
                },
            ],
        },
        "file_name": f"{page:04}-01",
        "first_page_order": page,
        "last_page_order": page + 2,
        **others,
    }


def cap_page(case: dict[str, Any]) -> str:
    """The same decision as `html/NNNN-NN.html` shows it, with its pages marked."""
    page = int(case["first_page"])
    articles = []
    for number, one in enumerate(case["casebody"]["opinions"], start=1):
        mark = page + number
        articles.append(
            f'<article class="opinion" data-type="{one["type"]}">\n'
            f'  <p class="author" id="b1">{one["author"]}</p>\n'
            f'  <p id="b2">{one["text"]} <a id="p{mark}" href="#p{mark}" data-label="{mark}" '
            f'data-citation-index="1" class="page-label">*{mark}</a>{PARAGRAPH}</p>\n</article>'
        )
    return (
        f'<section class="casebody" data-case-id="{case["id"]}" data-firstpage="{page}">\n'
        f'<section class="head-matter"><h4 class="parties">{case["name"]}</h4></section>\n'
        + "\n".join(articles)
        + "\n</section>"
    )


def cap_tree(
    root: Path,
    volumes: dict[str, Sequence[dict[str, Any]]],
    pages: bool = True,
    slug: str = "us",
) -> Path:
    """Write reporters, volumes and cases as https://static.case.law lays them out."""

    def put(path: str, what: object) -> None:
        file = root / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(what if isinstance(what, str) else json.dumps(what), encoding="utf-8")

    reporter = {
        "id": 983,
        "full_name": "United States Reports",
        "short_name": "U.S.",
        "start_year": 1791,
        "end_year": 2011,
        "jurisdictions": [{"id": 39, "name": "U.S.", "name_long": "United States"}],
        "harvard_hollis_id": ["990000000010203941"],
        "slug": slug,
    }
    other = {**reporter, "id": 984, "full_name": "A Reporter", "short_name": "A.R.", "slug": "ar"}
    put("ReportersMetadata.json", [other, reporter])
    put(
        f"{slug}/VolumesMetadata.json",
        [
            {"id": number, "volume_number": number, "volume_folder": number, "redacted": False}
            for number in volumes
        ],
    )
    for number, cases in volumes.items():
        listed = [{k: v for k, v in case.items() if k != "casebody"} for case in cases]
        put(f"{slug}/{number}/CasesMetadata.json", listed)
        for case in cases:
            put(f"{slug}/{number}/cases/{case['file_name']}.json", case)
            if pages and case.get("casebody"):
                put(f"{slug}/{number}/html/{case['file_name']}.html", cap_page(case))
    return root


@dataclass
class Trouble:
    """What a server does in place of answering, for so many requests of a path."""

    path: str
    status: int = 500
    headers: dict[str, str] = field(default_factory=dict)
    hangs: bool = False
    times: int = 1_000_000


class FileServer:
    """Serves what `answer` says: a status, bytes; with troubles where a test wants them."""

    def __init__(self, answer: Callable[[str, dict[str, list[str]]], bytes | int]) -> None:
        self.answer = answer
        self.troubles: list[Trouble] = []
        self.asked: list[str] = []
        self.tokens: set[str] = set()
        self.released = threading.Event()
        self._http = ThreadingHTTPServer(("127.0.0.1", 0), self._handler())
        self._http.daemon_threads = True
        threading.Thread(target=self._http.serve_forever, args=(OFTEN,), daemon=True).start()

    @classmethod
    def of(cls, root: Path) -> "FileServer":
        """A server of the files in a folder."""

        def answer(path: str, _: dict[str, list[str]]) -> bytes | int:
            file = root / path.lstrip("/")
            return file.read_bytes() if file.is_file() else 404

        return cls(answer)

    @property
    def address(self) -> str:
        return f"http://127.0.0.1:{self._http.server_port}"

    def close(self) -> None:
        self.released.set()
        self._http.shutdown()
        self._http.server_close()

    def _handler(self) -> type[BaseHTTPRequestHandler]:
        server = self

        class Handler(BaseHTTPRequestHandler):
            protocol_version = "HTTP/1.1"

            def log_message(self, *_: object) -> None:
                pass

            def date_time_string(self, timestamp: float | None = None) -> str:
                return format_datetime(DAY, usegmt=True)

            def do_GET(self) -> None:
                with contextlib.suppress(BrokenPipeError, ConnectionResetError):
                    self.reply()

            def reply(self) -> None:
                url = urlsplit(self.path)
                server.asked.append(self.path)
                server.tokens.add(self.headers.get("authorization", ""))
                for trouble in server.troubles:
                    if trouble.path in self.path and trouble.times > 0:
                        trouble.times -= 1
                        if trouble.hangs:
                            server.released.wait(30)
                            self.close_connection = True
                            return
                        self.send(trouble.status, b"{}", trouble.headers)
                        return
                said = server.answer(unquote(url.path), parse_qs(url.query))
                if isinstance(said, int):
                    self.send(said, b"{}", {})
                else:
                    self.send(200, said, {})

            def send(self, status: int, body: bytes, headers: dict[str, str]) -> None:
                self.send_response(status)
                self.send_header("content-length", str(len(body)))
                for name, value in headers.items():
                    self.send_header(name, value)
                self.end_headers()
                self.wfile.write(body)

        return Handler
