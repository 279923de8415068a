"""A server on this machine that speaks the format of CourtListener's citation lookup."""

import contextlib
import json
import threading
from collections.abc import Iterator
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any
from urllib.parse import parse_qs

from factories.model_servers import OFTEN

TOKEN = "token-secret"


@dataclass
class Trouble:
    """What a server does in place of answering."""

    status: int = 200
    body: str = ""
    headers: dict[str, str] = field(default_factory=dict)
    hangs: bool = False
    breaks_off: bool = False


@dataclass
class LookupServer:
    """Looks citations up among those it is given, as the real one does."""

    listed: dict[str, list[dict[str, Any]]] = field(default_factory=dict)
    unknown_reporters: tuple[str, ...] = ()
    unseen: tuple[str, ...] = ()
    most: int = 250
    troubles: list[Trouble | None] = field(default_factory=list)
    requests: list[dict[str, Any]] = field(default_factory=list)
    released: threading.Event = field(default_factory=threading.Event)

    def __post_init__(self) -> None:
        self._http = ThreadingHTTPServer(("127.0.0.1", 0), _handler(self))
        self._http.daemon_threads = True
        threading.Thread(target=self._http.serve_forever, args=(OFTEN,), daemon=True).start()

    @property
    def address(self) -> str:
        return f"http://127.0.0.1:{self._http.server_port}/api/rest/v4/citation-lookup/"

    @property
    def asked(self) -> list[list[str]]:
        """The citations of each request."""
        return [[one for _, _, one in _seen(request["text"])] for request in self.requests]

    def lists(self, citation: str, name: str, filed: str, number: int = 1) -> None:
        """Enter a decision."""
        volume, rest = citation.split(" ", 1)
        reporter, page = rest.rsplit(" ", 1)
        self.listed.setdefault(citation, []).append(
            {
                "resource_uri": f"https://www.courtlistener.com/api/rest/v4/clusters/{number}/",
                "id": number,
                "absolute_url": f"/opinion/{number}/a-case/",
                "case_name": name,
                "case_name_short": "",
                "case_name_full": "",
                "date_filed": filed,
                "citations": [
                    {"volume": int(volume), "reporter": reporter, "page": page, "type": 1}
                ],
                "sub_opinions": [],
                "syllabus": "",
            }
        )

    def close(self) -> None:
        self.released.set()
        self._http.shutdown()
        self._http.server_close()

    def reply(self, text: str) -> list[dict[str, Any]] | dict[str, Any]:
        """What the lookup says of a text."""
        items = []
        for start, end, citation in _seen(text):
            if citation in self.unseen:
                continue
            clusters = self.listed.get(citation, [])
            status, message = (200 if len(clusters) == 1 else 300), ""
            if not clusters:
                status, message = 404, f"Citation not found: '{citation}'"
            if any(f" {one} " in citation for one in self.unknown_reporters):
                status, message = 400, "Unable to find reporter with that abbreviation"
            if len(items) >= self.most:
                status, message, clusters = 429, "Too many citations requested.", []
            items.append(
                {
                    "citation": citation,
                    "normalized_citations": [] if status == 400 else [citation],
                    "start_index": start,
                    "end_index": end,
                    "status": status,
                    "error_message": message,
                    "clusters": clusters,
                }
            )
        return items or {}


def _seen(text: str) -> Iterator[tuple[int, int, str]]:
    at = 0
    for one in text.split(";\n"):
        yield at, at + len(one), one
        at += len(one) + 2


def _handler(server: LookupServer) -> type[BaseHTTPRequestHandler]:
    class Handler(BaseHTTPRequestHandler):
        def log_message(self, *_: object) -> None:
            pass

        def do_POST(self) -> None:
            length = int(self.headers["content-length"])
            form = parse_qs(self.rfile.read(length).decode())
            server.requests.append(
                {
                    "text": form.get("text", [""])[0],
                    "fields": sorted(form),
                    "authorization": self.headers.get("authorization", ""),
                }
            )
            trouble = server.troubles.pop(0) if server.troubles else None
            with contextlib.suppress(BrokenPipeError, ConnectionResetError):
                self.answer(trouble)

        def answer(self, trouble: Trouble | None) -> None:
            if trouble and trouble.hangs:
                server.released.wait(30)
                return
            said = json.dumps(server.reply(server.requests[-1]["text"]))
            body = (trouble.body if trouble else said).encode()
            if self.headers.get("authorization") != f"Token {TOKEN}":
                trouble = Trouble(401)
                body = b'{"detail": "Invalid token."}'
            self.send_response(trouble.status if trouble else 200)
            self.send_header("content-type", "application/json")
            self.send_header("content-length", str(len(body)))
            for name, value in (trouble.headers if trouble else {}).items():
                self.send_header(name, value)
            self.end_headers()
            self.wfile.write(body[: len(body) // 2] if trouble and trouble.breaks_off else body)

    return Handler
