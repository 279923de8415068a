"""Files made to take long: for each parser functions from a size to a file of about that size."""

import json
from collections.abc import Callable, Iterable
from itertools import islice

from factories import maps
from factories.documents import docx_of, pdf_of
from factories.hostile import HOSTILE

from arguendo.graph.maps.encodings.argmap import Argmap
from arguendo.graph.maps.semantics import acceptability, assessment
from arguendo.graph.wire import ArgumentMap

Made = Callable[[int], bytes]
_FRONT = b'question = "Who?"\nforum = "ca9"\nside = "defense"\nas_of = 2024-01-01\n'
_CITED = "See Georgia v. Randolph, 547 U.S. 103, 115 (2006). Id. at 116. "


def _again(unit: bytes, lead: bytes = b"", tail: bytes = b"") -> Made:
    return lambda size: lead + unit * (size // len(unit)) + tail


def _each(made: Callable[[int], bytes], lead: bytes = b"") -> Made:
    """Units that differ by their number."""
    return lambda size: lead + b"".join(map(made, range(1, size // len(made(99)))))


def _aif(joined: str, target: Callable[[int], int]) -> Made:
    """Statements, each of which is for or against the one before it, or against the first."""

    def made(size: int) -> bytes:
        many = range(1, size // 150)
        nodes = [{"nodeID": "0", "type": "I", "text": "He refused."}]
        edges = []
        for at in many:
            nodes += [
                {"nodeID": f"{at}", "type": "I", "text": "She let them in."},
                {"nodeID": f"s{at}", "type": joined, "text": ""},
            ]
            edges += [
                {"edgeID": f"{at}a", "fromID": f"{at}", "toID": f"s{at}"},
                {"edgeID": f"{at}b", "fromID": f"s{at}", "toID": f"{target(at)}"},
            ]
        return json.dumps({"nodes": nodes, "edges": edges}).encode()

    return made


def _listed(record: Callable[[int], object], lead: bytes = b"", tail: bytes = b"") -> Made:
    """A list of records that differ by their number."""

    def made(size: int) -> bytes:
        many = 2 * size // len(json.dumps(record(99)))
        return lead + json.dumps([record(at) for at in range(1, many)]).encode() + tail

    return made


def _own(size: int) -> bytes:
    """A map of ours in which issues and theories on them are many."""
    drawn = json.loads(Argmap().encode(maps.argument_map()))
    node = next(one for one in drawn["nodes"] if one["kind"] == "issue")
    theory = drawn["theories"][0]
    beside = next(one for one in drawn["nodes"] if one["id"] == theory["id"])
    bare = {"arguments": [], "precedents": [], "adverse": [], "route": [], "rests_on": []}
    for at in range(1, size // 100):
        issue, on = f"Q1{at:04}", f"T1{at:04}"
        drawn["nodes"] += [node | {"id": issue}, beside | {"id": on}]
        drawn["theories"].append(theory | bare | {"id": on})
        drawn["edges"].append({"source": on, "target": issue, "kind": "answers"})
    map = ArgumentMap.model_validate(drawn)
    stands = acceptability(map.nodes, map.edges)
    falls = assessment(map.nodes, map.edges, stands)
    return Argmap().encode(map.model_copy(update={"acceptability": stands, "assessment": falls}))


def _cells(source: Callable[[int], list[str]]) -> Made:
    def made(size: int) -> bytes:
        cells = [{"cell_type": "markdown", "metadata": {}, "source": source(size)}]
        return json.dumps({"cells": cells, "metadata": {}, "nbformat": 4}).encode()

    return made


def _units(units: Iterable[bytes]) -> tuple[Made, ...]:
    return tuple(map(_again, units))


_CASE = {"type": "legal_case", "title": "A v. B", "volume": "410", "container-title": "U.S."}
_OPINION = {"type": "020lead", "html_with_citations": "<p>We affirm.</p>"}
_CITATIONS = b"id,volume,reporter,page,type,cluster_id\n"
_OPINIONS = b"id,author_str,per_curiam,type,plain_text,html_with_citations,cluster_id\n"
_KIALO = b"Discussion Title: May they?\n\n1. A tenant who refuses prevails.\n"
_STATED = "He refused. "
REPEATED: dict[str, tuple[Made, ...]] = {
    "citations": tuple(
        lambda size, text=text: text(size).encode() for text in islice(HOSTILE.values(), 0, None, 6)
    ),
    "document-txt": _units((b"\f", b"a-\n", b"\n\n1 a", "—".encode())),
    "document-md": _units((b"- a\n", b"[a](", b"\n\n# a", b"[^1]: a\n\n", b"| a ")),
    "document-html": _units((b"<b>", b"<td>", b"<p>x", b"&#65;", b"<!--", b"<div", b"<ol><li>")),
    "document-ipynb": (_cells(lambda size: ["a\n"] * (size // 6)),),
    "document-docx": (
        lambda size: docx_of(("a",) * (size // 20)),
        lambda size: docx_of((_CITED * (size // len(_CITED)),)),
    ),
    "document-pdf": (lambda size: pdf_of((_CITED * (size // len(_CITED)),)),),
    "matter": (
        _again(b"He refused. ", b"+++\n" + _FRONT + b"+++\n"),
        _again(b"- a\n", b"+++\n" + _FRONT + b"+++\n"),
        _again(b"[a]\n"),
        _again(b"+++\n"),
    ),
    "map-argdown": (
        _again(b"(1) He refused.\n"),
        _each(lambda at: b"[S%d]: a\n  - [S%d]\n\n" % (at, at + 1)),
        _again(b"["),
        _again(b"{a: "),
        _again(b"/* "),
    ),
    "map-kialo": (
        _each(lambda at: b"1.%d. Pro: a\n" % at, _KIALO),
        _again(b"1.1. Con: -> See 1.1.\n", _KIALO),
    ),
    "map-aif": (_aif("RA", lambda at: at - 1), _aif("CA", lambda _: 0)),
    "map-xaif": (lambda size: b'{"AIF": %s}' % _aif("RA", lambda at: at - 1)(size),),
    "map-own": (_own,),
    "wire-request": (
        lambda size: json.dumps({"text": _STATED * (size // len(_STATED))}).encode(),
        lambda size: json.dumps({"words": ["a"] * (size // 5)}).encode(),
        _again(b"["),
    ),
    "source-jsonl": (
        _each(lambda at: b'{"id": "%d", "name": "A v. B", "text": "We affirm."}\n' % at),
    ),
    "source-csl": (_listed(lambda at: _CASE | {"id": at, "page": f"{at}"}),),
    "source-api-opinions": (
        _listed(lambda at: _OPINION | {"author_str": f"{at}"}, b'{"next": null, "results": ', b"}"),
    ),
    "source-bulk-citations": (
        _each(lambda at: b'"%d","410","U.S.","%d","1","1"\n' % (at, at), _CITATIONS),
    ),
    "source-bulk-opinions": (
        _each(lambda at: b'"%d","","f","020lead","We affirm.",,"1"\n' % at, _OPINIONS),
    ),
    "source-folder-txt": _units((b"A v. B\n", b"No. 1\n", b"Decided May 1, 1973\n", b"v. ")),
    "source-folder-md": (
        _again(b"---\n"),
        _again(b"- a\n", b"---\nx:\n", b"---\n"),
        _again(b"{a: ", b"---\nx: ", b"\n---\n"),
    ),
    "source-cap-html": _units((b"<p>a</p>", b"<section>", b"<a class='page-label'>*1</a>", b"<")),
}
