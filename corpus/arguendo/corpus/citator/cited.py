"""Which decisions an opinion cites, where, and by what names it calls them.

One pass over the words, with plain searches before patterns: it is made of every opinion shelved.

1. References, parallel ones and pages of one case together.      `references_in`
2. The caption before a reference, and the names made of it.      `captions`
3. `384 U.S., at 444`, `Miranda, supra`, `Id.`: which is meant.   `Decision`
"""

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import NamedTuple

from arguendo.corpus.citator.captions import caption_before
from arguendo.corpus.citator.names import SILENT, parties, short_names
from arguendo.corpus.citator.references_in import Found, references

Form = str
"""How it is cited: `f` in full, `p` by volume and a page within, `s` supra, `i` as Id., `n` by a
name alone."""


class Mention(NamedTuple):
    """One place where an opinion cites a decision."""

    start: int
    """Where its caption begins, or its reference where it has none."""
    end: int
    """Past its reference, and those parallel to it."""
    case: int
    """Which of the decisions cited."""
    form: Form
    """How."""
    year: str = ""
    """The year in parentheses behind it."""


class Case:
    """A decision as the one at hand cites it."""

    __slots__ = ("caption", "key", "keys", "names", "words")

    def __init__(self, key: str) -> None:
        self.key = key
        """Its first reference, as a string in standard form."""
        self.keys = [key]
        """All of them."""
        self.caption = ""
        """The name under which it is cited first."""
        self.names: tuple[str, ...] = ()
        """The short names made of it."""
        self.words: tuple[frozenset[str], frozenset[str]] = (frozenset(), frozenset())
        """The telling words of both parties."""


_BETWEEN = re.compile(r"[\s,;(\[\])]*(?:\d{1,4}(?:[-–]\d{1,4})?(?: n\. ?\d{1,3})?)?[\s,;(]*")
"""What may stand between parallel references, a page pointed at among it."""
_AFFIRMED = re.compile(
    r"[\s,(]*(?:\d{1,4}(?:[-–]\d{1,4})?)?[\s,]*(?:\([^()]{1,30}\))?[\s,]*"
    r"(?:\d{1,3} [A-Z][\w.]{1,12} \d+,? )?"
    r"(?:\([^()]{1,30}\),? )?(?:aff['’]d|affirmed)(?: per curiam| mem\.)?,?\s"
)
"""Between a decision and the one that affirmed it: what is said of the one is said of the other."""
_YEAR = re.compile(r"[^()]{0,24}\((?:[^()]{0,30}\s)?([12]\d{3})\)")
_OTHERS = re.compile(r"§|U\. ?S\. ?C|C\. ?F\. ?R|\bStat\b|\bApp\.|\bTr\.|\bBrief\b|\bRecord\b")
"""What else `Id.` may speak of."""
_ID = ("Id.", "Ibid", "id.", "ibid")
_ID_REACH = 700


