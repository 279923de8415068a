"""Whether a quotation stands in an opinion: each licence, and what it does not license."""

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from arguendo.corpus.model import Opinion
from arguendo.corpus.provenance import Recorded
from arguendo.corpus.quotations.matching import match, matched, places
from arguendo.corpus.quotations.nearby import nearby, shares_a_run
from arguendo.corpus.quotations.placing import offsets, run_of, stretches_of
from arguendo.corpus.quotations.reading import parts
from arguendo.corpus.quotations.words import read, words

FERRY = (
    "We hold that the keeper of a public ferry must carry every traveller who offers the fare, and "
    "that he may refuse a passenger only for cause. [Footnote 2] The statute of 1871 is "
    "not a bar to "
    "this suit, see Alder v. Birch, 12 U.S. 34, 36, because it requires notice within 30 "
    "days of the "
    "loss. He gives the fare, and the ferryman takes it; reasonable care is owed in "
    "return, without "
    "exception. A carrier who is warned of the flood has no excuse, unless the water rose unseen."
)


def opinion(text: str = FERRY, id: str = "a/0", voice: str = "lead") -> Opinion:
    """An opinion with those words."""
    return Opinion(id=id, authority="a", voice=voice, text=Recorded(text))


def kind(quotation: str, text: str = FERRY) -> str:
    """How a quotation stands in a text."""
    return match(quotation, opinion(text)).kind


LICENSED = {
    "capital": "The keeper of a public ferry must carry every traveller",
    "closing mark": "he may refuse a passenger only for cause,",
    "letter in brackets": "[H]e may refuse a passenger only for cause",
    "ending in brackets": "the keeper of a public ferry must carr[y] every traveller who "
    "offer[ed] the fare",
    "letters left out in brackets": "the keeper of a public ferr[] must carry every traveller",
    "words in brackets": "[the ferryman] may refuse a passenger only for cause",
    "words in brackets for others": "[A keeper] must carry every traveller who offers the fare",
    "an addition in brackets": "reasonable care is owed [by the carrier] in return",
    "tense in brackets": "reasonable care [was] owed in return",
    "ellipsis": "the keeper of a public ferry must carry every traveller . . . and that he "
    "may refuse",
    "ellipsis of one sign": "the keeper of a public ferry must carry every traveller … and "
    "that he may refuse",
    "asterisks": "the keeper of a public ferry * * * may refuse a passenger only for cause",
    "an addition behind the end": "he may refuse a passenger only for cause [of some weight].",
    "ellipsis in brackets": "The statute of 1871 is not a bar to this suit [. . .] because it "
    "requires notice",
    "note left out": "only for cause. The statute of 1871 is not a bar",
    "citation left out": "The statute of 1871 is not a bar to this suit because it requires notice",
    "marks changed": "‘reasonable care’ is owed in return",
    "line break with hyphen": "the keeper of a public ferry must carry every tra-\nveller "
    "who offers",
    "soft hyphen": "the keeper of a public ferry must carry every tra\u00adveller who offers",
    "block quotation": "the keeper of a public ferry\n> must carry every traveller",
    "a slip of the scanner": "the keeper of a pubiic ferry must carry every traveller who "
    "offers the fare",
    "a broken word with letters in brackets": "keeper of a public ferry must car-\nr[ied] every",
    "such a word before an ellipsis": "offer[ed] . . . and that he may refuse a passenger",
    "a bracket beside it, at the beginning": "refuse[d] [one] passenger only for cause",
    "a mark in brackets for words": "the ferryman takes it[,] without exception",
    "another beginning and ending in brackets": "[c]arr[ies] every traveller who offers the fare",
    "words run together": "the keeper of a publicferry must carry every traveller who "
    "offers the fare",
}


@pytest.mark.parametrize("quotation", LICENSED.values(), ids=LICENSED)
def test_what_is_licensed(quotation: str) -> None:
    """It changes how the words look, or says that it changes them, and not what they say."""
    assert kind(quotation) in ("verbatim", "licensed")


