"""Libraries to argue over, and the way a matter is put before the speaker."""

import gzip
import json
import os
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from arguendo.corpus.library import Library
from arguendo.corpus.model import OTHER_SIDE, Side
from arguendo.corpus.sources.opinions_file import OpinionsFile
from arguendo.graph.facts import facts_of
from arguendo.graph.matters import matter_of
from arguendo.graph.model import Audience, Fact, Matter, Theory
from arguendo.graph.roles.interface import Brief, NoTheory, TheoryDraft
from arguendo.graph.roles.schemes.speaker import SchemesSpeaker

AUDIENCES: tuple[Audience, Audience] = ("judge", "jury")


@pytest.fixture(scope="session")
def raw(tmp_path_factory: pytest.TempPathFactory) -> Callable[[list[dict[str, Any]]], Library]:
    """Builds a library of raw opinions: no digests, no factors."""

    def build(opinions: list[dict[str, Any]]) -> Library:
        folder = tmp_path_factory.mktemp("raw")
        file = folder / "opinions.jsonl"
        file.write_text("\n".join(json.dumps(one) for one in opinions), encoding="utf-8")
        library = Library.create(folder / "library")
        library.build(OpinionsFile(file))
        return library

    return build


@pytest.fixture(scope="session")
def real_opinions(root: Path) -> Callable[[str, int], list[dict[str, Any]]]:
    """Reads real opinions of a topic, from $ARGUENDO_DATA or shared/data beside the checkout."""
    data = Path(os.environ.get("ARGUENDO_DATA", root.parent / "shared" / "data"))
    file = data / "opinions_small.jsonl.gz"

    def read(topic: str, most: int) -> list[dict[str, Any]]:
        if not file.exists():
            pytest.skip(f"there are no real opinions at {file}")
        return list(_of_topic(file, topic, most))

    return read


def _of_topic(file: Path, topic: str, most: int) -> Iterator[dict[str, Any]]:
    with gzip.open(file, "rt", encoding="utf-8") as lines:
        for line in lines:
            opinion = json.loads(line)
            if most and topic in opinion["topics"]:
                most -= 1
                yield opinion


class Hearing:
    """A matter before the speaker: what it floats for each side and audience."""

    def __init__(self, library: Library, matter: Matter, seed: int = 1) -> None:
        self.library, self.matter, self.seed = library, matter, seed
        self.facts: tuple[Fact, ...] = facts_of(matter)
        self.speaker = SchemesSpeaker(library)

    def brief(self, side: Side, audience: Audience, most: int = 3) -> Brief:
        return Brief(
            matter=self.matter,
            facts=self.facts,
            issue=self.matter.question,
            side=side,
            audience=audience,
            most=most,
            seed=self.seed,
        )

    def floated(
        self, side: Side, audience: Audience, most: int = 3
    ) -> list[TheoryDraft | NoTheory]:
        return list(self.speaker.float_theories(self.brief(side, audience, most)))

    def theories(self, side: Side, audience: Audience, most: int = 3) -> list[TheoryDraft]:
        return [one for one in self.floated(side, audience, most) if isinstance(one, TheoryDraft)]

    def everything(self) -> dict[tuple[Side, Audience], list[TheoryDraft | NoTheory]]:
        sides: tuple[Side, Side] = (self.matter.side, OTHER_SIDE[self.matter.side])
        return {(side, a): self.floated(side, a) for side in sides for a in AUDIENCES}

    def names(self, draft: TheoryDraft) -> set[str]:
        """The names of the decisions a theory was computed from."""
        found = self.library.passages(draft.seeds)
        held = (self.library.authority(passage.authority) for passage in found)
        return {str(authority.name) for authority in held if authority}

    def theory(self, draft: TheoryDraft, side: Side, audience: Audience) -> Theory:
        return Theory(
            id="T1.1",
            side=side,
            audience=audience,
            issue=self.matter.question,
            scheme=draft.scheme,
            thesis=draft.thesis,
            elements=draft.elements,
            rests_on=draft.rests_on,
            sunk_by=draft.sunk_by,
            seeds=draft.seeds,
            shared=draft.shared,
        )


@pytest.fixture(scope="session")
def hear() -> Callable[..., Hearing]:
    """Puts a matter before the speaker."""

    def put(library: Library, fields: dict[str, Any] | Matter, seed: int = 1) -> Hearing:
        matter = fields if isinstance(fields, Matter) else matter_of(fields)
        return Hearing(library, matter, seed)

    return put
