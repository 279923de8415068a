"""Who a citation says is speaking."""

import pytest

from arguendo.corpus.citations import extract
from arguendo.corpus.model import Speaker
from arguendo.corpus.quotations.speakers import speaker

CITED = "Roe v. Wade, 410 U.S. 113, 171 (1973)"


def of(text: str) -> Speaker | None:
    """Who the last citation of a text says is speaking."""
    return speaker(text, extract(text).citations[-1])


@pytest.mark.parametrize(
    ("said", "voice", "author"),
    [
        ("(Rehnquist, J., dissenting)", "dissent", "Rehnquist"),
        ("(REHNQUIST, J., dissenting)", "dissent", "Rehnquist"),
        ("(O'Connor, J., concurring in part and "
            "dissenting in part)", "concurrence-in-part", "O'Connor"),
        ("(Jackson, J., concurring in judgment)", "concurrence-in-judgment", "Jackson"),
        ("(Jackson, J., concurring in the result)", "concurrence-in-judgment", "Jackson"),
        ("(Stewart, J., concurring)", "concurrence", "Stewart"),
        ("(Roberts, C.J., dissenting)", "dissent", "Roberts"),
        ("(Breyer, J., joined by Souter, J., dissenting)", "dissent", "Breyer"),
        ("(opinion of Kennedy, J.)", None, "Kennedy"),
        ("(opinion of BRENNAN, WHITE, and BLACKMUN, JJ.)", None, "Brennan"),
        ("(Stewart and Powell, JJ., dissenting)", "dissent", "Stewart"),
        ("(opinion of Fortas, J., joined by Black and Douglas, JJ.)", None, "Fortas"),
        ("(plurality opinion)", "plurality", ""),
        ("(opinion of this writer)", None, ""),
        ("(per curiam)", "per-curiam", ""),
        ("(per curiam) (Stewart, J., concurring)", "concurrence", "Stewart"),
        ("(dissenting opinion)", "dissent", ""),
        ("(White, J., dissenting) (emphasis added)", "dissent", "White"),
        ("(emphasis added) (White, J., dissenting)", "dissent", "White"),
    ],
)  # fmt: skip
def test_parentheses(said: str, voice: str, author: str) -> None:
    """The voice and the judge's surname."""
    assert Speaker(voice=voice, author=author) == of(f"So it is. {CITED} {said}.")


def test_a_year_whose_parenthesis_was_lost() -> None:
    """What stands behind it is read all the same."""
    text = "So it is. Roe v. Wade, 410 U.S. 113, 171 1973) (Rehnquist, J., dissenting)."
    assert Speaker(voice="dissent", author="Rehnquist") == of(text)
    text = "It is so. Roe v. Wade, supra, 410 U. S., at 171 (Rehnquist, J., dissenting)."
    found = extract(text).citations[0]
    assert Speaker(voice="dissent", author="Rehnquist") == speaker(text, found)


@pytest.mark.parametrize(
    "said", ["(en banc)", "(mem.)", "(holding that the dissent erred)", "(citations omitted)",
             "(quoting Katz v. United States)", "(their jurisdiction is concurrent)", ""],
)  # fmt: skip
def test_parentheses_that_name_nobody(said: str) -> None:
    """How many sat, what was held, and remarks are no voices."""
    assert of(f"So it is. {CITED} {said}.") is None


@pytest.mark.parametrize(
    ("text", "voice", "author"),
    [
        (f"Justice Rehnquist’s dissent called it “an old rule.” {CITED}.", "dissent", "Rehnquist"),
        (
            f"In dissent, Justice Rehnquist called it “an old rule.” {CITED}.",
            "dissent",
            "Rehnquist",
        ),
        (
            f"Justice Stewart's concurrence calls it “an old rule.” {CITED}.",
            "concurrence",
            "Stewart",
        ),
        (f"The plurality called it “an old rule.” {CITED}.", "plurality", ""),
        (f"Justice Rehnquist, in dissent, was angry. See {CITED}.", "dissent", "Rehnquist"),
        (f"The dissent in it said, “It is an old rule. Doe is one too.” {CITED}.", "dissent", ""),
        (
            f"In his concurring opinion, MR. JUSTICE WHITE calls it “an old rule.” {CITED}.",
            "concurrence",
            "",
        ),
    ],
)
def test_the_sentence(text: str, voice: str, author: str) -> None:
    """A sentence may name whose words it quotes."""
    assert Speaker(voice=voice, author=author) == of(text)


@pytest.mark.parametrize(
    "text",
    [
        f"The Court held that it is “an old rule.” {CITED}.",
        f"Rejecting the dissent’s view, the Court called it “an old rule.” {CITED}.",
        f"The dissent was wrong then. It is “an old rule.” {CITED}.",
        f"It is “an old rule” of the plurality of courts. {CITED}.",
        f"As the dissent notes, post, at 20, it is “an old rule.” {CITED}.",
        f"It is “an old rule.” {CITED}, quoting from the dissenting opinion below.",
        f"The dissent relies on Roe, but there it is “an old rule.” {CITED}.",
    ],
)
def test_a_sentence_that_names_nobody(text: str) -> None:
    """Whoever is answered does not speak."""
    assert of(text) is None


def test_a_short_form_behind_the_dissent_of_its_case() -> None:
    """Whose words a page has is open where a separate opinion of the case was spoken of."""
    text = f"{CITED}. So it is. It tracks the rejected argument of the dissent in Roe. Id., at 172."
    assert Speaker() == of(text)


@pytest.mark.parametrize(
    "before",
    ["As Justice Field argued, “it is so.”", "Justice Field was of another mind. “It is so.”",
     "I agreed that “it is so,”", "In his view, “it is so.”", "“It is so” (FIELD, J., in",
     "The Court said so in Doe, and so did Justice Field in",
     "The dissenters said that “it is so.”", "It quotes the dissenting Judge's words, “it is so.”"],
)  # fmt: skip
def test_somebody_else_may_be_meant(before: str) -> None:
    """That a judge is named shortly before, or writes of himself, leaves open who speaks."""
    assert Speaker() == of(f"{before} Roe v. Wade, 410 U.S. 113, 171 (1973).")
    other = "So it is. Doe v. Bolton, 410 U.S. 179 (1973) (Field, J., dissenting)."
    assert of(f"{other} It is. Roe v. Wade, 410 U.S. 113, 171 (1973).") is None


def test_a_page_behind_a_name() -> None:
    """The parentheses behind it are the name's."""
    text = "It is so. Roe v. Wade, supra, at 410 U. S. 171 (Rehnquist, J., dissenting)."
    assert Speaker(voice="dissent", author="Rehnquist") == of(text)


def test_a_short_form_goes_on() -> None:
    """*Id.* after a dissent may still be the dissent: that much is said, and no more."""
    for said in ("White, J., dissenting", "opinion of WHITE, J."):
        assert Speaker() == of(f"“A rule.” {CITED} ({said}). “And old.” Id. at 172.")
