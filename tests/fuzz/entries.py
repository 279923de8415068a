"""One entry a parser: bytes go in, and nothing but the room's own errors may come out.

hypothesis calls them in the suite (`test_fuzz.py`), atheris by hand (`by_atheris.py`). Seeds are
good files, made by the factories of the other tests.
"""

import atexit
import contextlib
import datetime as dt
import functools
import json
import shutil
import tempfile
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import NamedTuple

from factories import maps
from factories.case_law import cap_case, cap_page, cap_tree
from factories.documents import docx_of, html_of, ipynb_of, pdf_of, txt_of
from factories.every_source import holding
from factories.opinions import many
from fuzz.laws import characters_lead_back, citations_stand_where_they_are_said_to, spans_lead_back
from pydantic import TypeAdapter, ValidationError

from arguendo.corpus.documents import read as read_document
from arguendo.corpus.errors import ArguendoError
from arguendo.corpus.library import Library
from arguendo.corpus.notations import json_of
from arguendo.corpus.sources import fetching
from arguendo.corpus.sources.cap import CaselawAccess
from arguendo.corpus.sources.conformance import departures
from arguendo.corpus.sources.courtlistener_api import CourtListenerApi
from arguendo.corpus.sources.courtlistener_bulk import CourtListenerBulk
from arguendo.corpus.sources.csl import CaseLibrary
from arguendo.corpus.sources.fetching import Got, Missing, Reply
from arguendo.corpus.sources.folder import OpinionsFolder
from arguendo.corpus.sources.interface import Found, Memorandum, Source
from arguendo.corpus.sources.opinions_file import OpinionsFile
from arguendo.extension import wire as asked
from arguendo.extension.desk.asked import order, steering
from arguendo.graph.imports import import_map
from arguendo.graph.maps.encodings.argmap import load
from arguendo.graph.maps.formats import FORMATS
from arguendo.graph.maps.vouching import vouched_for
from arguendo.graph.matters import parse_matter
from arguendo.graph.wire import ArgumentMap, Numbered

EXAMPLES = Path(__file__).parents[2] / "examples"
WRITTEN = Path(__file__).parents[1] / "graph/maps/written"
SLOW_TO_WRITE = {"docx", "pdf", "png", "svg", "html"}


class Entry(NamedTuple):
    """A parser, and good files of what it reads."""

    read: Callable[[bytes], None]
    seeds: tuple[bytes, ...]


@functools.cache
def _folder(name: str) -> Path:
    """A folder of this process."""
    folder = Path(tempfile.mkdtemp(prefix=f"fuzz-{name}-"))
    atexit.register(shutil.rmtree, folder, ignore_errors=True)
    return folder


def _text(data: bytes) -> str:
    return data.decode("utf-8", "ignore")


# --- citations and documents -------------------------------------------------------------------


def citations(data: bytes) -> None:
    """The scanner, the parser and the way back from the plain form."""
    text = _text(data)[:4_000]
    citations_stand_where_they_are_said_to(text)
    spans_lead_back(text)


def _document(name: str) -> Callable[[bytes], None]:
    def document(data: bytes) -> None:
        with contextlib.suppress(ArguendoError):
            characters_lead_back(read_document(data, name))

    return document


# --- maps and matters --------------------------------------------------------------------------


@functools.cache
def _library() -> Library:
    return Library.create(_folder("library") / "library")


def _map(ending: str, format: str | None) -> Callable[[bytes], None]:
    def map(data: bytes) -> None:
        path = _folder("map") / f"map{ending}"
        path.write_bytes(data)
        with contextlib.suppress(ArguendoError):
            drawn = import_map(
                path, _library(), as_of=dt.date(2026, 11, 1), format=format, question="May they?"
            )
            _written_and_read_again(drawn)

    return map


def own_map(data: bytes) -> None:
    """A map of ours, opened as it is; taken in, it has to be vouched for."""
    path = _folder("map") / "own.argmap.json"
    path.write_bytes(data)
    with contextlib.suppress(ArguendoError):
        drawn = load(path)
        _written_and_read_again(drawn)
        vouched_for(drawn, _library())


def _written_and_read_again(drawn: ArgumentMap) -> None:
    for name, format in FORMATS.items():
        if name not in SLOW_TO_WRITE:
            format.encode(drawn)
    again = _folder("map") / "again.argmap.json"
    again.write_bytes(FORMATS["argmap"].encode(drawn))
    assert load(again) == drawn


