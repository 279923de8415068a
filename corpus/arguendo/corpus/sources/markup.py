"""Opinions out of pages: their words, star pages as `[*123]`, each under the head of its voice."""

import re
from collections.abc import Sequence
from html.parser import HTMLParser
from typing import NamedTuple

_BLOCKS = frozenset(
    "address article aside blockquote br center dd div dl dt footer h1 h2 h3 h4 h5 h6 header hr li "
    "ol p pre section table td th tr ul opinion author footnote".split()
)
_SILENT = frozenset({"script", "style", "head", "title", "template"})
_HEADS: dict[str, str] = {
    "majority": "OPINION",
    "unanimous": "OPINION",
    "lead": "OPINION",
    "plurality": "PLURALITY",
    "per-curiam": "PER CURIAM",
    "concurrence": "CONCURRENCE",
    "concurring-in-part-and-dissenting-in-part": "CONCURRENCE",
    "concurring": "CONCURRENCE",
    "dissent": "DISSENT",
    "dissenting": "DISSENT",
}
_TITLES = re.compile(
    r"\b(?:mr|mrs|ms|the|chief|senior|associate|circuit|district|justice|judge|presiding|opinion|"
    r"of|by|per|hon|honorable)\b[.,]?\s*",
    re.IGNORECASE,
)
_SURNAME = re.compile(r"[A-Z][A-Za-z'’-]+")


class Spoken(NamedTuple):
    """One opinion as a source gives it."""

    kind: str
    """The source's word for it, such as `majority` or `dissent`."""
    author: str
    """The judge's surname, where it can be told."""
    text: str
    """The words."""


def spoken(opinions: Sequence[Spoken]) -> str:
    """Return the words of a decision, each opinion under its head where there are several."""
    held = [one for one in opinions if one.text.strip()]
    if len(held) == 1 and _HEADS.get(held[0].kind) in (None, "OPINION"):
        return held[0].text.strip()
    parts = []
    for one in held:
        head = _HEADS.get(one.kind, "OPINION")
        parts.append(f"[{head} — {one.author}]" if one.author else f"[{head}]")
        parts.append(one.text.strip())
    return "\n\n".join(parts)


def surname(written: str) -> str:
    """Return the surname in the line that names an author.

    >>> surname("Mr. Justice Blackmun delivered the opinion of the Court.")
    'Blackmun'
    >>> surname("SOUTER, J., dissenting"), surname("PER CURIAM")
    ('Souter', '')
    """
    if re.search(r"per curiam", written, re.IGNORECASE):
        return ""
    found = _SURNAME.search(_TITLES.sub("", written))
    if not found:
        return ""
    return found[0].title() if found[0].isupper() else found[0]


def words_of_page(html: str) -> str:
    """Return the words of an opinion's HTML, star pages marked."""
    page = _Page()
    page.feed(html)
    page.close()
    return page.words()


def opinions_in_page(html: str) -> tuple[Spoken, ...]:
    """Return the opinions of a decision's page, where it tells them apart."""
    if not html:
        return ()
    page = _Page()
    page.feed(html)
    page.close()
    return tuple(
        Spoken(kind=kind, author=surname(" ".join(author).strip()), text=_tidy("".join(parts)))
        for kind, author, parts in page.opinions
    )


class _Page(HTMLParser):
    """Reads as a browser shows it, and takes marks of pages for what they are."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.parts: list[str] = []
        self.opinions: list[tuple[str, list[str], list[str]]] = []
        self._in_opinion = False
        self._in_author = False
        self._silent = 0
        self._mark: str | None = None
        self._number = ""
        self._first = True

    def words(self) -> str:
        return _tidy("".join(self.parts))

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {name: value or "" for name, value in attrs}
        classes = given.get("class", "").split()
        if tag in _SILENT:
            self._silent += 1
        number = _page_number(tag, classes, given)
        if number is not None:
            # The first reporter's pages alone: a parallel one's would run against them.
            first = given.get("data-citation-index", given.get("citation-index", "1")) == "1"
            self._mark, self._number, self._first = tag, number, first
            return
        if tag == "article" and "opinion" in classes:
            self.opinions.append((given.get("data-type", ""), [], []))
            self._in_opinion = True
        elif "author" in classes:
            self._in_author = True
        if tag in _BLOCKS:
            self._say("\n" if tag in ("br", "td", "th", "li", "tr") else "\n\n")

    def handle_endtag(self, tag: str) -> None:
        if tag in _SILENT:
            self._silent = max(self._silent - 1, 0)
        if self._mark == tag:
            self._mark = None
            if self._first and _is_page(self._number):
                self._say(f" [*{int(self._number)}] ")
            return
        if tag == "article":
            self._in_opinion = False
        if tag == "p":
            self._in_author = False
        if tag in _BLOCKS:
            self._say("\n\n")

    def handle_data(self, data: str) -> None:
        if self._mark is not None:
            self._number = self._number or data.strip().lstrip("*")
            return
        if self._silent:
            return
        self._say(re.sub(r"\s+", " ", data))
        if self._in_author and self._in_opinion:
            self.opinions[-1][1].append(data)

    def _say(self, words: str) -> None:
        if self._in_opinion:
            self.opinions[-1][2].append(words)
        self.parts.append(words)


def _page_number(tag: str, classes: list[str], given: dict[str, str]) -> str | None:
    """Return the page that a mark names, in the forms of Harvard's and CourtListener's pages.

    Nothing is returned for what marks no page, an empty string where its words alone say which.
    """
    if tag == "a" and "page-label" in classes:
        written = given.get("data-label", "")
    elif tag == "page-number":
        written = given.get("label", "")
    elif "star-pagination" in classes:
        written = given.get("number") or given.get("label", "")
    else:
        return None
    return written.strip().lstrip("*")


def _is_page(written: str) -> bool:
    return written.isascii() and written.isdecimal() and len(written) < 6


def _tidy(words: str) -> str:
    words = re.sub(r"[ \t\xa0]*\n[ \t\xa0]*", "\n", words)
    words = re.sub(r"[ \t\xa0]{2,}", " ", words)
    return re.sub(r"\n{3,}", "\n\n", words).strip()