ALTERED = {
    "must to may": ("the keeper of a public ferry may carry every traveller", "must"),
    "every to any": ("must carry any traveller who offers the fare", "every"),
    "not dropped": ("The statute of 1871 is a bar to this suit", "not"),
    "only dropped": ("he may refuse a passenger for cause", "only"),
    "a figure": ("it requires notice within 60 days of the loss", "30"),
    "a year": ("The statute of 1872 is not a bar to this suit", "1871"),
    "an opposite": ("unreasonable care is owed in return", "reasonable"),
    "without to with": ("reasonable care is owed in return, with exception", "without"),
    "unless to if": ("has no excuse, if the water rose unseen", "unless"),
    "no to an": ("A carrier who is warned of the flood has an excuse", "no"),
    "was for is not, in brackets": ("The statute of 1871 [was] a bar to this suit", "is not"),
    "may for must, in brackets": ("the keeper of a public ferry [may] carry "
        "every traveller", "must"),
    "a figure in brackets": ("it requires notice within [60] days of the loss", "30"),
    "un in brackets": ("[un]reasonable care is owed in return", "reasonable"),
    "not in brackets": ("reasonable care is [not] owed in return", ""),
    "an ellipsis for not": ("The statute of 1871 is . . . a bar to this suit", "not"),
    "an ellipsis for only": ("he may refuse a passenger . . . for cause", "only"),
    "an ellipsis for must": ("the keeper of a public ferry . . . carry every traveller", "must"),
    "a word of substance": ("the keeper of a public ferry must carry every merchant who "
        "offers the fare", "traveller"),
    "a word dropped": ("the keeper of a ferry must carry every traveller who "
        "offers the fare", "public"),
    "behind a wall of licences": ("[T]he keeper of a public ferry . . . may refuse a traveller "
        "only for cause", "passenger"),
    "a short one": ("he must refuse a passenger", "may"),
}  # fmt: skip


@pytest.mark.parametrize(("quotation", "recorded"), ALTERED.values(), ids=ALTERED)
def test_what_no_licence_covers(quotation: str, recorded: str) -> None:
    """The record's words are named, and the place in the quotation."""
    found = match(quotation, opinion())
    assert "altered" == found.kind
    assert [recorded] == [one.recorded for one in found.altered]
    assert all(0 <= one.start <= one.end <= len(quotation) for one in found.altered)


@pytest.mark.parametrize(
    ("quotation", "recorded"),
    [("the keeper of the public ferry must carry every traveller", "a"),
     ("reasonable care was owed in return, without exception", "is")],
)  # fmt: skip
def test_small_words(quotation: str, recorded: str) -> None:
    """They may be a slip of either text: that they differ is told."""
    found = match(quotation, opinion())
    assert "slight" == found.kind
    assert [recorded] == [one.recorded for one in found.altered]


@pytest.mark.parametrize(
    ("quotation", "found"),
    [("the 4th Article binds a ferryman", "licensed"), ("with two ferries too", "licensed"),
     ("the 5th Article binds a ferryman", "altered"), ("a ferryman [or] a carrier", "slight"),
     ("a ferryman or a carrier of the mails", "altered")],
)  # fmt: skip
def test_numbers_and_conjunctions(quotation: str, found: str) -> None:
    """Figures say what words do; a conjunction changed in brackets is told, else it is altered."""
    text = "So the fourth Article binds a ferryman and a carrier of the mails, with 2 ferries too."
    assert found == kind(quotation, text)


def test_of_places_alike_the_one_beside_the_rest_of_it() -> None:
    """A bracket before words that stand twice is aligned where the quotation goes on."""
    text = (
        "The law's proscription of restraints of trade is old. Much has been said of it since, and "
        "more will be. The statute does not forbid restraints of trade as such, but only those "
        "that a contract brings about."
    )
    quoted = "does not forbid [all] restraints of trade . . . but only those that a contract brings"
    assert "licensed" == kind(quoted, text)


def test_words_of_another_case() -> None:
    """What shares no run with the opinion is not found, with the share of its words that is."""
    found = match("the defendant waived his privilege when he took the stand", opinion())
    assert "not-found" == found.kind
    assert found.ratio < 0.3


def test_an_ellipsis_between_opinions() -> None:
    """A sentence of the court and one of the dissent are no quotation."""
    dissent = opinion("I would hold that the toll was due on the day.", "a/1", "dissent")
    found = matched(
        "reasonable care is owed in return . . . the toll was due on the day", (opinion(), dissent)
    )
    assert ("joined", "opinions") == (found.kind, found.kind == "joined" and found.why)


def test_an_ellipsis_over_many_pages() -> None:
    """Words that stand pages apart are two quotations."""
    far = (
        FERRY
        + " And so it was argued at length before us by counsel." * 400
        + " The toll was due on the day."
    )
    assert "joined" == kind(
        "reasonable care is owed in return . . . The toll was due on the day", far
    )


def test_an_ellipsis_backwards() -> None:
    """Words in another order than they were written in are two quotations."""
    assert "joined" == kind("reasonable care is owed in return . . . the keeper of a public ferry")


def test_the_place_among_many_that_has_all_of_it() -> None:
    """A phrase that is said over and over is looked for where the words beside it stand too."""
    said = "The plan impairs the right of voters to elect whom they choose. "
    text = f"{said * 9}It may cancel a voter's right to elect whom they choose."
    assert "licensed" == kind("cancel [their] right to elect whom they choose", text)


def test_a_word_that_agrees_too_far_off_is_none_of_it() -> None:
    """The nearer one is taken, and only what it lacks differs."""
    text = "He was held to the position that, in face of a statute of limitations, it stands."
    found = match("[i]n the face of a statute of limitations", opinion(text))
    assert ("slight", [""]) == (found.kind, [one.recorded for one in found.altered])