def matter(data: bytes) -> None:
    """A matter as TOML, or as Markdown with front matter."""
    with contextlib.suppress(ArguendoError):
        parse_matter(_text(data)).model_dump_json()


# --- the wire ----------------------------------------------------------------------------------

_EVENTS: TypeAdapter[Numbered] = TypeAdapter(Numbered)
_REQUESTS = (
    asked.RunRequest, asked.SteerRequest, asked.ForkRequest, asked.NeutralRequest, asked.MatterText,
    asked.ExportRequest, asked.MapRequest, asked.MapExportRequest, asked.VerifyRequest,
)  # fmt: skip


def event(data: bytes) -> None:
    """An event of a run: what is read is written as it was."""
    with contextlib.suppress(ValidationError):
        read = _EVENTS.validate_json(data)
        assert _EVENTS.validate_json(_EVENTS.dump_json(read)) == read


def request(data: bytes) -> None:
    """What the panel asks of the server, whatever it asks for."""
    try:
        fields = json_of(data)
    except ValueError:
        return
    if not isinstance(fields, dict):
        return
    with contextlib.suppress(ArguendoError):
        order(fields)
    for kind in _REQUESTS:
        with contextlib.suppress(ValidationError, ArguendoError):
            read = kind.model_validate(fields)
            read.model_dump_json()
            if isinstance(read, asked.SteerRequest):
                steering(read)


# --- sources -----------------------------------------------------------------------------------


def _source(opened: Callable[[], Source]) -> None:
    """A source keeps all that a source must keep, and what it gives can be shelved as UTF-8."""
    try:
        items = list(opened().records(0))
    except ArguendoError:
        return
    if not items:
        return
    departed = departures(opened)
    assert not departed, departed
    for item in items:
        if isinstance(item, Found) and not isinstance(item.record, Memorandum):
            item.record.model_dump_json().encode()


def _file(kind: type[OpinionsFile | CaseLibrary], name: str) -> Callable[[bytes], None]:
    def file(data: bytes) -> None:
        path = _folder("source") / name
        path.write_bytes(data)
        _source(lambda: kind(path))

    return file


def _in_folder(name: str, **beside: bytes) -> Callable[[bytes], None]:
    def folder(data: bytes) -> None:
        where = _folder(f"folder-{name}")
        for other, content in beside.items():
            (where / other.replace("_", ".")).write_bytes(content)
        (where / name).write_bytes(data)
        _source(lambda: OpinionsFolder(where))

    return folder


class _Answers:
    """A server of which all files are in memory, and which does not answer without end."""

    def __init__(self, answers: Mapping[str, bytes], most: int = 40) -> None:
        self._answers, self._left = answers, most

    def get(self, address: str) -> Reply:
        self._left -= 1
        assert self._left >= 0, "it asks for ever"
        for part, content in self._answers.items():
            if part in address:
                return Got(content=content, day="2024-03-08")
        return Missing(status=404)


@functools.cache
def _cap() -> dict[str, bytes]:
    root = cap_tree(_folder("cap"), {"410": [cap_case(1, "Harrow v. Finch")]}, pages=True)
    return {str(f.relative_to(root)): f.read_bytes() for f in root.rglob("*") if f.is_file()}


def _cap_file(part: str) -> Callable[[bytes], None]:
    def file(data: bytes) -> None:
        tree = {name: data if part in name else kept for name, kept in _cap().items()}
        _source(lambda: CaselawAccess(_Answers(tree), "here", "us"))

    return file


_API: dict[str, bytes] = {
    "/clusters/": json.dumps(
        {"next": None, "results": [
            {"id": 1, "docket_id": 91, "case_name": "Harrow v. Finch", "date_filed": "1973-01-22",
             "citations": [{"volume": 410, "reporter": "U.S.", "page": "1", "type": 1}]}]}
    ).encode(),
    "/opinions/": json.dumps(
        {"next": None, "results": [{"type": "020lead", "author_str": "Finch",
         "html_with_citations": "<p>We <em>affirm</em>. *2 The door was shut.</p>"}]}
    ).encode(),
    "/dockets/": b'{"docket_number": "No. 1"}',
}  # fmt: skip


def _api(part: str) -> Callable[[bytes], None]:
    def answer(data: bytes) -> None:
        def opened() -> CourtListenerApi:
            server = _Answers({**_API, part: data})
            return CourtListenerApi("scotus", server, "https://x.test/v4")  # type: ignore[arg-type]

        _source(opened)

    return answer


