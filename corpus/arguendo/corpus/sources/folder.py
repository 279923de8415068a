"""A folder of opinions, or of memoranda: text, Markdown, HTML, Word, PDF, one a file.

What a decision is called and where it is printed is taken, in this order:

1. from a file beside it, `NAME.toml` or `NAME.json` (or `NAME.pdf.toml`);
2. from front matter, TOML between `+++` or YAML between `---`;
3. from the caption: the first lines that name parties, a docket number and a day.
"""

import datetime as dt
import hashlib
import re
from collections.abc import Collection, Iterator
from functools import cached_property
from pathlib import Path
from typing import Any

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from arguendo.corpus.courts import court_called
from arguendo.corpus.documents import read
from arguendo.corpus.errors import ArguendoError, InputError
from arguendo.corpus.notations import json_of, toml_of, yaml_of
from arguendo.corpus.sources.interface import (
    Found,
    Given,
    Memorandum,
    Named,
    Record,
    SetAside,
    Source,
    Written,
)

_BESIDE = (".toml", ".json")
_MEMORANDUM = ("memo", "memorandum")
_FRONT = re.compile(r"\A(\+\+\+|---)[ \t]*\n(.*?)\n\1[ \t]*(?:\n|\Z)", re.DOTALL)
_PARTIES = re.compile(
    r"^[ \t]*(?P<first>[A-Z][^\n]{1,120}?),?[ \t]+(?:v|vs|V|VS)\."
    r"[ \t]+(?P<second>[A-Z][^\n]{1,120}?)"
    r"[ \t,;.]*(?:\d+ [A-Z][\w. ]{1,20} \d+.*)?$",
    re.MULTILINE,
)
_IN_RE = re.compile(
    r"^[ \t]*((?:In re|IN RE|Ex parte|EX PARTE) [^\n]{2,120}?)[ \t,.]*$", re.MULTILINE
)
_STANDING = re.compile(
    r",\s*(?:plaintiffs?|defendants?|petitioners?|respondents?|appell(?:ant|ee)s?)\b.*",
    re.IGNORECASE,
)
_PRINTED = re.compile(
    r"^[^\n]{0,200}?\b(\d{1,4} [A-Z][A-Za-z0-9.' ]{0,18}[A-Za-z.] \d{1,5})\b", re.M
)
_DOCKET = re.compile(r"\bNos?\.[ \t]*(\d[\w–-]*(?:-\d+)?)", re.IGNORECASE)
_MONTHS = (
    "January February March April May June July August September October November December".split()
)
_DAY = re.compile(rf"\b({'|'.join(_MONTHS)})[ \t]+(\d{{1,2}}),[ \t]+(\d{{4}})\b")
_DECIDED = re.compile(r"\b(?:decided|filed|dated|issued|entered|argued)\b", re.IGNORECASE)
_COURT = re.compile(r"^[ \t]*([^\n]*\b(?:COURT|Court)\b[^\n]{0,80}?)[ \t,.]*$", re.MULTILINE)
_TITLE = 160
"""Characters of a line that is a title."""
_TOP = 3_000
"""Characters in which a caption stands."""


class _Facts(BaseModel):
    """What is said of a decision beside its words; other fields are ignored."""

    model_config = ConfigDict(extra="ignore", coerce_numbers_to_str=True)

    id: str = ""
    kind: str = "opinion"
    name: str = ""
    title: str = ""
    citation: str = ""
    citations: list[str] = Field(default_factory=list)
    court: str = ""
    date: str = ""
    docket: str = ""
    url: str = ""
    licence: str = ""


