"""Neutralizing with a vocabulary and no model: heated words dropped, or put more quietly."""

import re
import tomllib
from collections.abc import Iterable
from functools import cache
from importlib.resources import files
from typing import NamedTuple

from arguendo.corpus.citations.shapes import shapes

_SPACES = r"\s+"
_QUOTED = re.compile(r"“[^”]*”|\"[^\"\n]*\"")


class _Entry(NamedTuple):
    put: str
    why: str


class Cooled(NamedTuple):
    """A stretch of a text that is replaced."""

    start: int
    end: int
    put: str
    why: str


@cache
def _vocabulary() -> tuple[dict[str, _Entry], re.Pattern[str], frozenset[str]]:
    raw = (files("arguendo.graph.neutral") / "vocabulary.toml").read_text(encoding="utf-8")
    found = tomllib.loads(raw)
    entries: dict[str, _Entry] = {}
    for group in found["group"]:
        entries |= {word: _Entry("", group["why"]) for word in group.get("drop", ())}
        entries |= {word: _Entry(put, group["why"]) for word, put in group.get("put", ())}
    dropped = _any(word for word, entry in entries.items() if not entry.put)
    put = _any(word for word, entry in entries.items() if entry.put)
    # Several that are dropped stand together as one: "an utterly heartless act" is an act.
    several = rf"{dropped}(?:(?:,\s+and\s+|,\s*|\s+and\s+|\s+){dropped})*"
    return (
        entries,
        re.compile(rf"(?<![\w-])(?:{put}|{several})(?![\w-])", re.IGNORECASE),
        frozenset(found["guard"]["before"]),
    )


def _any(words: Iterable[str]) -> str:
    longest = sorted(words, key=len, reverse=True)
    return f"(?:{'|'.join(_SPACES.join(map(re.escape, word.split())) for word in longest)})"


def ordinary() -> frozenset[str]:
    """Return every word of the vocabulary: none of them is a name."""
    entries, _, _ = _vocabulary()
    return frozenset(word.casefold() for entry in entries for word in entry.split())


def cool(text: str) -> tuple[Cooled, ...]:
    """Return what is to be replaced in a text, and by what, in order.

    Nothing inside quotation marks or a citation is touched, no word that a negation or a
    comparison reaches is dropped, and no word with a capital in mid-sentence, which may be a name.
    """
    entries, expression, guards = _vocabulary()
    spared = [mark.span() for mark in _QUOTED.finditer(text)]
    spared += [(one.start, one.end) for one in shapes(text)]
    found: list[Cooled] = []
    for mark in expression.finditer(text):
        if any(start < mark.end() and mark.start() < end for start, end in spared):
            continue
        # Of several that are dropped together, the first says why.
        said = " ".join(mark.group().casefold().split())
        entry = entries.get(said) or next(
            entry for word, entry in entries.items() if said.startswith(word) and not entry.put
        )
        opens = _opens(text, mark.start())
        if mark.group()[0].isupper() and not opens:
            continue
        if not entry.put and _guarded(text[: mark.start()], guards):
            continue
        found.append(_replaced(text, mark.start(), mark.end(), entry, opens=opens))
    return tuple(found)


def _guarded(before: str, guards: frozenset[str]) -> bool:
    words = re.findall(r"n[’']t\b|[A-Za-z]+", before[-30:])[-2:]
    return any(word.casefold().replace("’", "'") in guards for word in words)


def _opens(text: str, at: int) -> bool:
    """Say whether a place is the head of a sentence."""
    before = text[:at].rstrip(" \t")
    return not before or before[-1] in ".!?\n" or before.endswith(("\n", ". ", "“"))


def _replaced(text: str, start: int, end: int, entry: _Entry, *, opens: bool) -> Cooled:
    """Return the stretch, with what a dropped word takes along: its comma, space and article."""
    if entry.put:
        put = entry.put[0].upper() + entry.put[1:] if opens else entry.put
        start, put = _article(text, start, put)
        return Cooled(start, end, put, entry.why)
    before, after = text[:start], text[end:]
    paired = re.match(r",\s+(?:and\s+)?", after) or re.match(r"\s+and\s+(?=\w)", after)
    if opens:
        following = re.match(r",?\s*([^\W_]*)", after)
        word = following[1] if following else ""
        end += following.end() if following else 0
        return Cooled(start, end, word[:1].upper() + word[1:], entry.why)
    if before.endswith(", ") and after.startswith(","):
        return Cooled(start - 2, end + 1, "", entry.why)
    if after[:1] in ".;:!?)" or not after:
        lead = re.search(r",?\s+$", before)
        return Cooled(start - (len(lead.group()) if lead else 0), end, "", entry.why)
    goes_on = paired and re.match(r"[a-z-]+(?:\s|$)", after[paired.end() :])
    if paired and goes_on and not text[start:end].endswith("ly"):
        end += paired.end()
    else:
        gap = re.match(r"\s+", after)
        end += gap.end() if gap else 0
    following = re.match(r"[A-Za-z]+", text[end:])
    word = following.group() if following else ""
    begins, put = _article(text, start, word)
    if begins == start:
        return Cooled(start, end, "", entry.why)
    return Cooled(begins, end + len(word), put, entry.why)


def _article(text: str, start: int, following: str) -> tuple[int, str]:
    """Return where the article before a word begins and how it reads, where it has to change."""
    article = re.search(r"\b([Aa]n?)\s+$", text[:start])
    if article is None or not following:
        return start, following
    due = "an" if re.match(r"(?i)[aeiou](?!ne?\b|ni|se|su)|hour|honest|heir", following) else "a"
    if article[1].casefold() == due:
        return start, following
    written = due.capitalize() if article[1][0].isupper() else due
    return article.start(1), f"{written} {following}"
