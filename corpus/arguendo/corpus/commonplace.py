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

GENERIC = frozenset("us usa commr government govt crown".split()) | ANY_STATE | STATES
"""Parties that stand in any caption."""

SILENT = frozenset(
    "of the and a an for in on at to by et al ux vir rel ex re matter parte application"
    " petition inc co corp ltd llc llp lp na sa ag plc pc gmbh jr sr ii iii iv dba fka no"
    " warden sheriff cos lllp pllc nv bv kg kgaa spa pty petitioner petitioners respondent"
    " appellant appellee plaintiff defendant deceased individually others another also known"
    " as etc".split()
)
"""Words left out when names are compared."""

STRUCTURE = frozenset("in re of the and a an ex rel matter parte et al".split())
"""Words that no name is made of alone."""

OFFICES = frozenset("warden sheriff secy dir supt atty gen commr chair governor".split())
"""Offices whose holders are sued by office."""

HELD = """
celebrezze gardner cohen finch richardson weinberger mathews califano harris schweiker heckler
bowen sullivan shalala thompson leavitt sebelius burwell price azar becerra flemming folsom
ribicoff
| chater apfel massanari barnhart astrue colvin berryhill saul kijakazi omalley bisignano callahan
shalala sullivan bowen heckler
| mitchell goldberg wirtz shultz hodgson brennan dunlop usery marshall donovan brock mclaughlin
dole martin reich herman chao solis perez acosta scalia walsh su durkin tobin schwellenbach
| brownell rogers kennedy katzenbach clark mitchell kleindienst richardson saxbe levi bell
civiletti smith meese thornburgh barr reno ashcroft gonzales mukasey holder lynch sessions
whitaker garland mcgrath biddle jackson murphy bondi
| udall hickel morton andrus watt clark hodel lujan babbitt norton kempthorne salazar jewell zinke
bernhardt haaland ickes krug mckay seaton chapman work wilbur burgum
| laird schlesinger rumsfeld weinberger cheney gates panetta mattis austin esper mcnamara clifford
brown carlucci aspin perry cohen hagel carter hegseth
| rusk kissinger vance muskie haig shultz baker christopher albright powell rice clinton kerry
tillerson pompeo blinken dulles acheson byrnes hull kellogg rubio
| helvering burnet lucas blair commr
| ruckelshaus train costle gorsuch thomas reilly browner whitman leavitt johnson jackson mccarthy
pruitt wheeler regan
| hufstedler bell bennett cavazos alexander riley paige spellings duncan king devos cardona
| butz bergland block yeutter glickman veneman johanns vilsack freeman benson hardin lyng perdue
| derwinski brown principi nicholson peake shinseki mcdonald shulkin wilkie mcdonough
| romney lynn hills harris landrieu pierce kemp cisneros cuomo martinez jackson donovan castro
carson
| ridge chertoff napolitano johnson kelly nielsen mcaleenan wolf mayorkas noem
| summerfield day farley hannegan donaldson blount burleson walker hitchcock
| nixon ford carter reagan bush clinton obama trump biden
| baldrige mosbacher evans gutierrez locke pritzker ross raimondo lutnick
| watson brenner diamond parker dann mossinghoff quigg lehman dickinson dudas kappos lee iancu
vidal matal robertson coe gottschalk
| wainwright dugger singletary moore crosby mcdonough mcneil tucker crews jones inch dixon
| estelle procunier mccotter lynaugh collins scott johnson cockrell dretke quarterman thaler
stephens davis lumpkin beto
| ylst vasquez calderon woodford ornoski wong cullen martel chappell brown ayers
| zant kemp francis head schofield humphrey balkcom holt hopper terry chatman sellers
| armontrout wyrick delo bowersox roper luebbers steele wallace griffith kemna
| lockhart norris hobbs kelley payne mabry
| murray netherland angelone true kelly thompson procunier bass pearson clarke johnson
| dutton bell colson carpenter westbrooks mays rose henderson
| blackburn butler cain maggio whitley vannoy phelps
| lewis schriro ryan shinn stewart ricketts
| morris seabold rees scroggy parke simpson white
| jago marshall anderson mitchell bagley hurley robinson jenkins bobby houk
| lynaugh duckworth buss davis superintendent warden
| wolff parratt sigler clarke houston frakes
"""
"""Who has held one office after another, an office a paragraph: heads of federal departments and
agencies, and of the prisons of states. Whoever holds it when the court decides stands in the
caption."""

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
    "am natl fed intl assn co corp bank ins bd commn dept city county town village twp sch"
    " dist union soc univ hosp ry rr indus sys serv gen first second new local school trust"
    " loan sav mut life fire gas elec power light oil steel motor pub util trade labor board"
    " court super united educ county bros mfg prod railroad insur assurance john james"
    " william robert george charles mary smith jones".split()
)
"""Words that many names share."""