class OpinionsFolder:
    """Reads the documents of a folder and of the folders in it, in the order of their paths."""

    def __init__(self, path: Path, *, memoranda: bool = False, emptied: bool = False) -> None:
        """Read a folder of opinions, or one in which all is memoranda, whatever it says.

        One in which nothing lies was `emptied` where the user says so.
        """
        if not path.is_dir():
            raise InputError(f"There is no folder at {path}.", "Check the path.")
        self._path, self._memoranda, self._emptied = path, memoranda, emptied

    @property
    def name(self) -> str:
        """The source's kind."""
        return "memoranda" if self._memoranda else "folder"

    @property
    def origin(self) -> str:
        """The folder's absolute path."""
        return str(self._path.resolve())

    @property
    def key(self) -> str:
        """The path, and a hash of the names, sizes and times of what lies in it."""
        sha = hashlib.sha256()
        for file in self._all:
            stat = file.stat() if file.exists() else file.lstat()
            sha.update(f"{self._called(file)}\0{stat.st_size}\0{stat.st_mtime_ns}\n".encode())
        return f"{self.name}:{self.origin}:{sha.hexdigest()[:16]}"

    def records(self, after: int) -> Iterator[Found | SetAside]:
        """Yield the documents after that rank."""
        files = self._documents()
        for rank, file in enumerate(files, start=1):
            if rank <= after:
                continue
            read = self._record(file)
            if isinstance(read, str):
                yield SetAside(place=self._called(file), why=read, position=rank)
            else:
                yield Found(record=read, position=rank, fraction=rank / len(files))

    def listed(self) -> Collection[str] | None:
        """Return how every document in it is called, if there is any or it was emptied."""
        called = {self._called(file) for file in self._documents()}
        return called if called or self._emptied else None

    @cached_property
    def _all(self) -> list[Path]:
        return sorted(
            file
            for file in self._path.rglob("*")
            if (file.is_file() or not file.exists())
            and not any(part.startswith(".") for part in file.relative_to(self._path).parts)
        )

    def _documents(self) -> list[Path]:
        """Leave out what stands beside another file to tell of it."""
        stems = {str(file.with_suffix("")) for file in self._all if file.suffix not in _BESIDE}
        whole = {str(file) for file in self._all}
        return [
            file
            for file in self._all
            if file.suffix not in _BESIDE or not {str(file.with_suffix(""))} & (stems | whole)
        ]

    def _called(self, file: Path) -> str:
        written = file.relative_to(self._path).as_posix()
        return "".join(sign if sign.isprintable() else "?" for sign in written)

    def _record(self, file: Path) -> Record | Memorandum | str:
        """Return the decision or the memorandum in a file, or what is wrong with it."""
        try:
            document = read(file)
            facts, text = _told(file, document.text if document.format == "md" else "")
            text = text or document.text
            caption = _caption(document.text[:_TOP])
            changed = dt.datetime.fromtimestamp(file.stat().st_mtime, dt.UTC).date().isoformat()
            if self._memoranda or facts.kind in _MEMORANDUM:
                return Memorandum(
                    source_id=self._called(file),
                    name=" ".join((facts.title or facts.name or _headed(text, file)).split()),
                    day=facts.date or changed,
                    text=text,
                )
            if facts.kind != "opinion":
                return (
                    f"it is called a {facts.kind} where it tells of itself: opinions of courts are "
                    "shelved, memoranda are kept beside them, and nothing else"
                )
            name = " ".join((facts.name or facts.title or caption.name).split())
            if not name:
                return (
                    "no name of a case stands at its head: give one in front matter, or in a file "
                    f'beside it, {file.stem}.toml, as name = "A v. B"'
                )
            cites = [*facts.citations, *([facts.citation] if facts.citation else [])]
            return Record(
                source_id=facts.id or self._called(file),
                name=name,
                citations=tuple(cites or caption.citations),
                court=facts.court or caption.court,
                decided=facts.date or caption.date or None,
                docket=facts.docket or caption.docket,
                url=facts.url,
                body=Written(text=text),
                retrieved=changed,
                licence=facts.licence,
            )
        except ArguendoError as error:
            return _line(str(error))
        except ValidationError as error:
            first = error.errors()[0]
            return _line(f"{'.'.join(map(str, first['loc']))}: {first['msg'].lower()}")
        except (OSError, ValueError) as error:
            return _line(f"what tells of it cannot be read ({error})")