class Decision:
    """What a decision cites, in all its opinions: cases, their names, and every mention."""

    def __init__(self, name: str, texts: Iterable[str]) -> None:
        self.own = name.lower()
        self.cases: list[Case] = []
        self.mentions: list[list[Mention]] = []
        self._by_key: dict[str, int] = {}
        self._in_volume: dict[tuple[str, str], list[tuple[int, int]]] = {}
        self.called: dict[str, list[str]] = {}
        """Short names by their first words, the longest first."""
        self.cases_called: dict[str, tuple[int, ...]] = {}
        """By short name, the cases called so."""
        self.texts = list(texts)
        found = [list(references(text)) for text in self.texts]
        full = [
            list(self._in_full(text, some)) for text, some in zip(self.texts, found, strict=True)
        ]
        self._named()
        for text, some, cited in zip(self.texts, found, full, strict=True):
            every = sorted([*cited, *self._short(text, some, cited)])
            self.mentions.append(self._with_id(text, every))

    def _in_full(self, text: str, found: list[Found]) -> Iterator[Mention]:
        """Yield the mentions in full, parallel references and pages of one case together."""
        last: tuple[int, int, int, Found] | None = None
        pin: Found | None = None
        for one in found:
            # `Id. at 391 U. S. 149, 391 U. S. 158`: the second is a page within as well.
            if one.pin or (pin is not None and _page_on(text, pin, one)):
                pin = one
                continue
            pin = None
            if last is not None and _BETWEEN.fullmatch(text, last[1], one.start):
                same = (one.volume, one.reporter) == (last[3].volume, last[3].reporter)
                if same and one.page.isdigit() and int(one.page) >= int(last[3].page):
                    last = (last[0], one.end, last[2], last[3])
                    continue
                if (
                    not same
                    and one.reporter != last[3].reporter
                    and "; " not in text[last[1] : one.start]
                ):
                    self._also(last[2], one)
                    last = (last[0], one.end, last[2], last[3])
                    continue
            if last is not None and _AFFIRMED.fullmatch(text, last[1], one.start):
                self._also(last[2], one)
                last = (last[0], one.end, last[2], one)
                continue
            if last is not None:
                yield self._mention(text, last)
            start, caption = caption_before(text, one.start)
            if last is not None and start < last[1]:
                start, caption = one.start, ""
            last = (start, one.end, self._case(one, caption), one)
        if last is not None:
            yield self._mention(text, last)

    def _mention(self, text: str, last: tuple[int, int, int, Found]) -> Mention:
        year = _YEAR.match(text, last[1])
        return Mention(last[0], last[1], last[2], "f", year[1] if year else "")

    def _case(self, one: Found, caption: str) -> int:
        key = f"{one.volume} {one.reporter} {one.page}"
        number = self._by_key.get(key)
        if number is None:
            number = self._by_key[key] = len(self.cases)
            self.cases.append(Case(key))
            self._place(one, number)
        case = self.cases[number]
        if caption and not case.caption:
            case.caption = caption
        return number

    def _also(self, number: int, one: Found) -> None:
        key = f"{one.volume} {one.reporter} {one.page}"
        if key not in self._by_key:
            self._by_key[key] = number
            self.cases[number].keys.append(key)
            self._place(one, number)

    def _place(self, one: Found, number: int) -> None:
        if one.page.isdigit():
            self._in_volume.setdefault((one.volume, one.reporter), []).append(
                (int(one.page), number)
            )

    def _named(self) -> None:
        for number, case in enumerate(self.cases):
            if not case.caption:
                continue
            case.names, case.words = _names(case.caption)
            for name in case.names:
                for written in dict.fromkeys((name, name.upper())):
                    if written not in self.cases_called:
                        self.called.setdefault(written.split(" ")[0], []).append(written)
                    self.cases_called[written] = (*self.cases_called.get(written, ()), number)
        for some in self.called.values():
            some.sort(key=len, reverse=True)
        for pages in self._in_volume.values():
            pages.sort()

    def _short(self, text: str, found: list[Found], full: list[Mention]) -> Iterator[Mention]:
        """Yield mentions by a page within, and by `supra`."""
        for one in found:
            pages = self._in_volume.get((one.volume, one.reporter)) if one.pin else None
            if pages:
                place = bisect_left(pages, (int(one.page) + 1, -1)) - 1
                if place >= 0:
                    yield Mention(self._name_before(text, one.start), one.end, pages[place][1], "p")
        at = text.find("supra")
        while at >= 0:
            called = list(self.called_in(text, max(0, at - 60), at))
            if called and not text[called[-1][1] : at].strip(" ,.(“”\"’'s"):
                start, _, cases = called[-1]
                yield Mention(start, at + 5, _last_before(full, start, cases), "s")
            at = text.find("supra", at + 5)

    def _name_before(self, text: str, at: int) -> int:
        called = list(self.called_in(text, max(0, at - 60), at))
        return called[-1][0] if called and not text[called[-1][1] : at].strip(" ,") else at

    def _with_id(self, text: str, mentions: list[Mention]) -> list[Mention]:
        """Add what `Id.` speaks of: the decision cited last, where nothing else stands between."""
        places = []
        for word in _ID:
            at = text.find(word)
            while at >= 0:
                if not text[at - 1 : at].isalnum():
                    places.append(at)
                at = text.find(word, at + 2)
        if not places or not mentions:
            return mentions
        ends = [one.end for one in mentions]
        added: list[Mention] = []
        for at in sorted(places):
            before = bisect_left(ends, at) - 1
            last = mentions[before] if before >= 0 else None
            if added and (last is None or added[-1].end > last.end):
                last = added[-1]
            if last is None or at - last.end > _ID_REACH or _OTHERS.search(text, last.end, at):
                continue
            added.append(Mention(at, at + 3, last.case, "i"))
        return sorted([*mentions, *added])

    def called_in(
        self, text: str, start: int, end: int
    ) -> Iterator[tuple[int, int, tuple[int, ...]]]:
        """Yield every short name between two places: (start, end, the cases called so)."""
        until = start
        for word in _CAPITAL.finditer(text, start, end):
            at = word.start()
            if at < until:
                continue
            if word[0] not in self.called:
                if "-" in word[0]:
                    yield from self._hyphened(at, word[0])
                continue
            for name in self.called[word[0]]:
                stop = at + len(name)
                if stop > end or not text.startswith(name, at) or text[stop : stop + 1].isalnum():
                    continue
                if name.lower() not in self.own and not _of_somebody(text, at, stop):
                    yield at, stop, self.cases_called[name]
                    until = stop
                    break

    def _hyphened(self, at: int, word: str) -> Iterator[tuple[int, int, tuple[int, ...]]]:
        """Yield the cases of `the Enelow-Ettelson doctrine`."""
        parts = word.split("-")
        if len(parts) > 1 and all(one in self.cases_called for one in parts):
            for one in parts:
                if one.lower() not in self.own:
                    yield at, at + len(one), self.cases_called[one]
                at += len(one) + 1

    def meant(self, place: int, at: int, cases: tuple[int, ...]) -> int:
        """Return which of the cases called by one name is meant: the one cited last before."""
        return _last_before(self.mentions[place], at, cases)


