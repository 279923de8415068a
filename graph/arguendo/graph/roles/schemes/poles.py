"""Two poles under the six names of the sides: who asserts the claim, and who opposes it.

Courts name the same two parties differently: a prosecution is a claimant, a petitioner may be
either. Reasons drawn from one decision are used in another, so every side is brought to a pole
first. In a criminal matter the public authority is the claimant; in a civil one in which its acts
are complained of it is the opponent, and what favoured it in a prosecution favours the opponent.
"""

import re
from typing import Literal, NamedTuple

from arguendo.corpus.model import OTHER_SIDE, Side
from arguendo.graph.model import Matter
from arguendo.graph.roles.schemes.lexicon import Helps

Pole = Literal["claimant", "opponent"]
"""Who asserts the claim or the charge, and who opposes it."""

POLES: tuple[Pole, Pole] = ("claimant", "opponent")
OTHER: dict[Pole, Pole] = {"claimant": "opponent", "opponent": "claimant"}

_CRIMINAL = re.compile(
    r"\b(?:convict\w*|indict\w*|prosecut\w*|suppress\w*|acquitt\w*|sentenced|guilty|arraigned"
    r"|(?:was|were) charged with|criminal case|defendant.s trial for)\b",
    re.IGNORECASE,
)
_PUBLIC = (
    r"(?:police|officers?|agents?|detectives?|sheriff|deput(?:y|ies)|warden|city|county|state"
    r"|government|department|agency|commission|board|school district|United States)"
)
_PUBLIC_SUED = re.compile(
    rf"\b(?:su(?:ed|es|ing)|(?:suit|action|complaint|claim) against|damages (?:from|against))\b"
    rf"[^.]{{0,40}}\b{_PUBLIC}\b|\b(?:1983|Bivens|habeas)\b",
    re.IGNORECASE,
)
_PETITIONER_OPPOSES = re.compile(
    r"\bpetitioners?\b[^.]{0,60}\b(?:(?:was|were) (?:convicted|charged|indicted|arrested|sentenced"
    r"|sued|found liable|held liable)|defendants?\b)"
    r"|\brespondents?\b[^.]{0,60}\b(?:sued|brought (?:an? |this )?(?:suit|action)"
    r"|filed (?:a |this )?(?:suit|complaint|action)|recovered|prosecut\w+)"
    r"|\b(?:sued|prosecuted|charged|convicted) (?:the )?petitioner",
    re.IGNORECASE,
)


_IS_PUBLIC = re.compile(
    rf"\b(?P<who>petitioner|respondent)(?: is|,)? (?:the |a )?{_PUBLIC}\b", re.IGNORECASE
)
"""`The petitioner is the State`, `petitioner State of Utah`: where the public authority stands."""


class Bench(NamedTuple):
    """How the sides of a matter stand to the poles."""

    matter: Matter
    """The matter."""
    criminal: bool
    """True where somebody is prosecuted in it."""
    government: Pole
    """The pole of the public authority: the opponent's where its acts are complained of."""

    def pole(self, side: Side) -> Pole:
        """Return the pole of a side of this matter."""
        match side:
            case "plaintiff" | "prosecution":
                return "claimant"
            case "defendant" | "defense":
                return "opponent"
            case "petitioner":
                return self._petitioner
            case "respondent":
                return OTHER[self._petitioner]

    def side(self, pole: Pole) -> Side:
        """Return the name under which the pole stands in this matter."""
        ours = self.matter.side
        return ours if self.pole(ours) == pole else OTHER_SIDE[ours]

    def pole_elsewhere(self, side: Side, criminal: bool) -> Pole | None:
        """Return the pole here of a side that was favoured in another decision.

        A prosecution is the public authority wherever it stands; a plaintiff is a claimant.
        None for a petitioner or respondent, whose pole in the other decision is not known.
        """
        match side:
            case "prosecution":
                return self.government
            case "defense":
                return OTHER[self.government]
            case "plaintiff":
                return OTHER[self.government] if criminal else "claimant"
            case "defendant":
                return self.government if criminal else "opponent"
            case "petitioner" | "respondent":
                return None

    def pole_helped(self, helps: Helps) -> Pole:
        """Return the pole that a predicate helps in this matter."""
        match helps:
            case "government":
                return self.government
            case "individual":
                return OTHER[self.government]
            case "claimant" | "opponent":
                return helps

    @property
    def _petitioner(self) -> Pole:
        """Read from the matter's own words: who is the State, who was convicted or sued."""
        text = f"{self.matter.question} {self.matter.facts}"
        if public := _IS_PUBLIC.search(text):
            asked = public["who"].lower() == "petitioner"
            return self.government if asked else OTHER[self.government]
        if _PETITIONER_OPPOSES.search(text) or self.criminal:
            return "opponent"
        return "claimant"


def bench_of(matter: Matter) -> Bench:
    """Read a matter for its kind: criminal or civil, and whose the public authority's pole is."""
    text = f"{matter.question} {matter.facts}"
    named = matter.side in ("prosecution", "defense")
    criminal = named or (
        matter.side in ("petitioner", "respondent") and bool(_CRIMINAL.search(text))
    )
    complained_of = not criminal and bool(_PUBLIC_SUED.search(text))
    return Bench(matter, criminal, "opponent" if complained_of else "claimant")


def sounds_criminal(text: str) -> bool:
    """Say whether a text speaks of somebody prosecuted more than once."""
    return len(_CRIMINAL.findall(text)) > 1