BODIES = frozenset(
    "bd dept commn comm county cnty city town twp dist sch court superiorcourt supremecourt"
    " union bhd assn fedn council auth agency admin bureau serv emp wkr local dir trainmen"
    " isd usd commrs commr nation tribe indians univ coll conf exam div programs"
    " penitentiary prisons loc lodge teamsters chauffeurs steelworkers longshoremen carpenters"
    " machinists pipefitters ironworkers plumbers firemen wardens".split()
)
"""What boards, unions, courts and the like are called by, whose names are shortened at will."""

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

AGENCIES_BY_NAME = {
    "nlrb": ("National Labor Relations Board", "Labor Board", "National Labor Board"),
    "ftc": ("Federal Trade Commission", "Trade Commission"),
    "fpc": ("Federal Power Commission", "Power Commission"),
    "ferc": ("Federal Energy Regulatory Commission",),
    "icc": ("Interstate Commerce Commission", "=Commerce Commission"),
    "sacb": ("Subversive Activities Control Board", "=Control Board"),
    "nmb": ("National Mediation Board",),
    "fec": ("Federal Election Commission",),
    "cftc": ("Commodity Futures Trading Commission",),
    "cfpb": ("Consumer Financial Protection Bureau",),
    "nhtsa": ("National Highway Traffic Safety Administration",),
    "faa": ("Federal Aviation Administration",),
    "fda": ("Food and Drug Administration",),
    "hud": ("Department of Housing and Urban Development",),
    "hhs": ("Department of Health and Human Services",),
    "dhs": ("Department of Homeland Security",),
    "blm": ("Bureau of Land Management",),
    "cbs": ("Columbia Broadcasting System", "=Columbia Broadcasting"),
    "nbc": ("National Broadcasting Company", "=National Broadcasting"),
    "sec": ("Securities and Exchange Commission",),
    "fcc": ("Federal Communications Commission",),
    "eeoc": ("Equal Employment Opportunity Commission",),
    "fdic": ("Federal Deposit Insurance Corporation",),
    "fslic": ("Federal Savings and Loan Insurance Corporation",),
    "owcp": ("Office of Workers' Compensation Programs",),
    "oshrc": ("Occupational Safety and Health Review Commission",),
    "ins": ("Immigration and Naturalization Service", "Immigration Service"),
    "irs": ("Internal Revenue Service",),
    "fbi": ("Federal Bureau of Investigation",),
    "epa": ("Environmental Protection Agency",),
    "cab": ("Civil Aeronautics Board",),
    "flra": ("Federal Labor Relations Authority",),
    "mspb": ("Merit Systems Protection Board",),
    "nrc": ("Nuclear Regulatory Commission",),
    "rfc": ("Reconstruction Finance Corporation",),
    "tva": ("Tennessee Valley Authority",),
    "usps": ("United States Postal Service", "Postal Service", "U.S. Postal Service"),
    "uspto": ("United States Patent and Trademark Office", "Patent and Trademark Office"),
    "naacp": ("National Association for the Advancement of Colored People",),
    "ncaa": ("National Collegiate Athletic Association",),
    "aclu": ("American Civil Liberties Union",),
    "ibew": ("International Brotherhood of Electrical Workers", "Electrical Workers"),
    "uaw": ("United Automobile Workers", "Automobile Workers", "Auto Workers"),
    "umw": ("United Mine Workers of America", "Mine Workers", "United Mine Workers", "UMWA"),
    "cwa": ("Communications Workers of America", "=Communications Workers"),
    "afl": ("American Federation of Labor",),
    "cio": ("Congress of Industrial Organizations",),
    "aflcio": ("American Federation of Labor and Congress of Industrial Organizations",),
    "afscme": ("American Federation of State, County and Municipal Employees",),
    "afge": ("American Federation of Government Employees",),
    "seiu": ("Service Employees International Union",),
    "ilgwu": ("International Ladies' Garment Workers' Union", "=Ladies' Garment Workers"),
    "ilwu": ("International Longshoremen's and Warehousemen's Union",),
    "ufcw": ("United Food and Commercial Workers",),
    "usw": ("United Steelworkers of America", "=United Steelworkers", "=Steelworkers"),
    "commr": ("Commissioner of Internal Revenue", "Commissioner of IRS", "CIR"),
    "doj": ("Department of Justice",),
    "pbgc": ("Pension Benefit Guaranty Corporation",),
    "isd": ("Independent School District",),
    "usd": ("Unified School District",),
    "puc": ("Public Utilities Commission", "Public Utility Commission"),
    "psc": ("Public Service Commission",),
}
"""Agencies, unions and boards by their short names, and how else they are called; by a name behind
`=` only where it is all of the party's, for a `Milk Control Board` is another one."""
