"""Words that say little in the name of a case, in canonical form."""

import re

STATES = frozenset(
    "ala alaska ariz ark cal colo conn del fla ga haw idaho ill ind iowa kan ky la me md mass"
    " mich minn miss mo mont neb nev nh nj nm ny nc nd ohio okla or penn ri sc sd tenn tex utah"
    " vt va wash westvirginia wis wyo".split()
)
"""The states, in canonical form."""

ANY_STATE = frozenset("state people commonwealth territory commw peo".split())
"""A state, by no name of its own."""

GENERIC = frozenset("us usa commr government govt cir crown".split()) | ANY_STATE | STATES
"""Parties that stand in any caption."""

SILENT = frozenset(
    "of the and a an for in on at to by et al ux vir rel ex re matter parte application petition"
    " inc co corp ltd llc llp lp na sa ag plc pc gmbh jr sr ii iii iv dba fka no"
    " warden sheriff petitioner petitioners respondent appellant appellee plaintiff defendant"
    " deceased individually others another also known as".split()
)
"""Words left out when names are compared."""

STRUCTURE = frozenset("in re of the and a an ex rel matter parte et al".split())
"""Words that no name is made of alone."""

OFFICES = frozenset("warden sheriff secy dir supt atty gen commr chair governor".split())
"""Offices whose holders are sued by office."""

ROLES = re.compile(
    r",\s*(?:(?:acting|former|u\.? ?s\.?|united states|state|district|county|deputy|assistant|chief"
    r"|late|now)\s+)*(?:warden|secretary|secy|sec'y|director|superintendent|supt|attorney|atty|att'y"
    r"|administrat(?:or|rix)|adm'?[rx]|commissioner|comm'?r|collector|governor|sheriff|executor"
    r"|executrix|ex'?[rx]|trustees?|receiver|chairman|chairperson|judge|guardian|postmaster|treasurer"
    r"|marshal|president|mayor|clerk|auditor|comptroller|assignee|individually|next friend"
    r"|personal representative|on behalf|by and through|et al|et ux)\b.*$"
)
"""What stands after a party's name and is not part of it."""

COMMON = frozenset(
    "am natl fed intl assn co corp bank ins bd commn dept city county town village twp sch dist"
    " union soc univ hosp ry rr indus sys serv gen first second new local school trust loan sav"
    " mut life fire gas elec power light oil steel motor pub util trade labor board court super"
    " educ county bros mfg prod john james william robert george charles mary smith jones".split()
)
"""Words that many names share."""

SURNAMES = frozenset(
    "smith johnson williams brown jones garcia miller davis rodriguez martinez hernandez lopez"
    " gonzalez wilson anderson thomas taylor moore jackson martin perez thompson white harris"
    " sanchez clark ramirez lewis robinson walker young allen king wright scott torres nguyen hill"
    " flores green adams nelson baker hall rivera campbell mitchell carter roberts gomez phillips"
    " evans turner diaz parker cruz edwards collins reyes stewart morris morales murphy cook rogers"
    " gutierrez ortiz morgan cooper peterson bailey reed kelly howard ramos ward cox richardson"
    " watson brooks chavez wood bennett gray mendoza ruiz hughes price alvarez castillo sanders"
    " patel myers long ross foster jimenez doe roe poe loe".split()
)
"""Surnames that many people share."""

AGENCIES = {
    "lab bd": "nlrb",
    "natl lab bd": "nlrb",
    "trade commn": "ftc",
    "fed trade commn": "ftc",
    "pow commn": "fpc",
    "fed pow commn": "fpc",
    "interstate commerce commn": "icc",
    "sec exch commn": "sec",
    "commr internal revenue": "commr",
    "internal revenue commr": "commr",
}
"""Agencies by their short names."""