def headers(data: bytes) -> None:
    """What a server says of the day, and of when to ask again."""
    first, _, second = _text(data).partition("\n")
    assert len(fetching._day(first)) in (0, 10)
    assert fetching._seconds(first, second) >= 0


@functools.cache
def _bulk() -> dict[str, bytes]:
    import bz2

    with holding("bulk", _folder("bulk-good"), ("Harrow v. Finch", "Doe v. Bolt")) as where:
        return {f.name[:-4]: bz2.decompress(f.read_bytes()) for f in Path(where).glob("*.bz2")}


def _bulk_table(table: str) -> Callable[[bytes], None]:
    def rows(data: bytes) -> None:
        where = _folder(f"bulk-{table}")

        def opened() -> CourtListenerBulk:
            for file in where.iterdir():
                file.unlink()
            for name, kept in _bulk().items():
                (where / name).write_bytes(data if name.startswith(table) else kept)
            return CourtListenerBulk(where)

        with contextlib.suppress(ArguendoError):
            for item in opened().records(0):
                if isinstance(item, Found):
                    item.record.model_dump_json().encode()

    return rows


# --- all of them -------------------------------------------------------------------------------

_BRIEF = ("In Georgia v. Randolph, 547 U.S. 103, 115 (2006), the Court held it. Id. at 116.", "No.")
_AIF = json.dumps(
    {"nodes": [{"nodeID": "1", "type": "I", "text": "He refused."},
               {"nodeID": 2, "type": "RA", "text": "Default Inference"},
               {"nodeID": "3", "type": "I", "text": "See 547 U.S. 103."},
               {"nodeID": "4", "type": "CA", "text": "Default Conflict"},
               {"nodeID": "5", "type": "I", "text": "She let them in."}],
     "edges": [{"edgeID": "1", "fromID": "1", "toID": 2}, {"edgeID": 2, "fromID": 2, "toID": "3"},
               {"edgeID": 3, "fromID": "5", "toID": "4"}, {"edgeID": 4, "fromID": 4, "toID": "1"}]}
).encode()  # fmt: skip
_ARGDOWN = b"""===
title: May they?
===
# The home

[Refusal]: He *refused*. #law {side: defense}
  + <Present>: A tenant who is present {scheme: rule}
  - [Consent]: She let them in.

<Present>

(1) He stood there.
(2) See 547 U.S. 103.
----
(3) [Refusal]
"""
_KIALO = b"""Discussion Title: May the police search?

1. A tenant who refuses prevails.
1.1. Pro: The home is his, [as held](https://example.org/deed).
1.1.1. Con: It is hers.
1.2. Con: -> See 1.1.
"""
_FRONT = b"---\nname: Harrow v. Finch\ncitations: [410 U.S. 1]\ndate: 1973-01-22\n---\nWe affirm.\n"


def _maps() -> Iterator[tuple[str, Entry]]:
    drawn = maps.argument_map(clear := maps.Clearing(), *maps.run(clear))
    own = FORMATS["argmap"].encode(drawn)
    old = (WRITTEN / "co-tenant.1.argmap.json").read_bytes()
    ours = [FORMATS[name].encode(drawn) for name in ("aif", "xaif", "argdown")]
    aif, xaif, argdown = (one if isinstance(one, bytes) else one.encode() for one in ours)
    yield "map-aif", Entry(_map(".json", "aif"), (_AIF, aif))
    yield "map-xaif", Entry(_map(".json", "xaif"), (xaif, b'{"AIF": %s}' % _AIF))
    yield "map-argdown", Entry(_map(".argdown", "argdown"), (_ARGDOWN, argdown))
    yield "map-kialo", Entry(_map(".txt", "kialo"), (_KIALO,))
    yield "map-own", Entry(own_map, (own, old))
    yield "map-told", Entry(_map(".txt", None), (_AIF, _ARGDOWN, _KIALO))
    yield "wire-event", Entry(event, (b'{"number": 1, "event": {"type": "map", "map": %s}}' % own,))


def _requests() -> tuple[bytes, ...]:
    about = json.loads(maps.matter().model_dump_json())
    made = (
        {"matter": about, "dials": {"theories": 2}, "creative": "schemes", "bench": [], "seed": 1},
        {"words": ["too polite"], "pins": ["T1"], "strikes": ["T2"], "enough": False},
        {"text": "See 410 U.S. 113.", "as_of": "2024-01-01", "forum": "ca9", "step": 1},
        {"name": "map.json", "content": "{}", "format": "aif", "as_of": "2024-01-01"},
    )
    return tuple(json.dumps(one).encode() for one in made)


