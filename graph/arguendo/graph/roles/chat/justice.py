"""A chat model as a judge of the debate: it is shown what stands, and its reasons are imagined."""

import re
from typing import Annotated

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field

from arguendo.corpus.model import Side
from arguendo.graph.gate.imagined import Imagined
from arguendo.graph.model import Move, Theory
from arguendo.graph.roles.chat import forms, prompts
from arguendo.graph.roles.chat.role import ChatRole
from arguendo.graph.roles.interface import Docket, Voice, VoteDraft

_MOST_GROUNDS = 4
_ID = re.compile(r"\b([FPTAM]\d{1,4}(?:\.\d{1,3}){0,3})\b")


def _ids(given: object) -> object:
    parts = given if isinstance(given, list) else [given]
    return [id for part in parts for id in _ID.findall(str(part))]


def _plain(given: object) -> object:
    return given.strip().lower() if isinstance(given, str) else given


Ids = Annotated[list[str], BeforeValidator(_ids)]


class GroundForm(BaseModel):
    """A reason, with what it rests on."""

    model_config = ConfigDict(extra="ignore", populate_by_name=True)

    text: forms.Words = ""
    source: Ids = Field(default=[], alias="from")


class VoteForm(BaseModel):
    """A vote: the reasons first, the result after them."""

    model_config = ConfigDict(extra="ignore", populate_by_name=True)

    grounds: list[GroundForm] = []
    adopts: Ids = []
    votes_for: Annotated[
        str, BeforeValidator(_plain), Field(alias="for", json_schema_extra={"of": "kinds"})
    ]


class StanceForm(BaseModel):
    """How firmly a side held its ground."""

    model_config = ConfigDict(extra="ignore")

    firmness: float


class ChatJustice(ChatRole):
    """Rules through a LangChain chat model."""

    def vote(self, docket: Docket, school: Voice | None) -> VoteDraft:
        """Rule on an issue; ids it was not shown are left out."""
        question = prompts.rule(docket, school, self._temper.room)
        schema = forms.schema(VoteForm, {"kinds": question.kinds}, bounded=self._bound)
        said = self._conversation.ask(
            VoteForm, schema, question.told, question.shown, self._seed(docket.brief.seed)
        )
        theories = {one.theory.id for one in docket.contentions}
        shown = theories | set(question.facts)
        shown |= {one.id for held in docket.contentions for one in held.arguments}
        shown |= {one.id for held in docket.contentions for one in held.moves}
        real = {id: id for id in shown} | question.passages
        sides: dict[str, Side] = {one.theory.side: one.theory.side for one in docket.contentions}
        return VoteDraft(
            votes_for=sides.get(said.votes_for),
            adopts=tuple(dict.fromkeys(id for id in said.adopts if id in theories)),
            grounds=tuple(
                (
                    Imagined(unchecked=one.text),
                    tuple(dict.fromkeys(real[id] for id in one.source if id in real)),
                )
                for one in said.grounds[:_MOST_GROUNDS]
                if one.text
            ),
        )

    def stance(self, theory: Theory, side: Side, moves: tuple[Move, ...]) -> float | None:
        """Say how firmly a side's turns hold to it; a number out of bounds is no answer."""
        question = prompts.stance(theory, side, moves, self._temper.room)
        schema = forms.schema(StanceForm, {})
        said = self._conversation.ask(
            StanceForm, schema, question.told, question.shown, self._seed(0)
        )
        return round(said.firmness / 10, 2) if -10 <= said.firmness <= 10 else None

    @property
    def _bound(self) -> int | None:
        return 2 if self._temper.small else None

    def _seed(self, seed: int) -> int | None:
        return seed if self._temper.seeded else None
