"""The authorities a text has introduced so far, as a reader would remember them."""

import re
from collections.abc import Iterator, Sequence

from arguendo.corpus.citations.draft import Draft
from arguendo.corpus.model import Reference
from arguendo.corpus.names import answers_to, parties

_BEGINS = re.compile(r"(?<![\w-])[A-Z][^\"'()\[\];]")
_GOES_ON = re.compile(r"[\w-]")


class Introduced:
    """Full citations by volume and by the parties' names, the latest of each authority kept."""

    def __init__(self) -> None:
        self._printed: dict[tuple[str, str], dict[Reference, Draft]] = {}
        self._called: dict[str, dict[Reference | str, Draft]] = {}
        self._answers: dict[str, list[Draft]] = {}
        self._named: dict[str, Draft] = {}
        self._first: set[str] = set()
        self._longest = 0

    def name(self, short: str, draft: Draft) -> None:
        """Remember the short name that the text gives a case: `(hereinafter "Roe I")`."""
        self._named[short] = draft
        self._first.add(short[:2])
        self._longest = max(self._longest, len(short))
        self._answers.clear()

    def mentions(self, text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
        """Yield where a short name stands that the text has given, the longest that does."""
        for begin in _BEGINS.finditer(text, start, end) if self._named else ():
            at = begin.start()
            if begin[0] not in self._first:
                continue
            for past in range(min(end, at + self._longest), at + 1, -1):
                if text[at:past] in self._named and not _GOES_ON.match(text, past):
                    yield at, past
                    break

    def add(self, draft: Draft) -> None:
        """Remember a full citation."""
        for reference in draft.references:
            shelf = self._printed.setdefault((reference.volume, reference.reporter), {})
            shelf[reference] = draft
        key = draft.references[0] if draft.references else draft.name
        for word in {word for party in parties(draft.name) for word in party.split()}:
            cases = self._called.setdefault(word, {})
            if key not in cases:
                self._answers.clear()
            cases[key] = draft

    def printed(
        self, volume: str, reporters: Sequence[str], page: int | None, name: str
    ) -> Draft | None:
        """Return the authority of that volume whose opinion the page can lie in."""
        standing = {
            reference: draft
            for reporter in reporters
            for reference, draft in self._printed.get((volume, reporter), {}).items()
        }
        if name and len(standing) > 1:
            named = {ref: one for ref, one in standing.items() if answers_to(name, one.name)}
            standing = named or standing
        before = {
            int(ref.page): one
            for ref, one in standing.items()
            if ref.page.isdigit() and (page is None or int(ref.page) <= page)
        }
        if page is None:
            return next(iter(before.values())) if len(before) == 1 else None
        return before[max(before)] if before else None

    def called(self, name: str) -> list[Draft]:
        """Return the authorities that answer to a short name."""
        if name in self._named:
            return [self._named[name]]
        if name not in self._answers:
            words = [word for party in parties(name) for word in party.split()]
            shelves = [self._called.get(word, {}) for word in words]
            fewest = min(shelves, key=len, default={})
            same = [one for one in fewest.values() if answers_to(name, one.name)]
            # a part of a name, called before the case was cited, is no other case
            whole = [one for one in same if one.references or " v. " in one.name]
            self._answers[name] = whole or same
        return self._answers[name]
