"""A larger record, for texts as they are filed: real decisions, restated as facts."""

from factories.law import ShelfOfDecisions, decision
from limbo.vector import TODAY, Expected, Vector

_HELD = [
    (decision("Marbury v. Madison", "5 U.S. 137", decided="1803-02-24"), 180),
    (decision("McCulloch v. Maryland", "17 U.S. 316", decided="1819-03-06"), 437),
    (decision("Gibbons v. Ogden", "22 U.S. 1", decided="1824-03-02"), 240),
    (decision("Ex parte Milligan", "71 U.S. 2", decided="1866-04-03"), 142),
    (decision("Plessy v. Ferguson", "163 U.S. 537", decided="1896-05-18"), 564),
    (decision("The Paquete Habana", "175 U.S. 677", decided="1900-01-08"), 721),
    (decision("Lochner v. New York", "198 U.S. 45", decided="1905-04-17"), 76),
    (decision("Schenck v. United States", "249 U.S. 47", decided="1919-03-03"), 53),
    (decision("Buck v. Bell", "274 U.S. 200", decided="1927-05-02"), 208),
    (
        decision("NLRB v. Jones & Laughlin Steel Corp.", "301 U.S. 1", decided="1937-04-12"),
        103,
    ),
    (
        decision(
            "Erie Railroad Co. v. Tompkins", "304 U.S. 64", "58 S. Ct. 817", decided="1938-04-25"
        ),
        92,
    ),
    (decision("Wickard v. Filburn", "317 U.S. 111", decided="1942-11-09"), 133),
    (decision("Korematsu v. United States", "323 U.S. 214", decided="1944-12-18"), 248),
    (
        decision("International Shoe Co. v. Washington", "326 U.S. 310", decided="1945-12-03"),
        326,
    ),
    (decision("SEC v. W. J. Howey Co.", "328 U.S. 293", decided="1946-05-27"), 302),
    (
        decision("Youngstown Sheet & Tube Co. v. Sawyer", "343 U.S. 579", decided="1952-06-02"),
        710,
    ),
    (
        decision(
            "Brown v. Board of Education of Topeka",
            "347 U.S. 483",
            "74 S. Ct. 686",
            decided="1954-05-17",
        ),
        496,
    ),
    (decision("Bolling v. Sharpe", "347 U.S. 497", decided="1954-05-17"), 500),
    (
        decision("Brown v. Board of Education of Topeka", "349 U.S. 294", decided="1955-05-31"),
        301,
    ),
    (
        decision(
            "Mapp v. Ohio", "367 U.S. 643", "81 S. Ct. 1684", decided="1961-06-19", docket="236"
        ),
        686,
    ),
    (
        decision(
            "Gideon v. Wainwright",
            "372 U.S. 335",
            "83 S. Ct. 792",
            "9 L. Ed. 2d 799",
            decided="1963-03-18",
            docket="155",
        ),
        352,
    ),
    (decision("New York Times Co. v. Sullivan", "376 U.S. 254", decided="1964-03-09"), 305),
    (decision("Griswold v. Connecticut", "381 U.S. 479", decided="1965-06-07"), 531),
    (
        decision(
            "Miranda v. Arizona",
            "384 U.S. 436",
            "86 S. Ct. 1602",
            "16 L. Ed. 2d 694",
            decided="1966-06-13",
            docket="759",
        ),
        545,
    ),
    (decision("In re Gault", "387 U.S. 1", decided="1967-05-15", docket="116"), 81),
    (decision("Loving v. Virginia", "388 U.S. 1", decided="1967-06-12"), 13),
    (decision("Katz v. United States", "389 U.S. 347", decided="1967-12-18"), 374),
    (
        decision(
            "Tinker v. Des Moines Independent Community School District",
            "393 U.S. 503",
            decided="1969-02-24",
        ),
        526,
    ),
    (
        decision(
            "Bivens v. Six Unknown Named Agents of Federal Bureau of Narcotics",
            "403 U.S. 388",
            decided="1971-06-21",
            aliases=("Bivens v. Six Unknown Fed. Narcotics Agents",),
        ),
        430,
    ),
    (decision("New York Times Co. v. United States", "403 U.S. 713", decided="1971-06-30"), 763),
    (decision("Roe v. Wade", "410 U.S. 113", "93 S. Ct. 705", decided="1973-01-22"), 178),
    (decision("Doe v. Bolton", "410 U.S. 179", "93 S. Ct. 739", decided="1973-01-22"), 223),
    (
        decision("United States v. Nixon", "418 U.S. 683", decided="1974-07-24", docket="73-1766"),
        716,
    ),
    (decision("Nixon v. Fitzgerald", "457 U.S. 731", decided="1982-06-24"), 799),
    (decision("INS v. Chadha", "462 U.S. 919", decided="1983-06-23"), 1016),
    (
        decision(
            "Strickland v. Washington",
            "466 U.S. 668",
            "104 S. Ct. 2052",
            "80 L. Ed. 2d 674",
            decided="1984-05-14",
            docket="82-1554",
        ),
        719,
    ),
    (
        decision(
            "Chevron U.S.A. Inc. v. Natural Resources Defense Council, Inc.",
            "467 U.S. 837",
            "104 S. Ct. 2778",
            "81 L. Ed. 2d 694",
            decided="1984-06-25",
            docket="82-1005",
        ),
        866,
    ),
    (decision("Batson v. Kentucky", "476 U.S. 79", decided="1986-04-30"), 140),
    (
        decision(
            "Anderson v. Liberty Lobby, Inc.",
            "477 U.S. 242",
            "106 S. Ct. 2505",
            decided="1986-06-25",
            docket="84-1602",
        ),
        273,
    ),
    (
        decision(
            "Celotex Corp. v. Catrett",
            "477 U.S. 317",
            "106 S. Ct. 2548",
            decided="1986-06-25",
            docket="85-198",
        ),
        337,
    ),
    (
        decision(
            "Asahi Metal Industry Co. v. Superior Court of California",
            "480 U.S. 102",
            decided="1987-02-24",
        ),
        122,
    ),
    (decision("Texas v. Johnson", "491 U.S. 397", decided="1989-06-21"), 439),
    (
        decision(
            "Planned Parenthood of Southeastern Pennsylvania v. Casey",
            "505 U.S. 833",
            decided="1992-06-29",
            docket="91-744",
        ),
        1002,
    ),
    (decision("Nixon v. United States", "506 U.S. 224", decided="1993-01-13"), 254),
    (
        decision(
            "Daubert v. Merrell Dow Pharmaceuticals, Inc.",
            "509 U.S. 579",
            "113 S. Ct. 2786",
            decided="1993-06-28",
            docket="92-102",
        ),
        601,
    ),
    (decision("Washington v. Glucksberg", "521 U.S. 702", decided="1997-06-26"), 792),
    (decision("Kyllo v. United States", "533 U.S. 27", decided="2001-06-11"), 52),
    (decision("Hamdan v. Rumsfeld", "548 U.S. 557", decided="2006-06-29", docket="05-184"), 738),
    (
        decision(
            "Massachusetts v. EPA",
            "549 U.S. 497",
            decided="2007-04-02",
            docket="05-1120",
            aliases=("Massachusetts v. Environmental Protection Agency",),
        ),
        560,
    ),
    (
        decision(
            "Bell Atlantic Corp. v. Twombly",
            "550 U.S. 544",
            "127 S. Ct. 1955",
            decided="2007-05-21",
            docket="05-1126",
        ),
        597,
    ),
    (
        decision(
            "District of Columbia v. Heller", "554 U.S. 570", decided="2008-06-26", docket="07-290"
        ),
        723,
    ),
    (
        decision(
            "Ashcroft v. Iqbal",
            "556 U.S. 662",
            "129 S. Ct. 1937",
            decided="2009-05-18",
            docket="07-1015",
        ),
        699,
    ),
    (
        decision(
            "Citizens United v. Federal Election Commission",
            "558 U.S. 310",
            decided="2010-01-21",
            docket="08-205",
        ),
        485,
    ),
    (
        decision(
            "Burwell v. Hobby Lobby Stores, Inc.",
            "573 U.S. 682",
            decided="2014-06-30",
            docket="13-354",
        ),
        772,
    ),
    (decision("Obergefell v. Hodges", "576 U.S. 644", decided="2015-06-26"), 742),
    (decision("Bostock v. Clayton County", "590 U.S. 644", decided="2020-06-15"), None),
    (
        decision(
            "Dobbs v. Jackson Women's Health Organization",
            "597 U.S. 215",
            decided="2022-06-24",
            docket="19-1392",
        ),
        None,
    ),
    # courts of appeals, district courts, state courts
    (
        decision(
            "United States v. Carroll Towing Co.", "159 F.2d 169", decided="1947-01-09", court="ca2"
        ),
        174,
    ),
    (
        decision(
            "In re Air Crash Disaster Near New Orleans, Louisiana",
            "821 F.2d 1147",
            decided="1987-07-08",
            court="ca5",
        ),
        1176,
    ),
    (
        decision("Ehrlich v. American Airlines, Inc.", "360 F.3d 366", decided="2004", court="ca2"),
        401,
    ),
    (decision("J.D. v. Azar", "925 F.3d 1291", decided="2019-06-14", court="cadc"), 1347),
    (decision("Park v. Kim", "91 F.4th 610", decided="2024-01-30", court="ca2"), 616),
    (decision("Roe v. Wade", "314 F. Supp. 1217", decided="1970-06-17", court="txnd"), 1225),
    (
        decision(
            "Mata v. Avianca, Inc.",
            "678 F. Supp. 3d 443",
            decided="2023-06-22",
            court="nysd",
            docket="22-cv-1461",
        ),
        466,
    ),
    (
        decision(
            "Palsgraf v. Long Island Railroad Co.",
            "248 N.Y. 339",
            "162 N.E. 99",
            decided="1928-05-29",
            court="ny",
        ),
        356,
    ),
    (
        decision(
            "MacPherson v. Buick Motor Co.",
            "217 N.Y. 382",
            "111 N.E. 1050",
            decided="1916-03-14",
            court="ny",
        ),
        401,
    ),
    (
        decision(
            "Tarasoff v. Regents of University of California",
            "17 Cal. 3d 425",
            "551 P.2d 334",
            "131 Cal. Rptr. 14",
            decided="1976-07-01",
            court="cal",
        ),
        464,
    ),
]

LIBRARY = ShelfOfDecisions(
    [one for one, _ in _HELD], {one.id: last for one, last in _HELD if last is not None}
)


def held(
    text: str,
    *grades: Expected,
    says: str = "",
    by: str = "",
    unread: tuple[str, ...] = (),
    forum: str = "",
    open: str = "",  # noqa: A002 - the name of the field
) -> Vector:
    """Expect these grades of a text, judged against this record."""
    return Vector(text, grades, unread, says, TODAY, forum, shelf=LIBRARY, by=by, open=open)
