"""The decisions that the vectors are judged against: few, real, and restated as facts."""

from factories.law import ShelfOfDecisions, decision

DECISIONS = [
    decision("Marbury v. Madison", "5 U.S. 137", decided="1803-02-24"),
    decision(
        "Brown v. Board of Education of Topeka",
        "347 U.S. 483",
        "74 S. Ct. 686",
        decided="1954-05-17",
    ),
    decision("Miranda v. Arizona", "384 U.S. 436", decided="1966-06-13"),
    decision("Terry v. Ohio", "392 U.S. 1", decided="1968-06-10", docket="67"),
    decision("Roe v. Wade", "410 U.S. 113", "93 S. Ct. 705", decided="1973-01-22"),
    decision("Doe v. Bolton", "410 U.S. 179", "93 S. Ct. 739", decided="1973-01-22"),
    decision("United States v. Matlock", "415 U.S. 164", decided="1974-02-20"),
    decision("Brock v. Pierce County", "476 U.S. 253", decided="1986-05-19"),
    decision(
        "Zicherman v. Korean Air Lines Co.", "516 U.S. 217", "116 S. Ct. 629", decided="1996-01-16"
    ),
    decision("Johnson v. United States", "333 U.S. 10", decided="1948-02-02"),
    decision("Georgia v. Randolph", "547 U.S. 103", decided="2006-03-22", docket="04-1067"),
    decision("Obergefell v. Hodges", "576 U.S. 644", decided="2015-06-26"),
    decision("J.D. v. Azar", "925 F.3d 1291", decided="2019-06-14", court="cadc"),
    decision("Mata v. Avianca, Inc.", "678 F. Supp. 3d 443", decided="2023-06-22", court="nysd"),
]
LAST_PAGE = {
    "410 U.S. 113": 178,
    "410 U.S. 179": 223,
    "347 U.S. 483": 496,
    "547 U.S. 103": 145,
    "925 F.3d 1291": 1347,
}
SHELF = ShelfOfDecisions(
    DECISIONS,
    {
        one.id: LAST_PAGE[str(one.references[0])]
        for one in DECISIONS
        if str(one.references[0]) in LAST_PAGE
    },
)

WIDE_DECISIONS = [
    *DECISIONS,
    decision("Erie Railroad Co. v. Tompkins", "304 U.S. 64", decided="1938-04-25"),
    decision("Youngstown Sheet & Tube Co. v. Sawyer", "343 U.S. 579", decided="1952-06-02"),
    decision("Gideon v. Wainwright", "372 U.S. 335", decided="1963-03-18", docket="155"),
    decision("Katz v. United States", "389 U.S. 347", "88 S. Ct. 507", decided="1967-12-18"),
    decision("Matsushita Electric Industrial Co. v. Zenith Radio Corp.", "475 U.S. 574",
             decided="1986-03-26"),
    decision("Anderson v. Liberty Lobby, Inc.", "477 U.S. 242", decided="1986-06-25"),
    decision("Celotex Corp. v. Catrett", "477 U.S. 317", decided="1986-06-25"),
    decision("Daubert v. Merrell Dow Pharmaceuticals, Inc.", "509 U.S. 579", decided="1993-06-28"),
    decision("El Al Israel Airlines, Ltd. v. Tseng", "525 U.S. 155", decided="1999-01-12",
             aliases=("El Al Israel Airlines, Ltd. v. Tsui Yuan Tseng",)),
    decision("Bell Atlantic Corp. v. Twombly", "550 U.S. 544", decided="2007-05-21",
             docket="05-1126"),
    decision("Wyeth v. Levine", "555 U.S. 555", decided="2009-03-04", docket="06-1249"),
    decision("Ashcroft v. Iqbal", "556 U.S. 662", decided="2009-05-18", docket="07-1015"),
    decision("In re Air Crash Disaster Near New Orleans", "821 F.2d 1147", decided="1987",
             court="ca5"),
    decision("Greenleaf v. Garlock, Inc.", "174 F.3d 352", decided="1999", court="ca3"),
    decision("Ehrlich v. American Airlines, Inc.", "360 F.3d 366", decided="2004-03-08",
             court="ca2"),
    decision("United States v. ISS Marine Services, Inc.", "905 F. Supp. 2d 121",
             decided="2012-11-21", court="dcd"),
]  # fmt: skip
WIDE_LAST_PAGE = {
    **LAST_PAGE,
    "343 U.S. 579": 710,
    "389 U.S. 347": 374,
    "415 U.S. 164": 188,
    "477 U.S. 242": 273,
    "477 U.S. 317": 337,
    "550 U.S. 544": 597,
    "555 U.S. 555": 649,
    "556 U.S. 662": 699,
    "174 F.3d 352": 368,
    "360 F.3d 366": 402,
}
WIDE = ShelfOfDecisions(
    WIDE_DECISIONS,
    {
        one.id: WIDE_LAST_PAGE[str(one.references[0])]
        for one in WIDE_DECISIONS
        if str(one.references[0]) in WIDE_LAST_PAGE
    },
)
"""More of the kind, for whole paragraphs."""
