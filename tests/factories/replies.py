"""Replies of a model that cannot be shipped, kept by what they answer, and said again.

A file holds a JSON line for each reply: a hash of the prompt, and the reply word for word. The
prompt itself is not kept, since it may quote what is not ours. What it shows of courts' words near
the issue is left out of the hash: it changes with whatever the search finds, and a recording would
not outlast the next better search. A prompt without a reply is answered with status 503, so that a
run goes on without it, and is written into a folder where one is named: whoever lays replies beside
the prompts records them.
"""

import gzip
import hashlib
import json
import re
from pathlib import Path
from typing import Any

from factories.model_servers import ModelServer, Turn

LETTERS = 4
"""Letters a token is taken to have, since nobody counted the tokens when replies were recorded."""

_FENCE = re.compile(r"material [0-9a-f]{16}")
_NEAR = re.compile(r"\nWhat courts have said near the issue:.*?(?=\nmaterial>>>)", re.DOTALL)


def key_of(prompt: str, seed: int = 0) -> str:
    """Return what a reply is kept by: the mark of the fence is another in every run."""
    lasting = _NEAR.sub("", _FENCE.sub("material", prompt))
    return hashlib.sha256(f"{seed}\n{lasting}".encode()).hexdigest()


class Replies(ModelServer):
    """A server in Ollama's dialect that says recorded replies."""

    def __init__(self, file: Path, missing: Path | None = None) -> None:
        text = gzip.decompress(file.read_bytes()).decode() if file.exists() else ""
        kept = [json.loads(line) for line in text.splitlines()]
        self._file, self._missing = file, missing
        self.replies: dict[str, str] = {one["prompt"]: one["reply"] for one in kept}
        self.asked: set[str] = set()
        self.unanswered: set[str] = set()
        super().__init__("ollama")

    def turn(self, request: dict[str, Any]) -> Turn:
        """Return the reply recorded for a prompt."""
        prompt = "\n\n".join(str(one["content"]) for one in request["messages"])
        key = key_of(prompt, request.get("options", {}).get("seed", 0))
        self.asked.add(key)
        reply = self.replies.get(key)
        if reply is None:
            self.unanswered.add(key)
            if self._missing is not None:
                self._missing.mkdir(parents=True, exist_ok=True)
                (self._missing / f"{key}.prompt").write_text(prompt, encoding="utf-8")
            return Turn(status=503, error="no reply was recorded for this prompt")
        used = {"prompt_eval_count": len(prompt) // LETTERS, "eval_count": len(reply) // LETTERS}
        return Turn(reply, used=used)

    def take_in(self, folder: Path) -> int:
        """Keep the replies laid beside prompts, and return how many there are."""
        for answer in sorted(folder.glob("*.reply")):
            self.replies[answer.stem] = answer.read_text(encoding="utf-8").strip()
        return self._keep()

    def let_go(self) -> int:
        """Keep the replies that were asked for, no others, and return how many there are."""
        self.replies = {key: said for key, said in self.replies.items() if key in self.asked}
        return self._keep()

    def _keep(self) -> int:
        lines = [
            json.dumps({"prompt": key, "reply": said}, ensure_ascii=False)
            for key, said in sorted(self.replies.items())
        ]
        text = "".join(f"{line}\n" for line in lines)
        self._file.write_bytes(gzip.compress(text.encode(), mtime=0))
        return len(lines)
