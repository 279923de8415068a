"""What is told of the code in pages is made from it, is fresh, and leaves nothing out."""

import re
import shlex
from collections.abc import Callable
from typing import get_args

import pytest
from reference import commands, glossary, python_names
from reference.made import MADE
from reference.pages import PAGES, ROOT, parts_in, renewed

each_page = pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)


@each_page
def test_a_page_is_fresh(page):
    """Stale: run `make reference`."""
    text = page.read_text("utf-8")
    assert renewed(text, MADE) == text


def test_every_part_is_asked_for_somewhere():
    """Nothing is made that no page shows."""
    assert set(MADE) == {name for page in PAGES for name in parts_in(page.read_text("utf-8"))}


def test_a_stale_part_is_seen():
    """A test that cannot fail shows nothing."""
    stale = "# A\n\n<!-- made: checks -->\n\nold\n\n<!-- end -->\n"
    assert renewed(stale, MADE) != stale
    assert renewed(renewed(stale, MADE), MADE) == renewed(stale, MADE)
    with pytest.raises(KeyError):
        renewed(stale.replace("checks", "nothing"), MADE)


def test_a_public_name_says_what_it_is():
    """An entry each, with words in it."""
    told = MADE["python"]()
    for module, name in python_names.public():
        entry = told.split(f"### {module}.{name}\n", 1)[1].split("\n### ", 1)[0]
        assert len(re.sub(r"```.*?```", "", entry, flags=re.DOTALL).split()) > 5, name


def test_every_verb_has_its_entry():
    """By the words that name it, with an example that begins with them."""
    told = MADE["command-entries"]()
    for verb, _ in commands.verbs():
        assert f"\n### arguendo {verb}\n" in f"\n{told}"
        assert f"arguendo {verb}" in told.split(f"### arguendo {verb}\n")[1].split("```sh")[1]


def test_the_glossary_keeps_to_the_types():
    """Each term is a type with words of its own, or a value of one, and no value is left out."""
    assert all(kind.__doc__ for kind in glossary.types().values())
    for values, meanings in glossary.WORDS.values():
        assert set(get_args(values)) == set(meanings)


def _links(page) -> list[str]:
    return re.findall(r"\]\((?!https?:)([^)\s]+)\)", page.read_text("utf-8"))


def _anchors(text: str) -> set[str]:
    heads = re.findall(r"^#+ (.+)$", text, re.MULTILINE)
    return {re.sub(r"[^\w\- ]", "", head).strip().lower().replace(" ", "-") for head in heads}


@each_page
def test_links_lead_somewhere(page):
    """To a file, and to a heading in it."""
    for link in _links(page):
        path, _, anchor = link.partition("#")
        target = (page.parent / path).resolve() if path else page
        assert target.exists(), link
        if anchor:
            assert anchor in _anchors(target.read_text("utf-8")), link


@each_page
def test_commands_can_be_given(page):
    """Each command of a page is one there is, with options there are."""
    known = dict(commands.verbs())
    text = page.read_text("utf-8")
    for block in re.findall(r"^```sh\n(.*?)^```", text, re.DOTALL | re.MULTILINE):
        for line in block.splitlines():
            words = shlex.split(line, comments=True)
            if words[:1] == ["arguendo"]:
                at = next(n for n in (2, 1) if " ".join(words[1 : 1 + n]) in known)
                verb = " ".join(words[1 : 1 + at])
                known[verb].make_context(verb, words[1 + at :])


@pytest.mark.node
def test_diagrams_can_be_drawn(node: Callable[..., object], tmp_path):
    """By Mermaid itself."""
    pages = [page.read_text("utf-8") for page in PAGES]
    drawn = [one for page in pages for one in re.findall(r"```mermaid\n(.*?)```", page, re.DOTALL)]
    assert drawn
    files = [tmp_path / f"{number}.mmd" for number in range(len(drawn))]
    for file, diagram in zip(files, drawn, strict=True):
        file.write_text(diagram, "utf-8")
    told = node("validate-mermaid.mjs", *files)
    assert 0 == told.returncode, told.stderr  # type: ignore[attr-defined]


def test_the_flow_is_that_of_the_graph():
    """Every step of the compiled workflow stands in the diagram."""
    from arguendo.graph.workflow import workflow

    page = (ROOT / "graph/HOW-IT-WORKS.md").read_text("utf-8")
    steps = {name for name in workflow().get_graph(xray=True).nodes if "__" not in name}
    assert {"brainstorm", "pursue:verify", "round:debate", "bench:rule"} <= steps
    assert all(f'{step.replace(":", "_")}["{step.split(":")[-1]}"]' in page for step in steps)
