"""Whose decisions bind a forum, from the tree of courts."""

from arguendo.corpus.courts import Court, court

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


def binds(deciding: str, forum: str) -> bool:
    """Tell whether decisions of one court bind another, both as courts-db ids.

    The Supreme Court binds every court on federal law; a circuit the district and bankruptcy
    courts of its states (28 U.S.C. § 41); a state's highest court the other courts of that state;
    and a court of appeals or last resort itself. Unknown courts bind nobody.
    """
    if not deciding or not forum:
        return False
    if deciding == "scotus":
        return True
    above, here = court(deciding), court(forum)
    if above is None or here is None:
        return False
    if deciding == forum:
        return here.type == "appellate" and not _of_a_district(here)
    if deciding in _CIRCUITS:
        return _of_a_district(here) and here.location in _CIRCUITS[deciding]
    return (
        deciding in _HIGHEST
        and forum not in _HIGHEST
        and here.system == "state"
        and above.location == here.location
    )


def _of_a_district(court: Court) -> bool:
    """Tell a federal district or bankruptcy court; courts-db types many as appellate."""
    return court.system == "federal" and (
        court.type in ("trial", "bankruptcy") or "District Court" in court.name
    )
