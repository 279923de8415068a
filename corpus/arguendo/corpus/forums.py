"""Whose decisions bind a forum, and where no jury sits, from the tree of courts."""

import re
from typing import Literal

from arguendo.corpus.courts import Court, court
from arguendo.corpus.model import Value
from arguendo.corpus.provenance import Composed

# The states, districts and territories of each circuit: 28 U.S.C. § 41.
_CIRCUITS: dict[str, tuple[str, ...]] = {
    "cadc": ("Washington D.C.",),
    "ca1": ("Maine", "Massachusetts", "New Hampshire", "Puerto Rico", "Rhode Island"),
    "ca2": ("Connecticut", "New York", "Vermont"),
    "ca3": ("Delaware", "New Jersey", "Pennsylvania", "Virgin Islands"),
    "ca4": ("Maryland", "North Carolina", "South Carolina", "Virginia", "West Virginia"),
    "ca5": ("Canal Zone", "Louisiana", "Mississippi", "Texas"),
    "ca6": ("Kentucky", "Michigan", "Ohio", "Tennessee"),
    "ca7": ("Illinois", "Indiana", "Wisconsin"),
    "ca8": (
        "Arkansas",
        "Iowa",
        "Minnesota",
        "Missouri",
        "Nebraska",
        "North Dakota",
        "South Dakota",
    ),
    "ca9": (
        "Alaska",
        "Arizona",
        "California",
        "Idaho",
        "Montana",
        "Nevada",
        "Oregon",
        "Washington",
        "Guam",
        "Hawaii",
        "Northern Mariana Islands",
    ),
    "ca10": ("Colorado", "Kansas", "New Mexico", "Oklahoma", "Utah", "Wyoming"),
    "ca11": ("Alabama", "Florida", "Georgia"),
}


# The courts of last resort of the states, the District of Columbia and Puerto Rico, of which
# courts-db marks a part.
_HIGHEST = frozenset(
    "ala alaska ariz ark cal colo conn dc del fla ga haw idaho ill ind iowa kan ky la mass md me"
    " mich minn miss mo mont nc nd neb nev nh nj nm ny ohio okla oklacrimapp or pa prsupreme ri sc"
    " sd tenn tex texcrimapp utah va vt wash wis wva wyo".split()
)


# Courts whose decisions the Court of Appeals for the Federal Circuit hears wherever they sit, and
# those whose precedents it took over: South Corp. v. United States, 690 F.2d 1368 (Fed. Cir. 1982).
_UNDER_CAFC = frozenset("uscfc cit cavc ttab ptab bpai cusc cc".split())
_BEFORE_CAFC = frozenset("ccpa cc".split())

_UNDER_CAAF = frozenset("acca afcca nmcca uscgcoca".split())
_BEFORE_CAAF = frozenset(("cma",))

_FIFTH_BEFORE_THE_ELEVENTH = "1981-09-30"
"""Bonner v. City of Prichard, 661 F.2d 1206 (11th Cir. 1981)."""
_DC_CIRCUIT_OVER_DC = "1971-01-31"
"""M.A.P. v. Ryan, 285 A.2d 310 (D.C. 1971)."""

_ON_APPEAL = re.compile(r"\b(?:Appeals?|Appellate|Review|Supreme Court of)\b")
"""How courts are called that hear what others decided; New York's Supreme Court tries cases."""
_WITHOUT_A_JURY = frozenset("tax bta uscfc".split())
"""Courts in which the United States are sued, and cases tried, without one."""

Kind = Literal["binding", "persuasive", "depends", "unknown"]


class Weight(Value):
    """What a court's decision is worth in a forum."""

    kind: Kind
    """`depends` where the subject or the law of a state decides; `unknown` is no answer."""
    why: Composed
    """Why, in a clause."""


def binds(deciding: str, forum: str, decided: str = "") -> bool:
    """Tell whether decisions of one court bind another, whatever their subject; courts-db ids."""
    return weight(deciding, forum, decided).kind == "binding"


def weight(deciding: str, forum: str, decided: str = "") -> Weight:
    """Return what the decisions of one court, made on a day, are worth in another.

    The Supreme Court binds every court on federal law; a circuit the district and bankruptcy
    courts of its states (28 U.S.C. § 41); a state's highest court the other courts of that state;
    and a court of appeals or last resort itself. Of unknown courts nothing is said.
    """
    above, here = court(deciding), court(forum)
    if above is None or here is None:
        return _weight("unknown", "the court that decided it, or the forum, is not known")
    if deciding == "scotus":
        return _weight("binding", "on federal law it binds every court")
    if deciding == forum:
        if here.type == "appellate" and not _of_a_district(here):
            return _weight("binding", "it is the forum's own, until the forum says otherwise")
        return _weight("persuasive", "a trial court does not bind itself")
    return (
        _special(deciding, forum, decided)
        or _federal(deciding, above, forum, here)
        or _state(deciding, above, forum, here)
        or _weight("persuasive", "the forum is not below the court that decided it")
    )


