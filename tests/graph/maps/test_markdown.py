"""A Markdown outline that a Markdown parser reads as the outline that was meant."""

import re
from typing import Literal

import lxml.html
import pytest
from factories.breaking import BREAKING, broken_map
from factories.maps import INVENTED, Clearing, argument_map, authority
from hypothesis import given, settings
from hypothesis import strategies as st
from markdown_it import MarkdownIt
from markdown_it.token import Token
from nbconvert.filters.markdown_mistune import markdown2html_mistune

from arguendo.graph.maps.encodings.markdown import Markdown
from arguendo.graph.maps.marks import one_line
from arguendo.graph.wire import ArgumentMap, LeadView

_READER = MarkdownIt("commonmark").enable(["strikethrough", "table"])


def tokens(map: ArgumentMap) -> list[Token]:
    return _READER.parse(Markdown().encode(map))


def lines(parsed: list[Token]) -> list[str]:
    """The words a reader sees, paragraph by paragraph."""
    return [
        "".join(
            child.content for child in token.children or () if child.type in ("text", "code_inline")
        )
        for token in parsed
        if token.type == "inline"
    ]


def kinds(parsed: list[Token]) -> list[str]:
    """What the outline is made of."""
    return [token.type + token.tag for token in parsed if token.type != "inline"]


def test_the_outline_reads_as_law() -> None:
    """Sides and audiences, authorities for and against, moves below what they answer."""
    outline = "\n".join(Markdown().encode(argument_map(title="The Rourke search")).splitlines())
    order = [
        "# The Rourke search",
        "**1 of 4 citations is struck: 1 rejected, 0 unproven. Without them A2 no longer stands.**",
        "## What was struck",
        "## What rests on citations that are not verified",
        "- **A2 no longer stands without them:** A tenant may consent for herself, as ~~Varghese",
        "**To restore all of it:** replace ~~Varghese",
        "## The theories at a glance",
        "## I1. May the police search a shared home when one tenant refuses?",
        "### For the defense, before the judge",
        "#### T1, by precedent\n\nA present tenant's refusal bars the search. (open; on checked",
        "- **A1** Ben's refusal prevails over Ana's consent.",
        "  - **M1** the prosecution distinguishes:",
        "    - **M2** the defense counters with another case:",
        "**Authorities for it**",
        "- Georgia v. Randolph, 547 U.S. 103 (2006) (verified, binding, known by a digest)",
        "**Authorities against it**",
        "- Fernandez v. California, 571 U.S. 292 (2014) (caution, binding, known by a digest)",
        "### For the prosecution, before the jury",
        "## Before the jury: what is proved, and how well",
        "## What could not be had",
        "## Passages relied on",
        "## Appendix: citations and findings",
        "  - quoted undetermined: Only a digest of it is held.",
    ]
    at = [outline.find(line) for line in order]
    assert -1 not in at
    assert at == sorted(at)


def test_what_is_struck_is_struck_through_wherever_it_stands() -> None:
    """A reader never sees the struck citation without the line through it."""
    parsed = tokens(argument_map())
    seen = 0
    for token in parsed:
        struck = False
        for child in token.children or ():
            struck = (struck or child.type == "s_open") and child.type != "s_close"
            if INVENTED in child.content:
                assert struck
                seen += 1
    assert seen == 5


def test_words_that_break_formats_change_nothing_but_words() -> None:
    """The outline is the same whatever the words are, and the words come back."""
    usual = kinds(tokens(broken_map("Usual words")))
    for words in BREAKING.values():
        parsed = tokens(broken_map(words))
        assert kinds(parsed) == usual
        assert [line for line in lines(parsed) if (one_line(words) or "…") in line]


def test_a_reader_that_makes_links_of_addresses_makes_none() -> None:
    """As nbconvert reads: such a link takes in a backslash, and the sign behind it would count."""

    def made(words: str) -> list[str]:
        page = lxml.html.fromstring(markdown2html_mistune(Markdown().encode(broken_map(words))))
        return [str(one.tag) for one in page.iter()]

    usual = made("Usual words")
    for words in BREAKING.values():
        assert made(words) == usual


@settings(deadline=None)
@given(
    st.one_of(
        st.text(max_size=60),
        st.text(alphabet="[]<>{}#@*_=-+~/\\.:,;()!?'\" \n\t1`|$&a", max_size=30),
    )
)
def test_any_words(words: str) -> None:
    """No text makes a heading, a list, a link, HTML or emphasis of itself."""
    try:
        map = broken_map(words)
    except ValueError:
        return
    parsed = tokens(map)
    assert kinds(parsed) == kinds(tokens(broken_map("Usual words")))
    shown = lines(parsed)
    thesis = shown[shown.index("T1, by precedent") + 1]
    assert thesis == f"{one_line(words) or '…'} (does not stand)"


def test_a_title_that_is_a_case_name_gives_way_to_the_question() -> None:
    """Nothing citation-shaped is shown that did not pass the gate, the user's own case included."""
    outline = Markdown().encode(argument_map(title="Georgia v. Randolph, 547 U.S. 103 (2006)"))
    assert outline.startswith("# May the police search a shared home")


@pytest.mark.parametrize(
    ("outcome", "expected"),
    [
        ("on-record", "In answer, it is on record: Georgia v. Randolph, 547 U.S. 103 (2006)."),
        ("none-found", "In answer, no authority for it was found."),
    ],
)
def test_what_was_remembered_is_shown_as_such(
    outcome: Literal["on-record", "none-found"], expected: str
) -> None:
    """A remembered case is a lead: struck where the record does not know it, with the answer."""
    clear = Clearing()
    lead = LeadView(
        id="L1",
        theory="T1",
        case=clear(INVENTED),
        proposition=clear("that time stops in bankruptcy."),
        outcome=outcome,
        authority=authority() if outcome == "on-record" else None,
        passages=(),
    )
    outline = Markdown().encode(argument_map(clear, leads=[lead]))
    assert re.search(r"- ~~Varghese.*~~ \\\[struck: .*\\\], for: that time stops", outline)
    assert expected in outline


def test_a_map_without_citations_says_so() -> None:
    """No citations is its own result, never a clean bill."""
    outline = Markdown().encode(argument_map(theories=[]))
    assert "**No citations.**" in outline
    assert outline.rstrip().endswith("## Appendix: citations and findings\n\nNo citations.")
