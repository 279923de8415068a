"""What models answered in a run, by what they were asked: for the record, and for the cache.

A question's key is a hash of the model, its temperature, every word it is told and shown, the form
asked for and the seeds. The fence around material is made anew for each call and is left out. The
record of a run (`replies.jsonl`) holds all that was answered in it, failures too, so that the run
can be played again without a model; the cache of a library (`replies.sqlite3`) holds replies that
could be read, so that the same run costs nothing. Neither is shown to anybody: what is taken from
them goes through the gate like anything a model says.
"""

import hashlib
import json
import re
import sqlite3
import threading
from collections.abc import Collection, Sequence
from pathlib import Path
from typing import Any, Literal

from arguendo.corpus.errors import UnavailableError
from arguendo.corpus.model import Value
from arguendo.graph.roles.purse import Purse

_FENCE = re.compile(r"material [0-9a-f]{16}")


class Reply(Value):
    """What a model answered, or how it failed to."""

    key: str
    """What it was asked."""
    model: str = ""
    """The model by the name the user gave."""
    free: bool = False
    """True where it came out of the cache."""
    kind: Literal["reply", "failure"] = "reply"
    """A reply, or a failure."""
    text: str = ""
    """The words; of a failure, what went wrong in ours."""
    args: str = ""
    """The arguments of a call in its place, as JSON."""
    ending: str = ""
    """Why it ended; of a failure, what to do."""
    tokens_in: int = 0
    """Tokens sent."""
    tokens_out: int = 0
    """Tokens received."""


class ReplyCache:
    """Replies kept beside a library, each with the digest of the matter it was made for."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._lock = threading.Lock()

    def get(self, key: str) -> Reply | None:
        """Return the reply to a question that was asked before."""
        if not self._path.is_file():
            return None
        with self._lock, _opened(self._path) as db:
            row = db.execute("SELECT reply FROM reply WHERE key = ?", (key,)).fetchone()
        return Reply.model_validate_json(row[0]) if row else None

    def put(self, reply: Reply, matter: str) -> None:
        """Keep a reply."""
        with self._lock, _opened(self._path) as db:
            db.execute(
                "INSERT OR REPLACE INTO reply VALUES (?, ?, ?)",
                (reply.key, matter, reply.model_dump_json()),
            )

    def drop(self, key: str) -> None:
        """Let go of a reply that could not be read."""
        if self._path.is_file():
            with self._lock, _opened(self._path) as db:
                db.execute("DELETE FROM reply WHERE key = ?", (key,))

    def forget(self, matter: str) -> None:
        """Wipe the replies made for a matter, free pages included."""
        self._wipe("matter = ?", matter)

    def keep_only(self, matters: Collection[str]) -> None:
        """Wipe the replies made for any other matter."""
        self._wipe("matter NOT IN (SELECT value FROM json_each(?))", json.dumps([*matters]))

    def _wipe(self, which: str, told: str) -> None:
        if not self._path.is_file():
            return
        with self._lock:
            with _opened(self._path) as db:
                db.execute(f"DELETE FROM reply WHERE {which}", (told,))  # noqa: S608 - ours
            vacuum = sqlite3.connect(self._path, timeout=30, isolation_level=None)
            try:
                vacuum.execute("PRAGMA secure_delete = ON")
                vacuum.execute("VACUUM")
            finally:
                vacuum.close()


class _opened:  # noqa: N801  Read as a verb: with opened(path) as db.
    def __init__(self, path: Path) -> None:
        path.parent.mkdir(parents=True, exist_ok=True)
        # Replies tell what was asked: nobody but the user may read them.
        path.touch(mode=0o600)
        self._db = sqlite3.connect(path, timeout=30)
        self._db.execute("PRAGMA secure_delete = ON")
        self._db.execute(
            "CREATE TABLE IF NOT EXISTS reply "
            "(key TEXT PRIMARY KEY, matter TEXT NOT NULL, reply TEXT NOT NULL)"
        )

    def __enter__(self) -> sqlite3.Connection:
        return self._db

    def __exit__(self, kind: object, *_: object) -> None:
        if kind is None:
            self._db.commit()
        self._db.close()


class Ledger:
    """The record, the cache and the purse of one run, as a conversation uses them."""

    def __init__(
        self,
        purse: Purse,
        record: Path | None = None,
        cache: ReplyCache | None = None,
        *,
        matter: str = "",
        salt: str = "",
        closed: bool = False,
    ) -> None:
        self.purse = purse
        self._record, self._cache = record, cache
        self._matter, self._salt, self._closed = matter, salt, closed
        self._lock = threading.Lock()
        self._known: dict[str, Reply] = {}
        if record is not None and record.is_file():
            for line in record.read_text(encoding="utf-8").splitlines():
                # A crash may have cut the last line short.
                if line.endswith("}"):
                    reply = Reply.model_validate_json(line)
                    self._known[reply.key] = reply
        for reply in self._known.values():
            self._count(reply)

    def key(
        self, model: str, temperature: float | None, said: Sequence[tuple[str, str]], *more: Any
    ) -> str:
        """Return the key of a question."""
        plain = [(who, _FENCE.sub("material", words)) for who, words in said]
        asked = json.dumps([self._salt, model, temperature, plain, *more], sort_keys=True)
        return hashlib.sha256(asked.encode()).hexdigest()

    def found(self, key: str) -> Reply | None:
        """Return what was answered before. A closed ledger fails where it holds nothing."""
        with self._lock:
            known = self._known.get(key)
        # A failure counts where the record is played again; a run that goes on may ask anew.
        if known is not None and (self._closed or known.kind == "reply"):
            return known
        if self._closed:
            raise UnavailableError(
                "The record of this run holds no answer to a question it now asks.",
                "It was made with another version or library: run the matter anew.",
            )
        cached = self._cache.get(key) if self._cache else None
        if cached is not None:
            free = cached.model_copy(update={"free": True})
            self._count(free)
            self.keep(free, to_cache=False)
        return cached

    def keep(self, reply: Reply, *, to_cache: bool = True) -> None:
        """Write down what was answered."""
        if self._closed:
            return
        with self._lock:
            self._known[reply.key] = reply
            if self._record is not None:
                with self._record.open("a", encoding="utf-8") as record:
                    record.write(f"{reply.model_dump_json()}\n")
        if to_cache and self._cache is not None and reply.kind == "reply":
            self._cache.put(reply, self._matter)

    def unreadable(self, key: str) -> None:
        """Take out of the cache what could not be read, so that it is asked again."""
        if self._cache is not None and not self._closed:
            self._cache.drop(key)

    def _count(self, reply: Reply) -> None:
        """Tell the purse of a reply that was there: one of this run's own, or of the cache."""
        if reply.free:
            self.purse.took_cached()
        elif reply.kind == "reply":
            self.purse.took(reply.model, reply.tokens_in, reply.tokens_out)
