"""At whose door a text lays its quotations."""

import time

import pytest

from arguendo.corpus.citations import extract
from arguendo.corpus.quotations.attribution import attributed
from arguendo.corpus.quotations.words import rejoined, words

ROE = "Roe v. Wade, 410 U.S. 113, 115 (1973)"
BOLTON = "Doe v. Bolton, 410 U.S. 179, 181 (1973)"


def laid(text: str) -> list[list[tuple[str, str]]]:
    """The quotations of each citation, with their bonds."""
    return [[(one.text, one.bond) for one in each] for each in attributed(text, extract(text))]


def test_text_then_citation() -> None:
    """The commonest form."""
    assert [[("the rule is an old one.", "direct")]] == laid(f'"the rule is an old one." {ROE}.')


@pytest.mark.parametrize(
    ("opens", "closes"),
    [('"', '"'), ("“", "”"), ("„", "“"), ("«", "»"), ("»", "«"), ("``", "''"), ("''", "''"),
     ("‘", "’"),
     ("&ldquo;", "&rdquo;"), ("&quot;", "&quot;"), ("&#8220;", "&#8221;")],
)  # fmt: skip
def test_marks(opens: str, closes: str) -> None:
    """Marks of every make part the same words."""
    text = f"It held: {opens}the rule is an old one.{closes} {ROE}."
    assert [[("the rule is an old one.", "direct")]] == laid(text)


@pytest.mark.parametrize(
    "between",
    [" ", ", ", "\n",
     " (emphasis added) ", " (citations omitted). ", "[^3] ", "¹² ", "  *", " (cleaned up)\n"],
)  # fmt: skip
def test_what_may_stand_between(between: str) -> None:
    """Remarks, marks of notes and line breaks part nothing."""
    assert [[("the rule is an old one", "direct")]] == laid(
        f'"the rule is an old one"{between}{ROE}.'
    )


def test_in_parentheses() -> None:
    """Words in a citation's parentheses are its."""
    text = f'So it is. {ROE} (holding that "the rule is an old one"); {BOLTON} ("another rule").'
    assert [[("the rule is an old one", "direct")], [("another rule", "direct")]] == laid(text)


def test_citation_then_text() -> None:
    """`In Roe, the Court held that` announces whose words follow."""
    text = f'In {ROE}, the Court held that "the rule is an old one." So it is.'
    assert [[("the rule is an old one.", "direct")]] == laid(text)


def test_several_in_one_sentence() -> None:
    """All quotations of a sentence are its citation's."""
    text = f'It is "an old rule" and "a settled one." {ROE}.'
    assert [[("an old rule", "direct"), ("a settled one.", "direct")]] == laid(text)


def test_a_string() -> None:
    """What is quoted before a string of citations is the first one's."""
    assert [[("the rule is old,", "direct")], []] == laid(f'"the rule is old," {ROE}; {BOLTON}.')


def test_two_of_one_sentence() -> None:
    """Each citation has what stands before it."""
    text = f'It is "an old rule," {ROE}, and "a settled one of law," {BOLTON}.'
    assert [["an old rule,"], ["a settled one of law,"]] == [
        [words for words, _ in each] for each in laid(text)
    ]


def test_id_behind_words_that_name_a_case() -> None:
    """Whoever is named within the words quoted is not cited there."""
    text = f'{BOLTON}. So {ROE}, has it. "The rule of Doe v. Bolton is an old one." Id. at 180.'
    assert ("The rule of Doe v. Bolton is an old one.", "loose") in laid(text)[-1]


@pytest.mark.parametrize(
    ("lead", "bond"),
    [
        ("The Fifth Amendment provides that no person shall", "loose"),
        ("It offends the provisions of the Fifth Amendment, that nobody", "loose"),
        ("Under the Fifth Amendment nobody may", "direct"),
    ],
)
def test_what_a_provision_says(lead: str, bond: str) -> None:
    """Its words are its own, whoever is cited for them."""
    assert [[("be deprived of life or limb.", bond)]] == laid(
        f'{lead} "be deprived of life or limb." {ROE}.'
    )