def _told(file: Path, text: str) -> tuple[_Facts, str]:
    """Return what stands beside a document or at its head, and its text without the latter."""
    beside = [file.with_suffix(suffix) for suffix in _BESIDE]
    beside += [file.with_name(file.name + suffix) for suffix in _BESIDE]
    told: dict[str, Any] = {}
    if front := _FRONT.match(text):
        told, text = (
            _fields(front[2], ".toml" if front[1] == "+++" else ".yaml"),
            text[front.end() :],
        )
    for one in beside:
        if one.is_file() and one != file:
            told |= _fields(one.read_text(encoding="utf-8"), one.suffix)
    return _Facts.model_validate({k: _plain(v) for k, v in told.items()}), text


def _fields(written: str, form: str) -> dict[str, Any]:
    if form == ".toml":
        return toml_of(written)
    fields = json_of(written) if form == ".json" else yaml_of(written)
    if not isinstance(fields, dict):
        raise ValueError("is no table of fields")  # noqa: TRY004  Of a file, not of a caller.
    return fields


def _plain(value: Any) -> Any:
    return value.isoformat()[:10] if isinstance(value, dt.date) else value


class _Caption(BaseModel):
    name: str = ""
    citations: list[str] = Field(default_factory=list)
    court: str = ""
    date: str = ""
    docket: str = ""


def _caption(top: str) -> _Caption:
    """Return what the head of an opinion says of it."""
    found = _Caption()
    if parties := _PARTIES.search(top):
        sides = [_STANDING.sub("", parties[side]).strip(" ,;") for side in ("first", "second")]
        found.name = " v. ".join(one.title() if one.isupper() else one for one in sides)
    elif alone := _IN_RE.search(top):
        found.name = alone[1].title() if alone[1].isupper() else alone[1]
    if docket := _DOCKET.search(top):
        found.docket = f"No. {docket[1]}"
    found.date = _day(top)
    for line in _COURT.finditer(top):
        if id := court_called(" ".join(line[1].split())):
            found.court = id
            break
    if parties or found.name:
        # In the caption itself, not where the opinion cites another: above the first paragraph.
        head = re.split(r"\n\s*\n(?=[^\n]{200})", top, maxsplit=1)[0]
        if (printed := _PRINTED.search(head)) and len(head) < _TOP // 2:
            found.citations = [printed[1]]
    return found


def _day(top: str) -> str:
    """Return the day of decision: the one beside a word for it, the last such, else the only."""
    days = []
    for day in _DAY.finditer(top):
        before = _DECIDED.findall(top[max(day.start() - 40, 0) : day.start()])
        days.append((before[-1].lower() if before else "", day))
    decided = [day for word, day in days if word and word != "argued"]
    chosen = decided[-1] if decided else days[0][1] if len(days) == 1 and not days[0][0] else None
    if chosen is None:
        return ""
    try:
        month = _MONTHS.index(chosen[1]) + 1
        return dt.date(int(chosen[3]), month, int(chosen[2])).isoformat()
    except ValueError:
        return ""


def _line(words: str) -> str:
    return "".join(sign if sign.isprintable() else " " for sign in words)


def _headed(text: str, file: Path) -> str:
    """Return the first line of a memorandum, where it is a title, else the name of its file."""
    first = next((line.strip(" #*\t") for line in text.splitlines() if line.strip(" #*\t")), "")
    return first if 0 < len(first) <= _TITLE else file.stem


def _opened(name: str, given: Given) -> Source | None:
    if name.startswith("memoranda:"):
        path = Path(name[len("memoranda:") :]).expanduser()
        return OpinionsFolder(path, memoranda=True, emptied=given.emptied)
    path = Path(name).expanduser()
    if not name or name == "/" or not path.is_dir():
        return None
    return OpinionsFolder(path, emptied=given.emptied)


NAMED = Named(
    forms=(
        ("FOLDER", "opinions as .txt, .md, .html, .docx and .pdf, one a file"),
        ("memoranda:FOLDER", "memoranda of your own, held apart: searched, and no authority"),
    ),
    open=_opened,
    rank=9,
)
