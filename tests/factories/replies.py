"""Replies of a model that cannot be shipped, kept by what they answer, and said again.

A file holds a JSON line for each reply: the SHA-256 of the prompt and its seed, and the reply
word for word.
The prompt itself is not kept, since it may quote what is not ours. A prompt without a reply is
answered with status 503, so that a run goes on without it, and is written into a folder where one
is named: whoever puts replies beside the prompts records them, in as many passes as a run wants.
"""

import hashlib
import json
import re
from pathlib import Path
from typing import Any

from factories.model_servers import ModelServer, Turn

LETTERS = 4
"""Letters a token is taken to have, since nobody counted the tokens when replies were recorded."""

_FENCE = re.compile(r"material [0-9a-f]{16}")


class Replies(ModelServer):
    """A server in Ollama's dialect that says recorded replies."""

    def __init__(self, file: Path, missing: Path | None = None) -> None:
        lines = file.read_text(encoding="utf-8").splitlines() if file.exists() else []
        kept = [json.loads(line) for line in lines]
        self._file, self._missing = file, missing
        self.replies: dict[str, str] = {one["prompt"]: one["reply"] for one in kept}
        self.unanswered: set[str] = set()
        super().__init__("ollama")

    def turn(self, request: dict[str, Any]) -> Turn:
        """Return the reply recorded for a prompt."""
        prompt = "\n\n".join(str(one["content"]) for one in request["messages"])
        prompt = _FENCE.sub("material", prompt)  # Its mark is another in every run.
        seed = request.get("options", {}).get("seed", 0)
        key = hashlib.sha256(f"{seed}\n{prompt}".encode()).hexdigest()
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
        lines = [
            json.dumps({"prompt": key, "reply": said}, ensure_ascii=False)
            for key, said in sorted(self.replies.items())
        ]
        self._file.write_text("".join(f"{line}\n" for line in lines), encoding="utf-8")
        return len(lines)