def test_every_place() -> None:
    """What is repeated stands in several places."""
    twice = f"{FERRY} Once more: reasonable care is owed in return."
    assert 2 == len(places("reasonable care is owed in return", opinion(twice)))


def test_the_best_opinion_is_told() -> None:
    """A dissent that misquotes the court does not make the court's words altered."""
    dissent = opinion(FERRY.replace("must carry", "may carry"), "a/1", "dissent")
    found = matched("the keeper of a public ferry must carry every traveller", (dissent, opinion()))
    assert ("verbatim", "a/0") == (found.kind, found.kind == "verbatim" and found.opinion)


@given(st.integers(0, 60), st.integers(8, 30))
def test_any_stretch_stands_there(start: int, size: int) -> None:
    """Whatever is copied is verbatim."""
    copied = FERRY.replace("[Footnote 2] ", "").split(" ")[start : start + size]
    if len(words(" ".join(copied))) >= 3:
        assert "verbatim" == match(" ".join(copied), opinion()).kind


@given(st.text("ab[]. …*'\"“”-\n", max_size=80))
def test_any_marks_are_read(hostile: str) -> None:
    """Brackets and dots in any order are parted, in order, within the quotation."""
    found = parts(hostile)
    assert all(0 <= one.start <= one.end <= len(hostile) for one in found)
    match(hostile, opinion())


@pytest.mark.parametrize(
    "hostile",
    ["a " * 2_400, "[a] " * 800, ". . . a " * 400, "may not " * 1_200, "[" * 5_000, "a[b]" * 2_000],
)
def test_hostile_quotations_come_to_an_end(hostile: str) -> None:
    """Neither repeated words nor nested marks cost more than their length calls for."""
    long = opinion("may not a b c " * 30_000)
    match("warm up the words", long)
    began = time.process_time()
    match(hostile, long)
    assert time.process_time() - began < 5


@pytest.mark.parametrize(
    ("quotation", "found"),
    [
        ("The statute of 1871 [wa]s not a bar to this suit", "licensed"),
        ("The statute of 1871 [may be] a bar to this suit", "altered"),
        ("it binds the carrier in every port as it binds the ferryman", "licensed"),
        ("it binds ... the ferryman", "licensed"),
        ("the rule of the sea governs the rule of the river too", "slight"),
    ],
)
def test_what_is_printed_between(quotation: str, found: str) -> None:
    """A tense in brackets, a citation without a figure, a contrast left out, a map between."""
    map_between = " ".join(["Depth of the channel in feet at low water, by the survey"] * 2)
    text = (
        f"{FERRY} We think it binds the carrier in every port, see Alder v. Birch, supra, as it "
        "binds the ferryman; yet it binds not the owner of the hull, but rather the ferryman "
        f"alone. But the rule of the sea governs\n\n{map_between}\n\nthe rule of the river too."
    )
    assert found == kind(quotation, text)
    run_on = text.replace("\n\n", " ")
    assert ("altered" if found == "slight" else found) == kind(quotation, run_on)


TOLD = FERRY.replace("[Footnote 2] ", "").split()
LONG = " ".join(
    f"{FERRY} Elsewhere ({n}) another rule, of {n} miles, was laid down." for n in range(9)
)
LATE = f"{' '.join(f'Nothing of this is held in {n}.' for n in range(400))} {FERRY} {LONG}"


@pytest.mark.parametrize("text", [LONG, LATE, LATE.replace("ferry", "fer-\nry"), LATE.upper()])
@given(st.integers(0, len(TOLD) - 2), st.integers(2, 60))
@settings(max_examples=40)
def test_a_glance_finds_what_a_reading_finds(text: str, first: int, size: int) -> None:
    """Every place where words stand is found around one of them as it is by reading all."""
    quotation = " ".join(TOLD[first : first + size])
    (stretch,) = stretches_of(parts(quotation))
    whole, run = read(text), run_of(stretch)
    standing = tuple(offsets(whole, at, at + len(stretch)) for at in whole.find(run))
    assert standing or "fer-" in text
    assert not standing or standing == places(quotation, opinion(text))
    assert not standing or shares_a_run([stretch], text)


def test_of_words_equally_long_the_last_is_looked_for() -> None:
    """Which one it is hangs on the quotation alone, in every process."""
    words = ["ford", "toll", "pier", "quay", "mast", "keel", "oars", "deck"]
    looked = []
    for at in range(len(words)):
        turned = [*words[at:], *words[:at]]
        stretches = stretches_of(parts(" ".join(turned)))
        text = f"{'x ' * 900}{' '.join(turned)} {turned[-1]}{' x' * 900}"
        looked.append(len(list(nearby(stretches, text))))
    assert [2] * len(words) == looked
