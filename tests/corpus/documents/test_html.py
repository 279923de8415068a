"""HTML: what is shown is read, and found again in the source."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from arguendo.corpus.citations import extract
from arguendo.corpus.documents import Document, read

SHOWN = {
    "tags within a line": ("<p>547 <b>U.S.</b> <i class='x'>103</i></p>", "547 U.S. 103"),
    "paragraphs": ("<p>one</p>\n<p>two</p>", "one\n\ntwo"),
    "a line break": ("<p>547 U.S.<br/>103</p>", "547 U.S.\n103"),
    "entities": ("<p>547&nbsp;U.S. &sect;&#49;0&#x33;</p>", "547\xa0U.S. §103"),
    "lines of the source": ("<p>547\n   U.S.\n   103</p>", "547 U.S. 103"),
    "lines that are kept": ("<pre>547\n U.S.</pre>", "547\n U.S."),
    "cells": ("<table><tr><td>547 U.S.</td>\n<td><p>103</p></td></tr></table>", "547 U.S. | 103"),
    "rows": ("<table><tr><td>a</td></tr><tr><td>b</td></tr></table>", "a\n\nb"),
    "a script": ("<p>a<script>if (1 < 2) '410 U.S. 113'</script>b</p>", "ab"),
    "a style sheet": ("<style>p{content:'410 U.S. 113'}</style><p>b</p>", "b"),
    "a comment": ("<p>a<!-- 410 U.S. 113 > --> b</p>", "a b"),
    "a template": ("<template><p>410 U.S. 113</p></template><p>b</p>", "b"),
    "an attribute": ("<p title='410 U.S. > 113'>b</p>", "b"),
    "a number of a note": (
        "<p>547 U.S. 103<sup><a href='#n'>[5]</a></sup> (2006)</p>",
        "547 U.S. 103 (2006)",
    ),
    "raised letters": ("<p>2<sup>nd</sup> Cir.</p>", "2nd Cir."),
    "a sign that is no tag": ("<p>a < b &amp; c</p>", "a < b & c"),
    "a tag without an end": ("<p>a</p> <b 410 U.S. 113", "a\n\n<b 410 U.S. 113"),
    "a script without an end": ("<p>a</p><script>410 U.S. 113", "a"),
    "a comment without an end": ("<p>a</p><!-- 410 U.S. 113", "a"),
    "capitals": ("<P>a</P><SCRIPT>x</SCRIPT ><P>b", "a\n\nb"),
}


def page(source: str) -> Document:
    """A document of HTML."""
    return read(source.encode(), "a.html")


@pytest.mark.parametrize("what", SHOWN)
def test_what_is_shown_is_read(what: str) -> None:
    """Script, style, comments and templates are not shown; blocks stand apart."""
    source, shown = SHOWN[what]
    assert shown == page(source).text.strip()


def test_offsets_count_characters_of_the_file() -> None:
    """From the first sign of the citation in the source to its last, tags and entities and all."""
    source = (
        "<h1>A</h1>\n<p>See <i>Georgia</i> v.&nbsp;Randolph,\n547 U.S. 10&#51; (200&#54;&#41;.</p>"
    )
    document = page(source)
    (one,) = extract(document.text).citations
    start, end = document.span(one.start, one.end)
    assert source[start:end] == "Georgia</i> v.&nbsp;Randolph,\n547 U.S. 10&#51; (200&#54;&#41;"
    assert "line 2" == document.place(one.start)


@given(
    st.lists(
        st.sampled_from(
            [
                "<p>",
                "</p>",
                "<b>",
                "<td>",
                "<tr>",
                "<br>",
                "<pre>",
                "</pre>",
                "<!--",
                "-->",
                "&amp;",
                "&nbsp",
                "&#x41;",
                "<script>",
                "</script>",
                "\n",
                "  ",
                "word",
                "é",
                "<",
                ">",
                "'",
                '"',
                "=",
            ]
        ),
        max_size=40,
    )
)
def test_every_character_leads_back(parts: list[str]) -> None:
    """Spans lie in the source, run forwards, and plain words are found there as they stand."""
    source = f"<!doctype html>x{''.join(parts)}"
    document = page(source)
    text = document.text
    spans = [document.span(at, at + 1) for at in range(len(text))]
    assert all(0 <= start < end <= len(source) for start, end in spans)
    assert spans == sorted(spans)
    for at, (start, end) in enumerate(spans):
        if text[at].isalpha() and end - start == 1:
            assert text[at] == source[start]


HOSTILE = {
    "tags that never end": "<a " * 300_000,
    "quotes that never end": '<a "' * 250_000,
    "both quotes": "<a '\">" * 150_000,
    "comments that never end": "<!--" * 250_000,
    "scripts that never end": "<script>" * 120_000,
    "notes that never end": "<sup><a>1" * 100_000,
    "signs": "<" * 1_000_000,
    "ampersands": "&" * 1_000_000,
    "space": "<p>" + " " * 1_000_000,
    "entities": "&amp;" * 200_000,
    "cells": "<td>" * 250_000,
    "declarations": "<!" * 500_000,
}


@pytest.mark.parametrize("what", HOSTILE)
def test_a_hostile_page_is_read_in_time(what: str) -> None:
    """A megabyte of anything takes no more than a few seconds."""
    began = time.monotonic()
    page(f"<html>x{HOSTILE[what]}")
    assert time.monotonic() - began < 10
