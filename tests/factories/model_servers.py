"""Model servers on this machine, in the two dialects that are spoken everywhere.

A server says what its test puts in, turn by turn, and keeps every request it was sent.
"""

import contextlib
import json
import threading
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any, Literal

Dialect = Literal["openai", "ollama"]

OFTEN = 0.01
"""Seconds between two looks whether a server is to end: every close waits for one."""


@dataclass
class Turn:
    """One reply of a server."""

    words: str = ""
    status: int = 200
    error: str = "the server says: Varghese, with the key sk-secret"
    ending: str = "stop"
    refusal: str = ""
    hangs: bool = False
    endless: bool = False
    breaks_off: bool = False
    parts: int = 6
    used: dict[str, int] = field(default_factory=lambda: {"prompt_eval_count": 11, "eval_count": 7})


@dataclass
class ModelServer:
    """A server of chat completions that does as it is told."""

    dialect: Dialect
    turns: list[Turn] = field(default_factory=list)
    requests: list[dict[str, Any]] = field(default_factory=list)
    sent: int = 0
    released: threading.Event = field(default_factory=threading.Event)

    def __post_init__(self) -> None:
        self._http = ThreadingHTTPServer(("127.0.0.1", 0), _handler(self))
        self._http.daemon_threads = True
        threading.Thread(target=self._http.serve_forever, args=(OFTEN,), daemon=True).start()

    @property
    def address(self) -> str:
        port = self._http.server_port
        return f"http://127.0.0.1:{port}" + ("/v1" if self.dialect == "openai" else "")

    def says(self, *replies: object) -> None:
        """Put in replies: a turn, words, or an object to be sent as JSON."""
        for reply in replies:
            if isinstance(reply, Turn):
                self.turns.append(reply)
            else:
                words = reply if isinstance(reply, str) else json.dumps(reply)
                self.turns.append(Turn(words))

    def turn(self, request: dict[str, Any]) -> Turn:
        """The turn that answers a request: the next, and the last of all for ever."""
        return self.turns.pop(0) if len(self.turns) > 1 else self.turns[0]

    def told(self, request: int = -1) -> str:
        """The whole of what a request said, all messages."""
        return "\n".join(str(one["content"]) for one in self.requests[request]["messages"])

    def close(self) -> None:
        self.released.set()
        self._http.shutdown()
        self._http.server_close()


def _handler(server: ModelServer) -> type[BaseHTTPRequestHandler]:
    class Handler(BaseHTTPRequestHandler):
        def log_message(self, *_: object) -> None:
            pass

        def do_POST(self) -> None:
            length = int(self.headers["content-length"])
            server.requests.append(json.loads(self.rfile.read(length)))
            turn = server.turn(server.requests[-1])
            # Some tests want the client to hang up.
            with contextlib.suppress(BrokenPipeError, ConnectionResetError):
                self.reply(turn)

        def reply(self, turn: Turn) -> None:
            if turn.hangs:
                server.released.wait(30)
                return
            if turn.status != 200:
                body = json.dumps({"error": {"message": turn.error}})
                if server.dialect == "ollama":
                    body = json.dumps({"error": turn.error})
                self.send_response(turn.status)
                self.send_header("content-type", "application/json")
                self.send_header("content-length", str(len(body)))
                self.end_headers()
                self.wfile.write(body.encode())
                return
            self.send_response(200)
            self.end_headers()
            write = self.openai if server.dialect == "openai" else self.ollama
            size = max(1, -(-len(turn.words) // turn.parts))
            while True:
                for start in range(0, len(turn.words), size):
                    write(turn.words[start : start + size])
                    server.sent += 1
                if turn.breaks_off:
                    self.wfile.flush()
                    return
                if not turn.endless or server.released.is_set():
                    break
            write("", turn)

        def openai(self, words: str, last: Turn | None = None) -> None:
            delta: dict[str, Any] = {"role": "assistant", "content": words}
            if last and last.refusal:
                delta = {"role": "assistant", "refusal": last.refusal}
            ending = last.ending if last else None
            head = {"id": "c", "object": "chat.completion.chunk", "created": 1, "model": "m"}
            choice = {"index": 0, "delta": delta, "finish_reason": ending}
            events = [{**head, "choices": [choice]}]
            if last:
                used = {"prompt_tokens": 11, "completion_tokens": 7, "total_tokens": 18}
                events.append({**head, "choices": [], "usage": used})
            for event in events:
                self.wfile.write(f"data: {json.dumps(event)}\n\n".encode())
            if last:
                self.wfile.write(b"data: [DONE]\n\n")

        def ollama(self, words: str, last: Turn | None = None) -> None:
            line: dict[str, Any] = {
                "model": "m",
                "created_at": "2026-01-01T00:00:00Z",
                "message": {"role": "assistant", "content": words},
                "done": last is not None,
            }
            if last:
                line |= {"done_reason": last.ending, **last.used}
            self.wfile.write(f"{json.dumps(line)}\n".encode())

    return Handler
