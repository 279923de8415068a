"""Two captions, one case or two."""

import csv
import gzip
import random

import pytest
from factories.reports import data
from hypothesis import given
from hypothesis import strategies as st

from arguendo.corpus.abbreviations import canonical_words
from arguendo.corpus.names import answers_to, close, compare, parties

ONE_CASE = [
    ("Georgia v. Randolph", "Georgia v. Randolph", "same"),
    ("SEFERI v. IVES", "Seferi v. Ives", "same"),
    ("Peña v. Doe", "Pena v. Doe", "same"),
    ("Comm’n v. Dep’t of Revenue", "Comm'n v. Dep't of Revenue", "same"),
    ("In re Bieter Co.", "In re Bieter Company", "abbreviation"),
    ("New Jersey v. T.LO.", "New Jersey v. T.L.O.", "spelling"),
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
    (
        "United States v. Baltimore & Ohio Southwestern Ry. Co.",
        "United States v. B. & O. S.W. R. Co.",
        "abbreviation",
    ),
    (
        "Arkadelphia Milling v. St. Louis S.W. Ry.",
        "Arkadelphia Milling v. St. L. S.W.",
        "shortened",
    ),
    ("Gulf, Colorado & Santa Fe Ry. v. Ellis", "Gulf, C. & S.F. Ry. Co. v. Ellis", "abbreviation"),
    (
        "Huus v. New York & Porto Rico Steamship Co.",
        "Huus v. New York & P. R. S.S. Co.",
        "abbreviation",
    ),
    ("Oregon R. & Navigation Co. v. Fairchild", "Oregon Railroad v. Fairchild", "shortened"),
    ("Kulko v. Superior Ct.", "Kulko v. California Superior Court", "shortened"),
    ("Jewell Ridge Coal Corp. v. Mine Workers", "Jewell Ridge Coal v. Local", "substitution"),
    ("Jewell Ridge Corp. v. Local", "Jewell Ridge Coal Corp. v. Mine Workers", "substitution"),
    ("Hamilton v. Vicksburg &c. R. Co.", "Hamilton v. Vicksburg, S. & P. R. Co.", "abbreviation"),
    ("Ellis v. Gulf, etc., Ry. Co.", "Ellis v. Gulf, C. & S.F. Ry. Co.", "shortened"),
    ("Chauffeurs Local 391 v. Terry", "Teamsters v. Terry", "substitution"),
    ("Walling v. Reuter Co.", "Walling v. James V. Reuter, Inc.", "shortened"),
    ("SIPC v. Barbour", "Securities Investor Protection Corp. v. Barbour", "abbreviation"),
    ("Haas v. Virginia", "Hass v. Virginia", "spelling"),
    ("Ludwig v. West. Un. Tel. Co.", "Ludwig v. Western Union Telegraph Co.", "abbreviation"),
    ("Standard Oil v. So. Pac. Co.", "Standard Oil v. Southern Pacific Co.", "abbreviation"),
    ("Chicago & Milwaukee R. v. Ross", "Chicago, M. & St.P. Ry. Co. v. Ross", "abbreviation"),
    (
        "AT&T Technologies v. Communications Workers",
        "AT&T Technologies, Inc. v. CWA",
        "abbreviation",
    ),
    ("Communist Party v. Control Board", "Communist Party v. SACB", "abbreviation"),
    ("Georgia Commission v. Smith", "Georgia Public Service Commission v. Smith", "substitution"),
    ("United States v. 43 Gallons", "United States v. Forty-three Gallons", "abbreviation"),
    ("Pharmacy v. State Bd. of Pharmacy", "Pharmacy v. Va. Pharmacy Bd.", "abbreviation"),
    ("Seminole Tribe v. Flor-ida", "Seminole Tribe v. Florida", "same"),
    ("Ashwander v. TV A", "Ashwander v. Tennessee Valley Auth.", "abbreviation"),
    ("M'Cluny v. Silliman", "McCluny v. Silliman", "abbreviation"),
    ("The Brig Aurora", "The Aurora", "abbreviation"),
    ("Bilokumsky v. Tod", "United States v. Bilokumsky v. Tod", "shortened"),
    ("Ross v. Mott", "Ross v. Moffitt", "spelling"),
    ("Momssey v. Brewer", "Morrissey v. Brewer", "spelling"),
    ("Bank of Columbia v. Oakley", "Bank of Columbia v. Okely", "spelling"),
    ("Sipuel v. Oklahoma", "Sipuel v. Board of Regents", "substitution"),
    ("United States v. Wiley", "United States v. Wylie", "spelling"),
    ("Patapsco v. North Car. Bd. of Agriculture", "Patapsco v. North Carolina", "substitution"),
    (
        "United States v. Louisiana",
        "United States v. Louisiana No. 9, Orig. Argued May 4, 1968",
        "same",
    ),
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
    ("The America", "National Rifle Association of America v. Vullo"),
    ("In re Sanborn", "Methodist Church of San Leandro v. Horstmann"),
    ("Ex parte Wood", "Louisville & Nashville R. Co. v. Woodford"),
    ("The William Bagaley", "Williams v. California"),
    ("The Frances", "Anderson v. Atchison, Topeka & Santa Fe Railway Co."),
    ("The Steamer Syracuse", "Dawson v. Steager"),
    ("Williams v. Baker", "In re Frederick W. Bauer"),
    ("Chicago, R. I. & P. R. Co. v. Ross", "Chicago, M. & St.P. Ry. Co. v. Ross"),
    ("Roe v. Wade", "Roe v. Board of Education"),
    ("Hamilton v. Vicksburg &c. R. Co.", "Hamilton v. Natchez, S. & P. R. Co."),
    ("Jewell Ridge Corp. v. Local 12", "Jewell Ridge Coal Corp. v. Local 6167"),
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


SURNAMES = "Quill Thorne Abernathy Pemberton Lisle Gantry Orme Voss Bexley Dunmore".split()
WORDS = "National Environmental Laboratory Commission Development Telephone Association".split()
NAMES = st.builds(
    lambda a, more, b: f"{a} {' '.join(more)} v. {b}".replace("  ", " "),
    st.sampled_from(SURNAMES),
    st.lists(st.sampled_from(WORDS), max_size=3, unique=True),
    st.sampled_from(SURNAMES),
)


@given(st.text(max_size=80))
def test_a_name_is_its_own(name: str) -> None:
    """Any name agrees with itself, or says nothing."""
    assert compare(name, name).kind in ("same", "nothing")


@given(NAMES, NAMES)
def test_two_names_agree_both_ways(one: str, other: str) -> None:
    """Whichever of the two is cited."""
    alike = ("same", "harmless")
    assert (compare(one, other).kind in alike) is (compare(other, one).kind in alike)


@given(NAMES, st.sampled_from([str.upper, str.lower, str.title]))
def test_capitals_make_no_difference(name: str, changed) -> None:
    """Nor do accents, which printers add and drop."""
    assert "same" == compare(changed(name), name).kind
    assert "same" == compare(name.replace("e", "é"), name).kind


SHORTER = {
    "National": "Nat'l",
    "Environmental": "Env't",
    "Laboratory": "Lab'y",
    "Commission": "Comm'n",
    "Development": "Dev.",
    "Telephone": "Tel.",
    "Association": "Ass'n",
}


@given(NAMES)
def test_abbreviation_makes_no_difference(name: str) -> None:
    """The words of table T6 are the words they stand for."""
    shorter = name
    for word, short in SHORTER.items():
        shorter = shorter.replace(word, short)
    assert close(shorter, name)


def test_every_spelling_has_one_canonical_form() -> None:
    """No word stands for two."""
    table = canonical_words()
    assert {table[word] for word in table.values()} == set(table.values())


@pytest.mark.slow
def test_two_cases_at_random_are_two() -> None:
    """Of 20,000 pairs of different decisions hardly one in a thousand could be one case."""
    with gzip.open(data("scotus/scotus_cases.csv.gz"), "rt", newline="") as rows:
        names = sorted({row["name"] for row in csv.DictReader(rows) if row["name"]})
    drawn = random.Random(7)
    pairs = [drawn.sample(names, 2) for _ in range(20_000)]
    alike = [pair for pair in pairs if compare(*pair).kind in ("same", "harmless")]
    assert len(alike) <= 10, alike


@pytest.mark.slow
def test_a_stranger_for_one_party_is_another_case() -> None:
    """Of names with one party swapped for a stranger's, nearly none passes for the record's."""
    with gzip.open(data("scotus/scotus_cases.csv.gz"), "rt", newline="") as rows:
        names = [row["name"] for row in csv.DictReader(rows) if " v. " in row["name"]]
    drawn = random.Random(7)
    passed = []
    for name in drawn.sample(names, 5_000):
        stranger = drawn.choice(names).split(" v. ")[0]
        swapped = f"{stranger} v. {name.split(' v. ')[1]}"
        if compare(swapped, name).kind in ("same", "harmless"):
            passed.append((swapped, name))
    assert len(passed) <= 100, passed[:20]
