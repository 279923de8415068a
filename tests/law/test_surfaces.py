"""No word a model wrote reaches a surface unchecked: held by types and the code's own shape."""

import ast
import functools
import types
import typing
from collections.abc import Iterator
from pathlib import Path

import pytest
from pydantic import BaseModel

import arguendo.graph.wire as wire
from arguendo.corpus.provenance import Composed, Recorded, Supplied
from arguendo.graph.gate.cleared import Cited, Cleared, Plain, Struck
from arguendo.graph.gate.imagined import Imagined

ROOT = Path(__file__).parents[2]
ROOMS = [ROOT / "corpus" / "arguendo", ROOT / "graph" / "arguendo", ROOT / "extension" / "arguendo"]

WORDS = {Recorded, Supplied, Composed}
"""The words a surface may be given as strings; all other words are `Cleared`."""

PLAIN_STRINGS = {
    ("VerdictView", "text"): "compared with the segment that shows it; never shown by itself",
    ("RunInfo", "title"): "the user's own title",
    # What the user brings, and courts by their ids.
    ("Matter", "forum"): "a courts-db id, refused otherwise when the matter is read",
    ("Fact", "id"): "an id of ours",
}


@functools.cache
def said() -> frozenset[tuple[str, str, str]]:
    """(path, how, name): the attributes that each module of the rooms reads, and what it calls."""
    found = set()
    for room in ROOMS:
        for path in sorted(room.rglob("*.py")):
            where = path.relative_to(ROOT).as_posix()
            for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
                match node:
                    case ast.Attribute(attr=name):
                        found.add((where, "reads", name))
                    case ast.Call(func=ast.Name(id=name)):
                        found.add((where, "calls", name))
    return frozenset(found)


def modules_that(how: str, *names: str) -> set[str]:
    return {path for path, way, name in said() if way == how and name in names}


def wire_models() -> list[type[BaseModel]]:
    """Every model that can be reached from an event or a map."""
    found: dict[type[BaseModel], None] = {}

    def visit(annotation: object) -> None:
        if (
            isinstance(annotation, type)
            and issubclass(annotation, BaseModel)
            and annotation not in found
        ):
            found[annotation] = None
            for field in annotation.model_fields.values():
                visit(field.annotation)
        for part in typing.get_args(annotation):
            visit(part)

    visit(wire.Numbered)
    visit(wire.ArgumentMap)
    visit(wire.NeutralView)
    return list(found)


def string_fields(model: type[BaseModel]) -> Iterator[str]:
    """The fields of a model that are bare strings: no literal, no id pattern, no provenance."""
    for name, field in model.model_fields.items():
        bare = field.annotation is str and not field.metadata
        if bare or any(part is str for part in _parts(field.annotation)):
            yield name


def _parts(annotation: object) -> Iterator[object]:
    if annotation in WORDS or annotation is Cleared:
        return
    if typing.get_origin(annotation) is typing.Annotated:
        return  # a pattern of its own: an id or a date
    for part in typing.get_args(annotation):
        if typing.get_origin(annotation) is typing.Literal:
            return
        yield part
        yield from _parts(part)


GATE_TYPES = {Plain, Cited, Struck, Cleared}


def test_the_wire_has_no_place_for_unchecked_words():
    """A field of the wire that is a bare string is on the short list above, or is a fault."""
    bare = {
        (model.__name__, name)
        for model in wire_models()
        if model not in GATE_TYPES
        for name in string_fields(model)
    }
    assert bare <= set(PLAIN_STRINGS)


def test_the_wire_never_holds_imagined_words():
    """No model of the wire has an `Imagined` anywhere inside."""
    assert Imagined not in wire_models()


def test_imagined_words_do_not_print():
    """An `Imagined` put into a string, a format, a repr or a log shows a placeholder."""
    words = Imagined(unchecked="Varghese v. China Southern Airlines, 925 F.3d 1339")
    shown = [str(words), f"{words}", f"{words!r}", f"{words:>40}", " ".join(map(str, [words]))]
    assert [one for one in shown if "Varghese" in one] == []


def test_imagined_words_are_not_a_string():
    """No field that wants a string takes an `Imagined`."""
    with pytest.raises(ValueError, match="string"):
        Plain(text=Imagined(unchecked="anything"))  # type: ignore[arg-type]


def test_plain_words_with_a_citation_in_them_cannot_be_cleared():
    """The type refuses: there is no way to write a citation past the gate as plain words."""
    for text in (
        "See Smith v. Jones, 123 F.3d 456 (9th Cir. 1997).",
        "the court in Varghese v. China Southern Airlines held so",
        "at 33 Umbrella 422",
        "2019 WL 4639462",
    ):
        with pytest.raises(ValueError, match="shaped like a citation"):
            Cleared(segments=(Plain(text=text),))


def test_a_citation_cut_over_two_plain_segments_cannot_be_cleared():
    """Cutting a citation in two does not hide it: the segments are read together."""
    with pytest.raises(ValueError, match="shaped like a citation"):
        Cleared(segments=(Plain(text="See 123 F."), Plain(text="3d 456 (9th Cir. 1997).")))


READERS_OF_UNCHECKED = {
    "graph/arguendo/graph/debate/drift.py": "to see whether a side has moved",
    "graph/arguendo/graph/schools/reading.py": "as a query to the library",
    "graph/arguendo/graph/gate/gate.py": "the gate itself",
    "graph/arguendo/graph/leads.py": "compared with the record",
    "graph/arguendo/graph/neutral/neutralize.py": "to prove that no fact was lost",
    "graph/arguendo/graph/nodes/retrieve.py": "as a query to the library",
    "graph/arguendo/graph/nodes/trace.py": "as a query to the library",
    "graph/arguendo/graph/portfolio/floor.py": "to tell a theory from noise",
    "graph/arguendo/graph/portfolio/novelty.py": "to tell theories apart",
}


def test_only_the_gate_prompts_and_queries_read_unchecked_words():
    """Whoever reads `.unchecked` is listed here, or speaks to a model."""
    readers = modules_that("reads", "unchecked")
    speakers = {path for path in readers if path.startswith("graph/arguendo/graph/roles/")}
    assert readers - speakers <= set(READERS_OF_UNCHECKED)


def test_only_the_gate_grades_a_citation():
    """`Cited` and `Struck` are built in the gate and nowhere else."""
    assert modules_that("calls", "Cited", "Struck") == {"graph/arguendo/graph/gate/gate.py"}


def test_only_the_gate_clears():
    """`Cleared` is built in the gate, and where cleared text is shortened for a label."""
    assert modules_that("calls", "Cleared", "Plain") == {
        "graph/arguendo/graph/gate/gate.py",
        "graph/arguendo/graph/maps/marks.py",
    }


def test_validation_is_never_skipped():
    """`model_construct` builds a model without its validators: nobody calls it."""
    assert set() == modules_that("reads", "model_construct")


def test_roles_speak_in_imagined_words_only():
    """Every text field of what a speaker answers is `Imagined`, an id, or our own words."""
    from arguendo.graph.roles import interface

    drafts = (interface.TheoryDraft, interface.ArgumentDraft, interface.MoveDraft)
    assert isinstance(interface, types.ModuleType)
    bare = {(draft.__name__, name) for draft in drafts for name in string_fields(draft)}
    assert bare == {
        ("TheoryDraft", "grounds"),
        ("TheoryDraft", "lens"),
        ("TheoryDraft", "rests_on"),
        ("TheoryDraft", "seeds"),
        ("ArgumentDraft", "cites"),
        ("MoveDraft", "cites"),
    }