def _sources() -> Iterator[tuple[str, Entry]]:
    lines = "\n".join(many(3)).encode()
    yield "source-jsonl", Entry(_file(OpinionsFile, "opinions.jsonl"), (lines,))
    with holding("csl", _folder("csl-good"), ("Harrow v. Finch",)) as where:
        yield "source-csl", Entry(_file(CaseLibrary, "cases.json"), (Path(where).read_bytes(),))
    told = b'name = "Harrow v. Finch"\ncitation = "410 U.S. 1"\ndate = 1973-01-22\n'
    json_told = b'{"name": "Harrow v. Finch", "citations": ["410 U.S. 1"], "date": "1973-01-22"}'
    yield "source-folder-md", Entry(_in_folder("opinion.md"), (_FRONT, b"+++\n%b+++\nNo." % told))
    yield (
        "source-folder-txt",
        Entry(
            _in_folder("opinion.txt"),
            (b"SUPREME COURT\n\nHARROW v. FINCH, 410 U.S. 1\nNo. 70-1.\nDecided May 1, 1973\n",),
        ),
    )
    yield (
        "source-folder-toml",
        Entry(_in_folder("opinion.toml", opinion_txt=b"We affirm."), (told,)),
    )
    yield (
        "source-folder-json",
        Entry(_in_folder("opinion.json", opinion_txt=b"We affirm."), (json_told,)),
    )
    for part in ("ReportersMetadata", "VolumesMetadata", "CasesMetadata", "cases/", "html/"):
        seed = next(kept for name, kept in _cap().items() if part in name)
        yield f"source-cap-{part.strip('/').lower()}", Entry(_cap_file(part), (seed,))
    for part, seed in _API.items():
        yield f"source-api-{part.strip('/')}", Entry(_api(part), (seed,))
    yield "source-api-headers", Entry(headers, (b"Fri, 08 Mar 2024 12:00:00 GMT\n" * 2,))
    for name, seed in _bulk().items():
        table = name.split("-20")[0]
        yield f"source-bulk-{table}", Entry(_bulk_table(table), (seed,))


def _all() -> Iterator[tuple[str, Entry]]:
    page = cap_page(cap_case(1, "Harrow v. Finch")).encode()
    yield "citations", Entry(citations, tuple(one.encode() for one in _CITED))
    yield "document-txt", Entry(_document("brief.txt"), (txt_of(_BRIEF),))
    yield "document-md", Entry(_document("brief.md"), (txt_of(_BRIEF),))
    yield "document-html", Entry(_document("brief.html"), (html_of(_BRIEF), page))
    yield "document-ipynb", Entry(_document("brief.ipynb"), (ipynb_of(_BRIEF),))
    yield "document-docx", Entry(_document("brief.docx"), (docx_of(_BRIEF),))
    yield "document-pdf", Entry(_document("brief.pdf"), (pdf_of(_BRIEF),))
    toml = (EXAMPLES / "matters/co-tenant-consent.toml").read_bytes()
    front = b'+++\nquestion = "Who?"\nforum = "ca9"\nside = "defense"\nas_of = 2024-01-01\n+++\n'
    yield "matter", Entry(matter, (toml, front + b"He refused.\n"))
    yield "wire-request", Entry(request, _requests())
    yield from _maps()
    yield from _sources()


_CITED = (
    *_BRIEF,
    "Mata v. Avianca, Inc., No. 22-cv-1461, 2023 WL 4114965 (S.D.N.Y. June 22, 2023)",
    "42 U.S.C. §§ 1983(a), 1985; Fed. R. Civ. P. 56(c); U.S. Const. amend. XIV, § 1",
    "<td>547</td><td>U.S.</td><td>103</td> &#53;47&nbsp;U.S. 10&#51; **547** _U.S._ 103",
    "page 103 of volume 547 of the United States Reports; ⁵⁴⁷ U.S. ¹⁰³ (citing 33 Umbrella 422)",
    "‮301 .S.U 745‬ $547$ U.S. `103` five hundred forty-seven U.S. one hundred three",
)
ENTRIES: dict[str, Entry] = dict(_all())
"""Every parser, by its name."""
