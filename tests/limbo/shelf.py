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