def has_jury(forum: str) -> bool:
    """Say whether a jury may sit in a court: it hears no appeals. Of unknown courts it may.

    >>> has_jury("nysd"), has_jury("nysupct"), has_jury("ca9"), has_jury("scotus")
    (True, True, False, False)
    """
    here = court(forum)
    return here is None or not (
        forum in _HIGHEST
        or forum in _WITHOUT_A_JURY
        or _intermediate(here)
        or _ON_APPEAL.search(here.name)
    )


def _weight(kind: Kind, why: str) -> Weight:
    return Weight(kind=kind, why=Composed(why))


def _special(deciding: str, forum: str, decided: str) -> Weight | None:
    """Say what holds of courts with subjects of their own, and of courts that were divided."""
    if deciding == "cafc":
        if forum in _UNDER_CAFC:
            return _weight("binding", "the Federal Circuit hears appeals from the forum")
        here = court(forum)
        if here is not None and _of_a_district(here):
            return _weight("depends", "it binds in patent cases, and in claims on the Treasury")
    if forum in _UNDER_CAFC | {"cafc"} and deciding in _BEFORE_CAFC:
        return _weight("binding", "the Federal Circuit took over its precedents")
    if forum in _UNDER_CAAF and deciding in _BEFORE_CAAF | {"armfor"}:
        return _weight("binding", "the Court of Appeals for the Armed Forces is over the forum")
    if forum == "armfor" and deciding in _BEFORE_CAAF:
        return _weight("binding", "it is the forum's own under an earlier name")
    if deciding == "ca5" and decided and decided <= _FIFTH_BEFORE_THE_ELEVENTH:
        here = court(forum)
        below = here is not None and _of_a_district(here) and here.location in _CIRCUITS["ca11"]
        if forum == "ca11" or below:
            return _weight("binding", "the Eleventh Circuit took over what the Fifth had decided")
    if deciding == "cadc" and forum == "dc" and decided and decided <= _DC_CIRCUIT_OVER_DC:
        return _weight("binding", "the Circuit was then over the courts of the District")
    if forum in ("tax", "bta", "bia") and deciding in _CIRCUITS:
        return _weight("depends", "it binds where an appeal would lie to that circuit")
    return None


def _federal(deciding: str, above: Court, forum: str, here: Court) -> Weight | None:
    """Say what holds between federal courts."""
    if deciding in _CIRCUITS:
        if _of_a_district(here) and here.location in _CIRCUITS[deciding]:
            return _weight("binding", "the forum sits in that circuit")
        if _of_a_district(here) or forum in _CIRCUITS:
            return _weight("persuasive", "it is another circuit's")
        if here.system == "state":
            return _weight("persuasive", "no circuit binds the courts of a state")
    if above.system == here.system == "federal" and here.type == "bankruptcy":
        if above.id.startswith("bap") and not forum.startswith("bap"):
            circuit = _CIRCUITS.get(f"ca{above.id[3:]}", ())
            if here.location in circuit:
                return _weight("depends", "whether a panel's decisions bind is not settled")
        elif _of_a_district(above) and above.location == here.location:
            return _weight("depends", "whether one judge of a district binds is not settled")
    return None


def _state(deciding: str, above: Court, forum: str, here: Court) -> Weight | None:
    """Say what holds of the courts of a state, in that state and in federal courts."""
    if deciding in _HIGHEST:
        if forum not in _HIGHEST and here.system == "state" and above.location == here.location:
            return _weight("binding", "it is the highest court of the forum's state")
        if here.system == "federal":
            return _weight("depends", "it binds on the law of that state, in any federal court")
    if above.system != "state" or here.system != "state" or above.location != here.location:
        return None
    if _intermediate(above) and here.type == "trial" and not _intermediate(here):
        return _weight("depends", "it binds the trial courts under it; others may be divided")
    return None


def _of_a_district(court: Court) -> bool:
    """Tell a federal district or bankruptcy court; courts-db types many as appellate."""
    return court.system == "federal" and (
        court.type in ("trial", "bankruptcy") or "District Court" in court.name
    )


def _intermediate(court: Court) -> bool:
    """Tell a state's court of appeals; courts-db marks a part, and types some as trial courts."""
    named = "Court of Appeal" in court.name or "Appellate Division" in court.name
    others = ("pasuperct", "pacommwct", "massappct")
    return (
        court.system == "state"
        and court.id not in _HIGHEST
        and (court.level == "iac" or named or court.id in others)
    )
