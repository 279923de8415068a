"""Kialo's text: claims for and against, by their numbers."""

import pytest

from arguendo.corpus.errors import InputError
from arguendo.graph.maps.decodings.kialo import KialoReader

TEXT = """Discussion Title: May the police search a shared home?

1. A tenant who is present and refuses prevails.
1.1. Pro: The home is his too, [as the deed has it](https://example.org/deed).
and it is his castle.
1.1.1. Con: It is hers \\(as well\\).
1.2. Con: He spoke from the yard.
1.2.1. Con: -> See 1.1.
1.2.2. Pro: He did not come in.
"""


def test_a_discussion() -> None:
    """The thesis is a theory, what supports it an argument; claims keep their numbers."""
    read = KialoReader().decode(TEXT)
    assert read.title == "May the police search a shared home?"
    assert [(part.id, part.kind) for part in read.parts] == [
        ("1", "theory"),
        ("1.1", "argument"),
        ("1.1.1", "move"),
        ("1.2", "move"),
        ("1.2.2", "move"),
    ]
    assert {(e.source, e.kind, e.target) for e in read.joins} == {
        ("1.1", "supports", "1"),
        ("1.1.1", "rebuts", "1.1"),
        ("1.2", "rebuts", "1"),
        ("1.1", "rebuts", "1.2"),
        ("1.2.2", "supports", "1.2"),
    }


def test_words_run_over_lines_and_bear_no_marks() -> None:
    """Links and escapes of Markdown are words."""
    words = [part.words for part in KialoReader().decode(TEXT).parts]
    assert words[1] == "The home is his too, as the deed has it. and it is his castle."
    assert words[2] == "It is hers (as well)."


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Discussion Title: x\n\n1. One.\n1.2.1. Pro: Two.\n",
            "Line 4: 1.2.1. answers 1.2., which",
        ),
        ("Discussion Title: x\n\n1. One.\n1.1. Pro: -> See 9.\n", "Line 4: it points at no claim"),
        ("Discussion Title: x\n\n1. One.\n1.1. Pro: -> See 1.1.\n", "Line 4: it points at no"),
        ("Discussion Title: x\n\n1. One.\n1. Two.\n", "Line 4: 1. stands already in line 3"),
        ("Discussion Title: x\n\nOne.\n", "Line 3: here a claim should begin"),
        ("Discussion Title: x\n\n", "There is no claim in the file"),
    ],
)
def test_a_broken_file_is_refused(text: str, expected: str) -> None:
    """With the line at which it breaks."""
    with pytest.raises(InputError, match=expected):
        KialoReader().decode(text)
