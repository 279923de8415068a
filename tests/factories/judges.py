"""Judges of support that answer what a test tells them to, and an opinion to be asked about."""

from typing import Literal

from factories.law import ShelfOfDecisions, decision

from arguendo.corpus.errors import UnavailableError
from arguendo.corpus.model import Opinion, Passage, Voice
from arguendo.corpus.provenance import Recorded
from arguendo.corpus.verification.model import Support

Answer = Literal["supports", "contradicts", "cannot-tell"]


class Says:
    """Answers what it is told to, with the words it is told to rest on."""

    def __init__(
        self, answer: Answer, span: str = "", *, name: str = "a judge", stays: bool = True
    ) -> None:
        self.name, self._answer, self._span, self._stays = name, answer, span, stays
        self.asked: list[str] = []

    def judge(self, proposition: str, passages: tuple[Passage, ...]) -> Support:
        """Answer, naming the passage that has the words, or the first where none has."""
        self.asked.append(proposition)
        having = [one for one in passages if self._span and self._span in one.text]
        return Support(
            judge=self.name,
            answer=self._answer,
            passage=(having or list(passages))[0].id,
            span=Recorded(self._span),
            stays=self._stays,
        )


class Silent:
    """Cannot be reached."""

    name = "a judge"

    def judge(self, proposition: str, passages: tuple[Passage, ...]) -> Support:
        """Fail as a model does that nobody answers for."""
        raise UnavailableError("The model could not be reached.", "Start it.")


FERRY = decision("Larkin v. Osgood", "399 U.S. 900", decided="1970-06-29")
"""An invented decision, so that its words are ours."""

COURT = (
    "A ferryman who takes a passenger aboard owes him the care of a prudent man. "
    "That duty does not end when the boat is moored; it ends when the passenger is on dry land. "
    "We hold that a ferryman is not liable for what the passenger does after he has left the pier. "
    "The rule protects strangers to the voyage as little as it protects the idle."
)
DISSENT = (
    "I would hold that the duty follows the passenger to his door, for the dark road is a part of "
    "the voyage that the ferryman has begun."
)


def ferry(**voices: str) -> ShelfOfDecisions:
    """A record of *Larkin v. Osgood* with the opinions given, by their voices."""
    spoken = voices or {"lead": COURT, "dissent": DISSENT}
    opinions = tuple(
        Opinion(
            id=f"{FERRY.id}/{rank}",
            authority=FERRY.id,
            voice=voice_of(name),
            text=Recorded(words),
            page_breaks=((0, 900 + rank),),
        )
        for rank, (name, words) in enumerate(spoken.items())
    )
    return ShelfOfDecisions([FERRY], {FERRY.id: 912}, opinions={FERRY.id: opinions})


def voice_of(name: str) -> Voice:
    """`per_curiam` as a voice."""
    voices: dict[str, Voice] = {
        "lead": "lead",
        "dissent": "dissent",
        "concurrence": "concurrence",
        "syllabus": "syllabus",
        "combined": "combined",
        "per_curiam": "per-curiam",
    }
    return voices[name]
