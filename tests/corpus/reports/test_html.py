"""The page: whole in itself, and deaf to whatever stands in a document."""

import base64
import hashlib
import re
from html.parser import HTMLParser

import pytest
from factories.documents import BUILDERS
from hypothesis import given, settings
from hypothesis import strategies as st

CITED = "Smith v. Jones, 547 U.S. 103 (2006)"
HOSTILE = [
    "<script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    "</title></style></head><svg onload=alert(1)>",
    "\"'><b onclick=x>",
    "javascript:alert(1)",
    "&lt;script&gt;",
    "\u202egnp.exe",
    "{{7*7}} ${7} ]]> --> ",
]


class Tags(HTMLParser):
    """Every tag of a page with its attributes, and the words between."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.words: list[str] = []
        self.feed(page)

    def handle_starttag(self, tag: str, attributes: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attributes)))

    def handle_data(self, words: str) -> None:
        self.words.append(words)


OURS = set(
    "html head meta title style body header h1 p span i strong time code main section div a sup "
    "aside details summary ul li b em h2 table thead tr th tbody td footer dl dt dd".split()
)


def obeyed(page: str) -> None:
    """Fail where a page holds anything but our own tags and attributes."""
    for tag, attributes in Tags(page).tags:
        assert tag in OURS
        assert set(attributes) <= {
            "lang", "charset", "http-equiv", "content", "name", "class", "href", "id", "scope",
            "aria-label",
        }  # fmt: skip
        assert attributes.get("href", "#").startswith("#")


@pytest.mark.parametrize("format", BUILDERS)
def test_a_hostile_document_is_shown_as_words(checked, format: str) -> None:
    """Its name, its text and its citations hold no markup that a browser obeys."""
    paragraphs = [f"{one} {CITED} {one}" for one in HOSTILE]
    one = checked(format, paragraphs)
    page = one.written("html").decode()
    obeyed(page)
    assert "\u202e" not in page


def test_a_hostile_name_is_shown_as_words(checked) -> None:
    """The name of a file is anybody's too."""
    one = checked("txt", [CITED])
    named = one.report.model_copy(update={"document": HOSTILE[2]})
    from arguendo.corpus.reports.html import FORM

    obeyed(FORM.write(named, one.document).decode())


@settings(max_examples=40)
@given(
    st.lists(
        st.sampled_from([*HOSTILE, CITED, "Id. at 4", "\n\n", "*", "33 Umbrella 4"]), max_size=12
    )
)
def test_the_text_is_shown_whole(checked, parts: list[str]) -> None:
    """Every word of the document stands on the page, in order, wherever citations lie."""
    text = "A " + " ".join(parts)
    page = checked("txt", content=text.encode()).written("html").decode()
    main = page[page.index('<main class="text">') : page.index("</main>")]
    main = re.sub(
        r"<aside.*?</aside>|<sup>\d+</sup>|<i aria.*?</i>|<div class=\"place\">.*?</div>", "", main
    )
    shown = "".join("".join(Tags(main).words).split())
    assert "".join(text.split()).replace("\u202e", "\ufffd") == shown


def test_the_page_forbids_everything_but_its_own_style(checked) -> None:
    """No script, no address, no form; the one style sheet is named by its hash."""
    page = checked("txt").written("html").decode()
    sheet = re.search(r"<style>(.*?)</style>", page, re.DOTALL)[1]
    digest = base64.b64encode(hashlib.sha256(sheet.encode()).digest()).decode()
    assert f"default-src 'none'; style-src 'sha256-{digest}'" in page
    assert "<script" not in page
    assert "http:" not in page
    assert "https:" not in page
    assert " style=" not in page
    assert "url(" not in page


def test_every_link_leads_somewhere(checked) -> None:
    """From a citation to its note and back, from the table to the citations; no id twice."""
    tags = Tags(checked("docx").written("html").decode()).tags
    ids = [attributes["id"] for _, attributes in tags if "id" in attributes]
    assert len(set(ids)) == len(ids)
    assert {a["href"] for _, a in tags if "href" in a} <= {f"#{id}" for id in ids}


def test_a_grade_is_told_by_more_than_colour(checked) -> None:
    """A sign, a word, a line of its own kind; what is struck is struck."""
    page = checked("txt").written("html").decode()
    for mark, sign in (("verified", "✓"), ("caution", "!"), ("unproven", "?"), ("rejected", "✗")):
        assert f'class="cite {mark}"' in page
        assert f'<i aria-label="{mark}">{sign}</i>' in page
    assert "2024-06-30" in page
    assert "standard-" in page
    assert "What the index covers" in page
