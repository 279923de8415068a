"""Whose decisions bind a forum, from the tree of courts."""

from arguendo.corpus.courts import court

# 28 U.S.C. § 41: the states, districts and territories of each circuit.
_CIRCUITS: dict[str, tuple[str, ...]] = {
    "cadc": ("District of Columbia",),
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


def binds(deciding: str, forum: str) -> bool:
    """Tell whether decisions of one court bind another, both as courts-db ids.

    The Supreme Court binds every court on federal law; a circuit the district courts of its
    states (28 U.S.C. § 41); a state's highest court the other courts of that state; and a court
    of appeals or last resort itself. Unknown courts bind nobody.
    """
    if not deciding or not forum:
        return False
    if deciding == "scotus":
        return True
    above, here = court(deciding), court(forum)
    if above is None or here is None:
        return False
    if deciding == forum:
        return here.type == "appellate"
    if deciding in _CIRCUITS:
        return (
            here.system == "federal"
            and here.type == "trial"
            and (here.location in _CIRCUITS[deciding])
        )
    return (
        above.system == here.system == "state"
        and above.location == here.location
        and above.level == "colr"
    )
