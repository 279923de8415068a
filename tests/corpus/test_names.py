"""Two captions, one case or two."""

import pytest

from arguendo.corpus.names import answers_to, compare, parties

ONE_CASE = [
    ("Georgia v. Randolph", "Georgia v. Randolph", "same"),
    ("SEFERI v. IVES", "Seferi v. Ives", "same"),
    ("Peña v. Doe", "Pena v. Doe", "same"),
    ("Comm’n v. Dep’t of Revenue", "Comm'n v. Dep't of Revenue", "same"),
    ("In re Bieter Co.", "In re Bieter Company", "abbreviation"),
    ("Comm'n v. Dep't of Revenue", "Commission v. Department of Revenue", "abbreviation"),
    ("Pennsylvania R. Co. v. Reed", "Penn. Railroad v. Reed", "abbreviation"),
    (
        "West Virginia Univ. Hospitals, Inc. v. Casey",
        "W. Va. Univ. Hosps. v. Casey",
        "abbreviation",
    ),
    (
        "Commissioner v. Glenshaw Glass Co.",
        "Commissioner of Internal Revenue v. Glenshaw Glass Co.",
        "abbreviation",
    ),
    (
        "NLRB v. Jones & Laughlin",
        "National Labor Relations Board v. Jones & Laughlin",
        "abbreviation",
    ),
    ("State v. Smith", "Arizona v. Smith", "abbreviation"),
    ("Smith v. Jones, Warden", "Smith v. Jones", "abbreviation"),
    ("R. A. V. v. St. Paul", "R.A.V. v. City of St. Paul", "shortened"),
    ("Gilliard v. McWilliams", "Kelvin Gilliard v. Katie McWilliams", "shortened"),
    ("Brown v. Board of Education", "Brown v. Board of Education of Topeka", "shortened"),
    ("United States ex rel. Toth v. Quarles", "Toth v. Quarles", "shortened"),
    ("The Slaughter-House Cases", "Slaughterhouse Cases", "abbreviation"),
    ("Boyd v. United States", "United States v. Boyd", "order"),
    ("Petersen v. Iran Air", "Peterson v. Iran Air", "spelling"),
    ("J.D. v. Azar", "Jane Doe v. Azar", "initials"),
    ("Brock v. Pierce County", "Donovan v. Pierce County", "substitution"),
    ("Whiteley v. Warden, Wyo. State Penitentiary", "Whiteley v. Warden", "substitution"),
]

TWO_CASES = [
    ("Smith v. United States", "Smith v. Acme"),
    ("United States v. Smith", "United States v. Jones"),
    ("Miranda v. Arizona", "Miranda v. Texas"),
    ("Varghese v. China Southern Airlines Co., Ltd.", "J.D. v. Azar"),
    ("Roe v. Wade", "Doe v. Bolton"),
    ("In re Gault", "In re Winship"),
    ("First National Bank v. Smith", "First National Bank of Boston v. Bellotti"),
    ("Smith v. Jones", "Obergefell v. Hodges"),
]


@pytest.mark.parametrize(("cited", "record", "how"), ONE_CASE)
def test_one_case_however_it_is_written(cited: str, record: str, how: str) -> None:
    """What differs harmlessly is told, and how."""
    match = compare(cited, record)
    assert how == (match.how if match.kind == "harmless" else match.kind)


@pytest.mark.parametrize(("cited", "record"), TWO_CASES)
def test_two_cases_however_alike(cited: str, record: str) -> None:
    """A party that could stand in any caption vouches for nothing: the counter-examples."""
    assert "different" == compare(cited, record).kind


@pytest.mark.parametrize("cited", ["", "United States", "In re"])
def test_nothing_to_compare_is_no_match(cited: str) -> None:
    """A name without a telling word neither agrees nor differs."""
    assert "nothing" == compare(cited, "United States v. Jones").kind


def test_an_alias_counts() -> None:
    """The best match over the name and its aliases decides."""
    assert (
        "same"
        == compare("Skilling v. United States", "In re Enron", ("Skilling v. United States",)).kind
    )


def test_a_case_answers_to_its_parties() -> None:
    """A short name is a party's, and never one that stands in every caption."""
    full = "Campbell v. Acuff-Rose Music, Inc."
    assert answers_to("Acuff-Rose", full)
    assert answers_to("Campbell", full)
    assert not answers_to("Sony", full)
    assert ("randolph",) == parties("Georgia v. Randolph")
