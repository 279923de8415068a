"""Argdown written by hand: what Argdown's own parser reads in it, ours reads too."""

import time
from collections import Counter
from collections.abc import Callable, Sequence
from contextlib import suppress
from typing import Any

import pytest

from arguendo.corpus.errors import InputError
from arguendo.graph.maps.decodings.argdown import ArgdownReader
from arguendo.graph.maps.imported import Imported

Parsed = Callable[[str, Sequence[str]], list[dict[str, Any]]]

PLAIN = """\
===
title: May the police search a shared home?
subTitle: and who may let them in
===

# Consent

[Refusal]: A tenant who is present
  and refuses prevails. #core
  + <Home>: The home is *his* too.
    - <Hers>: It is hers \\[as well\\].
      <- <Both>: Each holds **for himself**. // a note
  - [Peril]: Someone was in danger.
    +> [Entry]: They may enter.

/* a comment
   over lines */

[Entry]
  >< [Refusal]

<Yard>: He spoke from the yard.
  _> <Home>
  <+ [Seen]: He was seen there.

<!-- another -->
"""
SIGNS = """\
[A]: One. {side: "defense", n: 3}
  + [B]: Two.
  - [C]: Three.
  +> [D]: Four.
  -> [E]: Five.
  <+ [F]: Six.
  <- [G]: Seven.

<H>: Eight.
  _ <I>: Nine.
  <_ <J>: Ten.
"""
RECONSTRUCTED = """\
<Consent>: Why the search is barred.

(1) [Refused]: Ben refused.
  - [Drunk]: He was drunk.
(2) Who refuses prevails.
----
(3) [Prevails]: Ben prevails.
(4) They knew it.
-- modus ponens --
(5) [Barred]: The search is barred.
"""


def words_of(imported: Imported) -> Counter[str]:
    return Counter(part.words for part in imported.parts)


@pytest.mark.node
def test_it_reads_what_argdowns_own_parser_reads(parsed: Parsed) -> None:
    """Every statement and argument with its words, and every relation by what it does."""
    relations = {
        "supports": "support",
        "rebuts": "attack",
        "undercuts": "undercut",
    }
    documents = [PLAIN, SIGNS]
    for told, text in zip(parsed("validate-argdown.mjs", documents), documents, strict=True):
        imported = ArgdownReader().decode(text)
        expected = Counter(" ".join(words.split()) for words in told["words"].values())
        tagless = Counter(words.removesuffix(" #core") for words in words_of(imported).elements())
        assert expected == tagless or expected == words_of(imported)
        contrary = told["relations"].pop("contradictory", 0) + told["relations"].pop("contrary", 0)
        read = Counter(relations[edge.kind] for edge in imported.joins)
        assert read == Counter(told["relations"]) + Counter({"attack": 2 * contrary})


@pytest.mark.node
def test_it_reads_the_same_statements_in_a_reconstruction(parsed: Parsed) -> None:
    """Premises and conclusions by their titles and words."""
    (told,) = parsed("validate-argdown.mjs", [RECONSTRUCTED])
    expected = Counter(" ".join(words.split()) for words in told["words"].values() if words)
    assert expected == words_of(ArgdownReader().decode(RECONSTRUCTED))


def test_a_reconstruction_is_an_argument_that_rests_on_its_premises() -> None:
    """Each conclusion is carried by the argument, and an intermediate one carries it on."""
    imported = ArgdownReader().decode(RECONSTRUCTED)
    by_id = {part.id: part for part in imported.parts}
    edges = {(by_id[e.source].words, e.kind, by_id[e.target].words) for e in imported.joins}
    argument = "Why the search is barred."
    assert {
        (argument, "rests-on", "Ben refused."),
        (argument, "rests-on", "Who refuses prevails."),
        (argument, "rests-on", "They knew it."),
        (argument, "supports", "The search is barred."),
        ("He was drunk.", "undermines", "Ben refused."),
    } <= edges
    assert next(p.kind for p in imported.parts if p.words == argument) == "argument"


def test_what_is_what() -> None:
    """What acts on nothing is a theory; the title stands at the head."""
    imported = ArgdownReader().decode(PLAIN)
    assert imported.title == "May the police search a shared home?"
    kinds = {part.words: part.kind for part in imported.parts}
    assert kinds["The home is his too."] == "argument"
    assert kinds["It is hers [as well]."] == "move"
    assert imported.left_out == ("headings, which our maps do not have: 1.",)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("===\ntitle: x\n", "Line 1: the front matter is not closed"),
        ("===\ntitle: [x\n===\n", "Line 2: the data is not YAML"),
        ("[A]: One.\n\n  + [B]: Two.\n", "Line 3: there is nothing above that it relates to"),
        ("[A]: One.\n  +\n", "Line 2: nothing stands behind the sign"),
        ("[A]: One.\n\n[B: Two.\n", "Line 3: a bracket is not closed"),
        ('[A]: One. {x: "y"\n', "Line 1: the data in braces is not closed"),
        ("[A]: One. {x: [}\n", "Line 1: the data is not YAML"),
        ("[A]: One. {a: &a [x], b: *a}\n", "Line 1: the data is not YAML"),
        ("[A]: One.\n\n/* never\n\n", "Line 3: a comment is not closed"),
        ("[A] One.\n", "Line 1: a title in brackets is followed by a colon"),
        ("\n\n", "There is no statement in the file"),
    ],
)
def test_a_broken_file_is_refused(text: str, expected: str) -> None:
    """With the line at which it breaks."""
    with pytest.raises(InputError, match=expected):
        ArgdownReader().decode(text)


@pytest.mark.parametrize(
    "piece",
    ["** ", "_a ", "~~ ", "[", "<!-- ", "{", "`", "\\", "(1) ", "<A", "+ "],
)
def test_a_file_made_to_be_slow_is_not(piece: str) -> None:
    """It is read, or refused, in time that grows with its length and not with its square."""

    def took(pieces: int) -> float:
        began = time.process_time()
        with suppress(InputError):
            ArgdownReader().decode("[A]: " + piece * pieces)
        return max(time.process_time() - began, 0.02)

    assert took(32_000) < 10 * took(8_000)