def _last_before(mentions: list[Mention], at: int, cases: tuple[int, ...]) -> int:
    if len(cases) == 1:
        return cases[0]
    before = bisect_left(mentions, (at,))
    return next(
        (mentions[n].case for n in range(before - 1, -1, -1) if mentions[n].case in cases), cases[0]
    )


def _page_on(text: str, pin: Found, one: Found) -> bool:
    same = (pin.volume, pin.reporter) == (one.volume, one.reporter)
    return same and bool(_BETWEEN.fullmatch(text, pin.end, one.start))


_CAPITAL = re.compile(r"[A-Z][\w&.\-]*(?:['’](?!s\b)\w+)?(?<![.\-])")
_TITLES = ("Justice ", "JUSTICE ", "Mr. ", "Mrs. ", "Ms. ", "Judge ", "Dr. ", "Professor ", "Sen. ")


def _of_somebody(text: str, start: int, stop: int) -> bool:
    """Say whether a name is a judge's or another person's, or an act's."""
    return text[max(0, start - 10) : start].endswith(_TITLES) or text.startswith(
        (" Act", "-", " Amendment", " Relations", " Labor Relations"), stop
    )


@lru_cache(maxsize=65536)
def _names(caption: str) -> tuple[tuple[str, ...], tuple[frozenset[str], frozenset[str]]]:
    """Return the short names of a case, and the telling words of its parties."""
    return short_names(caption), tuple(map(_telling, parties(caption)))  # type: ignore[return-value]


def _telling(side: str) -> frozenset[str]:
    return frozenset(
        word
        for word in re.findall(r"[a-z0-9]+", side.lower())
        if word not in SILENT and len(word) > 1
    )