def test_nothing_is_quoted_of_a_case_that_an_agency_prints() -> None:
    """A reporter nobody knows stands behind the name: it may be another decision between them."""
    name = "Robbins v. Bureau of Land Management"
    assert [[]] == laid(f'It is "the rule of old." {name}, 170 I. B. L. A. 219, 227 (2006).')


def test_nothing_is_quoted_of_a_brief() -> None:
    """Its words are in no opinion."""
    paper = "Brief for Respondent in Roe v. Wade, O. T. 1971, No. 70-18, p. 18"
    assert [[]] == laid(f'{paper} ("the rule is an old one").')


def test_id() -> None:
    """*Id.* is quoted like any other."""
    text = f'"the rule is an old one." {ROE}. "It admits of none." Id. at 116.'
    assert [[("the rule is an old one.", "direct")], [("It admits of none.", "direct")]] == laid(
        text
    )


def test_quoting() -> None:
    """What is quoted within a quotation is laid at the source named too."""
    text = f"“we repeat: ‘the rule is an old one’ of law.” {ROE} (quoting {BOLTON})."
    first, second = laid(text)
    assert ["we repeat: ‘the rule is an old one’ of law."] == [words for words, _ in first]
    assert [("the rule is an old one", "loose")] == second


@pytest.mark.parametrize(
    "text",
    [
        "The rule is this:\n\n> The rule is an old one, and it admits of none,\n> as every "
            f"court has said.\n\n{ROE}.",
        "The rule is this:\n\n> The rule is an old one, and it admits of none,\n> as every "
            f"court has said. {ROE}.\n\nSo it is.",
        f"In {ROE}, the Court held:\n\n> The rule is an old one, and it admits of none,\n> as "
            "every court has said.\n\nSo it is.",
        "The rule is this:\n\n    The rule is an old one, and it admits of none,\n    as "
            f"every court has said.\n\n{ROE}.",
    ],
)  # fmt: skip
def test_block_quotations(text: str) -> None:
    """A paragraph set off belongs to the citation at its end, after it, or before its colon."""
    ((found,),) = laid(text)
    assert found[0].startswith("The rule is an old one")
    assert found[0].rstrip().endswith("has said.")
    assert "direct" == found[1]


@pytest.mark.parametrize(
    "text",
    [
        f'The witness "saw nothing that night" (Tr. 45). {ROE}.',
        f'The witness "saw nothing that night." R. at 45. It is so. {ROE}.',
        f'The Act says "no person may enter here." 18 U.S.C. § 2113. {ROE}.',
        f"A 6\" blade and a 12\" barrel. {ROE}.",
        f"The officers' car and the drivers' papers. {ROE}.",
        f'The "rule" is old. {ROE}.',
        f'The rule (hereinafter "the Old Rule of Law") stands. {ROE}.',
        f'One said "the rule is an old one." He left. Another came. {ROE}.',
        f'One said "the rule is an old one."\n\nAnother paragraph. {ROE}.',
    ],
)  # fmt: skip
def test_what_is_nobodys(text: str) -> None:
    """The record, a statute, inches, apostrophes, a term, another sentence."""
    assert not [
        one
        for each, cited in zip(laid(text), extract(text).citations, strict=True)
        if cited.form == "full"
        for one in each
    ]


@pytest.mark.parametrize(
    "text",
    [
        f'The witness "saw nothing that night." See {ROE}.',
        f'He said that "the rule is an old one" and left. {ROE}.',
        f'In {ROE}, as the Ninth Circuit held, "the rule is an old one" of ours.',
        f'As "the old rule binds us," it has been said to be "of this court," {ROE}.',
        f'It was "within the limits that are allowed" in {ROE}.',
        f'Stressing "the limits of what is allowed," the Court cited the opinion in {ROE}.',
        f'There is a "search without a cause" exception recognized in {ROE}.',
        f'In {ROE}, sustaining the so-called "rule of the old ones" in the Act, it went on.',
    ],
)
def test_a_loose_bond(text: str) -> None:
    """A signal, or the words of the sentence, leave open whose they are."""
    ((found, *_),) = laid(text)
    assert "loose" == found[1]


