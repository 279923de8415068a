"""Stands in for a model: a server that speaks Ollama's format, with answers that were written.

It is for `bring-your-own-model.ipynb` alone, and thinks nothing. It answers in the form that it is
asked for, from the ids that the form allows, and names one case that does not exist.
"""

import json
import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

UNREAL = "Halloran v. Port Authority, 812 F.2d 77 (2d Cir. 1987)"


def answer(form: str, ids: dict[str, list[str]]) -> dict[str, Any]:
    """Return a written answer in a form."""
    facts = ids["facts"][:2]
    theory = {
        "lens": ids["lenses"][0] if ids["lenses"] else "",
        "thesis": f"The tenant who stood at the door refused, and his refusal prevails. {UNREAL}.",
        "elements": [{"text": "He was present and refused.", "facts": facts}],
        "rests_on": facts,
        "sunk_by": "He had left before the officers came.",
        "remembered": [
            {"case": UNREAL, "proposition": "A present tenant may refuse what another allows."}
        ],
        "rule": "A present tenant's refusal prevails.",
        "application": "He was present, and refused.",
        "relief": "The evidence is suppressed.",
        "theme": "He said no.",
        "story": "He stood at his own door, and said no.",
        "evidence": facts,
    }
    return {"theories": [theory]} if form.endswith("Theories") else {}


class StandIn:
    """The server, on a free port of this machine."""

    def __init__(self) -> None:
        self._http = ThreadingHTTPServer(("127.0.0.1", 0), _Handler)
        threading.Thread(target=self._http.serve_forever, daemon=True).start()
        self.address = f"http://127.0.0.1:{self._http.server_port}"

    def close(self) -> None:
        """Stop serving."""
        self._http.shutdown()
        self._http.server_close()


class _Handler(BaseHTTPRequestHandler):
    def log_message(self, *_: object) -> None:
        """Say nothing."""

    def do_POST(self) -> None:
        """Answer a question, in one part and a closing line with the counts."""
        asked = json.loads(self.rfile.read(int(self.headers["content-length"])))
        form = asked["format"]
        words = json.dumps(answer(form["title"], _ids(form)))
        told = sum(len(one["content"]) for one in asked["messages"])
        self.send_response(200)
        self.send_header("content-type", "application/x-ndjson")
        self.end_headers()
        for part in (
            {"message": {"role": "assistant", "content": words}, "done": False},
            {
                "message": {"role": "assistant", "content": ""},
                "done": True,
                "done_reason": "stop",
                "prompt_eval_count": told // 4,
                "eval_count": len(words) // 4,
            },
        ):
            line = {"model": asked["model"], "created_at": "2026-01-01T00:00:00Z", **part}
            self.wfile.write(f"{json.dumps(line)}\n".encode())


def _ids(form: object) -> dict[str, list[str]]:
    """Return the ids of facts, and the lenses, that a form allows."""
    found: dict[str, list[str]] = {"facts": [], "lenses": []}

    def look(node: object, under: str = "") -> None:
        if isinstance(node, dict):
            if isinstance(node.get("enum"), list):
                kind = "lenses" if under == "lens" else "facts"
                found[kind] = found[kind] or [str(one) for one in node["enum"]]
            for name, entry in node.items():
                look(entry, name)
        elif isinstance(node, list):
            for entry in node:
                look(entry, under)

    look(form)
    return found
