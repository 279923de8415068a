"""The forms in which a model is asked to answer, and their JSON schemas.

A form is read generously, a schema asks strictly: ids are enumerated, so that a model that is
constrained to the schema can name nothing it was not shown.
"""

import re
import unicodedata
from collections.abc import Mapping, Sequence
from typing import Annotated, Any, Literal

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field

from arguendo.graph.model import MoveKind

_ID = re.compile(r"\b([FP]\d{1,4})\b")


def _words(given: object) -> object:
    """Return words on one line, without characters that control anything."""
    if given is None:
        return ""
    if not isinstance(given, str):
        return given
    kept = "".join(" " if unicodedata.category(mark)[0] == "C" else mark for mark in given)
    line = " ".join(kept.split())[:2_000]
    # A weak model gives back the dots of the form it was shown.
    return line if any(mark.isalnum() for mark in line) else ""


def _paragraph(given: object) -> object:
    """Return a paragraph without characters that control anything; its lines are kept."""
    if not isinstance(given, str):
        return given
    lines = given.strip().splitlines()
    return "\n".join(
        "".join(" " if unicodedata.category(m)[0] == "C" else m for m in one) for one in lines
    )


def _several(given: object) -> object:
    if given is None:
        return []
    return given if isinstance(given, list) else [given]


def _ids(given: object) -> object:
    """Return the ids in whatever the model wrote them: `F1`, `[F1]`, `F1, F3`, `fact F1`."""
    parts = given if isinstance(given, list) else [given]
    return [id for part in parts for id in _ID.findall(str(part))]


def _id(given: object) -> object:
    return next(iter(_ID.findall(str(given))), "")


def _elements(given: object) -> object:
    """Return elements as the form wants them, also where the model gave their words alone."""
    parts = _several(given)
    if not isinstance(parts, list):
        return parts
    return [{"text": part} if isinstance(part, str) else part for part in parts]


def _lens(given: object) -> object:
    return given.strip().lower() if isinstance(given, str) else ""


def _kind(given: object) -> object:
    return given.strip().lower() if isinstance(given, str) else given


def _answer(given: object) -> object:
    return "-".join(given.lower().replace("_", " ").split()) if isinstance(given, str) else given


Words = Annotated[str, BeforeValidator(_words)]
FactIds = Annotated[
    list[Annotated[str, Field(json_schema_extra={"of": "facts"})]], BeforeValidator(_ids)
]
PassageIds = Annotated[
    list[Annotated[str, Field(json_schema_extra={"of": "passages"})]], BeforeValidator(_ids)
]
SomeId = Annotated[str, BeforeValidator(_id), Field(json_schema_extra={"of": "any"})]


class _Form(BaseModel):
    model_config = ConfigDict(extra="ignore", populate_by_name=True)


class RememberedForm(_Form):
    """A case remembered."""

    case: Words = ""
    proposition: Words = ""


class ElementForm(_Form):
    """Something that has to be shown, and the facts that show it."""

    text: Words = ""
    facts: FactIds = []


class TheoryForm(_Form):
    """A theory, whoever is to be persuaded."""

    lens: Annotated[str, BeforeValidator(_lens), Field(json_schema_extra={"of": "lenses"})] = ""
    thesis: Words
    elements: Annotated[list[ElementForm], BeforeValidator(_elements)] = []
    rests_on: FactIds = []
    sunk_by: Words = ""


class JudgeTheoryForm(TheoryForm):
    """A theory for a judge."""

    rule: Words = ""
    application: Words = ""
    relief: Words = ""
    remembered: Annotated[list[RememberedForm], BeforeValidator(_several)] = []


class JuryTheoryForm(TheoryForm):
    """A theory for a jury."""

    theme: Words = ""
    story: Words = ""
    evidence: FactIds = []
    remembered: Annotated[list[RememberedForm], BeforeValidator(_several)] = []


class JudgeTheoriesForm(_Form):
    """Theories for a judge, the strongest first."""

    theories: Annotated[list[JudgeTheoryForm], BeforeValidator(_several)]


class JuryTheoriesForm(_Form):
    """Theories for a jury, the strongest first."""

    theories: Annotated[list[JuryTheoryForm], BeforeValidator(_several)]


class PremiseForm(_Form):
    """A premise, with what it rests on."""

    text: Words
    source: SomeId = Field(default="", alias="from")


class ArgumentForm(_Form):
    """An argument."""

    claim: Words
    premises: Annotated[list[PremiseForm], BeforeValidator(_several)] = []
    cites: PassageIds = []


class ArgumentsForm(_Form):
    """Arguments, the strongest first."""

    arguments: Annotated[list[ArgumentForm], BeforeValidator(_several)]


class ReplyForm(_Form):
    """A move of the debate, or a pass."""

    kind: Annotated[
        MoveKind | Literal["pass"],
        BeforeValidator(_kind),
        Field(json_schema_extra={"of": "kinds"}),
    ]
    text: Words = ""
    cites: PassageIds = []


class SupportForm(_Form):
    """Whether passages bear a proposition out: the words first, the answer after them."""

    passage: SomeId = ""
    span: Words = ""
    answer: Annotated[
        Literal["supports", "contradicts", "cannot-tell"],
        BeforeValidator(_answer),
        Field(json_schema_extra={"of": "kinds"}),
    ]


class NeutralForm(_Form):
    """A paragraph put neutrally."""

    text: Annotated[str, BeforeValidator(_paragraph)]


def schema(
    form: type[BaseModel], ids: Mapping[str, Sequence[str]], *, bounded: int | None = None
) -> dict[str, Any]:
    """Return the form's JSON schema, every field required, ids and kinds enumerated.

    `bounded` is for a grammar, which goes on for ever unless told: one thing of the kind asked
    for, that many entries in its lists, strings of a paragraph. Hosted models refuse bounds.
    """
    asked: dict[str, Any] = form.model_json_schema(mode="serialization")
    _tighten(asked, ids, bounded)
    if bounded and len(asked["properties"]) == 1:
        next(iter(asked["properties"].values())).update(minItems=1, maxItems=1)
    return {**asked, "title": form.__name__.removesuffix("Form")}


def _tighten(node: Any, ids: Mapping[str, Sequence[str]], bounded: int | None) -> None:
    if isinstance(node, list):
        for entry in node:
            _tighten(entry, ids, bounded)
    if not isinstance(node, dict):
        return
    if isinstance(node.get("type"), str):
        node.pop("title", None)
        node.pop("default", None)
        named = ids.get(node.pop("of", ""))
        if node["type"] == "object":
            node["additionalProperties"] = False
            node["required"] = list(node.get("properties", {}))
        elif named:
            node["enum"] = list(named)
        elif bounded and node["type"] == "string":
            node |= {"minLength": 8, "maxLength": 200}
        elif bounded and node["type"] == "array":
            node["maxItems"] = bounded
    for entry in list(node.values()):
        _tighten(entry, ids, bounded)
