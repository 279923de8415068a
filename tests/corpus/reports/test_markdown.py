"""Markdown in short, in which nothing of the document is taken for Markdown."""

import re


def test_the_findings_in_short(checked) -> None:
    """What is struck is struck, with the place and what the record has; the table by kind."""
    text = checked("docx").written("md").decode()
    assert "**rejected** ~~Smith v. Jones, 497 U.S. 177 (1990)~~ (paragraph 3)" in text
    assert "*named*: The record has Illinois v. Rodriguez at this page." in text
    assert "| Georgia v. Randolph, 547 U.S. 103 (2006) | ✓ verified | paragraph 1 |" in text
    assert "As of 2024-06-30" in text


def test_the_words_of_a_document_stay_words(checked) -> None:
    """No emphasis, link, picture, table or tag comes out of them."""
    text = checked("txt", ["**Smith** v. [Jones|x](http://a) <b>, 547 U.S. 103 (2006)"]).written(
        "md"
    )
    cited = [line for line in text.decode().splitlines() if "547 U" in line]
    assert cited
    for line in cited:
        assert None is re.search(r"(?<!\\)[\[\]<>`]", line)