def test_a_term_of_another_case_in_parentheses() -> None:
    """A test that a decision is said to apply has the words of the case that laid it down."""
    text = f'So it is. {ROE} (judging it by the "cause and prejudice" standard of {BOLTON}).'
    assert [[], [("cause and prejudice", "loose")]] == laid(text)


def test_a_sentence_behind_ibid_is_another() -> None:
    """Its own mark ends the sentence before."""
    text = f"It is “an old rule of law.” {ROE}. So it is, ibid. As was held, “the rule is new.”"
    assert [("the rule is new.", "loose")] == laid(text)[1]


def test_a_citation_in_words_that_are_quoted_has_none_before_it() -> None:
    """Its words are those of whoever is quoted."""
    text = f"“The rule is an old one,” we held, “and valid under {ROE} because it is.”"
    assert [[]] == laid(text)


def test_the_head_of_a_page_in_the_midst_of_a_quotation() -> None:
    """It is blank, with the case that it names; the word that it parts is whole."""
    over = "10      ROURKE v. BRANDT\n\n      MARSH, J., dissenting"
    other = "\n\n\x0c     Cite as: 590 U. S. ____ (2020)      9\n\n      Opinion of the Court\n\n"
    text = f"It began.{other}So “the rule is an uncom-\n\x0c{over}\n\nmon one.” {ROE}."
    found = [
        [words(rejoined(one.text)) for one in each] for each in attributed(text, extract(text))
    ]
    assert [["the", "rule", "is", "an", "uncommon", "one"]] == [
        [word.fold for word in each] for one in found for each in one
    ]


def test_an_open_quotation_ends_at_its_citation() -> None:
    """A mark that is never closed hides nothing."""
    text = f"It said “the rule is an old one. {ROE}.\n\nAnd more."
    assert [[("the rule is an old one.", "loose")]] == laid(text)


def test_offsets() -> None:
    """They count characters of the text as given."""
    text = "So&nbsp;it is: &ldquo;the ru\u00adle is an old one.&rdquo; *Roe v. Wade*, 410 U.S. 113."
    (((found,),)) = attributed(text, extract(text))
    assert "the ru\u00adle is an old one." == text[found.start : found.end] == found.text


@pytest.mark.parametrize(
    "hostile",
    ['"a b c ', "“" * 3, '"', "‘a ", "> a\n", "(“a b c” ", "''"],
)
def test_hostile_marks_come_to_an_end(hostile: str) -> None:
    """Any number of marks is read in time linear in its length."""
    text = f"{ROE}. " + hostile * (100_000 // len(hostile)) + f" {BOLTON}."
    found = extract(text)
    began = time.process_time()
    attributed(text, found)
    assert time.process_time() - began < 10


@pytest.mark.parametrize(
    ("between", "bond"),
    [
        (' "the rule is an old one." Id. at 116.', "direct"),
        ('\n\nIt held: "the rule is an old one." Ibid.', "loose"),
    ],
)
def test_id_is_sure_in_its_own_paragraph(between: str, bond: str) -> None:
    """What `Id.` means is open behind a new paragraph."""
    found = [one for each in laid(f"{ROE}.{between}") for one in each]
    assert [bond] == [one for words, one in found if words.startswith("the rule")]


def test_a_straight_single_mark_may_be_an_apostrophe() -> None:
    """So that nothing quoted between two of them accuses by not being found."""
    assert [[("the rule is an old one", "loose")]] == laid(
        f"The states' 'the rule is an old one' {ROE}."
    )
